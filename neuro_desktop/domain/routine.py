"""A routine: the exercises a person does together, in order, on chosen weekdays.

Editing is pure: every function returns a new Routine, or a Refusal or Reason that says why not.
Undo is keeping the old Routine.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum

from neuro_desktop.domain.dose import (
    COUNTED,
    MOST_REPETITIONS_A_SIDE,
    Dose,
    DoseLimits,
    base_dose,
    dose_at,
    dose_limits,
    own_dose,
    repetitions_a_side,
)
from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import (
    Catalogue,
    Exercise,
    ExerciseId,
    Footwear,
    Level,
    Measure,
    Position,
)
from neuro_desktop.domain.person import LONGEST_NAME
from neuro_desktop.domain.safety import (
    Profile,
    Reason,
    Today,
    own_open_level,
    why_closed,
    why_out,
)

__all__ = [
    "COUNTED",
    "LONGEST_NOTE",
    "MOST_REPETITIONS_A_SIDE",
    "Block",
    "Dose",
    "DoseLimits",
    "Refusal",
    "Routine",
    "RoutineItem",
    "add_item",
    "at_level",
    "base_dose",
    "block_of",
    "change_dose",
    "change_level",
    "change_own_pace",
    "change_weekdays",
    "copy_of",
    "dose_at",
    "dose_limits",
    "may_be_own_pace",
    "move_down",
    "move_up",
    "put_in_order",
    "remove_item",
    "rename",
    "repetitions_a_side",
]

LONGEST_NOTE = 500


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One exercise in a routine, at one level, with its dose."""

    exercise_id: ExerciseId
    level: int
    dose: Dose
    own_pace: bool = False  # seated repetitions only: "press when done"
    note: str = ""  # the person's or the helper's own, at most LONGEST_NOTE characters


@dataclass(frozen=True, slots=True)
class Routine:
    """A named list of items with its weekdays (0 = Monday ... 6 = Sunday)."""

    id: str
    name: str
    items: tuple[RoutineItem, ...]
    weekdays: frozenset[int]
    minutes: int | None = None  # what the person asked for, if it was planned


class Block(IntEnum):
    """The parts of a routine, in their order: what is on the feet, then standing."""

    BARE = 0
    SOCKS = 1
    SHOES_SEATED = 2
    STANDING = 3


class Refusal(StrEnum):
    """Why a change of a routine is not made; texts/ says it in words."""

    FIRST_ALREADY = "first_already"
    LAST_ALREADY = "last_already"
    BARE_BEFORE_SOCKS = "bare_before_socks"
    NO_SHOES_FIRST = "no_shoes_first"  # bare feet and socks before shoes
    SEATED_BEFORE_STANDING = "seated_before_standing"
    ALREADY_IN = "already_in"
    OUTSIDE_RANGE = "outside_range"
    TOO_MANY_REPETITIONS = "too_many_repetitions"
    OWN_PACE_STANDING = "own_pace_standing"
    OWN_PACE_TIMED = "own_pace_timed"
    EMPTY_NAME = "empty_name"


# ---------------------------------------------------------------- order


def block_of(exercise: Exercise, level: Level) -> Block:
    """Return the part of a routine this level belongs to."""
    if level.position is Position.STANDING:
        return Block.STANDING
    blocks = {Footwear.BARE: Block.BARE, Footwear.SOCKS: Block.SOCKS}
    return blocks.get(exercise.footwear, Block.SHOES_SEATED)


def put_in_order(items: Iterable[RoutineItem], catalogue: Catalogue) -> tuple[RoutineItem, ...]:
    """Return the items block after block; inside a block they keep their order."""
    return tuple(sorted(items, key=lambda item: _block(item, catalogue)))


def move_up(routine: Routine, index: int, catalogue: Catalogue) -> Routine | Refusal:
    """Move an item one place up inside its block."""
    _item(routine, index)
    if index == 0:
        return Refusal.FIRST_ALREADY
    return _swap_with_next(routine, index - 1, catalogue)


def move_down(routine: Routine, index: int, catalogue: Catalogue) -> Routine | Refusal:
    """Move an item one place down inside its block."""
    _item(routine, index)
    if index == len(routine.items) - 1:
        return Refusal.LAST_ALREADY
    return _swap_with_next(routine, index, catalogue)


def _swap_with_next(routine: Routine, index: int, catalogue: Catalogue) -> Routine | Refusal:
    first, second = routine.items[index : index + 2]
    if _block(first, catalogue) is not _block(second, catalogue):
        return _why_apart(_block(second, catalogue))
    items = (*routine.items[:index], second, first, *routine.items[index + 2 :])
    return replace(routine, items=items)


def _why_apart(later: Block) -> Refusal:
    """Say why nothing from a block before `later` may come after it."""
    if later is Block.STANDING:
        return Refusal.SEATED_BEFORE_STANDING
    if later is Block.SHOES_SEATED:
        return Refusal.NO_SHOES_FIRST
    return Refusal.BARE_BEFORE_SOCKS


def _block(item: RoutineItem, catalogue: Catalogue) -> Block:
    exercise = catalogue[item.exercise_id]
    return block_of(exercise, exercise.level(item.level))


# ---------------------------------------------------------------- dose


def change_dose(
    routine: Routine, index: int, dose: Dose, catalogue: Catalogue
) -> Routine | Refusal:
    """Give an item another dose, inside the range of its exercise."""
    item = _item(routine, index)
    exercise = catalogue[item.exercise_id]
    level = exercise.level(item.level)
    least, most = exercise.amount_range(level)
    fewest_holds, most_holds = exercise.holds_range(level)
    inside = (
        min(least, item.dose.amount) <= dose.amount <= most
        and fewest_holds <= dose.holds <= most_holds
        and 1 <= dose.sets <= exercise.most_sets
    )
    if not inside:
        return Refusal.OUTSIDE_RANGE
    if repetitions_a_side(level, dose) > MOST_REPETITIONS_A_SIDE:
        return Refusal.TOO_MANY_REPETITIONS
    return _with_item(routine, index, replace(item, dose=dose))


def may_be_own_pace(level: Level) -> bool:
    """Say whether "press when done" may end this level: seated repetitions only."""
    return level.position is Position.SEATED and level.measure is Measure.REPETITIONS


def change_own_pace(
    routine: Routine, index: int, catalogue: Catalogue, *, own_pace: bool
) -> Routine | Refusal:
    """Let the person, or the counting, end an item's repetitions."""
    item = _item(routine, index)
    level = catalogue[item.exercise_id].level(item.level)
    if own_pace and not may_be_own_pace(level):
        standing = level.position is Position.STANDING
        return Refusal.OWN_PACE_STANDING if standing else Refusal.OWN_PACE_TIMED
    return _with_item(routine, index, replace(item, own_pace=own_pace))


# ---------------------------------------------------------------- exercises and levels


def at_level(
    item: RoutineItem,
    exercise: Exercise,
    level: Level,
    halved: Collection[ExerciseId] = frozenset(),
) -> RoutineItem:
    """Return the item at another level: that level's dose, its sets as far as they may stay.

    Level 1 of an exercise among `halved` has its halved dose.
    """
    return replace(
        item,
        level=level.number,
        dose=own_dose(exercise, level, item.dose.sets, halved),
        own_pace=item.own_pace and may_be_own_pace(level),
    )


def add_item(
    routine: Routine,
    exercise_id: ExerciseId,
    catalogue: Catalogue,
    profile: Profile,
    today: Today,
) -> Routine | Refusal | Reason:
    """Add an exercise at the person's own level, or the highest open one below, in its block.

    One the level rule left out comes back this way, at its halved dose. Plans hold it again once
    it was done (`profile_changes.after_session`).
    """
    if any(item.exercise_id is exercise_id for item in routine.items):
        return Refusal.ALREADY_IN
    exercise = catalogue[exercise_id]
    level = own_open_level(exercise, profile, today)
    if level is None:
        return why_out(exercise, profile, today) or Reason.QUESTIONS_UNANSWERED
    dose = own_dose(exercise, level, 1, profile.halved)
    item = RoutineItem(exercise_id, level.number, dose)
    return replace(routine, items=put_in_order((*routine.items, item), catalogue))


def change_level(
    routine: Routine,
    index: int,
    level_number: int,
    catalogue: Catalogue,
    profile: Profile,
    today: Today,
) -> Routine | Reason:
    """Put an item at another open level; where that changes its block, it moves there."""
    item = _item(routine, index)
    exercise = catalogue[item.exercise_id]
    level = exercise.level(level_number)
    reason = why_closed(exercise, level, profile, today)
    if reason is not None:
        return reason
    changed = _with_item(routine, index, at_level(item, exercise, level, profile.halved))
    return replace(changed, items=put_in_order(changed.items, catalogue))


def remove_item(routine: Routine, index: int) -> Routine:
    """Take an item out."""
    _item(routine, index)
    return replace(routine, items=routine.items[:index] + routine.items[index + 1 :])


# ---------------------------------------------------------------- the whole routine


def rename(routine: Routine, name: str) -> Routine | Refusal:
    """Give a routine another name; what goes over LONGEST_NAME characters is cut."""
    kept = " ".join(name.split())[:LONGEST_NAME].strip()
    return replace(routine, name=kept) if kept else Refusal.EMPTY_NAME


def copy_of(routine: Routine, routine_id: str, name: str) -> Routine | Refusal:
    """Return the same routine under another id and name."""
    return rename(replace(routine, id=routine_id), name)


def change_weekdays(routine: Routine, weekdays: Iterable[int]) -> Routine:
    """Give a routine other weekdays; raise DomainError for a day no week has."""
    days = frozenset(weekdays)
    if not days <= frozenset(range(7)):
        raise DomainError(f"no such weekday among {sorted(days)}")
    return replace(routine, weekdays=days)


def _item(routine: Routine, index: int) -> RoutineItem:
    if not 0 <= index < len(routine.items):
        raise DomainError(f"routine {routine.id} has no item {index}")
    return routine.items[index]


def _with_item(routine: Routine, index: int, item: RoutineItem) -> Routine:
    items = (*routine.items[:index], item, *routine.items[index + 1 :])
    return replace(routine, items=items)
