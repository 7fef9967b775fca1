"""Three months of one person, lived by keys; then what the app tells her of them.

The months are lived once for all tests of this file: every session through the player, every
check-in question by question, a power cut in the middle of a session, three weeks without anything.
Each test opens the app on a copy of the files that were left.
"""

import shutil
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QTableView
from pytestqt.qtbot import QtBot

from neuro_desktop.application.chart import ChartState
from neuro_desktop.application.chart_data import ChartRange
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelStep
from neuro_desktop.domain.session import Session, SessionState
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.trends import Verdict
from neuro_desktop.ui.home.page import HomePage
from neuro_desktop.ui.player.page import PlayerPage
from neuro_desktop.ui.progress.chart import SymptomChart
from neuro_desktop.ui.progress.chart_page import ChartPage
from tests.fakes import FakeClock
from tests.journeys.conftest import Person

# The first test lives the months; on a busy machine that takes longer than a test may.
pytestmark = pytest.mark.timeout(240)

NONE = "None of these"
RAISES, MARCHING = ExerciseId.HEEL_TOE_RAISES, ExerciseId.MARCHING
TICK_SECONDS = 1.9  # of the fake time in a session


def day(month: int, number: int) -> date:
    return date(2026, month, number)


FIRST, TODAY = day(3, 2), day(5, 29)  # a Monday, a Friday
WOBBLE, POWER_CUT, ASKED_AGAIN, BEGUN_AGAIN = day(3, 16), day(3, 23), day(3, 30), day(4, 27)
LAST_BEFORE_THE_GAP = day(4, 1)

# When she did her exercises, and how hard heel and toe raises and marching were, 0 to 10.
SESSIONS: dict[date, tuple[int, int]] = {
    FIRST: (2, 5),
    day(3, 4): (2, 5),  # raises easy a second time: she goes up
    day(3, 9): (5, 5),
    WOBBLE: (5, 5),  # unsteady in marching: down
    day(3, 18): (5, 5),
    POWER_CUT: (5, 5),
    ASKED_AGAIN: (5, 5),  # the safety questions are 4 weeks old
    LAST_BEFORE_THE_GAP: (5, 5),
    BEGUN_AGAIN: (5, 5),
    day(5, 4): (5, 5),
    day(5, 11): (5, 2),
    day(5, 13): (5, 2),  # marching easy a second time: she stays
    day(5, 18): (5, 5),
    day(5, 20): (5, 5),
    day(5, 25): (5, 5),
    day(5, 27): (5, 5),
}
# These are done whole; through the others she hurries with Next.
WHOLE = {FIRST, day(3, 4), WOBBLE, POWER_CUT, BEGUN_AGAIN, day(5, 11), day(5, 13)}

# Tingling in the left and in the right foot, each check-in of a day; None is skipped.
Numbers = tuple[int, int | None]
CHECK_INS: dict[date, tuple[Numbers, ...]] = {
    FIRST: ((7, 3),),
    day(3, 6): ((6, 3),),
    day(3, 9): ((6, 3),),
    day(3, 10): ((6, 3),),
    day(3, 11): ((5, 3),),  # the first 14 days end on 15 March
    day(3, 16): ((6, 3),),
    day(3, 20): ((6, 2),),
    day(3, 27): ((5, 3),),
    LAST_BEFORE_THE_GAP: ((5, 3),),
    BEGUN_AGAIN: ((6, 4),),
    day(5, 1): ((5, 3),),
    day(5, 8): ((5, None),),
    day(5, 11): ((5, 3),),
    day(5, 15): ((4, 3),),
    day(5, 22): ((5, 3), (4, 3)),
    day(5, 25): ((4, 3),),
    TODAY: ((5, 3), (3, 3)),
}
# The mean of each day, by hand.
LEFT = {
    FIRST: 7,
    day(3, 6): 6,
    day(3, 9): 6,
    day(3, 10): 6,
    day(3, 11): 5,
    day(3, 16): 6,
    day(3, 20): 6,
    day(3, 27): 5,
    LAST_BEFORE_THE_GAP: 5,
    BEGUN_AGAIN: 6,
    day(5, 1): 5,
    day(5, 8): 5,
    day(5, 11): 5,
    day(5, 15): 4,
    day(5, 22): 4.5,
    day(5, 25): 4,
    TODAY: 4,
}
SENTENCES = (
    "Tingling, left foot. At the start 6, now 4. A clear change to less.",
    "Tingling, right foot. At the start 3, now 3. No clear change.",
)


# ---------------------------------------------------------------- the months


@dataclass(frozen=True)
class Lived:
    """What was left: the files, and when."""

    folder: Path
    now: datetime


@pytest.fixture(scope="module")
def lived(
    tmp_path_factory: pytest.TempPathFactory, qapp: QApplication, request: pytest.FixtureRequest
) -> Lived:
    """Live the three months."""
    assert qapp is not None
    folder = tmp_path_factory.mktemp("lived")
    clock, qtbot = FakeClock(), QtBot(request)
    person = Person(folder / "before", clock, qtbot)
    make_standing_routine(person)
    days = [FIRST + timedelta(days=each) for each in range((TODAY - FIRST).days + 1)]
    for today in days:
        if today in SESSIONS or today in CHECK_INS:
            person.come_back(today)
        if today == POWER_CUT:
            person = killed_in_a_session(person, folder / "after", qtbot)
        elif today in SESSIONS:
            exercise(person, today)
        for numbers in CHECK_INS.get(today, ()):
            check_in(person, *numbers, whole=today in SESSIONS)
    person.close()
    clear_away(person)
    return Lived(folder / "after", clock.now())


def clear_away(person: Person) -> None:
    """Take a window off the screen as it is: one that is left slows down all that come after."""
    person.app.window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def make_standing_routine(person: Person) -> None:
    """Answer the wizard: steady, 5 minutes, Mondays and Wednesdays, tingling to follow."""
    person.press("Make my first routine", "Next")
    for _ in range(4):
        person.press(NONE, "Next")
    person.press("Standing, one hand on the counter", "Next")
    person.press("To be steadier on my feet", "Next")
    person.press("Tingling, or pins and needles", "Next")
    person.press("Next")  # things: a chair and a counter are there
    person.press("5 minutes", "Next")
    person.press("Friday", "Next")  # planned before: Monday, Wednesday, Friday
    person.press("Next", "Next")  # emergency number, sound
    assert "Days: Monday, Wednesday." in person.words()
    person.press("Save", "Home")


def exercise(person: Person, today: date) -> None:
    """Do a whole session, but for the one in which she wobbles; then answer what is asked."""
    begin(person)
    if today == WOBBLE:
        play(person, until=MARCHING)
        person.wait(6)
        person.press("Something is wrong", "I felt unsteady", "Finish here")
    else:
        play(person, hurried=today not in WHOLE)
    answer_afterwards(person, today)


def begin(person: Person) -> None:
    """Start the session Home offers, after all that is asked before it."""
    shorter = "A shorter session to begin again"
    start = shorter if person.buttons(shorter) else "Start exercises"
    person.press(start)
    if "Time for the safety questions" in person.words():
        person.press("Answer them now")
        for _ in range(4):
            person.press(NONE, "Next")
        person.press("Standing, one hand on the counter", "Save", start)
    person.press(NONE, "Next")
    person.choose(2)
    person.press("Next", "Next", "Next", "Start")  # pain, things, care, stop signs


def play(person: Person, until: ExerciseId | None = None, *, hurried: bool = False) -> None:
    """Press when asked and let the time pass, to the end or until an exercise is being done.

    Hurried, do a little of each phase of work and press Next.
    """
    for _ in range(2000):
        page = person.page
        if not isinstance(page, PlayerPage):
            return
        state = page._player._state
        assert state is not None
        works = state.phase.mode is not None
        if works and state.phase.exercise_id is until:
            return
        ready = person.buttons("I am ready")
        if ready and ready[0].isEnabled():
            person.press("I am ready")
        elif ready or not hurried:
            person.wait(2 * TICK_SECONDS, tick_seconds=TICK_SECONDS)
        else:
            person.wait(5 * TICK_SECONDS * works, tick_seconds=TICK_SECONDS)
            person.press("Next")
    raise AssertionError("the session does not end")


def answer_afterwards(person: Person, today: date) -> None:
    """Say how hard it was and that the pain is the same; go up where she wants to."""
    person.press("Next")
    for _ in range(2):
        raises = "How hard was this: Heel and toe raises?" in person.words()
        if raises or "How hard was this: Marching?" in person.words():
            person.choose(SESSIONS[today][not raises])
            person.press("Next")
    assert "Pain in your feet now?" in person.words()
    person.choose(2)
    person.press("Next")
    if person.buttons("Yes, go up"):
        person.press("Yes, go up" if today < WOBBLE else "Stay where I am")
    if "That is all for now" not in person.words():
        person.press("Next")  # what was made easier
    person.press("Home")
    assert isinstance(person.page, HomePage)


def killed_in_a_session(person: Person, folder: Path, qtbot: QtBot) -> Person:
    """Lose the power in the middle of a session; start again, carry on to its end."""
    begin(person)
    play(person, until=RAISES)
    person.wait(6)
    shutil.copytree(person.folder, folder)  # the app that was killed never learns of it
    clear_away(person)
    again = Person(folder, person.clock, qtbot)
    again.press("Carry on", "Resume")
    play(again)
    answer_afterwards(again, POWER_CUT)
    return again


def check_in(person: Person, left: int, right: int | None, *, whole: bool) -> None:
    """Answer for both feet; skip what else is asked, to the end, or leave it there."""
    person.press("How are my feet?")
    if person.buttons("Write another one"):
        person.press("Write another one")
    assert "in your left foot" in person.words()
    person.choose(left)
    person.press("Next")
    if right is not None:
        person.choose(right)
        person.press("Next")
    while whole and "That is all for now" not in person.words():
        ways = ("Skip this one", "Finish", "Next")
        person.press(next(way for way in ways if person.buttons(way)))
    person.press("Home")
    assert isinstance(person.page, HomePage)


# ---------------------------------------------------------------- afterwards


@pytest.fixture
def person(lived: Lived, tmp_path: Path, qtbot: QtBot, british_days: None) -> Person:
    """Start the app on a copy of what was left, on the evening of the last day."""
    assert british_days is None
    folder = shutil.copytree(lived.folder, tmp_path / "data")
    return Person(folder, FakeClock(lived.now), qtbot)


def chart_of(person: Person) -> tuple[ChartState, SymptomChart]:
    page = person.page
    assert isinstance(page, ChartPage)
    assert page._state is not None
    assert page._chart is not None
    return page._state, page._chart


def lines_of(person: Person) -> list[str]:
    return person.words().splitlines()


def told_by(person: Person, words: str) -> str:
    """Return the lines under the title of a tile or a card."""
    return person.find(words).accessibleDescription()


# ---------------------------------------------------------------- how the feet feel


def test_the_chart_says_in_a_sentence_that_the_left_foot_got_better(person: Person) -> None:
    person.press("My progress", "How my feet feel")
    assert tuple(lines_of(person)[:2]) == SENTENCES


def test_the_chart_opens_on_three_months_with_every_day_and_no_day_made_up(person: Person) -> None:
    person.press("My progress", "How my feet feel")
    state, _ = chart_of(person)
    left, right = state.lines
    assert (state.symptom, state.range) == (Symptom.TINGLING, ChartRange.THREE_MONTHS)
    assert {point.day: point.value for point in left.points} == LEFT
    assert [each for each in LEFT if each not in {p.day for p in right.points}] == [day(5, 8)]
    assert (left.trend.start, left.trend.verdict) == (6, Verdict.LESS)
    assert (right.trend.start, right.trend.verdict) == (3, Verdict.NO_CLEAR_CHANGE)


def test_the_weeks_without_an_entry_are_a_gap_and_days_in_a_row_one_line(person: Person) -> None:
    person.press("My progress", "How my feet feel")
    pieces = [[point.day for point in piece] for piece in chart_of(person)[0].lines[0].pieces]
    assert [day(3, 9), day(3, 10), day(3, 11)] in pieces
    assert pieces[pieces.index([LAST_BEFORE_THE_GAP]) + 1] == [BEGUN_AGAIN]


def test_the_chart_marks_each_day_of_a_session(person: Person) -> None:
    person.press("My progress", "How my feet feel")
    assert chart_of(person)[0].session_days == tuple(SESSIONS)


def test_the_arrow_keys_tell_each_value(person: Person) -> None:
    person.press("My progress", "How my feet feel")
    _, chart = chart_of(person)
    assert chart.hasFocus()
    told = []
    for _ in range(len(LEFT) + 1):  # once more than there are: it stays at the first
        person.key(Qt.Key.Key_Left)
        told.append(chart.value.plain())
        assert chart.accessibleName() == told[-1]
    assert told[0] == "Friday, 29 May: left 4, right 3"
    assert told[2] == "Friday, 22 May: left 4.5, right 3"
    assert told[5] == "Friday, 8 May: left 5, right no entry"
    assert told[7:9] == [
        "Monday, 27 April: left 6, right 4",
        "Wednesday, 1 April: left 5, right 3",
    ]
    assert told[-2:] == ["Monday, 2 March: left 7, right 3"] * 2


def test_the_last_two_weeks_show_only_their_days_under_the_same_sentence(person: Person) -> None:
    person.press("My progress", "How my feet feel", "2 weeks")
    state, _ = chart_of(person)
    assert [entry.day for entry in state.entries] == [day(5, 22), day(5, 25), TODAY]
    assert state.session_days == (day(5, 18), day(5, 20), day(5, 25), day(5, 27))
    assert tuple(lines_of(person)[:2]) == SENTENCES


def test_page_up_goes_no_further_than_the_first_entry_and_says_so(person: Person) -> None:
    person.press("My progress", "How my feet feel", "2 weeks")
    _, chart = chart_of(person)
    person.go_to(chart)
    shown = []
    for _ in range(7):
        assert "There are no entries before these days." not in person.words()
        person.key(Qt.Key.Key_PageUp)
        shown.append([entry.day for entry in chart_of(person)[0].entries])
    assert "There are no entries before these days." in person.words()
    assert shown[:3] == [
        [day(5, 8), day(5, 11), day(5, 15)],
        [BEGUN_AGAIN, day(5, 1)],
        [],  # the gap
    ]
    assert shown[-2:] == [[FIRST, day(3, 6)]] * 2
    assert chart.hasFocus()


def test_the_table_holds_the_same_days_row_by_row_by_keyboard(person: Person) -> None:
    person.press("My progress", "How my feet feel", "Show as table")
    table = person.app.window.focusWidget()
    assert isinstance(table, QTableView)
    person.key(Qt.Key.Key_Home)
    rows = []
    for _ in LEFT:
        at = table.currentIndex()
        rows.append([str(at.siblingAtColumn(column).data()) for column in range(3)])
        person.key(Qt.Key.Key_Down)
    assert rows[:3] == [
        ["Friday, 29 May", "4", "3"],
        ["Monday, 25 May", "4", "3"],
        ["Friday, 22 May", "4.5", "3"],
    ]
    assert rows[5] == ["Friday, 8 May", "5", "\N{EN DASH}"]
    assert rows[7:9] == [["Monday, 27 April", "6", "4"], ["Wednesday, 1 April", "5", "3"]]
    assert rows[-1] == ["Monday, 2 March", "7", "3"]
    assert len(rows) == table.model().rowCount()


# ---------------------------------------------------------------- levels


def test_the_levels_say_where_she_is_after_one_up_and_one_down(person: Person) -> None:
    person.press("My progress", "My levels")
    assert told_by(person, "Heel and toe raises") == "Level 3 of 4: Standing, heels then toes"
    assert told_by(person, "Marching") == "Level 1 of 4: Sitting"


def test_every_change_of_a_level_is_told_with_its_reason(person: Person) -> None:
    person.press("My progress", "My levels", "Marching", "All changes")
    told = lines_of(person)
    down, stayed = told.index("Monday, 16 March"), told.index("Wednesday, 13 May")
    assert told[down + 1 : down + 3] == [
        "You felt unsteady while you did this.",
        "The app put it at level 1.",
    ]
    assert told[stayed + 1 : stayed + 3] == [
        "It was easy for you in 2 sessions in a row.",
        "You chose to stay at level 1.",
    ]
    person.press("Back", "Back", "Heel and toe raises", "All changes")
    told = lines_of(person)
    up = told.index("Wednesday, 4 March")
    assert told[up + 1 : up + 3] == [
        "It was easy for you in 2 sessions in a row.",
        "You went up to level 3.",
    ]


def test_no_level_changed_but_by_the_rule_and_by_her_answer(person: Person) -> None:
    changes = [
        (each.day, each.exercise_id, each.step, each.cause, each.answer)
        for each in person.store.levels.all()
        if each.step is not LevelStep.STAY
    ]
    assert changes == [
        (day(3, 4), RAISES, LevelStep.UP, LevelCause.EASY, LevelAnswer.TAKEN),
        (WOBBLE, MARCHING, LevelStep.DOWN, LevelCause.LOST_BALANCE, LevelAnswer.APPLIED),
        (day(5, 13), MARCHING, LevelStep.UP, LevelCause.EASY, LevelAnswer.REFUSED),
    ]


# ---------------------------------------------------------------- sessions


def test_the_weeks_are_told_against_the_plan_and_three_met_in_a_row(person: Person) -> None:
    person.press("My progress")
    assert "You met your goal 3 weeks in a row." in person.words()
    assert told_by(person, "My sessions") == "Days done this week: 2 of 2"
    person.press("My sessions")
    assert "You met your goal 3 weeks in a row." in person.words()
    person.press("Weeks in words")
    assert [line for line in lines_of(person) if " of 2 days done" in line] == [
        "This week so far: 2 of 2 days done. Goal met.",
        "Week from 18 May: 2 of 2 days done. Goal met.",
        "Week from 11 May: 2 of 2 days done. Goal met.",
        "Week from 4 May: 1 of 2 days done.",
        "Week from 27 April: 1 of 2 days done.",
        "Week from 20 April: 0 of 2 days done.",
        "Week from 13 April: 0 of 2 days done.",
        "Week from 6 April: 0 of 2 days done.",
        "Week from 30 March: 2 of 2 days done. Goal met.",
        "Week from 23 March: 1 of 2 days done.",
        "Week from 16 March: 2 of 2 days done. Goal met.",
        "Week from 9 March: 1 of 2 days done.",
        "Week from 2 March: 2 of 2 days done. Goal met.",
    ]


def session_of(person: Person, on: date) -> Session:
    """Return the session of a day: there is one."""
    (session,) = person.store.sessions.between(on, on)
    return session


def test_the_session_she_wobbled_in_tells_it_in_the_list(person: Person) -> None:
    started = session_of(person, WOBBLE).started_at.astimezone()
    person.press("My progress", "My sessions", "All sessions")
    person.press(f"Monday, 16 March, {started:%H:%M}")
    assert "It ended early, because something was wrong." in person.words()
    assert "Marching: you felt unsteady." in person.words()
    assert "How hard: 5 of 10" in person.words()
    assert "Before: 2 of 10" in person.words()


def test_the_session_of_the_power_cut_is_one_session_done_to_its_end(person: Person) -> None:
    session = session_of(person, POWER_CUT)
    assert session.state is SessionState.FINISHED
    assert {result.exercise_id for result in session.results} == {RAISES, MARCHING}
    assert len({result.phase for result in session.results}) == len(session.results)


def test_after_the_gap_she_began_with_less_than_before_and_after(person: Person) -> None:
    sets = {
        on: sum(item.dose.sets for item in session_of(person, on).items)
        for on in (LAST_BEFORE_THE_GAP, BEGUN_AGAIN, day(5, 4))
    }
    assert sets == {LAST_BEFORE_THE_GAP: 4, BEGUN_AGAIN: 2, day(5, 4): 4}


def test_the_safety_questions_were_asked_again_each_four_weeks(person: Person) -> None:
    kept = person.store.people.load()
    assert kept is not None
    assert kept.profile.answers is not None
    assert kept.profile.answers.answered_on == day(5, 25)  # 30 March, 27 April, 25 May
