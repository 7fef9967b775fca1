"""What is new on a screen is heard once, where the focus is or as an announcement."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.widgets import saying
from neuro_desktop.ui.widgets.saying import say_now


class Room:
    """A window with two buttons; the first has the focus and is described."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.first = QPushButton("One", self.window)
        self.second = QPushButton("Two", self.window)
        self.first.setAccessibleDescription("Goes on.")
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.first.setFocus()
        QApplication.processEvents()


@pytest.fixture
def announced(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    said: list[str] = []

    def told(event: QAccessibleAnnouncementEvent) -> None:
        said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", told)
    return said


def test_on_linux_the_focus_tells_what_is_new_and_nothing_is_announced(
    qtbot: QtBot, announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saying, "_TOLD_AT_FOCUS", True)
    room = Room(qtbot)

    say_now(room.window, "Page 2 of 6")

    assert room.first.accessibleDescription() == "Page 2 of 6"
    assert announced == []


def test_elsewhere_it_is_announced_and_the_focus_tells_nothing_new(
    qtbot: QtBot, announced: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saying, "_TOLD_AT_FOCUS", False)
    room = Room(qtbot)

    say_now(room.window, "Page 2 of 6")

    assert room.first.accessibleDescription() == "Goes on."
    assert announced == ["Page 2 of 6"]


def test_once_the_focus_goes_on_the_usual_words_are_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saying, "_TOLD_AT_FOCUS", True)
    room = Room(qtbot)
    say_now(room.window, "Page 2 of 6")
    say_now(room.window, "Page 3 of 6")

    room.second.setFocus()
    QApplication.processEvents()

    assert room.first.accessibleDescription() == "Goes on."


def test_nothing_changes_before_the_new_focus_is_told(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saying, "_TOLD_AT_FOCUS", True)
    room = Room(qtbot)
    say_now(room.window, "Page 2 of 6")

    room.second.setFocus()

    assert room.first.accessibleDescription() == "Page 2 of 6"


def test_what_the_focus_tells_already_is_not_told_again(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saying, "_TOLD_AT_FOCUS", True)
    room = Room(qtbot)
    room.first.setAccessibleDescription("Now Friday, 16 May.")

    say_now(room.window, "Friday, 16 May")

    assert room.first.accessibleDescription() == "Now Friday, 16 May."


def test_words_given_meanwhile_stay(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(saying, "_TOLD_AT_FOCUS", True)
    room = Room(qtbot)
    say_now(room.window, "This is the first day.")
    room.first.setAccessibleDescription("Now Friday, 16 May.")

    room.second.setFocus()

    assert room.first.accessibleDescription() == "Now Friday, 16 May."
