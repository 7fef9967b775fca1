"""A presenter of one routine over a real store, and a view that keeps what it was shown."""

from dataclasses import replace
from pathlib import Path

from neuro_desktop.application.routine_editor import RoutineEditorPresenter
from neuro_desktop.application.routine_editor_state import EditorState, EditorStep
from neuro_desktop.application.store_ports import Repositories, RoutineRepository, StoreTrouble
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.storage.database import Store
from tests import builders
from tests.fakes import FakeClock, FakeNavigator, FakeRoutines

CLOCK = FakeClock()


def profile() -> Profile:
    """Return a person who may do all, with answers of the clock's day."""
    return builders.profile(builders.answers(answered_on=CLOCK.today()))


def open_store(folder: Path) -> Store:
    return Store.open(folder / "store.db", backups=folder / "backups")


class KeepingView:
    """Keeps the last state, and the trouble of a routine that cannot be shown."""

    def __init__(self) -> None:
        self.state: EditorState | None = None
        self.missing: list[StoreTrouble | None] = []

    def show_state(self, state: EditorState) -> None:
        self.state = state

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        self.missing.append(trouble)


class Stage:
    """One routine being changed."""

    def __init__(
        self, store: Repositories, routine: Routine | None = None, person: Profile | None = None
    ) -> None:
        self.store = store
        self.view = KeepingView()
        self.navigator = FakeNavigator()
        store.people.save(Person("person-1", "Rosa", profile=person or profile()))
        if routine is not None:
            store.routines.save(routine)
        self.presenter = RoutineEditorPresenter(
            self.view,
            routine.id if routine else "no such routine",
            store=store,
            catalogue=builders.catalogue(),
            pace=Pace(),
            clock=CLOCK,
            navigator=self.navigator,
        )
        self.presenter.open()

    @property
    def state(self) -> EditorState:
        assert self.view.state is not None
        return self.view.state

    @property
    def step(self) -> EditorStep:
        return self.state.spot.step

    def shown(self) -> list[str]:
        """Return the exercises on screen, in their order."""
        return [item.item.exercise_id.value for item in self.state.items]

    def kept(self) -> Routine:
        """Return the routine as the store has it."""
        routine = self.store.routines.get(self.state.routine.id)
        assert routine is not None
        return routine

    def refuse(self, trouble: StoreTrouble | None) -> None:
        """Let the store refuse routines from now on, or take them again."""
        assert isinstance(self.store.routines, RefusingRoutines)
        self.store.routines.trouble = trouble


class RefusingRoutines(FakeRoutines):
    """Routines that can be read but, while there is trouble, not written."""

    def __init__(self, inner: RoutineRepository) -> None:
        super().__init__(*inner.all())

    def get(self, routine_id: str) -> Routine | None:
        trouble, self.trouble = self.trouble, None
        try:
            return super().get(routine_id)
        finally:
            self.trouble = trouble


def refusing(store: Store) -> Repositories:
    """Return the store's repositories with routines that can be made to refuse."""
    return replace(store.repositories, routines=RefusingRoutines(store.routines))
