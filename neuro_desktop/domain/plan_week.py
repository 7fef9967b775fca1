"""On which weekdays sessions are planned, and since when: what a week is measured against."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """From `since` on, sessions are planned for these weekdays (0 = Monday)."""

    since: date
    weekdays: frozenset[int]


def planned_on(day: date, plans: Sequence[PlannedDays]) -> bool:
    """Say whether a session is planned for this day.

    `plans` are the oldest first. The latest one since a day not after this one is in force; before
    all of them, the first.
    """
    first = plans[0] if plans else None
    in_force = next((plan for plan in reversed(plans) if plan.since <= day), first)
    return in_force is not None and day.weekday() in in_force.weekdays
