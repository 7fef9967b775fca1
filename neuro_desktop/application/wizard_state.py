"""What one screen of the wizard shows: frozen values, no words."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.application.wizard_answers import Option, Step
from neuro_desktop.domain.planning import Plan
from neuro_desktop.domain.safety import FeetFinding, Place, Reason


class Trouble(StrEnum):
    """What keeps a screen from going on; texts/ says it at the field or the list."""

    NOTHING_TICKED = "nothing_ticked"
    NOTHING_CHOSEN = "nothing_chosen"
    NO_DAY = "no_day"
    FOUR_AT_MOST = "four_at_most"
    NAME_TOO_LONG = "name_too_long"
    NO_NUMBER = "no_number"
    NOT_A_NUMBER = "not_a_number"
    NO_ROUTINE_NAME = "no_routine_name"


@dataclass(frozen=True, slots=True)
class TextBody:
    """One line to write."""

    text: str


@dataclass(frozen=True, slots=True)
class TickBody:
    """A list to tick. `none` is the *None of these* of the list; None: it has no such line."""

    options: tuple[Option, ...]
    ticked: frozenset[Option]
    none: bool | None = None


@dataclass(frozen=True, slots=True)
class PickBody:
    """One choice of a few.

    `feet` (FOOT_TEAM only) is what was found; `allowed` (PLACE only) the most that the answers to
    gate 4 allow, when they allow less than every place.
    """

    options: tuple[Option, ...]
    chosen: Option | None
    feet: frozenset[FeetFinding] = frozenset()
    allowed: Place | None = None


@dataclass(frozen=True, slots=True)
class SoundBody:
    """The sound test. `sound_there`, `voice_there`: False once a test found none."""

    sound_on: bool
    volume_percent: int
    voice_on: bool
    voice_rate: int
    sound_there: bool = True
    voice_there: bool = True


@dataclass(frozen=True, slots=True)
class StopBody:
    """No exercise for now, and why."""

    reason: Reason


@dataclass(frozen=True, slots=True)
class RoutineBody:
    """The finished routine, or why there is none (`plan.items` is empty)."""

    name: str
    plan: Plan
    weekdays: frozenset[int]


Body = TextBody | TickBody | PickBody | SoundBody | StopBody | RoutineBody


@dataclass(frozen=True, slots=True)
class WizardState:
    """One screen: "Step `number` of `total`" counts the screens this person gets."""

    step: Step
    number: int
    total: int
    body: Body
    emergency_number: str = ""
    trouble: Trouble | None = None
    not_kept: StoreTrouble | None = None  # why the answers could not be kept just now
    only_safety: bool = False
    is_last: bool = False  # the filled button ends it here


class WizardView(Protocol):
    """The screen."""

    def show_state(self, state: WizardState) -> None:
        """Show this state."""
        ...
