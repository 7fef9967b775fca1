"""A routine compiled beforehand into phases: the pure plan a session runs through.

The planner counts a plan's minutes from the same phases, so plan and player can never disagree.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from neuro_desktop.domain.exercise import (
    FURNITURE,
    Catalogue,
    Exercise,
    Footwear,
    Hands,
    Level,
    Measure,
    Position,
    Sides,
    Thing,
)
from neuro_desktop.domain.phases import (
    PRESS_SECONDS,
    RISING_SECONDS,
    WAIT_FOR_ME_READY_SECONDS,
    Pace,
    Phase,
    PhaseKind,
    Prompt,
    Side,
    Timeline,
    WaitForMe,
    WorkMode,
)
from neuro_desktop.domain.routine import RoutineItem

__all__ = [
    "PRESS_SECONDS",
    "RISING_SECONDS",
    "WAIT_FOR_ME_READY_SECONDS",
    "Pace",
    "Phase",
    "PhaseKind",
    "Prompt",
    "Side",
    "Timeline",
    "WaitForMe",
    "WorkMode",
    "compile_timeline",
    "planned_seconds",
]


def compile_timeline(items: Sequence[RoutineItem], catalogue: Catalogue, pace: Pace) -> Timeline:
    """Compile a routine's items, in their order, into the phases a session runs through.

    Each exercise: rest (not before the first), shoes and rising presses, the press of *wait for
    me*, get-ready once, then its work. With sides `each`: all left work, change feet, all right.
    Holds and sets are parted by a rest, the two directions by nothing, and no rest comes before a
    change of feet. Things are put away with the shoes, always before standing. The feet end in
    shoes. Items appended later leave every phase before them at its index, but for the last
    "shoes on". A pace of 0 seconds leaves its phase out.
    """
    compiler = _Compiler(catalogue, pace)
    for index, item in enumerate(items):
        compiler.add(index, item)
    phases = compiler.finish()
    return Timeline(phases, len(items), tuple(compiler.things))


def planned_seconds(timeline: Timeline) -> float:
    """Return how long a session takes: its timed phases, its presses and the things to fetch.

    Work at one's own pace counts as if it were paced (reference, section 1 "Seconds").
    """
    return PRESS_SECONDS * len(timeline.things) + sum(map(_planned, timeline.phases))


def _planned(phase: Phase) -> float:
    if phase.kind is PhaseKind.PRESS:
        return PRESS_SECONDS
    if phase.seconds is None:
        return phase.count * phase.count_seconds
    return phase.seconds


class _Compiler:
    """Lays phases down one after another, knowing shoes, standing and what lies on the floor."""

    def __init__(self, catalogue: Catalogue, pace: Pace) -> None:
        self.things: list[Thing] = []
        self._catalogue = catalogue
        self._pace = pace
        self._phases: list[Phase] = []
        self._turn = -1
        self._worn = Footwear.SHOES  # all things are fetched in shoes
        self._risen = False
        self._on_floor: list[Thing] = []
        self._last_base: Phase | None = None

    def add(self, index: int, item: RoutineItem) -> None:
        exercise = self._catalogue[item.exercise_id]
        level = exercise.level(item.level)
        base = self._last_base = _base_phase(index, item, exercise, level)
        if self._phases:
            self._rest(base)
        ready_seconds = float(self._pace.get_ready_seconds)
        if self._presses(base, exercise.footwear):
            ready_seconds = max(ready_seconds, WAIT_FOR_ME_READY_SECONDS)
        if base.position is Position.SEATED:
            self._risen = False  # out of the usual order: the person sat down again
        self._collect(exercise)
        self._work(base, item, level, ready_seconds)

    def finish(self) -> tuple[Phase, ...]:
        """End in shoes, and return everything laid down."""
        if self._last_base is not None and self._worn is not Footwear.SHOES:
            self._change_shoes(self._last_base, Footwear.SHOES)
        return tuple(self._phases)

    def _presses(self, base: Phase, footwear: Footwear) -> bool:
        """Lay down the presses before an exercise; return whether its get-ready follows one."""
        before = len(self._phases)
        if footwear is not self._worn:
            self._change_shoes(base, footwear)
        wait = self._pace.wait_for_me
        if base.position is Position.STANDING:
            first = not self._risen
            if first:
                self._risen = True
                self._press(base, Prompt.RISE, least_seconds=RISING_SECONDS)
            # Nobody starts standing work unasked the first time, whatever the setting says.
            if first or wait is not WaitForMe.NEVER:
                self._press(base, Prompt.HAND_ON_COUNTER)
        elif wait is WaitForMe.ALWAYS and len(self._phases) == before:
            self._press(base, Prompt.WAIT_FOR_ME)
        return len(self._phases) > before

    def _change_shoes(self, base: Phase, footwear: Footwear) -> None:
        if footwear is Footwear.SHOES:
            prompt = Prompt.SHOES_ON
        elif footwear is Footwear.SOCKS and self._worn is Footwear.BARE:
            prompt = Prompt.SOCKS_ON
        else:
            prompt = Prompt.SHOES_OFF
        self._worn = footwear
        # Whatever comes next, shoes are changed sitting.
        seated = replace(base, position=Position.SEATED, hands=Hands.FREE, footwear=footwear)
        self._press(seated, prompt)

    def _press(self, base: Phase, prompt: Prompt, least_seconds: float = 0.0) -> None:
        put_away: tuple[Thing, ...] = ()
        if prompt in {Prompt.SHOES_ON, Prompt.RISE}:
            put_away, self._on_floor = tuple(self._on_floor), []
        press = replace(
            base,
            kind=PhaseKind.PRESS,
            side=Side.BOTH,
            seconds=None,
            prompt=prompt,
            put_away=put_away,
            least_seconds=least_seconds,
        )
        self._lay(press, new_turn=True)

    def _rest(self, base: Phase) -> None:
        if self._pace.rest_seconds > 0:
            seconds = float(self._pace.rest_seconds)
            rest = replace(base, kind=PhaseKind.REST, seconds=seconds, mode=None, count=0)
            rest = replace(rest, count_seconds=0.0, footwear=self._worn)
            self._lay(rest, new_turn=True)

    def _work(self, base: Phase, item: RoutineItem, level: Level, ready_seconds: float) -> None:
        leads = [(PhaseKind.GET_READY, ready_seconds)]
        leads.append((PhaseKind.CHANGE_FEET, float(self._pace.change_feet_seconds)))
        for (kind, seconds), side in zip(leads, working_sides(level), strict=False):
            turns = list(_work_phases(replace(base, side=side), item, level, self._pace))
            led = seconds > 0
            if led:
                lead = replace(base, kind=kind, side=side, seconds=seconds)
                self._lay(lead, new_turn=True)
            for number, work in enumerate(turns):
                first = number == 0
                if not first and work.direction == 1:
                    self._rest(work)
                self._lay(work, new_turn=not (first and led))

    def _collect(self, exercise: Exercise) -> None:
        for thing in exercise.things:
            if thing in FURNITURE:
                continue
            if thing not in self.things:
                self.things.append(thing)
            if thing not in self._on_floor:
                self._on_floor.append(thing)

    def _lay(self, phase: Phase, *, new_turn: bool) -> None:
        self._turn += new_turn
        self._phases.append(replace(phase, turn=self._turn))


def _base_phase(index: int, item: RoutineItem, exercise: Exercise, level: Level) -> Phase:
    return Phase(
        kind=PhaseKind.GET_READY,
        turn=0,
        item=index,
        exercise_id=exercise.id,
        level=item.level,
        position=level.position,
        hands=level.hands,
        side=working_sides(level)[0],
        seconds=None,
        footwear=exercise.footwear,
    )


def working_sides(level: Level) -> tuple[Side, ...]:
    """Return which feet work at a level, one after the other."""
    if level.sides is Sides.EACH:
        return (Side.LEFT, Side.RIGHT)
    return (Side.ALTERNATING,) if level.sides is Sides.ALTERNATING else (Side.BOTH,)


def _work_phases(base: Phase, item: RoutineItem, level: Level, pace: Pace) -> Iterator[Phase]:
    """Yield one side's work, set by set, hold by hold, direction by direction."""
    timed = _timed(base, item, level, pace)
    for set_number in range(1, item.dose.sets + 1):
        for hold in range(1, item.dose.holds + 1):
            for direction in range(1, level.directions + 1):
                yield replace(
                    timed,
                    set_number=set_number,
                    sets=item.dose.sets,
                    hold=hold,
                    holds=item.dose.holds,
                    direction=direction,
                    directions=level.directions,
                )


def _timed(base: Phase, item: RoutineItem, level: Level, pace: Pace) -> Phase:
    """Return a work phase with its mode and times, the first of its side."""
    amount = item.dose.amount
    work = replace(base, kind=PhaseKind.WORK)
    if level.measure is Measure.HOLD_SECONDS:
        return replace(work, mode=WorkMode.HOLD, seconds=float(amount))
    if level.measure is Measure.MINUTES:
        return replace(work, mode=WorkMode.MINUTES, seconds=amount * 60.0)
    each = _count_seconds(level, pace)
    # Standing work is never at one's own pace: no hand leaves the counter to press.
    own_pace = (
        item.own_pace and level.position is Position.SEATED and level.measure is Measure.REPETITIONS
    )
    if own_pace:
        return replace(work, mode=WorkMode.OWN_PACE, count=amount, count_seconds=each)
    return replace(
        work, mode=WorkMode.PACED, seconds=amount * each, count=amount, count_seconds=each
    )


def _count_seconds(level: Level, pace: Pace) -> float:
    if level.measure is Measure.CIRCLES:
        return float(pace.circle_seconds)
    if level.measure is Measure.LETTERS:
        return float(pace.letter_seconds)
    legs = 2 if level.sides is Sides.ALTERNATING else 1
    return float(pace.repetition_seconds * level.repetition_halves * legs)
