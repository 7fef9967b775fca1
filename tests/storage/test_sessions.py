"""Rules of keeping sessions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.ports import StoreBug
from neuro_desktop.domain.session import Progress, Session, SessionState
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import DAY, MORNING, ROUTINE, SESSION

RUNNING = replace(SESSION, state=SessionState.RUNNING, ended_at=None)
FREE = replace(SESSION, routine_id=None)


@pytest.fixture(autouse=True)
def _routine(store: Store) -> None:
    store.routines.save(ROUTINE)


def ids(sessions: object) -> list[str]:
    assert isinstance(sessions, tuple)
    return [session.id for session in sessions]


def on(day: date, session_id: str, hour: int = 8) -> Session:
    started = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    return replace(FREE, id=session_id, day=day, started_at=started)


def test_a_session_is_there_at_the_next_start(open_store: OpenStore) -> None:
    open_store().sessions.save(SESSION)

    assert open_store().sessions.get(SESSION.id) == SESSION


def test_an_unknown_session_is_none(store: Store) -> None:
    assert store.sessions.get("nowhere") is None


def test_a_later_save_replaces_the_session_whole(store: Store) -> None:
    store.sessions.save(SESSION)
    emptied = replace(
        SESSION,
        results=SESSION.results[1:],
        events=(),
        dropped=(),
        effort=(),
        foot_check=frozenset(),
        pain_after=None,
        progress=Progress(8, None),
    )
    store.sessions.save(emptied)

    assert store.sessions.get(SESSION.id) == emptied


def test_a_running_session_is_unfinished(store: Store) -> None:
    store.sessions.save(RUNNING)

    assert store.sessions.unfinished() == RUNNING


def test_an_ended_session_is_not_unfinished(store: Store) -> None:
    store.sessions.save(RUNNING)
    store.sessions.save(SESSION)

    assert store.sessions.unfinished() is None


def test_the_session_begun_last_is_the_unfinished_one_whatever_the_clock_said(
    store: Store,
) -> None:
    store.sessions.save(RUNNING)
    after_the_clock_fell_back = replace(
        RUNNING, id="later", started_at=MORNING - timedelta(days=4000)
    )
    store.sessions.save(after_the_clock_fell_back)
    store.sessions.save(RUNNING)

    assert store.sessions.unfinished() == after_the_clock_fell_back


def test_a_stamp_keeps_its_moment_from_any_zone(store: Store) -> None:
    there = MORNING.astimezone(timezone(timedelta(hours=-7)))
    store.sessions.save(replace(SESSION, started_at=there))

    loaded = store.sessions.get(SESSION.id)
    assert loaded is not None
    assert (loaded.started_at, loaded.started_at.tzinfo) == (MORNING, UTC)


def test_a_moment_without_a_zone_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store.sessions.save(replace(SESSION, started_at=MORNING.replace(tzinfo=None)))


def test_a_moment_in_place_of_a_day_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store.sessions.save(replace(SESSION, day=MORNING))


def test_a_session_of_a_routine_never_saved_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store.sessions.save(replace(SESSION, routine_id="nowhere"))

    assert store.sessions.get(SESSION.id) is None


def test_deleting_a_routine_leaves_its_sessions(store: Store) -> None:
    store.sessions.save(SESSION)
    store.routines.delete(ROUTINE.id)

    assert store.sessions.get(SESSION.id) == SESSION


def test_between_gives_both_days_and_what_lies_between(store: Store) -> None:
    for day in range(1, 6):
        store.sessions.save(on(date(2026, 3, day), f"s{day}"))

    assert ids(store.sessions.between(date(2026, 3, 2), date(2026, 3, 4))) == ["s2", "s3", "s4"]


def test_between_gives_oldest_first(store: Store) -> None:
    store.sessions.save(on(date(2026, 3, 3), "late"))
    store.sessions.save(on(date(2026, 3, 2), "evening", hour=19))
    store.sessions.save(on(date(2026, 3, 2), "noon", hour=12))

    assert ids(store.sessions.between(DAY, date(2026, 3, 9))) == ["noon", "evening", "late"]


def test_between_gives_each_session_with_its_own_rows(store: Store) -> None:
    other = replace(FREE, id="other", items=SESSION.items[:1], results=(), effort=())
    store.sessions.save(SESSION)
    store.sessions.save(other)

    assert set(store.sessions.between(DAY, DAY)) == {SESSION, other}


def test_between_leaves_out_a_running_session(store: Store) -> None:
    store.sessions.save(RUNNING)

    assert ids(store.sessions.between(DAY, DAY)) == []


def test_between_goes_by_the_diary_day_not_by_the_clock(store: Store) -> None:
    store.sessions.save(replace(SESSION, started_at=MORNING + timedelta(days=400)))

    assert ids(store.sessions.between(DAY, DAY)) == [SESSION.id]


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    heard.clear()
    store.sessions.save(SESSION)

    assert heard == [Changes(sessions=True)]
