"""The cells of the grid that is typed in: a box to tick, and a number 0 to 10."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QLineEdit, QSizePolicy, QWidget

from neuro_desktop.domain.check_in import WORST
from neuro_desktop.texts import type_in as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.choices import paint_tick_box
from neuro_desktop.ui.widgets.press import OnePress, escaped

CELL_PX = 64
_MARK_PX = 34
_PAD_PX = 14
_RADIUS_PX = 10
_MOVES = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})


class TickCell(OnePress, QCheckBox):
    """One box to tick. `name` says day, exercise and side; `word` is shown in a wide cell."""

    entered = Signal()
    marked = Signal(bool)  # a person ticked it, or took the tick out

    def __init__(self, name: str, word: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._word = word
        self.setProperty("textRole", Role.BODY.value)
        self.setProperty("oneTabStop", True)
        self.setText(escaped(name))  # tells the cells apart where two are pressed quickly
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._say_state)
        self.clicked.connect(self._tell)
        self._say_state()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        words = theme.text_size(Role.BODY, self._word)
        wide = _MARK_PX + 3 * _PAD_PX + words.width() if self._word else CELL_PX
        return QSize(wide, max(CELL_PX, words.height() + 2 * _PAD_PX))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def mark_rect(self) -> QRectF:
        """Return the square the tick goes into: before the word, or in the middle."""
        left = _PAD_PX if self._word else (self.width() - _MARK_PX) / 2
        square = QRectF(left, (self.height() - _MARK_PX) / 2, _MARK_PX, _MARK_PX)
        return placed(square, self)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen, mark_pen = QPen(look.colour("edge"), 2), QPen(look.colour("primary"), 2.5)
        if not self.isEnabled():
            pen.setStyle(Qt.PenStyle.DashLine)
            mark_pen.setColor(look.colour("quiet_ink"))
        if self.isChecked():
            pen = QPen(look.colour("primary"), 4)
        painter.setPen(pen)
        ground = "soft" if self.isChecked() else "surface" if self.isEnabled() else "background"
        painter.setBrush(look.colour(ground))
        edge = pen.widthF() / 2
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), _RADIUS_PX, _RADIUS_PX
        )
        mark = self.mark_rect()
        paint_tick_box(painter, mark, mark_pen, checked=self.isChecked())
        if self._word:
            painter.setPen(look.colour("ink" if self.isEnabled() else "quiet_ink"))
            painter.setFont(look.font(Role.BODY))
            words = self.rect().adjusted(_MARK_PX + 2 * _PAD_PX, 0, -_PAD_PX, 0)
            painter.drawText(placed(words, self), int(Qt.AlignmentFlag.AlignVCenter), self._word)

    def _tell(self) -> None:
        self.marked.emit(self.isChecked())

    def _say_state(self) -> None:
        self.setAccessibleName(texts.cell_name(self._name, ticked=self.isChecked()))


class NumberCell(QLineEdit):
    """A number 0 to 10, typed as digits; no other sign and no larger number gets in."""

    entered = Signal()
    written = Signal(object)  # int or None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textRole", Role.STRONG.value)
        self.setProperty("oneTabStop", True)
        self.setAccessibleName(name)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setValidator(QIntValidator(0, WORST, self))
        self.setMaxLength(2)
        self.setStyleSheet("padding: 8px 2px;")  # two digits fit at every text size
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.textEdited.connect(self._edited)

    def value(self) -> int | None:
        """Return the number, None where there is none."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def set_value(self, value: int | None) -> None:
        """Show a number, without telling anyone."""
        text = "" if value is None else str(value)
        if text != self.text():
            self.setText(text)

    def sizeHint(self) -> QSize:
        digits = theme.text_size(Role.STRONG, str(WORST))
        return QSize(max(CELL_PX, digits.width() + 20), max(CELL_PX, digits.height() + 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.selectAll()
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _MOVES:
            event.ignore()  # the grid moves on
            return
        digit = event.text()
        if digit.isascii() and digit.isdigit() and not self._takes(digit):
            self.selectAll()  # a new number begins
        super().keyPressEvent(event)

    def _takes(self, digit: str) -> bool:
        """Tell whether the digit makes the number longer: only 1 and 0 do."""
        text = "" if self.hasSelectedText() else self.text()
        return not text or (text != "0" and int(text + digit) <= WORST)

    def _edited(self) -> None:
        self.written.emit(self.value())
