"""The log over a real store: what is written, changed, deleted and brought back is there again."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from neuro_desktop.application.activity_entry import ActivityPresenter
from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.session_log import SessionLogPresenter
from neuro_desktop.application.session_log_state import LogPlace, SessionLine
from neuro_desktop.application.session_review import ReviewStep, SessionReviewPresenter
from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.storage.database import Store
from tests import builders
from tests.application.log_stage import TODAY, RecordingView, done
from tests.ui.memory import RecordingNavigator, StillClock

YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = Store.open(
        tmp_path / "steady-feet.db", backups=tmp_path / "backups", changes=ChangeNotifier()
    )
    repositories = opened.repositories
    repositories.people.save(Person("rosa", "Rosa", "112", builders.profile()))
    repositories.routines.save(builders.routine(builders.item(1)))
    repositories.plans.save(PlannedDays(TODAY - timedelta(days=30), frozenset({0, 1, 2})))
    repositories.sessions.save(done(YESTERDAY, name="session-1"))
    yield opened
    opened.close()


def log(store: Store) -> list[SessionLine | Activity]:
    """Return what the list shows."""
    view = RecordingView()
    presenter = SessionLogPresenter(
        view,
        None,
        place=LogPlace(),
        store=store.repositories,
        clock=StillClock(TODAY),
        navigator=RecordingNavigator(),
    )
    presenter.show_list()
    return list(view.states[-1].body.entries)


def review(store: Store) -> SessionReviewPresenter:
    presenter = SessionReviewPresenter(
        RecordingView(),
        "session-1",
        store=store.repositories,
        clock=StillClock(TODAY),
        navigator=RecordingNavigator(),
    )
    presenter.open()
    return presenter


def walk(store: Store) -> ActivityPresenter:
    presenter = ActivityPresenter(
        RecordingView(),
        None,
        store=store.repositories,
        clock=StillClock(TODAY),
        navigator=RecordingNavigator(),
        new_id=lambda: "new",
    )
    presenter.choose_kind(ActivityKind.WALKING)
    presenter.type_minutes("30")
    for _ in range(4):
        presenter.next()
    return presenter


def test_a_walk_stands_in_the_list_over_the_older_session(store: Store) -> None:
    walk(store)
    new, old = log(store)
    assert new == Activity("new", TODAY, ActivityKind.WALKING, 30)
    assert isinstance(old, SessionLine)
    assert (old.session_id, old.seconds) == ("session-1", 40.0)


def test_a_deleted_walk_is_gone_until_undo(store: Store) -> None:
    presenter = walk(store)
    presenter.delete()
    without = log(store)
    presenter.restore()
    assert (len(without), len(log(store))) == (1, 2)


def test_changes_of_a_session_are_kept_and_its_facts_with_them(store: Store) -> None:
    presenter = review(store)
    presenter.show_step(ReviewStep.PAIN_AFTER)
    presenter.choose(6)
    presenter.write_note("Warm feet.")
    presenter.move_to(TODAY)
    before = done(YESTERDAY, name="session-1")
    assert store.repositories.sessions.get("session-1") == replace(
        before, pain_after=6, note="Warm feet.", day=TODAY
    )


def test_a_deleted_session_is_gone_until_undo(store: Store) -> None:
    presenter = review(store)
    presenter.delete()
    without = log(store)
    presenter.restore()
    assert (without, len(log(store))) == ([], 1)
