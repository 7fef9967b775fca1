"""The guards around every test do catch what they guard against."""

from pathlib import Path

import pytest

_LEAKS = """
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QMessageBox

kept = []

def test_that_leaves_a_timer(qtbot):
    kept.append(QTimer())
    kept[-1].start(50_000)

def test_that_stops_its_timer(qtbot):
    timer = QTimer()
    timer.start(50_000)
    timer.stop()

def test_that_leaves_a_modal_dialog(qtbot):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
    kept.append(dialog)
    dialog.show()

def test_that_asks_a_question(qtbot):
    QMessageBox.question(None, "Title", "Text")

def test_that_runs_a_dialog(qtbot):
    QDialog().exec()
"""


@pytest.fixture
def guarded(pytester: pytest.Pytester, project_root: Path) -> pytest.Pytester:
    """A little project of its own under the guards of this one."""
    pytester.makeconftest((project_root / "tests" / "conftest.py").read_text(encoding="utf-8"))
    pytester.makeini("[pytest]\nqt_api = pyside6\n")
    return pytester


def test_a_timer_left_running_and_a_modal_dialog_are_caught(guarded: pytest.Pytester) -> None:
    guarded.makepyfile(_LEAKS)

    result = guarded.runpytest_subprocess("-p", "no:cacheprovider")

    result.assert_outcomes(passed=2, errors=1, failed=3)
    result.stdout.fnmatch_lines_random(
        [
            "*left running: QTimers with intervals of [[]50000[]] ms",
            "*test_that_leaves_a_modal_dialog left a modal QDialog open*",
            "*unexpected modal dialog: QMessageBox.question",
            "*unexpected modal dialog: QDialog.exec",
        ]
    )
