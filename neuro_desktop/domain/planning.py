"""Plan a routine that explains itself, and check any routine before it starts.

Both are pure. The rules are the reference's: what is open from section 2, the plan from section 3.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import product

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId, Level, Thing
from neuro_desktop.domain.person import Preferences
from neuro_desktop.domain.plan_choice import Why, by_goals, choose, is_second_stretch, why_chosen
from neuro_desktop.domain.plan_fit import (
    Candidate,
    Fitted,
    fit_to_time,
    fits,
    longest_seconds,
)
from neuro_desktop.domain.routine import Routine, RoutineItem, at_level, block_of
from neuro_desktop.domain.safety import (
    Profile,
    Reason,
    Today,
    no_exercise_reason,
    open_levels,
    own_level,
    start_level,
    why_closed,
    why_out,
)
from neuro_desktop.domain.timeline import Pace

__all__ = [
    "CheckedItem",
    "Fit",
    "LeftOut",
    "Plan",
    "PlannedItem",
    "Why",
    "check_routine",
    "plan_routine",
]

# How many exercises for the minutes asked for, fewest and most.
EXERCISES_FOR_MINUTES = {5: (2, 2), 10: (3, 4), 15: (4, 5), 20: (5, 6), 30: (7, 8)}


class Fit(StrEnum):
    """Whether a plan fills the minutes asked for; texts/ says it in words."""

    FITS = "fits"
    SHORTER_FEW_OPEN = "shorter_few_open"  # fewer exercises than wished are open to the person
    SHORTER_AT_LEVELS = "shorter_at_levels"  # the open levels, with all their sets, take less


@dataclass(frozen=True, slots=True)
class PlannedItem:
    """An item of a plan and why it is in, at this level and dose."""

    item: RoutineItem
    why: tuple[Why, ...]  # what it is in for, then its level, then its sets


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An exercise that is not in a plan, and why."""

    exercise_id: ExerciseId
    reason: Reason
    missing: tuple[Thing, ...] = ()  # MISSING_THING: what is not at home


@dataclass(frozen=True, slots=True)
class Plan:
    """A routine for the minutes asked for; empty only with a reason."""

    items: tuple[PlannedItem, ...]
    left_out: tuple[LeftOut, ...]  # in the order of the catalogue
    seconds: float
    fit: Fit
    reason: Reason | None = None  # why there is nothing in it


@dataclass(frozen=True, slots=True)
class CheckedItem:
    """An item of a routine as it may be done today: as planned, lowered, or not at all (None)."""

    planned: RoutineItem
    item: RoutineItem | None
    reason: Reason | None  # None: as planned


# ---------------------------------------------------------------- planning


def plan_routine(
    profile: Profile, preferences: Preferences, catalogue: Catalogue, today: Today, pace: Pace
) -> Plan:
    """Return the routine for these wishes, within every rule; raise DomainError for odd minutes."""
    if preferences.minutes not in EXERCISES_FOR_MINUTES:
        raise DomainError(f"no plan is made for {preferences.minutes} minutes")
    candidates = {
        exercise.id: Candidate(exercise, levels, profile.halved & {exercise.id})
        for exercise in catalogue.exercises
        if (levels := _usable_levels(exercise, profile, preferences.things, today))
    }
    fitted = _best_fit(candidates, preferences, catalogue, pace)
    items = fitted.items if fitted else ()
    chosen = [catalogue[item.exercise_id] for item in items]
    left_out = tuple(
        _left_out(exercise, chosen, profile, preferences, today)
        for exercise in catalogue.exercises
        if exercise not in chosen
    )
    if fitted is None:
        reason = no_exercise_reason(profile, today) or _why_none(candidates, left_out)
        return Plan((), left_out, 0.0, Fit.SHORTER_FEW_OPEN, reason)
    planned = tuple(
        PlannedItem(
            item,
            (
                *why_chosen(exercise, chosen, preferences.goals),
                *_why_dose(item, candidates[exercise.id], profile),
            ),
        )
        for item, exercise in zip(items, chosen, strict=True)
    )
    return Plan(planned, left_out, fitted.seconds, _fit(fitted, preferences.minutes))


def _usable_levels(
    exercise: Exercise, profile: Profile, things: frozenset[Thing], today: Today
) -> tuple[Level, ...]:
    """Return the levels that are open, not above the person's own, with all they need at home.

    What the level rule left out has none.
    """
    if exercise.id in profile.left_out:
        return ()
    own = own_level(exercise, profile)
    return tuple(
        level
        for level in open_levels(exercise, profile, today)
        if level.number <= own and exercise.things_for(level) <= things
    )


def _best_fit(
    candidates: Mapping[ExerciseId, Candidate],
    preferences: Preferences,
    catalogue: Catalogue,
    pace: Pace,
) -> Fitted | None:
    """Return the first choice of exercises that fits, else the longest that is not too long.

    Fewer exercises than the minutes ask for come last: where even the easiest take too long.
    """
    target_seconds = preferences.minutes * 60.0
    fewest, most = EXERCISES_FOR_MINUTES[preferences.minutes]
    longest: Fitted | None = None
    for counts in (range(fewest, most + 1), range(fewest - 1, 0, -1)):
        choices = _choices(candidates, preferences, pace, counts)
        for any_position, wanted in product((False, True), choices):
            fitted = fit_to_time(wanted, target_seconds, catalogue, pace, any_position=any_position)
            if fitted is not None and fits(fitted.seconds, target_seconds):
                return fitted
            if fitted is not None and (longest is None or fitted.seconds > longest.seconds):
                longest = fitted
        if longest is not None:
            break
    return longest


def _choices(
    candidates: Mapping[ExerciseId, Candidate],
    preferences: Preferences,
    pace: Pace,
    counts: Iterable[int],
) -> Iterable[tuple[Candidate, ...]]:
    """Return the choices to try, each once: by goals, then with what fills most time.

    The first of the goals' exercises leads them all.
    """
    ranking = by_goals(preferences.goals, candidates)
    longest_first = (
        *ranking[:1],
        *sorted(ranking[1:], key=lambda name: -longest_seconds(candidates[name], pace)),
    )
    exercises = [candidate.exercise for candidate in candidates.values()]
    choices = (
        choose(order, exercises, count, preferences.minutes)
        for order in (ranking, longest_first)
        for count in counts
    )
    once = {frozenset(each.id for each in chosen): chosen for chosen in choices if chosen}
    return (tuple(candidates[each.id] for each in chosen) for chosen in once.values())


def _why_dose(item: RoutineItem, candidate: Candidate, profile: Profile) -> tuple[Why, ...]:
    """Say why the item has its level, and more than one set."""
    highest = candidate.levels[-1].number
    if item.level == 1 and item.exercise_id in profile.halved:
        level = Why.HALF_DOSE
    elif item.level < highest:
        level = Why.LEVEL_EASIER
    elif highest < own_level(candidate.exercise, profile):
        level = Why.LEVEL_SAFE
    elif profile.answers and item.level == start_level(candidate.exercise, profile.answers):
        level = Why.LEVEL_START
    else:
        level = Why.LEVEL_OWN
    return (level, Why.MORE_SETS) if item.dose.sets > 1 else (level,)


def _left_out(
    exercise: Exercise,
    chosen: Sequence[Exercise],
    profile: Profile,
    preferences: Preferences,
    today: Today,
) -> LeftOut:
    reason = why_out(exercise, profile, today)
    if reason is not None:
        return LeftOut(exercise.id, reason)
    if exercise.id in profile.left_out:
        return LeftOut(exercise.id, Reason.LEFT_OUT_TOO_HARD)
    if not _usable_levels(exercise, profile, preferences.things, today):
        easiest = open_levels(exercise, profile, today)[0]
        lacking = exercise.things_for(easiest) - preferences.things
        missing = tuple(thing for thing in Thing if thing in lacking)
        return LeftOut(exercise.id, Reason.MISSING_THING, missing)
    if is_second_stretch(exercise, chosen, preferences.minutes):
        return LeftOut(exercise.id, Reason.ONE_STRETCH)
    return LeftOut(exercise.id, Reason.NO_ROOM)


def _why_none(candidates: Mapping[ExerciseId, Candidate], left_out: Sequence[LeftOut]) -> Reason:
    """Say why a plan is empty though some exercise is open."""
    if candidates:
        return Reason.NO_ROOM
    lacks = any(each.reason is Reason.MISSING_THING for each in left_out)
    return Reason.MISSING_THING if lacks else Reason.LEFT_OUT_TOO_HARD


def _fit(fitted: Fitted, minutes: int) -> Fit:
    if fits(fitted.seconds, minutes * 60.0):
        return Fit.FITS
    fewest, _most = EXERCISES_FOR_MINUTES[minutes]
    return Fit.SHORTER_FEW_OPEN if len(fitted.items) < fewest else Fit.SHORTER_AT_LEVELS


# ---------------------------------------------------------------- before a start


def check_routine(
    routine: Routine, profile: Profile, catalogue: Catalogue, today: Today
) -> tuple[CheckedItem, ...]:
    """Return each item as it may be done today, in the order it would be done.

    A closed level is lowered to the highest open one under it; where there is none the item is
    dropped. Each change says its reason. Where level 1 was halved, it is lowered to that.
    """
    checked = [
        _checked(item, catalogue[item.exercise_id], profile, today) for item in routine.items
    ]

    def block(each: CheckedItem) -> int:
        item = each.item or each.planned
        exercise = catalogue[item.exercise_id]
        return block_of(exercise, exercise.level(item.level))

    return tuple(sorted(checked, key=block))


def _checked(item: RoutineItem, exercise: Exercise, profile: Profile, today: Today) -> CheckedItem:
    reason = why_closed(exercise, exercise.level(item.level), profile, today)
    if reason is None:
        return CheckedItem(item, item, None)
    lower = [each for each in open_levels(exercise, profile, today) if each.number < item.level]
    lowered = at_level(item, exercise, lower[-1], profile.halved) if lower else None
    return CheckedItem(item, lowered, reason)
