"""Boxes: a card, a notice, a field with its label."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.spoken_role import WORDS_AROUND, tell_spoken_roles
from neuro_desktop.ui.widgets.text import BodyText, TextLabel
from neuro_desktop.ui.widgets.text_cursor import widen_cursor

_OVER_BOX_PX = 6  # more, so that the focus ring of a field stays clear of the words over it


class Card(QFrame):
    """A white box with a soft edge; put things into `column`.

    To screen readers it is a group; the page names it by its words where it holds controls.
    """

    spoken_role = WORDS_AROUND

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self.setProperty("part", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 24)
        self.column.setSpacing(16)


class IconMark(QWidget):
    """A drawing beside words that say the same; it is skipped by screen readers."""

    def __init__(self, icon: Icon, token: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._token = token

    def sizeHint(self) -> QSize:
        px = round(theme.look().px(Role.BODY) * 1.4)
        return QSize(px, px)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        px = self.sizeHint().width()
        look = theme.look()
        draw_icon(QPainter(self), self._icon, QRectF(0, 0, px, px), look.colour(self._token))


class Notice(QFrame):
    """A thing the person should know, in words, inside the page ("Sound is off").

    `tone` is "note", "good" or "danger"; `act` says in large words what to do.
    `action` adds one button (signal `action_pressed`).
    `news` is what has just come: the page brings it into view, and may open on it. Tab, Enter or
    Space then goes on to the first control, and the notice is no stop of Tab any more.
    """

    spoken_role = WORDS_AROUND
    action_pressed = Signal()

    def __init__(
        self,
        text: str,
        *,
        tone: str = "note",
        act: str = "",
        action: str | None = None,
        news: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self.tone = tone
        self.news = news
        self.setProperty("part", "notice")
        self.setProperty("tone", tone)
        icons = {"good": (Icon.TICK, "good"), "danger": (Icon.WARN, "danger")}
        icon, token = icons.get(tone, (Icon.NOTE, "primary"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(IconMark(icon, token, self), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(16)
        self.words = BodyText(text, parent=self)
        column.addWidget(self.words)
        if act:
            column.addWidget(TextLabel(act, Role.CARD_TITLE, parent=self))
        row.addLayout(column, 1)
        if action:
            button = PlainButton(action, parent=self)
            button.clicked.connect(self.action_pressed)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def set_text(self, text: str) -> None:
        """Say something else."""
        self.words.setText(text)

    def let_focus_in(self) -> None:
        """Take the focus this time."""
        self.setAccessibleName(self.words.plain())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.setAccessibleName("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


class Field(QWidget):
    """A box to type in under its label, which names it, and a line of help above or below it.

    The page gives the box its help as a description, once it is shown: a screen reader would speak
    name and description of a new box as they come, and again with the page.
    """

    tells_its_words = True  # the box is named and described by them

    def __init__(
        self,
        label: str,
        box: QLineEdit | QPlainTextEdit,
        help_text: str,
        parent: QWidget | None = None,
        *,
        help_below: bool = False,
    ) -> None:
        super().__init__(parent)
        self.label, self.box, self.help_text = label, box, help_text
        widen_cursor(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = TextLabel(label, Role.STRONG, parent=self)
        column.addWidget(title)
        title.setBuddy(box)
        column.addSpacing(_OVER_BOX_PX)
        column.addWidget(box)
        if help_text:
            at = column.count() if help_below else 1
            column.insertWidget(at, BodyText(help_text, quiet=True, parent=self))

    def first_focus(self) -> QWidget:
        """Return the box itself."""
        return self.box


class TextField(Field):
    """One line to type in."""

    changed = Signal(str)

    def __init__(
        self,
        label: str,
        *,
        help_text: str = "",
        text: str = "",
        most_characters: int = 200,
        parent: QWidget | None = None,
    ) -> None:
        edit = QLineEdit(text)
        super().__init__(label, edit, help_text, parent)
        self.edit = edit
        self.edit.setProperty("textRole", Role.BODY.value)
        self.edit.setMaxLength(most_characters)
        self.edit.setMinimumHeight(theme.LEAST_CONTROL_PX)
        self.edit.textEdited.connect(self.changed)

    def text(self) -> str:
        """Return what stands in the field, without blanks around it."""
        return self.edit.text().strip()

    def set_text(self, text: str) -> None:
        """Put `text` into the field, without telling anyone."""
        self.edit.setText(text)


def spoken(widget: QWidget) -> str:
    """Return what Read aloud says for one widget: its words, then what explains them."""
    if isinstance(widget, QLabel):
        return said(widget.text())
    words = getattr(widget, "words", None)
    text = words() if callable(words) else ""
    return " ".join(part for part in (said(text), widget.accessibleDescription()) if part)


def said(text: str) -> str:
    """Return words of the screen as they are said: a voice reads "·" as "middle dot"."""
    return text.replace("\u200b", "").replace(" · ", ", ")
