"""The symptoms a person can follow, and the questions they make (reference, section 4)."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from neuro_desktop.domain.phases import Side

MOST_FOLLOWED = 4


class Symptom(StrEnum):
    """The article's eight; burning and shooting are asked apart."""

    NUMBNESS = "numbness"
    TINGLING = "tingling"
    BURNING = "burning"
    SHOOTING = "shooting"
    TOUCH = "touch"
    WEAKNESS = "weakness"
    SKIN_NAILS = "skin_nails"  # yes or no with a note, never a number
    BALANCE = "balance"  # of the person, not of a foot
    HOT_COLD = "hot_cold"


class SymptomAt(NamedTuple):
    """What one number is about: a symptom, in the left foot, the right foot, or of the person."""

    symptom: Symptom
    side: Side  # LEFT, RIGHT, or BOTH for balance trouble


RATED = tuple(symptom for symptom in Symptom if symptom is not Symptom.SKIN_NAILS)
OF_THE_PERSON = frozenset({Symptom.BALANCE})


def where_felt(symptoms: Iterable[Symptom]) -> tuple[SymptomAt, ...]:
    """Return what is asked with a number for these symptoms, left before right."""
    return tuple(
        SymptomAt(symptom, side)
        for symptom in symptoms
        if symptom in RATED
        for side in ((Side.BOTH,) if symptom in OF_THE_PERSON else (Side.LEFT, Side.RIGHT))
    )
