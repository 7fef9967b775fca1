"""What is spoken: the right words, easy ones, for everything that can be said."""

import pytest

from neuro_desktop.adapters.catalogue import load_words
from neuro_desktop.application.cue_queue import Say, Spoken
from neuro_desktop.application.player_state import PauseCause, Question
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Pace, Phase, PhaseKind, Prompt, WaitForMe, WorkMode
from neuro_desktop.domain.session import SessionState
from neuro_desktop.domain.timeline import compile_timeline
from neuro_desktop.texts.player import spoken_phrases
from tests.builders import catalogue, item
from tests.reading_grade import hard_texts

EVERY_LEVEL = [
    item(exercise.number, level.number, own_pace=own)
    for own in (False, True)
    for exercise in catalogue().exercises
    for level in exercise.levels
]
PHASES = compile_timeline(EVERY_LEVEL, catalogue(), Pace(wait_for_me=WaitForMe.ALWAYS)).phases


def said(spoken: Spoken) -> str:
    return " ".join(spoken_phrases(spoken, catalogue(), load_words()))


def phase_of(number: int, kind: PhaseKind, level: int = 1) -> Phase:
    found = compile_timeline([item(number, level)], catalogue(), Pace()).phases
    return next(phase for phase in found if phase.kind is kind)


def all_spoken() -> list[Spoken]:
    spoken = [Spoken(Say.PHASE, phase, coming=c) for phase in PHASES for c in (False, True)]
    spoken += [Spoken(Say.HOW, phase) for phase in PHASES]
    spoken += [Spoken(Say.WORK, p, alone=a) for p in PHASES if p.mode for a in (False, True)]
    spoken += [Spoken(Say.HALFWAY, PHASES[0])]
    spoken += [Spoken(Say.PAUSED, cause=cause) for cause in PauseCause]
    spoken += [
        Spoken(Say.QUESTION, question=question, emergency_number=number)
        for question in Question
        if question is not Question.NONE
        for number in ("", "112")
    ]
    spoken += [Spoken(Say.FINISHED, ended=state) for state in SessionState]
    return spoken


def test_everything_that_is_spoken_is_easy_to_follow() -> None:
    phrases = {text for s in all_spoken() for text in spoken_phrases(s, catalogue(), load_words())}

    assert len(phrases) > 50
    assert hard_texts(phrases) == {}


def test_every_phase_has_something_to_say() -> None:
    assert [phase for phase in PHASES if not said(Spoken(Say.PHASE, phase))] == []


def test_get_ready_says_name_side_and_hands_and_then_what_to_do() -> None:
    ready = phase_of(6, PhaseKind.GET_READY, level=3)

    assert said(Spoken(Say.PHASE, ready)) == (
        "Kick back. Left and right in turn. Hold the counter with both hands."
    )
    assert said(Spoken(Say.HOW, ready)) == (
        "Look straight ahead and bring one heel up, then the other."
    )


def test_a_change_of_feet_says_which_foot() -> None:
    assert said(Spoken(Say.PHASE, phase_of(9, PhaseKind.CHANGE_FEET))) == "Change feet. Right foot."


def test_a_rest_before_another_exercise_names_it() -> None:
    rest = phase_of(2, PhaseKind.REST)

    assert said(Spoken(Say.PHASE, rest, coming=True)) == "Rest. Next: Hamstring stretch."
    assert said(Spoken(Say.PHASE, rest)) == "Rest."


def test_the_shoes_are_said_as_the_rule_has_them() -> None:
    shoes = next(phase for phase in PHASES if phase.prompt is Prompt.SHOES_ON)

    words = said(Spoken(Say.PHASE, shoes))

    assert "Dry your feet. Look at them. Put your shoes on. Press when you are ready." in words


def test_a_hold_says_keep_breathing() -> None:
    work = phase_of(2, PhaseKind.WORK)

    assert said(Spoken(Say.WORK, work)) == "Hold. Keep breathing."


def test_the_second_direction_is_the_other_way() -> None:
    second = next(phase for phase in PHASES if phase.direction == 2)

    assert said(Spoken(Say.WORK, second, alone=True)) == "Now the other way."


def test_own_pace_says_how_many_and_to_press() -> None:
    work = next(phase for phase in PHASES if phase.mode is WorkMode.OWN_PACE)

    assert said(Spoken(Say.WORK, work)).endswith("Press when you are done.")
    assert str(work.count) in said(Spoken(Say.WORK, work))


def test_repetitions_are_counted_and_letters_are_spelled() -> None:
    repetitions, letters = phase_of(5, PhaseKind.WORK), phase_of(1, PhaseKind.WORK, level=3)

    assert said(Spoken(Say.COUNT, repetitions, number=3)) == "3"
    assert said(Spoken(Say.COUNT, letters, number=3)) == "C"


@pytest.mark.parametrize("number", ["112", ""])
def test_a_fall_says_to_call(number: str) -> None:
    words = said(Spoken(Say.QUESTION, question=Question.FELL, emergency_number=number))

    assert f"Call {number}." in words if number else "Call the emergency number." in words


def test_a_stopped_session_is_not_praised() -> None:
    assert "Well done" in said(Spoken(Say.FINISHED, ended=SessionState.FINISHED))
    assert "Well done" not in said(Spoken(Say.FINISHED, ended=SessionState.STOPPED_WRONG))


def test_standing_work_says_look_straight_ahead() -> None:
    for exercise_id in (ExerciseId.KICK_BACK, ExerciseId.BALANCE, ExerciseId.ANKLE_PUMPS):
        ready = [
            phase
            for phase in PHASES
            if phase.kind is PhaseKind.GET_READY
            and phase.exercise_id is exercise_id
            and phase.position == "standing"
        ]
        assert ready
        assert all("Look straight ahead" in said(Spoken(Say.HOW, phase)) for phase in ready)
