"""No exercise for now: why, and what to do."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.texts.wizard import Question
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText
from neuro_desktop.ui.wizard.screen import WizardScreen


class StopScreen(WizardScreen):
    """The words of a stop: what to do in a red box, what comes later under it."""

    def __init__(self, words: Question, next_step: QWidget) -> None:
        super().__init__()
        self._next_step = next_step
        *urgent, later = words.lines
        self.column.addWidget(Notice("\n\n".join(urgent), tone="danger", parent=self))
        self.column.addWidget(BodyText(later, parent=self))

    def first_focus(self) -> QWidget:
        """Return the next step: there is nothing to answer."""
        return self._next_step
