"""Rules of keeping sessions."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.session import (
    Origin,
    Outcome,
    Progress,
    Session,
    SessionDay,
    SessionState,
)
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import DAY, MORNING, PAPER_SESSION, ROUTINE, SESSION

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


def test_a_session_from_paper_comes_back_without_a_foot_check(open_store: OpenStore) -> None:
    open_store().sessions.save(PAPER_SESSION)

    assert open_store().sessions.get(PAPER_SESSION.id) == PAPER_SESSION


@pytest.mark.parametrize(
    "session",
    [replace(PAPER_SESSION, foot_check=frozenset()), replace(SESSION, foot_check=None)],
    ids=["foot check on paper", "none in the app"],
)
def test_a_foot_check_where_there_is_none_is_a_bug(store: Store, session: Session) -> None:
    with pytest.raises(StoreBug):
        store.sessions.save(session)

    assert store.sessions.get(session.id) is None


def test_a_long_note_is_kept_as_it_was_typed(open_store: OpenStore) -> None:
    noted = replace(SESSION, note="\u202eכאב 🦶🏽\n" + "n" * 10_000)
    open_store().sessions.save(noted)

    assert open_store().sessions.get(SESSION.id) == noted


def test_a_day_says_what_a_session_was(store: Store) -> None:
    store.sessions.save(PAPER_SESSION)

    assert store.sessions.days(PAPER_SESSION.day, PAPER_SESSION.day) == (
        SessionDay(
            session_id=PAPER_SESSION.id,
            day=PAPER_SESSION.day,
            routine_name="Morning",
            state=SessionState.FINISHED,
            origin=Origin.PAPER,
            did_something=True,
        ),
    )


@pytest.mark.parametrize(
    ("outcomes", "did_something"),
    [
        ((), False),
        ((Outcome.SKIPPED, Outcome.SKIPPED), False),
        ((Outcome.SKIPPED, Outcome.PART), True),
        ((Outcome.DONE, Outcome.SKIPPED), True),
    ],
)
def test_something_was_done_where_a_work_phase_was_not_skipped(
    store: Store, outcomes: tuple[Outcome, ...], did_something: bool
) -> None:
    results = tuple(replace(SESSION.results[0], outcome=outcome) for outcome in outcomes)
    store.sessions.save(replace(SESSION, results=results))

    (day,) = store.sessions.days(DAY, DAY)
    assert day.did_something is did_something


def test_days_are_in_the_order_of_between_and_leave_out_what_runs(store: Store) -> None:
    store.sessions.save(on(date(2026, 3, 3), "late"))
    store.sessions.save(on(date(2026, 3, 2), "evening", hour=19))
    store.sessions.save(on(date(2026, 3, 2), "noon", hour=12))
    store.sessions.save(on(date(2026, 3, 4), "outside"))
    store.sessions.save(RUNNING)

    days = store.sessions.days(DAY, date(2026, 3, 3))
    assert [day.session_id for day in days] == ["noon", "evening", "late"]


def test_a_deleted_session_is_nowhere(store: Store) -> None:
    store.sessions.save(SESSION)
    store.sessions.delete(SESSION.id)

    assert store.sessions.get(SESSION.id) is None
    assert ids(store.sessions.between(DAY, DAY)) == []
    assert list(store.sessions.days(DAY, DAY)) == []


def test_a_deleted_session_is_not_unfinished(store: Store) -> None:
    store.sessions.save(RUNNING)
    store.sessions.delete(RUNNING.id)

    assert store.sessions.unfinished() is None


def test_undo_brings_a_session_back_whole(open_store: OpenStore) -> None:
    store = open_store()
    store.sessions.save(SESSION)
    store.sessions.delete(SESSION.id)
    store.sessions.restore(SESSION.id)

    assert open_store().sessions.between(DAY, DAY) == (SESSION,)


def test_saving_a_deleted_session_leaves_it_deleted(store: Store) -> None:
    store.sessions.save(SESSION)
    store.sessions.delete(SESSION.id)
    store.sessions.save(replace(SESSION, note="more"))

    assert store.sessions.get(SESSION.id) is None


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    heard.clear()
    store.sessions.save(SESSION)
    store.sessions.delete(SESSION.id)
    store.sessions.restore(SESSION.id)

    assert heard == [Changes(sessions=True)] * 3
