"""Level decisions: what a session did to the place on a ladder, and why (reference, section 3)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.routine import Dose, RoutineItem


class LevelCause(StrEnum):
    """What in the session decided, gravest first."""

    FELL = "fell"
    LOST_BALANCE = "lost_balance"
    HURT = "hurt"  # "It hurts" while this exercise ran
    EARLY_STOP = "early_stop"  # the session ended through "Something is wrong" in this exercise
    MORE_PAIN = "more_pain"  # pain now - pain before >= 2
    VERY_HARD = "very_hard"  # effort 9 or 10
    HARD = "hard"  # effort 7 or 8
    RIGHT = "right"  # effort 4 to 6
    EASY = "easy"  # effort 0 to 3, two sessions running
    FIRST_EASY = "first_easy"  # effort 0 to 3 once
    AT_TOP = "at_top"  # easy twice, but there is no level above
    NEXT_CLOSED = "next_closed"  # easy twice, but safety closes the level above
    NO_EFFORT = "no_effort"  # nothing told how hard it was


class LevelStep(StrEnum):
    """What follows."""

    DOWN = "down"  # one level
    HALF = "half"  # half the dose of level 1, at least 3 repetitions or 5 seconds
    OUT = "out"  # left out
    FEWER = "fewer"  # same level, fewer repetitions
    STAY = "stay"
    UP = "up"  # one level


class LevelAnswer(StrEnum):
    """What became of it."""

    APPLIED = "applied"  # without asking: safety, or nothing to ask
    OPEN = "open"  # offered, not answered yet
    TAKEN = "taken"
    REFUSED = "refused"
    UNDONE = "undone"


SAFETY_CAUSES = frozenset(
    {
        LevelCause.FELL,
        LevelCause.LOST_BALANCE,
        LevelCause.HURT,
        LevelCause.EARLY_STOP,
        LevelCause.MORE_PAIN,
    }
)


class ItemBefore(NamedTuple):
    """An item of a routine before a decision changed it, and where in the routine it stood."""

    place: int
    item: RoutineItem


@dataclass(frozen=True, slots=True)
class LevelDecision:
    """One decision about one exercise after one session; kept for good, with its reason.

    From `own_level_before` on it tells what was before, for undoing: of the profile when it was
    decided and again when it was applied, of the routines only then. An offer tells it of the
    routines too once taking it was begun.
    """

    id: str
    day: date
    session_id: str
    exercise_id: ExerciseId
    cause: LevelCause
    step: LevelStep
    answer: LevelAnswer
    level: int  # done in the session
    new_level: int  # the same unless DOWN or UP
    dose: Dose  # of the item in that session
    own_level_before: int | None = None  # Profile.levels before, None: not in it
    halved_before: bool = False  # was in Profile.halved
    left_out_before: bool = False  # was in Profile.left_out
    routine_ids: tuple[str, ...] = ()  # the routines it changed
    items_before: tuple[ItemBefore, ...] = ()  # one for each of routine_ids, in their order
