"""The words of the screens before and after a session."""

import pytest

from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.safety import FootCheckFinding
from neuro_desktop.texts import after, before_start
from neuro_desktop.texts.stop_signs import after_a_fall, app_cannot_call, stop_signs
from tests.reading_grade import hard_texts


def test_the_three_groups_of_stop_signs_come_the_gravest_first() -> None:
    acts = [sign.act for sign in stop_signs("112")]
    assert acts == [
        "Stop. Call 112.",
        "Stop and rest. Talk to your doctor.",
        "Take the weight off it. Call your foot team.",
    ]


def test_without_a_number_the_words_still_say_whom_to_call() -> None:
    assert stop_signs("")[0].act == "Stop. Call the emergency number."


def test_after_a_fall_the_first_thing_is_the_head() -> None:
    first, second, _ = after_a_fall("999")
    assert "hit your head" in first
    assert second == "Call 999."


def test_a_red_foot_means_no_exercise_and_a_call_today() -> None:
    lines = " ".join(before_start.finding_advice(FootCheckFinding.RED_HOT_SWOLLEN, "112"))
    assert "Do no exercise" in lines
    assert "today, even if it does not hurt" in lines


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(20.0, "You moved for less than 1 minute."), (300.0, "You moved for 5 minute(s).")],
)
def test_the_time_worked_is_told_in_whole_minutes(seconds: float, words: str) -> None:
    assert after.worked_for(seconds) == words


def test_a_session_that_was_stopped_at_once_gets_no_guilt() -> None:
    assert "right thing" in after.kind_sentence(0)


def test_all_of_it_is_easy_to_read() -> None:
    lines = [*after_a_fall("112"), app_cannot_call(), *after.soles_advice()]
    lines += [after.kind_sentence(0), after.kind_sentence(3)]
    for sign in stop_signs("112"):
        lines += [sign.signs, sign.act]
    for finding in FootCheckFinding:
        lines += [before_start.finding_name(finding), *before_start.finding_advice(finding, "112")]
    lines += [before_start.thing_to_fetch(thing) for thing in Thing]
    assert not hard_texts(lines)
