"""Rules of keeping the screen on: asked from a thread, given back at the end, never in the way."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from types import SimpleNamespace

import pytest

from neuro_desktop.adapters.keep_awake import ScreenKeepAwake

_LIMIT_SECONDS = 10.0


class Desktop:
    """Stands in for wakepy: a desktop that answers when `answers` is set."""

    def __init__(self) -> None:
        self.answers = Event()
        self.answers.set()
        self.asked = Event()
        self.on = Event()
        self.off = Event()
        self.times_asked = 0
        self.active = True
        self.failure: Exception | None = None
        self.keep = SimpleNamespace(presenting=self.presenting)

    @contextmanager
    def presenting(self, *, on_fail: str) -> Iterator[SimpleNamespace]:
        assert on_fail == "pass"
        self.times_asked += 1
        self.asked.set()
        self.answers.wait(_LIMIT_SECONDS)
        if self.failure is not None:
            raise self.failure
        self.on.set()
        result = SimpleNamespace(get_failure_text=lambda: "nobody\n  answers")
        yield SimpleNamespace(active=self.active, method="fake", result=result)
        self.off.set()


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> Desktop:
    stand_in = Desktop()
    monkeypatch.setitem(sys.modules, "wakepy", stand_in)
    return stand_in


@pytest.fixture
def awake(desktop: Desktop) -> Iterator[ScreenKeepAwake]:
    keep_awake = ScreenKeepAwake()
    yield keep_awake
    keep_awake.release()
    desktop.answers.set()


def test_the_screen_stays_on_from_hold_to_release(awake: ScreenKeepAwake, desktop: Desktop) -> None:
    awake.hold()
    assert desktop.on.wait(_LIMIT_SECONDS)
    assert not desktop.off.is_set()

    awake.release()

    assert desktop.off.wait(_LIMIT_SECONDS)


def test_a_second_hold_asks_no_second_time(awake: ScreenKeepAwake, desktop: Desktop) -> None:
    awake.hold()
    awake.hold()
    awake.release()

    assert desktop.off.wait(_LIMIT_SECONDS)
    assert desktop.times_asked == 1


def test_the_next_session_is_held_again(awake: ScreenKeepAwake, desktop: Desktop) -> None:
    awake.hold()
    awake.release()
    assert desktop.off.wait(_LIMIT_SECONDS)
    desktop.off.clear()

    awake.hold()
    awake.release()

    assert desktop.off.wait(_LIMIT_SECONDS)
    assert desktop.times_asked == 2


def test_a_release_without_a_hold_does_nothing(awake: ScreenKeepAwake, desktop: Desktop) -> None:
    awake.release()

    assert desktop.times_asked == 0


def test_a_desktop_that_does_not_answer_holds_nobody_up(
    awake: ScreenKeepAwake, desktop: Desktop
) -> None:
    desktop.answers.clear()

    awake.hold()
    assert desktop.asked.wait(_LIMIT_SECONDS)
    awake.release()

    assert not desktop.on.is_set()


def test_an_answer_after_the_release_is_given_back(
    awake: ScreenKeepAwake, desktop: Desktop
) -> None:
    desktop.answers.clear()
    awake.hold()
    awake.release()

    desktop.answers.set()

    assert desktop.off.wait(_LIMIT_SECONDS)


def test_a_desktop_that_refuses_is_logged_in_one_line(
    awake: ScreenKeepAwake, desktop: Desktop, caplog: pytest.LogCaptureFixture
) -> None:
    desktop.active = False

    with caplog.at_level(logging.WARNING):
        awake.hold()
        awake.release()
        assert desktop.off.wait(_LIMIT_SECONDS)

    assert "the screen may go dark: nobody answers" in caplog.text


def test_a_package_that_breaks_is_logged_and_no_more(
    awake: ScreenKeepAwake, desktop: Desktop, caplog: pytest.LogCaptureFixture
) -> None:
    desktop.failure = RuntimeError("broken")
    logged = Event()
    handler = logging.Handler()
    handler.emit = lambda record: logged.set()  # type: ignore[method-assign]
    logging.getLogger("neuro_desktop.adapters.keep_awake").addHandler(handler)

    awake.hold()

    assert logged.wait(_LIMIT_SECONDS)
    logging.getLogger("neuro_desktop.adapters.keep_awake").removeHandler(handler)
    assert not desktop.on.is_set()
