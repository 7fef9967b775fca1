"""The numbers of the eleven exercises, one table for each fact of the reference."""

from typing import NamedTuple

import pytest

from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.domain.exercise import (
    Exercise,
    ExerciseId,
    Footwear,
    Hands,
    Kind,
    Measure,
    Position,
    Sides,
    Thing,
)

CATALOGUE = load_catalogue()
EVERY = pytest.mark.parametrize("exercise", CATALOGUE.exercises, ids=lambda exercise: exercise.id)

# One rung: position and hands, sides, measure, then what counts.
SEATED = (Position.SEATED, Hands.FREE)
BOTH_HANDS = (Position.STANDING, Hands.BOTH)
ONE_HAND = (Position.STANDING, Hands.ONE)
FINGERTIPS = (Position.STANDING, Hands.FINGERTIPS)


class Traits(NamedTuple):
    number: int
    kind: Kind
    footwear: Footwear
    things: tuple[Thing, ...]
    contact: bool
    most_sets: int


CHAIR = (Thing.CHAIR,)
TRAITS = {
    "ankle_rolls": Traits(1, Kind.MOBILITY, Footwear.BARE, CHAIR, False, 3),
    "hamstring_stretch": Traits(2, Kind.STRETCH, Footwear.SOCKS, CHAIR, False, 1),
    "calf_stretch": Traits(3, Kind.STRETCH, Footwear.SOCKS, (*CHAIR, Thing.STRAP), True, 1),
    "ankle_pumps": Traits(4, Kind.STRENGTH, Footwear.SHOES, CHAIR, False, 3),
    "heel_toe_raises": Traits(5, Kind.STRENGTH, Footwear.SHOES, CHAIR, False, 3),
    "kick_back": Traits(6, Kind.STRENGTH, Footwear.SHOES, (), False, 3),
    "marching": Traits(7, Kind.STRENGTH, Footwear.SHOES, CHAIR, False, 3),
    "balance": Traits(8, Kind.BALANCE, Footwear.SHOES, (), False, 3),
    "foot_rolling": Traits(9, Kind.FEELING, Footwear.BARE, (*CHAIR, Thing.TENNIS_BALL), True, 1),
    "rice_bucket": Traits(10, Kind.FEELING, Footwear.BARE, (*CHAIR, Thing.BUCKET), True, 1),
    "towel_scrunches": Traits(11, Kind.STRENGTH, Footwear.BARE, (*CHAIR, Thing.TOWEL), True, 3),
}

# The ladders: (place, amount, holds, directions, repetition_halves), rung by rung.
LADDERS = {
    "ankle_rolls": [(SEATED, 5, 1, 2, 1), (SEATED, 10, 1, 2, 1), (SEATED, 26, 1, 1, 1)],
    "hamstring_stretch": [(SEATED, 10, 2, 1, 1), (SEATED, 20, 2, 1, 1), (SEATED, 30, 3, 1, 1)],
    "calf_stretch": [(SEATED, 10, 2, 1, 1), (SEATED, 20, 2, 1, 1), (SEATED, 30, 3, 1, 1)],
    "ankle_pumps": [
        (SEATED, 8, 1, 1, 1),
        (SEATED, 12, 1, 1, 1),
        (BOTH_HANDS, 10, 1, 1, 1),
        (BOTH_HANDS, 15, 1, 1, 1),
    ],
    "heel_toe_raises": [
        (SEATED, 8, 1, 1, 2),
        (BOTH_HANDS, 8, 1, 1, 1),
        (BOTH_HANDS, 10, 1, 1, 2),
        (BOTH_HANDS, 15, 1, 1, 2),
    ],
    "kick_back": [(BOTH_HANDS, amount, 1, 1, 1) for amount in (8, 8, 10, 15)],
    "marching": [
        (SEATED, 8, 1, 1, 1),
        (BOTH_HANDS, 8, 1, 1, 1),
        (ONE_HAND, 10, 1, 1, 1),
        (ONE_HAND, 15, 1, 1, 1),
    ],
    "balance": [
        *((BOTH_HANDS, amount, 1, 1, 1) for amount in (10, 10, 10, 5, 10)),
        (ONE_HAND, 20, 1, 1, 1),
        (FINGERTIPS, 20, 1, 1, 1),
    ],
    "foot_rolling": [(SEATED, amount, 1, 1, 1) for amount in (1, 2, 3, 5)],
    "rice_bucket": [(SEATED, amount, 1, 1, 1) for amount in (1, 3, 5)],
    "towel_scrunches": [(SEATED, amount, 1, 1, 1) for amount in (3, 5, 10)],
}

FORMS = {
    "ankle_rolls": ["circles", "circles", "alphabet"],
    "hamstring_stretch": ["seated"] * 3,
    "calf_stretch": ["seated"] * 3,
    "ankle_pumps": ["seated", "seated", "standing", "standing"],
    "heel_toe_raises": ["seated", "heels_only", "heels_then_toes", "heels_then_toes"],
    "kick_back": ["toe_on_floor", "low_lift", "full_lift", "full_lift"],
    "marching": ["seated", "low", "one_hand", "one_hand"],
    "balance": [
        "feet_together",
        "part_tandem",
        "tandem",
        "one_leg",
        "one_leg",
        "one_leg_one_hand",
        "one_leg_fingertips",
    ],
    "foot_rolling": ["seated"] * 4,
    "rice_bucket": ["seated"] * 3,
    "towel_scrunches": ["seated"] * 3,
}

# The article's dose in full is the last level: smallest and largest amount, holds.
ARTICLE_DOSES = {
    "hamstring_stretch": (Measure.HOLD_SECONDS, 10, 30, 2, 3),
    "calf_stretch": (Measure.HOLD_SECONDS, 10, 30, 2, 3),
    "ankle_pumps": (Measure.REPETITIONS, 10, 15, 1, 1),
    "heel_toe_raises": (Measure.REPETITIONS, 10, 15, 1, 1),
    "kick_back": (Measure.REPETITIONS, 10, 15, 1, 1),
    "marching": (Measure.REPETITIONS, 10, 15, 1, 1),
    "balance": (Measure.HOLD_SECONDS, 10, 20, 1, 1),
    "foot_rolling": (Measure.MINUTES, 2, 5, 1, 1),
    "rice_bucket": (Measure.MINUTES, 3, 5, 1, 1),
    "towel_scrunches": (Measure.REPETITIONS, 5, 10, 1, 1),
}

SIDES = {
    "ankle_rolls": Sides.EACH,
    "hamstring_stretch": Sides.EACH,
    "calf_stretch": Sides.EACH,
    "ankle_pumps": Sides.EACH,
    "heel_toe_raises": Sides.BOTH,
    "kick_back": Sides.ALTERNATING,
    "marching": Sides.ALTERNATING,
    "balance": Sides.EACH,
    "foot_rolling": Sides.EACH,
    "rice_bucket": Sides.BOTH,
    "towel_scrunches": Sides.EACH,
}


def test_the_eleven_come_in_the_order_of_the_reference() -> None:
    assert [exercise.id for exercise in CATALOGUE.exercises] == list(ExerciseId)


@EVERY
def test_traits_are_those_of_the_reference(exercise: Exercise) -> None:
    assert (
        Traits(
            exercise.number,
            exercise.kind,
            exercise.footwear,
            exercise.things,
            exercise.contact,
            exercise.most_sets,
        )
        == TRAITS[exercise.id]
    )


@EVERY
def test_the_ladder_is_the_reference_s_rung_by_rung(exercise: Exercise) -> None:
    ladder = [
        (
            (level.position, level.hands),
            level.amount,
            level.holds,
            level.directions,
            level.repetition_halves,
        )
        for level in exercise.levels
    ]

    assert ladder == LADDERS[exercise.id]


@EVERY
def test_levels_with_one_movement_share_a_form(exercise: Exercise) -> None:
    assert [level.form for level in exercise.levels] == FORMS[exercise.id]


@EVERY
def test_levels_are_numbered_from_1(exercise: Exercise) -> None:
    assert [level.number for level in exercise.levels] == [*range(1, len(LADDERS[exercise.id]) + 1)]


@EVERY
def test_sides_are_those_of_the_reference(exercise: Exercise) -> None:
    expected = [SIDES[exercise.id]] * len(exercise.levels)
    if exercise.id is ExerciseId.BALANCE:
        expected[0] = Sides.BOTH  # feet together: one hold in all

    assert [level.sides for level in exercise.levels] == expected


@pytest.mark.parametrize("exercise_id", ARTICLE_DOSES)
def test_the_last_level_is_the_article_s_full_dose(exercise_id: str) -> None:
    last = CATALOGUE[ExerciseId(exercise_id)].levels[-1]
    measure, _, most, _, most_holds = ARTICLE_DOSES[exercise_id]

    assert (last.measure, last.amount, last.holds) == (measure, most, most_holds)


@pytest.mark.parametrize("exercise_id", ARTICLE_DOSES)
def test_the_article_s_smallest_dose_is_a_level_too(exercise_id: str) -> None:
    measure, least, _, fewest_holds, _ = ARTICLE_DOSES[exercise_id]

    assert any(
        (level.measure, level.amount, level.holds) == (measure, least, fewest_holds)
        for level in CATALOGUE[ExerciseId(exercise_id)].levels
    )


def test_ankle_rolls_go_both_ways_in_circles_and_once_through_the_alphabet() -> None:
    levels = CATALOGUE[ExerciseId.ANKLE_ROLLS].levels

    assert [(level.measure, level.directions) for level in levels] == [
        (Measure.CIRCLES, 2),
        (Measure.CIRCLES, 2),
        (Measure.LETTERS, 1),
    ]


@EVERY
def test_only_shoes_stand(exercise: Exercise) -> None:
    stands = any(level.position is Position.STANDING for level in exercise.levels)

    assert stands == (exercise.footwear is Footwear.SHOES)


@EVERY
def test_a_hand_is_on_the_support_in_every_standing_level(exercise: Exercise) -> None:
    standing = [level for level in exercise.levels if level.position is Position.STANDING]

    assert Hands.FREE not in {level.hands for level in standing}


@pytest.mark.parametrize(
    ("exercise_id", "last"), [(ExerciseId.MARCHING, 2), (ExerciseId.BALANCE, 5)]
)
def test_both_hands_end_where_the_reference_says(exercise_id: ExerciseId, last: int) -> None:
    with_both = [
        level.number for level in CATALOGUE[exercise_id].levels if level.hands is Hands.BOTH
    ]

    assert max(with_both) == last


def test_one_hand_is_needed_by_marching_and_balance_only() -> None:
    freed = {
        exercise.id
        for exercise in CATALOGUE.exercises
        for level in exercise.levels
        if level.hands in {Hands.ONE, Hands.FINGERTIPS}
    }

    assert freed == {ExerciseId.MARCHING, ExerciseId.BALANCE}


def test_pumps_raises_and_marching_alone_have_a_seated_and_a_standing_form() -> None:
    two_places = {
        exercise.id
        for exercise in CATALOGUE.exercises
        if len({level.position for level in exercise.levels}) == 2
    }

    assert two_places == {
        ExerciseId.ANKLE_PUMPS,
        ExerciseId.HEEL_TOE_RAISES,
        ExerciseId.MARCHING,
    }


@EVERY
def test_every_seated_level_needs_a_chair(exercise: Exercise) -> None:
    for level in exercise.levels:
        if level.position is Position.SEATED:
            assert Thing.CHAIR in exercise.things_for(level)


def test_raises_have_a_chair_behind_in_every_standing_level() -> None:
    raises = CATALOGUE[ExerciseId.HEEL_TOE_RAISES]

    assert all(
        raises.things_for(level) == {Thing.CHAIR, Thing.COUNTER} for level in raises.levels[1:]
    )


def test_contact_exercises_are_3_and_9_to_11() -> None:
    assert [exercise.number for exercise in CATALOGUE.exercises if exercise.contact] == [
        3,
        9,
        10,
        11,
    ]
