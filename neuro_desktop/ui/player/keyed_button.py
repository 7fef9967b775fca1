"""A button of the player that shows its key, so that the keys stand on the screen."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.press import ARROWS

PLAYER_KEYS = (*ARROWS, Qt.Key.Key_Space)  # the player's own wherever the focus is
_KEY_PX = 24
_KEY_HEIGHT_PX = 38
_LEAST_PX = 24
_PAD_PX = 10
_GAP_PX = 12
_SIDE_PX = 16
_TOP_PX = 4
_WRAP = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


@dataclass(frozen=True, slots=True)
class _Fit:
    """A way to show the words: text height in px, in one line or more, with the key or without."""

    px: int
    wraps: bool
    key: bool


class KeyedButton(SteadyButton):
    """Words, and the key that does the same, in a small box at the right end.

    Where room is short the words first get smaller (not under 24 px), then wrap, then the key goes.
    The key is told to screen readers as the description, not as a part of the name.
    `pressed_in_vain` tells of a press while it is disabled.
    """

    pressed_in_vain = Signal()

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

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress and not self.isEnabled():
            self.pressed_in_vain.emit()
        return bool(super().event(event))

    def sizeHint(self) -> QSize:
        fit = next(self._fits())
        return QSize(self._words(fit).width() + self._beside(fit), self._least_height())

    def minimumSizeHint(self) -> QSize:
        *_, fit = self._fits()
        metrics = QFontMetrics(_font(fit.px))
        longest = max(map(metrics.horizontalAdvance, self.words().split()), default=0)
        return QSize(longest + 4 + self._beside(fit), self._least_height())

    def hasHeightForWidth(self) -> bool:
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = self._paint_box(painter)
        fit = self._fitting()
        words = self._words(fit)
        icon = self._icon_room(fit)
        left = (self.width() - words.width() - self._beside(fit)) // 2 + _SIDE_PX
        if self._icon:
            place = QRectF(left, (self.height() - fit.px) / 2, fit.px, fit.px)
            draw_icon(painter, self._icon, placed(place, self), colour)
        painter.setPen(colour)
        painter.setFont(_font(fit.px))
        room = QRect(left + icon, 0, words.width(), self.height())
        painter.drawText(placed(room, self), _WRAP, self.words())
        if fit.key:
            self._paint_key(painter, left + icon + words.width() + _GAP_PX, colour)

    def _paint_key(self, painter: QPainter, left: int, colour: QColor) -> None:
        top = (self.height() - _KEY_HEIGHT_PX) / 2
        box = placed(QRectF(left, top, self._key_width(), _KEY_HEIGHT_PX), self)
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 7, 7)
        painter.setFont(_key_font())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)

    # ---- what fits

    def _fits(self) -> Iterator[_Fit]:
        """Yield the ways to show the words, the best first."""
        sizes = range(theme.look().px(Role.BUTTON), _LEAST_PX - 1, -1)
        for key in (True, False) if self._key else (False,):
            for wraps in (False, True):
                yield from (_Fit(px, wraps, key) for px in sizes)

    def _fitting(self) -> _Fit:
        for fit in self._fits():
            words = self._words(fit)
            wide = words.width() + self._beside(fit) <= self.width()
            if wide and words.height() <= self.height() - 2 * _TOP_PX:
                break
        return fit

    def _words(self, fit: _Fit) -> QSize:
        """Return the room the words take; 2 px more, so that Qt does not wrap them once more."""
        metrics = QFontMetrics(_font(fit.px))
        if not fit.wraps:
            return QSize(metrics.horizontalAdvance(self.words()) + 2, metrics.height())
        room = QRect(0, 0, max(self.width() - self._beside(fit) - 2, 1), self.height())
        size = metrics.boundingRect(room, _WRAP, self.words()).size()
        return QSize(size.width() + 2, size.height())

    def _beside(self, fit: _Fit) -> int:
        key = self._key_width() + _GAP_PX if fit.key else 0
        return self._icon_room(fit) + key + 2 * _SIDE_PX

    def _icon_room(self, fit: _Fit) -> int:
        return fit.px + _GAP_PX if self._icon else 0

    def _key_width(self) -> int:
        wide = QFontMetrics(_key_font()).horizontalAdvance(self._key)
        return max(wide + 2 * _PAD_PX, 36)

    def _least_height(self) -> int:
        return theme.LEAST_CONTROL_PX + 4


def _font(px: int) -> QFont:
    font = theme.look().font(Role.BUTTON)
    font.setPixelSize(px)
    return font


def _key_font() -> QFont:
    font = theme.look().font(Role.BODY)
    font.setPixelSize(_KEY_PX)
    return font
