"""Weeks against the plan, streaks, and the shorter start after a week missed."""

from collections.abc import Iterable
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.plan_choice import WORKING_KINDS
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.progress import (
    Week,
    days_for_goal,
    missed_week,
    shorter,
    weeks,
    weeks_met_running,
)
from neuro_desktop.domain.routine import RoutineItem, put_in_order
from neuro_desktop.domain.session import Origin, SessionDay, SessionState
from neuro_desktop.domain.timeline import compile_timeline, planned_seconds
from tests.builders import catalogue, item

MONDAY = date(2025, 5, 12)
WEDNESDAY = MONDAY + timedelta(days=2)
SUNDAY = MONDAY + timedelta(days=6)
LONG_AGO = MONDAY - timedelta(days=700)
ALL_DAYS = PlannedDays(LONG_AGO, frozenset(range(7)))
THREE_DAYS = PlannedDays(LONG_AGO, frozenset({0, 2, 4}))


def day(number: int) -> date:
    """Return a day of the running weeks; 0 is MONDAY."""
    return MONDAY + timedelta(days=number)


def session(on: date, *, did_something: bool = True, origin: Origin = Origin.APP) -> SessionDay:
    return SessionDay(
        f"session-{on}", on, "Morning", SessionState.FINISHED, origin, did_something=did_something
    )


def sessions(*numbers: int) -> list[SessionDay]:
    return [session(day(number)) for number in numbers]


def one_week(
    done: Iterable[SessionDay], *plans: PlannedDays, today: date = SUNDAY + timedelta(days=1)
) -> Week:
    """Return the week of MONDAY, looked at on the Monday after it."""
    return weeks(done, plans, MONDAY, today)[0]


def seconds(items: Iterable[RoutineItem]) -> float:
    return planned_seconds(compile_timeline(tuple(items), catalogue(), Pace()))


# ---------------------------------------------------------------- a week


def test_two_sessions_of_one_day_are_one_day_done() -> None:
    assert one_week(sessions(0, 0, 2), THREE_DAYS).done_days == 2


def test_a_session_on_a_day_not_planned_counts_too() -> None:
    assert one_week(sessions(1), THREE_DAYS).done_days == 1


def test_a_session_in_which_nothing_was_done_does_not_count() -> None:
    assert one_week([session(MONDAY, did_something=False)], THREE_DAYS).done_days == 0


def test_a_session_from_paper_counts() -> None:
    assert one_week([session(MONDAY, origin=Origin.PAPER)], THREE_DAYS).done_days == 1


@pytest.mark.parametrize(
    ("planned", "needed"), [(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 5), (7, 5)]
)
def test_seventy_percent_of_the_planned_days_meet_the_goal(planned: int, needed: int) -> None:
    assert days_for_goal(planned) == needed


@pytest.mark.parametrize(("done", "met"), [(5, True), (4, False)])
def test_a_week_is_met_from_the_goal_on(done: int, *, met: bool) -> None:
    assert one_week(sessions(*range(done)), ALL_DAYS).met is met


def test_a_week_without_a_plan_is_never_met() -> None:
    week = one_week(sessions(0, 1, 2), PlannedDays(LONG_AGO, frozenset()))

    assert (week.planned_days, week.met) == (0, False)


def test_each_day_counts_by_the_plan_in_force_on_it() -> None:
    from_thursday = PlannedDays(day(3), frozenset({3, 4, 5, 6}))

    assert one_week([], THREE_DAYS, from_thursday).planned_days == 2 + 4


def test_plans_may_come_in_any_order() -> None:
    from_thursday = PlannedDays(day(3), frozenset({3, 4, 5, 6}))

    assert one_week([], from_thursday, THREE_DAYS).planned_days == 2 + 4


def test_days_before_the_first_plan_are_not_planned() -> None:
    assert one_week([], PlannedDays(day(3), frozenset({0, 2, 4}))).planned_days == 1


def test_days_before_the_first_plan_count_by_it_from_the_first_session_on() -> None:
    week = one_week(sessions(1), PlannedDays(day(3), frozenset({0, 2, 4})))

    assert week.planned_days == 2


def test_the_running_week_is_not_over_on_its_sunday() -> None:
    assert not one_week([], THREE_DAYS, today=SUNDAY).is_over


def test_a_week_is_over_on_the_monday_after() -> None:
    assert one_week([], THREE_DAYS).is_over


def test_weeks_run_from_the_first_day_to_today() -> None:
    told = weeks([], [THREE_DAYS], day(-8), WEDNESDAY)

    assert [week.first_day for week in told] == [day(-14), day(-7), MONDAY]


def test_a_session_dated_after_today_does_not_count_yet() -> None:
    assert one_week(sessions(1, 4), THREE_DAYS, today=WEDNESDAY).done_days == 1


def test_a_first_day_after_today_gives_the_running_week() -> None:
    assert [week.first_day for week in weeks([], [], day(400), WEDNESDAY)] == [MONDAY]


# ---------------------------------------------------------------- streaks and a week missed


def story(*done: int, planned: int = 3, today: date = WEDNESDAY) -> tuple[Week, ...]:
    """Return weeks with so many days done; the last one is running."""
    last = len(done) - 1
    return tuple(
        Week(
            first_day=MONDAY - timedelta(weeks=last - number),
            done_days=count,
            planned_days=planned,
            met=planned > 0 and count >= days_for_goal(planned),
            is_over=number < last,
        )
        for number, count in enumerate(done)
    )


def test_weeks_met_one_after_the_other_are_a_streak() -> None:
    assert weeks_met_running(story(3, 0, 3, 3, 3)) == 3


def test_the_running_week_does_not_break_a_streak() -> None:
    assert weeks_met_running(story(3, 3, 0)) == 2


def test_a_week_not_met_breaks_a_streak() -> None:
    assert weeks_met_running(story(3, 2, 1)) == 0


def test_a_week_without_a_plan_is_passed_over() -> None:
    holiday = story(0, planned=0)[0]
    before, after, running = story(3, 3, 0)

    assert weeks_met_running([before, holiday, after, running]) == 2


def test_a_whole_week_without_a_session_was_missed() -> None:
    assert missed_week(story(3, 0, 0), WEDNESDAY)


@pytest.mark.parametrize("told", [story(0, 1, 0), story(0, 0, 1), story(0, 0, planned=0), story(0)])
def test_no_week_was_missed(told: tuple[Week, ...]) -> None:
    assert not missed_week(told, WEDNESDAY)


def test_a_week_before_the_last_one_is_not_missed_any_more() -> None:
    assert not missed_week(story(0, 3, 0), WEDNESDAY)


# ---------------------------------------------------------------- shorter


LONG_ROUTINE = put_in_order(
    [item(1, 2, sets=2), item(2), item(9, 2), item(11, 3, sets=3), item(5, 2), item(7, 2)],
    catalogue(),
)


def test_a_shorter_restart_takes_about_half_the_time() -> None:
    share = seconds(shorter(LONG_ROUTINE, catalogue(), Pace())) / seconds(LONG_ROUTINE)

    assert 0.4 <= share <= 0.6


def test_a_routine_of_one_exercise_gets_a_smaller_dose() -> None:
    only = (item(10, 3),)

    (less,) = shorter(only, catalogue(), Pace())

    assert (less.level, less.dose.amount) == (3, 3)


def test_an_empty_routine_stays_empty() -> None:
    assert shorter((), catalogue(), Pace()) == ()


def any_items() -> st.SearchStrategy[tuple[RoutineItem, ...]]:
    """Any routine: some of the exercises, each at a level of its own."""

    def items(numbers: list[int]) -> tuple[RoutineItem, ...]:
        chosen = [
            item(place, number % len(rung.levels) + 1, sets=number % rung.most_sets + 1)
            for place, (rung, number) in enumerate(
                zip(catalogue().exercises, numbers, strict=True), 1
            )
            if number < 12
        ]
        return put_in_order(chosen, catalogue())

    return st.lists(st.integers(0, 24), min_size=11, max_size=11).map(items)


@given(any_items())
def test_a_shorter_restart_keeps_the_order_some_work_and_is_never_longer(
    items: tuple[RoutineItem, ...],
) -> None:
    less = shorter(items, catalogue(), Pace())

    names = [each.exercise_id for each in less]
    assert names == [each.exercise_id for each in items if each.exercise_id in names]
    assert bool(less) is bool(items)
    assert works(less) is works(items)
    assert not items or seconds(less) <= seconds(items)
    assert {(each.exercise_id, each.level) for each in less} <= {
        (each.exercise_id, each.level) for each in items
    }


def works(items: Iterable[RoutineItem]) -> bool:
    return any(catalogue()[each.exercise_id].kind in WORKING_KINDS for each in items)


@given(
    st.lists(st.integers(-400, 400), max_size=40),
    st.integers(-30, 30),
    st.dictionaries(st.integers(-400, 400), st.sets(st.integers(0, 6)), max_size=4),
)
def test_weeks_hold_together_whatever_the_clock_did(
    numbers: list[int], first: int, plans: dict[int, set[int]]
) -> None:
    planned = [PlannedDays(day(since), frozenset(weekdays)) for since, weekdays in plans.items()]

    told = weeks(sessions(*numbers), planned, day(first), WEDNESDAY)

    assert told[-1].first_day == MONDAY
    assert all(0 <= week.done_days <= 7 and 0 <= week.planned_days <= 7 for week in told)
    assert weeks(sessions(*reversed(numbers)), planned[::-1], day(first), WEDNESDAY) == told
    assert 0 <= weeks_met_running(told) <= len(told)
