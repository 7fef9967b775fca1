"""*Something is wrong* and *I feel dizzy*, each answer with what it closes."""

import pytest

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.phases import Phase, PhaseKind, Prompt
from neuro_desktop.domain.routine import Dose, RoutineItem
from neuro_desktop.domain.run import Run
from neuro_desktop.domain.run_wrong import can_go_on
from neuro_desktop.domain.safety import Reason
from neuro_desktop.domain.session import Dropped, EventKind, Outcome, SessionState
from tests.builders import item
from tests.domain.run_stage import ALL_BLOCKS, RunStage, asks, started, working

# 4, 5, 7 have a seated form; 6 and 8 have none.
STANDING = (item(6), item(5, 3), item(8), item(7, 4), item(4, 4))


def finish_here(run: Run, now: float) -> Run:
    return run_steps.finish(run, now, SessionState.STOPPED_WRONG)


def at_work_of(stage: RunStage, exercise_id: ExerciseId) -> RunStage:
    stage.pass_until(lambda phase: working(phase) and phase.exercise_id is exercise_id)
    return stage


def standing(phase: Phase) -> bool:
    return phase.position is Position.STANDING


# ---------------------------------------------------------------- I felt unsteady


def test_unsteady_ends_all_standing() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)
    stage.wait(5.0)

    stage.report(EventKind.UNSTEADY)

    assert not any(standing(phase) for phase in stage.pass_to_end())


def test_unsteady_turns_4_5_and_7_to_their_seated_form_at_level_1() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)

    stage.report(EventKind.UNSTEADY)

    assert stage.run.items[1:] == (
        RoutineItem(ExerciseId.HEEL_TOE_RAISES, 1, Dose(8)),
        RoutineItem(ExerciseId.MARCHING, 1, Dose(8)),
        RoutineItem(ExerciseId.ANKLE_PUMPS, 1, Dose(8)),
    )


def test_unsteady_drops_what_has_no_seated_form() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)

    stage.report(EventKind.UNSTEADY)

    assert stage.run.dropped == (Dropped(ExerciseId.BALANCE, Reason.STEADINESS),)


def test_unsteady_keeps_the_running_work_as_part() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)
    stage.wait(17.0)

    stage.report(EventKind.UNSTEADY)

    result = stage.run.results[0]
    assert (result.outcome, result.count) == (Outcome.PART, 2)


def test_unsteady_pauses_until_the_person_has_sat_down() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)

    stage.report(EventKind.UNSTEADY)
    stage.wait(100.0)

    assert stage.run.timer.paused
    assert stage.run.phase.position is Position.SEATED


def test_the_exercise_that_was_unsteady_goes_on_seated() -> None:
    stage = at_work_of(started([item(7, 4), item(5)]), ExerciseId.MARCHING)
    stage.wait(10.0)

    stage.report(EventKind.UNSTEADY)

    assert [i.level for i in stage.run.items if i.exercise_id is ExerciseId.MARCHING] == [4, 1]


def test_unsteady_while_sitting_lets_the_seated_exercise_go_on_where_it_was() -> None:
    stage = at_work_of(started([item(5), item(6), item(7, 2)]), ExerciseId.HEEL_TOE_RAISES)
    stage.wait(20.0)

    stage.report(EventKind.UNSTEADY)

    assert stage.run.timer.spent(stage.now) == pytest.approx(20.0, abs=0.01)
    assert [i.exercise_id for i in stage.run.items] == [
        ExerciseId.HEEL_TOE_RAISES,
        ExerciseId.MARCHING,
    ]


def test_unsteady_while_rising_goes_on_with_the_seated_form() -> None:
    stage = started([item(5), item(7, 4)])
    stage.pass_until(asks(Prompt.RISE))

    stage.report(EventKind.UNSTEADY)

    assert [str(p.prompt or p.kind) for p in stage.pass_to_end()] == ["get_ready", "work"]


def test_unsteady_before_the_shoes_are_on_still_asks_for_them() -> None:
    stage = started([item(9), item(6)])
    stage.pass_until(asks(Prompt.SHOES_ON))

    stage.report(EventKind.UNSTEADY)

    assert stage.run.phase.prompt is Prompt.SHOES_ON
    assert [str(p.prompt or p.kind) for p in stage.pass_to_end()] == ["shoes_on"]


def test_unsteady_after_the_shoes_are_on_does_not_ask_again() -> None:
    stage = started([item(9), item(7, 4)])
    stage.pass_until(asks(Prompt.RISE))

    stage.report(EventKind.UNSTEADY)

    assert Prompt.SHOES_ON not in [phase.prompt for phase in stage.pass_to_end()]


def test_unsteady_in_the_last_standing_exercise_leaves_nothing_to_go_on_with() -> None:
    stage = at_work_of(started([item(6)]), ExerciseId.KICK_BACK)

    stage.report(EventKind.UNSTEADY)

    assert not can_go_on(stage.run)


def test_finishing_after_unsteady_is_an_early_stop() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)
    stage.report(EventKind.UNSTEADY)

    stage.do(finish_here)

    assert stage.run.ended is SessionState.STOPPED_WRONG


# ---------------------------------------------------------------- I feel dizzy


def test_dizzy_ends_standing_for_today() -> None:
    stage = started(ALL_BLOCKS)
    stage.pass_until(asks(Prompt.RISE))

    stage.report(EventKind.DIZZY)

    assert stage.run.dropped == (Dropped(ExerciseId.KICK_BACK, Reason.DIZZY),)
    assert not any(standing(phase) for phase in stage.pass_to_end())


def test_dizzy_with_only_standing_work_leaves_nothing() -> None:
    stage = started([item(6), item(8)])

    stage.report(EventKind.DIZZY)

    assert stage.run.stuck
    assert not can_go_on(stage.run)


# ---------------------------------------------------------------- it hurts


def test_hurt_ends_this_exercise_and_goes_to_the_next() -> None:
    stage = at_work_of(started([item(2), item(3), item(5)]), ExerciseId.HAMSTRING_STRETCH)
    stage.wait(4.0)

    stage.report(EventKind.HURT)

    assert stage.run.phase.exercise_id is ExerciseId.CALF_STRETCH
    assert stage.run.results[0].outcome is Outcome.PART


def test_what_hurt_never_runs_again_in_the_session() -> None:
    stage = at_work_of(started([item(5, sets=3), item(7), item(5)]), ExerciseId.HEEL_TOE_RAISES)

    stage.report(EventKind.HURT)

    ran = {phase.exercise_id for phase in stage.pass_to_end() if working(phase)}
    assert ran == {ExerciseId.MARCHING}


def test_back_never_leads_into_what_hurt() -> None:
    stage = at_work_of(started([item(5), item(7)]), ExerciseId.HEEL_TOE_RAISES)
    stage.report(EventKind.HURT)
    stage.do(run_steps.resume)

    for _ in range(5):
        stage.do(run_steps.back)

    assert stage.run.phase.exercise_id is ExerciseId.MARCHING


def test_hurt_in_bare_feet_still_asks_for_the_shoes_on_the_way() -> None:
    stage = at_work_of(started([item(9), item(6)]), ExerciseId.FOOT_ROLLING)

    stage.report(EventKind.HURT)

    prompts = [phase.prompt for phase in stage.pass_to_end() if phase.prompt]
    assert prompts == [Prompt.SHOES_ON, Prompt.RISE, Prompt.HAND_ON_COUNTER]


def test_hurt_while_rising_still_rises_before_the_next_standing_exercise() -> None:
    stage = started([item(6), item(7, 2)])

    stage.report(EventKind.HURT)

    passed = stage.pass_to_end()
    assert passed[0].prompt is Prompt.RISE
    assert {phase.exercise_id for phase in passed if working(phase)} == {ExerciseId.MARCHING}


def test_hurt_in_the_rest_counts_for_the_exercise_just_done() -> None:
    stage = started([item(5), item(7)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.REST)

    stage.report(EventKind.HURT)

    assert stage.run.events[0].exercise_id is ExerciseId.HEEL_TOE_RAISES
    assert stage.run.phase.exercise_id is ExerciseId.MARCHING


def test_hurt_with_the_last_exercise_leaves_only_the_shoes() -> None:
    stage = at_work_of(started([item(9)]), ExerciseId.FOOT_ROLLING)

    stage.report(EventKind.HURT)

    assert not can_go_on(stage.run)
    assert stage.run.phase.prompt is Prompt.SHOES_ON


# ---------------------------------------------------------------- I fell


def test_after_a_fall_nothing_resumes() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)
    stage.report(EventKind.FELL)

    for step in (run_steps.resume, run_steps.next_turn, run_steps.back, run_steps.press):
        stage.do(step)
    stage.wait(100.0)

    assert stage.run.timer.paused
    assert not can_go_on(stage.run)


def test_a_fall_can_be_finished_and_counts_as_an_early_stop() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)
    stage.wait(10.0)
    stage.report(EventKind.FELL)

    stage.do(finish_here)

    assert stage.run.ended is SessionState.STOPPED_WRONG
    assert stage.run.results[0].outcome is Outcome.PART


def test_a_fall_in_bare_feet_asks_for_the_shoes_before_it_ends() -> None:
    stage = at_work_of(started([item(9), item(6)]), ExerciseId.FOOT_ROLLING)
    stage.report(EventKind.FELL)

    stage.do(finish_here)
    assert stage.run.phase.prompt is Prompt.SHOES_ON
    stage.do(run_steps.press)

    assert stage.run.ended is SessionState.STOPPED_WRONG


# ---------------------------------------------------------------- nothing, go on


def test_nothing_is_kept_as_said_and_closes_nothing() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)
    stage.wait(5.0)
    items = stage.run.items

    stage.report(EventKind.NOTHING)
    stage.do(run_steps.resume)

    assert stage.run.items == items
    assert stage.run.timer.lead_left(stage.now) == 3.0


def test_an_event_names_the_exercise_that_ran_and_its_moment() -> None:
    stage = at_work_of(started(STANDING), ExerciseId.KICK_BACK)

    stage.report(EventKind.UNSTEADY)

    event = stage.run.events[0]
    assert (event.kind, event.exercise_id) == (EventKind.UNSTEADY, ExerciseId.KICK_BACK)
    assert event.at.tzinfo is not None


def test_an_event_while_shoes_are_changed_names_no_exercise() -> None:
    stage = started([item(9)])

    stage.report(EventKind.HURT)

    assert stage.run.events[0].exercise_id is None
    assert stage.run.phase.prompt is Prompt.SHOES_OFF


def test_something_wrong_while_stopping_leads_back_to_the_shoes() -> None:
    stage = at_work_of(started([item(9), item(6)]), ExerciseId.FOOT_ROLLING)
    stage.do(lambda run, now: run_steps.finish(run, now, SessionState.STOPPED))

    stage.report(EventKind.UNSTEADY)
    stage.do(finish_here)
    stage.pass_to_end()

    assert stage.run.ended is SessionState.STOPPED_WRONG
    assert stage.feet_in_shoes()
