"""A check-in: what the person wrote in the diary about their feet (reference, section 4)."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import NamedTuple

from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import Origin
from neuro_desktop.domain.symptoms import Symptom, SymptomAt

WORST = 10


class Trigger(StrEnum):
    """What may have made it worse, to tick."""

    HIGH_BLOOD_SUGAR = "high_blood_sugar"
    SMOKING = "smoking"
    ALCOHOL = "alcohol"
    NEW_MEDICINE = "new_medicine"
    TIGHT_SHOES = "tight_shoes"  # or socks
    LONG_STANDING = "long_standing"  # or walking


class Rating(NamedTuple):
    """One answer: how strong, over the last 24 hours."""

    at: SymptomAt
    value: int  # 0 none .. 10 worst


class DayRating(NamedTuple):
    """One answer of one diary day, as trends and the chart read it."""

    day: date
    side: Side
    value: int


@dataclass(frozen=True, slots=True)
class CheckIn:
    """One check-in: the whole aggregate, saved whole. What was skipped is not in it.

    Several may be of one day. One typed in from paper has the code of its sheet.
    """

    id: str
    day: date  # the diary day it is about
    written_at: datetime  # aware, UTC; of a past day or from paper: when it was typed in
    ratings: tuple[Rating, ...] = ()  # at most one for each SymptomAt
    skin_changed: bool | None = None  # None: not asked, or skipped
    skin_note: str = ""
    triggers: frozenset[Trigger] = frozenset()
    note: str = ""
    asked_all: bool = False  # the weekly one that asks about the symptoms not followed too
    origin: Origin = Origin.APP
    sheet_code: str = ""

    def value(self, symptom: Symptom, side: Side) -> int | None:
        """Return the answer for this symptom and side, None if there is none."""
        return next((each.value for each in self.ratings if each.at == (symptom, side)), None)
