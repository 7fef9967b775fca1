"""What the screens of printing show."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Protocol, TypedDict

from neuro_desktop.application.print_ports import PrintJob, PrintResult
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.sheet import Paper, PaperSize
from neuro_desktop.domain.symptoms import Symptom

MOST_COPIES = 20


class SheetKind(StrEnum):
    """What can be printed."""

    ROUTINE = "routine"
    WEEK = "week"
    DOCTOR = "doctor"
    CHECK_IN = "check_in"
    BOOKLET = "booklet"


class PaperStep(StrEnum):
    """The screens, each one task."""

    WHAT = "what"
    NO_ROUTINE = "no_routine"  # there is none to print
    OPTIONS = "options"  # what is set, each with a way to change it
    ROUTINE = "routine"
    WEEK = "week"
    SYMPTOM = "symptom"  # the one on the week sheet
    PERIOD = "period"  # of the page for the doctor
    LAST_VISIT = "last_visit"
    LARGE_PRINT = "large_print"
    POINTS = "points"
    PICTURES = "pictures"
    ONE_A_PAGE = "one_a_page"
    SIZE = "size"
    PREVIEW = "preview"
    PDF = "pdf"  # where it is saved
    ENDED = "ended"  # how the print job or the PDF ended


class WeekChoice(StrEnum):
    """Which week the sheet to tick is for."""

    THIS = "this"
    NEXT = "next"
    BLANK = "blank"  # without dates, to copy


class Period(StrEnum):
    """What the page for the doctor tells of."""

    FOUR_WEEKS = "four_weeks"
    THREE_MONTHS = "three_months"
    LAST_VISIT = "last_visit"


OPTIONS = {
    SheetKind.ROUTINE: (
        PaperStep.ROUTINE,
        PaperStep.POINTS,
        PaperStep.PICTURES,
        PaperStep.ONE_A_PAGE,
        PaperStep.SIZE,
    ),
    SheetKind.WEEK: (
        PaperStep.ROUTINE,
        PaperStep.WEEK,
        PaperStep.SYMPTOM,
        PaperStep.POINTS,
        PaperStep.SIZE,
    ),
    SheetKind.DOCTOR: (PaperStep.PERIOD, PaperStep.LARGE_PRINT, PaperStep.SIZE),
    SheetKind.CHECK_IN: (PaperStep.POINTS, PaperStep.SIZE),
    SheetKind.BOOKLET: (PaperStep.POINTS, PaperStep.PICTURES, PaperStep.SIZE),
}


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is to be printed, besides how the paper looks."""

    kind: SheetKind = SheetKind.ROUTINE
    routine_id: str = ""
    week: WeekChoice = WeekChoice.THIS
    period: Period = Period.FOUR_WEEKS
    large_print: bool = False


class WishParts(TypedDict, total=False):
    """What `PaperPresenter.wish` may name."""

    routine_id: str
    week: WeekChoice
    period: Period
    large_print: bool


class PaperChange(TypedDict, total=False):
    """The settings `PaperPresenter.set_paper` may name."""

    paper_size: PaperSize | None
    paper_points: int
    paper_pictures: bool
    paper_one_a_page: bool


@dataclass(frozen=True, slots=True)
class PrinterState:
    """What is known of the printers, and of the job that is on its way."""

    names: tuple[str, ...] | None = None  # None: still looked for
    usual: str = ""  # where Print prints
    copies: int = 1
    waiting: bool = False
    asking: bool = False  # the system's dialog is open
    result: PrintResult | None = None
    kept_file: str = ""  # of a job that failed: the PDF that was kept
    pdf_file: str = ""  # where the PDF is to go


@dataclass(frozen=True, slots=True)
class PaperState:
    """One screen."""

    step: PaperStep
    today: date
    wishes: Wishes = field(default_factory=Wishes)
    options: tuple[PaperStep, ...] = ()
    routines: tuple[Routine, ...] = ()
    paper: Paper = field(default_factory=Paper)
    symptoms: tuple[Symptom, ...] = ()  # SYMPTOM: to choose from, those followed first
    symptom: Symptom | None = None  # the one on the week sheet
    last_visit_on: date | None = None
    job: PrintJob | None = None  # PREVIEW and after it
    printer: PrinterState = field(default_factory=PrinterState)
    trouble: StoreTrouble | None = None

    @property
    def routine(self) -> Routine | None:
        """Return the routine that is to be printed."""
        wanted = (each for each in self.routines if each.id == self.wishes.routine_id)
        return next(wanted, None)


class PaperView(Protocol):
    """The screen."""

    def show_state(self, state: PaperState) -> None:
        """Show this state."""
        ...
