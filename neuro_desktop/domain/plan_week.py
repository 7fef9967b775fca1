"""On which weekdays sessions are planned, and since when: what a week is measured against."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """From `since` on, sessions are planned for these weekdays (0 = Monday)."""

    since: date
    weekdays: frozenset[int]
