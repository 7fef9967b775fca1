"""Other activity that a person logs in minutes, besides the sessions."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

MOST_MINUTES = 600


class ActivityKind(StrEnum):
    """The article's other kinds of exercise."""

    WALKING = "walking"
    SWIMMING = "swimming"
    CYCLING = "cycling"
    BANDS = "bands"
    WEIGHTS = "weights"  # light ones
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Activity:
    """Some minutes of one kind on one day."""

    id: str
    day: date
    kind: ActivityKind
    minutes: int  # 1..MOST_MINUTES
    note: str = ""
