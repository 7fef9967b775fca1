"""The movement of each form: its cycle, its arrows, its still pictures."""

from dataclasses import replace
from itertools import pairwise

import pytest

from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.figures.arrows import LEAST_LENGTH, arrow_points, length_of
from neuro_desktop.figures.cycle import end_picture, pose_at, scene_at, start_picture
from neuro_desktop.figures.letters import written
from neuro_desktop.figures.scenes import View
from tests.figures.sampling import PHASES, figures, frames, name_of

MOST_UNITS_A_PHASE = 8.5  # of a foot that swings to and fro in half a cycle
FIGURES = {name_of(figure): figure for figure in figures()}


@pytest.mark.parametrize("name", FIGURES)
def test_a_cycle_moves_without_jumps(name: str) -> None:
    rows = frames(name)
    for before, after in pairwise(rows):
        near, far = before.body.near.ankle, after.body.near.ankle
        assert abs(near - far) < MOST_UNITS_A_PHASE


@pytest.mark.parametrize("name", FIGURES)
def test_something_moves(name: str) -> None:
    poses = {pose_at(FIGURES[name], phase / (PHASES - 1)) for phase in range(PHASES)}

    assert len(poses) > 5


@pytest.mark.parametrize("name", FIGURES)
def test_a_still_picture_says_where_to_move(name: str) -> None:
    figure = FIGURES[name]
    for scene in (start_picture(figure), end_picture(figure)):
        assert scene.arrows or scene.inset_arrows or scene.letter


@pytest.mark.parametrize("name", [n for n in FIGURES if FIGURES[n].view is not View.ABOVE])
def test_an_arrow_is_long_enough_to_see_and_inside_the_picture(name: str) -> None:
    figure = FIGURES[name]
    body = figure.body(figure.poses["end"])
    for arrow in figure.arrows:
        points = arrow_points(arrow, body)
        assert length_of(points) >= LEAST_LENGTH
        assert all(figure.camera.holds(point, margin=1.0) for point in points)


@pytest.mark.parametrize("name", FIGURES)
def test_bare_feet_and_socks_only_where_they_belong(name: str) -> None:
    figure = FIGURES[name]
    exercise = figure.exercise_id.value
    bare = exercise in {"ankle_rolls", "foot_rolling", "rice_bucket", "towel_scrunches"}
    socks = exercise in {"hamstring_stretch", "calf_stretch"}
    wanted = Footwear.BARE if bare else Footwear.SOCKS if socks else Footwear.SHOES

    assert figure.footwear is wanted


def test_alternating_work_changes_legs_half_way() -> None:
    figure = FIGURES["kick_back.full_lift"]
    first, second = scene_at(figure, 0.25), scene_at(figure, 0.75)

    assert not first.far_works
    assert second.far_works
    assert first.body().near.ankle == pytest.approx(second.body().far.ankle)  # type: ignore[union-attr]


def test_the_way_back_turns_the_arrow_round() -> None:
    figure = FIGURES["ankle_pumps.standing"]
    out, back = scene_at(figure, 0.2).arrows[0], scene_at(figure, 0.8).arrows[0]

    assert out.numbers[1:] == back.numbers[:0:-1]


def test_the_end_of_a_repetition_stays_without_an_arrow() -> None:
    assert scene_at(FIGURES["ankle_pumps.standing"], 0.5).arrows == ()


def test_toes_follow_heels_with_an_arrow_of_their_own() -> None:
    figure = FIGURES["heel_toe_raises.heels_then_toes"]

    assert scene_at(figure, 0.1).arrows == (figure.arrows[0],)
    assert scene_at(figure, 0.6).arrows == (figure.arrows[1],)


def test_a_ball_rolls_without_slipping() -> None:
    figure = FIGURES["foot_rolling.seated"]
    start, end = figure.poses["start"].near.numbers, figure.poses["end"].near.numbers
    ball_moved, sole_moved = end[0] - start[0], (end[0] - end[2]) - (start[0] - start[2])

    assert ball_moved == pytest.approx(sole_moved / 2)


@pytest.mark.parametrize("letter", "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
def test_a_letter_is_written_stroke_by_stroke(letter: str) -> None:
    half, whole = written(letter, 0.5)[0], written(letter, 1.0)[0]

    assert 0 < sum(map(len, half)) <= sum(map(len, whole))
    assert all(0 <= p.real <= 4 and 0 <= p.imag <= 6 for stroke in whole for p in stroke)


@pytest.mark.parametrize("name", FIGURES)
def test_the_other_side_is_the_same_movement_mirrored_at_every_phase(name: str) -> None:
    """Mirroring is one turn of the whole picture, so a side that is right makes both right."""
    for phase, frame in enumerate(frames(name)):
        left = scene_at(FIGURES[name], phase / (PHASES - 1), mirrored=True)
        assert left == replace(frame.scene, mirrored=True)
