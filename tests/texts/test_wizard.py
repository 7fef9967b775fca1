"""The words of the wizard: every screen and answer has some, and all are plain."""

from collections.abc import Callable
from itertools import chain

import pytest

from neuro_desktop.application.wizard_answers import WITH_NONE, Option, Step, YesNo
from neuro_desktop.application.wizard_screens import PICKS, TICKS
from neuro_desktop.application.wizard_state import Trouble
from neuro_desktop.domain.safety import FeetFinding, HeartFinding, Place, Reason
from neuro_desktop.texts.wizard import (
    feet_notice,
    no_plan_text,
    our_suggestion,
    place_notice,
    question,
    routine_name,
    stop_words,
    trouble_text,
)
from neuro_desktop.texts.wizard_options import none_words, option_words
from tests.reading_grade import hard_texts

ASKED = [step for step in Step if step not in (Step.STOP, Step.ROUTINE)]
NAMED_ELSEWHERE = (Step.CLINICIAN, Step.DAYS)
LISTS = [
    (step, options) for step, options in {**TICKS, **PICKS}.items() if step not in NAMED_ELSEWHERE
]
CLOSING = (
    Reason.HOT_RED_SWOLLEN,
    Reason.CHEST_PAIN,
    Reason.HOT_SWOLLEN_CALF,
    Reason.HEART_NEEDS_DOCTOR,
    Reason.NEEDS_CLINICIAN,
)


def words_of_questions() -> list[str]:
    return list(chain.from_iterable((q.title, *q.lines) for q in map(question, ASKED)))


def words_of_options() -> list[str]:
    words = [option_words(step, each, "112") for step, options in LISTS for each in options]
    return [part for each in words for part in (each.title, each.explanation) if part]


def words_of_stops() -> list[str]:
    return list(
        chain.from_iterable((w.title, *w.lines) for w in (stop_words(r, "112") for r in CLOSING))
    )


def other_words() -> list[str]:
    notices = [feet_notice(frozenset({finding})) for finding in FeetFinding]
    places = [place_notice(place) for place in (Place.SITTING, Place.STANDING_BOTH_HANDS)]
    whole = [no_plan_text(reason) for reason in Reason]
    hot = frozenset({FeetFinding.HOT_RED_SWOLLEN})
    not_yet = option_words(Step.FOOT_TEAM, YesNo.NO, "112", hot).explanation
    others = [*map(trouble_text, Trouble), *map(none_words, WITH_NONE), our_suggestion(), not_yet]
    return [*others, *notices, *places, *whole]


@pytest.mark.parametrize(
    "words", [words_of_questions, words_of_options, words_of_stops, other_words]
)
def test_the_words_are_plain(words: Callable[[], list[str]]) -> None:
    texts = words()

    assert hard_texts(texts) == {}
    assert not any("!" in text for text in texts)


@pytest.mark.parametrize(("step", "options"), LISTS)
def test_each_answer_of_a_list_has_a_title_of_its_own(
    step: Step, options: tuple[Option, ...]
) -> None:
    titles = {option_words(step, option, "112").title for option in options}

    assert len(titles) == len(options)


def test_the_app_says_once_that_it_is_no_medical_device() -> None:
    saying = [text for text in words_of_questions() if "medical device" in text]

    assert len(saying) == 1
    assert "no diagnosis" in saying[0]


@pytest.mark.parametrize("reason", [Reason.CHEST_PAIN, Reason.HOT_SWOLLEN_CALF])
def test_an_urgent_stop_names_the_emergency_number(reason: Reason) -> None:
    stop = stop_words(reason, "999")

    assert any("Call 999." in words for words in (stop.title, *stop.lines))


def test_a_hot_foot_is_told_to_call_today_even_without_pain() -> None:
    lines = " ".join(stop_words(Reason.HOT_RED_SWOLLEN, "112").lines)

    assert "today, even if it does not hurt" in lines


def test_chest_pain_now_says_what_to_do_at_the_line_itself() -> None:
    assert option_words(Step.HEART, HeartFinding.CHEST_PAIN, "999").explanation == "Stop. Call 999."


def test_the_first_routine_is_my_routine_and_the_second_has_a_number() -> None:
    assert (routine_name(1), routine_name(2)) == ("My routine", "My routine 2")
