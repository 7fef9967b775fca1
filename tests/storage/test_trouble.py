"""Rules of telling trouble with the disk from a mistake of ours."""

import errno
import sqlite3

import pytest

from neuro_desktop.application.store_ports import StoreBug, StoreTrouble, StoreUnavailable
from neuro_desktop.storage.database import Store
from neuro_desktop.storage.trouble import from_os, from_sqlite, translated


def sqlite_error(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("told by SQLite")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (sqlite3.SQLITE_FULL, StoreTrouble.FULL),
        (sqlite3.SQLITE_IOERR_WRITE, StoreTrouble.FULL),
        (sqlite3.SQLITE_READONLY_DBMOVED, StoreTrouble.READ_ONLY),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, StoreTrouble.LOCKED),
        (sqlite3.SQLITE_CORRUPT_VTAB, StoreTrouble.CORRUPT),
        (sqlite3.SQLITE_IOERR_READ, StoreTrouble.CORRUPT),
        (sqlite3.SQLITE_NOTADB, StoreTrouble.NOT_OURS),
        (sqlite3.SQLITE_CANTOPEN, StoreTrouble.NO_FOLDER),
        (sqlite3.SQLITE_IOERR_FSYNC, StoreTrouble.NO_FOLDER),
    ],
)
def test_trouble_with_the_disk_is_no_bug(code: int, trouble: StoreTrouble) -> None:
    told = from_sqlite(sqlite_error(code))

    assert isinstance(told, StoreUnavailable)
    assert told.trouble is trouble


@pytest.mark.parametrize(
    "code", [sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CONSTRAINT_CHECK, sqlite3.SQLITE_MISUSE]
)
def test_what_the_disk_cannot_cause_is_a_bug(code: int) -> None:
    assert isinstance(from_sqlite(sqlite_error(code)), StoreBug)


def test_an_error_of_python_s_own_is_a_bug() -> None:
    assert isinstance(from_sqlite(sqlite3.ProgrammingError("closed")), StoreBug)


@pytest.mark.parametrize(
    ("number", "trouble"),
    [
        (errno.ENOSPC, StoreTrouble.FULL),
        (errno.EDQUOT, StoreTrouble.FULL),
        (errno.EROFS, StoreTrouble.READ_ONLY),
        (errno.EACCES, StoreTrouble.READ_ONLY),
        (errno.ENOTDIR, StoreTrouble.NO_FOLDER),
        (errno.ENOENT, StoreTrouble.NO_FOLDER),
    ],
)
def test_trouble_with_files_is_told_by_its_kind(number: int, trouble: StoreTrouble) -> None:
    assert from_os(OSError(number, "told by the system")).trouble is trouble


def test_a_number_no_column_can_take_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store._database.row("SELECT :number", {"number": 2**64})


def test_a_mistake_of_ours_passes_unchanged() -> None:
    with pytest.raises(KeyError), translated():
        raise KeyError("name")


def test_using_a_closed_store_is_a_bug(store: Store) -> None:
    store.close()

    with pytest.raises(StoreBug):
        store.routines.all()


def test_a_write_outside_of_a_transaction_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store._database.run("DELETE FROM person")
    with pytest.raises(StoreBug):
        store._database.run_many("DELETE FROM person WHERE id = :id", [{"id": "a"}])
