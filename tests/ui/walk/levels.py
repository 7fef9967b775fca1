"""My levels, in each state a person can meet."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from neuro_desktop.application.level_settling import settle
from neuro_desktop.application.levels import LevelsPresenter
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.safety import Place, SafetyAnswers
from neuro_desktop.domain.session import EventKind, SessionEvent
from neuro_desktop.ui.levels.page import LevelsPage
from neuro_desktop.ui.page import Page
from tests import builders
from tests.ui.walking import WalkPage, World

MARCHING, BALANCE, TOWEL = (
    ExerciseId.MARCHING,
    ExerciseId.BALANCE,
    ExerciseId.TOWEL_SCRUNCHES,
)
ITEMS = (builders.item(1, 2), builders.item(11), builders.item(7, 2), builders.item(8, 3))
ROUTINE = replace(builders.routine(*ITEMS), name="Morning feet")


def fill(world: World, safety: SafetyAnswers | None = None) -> None:
    """Put a person in the middle of several ladders, and their routine, into the world."""
    levels = {ExerciseId.ANKLE_ROLLS: 3, MARCHING: 2, BALANCE: 3}
    profile = builders.profile(safety, levels=levels)
    world.clock.day = builders.TODAY
    world.people.save(Person("person-1", "Rosa", "112", profile))
    world.routines.save(ROUTINE)


def do(world: World, days_ago: int, effort: int | None, event: EventKind | None = None) -> None:
    """Do a session with one effort for all, and settle it; an event belongs to marching."""
    day = builders.TODAY - timedelta(days=days_ago)
    results = [builders.result(each, level) for each, level in ((1, 2), (11, 1), (7, 2), (8, 3))]
    session = builders.session(*results, day=day)
    events: tuple[SessionEvent, ...] = ()
    if event is not None:
        events = (SessionEvent(event, session.started_at, MARCHING),)
    session = replace(
        session,
        id=f"session-{days_ago}",
        items=ITEMS,
        events=events,
        effort=() if effort is None else tuple((item.exercise_id, effort) for item in ITEMS),
    )
    world.sessions.save(session)
    settle(session, world.store, world.catalogue, world.clock)


def levels_page(world: World) -> LevelsPage:
    """Return the page over what the world holds."""
    presenter: Callable[..., LevelsPresenter] = partial(
        LevelsPresenter,
        store=world.store,
        catalogue=world.catalogue,
        clock=world.clock,
        navigator=world.navigator,
    )
    return LevelsPage(presenter, world.words)


def opened(world: World, exercise_id: ExerciseId) -> LevelsPage:
    """Return the page with one exercise open."""
    page = levels_page(world)
    page._presenter.show_exercise(exercise_id)
    return page


def empty(world: World) -> Page:
    return levels_page(world)


def several(world: World) -> Page:
    fill(world)
    do(world, 2, 2)
    do(world, 0, 2)
    return levels_page(world)


def offered(world: World, exercise_id: ExerciseId = MARCHING) -> Page:
    fill(world)
    do(world, 2, 2)
    do(world, 0, 2)
    return opened(world, exercise_id)


def taken(world: World) -> Page:
    page = offered(world)
    assert isinstance(page, LevelsPage)
    page._presenter.take()
    return page


def all_changes(world: World) -> Page:
    fill(world)
    do(world, 9, 10)
    do(world, 7, 8)
    do(world, 4, 2, EventKind.UNSTEADY)
    do(world, 2, None)
    page = opened(world, MARCHING)
    page._presenter.show_changes()
    return page


def many_changes(world: World) -> Page:
    fill(world)
    for days_ago in range(23, 0, -1):
        do(world, days_ago, 8)
    page = opened(world, MARCHING)
    page._presenter.show_changes()
    return page


def unsteady(world: World) -> Page:
    fill(world)
    do(world, 1, 2, EventKind.UNSTEADY)
    return opened(world, MARCHING)


def closed(world: World) -> Page:
    fill(world, builders.answers(place=Place.SITTING))
    return opened(world, BALANCE)


def elsewhere(world: World) -> Page:
    fill(world)
    return opened(world, ExerciseId.ANKLE_ROLLS)


def halved(world: World) -> Page:
    fill(world)
    do(world, 1, 10)
    page = opened(world, TOWEL)
    page._presenter.take()
    return page


def left_out(world: World) -> Page:
    page = halved(world)
    do(world, 0, 10)
    page = opened(world, TOWEL)
    page._presenter.take()
    return page


def unreadable(world: World) -> Page:
    fill(world)
    world.levels.trouble = StoreTrouble.LOCKED
    return levels_page(world)


def not_kept(world: World) -> Page:
    page = offered(world)
    assert isinstance(page, LevelsPage)
    world.people.trouble = StoreTrouble.FULL
    page._presenter.take()
    return page


PAGES = [
    WalkPage("levels: none yet", empty),
    WalkPage("levels: several exercises", several),
    WalkPage("levels: a level up offered", offered),
    WalkPage("levels: many rungs", partial(offered, exercise_id=BALANCE)),
    WalkPage("levels: another level in a routine", elsewhere),
    WalkPage("levels: a level up taken", taken),
    WalkPage("levels: unsteady", unsteady),
    WalkPage("levels: closed", closed),
    WalkPage("levels: half as much", halved),
    WalkPage("levels: left out", left_out),
    WalkPage("levels: all changes", all_changes),
    WalkPage("levels: cannot be read", unreadable),
    WalkPage("levels: not kept", not_kept),
]
