"""My levels: where the person is on each ladder and why, what is offered, what can be undone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.learn import LearnId, learn_subject
from neuro_desktop.application.level_offers import Offer, open_offers
from neuro_desktop.application.level_settling import (
    is_step_of_safety,
    refuse_offer,
    take_offer,
    undo_decision,
)
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.dose import halved_dose
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId, Level
from neuro_desktop.domain.level_changes import may_undo
from neuro_desktop.domain.levels import LevelDecision, LevelStep
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Reason, Today, own_level, why_closed


class LevelsStep(StrEnum):
    """The screens."""

    LIST = "list"
    EXERCISE = "exercise"
    CHANGES = "changes"  # every decision about one exercise


class RungState(StrEnum):
    """What one rung of a ladder is for the person."""

    BEHIND = "behind"  # under their own level
    HERE = "here"
    NEXT = "next"
    AHEAD = "ahead"
    CLOSED = "closed"  # safety closes it now


@dataclass(frozen=True, slots=True)
class Rung:
    """One level of a ladder."""

    level: Level
    state: RungState
    closed: Reason | None = None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A routine in which the exercise is done at another level than the person's own."""

    routine_name: str
    level: int


@dataclass(frozen=True, slots=True)
class Ladder:
    """Where the person is on the ladder of one exercise, and why."""

    exercise: Exercise
    rungs: tuple[Rung, ...]  # easiest first
    own: int  # the level reached, open or not
    history: tuple[LevelDecision, ...]  # newest first
    offer: Offer | None = None
    can_undo: LevelDecision | None = None
    cannot_undo: bool = False  # the latest change was a step of safety
    halved: bool = False  # by the level rule, and not made more again by hand
    is_out: bool = False  # left out by the level rule, and not added again by hand
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def here(self) -> Rung:
        """Return the rung of the person's own level."""
        return self.rungs[self.own - 1]

    @property
    def above(self) -> Rung | None:
        """Return the rung above it; None at the top."""
        return self.rungs[self.own] if self.own < len(self.rungs) else None


@dataclass(frozen=True, slots=True)
class LevelsState:
    """What the screen shows; `shown` is the exercise of EXERCISE and CHANGES."""

    step: LevelsStep
    ladders: tuple[Ladder, ...]
    today: date
    shown: Ladder | None = None
    done: LevelDecision | None = None  # what was answered or undone just now
    trouble: StoreTrouble | None = None


class LevelsView(Protocol):
    """The screen."""

    def show_state(self, state: LevelsState) -> None:
        """Show this state."""
        ...


class LevelsPresenter:
    """Shows the ladders, and takes answers to what is offered."""

    def __init__(
        self,
        view: LevelsView,
        *,
        store: Repositories,
        catalogue: Catalogue,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self._state = LevelsState(LevelsStep.LIST, (), clock.today())

    def open(self) -> None:
        """Show the list, or why it cannot be read; also what "Try again" does."""
        self._show(LevelsStep.LIST, None)

    # ------------------------------------------------------------ intents

    def show_exercise(self, exercise_id: ExerciseId) -> None:
        """Show the ladder of one exercise."""
        self._show(LevelsStep.EXERCISE, exercise_id)

    def show_changes(self) -> None:
        """Show every decision about the exercise on screen."""
        self._show(LevelsStep.CHANGES, self._shown_id())

    def back(self) -> None:
        """Go back one screen; from the list, to the progress."""
        if self._state.step is LevelsStep.LIST:
            self._navigator.go(Screen.PROGRESS)
        elif self._state.step is LevelsStep.CHANGES:
            self._show(LevelsStep.EXERCISE, self._shown_id())
        else:
            self._show(LevelsStep.LIST, None)

    def take(self) -> None:
        """Do what is offered for the exercise on screen."""
        offer = self._state.shown.offer if self._state.shown else None
        if offer is not None:
            self._change(
                lambda: take_offer(offer.decision, self._store, self._catalogue, self._clock)
            )

    def refuse(self) -> None:
        """Leave all as it is for the exercise on screen."""
        offer = self._state.shown.offer if self._state.shown else None
        if offer is not None:
            self._change(lambda: refuse_offer(offer.decision, self._store, self._catalogue))

    def undo(self) -> None:
        """Take back the latest decision about the exercise on screen."""
        decision = self._state.shown.can_undo if self._state.shown else None
        if decision is not None:
            self._change(lambda: undo_decision(decision, self._store, self._catalogue))

    def routines(self) -> None:
        """Go to the routines, to add or change the exercise by hand."""
        self._navigator.go(Screen.ROUTINES)

    def learn(self) -> None:
        """Go to the page that tells how levels work; its Back comes back here."""
        self._navigator.go(Screen.LEARN, learn_subject(LearnId.LEVELS, Screen.LEVELS))

    # ------------------------------------------------------------ showing

    def _change(self, change: Callable[[], LevelDecision]) -> None:
        try:
            done = change()
        except StoreUnavailable as unavailable:
            self._state = replace(self._state, done=None, trouble=unavailable.trouble)
            self._view.show_state(self._state)
        else:
            self._show(LevelsStep.EXERCISE, self._shown_id(), done)

    def _shown_id(self) -> ExerciseId | None:
        return self._state.shown.exercise.id if self._state.shown else None

    def _show(
        self, step: LevelsStep, exercise_id: ExerciseId | None, done: LevelDecision | None = None
    ) -> None:
        try:
            ladders = self._ladders()
        except StoreUnavailable as unavailable:
            self._state = replace(self._state, trouble=unavailable.trouble)
        else:
            shown = next((each for each in ladders if each.exercise.id is exercise_id), None)
            step = step if shown else LevelsStep.LIST
            self._state = LevelsState(step, ladders, self._clock.today(), shown, done)
        self._view.show_state(self._state)

    def _ladders(self) -> tuple[Ladder, ...]:
        person = self._store.people.load()
        if person is None or person.profile.answers is None:
            return ()
        routines = self._store.routines.all()
        decisions = self._store.levels.all()
        today = today_of(self._clock, self._store.sessions)
        concerned = {item.exercise_id for routine in routines for item in routine.items}
        concerned |= {decision.exercise_id for decision in decisions}
        concerned |= person.profile.halved | person.profile.left_out
        offers = open_offers(decisions, person, self._store, self._catalogue, today)
        return tuple(
            _ladder(exercise, person, routines, decisions, offers.get(exercise.id), today)
            for exercise in self._catalogue.exercises
            if exercise.id in concerned
        )


def _ladder(
    exercise: Exercise,
    person: Person,
    routines: Sequence[Routine],
    decisions: Sequence[LevelDecision],
    offer: Offer | None,
    today: Today,
) -> Ladder:
    profile = person.profile
    own = own_level(exercise, profile)
    about = [decision for decision in decisions if decision.exercise_id is exercise.id]
    history = about[::-1]
    changes = [each for each in history if each.step is not LevelStep.STAY]
    places = [
        (routine.name, item)
        for routine in routines
        for item in routine.items
        if item.exercise_id is exercise.id
    ]
    is_out = exercise.id in profile.left_out and not places
    least = halved_dose(exercise).amount
    by_hand = any(item.level > 1 or item.dose.amount > least for _name, item in places)
    return Ladder(
        exercise=exercise,
        rungs=tuple(
            _rung(level, 0 if is_out else own, why_closed(exercise, level, profile, today))
            for level in exercise.levels
        ),
        own=own,
        history=tuple(history),
        offer=offer,
        can_undo=next((each for each in history if may_undo(each, about)), None),
        cannot_undo=any(map(is_step_of_safety, changes[:1])),
        halved=exercise.id in profile.halved and not by_hand,
        is_out=is_out,
        elsewhere=tuple(Elsewhere(name, item.level) for name, item in places if item.level != own),
    )


def _rung(level: Level, own: int, closed: Reason | None) -> Rung:
    if level.number == own:
        return Rung(level, RungState.HERE, closed)
    if closed is not None:
        return Rung(level, RungState.CLOSED, closed)
    if level.number < own:
        return Rung(level, RungState.BEHIND)
    return Rung(level, RungState.NEXT if level.number == own + 1 else RungState.AHEAD)
