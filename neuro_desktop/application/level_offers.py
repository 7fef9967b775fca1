"""What is offered after a session: another level or another dose, while it is open to answer."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.domain.dose import Dose
from neuro_desktop.domain.exercise import Catalogue, ExerciseId, Level
from neuro_desktop.domain.level_changes import may_answer, take
from neuro_desktop.domain.level_rule import still_stands
from neuro_desktop.domain.levels import LevelDecision, LevelStep
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine, RoutineItem
from neuro_desktop.domain.safety import Profile, Reason, Today, questions_due, why_closed


@dataclass(frozen=True, slots=True)
class Offer:
    """One offer: the level it leads to and the dose it would give, where a routine has one.

    `now` and `dose` are of the same routine, so that they can be held against each other.
    """

    decision: LevelDecision
    level: Level
    dose: Dose | None = None  # None: no routine would change, or the exercise would be left out
    closed: Reason | None = None  # why the level is closed now: then it can only be refused
    now_level: Level | None = None  # what that routine holds now
    now: Dose | None = None


def open_offers(
    decisions: Sequence[LevelDecision],
    person: Person | None,
    store: Repositories,
    catalogue: Catalogue,
    today: Today,
) -> dict[ExerciseId, Offer]:
    """Return what can be answered now, by its exercise; `decisions` are all that are kept.

    Raises:
        StoreUnavailable: routines or sessions cannot be read.
    """
    waiting = [each for each in decisions if may_answer(each, decisions)]
    if person is None or person.profile.answers is None or not waiting:
        return {}
    there = {day.session_id for day in store.sessions.days(date.min, date.max)}
    routines = store.routines.all()
    standing = [each for each in waiting if still_stands(each, decisions, there)]
    offers = [offer_of(each, person.profile, routines, catalogue, today) for each in standing]
    return {offer.decision.exercise_id: offer for offer in offers if offer is not None}


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
        changed = next(iter(taken.routines), None)
        now = _item_in(routines, changed, exercise.id)
        after = _item_in(taken.routines, changed, exercise.id)
        return Offer(
            decision,
            level,
            dose=after.dose if after else None,
            now_level=exercise.level(now.level) if now else None,
            now=now.dose if now else None,
        )
    closed = why_closed(exercise, level, profile, today)
    if closed is None and questions_due(profile, today.date):
        closed = Reason.QUESTIONS_DUE
    if decision.step is not LevelStep.UP or closed is None:
        return None
    return Offer(decision, level, closed=closed)


def _item_in(
    routines: Sequence[Routine], wanted: Routine | None, exercise_id: ExerciseId
) -> RoutineItem | None:
    """Return the exercise in the one of `routines` that is `wanted`, as these hold it."""
    return next(
        (
            item
            for routine in routines
            if wanted is not None and routine.id == wanted.id
            for item in routine.items
            if item.exercise_id is exercise_id
        ),
        None,
    )
