"""The picture panel: the moving figure, and under it what it shows in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPaintEvent, QPen, QTransform
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.domain.timeline import Side
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import Moment
from neuro_desktop.ui import theme
from neuro_desktop.ui.figure_look import figure_palette
from neuro_desktop.ui.player.fitted import FittedText, Paragraph
from neuro_desktop.ui.widgets.spoken_role import tell_spoken_roles

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


class Picture(QWidget):
    """The moving figure, or the soles while shoes are changed.

    Its accessible name is the figure in words; the soles have none: the words beside them say it.
    """

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self._frames = FigureFrames()
        self._moments: tuple[Moment, ...] = ()
        self._side = Side.BOTH

    def show_moments(self, moments: tuple[Moment, ...], side: Side) -> None:
        """Show the figure at these moments, or with none of them the soles of `side`."""
        if (moments, side) != (self._moments, self._side):
            self._moments, self._side = moments, side
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self._moments:
            self._frames.paint(painter, room, self._moments, figure_palette())
        else:
            paint_soles(painter, room, self._side)


def paint_soles(painter: QPainter, room: QRectF, side: Side) -> None:
    """Paint both soles as their owner sees them from above; the working ones are filled."""
    scale = min(room.height() / 152, room.width() / 170)
    painter.translate(room.center().x(), room.center().y() - 70 * scale)
    painter.scale(scale, scale)
    left = QTransform.fromTranslate(-72, 0).map(_left_sole())
    right = QTransform.fromScale(-1, 1).map(left)
    for path, resting in ((left, Side.RIGHT), (right, Side.LEFT)):
        _paint_sole(painter, path, works=side is not resting)


def _paint_sole(painter: QPainter, path: QPainterPath, *, works: bool) -> None:
    look = theme.look()
    pen = QPen(look.colour("primary" if works else "edge"), 3)
    if not works:
        pen.setStyle(Qt.PenStyle.DashLine)
    painter.setPen(pen)
    painter.setBrush(look.colour("primary" if works else "surface"))
    painter.drawPath(path.simplified())


class PictureCard(QWidget):
    """The picture and, under it, what it shows in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(self)
        self._words = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self._picture, 5)
        column.addWidget(self._words, 1)

    def show_moments(self, moments: tuple[Moment, ...], side: Side) -> None:
        """Show the figure at these moments, or with none of them the soles of `side`."""
        self._picture.show_moments(moments, side)

    def describe(self, text: str) -> None:
        """Say what the picture shows, for people who cannot see it."""
        if text != self._picture.accessibleName():
            self._picture.setAccessibleName(text)

    def show_words(self, paragraphs: Sequence[Paragraph], most_px: int) -> None:
        """Show what stands under the picture."""
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
