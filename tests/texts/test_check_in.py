"""The words of a check-in and of the diary."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from PySide6.QtCore import QLocale

from neuro_desktop.application.check_in_state import (
    DANGERS,
    CheckInState,
    CheckInStep,
    LastAnswer,
    SkinChange,
    Spot,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn, Rating, Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.texts import check_in as texts
from neuro_desktop.texts.dates import day_text
from tests.reading_grade import hard_texts

TODAY = date(2026, 3, 12)  # a Thursday
LEFT = SymptomAt(Symptom.TINGLING, Side.LEFT)
RIGHT = SymptomAt(Symptom.TINGLING, Side.RIGHT)
BALANCE = SymptomAt(Symptom.BALANCE, Side.BOTH)
NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
EMPTY = CheckIn("c", TODAY, NOON)
FULL = replace(
    EMPTY,
    ratings=(Rating(LEFT, 4), Rating(RIGHT, 3), Rating(BALANCE, 7)),
    skin_changed=True,
    skin_note="Under the heel.",
    triggers=frozenset({Trigger.SMOKING, Trigger.ALCOHOL}),
    note="A bad night.",
)


@pytest.fixture(autouse=True)
def _british() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def state(spot: Spot, **changes: int) -> CheckInState:
    return replace(CheckInState(spot, FULL, TODAY), **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Last time, today, you chose 6."),
        (1, "Last time, yesterday, you chose 6."),
        (2, "Last time, on Tuesday, you chose 6."),
        (6, "Last time, on Friday, you chose 6."),
    ],
)
def test_the_last_answer_is_told_with_its_day(days: int, words: str) -> None:
    last = LastAnswer(TODAY - timedelta(days=days), 6)
    assert texts.last_words(last, TODAY) == words


def test_the_last_screen_says_what_to_do_the_gravest_first() -> None:
    told = texts.what_to_do({CheckInStep.SKIN_DANGER, CheckInStep.SUDDEN_SIGN}, "112")
    assert told == [
        "Your foot got weak suddenly. Call 112.",
        "Call your foot team today. If you have none, call your doctor.",
    ]
    assert not hard_texts(texts.what_to_do(DANGERS, "112"))


def test_a_last_answer_of_a_week_ago_or_more_is_told_with_its_date() -> None:
    week_ago = TODAY - timedelta(days=7)
    told = texts.last_words(LastAnswer(week_ago, 6), TODAY)
    assert told == f"Last time, on {day_text(week_ago, TODAY)}, you chose 6."


def test_the_place_names_the_foot_where_there_is_one() -> None:
    about_foot = state(Spot(CheckInStep.RATE, LEFT), number=2, of=7)
    of_person = state(Spot(CheckInStep.RATE, BALANCE), number=5, of=7)
    assert texts.count_words(about_foot) == "Question 2 of 7 · left foot"
    assert texts.count_words(of_person) == "Question 5 of 7"


def test_a_screen_that_only_tells_is_no_question() -> None:
    assert texts.count_words(state(Spot(CheckInStep.SKIN_DANGER), number=3, of=7)) == ""
    assert texts.count_words(state(Spot(CheckInStep.END))) == ""


def test_every_answer_is_a_line_left_and_right_in_words() -> None:
    assert texts.answer_lines(FULL) == (
        "Tingling: left 4, right 3",
        "Balance trouble: 7",
        "Skin or nails: something is new\nUnder the heel.",
        "May have made it worse: Smoking and Alcohol",
    )


def test_one_foot_alone_says_which() -> None:
    assert texts.answer_lines(replace(EMPTY, ratings=(Rating(RIGHT, 0),))) == ("Tingling: right 0",)


def test_nothing_new_on_the_skin_is_an_answer() -> None:
    assert texts.answer_lines(replace(EMPTY, skin_changed=False)) == ("Skin or nails: nothing new",)


def test_a_card_says_what_was_answered_or_that_nothing_was() -> None:
    spots = [Spot(CheckInStep.RATE, LEFT), Spot(CheckInStep.TRIGGERS), Spot(CheckInStep.NOTE)]
    assert [texts.answer_words(spot, FULL) for spot in spots] == [
        "You chose 4.",
        "Smoking and Alcohol",
        "You wrote a note.",
    ]
    assert {texts.answer_words(spot, EMPTY) for spot in spots} == {"No answer"}


def test_the_time_stands_only_where_it_was_written_on_that_day() -> None:
    late = replace(FULL, day=TODAY - timedelta(days=3))
    assert ":" in texts.diary_title(FULL, TODAY)
    assert ":" not in texts.diary_title(late, TODAY)


def test_what_was_deleted_is_named() -> None:
    assert texts.diary_title(FULL, TODAY) in texts.deleted_words(FULL, TODAY)


def test_all_of_it_is_easy_to_read() -> None:
    lines = [texts.kind_sentence(is_kept=kept) for kept in (True, False)]
    lines += [texts.skin_change(change) for change in SkinChange]
    lines += [texts.skin_change_line(change) for change in SkinChange]
    lines += [texts.another_words(replace(FULL, day=day), TODAY) for day in (TODAY, NOON.date())]
    lines += [texts.last_words(LastAnswer(TODAY, 3), TODAY)]
    lines += [texts.not_changed(trouble) for trouble in StoreTrouble]
    assert hard_texts(lines) == {}
