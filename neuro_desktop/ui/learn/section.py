"""One idea of a page of Learn: its title, paragraphs and points, a picture beside them."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neuro_desktop.application.learn import HELPER, LearnFigure, LearnInsert, LearnSection
from neuro_desktop.domain.phases import Side
from neuro_desktop.figures.moments import END, STEPS, Moment, helper_still
from neuro_desktop.texts.figures import helper_text, picture_text
from neuro_desktop.texts.stop_signs import after_a_fall, app_cannot_call, stop_signs
from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.beside import Beside
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle

_FIGURE_PX = 250
_LINES_GAP_PX = 12
_TURN = STEPS // 2  # of a cycle: the end pose of a hold, painted without its arrows


class Dot(QWidget):
    """The mark before a point, as high as a line of reading text."""

    def sizeHint(self) -> QSize:
        px = theme.look().px(Role.BODY)
        return QSize(round(px * 0.9), round(px * 1.3))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        px = look.px(Role.BODY)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("primary"))
        dot = QRectF(0, 0, px * 0.32, px * 0.32)
        dot.moveCenter(QPointF(px * 0.3, self.sizeHint().height() / 2))
        painter.drawEllipse(placed(dot, self))


class SectionCard(Card):
    """A section on a card of its own."""

    def __init__(
        self, section: LearnSection, emergency_number: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._section = section
        self._number = emergency_number
        self._figure_text = ""
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_LINES_GAP_PX)
        column.addWidget(CardTitle(section.title, parent=words))
        for paragraph in section.text:
            column.addWidget(BodyText(paragraph, parent=words))
        for line in section.points:
            column.addLayout(point(line, words))
        for lines in self._inserted():
            column.addSpacing(_LINES_GAP_PX)
            column.addWidget(_inserted_part(lines, words))
        if section.figure is None:
            self.column.addWidget(words)
        else:
            row = Beside()
            row.addWidget(self._picture(section.figure))
            row.addWidget(words)
            self.column.addLayout(row)

    def spoken(self) -> str:
        """Return what Read aloud says: the words in their order, then what the picture shows."""
        section = self._section
        inserted = [line for lines in self._inserted() for line in lines]
        parts = [section.title, *section.text, *section.points, *inserted, self._figure_text]
        return "\n".join(part for part in parts if part)

    def _picture(self, figure: LearnFigure) -> FigureLabel:
        if figure.form == HELPER:
            moment, self._figure_text = helper_still(), helper_text()
        else:
            moment = Moment(figure.exercise_id, figure.form, END if figure.arrows else _TURN)
            self._figure_text = picture_text(figure.exercise_id, figure.form, Side.RIGHT)
        picture = FigureLabel(self._figure_text, px=_FIGURE_PX, parent=self)
        picture.show_moments((moment,))
        return picture

    def _inserted(self) -> Sequence[tuple[str, ...]]:
        """Return words that other screens show too, group by group: what to know, what to do."""
        match self._section.shows:
            case LearnInsert.STOP_SIGNS:
                signs = [(sign.signs, sign.act) for sign in stop_signs(self._number)]
                return [*signs, (app_cannot_call(),)]
            case LearnInsert.AFTER_A_FALL:
                *grave, stay = after_a_fall(self._number)
                return [tuple(grave), (stay,)]
            case None:
                return []


def _inserted_part(lines: tuple[str, ...], parent: QWidget) -> QWidget:
    """Return what is grave with what to do about it, or a line alone."""
    first, *act = lines
    if not act:
        return BodyText(first, parent=parent)
    return Notice(first, act="\n".join(act), tone="danger", parent=parent)


def point(words: str, parent: QWidget) -> QHBoxLayout:
    """Return one line of a list, after its mark."""
    row = QHBoxLayout()
    row.setSpacing(_LINES_GAP_PX)
    row.addWidget(Dot(parent), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(BodyText(words, parent=parent), 1)
    return row
