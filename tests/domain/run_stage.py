"""A running session for tests: real exercises, time in the hand of the test."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.phases import Pace, Phase, PhaseKind, Prompt, WaitForMe, WorkMode
from neuro_desktop.domain.route import SHOE_PROMPTS
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.run import Happening, Run, begin, tick
from neuro_desktop.domain.run_kept import kept_session, rebuilt
from neuro_desktop.domain.run_wrong import report
from neuro_desktop.domain.session import EventKind, Progress, Session, SessionState
from tests.builders import catalogue, item
from tests.fakes import START

# Bare feet, socks, shoes seated, standing: an exercise of each block, and of every side and mode.
ALL_BLOCKS = (item(9), item(1), item(2), item(5), item(6), item(7, 2))
PACE = Pace()
_ROUNDING = 1e-6
QUICK = Pace(wait_for_me=WaitForMe.NEVER, rest_seconds=0)


def new_session(items: Sequence[RoutineItem] = ALL_BLOCKS, pace: Pace = PACE) -> Session:
    """Return a session as it is kept before its first phase."""
    return Session(
        id="session-1",
        routine_id="routine-1",
        routine_name="Morning",
        day=START.date(),
        started_at=START,
        state=SessionState.RUNNING,
        items=tuple(items),
        pace=pace,
        progress=Progress(0, None),
    )


@dataclass
class RunStage:
    """Drives a Run as the presenter does: a tick before each step."""

    run: Run
    now: float = 0.0
    happened: list[Happening] = field(default_factory=list)
    pressed: list[Prompt] = field(default_factory=list)

    def wait(self, seconds: float, every: float = 0.1) -> None:
        """Let time pass, looked at every so often."""
        end = self.now + seconds
        while self.now < end - every:
            self.now += every
            self.look()
        self.now = end
        self.look()

    def look(self) -> None:
        """Look at the clock."""
        self.run, happenings = tick(self.run, self.now)
        self.happened += happenings

    def do(self, step: Callable[[Run, float], Run]) -> None:
        """Take a step of the person, now."""
        self.look()
        before = self.run
        self.run = step(before, self.now)
        waited = before.phase.prompt if step in {run_steps.press, run_steps.next_turn} else None
        if waited is not None and (self.run.entered, self.run.over) != (
            before.entered,
            before.over,
        ):
            self.pressed.append(waited)

    def report(self, kind: EventKind) -> None:
        """Report something, now."""
        self.look()
        at = START + timedelta(seconds=self.now)
        self.run = report(self.run, kind, at, self.now)

    def pass_phase(self) -> Phase:
        """Go through the phase to its end, pressing where it waits; return it.

        A session that can only be finished is finished.
        """
        if self.run.stuck:
            self.do(lambda run, now: run_steps.finish(run, now, SessionState.STOPPED_WRONG))
            return self.run.phase
        phase = self.run.phase
        if self.run.timer.paused:
            self.do(run_steps.resume)
            self.wait(self.run.timer.lead_left(self.now))
            phase = self.run.phase
        if phase.seconds is None:
            self.wait(phase.least_seconds)
            self.do(run_steps.press)
        else:
            self.wait((self.run.timer.left(self.now) or 0.0) + _ROUNDING, every=1.9)
        return phase

    def pass_until(self, wanted: Callable[[Phase], bool]) -> Phase:
        """Go through phases until one is wanted; fail if the session ends before."""
        while not wanted(self.run.phase):
            self.pass_phase()
            assert not self.run.over, "the session ended before the phase that was wanted"
        return self.run.phase

    def pass_to_end(self) -> list[Phase]:
        """Go through all that is left; return the phases, in their order."""
        passed = []
        while not self.run.over:
            passed.append(self.pass_phase())
        return passed

    def kept(self, session: Session | None = None) -> Session:
        """Return the session as it is kept now."""
        at = START + timedelta(seconds=self.now)
        first = session or new_session(self.run.items, self.run.pace)
        return kept_session(first, self.run, self.now, at)

    def killed_and_rebuilt(self) -> "RunStage":
        """Return the session as it stands in a new program, much later."""
        later = self.now + 5000.0
        run = rebuilt(self.kept(), catalogue(), later)
        return RunStage(run, later, pressed=list(self.pressed))

    def feet_in_shoes(self) -> bool:
        """Say whether the last shoe press was "shoes on", or shoes were never touched."""
        shoes = [prompt for prompt in self.pressed if prompt in SHOE_PROMPTS]
        return not shoes or shoes[-1] is Prompt.SHOES_ON


def started(items: Sequence[RoutineItem] = ALL_BLOCKS, pace: Pace = PACE) -> RunStage:
    """Return a session at its first phase."""
    return RunStage(begin(items, catalogue(), pace, 0.0))


def working(phase: Phase) -> bool:
    """Say whether a phase is work."""
    return phase.kind is PhaseKind.WORK


def held(phase: Phase) -> bool:
    """Say whether a phase is a hold."""
    return phase.mode is WorkMode.HOLD


def asks(prompt: Prompt) -> Callable[[Phase], bool]:
    """Return a test for a press phase of this prompt."""
    return lambda phase: phase.prompt is prompt
