"""Which picture the player shows when."""

from dataclasses import replace

import pytest

from neuro_desktop.domain.exercise import ExerciseId, Footwear, Hands, Position
from neuro_desktop.domain.phases import Phase, PhaseKind, Side, WorkMode
from neuro_desktop.figures.moments import (
    END,
    EXTRA,
    START,
    STEPS,
    Moment,
    level_stills,
    moments_of,
    scene_of,
    shown_moment,
)

PUMPS = Phase(
    kind=PhaseKind.WORK,
    turn=0,
    item=0,
    exercise_id=ExerciseId.ANKLE_PUMPS,
    level=3,
    position=Position.STANDING,
    hands=Hands.BOTH,
    side=Side.RIGHT,
    seconds=40.0,
    mode=WorkMode.PACED,
    count=10,
    count_seconds=4.0,
    footwear=Footwear.SHOES,
)
STRETCH = replace(
    PUMPS,
    exercise_id=ExerciseId.CALF_STRETCH,
    level=1,
    mode=WorkMode.HOLD,
    seconds=10.0,
    count=0,
    count_seconds=0.0,
)
LETTERS = replace(PUMPS, exercise_id=ExerciseId.ANKLE_ROLLS, level=3, seconds=104.0, count=26)


def now(phase: Phase, spent: float) -> Moment:
    left = None if phase.seconds is None else phase.seconds - spent
    return moments_of(phase, spent, left)[0]


@pytest.mark.parametrize("number", [1, 2, 10])
def test_a_repetition_leaves_the_start_as_its_number_is_spoken(number: int) -> None:
    scene = scene_of(now(PUMPS, (number - 1) * 4.0))

    assert scene.pose == scene.figure.poses["start"]


def test_a_repetition_reaches_its_end_half_way() -> None:
    scene = scene_of(now(PUMPS, 2.0))

    assert scene.pose == scene.figure.poses["end"]


def test_the_last_repetition_ends_where_it_began() -> None:
    scene = scene_of(now(PUMPS, 40.0))

    assert scene.pose == scene.figure.poses["start"]


def test_a_hold_goes_to_its_end_pose_and_stays() -> None:
    early, held, later = (scene_of(now(STRETCH, spent)).pose for spent in (0.0, 2.0, 7.9))

    assert held == later == scene_of(now(STRETCH, 3.0)).figure.poses["end"]
    assert early != held


def test_a_hold_comes_back_in_its_last_seconds() -> None:
    back = scene_of(now(STRETCH, 10.0))

    assert back.pose == back.figure.poses["start"]


@pytest.mark.parametrize(
    "kind", [PhaseKind.GET_READY, PhaseKind.CHANGE_FEET, PhaseKind.REST, PhaseKind.PRESS]
)
def test_before_the_work_the_start_pose_is_shown(kind: PhaseKind) -> None:
    ready = replace(PUMPS, kind=kind, mode=None, seconds=10.0)

    assert now(ready, 3.0).step == START


def test_changing_feet_shows_the_other_side() -> None:
    right = replace(PUMPS, kind=PhaseKind.CHANGE_FEET, mode=None)
    left = replace(right, side=Side.LEFT)

    assert not now(right, 1.0).mirrored
    assert now(left, 1.0).mirrored


def test_the_same_seconds_give_the_same_picture() -> None:
    assert now(PUMPS, 13.37) == now(PUMPS, 13.37)


def test_still_pictures_stand_side_by_side() -> None:
    shown = moments_of(PUMPS, 5.0, 35.0, still_pictures=True)

    assert [moment.step for moment in shown] == [START, END]


def test_two_ends_are_both_shown_still() -> None:
    shown = level_stills(ExerciseId.HEEL_TOE_RAISES, 3, Side.BOTH)

    assert [moment.step for moment in shown] == [START, END, EXTRA]
    assert scene_of(shown[2]).pose == scene_of(shown[2]).figure.poses["heels"]


def test_the_second_direction_runs_backwards() -> None:
    circles = replace(PUMPS, exercise_id=ExerciseId.ANKLE_ROLLS, level=1)
    first, second = now(circles, 1.0), now(replace(circles, direction=2), 1.0)

    assert scene_of(first).pose.roll == pytest.approx(-scene_of(second).pose.roll)
    assert scene_of(second).inset_arrows[0].backwards


@pytest.mark.parametrize(("spent", "letter"), [(0.0, "A"), (4.1, "B"), (103.0, "Z")])
def test_each_count_writes_a_letter(spent: float, letter: str) -> None:
    assert scene_of(now(LETTERS, spent)).letter == letter


def test_before_the_work_the_first_letter_is_not_written_yet() -> None:
    ready = scene_of(now(replace(LETTERS, kind=PhaseKind.GET_READY, mode=None), 1.0))

    assert (ready.letter, ready.letter_share) == ("A", 0.0)


def test_minutes_go_round_and_round() -> None:
    rice = replace(
        PUMPS,
        exercise_id=ExerciseId.RICE_BUCKET,
        level=1,
        side=Side.BOTH,
        mode=WorkMode.MINUTES,
        seconds=60.0,
        count=0,
        count_seconds=0.0,
    )

    assert now(rice, 1.0) == now(rice, 6.0) != now(rice, 3.0)


def test_a_demonstration_runs_without_a_session() -> None:
    steps = {
        shown_moment(ExerciseId.MARCHING, 2, Side.ALTERNATING, second / 2)[0].step
        for second in range(16)
    }

    assert len(steps) > 10
    assert max(steps) <= STEPS
