"""A form's movement: where in its cycle which pose is, and the still pictures of it."""

from dataclasses import replace

from neuro_desktop.figures.rig import Pose, blend
from neuro_desktop.figures.scenes import Arrow, FormFigure, Scene

_REST_POSES = {"start", "flat"}
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def pose_at(figure: FormFigure, share: float) -> Pose:
    """Return the pose at a share (0..1) of one cycle, for the near leg's work."""
    share = min(max(share, 0.0), 1.0)
    keys = figure.cycle
    place = next((n for n, key in enumerate(keys) if key.at >= share), len(keys) - 1)
    if place == 0:
        return figure.poses[keys[0].pose]
    first, second = keys[place - 1], keys[place]
    within = (share - first.at) / (second.at - first.at)
    if figure.loops:
        return _flowing(figure, place - 1, within)
    if first.pose == second.pose:
        return figure.poses[first.pose]
    eased = within * within * (3 - 2 * within)
    return blend((figure.poses[first.pose], figure.poses[second.pose]), (1 - eased, eased))


def _flowing(figure: FormFigure, place: int, t: float) -> Pose:
    """Return a pose on a closed smooth curve through all poses (Catmull-Rom)."""
    names = [key.pose for key in figure.cycle[:-1]]
    around = [figure.poses[names[(place + step) % len(names)]] for step in (-1, 0, 1, 2)]
    square, cube = t * t, t * t * t
    weights = (
        (-cube + 2 * square - t) / 2,
        (3 * cube - 5 * square + 2) / 2,
        (-3 * cube + 4 * square + t) / 2,
        (cube - square) / 2,
    )
    return blend(tuple(around), weights)


def swapped(pose: Pose) -> Pose:
    """Return the pose with the legs' roles changed; the hands stay where they hold."""
    if pose.far is None:
        return pose
    near, far = pose.across
    return replace(pose, near=pose.far, far=pose.near, across=(far, near))


def turning_share(figure: FormFigure) -> float:
    """Return the share of the cycle at which the end pose is first reached."""
    return next(key.at for key in figure.cycle if key.pose == "end")


def leaving_share(figure: FormFigure) -> float:
    """Return the share of the cycle at which the end pose is left for the last time."""
    return max(key.at for key in figure.cycle if key.pose == "end")


def scene_at(figure: FormFigure, share: float, *, mirrored: bool = False) -> Scene:
    """Return the moving picture at a share (0..1) of one cycle, without letter."""
    far_works = False
    if figure.alternates:
        far_works = share >= 0.5
        share = share * 2 - (1 if far_works else 0)
    pose = pose_at(figure, share)
    scene = Scene(figure, swapped(pose) if far_works else pose, mirrored, far_works)
    back, resting = _way(figure, share)
    part = _part(figure, share)
    arrows = _shown(figure.arrows, part, back=back)
    inset = figure.inset
    inset_arrows = _shown(inset.arrows, part, back=back) if inset else ()
    if resting:
        arrows = tuple(arrow for arrow in arrows if arrow.kind == "level")
        inset_arrows = ()
    return replace(scene, arrows=arrows, inset_arrows=inset_arrows)


def start_picture(figure: FormFigure, *, mirrored: bool = False) -> Scene:
    """Return the still picture of the start, with the arrow of what comes."""
    scene = _with_arrows(Scene(figure, figure.poses["start"], mirrored), figure)
    return replace(scene, letter=LETTERS[0] if figure.letters else "")


def end_picture(figure: FormFigure, *, mirrored: bool = False, pose: str = "end") -> Scene:
    """Return the still picture that holds both: the end pose, the start dashed, the arrow.

    `pose` names another end, where a form has two.
    """
    ghost = figure.poses["start"] if figure.ghost else None
    scene = Scene(figure, figure.poses[pose], mirrored, ghost=ghost)
    scene = _with_arrows(scene, figure, part=1 if pose == "end" else 2)
    return replace(scene, letter=LETTERS[0] if figure.letters else "", letter_share=0.55)


def helper_picture(figure: FormFigure, *, mirrored: bool = False) -> Scene:
    """Return the still picture of a helper who hides things in the rice."""
    return replace(end_picture(figure, mirrored=mirrored), helper=True)


def letter_scene(scene: Scene, index: int, share: float) -> Scene:
    """Return the picture with a letter of the alphabet (0 is A) written to this share."""
    return replace(scene, letter=LETTERS[index % len(LETTERS)], letter_share=share)


def _with_arrows(scene: Scene, figure: FormFigure, part: int = 1) -> Scene:
    inset = figure.inset
    return replace(
        scene,
        arrows=_shown(figure.arrows, part, back=False),
        inset_arrows=_shown(inset.arrows, part, back=False) if inset else (),
    )


def _way(figure: FormFigure, share: float) -> tuple[bool, bool]:
    """Say whether the movement is on its way back to the start, and whether it stays at its end."""
    if figure.loops:
        return False, False
    place = next((n for n, key in enumerate(figure.cycle) if key.at >= share), -1)
    ahead = [key.pose for key in figure.cycle[place:] if key.pose != "mid"]
    before = figure.cycle[max(place - 1, 0)].pose
    resting = before == figure.cycle[place].pose and share > 0
    return bool(ahead) and ahead[0] in _REST_POSES and share > 0, resting


def _part(figure: FormFigure, share: float) -> int:
    """Return which part of a cycle of several movements this is, from 1."""
    parts = max((arrow.part for arrow in _all_arrows(figure)), default=0)
    return min(int(share * parts), parts - 1) + 1 if parts else 1


def _all_arrows(figure: FormFigure) -> tuple[Arrow, ...]:
    return figure.arrows + (figure.inset.arrows if figure.inset else ())


def _shown(arrows: tuple[Arrow, ...], part: int, *, back: bool) -> tuple[Arrow, ...]:
    chosen = [arrow for arrow in arrows if arrow.part in {0, part}]
    return tuple(_reversed(arrow) if back else arrow for arrow in chosen)


def _reversed(arrow: Arrow) -> Arrow:
    if arrow.kind == "arc":
        radius, start, end = arrow.numbers
        return replace(arrow, numbers=(radius, end, start))
    if arrow.kind == "line":
        x1, y1, x2, y2 = arrow.numbers
        return replace(arrow, numbers=(x2, y2, x1, y1))
    return arrow
