"""The player's presenter: what it shows, keeps, holds and lets go."""

import pytest

from neuro_desktop.application.player_state import (
    Button,
    ColourRole,
    Count,
    CountOf,
    PauseCause,
    PhaseWord,
    WhyNot,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import PhaseKind, Prompt, Side
from neuro_desktop.domain.session import Outcome, SessionState
from tests.application.player_stage import STANDING, PlayerStage
from tests.builders import item

# ---------------------------------------------------------------- what is shown


def test_get_ready_shows_its_word_colour_and_seconds() -> None:
    state = PlayerStage().state

    assert (state.word, state.colour) == (PhaseWord.GET_READY, ColourRole.READY)
    assert (state.digits, state.digits_count, state.ring) == (10, False, 1.0)


def test_seconds_are_shown_rounded_up() -> None:
    stage = PlayerStage()

    stage.wait(0.5)
    assert stage.state.digits == 10
    stage.wait(0.6)

    assert stage.state.digits == 9


def test_paced_work_shows_the_count_being_done() -> None:
    stage = PlayerStage()
    stage.wait_for_work()
    stage.wait(9.0)

    assert (stage.state.digits, stage.state.digits_count) == (2, True)
    assert stage.state.counts[0] == Count(CountOf.REPETITION, 2, 8)


def test_a_hold_shows_seconds_side_and_which_hold() -> None:
    stage = PlayerStage([item(2, 2)])
    state = stage.wait_for_work()

    assert (state.word, state.digits, state.side) == (PhaseWord.HOLD, 20, Side.LEFT)
    assert state.counts == (Count(CountOf.HOLD, 1, 2),)


def test_the_ring_is_what_is_left() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()

    stage.wait(5.0)

    assert stage.state.ring == pytest.approx(0.75, abs=0.01)


def test_a_rest_between_exercises_names_the_next_one() -> None:
    stage = PlayerStage()
    state = stage.wait_for(lambda s: s.phase.kind is PhaseKind.REST)

    assert (state.coming, state.exercise_id) == (True, ExerciseId.MARCHING)
    assert (state.item_number, state.item_total) == (2, 2)


def test_a_rest_between_holds_names_no_next_exercise() -> None:
    stage = PlayerStage([item(2)])
    state = stage.wait_for(lambda s: s.phase.kind is PhaseKind.REST)

    assert (state.coming, state.exercise_id) == (False, ExerciseId.HAMSTRING_STRETCH)


def test_rising_counts_its_20_seconds_down_before_it_can_be_pressed() -> None:
    stage = PlayerStage(STANDING)
    state = stage.state
    assert (state.prompt, state.digits, state.press_ready) == (Prompt.RISE, 20, False)
    assert state.disabled[Button.PRESS] is WhyNot.WAIT_A_LITTLE

    stage.wait(20.0)

    assert (stage.state.digits, stage.state.press_ready) == (None, True)


def test_dizzy_is_offered_while_rising_only() -> None:
    stage = PlayerStage(STANDING)
    assert Button.DIZZY not in stage.state.hidden

    stage.wait_for_work()

    assert Button.DIZZY in stage.state.hidden


def test_more_time_says_why_it_does_nothing() -> None:
    stage = PlayerStage(STANDING)
    assert stage.state.disabled[Button.MORE_TIME] is WhyNot.NOT_TIMED

    stage.wait_for_work()

    assert stage.state.disabled[Button.MORE_TIME] is WhyNot.COUNTED


def test_more_time_adds_ten_seconds_to_a_timed_phase() -> None:
    stage = PlayerStage()

    stage.player.more_time()

    assert stage.state.digits == 20
    assert Button.MORE_TIME not in stage.state.disabled


def test_back_says_that_this_is_the_start() -> None:
    assert PlayerStage().state.disabled[Button.BACK] is WhyNot.NOTHING_BEFORE


def test_the_number_is_right_after_an_hour_with_200_ms_blocks() -> None:
    stage = PlayerStage([item(10, 3)] * 12)
    stage.player.press()

    stage.wait(3600.0, every=0.2)

    # Get ready 10, then 5 minutes, rest 15, get ready 10, 5 minutes ...: 325 s a round.
    into_round = 3600.0 % 325.0
    assert stage.state.word is PhaseWord.KEEP_GOING
    assert stage.state.digits == 310 - int(into_round)


# ---------------------------------------------------------------- pause


def test_pause_shows_what_is_left_and_stops_the_ticks() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.wait(5.3)

    stage.player.pause()

    assert (stage.state.word, stage.state.paused) == (PhaseWord.PAUSED, PauseCause.PERSON)
    assert stage.state.digits == 15
    assert not stage.ticker.running


def test_resume_counts_3_2_1_and_goes_on_with_what_was_left() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.wait(5.3)
    stage.player.pause()
    stage.clock.advance(200.0)

    stage.player.resume()
    assert (stage.state.word, stage.state.digits) == (PhaseWord.GET_READY, 3)
    stage.wait(3.1)

    assert (stage.state.word, stage.state.digits) == (PhaseWord.HOLD, 15)


def test_a_stall_of_three_minutes_pauses_and_says_so() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.wait(5.3)

    stage.wait(180.0, every=180.0)

    assert (stage.state.paused, stage.state.digits) == (PauseCause.BUSY, 15)


def test_a_sleep_that_only_the_wall_clock_saw_pauses_too() -> None:
    stage = PlayerStage()
    stage.wait(2.0)
    stage.clock.sleep_unnoticed(300.0)

    stage.wait(0.1)

    assert stage.state.paused is PauseCause.BUSY


def test_space_pauses_and_resumes() -> None:
    stage = PlayerStage()

    stage.player.toggle_pause()
    assert stage.state.paused is PauseCause.PERSON
    stage.player.toggle_pause()

    assert stage.state.paused is None


def test_an_intent_after_a_stall_finds_the_session_paused_where_it_was() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.clock.advance(180.0)

    stage.player.pause()

    assert (stage.state.paused, stage.state.digits) == (PauseCause.BUSY, 20)


# ---------------------------------------------------------------- keeping


def test_every_phase_is_kept_as_it_begins() -> None:
    stage = PlayerStage()
    stage.wait_for_work()

    assert stage.kept.progress.phase == 1


def test_a_pause_is_kept_with_what_is_left() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.wait(5.0)

    stage.player.pause()

    assert stage.kept.progress.remaining_seconds == pytest.approx(15.0, abs=0.01)


def test_the_last_phase_finishes_the_session_and_shows_after() -> None:
    stage = PlayerStage()

    stage.wait_for(lambda _: bool(stage.navigator.went))

    assert stage.navigator.went == [(Screen.AFTER, "session-1")]
    assert stage.kept.state is SessionState.FINISHED
    assert {result.outcome for result in stage.kept.results} == {Outcome.DONE}
    assert stage.kept.ended_at is not None


def test_closing_the_window_keeps_the_session_running_for_carry_on() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.wait(5.0)

    stage.player.close()

    assert stage.kept.state is SessionState.RUNNING
    assert stage.kept.progress.remaining_seconds == pytest.approx(15.0, abs=0.01)


def test_closing_long_after_the_last_tick_does_not_count_the_gap() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.wait(5.0)
    stage.clock.advance(500.0)

    stage.player.close()

    assert stage.kept.progress.remaining_seconds == pytest.approx(15.0, abs=0.01)


def test_a_killed_session_opens_paused_where_it_was_kept() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.clock.advance(9999.0)

    stage.open()

    assert stage.state.paused is PauseCause.CARRIED_ON
    assert (stage.state.phase.kind, stage.state.digits) == (PhaseKind.WORK, 20)


def test_a_session_that_is_gone_or_ended_leads_home() -> None:
    stage = PlayerStage()
    stage.wait_for(lambda _: bool(stage.navigator.went))

    stage.open()

    assert stage.navigator.went[-1] == (Screen.HOME, None)
    assert stage.view.states == []


def test_a_full_disk_does_not_stop_the_session_and_is_told_once() -> None:
    stage = PlayerStage()
    stage.refuse()
    stage.wait_for_work()
    assert stage.state.store_trouble is StoreTrouble.FULL

    stage.player.seen_notices()
    stage.wait_for(lambda s: s.phase.kind is PhaseKind.REST)

    assert stage.state.store_trouble is None


def test_a_store_that_works_again_has_everything() -> None:
    stage = PlayerStage()
    stage.refuse()
    stage.wait_for_work()
    stage.allow()

    stage.wait_for(lambda s: s.phase.kind is PhaseKind.REST)

    assert [result.outcome for result in stage.kept.results] == [Outcome.DONE]
    assert stage.state.store_trouble is None


def test_a_session_that_cannot_be_kept_at_its_end_says_so_before_it_goes() -> None:
    stage = PlayerStage()
    stage.refuse()
    state = stage.wait_for(lambda s: s.ended)
    assert (state.word, stage.navigator.went) == (PhaseWord.DONE, [])
    assert state.store_trouble is StoreTrouble.FULL

    stage.allow()
    stage.player.next()

    assert stage.kept.state is SessionState.FINISHED
    assert stage.navigator.went == [(Screen.AFTER, "session-1")]


def test_steady_standing_raises_count_towards_exercise_8_once() -> None:
    stage = PlayerStage([item(5, 2)])
    before = stage.people.load()
    assert before is not None

    stage.wait_for(lambda _: bool(stage.navigator.went))

    after = stage.people.load()
    assert after is not None
    assert after.profile.steady_sessions == before.profile.steady_sessions + 1


# ---------------------------------------------------------------- what it holds


def test_the_screen_stays_awake_while_a_session_runs_and_not_after() -> None:
    stage = PlayerStage()
    held = stage.awake.held

    stage.wait_for(lambda _: bool(stage.navigator.went))

    assert (held, stage.awake.held, stage.ticker.running) == (True, False, False)


def test_closing_lets_everything_go() -> None:
    stage = PlayerStage()

    stage.player.close()

    assert (stage.awake.held, stage.ticker.running, stage.cues.prepared) == (False, False, False)


def test_a_closed_player_does_nothing_more() -> None:
    stage = PlayerStage()
    stage.player.close()
    saved, shown = len(stage.sessions.saved), len(stage.view.states)

    stage.player.next()
    stage.player.something_wrong()
    stage.cues.become(available=False)

    assert (len(stage.sessions.saved), len(stage.view.states)) == (saved, shown)


def test_sound_that_goes_is_told_and_its_return_too() -> None:
    stage = PlayerStage()

    stage.cues.become(available=False)
    gone = stage.state.sound_missing
    stage.cues.become(available=True)

    assert (gone, stage.state.sound_missing) == (True, False)


def test_a_missing_voice_is_told_once_ever() -> None:
    stage = PlayerStage()
    stage.voice.become(available=False)
    told = stage.state.voice_missing

    stage.open()
    stage.voice.become(available=False)

    assert (told, stage.state.voice_missing) == (True, False)
    assert stage.settings.settings.confirmed_no_voice


def test_a_voice_that_is_on_speaks_until_it_is_known_to_be_missing() -> None:
    stage = PlayerStage()
    before = stage.state.voice_speaks
    stage.voice.become(available=False)
    assert (before, stage.state.voice_speaks) == (True, False)


def test_a_voice_that_is_off_says_no_phase() -> None:
    stage = PlayerStage(settings=Settings(voice_on=False))
    assert not stage.state.voice_speaks
