"""A plain log for whoever helps, and the last net under every bug.

The log holds what the app did and what went wrong, nothing a person answered.
"""

import logging
import sys
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QtMsgType, qInstallMessageHandler

LARGEST_FILE_BYTES = 500_000
OLD_FILES = 3

_LINE = "%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s"
_DAY_AND_TIME = "%Y-%m-%dT%H:%M:%S"
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}

_log = logging.getLogger(__name__)


class Logs:
    """Writes the log while it is installed; every exception nobody caught ends in it."""

    def __init__(self, log_file: Path) -> None:
        self._log_file = log_file
        self.on_bug: Callable[[BaseException], None] | None = None
        self._before = ExitStack()

    def install(self) -> None:
        """Start the log; `on_bug`, once set, is called with each exception nobody caught.

        Without a folder to write in there is no log, and the app runs all the same.
        """
        root = logging.getLogger()
        with suppress(OSError):
            self._log_file.parent.mkdir(parents=True, exist_ok=True)
            handler = _Rotating(
                self._log_file,
                maxBytes=LARGEST_FILE_BYTES,
                backupCount=OLD_FILES,
                encoding="utf-8",
                errors="backslashreplace",
            )
            handler.setFormatter(_formatter())
            self._before.callback(handler.close)
            self._before.callback(root.removeHandler, handler)
            root.addHandler(handler)
        self._before.callback(root.setLevel, root.level)
        root.setLevel(logging.INFO)
        self._before.callback(setattr, sys, "excepthook", sys.excepthook)
        sys.excepthook = self._unhandled
        self._before.callback(setattr, threading, "excepthook", threading.excepthook)
        threading.excepthook = self._unhandled_in_thread
        self._before.callback(qInstallMessageHandler, qInstallMessageHandler(_qt_message))

    def remove(self) -> None:
        """Stop the log; everything is as it was before `install`."""
        self._before.close()

    def _unhandled(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            _log.error("a bug: %s", kind.__name__, exc_info=(kind, error, trace))
        if sys.stderr is not None:
            sys.__excepthook__(kind, error, trace)
        if issubclass(kind, Exception):  # not Ctrl+C, nor the wish to exit
            self._report(error)

    def _unhandled_in_thread(self, args: threading.ExceptHookArgs) -> None:
        """Log it only: the app is told in no thread but its own."""
        _log.error("a bug in a thread: %s", args.exc_type.__name__, exc_info=args.exc_value)

    def _report(self, error: BaseException) -> None:
        """Tell the app once; a bug in telling is logged, and not told again."""
        on_bug, self.on_bug = self.on_bug, None
        if on_bug is None:
            return
        try:
            on_bug(error)
        except Exception:  # noqa: BLE001 - the last net: whatever it is, it is logged
            _log.exception("a bug while a bug was told")
        finally:
            self.on_bug = on_bug


class _Rotating(RotatingFileHandler):
    """Stays silent when the disk is full: a log is no reason to disturb anyone."""

    def handleError(self, record: logging.LogRecord) -> None:
        pass

    def close(self) -> None:
        with suppress(OSError):
            super().close()


def _formatter() -> logging.Formatter:
    formatter = logging.Formatter(_LINE, _DAY_AND_TIME)
    formatter.converter = time.gmtime
    return formatter


def _qt_message(kind: QtMsgType, _context: object, message: str) -> None:
    logging.getLogger("qt").log(_LEVELS.get(kind, logging.WARNING), "%s", message)
