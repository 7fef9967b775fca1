from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.press import OnePress

NOON = 10_000_000  # ms; far from the stamps of other tests


class Presses:
    """A button whose presses are counted."""

    def __init__(self, button: PlainButton, qtbot: QtBot) -> None:
        qtbot.addWidget(button)
        self.button = button
        self.count = 0
        button.clicked.connect(self._pressed)
        OnePress._last = (-1_000, "", (0, 0))

    def _pressed(self) -> None:
        self.count += 1


def click(button: PlainButton, at_ms: int) -> None:
    middle = QPointF(button.rect().center())
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    for kind, held in (
        (QEvent.Type.MouseButtonPress, left),
        (QEvent.Type.MouseButtonRelease, none),
    ):
        event = QMouseEvent(
            kind, middle, button.mapToGlobal(middle), left, held, Qt.KeyboardModifier.NoModifier
        )
        event.setTimestamp(at_ms)
        QApplication.sendEvent(button, event)


def type_key(button: PlainButton, key: Qt.Key, at_ms: int, *, again: bool = False) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", again)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(button, event)


def test_a_second_click_within_400_ms_counts_once(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("Save"), qtbot)
    click(presses.button, NOON)
    click(presses.button, NOON + 399)
    assert presses.count == 1


def test_a_second_click_after_400_ms_counts(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("Save"), qtbot)
    click(presses.button, NOON)
    click(presses.button, NOON + 400)
    assert presses.count == 2


def test_a_second_enter_within_400_ms_counts_once(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("Save"), qtbot)
    type_key(presses.button, Qt.Key.Key_Return, NOON)
    type_key(presses.button, Qt.Key.Key_Return, NOON + 200)
    assert presses.count == 1


def test_a_held_key_presses_once(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("Save"), qtbot)
    type_key(presses.button, Qt.Key.Key_Space, NOON)
    type_key(presses.button, Qt.Key.Key_Space, NOON + 900, again=True)
    assert presses.count == 1


def test_repeatable_buttons_count_every_press(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("+10 seconds", repeatable=True), qtbot)
    click(presses.button, NOON)
    click(presses.button, NOON + 100)
    assert presses.count == 2


def test_another_button_of_the_same_page_counts_at_once(qtbot: QtBot) -> None:
    first, second = Presses(PlainButton("Up"), qtbot), Presses(PlainButton("Down"), qtbot)
    click(first.button, NOON)
    click(second.button, NOON + 100)
    assert second.count == 1


def test_the_same_words_on_the_page_that_opened_do_not_count(qtbot: QtBot) -> None:
    first, second = Presses(PlainButton("Next"), qtbot), Presses(PlainButton("Next"), qtbot)
    click(first.button, NOON)
    click(second.button, NOON + 100)
    assert second.count == 0


def test_the_second_half_of_a_double_click_does_not_press_on_the_next_page(qtbot: QtBot) -> None:
    before, after = Page("Before"), Page("After")
    first, second = PlainButton("Start", parent=before), PlainButton("Stop", parent=after)
    qtbot.addWidget(before)
    qtbot.addWidget(after)
    Presses(first, qtbot)
    stop = Presses(second, qtbot)
    click(first, NOON)
    click(second, NOON + 150)
    assert stop.count == 0
