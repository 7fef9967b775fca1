"""The row of bars under the player's title: one for each exercise of the session."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import placed

HEIGHT_PX = 14
_GAP_PX = 8
_RUNNING_ALPHA = 150  # between done and still to come


class Segments(QWidget):
    """Bars for exercises: done ones dark, the running one lighter, the rest pale.

    The same stands beside it as words ("3 of 5"), so screen readers skip it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = 0
        self._total = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_place(self, number: int, total: int) -> None:
        """Show exercise `number` of `total`, counted from 1."""
        if (number, total) != (self._number, self._total):
            self._number, self._total = number, total
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT_PX)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._total < 1:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        look = theme.look()
        gap = _GAP_PX if self._total < 20 else 2
        wide = (self.width() - gap * (self._total - 1)) / self._total
        for number in range(1, self._total + 1):
            bar = QRectF((number - 1) * (wide + gap), 0, wide, HEIGHT_PX)
            colour = look.colour("primary" if number <= self._number else "line")
            if number == self._number:
                colour.setAlpha(_RUNNING_ALPHA)
            painter.setBrush(colour)
            painter.drawRoundedRect(placed(bar, self), HEIGHT_PX / 2, HEIGHT_PX / 2)
