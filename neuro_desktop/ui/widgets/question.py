"""A question inside the window, with two to four large answers."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.buttons import PlainButton, PrimaryButton, SteadyButton
from neuro_desktop.ui.widgets.scrolling import DownOnly
from neuro_desktop.ui.widgets.spoken_role import ToldPart
from neuro_desktop.ui.widgets.text import BodyText, Heading, sentences

_WIDEST_ANSWER_PX = 860


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer: its key for the program, its words, and whether it is the filled button."""

    key: str
    text: str
    filled: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answers. The first answer changes nothing; Esc gives it too."""

    title: str
    text: str
    answers: tuple[Answer, ...]


class QuestionPane(DownOnly):
    """Stands in place of a page while its question is open; the page keeps all it holds."""

    def __init__(
        self, question: Question, answered: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.question = question
        self._answered = answered
        inside = self._inside = ToldPart(self)
        inside.setAccessibleName(sentences([question.title, question.text]))
        inside.setProperty("part", "body")
        column = QVBoxLayout(inside)
        column.setContentsMargins(48, 48, 48, 48)
        column.setSpacing(GAP_PX)
        column.addWidget(Heading(question.title, parent=inside))
        if question.text:
            column.addWidget(BodyText(question.text, parent=inside))
        column.addSpacing(GAP_PX)
        self.buttons: dict[str, SteadyButton] = {}
        for answer in question.answers:
            button_type = PrimaryButton if answer.filled else PlainButton
            button = button_type(answer.text, role=Role.ANSWER, parent=inside)
            button.setProperty("answer", answer.key)
            button.setMaximumWidth(_WIDEST_ANSWER_PX)
            button.clicked.connect(self._button_clicked)
            column.addWidget(button)
            self.buttons[answer.key] = button
        column.addStretch(1)
        self.setWidget(inside)

    def first_focus(self) -> QWidget:
        """Return the answer that changes nothing."""
        return self.buttons[self.question.answers[0].key]

    def keep_in_view(self, widget: QWidget) -> None:
        """Scroll so that `widget` and its focus ring are whole in view."""
        if self._inside.isAncestorOf(widget):
            top = widget.mapTo(self._inside, QPoint(0, 0)).y()
            middle = top + widget.height() // 2
            self.ensureVisible(0, middle, 0, widget.height() // 2 + 12)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._answered(self.question.answers[0].key)
        else:
            super().keyPressEvent(event)

    def _button_clicked(self) -> None:
        self._answered(str(self.sender().property("answer")))
