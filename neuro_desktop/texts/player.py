"""What is spoken while a session runs: short sentences, most important first.

Each is a list of phrases, so that recorded clips can stand in for a voice one day.
"""

from collections.abc import Mapping
from string import ascii_uppercase

from neuro_desktop.application.cue_queue import Say, Spoken
from neuro_desktop.application.player_state import PauseCause
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import Catalogue, ExerciseId, Hands, Measure, Position
from neuro_desktop.domain.phases import Phase, PhaseKind, Prompt, WorkMode
from neuro_desktop.domain.session import SessionState
from neuro_desktop.texts.player_screen import (
    prompt_lines,
    question_lines,
    question_title,
    side_word,
)
from neuro_desktop.texts.translate import translate


def spoken_phrases(
    spoken: Spoken, catalogue: Catalogue, words: Mapping[ExerciseId, ExerciseWords]
) -> tuple[str, ...]:
    """Return what to say, phrase by phrase; nothing where silence is better."""
    if spoken.phase is None:
        return _without_phase(spoken)
    match spoken.say:
        case Say.COUNT:
            return (_count(spoken.number, spoken.phase, catalogue),)
        case Say.WORK:
            return _work(spoken.phase, alone=spoken.alone)
        case Say.HALFWAY:
            return (translate("spoken", "Halfway."),)
        case Say.HOW:
            return (_how(spoken.phase, catalogue, words),)
        case _:
            return _phase(spoken.phase, words, coming=spoken.coming)


def _without_phase(spoken: Spoken) -> tuple[str, ...]:
    match spoken.say:
        case Say.PAUSED:
            return _paused(spoken.cause)
        case Say.QUESTION:
            lines = question_lines(spoken.question, spoken.emergency_number)
            return (_sentence(question_title(spoken.question)), *lines)
        case Say.FINISHED:
            return _finished(spoken.ended)
        case _:
            return ()


def _phase(
    phase: Phase, words: Mapping[ExerciseId, ExerciseWords], *, coming: bool
) -> tuple[str, ...]:
    about = words[phase.exercise_id]
    if phase.kind is PhaseKind.REST:
        rest = translate("spoken", "Rest.")
        return (rest, translate("spoken", "Next: {0}.").format(about.name)) if coming else (rest,)
    if phase.kind is PhaseKind.CHANGE_FEET:
        return (translate("spoken", "Change feet."), _side(phase))
    if phase.kind is PhaseKind.PRESS:
        return _press(phase, about)
    return (_sentence(about.name), _side(phase), *_hands(phase))


def _how(phase: Phase, catalogue: Catalogue, words: Mapping[ExerciseId, ExerciseWords]) -> str:
    form = catalogue[phase.exercise_id].level(phase.level).form
    return words[phase.exercise_id].forms[form].short


def _press(phase: Phase, about: ExerciseWords) -> tuple[str, ...]:
    named = phase.prompt in {Prompt.HAND_ON_COUNTER, Prompt.WAIT_FOR_ME}
    name = (_sentence(about.name),) if named else ()
    lines: tuple[str, ...] = ()
    if phase.prompt is not None:
        lines = prompt_lines(phase.prompt, phase.put_away, phase.footwear)
    return (*name, *lines, translate("spoken", "Press when you are ready."))


def _work(phase: Phase, *, alone: bool) -> tuple[str, ...]:
    """Return what to say as work begins; `alone`: no lead-in has told what it is."""
    phrases = []
    if alone and phase.direction > 1:
        phrases.append(translate("spoken", "Now the other way."))
    elif alone:
        phrases.append(_side(phase))
    if phase.mode is WorkMode.HOLD:
        phrases += [translate("spoken", "Hold."), translate("spoken", "Keep breathing.")]
    elif phase.mode is WorkMode.MINUTES:
        phrases.append(translate("spoken", "Start now."))
    elif phase.mode is WorkMode.OWN_PACE:
        phrases.append(translate("spoken", "Do {0}, as slow as you like.").format(phase.count))
        phrases.append(translate("spoken", "Press when you are done."))
    return tuple(phrases)


def _count(number: int, phase: Phase, catalogue: Catalogue) -> str:
    """Return the number, or the letter the toes write."""
    measure = catalogue[phase.exercise_id].level(phase.level).measure
    if measure is Measure.LETTERS and number <= len(ascii_uppercase):
        return ascii_uppercase[number - 1]
    return str(number)


def _hands(phase: Phase) -> tuple[str, ...]:
    if phase.position is Position.SEATED:
        return ()
    return {
        Hands.FREE: (),
        Hands.BOTH: (translate("spoken", "Hold the counter with both hands."),),
        Hands.ONE: (translate("spoken", "Hold the counter with one hand."),),
        Hands.FINGERTIPS: (translate("spoken", "Keep your fingertips on the counter."),),
    }[phase.hands]


def _paused(cause: PauseCause | None) -> tuple[str, ...]:
    match cause:
        case PauseCause.BUSY:
            return (translate("spoken", "Paused. The computer was busy or asleep."),)
        case PauseCause.CARRIED_ON:
            return (
                translate("spoken", "Here is where you were."),
                translate("spoken", "Get into place. Then press Resume."),
            )
        case _:
            return (translate("spoken", "Paused."),)


def _finished(state: SessionState | None) -> tuple[str, ...]:
    if state is SessionState.FINISHED:
        return (translate("spoken", "That was the last one. Well done."),)
    return (translate("spoken", "The session ends here."),)


def _side(phase: Phase) -> str:
    return _sentence(side_word(phase.side))


def _sentence(words: str) -> str:
    """Return words that stand alone on the screen with the stop a voice needs."""
    return words if words.endswith(("?", ".")) else translate("spoken", "{0}.").format(words)
