"""The `figure` tables are read strictly; every error names its file and key."""

from pathlib import Path

import pytest

from neuro_desktop import resources
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.figures.poses import FigureError, form_of, load_figures, read_figures

CHANGES = [
    ("camera = [-50, -8, 117]", "camera = [-50, -8]", "full_lift.camera"),
    ("camera = [-50, -8, 117]", "camera = [-50, -8, 0]", "full_lift.camera"),
    ("camera = [-50, -8, 117]", "camera = [-50, -8, true]", "full_lift.camera"),
    ("camera = [-50, -8, 117]", "", "full_lift.camera"),
    ('active = "shin"', 'active = "arm"', "full_lift.active"),
    ('active = "shin"', "speed = 3", "full_lift.speed"),
    ("ghost = true", "ghost = 1", "full_lift.ghost"),
    ('["counter", 19]', '["table", 19]', "full_lift.props"),
    ('["arc", "near.knee", 37,', '["arc", "near.nose", 37,', "full_lift.arrows"),
    ('["end", 0.46]', '["top", 0.46]', "full_lift.cycle"),
    ('["end", 0.46]', '["end", 0.1]', "full_lift.cycle"),
    ('["start", 0], ["mid", 0.14]', '["mid", 0], ["start", 0.14]', "full_lift.cycle"),
    ('near = ["fk", -3, 100, -8, 0, 0]', 'near = ["fk", -3, 100]', "pose.end.near"),
    ('near = ["fk", -3, 100, -8, 0, 0]', 'near = ["xy", 1, 2]', "pose.end.near"),
    ('near = ["fk", -3, 100, -8, 0, 0]', 'near = ["fk", -3, 150, -8, 0, 0]', "pose.end.near"),
    ('near = ["fk", -3, 100, -8, 0, 0]', 'near = ["fk", -3, 100, 40, 0, 0]', "pose.end.near"),
    ('near = ["fk", -3, 100, -8, 0, 0]', 'near = ["ik", 0, 0, 0, 0, 0]', "full_lift.pose"),
    ('near_arm = ["at", 21.5, 58]', 'near_arm = ["at", 41.5, 58]', "pose.start.near_arm"),
    ('base = "start"', 'base = "sitting"', "pose.mid.base"),
    ('like = "full_lift"', 'like = "high_lift"', "low_lift.like"),
    ("[figure.forms.low_lift]", "[figure.forms.lower_lift]", "figure.forms"),
]


def changed(folder: Path, old: str, new: str) -> Path:
    text = resources.find("exercises/kick_back.toml").read_text(encoding="utf-8")
    assert old in text
    file = folder / "kick_back.toml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(("old", "new", "key"), CHANGES)
def test_a_slip_of_the_pen_is_named(old: str, new: str, key: str, tmp_path: Path) -> None:
    file = changed(tmp_path, old, new)

    with pytest.raises(FigureError) as caught:
        read_figures(file)

    assert caught.value.file == file
    assert caught.value.key.endswith(key)


def test_a_file_without_figures_is_named(tmp_path: Path) -> None:
    text = resources.find("exercises/kick_back.toml").read_text(encoding="utf-8")
    file = tmp_path / "kick_back.toml"
    file.write_text(text.split("[figure", maxsplit=1)[0], encoding="utf-8")

    with pytest.raises(FigureError, match="figure: must be a table"):
        read_figures(file)


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    file = tmp_path / "kick_back.toml"
    file.write_text("figure = [", encoding="utf-8")

    with pytest.raises(FigureError, match="whole file"):
        read_figures(file)


def test_every_exercise_has_a_figure() -> None:
    assert {exercise_id for exercise_id, _ in load_figures()} == set(ExerciseId)


def test_every_level_has_its_own_form() -> None:
    assert form_of(ExerciseId.BALANCE, 1) == "feet_together"
    assert form_of(ExerciseId.BALANCE, 7) == "one_leg_fingertips"
    assert (ExerciseId.BALANCE, "one_leg_fingertips") in load_figures()


def test_a_form_like_another_keeps_what_it_does_not_say() -> None:
    figures = load_figures()
    full = figures[ExerciseId.KICK_BACK, "full_lift"]
    low = figures[ExerciseId.KICK_BACK, "low_lift"]

    assert low.camera == full.camera
    assert low.poses["end"] != full.poses["end"]
