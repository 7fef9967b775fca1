"""The way through a timeline: what is closed and passed over, how far Back goes, what is worn."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from neuro_desktop.domain.exercise import ExerciseId, Footwear, Position
from neuro_desktop.domain.phases import Phase, PhaseKind, Prompt
from neuro_desktop.domain.session import EventKind, SessionEvent

SHOE_PROMPTS = frozenset({Prompt.SHOES_OFF, Prompt.SOCKS_ON, Prompt.SHOES_ON})
# Work done before one of these is not gone back to: feet and body are placed anew.
BARRIERS = SHOE_PROMPTS | {Prompt.RISE}

_END_STANDING = frozenset({EventKind.UNSTEADY, EventKind.DIZZY, EventKind.FELL})


@dataclass(frozen=True, slots=True)
class Closed:
    """What must not run any more in this session."""

    standing: bool = False
    exercises: frozenset[ExerciseId] = frozenset()

    def covers(self, phase: Phase) -> bool:
        """Say whether this phase must not run."""
        return (
            self.standing and phase.position is Position.STANDING
        ) or phase.exercise_id in self.exercises


def closed_by(events: Iterable[SessionEvent]) -> Closed:
    """Return what these events close (reference, section 2 "Something is wrong")."""
    events = tuple(events)
    return Closed(
        any(event.kind in _END_STANDING for event in events),
        frozenset(
            event.exercise_id
            for event in events
            if event.kind is EventKind.HURT and event.exercise_id is not None
        ),
    )


def first_shown(phases: Sequence[Phase], index: int, closed: Closed) -> int | None:
    """Return the index of the first phase to run from `index` on, or None if none is left."""
    places = range(index, len(phases))
    return next((place for place in places if is_shown(phases, place, closed)), None)


def is_shown(phases: Sequence[Phase], index: int, closed: Closed) -> bool:
    """Say whether the phase at `index` runs; shoes and rising outlast the exercise they precede."""
    phase = phases[index]
    if phase.prompt is Prompt.SHOES_ON:
        return True
    if phase.prompt in SHOE_PROMPTS:
        return any(not closed.covers(work) for work in work_until_shoes(phases, index))
    if phase.prompt is Prompt.RISE:
        return any(
            work.position is Position.STANDING and not closed.covers(work)
            for work in work_until_shoes(phases, index)
        )
    return not closed.covers(phase)


def work_ahead(phases: Sequence[Phase], index: int, closed: Closed) -> bool:
    """Say whether any work is left from `index` on."""
    return any(
        phase.kind is PhaseKind.WORK and not closed.covers(phase) for phase in phases[index:]
    )


def turn_start(phases: Sequence[Phase], index: int) -> int:
    """Return the index of the first phase of the turn that `index` is in."""
    while index > 0 and phases[index - 1].turn == phases[index].turn:
        index -= 1
    return index


def turn_after(phases: Sequence[Phase], index: int) -> int:
    """Return the index after the last phase of the turn that `index` is in."""
    turn = phases[index].turn
    while index < len(phases) and phases[index].turn == turn:
        index += 1
    return index


def turn_before(phases: Sequence[Phase], index: int, closed: Closed, floor: int) -> int | None:
    """Return the start of the turn to go back to from `index`, not before `floor`."""
    start = turn_start(phases, index)
    while start > max(floor, 0):
        start = turn_start(phases, start - 1)
        if is_shown(phases, start, closed):
            return start if start >= floor else None
    return None


def last_barrier(phases: Sequence[Phase], index: int) -> int:
    """Return the index of the last change of shoes or rising before `index`, or -1."""
    places = range(min(index, len(phases)) - 1, -1, -1)
    return next((place for place in places if phases[place].prompt in BARRIERS), -1)


def worn_at(phases: Sequence[Phase], index: int) -> Footwear:
    """Return what is on the feet at `index`; while shoes come off, count them as off."""
    worn = Footwear.SHOES
    for phase in phases[:index]:
        if phase.prompt in SHOE_PROMPTS:
            worn = phase.footwear
    if index < len(phases) and phases[index].prompt in {Prompt.SHOES_OFF, Prompt.SOCKS_ON}:
        worn = phases[index].footwear
    return worn


def work_until_shoes(phases: Sequence[Phase], index: int) -> Iterable[Phase]:
    """Yield the work after `index` that is done before shoes are changed again."""
    for phase in phases[index + 1 :]:
        if phase.prompt in SHOE_PROMPTS:
            return
        if phase.kind is PhaseKind.WORK:
            yield phase
