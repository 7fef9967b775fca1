"""Write pages as a PDF, whole or not at all."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from neuro_desktop.sheets.marks import MM_PER_INCH, Book, SheetPage
from neuro_desktop.sheets.painting import paint_page
from neuro_desktop.sheets.typeset import UNITS_PER_INCH

CREATOR = "Steady Feet"


class CannotWritePdf(Exception):
    """The PDF was not written; what was there before is as it was. The message says why."""


def write_pdf(book: Book, file: Path) -> None:
    """Write a book to a file: fonts embedded, title set, greys only.

    It is written to a new file beside and then put in place, so a full disk or a pulled stick
    leaves no half PDF.

    Raises:
        CannotWritePdf: it cannot be written there.
    """
    try:
        handle, name = tempfile.mkstemp(".pdf", f".{file.stem[:40]}-", file.parent)
        os.close(handle)
    except OSError as error:
        raise CannotWritePdf(str(error)) from error
    beside = Path(name)
    try:
        _write(book, beside)
        with beside.open("rb+") as written:
            os.fsync(written.fileno())
        beside.chmod(0o644)
        beside.replace(file)
    except OSError as error:
        raise CannotWritePdf(str(error)) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def page_layout(page: SheetPage) -> QPageLayout:
    """Return a page's size for a printer or a PDF, without margins: ours are in the marks."""
    portrait = QSizeF(min(page.size_mm), max(page.size_mm))
    turned = page.width > page.height
    return QPageLayout(
        QPageSize(portrait, QPageSize.Unit.Millimeter),
        QPageLayout.Orientation.Landscape if turned else QPageLayout.Orientation.Portrait,
        QMarginsF(0, 0, 0, 0),
    )


def _write(book: Book, file: Path) -> None:
    if not book.pages:
        raise CannotWritePdf("there is no page to write")
    writer = QPdfWriter(str(file))
    writer.setResolution(UNITS_PER_INCH)
    writer.setTitle(book.title)
    writer.setCreator(CREATOR)
    writer.setColorModel(QPdfWriter.ColorModel.Grayscale)
    writer.setPageLayout(page_layout(book.pages[0]))
    painter = QPainter()
    if not painter.begin(writer):
        raise CannotWritePdf("the file cannot be opened for writing")
    try:
        sound = _paint_all(painter, writer, book)
    finally:
        ended = painter.end()
    if not (sound and ended and _is_whole(file)):
        raise CannotWritePdf("the file could not be written to its end")


def _paint_all(painter: QPainter, writer: QPdfWriter, book: Book) -> bool:
    """Paint every page; return whether each could be begun."""
    sound = True
    for number, page in enumerate(book.pages):
        if number:
            writer.setPageLayout(page_layout(page))
            sound = writer.newPage() and sound
        painter.save()
        try:
            painter.scale(UNITS_PER_INCH / MM_PER_INCH, UNITS_PER_INCH / MM_PER_INCH)
            paint_page(painter, page)
        finally:
            painter.restore()
    return sound


def _is_whole(file: Path) -> bool:
    """Tell whether a PDF has its end: Qt does not say when a disk was full."""
    with file.open("rb") as written:
        written.seek(0, os.SEEK_END)
        written.seek(max(0, written.tell() - 32))
        return b"%%EOF" in written.read()
