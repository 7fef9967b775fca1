"""Where a day and a value lie in the chart, in pixels."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import dist

from PySide6.QtCore import QPointF, QRectF

from neuro_desktop.application.chart_data import Window
from neuro_desktop.domain.trends import Span

WORST = 10.0
TOP = 10.6  # a little more than the worst
FOOT = -1.6  # below 0 stand the marks of session days
MARKS = (-1.3, -0.5)
_EDGE_PX = 8.0  # so that a point on the last day is whole
_HALF_DAY = 0.5
_HALF_SPAN = {Span.DAY: _HALF_DAY, Span.WEEK: 3.5, Span.MONTH: 15.5}  # in days

_LEAST_STEP_PX = 0.01  # so that rounding never keeps a dash in its place

Point = tuple[float, ...]  # x, y
Points = Sequence[Point]


@dataclass(frozen=True, slots=True)
class Geometry:
    """The days and values that the rectangle `plot` shows."""

    plot: QRectF
    window: Window

    @property
    def days(self) -> tuple[float, float]:
        """Return the days at the left and the right edge, as ordinals with a fraction."""
        return self.day(self.plot.left()), self.day(self.plot.right())

    @property
    def spans(self) -> float:
        """Return how many points a line can have in these days."""
        return ((self.window.last - self.window.first).days + 1) * _HALF_DAY / self._half_span

    @property
    def _half_span(self) -> float:
        return _HALF_SPAN[self.window.span]

    def x(self, day: float) -> float:
        """Return the pixels of a day, given as an ordinal."""
        first, days = self._inside()
        width = self.plot.width() - 2 * _EDGE_PX
        return self.plot.left() + _EDGE_PX + (day - first) / days * width

    def y(self, value: float) -> float:
        """Return the pixels of a value."""
        return self.plot.top() + (TOP - value) / (TOP - FOOT) * self.plot.height()

    def at(self, day: float, value: float) -> QPointF:
        """Return the point of a day and a value."""
        return QPointF(self.x(day), self.y(value))

    def day(self, x: float) -> float:
        """Return the day at some pixels, as an ordinal with a fraction."""
        first, days = self._inside()
        width = max(self.plot.width() - 2 * _EDGE_PX, 1.0)
        return first + (x - self.plot.left() - _EDGE_PX) / width * days

    def value(self, y: float) -> float:
        """Return the value at some pixels."""
        return TOP - (y - self.plot.top()) / max(self.plot.height(), 1.0) * (TOP - FOOT)

    def _inside(self) -> tuple[float, float]:
        """Return where the first day begins, and how many days there are."""
        first = self.window.first.toordinal() - self._half_span
        return first, self.window.last.toordinal() + _HALF_DAY - first


def dashes(points: Points, on_px: float, off_px: float) -> tuple[list[Point], list[bool]]:
    """Cut a line given in pixels into dashes; return its points, and where a line leads on.

    A pen's own dashes begin anew at every point here (`segmentedLineMode`), so that a line with
    points close together would have none.
    """
    cuts: list[Point] = []
    joined: list[bool] = []
    gone = 0.0
    for begin, end in pairwise(points):
        length = dist(begin, end)
        for at, drawn in _stretches(gone, gone + length, on_px, off_px):
            share = (at - gone) / length
            cuts.append(tuple(b + (e - b) * share for b, e in zip(begin, end, strict=True)))
            joined.append(drawn)
        gone += length
    return [*cuts, *points[-1:]], [*joined, *(False for _ in points[-1:])]


def _stretches(
    begin: float, end: float, on_px: float, off_px: float
) -> Iterator[tuple[float, bool]]:
    """Yield where each dash or gap between two places along a line begins, and whether it is on."""
    at = begin
    while at < end:
        phase = at % (on_px + off_px)
        drawn = phase < on_px
        yield at, drawn
        rest = on_px - phase if drawn else on_px + off_px - phase
        at += max(rest, _LEAST_STEP_PX)
