"""Rules of ``--check``: what each line says, what counts as a failure, and that nothing is made."""

import json
import os
import shutil
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from neuro_desktop import check
from neuro_desktop.adapters import probes
from neuro_desktop.adapters.probes import VoiceFacts
from neuro_desktop.paths import AppPaths
from neuro_desktop.storage import database
from neuro_desktop.storage.database import SCHEMA_VERSION, Store


@pytest.fixture
def paths(tmp_path: Path) -> AppPaths:
    return AppPaths.under(tmp_path / "data")


def everything_in(folder: Path) -> dict[str, int]:
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}


# ---------------------------------------------------------------- Python and Qt


def test_the_versions_are_told(paths: AppPaths) -> None:
    line = check.python_line(paths)

    assert line.ok
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}." in line.text
    assert "PySide6 6." in line.text


@pytest.mark.parametrize(
    ("pyside", "python", "ok"),
    [
        ("6.7.3", (3, 11), False),
        ("6.8.0", (3, 11), True),
        ("6.12.0", (3, 11), False),
        ("6.12.0", (3, 12), True),
        ("6.12.1", (3, 11), True),
    ],
)
def test_a_qt_that_is_too_old_or_crashes_is_a_failure(
    paths: AppPaths,
    monkeypatch: pytest.MonkeyPatch,
    pyside: str,
    python: tuple[int, int],
    ok: bool,
) -> None:
    monkeypatch.setattr(probes, "qt_versions", lambda: (pyside, pyside))
    monkeypatch.setattr(sys, "version_info", (*python, 0))

    assert check.python_line(paths).ok is ok


# ---------------------------------------------------------------- data folder


def test_a_data_folder_not_made_yet_is_no_failure(paths: AppPaths) -> None:
    line = check.data_line(paths)

    assert line.ok
    assert line.text.startswith("none yet")


def test_a_data_folder_tells_its_free_space(tmp_path: Path) -> None:
    line = check.data_line(AppPaths.under(tmp_path))

    assert line.ok
    assert line.text.startswith(f"{tmp_path}, ")
    assert line.text.endswith(" GB free")


def test_a_file_in_place_of_the_data_folder_is_a_failure(paths: AppPaths) -> None:
    paths.data.write_text("not a folder", encoding="utf-8")

    assert not check.data_line(paths).ok


def test_a_data_folder_that_a_file_bars_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "bar").write_text("not a folder", encoding="utf-8")

    assert not check.data_line(AppPaths.under(tmp_path / "bar" / "data")).ok


@pytest.fixture
def nothing_writable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the system say no, as it does to a person; to root it never does."""
    monkeypatch.setattr(os, "access", lambda _place, mode: not mode & os.W_OK)


@pytest.mark.usefixtures("nothing_writable")
def test_a_data_folder_that_may_not_be_written_to_is_a_failure(paths: AppPaths) -> None:
    paths.data.mkdir()

    assert not check.data_line(paths).ok


@pytest.mark.usefixtures("nothing_writable")
def test_a_data_folder_that_may_not_be_made_is_a_failure(paths: AppPaths) -> None:
    assert not check.data_line(paths).ok


# ---------------------------------------------------------------- store


@pytest.fixture
def store(paths: AppPaths) -> Path:
    """A store that the app made and closed."""
    Store.open(paths.store_file, backups=paths.backups).close()
    return paths.store_file


def run_sql(store: Path, sql: str) -> None:
    with closing(sqlite3.connect(store, isolation_level=None)) as connection:
        connection.execute(sql)


def test_a_store_not_made_yet_is_no_failure(paths: AppPaths) -> None:
    line = check.store_line(paths)

    assert line.ok
    assert line.text.startswith("none yet")


def test_a_store_that_cannot_be_made_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "bar").write_text("not a folder", encoding="utf-8")

    assert not check.store_line(AppPaths.under(tmp_path / "bar" / "data")).ok


def test_a_sound_store_tells_its_schema(paths: AppPaths, store: Path) -> None:
    expected = f"schema {SCHEMA_VERSION}, integrity ok"

    assert check.store_line(paths) == check.Line(ok=True, text=expected)


def test_an_older_store_is_no_failure(
    paths: AppPaths, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "SCHEMA_VERSION", SCHEMA_VERSION + 1)

    line = check.store_line(paths)

    assert line.ok
    assert f"brings it to {SCHEMA_VERSION + 1}" in line.text


def test_a_newer_store_is_a_failure(paths: AppPaths, store: Path) -> None:
    run_sql(store, f"PRAGMA user_version = {SCHEMA_VERSION + 1}")

    line = check.store_line(paths)

    assert not line.ok
    assert "newer" in line.text


def test_a_damaged_store_is_a_failure(paths: AppPaths, store: Path) -> None:
    content = bytearray(store.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    store.write_bytes(content)

    assert not check.store_line(paths).ok


def test_a_letter_in_place_of_the_store_is_a_failure(paths: AppPaths) -> None:
    paths.data.mkdir()
    paths.store_file.write_text("Dear Anna, " * 500, encoding="utf-8")

    assert not check.store_line(paths).ok


def test_a_folder_in_place_of_the_store_is_a_failure(paths: AppPaths) -> None:
    paths.store_file.mkdir(parents=True)

    assert not check.store_line(paths).ok


def test_a_closed_store_is_left_as_it_was(paths: AppPaths, store: Path) -> None:
    before = everything_in(paths.data)

    check.store_line(paths)

    assert everything_in(paths.data) == before


def test_the_store_of_a_running_app_can_be_checked(paths: AppPaths) -> None:
    with closing(Store.open(paths.store_file, backups=paths.backups)):
        before = everything_in(paths.data).keys()

        line = check.store_line(paths)

        assert line.ok
        assert everything_in(paths.data).keys() == before


def test_a_store_left_with_its_log_alone_is_read_whole_and_left_so(
    paths: AppPaths, tmp_path: Path
) -> None:
    left = AppPaths.under(tmp_path / "left")
    left.data.mkdir()
    with closing(Store.open(paths.store_file, backups=paths.backups)):
        for ending in ("", "-wal"):
            shutil.copy(f"{paths.store_file}{ending}", f"{left.store_file}{ending}")
    before = everything_in(left.data)

    line = check.store_line(left)

    assert line == check.Line(ok=True, text=f"schema {SCHEMA_VERSION}, integrity ok")
    assert everything_in(left.data) == before


# ---------------------------------------------------------------- resources


def test_the_resources_of_this_tree_are_whole(paths: AppPaths) -> None:
    line = check.resources_line(paths)

    assert line.ok
    assert line.text.startswith("exercises 11, with words 11, pages to read 19, ")


# ---------------------------------------------------------------- sound, voice, printers


def test_the_sound_outputs_are_named(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "sound_outputs", lambda: ("Headphones", "Speaker"))

    assert check.sound_line(paths) == check.Line(ok=True, text="Headphones, Speaker")


def test_the_voice_is_named(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "voice_facts", lambda: VoiceFacts("speechd", "en_GB", "Anna"))

    assert check.voice_line(paths).text == "speechd, en_GB, Anna"


def test_no_voice_is_told(paths: AppPaths, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(probes, "voice_facts", lambda: None)

    line = check.voice_line(paths)

    assert not line.ok
    assert line.text.startswith("none found")


def test_without_a_printer_the_pdf_is_named(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probes, "printer_names", tuple)

    assert "PDF" in check.printers_line(paths).text


# ---------------------------------------------------------------- the whole check

_SAYS = "print({answer!r})"
_HANGS = "import signal; signal.pause()"
_CRASHES = "import os; os.abort()"
# A child that leaves a daemon behind, which keeps the child's output open.
_LEAVES_A_DAEMON = """
import subprocess, sys
subprocess.Popen([sys.executable, "-c", "import signal; signal.alarm(20); signal.pause()"])
print({answer!r})
"""


@pytest.fixture
def scripts(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What the child for each line runs: at first each finds its part in order."""
    answer = json.dumps({"ok": True, "text": "fine"})
    run = dict.fromkeys(check.PARTS, _SAYS.format(answer=answer))
    monkeypatch.setattr(check, "_command", lambda key, _paths: [sys.executable, "-c", run[key]])
    monkeypatch.setattr(check, "_LIMIT_SECONDS", 3.0)
    return run


def test_every_part_has_its_line(
    paths: AppPaths, scripts: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert check.run_check(paths) == 0

    labels = [line.split(":")[0] for line in capsys.readouterr().out.splitlines()]
    assert labels == [
        "Python and Qt",
        "Data folder",
        "Store",
        "Resources",
        "Sound",
        "Voice",
        "Printers",
    ]


@pytest.mark.parametrize("key", ["python", "data", "store", "resources"])
def test_without_a_part_the_app_needs_the_check_fails(
    paths: AppPaths, scripts: dict[str, str], capsys: pytest.CaptureFixture[str], key: str
) -> None:
    scripts[key] = _SAYS.format(answer=json.dumps({"ok": False, "text": "broken"}))

    assert check.run_check(paths) == 1
    assert f"{check.PARTS[key].label}: FAILED: broken" in capsys.readouterr().out


@pytest.mark.parametrize("key", ["sound", "voice", "printers"])
@pytest.mark.parametrize("script", [_SAYS.format(answer='{"ok": false, "text": "x"}'), _CRASHES])
def test_without_a_part_the_app_can_miss_the_check_passes(
    paths: AppPaths, scripts: dict[str, str], key: str, script: str
) -> None:
    scripts[key] = script

    assert check.run_check(paths) == 0


def test_a_part_that_never_answers_costs_one_line(
    paths: AppPaths,
    scripts: dict[str, str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scripts["sound"] = _HANGS
    monkeypatch.setattr(check, "_LIMIT_SECONDS", 1.0)

    check.run_check(paths)

    assert "Sound: no answer within 1 seconds" in capsys.readouterr().out


@pytest.mark.timeout(15)
def test_a_daemon_that_a_probe_starts_does_not_hold_up_the_check(
    paths: AppPaths, scripts: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    scripts["voice"] = _LEAVES_A_DAEMON.format(answer=json.dumps({"ok": True, "text": "spoke"}))

    check.run_check(paths)

    assert "Voice: spoke" in capsys.readouterr().out


def test_a_probe_that_dies_is_told(
    paths: AppPaths, scripts: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    scripts["store"] = _CRASHES

    assert check.run_check(paths) == 1
    assert "Store: FAILED: the probe crashed (exit code " in capsys.readouterr().out


def test_the_limit_leaves_time_to_end_within_ten_seconds() -> None:
    assert check._LIMIT_SECONDS + 1 < 10


@pytest.mark.parametrize("key", ["python", "data", "store", "resources", "sound", "printers"])
def test_a_real_child_answers_and_makes_nothing(paths: AppPaths, tmp_path: Path, key: str) -> None:
    line = check._line_of_child(key, paths)

    assert "crashed" not in line.text
    assert "Error" not in line.text
    assert everything_in(tmp_path) == {}


def test_whatever_goes_wrong_in_a_child_is_the_line(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken() -> tuple[str, str]:
        message = "libEGL.so.1:\n cannot open"
        raise ImportError(message)

    monkeypatch.setattr(probes, "qt_versions", broken)
    arguments = check._command("python", paths)[-2:]

    check.run_line(arguments)

    told = json.loads(capsys.readouterr().out)
    assert told == {"ok": False, "text": "ImportError: libEGL.so.1:\n cannot open"}


def test_a_frozen_app_is_started_again_for_each_line(
    paths: AppPaths, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert check._command("sound", paths)[:3] == [sys.executable, check.CHILD_FLAG, "sound"]
