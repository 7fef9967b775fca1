"""Plane geometry of the figure. A point is a complex number: x to the right, y up.

Units: the body is 100 high, angles are degrees.
"""

import cmath
import math
from collections.abc import Iterable
from functools import cache
from itertools import pairwise

Circle = tuple[complex, float]  # centre, radius
Polygon = list[complex]

_POINTS_A_TURN = 26
_CLOSE = 1e-6
_MANY = 12
_SHARP = 1.6  # of the squared sum of two unit normals: 4 on a straight line


def turn(degrees: float) -> complex:
    """Return the factor that turns a point about the origin, anticlockwise."""
    return cmath.rect(1.0, math.radians(degrees))


def hanging(degrees: float) -> complex:
    """Return the direction of a limb: 0 hangs straight down, + swings forward."""
    return -1j * turn(degrees)


def rising(lean: float) -> complex:
    """Return the direction of the trunk: 0 stands upright, + leans forward."""
    return 1j * turn(-lean)


def reach(start: complex, target: complex, first: float, second: float) -> complex:
    """Return the far end of two bones that want to get to `target`: as near as they can."""
    way = target - start
    distance = abs(way)
    longest, shortest = first + second, abs(first - second)
    if shortest <= distance <= longest or distance < _CLOSE:
        return target
    return start + way / distance * min(max(distance, shortest), longest)


def joint_between(
    start: complex, end: complex, first: float, second: float, *, left: bool
) -> complex:
    """Return the joint of two bones from `start` to `end`, on the left of that way or the right."""
    way = end - start
    distance = max(abs(way), _CLOSE)
    along = (first**2 - second**2 + distance**2) / (2 * distance)
    aside = math.sqrt(max(first**2 - along**2, 0.0))
    return start + way / distance * complex(along, aside if left else -aside)


@cache
def _arc(radius: float, start: int, count: int) -> tuple[complex, ...]:
    """Return `count` points on a circle about 0, from the point number `start` of a turn."""
    step = 360 / _POINTS_A_TURN
    return tuple(radius * turn((start + number) * step) for number in range(count))


def circle(centre: complex, radius: float) -> Polygon:
    """Return a circle as a polygon, anticlockwise."""
    return [centre + point for point in _arc(radius, 0, _POINTS_A_TURN)]


def capsule(first: Circle, second: Circle) -> Polygon:
    """Return the convex hull of two circles, anticlockwise."""
    (a, a_radius), (b, b_radius) = first, second
    distance = abs(b - a)
    if distance <= abs(a_radius - b_radius) + _CLOSE:
        return circle(*(first if a_radius > b_radius else second))
    facing = math.degrees(cmath.phase(b - a))
    spread = math.degrees(math.acos((a_radius - b_radius) / distance))
    hull = _bow(a, a_radius, facing + spread, facing + 360 - spread)
    return hull + _bow(b, b_radius, facing - spread, facing + spread)


def _bow(centre: complex, radius: float, start: float, end: float) -> Polygon:
    steps = max(2, math.ceil((end - start) / (360 / _POINTS_A_TURN)))
    size = turn((end - start) / steps)
    point = radius * turn(start)
    found = []
    for _ in range(steps + 1):
        found.append(centre + point)
        point *= size
    return found


def chain(*circles: Circle) -> list[Polygon]:
    """Return the hulls of each circle with the next: a limb of changing thickness."""
    return [capsule(a, b) for a, b in pairwise(circles)]


def anticlockwise(points: Iterable[complex]) -> Polygon:
    """Return a polygon with its points in the order that fills together with the others."""
    polygon = list(points)
    count = len(polygon)
    if count >= _MANY:  # round ones: three points far apart tell it, and quickly
        a, b, c = polygon[0], polygon[count // 3], polygon[2 * count // 3]
        return polygon if ((b - a).conjugate() * (c - a)).imag >= 0 else polygon[::-1]
    pairs = zip(polygon, polygon[1:] + polygon[:1], strict=True)
    area = sum((a.conjugate() * b).imag for a, b in pairs)
    return polygon if area >= 0 else polygon[::-1]


def grown(polygon: Polygon, by: float) -> Polygon:
    """Return an anticlockwise polygon made larger by this much all round; sharp corners are cut."""
    points = [p for p, q in zip(polygon, polygon[-1:] + polygon[:-1], strict=True) if p != q]
    sides = [b - a for a, b in pairwise([*points, points[0]])]
    outward = [side / abs(side) * -1j for side in sides]
    found = []
    for place, point in enumerate(points):
        both = outward[place - 1] + outward[place]
        size = both.real**2 + both.imag**2
        if size < _SHARP:
            found += [point + outward[place - 1] * by, point + outward[place] * by]
        else:
            found.append(point + both * (2 * by / size))
    return found


def arc_points(centre: complex, radius: float, start: float, end: float) -> Polygon:
    """Return points along an arc from `start` to `end` degrees, anticlockwise from +x."""
    steps = max(2, math.ceil(abs(end - start) / 5))
    return [
        centre + radius * turn(start + (end - start) * step / steps) for step in range(steps + 1)
    ]


def mix(a: complex, b: complex, share: float) -> complex:
    """Return the point this share of the way from a to b."""
    return a + (b - a) * share
