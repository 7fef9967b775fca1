"""A session that was left: what may be done with it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from neuro_desktop.application.carry_on import CarryOnPresenter
from neuro_desktop.application.ports import ONLY_SAFETY, Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.safety import HeartFinding, Profile, Reason, SteadinessFinding
from neuro_desktop.domain.session import EventKind, Progress, Session, SessionEvent, SessionState
from neuro_desktop.domain.timeline import compile_timeline
from tests import builders
from tests.application.session_stage import FullDisk, Stage, stage
from tests.fake_store import fake_store

IN_SHOES = (builders.item(7), builders.item(4))
BAREFOOT = (builders.item(1),)


def left(items: tuple = IN_SHOES, *, phase: int = 1, ago: timedelta = timedelta(0)) -> Session:  # type: ignore[type-arg]
    now = stage().clock.now()
    return replace(
        builders.session(state=SessionState.RUNNING),
        items=items,
        progress=Progress(phase, 5.0, spent_seconds=3.0),
        started_at=now - ago,
    )


def opened(session: Session, profile: Profile | None = None) -> tuple[CarryOnPresenter, Stage]:
    scene = stage(profile, builders.routine(*IN_SHOES), session)
    presenter = CarryOnPresenter(
        scene.view,
        "session-1",
        store=scene.store,
        catalogue=builders.catalogue(),
        clock=scene.clock,
        navigator=scene.navigator,
    )
    presenter.open()
    return presenter, scene


def kept_state(scene: Stage) -> SessionState:
    session = scene.sessions.get("session-1")
    assert session is not None
    return session.state


def test_carry_on_goes_back_into_the_same_session() -> None:
    presenter, scene = opened(left())
    presenter.carry_on()
    assert scene.navigator.gone == [(Screen.PLAYER, "session-1")]


def test_the_exercise_that_ran_is_named() -> None:
    _, scene = opened(left())
    assert (scene.shown.item, scene.shown.items) == (1, 2)
    assert scene.shown.exercise_id is IN_SHOES[0].exercise_id


@pytest.mark.parametrize("ago", [timedelta(hours=2, seconds=1), timedelta(seconds=-1)])
def test_an_old_session_or_a_clock_turned_back_cannot_be_carried_on(ago: timedelta) -> None:
    _, scene = opened(left(ago=ago))
    assert not scene.shown.can_carry_on


def test_after_a_fall_it_can_only_be_finished() -> None:
    session = left()
    fell = SessionEvent(EventKind.FELL, session.started_at, None)
    _, scene = opened(replace(session, events=(fell,)))
    assert (scene.shown.can_carry_on, scene.shown.can_start_again) == (False, False)


def test_start_again_keeps_the_old_one_as_stopped() -> None:
    presenter, scene = opened(left())
    presenter.start_again()
    assert kept_state(scene) is SessionState.STOPPED
    assert scene.navigator.gone == [(Screen.BEFORE_START, "routine-1")]


def test_finish_here_ends_it() -> None:
    presenter, scene = opened(left())
    presenter.finish_here()
    assert kept_state(scene) is SessionState.STOPPED
    assert scene.navigator.gone == [(Screen.AFTER, "session-1")]


def test_finish_here_with_bare_feet_asks_for_shoes_first() -> None:
    presenter, scene = opened(left(BAREFOOT, phase=2))
    presenter.finish_here()
    assert kept_state(scene) is SessionState.RUNNING
    assert scene.navigator.gone == [(Screen.PLAYER, "session-1")]


# ---------------------------------------------------------------- what was answered since


STANDING = (builders.item(5, 3), builders.item(6))


def test_what_a_new_answer_closes_is_not_carried_on() -> None:
    chest_pain = builders.answers(heart=frozenset({HeartFinding.CHEST_PAIN}))
    _, scene = opened(left(), builders.profile(chest_pain))
    assert (scene.shown.can_carry_on, scene.shown.closed) == (False, Reason.CHEST_PAIN)


def test_standing_is_not_carried_on_once_the_questions_are_due() -> None:
    _, scene = opened(left(STANDING), builders.profile(questions_due=True))
    assert (scene.shown.can_carry_on, scene.shown.closed) == (False, Reason.QUESTIONS_DUE)


def test_where_the_questions_are_due_they_can_be_answered_and_the_session_stays() -> None:
    presenter, scene = opened(left(STANDING), builders.profile(questions_due=True))
    presenter.answer_questions()
    assert scene.shown.questions_open_it
    assert scene.navigator.gone == [(Screen.WIZARD, ONLY_SAFETY)]
    assert kept_state(scene) is SessionState.RUNNING


def test_what_is_behind_closes_nothing() -> None:
    items = (builders.item(5, 3), builders.item(7))
    phases = compile_timeline(items, builders.catalogue(), builders.session().pace).phases
    seated = next(index for index, phase in enumerate(phases) if phase.item == 1)
    _, scene = opened(left(items, phase=seated), builders.profile(questions_due=True))
    assert scene.shown.can_carry_on


def test_who_stands_with_a_helper_is_asked_again() -> None:
    helped = builders.answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True)
    presenter, scene = opened(left(STANDING), builders.profile(helped))
    presenter.carry_on()
    assert scene.shown.asks_helper
    presenter.helper(here=False)
    assert (scene.shown.can_carry_on, scene.shown.closed) == (False, Reason.NO_HELPER_NOW)
    presenter.helper(here=True)
    assert scene.navigator.gone == [(Screen.PLAYER, "session-1")]


@pytest.mark.parametrize("kind", [EventKind.UNSTEADY, EventKind.DIZZY])
def test_after_a_wobble_or_dizziness_it_is_not_started_again_at_once(kind: EventKind) -> None:
    session = left()
    event = SessionEvent(kind, session.started_at, None)
    _, scene = opened(replace(session, events=(event,)))
    assert not scene.shown.can_start_again


def test_a_deleted_routine_cannot_be_started_again() -> None:
    scene = stage(session=left())
    scene.routines.delete("routine-1")
    presenter = CarryOnPresenter(
        scene.view,
        "session-1",
        store=scene.store,
        catalogue=builders.catalogue(),
        clock=scene.clock,
        navigator=scene.navigator,
    )
    presenter.open()
    assert not scene.shown.can_start_again


def test_a_full_disk_is_told_and_the_place_is_kept() -> None:
    presenter, scene = opened(left())
    presenter._store = fake_store(scene.people, scene.routines, FullDisk([left()]))
    presenter.finish_here()
    assert scene.shown.trouble is StoreTrouble.FULL
    assert scene.navigator.gone == []
