"""My routines: which there are, and a new one by questions or by hand."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol
from uuid import uuid4

from neuro_desktop.application.ports import Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.exercise import Catalogue, Position
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Refusal, Routine, rename
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds


class RoutinesStep(StrEnum):
    """The screens of the list."""

    LIST = "list"
    NEW = "new"  # by questions or by hand?
    NAME = "name"  # what shall the one made by hand be called?


@dataclass(frozen=True, slots=True)
class RoutineSummary:
    """One line of the list."""

    id: str
    name: str
    exercises: int
    seconds: float  # planned
    positions: tuple[Position, ...]  # in the order of the routine, each once
    weekdays: frozenset[int]  # 0 = Monday


@dataclass(frozen=True, slots=True)
class RoutinesState:
    """What the screen shows. `trouble`: what was asked for could not be done, or read."""

    step: RoutinesStep
    routines: tuple[RoutineSummary, ...]
    refusal: Refusal | None = None
    trouble: StoreTrouble | None = None


class RoutinesView(Protocol):
    """The screen."""

    def show_state(self, state: RoutinesState) -> None:
        """Show this state."""
        ...


def summary_of(routine: Routine, catalogue: Catalogue, pace: Pace) -> RoutineSummary:
    """Return what a list or a title says about a routine; an empty one takes 0 seconds."""
    return RoutineSummary(
        id=routine.id,
        name=routine.name,
        exercises=len(routine.items),
        seconds=planned_seconds(compile_timeline(routine.items, catalogue, pace)),
        positions=tuple(
            dict.fromkeys(
                catalogue[item.exercise_id].level(item.level).position for item in routine.items
            )
        ),
        weekdays=routine.weekdays,
    )


class RoutinesPresenter:
    """Opens a routine, or makes a new one and opens it."""

    def __init__(
        self,
        view: RoutinesView,
        *,
        store: Repositories,
        catalogue: Catalogue,
        pace: Pace,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._people = store.people
        self._routines = store.routines
        self._catalogue = catalogue
        self._pace = pace
        self._navigator = navigator
        self._person: Person | None = None
        self._state = RoutinesState(RoutinesStep.LIST, ())

    def open(self) -> None:
        """Show the list, or why it cannot be read; also what "Try again" does."""
        try:
            self._person = self._people.load()
            routines = tuple(
                summary_of(routine, self._catalogue, self._pace) for routine in self._routines.all()
            )
        except StoreUnavailable as error:
            self._show(replace(self._state, trouble=error.trouble))
        else:
            self._show(RoutinesState(RoutinesStep.LIST, routines))

    def show_routine(self, routine_id: str) -> None:
        """Open one routine."""
        self._navigator.go(Screen.ROUTINE, routine_id)

    def make_new(self) -> None:
        """Ask how; before the first safety questions there is only one way."""
        if self._person is None:
            self.by_questions()
        else:
            self._show(replace(self._state, step=RoutinesStep.NEW))

    def by_questions(self) -> None:
        """Let the wizard make the routine."""
        self._navigator.go(Screen.WIZARD)

    def by_hand(self) -> None:
        """Ask for the name of an empty routine."""
        self._show(replace(self._state, step=RoutinesStep.NAME))

    def create(self, name: str) -> None:
        """Keep an empty routine of this name, on the person's usual days, and open it."""
        weekdays = self._person.preferences.weekdays if self._person else frozenset[int]()
        routine = rename(Routine(str(uuid4()), "", (), weekdays), name)
        if isinstance(routine, Refusal):
            self._show(replace(self._state, refusal=routine))
            return
        try:
            self._routines.save(routine)
        except StoreUnavailable as error:
            self._show(replace(self._state, trouble=error.trouble))
            return
        self._navigator.go(Screen.ROUTINE, routine.id)

    def back(self) -> None:
        """Go back one screen; from the list, Home."""
        if self._state.step is RoutinesStep.LIST:
            self._navigator.go(Screen.HOME)
        elif self._state.step is RoutinesStep.NEW:
            self._show(replace(self._state, step=RoutinesStep.LIST))
        else:
            self._show(replace(self._state, step=RoutinesStep.NEW))

    def _show(self, state: RoutinesState) -> None:
        if state.step is not self._state.step:
            state = replace(state, refusal=None, trouble=None)
        self._state = state
        self._view.show_state(state)
