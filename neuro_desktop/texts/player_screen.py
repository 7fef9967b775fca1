"""Words on the player's screen; what is spoken aloud is in texts/player.py."""

from neuro_desktop.application.player_state import (
    Answer,
    Button,
    Count,
    CountOf,
    PauseCause,
    PhaseWord,
    PlayerState,
    Question,
    WhyNot,
)
from neuro_desktop.domain.exercise import Footwear, Hands, Position, Thing
from neuro_desktop.domain.timeline import Prompt, Side
from neuro_desktop.texts.stop_signs import after_a_fall, app_cannot_call, stop_signs
from neuro_desktop.texts.translate import translate

_NO_BREAK = "\u00a0"


def phase_word(word: PhaseWord) -> str:
    """Return the one big word above the digits."""
    return {
        PhaseWord.GET_READY: translate("player", "Get ready"),
        PhaseWord.HOLD: translate("player", "Hold"),
        PhaseWord.MOVE: translate("player", "Move"),
        PhaseWord.OWN_PACE: translate("player", "Your pace"),
        PhaseWord.KEEP_GOING: translate("player", "Keep going"),
        PhaseWord.CHANGE_FEET: translate("player", "Change feet"),
        PhaseWord.REST: translate("player", "Rest"),
        PhaseWord.WHEN_READY: translate("player", "Take your time"),
        PhaseWord.PAUSED: translate("player", "Paused"),
        PhaseWord.DONE: translate("player", "Done"),
    }[word]


def side_word(side: Side) -> str:
    """Return which foot works."""
    return {
        Side.BOTH: translate("player", "Both feet"),
        Side.LEFT: translate("player", "Left foot"),
        Side.RIGHT: translate("player", "Right foot"),
        Side.ALTERNATING: translate("player", "Left and right in turn"),
    }[side]


def count_words(count: Count) -> str:
    """Return a count, "hold 2 of 3"; of the two directions, which one it is."""
    if count.of is CountOf.DIRECTION:
        first = count.number == 1
        return translate("player", "one way") if first else translate("player", "the other way")
    words = {
        CountOf.HOLD: translate("player", "hold {0} of {1}"),
        CountOf.SET: translate("player", "set {0} of {1}"),
        CountOf.REPETITION: translate("player", "{0} of {1}"),
        CountOf.CIRCLE: translate("player", "circle {0} of {1}"),
        CountOf.LETTER: translate("player", "letter {0} of {1}"),
    }[count.of]
    return words.format(count.number, count.total)


def side_line(state: PlayerState) -> str:
    """Return side and counts, "Left foot · hold 2 of 3 · set 1 of 2"; which set it is comes last.

    A count is not broken into two lines.
    """
    counts = sorted(state.counts, key=lambda count: count.of is CountOf.SET)
    whole = (count_words(count).replace(" ", _NO_BREAK) for count in counts)
    return " · ".join([side_word(state.side), *whole])


def position_line(position: Position, hands: Hands) -> str:
    """Return how to be placed, "Standing, both hands on the counter"."""
    if position is Position.SEATED:
        return translate("player", "Sitting")
    return {
        Hands.FREE: translate("player", "Standing"),
        Hands.BOTH: translate("player", "Standing, both hands on the counter"),
        Hands.ONE: translate("player", "Standing, one hand on the counter"),
        Hands.FINGERTIPS: translate("player", "Standing, with fingertips on the counter"),
    }[hands]


def prompt_lines(
    prompt: Prompt, put_away: tuple[Thing, ...], footwear: Footwear
) -> tuple[str, ...]:
    """Return what a press phase asks for, one action a line; `footwear` is worn from here on."""
    if prompt is Prompt.SHOES_OFF and footwear is Footwear.SOCKS:
        return (
            translate("player", "Take off your shoes."),
            translate("player", "Keep your socks on."),
        )
    lines = {
        Prompt.SHOES_OFF: (
            translate("player", "Take off your shoes."),
            translate("player", "Take off your socks too."),
        ),
        Prompt.SOCKS_ON: (translate("player", "Put your socks on."),),
        Prompt.SHOES_ON: (
            translate("player", "Dry your feet."),
            translate("player", "Look at them."),
            translate("player", "Put your shoes on."),
        ),
        Prompt.RISE: (
            translate("player", "Stand up slowly."),
            translate("player", "Hold the counter."),
            translate("player", "Wait until your head is clear."),
        ),
        Prompt.HAND_ON_COUNTER: (translate("player", "Hand on the counter?"),),
        Prompt.WAIT_FOR_ME: (translate("player", "Sit well back on your chair."),),
    }[prompt]
    return (*(_put_away(thing) for thing in put_away), *lines)


def _put_away(thing: Thing) -> str:
    return {
        Thing.TENNIS_BALL: translate("player", "Put the ball away."),
        Thing.TOWEL: translate("player", "Pick up the towel."),
        Thing.BUCKET: translate("player", "Move the bucket away and sweep the floor."),
        Thing.STRAP: translate("player", "Put the strap away."),
        Thing.CHAIR: "",
        Thing.COUNTER: "",
    }[thing]


def counts_line(state: PlayerState) -> str:
    """Return the holds and sets, "hold 2 of 3, set 1 of 2": no voice says which it is."""
    counts = (count for count in state.counts if count.of in {CountOf.HOLD, CountOf.SET})
    return ", ".join(map(count_words, counts))


def title(state: PlayerState, name: str) -> str:
    """Return the exercise that is done, "Next: Kick back" on the way to it, or what ends it all."""
    if state.ending:
        return translate("player", "Before you finish")
    return translate("player", "Next: {0}").format(name) if state.coming else name


def press_words(state: PlayerState) -> str:
    """Return what stands on the button that ends a press phase or own-pace work."""
    if state.word is PhaseWord.OWN_PACE:
        return translate("player", "I am done")
    return translate("player", "I am ready")


def pause_cause(cause: PauseCause) -> str:
    """Return why the session stands still, or "" where the word says enough."""
    return {
        PauseCause.PERSON: translate("player", "Take all the time you need."),
        PauseCause.BUSY: translate("player", "Paused: the computer was busy or asleep."),
        PauseCause.CARRIED_ON: translate("player", "Get into place. Then press Resume."),
        PauseCause.QUESTION: "",
    }[cause]


def why_not(reason: WhyNot) -> str:
    """Return why a button does nothing now."""
    return {
        WhyNot.QUESTION_OPEN: translate("player", "Answer the question first."),
        WhyNot.PAUSED: translate("player", "Press Resume first."),
        WhyNot.COUNTED: translate("player", "This one is counted, not timed."),
        WhyNot.NOT_TIMED: translate("player", "Nothing runs out here. Take your time."),
        WhyNot.LONG_ENOUGH: translate("player", "This one is long enough now."),
        WhyNot.WAIT_A_LITTLE: translate("player", "Wait a little longer."),
        WhyNot.NOTHING_BEFORE: translate("player", "This is the start."),
        WhyNot.SHOES_OR_RISING_BEFORE: translate("player", "You cannot go back past this."),
        WhyNot.ENDING: translate("player", "Only your shoes are left to do."),
    }[reason]


def button_words(button: Button) -> str:
    """Return what stands on a button that keeps its words."""
    return {
        Button.BACK: translate("player", "Back"),
        Button.PAUSE: translate("player", "Pause"),
        Button.MORE_TIME: translate("player", "+10 seconds"),
        Button.NEXT: translate("player", "Next"),
        Button.PRESS: translate("player", "I am ready"),
        Button.DIZZY: translate("player", "I feel dizzy"),
        Button.STOP: translate("player", "Stop"),
        Button.WRONG: translate("player", "Something is wrong"),
    }[button]


def question_title(question: Question) -> str:
    """Return the heading of an open question."""
    return {
        Question.NONE: "",
        Question.STOP_ASKED: translate("player", "Stop now?"),
        Question.WRONG: translate("player", "What is wrong?"),
        Question.UNSTEADY: translate("player", "Sit down now"),
        Question.DIZZY: translate("player", "Sit down now"),
        Question.HURT: translate("player", "Stop this exercise"),
        Question.FELL: translate("player", "Stay where you are"),
    }[question]


def question_lines(question: Question, emergency_number: str) -> tuple[str, ...]:
    """Return what stands under the heading of an open question, one thought a line."""
    grave = stop_signs(emergency_number)[0]
    if question is Question.WRONG:
        return (grave.signs, grave.act)
    if question is Question.FELL:
        signs = translate("player", "Or any of this: {0} {1}").format(grave.signs, grave.act)
        return (*after_a_fall(emergency_number), signs, app_cannot_call())
    return {
        Question.NONE: (),
        Question.STOP_ASKED: (translate("player", "What you did is kept."),),
        Question.UNSTEADY: (
            translate("player", "Hold the counter until you sit."),
            translate("player", "The rest of this session is done sitting."),
        ),
        Question.DIZZY: (
            translate("player", "Rest until your head is clear."),
            translate("player", "No more standing today. Tell your doctor if it comes back."),
        ),
        Question.HURT: (
            translate("player", "Rest for a moment."),
            translate("player", "If the pain stays, talk to your doctor."),
        ),
    }[question]


def answer_words(answer: Answer) -> str:
    """Return what stands on the button of an answer."""
    return {
        Answer.GO_ON: translate("player", "No, go on"),
        Answer.KEEP_PLACE: translate("player", "Leave, and keep my place"),
        Answer.FINISH_HERE: translate("player", "Finish here"),
        Answer.UNSTEADY: translate("player", "I felt unsteady"),
        Answer.HURT: translate("player", "It hurts"),
        Answer.FELL: translate("player", "I fell"),
        Answer.NOTHING: translate("player", "Nothing, go on"),
        Answer.GO_ON_SEATED: translate("player", "Go on, sitting"),
        Answer.NEXT_EXERCISE: translate("player", "Go to the next exercise"),
    }[answer]


def digits(state: PlayerState) -> str:
    """Return the big digits: seconds or minutes left, a count, or ""."""
    shown = state.digits if state.prompt is None else state.press_wait_seconds or None
    if shown is None:
        return ""
    if shown >= 60 and not state.digits_count and state.prompt is None:
        minutes, seconds = divmod(shown, 60)
        return f"{minutes}:{seconds:02}"
    return str(shown)


def countdown_name(state: PlayerState) -> str:
    """Return what a screen reader calls the countdown; every 10 seconds is often enough."""
    word = phase_word(state.word)
    if state.digits is None or state.digits_count:
        return word
    told = -(-state.digits // 10) * 10 if state.digits > 10 else state.digits
    return translate("player", "{0}, {1}").format(word, time_left(told))


def time_left(seconds: int) -> str:
    """Return the sentence a screen reader says for the countdown; told each 10 seconds only."""
    if seconds > 10:
        return translate("player", "up to %n second(s) left", seconds)
    return seconds_left(seconds)


def seconds_left(seconds: int) -> str:
    """Return how many seconds a phase still takes, to the second."""
    return translate("player", "%n second(s) left", seconds)
