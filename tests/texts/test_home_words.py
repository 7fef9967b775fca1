import pytest

from neuro_desktop.application.home import DayStatus, Due, PartOfDay, RoutineCard, WeekDay
from neuro_desktop.domain.exercise import Position
from neuro_desktop.texts import home

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


def test_a_routine_with_all_exercises_closed_says_so() -> None:
    assert "closed" in home.details(card(0))


@pytest.mark.parametrize("due", Due)
def test_the_name_of_the_routine_is_on_the_card(due: Due) -> None:
    words = home.card_title(due, "Morning feet") + home.card_note(due, "Morning feet")
    assert "Morning feet" in words


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
