"""Buttons: at least 64 px high, their words wrap, each with words."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.press import OnePress, escaped
from neuro_desktop.ui.widgets.text import breakable, longest_word_px

_SIDE_PX = 24
_TOP_PX = 10
_RADIUS_PX = 14
_ICON_GAP_PX = 14
_WRAP = int(Qt.AlignmentFlag.AlignCenter) | int(Qt.TextFlag.TextWordWrap)


class SteadyButton(OnePress, QPushButton):
    """A button that paints itself: an icon before or after its words, wrapped where it must.

    The words are its accessible name. `describe` adds what a press does, for screen readers.
    """

    filled = False
    least_width_px = 0  # where there is room

    def __init__(
        self,
        text: str,
        *,
        icon: Icon | None = None,
        icon_after: bool = False,
        role: Role = Role.BUTTON,
        repeatable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._icon_after = icon_after
        self._role = role
        self.repeatable = repeatable
        self.setProperty("textRole", role.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_words(text)

    def set_words(self, text: str, icon: Icon | None = None) -> None:
        """Show other words, and another icon if one is given."""
        self._icon = icon or self._icon
        self.setText(escaped(text))
        self.updateGeometry()

    def describe(self, text: str) -> None:
        """Say what a press does, for people who cannot see the page."""
        self.setAccessibleDescription(text)

    def _icon_px(self) -> int:
        return round(theme.look().px(self._role) * 1.0)

    def _beside_words_px(self) -> int:
        icon = self._icon_px() + _ICON_GAP_PX if self._icon else 0
        return 2 * _SIDE_PX + icon

    def _words_box(self, width: int) -> QSize:
        return theme.text_size(self._role, breakable(self.words()), width)

    def sizeHint(self) -> QSize:
        width = theme.text_size(self._role, self.words()).width() + 2 + self._beside_words_px()
        width = max(width, self.least_width_px)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = longest_word_px(self._role, self.words())
        return QSize(longest + 2 + self._beside_words_px(), theme.LEAST_CONTROL_PX)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        words = self._words_box(width - self._beside_words_px()).height()
        return max(words + 2 * _TOP_PX, theme.LEAST_CONTROL_PX + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        text_colour = self._paint_box(painter)
        room = self.width() - self._beside_words_px()
        words = self._words_box(room)
        icon = self._icon_px() if self._icon else 0
        gap = _ICON_GAP_PX if self._icon else 0
        left = (self.width() - words.width() - icon - gap) // 2
        if self._icon:
            at = left + words.width() + gap if self._icon_after else left
            rect = QRectF(at, (self.height() - icon) / 2, icon, icon)
            draw_icon(painter, self._icon, placed(rect, self), text_colour)
        painter.setPen(text_colour)
        painter.setFont(look.font(self._role))
        start = left if self._icon_after else left + icon + gap
        box = QRect(start - 1, 0, words.width() + 2, self.height())
        painter.drawText(placed(box, self), _WRAP, breakable(self.words()))

    def _paint_box(self, painter: QPainter) -> QColor:
        look = theme.look()
        held = self.isDown() or self.isChecked()
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.filled and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_held" if held else "primary"))
            painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), _RADIUS_PX, _RADIUS_PX)
            return look.colour("on_primary")
        pen = QPen(look.colour("edge"), 2)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        ground = "soft" if held else "surface" if self.isEnabled() else "background"
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)
        return look.colour("ink" if self.isEnabled() else "quiet_ink")


class PlainButton(SteadyButton):
    """A button with an edge: everything but the next step."""


class AnswerButton(PlainButton):
    """An answer that is taken at once; its words grow with the text, as those of choices do."""

    def __init__(self, text: str, *, parent: QWidget | None = None) -> None:
        super().__init__(text, role=Role.ANSWER, parent=parent)


class PrimaryButton(SteadyButton):
    """The filled button: the one next step of a page."""

    filled = True


class IconButton(SteadyButton):
    """A plain button with an icon before its words; there is none without words."""

    def __init__(
        self,
        icon: Icon,
        text: str,
        *,
        icon_after: bool = False,
        repeatable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        if not text.strip():
            message = f"an icon button needs words ({icon})"
            raise ValueError(message)
        super().__init__(
            text, icon=icon, icon_after=icon_after, repeatable=repeatable, parent=parent
        )
