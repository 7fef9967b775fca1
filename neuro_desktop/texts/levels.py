"""Words of the levels: where a person is on a ladder, why, what is offered, what can be undone."""

from neuro_desktop.application.levels import Rung, RungState
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import Level
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.texts.store import what_happened
from neuro_desktop.texts.translate import translate


def cause_text(cause: LevelCause) -> str:
    """Return what in the session decided, as a sentence of its own."""
    return {
        LevelCause.FELL: translate("levels", "You had a fall in this session."),
        LevelCause.LOST_BALANCE: translate("levels", "You felt unsteady while you did this."),
        LevelCause.HURT: translate("levels", "It hurt while you did this."),
        LevelCause.EARLY_STOP: translate("levels", "You stopped here because something was wrong."),
        LevelCause.MORE_PAIN: translate(
            "levels", "Your feet hurt more after this session than before it."
        ),
        LevelCause.VERY_HARD: translate("levels", "You said it was very hard."),
        LevelCause.HARD: translate("levels", "You said it was hard."),
        LevelCause.RIGHT: translate("levels", "You said it was neither easy nor very hard."),
        LevelCause.EASY: translate("levels", "It was easy for you in 2 sessions in a row."),
        LevelCause.FIRST_EASY: translate(
            "levels", "It was easy for you. If it is easy next time too, the app offers more."
        ),
        LevelCause.AT_TOP: translate(
            "levels", "It was easy for you in 2 sessions in a row. There is no level above."
        ),
        LevelCause.NEXT_CLOSED: translate(
            "levels", "It was easy for you in 2 sessions in a row. The next level is closed to you."
        ),
        LevelCause.NO_EFFORT: translate("levels", "You did not say how hard it was."),
    }[cause]


def step_text(decision: LevelDecision) -> str:
    """Return what became of a decision, as a sentence of its own."""
    return {
        LevelStep.DOWN: _down,
        LevelStep.HALF: _half,
        LevelStep.OUT: _out,
        LevelStep.FEWER: _fewer,
        LevelStep.UP: _whole if _to_the_whole(decision) else _up,
        LevelStep.STAY: _stay,
    }[decision.step](decision.answer).format(decision.level, decision.new_level)


def _to_the_whole(decision: LevelDecision) -> bool:
    """Say whether the way up leads from half of a level to the whole of it."""
    return decision.step is LevelStep.UP and decision.new_level == decision.level


def _down(answer: LevelAnswer) -> str:
    return {
        LevelAnswer.APPLIED: translate("levels", "The app put it at level {1}."),
        LevelAnswer.OPEN: translate("levels", "The app offered an easier level: level {1}."),
        LevelAnswer.TAKEN: translate("levels", "You made it easier: level {1}."),
        LevelAnswer.REFUSED: translate("levels", "You did not want it easier: level {0}."),
        LevelAnswer.UNDONE: translate("levels", "You made it easier, and took that back."),
    }[answer]


def _half(answer: LevelAnswer) -> str:
    return {
        LevelAnswer.APPLIED: translate("levels", "The app cut it to the smallest amount."),
        LevelAnswer.OPEN: translate("levels", "The app offered the smallest amount."),
        LevelAnswer.TAKEN: translate("levels", "You chose the smallest amount."),
        LevelAnswer.REFUSED: translate("levels", "You did not want the smallest amount."),
        LevelAnswer.UNDONE: translate(
            "levels", "You chose the smallest amount, and took that back."
        ),
    }[answer]


def _out(answer: LevelAnswer) -> str:
    return {
        LevelAnswer.APPLIED: translate("levels", "The app left it out."),
        LevelAnswer.OPEN: translate("levels", "The app offered to leave it out."),
        LevelAnswer.TAKEN: translate("levels", "You chose to leave it out."),
        LevelAnswer.REFUSED: translate("levels", "You did not want to leave it out."),
        LevelAnswer.UNDONE: translate("levels", "You left it out, and took that back."),
    }[answer]


def _fewer(answer: LevelAnswer) -> str:
    return {
        LevelAnswer.APPLIED: translate("levels", "The app made it less."),
        LevelAnswer.OPEN: translate("levels", "The app offered to do less of it."),
        LevelAnswer.TAKEN: translate("levels", "You chose to do less of it."),
        LevelAnswer.REFUSED: translate("levels", "You did not want to do less of it."),
        LevelAnswer.UNDONE: translate("levels", "You chose to do less, and took that back."),
    }[answer]


def _up(answer: LevelAnswer) -> str:
    return {
        LevelAnswer.APPLIED: translate("levels", "It went up to level {1}."),
        LevelAnswer.OPEN: translate("levels", "The app offered level {1}."),
        LevelAnswer.TAKEN: translate("levels", "You went up to level {1}."),
        LevelAnswer.REFUSED: translate("levels", "You chose to stay at level {0}."),
        LevelAnswer.UNDONE: translate("levels", "You went up to level {1}, and took that back."),
    }[answer]


def _whole(answer: LevelAnswer) -> str:
    return {
        LevelAnswer.APPLIED: translate("levels", "It went back to all of level {1}."),
        LevelAnswer.OPEN: translate("levels", "The app offered all of level {1}."),
        LevelAnswer.TAKEN: translate("levels", "You went back to all of level {1}."),
        LevelAnswer.REFUSED: translate("levels", "You chose to stay with the smallest amount."),
        LevelAnswer.UNDONE: translate("levels", "You did all of level {1}, and took that back."),
    }[answer]


def _stay(_answer: LevelAnswer) -> str:
    return translate("levels", "It stays at level {0}.")


# ---------------------------------------------------------------- an offer


def offer_title(decision: LevelDecision, name: str) -> str:
    """Return the question of an offer."""
    if _to_the_whole(decision):
        return translate("levels", "{0}: do all of it again?").format(name)
    return {
        LevelStep.DOWN: translate("levels", "{0}: make it easier?"),
        LevelStep.HALF: translate("levels", "{0}: do the smallest amount?"),
        LevelStep.OUT: translate("levels", "{0}: leave it out for now?"),
        LevelStep.FEWER: translate("levels", "{0}: do less next time?"),
        LevelStep.UP: translate("levels", "{0}: go up a level?"),
        LevelStep.STAY: translate("levels", "{0}: stay at this level?"),
    }[decision.step].format(name)


def offer_answers(decision: LevelDecision) -> tuple[str, str]:
    """Return the answers that take and that refuse an offer."""
    keep = translate("levels", "No, keep it")
    match decision.step:
        case LevelStep.UP if _to_the_whole(decision):
            return translate("levels", "Yes, do all of it"), translate("levels", "Stay with less")
        case LevelStep.UP:
            return translate("levels", "Yes, go up"), translate("levels", "Stay where I am")
        case LevelStep.FEWER:
            return translate("levels", "Do less next time"), translate("levels", "Keep it")
        case LevelStep.OUT:
            return translate("levels", "Yes, leave it out"), keep
        case _:
            return translate("levels", "Yes, make it easier"), keep


def now_and_next(now: str, following: str) -> str:
    """Return what one does now and, on a line of its own, what an offer would make of it."""
    return translate("levels", "Now: {0}\nNext: {1}").format(now, following)


def done_now(how: str) -> str:
    """Return how an exercise is done now, once the offer is answered; `how` is in sentences."""
    return translate("levels", "Now: {0}").format(how)


def form_alone(title: str) -> str:
    """Return the form of a level as a sentence: "Standing, both hands."."""
    return translate("levels", "{0}.").format(title)


def form_and_dose(title: str, dose: str) -> str:
    """Return the form of a level and its dose, which comes in sentences."""
    return translate("levels", "{0}. {1}").format(title, dose)


def why_no_undo() -> tuple[str, ...]:
    """Return why a step of safety stays, and what brings the level back."""
    return (
        translate("levels", "This is for your safety, so it cannot be undone."),
        translate(
            "levels", "Is it easy for you in 2 sessions in a row? Then the app offers the way up."
        ),
    )


def not_kept(trouble: StoreTrouble) -> str:
    """Return that an answer or its Undo could not be kept, and what to do."""
    return translate("levels", "{0} This is not saved. You can try again.").format(
        what_happened(trouble)
    )


# ---------------------------------------------------------------- the ladder


def level_of(level: Level, levels: int, title: str) -> str:
    """Return a place on the ladder: "Level 2 of 4: Standing, both hands"."""
    return translate("levels", "Level {0} of {1}: {2}").format(level.number, levels, title)


def rung_word(state: RungState) -> str:
    """Return the word in the box of one rung; a tick stands there for those behind."""
    return {
        RungState.BEHIND: "",
        RungState.HERE: translate("levels", "you"),
        RungState.NEXT: translate("levels", "next"),
        RungState.AHEAD: translate("levels", "later"),
        RungState.CLOSED: translate("levels", "closed"),
    }[state]


def rung_sentence(rung: Rung) -> str:
    """Return what the box of one rung says, as a sentence to hear."""
    return {
        RungState.BEHIND: translate("levels", "Level {0}: you are past it"),
        RungState.HERE: translate("levels", "Level {0}: you are here"),
        RungState.NEXT: translate("levels", "Level {0}: comes next"),
        RungState.AHEAD: translate("levels", "Level {0}: comes later"),
        RungState.CLOSED: translate("levels", "Level {0}: closed for now"),
    }[rung.state].format(rung.level.number)


def next_whole(level: Level) -> str:
    """Return what comes next where the dose was halved."""
    return translate("levels", "Next is all of level {0}.").format(level.number)


def next_level(level: Level, title: str) -> str:
    """Return which level comes next."""
    return translate("levels", "Next is level {0}: {1}.").format(level.number, title)


def what_opens() -> str:
    """Return what leads to the next level."""
    return translate(
        "levels", "The app offers it when this level is easy for you in 2 sessions in a row."
    )


def closed_now(level: Level) -> str:
    """Return that a level is closed; why comes after it."""
    return translate("levels", "Level {0} is closed for now.").format(level.number)


def top_level() -> str:
    """Return that there is no level above."""
    return translate("levels", "This is the top level.")


def halved_text() -> str:
    """Return that a dose was halved, and where it is set.

    Half is never under 3 times or 5 seconds, so it may be all of level 1: "the smallest amount".
    """
    return translate(
        "levels",
        "You do the smallest amount of it for now. You can change that in My routines.",
    )


def left_out_text() -> str:
    """Return that an exercise was left out, and how it comes back."""
    return translate("levels", "It is left out for now. You can add it again in My routines.")


def elsewhere_text(routine_name: str, level: int) -> str:
    """Return that a routine holds another level than the one reached."""
    return translate("levels", "In {0} you do it at level {1}.").format(routine_name, level)


def undo_text(decision: LevelDecision) -> str:
    """Return what Undo takes back."""
    match decision.step:
        case LevelStep.UP if _to_the_whole(decision):
            return translate("levels", "Undo: back to the smallest amount")
        case LevelStep.UP | LevelStep.DOWN:
            return translate("levels", "Undo: back to level {0}").format(decision.level)
        case LevelStep.OUT:
            return translate("levels", "Undo: do it again")
        case _:
            return translate("levels", "Undo: do as much as before")
