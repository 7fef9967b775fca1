"""What a symptom's numbers say over weeks (reference, section 4, "Change rule")."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import groupby, pairwise
from statistics import fmean
from typing import NamedTuple

from neuro_desktop.domain.check_in import DayRating
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt

START_PERIOD_DAYS = 14
FEWEST_START_DAYS = 3  # with an entry
LATEST_DAYS = 2  # with an entry, after the start days
RECENT_DAYS = 14

# Pain trials call 2 points and 30 % a change that matters to people (Farrar 2001).
CLEAR_POINTS = 2
CLEAR_SHARE = Fraction(3, 10)  # of the start; says nothing from a start under 1

PAIN_SYMPTOMS = frozenset({Symptom.BURNING, Symptom.SHOOTING})

# A daily mean is a sum of whole numbers over a count: with any count up to this one the fraction
# it was is found again exactly, so that "2 points" is never missed by a rounding.
_MOST_ANSWERS_A_DAY = 1000


class Verdict(StrEnum):
    """What the change rule says (reference, section 4)."""

    LESS = "less"  # clear change
    MORE = "more"  # clear change
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_FEW = "too_few"


class Span(StrEnum):
    """What one point of a line stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def begin(self, day: date) -> date:
        """Return the first day of the span that holds `day`: of a week its Monday."""
        match self:
            case Span.DAY:
                return day
            case Span.WEEK:
                return day - timedelta(days=day.weekday())
            case Span.MONTH:
                return day.replace(day=1)


class DayMean(NamedTuple):
    """The mean of one diary day's answers; several check-ins of a day are averaged."""

    day: date
    value: float  # 0..10


@dataclass(frozen=True, slots=True)
class Trend:
    """What one line says."""

    at: SymptomAt
    verdict: Verdict
    start: float | None  # the start mean, None while there is no entry
    now: float | None  # mean of the two latest daily means after the start days, if there are two
    start_days: tuple[DayMean, ...]
    days: int  # days with an entry


# ---------------------------------------------------------------- means


def daily_means(ratings: Iterable[DayRating], side: Side) -> tuple[DayMean, ...]:
    """Return one mean for each day with an answer for this side, the oldest first.

    The order of the ratings does not matter. A day without an answer is not there: never 0.
    """
    by_day: dict[date, list[int]] = {}
    for rating in ratings:
        if rating.side is side:
            by_day.setdefault(rating.day, []).append(rating.value)
    return tuple(DayMean(day, sum(values) / len(values)) for day, values in sorted(by_day.items()))


def span_means(means: Sequence[DayMean], span: Span) -> tuple[DayMean, ...]:
    """Return the mean of each span's daily means, at the first day of that span."""
    if span is Span.DAY:
        return tuple(means)
    groups = groupby(sorted(means), key=lambda mean: span.begin(mean.day))
    return tuple(DayMean(begin, fmean(mean.value for mean in days)) for begin, days in groups)


def recent_mean(means: Sequence[DayMean], last: date) -> float | None:
    """Return the mean of the daily means of the RECENT_DAYS days up to `last`, that day included.

    None where those days hold no entry.
    """
    first = last - timedelta(days=RECENT_DAYS - 1)
    values = [mean.value for mean in means if first <= mean.day <= last]
    return fmean(values) if values else None


def runs(means: Sequence[DayMean], longest_gap_days: int) -> tuple[tuple[DayMean, ...], ...]:
    """Split a line, the oldest first, into pieces without a gap.

    Neighbours stay together while they are at most `longest_gap_days` apart: 1 for daily means,
    7 for weekly ones, 31 for monthly ones.
    """
    if not means:
        return ()
    pieces = [[means[0]]]
    for before, after in pairwise(means):
        if (after.day - before.day).days > longest_gap_days:
            pieces.append([])
        pieces[-1].append(after)
    return tuple(map(tuple, pieces))


# ---------------------------------------------------------------- the change rule


def start_days(means: Sequence[DayMean]) -> tuple[DayMean, ...]:
    """Return the daily means that make the start.

    They are those of the first 14 calendar days or, if these hold fewer than 3 days with an entry,
    the first 3 days with an entry (fewer while there are not so many).
    """
    ordered = sorted(means)
    if not ordered:
        return ()
    end = ordered[0].day + timedelta(days=START_PERIOD_DAYS)
    inside = sum(mean.day < end for mean in ordered)
    return tuple(ordered[: max(inside, FEWEST_START_DAYS)])


def trend(at: SymptomAt, means: Sequence[DayMean]) -> Trend:
    """Apply the change rule to the daily means of one symptom and side.

    A clear change is one where each of the two latest daily means after the start days differs from
    the start mean in the same direction, by at least 2 points and at least 30 % of the start.
    """
    ordered = sorted(means)
    starting = start_days(ordered)
    latest = ordered[len(starting) :][-LATEST_DAYS:]
    start = _mean(starting) if starting else None
    enough = len(starting) >= FEWEST_START_DAYS and len(latest) == LATEST_DAYS
    return Trend(
        at=at,
        verdict=_verdict(start, latest) if enough and start is not None else Verdict.TOO_FEW,
        start=None if start is None else float(start),
        now=float(_mean(latest)) if enough else None,
        start_days=starting,
        days=len(ordered),
    )


def pain_less_numbness_more(trends: Iterable[Trend]) -> tuple[tuple[Trend, Trend], ...]:
    """Return each clear change to less pain with the one to more numbness of the same foot.

    Pain is burning and shooting pain. Both together are no improvement (reference, section 4): a
    foot that feels less also hurts less. The pain comes first in each pair.
    """
    known = tuple(trends)
    return tuple(
        (pain, numb)
        for pain in known
        for numb in known
        if pain.at.symptom in PAIN_SYMPTOMS
        and pain.verdict is Verdict.LESS
        and numb.at == (Symptom.NUMBNESS, pain.at.side)
        and numb.verdict is Verdict.MORE
    )


def _verdict(start: Fraction, latest: Sequence[DayMean]) -> Verdict:
    changes = [_exact(mean.value) - start for mean in latest]
    least = max(Fraction(CLEAR_POINTS), CLEAR_SHARE * start)
    if all(change >= least for change in changes):
        return Verdict.MORE
    if all(-change >= least for change in changes):
        return Verdict.LESS
    return Verdict.NO_CLEAR_CHANGE


def _mean(means: Sequence[DayMean]) -> Fraction:
    return sum((_exact(mean.value) for mean in means), Fraction(0)) / len(means)


def _exact(value: float) -> Fraction:
    return Fraction(value).limit_denominator(_MOST_ANSWERS_A_DAY)
