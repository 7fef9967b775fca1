"""An open question of the player, in place of picture and countdown; it never scrolls."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.player_state import Answer, Question
from neuro_desktop.texts.player_screen import answer_words, question_lines, question_title
from neuro_desktop.texts.stop_signs import call_emergency, stop_signs
from neuro_desktop.ui.player.fitted import FittedText, Paragraph
from neuro_desktop.ui.player.keyed_button import PLAYER_KEYS
from neuro_desktop.ui.player.stage import text_px
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import PlainButton, PrimaryButton, SteadyButton
from neuro_desktop.ui.widgets.spoken_role import ToldPart

_TITLE_PX, _TEXT_PX = 44, 30
_SIDE_PX, _TOP_PX = 20, 8
# The safe way on is filled; after "Something is wrong" nothing that goes on is.
_FILLED = {Question.STOP_ASKED: Answer.GO_ON, Question.FELL: Answer.FINISH_HERE}


class QuestionPanel(ToldPart):
    """Title, a few lines, and one large button for each answer."""

    answered = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Question, tuple[Answer, ...]] = (Question.NONE, ())
        self._title = FittedText(align=Qt.AlignmentFlag.AlignLeft, parent=self)
        self._words = FittedText(align=Qt.AlignmentFlag.AlignLeft, parent=self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE_PX, _TOP_PX, _SIDE_PX, _TOP_PX)
        self._column.setSpacing(GAP_PX)
        self._column.addWidget(self._title, 1)
        self._column.addWidget(self._words, 3)
        self._buttons: list[SteadyButton] = []
        self._told = ""

    def show_question(
        self, question: Question, answers: Sequence[Answer], emergency_number: str
    ) -> None:
        """Show a question with its answers; the same one again changes nothing."""
        if (question, tuple(answers)) == self._shown:
            return
        self._shown = (question, tuple(answers))
        title = Paragraph(question_title(question), bold=True, colour=_title_colour(question))
        self._title.show_paragraphs([title], _TITLE_PX)
        grave = {call_emergency(emergency_number), stop_signs(emergency_number)[0].act}
        lines = [
            Paragraph(line, bold=line in grave, colour="danger" if line in grave else "ink")
            for line in question_lines(question, emergency_number)
        ]
        self._words.show_paragraphs(lines, text_px(_TEXT_PX))
        self._words.setVisible(bool(lines))
        self._told = " ".join([question_title(question), *(line.text for line in lines)])
        for button in self._buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(question, answer) for answer in answers]
        self._share_room()

    def tell(self, *, voice_speaks: bool) -> None:
        """Let a screen reader hear the question before its answers, where no voice says it."""
        self.setAccessibleName("" if voice_speaks else self._told)

    def first_focus(self) -> QWidget | None:
        """Return the first answer."""
        return self._buttons[0] if self._buttons else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """Give the title its full size where the words leave it the room."""
        width = self.width() - 2 * _SIDE_PX
        words = self._words.height_at(text_px(_TEXT_PX), width)
        taken = [words, *(button.sizeHint().height() for button in self._buttons)]
        left = self.height() - 2 * _TOP_PX - sum(taken) - len(taken) * GAP_PX
        self._title.setMinimumHeight(max(0, min(self._title.height_at(_TITLE_PX, width), left)))

    def _button(self, question: Question, answer: Answer) -> SteadyButton:
        filled = _FILLED.get(question) is answer
        button = (PrimaryButton if filled else PlainButton)(answer_words(answer), parent=self)
        button.keys_passed_on = PLAYER_KEYS
        button.setProperty("answer", answer.value)
        button.clicked.connect(self._clicked)
        self._column.addWidget(button)
        button.show()
        return button

    def _clicked(self) -> None:
        self.answered.emit(str(self.sender().property("answer")))


def _title_colour(question: Question) -> str:
    return "ink" if question in {Question.STOP_ASKED, Question.WRONG} else "danger"
