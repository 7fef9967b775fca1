"""The one connection: statements, and transactions that hold whole or not at all."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.storage.columns import Values
from neuro_desktop.storage.trouble import translated

# Each with the value it must have afterwards.
_PRAGMAS = (
    ("foreign_keys", "ON", 1),
    ("synchronous", "FULL", 2),
    ("fullfsync", "ON", 1),  # macOS: without it a power cut can lose what was committed
    ("checkpoint_fullfsync", "ON", 1),
    ("trusted_schema", "OFF", 0),
)


class Database:
    """Statements on the open store; raises StoreUnavailable or StoreBug, nothing else."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection

    def rows(self, sql: str, values: Values | None = None) -> list[Any]:
        """Return every row, each with its values by column name."""
        with translated():
            try:
                self.connection.text_factory = str
                return self.connection.execute(sql, values or {}).fetchall()
            except sqlite3.OperationalError as error:
                if hasattr(error, "sqlite_errorcode"):
                    raise
            finally:
                self.connection.text_factory = _lenient_text
            # A damaged letter: our own decoder passes over it, and takes several times as long.
            return self.connection.execute(sql, values or {}).fetchall()

    def row(self, sql: str, values: Values | None = None) -> Any | None:
        """Return the first row, or None."""
        with translated():
            return self.connection.execute(sql, values or {}).fetchone()

    def run(self, sql: str, values: Values | None = None) -> None:
        """Run a statement that writes; only inside `transaction`."""
        self._require_transaction()
        with translated():
            self.connection.execute(sql, values or {})

    def run_many(self, sql: str, values: Iterable[Values]) -> None:
        """Run a statement once for each set of values; only inside `transaction`."""
        self._require_transaction()
        with translated():
            self.connection.executemany(sql, list(values))

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Write all of the block, on the disk for good when it is left, or nothing of it."""
        with translated():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                roll_back(self.connection)
                raise

    def close(self) -> None:
        """Close; a second time does nothing."""
        with translated():
            self.connection.close()

    def _require_transaction(self) -> None:
        if not self.connection.in_transaction:
            raise StoreBug("a write outside of a transaction")


def roll_back(connection: sqlite3.Connection) -> None:
    """Undo the open transaction; a full disk may have undone it already."""
    if connection.in_transaction:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")


def connect(file: Path, *, wait_seconds: float) -> sqlite3.Connection:
    """Open a store for reading and writing, with every safeguard on.

    Raises sqlite3.Error, or StoreBug if a safeguard cannot be had.
    """
    connection = sqlite3.connect(file, timeout=wait_seconds, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        # One damaged letter in a name must not lock a person out.
        connection.text_factory = _lenient_text
        _switch_on_safeguards(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def pragma(connection: sqlite3.Connection, name: str) -> Any:
    """Return the value of a pragma."""
    return connection.execute(f"PRAGMA {name}").fetchone()[0]


def problems(connection: sqlite3.Connection, most: int = 10) -> Sequence[str]:
    """Return what `quick_check` and `foreign_key_check` find wrong; empty if all is sound."""
    found = [str(row[0]) for row in connection.execute(f"PRAGMA quick_check({most:d})")]
    if found != ["ok"]:
        return found
    loose = connection.execute("PRAGMA foreign_key_check").fetchmany(most)
    return [f"a row of {row[0]} without its {row[2]}" for row in loose]


def _switch_on_safeguards(connection: sqlite3.Connection) -> None:
    for name, setting, expected in _PRAGMAS:
        connection.execute(f"PRAGMA {name} = {setting}")
        if pragma(connection, name) != expected:
            raise StoreBug(f"SQLite {sqlite3.sqlite_version} refuses {name} = {setting}")


def _lenient_text(stored: bytes) -> str:
    return stored.decode("utf-8", "replace")
