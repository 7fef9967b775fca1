"""A large box to write in, as long as one likes; Tab leaves it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QTextCursor, QTextOption
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.panels import Field
from neuro_desktop.ui.widgets.text import is_large

_LINES = 5  # in view; more scroll inside
_LARGE_LINES = 3  # in large text, so that the question stays in view
_AROUND_PX = 36  # padding and edge above and below the lines


class NoteEdit(QPlainTextEdit):
    """Plain text in the reading size; wraps everywhere, so it never scrolls sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("textRole", Role.BODY.value)
        self.setTabChangesFocus(True)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        lines = _LARGE_LINES if is_large() else _LINES
        height = lines * self.fontMetrics().lineSpacing() + _AROUND_PX
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()


class NoteField(Field):
    """A `NoteEdit` with its label above; `changed` tells the whole text a person wrote."""

    changed = Signal(str)

    def __init__(
        self, label: str, *, help_text: str = "", text: str = "", parent: QWidget | None = None
    ) -> None:
        edit = NoteEdit()
        super().__init__(label, edit, help_text, parent, help_below=True)
        self.edit = edit
        self.edit.setPlainText(text)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)
        self.edit.textChanged.connect(self._written)

    def text(self) -> str:
        """Return what stands in the box, as it was written."""
        return self.edit.toPlainText()

    def _written(self) -> None:
        self.changed.emit(self.text())
