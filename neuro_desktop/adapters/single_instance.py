"""One app at a time for one data folder: a second start shows the first window and ends."""

import hashlib
import logging
import os
import sys
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_ANSWER = b"shown\n"
_CONNECT_MS = 500
_ANSWER_MS = 2000
_LOCK_WAIT_MS = 250
_ATTEMPTS = 12  # the first start may hold the lock and not listen yet: 3 s in all
_LONGEST_SOCKET_PATH_BYTES = 90  # 104 is the system's limit, and Qt adds to it
# Under Wayland a window may come to the front only with the token of whoever was clicked.
_ACTIVATION_TOKEN = "XDG_ACTIVATION_TOKEN"  # noqa: S105 - no secret

_log = logging.getLogger(__name__)


class Start(Enum):
    """What a start of the app has met."""

    FIRST = "first"  # go on
    SHOWN = "shown"  # the app is open already and has come to the front: end
    NOT_ANSWERING = "not_answering"  # it is open already, but busy or still closing


class SingleInstance(QObject):
    """Holds the lock of a data folder and hears of every second start.

    `asked_to_show` tells the first app to bring its window to the front.
    """

    asked_to_show = Signal()

    def __init__(self, state: Path, data: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The home folder keeps two people apart who share a data folder.
        whose = f"{Path.home()}\0{data.absolute().resolve()}"
        name = "steady-feet-" + hashlib.sha256(os.fsencode(whose)).hexdigest()[:16]
        self._state = state
        self._server_name = _server_name(state, name)
        self._lock = QLockFile(str(state / f"{name}.lock"))
        # Never given up for its age; one of an app that was killed is taken over all the same.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None
        self._callers: list[QLocalSocket] = []

    def begin(self) -> Start:
        """Take the lock and listen, or ask the app that holds it to show itself.

        Takes up to 3 s when the other does not answer. Where no lock can be made at all the
        start goes on as the first: the store has its own locks.
        """
        try:
            self._state.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            _log.warning("no folder for the lock: %s", error)
            return Start.FIRST
        for _attempt in range(_ATTEMPTS):
            if self._lock.tryLock(_LOCK_WAIT_MS):
                self._listen()
                return Start.FIRST
            if self._lock.error() is not QLockFile.LockError.LockFailedError:
                _log.warning("no lock: %s", self._lock.error())
                return Start.FIRST
            answer = self._ask()
            if answer is not None:
                return answer
        return Start.NOT_ANSWERING

    def end(self) -> None:
        """Stop listening and give the lock back."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._callers.clear()
        self._lock.unlock()

    def _listen(self) -> None:
        # One left by an app that was killed; the lock says that nobody uses it.
        QLocalServer.removeServer(self._server_name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        if not self._server.listen(self._server_name):
            _log.warning("no second start will be heard: %s", self._server.errorString())

    def _ask(self) -> Start | None:
        """Ask the first app to show itself; None if it does not listen, yet or any more."""
        socket = QLocalSocket()
        socket.connectToServer(self._server_name)
        if not socket.waitForConnected(_CONNECT_MS):
            return None
        socket.write(os.environ.get(_ACTIVATION_TOKEN, "").encode() + b"\n")
        socket.flush()
        answered = socket.canReadLine() or socket.waitForReadyRead(_ANSWER_MS)
        shown = answered and bytes(socket.readLine().data()) == _ANSWER
        socket.abort()
        return Start.SHOWN if shown else Start.NOT_ANSWERING

    def _greet(self) -> None:
        while self._server is not None and self._server.hasPendingConnections():
            caller = self._server.nextPendingConnection()
            caller.readyRead.connect(self._hear)
            caller.disconnected.connect(self._forget)
            self._callers.append(caller)
        self._hear()

    def _hear(self) -> None:
        for caller in tuple(self._callers):
            if caller.canReadLine():
                self._answer(caller)

    def _answer(self, caller: QLocalSocket) -> None:
        token = bytes(caller.readLine().data()).decode(errors="replace").strip()
        if token:
            os.environ[_ACTIVATION_TOKEN] = token
        self.asked_to_show.emit()
        caller.write(_ANSWER)
        caller.flush()

    def _forget(self) -> None:
        gone = QLocalSocket.LocalSocketState.UnconnectedState
        for caller in tuple(self._callers):
            if caller.state() == gone:
                self._callers.remove(caller)
                caller.deleteLater()


def _server_name(state: Path, name: str) -> str:
    """Return a path in the person's own folder, or a plain name where that cannot be."""
    path = str(state.absolute() / f"{name}.socket")
    too_long = len(os.fsencode(path)) > _LONGEST_SOCKET_PATH_BYTES
    return name if sys.platform == "win32" or too_long else path
