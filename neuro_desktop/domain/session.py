"""A session as it is kept: what was done, phase by phase, and what happened."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.safety import FootCheckFinding, Reason
from neuro_desktop.domain.timeline import Pace, Side, WorkMode


class SessionState(StrEnum):
    """Where a session stands."""

    RUNNING = "running"  # also after a power cut: the next start offers to carry on
    FINISHED = "finished"  # to the last phase
    STOPPED = "stopped"  # by Stop, or "Finish here" at the next start
    STOPPED_WRONG = "stopped_wrong"  # through "Something is wrong": an early stop


class Origin(StrEnum):
    """Where a session or a check-in was written first."""

    APP = "app"
    PAPER = "paper"  # typed in from a sheet


class Outcome(StrEnum):
    """How a work phase ended."""

    DONE = "done"
    PART = "part"
    SKIPPED = "skipped"


class EventKind(StrEnum):
    """What a person can report while a session runs."""

    UNSTEADY = "unsteady"
    HURT = "hurt"
    FELL = "fell"
    DIZZY = "dizzy"
    NOTHING = "nothing"  # "Nothing, go on"


@dataclass(frozen=True, slots=True)
class WorkResult:
    """What became of one work phase."""

    phase: int  # index in the timeline
    item: int
    exercise_id: ExerciseId
    level: int
    position: Position
    side: Side
    mode: WorkMode
    outcome: Outcome
    seconds: float | None  # worked, pauses left out; None: from paper, which cannot know
    planned_seconds: float | None
    count: int  # repetitions, circles, letters or pairs done (0 for holds and minutes)
    direction: int = 1
    hold: int = 1
    set_number: int = 1


@dataclass(frozen=True, slots=True)
class SessionEvent:
    """Something the person reported, with the exercise that ran then."""

    kind: EventKind
    at: datetime  # aware, UTC
    exercise_id: ExerciseId | None


@dataclass(frozen=True, slots=True)
class Dropped:
    """An item that was in the routine but not in this session, with the reason."""

    exercise_id: ExerciseId
    reason: Reason


@dataclass(frozen=True, slots=True)
class Progress:
    """Where a running session is: enough to carry on after a power cut.

    `ending` is how the session will have ended once the shoes are on: a stop among bare feet or
    socks waits for them, and stays RUNNING meanwhile.
    """

    phase: int
    remaining_seconds: float | None  # None: untimed, or from the phase's start
    spent_seconds: float = 0.0  # in this phase, pauses left out; +10 seconds make it longer
    ending: SessionState | None = None  # STOPPED, STOPPED_WRONG, or None: goes on


@dataclass(frozen=True, slots=True)
class Session:
    """One session of one routine: the whole aggregate, saved whole.

    `items` and `pace` are what was run, so a later change of the routine changes no past session.
    From paper: FINISHED, `started_at` is when it was typed in, the foot check is None, and no
    result has seconds.
    """

    id: str
    routine_id: str | None  # None once the routine is deleted
    routine_name: str
    day: date  # the diary day it counts for
    started_at: datetime  # aware, UTC
    state: SessionState
    items: tuple[RoutineItem, ...]
    pace: Pace
    progress: Progress
    ended_at: datetime | None = None
    foot_check: frozenset[FootCheckFinding] | None = frozenset()  # None: not asked (paper)
    feet_checked: bool | None = True  # on paper: ticked or not; None: not known
    helper_here: bool | None = None
    dropped: tuple[Dropped, ...] = ()
    results: tuple[WorkResult, ...] = ()
    events: tuple[SessionEvent, ...] = ()
    pain_before: int | None = None  # 0..10; None: skipped
    pain_after: int | None = None
    effort: tuple[tuple[ExerciseId, int], ...] = ()  # 0..10 each
    soles_looked_at: bool | None = None  # None: not asked
    note: str = ""  # the person's own, added later
    origin: Origin = Origin.APP
    sheet_code: str = ""  # of the week sheet it was typed in from


@dataclass(frozen=True, slots=True)
class SessionDay:
    """An ended session in one line, for weeks, calendars and charts."""

    session_id: str
    day: date
    routine_name: str
    state: SessionState
    origin: Origin
    did_something: bool  # at least one work phase was done or partly done
