"""Routines to look at and pages that show them, for the walk and the tests of the screens."""

from dataclasses import replace
from functools import partial

from neuro_desktop.application.routine_editor import RoutineEditorPresenter
from neuro_desktop.application.routine_editor_state import EditorStep
from neuro_desktop.application.routines import RoutinesPresenter
from neuro_desktop.application.show_me import ShowMe
from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine, RoutineItem
from neuro_desktop.domain.safety import Place, Profile
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.ui.routines.editor_page import RoutinePage
from neuro_desktop.ui.routines.list_page import RoutinesPage
from tests import builders
from tests.ui.walking import World

LONG_NAME = "Wolfeschlegelsteinhausenbergerdorff and all her exercises for every morning " * 3
EMOJI_NAME = "Feet 👣 up 🦶🏽 and away 🌞"
RIGHT_TO_LEFT_NAME = "תרגילים לכפות הרגליים בבוקר"
MORNING = builders.routine(
    builders.item(1), builders.item(9), builders.item(2), builders.item(7, 2), builders.item(5, 2)
)


def person(world: World, profile: Profile | None = None) -> Person:
    """Return a person who may do all, unless told otherwise, with answers of today."""
    safety = builders.answers(answered_on=world.clock.today())
    return Person(id="person-1", name="Rosa", profile=profile or builders.profile(safety))


def seated(world: World) -> Profile:
    """Return the profile of a beginner who only sits."""
    safety = builders.answers(answered_on=world.clock.today(), place=Place.SITTING)
    return builders.beginner(safety)


def all_items() -> tuple[RoutineItem, ...]:
    """Return the eleven exercises in the order of a routine."""
    return builders.routine(*(builders.item(number, 1) for number in range(1, 12))).items


def fill(world: World, *routines: Routine, profile: Profile | None = None) -> None:
    """Put a person and routines into the world's store."""
    world.people.person = person(world, profile)
    for routine in routines:
        world.routines.save(routine)


def stores(world: World) -> Repositories:
    return world.store


def list_page(world: World) -> RoutinesPage:
    """Return the list over what the world holds."""
    return RoutinesPage(
        partial(
            RoutinesPresenter,
            store=stores(world),
            catalogue=world.catalogue,
            pace=Pace(),
            navigator=world.navigator,
        )
    )


def editor_page(world: World, routine_id: str = MORNING.id) -> RoutinePage:
    """Return the editor of a routine the world holds."""
    return RoutinePage(
        partial(
            RoutineEditorPresenter,
            routine_id=routine_id,
            store=stores(world),
            catalogue=world.catalogue,
            pace=Pace(),
            clock=world.clock,
            navigator=world.navigator,
        ),
        world.words,
        show_me(world),
    )


def show_me(world: World) -> ShowMe:
    return ShowMe(
        clock=world.clock, ticker=world.ticker, settings=world.settings, changes=world.changes
    )


def at_step(
    world: World, step: EditorStep, *, item: int = 3, routine: Routine = MORNING
) -> RoutinePage:
    """Return the editor at one of its screens, about one item."""
    if routine.id not in world.routines.kept:
        fill(world, routine)
    page = editor_page(world, routine.id)
    presenter = page._presenter
    if step is EditorStep.EXERCISE:
        presenter.show_step(EditorStep.LIBRARY)
        presenter.show_exercise(routine.items[item].exercise_id)
        return page
    of_an_item = (EditorStep.LEVEL, EditorStep.AMOUNT, EditorStep.PACE, EditorStep.NOTE)
    if step in {EditorStep.ITEM, *of_an_item}:
        presenter.show_item(item)
    if step is not EditorStep.ITEM:
        presenter.show_step(step)
    return page


def renamed(name: str, routine_id: str = MORNING.id) -> Routine:
    """Return the morning's routine under another name."""
    return replace(MORNING, id=routine_id, name=name)
