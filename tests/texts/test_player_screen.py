"""The words on the player's screen."""

import pytest

from neuro_desktop.application.player_state import (
    Answer,
    Count,
    CountOf,
    PhaseWord,
    Question,
    WhyNot,
)
from neuro_desktop.domain.exercise import Footwear, Thing
from neuro_desktop.domain.timeline import Prompt, Side
from neuro_desktop.texts import player_screen as texts
from tests.reading_grade import hard_texts


def test_socks_stay_on_where_the_exercise_is_done_in_socks() -> None:
    lines = texts.prompt_lines(Prompt.SHOES_OFF, (), Footwear.SOCKS)
    assert lines == ("Take off your shoes.", "Keep your socks on.")


def test_socks_come_off_for_bare_feet() -> None:
    lines = texts.prompt_lines(Prompt.SHOES_OFF, (), Footwear.BARE)
    assert lines == ("Take off your shoes.", "Take off your socks too.")


def test_things_are_put_away_before_the_shoes() -> None:
    lines = texts.prompt_lines(Prompt.SHOES_ON, (Thing.TENNIS_BALL,), Footwear.SHOES)
    assert lines[0] == "Put the ball away."
    assert lines[1:] == ("Dry your feet.", "Look at them.", "Put your shoes on.")


@pytest.mark.parametrize("side", [Side.LEFT, Side.RIGHT])
def test_left_and_right_are_words(side: Side) -> None:
    assert side.value in texts.side_word(side).lower()


def test_a_fall_tells_the_number_and_the_stop_signs() -> None:
    lines = " ".join(texts.question_lines(Question.FELL, "999"))
    assert "Call 999." in lines
    assert "Chest pain" in lines


def test_every_value_has_its_words() -> None:
    assert all(texts.phase_word(word) for word in PhaseWord)
    assert all(texts.why_not(reason) for reason in WhyNot)
    assert all(texts.answer_words(answer) for answer in Answer)
    assert all(texts.question_title(q) for q in Question if q is not Question.NONE)


def test_all_of_it_is_easy_to_read() -> None:
    lines = [texts.why_not(reason) for reason in WhyNot]
    for question in Question:
        lines += texts.question_lines(question, "112")
    for prompt in Prompt:
        lines += texts.prompt_lines(prompt, tuple(Thing), Footwear.BARE)
    assert not hard_texts(lines)


def test_the_two_directions_are_told_apart_in_words() -> None:
    words = [texts.count_words(Count(CountOf.DIRECTION, number, 2)) for number in (1, 2)]
    assert words == ["one way", "the other way"]
