"""Opens the store, or says why it cannot be used and leaves the file as it is."""

import sqlite3
from datetime import date
from pathlib import Path
from typing import Self

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.store_ports import (
    Repositories,
    StoreBug,
    StoreTrouble,
    StoreUnavailable,
)
from neuro_desktop.storage import backup, migrations
from neuro_desktop.storage.activities import Activities
from neuro_desktop.storage.check_ins import CheckIns
from neuro_desktop.storage.connection import Database, connect, pragma, problems, roll_back
from neuro_desktop.storage.inspection import (
    APPLICATION_ID,
    StoreFacts,
    inspect,
    schema_of,
)
from neuro_desktop.storage.levels import Levels
from neuro_desktop.storage.migrations import SCHEMA_VERSION
from neuro_desktop.storage.people import People
from neuro_desktop.storage.plans import Plans
from neuro_desktop.storage.routines import Routines
from neuro_desktop.storage.sessions import Sessions
from neuro_desktop.storage.sheets import Sheets
from neuro_desktop.storage.trouble import translated

__all__ = ["APPLICATION_ID", "SCHEMA_VERSION", "Store", "StoreFacts", "inspect"]

_WAIT_SECONDS = 2.0  # for another program's lock, before a person is told


class Store:
    """The open store: one connection, one repository for each aggregate."""

    def __init__(self, database: Database, backups: Path, changes: ChangeNotifier) -> None:
        self._database = database
        self._backups = backups
        self.people = People(database, changes)
        self.routines = Routines(database, changes)
        self.sessions = Sessions(database, changes)
        self.check_ins = CheckIns(database, changes)
        self.activities = Activities(database, changes)
        self.levels = Levels(database, changes)
        self.plans = Plans(database)
        self.sheets = Sheets(database, changes)

    @classmethod
    def open(
        cls,
        file: Path,
        *,
        backups: Path,
        changes: ChangeNotifier | None = None,
        wait_seconds: float = _WAIT_SECONDS,
        steps: Path = migrations.FOLDER,
    ) -> Self:
        """Open the store, new or old, at the newest schema.

        A store of an older schema is copied into `backups` before it is changed. A file that is
        newer, damaged or not ours is refused and stays as it is, byte for byte.

        Raises StoreUnavailable, or StoreBug for a mistake in our migrations.
        """
        known = migrations.find_migrations(steps)
        with translated():
            file.parent.mkdir(parents=True, exist_ok=True)
            version = schema_of(file, backups)
            if version is not None and version > known[-1].number:
                detail = f"schema {version}, this app knows {known[-1].number}"
                raise StoreUnavailable(StoreTrouble.NEWER, detail)
            if file.exists():
                # SQLite would open a read-only file, and leave files beside it.
                file.open("r+b").close()
            connection = _connect(file, wait_seconds)
            try:
                _prepare(connection, version, known, backups)
            except BaseException:
                connection.close()
                raise
        return cls(Database(connection), backups, changes or ChangeNotifier())

    @property
    def repositories(self) -> Repositories:
        """Return the repositories together."""
        return Repositories(
            people=self.people,
            routines=self.routines,
            sessions=self.sessions,
            check_ins=self.check_ins,
            activities=self.activities,
            levels=self.levels,
            plans=self.plans,
            sheets=self.sheets,
        )

    @property
    def schema_version(self) -> int:
        """Return the schema the file is at."""
        with translated():
            return int(pragma(self._database.connection, "user_version"))

    def must_be_sound(self) -> None:
        """Look the whole file through; raises StoreUnavailable(CORRUPT) if it is damaged."""
        with translated():
            found = tuple(problems(self._database.connection))
        if found:
            raise StoreUnavailable(StoreTrouble.CORRUPT, "; ".join(found))

    def keep_daily_copy(self, today: date) -> Path | None:
        """Copy the store once a day, keep the last seven copies; return the new one, if any.

        Raises StoreUnavailable if it cannot be written, or the store is damaged: then no older
        copy is given up.
        """
        with translated():
            return backup.keep_daily_copy(self._database.connection, self._backups, today)

    def close(self) -> None:
        """Close the store; a second time does nothing."""
        self._database.close()


def _connect(file: Path, wait_seconds: float) -> sqlite3.Connection:
    try:
        return connect(file, wait_seconds=wait_seconds)
    except sqlite3.OperationalError as error:
        # SQLite says only that it cannot open; the folder is there, so it may not.
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_CANTOPEN:
            raise StoreUnavailable(StoreTrouble.READ_ONLY, str(error)) from error
        raise


def _prepare(
    connection: sqlite3.Connection,
    version: int | None,
    known: tuple[migrations.Migration, ...],
    backups: Path,
) -> None:
    """Bring the opened file to the newest schema, and see that it can be written."""
    if version is not None and version < known[-1].number:
        backup.copy_before_migration(connection, backups, version)
    # Some network folders cannot have it; the older journal is as safe there, only slower.
    connection.execute("PRAGMA journal_mode = WAL").fetchone()
    _try_to_write(connection)
    migrations.migrate(connection, known)
    if pragma(connection, "foreign_keys") != 1:
        raise StoreBug("foreign keys are off")


def _try_to_write(connection: sqlite3.Connection) -> None:
    """Find out now, not in the middle of a session, that nothing can be written."""
    connection.execute("BEGIN IMMEDIATE")  # this alone passes on a read-only file
    try:
        connection.execute(f"PRAGMA user_version = {pragma(connection, 'user_version'):d}")
    finally:
        roll_back(connection)
