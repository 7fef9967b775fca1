"""Measure what paper costs: python -m benchmarks.sheets.

Prints the time to make and write a routine sheet of 4 pages, beside the floor: the same words and
pictures painted into a PDF with a bare QPainter, at places known beforehand. Then the time from a
booklet of 20 pages or more as data to its first page painted for the preview. No layout is kept
from run to run. The last results stand in benchmarks/sheets.md.
"""

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QGuiApplication, QImage, QPainter, QPdfWriter

from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.adapters.fonts import load_fonts
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine, RoutineItem, base_dose, put_in_order
from neuro_desktop.domain.safety import Place, Profile, SafetyAnswers, Today
from neuro_desktop.domain.sheet import Booklet, Paper, RoutineSheet
from neuro_desktop.domain.sheet_making import booklet, routine_sheet
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.figures.moments import scene_of
from neuro_desktop.figures.painter import paint
from neuro_desktop.figures.palette import PRINT
from neuro_desktop.figures.poses import load_figures
from neuro_desktop.sheets import typeset
from neuro_desktop.sheets.book import make_book
from neuro_desktop.sheets.marks import MM_PER_INCH, Book, Picture, Words
from neuro_desktop.sheets.painting import paint_page
from neuro_desktop.sheets.pdf import page_layout, write_pdf
from neuro_desktop.sheets.sheet_words import SheetWords

DAY = date(2025, 5, 14)
PREVIEW_DPI = 96
_RUNS = 11
_ITEMS = ((1, 1), (9, 1), (2, 1))  # exercise and level


def main() -> None:
    """Print all measures."""
    application = QGuiApplication([])
    load_fonts()
    load_figures()  # once in a run of the app, whoever paints first
    words = SheetWords(load_catalogue(), load_words())
    person = Person("person", "Rosa Miller", "112", _everything_open(words))
    with tempfile.TemporaryDirectory() as folder:
        _four_pages(person, words, Path(folder))
    _preview(person, words)
    application.quit()


def _everything_open(words: SheetWords) -> Profile:
    tops = {exercise.id: len(exercise.levels) for exercise in words.catalogue.exercises}
    answers = SafetyAnswers(DAY, place=Place.STANDING_ONE_HAND)
    return Profile(answers, steady_sessions=2, levels=tops)


def _four_pages(person: Person, words: SheetWords, folder: Path) -> None:
    exercises = words.catalogue.exercises
    items = [
        RoutineItem(exercises[number - 1].id, level, base_dose(exercises[number - 1].level(level)))
        for number, level in _ITEMS
    ]
    ordered = put_in_order(items, words.catalogue)
    routine = Routine("routine", "Morning", ordered, frozenset({0, 2, 4}))
    sheet = routine_sheet(person, routine, words.catalogue, Pace(), DAY)
    book = make_book([sheet], Paper(), words)
    file = folder / "sheet.pdf"
    floor, ours = _times(
        lambda: _bare(book, file), lambda: write_pdf(_made_anew(sheet, words), file)
    )
    print(f"{len(book.pages)} pages            median ms   shortest ms")
    print(f"bare QPainter      {floor[0]:9.0f} {floor[1]:13.0f}")
    print(f"make and write     {ours[0]:9.0f} {ours[1]:13.0f}")
    print(f"ours / bare        {ours[0] / floor[0]:9.2f} {ours[1] / floor[1]:13.2f}")


def _made_anew(sheet: RoutineSheet | Booklet, words: SheetWords) -> Book:
    """Return the pages of a sheet, laid out as if for the first time."""
    typeset.lines.cache_clear()
    return make_book([sheet], Paper(), words)


def _bare(book: Book, file: Path) -> None:
    """Paint the words and pictures of a book with nothing between them and Qt."""
    writer = QPdfWriter(str(file))
    writer.setResolution(typeset.UNITS_PER_INCH)
    writer.setPageLayout(page_layout(book.pages[0]))
    unit = typeset.UNITS_PER_INCH / MM_PER_INCH
    painter = QPainter(writer)
    for number, page in enumerate(book.pages):
        if number:
            writer.newPage()
        for mark in page.marks:
            if isinstance(mark, Words):
                font = QFont(typeset.FAMILY)
                font.setPixelSize(round(mark.points * typeset.UNITS_PER_POINT))
                font.setBold(mark.bold)
                painter.setFont(font)
                painter.drawText(QPointF(mark.x * unit, mark.y * unit), mark.words)
            elif isinstance(mark, Picture):
                side = mark.side * unit
                square = QRectF(mark.x * unit, mark.y * unit, side, side)
                paint(painter, square, scene_of(mark.moment), PRINT)
    painter.end()


def _preview(person: Person, words: SheetWords) -> None:
    sheet = booklet(person, words.catalogue, Today(DAY))
    pages = len(make_book([sheet], Paper(), words).pages)
    ((median, shortest),) = _times(lambda: _first_page(_made_anew(sheet, words)))
    print(f"\nfirst page of {pages}   {median:9.0f} {shortest:13.0f}")


def _first_page(book: Book) -> None:
    page = book.pages[0]
    scale = PREVIEW_DPI / MM_PER_INCH
    image = QImage(
        round(page.width * scale), round(page.height * scale), QImage.Format.Format_RGB32
    )
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint_page(painter, page)
    painter.end()


def _times(*acts: Callable[[], None]) -> list[tuple[float, float]]:
    """Return the median and the shortest time of each in milliseconds, run by turns."""
    found: list[list[float]] = [[] for _ in acts]
    for _ in range(_RUNS):
        for act, times in zip(acts, found, strict=True):
            begun = time.perf_counter()
            act()
            times.append((time.perf_counter() - begun) * 1000)
    return [(statistics.median(times), min(times)) for times in found]


if __name__ == "__main__":
    main()
