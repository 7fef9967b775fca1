"""The picture panel: the moving figure, and under it what it shows in words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QAccessible,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTransform,
)
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import Moment
from neuro_desktop.ui import theme
from neuro_desktop.ui.figure_look import figure_palette
from neuro_desktop.ui.player.fitted import LEAST_PX, FittedText, Paragraph
from neuro_desktop.ui.widgets.spoken_role import tell_spoken_roles

# Left feet from above, toes up, in a box 60 wide and 140 high, the big toe on the right.
_SIDE_PX = 16
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


def _left_sock() -> QPainterPath:
    sock = QPainterPath(QPointF(59, 44))
    sock.cubicTo(QPointF(61, 66), QPointF(48, 84), QPointF(50, 108))
    sock.cubicTo(QPointF(52, 131), QPointF(45, 142), QPointF(32, 142))
    sock.cubicTo(QPointF(17, 142), QPointF(12, 129), QPointF(12, 112))
    sock.cubicTo(QPointF(12, 88), QPointF(-2, 70), QPointF(-1, 46))
    sock.cubicTo(QPointF(1, 16), QPointF(20, 0), QPointF(40, 0))
    sock.cubicTo(QPointF(56, 0), QPointF(59, 22), QPointF(59, 44))
    return sock


def _left_shoe() -> QPainterPath:
    shoe = QPainterPath(QPointF(64, 46))
    shoe.cubicTo(QPointF(65, 70), QPointF(54, 86), QPointF(55, 110))
    shoe.cubicTo(QPointF(56, 135), QPointF(48, 148), QPointF(32, 148))
    shoe.cubicTo(QPointF(14, 148), QPointF(8, 133), QPointF(8, 114))
    shoe.cubicTo(QPointF(8, 90), QPointF(-7, 72), QPointF(-6, 46))
    shoe.cubicTo(QPointF(-5, 12), QPointF(15, -6), QPointF(38, -6))
    shoe.cubicTo(QPointF(58, -6), QPointF(63, 20), QPointF(64, 46))
    return shoe


def _seams(footwear: Footwear) -> QPainterPath:
    """Return the lines drawn on a left foot: the toe of a sock, the laces and rim of a shoe."""
    lines = QPainterPath()
    if footwear is Footwear.SOCKS:
        lines.moveTo(QPointF(0, 36))
        lines.quadTo(QPointF(30, 22), QPointF(58, 34))
    elif footwear is Footwear.SHOES:
        lines.addEllipse(QPointF(31, 112), 15, 25)
        for y in (46, 58, 70):
            lines.moveTo(QPointF(18, y))
            lines.lineTo(QPointF(44, y))
    return lines


_FEET = {
    Footwear.BARE: _left_sole,
    Footwear.SOCKS: _left_sock,
    Footwear.SHOES: _left_shoe,
}


class Picture(QWidget):
    """The moving figure, or both feet while shoes are changed, in what they then wear.

    Its accessible name is the figure in words; the feet have none: the words beside them say it.
    """

    spoken_role = QAccessible.Role.Graphic

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self._frames = FigureFrames()
        self._moments: tuple[Moment, ...] = ()
        self._footwear: Footwear | None = None

    def show_moments(self, moments: tuple[Moment, ...]) -> None:
        """Show the figure at these moments."""
        if moments != self._moments or self._footwear is not None:
            self._moments, self._footwear = moments, None
            self.update()

    def show_feet(self, footwear: Footwear) -> None:
        """Show both feet, and what they wear from here on."""
        if footwear is not self._footwear:
            self._footwear = footwear
            self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self._footwear is None:
            self._frames.paint(painter, room, self._moments, figure_palette())
        else:
            paint_feet(painter, room, self._footwear)


def paint_feet(painter: QPainter, room: QRectF, footwear: Footwear) -> None:
    """Paint both feet as their owner sees them from above."""
    look = theme.look()
    scale = min(room.height() / 160, room.width() / 178)
    painter.translate(room.center().x(), room.center().y() - 71 * scale)
    painter.scale(scale, scale)
    painter.setBrush(look.colour("primary"))
    for side in (1, -1):
        place = QTransform.fromScale(side, 1).translate(-74, 0)
        painter.setPen(QPen(look.colour("primary"), 3))
        painter.drawPath(place.map(_FEET[footwear]()).simplified())
        painter.setPen(QPen(look.colour("on_primary"), 4))
        painter.drawPath(place.map(_seams(footwear)))


class PictureCard(QWidget):
    """The picture and, under it, what it shows in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = Picture(self)
        self._words = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 14, _SIDE_PX, 14)
        column.setSpacing(8)
        column.addWidget(self._picture, 5)
        column.addWidget(self._words, 1)

    def show_moments(self, moments: tuple[Moment, ...]) -> None:
        """Show the figure at these moments."""
        self._picture.show_moments(moments)

    def show_feet(self, footwear: Footwear) -> None:
        """Show both feet, and what they wear from here on."""
        self._picture.show_feet(footwear)

    def shows_all_words(self) -> bool:
        """Tell whether no spare words have to go."""
        return self._words_height() <= self._most_words_height()

    def describe(self, text: str) -> None:
        """Say what the picture shows, for people who cannot see it."""
        if text != self._picture.accessibleName():
            self._picture.setAccessibleName(text)

    def show_words(self, paragraphs: Sequence[Paragraph], most_px: int) -> None:
        """Show what stands under the picture."""
        self._words.show_paragraphs(paragraphs, most_px)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Let the words have the room they need, but leave most of it to the picture."""
        self._words.setMinimumHeight(min(self._words_height(), self._most_words_height()))

    def _words_height(self) -> int:
        return self._words.height_at(LEAST_PX, self.width() - 2 * _SIDE_PX)

    def _most_words_height(self) -> int:
        return self.height() // 3

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
