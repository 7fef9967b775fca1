"""Doses in words."""

import pytest

from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.routine import Dose
from neuro_desktop.texts.doses import dose_text

CATALOGUE = load_catalogue()


@pytest.mark.parametrize(
    ("exercise_id", "level", "dose", "text"),
    [
        (ExerciseId.ANKLE_ROLLS, 1, Dose(5), "5 circle(s) each way with each foot."),
        (ExerciseId.ANKLE_ROLLS, 3, Dose(26), "26 letter(s) with each foot."),
        (
            ExerciseId.CALF_STRETCH,
            1,
            Dose(10, holds=2),
            "Hold for 10 second(s). Do it 2 time(s) with each foot.",
        ),
        (ExerciseId.BALANCE, 1, Dose(10), "Hold for 10 second(s)."),
        (ExerciseId.KICK_BACK, 1, Dose(8), "8 time(s) with each leg, in turn."),
        (ExerciseId.RICE_BUCKET, 1, Dose(1), "1 minute(s)."),
        (ExerciseId.FOOT_ROLLING, 1, Dose(1), "1 minute(s) with each foot."),
        (
            ExerciseId.HEEL_TOE_RAISES,
            1,
            Dose(8, sets=2),
            "8 time(s). 2 set(s), with a rest between.",
        ),
    ],
)
def test_a_dose_says_how_much_and_for_which_foot(
    exercise_id: ExerciseId, level: int, dose: Dose, text: str
) -> None:
    assert dose_text(CATALOGUE[exercise_id].level(level), dose) == text
