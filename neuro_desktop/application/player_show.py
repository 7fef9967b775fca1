"""A running session as the state its screen shows."""

import math
from dataclasses import dataclass

from neuro_desktop.application import player_buttons
from neuro_desktop.application.player_state import (
    ColourRole,
    Count,
    CountOf,
    PauseCause,
    PhaseWord,
    PlayerState,
    Question,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import Measure
from neuro_desktop.domain.phases import Phase, PhaseKind, WorkMode
from neuro_desktop.domain.run import Run
from neuro_desktop.domain.run_steps import can_press, press_wait_seconds
from neuro_desktop.domain.session import Outcome

_SLACK_SECONDS = 0.001

_WORK_WORDS = {
    WorkMode.HOLD: PhaseWord.HOLD,
    WorkMode.PACED: PhaseWord.MOVE,
    WorkMode.OWN_PACE: PhaseWord.OWN_PACE,
    WorkMode.MINUTES: PhaseWord.KEEP_GOING,
}
_WORDS = {
    PhaseKind.GET_READY: PhaseWord.GET_READY,
    PhaseKind.CHANGE_FEET: PhaseWord.CHANGE_FEET,
    PhaseKind.REST: PhaseWord.REST,
    PhaseKind.PRESS: PhaseWord.WHEN_READY,
}
_COUNTED = {Measure.CIRCLES: CountOf.CIRCLE, Measure.LETTERS: CountOf.LETTER}


@dataclass(frozen=True, slots=True)
class Around:
    """What the state shows besides the run."""

    paused: PauseCause | None = None
    question: Question = Question.NONE
    emergency_number: str = ""
    sound_missing: bool = False
    voice_missing: bool = False
    voice_speaks: bool = False
    store_trouble: StoreTrouble | None = None
    still_pictures: bool = False


def show(run: Run, now: float, around: Around) -> PlayerState:
    """Return what the screen shows of the session at `now`."""
    phase = run.phase
    shown = _items_shown(run)
    word, colour = _word_and_colour(run, phase)
    digits, digits_count = _digits(run, now)
    return PlayerState(
        phase=phase,
        word=word,
        colour=colour,
        digits=digits,
        digits_count=digits_count,
        ring=_ring(run, now, by_seconds=around.still_pictures),
        exercise_id=phase.exercise_id,
        level=phase.level,
        position=phase.position,
        hands=phase.hands,
        footwear=phase.footwear,
        side=phase.side,
        counts=_counts(run, now),
        item_number=shown.index(phase.item) + 1,
        item_total=len(shown),
        coming=is_coming(run),
        elapsed_seconds=run.timer.spent(now),
        left_seconds=run.timer.left(now),
        still_pictures=around.still_pictures,
        paused=around.paused if run.timer.paused else None,
        question=around.question,
        answers=player_buttons.answers(run, around.question),
        prompt=phase.prompt,
        put_away=phase.put_away,
        press_wait_seconds=_whole(press_wait_seconds(run, now)),
        press_ready=can_press(run, now) and around.question is Question.NONE,
        ending=run.ending,
        ended=run.ended is not None,
        disabled=player_buttons.disabled(run, now, around.question),
        hidden=player_buttons.hidden(run),
        emergency_number=around.emergency_number,
        sound_missing=around.sound_missing,
        voice_missing=around.voice_missing,
        voice_speaks=around.voice_speaks,
        store_trouble=around.store_trouble,
    )


def is_coming(run: Run) -> bool:
    """Say whether the phase is the way to an exercise that has not begun."""
    phase = run.phase
    if run.aside is not None or run.nothing_left:
        return False
    ahead = any(
        later.kind is PhaseKind.GET_READY and later.item == phase.item
        for later in run.phases[run.index + 1 :]
    )
    return ahead and phase.kind in {PhaseKind.PRESS, PhaseKind.REST}


def _word_and_colour(run: Run, phase: Phase) -> tuple[PhaseWord, ColourRole]:
    if run.over:
        return PhaseWord.DONE, ColourRole.DONE
    if run.timer.paused:
        return PhaseWord.PAUSED, ColourRole.PAUSED
    if run.timer.leading:
        return PhaseWord.GET_READY, ColourRole.READY
    if phase.mode is not None and phase.kind is PhaseKind.WORK:
        return _WORK_WORDS[phase.mode], ColourRole.WORK
    rest = phase.kind is PhaseKind.REST
    return _WORDS[phase.kind], ColourRole.REST if rest else ColourRole.READY


def _digits(run: Run, now: float) -> tuple[int | None, bool]:
    phase, timer = run.phase, run.timer
    if run.over:
        return None, False
    if timer.leading:
        return _whole(timer.lead_left(now)), False
    if phase.mode is WorkMode.PACED:
        return _count_now(run, now), True
    left = timer.left(now)
    if left is not None:
        return max(1, _whole(left)), False
    wait = _whole(press_wait_seconds(run, now))
    return wait or None, False


def _count_now(run: Run, now: float) -> int:
    phase = run.phase
    begun = int((run.timer.spent(now) + _SLACK_SECONDS) / phase.count_seconds) + 1
    return min(phase.count, begun)


def _ring(run: Run, now: float, *, by_seconds: bool) -> float:
    """Return what is left of the phase, 0 to 1; `by_seconds` it goes with the digits, no glide."""
    left, whole = _left_of(run, now)
    if by_seconds:
        left = min(float(_whole(left)), whole)
    return left / whole


def _left_of(run: Run, now: float) -> tuple[float, float]:
    """Return the seconds left and those of the whole; all is left where no time runs."""
    phase, timer = run.phase, run.timer
    if timer.leading:
        return timer.lead_left(now), timer.lead_seconds
    left = timer.left(now)
    if left is not None and timer.seconds:
        return left, timer.seconds
    if phase.least_seconds > 0.0:
        return press_wait_seconds(run, now), phase.least_seconds
    return 1.0, 1.0


def _counts(run: Run, now: float) -> tuple[Count, ...]:
    phase = run.phase
    if phase.kind is PhaseKind.PRESS:
        return ()
    found = [
        Count(CountOf.HOLD, phase.hold, phase.holds),
        Count(CountOf.SET, phase.set_number, phase.sets),
        Count(CountOf.DIRECTION, phase.direction, phase.directions),
    ]
    found = [count for count in found if count.total > 1]
    if phase.count:
        measure = run.catalogue[phase.exercise_id].level(phase.level).measure
        of = _COUNTED.get(measure, CountOf.REPETITION)
        number = _count_now(run, now) if phase.mode is WorkMode.PACED else 0
        found.insert(0, Count(of, number, phase.count))
    return tuple(found)


def _items_shown(run: Run) -> list[int]:
    """Return the items this session holds now: not those closed before they began."""
    closed = run.closed
    kept = {r.item for r in run.results if r.outcome is not Outcome.SKIPPED}
    kept |= {
        phase.item
        for phase in run.phases
        if phase.kind is PhaseKind.WORK and not closed.covers(phase)
    }
    return sorted(kept | {run.phase.item})


def _whole(seconds: float) -> int:
    return max(0, math.ceil(seconds - _SLACK_SECONDS))
