"""The chart of one symptom over time, and the same data as a table.

One state feeds both, so they cannot differ. Rules: reference, section 4.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from functools import partial
from typing import Any, Protocol

from neuro_desktop.application.chart_data import (
    RANGE_DAYS,
    ChartEntry,
    ChartLine,
    ChartRange,
    PainAndNumbness,
    SymptomData,
    Window,
    entries_of,
    first_range,
    nearest,
    window_of,
)
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.trends import PAIN_SYMPTOMS

_TELLS_OF_NUMBNESS = PAIN_SYMPTOMS | {Symptom.NUMBNESS}
_NO_DAYS = Window(date.min, date.min)


class Shown(StrEnum):
    """What the page shows."""

    CHART = "chart"
    TABLE = "table"
    CHOOSE = "choose"  # another symptom
    NOTHING = "nothing"  # there is no entry about this symptom yet
    TROUBLE = "trouble"  # the store cannot be read


class Limit(StrEnum):
    """Why Earlier or Later changed nothing."""

    FIRST = "first"  # the first entry is shown
    LATEST = "latest"  # today is shown
    ALL = "all"  # all days are shown already


@dataclass(frozen=True, slots=True)
class ChartState:
    """All that chart, sentence and table show; `entries` are the oldest first."""

    shown: Shown
    today: date
    symptom: Symptom | None = None
    symptoms: tuple[Symptom, ...] = ()  # to choose from, the shown one among them
    range: ChartRange = ChartRange.THREE_MONTHS
    last: date = date.min  # the last day wanted; ALL shows up to today all the same
    window: Window = _NO_DAYS
    lines: tuple[ChartLine, ...] = ()
    entries: tuple[ChartEntry, ...] = ()
    picked: int | None = None  # the entry shown large
    session_days: tuple[date, ...] = ()  # or the first days of the weeks or months with one
    limit: Limit | None = None
    pain_and_numbness: PainAndNumbness = ()
    trouble: StoreTrouble | None = None


class ChartView(Protocol):
    """The screen."""

    def show_state(self, state: ChartState) -> None:
        """Show this state."""
        ...


class ChartPresenter:
    """Goes through the days of one symptom; `subject` names it, None is the first one followed."""

    def __init__(
        self,
        view: ChartView,
        subject: str | None,
        *,
        store: Repositories,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._subject = subject
        self._store = store
        self._clock = clock
        self._navigator = navigator
        self._state = ChartState(Shown.CHART, clock.today())

    def open(self) -> None:
        """Read the answers and show the first chart; also tried again after a trouble."""
        today = self._clock.today()
        self._data = SymptomData(self._store.check_ins, today)
        self._state = ChartState(Shown.CHART, today, last=today)
        self._try(self._open)

    # ------------------------------------------------------------ intents

    def choose_range(self, chart_range: ChartRange) -> None:
        """Show more or fewer days, up to the same last day."""
        self._show_days(chart_range, self._state.last)

    def earlier(self) -> None:
        """Show the days before these."""
        first_day = self._first_day()
        if self._state.range is ChartRange.ALL:
            self._change(limit=Limit.ALL)
        elif first_day is None or self._state.window.first <= first_day:
            self._change(limit=Limit.FIRST)
        else:
            self._show_days(self._state.range, self._state.last - self._range_days())

    def later(self) -> None:
        """Show the days after these, up to today."""
        if self._state.range is ChartRange.ALL:
            self._change(limit=Limit.ALL)
        elif self._state.last >= self._state.today:
            self._change(limit=Limit.LATEST)
        else:
            last = min(self._state.last + self._range_days(), self._state.today)
            self._show_days(self._state.range, last)

    def step(self, by: int) -> None:
        """Go `by` values on, at first to the latest one; never beyond the first or the last."""
        picked = self._state.picked
        last = len(self._state.entries) - 1
        self._pick(last if picked is None else min(max(picked + by, 0), last))

    def pick_first(self) -> None:
        """Show the first value of these days large."""
        self._pick(0)

    def pick_last(self) -> None:
        """Show the last value of these days large."""
        self._pick(len(self._state.entries) - 1)

    def pick_near(self, day: float) -> None:
        """Show the value nearest to a day large; the day is an ordinal with a fraction."""
        self._pick(nearest(self._state.entries, day))

    def show_table(self) -> None:
        """Show the same days as a table."""
        self._change(shown=Shown.TABLE)

    def show_chart(self) -> None:
        """Show the same days as a chart."""
        self._change(shown=Shown.CHART)

    def choose_another(self) -> None:
        """Show the list of symptoms."""
        self._change(shown=Shown.CHOOSE)

    def choose_symptom(self, symptom: Symptom) -> None:
        """Show another symptom, up to today over the same range."""
        self._try(partial(self._show_symptom, symptom, self._state.range))

    def check_in(self) -> None:
        """Go to the check-in."""
        self._navigator.go(Screen.CHECK_IN)

    def back(self) -> None:
        """Go back: from the list of symptoms to the chart, else to the progress page."""
        if self._state.shown is Shown.CHOOSE:
            self.show_chart()
        else:
            self._navigator.go(Screen.PROGRESS)

    # ------------------------------------------------------------ state

    def _open(self) -> None:
        shown = self._data.shown(self._store.people.load())
        self._state = replace(self._state, symptoms=shown)
        symptom = self._first_symptom(shown)
        if symptom is None:
            self._change(shown=Shown.NOTHING)
            return
        days = self._data.first_day(symptom), self._data.last_day(symptom)
        self._show_symptom(symptom, first_range(*days, self._state.today))

    def _first_symptom(self, shown: Sequence[Symptom]) -> Symptom | None:
        """Return the one asked for, else the first with something to show, else the first."""
        asked = [each for each in shown if each.value == self._subject]
        entered = [each for each in shown if each in self._data.entered()]
        return next(iter([*asked, *entered, *shown]), None)

    def _show_symptom(self, symptom: Symptom, chart_range: ChartRange) -> None:
        self._subject = symptom.value  # also where a trouble makes it be read again
        told = symptom in _TELLS_OF_NUMBNESS
        self._state = replace(
            self._state,
            symptom=symptom,
            pain_and_numbness=self._data.less_pain_more_numbness() if told else (),
        )
        self._load_days(chart_range, self._state.today)

    def _show_days(self, chart_range: ChartRange, last: date) -> None:
        self._try(partial(self._load_days, chart_range, last))

    def _load_days(self, chart_range: ChartRange, last: date) -> None:
        symptom, first_day = self._state.symptom, self._first_day()
        if symptom is None or first_day is None:
            self._change(shown=Shown.NOTHING)
            return
        window = window_of(chart_range, last, first_day, self._state.today)
        lines = self._data.lines(symptom, window)
        sessions = self._store.sessions.days(window.first, window.last)
        table = self._state.shown is Shown.TABLE
        marked = (window.span.begin(each.day) for each in sessions if each.did_something)
        self._change(
            shown=Shown.TABLE if table else Shown.CHART,
            range=chart_range,
            last=last,
            window=window,
            lines=lines,
            entries=entries_of(lines),
            picked=None,
            session_days=tuple(dict.fromkeys(marked)),
        )

    def _first_day(self) -> date | None:
        symptom = self._state.symptom
        return None if symptom is None else self._data.first_day(symptom)

    def _range_days(self) -> timedelta:
        return timedelta(days=RANGE_DAYS[self._state.range])

    def _pick(self, place: int | None) -> None:
        if self._state.entries:
            self._change(picked=place)

    def _change(self, **changes: Any) -> None:
        """Show the state with these changes; why a press changed nothing is told only once."""
        self._state = replace(self._state, **{"limit": None, "trouble": None, **changes})
        self._view.show_state(self._state)

    def _try(self, read: Callable[[], None]) -> None:
        try:
            read()
        except StoreUnavailable as unavailable:
            self._change(shown=Shown.TROUBLE, trouble=unavailable.trouble)
