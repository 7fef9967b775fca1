"""What is heard of a running session: which tone and which phrase for what happens."""

from neuro_desktop.application.cue_queue import CueQueue, Say, Spoken, Weight
from neuro_desktop.application.player_show import is_coming
from neuro_desktop.application.player_state import PauseCause, Question
from neuro_desktop.application.ports import Cue
from neuro_desktop.domain.marks import COUNT_DOWN, MarkKind
from neuro_desktop.domain.phase_timer import RESUME_SECONDS
from neuro_desktop.domain.phases import Phase, PhaseKind, WorkMode
from neuro_desktop.domain.route import turn_start
from neuro_desktop.domain.run import LeadOver, Passed, Run

_WORK_PHRASE_WAITS_SECONDS = 4.0  # "Keep breathing" is as good a moment later


class PlayerSound:
    """Turns what happens into tones and phrases; every one has its twin on the screen."""

    def __init__(self, queue: CueQueue) -> None:
        self._queue = queue

    def phase_began(self, phase: Phase, before: Phase, run: Run, late: float = 0.0) -> None:
        """Tell the phase that began after `before`, by itself or by a step of the person."""
        working = phase.kind is PhaseKind.WORK
        if before.kind is PhaseKind.WORK and not working:
            self._queue.tone(Cue.FINISH, late)
        if not working or run.timer.frozen is not None:
            self.announce(run)
            return
        self._queue.tone(Cue.START, late)
        alone = run.aside is None and turn_start(run.phases, run.index) == run.index
        spoken = Spoken(Say.WORK, phase, alone=alone)
        if alone:
            self._queue.say(spoken, Weight.NAME)
        elif phase.mode is not WorkMode.PACED:  # the first count says enough
            waits = _WORK_PHRASE_WAITS_SECONDS
            self._queue.say(spoken, Weight.CHEER, late=late, good_for_seconds=waits)

    def announce(self, run: Run) -> None:
        """Say what phase this is, with its exercise and side."""
        phase = run.phase
        self._queue.say(Spoken(Say.PHASE, phase, coming=is_coming(run)), Weight.NAME)
        if phase.kind is PhaseKind.GET_READY and phase.seconds is not None:
            # Apart from the name, so that a count may cut it.
            waits = phase.seconds - COUNT_DOWN[0]
            self._queue.say(Spoken(Say.HOW, phase), Weight.CHEER, good_for_seconds=waits)

    def passed(self, passed: Passed) -> None:
        """Tell a cue mark."""
        mark = passed.mark
        if mark.kind is MarkKind.TICK:
            self._queue.tone(Cue.TICK, passed.late)
        elif mark.kind is MarkKind.COUNT:
            count = Spoken(Say.COUNT, passed.phase, number=mark.number)
            self._queue.say(count, Weight.COUNT, late=passed.late)
        else:
            self._queue.say(Spoken(Say.HALFWAY, passed.phase), Weight.CHEER, late=passed.late)

    def lead_over(self, over: LeadOver) -> None:
        """Sound that the work goes on."""
        if over.phase.kind is PhaseKind.WORK:
            self._queue.tone(Cue.START, over.late)

    def resumed(self, run: Run) -> None:
        """Begin the 3-2-1 of the lead-in."""
        self._queue.hush()
        if run.timer.leading and run.timer.lead_seconds == RESUME_SECONDS:
            self._queue.tone(Cue.TICK)

    def paused(self, cause: PauseCause) -> None:
        """Say why the session stands still."""
        self._queue.hush()
        if cause is PauseCause.BUSY:
            self._queue.tone(Cue.STOP)
        self._queue.say(Spoken(Say.PAUSED, cause=cause), Weight.QUESTION)

    def asked(self, question: Question, emergency_number: str) -> None:
        """Say the question that opened."""
        spoken = Spoken(Say.QUESTION, question=question, emergency_number=emergency_number)
        self._queue.say(spoken, Weight.QUESTION)

    def finished(self, run: Run, late: float) -> None:
        """Sound the end of the session."""
        self._queue.tone(Cue.FINISH, late)
        self._queue.say(Spoken(Say.FINISHED, ended=run.ended), Weight.NAME)

    def hush(self) -> None:
        """Be silent."""
        self._queue.hush()
