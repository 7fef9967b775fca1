"""The screens of routines, in every state worth looking at."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from neuro_desktop.application.routine_dose import PartName
from neuro_desktop.application.routine_editor_state import Direction, EditorStep
from neuro_desktop.application.settings import Motion
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.routine import Routine, RoutineItem
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.routines.editor_page import RoutinePage
from tests import builders
from tests.ui.memory import MemoryRoutines
from tests.ui.routine_pages import (
    EMOJI_NAME,
    LONG_NAME,
    MORNING,
    RIGHT_TO_LEFT_NAME,
    all_items,
    at_step,
    editor_page,
    fill,
    list_page,
    renamed,
    seated,
)
from tests.ui.walking import WalkPage, World

EMPTY = replace(MORNING, items=())


def no_list(world: World) -> Page:
    return list_page(world)


def three_routines(world: World) -> Page:
    evening = builders.routine(builders.item(10), name=RIGHT_TO_LEFT_NAME)
    long = replace(renamed(LONG_NAME[:200], "long"), weekdays=frozenset(range(7)))
    fill(world, renamed(EMOJI_NAME), long, replace(evening, id="evening"), replace(EMPTY, id="e"))
    return list_page(world)


def how_to_make(world: World) -> Page:
    fill(world)
    page = list_page(world)
    page._presenter.make_new()
    return page


def name_refused(world: World) -> Page:
    fill(world)
    page = list_page(world)
    page._presenter.by_hand()
    page._presenter.create("  ")
    return page


def empty(world: World) -> Page:
    fill(world, EMPTY)
    return editor_page(world)


def thirty_items(world: World) -> Page:
    """More than the app makes by hand; a store may hold it all the same."""
    thirty = (all_items() * 3)[:30]
    routine = replace(renamed(LONG_NAME[:200]), items=tuple(sorted(thirty, key=_place)))
    fill(world, routine, profile=seated(world))
    return editor_page(world)


def _place(item: RoutineItem) -> int:
    return all_items().index(item)


def undo_at_hand(world: World) -> Page:
    page = at_step(world, EditorStep.ROUTINE)
    page._presenter.show_item(2)
    page._presenter.take_out()
    return page


def refused_move(world: World) -> Page:
    page = at_step(world, EditorStep.ORDER)
    page._presenter.move(2, Direction.UP)
    return page


def refused_dose(world: World) -> Page:
    page = at_step(world, EditorStep.AMOUNT, item=0)
    for _ in range(3):
        page._presenter.step_dose(PartName.SETS, more=True)
    for _ in range(10):
        page._presenter.step_dose(PartName.AMOUNT, more=True)
    return page


def closed_level(world: World) -> Page:
    fill(world, MORNING, profile=seated(world))
    return at_step(world, EditorStep.LEVEL)


def long_ladder(world: World) -> Page:
    balance = builders.routine(builders.item(8, 6))
    return at_step(world, EditorStep.LEVEL, item=0, routine=balance)


def holds_and_seconds(world: World) -> Page:
    return at_step(world, EditorStep.AMOUNT, item=2)


def library_of_a_seated_person(world: World) -> Page:
    fill(world, MORNING, profile=seated(world))
    return at_step(world, EditorStep.LIBRARY)


def just_added(world: World) -> Page:
    fill(world, MORNING)
    page = editor_page(world)
    page._presenter.show_step(EditorStep.LIBRARY)
    page._presenter.show_exercise(ExerciseId.TOWEL_SCRUNCHES)
    page._presenter.add()
    return page


def about(exercise_id: ExerciseId, world: World) -> RoutinePage:
    fill(world, MORNING)
    page = editor_page(world)
    page._presenter.show_step(EditorStep.LIBRARY)
    page._presenter.show_exercise(exercise_id)
    return page


def watching(exercise_id: ExerciseId, world: World) -> Page:
    page = about(exercise_id, world)
    page._presenter.show_step(EditorStep.SHOW_ME)
    return page


def still_pictures(exercise_id: ExerciseId, world: World) -> Page:
    world.settings.change(motion=Motion.STILL)
    return watching(exercise_id, world)


def questions_due(world: World) -> Page:
    due = replace(seated(world), answers=None)
    fill(world, EMPTY, profile=due)
    page = editor_page(world)
    page._presenter.show_step(EditorStep.LIBRARY)
    page._presenter.show_exercise(ExerciseId.BALANCE)
    return page


def who_counts(world: World) -> Page:
    towel = builders.routine(builders.item(11))
    return at_step(world, EditorStep.PACE, item=0, routine=towel)


def name_of(routine: Routine, step: EditorStep, world: World) -> Page:
    return at_step(world, step, routine=routine)


def deleted(world: World) -> Page:
    fill(world, renamed(RIGHT_TO_LEFT_NAME))
    page = editor_page(world)
    page._presenter.delete()
    return page


def gone(world: World) -> Page:
    return editor_page(world)


def not_kept(world: World) -> Page:
    fill(world)
    world.routines = FullRoutines([MORNING])
    page = editor_page(world)
    page._presenter.show_item(1)
    page._presenter.take_out()
    return page


class FullRoutines(MemoryRoutines):
    def save(self, routine: Routine) -> None:
        raise StoreUnavailable(StoreTrouble.FULL)


def leaving_unsaved(world: World) -> Page:
    page = not_kept(world)
    page.may_leave(_nowhere)
    return page


def _nowhere() -> None:
    """Leave."""


def _step(step: EditorStep, item: int = 3) -> Callable[[World], Page]:
    return partial(at_step, step=step, item=item)


PAGES = [
    WalkPage("routines: none yet", no_list),
    WalkPage("routines: long, emoji and right-to-left names", three_routines),
    WalkPage("routines: how to make one", how_to_make),
    WalkPage("routines: no name", name_refused),
    WalkPage("routine: five exercises", _step(EditorStep.ROUTINE)),
    WalkPage("routine: empty", empty),
    WalkPage("routine: thirty items, some closed, a long name", thirty_items),
    WalkPage("routine: undo", undo_at_hand),
    WalkPage("routine: not kept", not_kept),
    WalkPage("routine: leave what is not kept?", leaving_unsaved),
    WalkPage("routine: deleted", deleted),
    WalkPage("routine: gone", gone),
    WalkPage("routine: order, a move across", refused_move),
    WalkPage("routine: one exercise", _step(EditorStep.ITEM, 0)),
    WalkPage("routine: one exercise, standing", _step(EditorStep.ITEM)),
    WalkPage("routine: levels", _step(EditorStep.LEVEL, 4)),
    WalkPage("routine: levels, the own one closed", closed_level),
    WalkPage("routine: seven levels", long_ladder),
    WalkPage("routine: how much, at its limits", refused_dose),
    WalkPage("routine: how long and how many holds", holds_and_seconds),
    WalkPage("routine: who counts", who_counts),
    WalkPage("routine: own note", _step(EditorStep.NOTE, 0)),
    WalkPage("routine: days", _step(EditorStep.DAYS)),
    WalkPage("routine: name", partial(name_of, renamed(LONG_NAME[:200]), EditorStep.NAME)),
    WalkPage("routine: copy", partial(name_of, renamed(EMOJI_NAME), EditorStep.COPY)),
    WalkPage("library: what is in and what is closed", library_of_a_seated_person),
    WalkPage("library: just added", just_added),
    WalkPage("library: to add", partial(about, ExerciseId.RICE_BUCKET)),
    WalkPage("library: in already", partial(about, ExerciseId.HEEL_TOE_RAISES)),
    WalkPage("show me: one foot after the other", partial(watching, ExerciseId.CALF_STRETCH)),
    WalkPage("show me: both feet", partial(watching, ExerciseId.MARCHING)),
    WalkPage("show me: still pictures", partial(still_pictures, ExerciseId.HEEL_TOE_RAISES)),
    WalkPage("show me: still pictures of a foot", partial(still_pictures, ExerciseId.BALANCE)),
    WalkPage("library: closed until the questions are answered", questions_due),
]
