"""One month: seven columns of days where they fit, else a list of the days with something on."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from neuro_desktop.application.session_log_state import LoggedDay
from neuro_desktop.texts.dates import weekday_short
from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import key_as_read, placed
from neuro_desktop.ui.sessions.day_button import DayButton
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.text import BodyText, TextLabel

_DAYS = 7
_BETWEEN_PX = 10


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
            name.setProperty("told_elsewhere", True)  # by each day
            name.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing = BodyText(self.tr("Nothing is written down for this month."), parent=self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_days(self, days: Sequence[LoggedDay], stop: date | None) -> None:
        """Show the days of a month; the Tab stop is `stop`, else today, else the first."""
        had_focus = self.has_focus()
        for old in self._days:
            old.hide()
            old.deleteLater()
        self._days = [DayButton(day, self) for day in days]
        for button in self._days:
            button.clicked.connect(self._pressed)
            button.focused.connect(self._stop_here)
        self._arrange()
        self._one_tab_stop(self._best_stop(stop))
        self.updateGeometry()
        if had_focus:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def has_focus(self) -> bool:
        """Tell whether the focus is on a day."""
        return self._focused() is not None

    def days(self) -> list[DayButton]:
        """Return the days that can be pressed."""
        return [button for button in self._days if not button.isHidden()]

    def button_of(self, day: date | None) -> QWidget | None:
        """Return the button of a day, None if it is not shown."""
        return next((button for button in self.days() if button.day.day == day), None)

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
        target = targets.get(key_as_read(Qt.Key(event.key()), self))
        if target is None or here is None:
            super().keyPressEvent(event)
        elif 0 <= target < len(days):
            days[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _pressed(self) -> None:
        pressed = self.sender()
        if isinstance(pressed, DayButton):
            self.opened.emit(pressed.day.day)

    def _stop_here(self) -> None:
        button = self.sender()
        if isinstance(button, DayButton):
            self._one_tab_stop(button)

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
                widget.setGeometry(placed(place, self))
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
        strong = QFontMetrics(theme.look().font(Role.STRONG)).height()
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
        strong = QFontMetrics(theme.look().font(Role.STRONG))
        names = [strong.horizontalAdvance(name.text()) for name in self._names]
        return max([*names, *(button.box_size().width() for button in self._days)])
