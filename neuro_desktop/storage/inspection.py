"""Looks at a store's file without changing it, or making anything beside it."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.storage.backup import daily_copies
from neuro_desktop.storage.connection import pragma, problems
from neuro_desktop.storage.trouble import translated

APPLICATION_ID = 0x53744674  # "StFt", in the header of every store of ours

_MAGIC = b"SQLite format 3\0"
_COUNT_TABLES = "SELECT count(*) FROM sqlite_schema"
_WAIT_SECONDS = 1.0


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """What can be said of a store without opening it for use."""

    schema_version: int
    problems: tuple[str, ...]  # empty: sound


def inspect(file: Path) -> StoreFacts | None:
    """Look a store through, also while the app runs; None if there is none yet.

    Not from the process that has the store open: closing a file gives up every lock of that
    process on it (https://www.sqlite.org/howtocorrupt.html, section 2.2).

    Raises StoreUnavailable for a file that is damaged, not ours or cannot be read.
    """
    with translated():
        version = schema_of(file)
        if version is None:
            return None
        with _untouched(file) as connection:
            return StoreFacts(version, tuple(problems(connection)))


def schema_of(file: Path, backups: Path | None = None) -> int | None:
    """Return the schema of the store in `file`, or None if there is none in it yet.

    An empty file is one only just made, unless there are dated copies in `backups`.

    Raises StoreUnavailable for a file that is damaged or not ours, sqlite3.Error or OSError for
    one that cannot be read.
    """
    try:
        with file.open("rb") as opened:
            start = opened.read(len(_MAGIC))
    except FileNotFoundError:
        return None
    except IsADirectoryError as error:
        raise StoreUnavailable(StoreTrouble.NOT_OURS, str(error)) from error
    if not start:
        _refuse_if_emptied(file, backups)
        return None
    if not start.strip(b"\0"):
        raise StoreUnavailable(StoreTrouble.CORRUPT, "the file begins with zeros")
    if start != _MAGIC:
        raise StoreUnavailable(StoreTrouble.NOT_OURS, "no SQLite file")
    with _untouched(file) as connection:
        return _schema(connection)


def _schema(connection: sqlite3.Connection) -> int | None:
    identity = pragma(connection, "application_id")
    version = int(pragma(connection, "user_version"))
    tables = connection.execute(_COUNT_TABLES).fetchone()[0]
    if not identity and not version and not tables:
        return None  # killed between being made and being filled
    if identity != APPLICATION_ID:
        raise StoreUnavailable(StoreTrouble.NOT_OURS, f"application {identity:#x}")
    if version < 1:
        raise StoreUnavailable(StoreTrouble.CORRUPT, f"schema {version}")
    return version


def _refuse_if_emptied(file: Path, backups: Path | None) -> None:
    log = _beside(file, "-wal")
    logged = log.is_file() and log.stat().st_size > 0
    if logged or (backups is not None and daily_copies(backups)):
        raise StoreUnavailable(StoreTrouble.CORRUPT, "the file is empty")


@contextmanager
def _untouched(file: Path) -> Iterator[sqlite3.Connection]:
    """Open a store for reading, with the log that a running or killed app keeps beside it."""
    with _readable(file) as uri:
        connection = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS, isolation_level=None)
        with closing(connection):
            yield connection


@contextmanager
def _readable(file: Path) -> Iterator[str]:
    """Give a URI under which SQLite reads all of the store and makes no file beside it.

    Even a reader makes "-wal" and "-shm" where they are missing. Without "-wal" all is in the
    file itself. With both, the app runs or was killed: they are used and stay. A lone "-wal" is
    read in a copy.
    """
    log, index = _beside(file, "-wal"), _beside(file, "-shm")
    if not log.exists():
        yield f"{_uri(file)}?mode=ro&immutable=1"
    elif index.exists():
        yield f"{_uri(file)}?mode=ro"
    else:
        import shutil
        import tempfile

        with tempfile.TemporaryDirectory(prefix="neuro-desktop-") as folder:
            for part in (file, log):
                shutil.copyfile(part, Path(folder) / part.name)
            yield f"{_uri(Path(folder) / file.name)}?mode=rw"


def _uri(file: Path) -> str:
    uri = file.absolute().as_uri()
    # A Windows share: SQLite wants the host inside the path.
    return uri if uri.startswith("file:///") else uri.replace("file://", "file:////", 1)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)
