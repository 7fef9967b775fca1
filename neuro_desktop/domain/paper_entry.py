"""A week ticked on paper, as sessions and check-ins: what a person typed in, there and back.

Ids follow from the sheet's code and the day: typing a week in twice makes no duplicate, and
opening it again shows what was typed. What paper cannot know (seconds, effort, the four questions
of the foot check) stays empty, never 0 or "no". The results have the phases, items and sides the
player would give them, so weeks on paper and weeks in the app compare.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID, uuid5

from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.phases import Pace, PhaseKind, Side
from neuro_desktop.domain.results import result_of
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.session import (
    EventKind,
    Origin,
    Outcome,
    Progress,
    Session,
    SessionEvent,
    SessionState,
    WorkResult,
)
from neuro_desktop.domain.sheet import WeekSheet
from neuro_desktop.domain.symptoms import SymptomAt, where_felt
from neuro_desktop.domain.timeline import compile_timeline, working_sides

WEEK_DAYS = 7
_SPACE = UUID("6c9e4f0a-52a7-4d0b-9a5e-0b8f3c1d7e21")  # ours, for the ids of what is typed in


class EntryKind(StrEnum):
    """What one day of a sheet becomes; NOTES is the one check-in that holds the week's notes."""

    SESSION = "session"
    CHECK_IN = "check_in"
    NOTES = "notes"


class Box(NamedTuple):
    """One box to tick for an exercise on a day."""

    item: int  # index among the sheet's items
    side: Side  # LEFT or RIGHT where the feet work apart, else BOTH or ALTERNATING


@dataclass(frozen=True, slots=True)
class PaperDay:
    """What is ticked and written for one day."""

    day: date
    ticked: frozenset[Box] = frozenset()
    feet_checked: bool = False
    unsteady: bool = False
    unsteady_in: ExerciseId | None = None  # None: not known
    values: tuple[tuple[Side, int], ...] = ()  # of the sheet's symptom, left before right

    @property
    def did_something(self) -> bool:
        """Say whether there is anything to keep as a session."""
        return bool(self.ticked) or self.feet_checked or self.unsteady

    def value(self, side: Side) -> int | None:
        """Return the number written for a side, None if there is none."""
        return dict(self.values).get(side)


@dataclass(frozen=True, slots=True)
class PaperWeek:
    """A whole sheet as it was filled in."""

    days: tuple[PaperDay, ...]
    note: str = ""


def entry_id(code: str, day: date, kind: EntryKind) -> str:
    """Return the id of what a day of a sheet becomes: the same whenever it is typed in."""
    return str(uuid5(_SPACE, f"{code.upper()} {day.isoformat()} {kind.value}"))


def days_of(first_day: date) -> tuple[date, ...]:
    """Return the seven days of a week."""
    return tuple(first_day + timedelta(days=number) for number in range(WEEK_DAYS))


def boxes_of(items: Sequence[RoutineItem], catalogue: Catalogue) -> tuple[Box, ...]:
    """Return the boxes of one day, exercise by exercise, left before right."""
    return tuple(
        Box(index, side)
        for index, item in enumerate(items)
        for side in working_sides(catalogue[item.exercise_id].level(item.level))
    )


def at_of(sheet: WeekSheet) -> tuple[SymptomAt, ...]:
    """Return what the sheet asks a number for, left before right; nothing without a symptom."""
    return where_felt((sheet.symptom,)) if sheet.symptom else ()


# ---------------------------------------------------------------- typed in, to be kept


def session_of(
    sheet: WeekSheet,
    typed: PaperDay,
    catalogue: Catalogue,
    pace: Pace,
    at: datetime,
    before: Session | None = None,
) -> Session | None:
    """Return the session of a day, or None if nothing was done.

    `at` is when it is typed in. `before` is what the same day became earlier: what the person has
    added to it since stays.
    """
    if not typed.did_something:
        return None
    if before is None:
        before = Session(
            id=entry_id(sheet.code, typed.day, EntryKind.SESSION),
            routine_id=sheet.routine_id,
            routine_name=sheet.routine_name,
            day=typed.day,
            started_at=at,
            state=SessionState.FINISHED,
            items=sheet.items,
            pace=pace,
            progress=Progress(0, None),
            foot_check=None,
            feet_checked=None,
            origin=Origin.PAPER,
            sheet_code=sheet.code,
        )
    timeline = compile_timeline(before.items, catalogue, before.pace)
    results = tuple(
        _result(result_of(phase, index, Outcome.DONE, 0.0, phase.count), typed.ticked)
        for index, phase in enumerate(timeline.phases)
        if phase.kind is PhaseKind.WORK
    )
    return replace(
        before,
        progress=Progress(len(timeline.phases), None),
        feet_checked=typed.feet_checked,
        results=results,
        events=_events(typed, at, before.events),
    )


def _result(done: WorkResult, ticked: frozenset[Box]) -> WorkResult:
    """Return a work phase as paper tells it: done or not, and never how long."""
    if Box(done.item, done.side) in ticked:
        return replace(done, seconds=None)
    return replace(done, outcome=Outcome.SKIPPED, seconds=None, count=0)


def _events(
    typed: PaperDay, at: datetime, before: Iterable[SessionEvent]
) -> tuple[SessionEvent, ...]:
    kept = tuple(event for event in before if event.kind is not EventKind.UNSTEADY)
    if not typed.unsteady:
        return kept
    known = (event.at for event in before if event.kind is EventKind.UNSTEADY)
    event = SessionEvent(EventKind.UNSTEADY, next(known, at), typed.unsteady_in)
    return (*kept, event)


def check_in_of(
    sheet: WeekSheet, typed: PaperDay, at: datetime, before: CheckIn | None = None
) -> CheckIn | None:
    """Return the check-in of a day, or None if it would say nothing.

    What else stands in `before`, the same day's check-in from earlier, stays.
    """
    if before is None:
        check_in_id = entry_id(sheet.code, typed.day, EntryKind.CHECK_IN)
        before = _empty_check_in(sheet, check_in_id, typed.day, at)
    asked = at_of(sheet)
    others = tuple(rating for rating in before.ratings if rating.at not in asked)
    new = tuple(
        Rating(spot, value) for spot in asked if (value := typed.value(spot.side)) is not None
    )
    return _if_it_says_something(replace(before, ratings=(*others, *new)))


def notes_of(
    sheet: WeekSheet, note: str, day: date, at: datetime, before: CheckIn | None = None
) -> CheckIn | None:
    """Return the check-in that holds the week's notes, or None without notes.

    `day` is the last day of the week that has come: notes of a week have no day of their own.
    """
    if before is None:
        monday = day - timedelta(days=day.weekday())
        before = _empty_check_in(sheet, entry_id(sheet.code, monday, EntryKind.NOTES), day, at)
    return _if_it_says_something(replace(before, note=note.strip()))


def _empty_check_in(sheet: WeekSheet, check_in_id: str, day: date, at: datetime) -> CheckIn:
    return CheckIn(
        id=check_in_id, day=day, written_at=at, origin=Origin.PAPER, sheet_code=sheet.code
    )


def _if_it_says_something(check_in: CheckIn) -> CheckIn | None:
    says = check_in.ratings or check_in.triggers or check_in.note or check_in.skin_note
    return check_in if says or check_in.skin_changed is not None else None


# ---------------------------------------------------------------- kept, to be shown again


def typed_day(
    sheet: WeekSheet,
    day: date,
    catalogue: Catalogue,
    session: Session | None,
    check_in: CheckIn | None,
) -> PaperDay:
    """Return what was typed for a day, from what it became."""
    values: list[tuple[Side, int]] = []
    for spot in at_of(sheet):
        value = None if check_in is None else check_in.value(*spot)
        values += [] if value is None else [(spot.side, value)]
    if session is None:
        return PaperDay(day, values=tuple(values))
    wobbles = [event for event in session.events if event.kind is EventKind.UNSTEADY]
    return PaperDay(
        day,
        ticked=_ticked(session.results, boxes_of(session.items, catalogue)),
        feet_checked=bool(session.feet_checked),
        unsteady=bool(wobbles),
        unsteady_in=wobbles[0].exercise_id if wobbles else None,
        values=tuple(values),
    )


def _ticked(results: Iterable[WorkResult], boxes: Iterable[Box]) -> frozenset[Box]:
    outcomes: Mapping[Box, set[Outcome]] = {box: set() for box in boxes}
    for result in results:
        outcomes[Box(result.item, result.side)].add(result.outcome)
    return frozenset(box for box, found in outcomes.items() if found == {Outcome.DONE})
