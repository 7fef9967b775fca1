"""What a body can do, and what it must do, in every phase of every form's cycle."""

from itertools import pairwise

import pytest

from neuro_desktop.domain.exercise import Hands
from neuro_desktop.figures.props import COUNTER_TOP
from neuro_desktop.figures.rig import HAND_RADIUS, LONGEST_ARM, Arm, Leg
from neuro_desktop.figures.scenes import FormFigure, View
from tests.figures.sampling import Frame, figures, frames, hands_of, name_of

ALL = [name_of(figure) for figure in figures()]
STANDING = [name_of(figure) for figure in figures() if not figure.seated]
GLIDING = {f"{name}.seated" for name in ("rice_bucket", "towel_scrunches", "foot_rolling")}
FIGURES = {name_of(figure): figure for figure in figures()}


def legs(frame: Frame) -> list[Leg]:
    return [leg for leg in (frame.body.near, frame.body.far) if leg is not None]


def arms(frame: Frame) -> list[Arm]:
    return [arm for arm in (frame.body.near_arm, frame.body.far_arm) if arm is not None]


@pytest.mark.parametrize("name", ALL)
def test_joints_stay_in_their_range(name: str) -> None:
    for frame in frames(name):
        assert all(-0.5 <= leg.knee_bend <= 140 for leg in legs(frame))
        assert all(-50 <= leg.ankle_bend <= 28 for leg in legs(frame))
        assert all(-0.5 <= arm.elbow_bend <= 150 for arm in arms(frame))


@pytest.mark.parametrize("name", ALL)
def test_no_limb_is_too_short_for_its_pose(name: str) -> None:
    for frame in frames(name):
        assert all(leg.reached for leg in legs(frame))
        assert all(arm.reached for arm in arms(frame))


@pytest.mark.parametrize("name", ALL)
def test_no_foot_goes_below_the_floor(name: str) -> None:
    assert min(leg.foot.lowest() for frame in frames(name) for leg in legs(frame)) >= -0.3


def contacts(leg: Leg) -> dict[str, complex]:
    """Return heel and ball where they touch the floor, within 0.1."""
    circles = leg.foot.circles()
    return {
        part: circles[part][0]
        for part in ("heel", "ball")
        if abs(circles[part][0].imag - circles[part][1]) <= 0.1
    }


@pytest.mark.parametrize("name", STANDING)
def test_a_foot_is_on_the_floor_in_every_phase(name: str) -> None:
    assert all(any(contacts(leg) for leg in legs(frame)) for frame in frames(name))


def planted(frame: Frame) -> list[Leg]:
    """Return the legs that stay where they are: those that stand, and those that roll."""
    near, far, scene = frame.body.near, frame.body.far, frame.scene
    found = [near] if scene.pose.near.tag == "pin" or scene.far_works else []
    if far is not None and not scene.far_works:
        found.append(far)
    if scene.figure.both_work and scene.figure.form != "feet_together":
        found.append(near)
    return found


@pytest.mark.parametrize("name", [n for n in ALL if n not in GLIDING])
def test_a_planted_foot_does_not_slide(name: str) -> None:
    rows = frames(name)
    for before, after in pairwise(rows):
        if before.scene.far_works != after.scene.far_works:
            continue
        for old, new in zip(planted(before), planted(after), strict=True):
            was, now = contacts(old), contacts(new)
            for part in was.keys() & now.keys():
                assert abs(was[part].real - now[part].real) <= 0.1


@pytest.mark.parametrize("name", [name for name in STANDING if FIGURES[name].alternates])
def test_the_legs_change_at_the_start_pose(name: str) -> None:
    figure = FIGURES[name]
    rows = frames(name)
    first_of_second = next(row for row in rows if row.scene.far_works)

    assert abs(first_of_second.body.hip - rows[0].body.hip) < 0.1
    assert figure.poses["start"].near == figure.poses["start"].far or figure.form == "toe_on_floor"


def on_counter(figure: FormFigure, arm: Arm, *, fingers: bool) -> bool:
    """Say whether a hand rests on the counter: not above it, not in it, not before its edge."""
    bottom = arm.hand.imag - (4.2 + 0.9 if fingers else HAND_RADIUS)
    edge = [prop.numbers[0] for prop in figure.props if prop.kind == "counter"]
    along = any(prop.kind == "counter_behind" for prop in figure.props)
    past_edge = along or bool(edge and arm.hand.real >= edge[0])
    return past_edge and -2.6 <= bottom - COUNTER_TOP <= 1.0


@pytest.mark.parametrize("name", STANDING)
def test_the_hands_that_must_hold_are_on_the_counter_in_every_phase(name: str) -> None:
    figure = FIGURES[name]
    hands = hands_of(figure)
    fingers = hands is Hands.FINGERTIPS
    wanted = 1 if hands is Hands.ONE else 2

    for frame in frames(name):
        held = [arm for arm in arms(frame) if on_counter(figure, arm, fingers=fingers)]
        assert len(held) >= wanted


@pytest.mark.parametrize("name", STANDING)
def test_a_holding_hand_never_over_reaches(name: str) -> None:
    for frame in frames(name):
        assert all(abs(arm.wrist - arm.shoulder) <= LONGEST_ARM + 0.01 for arm in arms(frame))


def seen_joints(frame: Frame, *, whole: bool) -> list[complex]:
    body = frame.body
    shift = frame.scene.figure.depth
    points = [circle for circle, _ in body.near.foot.circles().values()]
    if body.far is not None:
        points += [circle + shift for circle, _ in body.far.foot.circles().values()]
    if whole:
        points += [body.head, body.hip, body.shoulder, body.near.knee, body.near_arm.hand]
    return points


@pytest.mark.parametrize("name", [n for n in ALL if FIGURES[n].view is not View.ABOVE])
def test_nothing_that_matters_leaves_the_picture(name: str) -> None:
    figure = FIGURES[name]
    whole = figure.camera.side >= 90
    for frame in frames(name):
        for point in seen_joints(frame, whole=whole):
            flat = complex(0, point.imag) if figure.view is View.BACK else point
            assert figure.camera.holds(flat, margin=1.3)


WITH_ROUND_PERSON = [
    name for name in ALL if (inset := FIGURES[name].inset) is not None and inset.view is View.SIDE
]


@pytest.mark.parametrize("name", WITH_ROUND_PERSON)
def test_a_round_picture_of_the_person_holds_head_and_feet(name: str) -> None:
    inset = FIGURES[name].inset
    assert inset is not None
    camera = inset.camera
    middle = complex(camera.left + camera.side / 2, camera.bottom + camera.side / 2)
    for frame in frames(name):
        for point in [frame.body.head, *seen_joints(frame, whole=False)]:
            assert abs(point - middle) <= camera.side / 2
