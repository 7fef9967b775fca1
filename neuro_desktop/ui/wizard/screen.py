"""What every kind of screen has in common: lines on top, a place to say what is missing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.saying import announce, say_at
from neuro_desktop.ui.widgets.text import BodyText


class WizardScreen(QWidget):
    """The part under the question. Subclasses put their controls into `column`.

    `told` are the controls that what is missing can be tied to, with their usual descriptions.
    """

    def __init__(self, lines: Sequence[str] = (), notice: str = "", tone: str = "note") -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_PX)
        for line in lines:
            self.column.addWidget(BodyText(line, parent=self))
        if notice:
            self.column.addWidget(Notice(notice, tone=tone, parent=self))
        self.trouble = Notice("", news=True, parent=self)
        self.trouble.hide()
        self.column.addWidget(self.trouble)
        self.told: list[tuple[QWidget, str]] = []

    def show_trouble(self, text: str) -> None:
        """Say what is missing: above the answers, at the one with the focus, aloud.

        "" takes it away.
        """
        if not text and not self.trouble.isVisibleTo(self):
            return
        self.trouble.set_text(text)
        self.trouble.setVisible(bool(text))
        controls = [control for control, _ in self.told]
        at = next((control for control in controls if control.hasFocus()), None)
        at = at or next(iter(controls), None)
        for control, usual in self.told:
            # At one control: at each of a list it would be heard again and again.
            say_at(control, text if control is at else "", usual)
        if not text:
            return
        if at is not None:  # last: what changes under the focus would be heard twice
            at.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.trouble, text)
