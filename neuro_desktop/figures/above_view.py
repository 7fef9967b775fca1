"""One foot as its owner sees it from above, with a ball under it or a letter to write."""

import math
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QColor

from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.figures.arrows import paint_along
from neuro_desktop.figures.canvas import DETAIL, OUTLINE, Canvas, Layer
from neuro_desktop.figures.geometry import arc_points, capsule, chain, circle, mix, turn
from neuro_desktop.figures.letters import strokes, written
from neuro_desktop.figures.props import paint_ball
from neuro_desktop.figures.rig import BALL_RADIUS, HEEL_RADIUS
from neuro_desktop.figures.scenes import Arrow, Scene

# The right foot, heel at 0, toes up: the big toe is on the left.
_HEEL = (0j, 3.1)
_MIDDLE = (0.5 + 5j, 3.1)
_BALLS = ((-1.9 + 10.2j, 2.6), (2.5 + 8.9j, 2.3))
_TOES = (
    (-3.1 + 15.4j, 1.75),
    (-0.5 + 16.0j, 1.2),
    (1.6 + 15.0j, 1.12),
    (3.3 + 13.6j, 1.05),
    (4.8 + 11.9j, 1.02),
)
_LETTER_LEFT, _LETTER_BOTTOM, _LETTER_UNIT = -6.6, 20.5, 3.3


def paint_above(canvas: Canvas, scene: Scene) -> None:
    """Paint the working foot from above; the letter is painted apart, since it is not mirrored."""
    roll, stretch = scene.pose.roll, scene.pose.stretch
    if scene.letter:
        roll, stretch = _pointing(scene)
    with_ball = any(prop.kind == "ball" for prop in scene.figure.props)
    if not with_ball:
        _paint_shin(canvas)
    _paint_foot(canvas, roll, stretch)
    if with_ball:
        paint_ball(canvas, complex(*scene.pose.under) + 1.5j, 3.4)
    else:
        _paint_hem(canvas)


def pen_place(point: complex) -> complex:
    """Return where a point of the letters' grid is on the picture."""
    return complex(_LETTER_LEFT, _LETTER_BOTTOM) + point * _LETTER_UNIT


def _pointing(scene: Scene) -> tuple[float, float]:
    """Return how the foot turns and how long it looks while its toes follow the pen."""
    _, pen = written(scene.letter, scene.letter_share)
    aside = (pen.real - 2) / 2 * (-1 if scene.mirrored else 1)
    return -aside * 20, 0.84 + 0.2 * pen.imag / 6


def _place(point: complex, roll: float, stretch: float) -> complex:
    return complex(point.real, point.imag * stretch) * turn(roll)


def _paint_shin(canvas: Canvas) -> None:
    palette = canvas.palette
    layer = Layer(canvas, palette.outline)
    layer.add(chain((-22j, 3.6), (-8j, 3.2), (-1j, 2.5)), palette.skin)
    layer.paint()


def _paint_hem(canvas: Canvas) -> None:
    """Paint the trousers, which end above the ankle."""
    palette = canvas.palette
    hem = [-5.6 - 30j, 5.6 - 30j, 5.0 - 10.5j, -5.0 - 10.5j]
    canvas.shape([hem], palette.trousers, palette.outline)


def _paint_foot(canvas: Canvas, roll: float, stretch: float) -> None:
    palette = canvas.palette

    def put(centre: complex, radius: float) -> tuple[complex, float]:
        return _place(centre, roll, stretch), radius

    layer = Layer(canvas, palette.outline)
    inner, outer = put(*_BALLS[0]), put(*_BALLS[1])
    heel, middle = put(*_HEEL), put(*_MIDDLE)
    layer.add(
        [*chain(heel, middle, inner), *chain(middle, outer), capsule(inner, outer)], palette.active
    )
    for toe, share in zip(_TOES, (0.0, 0.3, 0.55, 0.8, 1.0), strict=True):
        root = mix(inner[0], outer[0], share)
        layer.add([capsule((root, toe[1] + 0.25), put(*toe))], palette.active)
    layer.paint()
    for a, b in pairwise(_TOES):
        between = (a[0] + b[0]) / 2 + (0.4 if a is _TOES[0] else 0.1)
        low = between + complex(0, -2.4)
        canvas.line((_place(between, roll, stretch), _place(low, roll, stretch)),
                    palette.active_detail, DETAIL)  # fmt: skip
    canvas.painter.setPen(canvas.pen(palette.active_detail, 0.35))
    canvas.painter.setBrush(QBrush(QColor("#FFFFFF")))
    for centre, radius in _TOES:
        at = _place(centre + complex(0, radius * 0.25), roll, stretch)
        canvas.painter.drawEllipse(QPointF(at.real, at.imag), radius * 0.55, radius * 0.5)
    bone = arc_points(_place(-2.0 + 0.6j, roll, stretch), 1.0, 100, 240)
    canvas.line(bone, palette.active_detail, DETAIL)


def paint_above_arrow(canvas: Canvas, arrow: Arrow) -> None:
    """Paint an arrow of this view; a ring goes round the toes, or round the ball of the foot."""
    numbers = arrow.numbers
    if arrow.kind == "ring":
        across, up = numbers
        middle = complex(0, 13.0 if arrow.joint == "near.toe" else 6.5)
        points = [
            middle + complex(across * math.cos(math.radians(a)), up * math.sin(math.radians(a)))
            for a in range(210, -61, -10)
        ]
        paint_along(canvas, points[::-1] if arrow.backwards else points)
        return
    x1, y1, x2, y2 = numbers
    start, end = complex(x1, y1), complex(x2, y2)
    line = [start + (end - start) * step / 8 for step in range(9)]
    paint_along(canvas, line, both_ends=arrow.kind == "both")


def paint_letter(canvas: Canvas, scene: Scene) -> None:
    """Paint the letter: dotted what is to come, solid what is written, and the pen."""
    palette = canvas.palette
    for row in strokes(scene.letter):
        points = [pen_place(point) for point in row]
        canvas.line(points, palette.halo, 2.6)
        canvas.line(points, palette.ghost, 1.1, dashed=True)
    rows, pen = written(scene.letter, scene.letter_share)
    for row in rows:
        canvas.line([pen_place(point) for point in row], palette.arrow, 1.9)
    at = pen_place(pen)
    canvas.fill([circle(at, 1.5)], palette.arrow, palette.halo, 0.8)


def paint_prints(canvas: Canvas, scene: Scene) -> None:
    """Paint both soles on the floor from above, toes up, before the counter's edge."""
    palette, figure = canvas.palette, scene.figure
    body = scene.body()
    edge = [complex(-40, 24.6), complex(40, 24.6), complex(40, 60), complex(-40, 60)]
    canvas.fill([edge], palette.counter_top, palette.outline, OUTLINE)
    near_on = not scene.far_works
    feet = [(body.near, scene.pose.across[0], near_on or figure.both_work)]
    if body.far is not None:
        feet.append((body.far, -scene.pose.across[1], figure.both_work or not near_on))
    for leg, across, lit in feet:
        side = 1 if across > 0 else -1
        at = complex(across, leg.ankle.real)
        grown = 0.6 if figure.footwear is Footwear.SHOES else 0.0
        shape = [
            *chain((at - 2j, HEEL_RADIUS + grown), (at + complex(side * 0.5, 3.5), 2.1 + grown)),
            *chain((at + complex(side * 0.5, 3.5), 2.1 + grown),
                   (at + complex(side * 0.3, 8.4), BALL_RADIUS + 0.8 + grown),
                   (at + complex(-side * 0.4, 11.8), 1.6 + grown)),
        ]  # fmt: skip
        layer = Layer(canvas, palette.outline)
        layer.add(shape, palette.active if lit else palette.shoe)
        layer.paint()
