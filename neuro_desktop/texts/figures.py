"""What a picture of an exercise shows, in words, for whoever cannot see it."""

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.texts.translate import translate

_Texts = dict[tuple[ExerciseId, str], str]


def picture_text(exercise_id: ExerciseId, form: str, side: Side) -> str:
    """Return the text equivalent of a form's picture; `side` is the foot that works."""
    if side is Side.LEFT:
        one_foot = _sitting_left() | _standing_left()
    else:
        one_foot = _sitting_right() | _standing_right()
    return (_with_both_feet() | _one_leg_then_the_other() | one_foot)[exercise_id, form]


def helper_text() -> str:
    """Return the text equivalent of the picture of a helper at the rice bucket."""
    return translate(
        "figures",
        "Sitting, both bare feet in a bucket of rice. A helper puts large marbles in the rice.",
    )


def _with_both_feet() -> _Texts:
    return {
        (ExerciseId.HEEL_TOE_RAISES, "seated"): translate(
            "figures",
            "Sitting in shoes. Both heels lift and the toes stay down. Then the toes lift.",
        ),
        (ExerciseId.HEEL_TOE_RAISES, "heels_only"): translate(
            "figures",
            "Standing in shoes, both hands on the counter, a chair behind. Both heels lift.",
        ),
        (ExerciseId.HEEL_TOE_RAISES, "heels_then_toes"): translate(
            "figures",
            "Standing in shoes, both hands on the counter, a chair behind. "
            "Both heels lift. Then the toes lift.",
        ),
        (ExerciseId.BALANCE, "feet_together"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. The feet stand close together.",
        ),
        (ExerciseId.RICE_BUCKET, "seated"): translate(
            "figures", "Sitting, both bare feet in a bucket of rice. The feet move to and fro."
        ),
    }


def _one_leg_then_the_other() -> _Texts:
    return {
        (ExerciseId.KICK_BACK, "toe_on_floor"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. One heel lifts and the toe stays down. "
            "Then the other.",
        ),
        (ExerciseId.KICK_BACK, "low_lift"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. One foot lifts a little behind. "
            "Then the other.",
        ),
        (ExerciseId.KICK_BACK, "full_lift"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. One heel goes up to the bottom. "
            "Then the other.",
        ),
        (ExerciseId.MARCHING, "seated"): translate(
            "figures", "Sitting in shoes, hands on the seat. One knee lifts. Then the other."
        ),
        (ExerciseId.MARCHING, "low"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. One knee lifts a little. "
            "Then the other.",
        ),
        (ExerciseId.MARCHING, "one_hand"): translate(
            "figures",
            "Standing in shoes beside the counter, one hand on it. One knee lifts high. "
            "Then the other.",
        ),
    }


def _sitting_left() -> _Texts:
    return {
        (ExerciseId.ANKLE_ROLLS, "circles"): translate(
            "figures", "Sitting, the left foot bare and off the floor. The toes draw a circle."
        ),
        (ExerciseId.ANKLE_ROLLS, "alphabet"): translate(
            "figures", "The left foot from above, bare. The toes write a letter in the air."
        ),
        (ExerciseId.HAMSTRING_STRETCH, "seated"): translate(
            "figures",
            "Sitting on the edge of a chair. The left leg is out in front with the heel down. "
            "The back stays straight and leans forward from the hips.",
        ),
        (ExerciseId.CALF_STRETCH, "seated"): translate(
            "figures",
            "Sitting. The left leg is straight, with a strap around the foot. "
            "Both hands pull the toes closer.",
        ),
        (ExerciseId.ANKLE_PUMPS, "seated"): translate(
            "figures", "Sitting in shoes, the left foot off the floor. The toes go up and down."
        ),
        (ExerciseId.FOOT_ROLLING, "seated"): translate(
            "figures",
            "Sitting, the bare left foot on a tennis ball. The ball rolls to and fro, "
            "from side to side and in circles.",
        ),
        (ExerciseId.TOWEL_SCRUNCHES, "seated"): translate(
            "figures",
            "Sitting, the bare left foot on a towel. The toes curl and pull the towel in.",
        ),
    }


def _standing_left() -> _Texts:
    return {
        (ExerciseId.ANKLE_PUMPS, "standing"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. The left knee is bent, the foot behind. "
            "The foot goes up and down.",
        ),
        (ExerciseId.BALANCE, "part_tandem"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. The left foot is half a step in front.",
        ),
        (ExerciseId.BALANCE, "tandem"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. "
            "The left foot is straight in front of the other.",
        ),
        (ExerciseId.BALANCE, "one_leg"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. The left foot is lifted. "
            "The hips are level.",
        ),
        (ExerciseId.BALANCE, "one_leg_one_hand"): translate(
            "figures",
            "Standing in shoes, one hand on the counter. The other hand is close to it. "
            "The left foot is lifted.",
        ),
        (ExerciseId.BALANCE, "one_leg_fingertips"): translate(
            "figures",
            "Standing in shoes, the fingertips on the counter. The left foot is lifted.",
        ),
    }


def _sitting_right() -> _Texts:
    return {
        (ExerciseId.ANKLE_ROLLS, "circles"): translate(
            "figures", "Sitting, the right foot bare and off the floor. The toes draw a circle."
        ),
        (ExerciseId.ANKLE_ROLLS, "alphabet"): translate(
            "figures", "The right foot from above, bare. The toes write a letter in the air."
        ),
        (ExerciseId.HAMSTRING_STRETCH, "seated"): translate(
            "figures",
            "Sitting on the edge of a chair. The right leg is out in front with the heel down. "
            "The back stays straight and leans forward from the hips.",
        ),
        (ExerciseId.CALF_STRETCH, "seated"): translate(
            "figures",
            "Sitting. The right leg is straight, with a strap around the foot. "
            "Both hands pull the toes closer.",
        ),
        (ExerciseId.ANKLE_PUMPS, "seated"): translate(
            "figures", "Sitting in shoes, the right foot off the floor. The toes go up and down."
        ),
        (ExerciseId.FOOT_ROLLING, "seated"): translate(
            "figures",
            "Sitting, the bare right foot on a tennis ball. The ball rolls to and fro, "
            "from side to side and in circles.",
        ),
        (ExerciseId.TOWEL_SCRUNCHES, "seated"): translate(
            "figures",
            "Sitting, the bare right foot on a towel. The toes curl and pull the towel in.",
        ),
    }


def _standing_right() -> _Texts:
    return {
        (ExerciseId.ANKLE_PUMPS, "standing"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. "
            "The right knee is bent, the foot behind. The foot goes up and down.",
        ),
        (ExerciseId.BALANCE, "part_tandem"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. The right foot is half a step in front.",
        ),
        (ExerciseId.BALANCE, "tandem"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. "
            "The right foot is straight in front of the other.",
        ),
        (ExerciseId.BALANCE, "one_leg"): translate(
            "figures",
            "Standing in shoes, both hands on the counter. The right foot is lifted. "
            "The hips are level.",
        ),
        (ExerciseId.BALANCE, "one_leg_one_hand"): translate(
            "figures",
            "Standing in shoes, one hand on the counter. The other hand is close to it. "
            "The right foot is lifted.",
        ),
        (ExerciseId.BALANCE, "one_leg_fingertips"): translate(
            "figures",
            "Standing in shoes, the fingertips on the counter. The right foot is lifted.",
        ),
    }
