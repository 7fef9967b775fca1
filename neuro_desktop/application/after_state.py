"""What the screens after a session show."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.level_offers import Offer
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.domain.session import Outcome, SessionState


class AfterStep(StrEnum):
    """The screens, in their order.

    The look at the soles comes before all numbers, so that it is not lost if the person leaves;
    what is found there also closes the levels it must close before any is offered. EFFORT comes
    once for each exercise done, OFFER once for each level or dose that is offered.
    """

    FELL = "fell"
    SUMMARY = "summary"
    SOLES = "soles"
    SOLES_FOUND = "soles_found"
    EFFORT = "effort"
    PAIN = "pain"
    EASIER = "easier"  # what safety made easier, told and not asked
    OFFER = "offer"
    END = "end"


@dataclass(frozen=True, slots=True)
class DoneExercise:
    """What became of one exercise: the best word for all of its work phases."""

    exercise_id: ExerciseId
    outcome: Outcome
    work_seconds: float


@dataclass(frozen=True, slots=True)
class AfterState:
    """What one screen shows."""

    step: AfterStep
    session_state: SessionState
    routine_name: str
    emergency_number: str
    done: tuple[DoneExercise, ...]
    work_seconds: float
    exercise_id: ExerciseId | None = None  # EFFORT, OFFER: which exercise
    value: int | None = None  # EFFORT, PAIN: the answer so far
    easier: tuple[LevelDecision, ...] = ()  # EASIER: the steps of safety
    offer: Offer | None = None  # OFFER; its decision says whether it is answered already
    can_go_back: bool = True
    trouble: StoreTrouble | None = None  # an answer could not be kept; it is tried again


class AfterView(Protocol):
    """The screen."""

    def show_state(self, state: AfterState) -> None:
        """Show this state."""
        ...
