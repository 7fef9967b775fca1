"""The player on a stage: the presenter with fakes around it, driven by intents and time."""

from collections.abc import Callable, Sequence

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.cue_queue import Say
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.player import PlayerPorts, PlayerPresenter
from neuro_desktop.application.player_state import PlayerState
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.session import Session
from tests.builders import catalogue, item, profile
from tests.domain.run_stage import PACE, new_session
from tests.fake_store import fake_store
from tests.fakes import (
    FakeAnnouncer,
    FakeClock,
    FakeCuePlayer,
    FakeKeepAwake,
    FakeNavigator,
    FakePeople,
    FakeRoutines,
    FakeSessions,
    FakeSettings,
    FakeTicker,
    FakeVoice,
    FakeWishes,
)

PERSON = Person("person-1", emergency_number="112", profile=profile())
SEATED = (item(5), item(7))
STANDING = (item(6), item(7, 2))


class PlayerView:
    """A view that keeps what it was given."""

    def __init__(self) -> None:
        self.states: list[PlayerState] = []
        self.elapsed: list[tuple[float, float | None]] = []

    def show_state(self, state: PlayerState) -> None:
        self.states.append(state)

    def show_elapsed(self, spent_seconds: float, left_seconds: float | None) -> None:
        self.elapsed.append((spent_seconds, left_seconds))


class PlayerStage:
    """One session in the player."""

    def __init__(
        self, items: Sequence[RoutineItem] = SEATED, settings: Settings | None = None
    ) -> None:
        self.clock = FakeClock()
        self.ticker = FakeTicker()
        self.figure_ticker = FakeTicker()
        self.announcer = FakeAnnouncer()
        self.voice = FakeVoice()
        self.cues = FakeCuePlayer()
        self.awake = FakeKeepAwake()
        self.navigator = FakeNavigator()
        self.people = FakePeople(PERSON)
        self.sessions = FakeSessions(new_session(items, PACE))
        self.settings = FakeSettings(settings)
        self.wishes = FakeWishes()
        self.open()

    def open(self) -> None:
        """Open the player, or open it anew as after a kill."""
        self.view = PlayerView()
        ports = PlayerPorts(
            store=fake_store(self.people, FakeRoutines(), self.sessions),
            settings=CurrentSettings(self.settings, ChangeNotifier(), self.wishes),
            clock=self.clock,
            ticker=self.ticker,
            figure_ticker=self.figure_ticker,
            announcer=self.announcer,
            voice=self.voice,
            cues=self.cues,
            keep_awake=self.awake,
            navigator=self.navigator,
        )
        self.player = PlayerPresenter(self.view, "session-1", catalogue=catalogue(), ports=ports)
        self.player.open()

    @property
    def state(self) -> PlayerState:
        """Return what the screen shows."""
        return self.view.states[-1]

    @property
    def kept(self) -> Session:
        """Return the session in the store."""
        kept = self.sessions.get("session-1")
        assert kept is not None
        return kept

    @property
    def said(self) -> list[Say]:
        """Return what was said, in its order."""
        return [spoken.say for spoken in self.announcer.said]

    def wait(self, seconds: float, every: float = 0.1) -> None:
        """Let time pass, with a tick every so often."""
        whole, rest = divmod(round(seconds, 6), every)
        for _ in range(round(whole)):
            self._pass(every)
        if rest > 0:
            self._pass(rest)

    def _pass(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.ticker.fire()

    def wait_for(self, wanted: Callable[[PlayerState], bool]) -> PlayerState:
        """Go on, pressing what waits, until the screen shows what is wanted."""
        for _ in range(100_000):
            if wanted(self.state):
                return self.state
            if self.state.press_ready:
                self.player.press()
            else:
                self._pass(0.1)
        raise AssertionError(f"never shown; last was {self.state.phase}")

    def wait_for_work(self) -> PlayerState:
        """Go on to the first work."""
        return self.wait_for(lambda state: state.phase.mode is not None)

    def refuse(self) -> None:
        """Make the store refuse from here on."""
        self.sessions.trouble = self.people.trouble = StoreTrouble.FULL

    def allow(self) -> None:
        """Make the store work again."""
        self.sessions.trouble = self.people.trouble = None
