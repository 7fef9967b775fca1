"""What the application needs from the store: one repository for each aggregate.

Each has its implementation in storage/ and a fake in tests/.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.settings import Settings
from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.check_in import CheckIn, DayRating, Rating
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Session, SessionDay
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.symptoms import Symptom


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

    def of_session(self, session_id: str) -> Sequence[LevelDecision]:
        """Return the decisions after one session, in the order they were first kept; quick."""
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
