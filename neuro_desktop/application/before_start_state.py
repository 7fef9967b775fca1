"""What the screens before a session show."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId, Position, Thing
from neuro_desktop.domain.planning import CheckedItem
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import FootCheckFinding, Reason


class BeforeStep(StrEnum):
    """The screens, in their order."""

    FOOT_TEAM = "foot_team"  # a sore or a red foot was told before: has the foot team said yes?
    QUESTIONS_DUE = "questions_due"  # answer the safety questions again, or sit today
    FOOT_CHECK = "foot_check"
    FOUND = "found"  # what a "yes" in the foot check means
    HELPER = "helper"
    CHANGED = "changed"  # what is lowered or left out today, and why
    NOTHING = "nothing"  # no exercise today, and why
    PAIN = "pain"
    THINGS = "things"
    TAKE_CARE = "take_care"  # what to mind in each exercise of today
    STOP_SIGNS = "stop_signs"


@dataclass(frozen=True, slots=True)
class BeforeState:
    """What one screen shows."""

    step: BeforeStep
    routine: Routine
    emergency_number: str
    findings: frozenset[FootCheckFinding] | None = None  # None: not answered yet
    pain: int | None = None
    changes: tuple[CheckedItem, ...] = ()  # only those lowered or dropped
    things: tuple[Thing, ...] = ()  # furniture too
    exercises: tuple[tuple[ExerciseId, Position], ...] = ()  # of today, in their order
    reason: Reason | None = None  # NOTHING: why
    missing_answer: bool = False  # Next was pressed with nothing ticked
    trouble: StoreTrouble | None = None  # what was found or begun could not be kept


class BeforeStartView(Protocol):
    """The screen."""

    def show_state(self, state: BeforeState) -> None:
        """Show this state."""
        ...
