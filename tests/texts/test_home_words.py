from dataclasses import replace

import pytest

from neuro_desktop.application.home import DayStatus, Due, PartOfDay, WeekDay
from neuro_desktop.application.home_card import CardStep, RoutineCard
from neuro_desktop.domain.exercise import Position
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts import home
from neuro_desktop.texts.reasons import reason_text

SITTING, STANDING = Position.SEATED, Position.STANDING


def card(exercises: int, *positions: Position) -> RoutineCard:
    return RoutineCard("id", "Morning feet", exercises, 15, positions, questions_first=False)


def test_the_greeting_names_the_person() -> None:
    assert home.greeting(PartOfDay.MORNING, "Rosa") == "Good morning, Rosa"


@pytest.mark.parametrize("part", PartOfDay)
def test_without_a_name_the_greeting_has_no_comma(part: PartOfDay) -> None:
    assert "," not in home.greeting(part, "")


@pytest.mark.parametrize(
    ("positions", "words"),
    [
        ((SITTING,), "sitting"),
        ((STANDING,), "standing at the counter"),
        ((SITTING, STANDING), "sitting, then standing at the counter"),
    ],
)
def test_positions_are_told_in_the_order_they_come(
    positions: tuple[Position, ...], words: str
) -> None:
    assert home.details(card(5, *positions)).endswith(words)


def test_a_routine_with_all_exercises_closed_says_why() -> None:
    closed = replace(card(0), step=CardStep.QUESTIONS, closed_by=Reason.CHEST_PAIN)
    assert home.about(closed, Due.TODAY)[-1] == reason_text(Reason.CHEST_PAIN)


def test_an_empty_routine_is_not_called_closed() -> None:
    empty = home.about(replace(card(0), step=CardStep.ADD), Due.TODAY)
    assert empty == ("Morning feet has no exercises yet.",)


def test_a_closed_routine_that_is_done_is_not_offered_once_more() -> None:
    closed = replace(card(0), step=CardStep.FOOT_TEAM, closed_by=Reason.OPEN_SORE)
    assert not [line for line in home.about(closed, Due.DONE_TODAY) if "once more" in line]


@pytest.mark.parametrize("step", CardStep)
def test_every_step_of_a_card_has_its_own_words(step: CardStep) -> None:
    others = {home.step_words(each, first=True) for each in CardStep if each is not step}
    assert home.step_words(step, first=True) not in others


@pytest.mark.parametrize("due", Due)
def test_the_name_of_the_routine_is_on_the_card(due: Due) -> None:
    words = [home.card_title(due, "Morning feet"), *home.about(card(5, SITTING), due)]
    assert any("Morning feet" in line for line in words)


def test_every_day_of_the_week_says_something_else_by_status() -> None:
    days = [
        WeekDay(4, status, planned, is_today=status is DayStatus.TODAY)
        for status in DayStatus
        for planned in (True, False)
    ]
    sentences = {home.day_sentence(day) for day in days}
    # Done and not done are told alike whether the day was planned or not: no guilt.
    assert len(sentences) == 6
    assert all(sentence.startswith("Friday") for sentence in sentences)


def test_today_done_is_still_named_today() -> None:
    day = WeekDay(4, DayStatus.DONE, planned=True, is_today=True)
    assert home.day_sentence(day) == "Friday, today: done"
