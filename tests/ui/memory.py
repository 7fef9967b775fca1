"""What stands in for the store, the clock and the voice while screens are tested."""

from collections.abc import Sequence
from datetime import UTC, date, datetime

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Session
from tests.fakes import FakePeople, FakeRoutines, FakeSessions

FRIDAY = date(2025, 5, 16)


class StillClock:
    """A clock that stands until a test sets it."""

    def __init__(self, day: date = FRIDAY, hour: int = 9) -> None:
        self.day = day
        self.hour = hour
        self.seconds = 0.0

    def monotonic(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, self.hour, tzinfo=UTC)

    def today(self) -> date:
        return self.day


class MemoryPeople(FakePeople):
    def __init__(self, person: Person | None = None, draft: WizardDraft | None = None) -> None:
        super().__init__(person)
        self.draft = draft


class MemoryRoutines(FakeRoutines):
    def __init__(self, routines: Sequence[Routine] = ()) -> None:
        super().__init__(*routines)


class MemorySessions(FakeSessions):
    def __init__(self, sessions: Sequence[Session] = ()) -> None:
        super().__init__(*sessions)


class MemorySettings:
    def __init__(self, settings: Settings | None = None, repaired: tuple[str, ...] = ()) -> None:
        self.settings = settings or Settings()
        self.repaired = repaired
        self.refuses = False

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        if self.refuses:
            raise StoreUnavailable(StoreTrouble.FULL)
        self.settings = settings


class RecordingNavigator:
    """Remembers where it was asked to go."""

    def __init__(self) -> None:
        self.gone: list[tuple[Screen, str | None]] = []

    def go(self, screen: Screen, subject: str | None = None) -> None:
        self.gone.append((screen, subject))
