"""Weeks against the plan, and a shorter start after a week missed (reference, section 3).

A week counts days, not sessions: two sessions on one day are one day done.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from math import ceil

from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.plan_choice import WORKING_KINDS
from neuro_desktop.domain.plan_week import PlannedDays, planned_on
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.session import SessionDay
from neuro_desktop.domain.timeline import compile_timeline, planned_seconds

GOAL_SHARE = 0.7  # of the planned days of a week
DAYS_A_WEEK = 7
SHORTER_SHARE = 0.5  # of the routine's time: our suggestion


@dataclass(frozen=True, slots=True)
class Week:
    """One week, Monday to Sunday, against its plan."""

    first_day: date  # its Monday
    done_days: int  # days with a session in which something was done, planned or not
    planned_days: int
    met: bool  # GOAL_SHARE of the planned days were done; never where none was planned
    is_over: bool  # its Sunday is past


def days_for_goal(planned_days: int) -> int:
    """Return how many days done meet the goal: 70 % of those planned, rounded up."""
    return ceil(GOAL_SHARE * planned_days)


def weeks(
    days: Iterable[SessionDay], plans: Sequence[PlannedDays], first: date, today: date
) -> tuple[Week, ...]:
    """Return every week from that of `first` to that of `today`, the oldest first.

    The plan in force on a day counts for it. Days before the first plan use the first plan, from
    the first session on. What is dated after today, by a clock that was wrong, does not count.
    """
    worked = {day.day for day in days if day.did_something and day.day <= today}
    in_force = sorted(plans, key=lambda plan: plan.since)
    begins = min([*worked, *(plan.since for plan in in_force[:1])], default=today)
    mondays = range(_monday(min(first, today)).toordinal(), today.toordinal() + 1, DAYS_A_WEEK)
    return tuple(
        _week(date.fromordinal(monday), worked, in_force, begins, today) for monday in mondays
    )


def weeks_met_running(weeks: Sequence[Week]) -> int:
    """Return how many of the latest weeks, without one not met between, were met.

    The running week counts once it is met and breaks nothing before. A week in which nothing was
    planned is passed over.
    """
    count = 0
    for week in reversed(weeks):
        if week.met:
            count += 1
        elif week.is_over and week.planned_days:
            break
    return count


def missed_week(weeks: Sequence[Week], today: date) -> bool:
    """Say whether the last whole week had planned days and none was done.

    Once something is done in the running week it is made good: nothing is to be said any more.
    """
    running = _monday(today)
    last = next((w for w in weeks if w.first_day == running - timedelta(days=DAYS_A_WEEK)), None)
    begun = any(week.first_day == running and week.done_days for week in weeks)
    return last is not None and last.planned_days > 0 and last.done_days == 0 and not begun


def shorter(
    items: Sequence[RoutineItem], catalogue: Catalogue, pace: Pace
) -> tuple[RoutineItem, ...]:
    """Return these items made shorter, to about half their planned time, in their order.

    First every item goes to one set, then items are left out, then the last one gets a smaller
    dose. Of the strength and balance items one stays. Never empty where `items` is not.
    """
    target = SHORTER_SHARE * _seconds(items, catalogue, pace)
    best = tuple(replace(item, dose=replace(item.dose, sets=1)) for item in items)
    while len(best) > 1:
        nearest = min(
            _one_less(best, catalogue),
            key=lambda fewer: _off(fewer, target, catalogue, pace),
        )
        if _off(nearest, target, catalogue, pace) >= _off(best, target, catalogue, pace):
            return best
        best = nearest
    if not best:
        return ()
    smaller = (_smaller(best[0], catalogue),)
    nearer = _off(smaller, target, catalogue, pace) < _off(best, target, catalogue, pace)
    return smaller if nearer else best


def _week(
    monday: date,
    worked: Collection[date],
    plans: Sequence[PlannedDays],
    begins: date,
    today: date,
) -> Week:
    days = [monday + timedelta(days=number) for number in range(DAYS_A_WEEK)]
    done = sum(day in worked for day in days)
    planned = sum(day >= begins and planned_on(day, plans) for day in days)
    met = planned > 0 and done >= days_for_goal(planned)
    return Week(monday, done, planned, met, is_over=days[-1] < today)


def _one_less(
    items: tuple[RoutineItem, ...], catalogue: Catalogue
) -> Iterator[tuple[RoutineItem, ...]]:
    """Yield the items without one of them, never without the only strength or balance item."""
    working = [item for item in items if catalogue[item.exercise_id].kind in WORKING_KINDS]
    for index, item in enumerate(items):
        if working != [item]:
            yield items[:index] + items[index + 1 :]


def _smaller(item: RoutineItem, catalogue: Catalogue) -> RoutineItem:
    """Return the item with half its amount and as few holds as its range allows."""
    exercise = catalogue[item.exercise_id]
    level = exercise.level(item.level)
    amount = max(min(item.dose.amount, exercise.amount_range(level)[0]), ceil(item.dose.amount / 2))
    holds = min(item.dose.holds, exercise.holds_range(level)[0])
    return replace(item, dose=replace(item.dose, amount=amount, holds=holds))


def _off(
    items: Sequence[RoutineItem], target_seconds: float, catalogue: Catalogue, pace: Pace
) -> float:
    return abs(_seconds(items, catalogue, pace) - target_seconds)


def _seconds(items: Sequence[RoutineItem], catalogue: Catalogue, pace: Pace) -> float:
    return planned_seconds(compile_timeline(items, catalogue, pace)) if items else 0.0


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())
