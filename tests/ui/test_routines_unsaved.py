"""What a person sees when a change of a routine cannot be kept."""

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.routine import Routine
from neuro_desktop.ui.routines.editor_page import RoutinePage
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.text import TextLabel
from tests.ui.memory import MemoryRoutines
from tests.ui.routine_pages import MORNING, editor_page, fill
from tests.ui.walking import World


class FullRoutines(MemoryRoutines):
    """Routines on a disk that is full until `full` is False."""

    full = True

    def save(self, routine: Routine) -> None:
        if self.full:
            raise StoreUnavailable(StoreTrouble.FULL)
        super().save(routine)


@pytest.fixture
def routines() -> FullRoutines:
    return FullRoutines([MORNING])


@pytest.fixture
def page(routines: FullRoutines, qtbot: QtBot) -> RoutinePage:
    world = World(routines=routines)
    fill(world)
    page = editor_page(world)
    qtbot.addWidget(page)
    page.resize(1024, 600)
    page.show()
    page._presenter.show_item(0)
    page._presenter.take_out()
    return page


def words(page: RoutinePage) -> str:
    labels = [label for label in page.findChildren(TextLabel) if label.isVisible()]
    return "\n".join(label.plain() for label in labels)


def press(page: RoutinePage, text: str) -> None:
    buttons = page.findChildren(SteadyButton)
    next(button for button in buttons if button.words() == text and button.isVisible()).click()


def test_it_is_told_and_stays_on_screen(page: RoutinePage) -> None:
    assert "Your last change is not saved. The disk of this computer is full." in words(page)
    assert "4 exercise" in words(page)


def test_try_again_keeps_it(page: RoutinePage, routines: FullRoutines) -> None:
    routines.full = False

    press(page, "Try again")

    assert len(routines.kept[MORNING.id].items) == 4
    assert "not saved" not in words(page)


def test_leaving_asks_first(page: RoutinePage) -> None:
    left: list[str] = []
    page.may_leave(lambda: left.append("left"))
    asked = page.asking()

    assert asked is not None
    assert left == []

    asked.buttons["leave"].click()

    assert left == ["left"]


def test_leaving_does_not_ask_once_it_is_kept(page: RoutinePage, routines: FullRoutines) -> None:
    left: list[str] = []
    routines.full = False

    page.may_leave(lambda: left.append("left"))

    assert left == ["left"]
    assert len(routines.kept[MORNING.id].items) == 4


def test_back_to_the_list_asks_too(page: RoutinePage) -> None:
    press(page, "Back")

    assert page.asking() is not None
