"""One page as it will print: whole, as wide as there is room, or larger."""

from enum import IntEnum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from neuro_desktop.sheets.marks import SheetPage
from neuro_desktop.sheets.painting import paint_page
from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import key_as_read
from neuro_desktop.ui.widgets.panels import said
from neuro_desktop.ui.widgets.spoken_role import tell_spoken_roles

_LEAST_PX = 240
_EDGE_PX = 2
_PAN = 0.25  # of the width, for each press of an arrow


class Zoom(IntEnum):
    """How large the page is shown."""

    WHOLE = 0
    WIDTH = 1
    LARGER = 2
    LARGEST = 3

    @property
    def factor(self) -> float:
        """Return how much wider than the room the page is; WHOLE is made to fit."""
        return {Zoom.LARGER: 1.5, Zoom.LARGEST: 2.0}.get(self, 1.0)


class PagePicture(QWidget):
    """Shows a page of paper, which is white in every theme.

    Left and Right turn pages, or move a page that is wider than the room; + and - zoom.
    """

    spoken_role = QAccessible.Role.Graphic

    turned = Signal(int)  # 1 or -1
    zoomed = Signal(int)
    moved = Signal()  # aside, or back to the left edge

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self._page: SheetPage | None = None
        self._zoom = Zoom.WHOLE
        self._room_px = 480
        self._left = 0.0  # of the page, 0 .. 1, when it is wider than the room
        self._drawn: QPixmap | None = None
        self._drawn_as: tuple[float, float] | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_page(self, page: SheetPage, name: str) -> None:
        """Show a page; `name` says which it is."""
        self._page = page
        self._left = 0.0
        self._drawn = None
        self.setAccessibleName(name)
        self.setAccessibleDescription(said(page.text))
        self.updateGeometry()
        self.update()

    def page(self) -> SheetPage | None:
        """Return the page that is shown."""
        return self._page

    def zoom(self) -> Zoom:
        """Return how large the page is shown."""
        return self._zoom

    def set_zoom(self, zoom: Zoom) -> None:
        """Show the page so large."""
        self._zoom = zoom
        self._left = 0.0
        self.updateGeometry()
        self.update()

    def may_move(self, aside: int) -> bool:
        """Tell whether more of a page wider than the room lies to the left (-1) or right (1)."""
        return self._left > 0.0 if aside < 0 else self._left < self._most()

    def move_aside(self, aside: int) -> None:
        """Show more of a page wider than the room: to the left (-1) or to the right (1)."""
        self._left = min(max(self._left + aside * _PAN / self._zoom.factor, 0.0), self._most())
        self.update()
        self.moved.emit()

    def set_room(self, height_px: int) -> None:
        """Let a whole page be at most so high."""
        if height_px != self._room_px:
            self._room_px = height_px
            self.updateGeometry()
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if self._page is None:
            return _LEAST_PX
        return round(self._page.height * self._px_per_mm(width)) + 2 * _EDGE_PX

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_PX * 2, self.heightForWidth(_LEAST_PX * 2))

    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, _LEAST_PX)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if self._zoom <= Zoom.WIDTH:  # it turns pages; else it moves over the picture
            key = key_as_read(key, self)
        aside = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        bigger = {"+": 1, "=": 1, "-": -1}.get(event.text())
        if bigger is not None:
            self.zoomed.emit(bigger)
        elif aside is None:
            super().keyPressEvent(event)
        elif self._zoom > Zoom.WIDTH:
            self.move_aside(aside)
        else:
            self.turned.emit(aside)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._page is None:
            return
        scale = self._px_per_mm(self.width())
        wide, high = self._page.width * scale, self._page.height * scale
        left = max((self.width() - wide) / 2, float(_EDGE_PX))
        left -= self._left * wide
        look = theme.look()
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("line"))  # what the page lies on
        painter.drawPixmap(QPointF(left, _EDGE_PX), self._picture(self._page, scale))
        painter.setPen(QPen(look.colour("edge"), _EDGE_PX))
        painter.drawRect(QRectF(left - 1, _EDGE_PX - 1, wide + 2, high + 2))
        painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _most(self) -> float:
        return 1.0 - 1.0 / self._zoom.factor

    def _px_per_mm(self, width: int) -> float:
        if self._page is None:
            return 1.0
        room = max(width - 2 * _EDGE_PX, 1)
        across = room * self._zoom.factor / self._page.width
        if self._zoom is not Zoom.WHOLE:
            return across
        down = max(self._room_px - 2 * _EDGE_PX, _LEAST_PX) / self._page.height
        return min(across, down)

    def _picture(self, page: SheetPage, scale: float) -> QPixmap:
        """Return the painted page; it is painted once for each size, not at each scroll."""
        dots = self.devicePixelRatioF()
        if self._drawn is None or self._drawn_as != (scale, dots):
            size = QSize(round(page.width * scale * dots), round(page.height * scale * dots))
            drawn = QPixmap(size)
            drawn.setDevicePixelRatio(dots)
            drawn.fill(QColor(Qt.GlobalColor.white))
            painter = QPainter(drawn)
            painter.scale(scale, scale)
            paint_page(painter, page)
            painter.end()
            self._drawn, self._drawn_as = drawn, (scale, dots)
        return self._drawn
