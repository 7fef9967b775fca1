"""The symptoms a person can follow (reference, section 4)."""

from enum import StrEnum

MOST_FOLLOWED = 4


class Symptom(StrEnum):
    """The article's eight; burning and shooting are asked apart."""

    NUMBNESS = "numbness"
    TINGLING = "tingling"
    BURNING = "burning"
    SHOOTING = "shooting"
    TOUCH = "touch"
    WEAKNESS = "weakness"
    SKIN_NAILS = "skin_nails"
    BALANCE = "balance"
    HOT_COLD = "hot_cold"
