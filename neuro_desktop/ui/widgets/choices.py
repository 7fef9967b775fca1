"""Answers to pick one of, or a list to tick: cards with a title and a line that explains."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import key_as_read, placed
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.press import OnePress, escaped
from neuro_desktop.ui.widgets.spoken_role import WORDS_AROUND, tell_spoken_roles
from neuro_desktop.ui.widgets.text import breakable, is_large, longest_word_px, sentences

_PAD_PX = 20  # above and below the words
_LARGE_PAD_PX = 12  # large letters have room of their own
_SIDE_PX = 28
_RADIUS_PX = 16
PICTURE_PX = 132
_PICTURE_GAP_PX = 24
_PICTURE_PAD_PX = 12
_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
_PREVIOUS = (Qt.Key.Key_Up, Qt.Key.Key_Left)
_NEXT = (Qt.Key.Key_Down, Qt.Key.Key_Right)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer: its key for the program, its words, and a line that explains (or "").

    `picture` paints a square picture before the words; the words say what it shows.
    """

    key: str
    title: str
    explanation: str = ""
    picture: Callable[[QPainter, QRectF], None] | None = None


class ChoiceCard(OnePress):
    """What the radio card and the tick card have in common; the whole card is the target."""

    def _set_up(self, choice: Choice) -> None:
        self.key = choice.key
        self._explanation = choice.explanation
        self._picture = choice.picture
        self.setProperty("textRole", Role.CHOICE.value)
        self.setText(escaped(choice.title))
        lines = choice.explanation
        self.setAccessibleDescription(sentences([lines]) if "\n" in lines else lines)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def explanation(self) -> str:
        """Return the line under the title."""
        return self._explanation

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, explanation = self._boxes(width)
        words = title.height() + explanation.height() + 2 * _pad_px()
        return max(words, self._least_height())

    def sizeHint(self) -> QSize:
        title = theme.text_size(Role.CHOICE, self.words()).width()
        explanation = theme.text_size(Role.BODY, self._explanation).width()
        width = self._words_left() + self._words_right() + min(max(title, explanation) + 4, 1000)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = longest_word_px(Role.CHOICE, self.words())
        around = self._words_left() + self._words_right()
        return QSize(around + longest + 4, self._least_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_box(painter)
        mark = self._mark_px()
        place = QRectF(_SIDE_PX, (self.height() - mark) / 2, mark, mark)
        self._paint_mark(painter, placed(place, self).adjusted(1, 1, -1, -1))
        if self._picture is not None:
            left = self._words_left() - _PICTURE_GAP_PX - PICTURE_PX
            above = (self.height() - PICTURE_PX) / 2
            self._picture(painter, placed(QRectF(left, above, PICTURE_PX, PICTURE_PX), self))
        title, explanation = (placed(box, self) for box in self._boxes(self.width()))
        top = (self.height() - title.height() - explanation.height()) // 2
        painter.setPen(look.colour("ink"))
        painter.setFont(look.font(Role.CHOICE))
        painter.drawText(title.translated(0, top), _WRAP, breakable(self.words()))
        if self._explanation:
            painter.setPen(look.colour("quiet_ink"))
            painter.setFont(look.font(Role.BODY))
            below = explanation.translated(0, top + title.height())
            painter.drawText(below, _WRAP, breakable(self._explanation))

    def _paint_box(self, painter: QPainter) -> None:
        look = theme.look()
        chosen = self.isChecked()
        edge = 5 if chosen else 2
        painter.setPen(QPen(look.colour("primary" if chosen else "edge"), edge))
        painter.setBrush(look.colour("soft" if chosen or self.isDown() else "surface"))
        half = edge / 2
        rect = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the circle or square that shows whether the card is chosen."""

    def _mark_px(self) -> int:
        return round(theme.look().px(Role.CHOICE) * 1.06)

    def _words_left(self) -> int:
        return _SIDE_PX + self._mark_px() + 22 + self._picture_room()

    def _words_right(self) -> int:
        return _SIDE_PX

    def _picture_room(self) -> int:
        return 0 if self._picture is None else PICTURE_PX + _PICTURE_GAP_PX

    def _least_height(self) -> int:
        picture = 0 if self._picture is None else PICTURE_PX + 2 * _PICTURE_PAD_PX
        return max(picture, theme.LEAST_CONTROL_PX)

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return the boxes of title and explanation, both from the top."""
        left = self._words_left()
        room = max(width - left - self._words_right(), 1)
        title = theme.text_size(Role.CHOICE, breakable(self.words()), room).height()
        below = 0
        if self._explanation:
            below = theme.text_size(Role.BODY, breakable(self._explanation), room).height()
        return QRect(left, 0, room, title), QRect(left, 0, room, below)


def _pad_px() -> int:
    return _LARGE_PAD_PX if is_large() else _PAD_PX


class RadioCard(ChoiceCard, QRadioButton):
    """One answer of several."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        QRadioButton.__init__(self, parent)
        self._set_up(choice)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A radio button of Qt takes the others out of the Tab order here.
        QWidget.focusInEvent(self, event)

    def show_chosen(self, chosen: bool) -> None:
        """Show the answer as chosen or not; Qt alone would not take the last choice back."""
        show_chosen(self, chosen=chosen)

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        look = theme.look()
        painter.setPen(QPen(look.colour("primary"), 2.5))
        painter.setBrush(look.colour("primary" if self.isChecked() else "surface"))
        painter.drawEllipse(rect)


class TickCard(ChoiceCard, QCheckBox):
    """One line of a list to tick."""

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        QCheckBox.__init__(self, parent)
        self._set_up(choice)

    def show_chosen(self, chosen: bool) -> None:
        """Show the line as ticked or not."""
        self.setChecked(chosen)

    def _paint_mark(self, painter: QPainter, rect: QRectF) -> None:
        pen = QPen(theme.look().colour("primary"), 2.5)
        paint_tick_box(painter, rect, pen, checked=self.isChecked())


class ChoiceList(QWidget):
    """A column of cards: pick one (`several=False`) or tick any.

    `none_key` names the card that says "none of these": ticking it clears the others, and ticking
    another clears it. Up and Down move between cards, Space or Enter chooses; Tab stops at each.
    Its accessible name, if one is set, is heard as the focus comes in.
    """

    spoken_role = WORDS_AROUND
    chosen = Signal(str)  # a person chose or ticked this key
    changed = Signal()  # a person changed the answer

    def __init__(
        self,
        choices: Sequence[Choice],
        *,
        several: bool = False,
        none_key: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self._several = several
        self._none_key = none_key
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        card_type = TickCard if several else RadioCard
        self._cards = [card_type(choice, self) for choice in choices]
        for card in self._cards:
            column.addWidget(card)
            card.clicked.connect(self._card_clicked)

    def cards(self) -> Sequence[RadioCard | TickCard]:
        """Return the cards from top to bottom."""
        return self._cards

    def card(self, key: str) -> RadioCard | TickCard:
        """Return the card of `key`; raises KeyError."""
        for card in self._cards:
            if card.key == key:
                return card
        raise KeyError(key)

    def value(self) -> str | None:
        """Return the chosen key, or None while nothing is chosen."""
        return next((card.key for card in self._cards if card.isChecked()), None)

    def values(self) -> frozenset[str]:
        """Return every ticked key."""
        return frozenset(card.key for card in self._cards if card.isChecked())

    def set_values(self, keys: Iterable[str]) -> None:
        """Choose exactly these, without telling anyone."""
        wanted = frozenset(keys)
        for card in self._cards:
            card.show_chosen(card.key in wanted)
        for card in self._cards:  # Qt has left Tab one of them
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def first_focus(self) -> QWidget:
        """Return where the focus starts: the chosen card, else the first."""
        return next((card for card in self._cards if card.isChecked()), self._cards[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = key_as_read(Qt.Key(event.key()), self)
        step = (key in _NEXT) - (key in _PREVIOUS)
        focused = next((i for i, card in enumerate(self._cards) if card.hasFocus()), None)
        if not step or focused is None:
            super().keyPressEvent(event)
            return
        self._cards[(focused + step) % len(self._cards)].setFocus(Qt.FocusReason.TabFocusReason)

    def _card_clicked(self) -> None:
        card = self.sender()
        if not isinstance(card, RadioCard | TickCard):
            return
        if not self._several:
            self.set_values({card.key})
        elif card.isChecked():
            clears_others = card.key == self._none_key
            for other in self._cards:
                if other is not card and (clears_others or other.key == self._none_key):
                    other.setChecked(False)
        self.chosen.emit(card.key)
        self.changed.emit()


def paint_tick_box(painter: QPainter, rect: QRectF, pen: QPen, *, checked: bool) -> None:
    """Paint the square a tick goes into, with its tick or without."""
    look = theme.look()
    painter.setPen(pen)
    painter.setBrush(look.colour("primary" if checked else "surface"))
    painter.drawRoundedRect(rect, 7, 7)
    if checked:
        draw_icon(painter, Icon.TICK, rect.adjusted(4, 4, -4, -4), look.colour("on_primary"))


def show_chosen(button: QRadioButton, *, chosen: bool) -> None:
    """Show a radio button of a group as chosen or not, also when it is the chosen one.

    It must stay auto-exclusive otherwise: screen readers are told "radio button" only then.
    """
    button.setAutoExclusive(False)
    button.setChecked(chosen)
    button.setAutoExclusive(True)
