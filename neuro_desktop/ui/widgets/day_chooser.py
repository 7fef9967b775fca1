"""Chooses a day: the day in words between a button for an earlier and one for a later day."""

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from neuro_desktop.texts.dates import near_day_text
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.mirroring import key_as_read
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import IconButton, SteadyButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Card
from neuro_desktop.ui.widgets.saying import say_now
from neuro_desktop.ui.widgets.text import BodyText, CardTitle

_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


class DayChooser(Card):
    """Shows one day between `least` and `most`; `changed` tells the day a person chose.

    Beside the buttons, Left and Right go by days, Page Up and Page Down by weeks, Home and End to
    both ends. A press that would go too far changes nothing, and the chooser says why.
    """

    changed = Signal(object)  # a date

    def __init__(
        self,
        day: date,
        *,
        today: date,
        least: date,
        most: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today, self._least, self._most = today, least, most
        self._day = min(max(day, least), most)
        self.words = CardTitle("", parent=self)
        self.words.setProperty("told_elsewhere", True)  # by each of the buttons
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.limit = BodyText("", parent=self)
        self.limit.hide()
        self.earlier = IconButton(Icon.BACK, self.tr("Earlier day"), parent=self)
        self.later = IconButton(Icon.NEXT, self.tr("Later day"), icon_after=True, parent=self)
        back = IconButton(Icon.BACK, self.tr("7 days earlier"), parent=self)
        on = IconButton(Icon.NEXT, self.tr("7 days later"), icon_after=True, parent=self)
        self._steps: dict[SteadyButton, timedelta] = {
            self.earlier: -_DAY,
            self.later: _DAY,
            back: -_WEEK,
            on: _WEEK,
        }
        self.column.addWidget(self.words)
        self.column.addWidget(self.limit)
        grid = EvenGrid((2, 1), gap_px=GAP_PX)
        for button in self._steps:
            button.clicked.connect(self._pressed)
            grid.addWidget(button)
        self.column.addLayout(grid)
        self._show()

    def day(self) -> date:
        """Return the day shown."""
        return self._day

    def set_day(self, day: date) -> None:
        """Show a day, the nearest one allowed, without telling anyone."""
        self._day = min(max(day, self._least), self._most)
        self.limit.hide()
        self._show()

    def first_focus(self) -> QWidget:
        """Return the button for the earlier day: a past day is what one comes for."""
        return self.earlier

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -_DAY,
            Qt.Key.Key_Right: _DAY,
            Qt.Key.Key_PageUp: -_WEEK,
            Qt.Key.Key_PageDown: _WEEK,
            Qt.Key.Key_Home: self._least - self._day,
            Qt.Key.Key_End: self._most - self._day,
        }
        step = steps.get(key_as_read(Qt.Key(event.key()), self))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._go(step)

    def _pressed(self) -> None:
        step = next(step for button, step in self._steps.items() if button is self.sender())
        self._go(step)

    def _go(self, step: timedelta) -> None:
        wanted = self._day + step
        day = min(max(wanted, self._least), self._most)
        self.limit.setText(self._why_no_further(wanted))
        self.limit.setVisible(day != wanted)
        changed, self._day = day != self._day, day
        self._show()
        say_now(self, self.words.plain() if day == wanted else self.limit.plain())
        if changed:
            self.changed.emit(day)

    def _why_no_further(self, wanted: date) -> str:
        if wanted > self._most:
            if self._most == self._today:
                return self.tr("Today is the last day you can choose.")
            return self.tr("This is the last day you can choose.")
        return self.tr("This is the first day you can choose.")

    def _show(self) -> None:
        words = near_day_text(self._day, self._today)
        self.words.setText(words)
        for button in self._steps:
            button.describe(self.tr("Now {0}.").format(words))
