"""Asks for minutes: typed, in steps of 5, or one of the usual numbers."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.activity_entry_state import PRESET_MINUTES
from neuro_desktop.texts.activity import minutes_text
from neuro_desktop.texts.dates import number
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import TextField


class MinutesField(QWidget):
    """A field with less and more under it, and the usual numbers as buttons."""

    typed = Signal(str)
    done = Signal()  # Enter in the field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._help = self.tr("Type it, or press a number below.")
        self.field = TextField(self.tr("Minutes"), help_text=self._help, parent=self)
        self.field.changed.connect(self.typed)
        self.field.edit.returnPressed.connect(self.done)
        column.addWidget(self.field)
        steps = EvenGrid((2, 1))
        self.fewer = PlainButton(self.tr("5 minutes less"), parent=self)
        self.more = PlainButton(self.tr("5 minutes more"), parent=self)
        steps.addWidget(self.fewer)
        steps.addWidget(self.more)
        column.addLayout(steps)
        usual = EvenGrid((5, 3, 2))
        for minutes in PRESET_MINUTES:
            preset = PlainButton(number(minutes), parent=self)
            preset.setAccessibleName(minutes_text(minutes))
            preset.clicked.connect(partial(self.typed.emit, str(minutes)))
            usual.addWidget(preset)
        column.addLayout(usual)

    def first_focus(self) -> QWidget:
        """Return the field."""
        return self.field.edit

    def show_minutes(self, text: str) -> None:
        """Show what was typed or chosen, and say it on the buttons that change it."""
        if text != self.field.edit.text():
            self.field.set_text(text)
        now = self.tr("Now {0}.").format(text) if text else ""
        self.fewer.describe(now)
        self.more.describe(now)

    def say_wrong(self, text: str) -> None:
        """Tie what is wrong to the field, for people who cannot see the page."""
        self.field.edit.setAccessibleDescription(text or self._help)
