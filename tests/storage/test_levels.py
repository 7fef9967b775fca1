"""Rules of keeping level decisions."""

from dataclasses import replace

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.levels import LevelAnswer, LevelDecision
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import DAY, DECISION, MORNING, ROUTINE, SESSION

FIRST = replace(DECISION, id="z")
SECOND = replace(DECISION, id="a", routine_ids=(), items_before=(), own_level_before=None)


@pytest.fixture(autouse=True)
def _session(store: Store) -> None:
    store.routines.save(ROUTINE)
    store.sessions.save(SESSION)


def test_decisions_are_there_at_the_next_start_in_the_order_first_kept(
    open_store: OpenStore,
) -> None:
    store = open_store()
    store.levels.save(FIRST)
    store.levels.save(SECOND)

    assert open_store().levels.all() == (FIRST, SECOND)


def test_the_decisions_of_one_session_come_whole_and_alone(store: Store) -> None:
    store.sessions.save(replace(SESSION, id="other"))
    for decision in (FIRST, replace(DECISION, id="of another", session_id="other"), SECOND):
        store.levels.save(decision)

    assert store.levels.of_session(SESSION.id) == (FIRST, SECOND)
    assert store.levels.of_session("none") == ()


def test_an_answered_decision_keeps_its_place(store: Store) -> None:
    answered = replace(FIRST, answer=LevelAnswer.UNDONE, routine_ids=(), items_before=())
    for decision in (FIRST, SECOND, answered):
        store.levels.save(decision)

    assert store.levels.all() == (answered, SECOND)


def test_the_order_does_not_ask_the_calendar(store: Store) -> None:
    store.levels.save(FIRST)
    after_the_clock_fell_back = replace(SECOND, day=DAY.replace(year=2020))
    store.levels.save(after_the_clock_fell_back)

    assert store.levels.all() == (FIRST, after_the_clock_fell_back)


def test_a_decision_stays_when_its_session_and_its_routine_are_deleted(store: Store) -> None:
    store.levels.save(DECISION)
    store.sessions.delete(SESSION.id)
    store.routines.delete(ROUTINE.id)

    assert store.levels.all() == (DECISION,)


def test_a_session_saved_again_keeps_its_decisions(store: Store) -> None:
    store.levels.save(DECISION)
    store.sessions.save(replace(SESSION, ended_at=MORNING, note="more"))

    assert store.levels.all() == (DECISION,)


@pytest.mark.parametrize(
    "loose",
    [replace(DECISION, session_id="nowhere"), replace(DECISION, routine_ids=("nowhere",))],
    ids=["session", "routine"],
)
def test_a_decision_about_what_was_never_saved_is_a_bug(store: Store, loose: LevelDecision) -> None:
    with pytest.raises(StoreBug):
        store.levels.save(loose)

    assert store.levels.all() == ()


def test_a_cause_nobody_knows_is_damage(store: Store) -> None:
    store.levels.save(DECISION)
    with store._database.transaction():
        store._database.run("UPDATE level_decision SET cause = 'weather'")

    with pytest.raises(StoreUnavailable) as refused:
        store.levels.all()
    assert refused.value.trouble is StoreTrouble.CORRUPT


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    heard.clear()
    store.levels.save(DECISION)

    assert heard == [Changes(levels=True)]
