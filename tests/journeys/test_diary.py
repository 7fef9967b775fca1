"""What is written down can be added, changed, deleted and brought back, and outlives a power cut.

The diary of earlier weeks is put into the store; what each story is about is done by keys.
"""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt

from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.exercise import Position
from neuro_desktop.domain.person import Person as KeptPerson
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.ui.progress.chart_page import ChartPage
from neuro_desktop.ui.widgets.open_card import OpenCard
from tests import builders
from tests.journeys.conftest import Person, Start

NONE = "None of these"
LEFT, RIGHT = SymptomAt(Symptom.TINGLING, Side.LEFT), SymptomAt(Symptom.TINGLING, Side.RIGHT)
YESTERDAY, PAST_DAY = date(2026, 3, 1), date(2026, 2, 28)  # a Sunday, a Saturday
PAST_WORDS = "Saturday, 28 February"
# The first 14 days of the diary, and what came after them: left 6, then 4.
KEPT: dict[date, float] = {
    date(2026, 2, 1): 6,
    date(2026, 2, 4): 6,
    date(2026, 2, 8): 6,
    date(2026, 2, 20): 4,
    date(2026, 2, 26): 4,
}


@pytest.fixture(autouse=True)
def _days_in_words(british_days: None) -> None:
    """Name the days in one way on every computer."""
    assert british_days is None


def settle(person: Person, *followed: Symptom) -> None:
    """Keep a person who may stand, a routine for every day, and a diary; show Home."""
    profile = builders.profile(builders.answers(answered_on=person.clock.today()))
    kept = KeptPerson("person-1", "Rosa", "999", profile, symptoms=followed)
    person.store.people.save(kept)
    routine = builders.routine(builders.item(1), builders.item(7, 2))
    person.store.routines.save(replace(routine, weekdays=frozenset(range(7))))
    for day, left in KEPT.items():
        at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        answers = (Rating(LEFT, round(left)), Rating(RIGHT, 3))
        person.store.check_ins.save(CheckIn(f"{day}", day, at, answers, asked_all=True))
    person.app.window.go(Screen.HOME)


def begun(start: Start) -> Person:
    """Start the app of a person who follows tingling."""
    person = start()
    settle(person, Symptom.TINGLING)
    return person


def write_past_day(person: Person, left: int) -> None:
    """Write about the day before yesterday, from Home to Home."""
    person.press("My progress", "My diary", "Add a past day", "Earlier day", "Take this day")
    person.choose(left)
    person.press("Next")
    person.choose(3)
    person.press("Next", NONE, "Next")
    person.type("It rained")
    person.press("Finish", "Home")


def chart(person: Person) -> tuple[str, dict[date, float]]:
    """Open the chart from Home; return its sentence about the left foot, and its days; go Home."""
    person.press("My progress", "How my feet feel")
    page = person.page
    assert isinstance(page, ChartPage)
    assert page._state is not None
    days = {entry.day: entry.values[0] or 0.0 for entry in page._state.entries}
    sentence = person.words().splitlines()[0]
    person.press("Home")
    return sentence, days


def diary(person: Person) -> str:
    """Return what the diary says, and go Home."""
    person.press("My progress", "My diary")
    told = person.words()
    person.press("Home")
    return told


# ---------------------------------------------------------------- a check-in of a past day


def test_a_past_day_that_was_added_is_in_diary_and_chart_after_a_power_cut(start: Start) -> None:
    person = begun(start)
    before = chart(person)
    write_past_day(person, 7)
    again = start()
    assert before == ("Tingling, left foot. At the start 6, now 4. A clear change to less.", KEPT)
    assert chart(again) == (
        "Tingling, left foot. At the start 6, now 5.5. No clear change.",
        {**KEPT, PAST_DAY: 7},
    )
    told = diary(again).splitlines()
    at = told.index(PAST_WORDS)
    assert told[at + 1 : at + 3] == ["Tingling: left 7, right 3", "It rained"]


def test_a_day_that_is_changed_changes_the_chart_and_keeps_what_else_it_said(start: Start) -> None:
    person = begun(start)
    write_past_day(person, 7)
    person = start()
    person.press("My progress", "My diary")
    person.press_of(PAST_WORDS, "Change")
    person.press("Tingling, left foot")
    person.choose(3)
    person.press("Next")
    again = start()  # while she still looks at her answers
    assert chart(again) == (
        "Tingling, left foot. At the start 6, now 3.5. A clear change to less.",
        {**KEPT, PAST_DAY: 3},
    )
    told = diary(again)
    assert "Tingling: left 3, right 3\nIt rained" in told
    assert told.count(PAST_WORDS) == 1


def test_a_day_that_is_deleted_is_in_neither_after_a_power_cut(start: Start) -> None:
    person = begun(start)
    write_past_day(person, 7)
    person.press("My progress", "My diary")
    person.press_of(PAST_WORDS, "Delete")
    again = start()
    assert chart(again)[1] == KEPT
    assert PAST_WORDS not in diary(again)


def test_undo_brings_a_deleted_day_back_for_good(start: Start) -> None:
    person = begun(start)
    write_past_day(person, 7)
    person.press("My progress", "My diary")
    person.press_of(PAST_WORDS, "Delete")
    assert f"Deleted: the check-in of {PAST_WORDS}." in person.words()
    person.press("Undo")
    again = start()
    assert chart(again)[1] == {**KEPT, PAST_DAY: 7}
    assert "Tingling: left 7, right 3\nIt rained" in diary(again)


def test_a_second_check_in_of_a_day_makes_one_point_at_their_mean(start: Start) -> None:
    person = begun(start)
    write_past_day(person, 7)
    person.press("My progress", "My diary", "Add a past day", "Earlier day", "Take this day")
    person.press("Write another one")
    person.choose(4)
    person.press("Home")
    again = start()
    assert chart(again)[1] == {**KEPT, PAST_DAY: 5.5}
    assert diary(again).count(PAST_WORDS) == 2


# ---------------------------------------------------------------- other activity


def write_activity(person: Person) -> None:
    """Write down a walk of yesterday; its page is open then."""
    person.press("My progress", "My sessions", "Add other activity", "Walking", "Next")
    person.type("20")
    person.press("Next", "Yesterday", "Next")
    person.type("By the sea")
    person.press("Save")


def activities(person: Person) -> list[Activity]:
    return list(person.store.activities.between(date.min, date.max))


def listed(person: Person) -> str:
    """Open the list of all sessions from Home; return what stands under yesterday's title."""
    person.press("My progress", "My sessions", "All sessions")
    found = person.buttons("Yesterday, Sunday, 1 March")
    return "\n".join(card.explanation() for card in found if isinstance(card, OpenCard))


def test_an_activity_is_added_and_changed_through_power_cuts(start: Start) -> None:
    person = begun(start)
    write_activity(person)
    person = start()
    assert listed(person) == "Walking · 20 minutes\nBy the sea"
    person.press("Yesterday, Sunday, 1 March", "How long", "5 minutes more", "Save")
    again = start()
    assert listed(again) == "Walking · 25 minutes\nBy the sea"
    assert [(each.day, each.kind, each.minutes) for each in activities(again)] == [
        (YESTERDAY, ActivityKind.WALKING, 25)
    ]


def test_a_deleted_activity_is_gone_and_comes_back_by_undo(start: Start) -> None:
    person = begun(start)
    write_activity(person)
    person.press("Delete this activity")
    gone = listed(start())
    person.press("Undo")
    kept = activities(person)
    assert gone == ""
    assert [each.note for each in kept] == ["By the sea"]
    person.press("My sessions", "All sessions")
    assert person.find("Yesterday, Sunday, 1 March").accessibleDescription().startswith("Walking")


# ---------------------------------------------------------------- a session


def with_session(start: Start) -> tuple[Person, str]:
    """Start the app of a person who did a session yesterday; return also its title in the list."""
    person = begun(start)
    in_turn = replace(builders.result(7, 2), side=Side.ALTERNATING)
    session = builders.session(builders.result(1, 1), in_turn, day=YESTERDAY)
    items = builders.routine(builders.item(1), builders.item(7, 2)).items
    person.store.sessions.save(replace(session, items=items, pain_before=1, pain_after=2))
    person.app.window.go(Screen.HOME)
    return person, f"Yesterday, Sunday, 1 March, {session.started_at.astimezone():%H:%M}"


def test_the_pain_of_a_session_is_changed_for_good(start: Start) -> None:
    person, title = with_session(start)
    person.press("My progress", "My sessions", "All sessions", title, "Change", "Pain after")
    person.choose(5)
    again = start()
    again.press("My progress", "My sessions", "All sessions", title)
    assert "Before: 1 of 10\nAfter: 5 of 10" in again.words()


def test_a_deleted_session_leaves_the_weeks_and_undo_brings_it_back(start: Start) -> None:
    person, title = with_session(start)
    person.press("My progress", "My sessions")
    assert "You met your goal for 1 week." in person.words()
    person.press("All sessions", title, "Delete this session", "Delete it")
    again = start()
    again.press("My progress", "My sessions")
    assert "You met your goal for 1 week." not in again.words()
    again.press("All sessions")
    assert not again.buttons(title)
    person.press("Undo", "Back", "Back")
    assert "You met your goal for 1 week." in person.words()


def test_a_session_is_kept_when_the_person_thinks_again(start: Start) -> None:
    person, title = with_session(start)
    person.press("My progress", "My sessions", "All sessions", title)
    person.press("Delete this session", "Keep it")
    assert "After: 2 of 10" in person.words()
    assert person.store.sessions.days(YESTERDAY, YESTERDAY)


# ---------------------------------------------------------------- danger


def test_a_new_sore_in_a_check_in_closes_standing_at_the_next_start(start: Start) -> None:
    person = start()
    settle(person, Symptom.SKIN_NAILS)
    person.press("How are my feet?", "Yes, something is new", "Next")
    person.press("A new sore, blister or open skin", "Next")
    assert "Take the weight off that foot." in person.words()
    assert "Call your foot team today." in person.words()
    again = start()  # the power goes while she reads it
    again.press("Start exercises")
    assert "Has your foot team said yes to exercise?" in again.words()
    again.press("Not yet", "Stay seated today", NONE, "Next")
    assert "Marching\nToday in an easier form.\nYour foot has a sore" in again.words()
    again.press("Next", "Skip this one", "Next", "Next", "Start")
    running = again.store.sessions.unfinished()
    assert running is not None
    positions = {
        builders.catalogue()[item.exercise_id].level(item.level).position for item in running.items
    }
    assert positions == {Position.SEATED}


def test_a_red_hot_foot_in_a_check_in_means_no_exercise(start: Start) -> None:
    person = start()
    settle(person, Symptom.SKIN_NAILS)
    person.press("How are my feet?", "Yes, something is new", "Next")
    person.press("Red, hot or swollen", "Next")
    assert "even if it does not hurt" in person.words()
    again = start()
    assert "Do not exercise" in again.words()
    assert not again.buttons("Start exercises")
    again.press("My foot team said yes", "Not yet")
    assert "No exercise today" in again.words()
    assert not again.buttons("Next")


def test_a_sore_of_a_past_day_closes_nothing_and_says_so(start: Start) -> None:
    person = start()
    settle(person, Symptom.SKIN_NAILS)
    person.press("My progress", "My diary", "Add a past day")
    person.key(Qt.Key.Key_PageUp)
    person.press("Take this day", "Yes, something is new", "Next")
    person.press("A new sore, blister or open skin", "Next")
    assert "Your exercises stay as they are." in person.words()
    again = start()
    again.press("Start exercises")
    assert "Is any of this true today?" in again.words()
