"""The picture panel: a still card with the working feet, the position and the things in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.domain.timeline import Side
from neuro_desktop.ui import theme
from neuro_desktop.ui.player.fitted import FittedText, Paragraph

# One sole from above, toes up, in a box 60 wide and 140 high: the left foot, big toe on the right.
_TOES = ((46, 12, 9), (31, 9, 6.5), (20, 13, 5.8), (11, 20, 5.2), (4.5, 29, 4.6))


def _left_sole() -> QPainterPath:
    sole = QPainterPath(QPointF(57, 44))
    sole.cubicTo(QPointF(59, 66), QPointF(46, 84), QPointF(48, 108))
    sole.cubicTo(QPointF(50, 130), QPointF(44, 140), QPointF(32, 140))
    sole.cubicTo(QPointF(18, 140), QPointF(14, 128), QPointF(14, 112))
    sole.cubicTo(QPointF(14, 88), QPointF(0, 70), QPointF(1, 48))
    sole.cubicTo(QPointF(3, 30), QPointF(20, 26), QPointF(34, 24))
    sole.cubicTo(QPointF(48, 24), QPointF(56, 32), QPointF(57, 44))
    for x, y, radius in _TOES:
        sole.addEllipse(QPointF(x, y), radius, radius * 1.15)
    return sole


class Soles(QWidget):
    """Both soles as their owner sees them from above; the working ones are filled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side = Side.BOTH

    def show_side(self, side: Side) -> None:
        """Fill the feet that work."""
        self._side = side
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = min(self.height() / 152, self.width() / 170)
        painter.translate(self.width() / 2, (self.height() - 140 * scale) / 2)
        painter.scale(scale, scale)
        left = QTransform.fromTranslate(-72, 0).map(_left_sole())
        right = QTransform.fromScale(-1, 1).map(left)
        for path, side in ((left, Side.LEFT), (right, Side.RIGHT)):
            self._paint_sole(painter, path, works=self._side not in _other(side))

    def _paint_sole(self, painter: QPainter, path: QPainterPath, *, works: bool) -> None:
        look = theme.look()
        pen = QPen(look.colour("primary" if works else "edge"), 3)
        if not works:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(look.colour("primary" if works else "surface"))
        painter.drawPath(path.simplified())


def _other(side: Side) -> tuple[Side, ...]:
    return (Side.RIGHT,) if side is Side.LEFT else (Side.LEFT,)


class StillCard(QWidget):
    """What to do, without movement: soles, then words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._soles = Soles(self)
        self._words = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(self._soles, 2)
        column.addWidget(self._words, 3)

    def show_card(self, side: Side, paragraphs: Sequence[Paragraph], most_px: int) -> None:
        """Show the working feet and the words under them."""
        self._soles.show_side(side)
        self._words.show_paragraphs(paragraphs, most_px)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("line"), 2))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 16, 16)
