"""Learn: what there is to read, in which order, and the subjects that lead there."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.exercise import ExerciseId


class LearnId(StrEnum):
    """One page each; the subject of `Screen.LEARN`, and the name of its file of words."""

    WHAT_IT_IS = "what_it_is"
    CAUSES = "causes"
    WORSE = "worse"
    EXERCISE_HELPS = "exercise_helps"
    CAN_IT_GO_BACK = "can_it_go_back"
    BEST_EXERCISE = "best_exercise"
    KEEP_GOING = "keep_going"
    SUPPORT = "support"
    RISING = "rising"
    SHOES = "shoes"
    BALLS = "balls"
    RICE = "rice"
    BLOOD_SUGAR = "blood_sugar"
    FOOT_CARE = "foot_care"
    HEAT = "heat"
    STOP_SIGNS = "stop_signs"
    LEVELS = "levels"
    CLEAR_CHANGE = "clear_change"
    ABOUT = "about"


class LearnGroup(StrEnum):
    """A large tile of the index; a subject of `Screen.LEARN` too."""

    NEUROPATHY = "group_neuropathy"
    EXERCISE = "group_exercise"
    SAFETY = "group_safety"
    FEET = "group_feet"
    STOP = "group_stop"
    APP = "group_app"


# Every page once, in the order in which they are read.
GROUPS: dict[LearnGroup, tuple[LearnId, ...]] = {
    LearnGroup.NEUROPATHY: (LearnId.WHAT_IT_IS, LearnId.CAUSES, LearnId.WORSE),
    LearnGroup.EXERCISE: (
        LearnId.EXERCISE_HELPS,
        LearnId.CAN_IT_GO_BACK,
        LearnId.BEST_EXERCISE,
        LearnId.KEEP_GOING,
    ),
    LearnGroup.SAFETY: (
        LearnId.SUPPORT,
        LearnId.RISING,
        LearnId.SHOES,
        LearnId.BALLS,
        LearnId.RICE,
        LearnId.BLOOD_SUGAR,
    ),
    LearnGroup.FEET: (LearnId.FOOT_CARE, LearnId.HEAT),
    LearnGroup.STOP: (LearnId.STOP_SIGNS,),
    LearnGroup.APP: (LearnId.LEVELS, LearnId.CLEAR_CHANGE, LearnId.ABOUT),
}

# What else answers the question of a page; those of the same group follow each other anyway.
RELATED: dict[LearnId, tuple[LearnId, ...]] = {
    LearnId.WHAT_IT_IS: (LearnId.EXERCISE_HELPS,),
    LearnId.WORSE: (LearnId.FOOT_CARE,),
    LearnId.EXERCISE_HELPS: (LearnId.CLEAR_CHANGE,),
    LearnId.KEEP_GOING: (LearnId.LEVELS,),
    LearnId.RISING: (LearnId.STOP_SIGNS,),
    LearnId.SHOES: (LearnId.FOOT_CARE,),
    LearnId.BALLS: (LearnId.FOOT_CARE,),
    LearnId.RICE: (LearnId.HEAT,),
    LearnId.BLOOD_SUGAR: (LearnId.STOP_SIGNS,),
    LearnId.FOOT_CARE: (LearnId.SHOES, LearnId.BALLS, LearnId.STOP_SIGNS),
    LearnId.HEAT: (LearnId.RICE,),
    LearnId.STOP_SIGNS: (LearnId.RISING, LearnId.FOOT_CARE),
    LearnId.LEVELS: (LearnId.STOP_SIGNS,),
    LearnId.ABOUT: (LearnId.STOP_SIGNS,),
}


# ---------------------------------------------------------------- words


HELPER = "helper"  # the one figure that is no form of a ladder; only the rice bucket has it


class LearnInsert(StrEnum):
    """Words that stand in texts/ because other screens show them too."""

    STOP_SIGNS = "stop_signs"
    AFTER_A_FALL = "after_a_fall"


@dataclass(frozen=True, slots=True)
class LearnFigure:
    """A picture of the drawn figure: a form of an exercise, or the helper at the rice bucket."""

    exercise_id: ExerciseId
    form: str  # HELPER: the helper
    arrows: bool = True  # with the arrows of the movement; without them it is a stance


@dataclass(frozen=True, slots=True)
class LearnSection:
    """One idea: a title, then paragraphs, then points, then a picture beside them."""

    title: str
    text: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    figure: LearnFigure | None = None
    shows: LearnInsert | None = None


@dataclass(frozen=True, slots=True)
class LearnPage:
    """All words of one page, in one language; `tile` is the line on the tile that leads to it."""

    id: LearnId
    title: str
    tile: str
    sections: tuple[LearnSection, ...]


LoadLearn = Callable[[], Mapping[LearnId, LearnPage]]


# ---------------------------------------------------------------- subjects

_BACK = ">"  # stands in no id: after it comes where Back leads to


@dataclass(frozen=True, slots=True)
class LearnPlace:
    """What a subject of `Screen.LEARN` asks for, and where Back leads instead of the index."""

    asked: LearnId | LearnGroup | None
    back: Screen | None = None
    back_subject: str | None = None


@dataclass(slots=True)
class LearnTrail:
    """Which tile one comes back from: kept from the page that is left to the tiles it opens."""

    left: LearnId | LearnGroup | None = None

    def take(self) -> LearnId | LearnGroup | None:
        """Return what was left, once: who opens Learn anew begins at its first tile."""
        left, self.left = self.left, None
        return left


def learn_subject(page: LearnId, back: Screen, back_subject: str | None = None) -> str:
    """Return the subject that opens a page from another screen; its Back returns there."""
    return _BACK.join([page, back] + ([] if back_subject is None else [back_subject]))


def place_of(subject: str | None) -> LearnPlace:
    """Return what a subject asks for; the index if there is no such page."""
    asked, *way = (subject or "").split(_BACK, 2)
    if asked in set(LearnGroup):
        return LearnPlace(LearnGroup(asked))
    if asked not in set(LearnId):
        return LearnPlace(None)
    if not way or way[0] not in set(Screen):
        return LearnPlace(LearnId(asked))
    return LearnPlace(LearnId(asked), Screen(way[0]), way[1] if len(way) > 1 else None)


def group_of(page: LearnId) -> LearnGroup:
    """Return the group a page is in."""
    return next(group for group, pages in GROUPS.items() if page in pages)
