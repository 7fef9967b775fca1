"""Rules of ``make setup``, with the system's programs replaced by ones that only take notes."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a shell script")

PACKAGES = "libegl1", "libxcb-cursor0", "libcups2", "speech-dispatcher"


@pytest.fixture
def machine(tmp_path: Path, project_root: Path) -> Path:
    """A bare project and, in ``bin``, the programs of a machine without any package."""
    project = tmp_path / "project"
    (project / "packaging").mkdir(parents=True)
    shutil.copy(project_root / "packaging" / "setup.sh", project / "packaging")
    (project / "packaging" / "requirements-dev.lock").touch()
    (project / "pyproject.toml").touch()
    program(tmp_path, "dpkg-query", "exit 0")
    program(tmp_path, "apt-get", f'echo "$*" >>{tmp_path}/apt')
    program(tmp_path, "sudo", f'echo "$*" >>{tmp_path}/sudo')
    program(
        tmp_path,
        "python3",
        "case $2 in *ensurepip*) exit 1;; *version_info*) exit 0;; esac\nexit 9",
    )
    return tmp_path


def program(machine: Path, name: str, script: str) -> None:
    place = machine / "bin" / name
    place.parent.mkdir(exist_ok=True)
    place.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    place.chmod(0o755)


def set_up(machine: Path, user: str) -> subprocess.CompletedProcess[str]:
    program(machine, "id", f"echo {user}")
    return subprocess.run(
        [machine / "project" / "packaging" / "setup.sh"],
        env={"PATH": f"{machine / 'bin'}:{os.environ['PATH']}"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )


def test_without_a_terminal_a_person_gets_the_line_and_code_2(machine: Path) -> None:
    result = set_up(machine, user="1000")

    line = result.stdout.splitlines()[-1]
    assert result.returncode == 2
    assert line.startswith("  sudo apt-get install --no-install-recommends python3-venv ")
    assert all(package in line.split() for package in PACKAGES)


def test_without_a_yes_nothing_is_installed(machine: Path) -> None:
    set_up(machine, user="1000")

    assert not (machine / "apt").exists()
    assert not (machine / "sudo").exists()
    assert not (machine / "project" / ".venv").exists()


def test_root_gets_what_is_missing_without_a_question(machine: Path) -> None:
    set_up(machine, user="0")

    called = (machine / "apt").read_text(encoding="utf-8").split()
    assert called[0] == "install"
    assert all(package in called for package in PACKAGES)


def test_package_lists_are_fetched_when_there_are_none(machine: Path) -> None:
    notes = machine / "apt"
    known = f"echo $1 >>{notes}; [ $1 = update ] || grep -q update {notes}"
    program(machine, "apt-get", known)

    set_up(machine, user="0")

    assert notes.read_text(encoding="utf-8").split() == ["install", "update", "install"]


def test_a_package_under_its_newer_name_is_not_missing(machine: Path) -> None:
    program(machine, "dpkg-query", "echo 'ii  libcups2t64'")

    result = set_up(machine, user="1000")

    assert "libcups2" not in result.stdout
    assert "libegl1" in result.stdout


def test_a_python_that_is_too_old_is_told(machine: Path) -> None:
    for name in ("python3", "python3.11", "python3.12", "python3.13"):
        program(machine, name, "exit 1")

    result = set_up(machine, user="1000")

    assert result.returncode == 1
    assert "Python 3.11 or later" in result.stderr
