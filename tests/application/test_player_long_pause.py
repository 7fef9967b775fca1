"""A long pause: nobody goes straight back into work, least of all standing."""

import pytest

from neuro_desktop.application.player_state import PhaseWord
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.phases import PhaseKind, Prompt
from tests.application.player_stage import STANDING, PlayerStage


def standing_at_work() -> PlayerStage:
    stage = PlayerStage(STANDING)
    stage.wait_for(lambda state: state.phase.kind is PhaseKind.WORK)
    return stage


def test_a_short_pause_goes_straight_on() -> None:
    stage = standing_at_work()
    stage.player.pause()
    stage.clock.advance(120)
    stage.player.resume()
    assert stage.state.word is PhaseWord.GET_READY
    assert stage.state.prompt is None


@pytest.mark.parametrize("asleep", [False, True])
def test_after_more_than_five_minutes_the_person_rises_again_first(asleep: bool) -> None:
    stage = standing_at_work()
    if not asleep:
        stage.player.pause()
    stage.clock.advance(301)
    stage.ticker.fire()
    stage.player.resume()
    assert stage.state.prompt is Prompt.RISE


def test_after_more_than_two_hours_it_is_a_session_that_was_left() -> None:
    stage = standing_at_work()
    stage.player.pause()
    stage.clock.advance(2 * 3600 + 1)
    stage.player.resume()
    assert stage.navigator.went == [(Screen.CARRY_ON, "session-1")]
    assert not stage.awake.held


def test_a_question_left_open_for_long_counts_as_a_pause() -> None:
    stage = standing_at_work()
    stage.player.something_wrong()
    stage.clock.advance(400)
    stage.player.answer(stage.state.answers[-1])
    assert stage.state.prompt is Prompt.RISE
