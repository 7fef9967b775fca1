"""The week as seven boxes, each with a word or a tick."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.grid import EvenGrid


@dataclass(frozen=True, slots=True)
class DayBox:
    """What one box shows: its short name, a mark or a word or neither, and the whole sentence."""

    name: str  # "Mon"
    sentence: str  # "Monday: done", for screen readers and Read aloud
    mark: Icon | None = None
    word: str = ""  # "today"; not shown where there is a mark
    tone: str = ""  # "good", "soft" or ""


class DayLabel(QLabel):
    """One box; its text is the sentence, its picture is short."""

    def __init__(self, box: DayBox, parent: QWidget | None = None) -> None:
        super().__init__(box.sentence, parent)
        self.setProperty("textRole", Role.BODY.value)
        self._box = box

    def _fonts(self) -> tuple[QFontMetrics, QFontMetrics]:
        look = theme.look()
        return QFontMetrics(look.font(Role.STRONG)), QFontMetrics(look.font(Role.BODY))

    def sizeHint(self) -> QSize:
        strong, body = self._fonts()
        width = max(strong.horizontalAdvance(self._box.name), body.horizontalAdvance("today"))
        width = max(width, body.horizontalAdvance(self._box.word)) + 28
        return QSize(max(width, 88), strong.height() + body.height() + 12)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def heightForWidth(self, _width: int) -> int:
        return self.sizeHint().height()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        good = self._box.tone == "good"
        edge = "good" if good else "primary" if self._box.tone == "soft" else "edge"
        ground = {"good": "good_soft", "soft": "soft"}.get(self._box.tone, "surface")
        painter.setPen(QPen(look.colour(edge), 2))
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 11, 11)
        strong, body = self._fonts()
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(Role.STRONG))
        name = QRect(0, 5, self.width(), strong.height())
        painter.drawText(name, Qt.AlignmentFlag.AlignCenter, self._box.name)
        below = QRect(0, name.bottom() + 1, self.width(), body.height())
        if self._box.mark:
            px = body.height() * 0.7
            left, top = (self.width() - px) / 2, below.center().y() - px / 2
            colour = look.colour("good" if good else "ink")
            draw_icon(painter, self._box.mark, QRectF(left, top, px, px), colour)
        else:
            painter.setFont(look.font(Role.BODY))
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._box.word)


class WeekBoxes(QWidget):
    """Seven boxes in a row, or four and three."""

    def __init__(self, boxes: Sequence[DayBox], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = EvenGrid((7, 4, 3, 2), gap_px=10, most_cell_px=88)
        self.setLayout(self._grid)
        for box in boxes:
            self._grid.addWidget(DayLabel(box, self))
