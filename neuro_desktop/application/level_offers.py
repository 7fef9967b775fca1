"""What is offered after a session: another level or another dose, while it is open to answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from neuro_desktop.domain.dose import Dose
from neuro_desktop.domain.exercise import Catalogue, Level
from neuro_desktop.domain.level_changes import take
from neuro_desktop.domain.levels import LevelDecision, LevelStep
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Profile, Reason, Today, questions_due, why_closed


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer: the level it leads to and the dose it would give, where a routine has one."""

    decision: LevelDecision
    level: Level
    levels: int  # how many the ladder has
    dose: Dose | None = None  # None: no routine would change, or the exercise would be left out
    closed: Reason | None = None  # why the level is closed now: then it can only be refused


def offer_of(
    decision: LevelDecision,
    profile: Profile,
    routines: Sequence[Routine],
    catalogue: Catalogue,
    today: Today,
) -> Offer | None:
    """Return what a decision offers now, or None if something else has overtaken it."""
    exercise = catalogue[decision.exercise_id]
    level = exercise.level(decision.new_level)
    taken = take(decision, profile, routines, catalogue, today)
    if taken is not None:
        level = exercise.level(taken.decision.new_level)
        doses = [
            item.dose
            for routine in taken.routines
            for item in routine.items
            if item.exercise_id is decision.exercise_id
        ]
        return Offer(decision, level, len(exercise.levels), doses[0] if doses else None)
    closed = why_closed(exercise, level, profile, today)
    if closed is None and questions_due(profile, today.date):
        closed = Reason.QUESTIONS_DUE
    if decision.step is not LevelStep.UP or closed is None:
        return None
    return Offer(decision, level, len(exercise.levels), closed=closed)
