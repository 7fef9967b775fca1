"""Every form's cycle at 41 phases, solved once for all tests."""

from dataclasses import dataclass
from functools import cache

from neuro_desktop.domain.exercise import Hands
from neuro_desktop.figures.cycle import scene_at
from neuro_desktop.figures.poses import load_figures
from neuro_desktop.figures.rig import Body
from neuro_desktop.figures.scenes import FormFigure, Scene

PHASES = 41


@dataclass(frozen=True)
class Frame:
    """One phase of a cycle."""

    scene: Scene
    body: Body


def figures() -> list[FormFigure]:
    return list(load_figures().values())


def name_of(figure: FormFigure) -> str:
    return f"{figure.exercise_id}.{figure.form}"


@cache
def frames(name: str) -> tuple[Frame, ...]:
    """Return the phases of one cycle of a form."""
    figure = next(figure for figure in figures() if name_of(figure) == name)
    scenes = [scene_at(figure, phase / (PHASES - 1)) for phase in range(PHASES)]
    return tuple(Frame(scene, scene.body()) for scene in scenes)


def hands_of(figure: FormFigure) -> Hands:
    """Return what the hands must do in a form, by its name in the ladder."""
    if figure.seated:
        return Hands.FREE
    return {
        "one_hand": Hands.ONE,
        "one_leg_one_hand": Hands.ONE,
        "one_leg_fingertips": Hands.FINGERTIPS,
    }.get(figure.form, Hands.BOTH)
