"""Hand-written stand-ins for the ports: they keep each port's promises and what they heard."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, timedelta

from neuro_desktop.application.cue_queue import Spoken
from neuro_desktop.application.ports import Cue, Screen
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Outcome, Session, SessionDay, SessionState

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


class FakeClock:
    """A clock that stands until it is advanced; wall and monotonic time go together."""

    def __init__(self, start: datetime = START) -> None:
        self._start = start
        self._seconds = 0.0
        self._set_forward = 0.0

    def monotonic(self) -> float:
        return 1000.0 + self._seconds

    def now(self) -> datetime:
        return self._start + timedelta(seconds=self._seconds + self._set_forward)

    def today(self) -> date:
        return self.now().date()

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        if seconds < 0:
            raise ValueError("time does not go back")
        self._seconds += seconds

    def sleep_unnoticed(self, seconds: float) -> None:
        """Let wall time pass that the monotonic clock does not count."""
        self._set_forward += seconds


class FakeTicker:
    """A ticker that ticks when fired."""

    def __init__(self) -> None:
        self.interval_ms: int | None = None
        self._callback: Callable[[], None] | None = None

    @property
    def running(self) -> bool:
        return self._callback is not None

    def start(self, interval_ms: int, callback: Callable[[], None]) -> None:
        self.interval_ms = interval_ms
        self._callback = callback

    def stop(self) -> None:
        self.interval_ms = None
        self._callback = None

    def fire(self) -> None:
        """Tick once, if started."""
        if self._callback is not None:
            self._callback()


class FakeVoice:
    """A voice that keeps what it said; it speaks on until `finish`, unless it is a quick one."""

    def __init__(self, *, quick: bool = False) -> None:
        self.said: list[str] = []
        self.rate: int | None = None
        self.stopped = 0
        self.closed = False
        self._quick = quick
        self._finished: Callable[[], None] | None = None
        self._told: list[Callable[[bool], None]] = []
        self.prepared = False

    @property
    def speaking(self) -> bool:
        return self._finished is not None

    def prepare(self) -> None:
        self.prepared = True

    def say(self, text: str, finished: Callable[[], None] | None = None) -> None:
        self.finish()
        self.said.append(text)
        self._finished = finished or _nothing
        if self._quick:
            self.finish()

    def finish(self) -> None:
        """Come to the end of what is being said."""
        finished, self._finished = self._finished, None
        if finished is not None:
            finished()

    def stop(self) -> None:
        self.stopped += 1
        self.finish()

    def set_rate(self, words_a_minute: int) -> None:
        self.rate = words_a_minute

    def on_availability(self, told: Callable[[bool], None]) -> None:
        self._told.append(told)

    def become(self, *, available: bool) -> None:
        """Tell that the voice went or came back."""
        for told in self._told:
            told(available)

    def close(self) -> None:
        self.closed = True


class FakeAnnouncer:
    """An announcer that keeps what it was to say; it speaks on until `finish`."""

    def __init__(self) -> None:
        self.said: list[Spoken] = []
        self.stopped = 0
        self._finished: Callable[[], None] | None = None

    @property
    def speaking(self) -> Spoken | None:
        return self.said[-1] if self._finished is not None else None

    def say(self, spoken: Spoken, finished: Callable[[], None]) -> None:
        self.finish()
        self.said.append(spoken)
        self._finished = finished

    def finish(self) -> None:
        """Come to the end of what is being said."""
        finished, self._finished = self._finished, None
        if finished is not None:
            finished()

    def stop(self) -> None:
        self.stopped += 1
        self.finish()


class FakeCuePlayer:
    """A cue player that keeps what it played."""

    def __init__(self) -> None:
        self.played: list[Cue] = []
        self.volume_percent: int | None = None
        self.prepared = False
        self._told: Callable[[bool], None] | None = None

    def prepare(self) -> None:
        self.prepared = True

    def play(self, cue: Cue) -> None:
        self.played.append(cue)

    def set_volume(self, percent: int) -> None:
        self.volume_percent = percent

    def on_availability(self, told: Callable[[bool], None]) -> None:
        self._told = told

    def become(self, *, available: bool) -> None:
        """Tell that sound went or came back."""
        if self._told is not None:
            self._told(available)

    def release(self) -> None:
        self.prepared = False


class FakeKeepAwake:
    """Knows whether the screen is kept awake."""

    def __init__(self) -> None:
        self.held = False

    def hold(self) -> None:
        self.held = True

    def release(self) -> None:
        self.held = False


class FakeWishes:
    """A desktop whose settings a test changes."""

    def __init__(self, *, reduced_motion: bool = False, high_contrast: bool = False) -> None:
        self.reduced_motion = reduced_motion
        self.high_contrast = high_contrast
        self.dark = False
        self.told: Callable[[], None] | None = None

    def listen(self, told: Callable[[], None]) -> None:
        self.told = told

    def close(self) -> None:
        self.told = None

    def change(
        self, *, reduced_motion: bool = False, high_contrast: bool = False, dark: bool = False
    ) -> None:
        """Set all and tell whoever listens."""
        self.reduced_motion, self.high_contrast, self.dark = reduced_motion, high_contrast, dark
        if self.told is not None:
            self.told()


class FakeNavigator:
    """Keeps where it was sent."""

    def __init__(self) -> None:
        self.went: list[tuple[Screen, str | None]] = []

    def go(self, screen: Screen, subject: str | None = None) -> None:
        self.went.append((screen, subject))


class Refusing:
    """A part of the store that can be made to refuse."""

    trouble: StoreTrouble | None = None

    def _check(self) -> None:
        if self.trouble is not None:
            raise StoreUnavailable(self.trouble)


class FakePeople(Refusing):
    """One person in memory."""

    def __init__(self, person: Person | None = None) -> None:
        self.person = person
        self.draft: WizardDraft | None = None

    def load(self) -> Person | None:
        self._check()
        return self.person

    def save(self, person: Person) -> None:
        self._check()
        self.person = person

    def load_draft(self) -> WizardDraft | None:
        self._check()
        return self.draft

    def save_draft(self, draft: WizardDraft | None) -> None:
        self._check()
        self.draft = draft


class FakeRoutines(Refusing):
    """Routines in memory."""

    def __init__(self, *routines: Routine) -> None:
        self.kept = {routine.id: routine for routine in routines}
        self._deleted: set[str] = set()

    def all(self) -> Sequence[Routine]:
        self._check()
        return tuple(r for r in self.kept.values() if r.id not in self._deleted)

    def get(self, routine_id: str) -> Routine | None:
        self._check()
        return None if routine_id in self._deleted else self.kept.get(routine_id)

    def save(self, routine: Routine) -> None:
        self._check()
        self.kept[routine.id] = routine

    def delete(self, routine_id: str) -> None:
        self._check()
        self._deleted.add(routine_id)

    def restore(self, routine_id: str) -> None:
        self._check()
        self._deleted.discard(routine_id)


class FakeSessions(Refusing):
    """Sessions in memory, with every version that was saved."""

    def __init__(self, *sessions: Session) -> None:
        self._sessions = {session.id: session for session in sessions}
        self.deleted: set[str] = set()
        self.saved: list[Session] = []

    def save(self, session: Session) -> None:
        self._check()
        self._sessions[session.id] = session
        self.saved.append(session)

    def unfinished(self) -> Session | None:
        self._check()
        running = [s for s in self._sessions.values() if s.state is SessionState.RUNNING]
        return max(running, key=lambda session: session.started_at, default=None)

    def get(self, session_id: str) -> Session | None:
        self._check()
        return None if session_id in self.deleted else self._sessions.get(session_id)

    def between(self, first: date, last: date) -> Sequence[Session]:
        self._check()
        there = [s for s in self._sessions.values() if s.id not in self.deleted]
        ended = [s for s in there if s.state is not SessionState.RUNNING]
        within = [session for session in ended if first <= session.day <= last]
        return sorted(within, key=lambda session: (session.day, session.started_at))

    def days(self, first: date, last: date) -> Sequence[SessionDay]:
        return [
            SessionDay(
                session_id=session.id,
                day=session.day,
                routine_name=session.routine_name,
                state=session.state,
                origin=session.origin,
                did_something=any(r.outcome is not Outcome.SKIPPED for r in session.results),
            )
            for session in self.between(first, last)
        ]

    def delete(self, session_id: str) -> None:
        self._check()
        self.deleted.add(session_id)

    def restore(self, session_id: str) -> None:
        self._check()
        self.deleted.discard(session_id)


class FakeSettings:
    """Settings in memory."""

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings()
        self.repaired: tuple[str, ...] = ()

    def load(self) -> Settings:
        return self.settings

    def save(self, settings: Settings) -> None:
        self.settings = settings


def _nothing() -> None:
    """Finish for a speaker nobody waits for."""
