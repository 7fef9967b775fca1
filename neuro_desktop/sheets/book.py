"""Sheets to pages: the one way from data to what is seen, printed and saved."""

from collections.abc import Sequence

from neuro_desktop.domain.sheet import (
    Booklet,
    CheckInSheet,
    DoctorSheet,
    Paper,
    RoutineSheet,
    Sheet,
    WeekSheet,
)
from neuro_desktop.sheets.booklet_pages import booklet_pages
from neuro_desktop.sheets.check_in_pages import check_in_pages
from neuro_desktop.sheets.doctor_pages import doctor_pages
from neuro_desktop.sheets.marks import Book, SheetPage
from neuro_desktop.sheets.routine_pages import routine_pages
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.week_pages import week_pages


def make_book(sheets: Sequence[Sheet], paper: Paper, words: SheetWords) -> Book:
    """Return the pages of these sheets, in their order. Needs a QGuiApplication, for its fonts.

    The layout is made once and in millimetres: preview, printer and PDF paint the same pages.
    """
    pages = tuple(page for sheet in sheets for page in _pages(sheet, paper, words))
    title = " · ".join(dict.fromkeys(page.name for page in pages))
    return Book(title, pages)


def _pages(sheet: Sheet, paper: Paper, words: SheetWords) -> tuple[SheetPage, ...]:
    match sheet:
        case RoutineSheet():
            return routine_pages(sheet, paper, words)
        case WeekSheet():
            return week_pages(sheet, paper, words)
        case CheckInSheet():
            return check_in_pages(sheet, paper)
        case Booklet():
            return booklet_pages(sheet, paper, words)
        case DoctorSheet():
            return doctor_pages(sheet, paper, words)
