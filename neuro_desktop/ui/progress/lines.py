"""The pyqtgraph part of the chart: grid, lines, points, start means and the marks of sessions.

pyqtgraph and numpy take about half a second to import: they come in when the first chart is made.
"""

import gc
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QPen
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.chart import ChartState
from neuro_desktop.application.chart_data import ChartLine
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.trends import FEWEST_START_DAYS, DayMean
from neuro_desktop.ui import theme
from neuro_desktop.ui.progress.geometry import FOOT, MARKS, TOP, Geometry, Points, dashes
from neuro_desktop.ui.theme import Role

LINE_PX = 4
_THIN_PX = 2
_ON_PX, _OFF_PX = 14.0, 10.0
_LEAST_MARK_PX = 7.0
_MARKS_APART_PX = 30.0  # along a line with many points


@dataclass(frozen=True, slots=True)
class LineStyle:
    """What tells a line from the other: color tokens, dashes, shape of its points."""

    token: str
    words: str  # token of its labels
    dashed: bool
    symbol: str  # of pyqtgraph: "o" round, "s" square


STYLES = {
    Side.LEFT: LineStyle("primary", "primary", dashed=False, symbol="o"),
    Side.RIGHT: LineStyle("second_line", "rest", dashed=True, symbol="s"),
    Side.BOTH: LineStyle("primary", "primary", dashed=False, symbol="o"),
}


def has_start(line: ChartLine) -> bool:
    """Tell whether the start mean of a line stands on enough days to be drawn."""
    return len(line.trend.start_days) >= FEWEST_START_DAYS


def mark_px(state: ChartState, geometry: Geometry) -> float:
    """Return the size of a point: smaller where there are many."""
    usual = min(0.6 * theme.look().px(Role.BODY), geometry.plot.height() / 14)
    room = geometry.plot.width() / max(len(state.entries), 1)
    return min(max(room, _LEAST_MARK_PX), usual)


def _chart_library() -> Any:
    """Return pyqtgraph, imported when the first chart is made.

    What it makes stays for good: looking for garbage among it meanwhile takes a sixth of the time.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        import pyqtgraph
    finally:
        if collecting:
            gc.enable()
    return pyqtgraph


class Lines:
    """Draws a `ChartState` in `view`; labels and the chosen value are drawn over it by others."""

    def __init__(self, parent: QWidget) -> None:
        pg = self._pg = _chart_library()
        self.view: Any = pg.GraphicsView(parent, background=None)
        for part in (self.view, self.view.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # The chart around it takes clicks; the wheel scrolls the page.
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._box = pg.ViewBox(enableMenu=False, enableMouse=False)
        self.view.addItem(self._box)
        self._grid = self._curve()
        self._sessions = self._curve()
        self._lines = [self._line_items() for _ in range(2)]

    def draw(self, state: ChartState, geometry: Geometry, grid: Sequence[int]) -> None:
        """Draw the lines of a state, with a thin line across at each value of `grid`."""
        look = theme.look()
        first, last = geometry.days
        self.view.setBackground(look.colour("surface"))
        self._box.setGeometry(geometry.plot)
        self._box.setRange(xRange=(first, last), yRange=(FOOT, TOP), padding=0)
        across = [point for value in grid for point in ((first, value), (last, value))]
        _set(self._grid, across, "pairs", _pen("line", 1.5))
        days = [day.toordinal() for day in state.session_days]
        marks = [(day, value) for day in days for value in MARKS]
        _set(self._sessions, marks, "pairs", _pen("good", _mark_width(geometry)))
        for at, items in enumerate(self._lines):
            line = state.lines[at] if at < len(state.lines) else None
            items.show(line, state, geometry)

    def _curve(self) -> Any:
        curve = self._pg.PlotCurveItem(antialias=True, skipFiniteCheck=True)
        curve.setSegmentedLineMode("on")  # thick smooth lines are drawn many times faster
        self._box.addItem(curve, ignoreBounds=True)
        return curve

    def _line_items(self) -> "_LineItems":
        start, joins, curve = self._curve(), self._curve(), self._curve()
        points = self._pg.ScatterPlotItem(antialias=True)
        self._box.addItem(points, ignoreBounds=True)
        return _LineItems(start, joins, curve, points)


@dataclass(frozen=True, slots=True)
class _LineItems:
    """What one line is drawn with."""

    start: Any
    joins: Any
    curve: Any
    points: Any

    def show(self, line: ChartLine | None, state: ChartState, geometry: Geometry) -> None:
        """Draw a line in these days, or nothing."""
        for item in (self.start, self.joins, self.curve, self.points):
            item.setVisible(line is not None)
        if line is None:
            return
        style = STYLES[line.at.side]
        self._show_start(line, geometry, style)
        ends = [(before[-1], after[0]) for before, after in pairwise(line.pieces)]
        joins = [_point(mean) for pair in ends for mean in pair]
        dots = _pen(style.token, _THIN_PX, Qt.PenStyle.DotLine)
        _set(self.joins, joins, "pairs", dots)
        points, joined = _thick(line, geometry, dashed=style.dashed)
        _set(self.curve, points, joined, _pen(style.token, LINE_PX))
        size = mark_px(state, geometry)
        marked = [_point(mean) for mean in _marked(line, geometry, size)]
        # A square is empty: a round point of the other foot, a little smaller, shows inside it.
        ground = theme.look().colour(style.token) if style.symbol == "o" else None
        size *= 0.8 if style.symbol == "o" else 1.0
        self.points.setData(
            x=[x for x, _ in marked],
            y=[y for _, y in marked],
            symbol=style.symbol,
            size=size,
            pen=_pen(style.token, min(3.0, size / 3)),
            brush=ground,
        )

    def _show_start(self, line: ChartLine, geometry: Geometry, style: LineStyle) -> None:
        start = line.trend.start
        self.start.setVisible(start is not None and has_start(line))
        if start is not None:
            first, last = geometry.days
            shape = Qt.PenStyle.DashLine if style.dashed else Qt.PenStyle.SolidLine
            pen = _pen(style.token, _THIN_PX, shape)
            _set(self.start, [(first, start), (last, start)], "all", pen)


def _mark_width(geometry: Geometry) -> float:
    return min(max(geometry.plot.width() / geometry.spans * 0.5, 1.5), 8.0)


def _thick(line: ChartLine, geometry: Geometry, *, dashed: bool) -> tuple[Points, list[bool]]:
    """Return the points of a line's pieces, and where the line leads on."""
    points: list[tuple[float, ...]] = []
    joined: list[bool] = []
    for piece in line.pieces:
        ends = [_point(mean) for mean in piece]
        leads = [*(True for _ in ends[1:]), False]
        if dashed:
            pixels = [(geometry.x(x), geometry.y(y)) for x, y in ends]
            cut, leads = dashes(pixels, _ON_PX, _OFF_PX)
            ends = [(geometry.day(x), geometry.value(y)) for x, y in cut]
        points += ends
        joined += leads
    return points, joined


def _marked(line: ChartLine, geometry: Geometry, size_px: float) -> list[DayMean]:
    """Return the days that get a point: those alone, both ends of a piece, and some between."""
    apart = max(_MARKS_APART_PX, 2 * size_px)
    found: list[DayMean] = []
    for piece in line.pieces:
        for mean in piece:
            last = found[-1] if found else None
            far = last is None or geometry.x(mean.day.toordinal()) >= apart + geometry.x(
                last.day.toordinal()
            )
            if far or mean in (piece[0], piece[-1]):
                found.append(mean)
    return found


def _point(mean: DayMean) -> tuple[float, float]:
    return float(mean.day.toordinal()), mean.value


def _pen(token: str, width: float, shape: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    pen = QPen(theme.look().colour(token), width, shape)
    pen.setCosmetic(True)
    # Each piece of a line is drawn by itself: round ends close the corners between them.
    solid = shape is Qt.PenStyle.SolidLine
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if solid else Qt.PenCapStyle.FlatCap)
    return pen


def _set(curve: Any, points: Points, joined: str | list[bool], pen: QPen) -> None:
    import numpy as np

    table = np.array(points, dtype=float).reshape(-1, 2)
    connect = joined if isinstance(joined, str) else np.array(joined, dtype=np.int32)
    curve.setData(x=table[:, 0], y=table[:, 1], connect=connect, pen=pen)
