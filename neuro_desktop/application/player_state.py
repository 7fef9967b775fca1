"""What the player's screen shows: one frozen state, and the view that draws it.

The screen decides nothing. It draws the state, and calls the intents of
`application.player.PlayerPresenter`; words come from `texts.player`.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId, Footwear, Hands, Position, Thing
from neuro_desktop.domain.timeline import Phase, Prompt, Side


class PhaseWord(StrEnum):
    """The one big word above the digits."""

    GET_READY = "get_ready"
    HOLD = "hold"
    MOVE = "move"  # counted repetitions, circles or letters
    OWN_PACE = "own_pace"
    KEEP_GOING = "keep_going"  # minutes
    CHANGE_FEET = "change_feet"
    REST = "rest"
    WHEN_READY = "when_ready"  # a press phase
    PAUSED = "paused"
    DONE = "done"


class ColourRole(StrEnum):
    """Which colour tells the phase; never alone, always with its word."""

    READY = "ready"  # get ready, change feet, press when ready
    WORK = "work"
    REST = "rest"
    PAUSED = "paused"
    DONE = "done"


class PauseCause(StrEnum):
    """Why the session stands still."""

    PERSON = "person"
    BUSY = "busy"  # "the computer was busy or asleep"
    CARRIED_ON = "carried_on"  # opened again after the app was closed or killed
    QUESTION = "question"  # a question is open


class Question(StrEnum):
    """The question that covers the player, if any."""

    NONE = "none"
    STOP_ASKED = "stop_asked"
    WRONG = "wrong"  # "Something is wrong": its four answers
    UNSTEADY = "unsteady"  # sit down; go on seated, or finish
    DIZZY = "dizzy"  # the same, after "I feel dizzy"
    HURT = "hurt"  # this exercise has ended; the next one, or finish
    FELL = "fell"  # stop signs and emergency number; only finish


class Answer(StrEnum):
    """What can be answered; `PlayerState.answers` holds those of the open question, in order."""

    GO_ON = "go_on"  # to Stop: no, go on
    KEEP_PLACE = "keep_place"  # to Stop: leave, and carry on another time
    FINISH_HERE = "finish_here"
    UNSTEADY = "unsteady"
    HURT = "hurt"
    FELL = "fell"
    NOTHING = "nothing"  # "Nothing, go on"
    GO_ON_SEATED = "go_on_seated"
    NEXT_EXERCISE = "next_exercise"


class Button(StrEnum):
    """The buttons of the player; `PlayerState.disabled` holds those that do nothing now."""

    BACK = "back"
    PAUSE = "pause"  # Pause, or Resume while paused
    MORE_TIME = "more_time"
    NEXT = "next"
    PRESS = "press"  # "I am ready" in a press phase, "Done" at one's own pace
    DIZZY = "dizzy"  # "I feel dizzy", while rising
    STOP = "stop"
    WRONG = "wrong"


class WhyNot(StrEnum):
    """Why a button does nothing now; texts/ says it."""

    QUESTION_OPEN = "question_open"  # answer first
    PAUSED = "paused"  # resume first
    COUNTED = "counted"  # +10 seconds: this one is counted, not timed
    NOT_TIMED = "not_timed"  # +10 seconds: nothing runs out here, take your time
    LONG_ENOUGH = "long_enough"  # +10 seconds: no longer than this
    WAIT_A_LITTLE = "wait_a_little"  # the least seconds are not over
    NOTHING_BEFORE = "nothing_before"  # Back: the session starts here
    SHOES_OR_RISING_BEFORE = "shoes_or_rising_before"  # Back never goes past these
    ENDING = "ending"  # only the shoes are left to do


class CountOf(StrEnum):
    """What `Count` counts."""

    HOLD = "hold"
    SET = "set"
    DIRECTION = "direction"
    REPETITION = "repetition"
    CIRCLE = "circle"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Count:
    """A count to show, "hold 2 of 3"; `number` is 0 where nobody counts along (own pace)."""

    of: CountOf
    number: int
    total: int


@dataclass(frozen=True, slots=True)
class PlayerState:
    """Everything the player shows, ready to draw.

    `digits` are seconds left, rounded up, unless `digits_count` says that they are the count being
    done; None where nothing is counted. `ring` is the part that is left, 0..1. During the
    lead-in after Resume, word, colour, digits and ring are those of a get-ready.
    """

    phase: Phase
    word: PhaseWord
    colour: ColourRole
    digits: int | None
    digits_count: bool
    ring: float
    exercise_id: ExerciseId
    level: int
    position: Position
    hands: Hands
    footwear: Footwear
    side: Side
    counts: tuple[Count, ...]  # the most useful first; empty where there is one of each only
    item_number: int  # 1-based, of the exercises this session holds now
    item_total: int
    coming: bool  # the exercise named is the one that comes next ("Next: Kick back")
    elapsed_seconds: float = 0.0  # in this phase, for the moving figure
    left_seconds: float | None = None  # of this phase; None: until a press
    still_pictures: bool = False  # reduced motion: start and end side by side
    paused: PauseCause | None = None
    question: Question = Question.NONE
    answers: tuple[Answer, ...] = ()
    prompt: Prompt | None = None  # press phases
    put_away: tuple[Thing, ...] = ()
    press_wait_seconds: int = 0  # before the press counts, rounded up
    press_ready: bool = False
    ending: bool = False  # the session was stopped; the shoes come first
    ended: bool = False
    disabled: Mapping[Button, WhyNot] = field(default_factory=dict)
    hidden: frozenset[Button] = frozenset()  # buttons this phase has no use for
    emergency_number: str = ""
    sound_missing: bool = False
    voice_missing: bool = False
    voice_speaks: bool = False  # each phase is said aloud as it begins
    store_trouble: StoreTrouble | None = None


class PlayerView(Protocol):
    """Draws the player.

    Calls back these intents of the presenter: `open`, `close`, `pause`, `resume`, `toggle_pause`
    (Space, media keys, a remote), `back`, `next`, `more_time`, `press`, `dizzy`, `stop`
    (Esc, Stop), `something_wrong` (W), `answer(Answer)`, `seen_notices`.
    """

    def show_state(self, state: PlayerState) -> None:
        """Draw `state`; called about ten times a second, mostly with other digits only."""
        ...

    def show_elapsed(self, spent_seconds: float, left_seconds: float | None) -> None:
        """Draw only the figure, where these seconds of the phase put it."""
        ...
