"""What a session is made of: phases, each with its side, its mode and its seconds."""

from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.exercise import ExerciseId, Footwear, Hands, Position, Thing

PRESS_SECONDS = 20  # counted in a plan for each "press when ready" and each thing fetched
RISING_SECONDS = 20  # the least time before the first standing exercise
WAIT_FOR_ME_READY_SECONDS = 10  # the least get-ready after the press


class PhaseKind(StrEnum):
    """What a phase asks of the person."""

    PRESS = "press"  # waits for the person: see Prompt
    GET_READY = "get_ready"
    WORK = "work"
    CHANGE_FEET = "change_feet"
    REST = "rest"


class Prompt(StrEnum):
    """What a press phase waits for."""

    SHOES_OFF = "shoes_off"  # `footwear` says what comes: bare feet, or socks kept on
    SOCKS_ON = "socks_on"  # after bare feet
    SHOES_ON = "shoes_on"  # "Dry your feet, look at them, put your shoes on"
    RISE = "rise"  # at least RISING_SECONDS, offers "I feel dizzy"
    HAND_ON_COUNTER = "hand_on_counter"  # before standing work
    WAIT_FOR_ME = "wait_for_me"  # before a seated exercise, when the setting says so


class WorkMode(StrEnum):
    """How a work phase is timed."""

    HOLD = "hold"
    PACED = "paced"  # repetitions, circles or letters counted aloud
    OWN_PACE = "own_pace"  # "press when done"
    MINUTES = "minutes"


class Side(StrEnum):
    """Which foot works in a phase."""

    BOTH = "both"
    LEFT = "left"
    RIGHT = "right"
    ALTERNATING = "alternating"


class WaitForMe(StrEnum):
    """Before which exercises the player waits for a press."""

    ALWAYS = "always"
    STANDING = "standing"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Pace:
    """The seconds that settings may change (reference, section 1 "Seconds")."""

    repetition_seconds: int = 4  # alternating: for each leg; both halves of 5: each half
    circle_seconds: int = 5
    letter_seconds: int = 4
    get_ready_seconds: int = 10
    change_feet_seconds: int = 8
    rest_seconds: int = 15
    wait_for_me: WaitForMe = WaitForMe.STANDING


@dataclass(frozen=True, slots=True)
class Phase:
    """One stretch of a session. `seconds` is None where only a press ends it.

    `turn` groups a work phase with its get-ready or change-feet lead-in; every rest and press phase
    is a turn of its own. Next ends a turn, Back goes to its start.
    """

    kind: PhaseKind
    turn: int  # 0-based, rising
    item: int  # index of the routine's item; the one that comes next for lead-ins, rests, presses
    exercise_id: ExerciseId
    level: int
    position: Position
    hands: Hands
    side: Side
    seconds: float | None
    mode: WorkMode | None = None  # work phases only
    count: int = 0  # paced or own pace: how many repetitions, circles, letters (or pairs)
    count_seconds: float = 0.0  # for each count (a pair when alternating); own pace: an estimate
    direction: int = 1  # 1 or 2
    directions: int = 1
    hold: int = 1  # which hold of `holds` on this side
    holds: int = 1
    set_number: int = 1
    sets: int = 1
    prompt: Prompt | None = None  # press phases only
    footwear: Footwear = Footwear.SHOES  # on the feet from here on
    put_away: tuple[Thing, ...] = ()  # what to clear from the floor at this press
    least_seconds: float = 0.0  # press phases: the press counts only after this long


@dataclass(frozen=True, slots=True)
class Timeline:
    """The phases of a session and how many exercises they hold."""

    phases: tuple[Phase, ...]
    items: int
    things: tuple[Thing, ...]  # to fetch before the first phase, furniture left out
