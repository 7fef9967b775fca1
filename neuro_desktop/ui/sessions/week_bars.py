"""The last weeks as bars against their plan, each with its number in words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from neuro_desktop.domain.progress import Week, days_for_goal
from neuro_desktop.texts import session_log as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.grid import EvenGrid

_BAR_PX = 120
_TOP_PX = 8
_BAR_WIDTH_PX = 48
_SIDE_PX = 10  # no gap between the cells, so that the line runs through
_LINE_PX = 4


class WeekBar(QLabel):
    """One week. Its text is the sentence; its picture is a bar, a number and a name."""

    def __init__(self, week: Week, today: date, parent: QWidget | None = None) -> None:
        super().__init__(texts.week_sentence(week, today), parent)
        self.setProperty("textRole", Role.BODY.value)
        self._week = week
        self._number = texts.bar_number(week)
        self._name = texts.bar_name(week)

    def sizeHint(self) -> QSize:
        strong, body = _metrics()
        met = body.horizontalAdvance(texts.met_word()) + body.height()
        words = (strong.horizontalAdvance(self._number), body.horizontalAdvance(self._name), met)
        return QSize(max(words) + 2 * _SIDE_PX, _BAR_PX + strong.height() + 2 * body.height() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_bar(painter)
        look = theme.look()
        strong, body = _metrics()
        number = QRect(0, _BAR_PX + 6, self.width(), strong.height())
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(Role.STRONG))
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, self._number)
        name = QRect(0, number.bottom() + 1, self.width(), body.height())
        painter.setFont(look.font(Role.BODY))
        painter.setPen(look.colour("quiet_ink"))
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._name)
        if self._week.met:
            self._paint_met(painter, name.translated(0, body.height()))

    def _paint_bar(self, painter: QPainter) -> None:
        look = theme.look()
        left = (self.width() - _BAR_WIDTH_PX) / 2
        box = QRectF(left, _TOP_PX, _BAR_WIDTH_PX, _BAR_PX - _TOP_PX - 1)
        planned = self._week.planned_days
        painter.setPen(QPen(look.colour("edge"), 2))
        painter.setBrush(look.colour("surface"))
        painter.drawRect(box)
        share = _share(self._week)
        filled = box.adjusted(0, box.height() * (1 - share), 0, 0)
        if share:
            painter.setBrush(look.colour("good" if self._week.met else "primary"))
            painter.drawRect(filled)
        if not planned:
            return
        at = box.top() + box.height() * (1 - days_for_goal(planned) / planned)
        if at > filled.top():
            # Light round the dark line, so that it is seen on the bar too.
            light = QRectF(box.left(), at - _LINE_PX, box.width(), 2 * _LINE_PX)
            painter.fillRect(light, look.colour("surface"))
        painter.setPen(QPen(look.colour("ink"), _LINE_PX))
        painter.drawLine(QPointF(0, at), QPointF(self.width(), at))

    def _paint_met(self, painter: QPainter, place: QRect) -> None:
        look = theme.look()
        word = texts.met_word()
        body = QFontMetrics(look.font(Role.BODY))
        tick = body.height() * 0.7
        wide = tick + 6 + body.horizontalAdvance(word)
        left = (self.width() - wide) / 2
        above = place.center().y() - tick / 2
        mark = placed(QRectF(left, above, tick, tick), self)
        draw_icon(painter, Icon.TICK, mark, look.colour("good"))
        painter.setPen(look.colour("good"))
        words = QRectF(left + tick + 6, place.top(), wide, place.height())
        painter.drawText(placed(words, self), Qt.AlignmentFlag.AlignVCenter, word)


class WeekBars(QWidget):
    """The weeks beside each other, in one row or more."""

    def __init__(self, weeks: Sequence[Week], today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = EvenGrid((8, 4, 3, 2), gap_px=0, most_cell_px=150)
        self.setLayout(grid)
        for week in weeks:
            grid.addWidget(WeekBar(week, today, self))


def _share(week: Week) -> float:
    """Return how much of its plan a week did; of a week without one, all that was done."""
    return min(week.done_days / (week.planned_days or 1), 1.0)


def _metrics() -> tuple[QFontMetrics, QFontMetrics]:
    look = theme.look()
    return QFontMetrics(look.font(Role.STRONG)), QFontMetrics(look.font(Role.BODY))
