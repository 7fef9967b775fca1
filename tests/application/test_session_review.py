"""One session looked at again: what can be changed, what stays, what goes."""

from dataclasses import replace
from datetime import timedelta

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_log import WHERE_I_WAS
from neuro_desktop.application.session_review import (
    ReviewStep,
    SessionReviewPresenter,
    exercises_done,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import EventKind, Origin, Outcome, Session, SessionState
from tests import builders
from tests.application.log_stage import TODAY, LogStage, log_stage

ROLLS = ExerciseId.ANKLE_ROLLS


def session() -> Session:
    """Return a session with two exercises done in part, an event and answers."""
    left = builders.result(1, 1)
    right = replace(left, side=Side.RIGHT, outcome=Outcome.SKIPPED, phase=2)
    kept = builders.session(left, right, events=[EventKind.UNSTEADY])
    items = (builders.item(1), builders.item(9))
    return replace(kept, items=items, pain_before=4, effort=((ROLLS, 6),), note="Cold.")


def opened(scene: LogStage | None = None) -> tuple[SessionReviewPresenter, LogStage]:
    scene = scene or log_stage([session()])
    presenter = SessionReviewPresenter(
        scene.view,
        "session-1",
        store=scene.store,
        clock=scene.clock,
        navigator=scene.navigator,
    )
    presenter.open()
    return presenter, scene


def kept(scene: LogStage) -> Session:
    found = scene.sessions.get("session-1")
    assert found is not None
    return found


def test_each_exercise_is_told_for_each_side() -> None:
    rolls, rolling = exercises_done(session())
    assert [(side.side, side.outcome) for side in rolls.sides] == [
        (Side.LEFT, Outcome.DONE),
        (Side.RIGHT, Outcome.SKIPPED),
    ]
    assert (rolls.outcome, rolls.effort) == (Outcome.PART, 6)
    assert (rolling.outcome, rolling.sides) == (Outcome.SKIPPED, ())


def test_a_side_done_once_and_skipped_once_is_done_in_part() -> None:
    left = builders.result(1, 1)
    again = replace(left, outcome=Outcome.SKIPPED, phase=2, hold=2)
    done = exercises_done(replace(session(), results=(left, again)))[0]
    assert [side.outcome for side in done.sides] == [Outcome.PART]


def test_a_session_from_paper_has_no_seconds() -> None:
    results = tuple(replace(each, seconds=None) for each in session().results)
    scene = log_stage([replace(session(), results=results, origin=Origin.PAPER)])
    opened(scene)
    assert scene.shown.seconds is None


def test_pain_and_effort_are_kept_as_they_are_chosen() -> None:
    presenter, scene = opened()
    presenter.show_step(ReviewStep.PAIN_BEFORE)
    presenter.choose(1)
    presenter.show_step(ReviewStep.PAIN_AFTER)
    presenter.choose(7)
    presenter.show_step(ReviewStep.EFFORT, ROLLS)
    presenter.choose(9)
    changed = kept(scene)
    assert (changed.pain_before, changed.pain_after, changed.effort) == (1, 7, ((ROLLS, 9),))


def test_an_answer_can_be_taken_back() -> None:
    presenter, scene = opened()
    presenter.show_step(ReviewStep.EFFORT, ROLLS)
    presenter.choose(None)
    assert (kept(scene).effort, scene.shown.value) == ((), None)


def test_no_change_touches_what_was_done_or_what_happened() -> None:
    presenter, scene = opened()
    presenter.show_step(ReviewStep.PAIN_AFTER)
    presenter.choose(10)
    presenter.move_to(TODAY - timedelta(days=1))
    presenter.write_note("Warm.")
    before, after = session(), kept(scene)
    assert (after.results, after.events, after.state) == (
        before.results,
        before.events,
        before.state,
    )
    assert (after.day, after.note) == (TODAY - timedelta(days=1), "Warm.")


def test_no_change_here_moves_a_level() -> None:
    presenter, scene = opened()
    presenter.show_step(ReviewStep.EFFORT, ROLLS)
    presenter.choose(10)
    assert scene.store.levels.all() == ()


def test_a_session_is_never_moved_to_a_day_to_come() -> None:
    presenter, scene = opened()
    presenter.move_to(TODAY + timedelta(days=1))
    assert kept(scene).day == TODAY
    assert scene.shown.last_day == TODAY


def test_a_note_as_it_was_is_not_written_again() -> None:
    presenter, scene = opened()
    presenter.write_note("Cold.")
    assert scene.sessions.saved == []


def test_delete_takes_the_session_away_and_undo_brings_it_back_whole() -> None:
    presenter, scene = opened()
    presenter.delete()
    assert scene.sessions.get("session-1") is None
    assert scene.shown.step is ReviewStep.DELETED
    presenter.restore()
    assert (kept(scene), scene.shown.step) == (session(), ReviewStep.SHOWN)


def test_a_delete_that_fails_is_told_and_leaves_the_session_shown() -> None:
    presenter, scene = opened()
    scene.sessions.trouble = StoreTrouble.READ_ONLY
    presenter.delete()
    assert (scene.shown.step, scene.shown.trouble) == (ReviewStep.SHOWN, StoreTrouble.READ_ONLY)
    assert not presenter.unsaved


def test_a_change_that_could_not_be_kept_is_kept_with_the_next_step() -> None:
    presenter, scene = opened()
    scene.sessions.trouble = StoreTrouble.FULL
    presenter.show_step(ReviewStep.PAIN_AFTER)
    presenter.choose(3)
    assert (scene.shown.trouble, scene.shown.value) == (StoreTrouble.FULL, 3)
    scene.sessions.trouble = None
    presenter.back()
    assert (kept(scene).pain_after, scene.shown.trouble) == (3, None)
    assert not presenter.unsaved


def test_back_leads_from_a_change_to_the_choices_to_the_session_to_the_log() -> None:
    presenter, scene = opened()
    presenter.show_step(ReviewStep.NOTE)
    for _ in range(3):
        presenter.back()
    steps = [state.step for state in scene.view.states]
    assert steps[-2:] == [ReviewStep.CHANGE, ReviewStep.SHOWN]
    assert scene.navigator.gone == [(Screen.SESSIONS, WHERE_I_WAS)]


def test_a_session_that_is_gone_or_still_runs_is_not_shown() -> None:
    for scene in (log_stage(), log_stage([replace(session(), state=SessionState.RUNNING)])):
        opened(scene)
        assert (scene.view.missing, scene.view.states) == ([None], [])


def test_a_store_that_cannot_be_read_is_told() -> None:
    scene = log_stage([session()])
    scene.sessions.trouble = StoreTrouble.CORRUPT
    opened(scene)
    assert scene.view.missing == [StoreTrouble.CORRUPT]
