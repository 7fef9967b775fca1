"""Printing, in child processes (`print_process`): one for each request, so none is ever stale.

Why a child: a print service that does not answer blocks whoever asks it for its printers, and the
system's dialog with it. Here that costs the child, never the window.
"""

import base64
import logging
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from neuro_desktop import paths
from neuro_desktop.adapters.child_process import ChildProcess, command_for
from neuro_desktop.adapters.ticker import QtTicker
from neuro_desktop.application.ports import Ticker
from neuro_desktop.application.print_ports import PrintEnd, PrintJob, PrintResult

_log = logging.getLogger(__name__)

CHILD_FLAG = "--print-process"

_MODULE = "neuro_desktop.adapters.print_process"
_ANSWER_MS = 20_000  # a start, and what the print service takes to name its printers
_PRINT_MS = 90_000  # a long booklet on a slow computer
_NO_PRINTERS: tuple[str, ...] = ()

Message = dict[str, object]


def packed(job: PrintJob) -> str:
    """Return a job as text for the line to a child: read by our own process only."""
    return base64.b64encode(pickle.dumps(job)).decode("ascii")


@dataclass(eq=False)
class _Request:
    """What one child is asked for; `asking` while the system's dialog is open."""

    child: ChildProcess
    heard: Callable[[Message], None]
    failed: Callable[[], None]
    owner: "QtPrinting"
    asking: bool = False

    def on_heard(self, message: Message) -> None:
        self.owner.on_heard(self, message)

    def on_gone(self, _hung: bool) -> None:
        self.owner.on_gone(self)


class QtPrinting:
    """Prints and writes PDFs; every answer comes from the event loop, once."""

    def __init__(
        self,
        language: str = "en",
        command: Sequence[str] = (),
        new_ticker: Callable[[], Ticker] = QtTicker,
        documents: Path | None = None,
    ) -> None:
        self._command = tuple(command) or (*command_for(_MODULE, CHILD_FLAG), language)
        self._new_ticker = new_ticker
        self._documents = documents
        self._requests: set[_Request] = set()

    def printers(self, told: Callable[[tuple[str, ...]], None]) -> None:
        """Find the printers, the usual one first; none are told if nothing answers."""

        def heard(message: Message) -> None:
            names = message.get("names")
            told(tuple(map(str, names)) if isinstance(names, list) else _NO_PRINTERS)

        self._ask({"do": "printers"}, _ANSWER_MS, heard, lambda: told(_NO_PRINTERS))

    def print(self, job: PrintJob, told: Callable[[PrintResult], None]) -> None:
        """Send a job to its printer, or ask with the system's dialog first."""
        self._job({"do": "print", "job": packed(job)}, told)

    def save_pdf(self, job: PrintJob, file: str, told: Callable[[PrintResult], None]) -> None:
        """Write a job as a PDF, whole or not at all."""
        self._job({"do": "pdf", "job": packed(job), "file": file}, told)

    def give_up(self) -> None:
        """Close the system's dialog; what is already on its way to a printer goes on."""
        for request in tuple(self._requests):
            if request.asking:
                self._requests.discard(request)
                request.child.end()
                request.heard({"end": PrintEnd.CANCELLED.value})

    def usual_file(self, name: str) -> str:
        """Return a path in Documents that is not taken yet: "Week.pdf", else "Week 2.pdf"."""
        folder = self._documents or paths.documents()
        if not folder.is_dir():
            folder = Path.home()
        wanted = folder / name
        number = 1
        while wanted.exists():
            number += 1
            wanted = folder / f"{Path(name).stem} {number}{Path(name).suffix}"
        return str(wanted)

    def open_folder(self, file: str) -> None:
        """Show the folder of a file; a system without such a program does nothing."""
        from PySide6.QtCore import QUrl
        from PySide6.QtGui import QDesktopServices

        QDesktopServices.openUrl(QUrl.fromLocalFile(str(Path(file).parent)))

    def close(self) -> None:
        """End every child, when the app closes; nothing is told from here on."""
        requests, self._requests = self._requests, set()
        for request in requests:
            request.child.end_now()

    # ------------------------------------------------------------ the line to the children

    def _job(self, message: Message, told: Callable[[PrintResult], None]) -> None:
        def heard(answer: Message) -> None:
            told(_result(answer))

        self._ask(message, _PRINT_MS, heard, lambda: told(PrintResult(PrintEnd.NO_ANSWER)))

    def _ask(
        self,
        message: Message,
        limit_ms: int,
        heard: Callable[[Message], None],
        failed: Callable[[], None],
    ) -> None:
        child = ChildProcess("print", self._command, self._new_ticker())
        request = _Request(child, heard, failed, self)
        self._requests.add(request)
        child.heard.connect(request.on_heard)
        child.gone.connect(request.on_gone)
        child.expect_within(limit_ms)
        child.start()
        child.send(message)

    def on_heard(self, request: _Request, message: Message) -> None:
        """Take a message of a child."""
        if request not in self._requests:
            return
        match message:
            case {"told": "asking"}:  # a person is in no hurry
                request.asking = True
                request.child.answered()
            case {"told": "printing"}:
                request.asking = False
                request.child.expect_within(_PRINT_MS)
            case {"told": "ended"}:
                self._requests.discard(request)
                request.child.end()
                request.heard(message)

    def on_gone(self, request: _Request) -> None:
        """Tell that a child ended, or was ended, without an answer."""
        if request in self._requests:
            self._requests.discard(request)
            request.failed()


def _result(message: Message) -> PrintResult:
    try:
        end = PrintEnd(str(message.get("end")))
    except ValueError:
        _log.warning("not an end of printing: %s", message)
        return PrintResult(PrintEnd.NO_ANSWER)
    return PrintResult(end, str(message.get("printer", "")), str(message.get("file", "")))
