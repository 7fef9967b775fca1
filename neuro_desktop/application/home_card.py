"""The card of one routine on Home: what it would hold today, and what its button does."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.exercise import Catalogue, Position
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.planning import CheckedItem, check_routine
from neuro_desktop.domain.progress import shorter
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
        if self.person is None:
            return self._card(routine, routine.items, CardStep.START, questions_first=True)
        if no_exercise_reason(self.person.profile, self.today) is Reason.HOT_RED_SWOLLEN:
            # The foot team comes before the questions: nothing else opens this.
            return self._card(routine, (), CardStep.FOOT_TEAM, closed_by=Reason.HOT_RED_SWOLLEN)
        if self._questions_first(self.person.profile):
            return self._card(routine, routine.items, CardStep.START, questions_first=True)
        checked = self._checked(routine, self.person.profile)
        items = _open_items(checked)
        if items:
            return self._card(routine, items, CardStep.START)
        step, reason = self._why_closed(self.person.profile, checked)
        return self._card(routine, (), step, closed_by=reason)

    def shorter_minutes(self, routine: Routine) -> int | None:
        """Return how long a shorter session takes; None if there is none, or nothing is open."""
        items = routine.items
        if self.person is not None and not self._questions_first(self.person.profile):
            items = _open_items(self._checked(routine, self.person.profile))
        fewer = shorter(items, self.catalogue, self.pace)
        return self._minutes(fewer) if fewer and fewer != tuple(items) else None

    def _questions_first(self, profile: Profile) -> bool:
        """Say whether what is closed comes out only once the questions are answered."""
        return questions_due(profile, self.today.date)

    def _checked(self, routine: Routine, profile: Profile) -> tuple[CheckedItem, ...]:
        """Return the items as they may be done: what is closed is left out as at the start."""
        return check_routine(routine, profile, self.catalogue, self.today)

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
        found = [self.catalogue[item.exercise_id].level(item.level).position for item in items]
        return RoutineCard(
            routine_id=routine.id,
            name=routine.name,
            exercises=len(items),
            minutes=self._minutes(items),
            positions=tuple(dict.fromkeys(found)),
            questions_first=questions_first,
            step=step,
            closed_by=closed_by,
        )

    def _minutes(self, items: Sequence[RoutineItem]) -> int:
        seconds = planned_seconds(compile_timeline(items, self.catalogue, self.pace))
        return max(round(seconds / 60), 1)


def _open_items(checked: Sequence[CheckedItem]) -> tuple[RoutineItem, ...]:
    return tuple(each.item for each in checked if each.item is not None)
