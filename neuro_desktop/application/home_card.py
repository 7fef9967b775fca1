"""The card of one routine on Home: what it would hold today, and what its button does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.exercise import Catalogue, Position
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.planning import CheckedItem, check_routine
from neuro_desktop.domain.routine import Routine, RoutineItem
from neuro_desktop.domain.safety import (
    Profile,
    Reason,
    Today,
    no_exercise_reason,
    questions_due,
    standing_feet_findings,
)
from neuro_desktop.domain.timeline import compile_timeline, planned_seconds

_FOOT_TEAM_OPENS = frozenset({Reason.OPEN_SORE, Reason.HOT_RED_SWOLLEN})


class CardStep(StrEnum):
    """What the button of a card does."""

    START = "start"
    ADD = "add"  # there is no exercise in it yet: to its editor
    FOOT_TEAM = "foot_team"  # closed until the foot team says yes: to where that is told
    QUESTIONS = "questions"  # the safety answers close all exercise: to the safety questions
    LOOK = "look"  # closed for another reason: to its editor, to look or change it


@dataclass(frozen=True, slots=True)
class RoutineCard:
    """A routine as it would be done today.

    `positions` in the order of the routine, each once; none where nothing of it may be done.
    """

    routine_id: str
    name: str
    exercises: int
    minutes: int
    positions: tuple[Position, ...]
    questions_first: bool  # the safety questions are due and come before the start
    step: CardStep = CardStep.START
    closed_by: Reason | None = None  # why nothing of it may be done today

    @property
    def can_start(self) -> bool:
        """Tell whether there is something in it to do today."""
        return self.step is CardStep.START


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Knows the person, the day and how fast sessions run."""

    catalogue: Catalogue
    person: Person | None
    today: Today
    pace: Pace

    def card(self, routine: Routine) -> RoutineCard:
        """Return the card of one routine."""
        if not routine.items:
            return self._card(routine, (), CardStep.ADD)
        if self.person is None or questions_due(self.person.profile, self.today.date):
            # What is closed comes out only once the questions are answered.
            return self._card(routine, routine.items, CardStep.START, questions_first=True)
        profile = self.person.profile
        # What is closed today is left out here as it is at the start.
        checked = check_routine(routine, profile, self.catalogue, self.today)
        items = tuple(each.item for each in checked if each.item is not None)
        if items:
            return self._card(routine, items, CardStep.START)
        step, reason = self._why_closed(profile, checked)
        return self._card(routine, (), step, closed_by=reason)

    def _why_closed(
        self, profile: Profile, checked: Sequence[CheckedItem]
    ) -> tuple[CardStep, Reason | None]:
        whole = no_exercise_reason(profile, self.today)
        reason = whole or next(each.reason for each in checked)
        feet = standing_feet_findings(profile.answers) if profile.answers else frozenset()
        if feet and reason in _FOOT_TEAM_OPENS:
            return CardStep.FOOT_TEAM, reason
        return (CardStep.QUESTIONS if whole else CardStep.LOOK), reason

    def _card(
        self,
        routine: Routine,
        items: Sequence[RoutineItem],
        step: CardStep,
        *,
        questions_first: bool = False,
        closed_by: Reason | None = None,
    ) -> RoutineCard:
        seconds = planned_seconds(compile_timeline(items, self.catalogue, self.pace))
        found = [self.catalogue[item.exercise_id].level(item.level).position for item in items]
        return RoutineCard(
            routine_id=routine.id,
            name=routine.name,
            exercises=len(items),
            minutes=max(round(seconds / 60), 1),
            positions=tuple(dict.fromkeys(found)),
            questions_first=questions_first,
            step=step,
            closed_by=closed_by,
        )
