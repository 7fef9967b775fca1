"""A button of the player that shows its key, so that the keys stand on the screen."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.press import ARROWS

PLAYER_KEYS = (*ARROWS, Qt.Key.Key_Space)  # the player's own wherever the focus is
_KEY_PX = 24
_PAD_PX = 10
_GAP_PX = 12
_SIDE_PX = 16


class KeyedButton(SteadyButton):
    """Words, and the key that does the same, in a small box at the right end.

    The key is told to screen readers as the description, not as a part of the name.
    """

    keys_passed_on = PLAYER_KEYS

    def __init__(
        self,
        text: str,
        key: str,
        *,
        icon: Icon | None = None,
        filled: bool = False,
        repeatable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        self._key = key
        super().__init__(text, icon=icon, repeatable=repeatable, parent=parent)
        self.filled = filled

    def set_filled(self, *, filled: bool) -> None:
        """Fill it with the colour of what comes next, or not."""
        if filled is not self.filled:
            self.filled = filled
            self.update()

    def _key_metrics(self) -> QFontMetrics:
        return QFontMetrics(self._key_font())

    def _key_font(self) -> QFont:
        font = theme.look().font(Role.BODY)
        font.setPixelSize(_KEY_PX)
        return font

    def _key_width(self) -> int:
        if not self._key:
            return 0
        return max(self._key_metrics().horizontalAdvance(self._key) + 2 * _PAD_PX, 36)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.look().font(Role.BUTTON))
        words = metrics.horizontalAdvance(self.words())
        icon = self._icon_px() + _GAP_PX if self._icon else 0
        key = self._key_width() + _GAP_PX if self._key else 0
        return QSize(words + icon + key + 2 * _SIDE_PX, theme.LEAST_CONTROL_PX + 4)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._paint_box(painter)
        look = theme.look()
        font = look.font(Role.BUTTON)
        words = QFontMetrics(font).horizontalAdvance(self.words())
        icon = self._icon_px() + _GAP_PX if self._icon else 0
        key = self._key_width() + _GAP_PX if self._key else 0
        left = (self.width() - words - icon - key) / 2
        if self._icon:
            side = self._icon_px()
            draw_icon(
                painter, self._icon, QRectF(left, (self.height() - side) / 2, side, side), colour
            )
        painter.setPen(colour)
        painter.setFont(font)
        room = QRectF(left + icon, 0, words + 2, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.words())
        if self._key:
            self._paint_key(painter, left + icon + words + _GAP_PX, colour)

    def _paint_key(self, painter: QPainter, left: float, colour: QColor) -> None:
        box = QRectF(left, 0, self._key_width(), 38)
        box.moveTop((self.height() - box.height()) / 2)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(self._key_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
