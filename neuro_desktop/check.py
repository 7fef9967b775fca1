"""Say in seven lines what works on this computer (``--check``), and make nothing.

A composition root of its own. Each line is worked out in a child process, all at once and under one
time limit: a dead sound server or printer service then costs a line and never hangs the check.

The words are plain English on purpose and stand here: they must come out when Qt, which
translates all others, does not load.
"""

import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path

from neuro_desktop.paths import AppPaths

CHILD_FLAG = "--check-line"  # a frozen app is its own Python: it is started with this for one line

_LIMIT_SECONDS = 7.0  # of a child; all run at once, so the whole check stays under 10
_BYTES_IN_GB = 1_000_000_000
_LOWEST_PYSIDE = (6, 8)
_FIRST_SOUND_PYTHON_FOR_6_12_0 = (3, 12)


@dataclass(frozen=True, slots=True)
class Line:
    """What was found out about one part of the app."""

    ok: bool
    text: str


@dataclass(frozen=True, slots=True)
class Part:
    """One line of the check; the app cannot do without a `required` part."""

    label: str
    find: Callable[[AppPaths], Line]
    required: bool = True


# ---------------------------------------------------------------- the lines


def python_line(_paths: AppPaths) -> Line:
    """Look whether this Python and this Qt are ones the app can run on."""
    from neuro_desktop.adapters.probes import qt_versions

    qt, pyside = qt_versions()
    text = f"Python {platform.python_version()}, Qt {qt}, PySide6 {pyside}"
    if tuple(int(part) for part in pyside.split(".")[:2]) < _LOWEST_PYSIDE:
        return Line(ok=False, text=f"{text}; the app needs PySide6 6.8 or later")
    if pyside == "6.12.0" and sys.version_info < _FIRST_SOUND_PYTHON_FOR_6_12_0:
        return Line(ok=False, text=f"{text}; these two together crash")
    return Line(ok=True, text=text)


def data_line(paths: AppPaths) -> Line:
    """Look whether the data folder can be written to, or could be made."""
    folder = paths.data
    if folder.is_dir():
        if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
            return Line(ok=False, text=f"{folder} cannot be written to")
        free_gb = shutil.disk_usage(folder).free / _BYTES_IN_GB
        return Line(ok=True, text=f"{folder}, {free_gb:.1f} GB free")
    nearest = next(place for place in (folder, *folder.parents) if os.path.lexists(place))
    if not nearest.is_dir() or not os.access(nearest, os.W_OK | os.X_OK):
        return Line(ok=False, text=f"{folder} cannot be made: no writing to {nearest}")
    return Line(ok=True, text=f"none yet, the first start makes {folder}")


def store_line(paths: AppPaths) -> Line:
    """Look whether the store is sound and of a version this app reads."""
    from neuro_desktop.application.store_ports import StoreUnavailable
    from neuro_desktop.storage.database import SCHEMA_VERSION, inspect

    file = paths.store_file
    if os.path.lexists(file) and not file.is_file():
        return Line(ok=False, text=f"{file} is not a file")
    try:
        facts = inspect(file)
    except StoreUnavailable as error:
        return Line(ok=False, text=f"{file} cannot be used: {error}")
    if facts is None:
        return Line(ok=data_line(paths).ok, text=f"none yet, the first start makes {file}")
    schema = f"schema {facts.schema_version}"
    if facts.problems:
        return Line(ok=False, text=f"{schema}, integrity: {'; '.join(facts.problems)}")
    if facts.schema_version > SCHEMA_VERSION:
        return Line(ok=False, text=f"{schema} is newer than this app reads ({SCHEMA_VERSION})")
    if facts.schema_version < SCHEMA_VERSION:
        schema += f" (the next start brings it to {SCHEMA_VERSION})"
    return Line(ok=True, text=f"{schema}, integrity ok")


def resources_line(_paths: AppPaths) -> Line:
    """Look whether all that should have come with the app is there and can be read."""
    from neuro_desktop import resources
    from neuro_desktop.adapters.catalogue import load_catalogue, load_words
    from neuro_desktop.adapters.learn import load_learn
    from neuro_desktop.application.ports import Cue

    exercises = len(load_catalogue().exercises)
    words = len(load_words("en"))
    sounds = [resources.find(f"sounds/{cue.value}.wav") for cue in Cue]
    icons = list(resources.find("icons").glob("*.svg"))
    languages = list(resources.find("i18n").glob("*.qm"))
    counts = {
        "exercises": exercises,
        "with words": words,
        "pages to read": len(load_learn("en")),
        "sounds": len(sounds),
        "icons": len(icons),
        "languages": len(languages),
    }
    text = ", ".join(f"{what} {count}" for what, count in counts.items())
    return Line(ok=exercises == words and all(counts.values()), text=text)


def sound_line(_paths: AppPaths) -> Line:
    """Look for a sound output."""
    from neuro_desktop.adapters.probes import sound_outputs

    outputs = sound_outputs()
    return Line(
        ok=bool(outputs), text=", ".join(outputs) or "no output found, the app stays silent"
    )


def voice_line(_paths: AppPaths) -> Line:
    """Look for the voice the app would speak with."""
    from neuro_desktop.adapters.probes import voice_facts

    facts = voice_facts()
    if facts is None:
        return Line(ok=False, text="none found, the app uses tones and words on the screen")
    return Line(ok=True, text=f"{facts.engine}, {facts.locale}, {facts.voice}")


def printers_line(_paths: AppPaths) -> Line:
    """Look for printers."""
    from neuro_desktop.adapters.probes import printer_names

    names = printer_names()
    return Line(ok=bool(names), text=", ".join(names) or "none found, sheets can be saved as PDF")


PARTS = {
    "python": Part("Python and Qt", python_line),
    "data": Part("Data folder", data_line),
    "store": Part("Store", store_line),
    "resources": Part("Resources", resources_line),
    "sound": Part("Sound", sound_line, required=False),
    "voice": Part("Voice", voice_line, required=False),
    "printers": Part("Printers", printers_line, required=False),
}


# ---------------------------------------------------------------- running them


def run_check(paths: AppPaths) -> int:
    """Print one line for each part of the app and return the exit code.

    Returns:
        1 if Python and Qt, the data folder, the store or the resources fail; else 0, for the app
        also works without sound, voice or printer.
    """
    failed = False
    with ThreadPoolExecutor(len(PARTS)) as pool:
        lines = pool.map(partial(_line_of_child, paths=paths), PARTS)
        for part, line in zip(PARTS.values(), lines, strict=True):
            fatal = part.required and not line.ok
            failed = failed or fatal
            print(f"{part.label}: {'FAILED: ' if fatal else ''}{line.text}", flush=True)
    return int(failed)


def run_line(arguments: Sequence[str]) -> int:
    """Print one line as JSON for the process that asked; `arguments`: its key and the folders."""
    key, folders = arguments
    paths = AppPaths(**{name: Path(folder) for name, folder in json.loads(folders).items()})
    try:
        line = PARTS[key].find(paths)
    except Exception as error:  # noqa: BLE001 - whatever it is, the line says it
        line = Line(ok=False, text=f"{type(error).__name__}: {error}")
    print(json.dumps(asdict(line)))
    return 0


def _line_of_child(key: str, paths: AppPaths) -> Line:
    # A file and no pipe: a daemon started by the child could keep a pipe open for ever.
    with tempfile.TemporaryFile() as answer:
        child = subprocess.Popen(
            _command(key, paths),
            stdin=subprocess.DEVNULL,
            stdout=answer,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            code = child.wait(_LIMIT_SECONDS)
        except subprocess.TimeoutExpired:
            _end(child)
            return Line(ok=False, text=f"no answer within {_LIMIT_SECONDS:.0f} seconds")
        answer.seek(0)
        try:
            found = json.loads(answer.read().splitlines()[-1])
        except (IndexError, ValueError):
            return Line(ok=False, text=f"the probe crashed (exit code {code})")
    return Line(ok=found["ok"], text=" ".join(found["text"].split()))


def _command(key: str, paths: AppPaths) -> list[str]:
    folders = json.dumps({name: str(folder) for name, folder in asdict(paths).items()})
    frozen = getattr(sys, "frozen", False)
    start = [CHILD_FLAG] if frozen else ["-m", "neuro_desktop.check"]
    return [sys.executable, *start, key, folders]


def _end(child: subprocess.Popen[bytes]) -> None:
    with suppress(OSError):
        if sys.platform == "win32":
            child.kill()
        else:
            os.killpg(child.pid, signal.SIGKILL)
    # A process stuck in the kernel cannot be ended; it is left behind then.
    with suppress(subprocess.TimeoutExpired):
        child.wait(1)


if __name__ == "__main__":
    sys.exit(run_line(sys.argv[1:]))
