"""One line to write: the name, or the emergency number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.wizard_state import TextBody
from neuro_desktop.ui.widgets.panels import TextField
from neuro_desktop.ui.wizard.screen import WizardScreen

# Nothing is cut in silence: a text that is too long is told about, so the field takes it first.
_MOST_CHARACTERS = 32_767


class WritingScreen(WizardScreen):
    """A field with its label; Enter goes on."""

    written = Signal(str)
    entered = Signal()

    def __init__(
        self, label: str, *, help_text: str = "", number: bool = False, lines: Sequence[str] = ()
    ) -> None:
        super().__init__(lines)
        self._field = TextField(
            label, help_text=help_text, most_characters=_MOST_CHARACTERS, parent=self
        )
        if number:
            self._field.edit.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._field.changed.connect(self.written)
        self._field.edit.returnPressed.connect(self.entered)
        # Right under the question, as in PickScreen.
        self.column.insertWidget(0, self._field)
        self.column.insertWidget(0, self.trouble)
        self.told = [(self._field.edit, help_text)]

    def show_body(self, body: TextBody) -> None:
        """Show what is written; what the person is typing is left alone."""
        if self._field.edit.text() != body.text:
            self._field.set_text(body.text)

    def first_focus(self) -> QWidget:
        """Return the field."""
        return self._field.first_focus()
