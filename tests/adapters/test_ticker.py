"""Rules of the ticker over Qt's timer."""

import gc

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.ticker import QtTicker


class Counted:
    def __init__(self) -> None:
        self.ticks = 0

    def tick(self) -> None:
        self.ticks += 1


def test_it_calls_again_and_again(qtbot: QtBot) -> None:
    counted, ticker = Counted(), QtTicker()
    ticker.start(1, counted.tick)

    qtbot.waitUntil(lambda: counted.ticks >= 3)

    ticker.stop()


def test_a_stopped_ticker_is_silent(qtbot: QtBot) -> None:
    counted, other, ticker, witness = Counted(), Counted(), QtTicker(), QtTicker()
    ticker.start(1, counted.tick)
    ticker.stop()
    witness.start(5, other.tick)

    qtbot.waitUntil(lambda: other.ticks >= 3)

    witness.stop()
    assert counted.ticks == 0


def test_stopping_twice_does_nothing(qtbot: QtBot) -> None:
    ticker = QtTicker()
    ticker.start(1, Counted().tick)
    ticker.stop()
    ticker.stop()

    assert not ticker._timer.isActive()


def test_a_second_start_replaces_the_first(qtbot: QtBot) -> None:
    first, second, ticker = Counted(), Counted(), QtTicker()
    ticker.start(1, first.tick)
    ticker.start(2, second.tick)

    qtbot.waitUntil(lambda: second.ticks >= 2)

    assert (first.ticks, ticker._timer.interval()) == (0, 2)
    ticker.stop()


def test_a_callback_may_stop_the_ticker(qtbot: QtBot) -> None:
    ticker, ticks = QtTicker(), list[int]()

    def once() -> None:
        ticks.append(1)
        ticker.stop()

    ticker.start(1, once)
    qtbot.waitUntil(lambda: bool(ticks))

    assert not ticker._timer.isActive()


def test_it_is_on_time_to_a_few_milliseconds(qtbot: QtBot) -> None:
    assert QtTicker()._timer.timerType() is Qt.TimerType.PreciseTimer


def test_a_callback_of_an_object_nobody_else_holds_is_still_called(qtbot: QtBot) -> None:
    ticks: list[int] = []

    class Held:
        def tick(self) -> None:
            ticks.append(1)

    ticker = QtTicker()
    ticker.start(1, Held().tick)
    gc.collect()

    qtbot.waitUntil(lambda: bool(ticks))
    ticker.stop()
