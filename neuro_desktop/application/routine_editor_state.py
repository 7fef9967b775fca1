"""What the screens of one routine show."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, TypedDict

from neuro_desktop.application.routine_dose import DosePart, PartName
from neuro_desktop.application.routines import RoutineSummary
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import Exercise, ExerciseId, Level, Thing
from neuro_desktop.domain.routine import Block, Dose, Refusal, Routine, RoutineItem
from neuro_desktop.domain.safety import Reason


class EditorStep(StrEnum):
    """The screens, each one task."""

    ROUTINE = "routine"  # what is in it, and what can be done with it
    ORDER = "order"
    ITEM = "item"  # one exercise of it, and what can be changed
    LEVEL = "level"
    AMOUNT = "amount"
    PACE = "pace"
    NOTE = "note"
    LIBRARY = "library"
    EXERCISE = "exercise"  # all about one exercise, to read or to add
    SHOW_ME = "show_me"  # how it moves
    NAME = "name"
    DAYS = "days"
    COPY = "copy"  # what shall the copy be called?
    DELETED = "deleted"


class ChangeKind(StrEnum):
    """What a change was, for Undo."""

    ADDED = "added"
    TAKEN_OUT = "taken_out"
    MOVED = "moved"
    LEVEL = "level"
    AMOUNT = "amount"
    PACE = "pace"
    NOTE = "note"
    NAME = "name"
    DAYS = "days"


@dataclass(frozen=True, slots=True)
class Change:
    """One change, and the exercise it was about."""

    kind: ChangeKind
    exercise_id: ExerciseId | None = None


class Direction(StrEnum):
    """Where an item is moved."""

    UP = "up"
    DOWN = "down"


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One item, and what would become of it if the routine started today."""

    item: RoutineItem
    level: Level
    block: Block
    may_own_pace: bool
    reason: Reason | None = None  # None: as it stands
    left_out: bool = False  # with a reason: left out, else in an easier form


@dataclass(frozen=True, slots=True)
class LibraryEntry:
    """One exercise of the library; it can be added if it is not in and has no reason."""

    exercise_id: ExerciseId
    level: Level  # it has or would get
    is_in: bool
    reason: Reason | None  # no level of it is open


@dataclass(frozen=True, slots=True)
class LevelShown:
    """One rung of a ladder; open where there is no reason."""

    level: Level
    reason: Reason | None


@dataclass(frozen=True, slots=True)
class Ladder:
    """LEVEL: the rungs of the selected item's exercise."""

    levels: tuple[LevelShown, ...]


@dataclass(frozen=True, slots=True)
class ExerciseShown:
    """All about one exercise, at the level it has or would get."""

    exercise: Exercise
    level: Level
    dose: Dose
    ladder: Ladder
    missing: tuple[Thing, ...]  # what the person did not say they have
    entry: LibraryEntry


@dataclass(frozen=True, slots=True)
class Parts:
    """AMOUNT: the parts of the selected item's dose."""

    parts: tuple[DosePart, ...]


@dataclass(frozen=True, slots=True)
class Library:
    """LIBRARY: every exercise there is."""

    entries: tuple[LibraryEntry, ...]


Body = Ladder | Parts | Library | ExerciseShown | None  # what only one screen shows


@dataclass(frozen=True, slots=True)
class Answer:
    """What the last press brought, besides the change itself."""

    why_not: Refusal | Reason | None = None  # it changed nothing
    direction: Direction | None = None  # ORDER: where the selected item was to go
    part: PartName | None = None  # AMOUNT: what was to be changed
    added: ExerciseId | None = None  # LIBRARY: what is in now


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the person is; `selected` is the item it is about, or was about just now."""

    step: EditorStep = EditorStep.ROUTINE
    selected: int | None = None
    exercise_id: ExerciseId | None = None


@dataclass(frozen=True, slots=True)
class EditorState:
    """One screen."""

    spot: Spot
    routine: Routine
    summary: RoutineSummary
    items: tuple[ItemShown, ...]
    answer: Answer = Answer()
    undo: Change | None = None
    trouble: StoreTrouble | None = None  # what was asked for last could not be kept
    body: Body = None

    @property
    def shown_item(self) -> ItemShown | None:
        """Return the item the screen is about."""
        return None if self.spot.selected is None else self.items[self.spot.selected]


class Place(TypedDict, total=False):
    """The parts of a Spot that a move may name."""

    step: EditorStep
    selected: int | None
    exercise_id: ExerciseId | None


class EditorView(Protocol):
    """The screen."""

    def show_state(self, state: EditorState) -> None:
        """Show this state."""
        ...

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        """Show that there is no such routine, or why it cannot be read."""
        ...
