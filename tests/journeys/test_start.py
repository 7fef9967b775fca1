"""The start of the app: what is loaded, what is shown, and what a troubled folder leads to."""

import sqlite3
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import Screen
from neuro_desktop.storage.migrations import SCHEMA_VERSION
from neuro_desktop.texts.store import settings_repaired
from neuro_desktop.ui.home.page import HomePage
from neuro_desktop.ui.trouble.page import TroublePage
from tests.fakes import FakeClock
from tests.journeys.conftest import Person, Start
from tests.programs import line_of, running

HEAVY = "pyqtgraph, numpy, PySide6.QtMultimedia, PySide6.QtTextToSpeech, PySide6.QtPrintSupport"
FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from neuro_desktop.app import build
from neuro_desktop.paths import AppPaths
application = QApplication([])
app = build(AppPaths.under(Path(sys.argv[1])))
app.show()
app.start()
app.window.grab()
heavy = [name for name in sys.argv[2].split(", ") if name in sys.modules]
app.window.close()
print("loaded:", heavy)
"""


def test_the_first_paint_of_home_needs_nothing_heavy(tmp_path: Path) -> None:
    with running(FIRST_PAINT, tmp_path / "data", HEAVY) as program:
        assert line_of(program) == "loaded: []"


def test_a_damaged_store_is_told_in_plain_words_and_left_as_it_is(start: Start) -> None:
    person = start()
    folder = person.folder
    person.app.close()
    file = folder / "steady-feet.db"
    file.write_bytes(b"no database at all" * 100)
    before = file.read_bytes()
    person.app.start()
    assert isinstance(person.page, TroublePage)
    assert file.read_bytes() == before


def test_a_newer_store_is_refused_until_it_can_be_read_again(start: Start) -> None:
    person = start()
    person.app.close()
    file = person.folder / "steady-feet.db"
    set_version(file, SCHEMA_VERSION + 1)
    person.app.start()
    assert "too old" in person.words()
    set_version(file, SCHEMA_VERSION)
    person.press("Try again")
    assert isinstance(person.page, HomePage)


def set_version(file: Path, version: int) -> None:
    with sqlite3.connect(file) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_a_page_that_goes_on_while_it_opens_is_never_shown(start: Start) -> None:
    person = start()
    person.app.window.go(Screen.BEFORE_START, "no such routine")
    assert isinstance(person.page, HomePage)


def test_a_mistake_of_ours_is_told_in_the_window(start: Start) -> None:
    person = start()
    person.app.show_bug(RuntimeError("planted"))
    assert "All you saved before is safe." in person.words()


@pytest.mark.parametrize("text", ["{", "[]", ""])
def test_a_damaged_settings_file_is_repaired_and_said(
    text: str, tmp_path: Path, clock: FakeClock, qtbot: QtBot
) -> None:
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "settings.json").write_text(text)
    person = Person(folder, clock, qtbot)
    assert settings_repaired(("*",)) in person.words()
