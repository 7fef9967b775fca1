"""Brings a store to the newest schema, one file after the other.

Each file `NNNN_verb_noun.sql` in the folder beside this module is one step. A step runs whole or
not at all: BEGIN IMMEDIATE, its statements, `foreign_key_check`, `user_version`, COMMIT. A file
is never changed once it was released.
"""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.storage.connection import pragma, roll_back

SCHEMA_VERSION = 2
FOLDER = Path(__file__).with_name("migrations")

_FILE_NAME = re.compile(r"(\d{4})_[a-z]+(_[a-z]+)+\.sql")
_COMMENTS = re.compile(r"--[^\n]*|/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Migration:
    """One step: the schema it leads to, and its file."""

    number: int
    file: Path


def find_migrations(folder: Path = FOLDER) -> tuple[Migration, ...]:
    """Return the steps in order; raise StoreBug unless they are numbered 1, 2, 3 ..."""
    found = []
    for file in sorted(folder.glob("*.sql")):
        name = _FILE_NAME.fullmatch(file.name)
        if name is None:
            raise StoreBug(f"{file.name} is not named NNNN_verb_noun.sql")
        found.append(Migration(int(name[1]), file))
    numbers = [migration.number for migration in found]
    if not numbers or numbers != list(range(1, len(numbers) + 1)):
        raise StoreBug(f"migrations are missing in {folder}: found {numbers}")
    return tuple(found)


def migrate(connection: sqlite3.Connection, migrations: tuple[Migration, ...]) -> None:
    """Run every step the store has not had yet.

    Raises sqlite3.Error or StoreBug; the store is then as the last whole step left it.
    """
    version = pragma(connection, "user_version")
    # A step may rebuild a table that others point to: SQLite allows that only with this off, and
    # it cannot be switched inside a transaction.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for migration in migrations:
            if migration.number > version:
                _run(connection, migration)
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def statements(sql: str) -> Iterator[str]:
    """Yield each statement of a file, whole: a semicolon in a text or a trigger ends none.

    Raises StoreBug if the last one does not end.
    """
    statement = ""
    for piece in re.split(r"(?<=;)", sql):
        statement += piece
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
    if _COMMENTS.sub("", statement).strip():
        raise StoreBug(f"a statement without an end: {statement.strip()[:80]}")


def _run(connection: sqlite3.Connection, migration: Migration) -> None:
    sql = migration.file.read_text(encoding="utf-8")
    connection.execute("BEGIN IMMEDIATE")
    try:
        if pragma(connection, "user_version") >= migration.number:
            connection.execute("ROLLBACK")  # another start of the app was faster
            return
        _apply(connection, migration, sql)
        connection.execute("COMMIT")
    except BaseException:
        roll_back(connection)
        raise


def _apply(connection: sqlite3.Connection, migration: Migration, sql: str) -> None:
    for statement in statements(sql):
        connection.execute(statement)
        if not connection.in_transaction:
            raise StoreBug(f"{migration.file.name} ends its own transaction")
    loose = connection.execute("PRAGMA foreign_key_check").fetchone()
    if loose is not None:
        raise StoreBug(f"{migration.file.name} leaves rows of {loose[0]} without an owner")
    connection.execute(f"PRAGMA user_version = {migration.number:d}")
