from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuro_desktop.application.chart_data import (
    ChartEntry,
    ChartRange,
    SymptomData,
    Window,
    nearest,
    window_of,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.trends import Span
from tests.application.chart_stage import LEFT, RIGHT, TODAY, ago, both_feet, check_in
from tests.fake_store import FakeCheckIns

TINGLING = Symptom.TINGLING


class CountingCheckIns(FakeCheckIns):
    """Counts how many days of answers were asked for."""

    def __init__(self, *args: object) -> None:
        super().__init__(*args)  # type: ignore[arg-type]  # those of the fake
        self.asked_days = 0

    def ratings(self, symptom: Symptom, first: date, last: date):  # type: ignore[no-untyped-def]  # as in the fake
        self.asked_days += (last - first).days
        return super().ratings(symptom, first, last)


histories = st.dictionaries(
    st.integers(0, 500), st.tuples(st.integers(0, 10), st.integers(0, 10) | st.none())
)


@given(histories)
def test_the_short_reading_says_what_all_days_say(
    history: dict[int, tuple[int, int | None]],
) -> None:
    diary = []
    for days, (left, right) in history.items():
        values = {(TINGLING, LEFT): left}
        diary.append(
            check_in(days, values if right is None else {**values, (TINGLING, RIGHT): right})
        )
    store = FakeCheckIns(diary)
    told = SymptomData(store, TODAY).in_short(TINGLING)
    whole = SymptomData(store, TODAY).trends(TINGLING)
    assert [(t.at, t.verdict, t.start, t.now, t.start_days) for t in told] == [
        (t.at, t.verdict, t.start, t.now, t.start_days) for t in whole
    ]


def test_the_short_reading_of_a_long_diary_reads_few_days() -> None:
    store = CountingCheckIns(both_feet(TINGLING, range(1000), 4, 3))
    SymptomData(store, TODAY).in_short(TINGLING)
    assert store.asked_days < 200


def test_a_symptom_is_read_once_however_often_it_is_shown() -> None:
    store = CountingCheckIns(both_feet(TINGLING, range(100), 4, 3))
    data = SymptomData(store, TODAY)
    data.lines(TINGLING, window_of(ChartRange.YEAR, TODAY, ago(99), TODAY))
    asked = store.asked_days
    data.lines(TINGLING, window_of(ChartRange.ALL, TODAY, ago(99), TODAY))
    assert store.asked_days == asked


@pytest.mark.parametrize("first", range(0, 900, 50))
def test_all_days_begin_with_the_first_entry_and_end_today(first: int) -> None:
    window = window_of(ChartRange.ALL, ago(30), ago(first), TODAY)
    assert window.first <= ago(first)
    assert window.last == TODAY
    longer = Span.WEEK if first < 732 else Span.MONTH
    assert window.span is (Span.DAY if first < 366 else longer)


def test_a_window_of_weeks_begins_on_a_monday() -> None:
    for first in range(400, 410):
        assert window_of(ChartRange.ALL, TODAY, ago(first), TODAY).first.weekday() == 0


def test_a_window_of_months_begins_with_its_month() -> None:
    for first in range(1000, 1040):
        assert window_of(ChartRange.ALL, TODAY, ago(first), TODAY).first.day == 1


@pytest.mark.parametrize(("days", "gap_days"), [(14, 1), (91, 1), (365, 7)])
def test_a_missing_day_is_a_gap_and_in_a_year_a_missing_week_is(days: int, gap_days: int) -> None:
    assert Window(TODAY - timedelta(days=days - 1), TODAY).longest_gap_days == gap_days


def test_the_nearest_entry_of_none_is_none() -> None:
    assert nearest((), 5.0) is None
    assert nearest([ChartEntry(TODAY, (1.0,))], 5.0) == 0
