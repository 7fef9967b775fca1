"""What a person can do while a session runs: press, next, back, more time, stop, keep the place."""

import pytest

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.phases import PhaseKind, Prompt
from neuro_desktop.domain.run import Run
from neuro_desktop.domain.session import Outcome, SessionState
from tests.builders import item
from tests.domain.run_stage import ALL_BLOCKS, RunStage, asks, held, started, working


def stop(run: Run, now: float) -> Run:
    return run_steps.finish(run, now, SessionState.STOPPED)


def at_work(*items: int) -> RunStage:
    stage = started([item(number) for number in items])
    stage.pass_until(working)
    return stage


# ---------------------------------------------------------------- press


def test_a_press_phase_waits_for_the_press() -> None:
    stage = started([item(9)])
    stage.wait(500.0)
    assert stage.run.phase.prompt is Prompt.SHOES_OFF

    stage.do(run_steps.press)

    assert stage.run.phase.kind is PhaseKind.GET_READY


def test_rising_takes_at_least_20_seconds() -> None:
    stage = started([item(6)])
    stage.wait(19.5)
    stage.do(run_steps.press)
    assert stage.pressed == []

    stage.wait(0.5)
    stage.do(run_steps.press)

    assert stage.pressed == [Prompt.RISE]
    assert stage.run.phase.prompt is Prompt.HAND_ON_COUNTER


def test_next_never_jumps_the_20_seconds_of_rising() -> None:
    stage = started([item(6)])
    stage.wait(5.0)

    stage.do(run_steps.next_turn)

    assert stage.run.phase.prompt is Prompt.RISE


def test_own_pace_waits_and_done_counts_all() -> None:
    stage = started([item(5, own_pace=True)])
    stage.pass_until(working)
    stage.wait(200.0)

    stage.do(run_steps.press)

    result = stage.run.results[0]
    assert (result.outcome, result.count) == (Outcome.DONE, 8)
    assert result.seconds == pytest.approx(200.0, abs=0.01)


def test_a_press_does_not_end_timed_work() -> None:
    stage = at_work(5)

    stage.do(run_steps.press)

    assert stage.run.phase.kind is PhaseKind.WORK


def test_a_press_counts_for_nothing_while_paused() -> None:
    stage = started([item(9)])
    stage.do(run_steps.pause)

    stage.do(run_steps.press)

    assert stage.run.phase.prompt is Prompt.SHOES_OFF


# ---------------------------------------------------------------- next


def test_next_keeps_running_work_as_part_with_the_counts_done() -> None:
    stage = at_work(5, 7)
    stage.wait(17.0)  # two repetitions of 8 s

    stage.do(run_steps.next_turn)

    result = stage.run.results[0]
    assert (result.outcome, result.count) == (Outcome.PART, 2)
    assert result.seconds == pytest.approx(17.0, abs=0.01)
    assert stage.run.phase.kind is PhaseKind.REST


def test_next_in_get_ready_skips_the_work_of_the_turn() -> None:
    stage = started([item(5), item(7)])

    stage.do(run_steps.next_turn)

    assert [r.outcome for r in stage.run.results] == [Outcome.SKIPPED]
    assert stage.run.phase.kind is PhaseKind.REST


def test_next_at_once_after_the_start_is_skipped_not_part() -> None:
    stage = at_work(5)
    stage.wait(0.4)

    stage.do(run_steps.next_turn)

    assert stage.run.results[0].outcome is Outcome.SKIPPED


def test_next_ends_a_rest() -> None:
    stage = started([item(5), item(7)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.REST)

    stage.do(run_steps.next_turn)

    assert stage.run.phase.kind is PhaseKind.GET_READY


def test_next_in_change_of_feet_skips_the_right_foot() -> None:
    stage = started([item(4), item(5)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.CHANGE_FEET)

    stage.do(run_steps.next_turn)

    assert [r.outcome for r in stage.run.results] == [Outcome.DONE, Outcome.SKIPPED]


def test_next_through_everything_still_asks_for_the_shoes() -> None:
    stage = started([item(9), item(10)])
    for _ in range(20):
        if stage.run.phase.prompt is Prompt.SHOES_ON:
            break
        stage.do(run_steps.next_turn)

    assert stage.run.phase.prompt is Prompt.SHOES_ON
    assert not stage.run.over


def test_next_while_paused_stays_paused_at_the_next_turn() -> None:
    stage = at_work(5, 7)
    stage.do(run_steps.pause)

    stage.do(run_steps.next_turn)

    assert stage.run.timer.paused
    assert stage.run.timer.spent(stage.now) == 0.0


# ---------------------------------------------------------------- back


def test_back_goes_to_the_start_of_the_turn() -> None:
    stage = at_work(5)
    stage.wait(5.0)

    stage.do(run_steps.back)

    assert (stage.run.phase.kind, stage.run.timer.spent(stage.now)) == (PhaseKind.GET_READY, 0.0)


def test_back_in_the_first_three_seconds_goes_to_the_turn_before() -> None:
    stage = started([item(5), item(7)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.REST)
    stage.wait(2.9)

    stage.do(run_steps.back)

    assert (stage.run.index, stage.run.phase.kind) == (0, PhaseKind.GET_READY)


def test_back_after_three_seconds_stays_in_the_turn() -> None:
    stage = started([item(5), item(7)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.REST)
    rest = stage.run.index
    stage.wait(3.1)

    stage.do(run_steps.back)

    assert (stage.run.index, stage.run.timer.spent(stage.now)) == (rest, 0.0)


def test_back_keeps_what_was_worked_until_it_is_done_again() -> None:
    stage = at_work(5)
    stage.wait(10.0)
    stage.do(run_steps.back)
    assert stage.run.results[0].outcome is Outcome.PART

    stage.pass_to_end()

    assert [r.outcome for r in stage.run.results] == [Outcome.DONE]


def test_doing_a_turn_again_never_makes_its_result_worse() -> None:
    stage = started([item(5), item(7)])
    stage.pass_until(lambda phase: phase.kind is PhaseKind.REST)
    stage.do(run_steps.back)

    stage.do(run_steps.next_turn)

    assert stage.run.results[0].outcome is Outcome.DONE


def test_back_into_work_without_a_lead_in_gives_three_seconds() -> None:
    stage = started([item(2, 1)])
    stage.pass_until(lambda phase: phase.hold == 2 and working(phase))
    stage.wait(5.0)

    stage.do(run_steps.back)

    assert stage.run.timer.lead_left(stage.now) == 3.0
    assert stage.run.timer.spent(stage.now) == 0.0


def test_there_is_nothing_before_the_first_turn() -> None:
    stage = started([item(5)])

    assert run_steps.back_target(stage.run, stage.now) is None


def test_back_never_goes_past_a_change_of_shoes_that_was_made() -> None:
    stage = started(ALL_BLOCKS)
    stage.pass_until(asks(Prompt.SHOES_ON))
    shoes = stage.run.index
    stage.pass_phase()

    for _ in range(9):
        stage.do(run_steps.back)

    assert stage.run.index == shoes


def test_back_before_the_shoes_are_on_reaches_the_rest_before() -> None:
    stage = started(ALL_BLOCKS)
    stage.pass_until(asks(Prompt.SHOES_ON))

    stage.do(run_steps.back)

    assert stage.run.phase.kind is PhaseKind.REST


# ---------------------------------------------------------------- more time


def test_ten_seconds_more_make_a_hold_longer() -> None:
    stage = started([item(2, 1)])
    stage.pass_until(held)

    stage.do(run_steps.more_time)
    stage.wait(19.0)

    assert stage.run.timer.left(stage.now) == pytest.approx(1.0, abs=1e-4)


def test_ten_seconds_more_are_kept_as_worked() -> None:
    stage = started([item(2, 1)])
    stage.pass_until(held)
    stage.do(run_steps.more_time)

    stage.pass_phase()

    assert stage.run.results[0].seconds == pytest.approx(20.0)
    assert stage.run.results[0].planned_seconds == 10.0


@pytest.mark.parametrize("phase_of", [item(4), item(5, own_pace=True)])
def test_counted_work_gets_no_more_time(phase_of: object) -> None:
    stage = started([phase_of])  # type: ignore[list-item]
    stage.pass_until(working)
    before = stage.run.timer.seconds

    stage.do(run_steps.more_time)

    assert stage.run.timer.seconds == before


def test_more_time_has_an_end() -> None:
    stage = started([item(2, 1)])
    stage.pass_until(held)

    for _ in range(200):
        stage.do(run_steps.more_time)

    assert (stage.run.timer.left(stage.now) or 0.0) <= run_steps.MOST_SECONDS_LEFT


# ---------------------------------------------------------------- stop, keep the place


def test_a_stop_in_shoes_ends_at_once_with_what_was_done() -> None:
    stage = at_work(5, 7)
    stage.wait(10.0)

    stage.do(stop)

    assert stage.run.ended is SessionState.STOPPED
    assert [r.outcome for r in stage.run.results] == [Outcome.PART, Outcome.SKIPPED]


@pytest.mark.parametrize("number", [1, 2, 3, 9, 10, 11])
def test_a_stop_without_shoes_asks_for_them_before_it_ends(number: int) -> None:
    stage = at_work(number, 6)

    stage.do(stop)
    assert (stage.run.phase.prompt, stage.run.ended) == (Prompt.SHOES_ON, None)
    stage.do(run_steps.press)

    assert stage.run.ended is SessionState.STOPPED


def test_a_stop_while_shoes_come_off_asks_for_them() -> None:
    stage = started([item(9)])

    stage.do(stop)

    assert stage.run.phase.prompt is Prompt.SHOES_ON


def test_the_shoes_of_a_stop_put_the_ball_away() -> None:
    stage = at_work(9)

    stage.do(stop)

    assert stage.run.phase.put_away == (Thing.TENNIS_BALL,)


def test_the_pause_before_a_stop_is_not_counted_as_work() -> None:
    stage = at_work(5)
    stage.wait(10.0)
    stage.do(run_steps.pause)
    stage.wait(300.0)

    stage.do(stop)

    assert stage.run.results[0].seconds == pytest.approx(10.0, abs=0.01)


def test_keeping_the_place_leaves_the_session_running() -> None:
    stage = at_work(5)

    stage.do(run_steps.leave)

    assert (stage.run.left, stage.run.ended) == (True, None)


def test_keeping_the_place_without_shoes_asks_for_them_first() -> None:
    stage = at_work(9)
    stage.do(run_steps.leave)
    assert (stage.run.phase.prompt, stage.run.left) == (Prompt.SHOES_ON, False)

    stage.do(run_steps.press)

    assert stage.run.left
