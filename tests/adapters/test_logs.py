"""Rules of the log: every bug ends in it, and a log that cannot be written disturbs nobody."""

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qWarning

from neuro_desktop.adapters.logs import LARGEST_FILE_BYTES, OLD_FILES, Logs
from neuro_desktop.application.store_ports import StoreBug

FULL = Path("/dev/full")


@pytest.fixture
def log_file(tmp_path: Path) -> Path:
    return tmp_path / "logs" / "steady-feet.log"


@pytest.fixture
def told() -> list[BaseException]:
    """Every bug the app was told of."""
    return []


@pytest.fixture
def installed(log_file: Path, told: list[BaseException]) -> Iterator[Logs]:
    installed = Logs(log_file)
    installed.on_bug = told.append
    installed.install()
    yield installed
    installed.remove()


def happen(error: BaseException) -> None:
    """Let an exception through to the last net, as Python does."""

    def go_wrong() -> None:
        raise error

    try:
        go_wrong()
    except BaseException as raised:  # noqa: BLE001 - as Python does
        sys.excepthook(type(raised), raised, raised.__traceback__)


def test_what_is_logged_stands_in_the_file(installed: Logs, log_file: Path) -> None:
    logging.getLogger("neuro_desktop.test").info("the store is open")

    line = log_file.read_text(encoding="utf-8")
    assert line.endswith("Z INFO neuro_desktop.test: the store is open\n")


def test_a_bug_nobody_caught_stands_in_the_file_with_its_place(
    installed: Logs, log_file: Path
) -> None:
    happen(StoreBug("CHECK constraint failed: level"))

    text = log_file.read_text(encoding="utf-8")
    assert "StoreBug: CHECK constraint failed: level" in text
    assert "in go_wrong" in text


def test_the_app_is_told_of_a_bug(installed: Logs, told: list[BaseException]) -> None:
    bug = StoreBug("no such column")
    happen(bug)

    assert told == [bug]


def test_a_bug_in_a_thread_is_logged_but_the_app_is_told_of_none_there(
    installed: Logs, log_file: Path, told: list[BaseException]
) -> None:
    thread = threading.Thread(target=int, args=("one",))
    thread.start()
    thread.join()

    assert "ValueError" in log_file.read_text(encoding="utf-8")
    assert told == []


def test_a_bug_while_a_bug_is_told_is_logged_and_goes_no_further(log_file: Path) -> None:
    class Broken(Exception):
        pass

    def tell(_error: BaseException) -> None:
        happen(KeyError("while telling"))
        raise Broken

    installed = Logs(log_file)
    installed.on_bug = tell
    installed.install()
    try:
        happen(StoreBug("first"))
    finally:
        installed.remove()

    text = log_file.read_text(encoding="utf-8")
    assert text.index("first") < text.index("while telling") < text.index("Broken")


def test_ctrl_c_is_no_bug(installed: Logs, told: list[BaseException], log_file: Path) -> None:
    happen(KeyboardInterrupt())

    assert told == []
    assert not log_file.exists() or "KeyboardInterrupt" not in log_file.read_text(encoding="utf-8")


def test_a_warning_of_qt_stands_in_the_file(installed: Logs, log_file: Path) -> None:
    qWarning("no such font")

    assert "WARNING qt: no such font" in log_file.read_text(encoding="utf-8")


def test_the_log_never_fills_the_disk(installed: Logs, log_file: Path) -> None:
    log = logging.getLogger("neuro_desktop.test")
    for _ in range(40):
        log.info("x" * (LARGEST_FILE_BYTES // 8))

    sizes = [file.stat().st_size for file in log_file.parent.iterdir()]
    assert len(sizes) == OLD_FILES + 1
    assert max(sizes) <= LARGEST_FILE_BYTES


def test_half_a_character_does_not_break_the_log(installed: Logs, log_file: Path) -> None:
    logging.getLogger("neuro_desktop.test").info("An\ud83dna")

    assert "ud83d" in log_file.read_text(encoding="utf-8")


def test_without_a_folder_the_app_runs_and_bugs_are_still_told(
    log_file: Path, told: list[BaseException]
) -> None:
    log_file.parent.write_text("in the way", encoding="utf-8")
    installed = Logs(log_file)
    installed.on_bug = told.append
    installed.install()
    try:
        logging.getLogger("neuro_desktop.test").info("nowhere to go")
        happen(StoreBug("still told"))
    finally:
        installed.remove()

    assert len(told) == 1


@pytest.mark.skipif(not FULL.exists(), reason="no file that is always full")
def test_a_full_disk_disturbs_nobody(capsys: pytest.CaptureFixture[str]) -> None:
    installed = Logs(FULL)
    installed.install()
    logging.getLogger("neuro_desktop.test").info("lost")
    installed.remove()

    assert capsys.readouterr().err == ""


def test_after_its_removal_everything_is_as_before(log_file: Path) -> None:
    def hooks() -> tuple[object, ...]:
        root = logging.getLogger()
        return sys.excepthook, threading.excepthook, root.level, list(root.handlers)

    before = hooks()
    installed = Logs(log_file)
    installed.install()
    during = hooks()
    installed.remove()

    assert hooks() == before
    assert all(now is not then for now, then in zip(during[:2], before[:2], strict=True))
