"""The settings of this computer in one small JSON file.

What the app does not know is kept as it is: a newer version may have written it.
"""

import json
import os
from collections.abc import Callable, Container
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from neuro_desktop.application.settings import (
    GET_READY_SECONDS,
    PAPER_POINTS,
    TEXT_PERCENTS,
    VOICE_RATES,
    FigurePerson,
    Motion,
    Settings,
    ThemeChoice,
    Typeface,
)
from neuro_desktop.application.store_ports import StoreUnavailable
from neuro_desktop.domain.sheet import PaperSize
from neuro_desktop.domain.timeline import WaitForMe
from neuro_desktop.storage.backup import sync_folder
from neuro_desktop.storage.trouble import translated

WHOLE_FILE = "*"

LONGEST_PRINTER_NAME = 1000  # characters; print systems allow far fewer

_LARGEST_FILE_BYTES = 1_000_000


class SettingsFile:
    """Reads and writes `settings.json`, and repairs what is damaged in it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._repaired: tuple[str, ...] = ()
        self._kept: dict[str, Any] = {}  # everything in the file, known or not

    @property
    def repaired(self) -> tuple[str, ...]:
        """Return the names of settings the last load had to repair ("*": the whole file)."""
        return self._repaired

    def load(self) -> Settings:
        """Return the settings; never raises.

        A value that is damaged or out of range comes back as its default, and the file is
        mended at once. A file that is damaged as a whole is set aside beside it.
        """
        self._repaired = ()
        self._kept = {}
        try:
            self._kept = _read(self._path)
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, RecursionError):
            self._repaired = (WHOLE_FILE,)
            with suppress(OSError):
                self._path.replace(_free_name(self._path))
            return Settings()
        settings, self._repaired = _checked(self._kept)
        if self._repaired:
            with suppress(StoreUnavailable):
                self.save(settings)
        return settings

    def save(self, settings: Settings) -> None:
        """Keep the settings: after a power cut the file is the old one or the new one, whole.

        Raises StoreUnavailable.
        """
        kept = self._kept | asdict(settings)
        text = _text(kept)
        with translated():
            self._path.parent.mkdir(parents=True, exist_ok=True)
            _write_whole(self._path, text)
        self._kept = kept


def _read(path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        content = file.read(_LARGEST_FILE_BYTES + 1)
    if len(content) > _LARGEST_FILE_BYTES:
        raise ValueError("too large to be settings")
    kept = json.loads(content.decode("utf-8-sig"))  # an editor may have put a mark in front
    if not isinstance(kept, dict):
        raise ValueError("no settings in it")  # noqa: TRY004 - one kind of damage among others
    _text(kept)  # what cannot be written again is damaged too
    return kept


def _text(kept: dict[str, Any]) -> str:
    return json.dumps(kept, indent=2) + "\n"


def _write_whole(path: Path, text: str) -> None:
    part = path.with_name(path.name + ".part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _free_name(path: Path) -> Path:
    number = 1
    while (name := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    return name


def _checked(kept: dict[str, Any]) -> tuple[Settings, tuple[str, ...]]:
    """Return the settings of the file, and the names of those that had to be repaired."""
    good: dict[str, Any] = {}
    repaired = []
    for name, check in _CHECKS.items():
        if name in kept:
            try:
                good[name] = check(kept[name])
            except ValueError:
                repaired.append(name)
    return Settings(**good), tuple(repaired)


def _yes_or_no(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)  # noqa: TRY004 - one kind of damage among others
    return value


def _number_in(allowed: Container[int]) -> Callable[[object], int]:
    def check(value: object) -> int:
        # True is 1 to Python, and no number here.
        if not isinstance(value, int) or isinstance(value, bool) or value not in allowed:
            raise ValueError(value)
        return value

    return check


def _or_none(check: Callable[[Any], object]) -> Callable[[Any], object]:
    return lambda value: None if value is None else check(value)


def _text_at_most(longest: int) -> Callable[[object], str]:
    def check(value: object) -> str:
        if not isinstance(value, str) or len(value) > longest:
            raise ValueError(value)
        return value

    return check


_CHECKS: dict[str, Callable[[Any], object]] = {
    "text_percent": _number_in(TEXT_PERCENTS),
    "theme": ThemeChoice,
    "sound_on": _yes_or_no,
    "volume_percent": _number_in(range(101)),
    "voice_on": _yes_or_no,
    "voice_rate": _number_in(VOICE_RATES),
    "get_ready_seconds": _number_in(GET_READY_SECONDS),
    "wait_for_me": WaitForMe,
    "figure_person": FigurePerson,
    "motion": Motion,
    "typeface": Typeface,
    "confirmed_no_voice": _yes_or_no,
    "paper_size": _or_none(PaperSize),
    "paper_points": _number_in(PAPER_POINTS),
    "paper_pictures": _yes_or_no,
    "paper_one_a_page": _yes_or_no,
    "usual_printer": _text_at_most(LONGEST_PRINTER_NAME),
}
