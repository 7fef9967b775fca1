"""Rules of starting once: a second start shows the first window, a killed app is no hindrance."""

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters import single_instance
from neuro_desktop.adapters.single_instance import SingleInstance, Start
from tests.programs import Program, line_of, running

Starter = Callable[[Path], SingleInstance]

FIRST_APP = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from neuro_desktop.adapters.single_instance import SingleInstance

def show():
    print("asked to show", os.environ.get("XDG_ACTIVATION_TOKEN", ""), flush=True)

app = QCoreApplication([])
instance = SingleInstance(Path(sys.argv[1]), Path(sys.argv[2]))
instance.asked_to_show.connect(show)
print(instance.begin().value, flush=True)
if sys.argv[3:] == ["busy"]:
    sys.stdin.read()
app.exec()
"""

SECOND_APP = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from neuro_desktop.adapters.single_instance import SingleInstance

app = QCoreApplication([])
print(SingleInstance(Path(sys.argv[1]), Path(sys.argv[2])).begin().value, flush=True)
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / "state"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def instance(state: Path, qtbot: QtBot) -> Iterator[Starter]:
    """An instance for a data folder, ended with the test."""
    with ExitStack() as stack:

        def make(data: Path) -> SingleInstance:
            made = SingleInstance(state, data)
            stack.callback(made.end)
            return made

        yield make


def wait_for_end(child: Program, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: child.poll() is not None)


def test_a_first_start_goes_on(instance: Starter, data: Path) -> None:
    assert instance(data).begin() is Start.FIRST


def test_a_second_start_shows_the_first_app_and_ends(
    instance: Starter, state: Path, data: Path
) -> None:
    with running(FIRST_APP, state, data) as first:
        assert line_of(first) == "first"

        assert instance(data).begin() is Start.SHOWN
        assert line_of(first) == "asked to show"


def test_the_first_app_is_told_of_each_second_start(
    instance: Starter, state: Path, data: Path, qtbot: QtBot
) -> None:
    first = instance(data)
    first.begin()

    for _ in range(3):
        with qtbot.waitSignal(first.asked_to_show), running(SECOND_APP, state, data) as second:
            wait_for_end(second, qtbot)
            assert line_of(second) == "shown"
    qtbot.waitUntil(lambda: first._callers == [])


def test_the_token_that_lets_a_window_come_forward_is_handed_on(
    instance: Starter, state: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_ACTIVATION_TOKEN", raising=False)
    with running(FIRST_APP, state, data) as first:
        line_of(first)
        monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "kwin-42")

        instance(data).begin()

        assert line_of(first) == "asked to show kwin-42"


def test_the_lock_of_a_killed_app_is_taken_over(instance: Starter, state: Path, data: Path) -> None:
    with running(FIRST_APP, state, data) as killed:
        line_of(killed)

    assert instance(data).begin() is Start.FIRST


def test_after_a_kill_second_starts_are_heard_again(
    instance: Starter, state: Path, data: Path
) -> None:
    with running(FIRST_APP, state, data) as killed:
        line_of(killed)
    with running(FIRST_APP, state, data) as first:
        assert line_of(first) == "first"

        assert instance(data).begin() is Start.SHOWN


def test_an_app_open_for_days_keeps_its_lock(instance: Starter, state: Path, data: Path) -> None:
    with running(FIRST_APP, state, data) as first:
        line_of(first)
        for file in state.glob("*.lock"):
            os.utime(file, (0, 0))

        assert instance(data).begin() is Start.SHOWN


def test_an_app_that_is_busy_is_neither_shown_nor_pushed_aside(
    instance: Starter, state: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_ANSWER_MS", 100)
    with running(FIRST_APP, state, data, "busy") as first:
        line_of(first)

        assert instance(data).begin() is Start.NOT_ANSWERING


def test_an_app_that_does_not_listen_is_not_pushed_aside(
    instance: Starter, state: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "_LOCK_WAIT_MS", 5)
    starting, second = instance(data), instance(data)
    state.mkdir()
    assert starting._lock.tryLock(0)

    assert second.begin() is Start.NOT_ANSWERING

    starting._lock.unlock()
    assert second.begin() is Start.FIRST


def test_an_ended_app_leaves_the_way_free(instance: Starter, data: Path) -> None:
    first = instance(data)
    first.begin()
    first.end()

    assert instance(data).begin() is Start.FIRST


def test_an_ended_app_leaves_no_file(instance: Starter, state: Path, data: Path) -> None:
    first = instance(data)
    first.begin()
    first.end()

    assert list(state.iterdir()) == []


def test_two_data_folders_have_an_app_each(instance: Starter, tmp_path: Path) -> None:
    starts = [instance(tmp_path / name).begin() for name in ("ann", "bob")]

    assert starts == [Start.FIRST, Start.FIRST]


def test_one_data_folder_by_two_names_has_one_app(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "data")
    names = {
        SingleInstance(tmp_path, tmp_path / name)._server_name
        for name in ("data", "link", "data/../data")
    }

    assert len(names) == 1


def test_two_people_who_share_a_folder_have_an_app_each(
    state: Path, data: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    names = set()
    for home in ("/home/ann", "/home/bob"):
        monkeypatch.setenv("HOME", home)
        names.add(SingleInstance(state, data)._server_name)

    assert len(names) == 2


def test_a_long_path_gets_a_short_name_for_its_socket(
    instance: Starter, tmp_path: Path, data: Path, qtbot: QtBot
) -> None:
    deep = tmp_path / ("deep" * 30)
    with running(FIRST_APP, deep, data) as first:
        assert line_of(first) == "first"
        second = SingleInstance(deep, data)

        assert second.begin() is Start.SHOWN
        assert os.sep not in second._server_name


def test_where_no_lock_can_be_made_the_app_starts_all_the_same(
    instance: Starter, state: Path, data: Path
) -> None:
    state.write_text("in the way", encoding="utf-8")

    assert instance(data).begin() is Start.FIRST
