"""One month: seven columns of days where they fit, else a list of the days with something on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from neuro_desktop.application.session_log_state import LoggedDay
from neuro_desktop.texts import session_log as texts
from neuro_desktop.texts.dates import number, weekday_short
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.press import OnePress, escaped
from neuro_desktop.ui.widgets.text import BodyText, TextLabel, breakable, longest_word_px

_DAYS = 7
_BETWEEN_PX = 10
_PAD_PX = 10
_ROW_PAD_PX = 18
_RADIUS_PX = 12
_WRAP = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter) | int(
    Qt.TextFlag.TextWordWrap
)


class DayButton(OnePress, QPushButton):
    """One day. Its words are the whole sentence, its picture a box; as a row it shows them."""

    def __init__(self, day: LoggedDay, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = day
        self._as_row = False
        self._word = texts.box_word(day)
        self.setProperty("textRole", Role.BODY.value)
        self.setProperty("oneTabStop", True)
        self.setText(escaped(texts.day_sentence(day)))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

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
            draw_icon(painter, Icon.TICK, mark, look.colour("good"))
            painter.drawText(top, Qt.AlignmentFlag.AlignRight, count)
        below = QRect(_PAD_PX, top.bottom() + 1, top.width(), body.height())
        painter.setFont(look.font(Role.BODY))
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._word)

    def _number(self) -> str:
        return number(self.day.day.day)

    def _count(self) -> str:
        return number(self.day.sessions) if self.day.sessions > 1 else ""


class MonthDays(QWidget):
    """The days of a month; `opened` tells the day that was pressed.

    One Tab stop: Left and Right go by days, Up and Down by weeks, Home and End to both ends; Page
    Up and Page Down ask for another month (`turned`: -1 or 1).
    """

    opened = Signal(object)  # a date
    turned = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: list[DayButton] = []
        self._names = [
            TextLabel(weekday_short(weekday), Role.STRONG, parent=self) for weekday in range(_DAYS)
        ]
        for name in self._names:
            name.setWordWrap(False)
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing = BodyText(self.tr("Nothing is written down for this month."), parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: Sequence[LoggedDay], stop: date | None) -> None:
        """Show the days of a month; the Tab stop is `stop`, else today, else the first."""
        had_focus = self._focused() is not None
        for old in self._days:
            old.hide()
            old.deleteLater()
        self._days = [DayButton(day, self) for day in days]
        for button in self._days:
            button.clicked.connect(self._pressed)
        self._arrange()
        self._one_tab_stop(self._best_stop(stop))
        self.updateGeometry()
        if had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def days(self) -> list[DayButton]:
        """Return the days that can be pressed."""
        return [button for button in self._days if not button.isHidden()]

    def is_list(self) -> bool:
        """Tell whether seven columns have no room."""
        return self._cell_px(self.width()) < self._least_px()

    def first_focus(self) -> QWidget:
        """Return the Tab stop."""
        strong = Qt.FocusPolicy.StrongFocus
        return next(button for button in self.days() if button.focusPolicy() == strong)

    # ------------------------------------------------------------ keys and presses

    def keyPressEvent(self, event: QKeyEvent) -> None:
        days, here = self.days(), self._focused()
        turns = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        turn = turns.get(Qt.Key(event.key()))
        if turn is not None:
            self.turned.emit(turn)
            return
        at = days.index(here) if here in days else 0
        week = 1 if self.is_list() else _DAYS
        targets = {
            Qt.Key.Key_Left: at - 1,
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Up: at - week,
            Qt.Key.Key_Down: at + week,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(days) - 1,
        }
        target = targets.get(Qt.Key(event.key()))
        if target is None or here is None:
            super().keyPressEvent(event)
        elif 0 <= target < len(days):
            self._one_tab_stop(days[target])
            days[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, DayButton):
            self.opened.emit(pressed.day.day)

    def _focused(self) -> DayButton | None:
        return next((button for button in self._days if button.hasFocus()), None)

    def _best_stop(self, wanted: date | None) -> DayButton:
        days = self.days()
        named = [button for button in days if button.day.day == wanted]
        of_today = [button for button in days if button.day.is_today]
        return [*named, *of_today, *days][0]

    def _one_tab_stop(self, stop: DayButton) -> None:
        for button in self._days:
            on = button is stop
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    # ------------------------------------------------------------ places

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width).values()), default=0)

    def sizeHint(self) -> QSize:
        width = _DAYS * self._least_px() + (_DAYS - 1) * _BETWEEN_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(4 * theme.LEAST_CONTROL_PX, theme.LEAST_CONTROL_PX)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()
            self.updateGeometry()

    def _arrange(self) -> None:
        places = self._places(self.width())
        focused = self._focused()
        for button in self._days:
            button.show_as(row=self.is_list())
        for widget in (*self._names, self._nothing, *self._days):
            place = places.get(widget)
            if place is not None:
                widget.setGeometry(place)
            widget.setVisible(place is not None)
        if self._days and not any(
            button.focusPolicy() == Qt.FocusPolicy.StrongFocus for button in self.days()
        ):
            self._one_tab_stop(self._best_stop(None))
        if focused is not None and focused not in self.days():
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _places(self, width: int) -> dict[QWidget, QRect]:
        """Return what is shown at this width, and where."""
        if self._cell_px(width) < self._least_px():
            return self._in_rows(width)
        return self._in_columns(width)

    def _in_columns(self, width: int) -> dict[QWidget, QRect]:
        cell, step = self._cell_px(width), (width + _BETWEEN_PX) / _DAYS
        strong = _metrics()[0].height()
        places: dict[QWidget, QRect] = {
            name: QRect(round(column * step), 0, cell, strong + 4)
            for column, name in enumerate(self._names)
        }
        height = max((button.box_size().height() for button in self._days), default=0)
        for button in self._days:
            column = button.day.day.weekday()
            first = button.day.day.replace(day=1).weekday()
            row = (first + button.day.day.day - 1) // _DAYS
            top = strong + 4 + _BETWEEN_PX + row * (height + _BETWEEN_PX)
            places[button] = QRect(round(column * step), top, cell, height)
        return places

    def _in_rows(self, width: int) -> dict[QWidget, QRect]:
        places: dict[QWidget, QRect] = {}
        top = 0
        if not any(button.day.has_entries for button in self._days):
            height = self._nothing.heightForWidth(width)
            places[self._nothing] = QRect(0, 0, width, height)
            top = height + GAP_PX
        shown = [b for b in self._days if b.day.has_entries or b.day.is_today]
        for button in shown or self._days[:1]:
            height = button.row_height(width)
            places[button] = QRect(0, top, width, height)
            top += height + GAP_PX
        return places

    def _cell_px(self, width: int) -> int:
        return (width - (_DAYS - 1) * _BETWEEN_PX) // _DAYS

    def _least_px(self) -> int:
        strong = _metrics()[0]
        names = [strong.horizontalAdvance(name.text()) for name in self._names]
        return max([*names, *(button.box_size().width() for button in self._days)])


def _metrics() -> tuple[QFontMetrics, QFontMetrics]:
    look = theme.look()
    return QFontMetrics(look.font(Role.STRONG)), QFontMetrics(look.font(Role.BODY))
