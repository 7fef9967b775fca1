"""A person, a routine and repositories in memory for the screens round a session."""

from dataclasses import dataclass, field, replace

from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.session import Session
from tests import builders
from tests.fake_store import FakeLevels, FakePlans, fake_store
from tests.ui.memory import (
    MemoryPeople,
    MemoryRoutines,
    MemorySessions,
    RecordingNavigator,
    StillClock,
)


@dataclass
class ShownStates:
    """A view that remembers every state it was shown."""

    states: list = field(default_factory=list)  # type: ignore[type-arg]

    def show_state(self, state: object) -> None:
        self.states.append(state)


class FullDisk(MemorySessions):
    """Refuses every save while `full`."""

    full = True

    def save(self, session: Session) -> None:
        if self.full:
            raise StoreUnavailable(StoreTrouble.FULL)
        super().save(session)


@dataclass
class Stage:
    """Everything a presenter of these screens asks for."""

    people: MemoryPeople
    routines: MemoryRoutines
    sessions: MemorySessions
    levels: FakeLevels = field(default_factory=FakeLevels)
    plans: FakePlans = field(default_factory=FakePlans)
    clock: StillClock = field(default_factory=lambda: StillClock(builders.TODAY))
    navigator: RecordingNavigator = field(default_factory=RecordingNavigator)
    view: ShownStates = field(default_factory=ShownStates)

    @property
    def store(self) -> Repositories:
        whole = fake_store(self.people, self.routines, self.sessions)
        return replace(whole, levels=self.levels, plans=self.plans)

    @property
    def profile(self) -> Profile:
        person = self.people.load()
        assert person is not None
        return person.profile

    @property
    def shown(self):  # type: ignore[no-untyped-def]
        return self.view.states[-1]


def stage(
    profile: Profile | None = None,
    routine: Routine | None = None,
    session: Session | None = None,
) -> Stage:
    """Return a stage with one person, at most one routine and one session."""
    person = Person("person-1", "Rosa", "112", profile or builders.profile())
    return Stage(
        MemoryPeople(person),
        MemoryRoutines([routine] if routine else []),
        MemorySessions([replace(session, id="session-1")] if session else []),
    )
