"""Errors of SQLite and of files, told apart: not to be had now, or a mistake of ours."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from neuro_desktop.application.store_ports import StoreBug, StoreTrouble, StoreUnavailable

_BY_EXTENDED_CODE = {
    # A disk quota and a write-ahead file that cannot grow are told as failures to write.
    sqlite3.SQLITE_IOERR_WRITE: StoreTrouble.FULL,
    sqlite3.SQLITE_IOERR_SHMSIZE: StoreTrouble.FULL,
    sqlite3.SQLITE_IOERR_READ: StoreTrouble.CORRUPT,
    sqlite3.SQLITE_IOERR_SHORT_READ: StoreTrouble.CORRUPT,
    sqlite3.SQLITE_IOERR_LOCK: StoreTrouble.LOCKED,
    sqlite3.SQLITE_IOERR_RDLOCK: StoreTrouble.LOCKED,
    sqlite3.SQLITE_IOERR_UNLOCK: StoreTrouble.LOCKED,
}
_BY_CODE = {
    sqlite3.SQLITE_FULL: StoreTrouble.FULL,
    sqlite3.SQLITE_READONLY: StoreTrouble.READ_ONLY,
    sqlite3.SQLITE_PERM: StoreTrouble.READ_ONLY,
    sqlite3.SQLITE_BUSY: StoreTrouble.LOCKED,
    sqlite3.SQLITE_LOCKED: StoreTrouble.LOCKED,
    sqlite3.SQLITE_PROTOCOL: StoreTrouble.LOCKED,
    sqlite3.SQLITE_CORRUPT: StoreTrouble.CORRUPT,
    sqlite3.SQLITE_NOTADB: StoreTrouble.NOT_OURS,
    sqlite3.SQLITE_CANTOPEN: StoreTrouble.NO_FOLDER,
    sqlite3.SQLITE_IOERR: StoreTrouble.NO_FOLDER,
}
_BY_ERRNO = {
    errno.ENOSPC: StoreTrouble.FULL,
    errno.EDQUOT: StoreTrouble.FULL,
    errno.EFBIG: StoreTrouble.FULL,
    errno.EACCES: StoreTrouble.READ_ONLY,
    errno.EPERM: StoreTrouble.READ_ONLY,
    errno.EROFS: StoreTrouble.READ_ONLY,
    errno.EBUSY: StoreTrouble.LOCKED,
    errno.ETXTBSY: StoreTrouble.LOCKED,
    errno.EIO: StoreTrouble.CORRUPT,
}
_PRIMARY_CODE = 0xFF


def from_sqlite(error: sqlite3.Error) -> StoreUnavailable | StoreBug:
    """Return what an error of SQLite means; whatever the disk cannot cause is a bug."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return StoreBug(str(error))
    trouble = _BY_EXTENDED_CODE.get(code) or _BY_CODE.get(code & _PRIMARY_CODE)
    detail = f"{getattr(error, 'sqlite_errorname', code)}: {error}"
    return StoreBug(detail) if trouble is None else StoreUnavailable(trouble, detail)


def from_os(error: OSError) -> StoreUnavailable:
    """Return what an error of a file or folder means."""
    trouble = _BY_ERRNO.get(error.errno or 0, StoreTrouble.NO_FOLDER)
    return StoreUnavailable(trouble, str(error))


@contextmanager
def translated() -> Iterator[None]:
    """Let errors of SQLite and of files out only as StoreUnavailable or StoreBug."""
    try:
        yield
    except sqlite3.Error as error:
        raise from_sqlite(error) from error
    except OSError as error:
        raise from_os(error) from error
    except (OverflowError, UnicodeEncodeError) as error:  # a value no column can take
        raise StoreBug(str(error)) from error


@contextmanager
def understood(what: str) -> Iterator[None]:
    """Tell a row that makes no sense as damage to the file."""
    try:
        yield
    except (ValueError, TypeError, KeyError) as error:
        raise StoreUnavailable(StoreTrouble.CORRUPT, f"{what}: {error}") from error
