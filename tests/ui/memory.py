"""What stands in for the store, the clock and the voice while screens are tested."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime

from neuro_desktop.application.ports import Screen, StoreTrouble, StoreUnavailable
from neuro_desktop.application.settings import Settings
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Session, SessionState

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


class MemoryPeople:
    def __init__(self, person: Person | None = None, draft: WizardDraft | None = None) -> None:
        self.person = person
        self.draft = draft

    def load(self) -> Person | None:
        return self.person

    def save(self, person: Person) -> None:
        self.person = person

    def load_draft(self) -> WizardDraft | None:
        return self.draft

    def save_draft(self, draft: WizardDraft | None) -> None:
        self.draft = draft


class MemoryRoutines:
    def __init__(self, routines: Sequence[Routine] = ()) -> None:
        self.kept = {routine.id: routine for routine in routines}
        self.deleted: set[str] = set()

    def all(self) -> Sequence[Routine]:
        return [routine for key, routine in self.kept.items() if key not in self.deleted]

    def get(self, routine_id: str) -> Routine | None:
        return None if routine_id in self.deleted else self.kept.get(routine_id)

    def save(self, routine: Routine) -> None:
        self.kept[routine.id] = routine

    def delete(self, routine_id: str) -> None:
        self.deleted.add(routine_id)

    def restore(self, routine_id: str) -> None:
        self.deleted.discard(routine_id)


class MemorySessions:
    def __init__(self, sessions: Sequence[Session] = ()) -> None:
        self.kept = {session.id: session for session in sessions}

    def save(self, session: Session) -> None:
        self.kept[session.id] = session

    def unfinished(self) -> Session | None:
        running = [s for s in self.kept.values() if s.state is SessionState.RUNNING]
        return max(running, key=_started_at, default=None)

    def get(self, session_id: str) -> Session | None:
        return self.kept.get(session_id)

    def between(self, first: date, last: date) -> Sequence[Session]:
        ended = [s for s in self.kept.values() if s.state is not SessionState.RUNNING]
        return sorted((s for s in ended if first <= s.day <= last), key=_started_at)


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


class QuietVoice:
    """Remembers what it was asked to say; `end` ends the last saying."""

    def __init__(self) -> None:
        self.said: list[str] = []
        self.rate = 0
        self.stops = 0
        self.told: list[Callable[[bool], None]] = []
        self._finished: Callable[[], None] | None = None

    def prepare(self) -> None:
        return

    def say(self, text: str, finished: Callable[[], None] | None = None) -> None:
        self.end()
        self.said.append(text)
        self._finished = finished

    def end(self) -> None:
        finished, self._finished = self._finished, None
        if finished is not None:
            finished()

    def stop(self) -> None:
        self.stops += 1
        self.end()

    def set_rate(self, words_a_minute: int) -> None:
        self.rate = words_a_minute

    def on_availability(self, told: Callable[[bool], None]) -> None:
        self.told.append(told)

    def become(self, *, available: bool) -> None:
        """Tell that the voice went or came back."""
        for told in self.told:
            told(available)

    def close(self) -> None:
        self.end()


def _started_at(session: Session) -> datetime:
    return session.started_at
