"""The rules of the reference once more, by exercise number: what the program must never do.

Written apart from the program, from the reference's tables, so that a mistake there is not repeated
here. Everything is a plain table or a plain question.
"""

from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property

from neuro_desktop.domain.exercise import Exercise, ExerciseId, Level, Measure, Thing
from neuro_desktop.domain.person import Goal, Preferences
from neuro_desktop.domain.planning import Fit, Plan
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    HeartFinding,
    Place,
    Profile,
    SafetyAnswers,
    Today,
    own_level,
)
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds
from tests.builders import catalogue

STANDING = {4: {3, 4}, 5: {2, 3, 4}, 6: {1, 2, 3, 4}, 7: {2, 3, 4}, 8: {1, 2, 3, 4, 5, 6, 7}}
ONE_HAND = {7: {3, 4}, 8: {6, 7}}
OUT_WITH_A_SORE = {3, 5, 9, 10, 11}
BARE, SOCKS = {1, 9, 10, 11}, {2, 3}
NEEDS = {3: Thing.STRAP, 9: Thing.TENNIS_BALL, 10: Thing.BUCKET, 11: Thing.TOWEL}
WORK = {4, 5, 6, 7, 8, 11}
STRETCHES = {2, 3}
MORE_SETS = {1, 4, 5, 6, 7, 8, 11}
HALF_OF_LEVEL_1 = {1: 3, 2: 5, 3: 5, 4: 4, 5: 4, 6: 4, 7: 4, 8: 5, 9: 1, 10: 1, 11: 3}
SERVES = {
    Goal.TIGHT: {2, 3},
    Goal.WEAK: {4, 5, 6, 7, 11},
    Goal.STEADIER: {5, 7, 8},
    Goal.NUMB: {1, 9, 10},
    Goal.PAIN: {1, 2, 3},
}
MOST_EXERCISES = {5: 2, 10: 4, 15: 5, 20: 6, 30: 8}
FEWEST_EXERCISES = {5: 2, 10: 3, 15: 4, 20: 5, 30: 7}


@dataclass(frozen=True)
class Case:
    """Everything a plan depends on."""

    profile: Profile
    preferences: Preferences
    today: Today
    pace: Pace = Pace()  # noqa: RUF009 - frozen

    @cached_property
    def usable(self) -> dict[int, list[int]]:
        """The levels a plan may use, by exercise number; exercises without one left out."""
        numbers = {
            exercise.number: [
                level.number
                for level in exercise.levels
                if level.number <= own_level(exercise, self.profile)
                and may_do(exercise.number, level.number, self.profile, self.today)
                and has_things(exercise.number, level.number, self.preferences.things)
            ]
            for exercise in catalogue().exercises
            if exercise.id not in self.profile.left_out
        }
        return {number: levels for number, levels in numbers.items() if levels}


def may_do(number: int, level: int, profile: Profile, today: Today) -> bool:
    """Say whether the reference lets this person do this level today."""
    given = profile.answers
    if given is None or _closed_for_today(given, today):
        return False
    if given.history and not (
        given.clinician_yes_on and list(ExerciseId)[number - 1] in given.clinician_yes
    ):
        return False
    sore = FeetFinding.OPEN_SORE in _feet(given) or FootCheckFinding.NEW_SORE in today.foot_check
    if sore and number in OUT_WITH_A_SORE:
        return False
    if level not in STANDING.get(number, set()):
        return True
    return not sore and _may_stand(number, level, profile, given, today)


def _closed_for_today(given: SafetyAnswers, today: Today) -> bool:
    never = {HeartFinding.CHEST_PAIN, HeartFinding.HOT_SWOLLEN_CALF}
    return bool(
        given.heart & never
        or (given.heart and not given.heart_yes_on)
        or FeetFinding.HOT_RED_SWOLLEN in _feet(given)
        or {FootCheckFinding.RED_HOT_SWOLLEN, FootCheckFinding.UNWELL_OR_DIZZY} & today.foot_check
    )


def _feet(given: SafetyAnswers) -> frozenset[FeetFinding]:
    said_yes = given.foot_team_yes_on is not None and given.foot_team_yes_on >= given.answered_on
    return frozenset() if said_yes else given.feet


def _may_stand(
    number: int, level: int, profile: Profile, given: SafetyAnswers, today: Today
) -> bool:
    fell = profile.last_fall_on and today.date - profile.last_fall_on <= timedelta(days=365)
    unsteady = bool(given.steadiness or fell or given.helper)
    stale = today.date - given.answered_on >= timedelta(days=28)
    if stale or profile.questions_due or today.dizzy or today.foot_check:
        return False
    if given.place is Place.SITTING or (unsteady and not given.helper):
        return False
    if given.helper and today.helper_here is False:
        return False
    one_hand = level in ONE_HAND.get(number, set())
    if one_hand and (unsteady or given.place is not Place.STANDING_ONE_HAND):
        return False
    return number != 8 or (not unsteady and profile.steady_sessions >= 2)


def has_things(number: int, level: int, things: frozenset[Thing]) -> bool:
    """Say whether everything for this level is at home."""
    standing = level in STANDING.get(number, set())
    seat = set() if number in {6, 8} else {Thing.CHAIR}
    needed = seat | ({NEEDS[number]} if number in NEEDS else set())
    return needed | ({Thing.COUNTER} if standing else set()) <= things


def look(item: RoutineItem) -> tuple[Exercise, Level]:
    """Return the exercise and level of an item."""
    exercise = catalogue()[item.exercise_id]
    return exercise, exercise.level(item.level)


# ---------------------------------------------------------------- one function for each rule


def nothing_forbidden_and_only_things_at_home(case: Case, plan: Plan) -> None:
    allowed = case.usable
    for planned in plan.items:
        exercise, level = look(planned.item)
        assert level.number in allowed.get(exercise.number, []), (exercise.id, level.number)


def empty_only_with_a_reason(case: Case, plan: Plan) -> None:
    assert (plan.reason is None) is bool(plan.items)
    assert bool(plan.items) is bool(case.usable)


def every_exercise_is_in_or_out_and_says_why(case: Case, plan: Plan) -> None:
    inside = [planned.item.exercise_id for planned in plan.items]
    outside = [left_out.exercise_id for left_out in plan.left_out]
    assert sorted([*inside, *outside]) == sorted(ExerciseId)
    assert all(planned.why for planned in plan.items)


def never_over_15_percent_and_shorter_only_if_said(case: Case, plan: Plan) -> None:
    target = case.preferences.minutes * 60
    items = [planned.item for planned in plan.items]
    assert plan.seconds == planned_seconds(compile_timeline(items, catalogue(), case.pace))
    assert plan.seconds <= 1.15 * target
    assert (plan.fit is Fit.FITS) is (plan.seconds >= 0.85 * target)


def bare_then_socks_then_shoes_seated_then_standing(case: Case, plan: Plan) -> None:
    places = []
    for planned in plan.items:
        exercise, level = look(planned.item)
        standing = level.number in STANDING.get(exercise.number, set())
        shod = 2 + standing
        places.append(0 if exercise.number in BARE else 1 if exercise.number in SOCKS else shod)
    assert places == sorted(places)


def at_most_30_repetitions_a_side(case: Case, plan: Plan) -> None:
    for planned in plan.items:
        level, dose = look(planned.item)[1], planned.item.dose
        if level.measure not in {Measure.HOLD_SECONDS, Measure.MINUTES}:
            assert dose.amount * dose.sets * level.directions <= 30


def more_than_one_set_only_where_allowed(case: Case, plan: Plan) -> None:
    for planned in plan.items:
        exercise, level = look(planned.item)
        dose = planned.item.dose
        if level.number == 1 and exercise.id in case.profile.halved:
            assert (dose.amount, dose.sets) == (HALF_OF_LEVEL_1[exercise.number], 1)
            continue
        assert (dose.amount, dose.holds) == (level.amount, level.holds)
        assert 1 <= dose.sets <= (3 if exercise.number in MORE_SETS else 1)


def as_many_exercises_as_the_minutes_ask_for(case: Case, plan: Plan) -> None:
    minutes = case.preferences.minutes
    able = set(case.usable)
    if minutes <= 10 and able >= STRETCHES:
        able -= {3}
    assert len(plan.items) <= MOST_EXERCISES[minutes]
    assert len(plan.items) >= min(FEWEST_EXERCISES[minutes], len(able))


def strength_or_balance_where_one_is_allowed(case: Case, plan: Plan) -> None:
    numbers = {look(planned.item)[0].number for planned in plan.items}
    assert bool(numbers & WORK) is bool(set(case.usable) & WORK)


def one_stretch_at_most_in_a_short_routine(case: Case, plan: Plan) -> None:
    numbers = {look(planned.item)[0].number for planned in plan.items}
    assert case.preferences.minutes > 10 or not numbers >= STRETCHES


def ankle_rolls_open_three_or_more(case: Case, plan: Plan) -> None:
    numbers = [look(planned.item)[0].number for planned in plan.items]
    if len(numbers) >= 3 and 1 in case.usable:
        assert numbers[0] == 1


def one_of_two_serves_the_first_goal(case: Case, plan: Plan) -> None:
    first = next((goal for goal in Goal if goal in case.preferences.goals), None)
    numbers = {look(planned.item)[0].number for planned in plan.items}
    if first and len(numbers) == 2 and SERVES[first] & set(case.usable):
        assert SERVES[first] & numbers


RULES = (
    nothing_forbidden_and_only_things_at_home,
    empty_only_with_a_reason,
    every_exercise_is_in_or_out_and_says_why,
    never_over_15_percent_and_shorter_only_if_said,
    bare_then_socks_then_shoes_seated_then_standing,
    at_most_30_repetitions_a_side,
    more_than_one_set_only_where_allowed,
    as_many_exercises_as_the_minutes_ask_for,
    strength_or_balance_where_one_is_allowed,
    one_stretch_at_most_in_a_short_routine,
    ankle_rolls_open_three_or_more,
    one_of_two_serves_the_first_goal,
)
