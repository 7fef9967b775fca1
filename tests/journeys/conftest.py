"""The whole app on a real store, with time, sound and voice in the test's hand."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.machine import Machine
from neuro_desktop.app import Application, build
from neuro_desktop.application.ports import Screen
from neuro_desktop.paths import AppPaths
from neuro_desktop.storage.database import Store
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.progress.range_row import RangeButton
from neuro_desktop.ui.widgets.choices import RadioCard
from neuro_desktop.ui.widgets.press import OnePress
from tests.fake_printing import FakePrinting
from tests.fakes import FakeClock, FakeCuePlayer, FakeKeepAwake, FakeTicker, FakeVoice, FakeWishes


def _let_go(window: QWidget) -> None:
    """Let a window close at the end of a test without asking."""
    assert isinstance(window, MainWindow)
    window._may_close = True


class Person:
    """Uses the app as a person does: reads words, moves the focus, presses keys."""

    def __init__(self, folder: Path, clock: FakeClock, qtbot: QtBot) -> None:
        self.folder = folder
        self.clock = clock
        self.tickers: list[FakeTicker] = []
        self.cues = FakeCuePlayer()
        self.voice = FakeVoice(quick=True)
        self.keep_awake = FakeKeepAwake()
        self.printing = FakePrinting()
        machine = Machine(
            clock=clock,
            new_ticker=self._new_ticker,
            cues=self.cues,
            voice=self.voice,
            keep_awake=self.keep_awake,
            printing=self.printing,
            wishes=FakeWishes(),
            territory="GB",
        )
        self.app: Application = build(AppPaths.under(folder), machine)
        qtbot.addWidget(self.app.window, before_close_func=_let_go)
        with qtbot.waitActive(self.app.window):
            self.app.window.show()
            self.app.window.activateWindow()
        self.app.start()

    def _new_ticker(self) -> FakeTicker:
        self.tickers.append(FakeTicker())
        return self.tickers[-1]

    @property
    def store(self) -> Store:
        store = self.app.store
        assert store is not None
        return store

    @property
    def page(self) -> Page:
        page = self.app.window.page()
        assert page is not None
        return page

    def words(self) -> str:
        """Return all words that are shown."""
        shown = [w for w in self.page.findChildren(QLabel) if w.isVisible()]
        return "\n".join(label.text().replace("\u200b", "") for label in shown)

    def find(self, words: str) -> QAbstractButton:
        """Return the control with these words."""
        controls = self.buttons(words)
        assert controls, f"no {words!r} on a page that says:\n{self.words()}"
        return controls[0]

    def buttons(self, words: str) -> list[QAbstractButton]:
        """Return every control with these words."""
        controls = self.page.findChildren(QAbstractButton)
        return [
            c for c in controls if isinstance(c, OnePress) and c.isVisible() and c.words() == words
        ]

    def press(self, *all_words: str) -> None:
        """Go to each control by Tab and press Enter; what cannot be reached so is not there."""
        for words in all_words:
            control = self.find(words)
            assert control.isEnabled(), f"{words!r} does nothing now"
            self.go_to(control)
            self._forget_last_press()
            QTest.keyClick(self.app.window.focusWidget(), Qt.Key.Key_Return)

    def press_of(self, about: str, words: str) -> None:
        """Press the one of several controls with these words that is about this."""
        found = [c for c in self.buttons(words) if about in c.accessibleDescription()]
        assert len(found) == 1, f"{len(found)} {words!r} about {about!r}"
        self.go_to(found[0])
        self._forget_last_press()
        self.key(Qt.Key.Key_Return)

    def click(self, words: str) -> None:
        """Press a control with the mouse."""
        control = self.find(words)
        self._forget_last_press()
        QTest.mouseClick(control, Qt.MouseButton.LeftButton)

    def go_to(self, control: QWidget) -> None:
        """Press Tab until the control has the focus, and Down inside a list that is one stop."""
        for _ in range(80):
            focused = self.app.window.focusWidget()
            if control is focused:
                return
            beside = isinstance(focused, OnePress) and focused.parent() is control.parent()
            inside = beside and isinstance(control, RadioCard | RangeButton)
            QTest.keyClick(focused, Qt.Key.Key_Down if inside else Qt.Key.Key_Tab)
        message = f"the keyboard does not reach {control}"
        raise AssertionError(message)

    def key(self, key: Qt.Key) -> None:
        """Press one key, wherever the focus is."""
        QTest.keyClick(self.app.window.focusWidget(), key)

    def choose(self, number: int) -> None:
        """Answer a scale: Home, then arrows, then Space."""
        zero = self.find("0")
        focused = self.app.window.focusWidget()
        if not (isinstance(focused, OnePress) and focused.parent() is zero.parent()):
            self.go_to(zero)
        self.key(Qt.Key.Key_Home)
        for _ in range(number):
            self.key(Qt.Key.Key_Right)
        self._forget_last_press()
        self.key(Qt.Key.Key_Space)

    def type(self, text: str) -> None:
        """Type where the focus is."""
        QTest.keyClicks(self.app.window.focusWidget(), text)

    def wait(self, seconds: float, *, tick_seconds: float = 0.5) -> None:
        """Let time pass; a tick each half second is as good as one each tenth.

        Longer ticks are quicker; from 2 seconds on the session takes them for a sleep.
        """
        for _ in range(round(seconds / tick_seconds)):
            self.clock.advance(tick_seconds)
            for ticker in self.tickers:
                if ticker.interval_ms is not None and ticker.interval_ms <= 100:
                    ticker.fire()

    def come_back(self, day: date) -> None:
        """Come to the computer at nine in the morning of a later day; Home is open."""
        moment = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
        self.clock.sleep_unnoticed((moment - self.clock.now()).total_seconds())
        self.app.window.go(Screen.HOME)

    def close(self) -> None:
        """Close the window as its frame's button does."""
        self.app.window.close()

    @staticmethod
    def _forget_last_press() -> None:
        # A test presses faster than any hand: two presses of one label are meant here.
        OnePress._last = (-1000, "", (0, 0))


Start = Callable[[], Person]


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def start(tmp_path: Path, clock: FakeClock, qtbot: QtBot) -> Start:
    """Return what starts the app on one folder; what ran before has lost its power.

    Each start works on a copy of the files as they lay on the disk: the one before never learns
    that it was killed.
    """
    folders: list[Path] = []

    def start_app() -> Person:
        folder = tmp_path / f"data-{len(folders)}"
        if folders:
            shutil.copytree(folders[-1], folder)
        folders.append(folder)
        return Person(folder, clock, qtbot)

    return start_app


@pytest.fixture
def british_days() -> Iterator[None]:
    """Write days as in Britain: "Monday, 2 March"."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture(autouse=True)
def language_ends_with_the_journey(qapp: QApplication) -> Iterator[None]:
    """Take the app's texts out again: other tests read them as they stand in the code."""
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
