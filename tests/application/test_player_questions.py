"""Stop and *Something is wrong* in the player: what is asked, and what each answer does."""

from collections.abc import Callable

import pytest

from neuro_desktop.application.player import PlayerPresenter
from neuro_desktop.application.player_state import (
    Answer,
    Button,
    PauseCause,
    PhaseWord,
    Question,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.phases import Prompt
from neuro_desktop.domain.session import EventKind, Outcome, SessionState
from tests.application.player_stage import STANDING, PlayerStage
from tests.builders import item

WAYS_TO_RESUME: tuple[Callable[[PlayerPresenter], None], ...] = (
    PlayerPresenter.resume,
    PlayerPresenter.toggle_pause,
    PlayerPresenter.next,
    PlayerPresenter.back,
    PlayerPresenter.press,
    PlayerPresenter.more_time,
)


def at_standing_work() -> PlayerStage:
    stage = PlayerStage(STANDING)
    stage.wait_for_work()
    stage.wait(9.0)
    return stage


def wrong(stage: PlayerStage, answer: Answer) -> None:
    stage.player.something_wrong()
    stage.player.answer(answer)


# ---------------------------------------------------------------- stop


def test_stop_asks_first_and_offers_to_keep_the_place() -> None:
    stage = PlayerStage()

    stage.player.stop()

    assert stage.state.question is Question.STOP_ASKED
    assert stage.state.answers == (Answer.GO_ON, Answer.KEEP_PLACE, Answer.FINISH_HERE)
    assert stage.kept.state is SessionState.RUNNING


def test_no_to_stop_goes_on_after_3_2_1() -> None:
    stage = at_standing_work()
    stage.player.stop()
    stage.clock.advance(60.0)

    stage.player.answer(Answer.GO_ON)

    assert (stage.state.question, stage.state.word) == (Question.NONE, PhaseWord.GET_READY)


def test_no_to_stop_leaves_a_pause_a_pause() -> None:
    stage = at_standing_work()
    stage.player.pause()
    stage.player.stop()

    stage.player.answer(Answer.GO_ON)

    assert stage.state.paused is PauseCause.PERSON


def test_keeping_the_place_leads_home_with_the_session_running() -> None:
    stage = PlayerStage()
    stage.player.stop()

    stage.player.answer(Answer.KEEP_PLACE)

    assert stage.navigator.went == [(Screen.HOME, None)]
    assert stage.kept.state is SessionState.RUNNING


def test_finishing_here_keeps_what_was_done_and_shows_after() -> None:
    stage = at_standing_work()
    stage.player.stop()

    stage.player.answer(Answer.FINISH_HERE)

    assert stage.kept.state is SessionState.STOPPED
    assert [r.outcome for r in stage.kept.results] == [Outcome.PART, Outcome.SKIPPED]
    assert stage.navigator.went == [(Screen.AFTER, "session-1")]


@pytest.mark.parametrize(
    ("answer", "goes"),
    [(Answer.FINISH_HERE, Screen.AFTER), (Answer.KEEP_PLACE, Screen.HOME)],
)
def test_leaving_without_shoes_asks_for_them_first(answer: Answer, goes: Screen) -> None:
    stage = PlayerStage([item(9), item(6)])
    stage.wait_for_work()
    stage.player.stop()

    stage.player.answer(answer)
    assert (stage.state.prompt, stage.navigator.went) == (Prompt.SHOES_ON, [])
    stage.player.press()

    assert stage.navigator.went[-1][0] is goes


def test_an_answer_that_is_not_offered_does_nothing() -> None:
    stage = PlayerStage()

    stage.player.answer(Answer.FINISH_HERE)

    assert stage.kept.state is SessionState.RUNNING
    assert stage.navigator.went == []


# ---------------------------------------------------------------- something is wrong


def test_something_is_wrong_pauses_and_offers_its_four_answers() -> None:
    stage = at_standing_work()

    stage.player.something_wrong()

    assert stage.state.answers == (Answer.UNSTEADY, Answer.HURT, Answer.FELL, Answer.NOTHING)
    assert not stage.ticker.running


@pytest.mark.parametrize("way", WAYS_TO_RESUME)
def test_nothing_resumes_while_something_is_wrong_is_open(
    way: Callable[[PlayerPresenter], None],
) -> None:
    stage = at_standing_work()
    stage.player.something_wrong()
    digits = stage.state.digits

    way(stage.player)
    stage.wait(30.0)

    assert (stage.state.question, stage.state.digits) == (Question.WRONG, digits)


@pytest.mark.parametrize("way", WAYS_TO_RESUME)
def test_nothing_resumes_after_a_fall(way: Callable[[PlayerPresenter], None]) -> None:
    stage = at_standing_work()
    wrong(stage, Answer.FELL)

    way(stage.player)
    stage.wait(30.0)

    assert stage.state.question is Question.FELL
    assert stage.state.answers == (Answer.FINISH_HERE,)


def test_unsteady_offers_to_go_on_seated() -> None:
    stage = at_standing_work()
    wrong(stage, Answer.UNSTEADY)
    assert stage.state.answers == (Answer.GO_ON_SEATED, Answer.FINISH_HERE)

    stage.player.answer(Answer.GO_ON_SEATED)

    assert stage.state.position is Position.SEATED
    assert stage.state.exercise_id is ExerciseId.MARCHING


def test_unsteady_with_nothing_seated_left_can_only_be_finished() -> None:
    stage = PlayerStage([item(6), item(8)])
    stage.wait_for_work()

    wrong(stage, Answer.UNSTEADY)

    assert stage.state.answers == (Answer.FINISH_HERE,)


def test_unsteady_closes_exercise_8_at_once() -> None:
    stage = at_standing_work()

    wrong(stage, Answer.UNSTEADY)

    person = stage.people.load()
    assert person is not None
    assert person.profile.steady_sessions == 0


def test_it_hurts_ends_this_exercise_and_offers_the_next() -> None:
    stage = at_standing_work()
    wrong(stage, Answer.HURT)
    assert stage.state.answers == (Answer.NEXT_EXERCISE, Answer.FINISH_HERE)

    stage.player.answer(Answer.NEXT_EXERCISE)

    assert stage.state.exercise_id is ExerciseId.MARCHING
    assert stage.state.paused is None


def test_a_fall_closes_standing_in_the_profile_at_once() -> None:
    stage = at_standing_work()

    wrong(stage, Answer.FELL)

    person = stage.people.load()
    assert person is not None
    assert person.profile.questions_due
    assert person.profile.last_fall_on == stage.clock.today()


def test_a_fall_shows_the_emergency_number() -> None:
    stage = at_standing_work()

    wrong(stage, Answer.FELL)

    assert stage.state.emergency_number == "112"


def test_a_fall_that_could_not_be_kept_is_kept_with_the_next_save() -> None:
    stage = at_standing_work()
    stage.refuse()
    wrong(stage, Answer.FELL)
    stage.allow()

    stage.player.answer(Answer.FINISH_HERE)

    person = stage.people.load()
    assert person is not None
    assert person.profile.questions_due


def test_a_fall_opens_again_as_a_fall_after_a_kill() -> None:
    stage = at_standing_work()
    wrong(stage, Answer.FELL)

    stage.open()

    assert (stage.state.question, stage.state.answers) == (Question.FELL, (Answer.FINISH_HERE,))


def test_finishing_after_something_wrong_is_an_early_stop() -> None:
    stage = at_standing_work()
    wrong(stage, Answer.HURT)

    stage.player.answer(Answer.FINISH_HERE)

    assert stage.kept.state is SessionState.STOPPED_WRONG


def test_nothing_go_on_goes_on_and_is_kept_as_said() -> None:
    stage = at_standing_work()

    wrong(stage, Answer.NOTHING)

    assert (stage.state.question, stage.state.word) == (Question.NONE, PhaseWord.GET_READY)
    assert [event.kind for event in stage.kept.events] == [EventKind.NOTHING]


def test_worse_can_be_said_while_sitting_down() -> None:
    stage = at_standing_work()
    wrong(stage, Answer.UNSTEADY)
    assert Button.WRONG not in stage.state.disabled

    wrong(stage, Answer.FELL)

    assert stage.state.question is Question.FELL
    assert [e.kind for e in stage.kept.events] == [EventKind.UNSTEADY, EventKind.FELL]


def test_nothing_after_unsteady_leads_back_to_sitting_down() -> None:
    stage = at_standing_work()
    wrong(stage, Answer.UNSTEADY)

    wrong(stage, Answer.NOTHING)

    assert stage.state.question is Question.UNSTEADY


def test_dizzy_while_rising_ends_standing() -> None:
    stage = PlayerStage(STANDING)
    stage.player.dizzy()
    assert stage.state.question is Question.DIZZY

    stage.player.answer(Answer.GO_ON_SEATED)

    assert stage.state.position is Position.SEATED
    assert [event.kind for event in stage.kept.events] == [EventKind.DIZZY]


def test_dizzy_means_nothing_where_nobody_rises() -> None:
    stage = PlayerStage()

    stage.player.dizzy()

    assert stage.state.question is Question.NONE


def test_every_event_is_kept_at_once() -> None:
    stage = at_standing_work()

    wrong(stage, Answer.UNSTEADY)

    event = stage.kept.events[0]
    assert (event.kind, event.exercise_id) == (EventKind.UNSTEADY, ExerciseId.KICK_BACK)
