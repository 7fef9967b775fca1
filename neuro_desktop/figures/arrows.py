"""Arrows: a thick shaft and one or two heads, over a halo that parts them from the figure."""

import math
from itertools import pairwise

from neuro_desktop.figures.canvas import Canvas
from neuro_desktop.figures.geometry import Polygon, arc_points, turn
from neuro_desktop.figures.rig import Body
from neuro_desktop.figures.scenes import Arrow

SHAFT, HEAD_LENGTH, HEAD_WIDTH, NOTCH, HALO = 2.1, 6.0, 7.4, 0.22, 1.0
LEAST_LENGTH = 12.0


def arrow_points(arrow: Arrow, body: Body, shift: complex = 0j) -> Polygon:
    """Return the middle line of an arrow, from tail to tip."""
    numbers = arrow.numbers
    if arrow.kind == "arc":
        radius, start, end = numbers
        return arc_points(body.joint(arrow.joint) + shift, radius, start, end)
    if arrow.kind == "ring":
        return ring_points(arrow, body.joint(arrow.joint) + shift, 90, 270)
    if arrow.kind == "level":
        left, right, y = numbers
        return [complex(left, y), complex(right, y)]
    x1, y1, x2, y2 = numbers
    start_at, end_at = complex(x1, y1) + shift, complex(x2, y2) + shift
    return [start_at + (end_at - start_at) * step / 8 for step in range(9)]


def ring_points(arrow: Arrow, centre: complex, start: float, end: float) -> Polygon:
    """Return a part of a ring."""
    across, up = arrow.numbers
    count = 18
    angles = [math.radians(start + (end - start) * step / count) for step in range(count + 1)]
    return [centre + complex(across * math.cos(a), up * math.sin(a)) for a in angles]


def length_of(points: Polygon) -> float:
    """Return how long a line through points is."""
    return sum(abs(b - a) for a, b in pairwise(points))


def paint_arrow(canvas: Canvas, arrow: Arrow, body: Body, shift: complex = 0j) -> None:
    """Paint an arrow; it keeps its size on the picture, whatever the camera."""
    points = arrow_points(arrow, body, shift)
    if arrow.kind == "level":
        canvas.line(points, canvas.palette.halo, 2.6)
        canvas.line(points, canvas.palette.arrow, 1.3, dashed=True)
        return
    paint_along(canvas, points, both_ends=arrow.kind == "both")


def paint_ring(canvas: Canvas, arrow: Arrow, body: Body, *, front: bool) -> None:
    """Paint the half of a ring before the foot, which bears the head, or the half behind it."""
    centre = body.joint(arrow.joint)
    if front:
        points = ring_points(arrow, centre, 90, 255)
        paint_along(canvas, points[::-1] if arrow.backwards else points)
        return
    points = ring_points(arrow, centre, 90, -90)
    canvas.line(points, canvas.palette.halo, SHAFT + 2 * HALO)
    canvas.line(points, canvas.palette.arrow, SHAFT)


def paint_along(canvas: Canvas, points: Polygon, *, both_ends: bool = False) -> None:
    """Paint an arrow along a line."""
    palette, unit = canvas.palette, canvas.unit
    scale = min(1.0, length_of(points) / (12 * unit))
    shaft = _cut(points, HEAD_LENGTH * 0.8 * unit * scale)
    heads = [_head(points, unit * scale)]
    if both_ends:
        shaft = _cut(shaft[::-1], HEAD_LENGTH * 0.8 * unit * scale)
        heads.append(_head(points[::-1], unit * scale))
    halo = canvas.pen(palette.halo, SHAFT * scale + 2 * HALO)
    painter = canvas.painter
    canvas.line(shaft, palette.halo, SHAFT * scale + 2 * HALO)
    for head in heads:
        canvas.fill([head], palette.halo, palette.halo, 2 * HALO)
    halo.setColor(palette.arrow)
    canvas.line(shaft, palette.arrow, SHAFT * scale)
    for head in heads:
        canvas.fill([head], palette.arrow)
    painter.setPen(halo)


def _cut(points: Polygon, length: float) -> Polygon:
    """Return a line without this much of its end."""
    left = list(points)
    while len(left) > 2 and abs(left[-1] - left[-2]) <= length:
        length -= abs(left[-1] - left[-2])
        left.pop()
    step = left[-2] - left[-1]
    if abs(step) > length:
        left[-1] += step / abs(step) * length
    return left


def _head(points: Polygon, unit: float) -> Polygon:
    tip = points[-1]
    behind = _cut(points, HEAD_LENGTH * unit)[-1]
    way = (tip - behind) / max(abs(tip - behind), 1e-6)
    base = tip - way * HEAD_LENGTH * unit
    half = HEAD_WIDTH / 2 * unit
    return [tip, base + way * turn(90) * half, base + way * NOTCH * HEAD_LENGTH * unit,
            base + way * turn(-90) * half]  # fmt: skip
