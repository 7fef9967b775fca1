"""Print, write PDFs and name printers, in a process of its own that `printing` starts.

Heard: {"do": "printers"}, {"do": "print", "job": …}, {"do": "pdf", "job": …, "file": …}; a job is
what `printing.packed` makes of it. Told: {"told": "asking"} while the system's dialog is open,
{"told": "printing"} once it is answered, {"told": "ended", …} at the end.
"""

import base64
import ctypes
import ctypes.util
import pickle
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters import fonts, translation
from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.adapters.child_main import Line, Message
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.print_ports import PrintEnd, PrintJob, PrintResult
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.figures.palette import Person
from neuro_desktop.sheets.book import make_book
from neuro_desktop.sheets.marks import MM_PER_INCH, Book, SheetPage
from neuro_desktop.sheets.painting import paint_page
from neuro_desktop.sheets.pdf import CannotWritePdf, page_layout, write_pdf
from neuro_desktop.sheets.sheet_words import SheetWords

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_CUPS_DONE_MOST = 0x02FF  # every IPP status up to here says that the request was done
_DIALOG_POINTS = 18  # the system's own letters are small for our readers


def unpacked(text: str) -> PrintJob:
    """Return the job the app has packed.

    Raises:
        TypeError: it is something else.
    """
    job = pickle.loads(base64.b64decode(text))  # noqa: S301 - from the app itself, down its pipe
    if not isinstance(job, PrintJob):
        raise TypeError(f"not a job: {type(job).__name__}")
    return job


class Press:
    """Does what the app asks for; it may block as long as the print service likes."""

    def __init__(
        self, line: Line, catalogue: Catalogue, words: Mapping[ExerciseId, ExerciseWords]
    ) -> None:
        self._line = line
        self._catalogue = catalogue
        self._words = words

    def heard(self, message: Message) -> None:
        """Do one request and tell its end."""
        match message:
            case {"do": "printers"}:
                self._line.tell(told="ended", names=printer_names())
            case {"do": "print", "job": str(packed)}:
                self._tell_end(self._print(unpacked(packed)))
            case {"do": "pdf", "job": str(packed), "file": str(file)}:
                job = unpacked(packed)
                self._tell_end(save_pdf(self._book(job), file))

    def _tell_end(self, result: PrintResult) -> None:
        self._line.tell(
            told="ended", end=result.end.value, printer=result.printer, file=result.file
        )

    def _book(self, job: PrintJob) -> Book:
        words = SheetWords(self._catalogue, self._words, Person(job.shows.value))
        return make_book(job.sheets, job.paper, words)

    def _print(self, job: PrintJob) -> PrintResult:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

        names = printer_names()
        if not names or (job.printer and job.printer not in names):
            return PrintResult(PrintEnd.NO_PRINTER, job.printer)
        book = self._book(job)
        info = QPrinterInfo.printerInfo(job.printer or names[0])
        printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
        printer.setDocName(book.title)
        printer.setCopyCount(job.copies)
        _set_page(printer, book.pages[0])
        if not job.printer and not self._ask(printer, len(book.pages)):
            return PrintResult(PrintEnd.CANCELLED)
        return send(book, printer)

    def _ask(self, printer: "QPrinter", pages: int) -> bool:
        from PySide6.QtPrintSupport import QPrintDialog

        dialog = QPrintDialog(printer)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, pages)
        self._line.tell(told="asking")
        taken = dialog.exec() == QPrintDialog.DialogCode.Accepted
        self._line.tell(told="printing")
        return taken


def printer_names() -> tuple[str, ...]:
    """Return the names of the printers, the usual one of this computer first."""
    from PySide6.QtPrintSupport import QPrinterInfo

    usual = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != usual))


def send(book: Book, printer: "QPrinter") -> PrintResult:
    """Paint the pages a person wants on a printer, and say what the print service made of them."""
    from PySide6.QtPrintSupport import QPrinter

    first, last = 1, len(book.pages)
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(printer.toPage(), last)
    pages = book.pages[first - 1 : last]
    _set_page(printer, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        return PrintResult(PrintEnd.REJECTED, printer.printerName())
    for place, page in enumerate(pages):
        if place:
            _set_page(printer, page)
            printer.newPage()
        painter.save()
        painter.scale(printer.logicalDpiX() / MM_PER_INCH, printer.logicalDpiY() / MM_PER_INCH)
        paint_page(painter, page)
        painter.restore()
    done = painter.end()
    if printer.outputFormat() is QPrinter.OutputFormat.PdfFormat:  # chosen in the dialog
        end = PrintEnd.SAVED if done else PrintEnd.CANNOT_WRITE
        return PrintResult(end, file=printer.outputFileName())
    done = done and not cups_refused()
    return PrintResult(PrintEnd.SENT if done else PrintEnd.REJECTED, printer.printerName())


def cups_refused() -> bool:
    """Say whether the print service refused the last request.

    QPrinter tells nothing of it. Qt's CUPS plugin and we share one libcups, which remembers the
    last answer for the thread that asked.
    """
    name = ctypes.util.find_library("cups") if sys.platform == "linux" else None
    if name is None:
        return False
    last_error: int = ctypes.CDLL(name).cupsLastError()
    return last_error > _CUPS_DONE_MOST


def save_pdf(book: Book, file: str) -> PrintResult:
    """Write the pages to `file`: all of them, or what was there before stays."""
    try:
        write_pdf(book, Path(file))
    except CannotWritePdf:
        return PrintResult(PrintEnd.CANNOT_WRITE, file=file)
    return PrintResult(PrintEnd.SAVED, file=file)


def _set_page(printer: "QPrinter", page: SheetPage) -> None:
    """Give the next page its size, whole, with no margin of the printer's own."""
    printer.setPageLayout(page_layout(page))
    printer.setFullPage(True)


def run(arguments: list[str]) -> int:
    """Serve one request of the app until it ends; `arguments`: the language."""
    application = QApplication(["Steady Feet"])
    line = Line()
    language = arguments[0]
    translation.install(application, language)
    family = fonts.load_fonts()
    font = application.font()
    font.setFamily(family or font.family())
    font.setPointSize(_DIALOG_POINTS)
    application.setFont(font)
    press = Press(line, load_catalogue(), load_words(language))
    line.listen(press.heard, _nothing_to_tidy)
    return application.exec()


def _nothing_to_tidy() -> None:
    """End without more: a job that was sent is the print service's now."""


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
