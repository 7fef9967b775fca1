"""A picture of the drawn figure, with what it shows in words for whoever cannot see it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import Moment
from neuro_desktop.ui import theme
from neuro_desktop.ui.figure_look import figure_palette
from neuro_desktop.ui.theme import Role

_LEAST_PX = 120
_GAP_PX = 16
_PAD_PX = 14
_RADIUS_PX = 16


class FigureLabel(QLabel):
    """Moments of the figure side by side, each at most `px` wide.

    It is a label whose text is the text equivalent: screen readers and Read aloud get it. Without a
    text it only adorns words that stand beside it. `framed` puts it on a card of its own.
    """

    def __init__(
        self,
        text: str,
        *,
        px: int,
        frames: FigureFrames | None = None,
        framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._px = px
        self._pad = _PAD_PX if framed else 0
        self._frames = frames or FigureFrames()
        self._moments: tuple[Moment, ...] = ()
        self._names: tuple[str, ...] = ()
        self.setProperty("textRole", Role.BODY.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def moments(self) -> tuple[Moment, ...]:
        """Return what is shown."""
        return self._moments

    def names(self) -> tuple[str, ...]:
        """Return what stands under the pictures."""
        return self._names

    def show_moments(self, moments: tuple[Moment, ...], names: Sequence[str] = ()) -> None:
        """Show these, each over its name, if it has one."""
        if moments == self._moments:
            return
        changed_number = len(moments) != len(self._moments)
        self._moments = moments
        self._names = tuple(names)
        if changed_number:
            self.updateGeometry()
        self.update()

    def set_px(self, px: int) -> None:
        """Let each picture be at most so wide."""
        if px != self._px:
            self._px = px
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        count = self._count()
        each = (width - 2 * self._pad - (count - 1) * _GAP_PX) // count
        return min(max(each, _LEAST_PX), self._px) + self._names_px() + 2 * self._pad

    def sizeHint(self) -> QSize:
        return self._size(self._px)

    def minimumSizeHint(self) -> QSize:
        return self._size(min(_LEAST_PX, self._px))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = QRectF(self.rect())
        if self._pad:
            look = theme.look()
            painter.setPen(QPen(look.colour("line"), 2))
            painter.setBrush(look.colour("surface"))
            painter.drawRoundedRect(room.adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)
            room.adjust(self._pad, self._pad, -self._pad, -self._pad)
        room.adjust(0, 0, 0, -self._names_px())
        self._frames.paint(painter, room, self._moments, figure_palette())
        painter.setFont(theme.look().font(Role.BODY))
        painter.setPen(theme.look().colour("ink"))
        places = self._frames.places(room, len(self._moments))
        for name, place in zip(self._names, places, strict=False):
            under = QRectF(place.left(), room.bottom(), place.width(), self._names_px())
            painter.drawText(under, int(Qt.AlignmentFlag.AlignCenter), name)

    def _count(self) -> int:
        return max(len(self._moments), 1)

    def _size(self, px: int) -> QSize:
        count = self._count()
        across = count * px + (count - 1) * _GAP_PX
        return QSize(across + 2 * self._pad, px + self._names_px() + 2 * self._pad)

    def _names_px(self) -> int:
        return theme.text_size(Role.BODY, self._names[0]).height() if self._names else 0
