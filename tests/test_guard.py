"""Guards against dependencies that would hurt: the lock and the Qt binding itself."""

import re
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

_LOCKS = ["packaging/requirements.lock", "packaging/requirements-dev.lock"]


def test_a_void_qt_call_keeps_the_references_to_none() -> None:
    """PySide6 6.12.0 on Python 3.11 loses one a call, and aborts after about 5,000."""
    thing = QObject()
    before = sys.getrefcount(None)

    for number in range(1_000):
        thing.setObjectName(str(number))

    assert abs(sys.getrefcount(None) - before) < 100


@pytest.mark.parametrize("lock", _LOCKS)
def test_a_lock_names_no_address(project_root: Path, lock: str) -> None:
    text = (project_root / lock).read_text(encoding="utf-8")

    assert not re.search(r"://|^-|\s@\s|^\s*[./]", text, re.MULTILINE)


@pytest.mark.parametrize("lock", _LOCKS)
def test_every_line_of_a_lock_has_a_version_and_hashes(project_root: Path, lock: str) -> None:
    text = (project_root / lock).read_text(encoding="utf-8")
    lines = text.replace("\\\n", " ").splitlines()
    entries = [line for line in lines if line and not line.startswith("#")]

    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}\b", entry), entry


def test_qt_is_locked_to_a_version_that_is_sound_on_every_python(project_root: Path) -> None:
    text = (project_root / _LOCKS[0]).read_text(encoding="utf-8")

    versions = dict(re.findall(r"^(pyside6-\w+|shiboken6)==(\S+)", text, re.MULTILINE))

    assert versions.keys() == {"pyside6-addons", "pyside6-essentials", "shiboken6"}
    assert len(set(versions.values())) == 1
    assert "6.12.0" not in versions.values()


def test_the_tools_bring_no_other_version_of_what_the_app_runs_on(project_root: Path) -> None:
    app, tools = (
        set(re.findall(r"^[a-z0-9-]+==[^\s]+", (project_root / lock).read_text(), re.MULTILINE))
        for lock in _LOCKS
    )

    assert app <= tools
