"""Copies of the store: one for each day it was used, and one before every migration."""

import os
import re
import sqlite3
from datetime import date
from pathlib import Path

from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.storage.connection import problems

DAYS_KEPT = 7

_DAILY_NAME = re.compile(r"steady-feet-\d{4}-\d{2}-\d{2}\.db")


def daily_copies(folder: Path) -> list[Path]:
    """Return the dated copies, oldest first; none if there is no folder."""
    if not folder.is_dir():
        return []
    return sorted(file for file in folder.iterdir() if _DAILY_NAME.fullmatch(file.name))


def keep_daily_copy(source: sqlite3.Connection, folder: Path, today: date) -> Path | None:
    """Copy the store once a day and keep the last seven; return the new copy, or None.

    A damaged store is not copied, so that it never pushes out a good copy: raises
    StoreUnavailable(CORRUPT). Raises sqlite3.Error or OSError if the copy cannot be written.
    """
    target = folder / f"steady-feet-{today.isoformat()}.db"
    if target.exists():
        return None
    copy_store(source, target)
    others = [copy for copy in daily_copies(folder) if copy != target]
    for old in others[: max(0, len(others) - (DAYS_KEPT - 1))]:
        old.unlink(missing_ok=True)
    return target


def copy_before_migration(source: sqlite3.Connection, folder: Path, version: int) -> Path:
    """Copy the store as it is at schema `version`, in place of an earlier such copy."""
    target = folder / f"steady-feet-before-schema-{version + 1}.db"
    copy_store(source, target)
    return target


def copy_store(source: sqlite3.Connection, target: Path) -> None:
    """Write a copy that stands alone in one file; `target` is whole or not there.

    Raises sqlite3.Error, OSError, or StoreUnavailable(CORRUPT) for a damaged store.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    part = target.with_name(target.name + ".part")
    part.unlink(missing_ok=True)
    try:
        _write(source, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    sync_folder(target.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut, where the system can."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write(source: sqlite3.Connection, part: Path) -> None:
    copy = sqlite3.connect(part, isolation_level=None)
    try:
        source.backup(copy)
        # The copy is read where nothing may be written beside it.
        copy.execute("PRAGMA journal_mode = DELETE")
        found = problems(copy)
    finally:
        copy.close()
    if found:
        raise StoreUnavailable(StoreTrouble.CORRUPT, "; ".join(found))
