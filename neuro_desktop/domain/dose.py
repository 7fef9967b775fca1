"""Doses: how much of a level, how far it may be changed, and what the level rule makes of it."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from math import ceil

from neuro_desktop.domain.exercise import Exercise, ExerciseId, Level, Measure

MOST_REPETITIONS_A_SIDE = 30  # over all sets of an item (reference, section 3)
COUNTED = frozenset({Measure.REPETITIONS, Measure.CIRCLES, Measure.LETTERS})

# Half of level 1 is never less than this (reference, "Ladders"; for minutes ours).
LEAST_HALF = {
    Measure.HOLD_SECONDS: 5,
    Measure.REPETITIONS: 3,
    Measure.CIRCLES: 3,
    Measure.LETTERS: 3,
    Measure.MINUTES: 1,
}
FEWER_SHARE = 0.75  # what "fewer" leaves of an amount: our suggestion
HOLD_STEP_SECONDS = 5  # holds get shorter by whole steps


@dataclass(frozen=True, slots=True)
class Dose:
    """How much of a level: `amount` of its measure for each side, `holds` a set, `sets` of it."""

    amount: int  # seconds of a hold, repetitions, circles, letters or minutes
    holds: int = 1
    sets: int = 1


@dataclass(frozen=True, slots=True)
class DoseLimits:
    """Smallest and largest value of each part of a dose, the others staying as they are."""

    amount: tuple[int, int]
    holds: tuple[int, int]
    sets: tuple[int, int]


def repetitions_a_side(level: Level, dose: Dose) -> int:
    """Return how often one side repeats the movement, both directions counted; 0 if it is timed."""
    return dose.amount * level.directions * dose.sets if level.measure in COUNTED else 0


def base_dose(level: Level) -> Dose:
    """Return the dose of the level itself: one set."""
    return Dose(level.amount, level.holds, 1)


def dose_at(exercise: Exercise, level: Level, sets: int) -> Dose:
    """Return the level's dose with as many of these sets as are allowed, at least one."""
    dose = base_dose(level)
    return replace(dose, sets=max(1, min(sets, dose_limits(exercise, level, dose).sets[1])))


def dose_limits(exercise: Exercise, level: Level, dose: Dose) -> DoseLimits:
    """Return how far each part of this dose may go (see MOST_REPETITIONS_A_SIDE).

    A dose the level rule halved lies under the ladder; it may stay where it is.
    """
    least, most = exercise.amount_range(level)
    most_sets = exercise.most_sets
    if level.measure in COUNTED:
        most = min(most, MOST_REPETITIONS_A_SIDE // (dose.sets * level.directions))
        most_sets = min(most_sets, MOST_REPETITIONS_A_SIDE // (dose.amount * level.directions))
    return DoseLimits(
        amount=(min(least, dose.amount), most),
        holds=exercise.holds_range(level),
        sets=(1, most_sets),
    )


# ---------------------------------------------------------------- after the level rule


def halved_dose(exercise: Exercise) -> Dose:
    """Return half the dose of level 1, rounded up, not under LEAST_HALF: one set."""
    level = exercise.level(1)
    half = max(LEAST_HALF[level.measure], ceil(level.amount / 2))
    return Dose(min(half, level.amount), level.holds, 1)


def own_dose(exercise: Exercise, level: Level, sets: int, halved: Collection[ExerciseId]) -> Dose:
    """Return `dose_at`, or at level 1 of an exercise among `halved` its halved dose."""
    if level.number == 1 and exercise.id in halved:
        return halved_dose(exercise)
    return dose_at(exercise, level, sets)


def fewer_dose(exercise: Exercise, level: Level, dose: Dose) -> Dose | None:
    """Return about three quarters of a dose, or None where its range holds nothing smaller.

    The amount gets smaller, but not under its range; where it cannot, a set is left out.
    """
    step = HOLD_STEP_SECONDS if level.measure is Measure.HOLD_SECONDS else 1
    wanted = round(FEWER_SHARE * dose.amount / step) * step
    least = exercise.amount_range(level)[0]
    amount = max(least, min(wanted, dose.amount - step))
    if amount < dose.amount:
        return replace(dose, amount=amount)
    return replace(dose, sets=dose.sets - 1) if dose.sets > 1 else None
