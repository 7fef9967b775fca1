"""The presenter of the player: what a person may do while a session runs, and what is asked."""

from neuro_desktop.application.player_buttons import answers
from neuro_desktop.application.player_devices import PlayerPorts
from neuro_desktop.application.player_state import (
    Answer,
    PauseCause,
    PlayerState,
    PlayerView,
    Question,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.running_session import RunningSession, Step
from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.phases import Prompt
from neuro_desktop.domain.profile_changes import after_fall, after_wobble
from neuro_desktop.domain.run import Run
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
        self._running: RunningSession | None = None
        self._question_below = Question.NONE
        self._cause_below: PauseCause | None = None

    # ------------------------------------------------------------ the page

    def open(self) -> None:
        """Begin the session, or show it where it was left; go Home if there is none to run."""
        session = self._ports.store.sessions.get(self._session_id)
        if session is None or session.state is not SessionState.RUNNING or not session.items:
            self._ports.navigator.go(Screen.HOME)
            return
        running = RunningSession(self._view, session, self._catalogue, self._ports)
        self._running = running
        if running.run.stuck and running.run.fell:
            running.ask(Question.FELL)
        elif running.run.stuck:
            self._finish(running, SessionState.STOPPED_WRONG)
        elif running.run.timer.paused:
            running.pause(PauseCause.CARRIED_ON)
        else:
            running.sound.announce(running.run)
            running.keep()
            running.settle()

    def close(self) -> None:
        """Let go when the page goes; a running session stands paused and can be carried on."""
        if self._running is not None:
            self._running.close()

    # ------------------------------------------------------------ intents

    def pause(self) -> None:
        """Stand still where it is."""
        running = self._caught_up()
        if running and not running.run.timer.paused and not running.run.ending:
            running.pause(PauseCause.PERSON)

    def resume(self) -> None:
        """Go on after a pause; nothing resumes while a question is open or after a fall."""
        running = self._caught_up()
        if running and running.run.timer.paused:
            running.resume()

    def toggle_pause(self) -> None:
        """Pause or resume: Space and the media keys."""
        paused = self._running is not None and self._running.run.timer.paused
        if paused:
            self.resume()
        else:
            self.pause()

    def back(self) -> None:
        """Go to the start of this turn, or in its first 3 seconds to the one before."""
        self._take(run_steps.back)

    def next(self) -> None:
        """End this turn and go on; after a session that could not be kept, go on to After."""
        if not self._leave_ended():
            self._take(run_steps.next_turn)

    def more_time(self) -> None:
        """Add 10 seconds to a timed phase."""
        self._take(run_steps.more_time)

    def press(self) -> None:
        """Say "I am ready", or "Done" at one's own pace."""
        if not self._leave_ended():
            self._take(run_steps.press)

    def dizzy(self) -> None:
        """Say "I feel dizzy" while rising: standing ends for today."""
        running = self._caught_up()
        if running and running.run.phase.prompt is Prompt.RISE:
            self._cause_below = running.pause_cause
            self._report(running, EventKind.DIZZY, Question.DIZZY)

    def stop(self) -> None:
        """Ask whether to stop; the session stands still meanwhile."""
        if self._leave_ended():
            return
        running = self._caught_up()
        if running and not running.run.ending:
            self._cause_below = running.pause_cause
            running.ask(Question.STOP_ASKED)

    def something_wrong(self) -> None:
        """Ask what is wrong; the session stands still."""
        running = self._open_running()
        if running is None or running.question in {Question.WRONG, Question.FELL}:
            return
        running.advance()
        if _is_over(running):
            return
        if running.question is Question.NONE:
            self._cause_below = running.pause_cause
        self._question_below = running.question
        running.ask(Question.WRONG)

    def answer(self, answer: Answer) -> None:
        """Take an answer to the open question."""
        running = self._open_running()
        if running is None or answer not in answers(running.run, running.question):
            return
        running.advance()
        if answer in _REPORTS:
            self._report(running, *_REPORTS[answer])
        elif answer is Answer.NOTHING:
            self._nothing_wrong(running)
        elif answer is Answer.FINISH_HERE:
            plain = running.question is Question.STOP_ASKED
            state = SessionState.STOPPED if plain else SessionState.STOPPED_WRONG
            self._finish(running, state)
        elif answer is Answer.KEEP_PLACE:
            running.close_question(None)
            running.take(run_steps.leave)
        elif answer is Answer.GO_ON:
            self._go_on(running, self._cause_below)
        else:
            self._go_on(running, None)

    def seen_notices(self) -> None:
        """Put the notices away: each is told once."""
        running = self._open_running()
        if running:
            running.notices_told()

    # ------------------------------------------------------------ steps

    def _open_running(self) -> RunningSession | None:
        running = self._running
        return running if running is not None and running.is_open else None

    def _caught_up(self) -> RunningSession | None:
        """Return the session brought to this moment, if it takes an intent."""
        running = self._open_running()
        if running is None or _is_over(running) or running.question is not Question.NONE:
            return None
        running.advance()
        running.settle()
        return None if _is_over(running) else running

    def _take(self, step: Step) -> None:
        running = self._caught_up()
        if running:
            running.take(step)

    def _leave_ended(self) -> bool:
        running = self._open_running()
        if running is None or running.run.ended is None:
            return False
        running.leave_ended()
        return True

    def _report(self, running: RunningSession, kind: EventKind, question: Question) -> None:
        self._keep_report(running, kind)
        if kind is EventKind.FELL:
            today = self._ports.clock.today()
            running.keeper.change_profile(lambda profile: after_fall(profile, today))
        elif kind is EventKind.UNSTEADY:
            running.keeper.change_profile(after_wobble)
        self._question_below = Question.NONE
        running.ask(question)

    def _nothing_wrong(self, running: RunningSession) -> None:
        self._keep_report(running, EventKind.NOTHING)
        below, self._question_below = self._question_below, Question.NONE
        if below in {Question.NONE, Question.STOP_ASKED}:
            self._go_on(running, None)
        else:
            running.ask(below)

    def _keep_report(self, running: RunningSession, kind: EventKind) -> None:
        at = self._ports.clock.now()
        running.run = report(running.run, kind, at, running.now())
        running.keep()

    def _go_on(self, running: RunningSession, cause: PauseCause | None) -> None:
        """Close the question and go on; what stood still before it, for `cause`, stays so."""
        running.close_question(cause)
        if cause is None:
            running.resume()
        else:
            running.settle()

    def _finish(self, running: RunningSession, state: SessionState) -> None:
        def finish(run: Run, now: float) -> Run:
            run = run_steps.finish(run, now, state)
            return run_steps.resume(run, now) if run.ending else run

        running.close_question(None)
        running.take(finish)


def _is_over(running: RunningSession) -> bool:
    return running.run.over
