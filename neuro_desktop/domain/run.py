"""A running session as a value: time is passed in, every step returns a new Run.

`now` is monotonic seconds everywhere. `tick` is asked about ten times a second; each intent is
preceded by a tick at the same moment, so that an intent never lands in a phase that is over.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.marks import COUNT_DOWN, Mark, MarkKind, crossed
from neuro_desktop.domain.phase_timer import PhaseTimer
from neuro_desktop.domain.phases import Pace, Phase, PhaseKind, Timeline, WorkMode
from neuro_desktop.domain.results import broken_off, recorded, result_of, with_skipped
from neuro_desktop.domain.route import BARRIERS, Closed, closed_by, first_shown
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.session import (
    Dropped,
    EventKind,
    Outcome,
    SessionEvent,
    SessionState,
    WorkResult,
)
from neuro_desktop.domain.timeline import compile_timeline

GAP_SECONDS = 2.0  # a longer silence between two ticks: the computer was busy or asleep


class Then(StrEnum):
    """What follows a press outside the timeline."""

    GO_ON = "go_on"  # back to the phase that was carried on
    LEAVE = "leave"  # the place is kept, the session stays running
    STOPPED = "stopped"
    STOPPED_WRONG = "stopped_wrong"


@dataclass(frozen=True, slots=True)
class Aside:
    """A press phase outside the timeline: shoes before leaving, rising after carrying on."""

    phase: Phase
    then: Then
    kept: PhaseTimer  # of the phase that waits, paused


@dataclass(frozen=True, slots=True)
class Run:
    """Where a session stands, what was done, what happened.

    `index` is the phase in the timeline, also while an aside is shown; it is the number of phases
    once nothing is left. `entered` rises with every phase or aside that begins.
    """

    catalogue: Catalogue
    pace: Pace
    items: tuple[RoutineItem, ...]
    timeline: Timeline
    index: int
    timer: PhaseTimer
    seen: float  # the last moment anybody looked
    aside: Aside | None = None
    barrier: int = -1  # the last change of shoes or rising that was pressed: Back stops there
    entered: int = 0
    returning: bool = False  # carried on: the feet and the person may not be where they were
    results: tuple[WorkResult, ...] = ()
    events: tuple[SessionEvent, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    left: bool = False  # the place is kept and the screen may go
    ended: SessionState | None = None

    @property
    def phases(self) -> Sequence[Phase]:
        """Return the phases of the timeline."""
        return self.timeline.phases

    @property
    def place(self) -> Phase:
        """Return the phase of the timeline; the last one once nothing is left."""
        return self.phases[min(self.index, len(self.phases) - 1)]

    @property
    def phase(self) -> Phase:
        """Return the phase that is shown: the aside, or else the place."""
        return self.place if self.aside is None else self.aside.phase

    @property
    def closed(self) -> Closed:
        """Return what must not run any more."""
        return closed_by(self.events)

    @property
    def over(self) -> bool:
        """Say whether nothing moves any more."""
        return self.ended is not None or self.left

    @property
    def nothing_left(self) -> bool:
        """Say whether every phase is behind; the end only waits for an answer."""
        return self.index >= len(self.phases)

    @property
    def stuck(self) -> bool:
        """Say whether it can only be finished: after a fall, or with nothing left to run."""
        return not self.ending and (self.fell or self.nothing_left)

    @property
    def fell(self) -> bool:
        """Say whether the person fell in this session."""
        return any(event.kind is EventKind.FELL for event in self.events)

    @property
    def ending(self) -> bool:
        """Say whether only the shoes are left before the session ends."""
        return self.aside is not None and self.aside.then in {Then.STOPPED, Then.STOPPED_WRONG}


@dataclass(frozen=True, slots=True)
class Started:
    """A phase began by itself, `late` seconds before it was noticed."""

    phase: Phase
    late: float


@dataclass(frozen=True, slots=True)
class Passed:
    """A cue mark was passed, `late` seconds before it was noticed."""

    phase: Phase
    mark: Mark
    late: float


@dataclass(frozen=True, slots=True)
class LeadOver:
    """The get-ready after Resume is over, `late` seconds before it was noticed."""

    phase: Phase
    late: float


@dataclass(frozen=True, slots=True)
class Stalled:
    """The computer was busy or asleep; the session stands where it was before."""


@dataclass(frozen=True, slots=True)
class Ended:
    """The last phase is over, `late` seconds before it was noticed."""

    late: float


Happening = Started | Passed | LeadOver | Stalled | Ended


def begin(items: Sequence[RoutineItem], catalogue: Catalogue, pace: Pace, now: float) -> Run:
    """Return a session at the start of its first phase.

    Raises:
        DomainError: there is no exercise.
    """
    timeline = compile_timeline(items, catalogue, pace)
    if not timeline.phases:
        raise DomainError("a session needs an exercise")
    timer = PhaseTimer(timeline.phases[0].seconds, since=now)
    return Run(catalogue, pace, tuple(items), timeline, 0, timer, seen=now)


def tick(run: Run, now: float) -> tuple[Run, tuple[Happening, ...]]:
    """Return the session at `now` and what happened since it was last seen, in order.

    After a gap it stands where it was last seen: no cue or phase end inside the gap counts.
    """
    if run.over or run.timer.paused:
        return replace(run, seen=now), ()
    if now - run.seen > GAP_SECONDS:
        return stall(run, now), (Stalled(),)
    run, happenings = _pass_lead(run, now)
    while not run.over and run.timer.frozen is None:
        run, passed = _pass_marks(run, now)
        happenings += passed
        timer = run.timer
        if timer.seconds is None or now < timer.since + timer.seconds:
            break
        end = timer.since + timer.seconds
        run = complete(run, end)
        late = now - end
        happenings.append(Ended(late) if run.over else Started(run.phase, late))
    return run, tuple(happenings)


def stall(run: Run, now: float) -> Run:
    """Return the session paused where it was last seen; nothing since then counts."""
    return replace(run, timer=run.timer.pause(run.seen), seen=now)


def _pass_lead(run: Run, now: float) -> tuple[Run, list[Happening]]:
    """Count the lead-in after Resume down, and end it in its time."""
    timer = run.timer
    before, left = timer.lead_left(run.seen), timer.lead_left(now)
    happenings: list[Happening] = [
        Passed(run.phase, Mark(MarkKind.TICK, timer.lead_seconds - mark, mark), mark - left)
        for mark in COUNT_DOWN
        if before > mark >= left
    ]
    run = replace(run, timer=timer.after_lead(now), seen=now)
    if timer.lead_until is not None and not run.timer.leading:
        happenings.append(LeadOver(run.phase, now - timer.lead_until))
    return run, happenings


def _pass_marks(run: Run, now: float) -> tuple[Run, list[Happening]]:
    timer = run.timer
    spent = timer.spent(now)
    passed: list[Happening] = [
        Passed(run.phase, mark, now - timer.since - mark.at)
        for mark in crossed(run.phase, timer.seconds, timer.marked, spent)
    ]
    return replace(run, timer=replace(timer, marked=spent)), passed


def complete(run: Run, at: float) -> Run:
    """Return the session after its phase was gone through to the end at `at`."""
    phase = run.place
    if phase.kind is PhaseKind.WORK:
        seconds = run.timer.spent(at) if run.timer.seconds is None else run.timer.seconds
        done = result_of(phase, run.index, Outcome.DONE, seconds, phase.count)
        run = replace(run, results=recorded(run.results, done))
    elif phase.prompt in BARRIERS:
        run = replace(run, barrier=run.index)
    return enter(run, run.index + 1, at)


def enter(run: Run, index: int, at: float) -> Run:
    """Return the session at the start of the first phase to run from `index` on.

    A paused session stays paused there; with no phase left it is finished.
    """
    place = first_shown(run.phases, index, run.closed)
    if place is None:
        return end(replace(run, index=len(run.phases)), SessionState.FINISHED)
    frozen = 0.0 if run.timer.paused else None
    timer = PhaseTimer(run.phases[place].seconds, since=at, frozen=frozen)
    return replace(run, index=place, timer=timer, entered=run.entered + 1)


def end(run: Run, state: SessionState) -> Run:
    """Return the session ended; every work phase that was not reached counts as skipped."""
    results = with_skipped(run.results, run.phases)
    return replace(run, aside=None, results=results, ended=state, entered=run.entered + 1)


def break_off(run: Run, now: float) -> Run:
    """Return the session with the running work kept as part; it runs on."""
    if run.nothing_left or run.place.kind is not PhaseKind.WORK:
        return run
    timer = run.timer if run.aside is None else run.aside.kept
    result = broken_off(run.place, run.index, timer.spent(now))
    if result.outcome is Outcome.SKIPPED:
        return run
    return replace(run, results=recorded(run.results, result))


def is_timed(phase: Phase) -> bool:
    """Say whether +10 seconds makes sense: time runs out here, and nothing is counted."""
    return phase.seconds is not None and phase.mode is not WorkMode.PACED
