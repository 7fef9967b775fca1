"""Which buttons of the player do something now, and why the others do not."""

from neuro_desktop.application.player_state import Answer, Button, Question, WhyNot
from neuro_desktop.domain.phases import PhaseKind, Prompt, WorkMode
from neuro_desktop.domain.run import Run
from neuro_desktop.domain.run_steps import (
    back_target,
    can_have_more,
    can_press,
    press_wait_seconds,
)
from neuro_desktop.domain.run_wrong import can_go_on

# From here the person can still report something worse.
_WRONG_STILL_IN_REACH = frozenset(
    {Question.NONE, Question.STOP_ASKED, Question.UNSTEADY, Question.DIZZY, Question.HURT}
)

_ANSWERS = {
    Question.NONE: (),
    Question.STOP_ASKED: (Answer.GO_ON, Answer.KEEP_PLACE, Answer.FINISH_HERE),
    Question.WRONG: (Answer.UNSTEADY, Answer.HURT, Answer.FELL, Answer.NOTHING),
    Question.UNSTEADY: (Answer.GO_ON_SEATED, Answer.FINISH_HERE),
    Question.DIZZY: (Answer.GO_ON_SEATED, Answer.FINISH_HERE),
    Question.HURT: (Answer.NEXT_EXERCISE, Answer.FINISH_HERE),
    Question.FELL: (Answer.FINISH_HERE,),
}
_NEED_WORK = frozenset({Answer.GO_ON_SEATED, Answer.NEXT_EXERCISE})


def answers(run: Run, question: Question) -> tuple[Answer, ...]:
    """Return the answers to a question that make sense now, in their order."""
    go_on = not run.ending and can_go_on(run)
    return tuple(a for a in _ANSWERS[question] if go_on or a not in _NEED_WORK)


def hidden(run: Run) -> frozenset[Button]:
    """Return the buttons that this phase has no use for."""
    phase = run.phase
    none = set()
    if phase.kind is not PhaseKind.PRESS and phase.mode is not WorkMode.OWN_PACE:
        none.add(Button.PRESS)
    if phase.prompt is not Prompt.RISE:
        none.add(Button.DIZZY)
    return frozenset(none)


def disabled(run: Run, now: float, question: Question) -> dict[Button, WhyNot]:
    """Return the buttons that do nothing now, each with its reason."""
    if run.over:
        why = dict.fromkeys(Button, WhyNot.ENDING)
        del why[Button.NEXT]  # the way on, if the session could not be kept
        return why
    if question is not Question.NONE:
        why = dict.fromkeys(Button, WhyNot.QUESTION_OPEN)
        if question in _WRONG_STILL_IN_REACH:
            del why[Button.WRONG]
        return why
    found = {
        Button.BACK: _why_not_back(run, now),
        Button.PAUSE: WhyNot.ENDING if run.ending else None,
        Button.MORE_TIME: _why_not_more(run, now),
        Button.NEXT: _why_not_press(run, now) if run.phase.kind is PhaseKind.PRESS else None,
        Button.PRESS: _why_not_press(run, now),
        Button.STOP: WhyNot.ENDING if run.ending else None,
    }
    return {button: reason for button, reason in found.items() if reason is not None}


def _why_not_back(run: Run, now: float) -> WhyNot | None:
    if run.aside is not None:
        return WhyNot.ENDING if run.ending else WhyNot.SHOES_OR_RISING_BEFORE
    if back_target(run, now) is not None:
        return None
    return WhyNot.NOTHING_BEFORE if run.barrier < 0 else WhyNot.SHOES_OR_RISING_BEFORE


def _why_not_more(run: Run, now: float) -> WhyNot | None:
    if run.phase.mode is WorkMode.PACED:
        return WhyNot.COUNTED
    if run.timer.seconds is None:
        return WhyNot.NOT_TIMED
    return None if can_have_more(run, now) else WhyNot.LONG_ENOUGH


def _why_not_press(run: Run, now: float) -> WhyNot | None:
    if can_press(run, now):
        return None
    if run.phase.kind is PhaseKind.PRESS and press_wait_seconds(run, now) > 0.0:
        return WhyNot.WAIT_A_LITTLE
    return WhyNot.PAUSED
