"""The process of the app: its log, its single start, its event loop."""

import logging
from collections.abc import Callable
from typing import Protocol

from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters.logs import Logs
from neuro_desktop.adapters.single_instance import SingleInstance, Start
from neuro_desktop.paths import AppPaths

_log = logging.getLogger(__name__)


class RunningApp(Protocol):
    """The app as its process knows it."""

    def show(self) -> None:
        """Show the window."""
        ...

    def start(self) -> None:
        """Open the store and show the first screen."""
        ...

    def show_already_open(self) -> None:
        """Say that the app runs already and does not answer."""
        ...

    def show_bug(self, bug: BaseException) -> None:
        """Say that something went wrong."""
        ...

    def come_to_front(self) -> None:
        """Bring the window to the front."""
        ...

    def close(self) -> None:
        """Let everything go."""
        ...


def run_process(paths: AppPaths, build: Callable[[], RunningApp]) -> int:
    """Run the app until its window is closed, or show the one that runs; return the exit code."""
    application = QApplication(["neuro-desktop"])
    application.setApplicationName("neuro-desktop")
    application.setDesktopFileName("neuro-desktop")
    logs = Logs(paths.log_file)
    logs.install()
    instance = SingleInstance(paths.state, paths.data)
    try:
        start = instance.begin()
        if start is Start.SHOWN:
            return 0
        app = build()
        logs.on_bug = app.show_bug
        instance.asked_to_show.connect(app.come_to_front)
        try:
            app.show()
            _show_first_screen(app, start)
            return application.exec()
        finally:
            app.close()
    finally:
        instance.end()
        logs.remove()


def _show_first_screen(app: RunningApp, start: Start) -> None:
    if start is not Start.FIRST:
        app.show_already_open()
        return
    try:
        app.start()
    except Exception as bug:  # noqa: BLE001 - whatever it is, the window says so
        _log.exception("a bug at the start")
        app.show_bug(bug)
