"""The figure of every form of every exercise, read from the `figure` tables and checked."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from neuro_desktop import resources
from neuro_desktop.domain.exercise import ExerciseId, Footwear
from neuro_desktop.figures.figure_table import FigureError, FigureTable
from neuro_desktop.figures.rig import Limb, Pose
from neuro_desktop.figures.scenes import (
    Active,
    Camera,
    Corner,
    FormFigure,
    Inset,
    Key,
    View,
)

__all__ = ["FigureError", "figure_for", "form_of", "load_figures", "read_figures"]

Figures = dict[tuple[ExerciseId, str], FormFigure]

_DEPTH = (3.4, 2.0)
_NO_LIMB = "needs this limb, in this pose or its base"
_RANGES = {"knee": (0, 140), "ankle": (-50, 28), "elbow": (0, 150)}


@cache
def load_figures() -> Figures:
    """Return the figure of every form, by exercise and form.

    Raises:
        FigureError: a file is missing or breaks a rule; it names the file and the key.
    """
    found: Figures = {}
    for exercise_id in ExerciseId:
        try:
            file = resources.find(f"exercises/{exercise_id}.toml")
        except OSError as error:
            raise FigureError(Path(f"{exercise_id}.toml"), "whole file", str(error)) from error
        found |= read_figures(file)
    return found


def figure_for(exercise_id: ExerciseId, form: str) -> FormFigure:
    """Return how a form of an exercise is drawn."""
    return load_figures()[exercise_id, form]


@cache
def _forms(exercise_id: ExerciseId) -> tuple[str, ...]:
    file = resources.find(f"exercises/{exercise_id}.toml")
    rungs = tomllib.loads(file.read_text(encoding="utf-8"))["levels"]
    return tuple(str(rung["form"]) for rung in rungs)


def form_of(exercise_id: ExerciseId, level: int) -> str:
    """Return the form of a level (1 is the easiest) of an exercise."""
    return _forms(exercise_id)[level - 1]


def read_figures(file: Path) -> Figures:
    """Return the figures a file holds: one for each form of its ladder.

    Raises:
        FigureError: the file breaks a rule; it names the key.
    """
    try:
        content = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise FigureError(file, "whole file", str(error)) from error
    top = FigureTable(file, "figure", content.get("figure"))
    forms = top.tables("forms")
    top.close()
    seats = {str(rung["form"]): rung["position"] == "seated" for rung in content["levels"]}
    if set(forms) != set(seats):
        odd = sorted(set(forms) ^ set(seats))
        raise FigureError(file, "figure.forms", f"must be the forms of the ladder; odd: {odd}")
    plain: dict[str, Any] = content["figure"]["forms"]
    footwear = Footwear(content["footwear"])
    exercise_id = ExerciseId(file.stem)
    found = {}
    # Forms that others are like come first: an error is then told where it was written.
    for form in sorted(seats, key=lambda name: "like" in plain[name]):
        table = FigureTable(file, f"figure.forms.{form}", _inherited(file, plain, form))
        found[form] = _form(_Subject(exercise_id, form, footwear, seats[form]), table)
    return {(exercise_id, form): found[form] for form in seats}


def _inherited(file: Path, forms: dict[str, Any], form: str) -> dict[str, Any]:
    """Return a form's values over those of the form it is `like`; poses are added one by one."""
    own = dict(forms[form])
    like = own.pop("like", None)
    if like is None:
        return own
    if like not in forms or "like" in forms[like]:
        raise FigureError(file, f"figure.forms.{form}.like", f"is no plain form: {like!r}")
    merged = {**forms[like], **own}
    merged["pose"] = {**forms[like]["pose"], **own.get("pose", {})}
    return merged


@dataclass(frozen=True, slots=True)
class _Subject:
    """Whose figure is read."""

    exercise_id: ExerciseId
    form: str
    footwear: Footwear
    seated: bool


def _form(subject: _Subject, table: FigureTable) -> FormFigure:
    depth = table.numbers("depth", 2, _DEPTH)
    figure = FormFigure(
        exercise_id=subject.exercise_id,
        form=subject.form,
        footwear=subject.footwear,
        seated=subject.seated,
        view=View(table.choice("view", set(View), View.SIDE)),
        camera=table.camera("camera"),
        inset=_inset(table),
        stance=table.choice("stance", {"near", "far"}, "far"),
        active=Active(table.choice("active", set(Active), Active.FOOT)),
        both_work=table.flag("both_work"),
        patch=table.choice("patch", {"", "thigh", "calf"}, ""),
        strap=table.flag("strap"),
        letters=table.flag("letters"),
        ghost=table.flag("ghost"),
        alternates=table.flag("alternates"),
        loops=table.flag("loops"),
        period_seconds=table.number("period", 4.0),
        depth=complex(*depth),
        props=table.props("props"),
        arrows=table.arrows("arrows"),
        poses=_poses(table),
        cycle=tuple(Key(pose, at) for pose, at in table.keys("cycle")),
    )
    table.close()
    _check(table, figure)
    return figure


def _inset(table: FigureTable) -> Inset | None:
    if not table.has("inset"):
        return None
    inner = FigureTable(table.file, f"{table.path}.inset", table.take("inset"))
    camera: Camera = inner.camera("camera")
    inset = Inset(
        view=View(inner.choice("view", set(View), View.SIDE)),
        camera=camera,
        corner=Corner(inner.choice("corner", set(Corner), Corner.TOP_LEFT)),
        share=inner.number("share", 0.4),
        arrows=inner.arrows("arrows"),
    )
    inner.close()
    return inset


def _poses(table: FigureTable) -> dict[str, Pose]:
    found: dict[str, Pose] = {}
    for name, inner in table.tables("pose").items():
        base = None
        if inner.has("base"):
            base_name = str(inner.take("base"))
            if base_name not in found:
                raise inner.error("base", f"is no earlier pose: {base_name!r}")
            base = found[base_name]
        found[name] = _pose(inner, base)
        inner.close()
    return found


def _pose(table: FigureTable, base: Pose | None) -> Pose:
    near = table.leg("near") or (base.near if base else None)
    near_arm = table.arm("near_arm") or (base.near_arm if base else None)
    if near is None:
        raise table.error("near", _NO_LIMB)
    if near_arm is None:
        raise table.error("near_arm", _NO_LIMB)
    plain = base or Pose(near, near_arm)
    trunk = table.number("trunk", plain.trunk)
    return Pose(
        near=near,
        near_arm=near_arm,
        far=table.leg("far") or plain.far,
        far_arm=table.arm("far_arm") or plain.far_arm,
        trunk=trunk,
        head=table.number("head", 0.75 * trunk),
        hip=table.numbers("hip", 2, plain.hip),
        across=table.numbers("across", 2, plain.across),
        scrunch=table.number("scrunch", plain.scrunch),
        roll=table.number("roll", plain.roll),
        stretch=table.number("stretch", plain.stretch),
        under=table.numbers("under", 2, plain.under),
    )


# ---------------------------------------------------------------- what no body can do


def _check(table: FigureTable, figure: FormFigure) -> None:
    """Refuse a cycle of unknown or unlike poses, and joints out of their range."""
    for key in figure.cycle:
        if key.pose not in figure.poses:
            raise table.error("cycle", f"knows no pose {key.pose!r}")
    shapes = {_shape(figure.poses[key.pose]) for key in figure.cycle}
    if len(shapes) > 1:
        raise table.error("pose", "tells a limb in one way here, in another there")
    if figure.cycle[0].pose != "start" or "end" not in figure.poses:
        raise table.error("cycle", "must begin with the pose start, and hold the pose end")
    for name, pose in figure.poses.items():
        _check_joints(table, f"pose.{name}", figure, pose)


def _shape(pose: Pose) -> tuple[object, ...]:
    limbs = (pose.near, pose.far, pose.near_arm, pose.far_arm)
    return (*(limb.tag if isinstance(limb, Limb) else "" for limb in limbs), len(pose.hip))


def _check_joints(table: FigureTable, key: str, figure: FormFigure, pose: Pose) -> None:
    body = figure.body(pose)
    for name, leg in (("near", body.near), ("far", body.far)):
        if leg is None:
            continue
        if not leg.reached:
            raise table.error(f"{key}.{name}", "is out of the leg's reach")
        _check_range(table, f"{key}.{name}", "knee", leg.knee_bend)
        _check_range(table, f"{key}.{name}", "ankle", leg.ankle_bend)
    for name, arm in (("near_arm", body.near_arm), ("far_arm", body.far_arm)):
        if arm is None:
            continue
        if not arm.reached:
            raise table.error(f"{key}.{name}", "is out of the arm's reach")
        _check_range(table, f"{key}.{name}", "elbow", arm.elbow_bend)


def _check_range(table: FigureTable, key: str, joint: str, value: float) -> None:
    least, most = _RANGES[joint]
    if not least - 0.5 <= value <= most + 0.5:
        raise table.error(key, f"bends the {joint} by {value:.0f}, not {least} to {most}")
