"""Who may do what: the gate, the foot check, and what an event during a session closes.

Every rule is from the reference, section 2; each has a test that names it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from neuro_desktop.domain.exercise import ExerciseId

ANSWERS_GOOD_FOR_DAYS = 28


class FeetFinding(StrEnum):
    """Gate screen 1, "Your feet today"."""

    OPEN_SORE = "open_sore"  # sore, blister or ulcer now, or healed under 6 months ago
    HOT_RED_SWOLLEN = "hot_red_swollen"


class HistoryFinding(StrEnum):
    """Gate screen 2, "Your history"."""

    HIGH_RISK_FOOT = "high_risk_foot"
    AMPUTATION = "amputation"
    POOR_CIRCULATION = "poor_circulation"
    CHARCOT_FOOT = "charcot_foot"
    JOINT_OPERATION = "joint_operation"  # operation or new joint: hip, knee, ankle or foot


class HeartFinding(StrEnum):
    """Gate screen 3, "Heart and head"."""

    CHEST_PAIN = "chest_pain"
    FAINTING = "fainting"
    UNCONTROLLED_HEART = "uncontrolled_heart"  # heart or blood-pressure trouble not under control
    HOT_SWOLLEN_CALF = "hot_swollen_calf"  # one calf


class SteadinessFinding(StrEnum):
    """Gate screen 4, "Steadiness"."""

    FALL_LAST_YEAR = "fall_last_year"
    WALKING_AID = "walking_aid"
    UNSTEADY = "unsteady"
    POOR_SIGHT = "poor_sight"


class Place(StrEnum):
    """Where the person feels safe exercising."""

    SITTING = "sitting"
    STANDING_BOTH_HANDS = "standing_both_hands"
    STANDING_ONE_HAND = "standing_one_hand"


class Reason(StrEnum):
    """Why an exercise, or one of its levels, is closed; texts/ says it in words."""

    QUESTIONS_UNANSWERED = "questions_unanswered"
    QUESTIONS_DUE = "questions_due"  # standing only
    HOT_RED_SWOLLEN = "hot_red_swollen"
    OPEN_SORE = "open_sore"
    NEEDS_CLINICIAN = "needs_clinician"
    HEART_NEEDS_DOCTOR = "heart_needs_doctor"
    CHEST_PAIN = "chest_pain"
    HOT_SWOLLEN_CALF = "hot_swollen_calf"
    ONLY_SITTING = "only_sitting"
    STEADINESS = "steadiness"  # gate 4 without a helper: seated only
    ONE_HAND_NOT_SAFE = "one_hand_not_safe"  # this level frees a hand the person needs
    BALANCE_CLOSED = "balance_closed"  # gate 4 finding or a fall: never exercise 8
    BALANCE_NOT_EARNED = "balance_not_earned"  # 5 standing in two sessions without a wobble first
    NO_HELPER_NOW = "no_helper_now"
    FELL = "fell"
    DIZZY = "dizzy"
    UNWELL = "unwell"
    HURT = "hurt"
    MISSING_THING = "missing_thing"


@dataclass(frozen=True, slots=True)
class SafetyAnswers:
    """The four gate screens and the place, with the dates that keep them true."""

    answered_on: date
    feet: frozenset[FeetFinding] = frozenset()
    history: frozenset[HistoryFinding] = frozenset()
    heart: frozenset[HeartFinding] = frozenset()
    steadiness: frozenset[SteadinessFinding] = frozenset()
    place: Place = Place.SITTING
    helper: bool = False  # stands only with a helper beside them
    clinician_yes: frozenset[ExerciseId] = frozenset()  # what "My clinician said yes" covers
    clinician_yes_on: date | None = None
    heart_yes_on: date | None = None  # a clinician's yes to gate 3
    foot_team_yes_on: date | None = None


@dataclass(frozen=True, slots=True)
class Profile:
    """What the app knows of the person that safety and planning depend on.

    `questions_due` is set by a fall or by any "yes" in the foot check, and cleared by answering
    the gate again. `levels` is where on each ladder the person is; an exercise not in it is at
    its start.
    """

    answers: SafetyAnswers | None = None
    questions_due: bool = False
    last_fall_on: date | None = None
    steady_sessions: int = 0  # sessions with 5 done standing, without a wobble, since the last one
    levels: Mapping[ExerciseId, int] = field(default_factory=dict)


class FootCheckFinding(StrEnum):
    """The four questions before each session, answered yes."""

    NEW_SORE = "new_sore"
    RED_HOT_SWOLLEN = "red_hot_swollen"
    UNWELL_OR_DIZZY = "unwell_or_dizzy"
    FALLEN = "fallen"


@dataclass(frozen=True, slots=True)
class Today:
    """What holds for this day's session only, besides the profile."""

    date: date
    foot_check: frozenset[FootCheckFinding] = frozenset()
    helper_here: bool | None = None  # None: not asked yet (planning)
