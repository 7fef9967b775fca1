"""The parts of a dose a person can change: how much, how many holds, how many sets."""

from dataclasses import dataclass, replace
from enum import StrEnum

from neuro_desktop.domain.exercise import Exercise, Level, Measure
from neuro_desktop.domain.routine import Dose, dose_limits

HOLD_STEP_SECONDS = 5


class PartName(StrEnum):
    """The parts, in the order they are shown."""

    AMOUNT = "amount"
    HOLDS = "holds"
    SETS = "sets"


@dataclass(frozen=True, slots=True)
class DosePart:
    """One part of a dose, and how far it may go while the others stay."""

    name: PartName
    measure: Measure
    value: int
    least: int
    most: int
    held_down: bool  # `most` is lower than the ladder's: no more than 30 in all on a side


def dose_parts(exercise: Exercise, level: Level, dose: Dose) -> tuple[DosePart, ...]:
    """Return the parts that make sense for a level; holds and sets only where there are several."""
    limits = dose_limits(exercise, level, dose)
    ladder_most = {
        PartName.AMOUNT: exercise.amount_range(level)[1],
        PartName.HOLDS: exercise.holds_range(level)[1],
        PartName.SETS: exercise.most_sets,
    }
    values = {
        PartName.AMOUNT: (dose.amount, limits.amount),
        PartName.HOLDS: (dose.holds, limits.holds),
        PartName.SETS: (dose.sets, limits.sets),
    }
    return tuple(
        DosePart(name, level.measure, value, least, most, held_down=most < ladder_most[name])
        for name, (value, (least, most)) in values.items()
        if name is PartName.AMOUNT or ladder_most[name] > 1
    )


def stepped(dose: Dose, part: DosePart, *, more: bool) -> Dose:
    """Return the dose with one part a step more or less, or unchanged at its limit."""
    by = 1
    if part.name is PartName.AMOUNT and part.measure is Measure.HOLD_SECONDS:
        by = HOLD_STEP_SECONDS
    # To the next multiple: a halved dose of 8 seconds goes to 10 and back to 5.
    value = (part.value // by + 1) * by if more else (-(-part.value // by) - 1) * by
    value = max(part.least, min(value, part.most))
    if part.name is PartName.AMOUNT:
        return replace(dose, amount=value)
    if part.name is PartName.HOLDS:
        return replace(dose, holds=value)
    return replace(dose, sets=value)
