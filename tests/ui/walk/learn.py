"""Learn: the index, every group, every page to read, and the states worth a look."""

from functools import partial

from neuro_desktop.application.learn import GROUPS, LearnGroup, LearnId, learn_subject
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.ui.page import Page
from tests.ui.learn_pages import learn_page, rosa
from tests.ui.walking import WalkPage, World


def _answered(subject: str | None, world: World) -> Page:
    world.people.person = rosa(medicine=True)
    return learn_page(world, subject)


def _not_answered(world: World) -> Page:
    world.people.person = rosa(medicine=None)
    return learn_page(world)


def _no_medicine(world: World) -> Page:
    world.people.person = rosa(medicine=False)
    return learn_page(world, LearnGroup.SAFETY)


def _trouble(subject: str | None, world: World) -> Page:
    world.people.trouble = StoreTrouble.LOCKED
    return learn_page(world, subject)


PAGES = [
    WalkPage("learn: medicine", _not_answered),
    WalkPage("learn: index", partial(_answered, None)),
    *(
        WalkPage(f"learn: {group}", partial(_answered, group))
        for group, pages in GROUPS.items()
        if len(pages) > 1
    ),
    WalkPage("learn: safety without blood sugar", _no_medicine),
    WalkPage("learn: index, trouble", partial(_trouble, None)),
    *(WalkPage(f"learn: read {page}", partial(_answered, page)) for page in LearnId),
    WalkPage("learn: stop signs, trouble", partial(_trouble, LearnId.STOP_SIGNS)),
    WalkPage(
        "learn: asked from a chart",
        partial(_answered, learn_subject(LearnId.CLEAR_CHANGE, Screen.CHART, "tingling")),
    ),
]
