"""The printers, and the job on its way to one of them or into a PDF; nothing here waits."""

from collections.abc import Callable
from dataclasses import replace
from typing import TypedDict, Unpack

from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.paper_state import MOST_COPIES, PrinterState
from neuro_desktop.application.print_ports import (
    PrintEnd,
    Printing,
    PrintJob,
    PrintResult,
)


class _Parts(TypedDict, total=False):
    names: tuple[str, ...] | None
    usual: str
    copies: int
    waiting: bool
    asking: bool
    result: PrintResult | None
    kept_file: str
    pdf_file: str


_FAILED = frozenset({PrintEnd.REJECTED, PrintEnd.NO_ANSWER})


class PrintDesk:
    """Holds what is known of printing and calls `changed` whenever it is something else.

    A job that fails is kept as a PDF at once, under `pdf_name()` in Documents: nothing is lost.
    """

    def __init__(
        self,
        printing: Printing,
        settings: CurrentSettings,
        *,
        pdf_name: Callable[[], str],
        changed: Callable[[], None],
    ) -> None:
        self._printing = printing
        self._settings = settings
        self._pdf_name = pdf_name
        self._changed = changed
        self._closed = False
        self._failed: PrintResult | None = None  # while its PDF is written
        self._wanted: PrintJob | None = None  # to print as soon as the printers are known
        self.state = PrinterState()

    def look(self) -> None:
        """Look for the printers."""
        self._set(names=None, usual="")
        self._printing.printers(self._found)

    def begin(self) -> None:
        """Forget how the last job ended."""
        self._set(result=None, kept_file="", pdf_file="")

    def set_copies(self, copies: int) -> None:
        """Print so many copies, from 1 to MOST_COPIES."""
        self._set(copies=max(1, min(copies, MOST_COPIES)))
        self._changed()

    def print(self, job: PrintJob) -> None:
        """Print on the usual printer, once the printers are known."""
        self._set(waiting=True, result=None, kept_file="")
        if self.state.names is None:
            self._wanted = job
            self._changed()
        elif not self.state.names:
            self._ended(job, PrintResult(PrintEnd.NO_PRINTER))
        else:
            self._send(replace(job, printer=self.state.usual))

    def choose(self, job: PrintJob) -> None:
        """Let the person choose a printer in the system's dialog, and print there."""
        self._set(waiting=True, asking=True, result=None, kept_file="")
        self._send(replace(job, printer=""))

    def give_up(self) -> None:
        """Close the system's dialog."""
        self._printing.give_up()

    def name_pdf(self) -> None:
        """Find where a PDF goes, unless the person chooses another place."""
        self._set(pdf_file=self._printing.usual_file(self._pdf_name()))

    def save_pdf(self, job: PrintJob, file: str) -> None:
        """Write the PDF."""
        self._set(waiting=True, result=None, pdf_file=file)
        self._changed()
        self._printing.save_pdf(job, file, lambda result: self._ended(job, result))

    def open_folder(self) -> None:
        """Show the folder of the PDF that was saved or kept."""
        result = self.state.result
        file = self.state.kept_file or (result.file if result else "")
        if file:
            self._printing.open_folder(file)

    def close(self) -> None:
        """Tell nothing any more: the page is closed. A job on its way goes on."""
        self._closed = True
        self._printing.give_up()

    # ------------------------------------------------------------ answers

    def _send(self, job: PrintJob) -> None:
        self._changed()
        sent = replace(job, copies=self.state.copies)
        self._printing.print(sent, lambda result: self._ended(job, result))

    def _found(self, names: tuple[str, ...]) -> None:
        usual = self._settings.value.usual_printer
        if usual not in names:
            usual = names[0] if names else ""
        self._set(names=names, usual=usual)
        job, self._wanted = self._wanted, None
        if job is not None and not self._closed:
            self.print(job)
        else:
            self._tell()

    def _ended(self, job: PrintJob, result: PrintResult) -> None:
        self._set(asking=False)
        if result.end is PrintEnd.SENT and result.printer:
            self._settings.change(usual_printer=result.printer)
            self._set(usual=result.printer)
        if result.end in _FAILED and not self._closed:
            self._failed = result
            file = self._printing.usual_file(self._pdf_name())
            self._printing.save_pdf(job, file, self._kept)
            return
        self._set(waiting=False, result=result)
        self._tell()

    def _kept(self, pdf: PrintResult) -> None:
        file = pdf.file if pdf.end is PrintEnd.SAVED else ""
        self._set(waiting=False, result=self._failed, kept_file=file)
        self._tell()

    def _set(self, **parts: Unpack[_Parts]) -> None:
        self.state = replace(self.state, **parts)

    def _tell(self) -> None:
        if not self._closed:
            self._changed()
