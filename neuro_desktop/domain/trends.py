"""What a symptom's numbers say over weeks (reference, section 4, "Change rule")."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from neuro_desktop.domain.symptoms import SymptomAt


class Verdict(StrEnum):
    """What the change rule says (reference, section 4)."""

    LESS = "less"  # clear change
    MORE = "more"  # clear change
    NO_CLEAR_CHANGE = "no_clear_change"
    TOO_FEW = "too_few"


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
