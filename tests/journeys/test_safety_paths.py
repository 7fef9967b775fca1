"""Whole stories of what may not happen: standing after a fall, a hot foot, a lost finding."""

from dataclasses import replace

from neuro_desktop.application.player_state import Button
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.exercise import Position
from neuro_desktop.domain.person import Person as KeptPerson
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import FeetFinding, Profile
from neuro_desktop.domain.session import EventKind, SessionState
from neuro_desktop.storage.database import Store
from neuro_desktop.ui.carry_on.page import CarryOnPage
from neuro_desktop.ui.home.page import HomePage
from neuro_desktop.ui.player.page import PlayerPage
from tests import builders
from tests.journeys.conftest import Person, Start

NONE = "None of these"
STANDING = builders.routine(builders.item(7), builders.item(5, 2))


def store_of(person: Person) -> Store:
    store = person.app.store
    assert store is not None
    return store


def profile_of(person: Person) -> Profile:
    kept = store_of(person).people.load()
    assert kept is not None
    return kept.profile


def settle(person: Person, routine: Routine = STANDING) -> None:
    """Keep a person who may stand, and a routine for every day; show Home."""
    answers = builders.answers(answered_on=person.clock.today())
    profile = builders.profile(answers)
    store_of(person).people.save(KeptPerson("person-1", "Rosa", "999", profile))
    store_of(person).routines.save(replace(routine, weekdays=frozenset(range(7))))
    person.app.window.go(Screen.HOME)


def begin(person: Person) -> None:
    """Pass what comes before the start."""
    person.press("Start exercises", NONE, "Next", "Skip this one", "Next", "Next", "Start")


def play_until(person: Person, position: Position) -> None:
    """Go on, pressing when asked, until work in this position runs."""
    page = person.page
    assert isinstance(page, PlayerPage)
    for _ in range(400):
        state = page._player._state
        assert state is not None
        if state.phase.mode is not None and state.phase.position is position:
            return
        ready = person.buttons("I am ready")
        if ready and ready[0].isEnabled():
            person.press("I am ready")
        else:
            person.wait(1)
    raise AssertionError("it never came to that")


def test_rising_takes_its_time_and_dizzy_ends_standing_for_the_day(start: Start) -> None:
    person = start()
    settle(person)
    begin(person)
    page = person.page
    assert isinstance(page, PlayerPage)
    for _ in range(400):
        if page._player.buttons[Button.DIZZY].isVisible():
            break
        person.wait(1)
    assert not person.find("I am ready").isEnabled()
    person.press("I feel dizzy", "Finish here")
    person.app.window.go(Screen.HOME)
    person.press("Start exercises", NONE, "Next")
    assert "Today in an easier form." in person.words()
    assert "You felt dizzy today." in person.words()


def test_a_fall_shows_the_number_and_closes_standing(start: Start) -> None:
    person = start()
    settle(person)
    begin(person)
    play_until(person, Position.STANDING)
    person.press("Something is wrong", "I fell")
    assert [button.words() for button in person.page._player.questions._buttons] == [  # type: ignore[attr-defined]
        "Finish here"
    ]
    person.press("Finish here")
    assert "Call 999." in person.words()
    session = store_of(person).sessions.between(person.clock.today(), person.clock.today())[0]
    assert session.state is SessionState.STOPPED_WRONG
    assert {event.kind for event in session.events} == {EventKind.FELL}
    assert profile_of(person).questions_due


def test_a_wobble_leads_to_sitting(start: Start) -> None:
    person = start()
    settle(person)
    begin(person)
    play_until(person, Position.STANDING)
    person.press("Something is wrong", "I felt unsteady", "Go on, sitting")
    play_until(person, Position.SEATED)
    assert profile_of(person).steady_sessions == 0


def test_a_hot_foot_means_no_exercise_today_and_tomorrow(start: Start) -> None:
    person = start()
    settle(person)
    person.press("Start exercises", "A foot is red, hot or swollen", "Next")
    assert "even if it does not hurt" in person.words()
    person.press("Home")
    answers = profile_of(person).answers
    assert answers is not None
    assert FeetFinding.HOT_RED_SWOLLEN in answers.feet
    person.app.window.go(Screen.BEFORE_START, STANDING.id)
    assert "Has your foot team said yes" in person.words()


def test_what_was_found_is_kept_when_the_window_closes(start: Start) -> None:
    person = start()
    settle(person)
    person.press("Start exercises", "I fell since my last session", "Next")
    person.close()
    assert profile_of(start()).last_fall_on == person.clock.today()


def test_a_left_session_is_not_carried_on_after_a_new_finding(start: Start) -> None:
    person = start()
    settle(person)
    begin(person)
    play_until(person, Position.STANDING)
    person.press("Stop", "Leave, and keep my place")
    kept = store_of(person).people.load()
    assert kept is not None
    due = replace(kept.profile, questions_due=True)
    store_of(person).people.save(replace(kept, profile=due))
    person.app.window.go(Screen.BEFORE_START, STANDING.id)
    assert isinstance(person.page, CarryOnPage)
    assert not person.buttons("Carry on")
    person.press("Finish here")
    assert "What you did" in person.words()


def test_stop_keeps_what_was_done_and_ends_at_home(start: Start) -> None:
    person = start()
    settle(person)
    begin(person)
    play_until(person, Position.SEATED)
    person.wait(4)
    person.press("Stop", "Finish here")
    for _ in range(8):
        if isinstance(person.page, HomePage):
            break
        person.press(*(["Skip this one"] if person.buttons("Skip this one") else ["Next"]))
        if person.buttons("Home") and "That is all for now" in person.words():
            person.press("Home")
    assert isinstance(person.page, HomePage)
    session = store_of(person).sessions.between(person.clock.today(), person.clock.today())[0]
    assert session.state is SessionState.STOPPED
