"""Whole stories of the levels: up after two easy sessions, down after a wobble, and begun again."""

from dataclasses import replace
from datetime import timedelta

from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelStep
from neuro_desktop.domain.person import Person as KeptPerson
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Session
from neuro_desktop.storage.database import Store
from neuro_desktop.ui.home.page import HomePage
from neuro_desktop.ui.player.page import PlayerPage
from tests import builders
from tests.fakes import FakeClock
from tests.journeys.conftest import Person, Start

NONE = "None of these"
SCRUNCHES, MARCHING = ExerciseId.TOWEL_SCRUNCHES, ExerciseId.MARCHING
SEATED = builders.routine(builders.item(11))
STANDING = builders.routine(builders.item(7, 2))
A_DAY = 24 * 3600.0


def store_of(person: Person) -> Store:
    store = person.app.store
    assert store is not None
    return store


def settle_in(person: Person, routine: Routine) -> None:
    """Keep a person who may stand, and a routine for every day; show Home."""
    answers = builders.answers(answered_on=person.clock.today())
    profile = builders.profile(answers, levels={})
    store_of(person).people.save(KeptPerson("person-1", "Rosa", "999", profile))
    store_of(person).routines.save(replace(routine, weekdays=frozenset(range(7))))
    person.app.window.go(Screen.HOME)


def begin(person: Person, start: str = "Start exercises") -> None:
    person.press(start, NONE, "Next", "Skip this one", "Next", "Next", "Start")


def play_to_the_end(person: Person) -> None:
    for _ in range(4000):
        if not isinstance(person.page, PlayerPage):
            return
        ready = person.buttons("I am ready")
        if ready and ready[0].isEnabled():
            person.press("I am ready")
        else:
            person.wait(2)
    raise AssertionError("the session does not end")


def answer_effort(person: Person, effort: int) -> None:
    """Go from what was done to the pain, with one effort; the pain is skipped."""
    person.press("Next")
    if person.buttons("I looked. Nothing new"):
        person.press("I looked. Nothing new")
    person.choose(effort)
    person.press("Next", "Skip this one")


def do_a_session(person: Person, effort: int) -> None:
    begin(person)
    play_to_the_end(person)
    answer_effort(person, effort)


def level_in_routine(person: Person, exercise_id: ExerciseId) -> int:
    routine = store_of(person).routines.all()[0]
    return next(item.level for item in routine.items if item.exercise_id is exercise_id)


def next_day(person: Person, clock: FakeClock) -> None:
    clock.sleep_unnoticed(A_DAY)
    person.app.window.go(Screen.HOME)


def test_two_easy_sessions_lead_up_a_level_and_undo_leads_back(
    start: Start, clock: FakeClock
) -> None:
    person = start()
    settle_in(person, SEATED)
    do_a_session(person, 2)
    assert "That is all for now" in person.words()
    person.press("Home")
    next_day(person, clock)
    do_a_session(person, 2)
    assert "Towel scrunches: go up a level?" in person.words()
    person.press("Yes, go up")
    assert level_in_routine(person, SCRUNCHES) == 2
    person.app.window.go(Screen.LEVELS)
    person.press("Towel scrunches")
    assert "You went up to level 2." in person.words()
    person.press("Undo: back to level 1")
    assert level_in_routine(person, SCRUNCHES) == 1
    kept = store_of(start()).levels.all()
    assert [each.answer for each in kept] == [LevelAnswer.APPLIED, LevelAnswer.UNDONE]


def test_a_wobble_leads_down_is_explained_and_cannot_be_undone(start: Start) -> None:
    person = start()
    settle_in(person, STANDING)
    begin(person)
    page = person.page
    assert isinstance(page, PlayerPage)
    for _ in range(200):
        if page._player._state is not None and page._player._state.phase.mode is not None:
            break
        ready = person.buttons("I am ready")
        person.press("I am ready") if ready and ready[0].isEnabled() else person.wait(1)
    person.wait(6)
    person.press("Something is wrong", "I felt unsteady", "Finish here")
    answer_effort(person, 2)
    assert "You felt unsteady while you did this." in person.words()
    assert "The app put it at level 1." in person.words()
    assert level_in_routine(person, MARCHING) == 1
    person.app.window.go(Screen.LEVELS)
    person.press("Marching")
    assert "This is for your safety, so it cannot be undone." in person.words()
    assert not person.buttons("Undo: back to level 2")


def test_a_session_killed_before_its_questions_still_makes_the_next_one_safe(
    start: Start, clock: FakeClock
) -> None:
    person = start()
    settle_in(person, STANDING)
    done = builders.session(builders.result(7, 2), day=clock.today())
    more_pain = replace(done, id="session-0", items=STANDING.items, pain_before=1, pain_after=6)
    store_of(person).sessions.save(more_pain)
    again = start()
    begin(again)
    running = store_of(again).sessions.unfinished()
    assert running is not None
    assert [item.level for item in running.items] == [1]
    decisions = store_of(again).levels.all()
    assert [(each.cause, each.step) for each in decisions] == [
        (LevelCause.MORE_PAIN, LevelStep.DOWN)
    ]


def test_questions_of_a_session_that_was_left_are_offered_on_home(start: Start) -> None:
    person = start()
    settle_in(person, SEATED)
    begin(person)
    play_to_the_end(person)
    again = start()
    assert isinstance(again.page, HomePage)
    assert "Your last session: 3 " in again.words()
    again.press("Answer now")
    assert "What you did" in again.words()
    answer_effort(again, 5)
    again.press("Home")
    assert not again.buttons("Answer now")


def test_after_a_missed_week_a_shorter_session_is_begun(start: Start, clock: FakeClock) -> None:
    person = start()
    both = builders.routine(builders.item(1, 2), builders.item(11), builders.item(7))
    settle_in(person, both)
    long_ago = clock.today() - timedelta(days=21)
    store_of(person).plans.save(PlannedDays(long_ago, frozenset(range(7))))
    old: Session = builders.session(builders.result(1, 2), day=long_ago)
    store_of(person).sessions.save(replace(old, items=both.items, effort=()))
    person.app.window.go(Screen.HOME)
    begin(person, "A shorter session to begin again")
    running = store_of(person).sessions.unfinished()
    assert running is not None
    assert 0 < len(running.items) < len(both.items)
