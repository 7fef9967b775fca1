"""The presenter of a running session: the only place where run, store, time and sound meet."""

from dataclasses import replace

from neuro_desktop.application.player_buttons import answers
from neuro_desktop.application.player_devices import PlayerDevices, PlayerPorts
from neuro_desktop.application.player_show import Around, show
from neuro_desktop.application.player_sound import PlayerSound
from neuro_desktop.application.player_state import (
    Answer,
    PauseCause,
    PlayerState,
    PlayerView,
    Question,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_keeper import SessionKeeper
from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.phases import Phase, Prompt
from neuro_desktop.domain.profile_changes import after_fall, after_session, after_wobble
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
from neuro_desktop.domain.run_kept import rebuilt
from neuro_desktop.domain.run_wrong import report
from neuro_desktop.domain.session import EventKind, SessionState

__all__ = ["PlayerPorts", "PlayerPresenter", "PlayerState", "PlayerView"]

_REPORTS = {
    Answer.UNSTEADY: (EventKind.UNSTEADY, Question.UNSTEADY),
    Answer.HURT: (EventKind.HURT, Question.HURT),
    Answer.FELL: (EventKind.FELL, Question.FELL),
}


class PlayerPresenter:
    """Runs one session, kept at every phase, pause and event."""

    def __init__(
        self, view: PlayerView, session_id: str, *, catalogue: Catalogue, ports: PlayerPorts
    ) -> None:
        self._view = view
        self._session_id = session_id
        self._catalogue = catalogue
        self._ports = ports
        self._clock = ports.clock
        self._devices = PlayerDevices(ports, self._tick, self._render)
        self._sound = PlayerSound(self._devices.queue)
        self._around = Around()
        self._question_below = Question.NONE
        self._cause_below: PauseCause | None = None
        self._open = False

    # ------------------------------------------------------------ the page

    def open(self) -> None:
        """Begin the session, or show it where it was left; go Home if there is none to run."""
        store = self._ports.store
        session = store.sessions.get(self._session_id)
        if session is None or session.state is not SessionState.RUNNING or not session.items:
            self._ports.navigator.go(Screen.HOME)
            return
        person = store.people.load()
        self._around = Around(emergency_number=person.emergency_number if person else "")
        self._keeper: SessionKeeper = SessionKeeper(store, session)
        self._run: Run = rebuilt(session, self._catalogue, self._now())
        self._wall_seconds: float = self._clock.now().timestamp()
        self._open = True
        self._devices.hold()
        if self._run.stuck and self._run.nothing_left:
            self._finish(SessionState.STOPPED_WRONG)
        elif self._run.stuck:
            self._ask(Question.FELL)
        elif self._run.timer.paused:
            self._paused(PauseCause.CARRIED_ON)
        else:
            self._sound.announce(self._run)
            self._keep()
        self._settle()

    def close(self) -> None:
        """Let go when the page goes; a running session stands paused and can be carried on."""
        if not self._open:
            return
        if not self._run.over:
            now = self._now()
            asleep = now - self._run.seen > GAP_SECONDS
            self._run = stall(self._run, now) if asleep else run_steps.pause(self._run, now)
            self._sound.hush()
            self._keep()
        self._release()

    # ------------------------------------------------------------ intents

    def pause(self) -> None:
        """Stand still where it is."""
        if self._catch_up() and not self._run.timer.paused and not self._run.ending:
            self._pause(PauseCause.PERSON)
            self._settle()

    def resume(self) -> None:
        """Go on after a pause; nothing resumes while a question is open or after a fall."""
        if self._catch_up() and self._run.timer.paused:
            self._resume()
            self._settle()

    def toggle_pause(self) -> None:
        """Pause or resume: Space and the media keys."""
        if self._open and self._run.timer.paused:
            self.resume()
        else:
            self.pause()

    def back(self) -> None:
        """Go to the start of this turn, or in its first 3 seconds to the one before."""
        if self._catch_up():
            self._step(run_steps.back(self._run, self._now()))

    def next(self) -> None:
        """End this turn and go on; after a session that could not be kept, go on to After."""
        if self._leave_ended():
            return
        if self._catch_up():
            self._step(run_steps.next_turn(self._run, self._now()))

    def more_time(self) -> None:
        """Add 10 seconds to a timed phase."""
        if self._catch_up():
            self._run = run_steps.more_time(self._run, self._now())
            self._keep()
            self._settle()

    def press(self) -> None:
        """Say "I am ready", or "Done" at one's own pace."""
        if self._leave_ended():
            return
        if self._catch_up():
            self._step(run_steps.press(self._run, self._now()))

    def dizzy(self) -> None:
        """Say "I feel dizzy" while rising: standing ends for today."""
        if self._catch_up() and self._run.phase.prompt is Prompt.RISE:
            self._report(EventKind.DIZZY, Question.DIZZY)

    def stop(self) -> None:
        """Ask whether to stop; the session stands still meanwhile."""
        if self._leave_ended():
            return
        if self._catch_up() and not self._run.ending:
            self._ask(Question.STOP_ASKED)
            self._settle()

    def something_wrong(self) -> None:
        """Ask what is wrong; the session stands still."""
        if not self._open or self._run.over:
            return
        if self._around.question in {Question.WRONG, Question.FELL}:
            return
        self._advance()
        if not self._run.over:
            self._question_below = self._around.question
            self._ask(Question.WRONG)
            self._settle()

    def answer(self, answer: Answer) -> None:
        """Take an answer to the open question."""
        if not self._open or answer not in answers(self._run, self._around.question):
            return
        self._advance()
        if answer in _REPORTS:
            self._report(*_REPORTS[answer])
        elif answer is Answer.NOTHING:
            self._nothing_wrong()
        elif answer is Answer.KEEP_PLACE:
            self._close_question()
            self._step(run_steps.leave(self._run, self._now()))
        elif answer is Answer.FINISH_HERE:
            plain = self._around.question is Question.STOP_ASKED
            state = SessionState.STOPPED if plain else SessionState.STOPPED_WRONG
            self._close_question()
            self._finish(state)
        else:
            self._close_question()
            self._go_on()

    def seen_notices(self) -> None:
        """Put the notices away: each is told once."""
        if self._open:
            self._devices.notices_told()
            self._keeper.told()
            self._render()

    def read_aloud(self, text: str) -> None:
        """Read the screen to the person."""
        if self._open:
            self._sound.read_aloud(text)

    # ------------------------------------------------------------ time

    def _tick(self) -> None:
        self._advance()
        self._settle()

    def _now(self) -> float:
        return self._clock.monotonic()

    def _catch_up(self) -> bool:
        """Bring the session to this moment; say whether it takes an intent."""
        if not self._open or self._run.over or self._around.question is not Question.NONE:
            return False
        self._advance()
        return not self._run.over

    def _advance(self) -> None:
        """Bring the session to this moment, and tell and keep what happened on the way."""
        now = self._now()
        before, run = self._run.phase, self._run
        happenings: tuple[Happening, ...]
        if self._has_slept(now) and not (run.over or run.timer.paused):
            self._run, happenings = stall(run, now), (Stalled(),)
        else:
            self._run, happenings = tick(run, now)
        for happening in happenings:
            before = self._tell(happening, before)
        if self._run.entered != run.entered and not self._run.over:
            self._keep()

    def _has_slept(self, now: float) -> bool:
        """Say whether the wall clock jumped: not every monotonic clock counts sleep."""
        wall = self._clock.now().timestamp()
        jumped = (wall - self._wall_seconds) - (now - self._run.seen)
        self._wall_seconds = wall
        return jumped > GAP_SECONDS

    def _tell(self, happening: Happening, before: Phase) -> Phase:
        if isinstance(happening, Passed):
            self._sound.passed(happening)
        elif isinstance(happening, LeadOver):
            self._sound.lead_over(happening)
        elif isinstance(happening, Stalled):
            self._paused(PauseCause.BUSY)
        elif isinstance(happening, Ended):
            self._ended(happening.late)
        else:
            self._sound.phase_began(self._run, before, happening.late)
            return happening.phase
        return before

    # ------------------------------------------------------------ steps

    def _step(self, run: Run) -> None:
        """Take the session after a step of the person."""
        before, self._run = self._run, run
        if run.ended is not None:
            self._ended(0.0)
        elif run.left:
            self._keep()
            self._go(Screen.HOME)
        elif run.entered != before.entered:
            self._sound.phase_began(run, before.phase)
            self._keep()
        self._settle()

    def _pause(self, cause: PauseCause) -> None:
        self._run = run_steps.pause(self._run, self._now())
        self._paused(cause)

    def _paused(self, cause: PauseCause) -> None:
        self._around = replace(self._around, paused=cause)
        self._sound.paused(cause)
        self._keep()

    def _resume(self) -> None:
        before = self._run
        self._run = run_steps.resume(before, self._now())
        self._around = replace(self._around, paused=None)
        self._sound.resumed(self._run)
        if self._run.entered != before.entered or before.timer.spent(self._now()) == 0.0:
            self._sound.announce(self._run)
        self._keep()

    def _ask(self, question: Question) -> None:
        if self._around.question is Question.NONE:
            self._cause_below = self._around.paused
        self._run = run_steps.pause(self._run, self._now())
        self._around = replace(self._around, question=question, paused=PauseCause.QUESTION)
        self._sound.hush()
        self._sound.asked(question, self._around.emergency_number)
        self._keep()

    def _close_question(self) -> None:
        self._around = replace(self._around, question=Question.NONE)
        self._question_below = Question.NONE
        self._sound.hush()

    def _go_on(self) -> None:
        """Go on after a question; what stood paused before it stays paused."""
        if self._cause_below is None:
            self._resume()
        else:
            self._around = replace(self._around, paused=self._cause_below)
        self._settle()

    def _report(self, kind: EventKind, question: Question) -> None:
        self._run = report(self._run, kind, self._clock.now(), self._now())
        if kind is EventKind.FELL:
            today = self._clock.today()
            self._keeper.change_profile(lambda profile: after_fall(profile, today))
        elif kind is EventKind.UNSTEADY:
            self._keeper.change_profile(after_wobble)
        self._question_below = Question.NONE
        self._ask(question)
        self._settle()

    def _nothing_wrong(self) -> None:
        self._run = report(self._run, EventKind.NOTHING, self._clock.now(), self._now())
        below = self._question_below
        if below in {Question.NONE, Question.STOP_ASKED}:
            self._close_question()
            self._cause_below = None
            self._go_on()
        else:
            self._question_below = Question.NONE
            self._ask(below)
            self._settle()

    def _finish(self, state: SessionState) -> None:
        run = run_steps.finish(self._run, self._now(), state)
        if run.ending and run.timer.paused:
            run = run_steps.resume(run, self._now())
        self._around = replace(self._around, paused=None)
        self._step(run)

    # ------------------------------------------------------------ keeping, ending, showing

    def _keep(self) -> None:
        self._keeper.keep(self._run, self._now(), self._clock.now())

    def _ended(self, late: float) -> None:
        self._sound.finished(self._run, late)
        self._keep()
        session = self._keeper.session
        self._keeper.change_profile(lambda profile: after_session(profile, session))
        # With the store in trouble the person is told first, and goes on from there.
        if not self._keeper.failing:
            self._go(Screen.AFTER, self._session_id)

    def _leave_ended(self) -> bool:
        """Try once more to keep an ended session, and go on whatever comes of it."""
        if not self._open or self._run.ended is None:
            return False
        self._keep()
        self._go(Screen.AFTER, self._session_id)
        return True

    def _go(self, screen: Screen, subject: str | None = None) -> None:
        self._release()
        self._ports.navigator.go(screen, subject)

    def _release(self) -> None:
        self._open = False
        self._devices.release()

    def _settle(self) -> None:
        """Tick only while something runs, and show how it stands."""
        if self._open:
            self._devices.run(runs=not self._run.over and not self._run.timer.paused)
            self._render()

    def _render(self) -> None:
        if not self._open:
            return
        around = replace(
            self._around,
            sound_missing=self._devices.sound_missing,
            voice_missing=self._devices.voice_missing,
            store_trouble=self._keeper.trouble,
        )
        self._view.show_state(show(self._run, self._now(), around))
