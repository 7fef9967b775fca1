"""The daily means of the symptoms, read once while a page is open, and windows of them."""

import gc
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from neuro_desktop.application.store_ports import CheckInRepository
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.symptoms import RATED, Symptom, SymptomAt, where_felt
from neuro_desktop.domain.trends import (
    FEWEST_START_DAYS,
    LATEST_DAYS,
    PAIN_SYMPTOMS,
    START_PERIOD_DAYS,
    DayMean,
    Span,
    Trend,
    Verdict,
    daily_means,
    pain_less_numbness_more,
    runs,
    span_means,
    trend,
)

LONGEST_DAILY_DAYS = 366  # a longer window shows weekly means
LONGEST_WEEKLY_DAYS = 2 * 366  # a longer one monthly means
_WEEK_DAYS = 7
_LONGEST_MONTH_DAYS = 31
_AT_EACH_END = timedelta(days=60)  # read for a sentence alone

PainAndNumbness = tuple[tuple[Trend, Trend], ...]  # less pain, more numbness, of one foot


class ChartRange(StrEnum):
    """How many days the chart shows."""

    TWO_WEEKS = "two_weeks"
    THREE_MONTHS = "three_months"
    YEAR = "year"
    ALL = "all"


RANGE_DAYS = {ChartRange.TWO_WEEKS: 14, ChartRange.THREE_MONTHS: 91, ChartRange.YEAR: 365}


@dataclass(frozen=True, slots=True)
class Window:
    """The days shown, both included, and what each point stands for."""

    first: date
    last: date
    span: Span = Span.DAY

    @property
    def longest_gap_days(self) -> int:
        """Return how far apart two points may be and still be joined.

        A missing day is a gap. In a year a day is too narrow to be seen: there a missing week is.
        """
        days = (self.last - self.first).days + 1
        long = days > RANGE_DAYS[ChartRange.THREE_MONTHS]
        a_day = _WEEK_DAYS if long else 1
        return {Span.DAY: a_day, Span.WEEK: _WEEK_DAYS, Span.MONTH: _LONGEST_MONTH_DAYS}[self.span]


@dataclass(frozen=True, slots=True)
class ChartLine:
    """One line: the points of the window, in pieces without a gap, and what all of them say."""

    at: SymptomAt
    pieces: tuple[tuple[DayMean, ...], ...]
    trend: Trend  # of every day there is, not of the window alone

    @property
    def points(self) -> tuple[DayMean, ...]:
        """Return the points, the oldest first."""
        return tuple(mean for piece in self.pieces for mean in piece)


@dataclass(frozen=True, slots=True)
class ChartEntry:
    """One day (or the first of one week or month) with a value for at least one line."""

    day: date
    values: tuple[float | None, ...]  # in the order of the lines


class SymptomData:
    """Reads the answers about a symptom once and keeps their means.

    Raises StoreUnavailable wherever the store cannot be read.
    """

    def __init__(self, check_ins: CheckInRepository, today: date) -> None:
        self._check_ins = check_ins
        self._today = today
        self._means: dict[Symptom, dict[SymptomAt, tuple[DayMean, ...]]] = {}
        self._trends: dict[Symptom, tuple[Trend, ...]] = {}
        self._entered: frozenset[Symptom] | None = None

    def entered(self) -> frozenset[Symptom]:
        """Return the symptoms that ever had an answer."""
        if self._entered is None:
            self._entered = frozenset(r.at.symptom for _, r in self._check_ins.latest())
        return self._entered

    def shown(self, person: Person | None) -> tuple[Symptom, ...]:
        """Return the symptoms to choose from: those followed, then others with an answer."""
        followed = [each for each in (person.symptoms if person else ()) if each in RATED]
        others = [each for each in RATED if each in self.entered() and each not in followed]
        return tuple(followed + others)

    def means(self, symptom: Symptom) -> dict[SymptomAt, tuple[DayMean, ...]]:
        """Return the daily means of every line of a symptom."""
        if symptom not in self._means:
            with _without_garbage_search():
                ratings = self._check_ins.ratings(symptom, date.min, self._today)
                self._means[symptom] = {
                    at: daily_means(ratings, at.side) for at in where_felt((symptom,))
                }
        return self._means[symptom]

    def trends(self, symptom: Symptom) -> tuple[Trend, ...]:
        """Return what each line of a symptom says."""
        if symptom not in self._trends:
            told = tuple(trend(at, means) for at, means in self.means(symptom).items())
            self._trends[symptom] = told
        return self._trends[symptom]

    def in_short(self, symptom: Symptom) -> tuple[Trend, ...]:
        """Return what each line of a symptom says, from the first and the last days alone.

        The change rule looks at no others; where these hold too little, all days are read. Ten
        years take their time. `Trend.days` counts only the days that were read.
        """
        first_day = self._check_ins.first_day()
        if symptom in self._means or first_day is None:
            return self.trends(symptom)
        turn, back = first_day + _AT_EACH_END, self._today - _AT_EACH_END
        if turn >= back:
            return self.trends(symptom)
        early = self._check_ins.ratings(symptom, first_day, turn)
        late = self._check_ins.ratings(symptom, back, self._today)
        found = []
        for at in where_felt((symptom,)):
            head, tail = daily_means(early, at.side), daily_means(late, at.side)
            enough = len(head) >= FEWEST_START_DAYS and len(tail) >= LATEST_DAYS
            if not enough or head[0].day + timedelta(days=START_PERIOD_DAYS) > turn:
                return self.trends(symptom)
            found.append(trend(at, (*head, *tail)))
        return tuple(found)

    def first_day(self, symptom: Symptom) -> date | None:
        """Return the first day with an answer about a symptom."""
        return min((means[0].day for means in self.means(symptom).values() if means), default=None)

    def last_day(self, symptom: Symptom) -> date | None:
        """Return the last day with an answer about a symptom."""
        return max((means[-1].day for means in self.means(symptom).values() if means), default=None)

    def lines(self, symptom: Symptom, window: Window) -> tuple[ChartLine, ...]:
        """Return the lines of a symptom in a window."""
        lines = []
        told = self.trends(symptom)
        for (at, means), said in zip(self.means(symptom).items(), told, strict=True):
            begin = bisect_left(means, window.first, key=_day)
            inside = means[begin : bisect_right(means, window.last, key=_day)]
            pieces = runs(span_means(inside, window.span), window.longest_gap_days)
            lines.append(ChartLine(at, pieces, said))
        return tuple(lines)

    def less_pain_more_numbness(self) -> PainAndNumbness:
        """Return each foot where pain is clearly less and numbness clearly more.

        Pain is read only where numbness is more: ten years of answers take their time.
        """
        if Symptom.NUMBNESS not in self.entered():
            return ()
        numb = self.in_short(Symptom.NUMBNESS)
        if all(each.verdict is not Verdict.MORE for each in numb):
            return ()
        pain = [each for each in RATED if each in PAIN_SYMPTOMS & self.entered()]
        return pain_less_numbness_more(
            [*numb, *(each for symptom in pain for each in self.in_short(symptom))]
        )


def window_of(chart_range: ChartRange, last: date, first_day: date | None, today: date) -> Window:
    """Return the days that a range shows up to `last`; ALL shows from the first day to today."""
    if chart_range is not ChartRange.ALL:
        days = RANGE_DAYS[chart_range]
        return Window(last - timedelta(days=days - 1), last)
    least = today - timedelta(days=RANGE_DAYS[ChartRange.TWO_WEEKS] - 1)
    first = min(first_day or least, least)
    days = (today - first).days
    longer = Span.WEEK if days < LONGEST_WEEKLY_DAYS else Span.MONTH
    span = Span.DAY if days < LONGEST_DAILY_DAYS else longer
    # A span is drawn at its first day: the window begins with that of its first entry.
    return Window(span.begin(first), today, span)


def first_range(first_day: date | None, last_day: date | None, today: date) -> ChartRange:
    """Return the range to begin with: the shortest of two weeks and three months that says most."""
    if first_day is None or last_day is None:
        return ChartRange.THREE_MONTHS
    if (today - first_day).days < RANGE_DAYS[ChartRange.TWO_WEEKS]:
        return ChartRange.TWO_WEEKS
    old = (today - last_day).days >= RANGE_DAYS[ChartRange.THREE_MONTHS]
    return ChartRange.ALL if old else ChartRange.THREE_MONTHS


def entries_of(lines: Iterable[ChartLine]) -> tuple[ChartEntry, ...]:
    """Return the days of all lines together, the oldest first; a line without one has None."""
    columns = [{mean.day: mean.value for mean in line.points} for line in lines]
    days = sorted(set().union(*columns))
    return tuple(ChartEntry(day, tuple(column.get(day) for column in columns)) for day in days)


def nearest(entries: Sequence[ChartEntry], day: float) -> int | None:
    """Return the place of the entry nearest to a day, given as an ordinal with a fraction."""
    if not entries:
        return None
    return min(range(len(entries)), key=lambda at: abs(entries[at].day.toordinal() - day))


def _day(mean: DayMean) -> date:
    return mean.day


@contextmanager
def _without_garbage_search() -> Iterator[None]:
    """Keep Python from walking all there is while thousands of small values are made.

    None of them is garbage, and beside a chart there is much to walk: half the time goes into it.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
