"""The change rule and the means it is made of (reference, section 4), each on an example."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from neuro_desktop.domain.check_in import DayRating
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import (
    DayMean,
    Span,
    Trend,
    Verdict,
    daily_means,
    pain_less_numbness_more,
    recent_mean,
    runs,
    span_means,
    start_days,
    trend,
)
from tests.builders import TODAY

TINGLING = SymptomAt(Symptom.TINGLING, Side.LEFT)
THIRD = 1 / 3


def day(number: int) -> date:
    """Return a day by its number; TODAY, a Wednesday, is 0."""
    return TODAY + timedelta(days=number)


def means(values: dict[int, float]) -> tuple[DayMean, ...]:
    return tuple(DayMean(day(number), value) for number, value in values.items())


def verdict(start: Sequence[float], *latest: float) -> Verdict:
    """Return what the rule says of these start days, from day 0, and these days from day 20."""
    numbered = {**dict(enumerate(start)), **dict(enumerate(latest, 20))}
    return trend(TINGLING, means(numbered)).verdict


# ---------------------------------------------------------------- means


def test_entries_of_one_day_are_averaged() -> None:
    ratings = [DayRating(day(0), Side.LEFT, 3), DayRating(day(0), Side.LEFT, 6)]

    assert daily_means(ratings, Side.LEFT) == (DayMean(day(0), 4.5),)


def test_the_other_foot_is_not_in_the_mean() -> None:
    ratings = [DayRating(day(0), Side.LEFT, 3), DayRating(day(0), Side.RIGHT, 9)]

    assert daily_means(ratings, Side.RIGHT) == (DayMean(day(0), 9.0),)


def test_a_day_without_an_entry_is_not_there() -> None:
    ratings = [DayRating(day(2), Side.BOTH, 5), DayRating(day(0), Side.BOTH, 0)]

    assert daily_means(ratings, Side.BOTH) == (DayMean(day(0), 0.0), DayMean(day(2), 5.0))


def test_a_week_is_the_mean_of_its_days_from_monday_to_sunday() -> None:
    monday_to_sunday_then_monday = means({-2: 2.0, 4: 4.0, 5: 9.0})

    assert span_means(monday_to_sunday_then_monday, Span.WEEK) == (
        DayMean(day(-2), 3.0),
        DayMean(day(5), 9.0),
    )


def test_a_month_is_the_mean_of_its_days_told_at_its_first() -> None:
    days = (date(2025, 1, 2), date(2025, 1, 31), date(2025, 2, 1))
    entries = tuple(DayMean(day, value) for day, value in zip(days, (2.0, 4.0, 9.0), strict=True))

    assert span_means(entries, Span.MONTH) == (
        DayMean(date(2025, 1, 1), 3.0),
        DayMean(date(2025, 2, 1), 9.0),
    )


def test_the_recent_mean_is_of_fourteen_days_with_the_last() -> None:
    entries = means({-14: 10.0, -13: 4.0, 0: 6.0, 1: 10.0})

    assert recent_mean(entries, day(0)) == 5.0


def test_without_an_entry_in_the_last_days_there_is_no_recent_mean() -> None:
    assert recent_mean(means({-14: 10.0}), day(0)) is None


def test_a_line_breaks_where_a_day_has_no_entry() -> None:
    entries = means({0: 1.0, 1: 2.0, 3: 3.0})

    assert runs(entries, 1) == (entries[:2], entries[2:])


def test_a_weekly_line_breaks_where_a_week_has_no_entry() -> None:
    entries = means({0: 1.0, 7: 2.0, 21: 3.0})

    assert runs(entries, 7) == (entries[:2], entries[2:])


def test_no_entry_is_no_line() -> None:
    assert runs((), 1) == ()


# ---------------------------------------------------------------- the start


def test_the_start_is_the_first_fourteen_calendar_days() -> None:
    entries = means({0: 1.0, 5: 1.0, 9: 1.0, 13: 1.0, 14: 9.0})

    assert start_days(entries) == entries[:4]


def test_fewer_than_three_entries_in_fourteen_days_make_the_first_three_the_start() -> None:
    entries = means({0: 1.0, 13: 2.0, 40: 3.0, 41: 9.0})

    assert start_days(entries) == entries[:3]


def test_two_entries_are_all_of_the_start_so_far() -> None:
    entries = means({0: 1.0, 30: 2.0})

    assert start_days(entries) == entries


def test_without_an_entry_there_is_no_start() -> None:
    assert trend(TINGLING, ()) == Trend(TINGLING, Verdict.TOO_FEW, None, None, (), 0)


# ---------------------------------------------------------------- the rule


@pytest.mark.parametrize("latest", [(), (0.0,)])
def test_fewer_than_two_days_after_the_start_are_too_few(latest: Sequence[float]) -> None:
    assert verdict([6.0, 6.0, 6.0], *latest) is Verdict.TOO_FEW


def test_four_days_far_apart_are_too_few() -> None:
    assert trend(TINGLING, means({0: 9.0, 20: 9.0, 40: 9.0, 60: 0.0})).verdict is Verdict.TOO_FEW


def test_many_days_within_the_first_fourteen_are_too_few() -> None:
    entries = means({number: 9.0 if number < 7 else 1.0 for number in range(14)})

    assert trend(TINGLING, entries).verdict is Verdict.TOO_FEW


def test_two_points_less_in_both_latest_days_are_a_clear_change() -> None:
    assert verdict([6.0, 6.0, 6.0], 4.0, 4.0) is Verdict.LESS


def test_two_points_more_in_both_latest_days_are_a_clear_change() -> None:
    assert verdict([4.0, 4.0, 4.0], 6.0, 7.0) is Verdict.MORE


@pytest.mark.parametrize("latest", [(4.0, 5.0), (5.0, 4.0), (4.5, 4.0)])
def test_one_latest_day_nearer_than_two_points_is_no_clear_change(latest: Sequence[float]) -> None:
    assert verdict([6.0, 6.0, 6.0], *latest) is Verdict.NO_CLEAR_CHANGE


def test_one_day_more_and_one_day_less_is_no_clear_change() -> None:
    assert verdict([5.0, 5.0, 5.0], 2.0, 8.0) is Verdict.NO_CLEAR_CHANGE


def test_only_the_two_latest_days_count() -> None:
    assert verdict([6.0, 6.0, 6.0], 0.0, 0.0, 6.0, 6.0) is Verdict.NO_CLEAR_CHANGE


@pytest.mark.parametrize(
    ("latest", "expected"), [(7.0, Verdict.LESS), (7.5, Verdict.NO_CLEAR_CHANGE)]
)
def test_from_a_high_start_two_points_need_thirty_percent_too(
    latest: float, expected: Verdict
) -> None:
    assert verdict([10.0, 10.0, 10.0], latest, latest) is expected


@pytest.mark.parametrize(("latest", "expected"), [(2.5, Verdict.MORE), (2.0, Verdict.MORE)])
def test_from_a_start_under_one_two_points_are_enough(latest: float, expected: Verdict) -> None:
    assert verdict([0.0, 0.0, 0.0], latest, latest) is expected


def test_from_a_start_under_one_less_than_two_points_is_no_clear_change() -> None:
    assert verdict([0.5, 0.5, 0.5], 2.0, 2.0) is Verdict.NO_CLEAR_CHANGE


def test_exactly_two_points_are_not_missed_by_a_rounding() -> None:
    start = [5 + THIRD, 5 + THIRD, 5 + THIRD]

    assert verdict(start, 3 + THIRD, 3 + THIRD) is Verdict.LESS


def test_exactly_thirty_percent_is_not_missed_by_a_rounding() -> None:
    # The start is 65/9, its 70 % are 5 + 1/18: eighteen answers that sum to 91.
    assert verdict([7 + THIRD, 7 + THIRD, 7.0], 91 / 18, 91 / 18) is Verdict.LESS


def test_a_hair_less_than_thirty_percent_is_no_clear_change() -> None:
    assert verdict([7 + THIRD, 7 + THIRD, 7.0], 92 / 18, 92 / 18) is Verdict.NO_CLEAR_CHANGE


def test_now_is_the_mean_of_the_two_latest_days() -> None:
    told = trend(TINGLING, means({0: 6.0, 1: 6.0, 2: 6.0, 20: 9.0, 21: 3.0, 22: 4.0}))

    assert (told.start, told.now, told.days) == (6.0, 3.5, 6)


def test_with_too_few_entries_there_is_no_now() -> None:
    assert trend(TINGLING, means({0: 6.0, 1: 6.0, 2: 6.0, 20: 4.0})).now is None


# ---------------------------------------------------------------- pain and numbness


def told(symptom: Symptom, side: Side, verdict: Verdict) -> Trend:
    return Trend(SymptomAt(symptom, side), verdict, 5.0, 5.0, (), 9)


LESS_BURNING = told(Symptom.BURNING, Side.LEFT, Verdict.LESS)
MORE_NUMBNESS = told(Symptom.NUMBNESS, Side.LEFT, Verdict.MORE)


@pytest.mark.parametrize("pain", [Symptom.BURNING, Symptom.SHOOTING])
def test_less_pain_with_more_numbness_of_one_foot_is_told_together(pain: Symptom) -> None:
    less_pain = told(pain, Side.LEFT, Verdict.LESS)

    assert pain_less_numbness_more([MORE_NUMBNESS, less_pain]) == ((less_pain, MORE_NUMBNESS),)


@pytest.mark.parametrize(
    "other",
    [
        told(Symptom.NUMBNESS, Side.RIGHT, Verdict.MORE),
        told(Symptom.NUMBNESS, Side.LEFT, Verdict.LESS),
        told(Symptom.NUMBNESS, Side.LEFT, Verdict.NO_CLEAR_CHANGE),
        told(Symptom.TINGLING, Side.LEFT, Verdict.MORE),
    ],
)
def test_less_pain_alone_is_not_told_with_numbness(other: Trend) -> None:
    assert pain_less_numbness_more([LESS_BURNING, other]) == ()


def test_more_pain_with_more_numbness_is_not_this_pair() -> None:
    more_pain = told(Symptom.BURNING, Side.LEFT, Verdict.MORE)

    assert pain_less_numbness_more([more_pain, MORE_NUMBNESS]) == ()
