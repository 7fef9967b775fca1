"""Things in the picture: floor, chair, counter, ball, bucket with rice, towel, strap."""

import math
from functools import cache
from random import Random

from PySide6.QtCore import QLineF

from neuro_desktop.figures.canvas import DETAIL, OUTLINE, Canvas
from neuro_desktop.figures.geometry import Polygon, chain, circle, mix
from neuro_desktop.figures.rig import BALL, Body, Leg
from neuro_desktop.figures.scenes import Camera, FormFigure, Prop

COUNTER_TOP, SLAB = 55.0, 3.2
BALL_RADIUS = 2.6
_SEAT, _SEAT_THICK, _SEAT_DEPTH, _BACK, _POST = 23.2, 2.6, 26.0, 53.0, 2.6
_FAR_CHAIR = complex(6.5, 3.8)
_FLOOR_LINE = 5.4  # where floor and wall meet, above the line the feet stand on
_BUCKET_TOP, _BUCKET_HIGH, _BUCKET_TAPER, _RICE = 40.0, 20.0, 0.84, 12.0
_MARBLE = 1.7
_MARBLES = ((-12.5, 3.6), (-14.6, 8.8), (9.5, 3.4), (12.8, 8.8), (2.5, 2.8))
_TOWEL_STEPS = 100
_GRAINS, _GRAINS_OVER = 420, 150


def paint_floor(canvas: Canvas, camera: Camera) -> None:
    """Paint the floor from edge to edge."""
    palette = canvas.palette
    left, right = camera.left, camera.left + camera.side
    if palette.floor:
        box = _box(left - 1, camera.bottom - 1, right + 1, _FLOOR_LINE)
        canvas.fill([box], palette.floor)
    canvas.line((complex(left, _FLOOR_LINE), complex(right, _FLOOR_LINE)), palette.floor_line, 0.5)


def paint_prop(canvas: Canvas, prop: Prop, camera: Camera) -> None:
    """Paint a thing that stands behind the figure."""
    if prop.kind in {"chair", "chair_behind"}:
        _chair(canvas, prop.numbers[0])
    elif prop.kind == "counter":
        _counter(canvas, prop.numbers[0], camera)
    elif prop.kind == "counter_behind":
        _counter_along(canvas, camera, 57.4)


def _box(left: float, bottom: float, right: float, top: float) -> Polygon:
    return [complex(left, bottom), complex(right, bottom), complex(right, top), complex(left, top)]


def _chair(canvas: Canvas, back: float) -> None:
    """Paint a sturdy chair whose back post stands at x = back."""
    palette = canvas.palette
    far = _FAR_CHAIR.real
    up = _FAR_CHAIR.imag
    for x in (back, back + _SEAT_DEPTH - _POST):
        post = _box(x + far, up, x + far + _POST, _SEAT)
        canvas.shape([post], palette.far_wood, palette.far_outline)
    upright = _box(back + far, _SEAT, back + far + _POST, _BACK + up)
    slats = [_box(back + _POST / 2, y, back + far + _POST, y + 5) for y in (35.0, 46.0)]
    canvas.shape([upright], palette.far_wood, palette.far_outline)
    canvas.shape(slats, palette.far_wood, palette.far_outline)
    seat_top = [complex(back, _SEAT), complex(back + _SEAT_DEPTH, _SEAT),
                complex(back + _SEAT_DEPTH + far, _SEAT + up * 0.6),
                complex(back + far, _SEAT + up * 0.6)]  # fmt: skip
    canvas.shape([seat_top], palette.far_wood, palette.far_outline)
    near = [
        _box(back, 0, back + _POST, _BACK),
        _box(back + _SEAT_DEPTH - _POST, 0, back + _SEAT_DEPTH, _SEAT),
        _box(back, _SEAT - _SEAT_THICK, back + _SEAT_DEPTH, _SEAT),
    ]
    canvas.shape(near, palette.wood, palette.outline)


def _counter(canvas: Canvas, x: float, camera: Camera) -> None:
    """Paint a counter the figure faces; its slab begins at x, below it is room for the toes."""
    palette = canvas.palette
    right = camera.left + camera.side + 4
    canvas.shape([_box(x + 9, 0, right, 5)], palette.counter, palette.far_outline)
    canvas.shape([_box(x + 4, 5, right, COUNTER_TOP)], palette.cabinet, palette.far_outline)
    canvas.line((complex(x + 22, 8), complex(x + 22, 50)), palette.far_outline, DETAIL)
    canvas.line((complex(x + 18.5, 36), complex(x + 18.5, 44)), palette.far_outline, 1.3)
    top = [complex(x, COUNTER_TOP), complex(x + 4.5, COUNTER_TOP + 2.8),
           complex(right, COUNTER_TOP + 2.8), complex(right, COUNTER_TOP)]  # fmt: skip
    canvas.shape([top], palette.counter_top, palette.far_outline)
    slab = _box(x, COUNTER_TOP - SLAB, right, COUNTER_TOP)
    canvas.shape([slab], palette.counter, palette.outline)


def _counter_along(canvas: Canvas, camera: Camera, top: float) -> None:
    """Paint a counter that runs along behind the figure, its top seen a little from above."""
    palette = canvas.palette
    left, right = camera.left - 4, camera.left + camera.side + 4
    canvas.shape([_box(left, 4.5, right, 10)], palette.counter, palette.far_outline)
    canvas.shape([_box(left, 9, right, 52)], palette.cabinet, palette.far_outline)
    start = math.floor(left / 24) * 24 + 13
    for step in range(math.ceil((right - start) / 24)):
        x = start + step * 24
        canvas.line((complex(x, 10), complex(x, 51)), palette.far_outline, DETAIL)
        canvas.line((complex(x + 3, 40), complex(x + 3, 46)), palette.far_outline, 1.0)
    canvas.shape([_box(left, 52.5, right, top)], palette.counter_top, palette.far_outline)
    canvas.shape([_box(left, 51, right, 54)], palette.counter, palette.far_outline)


def paint_ball(canvas: Canvas, centre: complex, radius: float = BALL_RADIUS) -> None:
    """Paint a tennis ball with its seam."""
    palette = canvas.palette
    canvas.shape([circle(centre, radius)], palette.ball, palette.outline)
    for side in (-1, 1):
        seam = [
            centre + radius * complex(side * (0.95 - 0.62 * math.cos(math.radians(a))),
                                      0.93 * math.sin(math.radians(a)))
            for a in range(-48, 49, 12)
        ]  # fmt: skip
        canvas.line(seam, palette.halo, 0.7)


def paint_strap(canvas: Canvas, hand: complex, leg: Leg) -> None:
    """Paint one run of the strap, from a hand round the ball of the foot."""
    palette = canvas.palette
    top = leg.foot.at(BALL + complex(0.2, 2.6))
    sole = leg.foot.at(BALL + complex(0.4, -2.5))
    for width, colour in ((1.5 + 2 * OUTLINE, palette.outline), (1.5, palette.strap)):
        canvas.line((hand, top, sole), colour, width)


# ---------------------------------------------------------------- towel


def paint_towel(canvas: Canvas, scrunch: float, toe_x: float) -> None:
    """Paint a towel on the floor, drawn in by the toes by 0..1, seen a little from above."""
    palette = canvas.palette
    start, end = 14.0, 49.0 - 10.0 * scrunch
    low, high = _towel_edges(start, end, scrunch, toe_x)
    canvas.shape([low + high[::-1]], palette.towel, palette.towel_edge)
    count = len(low)
    for place in (0.84, 0.9):
        at = int(place * (count - 1))
        canvas.line((low[at], high[at]), palette.towel_edge, 0.9)
    for share in (0.1, 0.5, 0.9):
        knot = low[-1] + (high[-1] - low[-1]) * share
        canvas.line((knot, knot + complex(1.6, -0.2)), palette.towel_edge, 0.8)
    if scrunch > 0.15:
        for place in range(count):
            top, foot = high[place], low[place]
            valley = math.sin(foot.real * 2.1) < -0.95
            if valley and foot.real > toe_x - 1:
                canvas.line((foot + (top - foot) * 0.2, top), palette.towel_edge, DETAIL)


def _towel_edges(start: float, end: float, scrunch: float, toe_x: float) -> tuple[Polygon, Polygon]:
    low, high = [], []
    for step in range(_TOWEL_STEPS + 1):
        x = start + (end - start) * step / _TOWEL_STEPS
        past = min(max((x - toe_x + 3.0) / 3, 0.0), 1.0)
        wave = scrunch * past * (2.0 + 1.5 * math.sin(x * 2.1))
        low.append(complex(x, -0.9 + 0.1 * wave * math.sin(x * 2.1)))
        high.append(complex(x + 2.2, 2.4 + wave))
    return low, high


# ---------------------------------------------------------------- bucket


def paint_bucket_back(canvas: Canvas, middle: float) -> None:
    """Paint the inside of a bucket cut open, with its rice, behind the legs."""
    palette = canvas.palette
    half, foot = _BUCKET_TOP / 2, _BUCKET_TOP / 2 * _BUCKET_TAPER
    mouth = [middle + complex(half * math.cos(math.radians(a)),
                              _BUCKET_HIGH + 3.0 * math.sin(math.radians(a)))
             for a in range(0, 360, 8)]  # fmt: skip
    wall = [complex(middle - half, _BUCKET_HIGH), complex(middle - foot, 0),
            complex(middle + foot, 0), complex(middle + half, _BUCKET_HIGH)]  # fmt: skip
    canvas.shape([wall, mouth], palette.bucket, palette.outline)
    at_rice = foot + (half - foot) * _RICE / _BUCKET_HIGH - 1.0
    rice = [complex(middle - foot + 1.0, 1.0), complex(middle + foot - 1.0, 1.0),
            complex(middle + at_rice, _RICE), complex(middle - at_rice, _RICE)]  # fmt: skip
    mound = [middle + complex(at_rice * math.cos(math.radians(a)),
                              _RICE + 1.6 * math.sin(math.radians(a)))
             for a in range(0, 360, 8)]  # fmt: skip
    canvas.fill([rice, mound], palette.rice)
    _grains(canvas, middle, foot - 2, _RICE + 0.8, _GRAINS, seed=4)


def paint_bucket_front(canvas: Canvas, middle: float) -> None:
    """Paint the rice that lies over the feet, and the rim nearest to the viewer."""
    foot = _BUCKET_TOP / 2 * _BUCKET_TAPER
    mound = [middle - foot + 1.2 + 0.9j]
    for step in range(25):
        x = middle - foot + 1.2 + (2 * foot - 2.4) * step / 24
        mound.append(complex(x, 3.0 + 0.5 * math.sin(step * 1.9)))
    mound.append(middle + foot - 1.2 + 0.9j)
    canvas.fill([mound], canvas.palette.rice)
    _grains(canvas, middle, foot - 2, 3.2, _GRAINS_OVER, seed=9)


def _grains(
    canvas: Canvas, middle: float, half: float, top: float, count: int, *, seed: int
) -> None:
    painter = canvas.painter
    painter.setPen(canvas.pen(canvas.palette.grain, 0.42))
    painter.drawLines(_grain_lines(middle, half, top, count, seed))


@cache
def _grain_lines(middle: float, half: float, top: float, count: int, seed: int) -> list[QLineF]:
    """Return grains thrown by chance, the same in every frame."""
    chance = Random(seed)  # noqa: S311  # a picture, not a secret
    lines = []
    for _ in range(count):
        y = chance.uniform(1.4, top)
        x = middle + chance.uniform(-1, 1) * (half + y * 0.12)
        angle = chance.uniform(0, math.pi)
        dx, dy = 0.4 * math.cos(angle), 0.4 * math.sin(angle)
        lines.append(QLineF(x - dx, y - dy, x + dx, y + dy))
    return lines


def paint_helper(canvas: Canvas, middle: float) -> None:
    """Paint large marbles in the rice, and the hand of a helper who counts one in."""
    palette = canvas.palette
    for number, (x, y) in enumerate(_MARBLES):
        colour = palette.strap if number % 2 else palette.towel_edge
        canvas.shape([circle(complex(middle + x, y), _MARBLE)], colour, palette.outline)
    elbow, wrist = complex(middle + 29, 42), complex(middle + 17.5, 31)
    hand = complex(middle + 14.8, 28.6)
    canvas.shape(chain((elbow, 3.2), (wrist, 2.2), (hand, 2.8)), palette.skin, palette.outline)
    sleeve = chain((elbow + complex(8, 8), 5.0), (elbow, 4.4), (mix(elbow, wrist, 0.35), 4.0))
    canvas.shape(sleeve, palette.towel, palette.outline)
    held = hand + complex(-1.2, -3.2)
    canvas.shape([circle(held, _MARBLE)], palette.strap, palette.outline)


def paint_things_in_front(canvas: Canvas, figure: FormFigure, *, helper: bool) -> None:
    """Paint what stands between the figure and the viewer."""
    for prop in figure.props:
        if prop.kind == "bucket":
            if helper:
                paint_helper(canvas, prop.numbers[0])
            paint_bucket_front(canvas, prop.numbers[0])


def paint_counter_ahead(canvas: Canvas, figure: FormFigure, camera: Camera) -> None:
    """Paint, behind a figure seen from its back, the counter it faces."""
    if any(prop.kind == "counter" for prop in figure.props):
        _counter_along(canvas, camera, 60.5)


def paint_things_behind(
    canvas: Canvas, figure: FormFigure, body: Body, scrunch: float, camera: Camera
) -> None:
    """Paint what stands behind the figure, farthest first."""
    for prop in figure.props:
        if prop.kind == "bucket":
            paint_bucket_back(canvas, prop.numbers[0])
        elif prop.kind == "towel":
            paint_towel(canvas, scrunch, body.near.foot.toe_tip.real)
        elif prop.kind != "ball":
            paint_prop(canvas, prop, camera)
