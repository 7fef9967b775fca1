"""What the screens of a check-in show."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple, Protocol

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.symptoms import Symptom, SymptomAt


class CheckInStep(StrEnum):
    """The screens; RATE comes once for each symptom and foot."""

    TROUBLE = "trouble"  # the store cannot be read
    DAY = "day"  # which past day is it about?
    ANOTHER = "another"  # there is a check-in of that day already
    FOLLOW = "follow"  # what to ask each time
    RATE = "rate"
    SUDDEN = "sudden"  # a foot is much weaker: did it come suddenly?
    SUDDEN_SIGN = "sudden_sign"  # it did: a stop sign
    UNSTEADY = "unsteady"  # much trouble with balance: the safety questions are due
    SKIN = "skin"
    SKIN_WHICH = "skin_which"
    SKIN_DANGER = "skin_danger"  # what a new sore or a red, hot or swollen foot means
    SKIN_NOTE = "skin_note"
    TRIGGERS = "triggers"
    NOTE = "note"
    END = "end"
    CHANGE = "change"  # every answer of this check-in, to open one


# The screens an answer may lead to: they have no number of their own.
FOLLOW_UPS = frozenset(
    {
        CheckInStep.SUDDEN,
        CheckInStep.SUDDEN_SIGN,
        CheckInStep.UNSTEADY,
        CheckInStep.SKIN_WHICH,
        CheckInStep.SKIN_DANGER,
        CheckInStep.SKIN_NOTE,
    }
)


# The screens that tell of a danger about now; the last screen says what to do once more.
DANGERS = frozenset({CheckInStep.SUDDEN_SIGN, CheckInStep.UNSTEADY, CheckInStep.SKIN_DANGER})


class SkinChange(StrEnum):
    """What is new on skin or nails, to tick."""

    NEW_SORE = "new_sore"
    RED_HOT_SWOLLEN = "red_hot_swollen"
    OTHER = "other"


class Spot(NamedTuple):
    """One screen of this check-in."""

    step: CheckInStep
    at: SymptomAt | None = None  # RATE, SUDDEN, SUDDEN_SIGN: which one


class LastAnswer(NamedTuple):
    """What was answered about the same thing before."""

    day: date
    value: int


@dataclass(frozen=True, slots=True)
class CheckInState:
    """What one screen shows."""

    spot: Spot
    check_in: CheckIn
    today: date
    emergency_number: str = ""
    number: int = 0  # of this question; 0: this screen has none
    of: int = 0  # questions this person gets
    last: LastAnswer | None = None  # RATE
    left_value: int | None = None  # RATE, right foot: what the left foot has
    weekly_begins: bool = False  # the first of those that are asked once a week
    is_first: bool = False  # the first question: it says that answers are kept at once
    about_now: bool = True  # about today or yesterday: it counts for today's exercises
    earlier: CheckIn | None = None  # ANOTHER: the latest one of that day
    followed: frozenset[Symptom] = frozenset()  # FOLLOW
    too_many: bool = False  # FOLLOW: more than the most
    skin: frozenset[SkinChange] = frozenset()
    stays_closed: bool = False  # a danger told before was taken back; what it closed stays so
    own_skin_note: str = ""  # SKIN_NOTE: without the lines of a danger that was ticked
    missing_answer: bool = False  # SKIN_WHICH: Next was pressed with nothing ticked
    no_triggers: bool = False  # "None of these" was ticked
    questions: tuple[Spot, ...] = ()  # CHANGE
    is_kept: bool = True  # END: False when there is nothing in it
    may_add_skin: bool = False  # END: skin and nails were not asked about
    dangers: frozenset[CheckInStep] = frozenset()  # END: those of DANGERS that were told
    returns: bool = False  # CHANGE: it was opened from the diary, and Done goes back there
    trouble: StoreTrouble | None = None  # an answer could not be kept; it is tried again

    @property
    def is_past(self) -> bool:
        """Say whether it is about a day before today."""
        return self.check_in.day < self.today

    @property
    def value(self) -> int | None:
        """Return the answer for the screen shown, None while there is none."""
        at = self.spot.at
        return None if at is None else self.check_in.value(at.symptom, at.side)


class CheckInView(Protocol):
    """The screen."""

    def show_state(self, state: CheckInState) -> None:
        """Show this state."""
        ...
