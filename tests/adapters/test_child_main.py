"""Rules of every helper process: a clean line to the app, and an end when the app ends."""

import subprocess
import sys
from pathlib import Path

import pytest

from neuro_desktop.adapters.child_process import command_for

_LIMIT_SECONDS = 30  # far above what any of these takes

_ECHO = """
import os, sys
from PySide6.QtCore import QCoreApplication
from neuro_desktop.adapters.child_main import Line
application = QCoreApplication([])
line = Line()
print("a library prints", flush=True)
os.write(1, b"and writes")
os.write(2, b"and warns")
line.listen(lambda message: line.tell(told=message), lambda: line.tell(told="bye"))
sys.exit(application.exec())
"""

# PyDLL keeps Python's lock while it calls, as a call into Qt may.
_BLOCKED = """
import ctypes
from neuro_desktop.adapters.child_main import ends_unless_done_in
with ends_unless_done_in(0.1):
    ctypes.PyDLL(None).sleep(600)
"""


def run(program: str, said: bytes, folder: Path) -> subprocess.CompletedProcess[bytes]:
    command = (sys.executable, "-c", program)
    return subprocess.run(
        command, input=said, capture_output=True, timeout=_LIMIT_SECONDS, check=False, cwd=folder
    )


def test_messages_go_both_ways_until_the_app_is_gone(project_root: Path) -> None:
    ended = run(_ECHO, b'{"number": 1}\n{"number": 2}\n', project_root)

    assert ended.stdout.splitlines() == [
        b'{"told": {"number": 1}}',
        b'{"told": {"number": 2}}',
        b'{"told": "bye"}',
    ]
    assert ended.returncode == 0


def test_what_libraries_print_stays_off_the_line(project_root: Path) -> None:
    ended = run(_ECHO, b"", project_root)

    assert (ended.stdout, ended.stderr) == (b'{"told": "bye"}\n', b"")


@pytest.mark.skipif(sys.platform == "win32", reason="calls sleep() of the C library")
def test_a_process_blocked_in_a_library_ends_by_itself(project_root: Path) -> None:
    ended = run(_BLOCKED, b"", project_root)

    assert ended.returncode != 0


@pytest.mark.parametrize("arguments", [("sound_process",), ("voice_process", "en", "mock")])
def test_the_helpers_end_with_the_app(arguments: tuple[str, ...], project_root: Path) -> None:
    name, *rest = arguments
    command = (*command_for(f"neuro_desktop.adapters.{name}", ""), *rest)

    ended = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=_LIMIT_SECONDS,
        check=False,
        cwd=project_root,
    )

    assert ended.returncode == 0
