"""A session that runs now: brought to the present, told, kept and shown after every step."""

from collections.abc import Callable
from dataclasses import replace

from neuro_desktop.application.player_devices import PlayerDevices, PlayerPorts
from neuro_desktop.application.player_show import Around, show
from neuro_desktop.application.player_sound import PlayerSound
from neuro_desktop.application.player_state import PauseCause, PlayerView, Question
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_keeper import SessionKeeper
from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.phases import Phase, PhaseKind
from neuro_desktop.domain.profile_changes import after_session
from neuro_desktop.domain.run import (
    GAP_SECONDS,
    Ended,
    Happening,
    LeadOver,
    Passed,
    Run,
    Stalled,
    stall,
    tick,
)
from neuro_desktop.domain.run_kept import CARRY_ON_WITHIN, rebuilt
from neuro_desktop.domain.session import Session

# After so long nobody stands at the counter any more, nor holds the foot where it was.
_LONG_PAUSE_SECONDS = 300.0

Step = Callable[[Run, float], Run]


class RunningSession:
    """Where run, time, sound and store meet; the presenter gives it the person's steps."""

    def __init__(
        self, view: PlayerView, session: Session, catalogue: Catalogue, ports: PlayerPorts
    ) -> None:
        person = ports.store.people.load()
        self._view = view
        self._ports = ports
        self._clock = ports.clock
        self._devices = PlayerDevices(ports, self._tick, self._render, self._move_figure)
        self._around = Around(
            emergency_number=person.emergency_number if person else "",
        )
        self._wall_seconds = ports.clock.now().timestamp()
        self._open = True
        self._still_since: float | None = None  # since when it stands still
        self.sound = PlayerSound(self._devices.queue)
        self.keeper = SessionKeeper(ports.store, session)
        self.run: Run = rebuilt(session, catalogue, self.now())
        self._devices.hold()

    @property
    def is_open(self) -> bool:
        """Say whether its page still stands."""
        return self._open

    @property
    def question(self) -> Question:
        """Return the open question."""
        return self._around.question

    @property
    def pause_cause(self) -> PauseCause | None:
        """Return why it stands still."""
        return self._around.paused

    def now(self) -> float:
        """Return the monotonic moment."""
        return self._clock.monotonic()

    # ------------------------------------------------------------ time

    def advance(self) -> None:
        """Bring the session to this moment, and tell and keep what happened on the way."""
        now = self.now()
        before, run = self.run.phase, self.run
        happenings: tuple[Happening, ...]
        if self._has_slept(now) and not (run.over or run.timer.paused):
            self.run, happenings = stall(run, now), (Stalled(),)
        else:
            self.run, happenings = tick(run, now)
        for happening in happenings:
            if isinstance(happening, Stalled):
                self._still_since = run.seen
            before = self._tell(happening, before)
        if self.run.entered != run.entered and not self.run.over:
            self.keep()

    def _tick(self) -> None:
        self.advance()
        self.settle()

    def _has_slept(self, now: float) -> bool:
        """Say whether the wall clock jumped: not every monotonic clock counts sleep."""
        wall = self._clock.now().timestamp()
        jumped = (wall - self._wall_seconds) - (now - self.run.seen)
        self._wall_seconds = wall
        return jumped > GAP_SECONDS

    def _tell(self, happening: Happening, before: Phase) -> Phase:
        if isinstance(happening, Passed):
            self.sound.passed(happening)
        elif isinstance(happening, LeadOver):
            self.sound.lead_over(happening)
        elif isinstance(happening, Stalled):
            self.paused(PauseCause.BUSY)
        elif isinstance(happening, Ended):
            self._ended(happening.late)
        else:
            self.sound.phase_began(happening.phase, before, self.run, happening.late)
            return happening.phase
        return before

    # ------------------------------------------------------------ steps

    def take(self, step: Step) -> None:
        """Take a step of the person, now."""
        before = self.run
        self.run = run = step(before, self.now())
        if run.ended is not None:
            self._ended(0.0)
        elif run.left:
            self.keep()
            self.go(Screen.HOME)
        elif run.entered != before.entered:
            self.sound.phase_began(run.phase, before.phase, run)
            self.keep()
        self.settle()

    def pause(self, cause: PauseCause) -> None:
        """Stand still."""
        self.run = run_steps.pause(self.run, self.now())
        self.paused(cause)
        self.settle()

    def paused(self, cause: PauseCause) -> None:
        """Tell and keep that it stands still."""
        if self._still_since is None:
            self._still_since = self.now()
        self._around = replace(self._around, paused=cause)
        self.sound.paused(cause)
        self.keep()

    def resume(self) -> None:
        """Go on; after a long while the way back in comes first, or the questions of a start."""
        now = self.now()
        still_seconds = 0.0 if self._still_since is None else now - self._still_since
        self._still_since = None
        if still_seconds > CARRY_ON_WITHIN.total_seconds():
            session_id = self.keeper.session.id
            self.close()
            self._ports.navigator.go(Screen.CARRY_ON, session_id)
            return
        if still_seconds > _LONG_PAUSE_SECONDS:
            self.run = replace(self.run, returning=True)
        before = self.run
        self.run = run_steps.resume(before, now)
        self._around = replace(self._around, paused=None)
        self.sound.resumed(self.run)
        if self.run.entered != before.entered or before.timer.spent(now) == 0.0:
            self.sound.announce(self.run)
        self.keep()
        self.settle()

    def ask(self, question: Question) -> None:
        """Stand still with a question open."""
        self.run = run_steps.pause(self.run, self.now())
        if self._still_since is None:
            self._still_since = self.now()
        self._around = replace(self._around, question=question, paused=PauseCause.QUESTION)
        self.sound.hush()
        self.sound.asked(question, self._around.emergency_number)
        self.keep()
        self.settle()

    def close_question(self, cause: PauseCause | None) -> None:
        """Close the question; it stands still as before it, for this cause if for any."""
        self._around = replace(self._around, question=Question.NONE, paused=cause)
        self.sound.hush()

    # ------------------------------------------------------------ keeping and ending

    def keep(self) -> None:
        """Keep everything as it stands."""
        self.keeper.keep(self.run, self.now(), self._clock.now())

    def _ended(self, late: float) -> None:
        self.sound.finished(self.run, late)
        self.keep()
        session = self.keeper.session
        self.keeper.change_profile(lambda profile: after_session(profile, session))
        # With the store in trouble the person is told first, and goes on from there.
        if not self.keeper.failing:
            self.go(Screen.AFTER, session.id)

    def leave_ended(self) -> None:
        """Try once more to keep the ended session, and go on whatever comes of it."""
        self.keep()
        self.go(Screen.AFTER, self.keeper.session.id)

    def close(self) -> None:
        """Let go when the page goes; what runs stands paused, and can be carried on."""
        if not self._open:
            return
        if not self.run.over:
            now = self.now()
            asleep = now - self.run.seen > GAP_SECONDS
            self.run = stall(self.run, now) if asleep else run_steps.pause(self.run, now)
            self.sound.hush()
            self.keep()
        self._release()

    def go(self, screen: Screen, subject: str | None = None) -> None:
        """Let go and show another screen."""
        self._release()
        self._ports.navigator.go(screen, subject)

    def _release(self) -> None:
        self._open = False
        self._devices.release()

    # ------------------------------------------------------------ showing

    def notices_told(self) -> None:
        """Put the notices away."""
        self._devices.notices_told()
        self.keeper.told()
        self._render()

    def settle(self) -> None:
        """Tick only while something runs, and show how it stands."""
        if self._open:
            runs = not self.run.over and not self.run.timer.paused
            works = self.run.phase.kind is PhaseKind.WORK and not self.run.timer.leading
            self._devices.run(runs=runs, moves=runs and works and not self._still)
            self._render()

    @property
    def _still(self) -> bool:
        return self._ports.settings.still_pictures

    def _move_figure(self) -> None:
        now = self.now()
        if now - self.run.seen <= GAP_SECONDS:
            self._view.show_elapsed(self.run.timer.spent(now), self.run.timer.left(now))

    def _render(self) -> None:
        if not self._open:
            return
        around = replace(
            self._around,
            sound_missing=self._devices.sound_missing,
            voice_missing=self._devices.voice_missing,
            voice_speaks=self._devices.voice_speaks,
            store_trouble=self.keeper.trouble,
            still_pictures=self._still,
        )
        self._view.show_state(show(self.run, self.now(), around))
