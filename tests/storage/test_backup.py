"""Rules of the copies: one a day, the last seven, each whole in one file."""

from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore, bytes_in, largest_file
from tests.storage.samples import PERSON, ROUTINE

DAY = date(2026, 3, 2)


def copies(backups: Path) -> list[str]:
    return sorted(path.name for path in backups.iterdir())


def damage(store: Store) -> None:
    """Break a row as no statement of ours could."""
    connection = store._database.connection
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM person")


def test_a_copy_holds_all_that_was_saved(store: Store, backups: Path) -> None:
    store.people.save(PERSON)
    store.routines.save(ROUTINE)
    copy = store.keep_daily_copy(DAY)

    assert copy == backups / "steady-feet-2026-03-02.db"
    assert copy is not None
    with closing(Store.open(copy, backups=backups)) as copied:
        assert copied.people.load() == PERSON
        assert list(copied.routines.all()) == [ROUTINE]


def test_a_copy_stands_alone(store: Store, backups: Path) -> None:
    store.keep_daily_copy(DAY)

    assert copies(backups) == ["steady-feet-2026-03-02.db"]


def test_a_second_copy_of_a_day_is_not_made(store: Store, backups: Path) -> None:
    store.keep_daily_copy(DAY)
    before = bytes_in(backups)
    store.people.save(PERSON)

    assert store.keep_daily_copy(DAY) is None
    assert bytes_in(backups) == before


def test_the_last_seven_copies_stay(store: Store, backups: Path) -> None:
    for days in range(10):
        store.keep_daily_copy(DAY + timedelta(days=days))

    assert copies(backups) == [f"steady-feet-2026-03-{day:02}.db" for day in range(5, 12)]


@pytest.mark.parametrize("count", range(1, 8))
def test_up_to_seven_copies_none_goes(store: Store, backups: Path, count: int) -> None:
    for days in range(count):
        store.keep_daily_copy(DAY + timedelta(days=days))

    assert len(copies(backups)) == count


def test_what_else_is_in_the_folder_stays(store: Store, backups: Path) -> None:
    backups.mkdir()
    (backups / "steady-feet-before-schema-2.db").touch()
    (backups / "letter.txt").touch()
    for days in range(9):
        store.keep_daily_copy(DAY + timedelta(days=days))

    assert {"steady-feet-before-schema-2.db", "letter.txt"} < set(copies(backups))


def test_a_clock_set_back_does_not_cost_the_new_copy(store: Store, backups: Path) -> None:
    for days in range(7):
        store.keep_daily_copy(DAY + timedelta(days=days))
    store.keep_daily_copy(date(2015, 1, 1))

    assert "steady-feet-2015-01-01.db" in copies(backups)
    assert len(copies(backups)) == 7


def test_a_damaged_store_pushes_out_no_good_copy(store: Store, backups: Path) -> None:
    store.people.save(PERSON)
    store.routines.save(ROUTINE)
    for days in range(7):
        store.keep_daily_copy(DAY + timedelta(days=days))
    before = bytes_in(backups)
    damage(store)

    with pytest.raises(StoreUnavailable) as refused:
        store.keep_daily_copy(DAY + timedelta(days=7))
    assert refused.value.trouble is StoreTrouble.CORRUPT
    assert bytes_in(backups) == before


def test_a_full_disk_leaves_no_half_copy(store: Store, backups: Path) -> None:
    store.people.save(PERSON)

    with largest_file(4096), pytest.raises(StoreUnavailable) as refused:
        store.keep_daily_copy(DAY)
    assert refused.value.trouble is StoreTrouble.FULL
    assert copies(backups) == []


def test_a_half_copy_of_a_killed_app_is_no_hindrance(store: Store, backups: Path) -> None:
    backups.mkdir()
    (backups / "steady-feet-2026-03-02.db.part").write_bytes(b"half")

    store.keep_daily_copy(DAY)

    assert copies(backups) == ["steady-feet-2026-03-02.db"]


def test_a_copy_is_made_while_the_store_is_in_use(open_store: OpenStore) -> None:
    store, other = open_store(), open_store()
    other._database.connection.execute("BEGIN IMMEDIATE")

    assert store.keep_daily_copy(DAY) is not None


def test_a_sound_store_passes_the_check(store: Store) -> None:
    store.people.save(PERSON)

    store.must_be_sound()


def test_a_row_without_its_owner_fails_the_check(store: Store) -> None:
    store.people.save(PERSON)
    damage(store)

    with pytest.raises(StoreUnavailable) as told:
        store.must_be_sound()
    assert told.value.trouble is StoreTrouble.CORRUPT
