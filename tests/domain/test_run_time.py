"""Time in a running session: deadlines, cue marks, gaps, pauses."""

import pytest

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.marks import MarkKind
from neuro_desktop.domain.phases import Pace, PhaseKind
from neuro_desktop.domain.run import Ended, LeadOver, Passed, Stalled, Started, begin
from neuro_desktop.domain.session import Outcome, SessionState
from tests.builders import catalogue, item
from tests.domain.run_stage import RunStage, held, started, working


def left(stage: RunStage) -> float:
    return stage.run.timer.left(stage.now) or 0.0


def told(stage: RunStage) -> list[tuple[MarkKind, int]]:
    passed = [h.mark for h in stage.happened if isinstance(h, Passed)]
    return [(mark.kind, mark.number) for mark in passed]


def in_first_hold() -> RunStage:
    stage = started([item(2, 2)])  # holds of 20 s
    stage.pass_until(held)
    stage.happened.clear()
    return stage


def test_a_session_without_exercises_is_refused() -> None:
    with pytest.raises(DomainError, match="needs an exercise"):
        begin([], catalogue(), Pace(), 0.0)


def test_an_hour_of_200_ms_blocks_loses_nothing() -> None:
    stage = started([item(10, 3)] * 12)  # 5 minutes each
    begun = stage.now
    stage.do(run_steps.press)  # shoes off

    stage.wait(3600.0, every=0.2)

    phases, passed = stage.run.phases, stage.run.index
    planned = sum(phase.seconds or 0.0 for phase in phases[1:passed])
    assert planned + stage.run.timer.spent(stage.now) == pytest.approx(stage.now - begun)


def test_uneven_ticks_end_a_phase_at_its_deadline() -> None:
    stage = started([item(5), item(5)])

    stage.wait(10.0 - 0.01)
    stage.wait(1.9, every=1.9)

    assert stage.run.phase.kind is PhaseKind.WORK
    assert stage.run.timer.spent(stage.now) == pytest.approx(1.89)


def test_a_phase_that_ends_late_tells_how_late() -> None:
    stage = started([item(5)])

    stage.wait(9.0, every=1.0)
    stage.wait(1.5, every=1.5)

    late = [h.late for h in stage.happened if isinstance(h, Started)]
    assert late == [pytest.approx(0.5)]


# ---------------------------------------------------------------- marks


def test_the_last_three_seconds_are_ticked() -> None:
    stage = started([item(5)])

    stage.wait(9.99)

    assert told(stage) == [(MarkKind.TICK, 3), (MarkKind.TICK, 2), (MarkKind.TICK, 1)]


def test_a_mark_is_told_once_at_the_moment_it_is_reached() -> None:
    stage = started([item(5)])
    stage.wait(6.9)
    assert told(stage) == []

    stage.now = 7.0
    stage.look()
    stage.look()

    assert told(stage) == [(MarkKind.TICK, 3)]


def test_a_hold_tells_halfway() -> None:
    stage = in_first_hold()

    stage.wait(10.05)

    assert told(stage) == [(MarkKind.HALFWAY, 0)]


def test_a_short_hold_tells_no_halfway() -> None:
    stage = started([item(2, 1)])
    stage.pass_until(held)
    stage.happened.clear()

    stage.wait(6.0)

    assert told(stage) == []


def test_repetitions_are_counted_as_they_begin() -> None:
    stage = started([item(4)])  # 8 repetitions of 4 s
    stage.pass_until(working)
    stage.happened.clear()

    stage.wait(9.0)

    assert told(stage) == [(MarkKind.COUNT, n) for n in (2, 3)]


def test_the_first_repetition_is_counted_as_work_begins() -> None:
    stage = started([item(4)])

    stage.pass_until(working)

    assert told(stage)[-1] == (MarkKind.COUNT, 1)


def test_a_mark_noticed_late_says_how_late() -> None:
    stage = started([item(5)])
    stage.wait(6.5)

    stage.wait(1.4, every=1.4)

    late = [h.late for h in stage.happened if isinstance(h, Passed)]
    assert late == [pytest.approx(0.9)]


# ---------------------------------------------------------------- gaps


def test_a_stall_of_three_minutes_pauses() -> None:
    stage = in_first_hold()
    stage.wait(5.0)

    stage.wait(180.0, every=180.0)

    assert [type(happening) for happening in stage.happened] == [Stalled]
    assert stage.run.timer.paused


def test_what_is_left_after_a_stall_is_what_was_left_before_it() -> None:
    stage = in_first_hold()
    stage.wait(5.0)
    before = left(stage)

    stage.wait(180.0, every=180.0)

    assert left(stage) == before


def test_no_cue_and_no_phase_end_inside_a_gap_counts() -> None:
    stage = in_first_hold()
    stage.wait(18.5)
    place = stage.run.index
    stage.happened.clear()

    stage.wait(2.1, every=2.1)

    assert [type(happening) for happening in stage.happened] == [Stalled]
    assert (stage.run.index, stage.run.results) == (place, ())


def test_a_gap_of_two_seconds_is_no_stall() -> None:
    stage = in_first_hold()

    stage.wait(2.0, every=2.0)

    assert not stage.run.timer.paused


def test_a_stall_while_paused_changes_nothing() -> None:
    stage = in_first_hold()
    stage.do(run_steps.pause)
    before = stage.run

    stage.wait(600.0, every=600.0)

    assert stage.run.timer == before.timer


def test_a_stall_while_rising_does_not_count_for_the_20_seconds() -> None:
    stage = started([item(6)])
    stage.wait(5.0)

    stage.wait(60.0, every=60.0)

    assert run_steps.press_wait_seconds(stage.run, stage.now) == pytest.approx(15.0)


# ---------------------------------------------------------------- pause and resume


def test_pausing_keeps_the_remaining_milliseconds() -> None:
    stage = in_first_hold()
    stage.wait(7.123, every=0.1)
    stage.do(run_steps.pause)

    stage.wait(1000.0, every=100.0)

    assert left(stage) == pytest.approx(20.0 - 7.123, abs=1e-5)


def test_resuming_gives_three_seconds_and_then_what_was_left() -> None:
    stage = in_first_hold()
    stage.wait(7.0)
    stage.do(run_steps.pause)
    stage.wait(50.0)
    stage.do(run_steps.resume)

    stage.wait(2.9)
    assert stage.run.timer.leading
    stage.wait(1.1)

    assert left(stage) == pytest.approx(12.0, abs=1e-5)


def test_the_lead_in_is_ticked_and_its_end_told() -> None:
    stage = in_first_hold()
    stage.do(run_steps.pause)
    stage.happened.clear()
    stage.do(run_steps.resume)

    stage.wait(3.2)

    assert told(stage) == [(MarkKind.TICK, 2), (MarkKind.TICK, 1)]
    assert isinstance(stage.happened[-1], LeadOver)


def test_a_pause_in_the_lead_in_gives_a_whole_lead_in_again() -> None:
    stage = in_first_hold()
    stage.wait(5.0)
    stage.do(run_steps.pause)
    stage.do(run_steps.resume)
    stage.wait(2.0)
    stage.do(run_steps.pause)

    stage.do(run_steps.resume)

    assert stage.run.timer.lead_left(stage.now) == 3.0
    assert left(stage) == pytest.approx(15.0, abs=1e-5)


def test_a_stall_in_the_lead_in_pauses_with_all_that_was_left() -> None:
    stage = in_first_hold()
    stage.wait(5.0)
    stage.do(run_steps.pause)
    stage.do(run_steps.resume)

    stage.wait(10.0, every=10.0)

    assert stage.run.timer.paused
    assert left(stage) == pytest.approx(15.0, abs=1e-5)


def test_seconds_worked_leave_pauses_and_lead_ins_out() -> None:
    stage = in_first_hold()
    stage.wait(7.0)
    stage.do(run_steps.pause)
    stage.wait(100.0)

    stage.pass_phase()

    assert stage.run.results[0].seconds == pytest.approx(20.0)


def test_a_press_phase_resumes_at_once() -> None:
    stage = started([item(9)])
    stage.do(run_steps.pause)

    stage.do(run_steps.resume)

    assert run_steps.can_press(stage.run, stage.now)


# ---------------------------------------------------------------- the end


def test_the_last_phase_finishes_the_session() -> None:
    stage = started([item(5), item(7)])

    stage.pass_to_end()

    assert stage.run.ended is SessionState.FINISHED
    assert [r.outcome for r in stage.run.results] == [Outcome.DONE, Outcome.DONE]
    assert isinstance(stage.happened[-1], Ended)


def test_an_ended_session_does_not_move() -> None:
    stage = started([item(5)])
    stage.pass_to_end()
    ended = stage.run

    stage.wait(100.0)
    for step in (run_steps.next_turn, run_steps.back, run_steps.press, run_steps.resume):
        stage.do(step)

    assert (stage.run.index, stage.run.results) == (ended.index, ended.results)
