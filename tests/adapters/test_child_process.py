"""Rules of a helper process seen from the window: nothing waits, every end is told once."""

import logging
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.child_process import ChildProcess, command_for
from tests.adapters import child_scripts
from tests.fakes import FakeTicker

Start = Callable[[str], ChildProcess]


class Heard:
    """What a child told, in order."""

    def __init__(self, child: ChildProcess) -> None:
        self.messages: list[object] = []
        self.gone: list[bool] = []
        child.heard.connect(self.messages.append)
        child.gone.connect(self.gone.append)


@pytest.fixture
def limit() -> FakeTicker:
    return FakeTicker()


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path, limit: FakeTicker) -> Iterator[Start]:
    made: list[ChildProcess] = []

    def make(program: str) -> ChildProcess:
        made.append(ChildProcess("test", child_scripts.command(tmp_path, program), limit))
        return made[-1]

    yield make
    for child in made:
        child.end_now()


def is_over(child: ChildProcess) -> bool:
    return child._process.state() is QProcess.ProcessState.NotRunning


def test_a_child_is_heard(new: Start, qtbot: QtBot) -> None:
    child = new(child_scripts.READS_ONLY)
    heard = Heard(child)

    child.start()

    qtbot.waitUntil(lambda: heard.messages == [{"told": "ready"}])


def test_a_child_gets_what_is_sent_in_order(new: Start, qtbot: QtBot) -> None:
    child = new(child_scripts.READS_ONLY)
    heard = Heard(child)
    child.start()

    for number in range(3):
        child.send({"text": "שלום\n😀", "number": number})

    qtbot.waitUntil(lambda: len(heard.messages) == 4)
    assert heard.messages[1:] == [
        {"told": "got", "message": {"text": "שלום\n😀", "number": number}} for number in range(3)
    ]


def test_a_death_is_told_once(new: Start, qtbot: QtBot) -> None:
    child = new(child_scripts.DIES)
    heard = Heard(child)

    child.start()

    qtbot.waitUntil(lambda: heard.gone == [False])
    assert is_over(child)


def test_a_program_that_is_not_there_is_told_as_gone(qtbot: QtBot) -> None:
    child = ChildProcess("test", ("/nowhere/at-all",), FakeTicker())
    heard = Heard(child)

    child.start()

    qtbot.waitUntil(lambda: heard.gone == [False])


def test_no_answer_in_time_kills_the_child(new: Start, qtbot: QtBot, limit: FakeTicker) -> None:
    child = new(child_scripts.HANGS)
    heard = Heard(child)
    child.start()
    child.expect_within(50)

    limit.fire()

    assert heard.gone == [True]
    qtbot.waitUntil(lambda: is_over(child))
    assert heard.gone == [True]


def test_an_answer_takes_the_limit_off(new: Start, limit: FakeTicker) -> None:
    child = new(child_scripts.HANGS)
    child.start()
    child.expect_within(50)

    child.answered()

    assert not limit.running


def test_garbage_is_logged_and_passed_over(
    new: Start, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    child = new(child_scripts.GARBAGE)
    heard = Heard(child)

    with caplog.at_level(logging.WARNING):
        child.start()
        qtbot.waitUntil(lambda: heard.messages == [{"told": "ready"}])

    assert "not a message" in caplog.text
    assert max(len(record.getMessage()) for record in caplog.records) < 200


def test_an_ended_child_finishes_and_tells_nothing(new: Start, qtbot: QtBot) -> None:
    child = new(child_scripts.READS_ONLY)
    heard = Heard(child)
    child.start()
    qtbot.waitUntil(lambda: bool(heard.messages))

    child.end()

    qtbot.waitUntil(lambda: is_over(child))
    assert heard.gone == []


def test_a_child_that_does_not_finish_is_killed(
    new: Start, qtbot: QtBot, limit: FakeTicker
) -> None:
    child = new(child_scripts.READY_THEN_HANGS)
    heard = Heard(child)
    child.start()
    qtbot.waitUntil(lambda: bool(heard.messages))
    child.end()

    limit.fire()

    qtbot.waitUntil(lambda: is_over(child))


def test_an_ended_child_leaves_no_limit_running(
    new: Start, qtbot: QtBot, limit: FakeTicker
) -> None:
    child = new(child_scripts.READS_ONLY)
    child.start()
    child.end()

    qtbot.waitUntil(lambda: is_over(child))

    assert not limit.running


def test_the_closing_app_ends_a_hung_child_itself(new: Start, qtbot: QtBot) -> None:
    child = new(child_scripts.READY_THEN_HANGS)
    heard = Heard(child)
    child.start()
    qtbot.waitUntil(lambda: bool(heard.messages))

    child.end_now()

    assert is_over(child)


def test_what_is_sent_to_a_dead_child_is_dropped(new: Start, qtbot: QtBot) -> None:
    child = new(child_scripts.DIES)
    heard = Heard(child)
    child.start()
    qtbot.waitUntil(lambda: heard.gone == [False])

    child.send({"do": "anything"})

    assert heard.messages == []


def test_a_module_runs_in_this_python() -> None:
    assert command_for("some.module", "--flag") == (sys.executable, "-m", "some.module")


def test_a_frozen_app_is_started_again_with_a_flag(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)

    assert command_for("some.module", "--flag") == (sys.executable, "--flag")
