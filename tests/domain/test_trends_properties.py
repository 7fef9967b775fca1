"""What the change rule never does, over generated diaries."""

from datetime import timedelta
from fractions import Fraction
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from neuro_desktop.domain.check_in import DayRating
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import Span, Trend, Verdict, daily_means, runs, span_means, trend
from tests.builders import TODAY

AT = SymptomAt(Symptom.NUMBNESS, Side.LEFT)
CLEAR = {Verdict.LESS, Verdict.MORE}

ENTRIES = st.lists(
    st.builds(
        DayRating,
        day=st.integers(0, 60).map(lambda number: TODAY + timedelta(days=number)),
        side=st.just(Side.LEFT),
        value=st.integers(0, 10),
    ),
    max_size=40,
)


def told(entries: list[DayRating]) -> Trend:
    return trend(AT, daily_means(entries, Side.LEFT))


def by_hand(entries: list[DayRating]) -> Verdict:
    """Apply the rule as the reference says it, in fractions all the way."""
    days = sorted({entry.day for entry in entries})
    values = {day: [entry.value for entry in entries if entry.day == day] for day in days}
    means = [Fraction(sum(values[day]), len(values[day])) for day in days]
    first = [day for day in days if (day - days[0]).days < 14]
    count = max(len(first), 3)
    if len(days) < count + 2:
        return Verdict.TOO_FEW
    start = sum(means[:count], Fraction(0)) / count
    enough = [
        abs(mean - start) >= 2 and (start < 1 or abs(mean - start) * 100 >= start * 30)
        for mean in means[-2:]
    ]
    if all(enough) and max(means[-2:]) < start:
        return Verdict.LESS
    if all(enough) and min(means[-2:]) > start:
        return Verdict.MORE
    return Verdict.NO_CLEAR_CHANGE


@given(ENTRIES)
def test_the_verdict_is_that_of_the_rule_worked_out_by_hand(entries: list[DayRating]) -> None:
    assert told(entries).verdict is by_hand(entries)


@given(ENTRIES.flatmap(lambda entries: st.tuples(st.just(entries), st.permutations(entries))))
def test_the_order_of_entries_does_not_matter(
    orders: tuple[list[DayRating], list[DayRating]],
) -> None:
    first, second = orders

    assert told(first) == told(second)


@given(ENTRIES)
def test_fewer_than_five_days_never_make_a_change(entries: list[DayRating]) -> None:
    days = sorted({entry.day for entry in entries})
    few = [entry for entry in entries if entry.day in days[:4]]

    assert told(few).verdict is Verdict.TOO_FEW


@given(ENTRIES)
def test_a_clear_change_has_a_start_and_a_now_on_its_side(entries: list[DayRating]) -> None:
    each = told(entries)
    if each.verdict in CLEAR:
        assert each.start is not None
        assert each.now is not None
        assert (each.now < each.start) is (each.verdict is Verdict.LESS)


@given(ENTRIES)
def test_more_on_every_day_is_never_called_less(entries: list[DayRating]) -> None:
    days = sorted({entry.day for entry in entries})
    rising = [entry._replace(value=min(10, days.index(entry.day) // 3)) for entry in entries]

    assert told(rising).verdict is not Verdict.LESS


@given(ENTRIES, st.sampled_from([1, 7]))
def test_a_line_in_pieces_loses_no_value(entries: list[DayRating], gap_days: int) -> None:
    means = daily_means(entries, Side.LEFT)

    pieces = runs(means, gap_days)

    assert tuple(mean for piece in pieces for mean in piece) == means
    for before, after in pairwise(pieces):
        assert (after[0].day - before[-1].day).days > gap_days


@given(ENTRIES, st.sampled_from(Span))
def test_means_of_weeks_and_months_lie_within_their_days(
    entries: list[DayRating], span: Span
) -> None:
    means = daily_means(entries, Side.LEFT)

    for each in span_means(means, span):
        inside = [mean.value for mean in means if span.begin(mean.day) == each.day]
        assert min(inside) - 1e-9 <= each.value <= max(inside) + 1e-9
