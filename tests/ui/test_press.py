import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.scale import ScaleRow

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


def type_key(button: OnePress, key: Qt.Key, at_ms: int, *, again: bool = False) -> None:
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


def test_a_second_press_counts_once_where_the_first_changed_the_words(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("Pause"), qtbot)
    presses.button.clicked.connect(lambda: presses.button.set_words("Resume"))
    type_key(presses.button, Qt.Key.Key_Return, NOON)
    type_key(presses.button, Qt.Key.Key_Return, NOON + 200)
    assert presses.count == 1


@pytest.mark.parametrize(("after_ms", "pressed"), [(499, []), (500, ["Undo"])])
def test_a_second_click_does_not_press_what_has_come_under_the_pointer(
    after_ms: int, pressed: list[str], qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    more, undo = PlainButton("More below", parent=page), PlainButton("Undo", parent=page)
    for button in (more, undo):
        button.resize(200, 70)
    told: list[str] = []
    OnePress._last = (-1_000, "", (0, 0))
    undo.clicked.connect(lambda: told.append("Undo"))
    page.show()

    click(more, NOON)
    more.hide()
    click(undo, NOON + after_ms)

    assert told == pressed


def test_repeatable_buttons_count_every_press(qtbot: QtBot) -> None:
    presses = Presses(PlainButton("+10 seconds", repeatable=True), qtbot)
    click(presses.button, NOON)
    click(presses.button, NOON + 100)
    assert presses.count == 2


def test_another_button_of_the_same_page_counts_at_once(qtbot: QtBot) -> None:
    first, second = Presses(PlainButton("Up"), qtbot), Presses(PlainButton("Down"), qtbot)
    second.button.move(300, 0)
    click(first.button, NOON)
    click(second.button, NOON + 100)
    assert second.count == 1


def test_a_second_enter_does_not_press_where_the_first_put_the_focus(qtbot: QtBot) -> None:
    delete, undo = Presses(PlainButton("Delete"), qtbot), Presses(PlainButton("Undo"), qtbot)
    type_key(delete.button, Qt.Key.Key_Return, NOON)
    type_key(undo.button, Qt.Key.Key_Return, NOON + 200)
    assert undo.count == 0


def test_a_quick_press_counts_where_tab_has_led_to(qtbot: QtBot) -> None:
    page = Page("Days")
    qtbot.addWidget(page)
    first, second = (Presses(PlainButton(day, parent=page), qtbot) for day in ("Mon", "Tue"))
    type_key(first.button, Qt.Key.Key_Space, NOON)
    page.focusNextPrevChild(True)
    type_key(second.button, Qt.Key.Key_Space, NOON + 200)
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


@pytest.fixture
def page_before(qtbot: QtBot) -> PlainButton:
    """Return Next on a page, pressed at NOON."""
    OnePress._last = (-1_000, "", (0, 0))
    page = Page("Before")
    qtbot.addWidget(page)
    button = PlainButton("Next", parent=page)
    type_key(button, Qt.Key.Key_Return, NOON)
    return button


def test_a_second_press_does_not_answer_the_question_that_has_just_opened(qtbot: QtBot) -> None:
    OnePress._last = (-1_000, "", (0, 0))
    page, answers = Page("Routines"), list[str]()
    qtbot.addWidget(page)
    delete = PlainButton("Delete", parent=page)
    question = Question("Delete it?", "", (Answer("keep", "Keep it"),))
    delete.clicked.connect(lambda: page.ask(question, answers.append))
    type_key(delete, Qt.Key.Key_Return, NOON)
    pane = page.asking()
    assert pane is not None
    type_key(pane.buttons["keep"], Qt.Key.Key_Return, NOON + 200)
    assert answers == []


@pytest.mark.usefixtures("page_before")
@pytest.mark.parametrize(("after_ms", "chosen"), [(799, False), (800, True)])
def test_a_second_enter_chooses_no_answer_of_a_page_that_has_just_opened(
    qtbot: QtBot, after_ms: int, chosen: bool
) -> None:
    page = Page("After")
    qtbot.addWidget(page)
    zero = ScaleRow({}, page).answers()[0]
    type_key(zero, Qt.Key.Key_Return, NOON + after_ms)
    assert zero.isChecked() is chosen


@pytest.mark.usefixtures("page_before")
def test_a_row_of_presses_does_not_press_on_the_page_that_opened(qtbot: QtBot) -> None:
    page = Page("After")
    qtbot.addWidget(page)
    stop, pressed = PlainButton("Stop", parent=page), list[bool]()
    stop.clicked.connect(pressed.append)
    for late_ms in (300, 600, 900):
        type_key(stop, Qt.Key.Key_Return, NOON + late_ms)
    assert pressed == []


# ---------------------------------------------------------------- digits on a scale


def typed(qtbot: QtBot, *digits: tuple[str, int]) -> list[int]:
    """Type digits at these moments (ms), each where the focus is; return what was chosen."""
    scale, heard = ScaleRow({}), list[int]()
    qtbot.addWidget(scale)
    scale.chosen.connect(heard.append)
    for digit, at_ms in digits:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_0, Qt.KeyboardModifier.NoModifier, digit)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(scale.first_focus(), event)
    assert scale.value() == heard[-1]
    return heard


def test_a_digit_chooses_its_answer(qtbot: QtBot) -> None:
    assert typed(qtbot, ("7", NOON), ("0", NOON + 200)) == [7, 0]


def test_1_and_0_within_a_second_choose_10(qtbot: QtBot) -> None:
    assert typed(qtbot, ("1", NOON), ("0", NOON + 1000)) == [1, 10]


def test_0_more_than_a_second_after_1_is_0(qtbot: QtBot) -> None:
    assert typed(qtbot, ("1", NOON), ("0", NOON + 1001)) == [1, 0]


def test_what_was_typed_has_the_focus_so_that_it_is_heard(qtbot: QtBot) -> None:
    scale = ScaleRow({})
    qtbot.addWidget(scale)
    with qtbot.waitExposed(scale):
        scale.show()
    scale.first_focus().setFocus()
    QTest.keyClick(scale.first_focus(), Qt.Key.Key_6)
    assert scale.answers()[6].hasFocus()
    assert scale.answers()[6].isChecked()
