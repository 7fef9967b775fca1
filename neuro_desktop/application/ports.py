"""What the application needs from outside: time, store, content, sound, voice.

Each port has a real implementation in adapters/ or storage/ and a fake in tests/fakes.py.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.settings import FigurePerson, Settings
from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.check_in import CheckIn, DayRating, Rating
from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Session, SessionDay
from neuro_desktop.domain.sheet import Paper, Sheet, WeekSheet
from neuro_desktop.domain.symptoms import Symptom


class Clock(Protocol):
    """Tells the time. Nothing else in the program asks the system for it."""

    def monotonic(self) -> float:
        """Return seconds that never go back and count while the computer sleeps."""
        ...

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the person's calendar day, local."""
        ...


class Ticker(Protocol):
    """Calls back again and again until stopped."""

    def start(self, interval_ms: int, callback: Callable[[], None]) -> None:
        """Call `callback` every `interval_ms`; a second start replaces the first."""
        ...

    def stop(self) -> None:
        """Stop calling; stopping a stopped ticker does nothing."""
        ...


# ---------------------------------------------------------------- content


@dataclass(frozen=True, slots=True)
class FormWords:
    """The words for one form of an exercise (all levels with that `form`)."""

    title: str  # what sets this form apart, "Sitting", "One leg, both hands"; never empty
    start: str  # the start position, one or two sentences
    steps: tuple[str, ...]  # at most six, one action each
    short: str  # one short sentence shown and spoken during work


@dataclass(frozen=True, slots=True)
class ExerciseWords:
    """Everything said about one exercise, in one language."""

    id: ExerciseId
    name: str
    other_name: str  # the article's other name, or ""
    purpose: str
    forms: dict[str, FormWords]  # by Level.form: every form of the ladder
    things: str  # the things in words, with what to mind ("a chair without wheels, against a wall")
    cautions: tuple[str, ...]  # at every level
    standing_cautions: tuple[str, ...]  # besides, at its standing levels
    variation: str  # or ""
    after: tuple[str, ...]  # what to look at or put away afterwards

    def cautions_at(self, position: Position) -> tuple[str, ...]:
        """Return what to mind in this position, the standing lines first."""
        standing = self.standing_cautions if position is Position.STANDING else ()
        return (*standing, *self.cautions)


# ---------------------------------------------------------------- store


class StoreUnavailable(Exception):
    """The store cannot be used now; nothing was lost. `trouble` says why."""

    def __init__(self, trouble: "StoreTrouble", detail: str = "") -> None:
        super().__init__(f"{trouble}: {detail}")
        self.trouble = trouble
        self.detail = detail


class StoreTrouble(StrEnum):
    """Why the store cannot be used; texts/ says it in plain words."""

    FULL = "full"
    READ_ONLY = "read_only"
    LOCKED = "locked"
    CORRUPT = "corrupt"
    NEWER = "newer"
    NOT_OURS = "not_ours"
    NO_FOLDER = "no_folder"


class StoreBug(Exception):
    """A mistake of ours in talking to the store: logged and reported, never hidden."""


class PersonRepository(Protocol):
    """The person of this computer: name, emergency number, profile, preferences."""

    def load(self) -> Person | None:
        """Return the person, or None before the first wizard is finished."""
        ...

    def save(self, person: Person) -> None:
        """Keep the person whole."""
        ...

    def load_draft(self) -> WizardDraft | None:
        """Return the unfinished wizard, if one was left."""
        ...

    def save_draft(self, draft: WizardDraft | None) -> None:
        """Keep the unfinished wizard, or forget it."""
        ...


class RoutineRepository(Protocol):
    """The person's routines, oldest first."""

    def all(self) -> Sequence[Routine]:
        """Return every routine that is not deleted."""
        ...

    def get(self, routine_id: str) -> Routine | None:
        """Return one routine."""
        ...

    def save(self, routine: Routine) -> None:
        """Keep a routine whole, new or changed; keeps its place in the list."""
        ...

    def delete(self, routine_id: str) -> None:
        """Mark a routine deleted; `restore` brings it back."""
        ...

    def restore(self, routine_id: str) -> None:
        """Undo a delete, in its old place."""
        ...


class SessionRepository(Protocol):
    """The sessions, whole."""

    def save(self, session: Session) -> None:
        """Keep a session whole; what is returned from here on survives a power cut."""
        ...

    def unfinished(self) -> Session | None:
        """Return the latest session still RUNNING."""
        ...

    def get(self, session_id: str) -> Session | None:
        """Return one session."""
        ...

    def between(self, first: date, last: date) -> Sequence[Session]:
        """Return the ended sessions of these diary days, both included, oldest first."""
        ...

    def days(self, first: date, last: date) -> Sequence[SessionDay]:
        """Return one line for each ended session of these diary days, oldest first; quick."""
        ...

    def delete(self, session_id: str) -> None:
        """Mark a session deleted: nothing returns it until `restore`."""
        ...

    def restore(self, session_id: str) -> None:
        """Undo a delete."""
        ...


class CheckInRepository(Protocol):
    """The check-ins, whole."""

    def save(self, check_in: CheckIn) -> None:
        """Keep a check-in whole, new or changed."""
        ...

    def get(self, check_in_id: str) -> CheckIn | None:
        """Return one check-in that is not deleted."""
        ...

    def between(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins about these diary days, both included, oldest first."""
        ...

    def ratings(self, symptom: Symptom, first: date, last: date) -> Sequence[DayRating]:
        """Return every answer about a symptom in these days, oldest first; quick."""
        ...

    def latest(self) -> Sequence[tuple[date, Rating]]:
        """Return the latest answer for each symptom and side that ever had one."""
        ...

    def first_day(self) -> date | None:
        """Return the diary day of the oldest check-in, None if there is none."""
        ...

    def delete(self, check_in_id: str) -> None:
        """Mark a check-in deleted: nothing returns it until `restore`."""
        ...

    def restore(self, check_in_id: str) -> None:
        """Undo a delete."""
        ...


class ActivityRepository(Protocol):
    """Other activity, in minutes."""

    def save(self, activity: Activity) -> None:
        """Keep an activity, new or changed."""
        ...

    def get(self, activity_id: str) -> Activity | None:
        """Return one activity that is not deleted."""
        ...

    def between(self, first: date, last: date) -> Sequence[Activity]:
        """Return the activities of these diary days, both included, oldest first."""
        ...

    def delete(self, activity_id: str) -> None:
        """Mark an activity deleted: nothing returns it until `restore`."""
        ...

    def restore(self, activity_id: str) -> None:
        """Undo a delete."""
        ...


class LevelRepository(Protocol):
    """Level decisions; none is ever forgotten."""

    def save(self, decision: LevelDecision) -> None:
        """Keep a decision, new or with another answer."""
        ...

    def all(self) -> Sequence[LevelDecision]:
        """Return every decision in the order they were first kept."""
        ...


class PlanRepository(Protocol):
    """Which weekdays were planned since when."""

    def save(self, planned: PlannedDays) -> None:
        """Keep what is planned from a day on; a second one of the same day replaces the first."""
        ...

    def all(self) -> Sequence[PlannedDays]:
        """Return all, oldest first."""
        ...


class SheetRepository(Protocol):
    """The week sheets that were printed."""

    def save(self, sheet: WeekSheet) -> None:
        """Keep a sheet under its code."""
        ...

    def get(self, code: str) -> WeekSheet | None:
        """Return the sheet with this code; capitals and small letters are the same."""
        ...

    def all(self) -> Sequence[WeekSheet]:
        """Return every sheet, newest first."""
        ...


@dataclass(frozen=True, slots=True)
class Repositories:
    """The repositories together, for the presenters that need several of them."""

    people: PersonRepository
    routines: RoutineRepository
    sessions: SessionRepository
    check_ins: CheckInRepository
    activities: ActivityRepository
    levels: LevelRepository
    plans: PlanRepository
    sheets: SheetRepository


class SettingsStore(Protocol):
    """Settings of this computer, in a file beside the store."""

    def load(self) -> Settings:
        """Return the settings; a damaged part comes back as its default and in `repaired`."""
        ...

    def save(self, settings: Settings) -> None:
        """Keep the settings, whole file or nothing."""
        ...

    @property
    def repaired(self) -> tuple[str, ...]:
        """Return the names of settings the last load had to repair ("*": the whole file)."""
        ...


# ---------------------------------------------------------------- sound and voice


class Cue(StrEnum):
    """The sounds."""

    TICK = "tick"
    START = "start"
    FINISH = "finish"
    STOP = "stop"


class CuePlayer(Protocol):
    """Plays short sounds; never blocks, never raises."""

    def prepare(self) -> None:
        """Get the device ready, so that the first cue is not cut."""
        ...

    def play(self, cue: Cue) -> None:
        """Play a sound now, or nothing when sound is off or missing."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0 to 100."""
        ...

    def on_availability(self, told: Callable[[bool], None]) -> None:
        """Call `told(False)` when sound goes, `told(True)` when it is there again."""
        ...

    def release(self) -> None:
        """Let the device go at the end of a session."""
        ...


class Voice(Protocol):
    """Speaks; never blocks, never raises."""

    def prepare(self) -> None:
        """Get the voice ready, so that the first words come at once."""
        ...

    def say(self, text: str, finished: Callable[[], None] | None = None) -> None:
        """Speak, cutting short what is being said; `finished` is called at its end, however."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def set_rate(self, words_a_minute: int) -> None:
        """Set the speed."""
        ...

    def on_availability(self, told: Callable[[bool], None]) -> None:
        """Call `told(False)` once no voice can be had, `told(True)` once one speaks."""
        ...

    def close(self) -> None:
        """End the voice for good, when the app closes."""
        ...


class KeepAwake(Protocol):
    """Keeps the screen on; never blocks, never raises."""

    def hold(self) -> None:
        """Keep the screen on from now."""
        ...

    def release(self) -> None:
        """Let the screen sleep again."""
        ...


# ---------------------------------------------------------------- printing


class PrintEnd(StrEnum):
    """How a print job or a PDF ended; texts/ says it in words."""

    SENT = "sent"  # the queue took it
    SAVED = "saved"
    CANCELLED = "cancelled"  # in the system's dialog
    NO_PRINTER = "no_printer"
    REJECTED = "rejected"  # the queue does not take it, or printing failed
    CANNOT_WRITE = "cannot_write"  # the PDF: full disk, no such folder, no right
    NO_ANSWER = "no_answer"  # the print system did not answer in time


@dataclass(frozen=True, slots=True)
class PrintJob:
    """What to print, and how."""

    sheets: tuple[Sheet, ...]
    paper: Paper
    copies: int = 1
    printer: str = ""  # "": ask with the system's dialog
    shows: FigurePerson = FigurePerson.ROSE  # whom the pictures show


@dataclass(frozen=True, slots=True)
class PrintResult:
    """How it ended."""

    end: PrintEnd
    printer: str = ""  # SENT: where to
    file: str = ""  # SAVED: where


class Printing(Protocol):
    """Prints, and writes PDFs; never blocks, never raises. `told` is called once."""

    def printers(self, told: Callable[[tuple[str, ...]], None]) -> None:
        """Find the printers of this computer, the usual one first."""
        ...

    def print(self, job: PrintJob, told: Callable[[PrintResult], None]) -> None:
        """Send a job to its printer, or ask with the system's dialog first."""
        ...

    def save_pdf(self, job: PrintJob, file: str, told: Callable[[PrintResult], None]) -> None:
        """Write a job as a PDF to `file`, whole or not at all."""
        ...

    def give_up(self) -> None:
        """Close the system's dialog, if one is open: its job is told as cancelled."""
        ...

    def usual_file(self, name: str) -> str:
        """Return where a file of this name goes: a path in Documents that is not taken yet."""
        ...

    def open_folder(self, file: str) -> None:
        """Show the folder of a file in the system's own program."""
        ...

    def close(self) -> None:
        """Let go of everything, when the app closes."""
        ...


# ---------------------------------------------------------------- moving between screens


class Screen(StrEnum):
    """The screens a person can be on."""

    HOME = "home"
    WIZARD = "wizard"  # subject: ONLY_SAFETY or None
    ROUTINES = "routines"
    ROUTINE = "routine"  # subject: a routine's id
    BEFORE_START = "before_start"  # subject: a routine's id
    PLAYER = "player"  # subject: a session's id
    AFTER = "after"  # subject: a session's id
    CARRY_ON = "carry_on"  # subject: a session's id
    RESTART = "restart"  # BEFORE_START with a shorter session; subject: a routine's id
    CHECK_IN = "check_in"  # subject: None (today), a check-in's id (to change it), NEW_DAY
    PROGRESS = "progress"
    CHART = "chart"  # subject: a symptom, or None for the first one followed
    DIARY = "diary"  # the check-ins: change, delete, add a past day
    SESSIONS = "sessions"  # week, calendar, list
    SESSION = "session"  # subject: a session's id
    ACTIVITY = "activity"  # subject: an activity's id, or None for a new one
    LEVELS = "levels"
    LEARN = "learn"  # subject: a page's id, or None for the index
    PRINT = "print"  # subject: a routine's id, or None
    TYPE_IN = "type_in"  # subject: a sheet's code, or None
    SETTINGS = "settings"
    TROUBLE = "trouble"  # in place of all others: the store cannot be used


NEW_DAY = "new_day"  # the check-in's subject when a past day is to be chosen first
ONLY_SAFETY = "safety"  # the wizard's subject when only the safety questions are to be answered


class Navigator(Protocol):
    """Shows another screen in place of this one."""

    def go(self, screen: Screen, subject: str | None = None) -> None:
        """Open `screen` about `subject`; the present page is closed for good."""
        ...
