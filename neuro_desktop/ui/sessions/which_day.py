"""Asks for a day: today, yesterday, or an earlier one to look for."""

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.texts.dates import day_text
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.day_chooser import DayChooser

_TODAY, _YESTERDAY, _EARLIER = "today", "yesterday", "earlier"


class WhichDay(QWidget):
    """Three answers; the third shows a chooser of days. `chosen` tells the day a person chose."""

    chosen = Signal(object)  # a date

    def __init__(
        self, day: date, *, today: date, least: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._today, self._yesterday = today, today - timedelta(days=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self.answers = ChoiceList(
            [
                Choice(_TODAY, self.tr("Today"), day_text(today, today)),
                Choice(_YESTERDAY, self.tr("Yesterday"), day_text(self._yesterday, today)),
                Choice(_EARLIER, self.tr("On an earlier day")),
            ],
            parent=self,
        )
        before = self._yesterday - timedelta(days=1)
        self.chooser = DayChooser(
            min(day, before), today=today, least=least, most=before, parent=self
        )
        column.addWidget(self.answers)
        column.addWidget(self.chooser)
        self.answers.chosen.connect(self._answered)
        self.chooser.changed.connect(self.chosen)
        self.show_day(day)

    def first_focus(self) -> QWidget:
        """Return the chosen answer."""
        return self.answers.first_focus()

    def show_day(self, day: date) -> bool:
        """Show the chosen day; tell whether the chooser of days has come up by it."""
        named = {self._today: _TODAY, self._yesterday: _YESTERDAY}
        answer = named.get(day, _EARLIER)
        self.answers.set_values([answer])
        came_up = answer == _EARLIER and self.chooser.isHidden()
        self.chooser.setVisible(answer == _EARLIER)
        if answer == _EARLIER and day != self.chooser.day():
            self.chooser.set_day(day)
        return came_up

    def _answered(self, answer: str) -> None:
        days = {_TODAY: self._today, _YESTERDAY: self._yesterday}
        self.chosen.emit(days.get(answer, self.chooser.day()))
