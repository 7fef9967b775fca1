"""Makes a sheet of what the store holds, as the person wishes it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from secrets import randbelow

from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.paper_state import Period, SheetKind, WeekChoice, Wishes
from neuro_desktop.application.ports import Clock
from neuro_desktop.application.settings import Settings, pace_of
from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.domain.doctor_sheet import DoctorFacts, doctor_sheet
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Today
from neuro_desktop.domain.sheet import DoctorSheet, Paper, PaperSize, Sheet, WeekSheet
from neuro_desktop.domain.sheet_making import (
    booklet,
    check_in_sheet,
    new_code,
    routine_sheet,
    week_sheet,
)
from neuro_desktop.domain.symptoms import RATED, Symptom

_FOUR_WEEKS = timedelta(weeks=4)
_THREE_MONTHS = timedelta(days=91)


def paper_of(settings: Settings, usual_size: PaperSize) -> Paper:
    """Return how the sheets are to look; the size is the region's until another is chosen."""
    return Paper(
        size=settings.paper_size or usual_size,
        points=settings.paper_points,
        pictures=settings.paper_pictures,
        one_a_page=settings.paper_one_a_page,
    )


def followed_first(followed: tuple[Symptom, ...]) -> tuple[Symptom, ...]:
    """Return every symptom that is answered with a number, those followed first."""
    first = tuple(symptom for symptom in followed if symptom in RATED)
    return (*first, *(symptom for symptom in RATED if symptom not in first))


def usual_symptom(person: Person) -> Symptom | None:
    """Return the symptom for the week sheet: the one chosen, else the first one followed."""
    followed = (symptom for symptom in person.symptoms if symptom in RATED)
    return person.paper_symptom or next(followed, None)


def monday_of(day: date) -> date:
    """Return the Monday of a day's week."""
    return day - timedelta(days=day.weekday())


@dataclass(frozen=True, slots=True)
class SheetMaker:
    """Reads what a sheet tells of and makes it; nothing is written.

    `below(n)` returns a random whole number from 0 to n - 1, for the code of a new week sheet.
    """

    store: Repositories
    catalogue: Catalogue
    settings: CurrentSettings
    clock: Clock
    below: Callable[[int], int] = randbelow

    def make(self, wishes: Wishes, person: Person) -> Sheet | None:
        """Return the sheet, or None if its routine is gone.

        Raises:
            StoreUnavailable: what it tells of cannot be read.
        """
        today = self.clock.today()
        match wishes.kind:
            case SheetKind.CHECK_IN:
                return check_in_sheet(person, today)
            case SheetKind.BOOKLET:
                return booklet(person, self.catalogue, Today(today))
            case SheetKind.DOCTOR:
                return self._doctor(wishes, person, today)
        routine = self.store.routines.get(wishes.routine_id)
        if routine is None:
            return None
        if wishes.kind is SheetKind.WEEK:
            return self._week(wishes.week, person, routine, today)
        pace = pace_of(self.settings.value)
        return routine_sheet(person, routine, self.catalogue, pace, today)

    def _week(self, week: WeekChoice, person: Person, routine: Routine, today: date) -> WeekSheet:
        """Return the sheet to tick; the same sheet printed again keeps its code."""
        person = replace(person, paper_symptom=usual_symptom(person))
        later = timedelta(weeks=1 if week is WeekChoice.NEXT else 0)
        first_day = None if week is WeekChoice.BLANK else monday_of(today) + later
        printed = self.store.sheets.all()
        code = new_code([sheet.code for sheet in printed], self.below)
        made = week_sheet(person, routine, self.catalogue, code, first_day, today)
        same = (sheet for sheet in printed if _asks_the_same(sheet, made))
        before = next(same, None)
        return made if before is None else replace(made, code=before.code)

    def _doctor(self, wishes: Wishes, person: Person, today: date) -> DoctorSheet:
        store, first = self.store, first_day(wishes.period, person.last_visit_on, today)
        facts = DoctorFacts(
            sessions=store.sessions.between(first, today),
            days=store.sessions.days(first, today),
            plans=store.plans.all(),
            check_ins=store.check_ins.between(date.min, today),
        )
        return doctor_sheet(
            person, first, today, facts, self.catalogue, today, large_print=wishes.large_print
        )


def _asks_the_same(sheet: WeekSheet, other: WeekSheet) -> bool:
    def asked(of: WeekSheet) -> tuple[object, ...]:
        return (of.routine_id, of.items, of.first_day, of.symptom)

    return asked(sheet) == asked(other)


def first_day(period: Period, last_visit_on: date | None, today: date) -> date:
    """Return the first day told of; without a last visit, as of four weeks."""
    if period is Period.LAST_VISIT and last_visit_on is not None:
        return min(last_visit_on, today)
    length = _THREE_MONTHS if period is Period.THREE_MONTHS else _FOUR_WEEKS
    return today - length + timedelta(days=1)
