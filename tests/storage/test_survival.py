"""What was saved is there after a kill, a full disk or another program's lock."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.session import SessionState
from neuro_desktop.storage.database import Store
from tests.programs import line_of, running
from tests.storage.conftest import OpenStore
from tests.storage.samples import ACTIVITY, CHECK_IN, PERSON, ROUTINE, SESSION, SHEET

RUNNING = replace(SESSION, state=SessionState.RUNNING, ended_at=None)

SAVE_EACH_PHASE = """
import sys
from dataclasses import replace
from pathlib import Path
from neuro_desktop.domain.session import Progress
from neuro_desktop.storage.database import Store
from tests.storage.test_survival import RUNNING
from tests.storage.samples import PERSON, ROUTINE

store = Store.open(Path(sys.argv[1]), backups=Path(sys.argv[2]))
store.people.save(PERSON)
store.routines.save(ROUTINE)
phase = 0
while True:
    phase += 1
    store.sessions.save(replace(RUNNING, progress=Progress(phase, None)))
    print(phase, flush=True)
"""

STOP_HALF_WAY = """
import sys
from dataclasses import replace
from pathlib import Path
from neuro_desktop.storage.database import Store
from tests.storage.samples import PERSON

store = Store.open(Path(sys.argv[1]), backups=Path(sys.argv[2]))
store.people.save(PERSON)
with store._database.transaction():
    store._database.run("DELETE FROM person_goal")
    store._database.run("UPDATE person SET name = 'half'")
    print("half way", flush=True)
    sys.stdin.read()
"""

HOLD_THE_LOCK = """
import sqlite3, sys
database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("BEGIN IMMEDIATE")
print("locked", flush=True)
sys.stdin.read()
"""


def trouble_of(error: pytest.ExceptionInfo[StoreUnavailable]) -> StoreTrouble:
    return error.value.trouble


def test_a_killed_session_carries_on_at_the_phase_last_saved(
    file: Path, backups: Path, open_store: OpenStore
) -> None:
    with running(SAVE_EACH_PHASE, file, backups) as child:
        told = [line_of(child) for _ in range(20)]
        child.kill()
        while line := line_of(child):
            told.append(line)

    session = open_store().sessions.unfinished()

    assert session is not None
    # The save that was under way at the kill is there whole, or not at all.
    assert session.progress.phase in (int(told[-1]), int(told[-1]) + 1)
    assert replace(session, progress=RUNNING.progress) == RUNNING


def test_a_save_killed_half_way_never_happened(
    file: Path, backups: Path, open_store: OpenStore
) -> None:
    with running(STOP_HALF_WAY, file, backups) as child:
        assert line_of(child) == "half way"

    assert open_store().people.load() == PERSON


def test_a_full_disk_is_told_and_costs_nothing_saved_before(store: Store) -> None:
    store.people.save(PERSON)
    connection = store._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")

    with pytest.raises(StoreUnavailable) as refused:
        store.routines.save(replace(ROUTINE, name="n" * 100_000))

    assert trouble_of(refused) is StoreTrouble.FULL
    assert store.people.load() == PERSON
    assert list(store.routines.all()) == []


@pytest.mark.parametrize("what", ["check_ins", "activities", "sheets"])
def test_a_full_disk_keeps_a_written_page_as_it_was(store: Store, what: str) -> None:
    store.routines.save(ROUTINE)
    repository = getattr(store, what)
    before: Any = {"check_ins": CHECK_IN, "activities": ACTIVITY, "sheets": SHEET}[what]
    repository.save(before)
    connection = store._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    name = "routine_name" if what == "sheets" else "note"

    with pytest.raises(StoreUnavailable) as refused:
        repository.save(replace(before, **{name: "n" * 100_000}))

    assert trouble_of(refused) is StoreTrouble.FULL
    assert repository.get(before.code if what == "sheets" else before.id) == before


def test_saving_works_again_once_there_is_room(store: Store) -> None:
    connection = store._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreUnavailable):
        store.routines.save(replace(ROUTINE, name="n" * 100_000))

    connection.execute("PRAGMA max_page_count = 1000000")
    store.routines.save(ROUTINE)

    assert list(store.routines.all()) == [ROUTINE]


def test_another_programs_lock_is_told_and_passes(file: Path, store: Store) -> None:
    store.people.save(PERSON)
    with running(HOLD_THE_LOCK, file) as child:
        assert line_of(child) == "locked"
        with pytest.raises(StoreUnavailable) as refused:
            store.people.save(replace(PERSON, name="Anna"))
        assert trouble_of(refused) is StoreTrouble.LOCKED
        assert store.people.load() == PERSON

    store.people.save(replace(PERSON, name="Anna"))
    assert store.people.load() == replace(PERSON, name="Anna")


def test_a_store_locked_at_the_start_is_told(
    file: Path, store: Store, open_store: OpenStore
) -> None:
    store.close()
    with running(HOLD_THE_LOCK, file) as child:
        assert line_of(child) == "locked"
        with pytest.raises(StoreUnavailable) as refused:
            open_store()

    assert trouble_of(refused) is StoreTrouble.LOCKED
