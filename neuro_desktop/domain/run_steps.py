"""What a person can do while a session runs: pause, press, next, back, more time, stop.

Each step gives the session back unchanged where it has no meaning; a screen asks `why_not_*` of
`application.player_buttons` for the reason.
"""

from dataclasses import replace

from neuro_desktop.domain.exercise import FURNITURE, Footwear, Hands, Position, Thing
from neuro_desktop.domain.phase_timer import RESUME_SECONDS, PhaseTimer
from neuro_desktop.domain.phases import (
    RISING_SECONDS,
    WAIT_FOR_ME_READY_SECONDS,
    Phase,
    PhaseKind,
    Prompt,
    Side,
    WorkMode,
)
from neuro_desktop.domain.results import broken_off, recorded
from neuro_desktop.domain.route import (
    SHOE_PROMPTS,
    turn_after,
    turn_before,
    turn_start,
    work_until_shoes,
    worn_at,
)
from neuro_desktop.domain.run import Aside, Run, Then, break_off, complete, end, enter, is_timed
from neuro_desktop.domain.session import SessionState

BACK_SECONDS = 3.0  # within these of a turn's start, Back goes to the turn before
MORE_SECONDS = 10.0
MOST_SECONDS_LEFT = 599.0  # +10 seconds does nothing beyond
_SLACK_SECONDS = 0.001


def pause(run: Run, now: float) -> Run:
    """Return the session standing still, to the millisecond."""
    return replace(run, timer=run.timer.pause(now), seen=now)


def resume(run: Run, now: float) -> Run:
    """Return the session going on: 3 seconds get-ready, then what was left.

    What waits for a press, or has not begun, needs no get-ready. After carrying on, shoes come off
    or the person rises first, if the phase needs it.
    """
    if run.over or run.stuck or not run.timer.paused:
        return replace(run, seen=now)
    if run.returning and run.aside is None:
        run = replace(run, returning=False)
        phase = _press_to_return(run)
        if phase is not None:
            return _turn_aside(run, phase, Then.GO_ON, now)
    return replace(run, timer=run.timer.resume(now, _lead_seconds(run, now)), seen=now)


def can_press(run: Run, now: float) -> bool:
    """Say whether a press counts: a press phase after its least seconds, or work at own pace."""
    if run.over or run.stuck or run.timer.frozen is not None:
        return False
    phase = run.phase
    if phase.kind is PhaseKind.PRESS:
        return press_wait_seconds(run, now) <= 0.0
    return phase.mode is WorkMode.OWN_PACE


def press_wait_seconds(run: Run, now: float) -> float:
    """Return the seconds before a press counts in a press phase."""
    wait = run.phase.least_seconds - run.timer.spent(now)
    return wait if wait > _SLACK_SECONDS else 0.0


def press(run: Run, now: float) -> Run:
    """Return the session after "I am ready", or "Done" at one's own pace."""
    if not can_press(run, now):
        return run
    if run.aside is None:
        return complete(run, now)
    aside = run.aside
    if aside.then is Then.GO_ON:
        # The press after rising is made at the screen: time to hold the counter again.
        rising = aside.phase.prompt is Prompt.RISE
        lead = WAIT_FOR_ME_READY_SECONDS if rising else RESUME_SECONDS
        if run.place.kind is PhaseKind.PRESS:
            lead = 0.0
        timer = aside.kept.resume(now, lead)
        return replace(run, aside=None, timer=timer, entered=run.entered + 1)
    if aside.then is Then.LEAVE:
        return replace(run, aside=None, timer=aside.kept, left=True)
    return end(run, SessionState(aside.then.value))


def next_turn(run: Run, now: float) -> Run:
    """Return the session after its turn: the work kept as part or skipped; a press is pressed."""
    if run.over or run.stuck or run.phase.kind is PhaseKind.PRESS:
        return press(run, now)
    after = turn_after(run.phases, run.index)
    for index in range(run.index, after):
        phase = run.phases[index]
        if phase.kind is PhaseKind.WORK:
            seconds = run.timer.spent(now) if index == run.index else 0.0
            run = replace(run, results=recorded(run.results, broken_off(phase, index, seconds)))
    return enter(run, after, now)


def back_target(run: Run, now: float) -> int | None:
    """Return where Back goes: the start of this turn, in its first 3 s the turn before."""
    if run.over or run.stuck or run.aside is not None:
        return None
    start = turn_start(run.phases, run.index)
    if run.index > start or run.timer.spent(now) >= BACK_SECONDS:
        return start
    if run.index == run.barrier:
        return None
    return turn_before(run.phases, run.index, run.closed, run.barrier)


def back(run: Run, now: float) -> Run:
    """Return the session gone back; work that was running is kept as part until done again."""
    target = back_target(run, now)
    if target is None:
        return run
    run = enter(break_off(run, now), target, now)
    if run.place.kind is PhaseKind.WORK and not run.timer.paused:
        # This turn has no lead-in of its own, and the hands come from the keys.
        run = replace(run, timer=run.timer.resume(now, RESUME_SECONDS))
    return run


def can_have_more(run: Run, now: float) -> bool:
    """Say whether 10 seconds more still fit."""
    left = run.timer.left(now)
    return left is not None and left + MORE_SECONDS <= MOST_SECONDS_LEFT


def more_time(run: Run, now: float) -> Run:
    """Return the session with 10 seconds more in this phase, if it is timed."""
    seconds = run.timer.seconds
    if run.over or seconds is None or not is_timed(run.phase) or not can_have_more(run, now):
        return run
    return replace(run, timer=replace(run.timer, seconds=seconds + MORE_SECONDS))


def finish(run: Run, now: float, state: SessionState) -> Run:
    """Return the session ended as STOPPED or STOPPED_WRONG, or waiting for the shoes before it."""
    if run.over:
        return run
    if run.ending:
        return replace(run, aside=_worse(run.aside, state))
    run = break_off(pause(drop_aside(run), now), now)
    if worn_at(run.phases, run.index) is Footwear.SHOES:
        return end(run, state)
    return _turn_aside(run, shoes_on_phase(run), Then(state.value), now)


def leave(run: Run, now: float) -> Run:
    """Return the session left with its place kept, or waiting for the shoes before it."""
    run = pause(drop_aside(run), now)
    if worn_at(run.phases, run.index) is Footwear.SHOES:
        return replace(run, left=True)
    return _turn_aside(run, shoes_on_phase(run), Then.LEAVE, now)


def drop_aside(run: Run) -> Run:
    """Return the session at its place, paused; what the aside was for is asked again later."""
    if run.aside is None or run.ending:
        return run
    return replace(run, aside=None, timer=run.aside.kept, returning=True)


def shoes_on_phase(run: Run) -> Phase:
    """Return the press that puts the shoes on wherever the session stands."""
    things: list[Thing] = []
    for item in run.items[: run.place.item + 1]:
        used = run.catalogue[item.exercise_id].things
        things += [thing for thing in used if thing not in FURNITURE and thing not in things]
    return _aside_phase(run, Prompt.SHOES_ON, Footwear.SHOES, put_away=tuple(things))


def _aside_phase(
    run: Run, prompt: Prompt, footwear: Footwear, *, put_away: tuple[Thing, ...] = ()
) -> Phase:
    rising = prompt is Prompt.RISE
    place = run.place
    return Phase(
        kind=PhaseKind.PRESS,
        turn=place.turn,
        item=place.item,
        exercise_id=place.exercise_id,
        level=place.level,
        position=Position.STANDING if rising else Position.SEATED,
        hands=place.hands if rising else Hands.FREE,
        side=Side.BOTH,
        seconds=None,
        prompt=prompt,
        footwear=footwear,
        put_away=put_away,
        least_seconds=RISING_SECONDS if rising else 0.0,
    )


def _press_to_return(run: Run) -> Phase | None:
    """Return what has to be pressed before a carried-on phase may go on, if anything."""
    if run.nothing_left:
        return None
    worn = worn_at(run.phases, run.index)
    works = run.place.kind is PhaseKind.WORK or any(work_until_shoes(run.phases, run.index))
    # In a rest that leads to "shoes on" nobody has to take them off first.
    if worn is not Footwear.SHOES and run.place.prompt not in SHOE_PROMPTS and works:
        return _aside_phase(run, Prompt.SHOES_OFF, worn)
    item = run.place.item
    rises_later = any(
        phase.prompt is Prompt.RISE and phase.item == item for phase in run.phases[run.index :]
    )
    if run.place.position is Position.STANDING and not rises_later:
        return _aside_phase(run, Prompt.RISE, Footwear.SHOES)
    return None


def _turn_aside(run: Run, phase: Phase, then: Then, now: float) -> Run:
    aside = Aside(phase, then, run.timer)
    timer = PhaseTimer(None, since=now)
    return replace(run, aside=aside, timer=timer, entered=run.entered + 1, seen=now)


def _worse(aside: Aside | None, state: SessionState) -> Aside | None:
    if aside is None or state is not SessionState.STOPPED_WRONG:
        return aside
    return replace(aside, then=Then.STOPPED_WRONG)


def _lead_seconds(run: Run, now: float) -> float:
    phase = run.phase
    if phase.kind is PhaseKind.PRESS:
        return 0.0
    begun = run.timer.spent(now) > 0.0
    return RESUME_SECONDS if begun or phase.kind is PhaseKind.WORK else 0.0
