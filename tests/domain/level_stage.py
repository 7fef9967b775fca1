"""Sessions and decisions for the tests of the level rule."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import count

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.level_rule import decide
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.safety import Profile, Today
from neuro_desktop.domain.session import (
    EventKind,
    Outcome,
    Session,
    SessionEvent,
    SessionState,
    WorkResult,
)
from tests.builders import TODAY, catalogue, exercise, profile, result, session, today

Happened = tuple[EventKind, int | None]  # what, and the number of the exercise that ran

_numbers = count(1)


def new_id() -> str:
    return f"decision-{next(_numbers)}"


def name(number: int) -> ExerciseId:
    """Return the id of an exercise by its number in the reference."""
    return exercise(number).id


def did(
    *items: RoutineItem,
    effort: dict[int, int] | None = None,
    happened: Iterable[Happened] = (),
    state: SessionState = SessionState.FINISHED,
    pain: tuple[int | None, int | None] = (None, None),
    outcome: Outcome = Outcome.DONE,
    results: Sequence[WorkResult] | None = None,
    session_id: str = "session-1",
    day: date = TODAY,
) -> Session:
    """Return a session of these items, each done to its end unless told otherwise."""
    if results is None:
        results = [result(_number(item), item.level, outcome) for item in items]
    results = [replace(each, phase=place) for place, each in enumerate(results)]
    ended = session(*results, state=state, day=day)
    events = tuple(
        SessionEvent(kind, ended.started_at, None if number is None else name(number))
        for kind, number in happened
    )
    return replace(
        ended,
        id=session_id,
        items=items,
        events=events,
        effort=tuple((name(number), value) for number, value in (effort or {}).items()),
        pain_before=pain[0],
        pain_after=pain[1],
    )


def decided(
    ended: Session,
    earlier: Sequence[LevelDecision] = (),
    person: Profile | None = None,
    now: Today | None = None,
) -> dict[int, LevelDecision]:
    """Return what is decided, by the number of the exercise."""
    decisions = decide(ended, earlier, person or profile(), catalogue(), now or today(), new_id)
    return {catalogue()[each.exercise_id].number: each for each in decisions}


def _number(item: RoutineItem) -> int:
    return catalogue()[item.exercise_id].number
