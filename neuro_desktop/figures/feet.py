"""A foot from the side: bare, in a sock or in a closed shoe."""

from dataclasses import dataclass

from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.figures.canvas import DETAIL, Canvas, Layer
from neuro_desktop.figures.geometry import Polygon, capsule, chain, turn
from neuro_desktop.figures.rig import BALL, Foot


@dataclass(frozen=True, slots=True)
class FootLook:
    """What is on a foot, its colour and that of the thin lines on it."""

    footwear: Footwear
    colour: str
    detail: str


def add_foot(layer: Layer, foot: Foot, look: FootLook, *, close_up: bool) -> None:
    """Add a foot to a layer."""
    if close_up and look.footwear is Footwear.BARE:
        layer.add(_lesser_toes(foot), look.colour)
    layer.add(_sole_and_top(foot, look.footwear), look.colour)


def _sole_and_top(foot: Foot, footwear: Footwear) -> list[Polygon]:
    parts = foot.circles()
    shapes = [
        *chain(parts["ankle"], parts["heel"]),
        *chain(parts["heel"], parts["ball"]),
        *chain(parts["ankle"], parts["middle"], parts["ball"], parts["half_toe"], parts["toe"]),
        [parts["ankle"][0], parts["heel"][0], parts["ball"][0], parts["middle"][0]],
    ]
    if footwear is Footwear.SHOES:
        top = foot.at(complex(0.2, 2.4))
        shapes.append(
            capsule((foot.at(complex(-1.4, 2.2)), 1.9), (foot.at(complex(1.2, 2.2)), 2.3))
        )
        shapes.append(capsule((top, 2.2), (foot.at(complex(5.2, -0.6)), 2.3)))
    return shapes


def _lesser_toes(foot: Foot) -> list[Polygon]:
    """Return two smaller toes behind the big one."""
    found: list[Polygon] = []
    for back, length, radius in ((0.9, 0.86, 1.15), (1.8, 0.7, 1.05)):
        root = foot.at(BALL + complex(-0.2, back * 0.62))
        first = foot.half_toe - foot.at(BALL)
        second = foot.toe_tip - foot.half_toe
        middle = root + first * length
        found += chain((root, 1.4), (middle, radius), (middle + second * length * 0.9, radius))
    return found


def foot_details(canvas: Canvas, foot: Foot, look: FootLook, *, close_up: bool) -> None:
    """Draw the thin lines that tell a foot, a sock and a shoe apart."""
    if look.footwear is Footwear.SHOES:
        _shoe_details(canvas, foot, look)
    elif look.footwear is Footwear.BARE:
        _bare_details(canvas, foot, look, close_up=close_up)


def _shoe_details(canvas: Canvas, foot: Foot, look: FootLook) -> None:
    """Draw the sole, the opening and two fastenings."""
    bend = turn(foot.pitch)
    toe = turn(foot.pitch + foot.toe)
    ball = foot.at(complex(8.4, -3.4))
    sole = (foot.at(complex(-3.9, -3.3)), foot.at(complex(0, -3.5)), ball, ball + 4.6 * toe)
    canvas.line(sole, canvas.palette.shoe_sole, 1.0 if canvas.unit < 0.9 else 0.8)
    opening = (foot.at(complex(-3.1, 2.5)), foot.at(complex(0, 1.8)), foot.at(complex(3.0, 2.9)))
    canvas.line(opening, look.detail, DETAIL)
    for x in (4.0, 5.9):
        at = foot.at(complex(x, 0.9 - (x - 4) * 0.5))
        canvas.line((at, at + complex(-1.5, -1.9) * bend), canvas.palette.shoe_sole, DETAIL)


def _bare_details(canvas: Canvas, foot: Foot, look: FootLook, *, close_up: bool) -> None:
    if not close_up:
        return
    bend = turn(foot.pitch)
    last = foot.toe_tip - foot.half_toe
    way = last / abs(last)
    nail = foot.toe_tip + way * complex(0.15, 0.62)
    white = "#FFFFFF"
    canvas.fill([capsule((nail, 0.5), (nail + way * 0.75, 0.42))], white, look.detail, 0.35)
    root = foot.at(BALL + complex(1.0, 0.7))
    canvas.line((root, root + complex(0.9, -0.5) * bend), look.detail, DETAIL)
    bone = [foot.at(complex(-0.9, 0.2)), foot.at(complex(-0.1, 0.8)), foot.at(complex(0.9, 0.3))]
    canvas.line(bone, look.detail, DETAIL)
