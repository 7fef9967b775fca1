"""Which exercises a plan holds: goals first, then a mix (reference, section 3)."""

from collections.abc import Collection, Iterator, Sequence
from enum import StrEnum
from itertools import zip_longest

from neuro_desktop.domain.exercise import Exercise, ExerciseId, Kind
from neuro_desktop.domain.person import Goal

WARM_UP_FROM = 3  # ankle rolls open a routine of three or more
SHORT_MINUTES = 10  # a routine this short holds one stretch at most
WORKING_KINDS = frozenset({Kind.STRENGTH, Kind.BALANCE})

# The exercises of each goal are the reference's; their order is ours: first what does most for it.
GOAL_EXERCISES = {
    Goal.TIGHT: (ExerciseId.HAMSTRING_STRETCH, ExerciseId.CALF_STRETCH),
    Goal.WEAK: (
        ExerciseId.HEEL_TOE_RAISES,
        ExerciseId.ANKLE_PUMPS,
        ExerciseId.MARCHING,
        ExerciseId.TOWEL_SCRUNCHES,
        ExerciseId.KICK_BACK,
    ),
    Goal.STEADIER: (ExerciseId.HEEL_TOE_RAISES, ExerciseId.MARCHING, ExerciseId.BALANCE),
    Goal.NUMB: (ExerciseId.FOOT_ROLLING, ExerciseId.RICE_BUCKET, ExerciseId.ANKLE_ROLLS),
    Goal.PAIN: (ExerciseId.ANKLE_ROLLS, ExerciseId.HAMSTRING_STRETCH, ExerciseId.CALF_STRETCH),
}
# What a routine is rounded off with, and made of where no goal is named: strength and stretches.
MIX = (
    ExerciseId.HEEL_TOE_RAISES,
    ExerciseId.HAMSTRING_STRETCH,
    ExerciseId.MARCHING,
    ExerciseId.ANKLE_PUMPS,
    ExerciseId.FOOT_ROLLING,
    ExerciseId.TOWEL_SCRUNCHES,
    ExerciseId.BALANCE,
    ExerciseId.CALF_STRETCH,
    ExerciseId.KICK_BACK,
    ExerciseId.RICE_BUCKET,
    ExerciseId.ANKLE_ROLLS,
)


class Why(StrEnum):
    """Why an exercise is in a plan, and at this level and dose; texts/ says it in words."""

    GOAL_TIGHT = "goal_tight"
    GOAL_WEAK = "goal_weak"
    GOAL_STEADIER = "goal_steadier"
    GOAL_NUMB = "goal_numb"
    GOAL_PAIN = "goal_pain"
    WARMS_UP = "warms_up"  # ankle rolls open the routine
    KEEPS_STRENGTH = "keeps_strength"  # one strength or balance exercise in every routine
    ROUNDS_OFF = "rounds_off"
    LEVEL_START = "level_start"
    LEVEL_OWN = "level_own"
    LEVEL_SAFE = "level_safe"  # the person's own level is closed now; this is the highest open one
    LEVEL_EASIER = "level_easier"  # to fit the minutes
    HALF_DOSE = "half_dose"  # the level rule halved the easiest level
    MORE_SETS = "more_sets"  # to fit the minutes


GOAL_WHYS = {
    Goal.TIGHT: Why.GOAL_TIGHT,
    Goal.WEAK: Why.GOAL_WEAK,
    Goal.STEADIER: Why.GOAL_STEADIER,
    Goal.NUMB: Why.GOAL_NUMB,
    Goal.PAIN: Why.GOAL_PAIN,
}


def goals_in_order(goals: frozenset[Goal]) -> tuple[Goal, ...]:
    """Return the goals in the order of Goal: the first one leads a routine of two."""
    return tuple(goal for goal in Goal if goal in goals)


def by_goals(goals: frozenset[Goal], able: Collection[ExerciseId]) -> tuple[ExerciseId, ...]:
    """Rank the able exercises: each goal's best, each goal's second, ..., then the mix.

    The best of a goal is the best able one: the first goal leads though its own best is closed.
    """
    best = [
        [name for name in GOAL_EXERCISES[goal] if name in able] for goal in goals_in_order(goals)
    ]
    wished = [name for turn in zip_longest(*best) for name in turn if name is not None]
    return tuple(dict.fromkeys([*wished, *(name for name in MIX if name in able)]))


def choose(
    ranking: Sequence[ExerciseId], candidates: Sequence[Exercise], count: int, minutes: int
) -> tuple[Exercise, ...]:
    """Take at most `count` of the candidates in the order of the ranking, within the rules.

    Ankle rolls are in from three exercises on, one strength or balance exercise is in where one is
    allowed, and a short routine holds one stretch.
    """
    left = {exercise.id: exercise for exercise in candidates}
    chosen: list[Exercise] = []
    if count >= WARM_UP_FROM and ExerciseId.ANKLE_ROLLS in left:
        chosen.append(left.pop(ExerciseId.ANKLE_ROLLS))
    while len(chosen) < count:
        able = [left[name] for name in ranking if name in left]
        taken = next(_allowed(able, chosen, count, minutes), None)
        if taken is None:
            break
        chosen.append(left.pop(taken.id))
    return tuple(chosen)


def _allowed(
    able: Sequence[Exercise], chosen: Sequence[Exercise], count: int, minutes: int
) -> Iterator[Exercise]:
    """Yield those that may come next."""
    works = any(exercise.kind in WORKING_KINDS for exercise in chosen)
    could_work = any(exercise.kind in WORKING_KINDS for exercise in able)
    keep_last_place = len(chosen) == count - 1 and could_work and not works
    for exercise in able:
        if keep_last_place and exercise.kind not in WORKING_KINDS:
            continue
        if not is_second_stretch(exercise, chosen, minutes):
            yield exercise


def is_second_stretch(exercise: Exercise, chosen: Sequence[Exercise], minutes: int) -> bool:
    """Say whether a short routine has its one stretch already."""
    return (
        minutes <= SHORT_MINUTES
        and exercise.kind is Kind.STRETCH
        and any(other.kind is Kind.STRETCH for other in chosen)
    )


def why_chosen(
    exercise: Exercise, chosen: Sequence[Exercise], goals: frozenset[Goal]
) -> tuple[Why, ...]:
    """Say what an exercise is in for: its goals, or its part in the whole."""
    whys = [
        GOAL_WHYS[goal] for goal in goals_in_order(goals) if exercise.id in GOAL_EXERCISES[goal]
    ]
    if exercise.id is ExerciseId.ANKLE_ROLLS and len(chosen) >= WARM_UP_FROM:
        whys.append(Why.WARMS_UP)
    if whys:
        return tuple(whys)
    working = [other for other in chosen if other.kind in WORKING_KINDS]
    return (Why.KEEPS_STRENGTH,) if working == [exercise] else (Why.ROUNDS_OFF,)
