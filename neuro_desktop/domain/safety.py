"""Who may do what: the gate, the foot check, and what an event during a session closes.

Every rule is from the reference, section 2; each has a test that names it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import Exercise, ExerciseId, Hands, Level, Position

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
    LEFT_OUT_TOO_HARD = "left_out_too_hard"  # the level rule left it out: no plan holds it
    MISSING_THING = "missing_thing"
    ONE_STRETCH = "one_stretch"  # a short plan holds one stretch only
    NO_ROOM = "no_room"  # open, but the minutes asked for are full


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

    `questions_due` is set by a fall or a "yes" in the foot check, and cleared by the gate again.
    """

    answers: SafetyAnswers | None = None
    questions_due: bool = False
    last_fall_on: date | None = None
    steady_sessions: int = 0  # sessions with 5 done standing, without a wobble, since the last one
    levels: Mapping[ExerciseId, int] = field(default_factory=dict)  # where it is not the start
    halved: frozenset[ExerciseId] = frozenset()  # the level rule halved the dose of level 1
    left_out: frozenset[ExerciseId] = frozenset()  # then left it out, until done again


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
    dizzy: bool = False  # "I feel dizzy" in an earlier session of this day: seated only


# The rules. One level is asked about in this order: the whole person, the exercise, standing.

SORE_CLOSES = frozenset(
    {
        ExerciseId.CALF_STRETCH,
        ExerciseId.HEEL_TOE_RAISES,
        ExerciseId.FOOT_ROLLING,
        ExerciseId.RICE_BUCKET,
        ExerciseId.TOWEL_SCRUNCHES,
    }
)
STANDING_ONLY = frozenset({ExerciseId.KICK_BACK, ExerciseId.BALANCE})
# Where a standing person starts; everybody else, everywhere else, starts at level 1.
STARTS = {ExerciseId.ANKLE_PUMPS: 3, ExerciseId.HEEL_TOE_RAISES: 2, ExerciseId.MARCHING: 2}
STEADY_SESSIONS_FOR_BALANCE = 2
FALL_COUNTS_FOR_DAYS = 365
NO_ANSWER_FROM_THE_FUTURE_DAYS = 1  # a journey may turn the calendar back one day, not more


def why_closed(exercise: Exercise, level: Level, profile: Profile, today: Today) -> Reason | None:
    """Say why this person may not do this level today, or None where it is open."""
    reason = _why_person_closed(profile, today) or _why_id_closed(exercise.id, profile, today)
    if reason or level.position is Position.SEATED:
        return reason
    reason = _why_standing_closed(exercise.id, profile, today)
    if reason is None and level.hands is not Hands.BOTH:
        place = effective_place(_answers_now(profile, today))
        return None if place is Place.STANDING_ONE_HAND else Reason.ONE_HAND_NOT_SAFE
    return reason


def open_levels(exercise: Exercise, profile: Profile, today: Today) -> tuple[Level, ...]:
    """Return the levels this person may do today, easiest first."""
    return tuple(
        level for level in exercise.levels if why_closed(exercise, level, profile, today) is None
    )


def why_out(exercise: Exercise, profile: Profile, today: Today) -> Reason | None:
    """Say why no level is open, or None if one is; the easiest level's reason matters most."""
    if open_levels(exercise, profile, today):
        return None
    return why_closed(exercise, exercise.level(1), profile, today)


def no_exercise_reason(profile: Profile, today: Today) -> Reason | None:
    """Say why nothing at all may be done today, or None if some exercise is open."""
    reason = _why_person_closed(profile, today)
    if reason is not None:
        return reason
    reasons = [_why_id_closed(exercise_id, profile, today) for exercise_id in ExerciseId]
    if None in reasons:
        return None
    # All are out only where a clinician must name them: those named are out for another reason.
    others = (reason for reason in reasons if reason is not Reason.NEEDS_CLINICIAN)
    return next(others, Reason.NEEDS_CLINICIAN)


def questions_due(profile: Profile, today: date) -> bool:
    """Say whether the gate must be answered (again): never answered, 28 days old, or an event."""
    if profile.answers is None or profile.questions_due:
        return True
    age_days = (today - profile.answers.answered_on).days
    return not -NO_ANSWER_FROM_THE_FUTURE_DAYS <= age_days < ANSWERS_GOOD_FOR_DAYS


def effective_place(answers: SafetyAnswers) -> Place:
    """Return the stricter of the place chosen and what gate 4 allows."""
    if not unsteady(answers):
        return answers.place
    stands_with_helper = answers.helper and answers.place is not Place.SITTING
    return Place.STANDING_BOTH_HANDS if stands_with_helper else Place.SITTING


def needs_helper(answers: SafetyAnswers) -> bool:
    """Say whether to ask "Is your helper beside you now?" before a session."""
    return answers.helper and answers.place is not Place.SITTING


def start_level(exercise: Exercise, answers: SafetyAnswers) -> int:
    """Return the level a person with these answers starts at."""
    if effective_place(answers) is Place.SITTING:
        return 1
    return STARTS.get(exercise.id, 1)


def own_level(exercise: Exercise, profile: Profile) -> int:
    """Return where the person is on this ladder, open or not: callers cap it to an open level."""
    start = start_level(exercise, profile.answers) if profile.answers else 1
    return max(1, min(profile.levels.get(exercise.id, start), len(exercise.levels)))


def own_open_level(exercise: Exercise, profile: Profile, today: Today) -> Level | None:
    """Return the highest open level that is not above the person's own; None if there is none."""
    own = own_level(exercise, profile)
    reachable = [level for level in open_levels(exercise, profile, today) if level.number <= own]
    return max(reachable, key=lambda level: level.number, default=None)


def _why_person_closed(profile: Profile, today: Today) -> Reason | None:
    """Say what closes every exercise, gravest first."""
    answers = profile.answers
    if answers is None:
        return Reason.QUESTIONS_UNANSWERED
    closes = (
        (HeartFinding.CHEST_PAIN in answers.heart, Reason.CHEST_PAIN),
        (HeartFinding.HOT_SWOLLEN_CALF in answers.heart, Reason.HOT_SWOLLEN_CALF),
        (
            FeetFinding.HOT_RED_SWOLLEN in standing_feet_findings(answers)
            or FootCheckFinding.RED_HOT_SWOLLEN in today.foot_check,
            Reason.HOT_RED_SWOLLEN,
        ),
        (bool(answers.heart) and answers.heart_yes_on is None, Reason.HEART_NEEDS_DOCTOR),
        (FootCheckFinding.UNWELL_OR_DIZZY in today.foot_check, Reason.UNWELL),
    )
    return next((reason for closed, reason in closes if closed), None)


def _why_id_closed(exercise_id: ExerciseId, profile: Profile, today: Today) -> Reason | None:
    """Say what closes this exercise at every level it has."""
    answers = _answers_now(profile, today)
    named = answers.clinician_yes if answers.clinician_yes_on else frozenset()
    if answers.history and exercise_id not in named:
        return Reason.NEEDS_CLINICIAN
    if exercise_id in SORE_CLOSES and _sore(answers, today):
        return Reason.OPEN_SORE
    if exercise_id in STANDING_ONLY:
        return _why_standing_closed(exercise_id, profile, today)
    return None


def _why_standing_closed(exercise_id: ExerciseId, profile: Profile, today: Today) -> Reason | None:
    """Say what closes the standing levels, and exercise 8 before the others."""
    answers = _answers_now(profile, today)
    is_balance = exercise_id is ExerciseId.BALANCE
    closes = (
        (_sore(answers, today), Reason.OPEN_SORE),
        (FootCheckFinding.FALLEN in today.foot_check, Reason.FELL),
        (today.dizzy, Reason.DIZZY),
        (questions_due(profile, today.date), Reason.QUESTIONS_DUE),
        (is_balance and unsteady(answers), Reason.BALANCE_CLOSED),
        (unsteady(answers) and not answers.helper, Reason.STEADINESS),
        (answers.place is Place.SITTING, Reason.ONLY_SITTING),
        (answers.helper and today.helper_here is False, Reason.NO_HELPER_NOW),
        (
            is_balance and profile.steady_sessions < STEADY_SESSIONS_FOR_BALANCE,
            Reason.BALANCE_NOT_EARNED,
        ),
    )
    return next((reason for closed, reason in closes if closed), None)


def standing_feet_findings(answers: SafetyAnswers) -> frozenset[FeetFinding]:
    """Return the findings at the feet that no foot team has said yes to since they were told."""
    said_yes_on = answers.foot_team_yes_on
    if said_yes_on is not None and said_yes_on >= answers.answered_on:
        return frozenset()
    return answers.feet


def _sore(answers: SafetyAnswers, today: Today) -> bool:
    told = FeetFinding.OPEN_SORE in standing_feet_findings(answers)
    return told or FootCheckFinding.NEW_SORE in today.foot_check


def unsteady(answers: SafetyAnswers) -> bool:
    """Say whether gate 4 found something; a wish for a helper tells the same."""
    return bool(answers.steadiness) or answers.helper


def _answers_now(profile: Profile, today: Today) -> SafetyAnswers:
    """Return the answers with a fall the app knows of, however the question was answered."""
    if profile.answers is None:
        raise DomainError("the safety questions are not answered")
    return with_known_fall(profile.answers, profile.last_fall_on, today.date)


def with_known_fall(answers: SafetyAnswers, fell_on: date | None, on: date) -> SafetyAnswers:
    """Return the answers with gate 4's fall ticked while a known fall is under 12 months old."""
    if fell_on is None or (on - fell_on).days > FALL_COUNTS_FOR_DAYS:
        return answers
    return replace(answers, steadiness=answers.steadiness | {SteadinessFinding.FALL_LAST_YEAR})
