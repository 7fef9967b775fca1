"""A killed app: the kept session gives the same place, and asks for shoes or rising anew."""

from dataclasses import replace

import pytest

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import ExerciseId, Footwear
from neuro_desktop.domain.phases import PhaseKind, Prompt
from neuro_desktop.domain.run_kept import finish_kept, rebuilt
from neuro_desktop.domain.session import EventKind, Outcome, Progress, SessionState
from tests.builders import catalogue, item
from tests.domain.run_stage import (
    ALL_BLOCKS,
    RunStage,
    held,
    new_session,
    started,
    working,
)
from tests.fakes import START

PHASES = len(started(ALL_BLOCKS).run.phases)


def at_phase(index: int) -> RunStage:
    stage = started(ALL_BLOCKS)
    for _ in range(index):
        stage.pass_phase()
    assert stage.run.index == index
    return stage


@pytest.mark.parametrize("index", range(PHASES))
def test_killed_in_any_phase_it_is_rebuilt_in_that_phase(index: int) -> None:
    stage = at_phase(index)
    seconds = stage.run.phase.seconds
    stage.wait(1.7 if seconds is None else seconds / 2)

    again = stage.killed_and_rebuilt()

    assert again.run.index == index
    assert again.run.phase == stage.run.phase
    assert again.run.timer.spent(again.now) == stage.run.timer.spent(stage.now)
    assert again.run.timer.left(again.now) == stage.run.timer.left(stage.now)
    assert again.run.results == stage.run.results


@pytest.mark.parametrize("index", range(PHASES))
def test_carried_on_from_any_phase_it_comes_to_the_same_end(index: int) -> None:
    stage = at_phase(index)
    stage.wait(1.0)

    again = stage.killed_and_rebuilt()
    again.pass_to_end()

    assert again.run.ended is SessionState.FINISHED
    assert {result.outcome for result in again.run.results} == {Outcome.DONE}


def test_a_new_session_runs_from_its_start() -> None:
    run = rebuilt(new_session(), catalogue(), 7.0)

    assert (run.index, run.timer.paused) == (0, False)


def test_a_carried_on_session_stands_paused() -> None:
    stage = started([item(5)])
    stage.wait(12.0)

    assert stage.killed_and_rebuilt().run.timer.paused


def test_more_time_survives() -> None:
    stage = started([item(2)])
    stage.pass_until(held)
    stage.do(run_steps.more_time)
    stage.wait(4.0)

    again = stage.killed_and_rebuilt()

    assert again.run.timer.left(again.now) == pytest.approx(16.0, abs=0.01)
    assert again.run.timer.spent(again.now) == pytest.approx(4.0, abs=0.01)


def test_carrying_on_in_bare_feet_takes_the_shoes_off_first() -> None:
    stage = started([item(9)])
    stage.pass_until(working)
    again = stage.killed_and_rebuilt()

    again.do(run_steps.resume)

    phase = again.run.phase
    assert (phase.prompt, phase.footwear) == (Prompt.SHOES_OFF, Footwear.BARE)


def test_carrying_on_while_standing_rises_first_for_at_least_20_seconds() -> None:
    stage = started([item(6)])
    stage.pass_until(working)
    again = stage.killed_and_rebuilt()

    again.do(run_steps.resume)

    assert (again.run.phase.prompt, again.run.phase.least_seconds) == (Prompt.RISE, 20)


def test_after_rising_again_there_are_10_seconds_for_the_counter() -> None:
    stage = started([item(6)])
    stage.pass_until(working)
    again = stage.killed_and_rebuilt()
    again.do(run_steps.resume)
    again.wait(20.0)

    again.do(run_steps.press)

    assert again.run.timer.lead_left(again.now) == 10.0
    assert again.run.place.exercise_id is ExerciseId.KICK_BACK


def test_carrying_on_seated_in_shoes_needs_no_press() -> None:
    stage = started([item(5)])
    stage.pass_until(working)
    stage.wait(4.0)
    again = stage.killed_and_rebuilt()

    again.do(run_steps.resume)

    assert again.run.aside is None
    assert again.run.timer.lead_left(again.now) == 3.0


def test_dizzy_while_rising_again_ends_standing() -> None:
    stage = started([item(6), item(7, 2)])
    stage.pass_until(working)
    again = stage.killed_and_rebuilt()
    again.do(run_steps.resume)

    again.report(EventKind.DIZZY)
    passed = again.pass_to_end()

    assert [str(phase.prompt or phase.kind) for phase in passed] == ["rest", "get_ready", "work"]
    assert {(p.exercise_id, p.level) for p in passed} == {(ExerciseId.MARCHING, 1)}


def test_killed_while_the_shoes_go_on_only_the_shoes_are_left() -> None:
    stage = started([item(9), item(6)])
    stage.pass_until(working)
    stage.do(lambda run, now: run_steps.finish(run, now, SessionState.STOPPED))

    again = stage.killed_and_rebuilt()
    passed = again.pass_to_end()

    assert [phase.prompt for phase in passed] == [Prompt.SHOES_ON]
    assert again.run.ended is SessionState.STOPPED


def test_what_was_closed_stays_closed() -> None:
    stage = started([item(6), item(7, 2)])
    stage.pass_until(working)
    stage.report(EventKind.UNSTEADY)

    again = stage.killed_and_rebuilt()

    assert again.run.closed.standing
    assert again.run.items == stage.run.items


def test_a_fall_can_only_be_finished_after_a_kill_too() -> None:
    stage = started([item(6)])
    stage.pass_until(working)
    stage.report(EventKind.FELL)

    assert stage.killed_and_rebuilt().run.stuck


def test_back_stops_at_the_shoes_after_a_kill_too() -> None:
    stage = started(ALL_BLOCKS)
    stage.pass_until(lambda p: working(p) and p.exercise_id is ExerciseId.HEEL_TOE_RAISES)

    assert stage.killed_and_rebuilt().run.barrier == stage.run.barrier > 0


def test_what_was_dropped_before_the_session_is_kept() -> None:
    stage = started([item(6), item(8)])
    stage.report(EventKind.DIZZY)
    first = stage.kept()

    again = rebuilt(first, catalogue(), 0.0)

    assert again.dropped == first.dropped != ()


# ---------------------------------------------------------------- finish here, at the next start


def test_finish_here_ends_a_session_in_shoes() -> None:
    stage = started([item(5), item(7)])
    stage.pass_until(lambda p: working(p) and p.exercise_id is ExerciseId.MARCHING)

    ended = finish_kept(stage.kept(), catalogue(), START)

    assert (ended.state, ended.ended_at) == (SessionState.STOPPED, START)
    assert [r.outcome for r in ended.results] == [Outcome.DONE, Outcome.SKIPPED]


def test_finish_here_in_bare_feet_waits_for_the_shoes() -> None:
    stage = started([item(9)])
    stage.pass_until(working)

    waiting = finish_kept(stage.kept(), catalogue(), START)

    assert (waiting.state, waiting.ended_at) == (SessionState.RUNNING, None)
    assert waiting.progress.ending is SessionState.STOPPED


def test_finish_here_after_a_fall_is_an_early_stop() -> None:
    stage = started([item(6)])
    stage.pass_until(working)
    stage.report(EventKind.FELL)

    assert finish_kept(stage.kept(), catalogue(), START).state is SessionState.STOPPED_WRONG


def test_a_session_without_exercises_can_be_finished() -> None:
    empty = replace(new_session(), items=(), progress=Progress(0, None))

    assert finish_kept(empty, catalogue(), START).state is SessionState.STOPPED


def test_carrying_on_in_a_rest_before_shoes_on_takes_no_shoes_off() -> None:
    stage = started([item(2), item(7)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.REST and phase.item == 1)
    again = stage.killed_and_rebuilt()

    again.do(run_steps.resume)

    assert again.run.phase.prompt is None
