"""What is printed, as pure data: ids, enums, numbers and the person's own text.

`sheets/` makes words, pictures and pages of it, the same for preview, printer and PDF.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.safety import FeetFinding, Reason
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import Verdict


class PaperSize(StrEnum):
    """The paper a printer holds."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Paper:
    """How the sheets are to look."""

    size: PaperSize = PaperSize.A4
    points: int = 18  # of body text: 16, 18 or 24
    pictures: bool = True
    one_a_page: bool = False  # one exercise a page: cards for the wall


@dataclass(frozen=True, slots=True)
class SheetHead:
    """What stands on every page of every sheet; "" is printed as a line to write on."""

    person_name: str
    made_on: date
    emergency_number: str
    clinic_phone: str


@dataclass(frozen=True, slots=True)
class SheetChange:
    """An item that is not on paper as the routine has it, because safety closes it now."""

    exercise_id: ExerciseId
    reason: Reason
    left_out: bool  # else: on the sheet in an easier form


@dataclass(frozen=True, slots=True)
class RoutineSheet:
    """A routine to do from paper; `items` in the order of the routine, seated before standing."""

    head: SheetHead
    routine_name: str
    weekdays: frozenset[int]  # 0 = Monday
    seconds: float  # planned
    things: tuple[Thing, ...]  # to fetch, furniture too
    items: tuple[RoutineItem, ...]
    changes: tuple[SheetChange, ...] = ()
    with_helper: bool = False  # stands only with a helper beside them
    standing_until: date | None = None  # the last day the standing part holds; None: there is none


@dataclass(frozen=True, slots=True)
class WeekSheet:
    """A week to tick; kept in the store under its code once printed, so it can be typed in."""

    head: SheetHead
    code: str  # short, found again by it
    routine_id: str | None
    routine_name: str
    items: tuple[RoutineItem, ...]
    first_day: date | None  # a Monday; None: blank, to copy
    symptom: Symptom | None  # the one symptom chosen for paper; None: no such row


@dataclass(frozen=True, slots=True)
class CheckInSheet:
    """The diary's questions on paper, blank."""

    head: SheetHead
    symptoms: tuple[Symptom, ...]  # followed first, then the rest


@dataclass(frozen=True, slots=True)
class BookletExercise:
    """One exercise of the booklet with the levels allowed for this person, easiest first."""

    exercise_id: ExerciseId
    levels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Booklet:
    """The exercise library on paper."""

    head: SheetHead
    exercises: tuple[BookletExercise, ...]


@dataclass(frozen=True, slots=True)
class DoctorRow:
    """One symptom, one side: the numbers and one small line."""

    at: SymptomAt
    start_mean: float | None
    recent_mean: float | None  # of the last 14 days
    verdict: Verdict
    daily: tuple[tuple[date, float], ...]  # daily means of the period; gaps are missing days


class DoctorEventKind(StrEnum):
    """What a doctor wants to know happened."""

    FALL = "fall"
    UNSTEADY = "unsteady"
    HURT = "hurt"
    DIZZY = "dizzy"
    MORE_PAIN = "more_pain"  # pain after - before >= 2
    NEW_SORE = "new_sore"
    RED_HOT_SWOLLEN = "red_hot_swollen"
    SKIN_CHANGED = "skin_changed"


@dataclass(frozen=True, slots=True)
class DoctorEvent:
    """One dated event."""

    day: date
    kind: DoctorEventKind
    exercise_id: ExerciseId | None = None


class DoctorNote(NamedTuple):
    """What the person wrote on a day, or its beginning."""

    day: date
    text: str


@dataclass(frozen=True, slots=True)
class DoctorSheet:
    """One side for a clinician: self-reported, no measurement, no diagnosis."""

    head: SheetHead
    first_day: date
    last_day: date
    sessions_done: int  # days with a session
    sessions_planned: int
    levels: tuple[tuple[ExerciseId, int, int], ...]  # exercise, level, levels of its ladder
    rows: tuple[DoctorRow, ...]  # pain first, then numbness beside it
    events: tuple[DoctorEvent, ...]  # the latest six at most, newest first
    more_events: int
    notes: tuple[DoctorNote, ...]  # newest first, their first 300 characters in all
    notes_cut: bool
    large_print: bool = False  # then it takes as many pages as it needs
    less_pain_more_numbness: tuple[Side, ...] = ()  # feet where both changed clearly
    feet_now: tuple[FeetFinding, ...] = ()  # without a foot team's yes; the gravest first
    feet_told_on: date | None = None  # the latest day they can be of; None: not known


Sheet = RoutineSheet | WeekSheet | CheckInSheet | Booklet | DoctorSheet
