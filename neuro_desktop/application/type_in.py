"""Typing in a week that was ticked on paper: find the sheet, fill the same grid, save."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from neuro_desktop.application.paper_making import monday_of
from neuro_desktop.application.ports import ONLY_SAFETY, Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.type_in_keeper import KeptWeek, WeekKeeper
from neuro_desktop.application.type_in_state import (
    DayRow,
    TypeInState,
    TypeInStep,
    TypeInView,
)
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.paper_entry import Box, PaperDay, PaperWeek, at_of, boxes_of
from neuro_desktop.domain.phases import Pace, Side
from neuro_desktop.domain.sheet import WeekSheet

WEEKS_OFFERED = 8  # of a sheet without dates: this week and those before it


@dataclass(frozen=True, slots=True)
class TypeInParts:
    """What typing in needs from the app."""

    store: Repositories
    catalogue: Catalogue
    pace: Pace
    clock: Clock
    navigator: Navigator


class TypeInPresenter:
    """Leads from a sheet of paper to sessions and check-ins; nothing typed is lost on the way."""

    def __init__(self, view: TypeInView, subject: str | None, parts: TypeInParts) -> None:
        self._view = view
        self._subject = subject
        self._parts = parts
        self._step = TypeInStep.FIND
        self._sheets: tuple[WeekSheet, ...] = ()
        self._wrong_code: str | None = None
        self._sheet: WeekSheet | None = None
        self._keeper: WeekKeeper | None = None
        self._was: PaperWeek | None = None  # as it is kept
        self._week: PaperWeek | None = None  # as it is typed
        self._asked: set[date] = set()  # days whose unsteady exercise was asked for
        self._kept: KeptWeek | None = None
        self._trouble: StoreTrouble | None = None

    def open(self) -> None:
        """Show the sheets that were printed, or the one this is about."""
        if self._try(self._read_sheets) and self._subject:
            self.type_code(self._subject)
        else:
            self._show()

    @property
    def is_changed(self) -> bool:
        """Tell whether something is typed that is not kept."""
        return self._week != self._was

    # ------------------------------------------------------------ finding the sheet

    def type_code(self, text: str) -> None:
        """Take a code however it is typed: small letters, blanks and dashes do not matter."""
        code = "".join(sign for sign in text if sign.isalnum()).upper()
        found: list[WeekSheet] = []

        def look() -> None:
            sheet = self._parts.store.sheets.get(code) if code else None
            found.extend([] if sheet is None else [sheet])

        self._wrong_code = None
        if self._try(look):
            if found:
                self._choose(found[0])
                return
            self._wrong_code = text.strip()
        self._show()

    def choose_sheet(self, code: str) -> None:
        """Take a sheet of the list."""
        self._choose(next(sheet for sheet in self._sheets if sheet.code == code))

    def choose_week(self, first_day: date) -> None:
        """Take the week of a sheet without dates."""
        if self._sheet is not None:
            self._open_week(self._sheet, first_day)

    def print_one(self) -> None:
        """Go to where a week to tick is printed."""
        self._parts.navigator.go(Screen.PRINT)

    # ------------------------------------------------------------ the grid

    def tick(self, day: date, box: Box, *, on: bool) -> None:
        """Tick the box of an exercise, or take its tick out."""
        typed = self._day(day)
        if typed is not None:
            ticked = typed.ticked | {box} if on else typed.ticked - {box}
            self._change(replace(typed, ticked=ticked))

    def tick_row(self, day: date, row: DayRow, *, on: bool) -> None:
        """Tick *feet checked* or *unsteady*, or take the tick out."""
        typed = self._day(day)
        if typed is None:
            return
        if row is DayRow.FEET_CHECKED:
            self._change(replace(typed, feet_checked=on))
        else:
            self._asked.discard(day)
            self._change(replace(typed, unsteady=on, unsteady_in=None))

    def write_value(self, day: date, side: Side, value: int | None) -> None:
        """Write the number of the symptom for a side; None takes it out."""
        typed = self._day(day)
        if typed is not None:
            numbers = dict(typed.values) | ({} if value is None else {side: value})
            if value is None:
                numbers.pop(side, None)
            sheet = self._sheet
            sides = () if sheet is None else tuple(spot.side for spot in at_of(sheet))
            values = tuple((each, numbers[each]) for each in sides if each in numbers)
            self._change(replace(typed, values=values))

    def write_note(self, note: str) -> None:
        """Write the notes of the week."""
        if self._week is not None:
            self._week = replace(self._week, note=note)

    # ------------------------------------------------------------ saving

    def save(self) -> None:
        """Keep the week; first ask for each new unsteady day in which exercise it was."""
        if self._keeper is None or self._week is None:
            return
        keeper, week = self._keeper, self._week
        if self._unsteady_on() is not None:
            self._step = TypeInStep.WHICH
        else:
            self._step = TypeInStep.GRID
            kept: list[KeptWeek] = []
            if self._try(lambda: kept.append(keeper.save(week))):
                self._kept, self._was = kept[0], week
                self._step = TypeInStep.SAVED
        self._show()

    def unsteady_in(self, exercise_id: ExerciseId | None) -> None:
        """Take the exercise of the day that is asked about; None: the person does not know."""
        day = self._unsteady_on()
        typed = None if day is None else self._day(day)
        if typed is not None:
            self._asked.add(typed.day)
            self._replace(replace(typed, unsteady_in=exercise_id))
            self.save()

    def undo(self) -> None:
        """Bring back the days that the last save took out."""
        keeper = self._keeper
        if keeper is None:
            return
        weeks: list[PaperWeek] = []
        if self._try(lambda: weeks.append(keeper.restore())):
            self._was = self._week = weeks[0]
            self._kept = None
            self._step = TypeInStep.GRID
        self._show()

    # ------------------------------------------------------------ moving

    def back(self) -> None:
        """Go back one screen; from the first to printing. What is typed stays until it is left."""
        match self._step:
            case TypeInStep.FIND:
                self._parts.navigator.go(Screen.PRINT)
                return
            case TypeInStep.WHICH | TypeInStep.SAVED:
                self._step = TypeInStep.GRID
            case _:
                self._step = TypeInStep.FIND
                self._week = self._was = None
        self._show()

    def another(self) -> None:
        """Type in another sheet."""
        self._step = TypeInStep.FIND
        self._week = self._was = None
        self._try(self._read_sheets)
        self._show()

    def home(self) -> None:
        """Go Home."""
        self._parts.navigator.go(Screen.HOME)

    def answer_questions(self) -> None:
        """Go to the safety questions."""
        self._parts.navigator.go(Screen.WIZARD, ONLY_SAFETY)

    def levels(self) -> None:
        """Go to the levels, which lost balance has changed."""
        self._parts.navigator.go(Screen.LEVELS)

    # ------------------------------------------------------------ inside

    def _read_sheets(self) -> None:
        self._sheets = tuple(self._parts.store.sheets.all())

    def _choose(self, sheet: WeekSheet) -> None:
        self._sheet = sheet
        self._wrong_code = None
        if sheet.first_day is None:
            self._step = TypeInStep.WEEK
            self._show()
        else:
            self._open_week(sheet, sheet.first_day)

    def _open_week(self, sheet: WeekSheet, first_day: date) -> None:
        parts = self._parts
        keeper = WeekKeeper(
            sheet,
            first_day,
            store=parts.store,
            catalogue=parts.catalogue,
            clock=parts.clock,
            pace=parts.pace,
        )
        weeks: list[PaperWeek] = []
        if self._try(lambda: weeks.append(keeper.read())):
            self._keeper = keeper
            self._was = self._week = weeks[0]
            self._kept = None
            self._asked = {typed.day for typed in weeks[0].days if typed.unsteady}
            self._step = TypeInStep.GRID
        self._show()

    def _day(self, day: date) -> PaperDay | None:
        """Return what is typed for a day; None for a day that has not come."""
        days = () if self._week is None else self._week.days
        wanted = (typed for typed in days if typed.day == day <= self._parts.clock.today())
        return next(wanted, None)

    def _change(self, typed: PaperDay) -> None:
        self._replace(typed)
        self._show()

    def _replace(self, typed: PaperDay) -> None:
        if self._week is not None:
            days = tuple(typed if each.day == typed.day else each for each in self._week.days)
            self._week = replace(self._week, days=days)

    def _unsteady_on(self) -> date | None:
        days = () if self._week is None else self._week.days
        open_days = (d.day for d in days if d.unsteady and d.day not in self._asked)
        return next(open_days, None)

    def _exercises(self, day: date | None) -> tuple[ExerciseId, ...]:
        """Return what was done on a day, or the whole sheet where nothing is ticked."""
        typed = None if day is None else self._day(day)
        items = () if self._sheet is None else self._sheet.items
        if typed is None:
            return ()
        ticked = {box.item for box in typed.ticked} or set(range(len(items)))
        done = (item.exercise_id for index, item in enumerate(items) if index in ticked)
        return tuple(dict.fromkeys(done))

    def _try(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
            return False
        self._trouble = None
        return True

    def _show(self) -> None:
        sheet, parts = self._sheet, self._parts
        today = parts.clock.today()
        day = self._unsteady_on() if self._step is TypeInStep.WHICH else None
        weeks = tuple(monday_of(today) - timedelta(weeks=n) for n in range(WEEKS_OFFERED))
        self._view.show_state(
            TypeInState(
                step=self._step,
                today=today,
                sheets=self._sheets,
                wrong_code=self._wrong_code,
                sheet=sheet,
                weeks=weeks,
                week=self._week,
                boxes=() if sheet is None else boxes_of(sheet.items, parts.catalogue),
                asked=() if sheet is None else at_of(sheet),
                unsteady_on=day,
                exercises=self._exercises(day),
                kept=self._kept,
                trouble=self._trouble,
            )
        )
