"""Persons, routines and sheets to print in tests, and the PDFs they become."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from neuro_desktop.adapters.catalogue import load_words
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Today
from neuro_desktop.domain.sheet import Paper, RoutineSheet, Sheet, WeekSheet
from neuro_desktop.domain.sheet_making import (
    booklet,
    check_in_sheet,
    routine_sheet,
    week_sheet,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.sheets.book import make_book
from neuro_desktop.sheets.marks import Book
from neuro_desktop.sheets.pdf import write_pdf
from neuro_desktop.sheets.sheet_words import SheetWords
from tests.builders import TOP_LEVELS, catalogue, item, profile, routine
from tests.sheets.reading import Pdf, read_pdf

MADE_ON = date(2025, 5, 14)  # a Wednesday
WORDS = SheetWords(catalogue(), load_words())
PERSON = Person(
    "person-1",
    "Rosa Miller",
    "112",
    profile(),
    symptoms=(Symptom.TINGLING, Symptom.BALANCE),
    clinic_phone="0161 496 0000",
    paper_symptom=Symptom.TINGLING,
)
ROUTINES = {
    "seated": routine(item(1), item(2), item(9), item(11), item(4), name="Morning"),
    "mixed": routine(
        item(1, 2), item(3), item(10), item(4, 3), item(5, 3), item(7, 2), name="Mixed"
    ),
    "all": routine(
        *(item(number, top) for number, top in enumerate(TOP_LEVELS.values(), start=1)),
        name="All eleven",
    ),
}


def routine_of(key: str = "mixed", person: Person = PERSON, name: str = "") -> RoutineSheet:
    """Return the sheet of one of the three routines, under another name if one is given."""
    chosen: Routine = ROUTINES[key]
    chosen = replace(chosen, name=name or chosen.name)
    return routine_sheet(person, chosen, WORDS.catalogue, Pace(), MADE_ON)


def week_of(
    name: str = "mixed", person: Person = PERSON, first_day: date | None = MADE_ON
) -> WeekSheet:
    """Return the week to tick of one of the three routines."""
    return week_sheet(person, ROUTINES[name], WORDS.catalogue, "K7PQ", first_day, MADE_ON)


def persons_sheet(kind: str) -> Sheet:
    """Return a sheet for the person by a short name."""
    if kind.startswith("week-"):
        return week_of(kind.removeprefix("week-"))
    if kind == "check-in":
        return check_in_sheet(PERSON, MADE_ON)
    if kind == "booklet":
        return booklet(PERSON, WORDS.catalogue, Today(MADE_ON))
    return routine_of(kind)


def book(sheets: Sequence[Sheet], paper: Paper) -> Book:
    """Return the pages of these sheets."""
    return make_book(sheets, paper, WORDS)


def printed(sheet: Sheet, paper: Paper, folder: Path) -> Pdf:
    """Return a sheet as it comes back from its PDF."""
    file = folder / "sheet.pdf"
    write_pdf(book([sheet], paper), file)
    return read_pdf(file)


@cache
def printed_once(kind: str, paper: Paper, folder: Path) -> Pdf:
    """Return a sheet for the person as `printed` does, once for all tests of a run."""
    return printed(persons_sheet(kind), paper, folder)
