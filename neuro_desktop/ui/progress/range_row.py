"""A few short answers side by side, one of them chosen; one Tab stop, arrow keys move along."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import key_as_read, placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.choices import show_chosen
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.press import OnePress, escaped

_PAD_PX = 20
_RADIUS_PX = 14
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class RangeButton(OnePress, QRadioButton):
    """One answer; the chosen one is filled and has a dot before its words."""

    def __init__(self, key: str, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setProperty("textRole", Role.BUTTON.value)
        self.setText(escaped(words))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def sizeHint(self) -> QSize:
        words = theme.text_size(Role.BUTTON, self.words())
        wide = words.width() + 2 * _PAD_PX + self._mark_px() * 2
        return QSize(wide, max(words.height() + _PAD_PX, theme.LEAST_CONTROL_PX + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        edge = 4 if chosen else 2
        painter.setPen(QPen(look.colour("primary" if chosen else "edge"), edge))
        painter.setBrush(look.colour("soft" if chosen or self.isDown() else "surface"))
        half = edge / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)
        words = theme.text_size(Role.BUTTON, self.words()).width() + 2
        mark = self._mark_px()
        left = (self.width() - words - 1.5 * mark) / 2
        circle = QRectF(left, (self.height() - mark) / 2, mark, mark)
        painter.setPen(QPen(look.colour("primary"), 2.5))
        painter.setBrush(look.colour("primary" if chosen else "surface"))
        painter.drawEllipse(placed(circle, self))
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(Role.BUTTON))
        box = QRectF(circle.right() + mark / 2, 0, words, self.height())
        painter.drawText(placed(box, self), int(Qt.AlignmentFlag.AlignCenter), self.words())

    def _mark_px(self) -> int:
        return round(theme.look().px(Role.BUTTON) * 0.8)


class RangeRow(QWidget):
    """Picks one of a few answers, given as pairs of key and words."""

    chosen = Signal(str)

    def __init__(self, answers: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = EvenGrid((len(answers), 2, 1), parent=self)
        self._buttons = [RangeButton(key, words, self) for key, words in answers]
        for button in self._buttons:
            grid.addWidget(button)
            button.clicked.connect(self._clicked)
        self._one_tab_stop(self._buttons[0])
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_value(self, key: str) -> None:
        """Show `key` as chosen, without telling anyone."""
        for button in self._buttons:
            show_chosen(button, chosen=button.key == key)
            if button.key == key:
                self._one_tab_stop(button)

    def first_focus(self) -> QWidget:
        """Return the chosen answer."""
        return next((each for each in self._buttons if each.isChecked()), self._buttons[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(key_as_read(Qt.Key(event.key()), self))
        here = next((at for at, each in enumerate(self._buttons) if each.hasFocus()), None)
        if step is None or here is None:
            super().keyPressEvent(event)
            return
        target = self._buttons[(here + step) % len(self._buttons)]
        self._one_tab_stop(target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _one_tab_stop(self, stop: RangeButton) -> None:
        for each in self._buttons:
            on = each is stop
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, RangeButton):
            self.set_value(button.key)
            self.chosen.emit(button.key)
