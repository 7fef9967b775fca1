from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.told_part import Telling
from neuro_desktop.ui.widgets.day_chooser import DayChooser

TODAY = date(2026, 3, 3)
FIRST = date(2026, 2, 20)


class Chooser:
    """A day chooser on screen, and what it told."""

    def __init__(self, day: date, qtbot: QtBot) -> None:
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.widget = DayChooser(day, today=TODAY, least=FIRST, most=TODAY, parent=self.window)
        self.widget.resize(900, self.widget.heightForWidth(900))
        self.told: list[date] = []
        self.widget.changed.connect(self.told.append)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.widget.first_focus().setFocus()

    def key(self, *keys: Qt.Key) -> None:
        focused = QApplication.focusWidget()
        assert focused is not None
        for key in keys:
            QTest.keyClick(focused, key)


@pytest.fixture(autouse=True)
def british_dates() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def chooser(qtbot: QtBot) -> Chooser:
    return Chooser(TODAY, qtbot)


def test_it_names_today(chooser: Chooser) -> None:
    assert chooser.widget.words.plain() == "Today, Tuesday, 3 March"


def test_a_press_goes_one_day_back(chooser: Chooser) -> None:
    QTest.mouseClick(chooser.widget.earlier, Qt.MouseButton.LeftButton)
    assert chooser.told == [date(2026, 3, 2)]
    assert chooser.widget.words.plain() == "Yesterday, Monday, 2 March"


def test_later_than_the_last_day_changes_nothing_and_says_why(chooser: Chooser) -> None:
    QTest.mouseClick(chooser.widget.later, Qt.MouseButton.LeftButton)
    assert (chooser.told, chooser.widget.day()) == ([], TODAY)
    assert chooser.widget.limit.plain() == "Today is the last day you can choose."
    assert chooser.widget.limit.isVisible()


def test_arrows_and_pages_go_by_days_and_weeks(chooser: Chooser) -> None:
    chooser.key(Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Right)
    assert chooser.told == [date(2026, 3, 2), date(2026, 2, 23), date(2026, 2, 24)]


def test_a_week_that_reaches_too_far_stops_at_the_first_day(qtbot: QtBot) -> None:
    chooser = Chooser(date(2026, 2, 22), qtbot)
    chooser.key(Qt.Key.Key_PageUp)
    assert chooser.told == [FIRST]
    assert chooser.widget.limit.plain() == "This is the first day you can choose."


def test_home_and_end_go_to_both_ends(chooser: Chooser) -> None:
    chooser.key(Qt.Key.Key_Home, Qt.Key.Key_End)
    assert chooser.told == [FIRST, TODAY]


def test_a_good_step_takes_the_reason_away(chooser: Chooser) -> None:
    chooser.key(Qt.Key.Key_Right, Qt.Key.Key_Left)
    assert chooser.widget.limit.isHidden()


def test_the_buttons_tell_the_day_they_start_from(chooser: Chooser) -> None:
    chooser.key(Qt.Key.Key_Left)
    described = chooser.widget.earlier.accessibleDescription()
    assert described == "Now Yesterday, Monday, 2 March."


def test_a_day_out_of_range_is_shown_as_the_nearest(chooser: Chooser) -> None:
    chooser.widget.set_day(date(2020, 1, 1))
    assert (chooser.widget.day(), chooser.told) == (FIRST, [])


def test_the_day_is_told_by_the_buttons_and_not_before_them_too(chooser: Chooser) -> None:
    Telling(chooser.window, chooser.window, chooser.widget.earlier, "")
    assert chooser.widget.accessibleName() == ""
    assert chooser.widget.earlier.accessibleDescription() == "Now Today, Tuesday, 3 March."
