"""One day of a month: a box with number, mark and word, or a row with its sentence."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QWidget

from neuro_desktop.application.session_log_state import LoggedDay
from neuro_desktop.texts import session_log as texts
from neuro_desktop.texts.dates import number
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.press import OnePress, escaped
from neuro_desktop.ui.widgets.text import breakable, longest_word_px

_PAD_PX = 10
_ROW_PAD_PX = 18
_RADIUS_PX = 12
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(
    Qt.TextFlag.TextWordWrap
)


class DayButton(OnePress, QPushButton):
    """One day. Its words are the whole sentence, its picture a box; as a row it shows them."""

    focused = Signal()

    def __init__(self, day: LoggedDay, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = day
        self._as_row = False
        self._word = texts.box_word(day)
        self.setProperty("textRole", Role.BODY.value)
        self.setProperty("oneTabStop", True)
        self.setText(escaped(texts.day_sentence(day)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.focused.emit()
        super().focusInEvent(event)

    def box_size(self) -> QSize:
        """Return the room the box needs."""
        strong, body = _metrics()
        top = strong.horizontalAdvance(self._number())
        if self.day.sessions:
            top += strong.height() + strong.horizontalAdvance(self._count())
        width = max(top, body.horizontalAdvance(self._word)) + 2 * _PAD_PX
        height = strong.height() + body.height() + 12
        return QSize(max(width, theme.LEAST_CONTROL_PX), max(height, theme.LEAST_CONTROL_PX))

    def show_as(self, *, row: bool) -> None:
        """Show the whole sentence in a row, or number, mark and word in a box."""
        if row != self._as_row:
            self._as_row = row
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.row_height(width) if self._as_row else self.box_size().height()

    def row_height(self, width: int) -> int:
        """Return the height of the row."""
        words = theme.text_size(Role.BODY, breakable(self.words()), width - 2 * _ROW_PAD_PX)
        return max(words.height() + 2 * _ROW_PAD_PX, theme.LEAST_CONTROL_PX)

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        if not self._as_row:
            return self.box_size()
        longest = longest_word_px(Role.BODY, self.words())
        return QSize(longest + 2 * _ROW_PAD_PX, theme.LEAST_CONTROL_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge, ground = ("edge", "surface")
        if self.day.sessions:
            edge, ground = ("good", "good_soft")
        elif self.day.is_today:
            edge, ground = ("primary", "soft")
        painter.setPen(QPen(look.colour(edge), 4 if self.day.is_today else 2))
        painter.setBrush(look.colour("soft" if self.isDown() else ground))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), _RADIUS_PX, _RADIUS_PX)
        painter.setPen(look.colour("ink"))
        if self._as_row:
            painter.setFont(look.font(Role.BODY))
            room = self.rect().adjusted(_ROW_PAD_PX, 0, -_ROW_PAD_PX, 0)
            painter.drawText(room, _WRAP, breakable(self.words()))
        else:
            self._paint_in_box(painter)

    def _paint_in_box(self, painter: QPainter) -> None:
        look = theme.look()
        strong, body = _metrics()
        top = QRect(_PAD_PX, 5, self.width() - 2 * _PAD_PX, strong.height())
        painter.setFont(look.font(Role.STRONG))
        painter.drawText(top, Qt.AlignmentFlag.AlignLeft, self._number())
        if self.day.sessions:
            count = self._count()
            px = strong.height() * 0.7
            left = top.right() - px - strong.horizontalAdvance(count)
            mark = QRectF(left, top.center().y() - px / 2, px, px)
            draw_icon(painter, Icon.TICK, placed(mark, self), look.colour("good"))
            painter.drawText(top, Qt.AlignmentFlag.AlignRight, count)
        below = QRect(_PAD_PX, top.bottom() + 1, top.width(), body.height())
        painter.setFont(look.font(Role.BODY))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._word)

    def _number(self) -> str:
        return number(self.day.day.day)

    def _count(self) -> str:
        return number(self.day.sessions) if self.day.sessions > 1 else ""


def _metrics() -> tuple[QFontMetrics, QFontMetrics]:
    look = theme.look()
    return QFontMetrics(look.font(Role.STRONG)), QFontMetrics(look.font(Role.BODY))
