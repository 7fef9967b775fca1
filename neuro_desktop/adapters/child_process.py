"""A helper process that talks in lines of JSON, seen from the window's process.

Sound and speech run in such children: a sound server or a speech service that stops answering
blocks whoever called it, for half a minute or for ever, and one that dies may take its caller
along. Nothing here waits, so the window goes on whatever the child does.
"""

import json
import logging
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QObject, QProcess, Qt, Signal

from neuro_desktop.application.ports import Ticker

_log = logging.getLogger(__name__)

_SOURCE_FOLDER = Path(__file__).resolve().parents[2]
_GRACE_MS = 500  # to finish by itself before it is killed
_EXIT_WAIT_MS = 200  # when the app closes; twice at most
_LONGEST_LINE_BYTES = 65_536


def command_for(module: str, flag: str) -> tuple[str, ...]:
    """Return the command line that runs `module` in a process of its own.

    A frozen app is its own Python: it is started again with `flag` (see `children`).
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, flag)
    return (sys.executable, "-m", module)


class ChildProcess(QObject):
    """One child, from start to end; a new start needs a new object."""

    heard = Signal(object)  # one message of the child: a dict
    gone = Signal(bool)  # ended by itself, or killed after no answer in time (True); once at most

    _ending: ClassVar[set["ChildProcess"]] = set()  # kept alive until the system has ended them

    def __init__(self, name: str, command: Sequence[str], limit: Ticker) -> None:
        super().__init__()
        self._name = name
        self._limit = limit
        self._over = False
        self._has_spoken = False
        self._rest = b""
        self._process = QProcess(self)
        self._process.setProgram(command[0])
        self._process.setArguments(list(command[1:]))
        # "-m" looks in the working folder first: the app's own, not wherever the person started it.
        self._process.setWorkingDirectory(str(_SOURCE_FOLDER))
        # Some libraries print without end once their server is gone.
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._on_finished)
        # Queued: who hears `gone` may let go of this object, and with it of a process that is still
        # inside its own start.
        queued = Qt.ConnectionType.QueuedConnection
        self._process.errorOccurred.connect(self._on_error, queued)

    def start(self) -> None:
        """Start the child; the answer is a first message, or `gone`."""
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.end_now)
        self._process.start()

    def send(self, message: Mapping[str, object]) -> None:
        """Write one message; a child that is over gets nothing. May tell `heard` or `gone`."""
        if self._over:
            return
        self._process.write(json.dumps(message).encode() + b"\n")
        if self._process.state() == QProcess.ProcessState.Running:
            # Into the pipe without waiting, so that a cue does not come after the next repaint.
            self._process.waitForBytesWritten(0)

    def expect_within(self, limit_ms: int) -> None:
        """Kill the child and tell `gone` unless `answered` is called in time."""
        self._limit.start(limit_ms, self._on_limit)

    def answered(self) -> None:
        """Take the time limit off."""
        self._limit.stop()

    def end(self) -> None:
        """Let the child finish, without waiting for it; nothing is told from here on."""
        if self._over:
            return
        self._leave()
        self._process.closeWriteChannel()
        self._limit.start(_GRACE_MS, self._process.kill)

    def end_now(self) -> None:
        """End the child before the app closes: 0.4 s at most."""
        self._over = True
        self._limit.stop()
        if self._process.state() == QProcess.ProcessState.NotRunning:
            return
        self._process.closeWriteChannel()
        # One that still starts has nothing to tidy up, and may be blocked.
        if not self._has_spoken or not self._process.waitForFinished(_EXIT_WAIT_MS):
            self._process.kill()
            self._process.waitForFinished(_EXIT_WAIT_MS)

    def _leave(self) -> None:
        self._over = True
        self._limit.stop()
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._ending.add(self)

    def _on_limit(self) -> None:
        _log.warning("%s process: no answer", self._name)
        self._leave()
        self._process.kill()
        self.gone.emit(True)

    def _on_finished(self, code: int) -> None:
        self._limit.stop()
        self._ending.discard(self)
        if not self._over:
            self._over = True
            _log.warning("%s process: ended with code %d", self._name, code)
            self.gone.emit(False)

    def _on_error(self, error: QProcess.ProcessError) -> None:
        # Every other error is followed by `finished`.
        if error == QProcess.ProcessError.FailedToStart and not self._over:
            self._over = True
            self._limit.stop()
            _log.warning("%s process: did not start: %s", self._name, self._process.errorString())
            self.gone.emit(False)

    def _read(self) -> None:
        said = self._rest + self._process.readAllStandardOutput().data()
        *lines, rest = said.split(b"\n")
        self._rest = rest[-_LONGEST_LINE_BYTES:]
        for line in lines:
            message = _message(line)
            self._has_spoken = True
            if message is not None and not self._over:
                self.heard.emit(message)


def _message(line: bytes) -> dict[str, object] | None:
    try:
        message = json.loads(line)
    except ValueError:
        message = None
    if not isinstance(message, dict):
        _log.warning("not a message: %.80r", line)
        return None
    return message
