"""Short ways to make what tests need: a person who may do all, and changes from there."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime
from typing import Any

from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId, Position
from neuro_desktop.domain.routine import (
    Dose,
    Routine,
    RoutineItem,
    base_dose,
    put_in_order,
)
from neuro_desktop.domain.safety import (
    FootCheckFinding,
    Place,
    Profile,
    SafetyAnswers,
    Today,
)
from neuro_desktop.domain.session import (
    EventKind,
    Outcome,
    Progress,
    Session,
    SessionEvent,
    SessionState,
    WorkResult,
)
from neuro_desktop.domain.timeline import Pace, Side, WorkMode

TODAY = date(2025, 5, 14)
TOP_LEVELS = {
    exercise.id: len(exercise.levels) for exercise in load_catalogue().exercises
}  # the end of every ladder


def catalogue() -> Catalogue:
    """Return the eleven real exercises."""
    return load_catalogue()


def exercise(number: int) -> Exercise:
    """Return an exercise by its number in the reference."""
    return load_catalogue().exercises[number - 1]


def answers(**changes: Any) -> SafetyAnswers:
    """Return answers of today from a person who stands with one hand and ticked nothing."""
    given: dict[str, Any] = {"answered_on": TODAY, "place": Place.STANDING_ONE_HAND}
    return SafetyAnswers(**{**given, **changes})


def profile(
    safety: SafetyAnswers | None = None,
    *,
    steady_sessions: int = 2,
    levels: Mapping[ExerciseId, int] = TOP_LEVELS,
    questions_due: bool = False,
    last_fall_on: date | None = None,
) -> Profile:
    """Return a person at the end of every ladder to whom all levels are open, but for changes."""
    return Profile(
        answers=safety or answers(),
        questions_due=questions_due,
        last_fall_on=last_fall_on,
        steady_sessions=steady_sessions,
        levels=levels,
    )


def beginner(safety: SafetyAnswers | None = None) -> Profile:
    """Return a person who starts on every ladder."""
    return profile(safety, steady_sessions=0, levels={})


def today(*findings: FootCheckFinding, **changes: Any) -> Today:
    """Return today with these findings in the foot check."""
    return Today(TODAY, frozenset(findings), **changes)


def item(number: int, level: int = 1, *, sets: int = 1, own_pace: bool = False) -> RoutineItem:
    """Return an item with the level's own dose."""
    chosen = exercise(number)
    dose = base_dose(chosen.level(level))
    return RoutineItem(chosen.id, level, Dose(dose.amount, dose.holds, sets), own_pace)


def routine(*items: RoutineItem, name: str = "Morning") -> Routine:
    """Return a routine of these items, in the order of a routine."""
    return Routine("routine-1", name, put_in_order(items, load_catalogue()), frozenset({0, 2, 4}))


def result(number: int, level: int, outcome: Outcome = Outcome.DONE) -> WorkResult:
    """Return what became of one work phase of an exercise."""
    chosen = exercise(number)
    rung = chosen.level(level)
    return WorkResult(
        phase=1,
        item=0,
        exercise_id=chosen.id,
        level=level,
        position=rung.position,
        side=Side.BOTH if rung.position is Position.STANDING else Side.LEFT,
        mode=WorkMode.PACED,
        outcome=outcome,
        seconds=40.0,
        planned_seconds=40.0,
        count=rung.amount,
    )


def session(
    *results: WorkResult,
    events: Iterable[EventKind] = (),
    state: SessionState = SessionState.FINISHED,
    day: date = TODAY,
) -> Session:
    """Return an ended session of today with these results and events."""
    started_at = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return Session(
        id="session-1",
        routine_id="routine-1",
        routine_name="Morning",
        day=day,
        started_at=started_at,
        state=state,
        items=(),
        pace=Pace(),
        progress=Progress(0, None),
        results=results,
        events=tuple(SessionEvent(kind, started_at, None) for kind in events),
    )
