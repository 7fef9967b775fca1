"""The way to all progress: four tiles, each with one line that is true now."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from neuro_desktop.application.chart_data import PainAndNumbness, SymptomData
from neuro_desktop.application.level_offers import open_offers
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.levels import LevelAnswer, LevelStep
from neuro_desktop.domain.progress import Week, weeks, weeks_met_running
from neuro_desktop.domain.trends import Trend

_TILES = (Screen.CHART, Screen.SESSIONS, Screen.LEVELS, Screen.DIARY)  # in their order
_RECENT = timedelta(days=31)


@dataclass(frozen=True, slots=True)
class FeetSummary:
    """How the feet feel: the lines of one symptom, and less pain told with more numbness."""

    trends: tuple[Trend, ...] = ()  # of the first followed symptom that has an entry
    pain_and_numbness: PainAndNumbness = ()


@dataclass(frozen=True, slots=True)
class LevelsSummary:
    """How the levels stand."""

    open_offers: int = 0
    last_change: date | None = None  # the day of the latest change of a level or dose


@dataclass(frozen=True, slots=True)
class ProgressState:
    """All that the page shows."""

    today: date
    tiles: tuple[Screen, ...] = ()
    feet: FeetSummary = FeetSummary()
    week: Week | None = None  # the running one
    weeks_met: int = 0  # running, without one not met between
    levels: LevelsSummary = LevelsSummary()
    last_check_in: date | None = None
    trouble: StoreTrouble | None = None


class ProgressView(Protocol):
    """The screen."""

    def show_state(self, state: ProgressState) -> None:
        """Show this state."""
        ...


class ProgressPresenter:
    """Sums up what the pages behind it tell; `available` are the screens the app has."""

    def __init__(
        self,
        view: ProgressView,
        *,
        store: Repositories,
        catalogue: Catalogue,
        clock: Clock,
        navigator: Navigator,
        available: Collection[Screen],
    ) -> None:
        self._view = view
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self._available = available

    def open(self) -> None:
        """Show how things stand; also tried again after a trouble."""
        today = self._clock.today()
        try:
            state = self._state(today)
        except StoreUnavailable as unavailable:
            state = ProgressState(today, trouble=unavailable.trouble)
        self._view.show_state(state)

    def open_screen(self, screen: Screen) -> None:
        """Go where a tile leads."""
        self._navigator.go(screen)

    def home(self) -> None:
        """Go Home."""
        self._navigator.go(Screen.HOME)

    def _state(self, today: date) -> ProgressState:
        counted = self._weeks(today)
        return ProgressState(
            today=today,
            tiles=tuple(screen for screen in _TILES if screen in self._available),
            feet=self._feet(today),
            week=counted[-1],
            weeks_met=weeks_met_running(counted),
            levels=self._levels(),
            last_check_in=self._last_check_in(today),
        )

    def _weeks(self, today: date) -> tuple[Week, ...]:
        days = self._store.sessions.days(date.min, today)
        first = min((each.day for each in days if each.did_something), default=today)
        return weeks(days, self._store.plans.all(), first, today)

    def _feet(self, today: date) -> FeetSummary:
        data = SymptomData(self._store.check_ins, today)
        shown = data.shown(self._store.people.load())
        entered = next((each for each in shown if each in data.entered()), None)
        return FeetSummary(
            trends=() if entered is None else data.in_short(entered),
            pain_and_numbness=data.less_pain_more_numbness(),
        )

    def _last_check_in(self, today: date) -> date | None:
        """Return the day of the latest check-in; the whole diary is read only where none is new."""
        for first in (today - _RECENT, date.min):
            check_ins = self._store.check_ins.between(first, today)
            if check_ins:
                return check_ins[-1].day
        return None

    def _levels(self) -> LevelsSummary:
        decisions = self._store.levels.all()
        person = self._store.people.load()
        today = today_of(self._clock, self._store.sessions)
        changes = [
            each
            for each in decisions
            if each.step is not LevelStep.STAY
            and each.answer in {LevelAnswer.APPLIED, LevelAnswer.TAKEN}
        ]
        return LevelsSummary(
            open_offers=len(open_offers(decisions, person, self._store, self._catalogue, today)),
            last_change=max((each.day for each in changes), default=None),
        )
