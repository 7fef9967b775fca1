"""A routine: the exercises a person does together, in order, on chosen weekdays."""

from dataclasses import dataclass

from neuro_desktop.domain.exercise import ExerciseId

MOST_REPETITIONS_A_SIDE = 30  # over all sets of an item (reference, section 3)


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of a level: `amount` of its measure for each side, `holds` a set, `sets` of it."""

    amount: int  # seconds of a hold, repetitions, circles, letters or minutes
    holds: int = 1
    sets: int = 1


@dataclass(frozen=True, slots=True)
class RoutineItem:
    """One exercise in a routine, at one level, with its dose."""

    exercise_id: ExerciseId
    level: int
    dose: Dose
    own_pace: bool = False  # seated repetitions only: "press when done"


@dataclass(frozen=True, slots=True)
class Routine:
    """A named list of items with its weekdays (0 = Monday ... 6 = Sunday)."""

    id: str
    name: str
    items: tuple[RoutineItem, ...]
    weekdays: frozenset[int]
    minutes: int | None = None  # what the person asked for, if it was planned
