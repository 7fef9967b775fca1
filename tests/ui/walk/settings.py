"""Settings: the list, and the page of each group."""

from functools import partial

from neuro_desktop.application.settings_page import Group
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.person import Person
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.settings.line_pages import LinePage
from neuro_desktop.ui.settings.pages import SettingsPages
from tests.fakes import FakeCuePlayer
from tests.ui.memory import MemoryPeople
from tests.ui.walking import WalkPage, World


def settings_page(world: World, group: Group | None = None) -> Page:
    """Return the list, or the page of a group, for a person with a name."""
    if world.people.person is None:
        world.people = MemoryPeople(Person("rosa", "Rosa", "112"))
    pages = SettingsPages(
        settings=world.settings,
        people=world.people,
        changes=world.changes,
        navigator=world.navigator,
        cues=FakeCuePlayer(),
        voice=world.voice,
    )
    return pages(group.value if group else None)


def group_page(group: Group, world: World) -> Page:
    return settings_page(world, group)


def list_page(world: World) -> Page:
    return settings_page(world)


def repaired_list(world: World) -> Page:
    world.settings.repaired = ("theme", "volume_percent")
    world.settings.trouble = StoreTrouble.FULL
    return settings_page(world)


def wrong_number(world: World) -> Page:
    page = settings_page(world, Group.EMERGENCY_NUMBER)
    assert isinstance(page, LinePage)
    page.field.set_text("help")
    page.field.edit.returnPressed.emit()
    return page


def leaving_a_change(world: World) -> Page:
    page = settings_page(world, Group.NAME)
    assert isinstance(page, LinePage)
    page.field.set_text("Rosa Maria")
    page.may_leave(print)
    return page


PAGES = [
    WalkPage("settings: list", list_page),
    WalkPage("settings: list, file repaired and not saved", repaired_list),
    WalkPage("settings: a wrong number", wrong_number),
    WalkPage("settings: leaving a change", leaving_a_change),
    *(WalkPage(f"settings: {group}", partial(group_page, group)) for group in Group),
]
