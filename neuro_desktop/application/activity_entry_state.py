"""What the pages that write down other activity show, and what minutes can be typed."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.activity import MOST_MINUTES, ActivityKind

PRESET_MINUTES = (10, 20, 30, 45, 60)
STEP_MINUTES = 5


class ActivityStep(StrEnum):
    """The screens, in the order in which a new one is asked for."""

    KIND = "kind"
    MINUTES = "minutes"
    DAY = "day"
    NOTE = "note"
    SHOWN = "shown"  # kept, and all of it on one screen
    DELETED = "deleted"


ASKED = (ActivityStep.KIND, ActivityStep.MINUTES, ActivityStep.DAY, ActivityStep.NOTE)


class Wrong(StrEnum):
    """Why an answer cannot be kept."""

    NO_KIND = "no_kind"
    NO_MINUTES = "no_minutes"
    NOT_A_NUMBER = "not_a_number"
    TOO_FEW = "too_few"
    TOO_MANY = "too_many"


@dataclass(frozen=True, slots=True)
class ActivityState:
    """What one screen shows."""

    step: ActivityStep
    kind: ActivityKind | None
    minutes_text: str  # as typed
    day: date
    note: str
    today: date
    first_day: date  # the earliest that can be chosen
    is_new: bool  # never kept so far
    just_kept: bool = False
    wrong: Wrong | None = None
    trouble: StoreTrouble | None = None


class ActivityView(Protocol):
    """The screen."""

    def show_state(self, state: ActivityState) -> None:
        """Show this state."""
        ...

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        """Say that there is no such activity, or why it cannot be read."""
        ...


def minutes_of(text: str) -> int | Wrong:
    """Return whole minutes from what was typed, or what is wrong with it."""
    text = text.strip()
    if not text:
        return Wrong.NO_MINUTES
    sign, digits = text[:1] == "-", text.removeprefix("-")
    if not digits.isdecimal():
        return Wrong.NOT_A_NUMBER
    # Thousands of digits are no number that int() would read.
    minutes = MOST_MINUTES + 1 if len(digits.lstrip("0")) > len(str(MOST_MINUTES)) else int(digits)
    if sign or minutes < 1:
        return Wrong.TOO_FEW
    return minutes if minutes <= MOST_MINUTES else Wrong.TOO_MANY
