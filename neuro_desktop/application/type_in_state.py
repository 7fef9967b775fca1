"""What the screens of typing in show."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.application.type_in_keeper import KeptWeek
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.paper_entry import Box, PaperWeek
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.symptoms import SymptomAt


class TypeInStep(StrEnum):
    """The screens."""

    FIND = "find"  # the sheet, by its code or in a list
    WEEK = "week"  # of a sheet without dates
    GRID = "grid"
    WHICH = "which"  # in which exercise the person was unsteady, for one day
    SAVED = "saved"


class DayRow(StrEnum):
    """The rows of a sheet with one box a day."""

    FEET_CHECKED = "feet_checked"
    UNSTEADY = "unsteady"


@dataclass(frozen=True, slots=True)
class TypeInState:
    """One screen."""

    step: TypeInStep
    today: date
    sheets: tuple[WeekSheet, ...] = ()  # FIND: newest first
    wrong_code: str | None = None  # FIND: no sheet has it; "": none was typed
    sheet: WeekSheet | None = None
    weeks: tuple[date, ...] = ()  # WEEK: the Mondays to choose from, newest first
    week: PaperWeek | None = None
    boxes: tuple[Box, ...] = ()  # of one day
    asked: tuple[SymptomAt, ...] = ()  # what a number is written for
    unsteady_on: date | None = None  # WHICH
    exercises: tuple[ExerciseId, ...] = ()  # WHICH: to choose from
    kept: KeptWeek | None = None  # SAVED
    trouble: StoreTrouble | None = None


class TypeInView(Protocol):
    """The screen."""

    def show_state(self, state: TypeInState) -> None:
        """Show this state."""
        ...
