"""What is heard of a session: each tone and phrase at its moment."""

from neuro_desktop.application.cue_queue import Say
from neuro_desktop.application.player_state import Answer, Question
from neuro_desktop.application.ports import Cue
from neuro_desktop.application.settings import Settings
from neuro_desktop.domain.phases import PhaseKind
from tests.application.player_stage import STANDING, PlayerStage
from tests.builders import item

TICKS = [Cue.TICK, Cue.TICK, Cue.TICK]


def test_the_exercise_is_named_first() -> None:
    stage = PlayerStage()

    spoken = stage.announcer.said[0]
    assert (spoken.say, spoken.phase) == (Say.PHASE, stage.state.phase)


def test_three_ticks_then_the_start_of_work() -> None:
    stage = PlayerStage()

    stage.wait_for_work()

    assert stage.cues.played == [*TICKS, Cue.START]


def test_the_first_tick_comes_when_three_seconds_are_left() -> None:
    stage = PlayerStage()
    stage.wait(6.9)
    assert stage.cues.played == []

    stage.wait(0.1)

    assert (stage.cues.played, stage.state.digits) == ([Cue.TICK], 3)


def test_work_ends_with_its_tone() -> None:
    stage = PlayerStage()

    stage.wait_for(lambda s: s.phase.kind is PhaseKind.REST)

    assert stage.cues.played[-1] is Cue.FINISH


def test_repetitions_are_counted_aloud() -> None:
    stage = PlayerStage()
    stage.wait_for_work()
    stage.announcer.finish()
    stage.announcer.said.clear()

    for _ in range(3):
        stage.wait(8.0)
        stage.announcer.finish()

    counts = [s.number for s in stage.announcer.said if s.say is Say.COUNT]
    assert counts == [2, 3, 4]


def test_a_hold_says_keep_breathing_and_halfway() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.announcer.finish()
    stage.wait(10.1)

    assert stage.said[-2:] == [Say.WORK, Say.HALFWAY]


def test_work_after_its_own_get_ready_is_not_named_again() -> None:
    stage = PlayerStage([item(4)])
    stage.announcer.finish()

    stage.wait_for_work()

    assert stage.said == [Say.PHASE, Say.HOW, Say.COUNT]


def test_what_to_do_is_not_said_into_the_last_three_seconds() -> None:
    stage = PlayerStage()
    stage.wait(7.5)

    stage.announcer.finish()

    assert stage.said == [Say.PHASE]


def test_the_second_direction_is_told_as_it_has_no_lead_in() -> None:
    stage = PlayerStage([item(1)])
    stage.wait_for(lambda s: s.phase.direction == 2)

    spoken = next(s for s in stage.announcer.said if s.say is Say.WORK)
    assert spoken.alone
    assert stage.cues.played.count(Cue.START) == 2
    assert Cue.FINISH not in stage.cues.played


def test_a_missed_tick_after_a_short_block_is_dropped() -> None:
    stage = PlayerStage()
    stage.wait(6.9)

    stage.wait(1.5, every=1.5)

    assert stage.cues.played == [Cue.TICK]  # 8.0 s is 0.4 s late, 7.0 s is 1.4 s late


def test_a_gap_is_told_with_the_stop_tone_and_no_old_cue() -> None:
    stage = PlayerStage()
    stage.wait(6.0)

    stage.wait(180.0, every=180.0)

    assert stage.cues.played == [Cue.STOP]
    assert stage.said[-1] is Say.PAUSED


def test_resuming_work_is_ticked_and_started() -> None:
    stage = PlayerStage([item(2, 2)])
    stage.wait_for_work()
    stage.player.pause()
    stage.cues.played.clear()

    stage.player.resume()
    stage.wait(3.1)

    assert stage.cues.played == [*TICKS, Cue.START]


def test_a_question_is_said_and_a_fall_with_the_number_to_call() -> None:
    stage = PlayerStage(STANDING)
    stage.wait_for_work()

    stage.player.something_wrong()
    stage.player.answer(Answer.FELL)

    spoken = stage.announcer.said[-1]
    assert (spoken.question, spoken.emergency_number) == (Question.FELL, "112")


def test_the_end_is_sounded_and_said_and_not_cut_by_leaving() -> None:
    stage = PlayerStage()

    stage.wait_for(lambda _: bool(stage.navigator.went))

    assert stage.cues.played[-1] is Cue.FINISH
    assert stage.announcer.speaking is not None
    assert stage.announcer.speaking.say is Say.FINISHED


def test_with_sound_and_voice_off_a_session_runs_silently_to_its_end() -> None:
    stage = PlayerStage(settings=Settings(sound_on=False, voice_on=False))

    stage.wait_for(lambda _: bool(stage.navigator.went))

    assert (stage.cues.played, stage.announcer.said) == ([], [])


def test_volume_and_speed_are_those_of_the_settings() -> None:
    stage = PlayerStage(settings=Settings(volume_percent=35, voice_rate=120))

    assert (stage.cues.volume_percent, stage.voice.rate) == (35, 120)
