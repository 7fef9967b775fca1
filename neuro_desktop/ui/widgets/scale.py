"""Answers 0 to 10 in one row of eleven, or six and five, with words under their numbers."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import key_as_read, placed
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.choices import show_chosen
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.spoken_role import WORDS_AROUND, tell_spoken_roles
from neuro_desktop.ui.widgets.text import TextLabel

_LEAST_WIDTH_PX = 64
_LEAST_HEIGHT_PX = 76
_RADIUS_PX = 12
_AROUND_DIGITS_PX = 10
_WORDS_GAP_PX = 20  # room for the focus ring between a number and its word
_FRESH_PAGE_MS = 800  # nobody has read a new question sooner: our suggestion
_TEN_MS = 1000  # from "1" to the "0" that makes it 10
_BACK = (Qt.Key.Key_Left, Qt.Key.Key_Up)
_ON = (Qt.Key.Key_Right, Qt.Key.Key_Down)


class ScaleAnswer(OnePress, QRadioButton):
    """One number of the scale."""

    fresh_page_ms = _FRESH_PAGE_MS

    def __init__(self, number: int, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.number = number
        self.setProperty("textRole", Role.CHOICE.value)
        self.setText(str(number))
        self.setAccessibleDescription(word)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        return QSize(
            _LEAST_WIDTH_PX, max(theme.text_size(Role.CHOICE, "10").height(), _LEAST_HEIGHT_PX)
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = 4 if chosen else 2
        painter.setPen(QPen(look.colour("ink" if chosen else "edge"), edge))
        ground = "primary" if chosen else "soft" if self.isDown() else "surface"
        painter.setBrush(look.colour(ground))
        half = edge / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), _RADIUS_PX, _RADIUS_PX
        )
        painter.setPen(look.colour("on_primary" if chosen else "ink"))
        painter.setFont(self._digits_font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())

    def _digits_font(self) -> QFont:
        """Return the font, its letters narrower where two large digits need it; as high as ever."""
        font = theme.look().font(Role.CHOICE)
        room = self.width() - _AROUND_DIGITS_PX
        wide = theme.text_size(Role.CHOICE, self.text()).width()
        if wide > room:
            font.setStretch(100 * room // wide)
        return font


class ScaleRow(QWidget):
    """A question's numbers 0 to 10. `words` stand under their numbers, e.g. {0: "None"}.

    One Tab stop: arrow keys, Home and End move along it, Space or Enter chooses. A digit chooses
    its answer at once; "1" and "0" within a second choose 10.
    """

    spoken_role = WORDS_AROUND
    chosen = Signal(int)

    def __init__(self, words: Mapping[int, str], parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self._answers = [ScaleAnswer(n, words.get(n, ""), self) for n in range(11)]
        self._words = {
            n: TextLabel(word, Role.CARD_TITLE, parent=self) for n, word in sorted(words.items())
        }
        for label in self._words.values():
            label.setWordWrap(False)
        self._one_at: int | None = None  # ms; when "1" was typed, by the event's own stamp
        for answer in self._answers:
            answer.clicked.connect(self._answer_clicked)
        self._one_tab_stop(self._answers[0])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def answers(self) -> list[ScaleAnswer]:
        """Return the eleven buttons."""
        return self._answers

    def value(self) -> int | None:
        """Return the chosen number, or None."""
        return next((answer.number for answer in self._answers if answer.isChecked()), None)

    def set_value(self, value: int | None) -> None:
        """Choose `value` (0 to 10), or nothing, without telling anyone."""
        for answer in self._answers:
            show_chosen(answer, chosen=answer.number == value)
        self._one_tab_stop(self._answers[value or 0])

    def first_focus(self) -> QWidget:
        """Return the Tab stop."""
        return self._answers[self.value() or 0]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(width, apply=False)

    def sizeHint(self) -> QSize:
        width = 11 * self._answers[0].sizeHint().width() + 10 * GAP_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        cell = self._answers[0].sizeHint()
        return QSize(6 * cell.width() + 5 * GAP_PX, cell.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(self.width(), apply=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.text()
        if len(digit) == 1 and digit.isdecimal():
            event.accept()
            if not event.isAutoRepeat():
                self._type(int(digit), event.timestamp())
            return
        self._one_at = None
        here = next((a.number for a in self._answers if a.hasFocus()), None)
        targets = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: 10}
        if here is not None:
            targets |= dict.fromkeys(_BACK, max(here - 1, 0))
            targets |= dict.fromkeys(_ON, min(here + 1, 10))
        target = targets.get(key_as_read(Qt.Key(event.key()), self))
        if target is None:
            super().keyPressEvent(event)
            return
        self._one_tab_stop(self._answers[target])
        self._answers[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _type(self, digit: int, at_ms: int) -> None:
        """Choose what was typed, and put the focus on it: so it is heard."""
        is_ten = digit == 0 and self._one_at is not None and 0 <= at_ms - self._one_at <= _TEN_MS
        self._one_at = at_ms if digit == 1 else None
        number = 10 if is_ten else digit
        self._choose(number)
        self._answers[number].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, number: int) -> None:
        self.set_value(number)
        self.chosen.emit(number)

    def _one_tab_stop(self, stop: ScaleAnswer) -> None:
        for answer in self._answers:
            on = answer is stop
            answer.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def _answer_clicked(self) -> None:
        answer = self.sender()
        if isinstance(answer, ScaleAnswer):
            self._choose(answer.number)

    def _arrange(self, width: int, *, apply: bool) -> int:
        least = self._answers[0].sizeHint()
        columns = 11 if 11 * least.width() + 10 * GAP_PX <= width else 6
        # The cells share the width to the pixel, so that the row ends where the page's text ends.
        step = (width + GAP_PX) / columns
        top = 0
        for first in range(0, 11, columns):
            row = self._answers[first : first + columns]
            cells = [
                QRect(round(i * step), top, round((i + 1) * step - GAP_PX) - round(i * step), 0)
                for i in range(len(row))
            ]
            for answer, cell in zip(row, cells, strict=True):
                cell.setHeight(least.height())
                if apply:
                    answer.setGeometry(placed(cell, self))
            top += least.height()
            top = self._arrange_words(row, cells, width, top, apply=apply) + GAP_PX
        return top - GAP_PX

    def _arrange_words(
        self, row: list[ScaleAnswer], cells: list[QRect], width: int, top: int, *, apply: bool
    ) -> int:
        """Put each word under its number, or lower where it would touch the one before it."""
        lines: list[int] = []  # where the last word of each line ends
        height = 0
        for answer, cell in zip(row, cells, strict=True):
            label = self._words.get(answer.number)
            if label is None:
                continue
            label.ensurePolished()
            wide = min(label.fontMetrics().horizontalAdvance(label.text()) + 4, width)
            height = label.fontMetrics().height() + 4
            left = self._word_left(answer.number, cell, wide, width)
            line = next((i for i, end in enumerate(lines) if end + GAP_PX <= left), len(lines))
            lines[line : line + 1] = [left + wide]
            if apply:
                place = QRect(left, top + _WORDS_GAP_PX + line * height, wide, height)
                label.setGeometry(placed(place, self))
        return top + _WORDS_GAP_PX + len(lines) * height if lines else top

    def _word_left(self, number: int, cell: QRect, wide: int, width: int) -> int:
        if number == 0:
            return cell.left()
        if number == 10:
            return max(min(cell.right() + 1 - wide, width - wide), 0)
        return max(min(cell.center().x() - wide // 2, width - wide), 0)
