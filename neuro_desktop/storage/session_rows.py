"""A session as rows, and rows as a session."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.safety import FootCheckFinding, Reason
from neuro_desktop.domain.session import (
    Dropped,
    EventKind,
    Origin,
    Outcome,
    Progress,
    Session,
    SessionDay,
    SessionEvent,
    SessionState,
    WorkResult,
)
from neuro_desktop.domain.timeline import Pace, Side, WaitForMe, WorkMode
from neuro_desktop.storage.columns import (
    Row,
    Values,
    day_text,
    item_from,
    item_values,
    optional_bool,
    optional_day,
    optional_stamp,
    optional_stamp_text,
    stamp,
    stamp_text,
    whole_text,
)

# For each inner table, its rows in order.
InnerRows = Mapping[str, list[Any]]

_EXERCISES = {each.value: each for each in ExerciseId}
_POSITIONS = {each.value: each for each in Position}
_SIDES = {each.value: each for each in Side}
_MODES = {each.value: each for each in WorkMode}
_OUTCOMES = {each.value: each for each in Outcome}


def session_values(session: Session) -> Values:
    """Return the columns of the session itself.

    Raises StoreBug for a foot check on paper, or none in the app: the rows cannot tell them apart.
    """
    if (session.foot_check is None) is not (session.origin is Origin.PAPER):
        raise StoreBug(f"foot check {session.foot_check} of a session from {session.origin}")
    pace, progress = session.pace, session.progress
    return {
        "routine_id": session.routine_id,
        "routine_name": whole_text(session.routine_name),
        "day": day_text(session.day),
        "started_at": stamp_text(session.started_at),
        "ended_at": optional_stamp_text(session.ended_at),
        "state": session.state.value,
        "repetition_seconds": pace.repetition_seconds,
        "circle_seconds": pace.circle_seconds,
        "letter_seconds": pace.letter_seconds,
        "get_ready_seconds": pace.get_ready_seconds,
        "change_feet_seconds": pace.change_feet_seconds,
        "rest_seconds": pace.rest_seconds,
        "wait_for_me": pace.wait_for_me.value,
        "phase": progress.phase,
        "remaining_seconds": progress.remaining_seconds,
        "spent_seconds": progress.spent_seconds,
        "ending": None if progress.ending is None else progress.ending.value,
        "helper_here": session.helper_here,
        "pain_before": session.pain_before,
        "pain_after": session.pain_after,
        "soles_looked_at": session.soles_looked_at,
        "note": whole_text(session.note),
        "origin": session.origin.value,
        "sheet_code": whole_text(session.sheet_code),
        "feet_checked": session.feet_checked,
    }


def inner_values(session: Session) -> dict[str, Sequence[Values]]:
    """Return the rows of each inner table, in order."""
    return {
        "item": [item_values(item) for item in session.items],
        "finding": [{"finding": finding.value} for finding in session.foot_check or ()],
        "dropped": [
            {"exercise_id": dropped.exercise_id.value, "reason": dropped.reason.value}
            for dropped in session.dropped
        ],
        "result": [_result_values(result) for result in session.results],
        "event": [_event_values(event) for event in session.events],
        "effort": [
            {"exercise_id": exercise.value, "effort": effort} for exercise, effort in session.effort
        ],
    }


def session_from(row: Row, inner: InnerRows) -> Session:
    """Return the session of its rows; raise ValueError if they make no sense."""
    day = optional_day(row["day"])
    if day is None:
        raise ValueError("a session without a day")
    return Session(
        id=row["id"],
        routine_id=row["routine_id"],
        routine_name=row["routine_name"],
        day=day,
        started_at=stamp(row["started_at"]),
        state=SessionState(row["state"]),
        items=tuple(item_from(item) for item in inner["item"]),
        pace=_pace_from(row),
        progress=_progress_from(row),
        ended_at=optional_stamp(row["ended_at"]),
        foot_check=_foot_check_from(Origin(row["origin"]), inner["finding"]),
        feet_checked=optional_bool(row["feet_checked"]),
        helper_here=optional_bool(row["helper_here"]),
        dropped=tuple(
            Dropped(ExerciseId(dropped["exercise_id"]), Reason(dropped["reason"]))
            for dropped in inner["dropped"]
        ),
        results=tuple(_result_from(result) for result in inner["result"]),
        events=tuple(_event_from(event) for event in inner["event"]),
        pain_before=row["pain_before"],
        pain_after=row["pain_after"],
        effort=tuple(
            (ExerciseId(effort["exercise_id"]), effort["effort"]) for effort in inner["effort"]
        ),
        soles_looked_at=optional_bool(row["soles_looked_at"]),
        note=row["note"],
        origin=Origin(row["origin"]),
        sheet_code=row["sheet_code"],
    )


def session_day_from(row: Row) -> SessionDay:
    """Return an ended session's line; raise ValueError if it makes no sense."""
    return SessionDay(
        session_id=row["id"],
        day=date.fromisoformat(row["day"]),
        routine_name=row["routine_name"],
        state=SessionState(row["state"]),
        origin=Origin(row["origin"]),
        did_something=bool(row["did_something"]),
    )


def _foot_check_from(origin: Origin, rows: list[Row]) -> frozenset[FootCheckFinding] | None:
    if origin is Origin.PAPER:
        return None
    return frozenset(FootCheckFinding(found["finding"]) for found in rows)


def _pace_from(row: Row) -> Pace:
    return Pace(
        repetition_seconds=row["repetition_seconds"],
        circle_seconds=row["circle_seconds"],
        letter_seconds=row["letter_seconds"],
        get_ready_seconds=row["get_ready_seconds"],
        change_feet_seconds=row["change_feet_seconds"],
        rest_seconds=row["rest_seconds"],
        wait_for_me=WaitForMe(row["wait_for_me"]),
    )


def _progress_from(row: Row) -> Progress:
    return Progress(
        phase=row["phase"],
        remaining_seconds=row["remaining_seconds"],
        spent_seconds=row["spent_seconds"],
        ending=None if row["ending"] is None else SessionState(row["ending"]),
    )


def _result_values(result: WorkResult) -> Values:
    return {
        "phase": result.phase,
        "item": result.item,
        "exercise_id": result.exercise_id.value,
        "level": result.level,
        "position": result.position.value,
        "side": result.side.value,
        "mode": result.mode.value,
        "outcome": result.outcome.value,
        "seconds": result.seconds,
        "planned_seconds": result.planned_seconds,
        "count": result.count,
        "direction": result.direction,
        "hold": result.hold,
        "set_number": result.set_number,
    }


def _result_from(row: Iterable[Any]) -> WorkResult:
    """Return the result of a row: its session, then what is in a WorkResult, in that order.

    A long history has 100,000 of them: by place and from tables is three times as quick as by name.
    """
    _session, phase, item, exercise_id, level, position, side, mode, outcome, *numbers = row
    return WorkResult(
        phase,
        item,
        _EXERCISES[exercise_id],
        level,
        _POSITIONS[position],
        _SIDES[side],
        _MODES[mode],
        _OUTCOMES[outcome],
        *numbers,
    )


def _event_values(event: SessionEvent) -> Values:
    exercise: Any = event.exercise_id
    return {
        "kind": event.kind.value,
        "at": stamp_text(event.at),
        "exercise_id": None if exercise is None else exercise.value,
    }


def _event_from(row: Row) -> SessionEvent:
    exercise_id = row["exercise_id"]
    return SessionEvent(
        kind=EventKind(row["kind"]),
        at=stamp(row["at"]),
        exercise_id=None if exercise_id is None else ExerciseId(exercise_id),
    )
