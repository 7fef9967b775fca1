"""Which picture a session shows at a moment: the form, the place in its cycle, the side.

No Qt and no clock: the player gives the phase and the seconds it has spent.
"""

from dataclasses import dataclass, replace

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Phase, PhaseKind, Side, WorkMode
from neuro_desktop.figures.cycle import (
    end_picture,
    helper_picture,
    leaving_share,
    letter_scene,
    scene_at,
    start_picture,
    turning_share,
)
from neuro_desktop.figures.poses import figure_for, form_of
from neuro_desktop.figures.scenes import Arrow, FormFigure, Scene

STEPS = 60  # pictures in one cycle: 15 a second in a repetition of 4 seconds
START, END, EXTRA, HELPER = -1, -2, -3, -4  # still pictures, with their arrows
SHOW_ME_SECONDS = 4.0
_HOLD_WAY_SECONDS = 2.0  # to the end pose of a hold, and back


@dataclass(frozen=True, slots=True)
class Moment:
    """One picture, told so shortly that painted ones can be kept: see `scene_of`."""

    exercise_id: ExerciseId
    form: str
    step: int  # 0..STEPS of the cycle, or START, END, EXTRA (heels) or HELPER (rice)
    mirrored: bool = False
    backwards: bool = False  # the second direction of a circle
    letter: int = -1  # 0 is A; -1: none


def moments_of(
    phase: Phase,
    spent_seconds: float,
    left_seconds: float | None,
    *,
    still_pictures: bool = False,
) -> tuple[Moment, ...]:
    """Return what to show now: one picture, or with still pictures start and end side by side.

    A counted repetition is one cycle: it leaves the start pose as its number is spoken. A hold goes
    to the end pose, stays and comes back in the last seconds. Other phases show the start pose of
    what comes. `spent_seconds` and `left_seconds` are those of the running phase; while they stand
    still, so does the picture.
    """
    figure = figure_for(phase.exercise_id, form_of(phase.exercise_id, phase.level))
    moment = Moment(
        figure.exercise_id,
        figure.form,
        START,
        mirrored=phase.side in {Side.LEFT, Side.ALTERNATING},
        backwards=phase.direction > 1,
    )
    working = phase.kind is PhaseKind.WORK
    if still_pictures:
        return still_moments(moment, letter=_letter(figure, phase, spent_seconds))
    if not working:
        return (moment,)
    step = _step(figure, _share(figure, phase, spent_seconds, left_seconds))
    return (replace(moment, step=step, letter=_letter(figure, phase, spent_seconds)),)


def shown_moment(
    exercise_id: ExerciseId, level: int, side: Side, spent_seconds: float
) -> tuple[Moment, ...]:
    """Return the picture of a demonstration without a session, running round and round."""
    figure = figure_for(exercise_id, form_of(exercise_id, level))
    period = max(figure.period_seconds, SHOW_ME_SECONDS) * (2 if figure.alternates else 1)
    cycles = spent_seconds / period
    letter = int(cycles) % 26 if figure.letters else -1
    mirrored = side in {Side.LEFT, Side.ALTERNATING}
    step = _step(figure, cycles % 1)
    return (Moment(exercise_id, figure.form, step, mirrored=mirrored, letter=letter),)


def still_moments(moment: Moment, letter: int = -1) -> tuple[Moment, ...]:
    """Return the still pictures of a form: start, end and, where there are two ends, the second."""
    figure = figure_for(moment.exercise_id, moment.form)
    steps = (START, END, EXTRA) if "heels" in figure.poses else (START, END)
    return tuple(replace(moment, step=step, letter=letter) for step in steps)


def helper_still() -> Moment:
    """Return the picture of a helper who hides things in the rice bucket and counts them."""
    return Moment(ExerciseId.RICE_BUCKET, form_of(ExerciseId.RICE_BUCKET, 1), HELPER)


def level_stills(exercise_id: ExerciseId, level: int, side: Side) -> tuple[Moment, ...]:
    """Return the still pictures of a level, for a list or for paper."""
    mirrored = side in {Side.LEFT, Side.ALTERNATING}
    form = form_of(exercise_id, level)
    return still_moments(Moment(exercise_id, form, START, mirrored=mirrored))


def scene_of(moment: Moment) -> Scene:
    """Return what to paint at a moment."""
    figure = figure_for(moment.exercise_id, moment.form)
    if moment.step < 0:
        scene = _still(figure, moment)
    else:
        share = moment.step / STEPS
        share = 1 - share if moment.backwards else share
        scene = scene_at(figure, share, mirrored=moment.mirrored)
    if moment.letter >= 0 and moment.step != START:
        share = 1.0 if moment.step < 0 else min(1.0, moment.step / STEPS * 1.15)
        scene = letter_scene(scene, moment.letter, share)
    if moment.backwards:
        scene = replace(
            scene,
            arrows=tuple(map(_backwards, scene.arrows)),
            inset_arrows=tuple(map(_backwards, scene.inset_arrows)),
        )
    return scene


def _still(figure: FormFigure, moment: Moment) -> Scene:
    if moment.step == START:
        return start_picture(figure, mirrored=moment.mirrored)
    if moment.step == HELPER:
        return helper_picture(figure, mirrored=moment.mirrored)
    pose = "heels" if moment.step == EXTRA else "end"
    return end_picture(figure, mirrored=moment.mirrored, pose=pose)


def _backwards(arrow: Arrow) -> Arrow:
    return replace(arrow, backwards=True) if arrow.kind == "ring" else arrow


def _step(figure: FormFigure, share: float) -> int:
    """Return the picture of a share; letters, each drawn only once, take half as many."""
    return round(share * STEPS / 2) * 2 if figure.letters else round(share * STEPS)


def _letter(figure: FormFigure, phase: Phase, spent_seconds: float) -> int:
    if not figure.letters or phase.kind is not PhaseKind.WORK or phase.count_seconds <= 0:
        return -1
    return min(int(spent_seconds / phase.count_seconds), max(phase.count - 1, 0))


def _share(
    figure: FormFigure, phase: Phase, spent_seconds: float, left_seconds: float | None
) -> float:
    """Return the place in the cycle, 0..1."""
    if phase.mode is WorkMode.HOLD:
        return _held_share(figure, spent_seconds, left_seconds)
    if phase.mode is WorkMode.MINUTES:
        return spent_seconds / figure.period_seconds % 1
    cycles = spent_seconds / max(phase.count_seconds, 0.1)
    if phase.mode is WorkMode.PACED and cycles >= phase.count:
        return 1.0
    return cycles % 1


def _held_share(figure: FormFigure, spent_seconds: float, left_seconds: float | None) -> float:
    there, back = turning_share(figure), leaving_share(figure)
    way = min(spent_seconds / _HOLD_WAY_SECONDS, 1.0)
    if left_seconds is not None and left_seconds < _HOLD_WAY_SECONDS:
        return back + (1 - back) * (1 - max(left_seconds, 0.0) / _HOLD_WAY_SECONDS)
    if way >= 1:
        return (there + back) / 2
    return there * way
