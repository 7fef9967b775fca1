"""Every picture has words for whoever cannot see it."""

import pytest

from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.domain.phases import Side
from neuro_desktop.figures.poses import load_figures
from neuro_desktop.figures.scenes import FormFigure
from neuro_desktop.texts.figures import helper_text, picture_text
from tests.reading_grade import grade

FIGURES = list(load_figures().values())
SIDES = list(Side)
BOTH_FEET = {"heel_toe_raises", "kick_back", "marching", "rice_bucket"}


def words(figure: FormFigure, side: Side) -> str:
    return picture_text(figure.exercise_id, figure.form, side)


@pytest.mark.parametrize("side", SIDES)
@pytest.mark.parametrize(
    "figure", FIGURES, ids=lambda figure: f"{figure.exercise_id}.{figure.form}"
)
def test_a_picture_is_told_in_easy_words(figure: FormFigure, side: Side) -> None:
    assert grade(words(figure, side)) <= 6.9


@pytest.mark.parametrize(
    "figure", FIGURES, ids=lambda figure: f"{figure.exercise_id}.{figure.form}"
)
def test_the_working_foot_is_named_where_one_foot_works(figure: FormFigure) -> None:
    both = figure.exercise_id.value in BOTH_FEET or figure.form == "feet_together"
    left, right = words(figure, Side.LEFT), words(figure, Side.RIGHT)

    assert (left == right) is both
    assert ("left" in left and "right" in right) is not both


@pytest.mark.parametrize(
    "figure", FIGURES, ids=lambda figure: f"{figure.exercise_id}.{figure.form}"
)
def test_shoes_and_the_counter_are_named(figure: FormFigure) -> None:
    told = words(figure, Side.RIGHT)

    assert ("in shoes" in told) is (figure.footwear is Footwear.SHOES)
    assert ("counter" in told) is not figure.seated


def test_the_helper_is_told() -> None:
    assert "helper" in helper_text()
