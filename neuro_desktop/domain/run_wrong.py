"""What the answers of *Something is wrong*, and *I feel dizzy*, close in a running session.

The rules are the reference's, section 2. What an answer closes is closed at once, before anything
more is asked, so that a power cut opens nothing again.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.phase_timer import PhaseTimer
from neuro_desktop.domain.phases import Phase, PhaseKind
from neuro_desktop.domain.route import SHOE_PROMPTS, first_shown, work_ahead
from neuro_desktop.domain.routine import Dose, RoutineItem
from neuro_desktop.domain.run import Run, break_off, enter
from neuro_desktop.domain.run_steps import drop_aside, pause
from neuro_desktop.domain.safety import Reason
from neuro_desktop.domain.session import Dropped, EventKind, Outcome, SessionEvent
from neuro_desktop.domain.timeline import compile_timeline

_WHY_DROPPED = {EventKind.UNSTEADY: Reason.STEADINESS, EventKind.DIZZY: Reason.DIZZY}


def report(run: Run, kind: EventKind, at: datetime, now: float) -> Run:
    """Return the session, paused, after the person reported something.

    Unsteady or dizzy: no standing any more; exercises with a seated form go on in it at level 1,
    the others are dropped. Hurt: the running exercise ends. Fell: no standing, and it can only be
    finished (`Run.stuck`). Nothing: only kept as said.
    """
    run = pause(run, now)
    event = SessionEvent(kind, at, running_exercise(run))
    stood = not run.closed.standing
    if kind is not EventKind.NOTHING:
        run = drop_aside(run)
    run = replace(run, events=(*run.events, event))
    if run.over or run.ending or kind is EventKind.NOTHING or run.nothing_left:
        return run
    if run.closed.covers(run.place):
        run = break_off(run, now)
    if stood and kind in _WHY_DROPPED:
        run = _sit_down(run, _WHY_DROPPED[kind], now)
    return _settle(run, now)


def running_exercise(run: Run) -> ExerciseId | None:
    """Return the exercise an event counts for: none while shoes are changed.

    In the rest between two exercises it is the one just done, not the one that comes.
    """
    phase = run.phase
    if phase.prompt in SHOE_PROMPTS or run.nothing_left:
        return None
    if phase.kind is PhaseKind.REST and _is_first_of_item(run, run.index):
        return run.items[phase.item - 1].exercise_id
    return phase.exercise_id


def can_go_on(run: Run) -> bool:
    """Say whether any exercise is left to go on with."""
    return not run.stuck and work_ahead(run.phases, run.index, run.closed)


def _is_first_of_item(run: Run, index: int) -> bool:
    return index > 0 and run.phases[index - 1].item != run.phases[index].item


def _settle(run: Run, now: float) -> Run:
    """Return the session, paused, at the first phase that may run."""
    place = first_shown(run.phases, run.index, run.closed)
    if place is None:
        timer = PhaseTimer(None, since=now, frozen=0.0)
        return replace(run, index=len(run.phases), timer=timer)
    return run if place == run.index else enter(run, place, now)


def _sit_down(run: Run, reason: Reason, now: float) -> Run:
    """Return the session with its standing exercises in seated form, or dropped.

    What has begun stays as it was run, so results keep their place; the rest of it is closed.
    """
    begun = run.place.item if _has_begun(run) else run.place.item - 1
    begun = max([begun, *(result.item for result in run.results)])
    if begun < 0 and not any(_stays(run, item) for item in run.items):
        begun = run.place.item  # a session keeps an exercise, even if none may run
    seated = [*_seated_rests(run, begun)]
    dropped = list(run.dropped)
    for item in run.items[begun + 1 :]:
        if not _stands(run, item):
            seated.append(item)
            continue
        form = _seated_form(run, item)
        if form is None:
            hurt = item.exercise_id in run.closed.exercises
            dropped.append(Dropped(item.exercise_id, Reason.HURT if hurt else reason))
        else:
            seated.append(form)
    items = (*run.items[: begun + 1], *seated)
    timeline = compile_timeline(items, run.catalogue, run.pace)
    changed = replace(run, items=items, timeline=timeline, dropped=tuple(dropped))
    if run.place.item <= begun:
        return changed
    index = _same_place(run, timeline.phases)
    if index < len(timeline.phases) and _alike(timeline.phases[index], run.place):
        return replace(changed, index=index)
    # The phase it stood in is gone with the standing: the next one starts from its beginning.
    timer = PhaseTimer(None, since=now, frozen=0.0)
    changed = replace(changed, index=index, timer=timer)
    place = first_shown(timeline.phases, index, changed.closed)
    return changed if place is None else enter(changed, place, now)


def _has_begun(run: Run) -> bool:
    item = run.place.item
    worked = any(result.item == item for result in run.results)
    return worked or run.place.kind is PhaseKind.WORK


def _stays(run: Run, item: RoutineItem) -> bool:
    return not _stands(run, item) or _seated_form(run, item) is not None


def _stands(run: Run, item: RoutineItem) -> bool:
    level = run.catalogue[item.exercise_id].level(item.level)
    return level.position is Position.STANDING


def _seated_rests(run: Run, begun: int) -> Iterator[RoutineItem]:
    """Yield the seated form of every begun standing exercise that is not at its end."""
    outcomes = {result.phase: result.outcome for result in run.results}
    for number in range(run.place.item, begun + 1):
        item = run.items[number]
        work = [
            index
            for index, phase in enumerate(run.phases)
            if phase.item == number and phase.kind is PhaseKind.WORK
        ]
        running = number == run.place.item
        unfinished = any(
            index not in outcomes or (running and outcomes[index] is not Outcome.DONE)
            for index in work
        )
        form = _seated_form(run, item) if unfinished and _stands(run, item) else None
        if form is not None:
            yield form


def _seated_form(run: Run, item: RoutineItem) -> RoutineItem | None:
    easiest = run.catalogue[item.exercise_id].level(1)
    if easiest.position is not Position.SEATED or item.exercise_id in run.closed.exercises:
        return None
    return RoutineItem(item.exercise_id, 1, Dose(easiest.amount, easiest.holds))


def _same_place(run: Run, phases: tuple[Phase, ...]) -> int:
    """Return where the way to an exercise goes on: its rest and shoes are not done twice."""
    base = run.index
    while base > 0 and run.phases[base - 1].item == run.place.item:
        base -= 1
    passed = [(phase.kind, phase.prompt) for phase in run.phases[base : run.index]]
    index = base
    while index < len(phases) and _on_the_way(phases[index]):
        if (phases[index].kind, phases[index].prompt) not in passed:
            break
        index += 1
    return index


def _on_the_way(phase: Phase) -> bool:
    return phase.kind is PhaseKind.REST or phase.prompt in SHOE_PROMPTS


def _alike(phase: Phase, other: Phase) -> bool:
    return _on_the_way(phase) and (phase.kind, phase.prompt) == (other.kind, other.prompt)
