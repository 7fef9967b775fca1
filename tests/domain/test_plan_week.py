"""Which days are planned."""

from datetime import date

import pytest

from neuro_desktop.domain.plan_week import PlannedDays, planned_on

MONDAY, TUESDAY = date(2026, 3, 2), date(2026, 3, 3)
MONDAYS = PlannedDays(date(2026, 1, 5), frozenset({0}))
TUESDAYS = PlannedDays(TUESDAY, frozenset({1}))


@pytest.mark.parametrize(
    ("day", "planned"),
    [(MONDAY, True), (TUESDAY, True), (date(2026, 3, 9), False), (date(2026, 3, 10), True)],
)
def test_the_plan_in_force_on_a_day_counts(day: date, planned: bool) -> None:
    assert planned_on(day, [MONDAYS, TUESDAYS]) is planned


def test_before_the_first_plan_the_first_one_counts() -> None:
    assert planned_on(date(2025, 12, 29), [MONDAYS, TUESDAYS])


def test_without_a_plan_nothing_is_planned() -> None:
    assert not planned_on(MONDAY, [])
