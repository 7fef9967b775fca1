"""What is written over the lines: values, days, the name at each line's end, the chosen value."""

from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.chart import ChartState
from neuro_desktop.texts.trends import nothing_in_window
from neuro_desktop.ui import theme
from neuro_desktop.ui.progress.geometry import WORST, Geometry
from neuro_desktop.ui.progress.labels import (
    GAP_PX,
    EndLabel,
    LabelType,
    end_labels,
    named_values,
)
from neuro_desktop.ui.progress.lines import STYLES, mark_px
from neuro_desktop.ui.progress.ticks import Tick, day_ticks
from neuro_desktop.ui.theme import Role

_CHOSEN_MORE_PX = 10
_LEAST_CHOSEN_PX = 10
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_WRAP = _CENTRE | int(Qt.TextFlag.TextWordWrap)


class ChartOverlay(QWidget):
    """Lies over the lines and writes on them, in the app's own type; takes no clicks."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # as the days run, in any language
        self._state: ChartState | None = None
        self._geometry: Geometry | None = None
        self._text = LabelType(Role.STRONG)
        self.ends: tuple[EndLabel, ...] = ()
        self.days: tuple[Tick, ...] = ()
        self.values: tuple[int, ...] = ()

    def show_state(self, state: ChartState, geometry: Geometry, text: LabelType) -> None:
        """Write what belongs to a state."""
        self._state, self._geometry, self._text = state, geometry, text
        self.ends = end_labels(state, geometry, text)
        self.values = named_values(geometry.plot.height(), text)
        room = (geometry.plot.left() - GAP_PX, geometry.plot.right() + GAP_PX)
        self.days = day_ticks(state.window, self._place, text.width, room)
        self.update()

    def _place(self, day: date) -> float:
        return 0.0 if self._geometry is None else self._geometry.x(day.toordinal())

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is None or self._geometry is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.look().font(self._text.role))
        self._write_axes(painter, self._geometry)
        self._draw_chosen(painter, self._state, self._geometry)
        for label in self.ends:
            self._write_end(painter, label)
        if not self._state.entries:
            painter.setPen(theme.look().colour("ink"))
            painter.drawText(self._geometry.plot, _WRAP, nothing_in_window())

    def _write_axes(self, painter: QPainter, geometry: Geometry) -> None:
        look = theme.look()
        plot, height = geometry.plot, self._text.height
        painter.setPen(look.colour("quiet_ink"))
        for value in self.values:
            right = plot.left() - GAP_PX
            box = QRectF(0, geometry.y(value) - height / 2, right, height)
            painter.drawText(box, _RIGHT, str(value))
        for day, words in self.days:
            box = QRectF(0, plot.bottom(), self._text.width(words) + 4, height + GAP_PX)
            box.moveCenter(QPointF(self._place(day), box.center().y()))
            painter.drawText(box, _CENTRE, words)
        painter.setPen(QPen(look.colour("quiet_ink"), 2))
        painter.drawLine(plot.bottomLeft(), plot.bottomRight())
        for day, _ in self.days:
            at = QPointF(self._place(day), plot.bottom())
            painter.drawLine(at, at + QPointF(0, GAP_PX / 2))

    def _draw_chosen(self, painter: QPainter, state: ChartState, geometry: Geometry) -> None:
        """Mark the chosen day with a line down, and each of its values with a larger point."""
        if state.picked is None:
            return
        look = theme.look()
        entry = state.entries[state.picked]
        day = entry.day.toordinal()
        painter.setPen(QPen(look.colour("ink"), 2))
        painter.drawLine(geometry.at(day, WORST), geometry.at(day, 0))
        half = max((mark_px(state, geometry) + _CHOSEN_MORE_PX) / 2, _LEAST_CHOSEN_PX)
        for line, value in zip(state.lines, entry.values, strict=True):
            if value is None:
                continue
            style = STYLES[line.at.side]
            painter.setPen(QPen(look.colour("ink"), 4))
            round_one = style.symbol == "o"
            painter.setBrush(look.colour(style.token) if round_one else Qt.BrushStyle.NoBrush)
            centre = geometry.at(day, value)
            box = QRectF(centre - QPointF(half, half), centre + QPointF(half, half))
            if round_one:
                painter.drawEllipse(box.adjusted(3, 3, -3, -3))
            else:
                painter.drawRect(box)

    def _write_end(self, painter: QPainter, label: EndLabel) -> None:
        look = theme.look()
        beside = QPointF(label.box.left() - 3, label.box.center().y())
        if abs(beside.y() - label.anchor.y()) > label.box.height() / 3:
            painter.setPen(QPen(look.colour(label.token), 2))
            painter.drawLine(label.anchor, beside)
        ground = look.colour("surface")
        ground.setAlpha(210)
        painter.fillRect(label.box, ground)
        painter.setPen(look.colour(label.token))
        painter.drawText(label.box, _CENTRE, label.words)
