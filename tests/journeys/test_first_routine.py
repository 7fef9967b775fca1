"""From an empty folder through the wizard to a finished session, and what is kept of it."""

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.session import Outcome, SessionState
from neuro_desktop.domain.timeline import PhaseKind, compile_timeline
from neuro_desktop.ui.player.page import PlayerPage
from tests import builders
from tests.journeys.conftest import Person, Start

NONE = "None of these"


def make_seated_routine(person: Person, *things: str) -> None:
    """Answer the wizard: nothing found, only sitting, 5 minutes, start now."""
    person.press("Make my first routine", "Next")
    for _ in range(4):
        person.press(NONE, "Next")
    person.press("Only sitting down", "Next")
    person.press("Numb or tingling feet", "Next")
    person.press("Next")  # symptoms
    person.press(*things, "Next")
    person.press("5 minutes", "Next")
    for _ in range(3):  # days, emergency number, sound
        person.press("Next")


def pass_before_start(person: Person) -> None:
    person.press(NONE, "Next")
    person.choose(2)
    person.press("Next")
    assert "Things you need" in person.words()
    person.press("Next")
    assert "Take care" in person.words()
    person.press("Next", "Start")


def play_to_the_end(person: Person) -> None:
    """Press when asked, let everything else run by itself."""
    for _ in range(4000):
        if not isinstance(person.page, PlayerPage):
            return
        ready = person.buttons("I am ready")
        if ready and ready[0].isEnabled():
            person.press("I am ready")
        person.wait(2)
    raise AssertionError("the session does not end")


def test_a_newcomer_gets_from_nothing_to_a_finished_session(start: Start) -> None:
    person = start()
    make_seated_routine(person)
    person.press("Start now")
    pass_before_start(person)
    play_to_the_end(person)
    assert "What you did" in person.words()
    store = person.app.store
    assert store is not None
    session = store.sessions.between(person.clock.today(), person.clock.today())[0]
    assert session.state is SessionState.FINISHED
    assert session.pain_before == 2
    assert session.results
    assert {result.outcome for result in session.results} == {Outcome.DONE}
    assert not person.keep_awake.held


def test_what_was_answered_after_the_session_is_kept(start: Start) -> None:
    person = start()
    make_seated_routine(person, "A tennis ball")
    person.press("Start now")
    pass_before_start(person)
    play_to_the_end(person)
    person.press("Next")
    assert "Look at your soles and between your toes" in person.words()
    person.press("I looked. Nothing new")
    while "How hard was this" in person.words():
        person.choose(3)
        person.press("Next")
    person.choose(1)
    person.press("Next")
    assert "That is all for now" in person.words()
    assert person.app.store is not None
    session = person.app.store.sessions.between(person.clock.today(), person.clock.today())[0]
    assert session.pain_after == 1
    assert session.soles_looked_at is True
    assert {value for _, value in session.effort} == {3}


def test_a_closed_wizard_goes_on_where_it_was(start: Start) -> None:
    person = start()
    person.press("Make my first routine", "Next", NONE, "Next")
    assert "Step 3 of" in person.words()
    person.close()
    person.press("Leave for now")
    again = start()
    again.press("Make my first routine")
    assert "Step 3 of" in again.words()


def test_a_killed_session_is_carried_on_at_its_phase(start: Start) -> None:
    person = start()
    make_seated_routine(person)
    person.press("Start now")
    pass_before_start(person)
    person.press("I am ready")
    person.wait(14)
    store = person.app.store
    assert store is not None
    running = store.sessions.unfinished()
    assert running is not None
    again = start()
    again.press("Carry on")
    assert again.app.store is not None
    kept = again.app.store.sessions.unfinished()
    assert kept is not None
    phases = compile_timeline(kept.items, builders.catalogue(), kept.pace).phases
    assert phases[kept.progress.phase].kind is PhaseKind.WORK
    assert phases[kept.progress.phase].exercise_id is ExerciseId.ANKLE_ROLLS
    assert again.find("Resume").hasFocus()


def test_home_greets_and_shows_the_routine_after_save(start: Start) -> None:
    person = start()
    make_seated_routine(person)
    person.press("Save")
    assert "My routine" in person.words()
    person.press("Start exercises")
    assert "Is any of this true today?" in person.words()
