"""Rules of changing a routine by hand, over a real store."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.routine_dose import PartName
from neuro_desktop.application.routine_editor_state import (
    Change,
    ChangeKind,
    Direction,
    EditorStep,
    ExerciseShown,
    Ladder,
    Library,
    Parts,
)
from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Preferences
from neuro_desktop.domain.routine import Dose, Refusal
from neuro_desktop.domain.safety import Place, Profile, Reason
from neuro_desktop.storage.database import Store
from tests import builders
from tests.application.routine_stage import CLOCK, Stage, open_store

MORNING = builders.routine(
    builders.item(1), builders.item(9), builders.item(2), builders.item(7, 2), builders.item(5, 2)
)
EMPTY = replace(MORNING, items=())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def stage(store: Store) -> Stage:
    return Stage(store.repositories, MORNING)


def seated() -> Profile:
    safety = builders.answers(answered_on=CLOCK.today(), place=Place.SITTING)
    return builders.beginner(safety)


def add(stage: Stage, exercise_id: ExerciseId) -> None:
    stage.presenter.show_step(EditorStep.LIBRARY)
    stage.presenter.show_exercise(exercise_id)
    stage.presenter.add()


def entries(stage: Stage) -> dict[ExerciseId, tuple[bool, Reason | None]]:
    assert isinstance(stage.state.body, Library)
    return {entry.exercise_id: (entry.is_in, entry.reason) for entry in stage.state.body.entries}


# ---------------------------------------------------------------- the library


def test_an_exercise_is_added_in_its_block_and_kept_at_once(stage: Stage) -> None:
    add(stage, ExerciseId.TOWEL_SCRUNCHES)

    assert stage.shown()[:3] == ["ankle_rolls", "foot_rolling", "towel_scrunches"]
    assert stage.kept() == stage.state.routine


def test_after_adding_the_library_says_what_is_in(stage: Stage) -> None:
    add(stage, ExerciseId.TOWEL_SCRUNCHES)

    assert stage.step is EditorStep.LIBRARY
    assert stage.state.answer.added is ExerciseId.TOWEL_SCRUNCHES
    assert entries(stage)[ExerciseId.TOWEL_SCRUNCHES] == (True, None)


def test_the_library_holds_all_eleven(stage: Stage) -> None:
    stage.presenter.show_step(EditorStep.LIBRARY)

    assert list(entries(stage)) == list(ExerciseId)


def test_a_blocked_exercise_says_why_and_cannot_be_added(store: Store) -> None:
    stage = Stage(store.repositories, MORNING, seated())

    add(stage, ExerciseId.KICK_BACK)

    assert stage.state.answer.why_not is Reason.ONLY_SITTING
    assert stage.kept() == MORNING


def test_an_exercise_is_in_a_routine_once(stage: Stage) -> None:
    add(stage, ExerciseId.ANKLE_ROLLS)

    assert stage.state.answer.why_not is Refusal.ALREADY_IN
    assert stage.kept() == MORNING


def test_an_exercise_is_shown_at_the_level_it_would_get(store: Store) -> None:
    stage = Stage(store.repositories, EMPTY, seated())

    stage.presenter.show_exercise(ExerciseId.ANKLE_PUMPS)

    assert isinstance(stage.state.body, ExerciseShown)
    assert stage.state.body.level.number == 1


def test_a_thing_that_is_not_at_home_is_named(store: Store) -> None:
    stage = Stage(store.repositories, EMPTY)

    stage.presenter.show_exercise(ExerciseId.FOOT_ROLLING)

    assert Preferences().things == {Thing.CHAIR, Thing.COUNTER}
    assert isinstance(stage.state.body, ExerciseShown)
    assert stage.state.body.missing == (Thing.TENNIS_BALL,)


def test_back_from_an_exercise_goes_where_it_was_opened(stage: Stage) -> None:
    stage.presenter.show_item(0)
    stage.presenter.show_exercise(ExerciseId.ANKLE_ROLLS)

    stage.presenter.back()

    assert stage.step is EditorStep.ITEM


# ---------------------------------------------------------------- order


def test_an_item_moves_inside_its_block_and_stays_selected(stage: Stage) -> None:
    stage.presenter.move(1, Direction.UP)

    assert stage.shown()[:2] == ["foot_rolling", "ankle_rolls"]
    assert (stage.state.spot.selected, stage.state.answer.direction) == (0, Direction.UP)
    assert stage.kept() == stage.state.routine


@pytest.mark.parametrize(
    ("index", "direction", "refusal"),
    [
        (0, Direction.UP, Refusal.FIRST_ALREADY),
        (1, Direction.DOWN, Refusal.BARE_BEFORE_SOCKS),
        (3, Direction.UP, Refusal.SEATED_BEFORE_STANDING),
        (4, Direction.DOWN, Refusal.LAST_ALREADY),
    ],
)
def test_a_move_across_a_block_says_why_not(
    stage: Stage, index: int, direction: Direction, refusal: Refusal
) -> None:
    stage.presenter.move(index, direction)

    assert stage.state.answer.why_not is refusal
    assert stage.state.spot.selected == index
    assert stage.kept() == MORNING


# ---------------------------------------------------------------- level, dose, pace


def test_a_level_that_sits_moves_the_item_to_its_block(stage: Stage) -> None:
    stage.presenter.show_item(4)

    stage.presenter.choose_level(1)

    assert stage.shown()[3:] == ["heel_toe_raises", "marching"]
    assert stage.state.spot.selected == 3
    assert stage.kept() == stage.state.routine


def test_a_closed_level_is_shown_with_its_reason_and_not_taken(store: Store) -> None:
    stage = Stage(store.repositories, MORNING, seated())
    stage.presenter.show_item(3)
    stage.presenter.show_step(EditorStep.LEVEL)

    stage.presenter.choose_level(3)

    assert isinstance(stage.state.body, Ladder)
    assert stage.state.body.levels[2].reason is Reason.ONLY_SITTING
    assert stage.state.answer.why_not is Reason.ONLY_SITTING
    assert stage.kept() == MORNING


def test_an_item_that_is_closed_today_says_what_becomes_of_it(store: Store) -> None:
    kick_back = builders.routine(builders.item(6), builders.item(7, 2))
    stage = Stage(store.repositories, kick_back, seated())

    found = {shown.item.exercise_id: (shown.reason, shown.left_out) for shown in stage.state.items}

    assert found == {
        ExerciseId.KICK_BACK: (Reason.ONLY_SITTING, True),
        ExerciseId.MARCHING: (Reason.ONLY_SITTING, False),
    }


def test_a_dose_steps_inside_its_range(stage: Stage) -> None:
    stage.presenter.show_item(2)

    stage.presenter.step_dose(PartName.AMOUNT, more=True)
    stage.presenter.step_dose(PartName.HOLDS, more=True)

    assert stage.kept().items[2].dose == Dose(15, 3, 1)


def test_a_dose_at_its_limit_says_so(stage: Stage) -> None:
    stage.presenter.show_item(2)

    stage.presenter.step_dose(PartName.AMOUNT, more=False)

    assert (stage.state.answer.part, stage.state.answer.why_not) == (
        PartName.AMOUNT,
        Refusal.OUTSIDE_RANGE,
    )
    assert stage.kept() == MORNING


def test_thirty_on_a_side_is_the_reason_where_it_holds_a_dose_down(store: Store) -> None:
    stage = Stage(store.repositories, builders.routine(builders.item(1, 2)))
    stage.presenter.show_item(0)

    stage.presenter.step_dose(PartName.SETS, more=True)

    assert stage.state.answer.why_not is Refusal.TOO_MANY_REPETITIONS


def test_own_pace_is_kept(store: Store) -> None:
    stage = Stage(store.repositories, builders.routine(builders.item(11)))
    stage.presenter.show_item(0)

    stage.presenter.choose_pace(own=True)

    assert stage.state.items[0].may_own_pace
    assert stage.kept().items[0].own_pace


def test_an_own_note_is_kept_and_can_be_undone(stage: Stage) -> None:
    stage.presenter.show_item(1)
    stage.presenter.show_step(EditorStep.NOTE)

    stage.presenter.write_note("use the blue strap")

    assert (stage.step, stage.kept().items[1].note) == (EditorStep.ITEM, "use the blue strap")
    stage.presenter.undo()
    assert stage.kept() == MORNING


def test_back_from_the_note_writes_nothing(stage: Stage) -> None:
    stage.presenter.show_item(1)
    stage.presenter.show_step(EditorStep.NOTE)

    stage.presenter.back()

    assert (stage.step, stage.kept()) == (EditorStep.ITEM, MORNING)


def test_a_routine_is_printed_as_it_is_kept(stage: Stage) -> None:
    stage.presenter.start(Screen.PRINT)

    assert stage.navigator.went == [(Screen.PRINT, MORNING.id)]


def test_own_pace_is_not_offered_standing(stage: Stage) -> None:
    assert [shown.may_own_pace for shown in stage.state.items[3:]] == [False, False]


def test_the_minutes_follow_the_dose(stage: Stage) -> None:
    before = stage.state.summary.seconds
    stage.presenter.show_item(1)

    stage.presenter.step_dose(PartName.AMOUNT, more=True)

    assert stage.state.summary.seconds == before + 2 * 60  # a minute for each foot


def test_the_parts_of_a_dose_are_those_of_its_exercise(stage: Stage) -> None:
    stage.presenter.show_item(2)
    stage.presenter.show_step(EditorStep.AMOUNT)

    assert isinstance(stage.state.body, Parts)
    assert [part.name for part in stage.state.body.parts] == [PartName.AMOUNT, PartName.HOLDS]


# ---------------------------------------------------------------- taking out and undo


def test_a_taken_out_item_is_gone_and_the_next_one_selected(stage: Stage) -> None:
    stage.presenter.show_item(1)

    stage.presenter.take_out()

    assert "foot_rolling" not in stage.shown()
    assert (stage.step, stage.state.spot.selected) == (EditorStep.ROUTINE, 1)
    assert stage.kept() == stage.state.routine


def test_undo_brings_back_what_was_taken_out_in_its_place(stage: Stage) -> None:
    stage.presenter.show_item(1)
    stage.presenter.take_out()

    stage.presenter.undo()

    assert stage.kept() == MORNING
    assert stage.state.spot.selected == 1
    assert stage.state.undo is None


def test_undo_names_the_last_change(stage: Stage) -> None:
    stage.presenter.show_item(1)
    stage.presenter.take_out()
    stage.presenter.show_step(EditorStep.ORDER)
    stage.presenter.move(3, Direction.UP)

    assert stage.state.undo == Change(ChangeKind.MOVED, ExerciseId.HEEL_TOE_RAISES)

    stage.presenter.undo()

    assert stage.state.undo == Change(ChangeKind.TAKEN_OUT, ExerciseId.FOOT_ROLLING)


def test_undo_takes_all_presses_of_one_visit_back_together(stage: Stage) -> None:
    stage.presenter.show_item(1)
    for _ in range(3):
        stage.presenter.step_dose(PartName.AMOUNT, more=True)

    stage.presenter.undo()

    assert stage.kept() == MORNING


def test_two_visits_are_two_undos(stage: Stage) -> None:
    stage.presenter.show_item(1)
    stage.presenter.step_dose(PartName.AMOUNT, more=True)
    stage.presenter.show_item(1)
    stage.presenter.step_dose(PartName.AMOUNT, more=True)

    stage.presenter.undo()

    assert stage.kept().items[1].dose.amount == 2


def test_days_are_kept_and_undone(stage: Stage) -> None:
    stage.presenter.show_step(EditorStep.DAYS)
    stage.presenter.choose_days(frozenset({0, 2}))

    assert stage.kept().weekdays == {0, 2}

    stage.presenter.undo()

    assert stage.kept().weekdays == MORNING.weekdays


def test_undo_of_what_the_screen_is_about_leads_to_the_routine(store: Store) -> None:
    stage = Stage(store.repositories, EMPTY)
    add(stage, ExerciseId.MARCHING)
    stage.presenter.show_item(0)

    stage.presenter.undo()

    assert stage.step is EditorStep.ROUTINE
    assert stage.kept() == EMPTY


def test_undo_in_the_library_stays_there(stage: Stage) -> None:
    add(stage, ExerciseId.TOWEL_SCRUNCHES)

    stage.presenter.undo()

    assert stage.step is EditorStep.LIBRARY
    assert entries(stage)[ExerciseId.TOWEL_SCRUNCHES] == (False, None)


def test_undo_without_a_change_does_nothing(stage: Stage) -> None:
    stage.presenter.undo()

    assert stage.kept() == MORNING


# ---------------------------------------------------------------- name, copy, delete, start


def test_a_new_name_is_kept(stage: Stage) -> None:
    stage.presenter.show_step(EditorStep.NAME)

    stage.presenter.rename("  After  lunch ")

    assert stage.kept().name == "After lunch"
    assert stage.step is EditorStep.ROUTINE


def test_an_empty_name_is_refused_and_the_screen_stays(stage: Stage) -> None:
    stage.presenter.show_step(EditorStep.NAME)

    stage.presenter.rename("   ")

    assert (stage.step, stage.state.answer.why_not) == (EditorStep.NAME, Refusal.EMPTY_NAME)
    assert stage.kept() == MORNING


def test_the_same_name_is_no_change(stage: Stage) -> None:
    stage.presenter.rename(MORNING.name)

    assert stage.state.undo is None


def test_a_copy_is_a_routine_of_its_own_and_opens(stage: Stage, store: Store) -> None:
    stage.presenter.copy("Evening")

    copied = store.routines.all()[1]
    assert (copied.name, copied.items) == ("Evening", MORNING.items)
    assert stage.navigator.went == [(Screen.ROUTINE, copied.id)]


def test_a_deleted_routine_is_gone(stage: Stage, store: Store) -> None:
    stage.presenter.delete()

    assert stage.step is EditorStep.DELETED
    assert store.routines.all() == ()


def test_a_deleted_routine_can_be_brought_back(stage: Stage, store: Store) -> None:
    stage.presenter.delete()

    stage.presenter.restore()

    assert stage.step is EditorStep.ROUTINE
    assert store.routines.all() == (MORNING,)


def test_back_from_a_deleted_routine_goes_to_the_list(stage: Stage) -> None:
    stage.presenter.delete()

    stage.presenter.back()

    assert stage.navigator.went == [(Screen.ROUTINES, None)]


def test_a_routine_is_started_by_its_id(stage: Stage) -> None:
    stage.presenter.start()

    assert stage.navigator.went == [(Screen.BEFORE_START, MORNING.id)]


def test_an_empty_routine_is_not_started(store: Store) -> None:
    stage = Stage(store.repositories, EMPTY)

    stage.presenter.start()

    assert stage.navigator.went == []


def test_a_routine_that_is_gone_is_said_to_be(store: Store) -> None:
    stage = Stage(store.repositories)

    assert stage.view.missing == [None]


@pytest.mark.parametrize("step", [EditorStep.LEVEL, EditorStep.AMOUNT, EditorStep.PACE])
def test_back_from_a_part_of_an_item_goes_to_the_item(stage: Stage, step: EditorStep) -> None:
    stage.presenter.show_item(2)
    stage.presenter.show_step(step)

    stage.presenter.back()

    assert (stage.step, stage.state.spot.selected) == (EditorStep.ITEM, 2)


def test_what_is_changed_is_there_after_a_restart(stage: Stage, tmp_path: Path) -> None:
    stage.presenter.rename("Evening")
    stage.presenter.show_item(0)
    stage.presenter.take_out()

    again = open_store(tmp_path)
    kept = again.routines.get(MORNING.id)
    again.close()

    assert kept == replace(MORNING, name="Evening", items=MORNING.items[1:])
