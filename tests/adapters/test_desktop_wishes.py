"""What desktops tell all apps, asked of a portal on a bus of the test's own."""

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from shutil import which

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.desktop_wishes import PortalWishes
from tests.programs import Program, line_of, running

PORTAL = Path(__file__).with_name("fake_portal.py").read_text(encoding="utf-8")
LIMIT_MS = 8000

needs_a_bus = pytest.mark.skipif(which("dbus-daemon") is None, reason="no dbus-daemon here")
StartPortal = Callable[..., Program]


@pytest.fixture
def bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", line_of(daemon))
        yield
        daemon.kill()


@pytest.fixture
def start_portal(bus: None) -> Iterator[StartPortal]:
    with ExitStack() as portals:

        def start(*settings: str) -> Program:
            portal = portals.enter_context(running(PORTAL, *settings))
            assert line_of(portal) == "ready"
            return portal

        yield start


@pytest.fixture
def wishes(qapp: object) -> Iterator[PortalWishes]:
    made = PortalWishes()
    yield made
    made.close()


def change(portal: Program, setting: str) -> None:
    assert portal.stdin is not None
    portal.stdin.write(f"{setting}\n")
    portal.stdin.flush()


@needs_a_bus
@pytest.mark.parametrize(
    ("setting", "wanted"),
    [
        ("reduced-motion=1", "reduced_motion"),
        ("enable-animations=false", "reduced_motion"),
        ("contrast=1", "high_contrast"),
        ("color-scheme=1", "dark"),
    ],
)
def test_a_wish_is_told_when_the_portal_has_answered(
    setting: str,
    wanted: str,
    start_portal: StartPortal,
    wishes: PortalWishes,
    qtbot: QtBot,
) -> None:
    start_portal(setting)
    told: list[bool] = []
    wishes.listen(lambda: told.append(True))
    assert not told  # nobody waits for the answer

    qtbot.waitUntil(lambda: told == [True], timeout=LIMIT_MS)
    known = {name: getattr(wishes, name) for name in ("reduced_motion", "high_contrast", "dark")}
    assert [name for name, value in known.items() if value] == [wanted]


@needs_a_bus
def test_a_change_while_it_runs_is_told(
    start_portal: StartPortal, wishes: PortalWishes, qtbot: QtBot
) -> None:
    portal = start_portal("reduced-motion=1")
    wishes.listen(lambda: None)
    qtbot.waitUntil(lambda: wishes.reduced_motion, timeout=LIMIT_MS)

    change(portal, "reduced-motion=0")

    qtbot.waitUntil(lambda: not wishes.reduced_motion, timeout=LIMIT_MS)


@needs_a_bus
def test_usual_settings_are_no_news(
    start_portal: StartPortal, wishes: PortalWishes, qtbot: QtBot
) -> None:
    usual = ("reduced-motion=0", "enable-animations=true", "contrast=0", "color-scheme=2")
    portal = start_portal(*usual)
    told: list[bool] = []
    wishes.listen(lambda: told.append(True))

    change(portal, "contrast=1")
    qtbot.waitUntil(lambda: wishes.high_contrast, timeout=LIMIT_MS)

    assert told == [True]


@needs_a_bus
def test_after_closing_nothing_is_told(
    start_portal: StartPortal, wishes: PortalWishes, qtbot: QtBot
) -> None:
    start_portal("reduced-motion=1")
    told: list[bool] = []
    wishes.listen(lambda: told.append(True))
    wishes.close()
    other = PortalWishes()
    other.listen(lambda: None)
    qtbot.waitUntil(lambda: other.reduced_motion, timeout=LIMIT_MS)
    other.close()

    assert not told


@needs_a_bus
def test_a_portal_that_never_answers_keeps_only_a_thread_waiting(
    start_portal: StartPortal, wishes: PortalWishes, qtbot: QtBot
) -> None:
    start_portal("silent", "reduced-motion=1")
    wishes.listen(lambda: None)
    qtbot.waitUntil(lambda: "desktop-wishes" in threads(), timeout=LIMIT_MS)
    assert not wishes.reduced_motion

    wishes.close()
    qtbot.waitUntil(lambda: "desktop-wishes" not in threads(), timeout=LIMIT_MS)


def threads() -> list[str]:
    return [thread.name for thread in threading.enumerate()]


def test_without_a_bus_nothing_is_known(
    wishes: PortalWishes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    wishes.listen(lambda: None)

    assert not wishes.reduced_motion
    assert not wishes.high_contrast


def test_a_bus_that_is_gone_is_no_trouble(
    wishes: PortalWishes, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", f"unix:path={tmp_path / 'gone'}")
    wishes.listen(lambda: None)

    assert not wishes.reduced_motion


def test_other_systems_are_not_asked(wishes: PortalWishes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    wishes.listen(lambda: None)

    assert not wishes.reduced_motion
