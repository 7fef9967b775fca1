"""Words of the log: what a week, a day and an entry say."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from neuro_desktop.application.session_log_state import LoggedDay, SessionLine
from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.domain.progress import Week
from neuro_desktop.domain.session import EventKind, Origin, SessionEvent, SessionState
from neuro_desktop.texts import session_log as texts
from neuro_desktop.texts.session_review import event_text

MONDAY = date(2026, 3, 2)
TODAY = date(2026, 3, 12)
WALK = Activity("a", MONDAY, ActivityKind.WALKING, 20)
LINE = SessionLine(
    session_id="s",
    day=MONDAY,
    started_at=datetime(2026, 3, 2, 9, 5).astimezone(UTC),
    routine_name="Morning",
    state=SessionState.FINISHED,
    origin=Origin.APP,
    did_something=True,
    seconds=600.0,
)


@pytest.fixture(autouse=True)
def british_dates() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def week(done: int, planned: int, *, met: bool = False, is_over: bool = True) -> Week:
    return Week(MONDAY, done, planned, met, is_over)


def day(on: date = MONDAY, sessions: int = 0, *, planned: bool = False) -> LoggedDay:
    return LoggedDay(on, sessions, 0, (), planned, TODAY)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (week(2, 3), "Week from 2 March: 2 of 3 days done."),
        (week(3, 3, met=True), "Week from 2 March: 3 of 3 days done. Goal met."),
        (week(1, 3, is_over=False), "This week so far: 1 of 3 days done."),
        (week(0, 0), "Week from 2 March: free."),
        (week(0, 0, is_over=False), "This week is free."),
    ],
)
def test_a_week_is_a_sentence(told: Week, sentence: str) -> None:
    assert texts.week_sentence(told, TODAY) == sentence


@pytest.mark.parametrize(
    ("told", "under"), [(week(2, 3), "2 of 3"), (week(0, 0), "free"), (week(2, 0), "2")]
)
def test_a_bar_has_its_number_in_words(told: Week, under: str) -> None:
    assert texts.bar_number(told) == under


@pytest.mark.parametrize(
    ("planned", "told"),
    [
        ((3, 3), "The line is your goal: 3 of 3 planned days."),
        ((5, 0), "The line is your goal: 4 of 5 planned days."),
        ((3, 5), "The line is your goal for the week."),
        ((0, 0), "The line is your goal for the week."),
    ],
)
def test_the_line_over_the_bars_is_the_goal_in_the_person_s_own_days(
    planned: tuple[int, ...], told: str
) -> None:
    assert texts.line_text([week(1, days) for days in planned]) == told


@pytest.mark.parametrize(
    ("on", "planned", "contents"),
    [
        (MONDAY, False, "free"),
        (MONDAY, True, "no session"),
        (TODAY, True, "a session is planned"),
        (date(2026, 3, 13), True, "a session is planned"),
        (date(2026, 3, 13), False, "free"),
    ],
)
def test_a_day_without_entries_says_what_it_is(on: date, planned: bool, contents: str) -> None:
    assert texts.day_contents(day(on, planned=planned)) == contents


def test_a_day_says_all_that_was_done() -> None:
    busy = replace(day(sessions=1), activities=(WALK,))
    contents = texts.day_sentence(busy)
    assert contents.startswith("Monday, 2 March: 1 session")
    assert contents.endswith("of walking")


def test_a_box_has_the_minutes_of_the_day_added_up() -> None:
    assert texts.box_word(replace(day(), activities=(WALK, WALK))) == "40 min"


def test_a_session_has_its_time_and_one_from_paper_has_none() -> None:
    paper = replace(LINE, started_at=None, origin=Origin.PAPER, seconds=None)
    assert texts.entry_title(LINE, TODAY) == "Monday, 2 March, 09:05"
    assert texts.entry_title(paper, TODAY) == "Monday, 2 March"
    assert (texts.entry_time(LINE), texts.entry_time(paper)) == ("09:05", "")
    assert texts.entry_name(paper) == "Morning"
    assert texts.entry_says(paper) == "You went to the end. From paper."


def test_a_session_with_nothing_done_says_no_more() -> None:
    nothing = replace(LINE, did_something=False, seconds=0.0)
    assert texts.entry_says(nothing) == "Nothing was done."


def test_an_event_names_its_exercise_and_from_paper_no_time() -> None:
    event = SessionEvent(EventKind.FELL, datetime(2026, 3, 2, 9, 5).astimezone(UTC), None)
    assert event_text(event, "Marching", Origin.APP) == "09:05 · Marching: you fell."
    assert event_text(event, "", Origin.PAPER) == "You fell."
