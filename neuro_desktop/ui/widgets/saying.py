"""Tells screen readers what has just appeared on a screen, or why a press changed nothing."""

import sys

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget

_TOLD_AT_FOCUS = sys.platform == "linux"


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` now, over what it is saying.

    On Linux this says nothing: older Orcas do not speak announcements, and newer ones would say
    twice what is told where the focus is. So that must tell it: see `say_now` and `say_at`.
    """
    if not _TOLD_AT_FOCUS:
        event = QAccessibleAnnouncementEvent(widget, text)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


def say_now(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` now; the focus stays where it is.

    On Linux what has the focus tells it, until the focus leaves it or it is described anew.
    """
    announce(widget, text)
    focused: QWidget | None = widget.window().focusWidget()
    if _TOLD_AT_FOCUS and focused is not None and text not in _told_by(focused):
        _News(focused, text)


def say_at(widget: QWidget, trouble: str, usual: str) -> None:
    """Tie what is wrong to a control: its description says it, before its usual words.

    Not every screen reader speaks announcements; all speak the description of what has the focus.
    """
    words = " ".join(part for part in (trouble, usual) if part)
    if widget.accessibleDescription() != words:
        widget.setAccessibleDescription(words)


class _News(QObject):
    """Stands in for the description of what has the focus, until that is left."""

    _focus_left = Signal()

    def __init__(self, told: QWidget, text: str) -> None:
        super().__init__(told)
        self._told, self._text, self._usual = told, text, told.accessibleDescription()
        # Queued: what changes before a screen reader is told of the new focus would be heard.
        self._focus_left.connect(self._put_away, Qt.ConnectionType.QueuedConnection)
        for older in told.findChildren(_News):
            if older is not self:
                self._usual = older.usual()
                older.deleteLater()
        told.setAccessibleDescription(text)
        told.installEventFilter(self)

    def usual(self) -> str:
        """Return what the control tells besides; ends this piece of news."""
        self._told.removeEventFilter(self)
        is_there = self._told.accessibleDescription() == self._text
        return self._usual if is_there else self._told.accessibleDescription()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._focus_left.emit()
        return False

    def _put_away(self) -> None:
        if not self._told.hasFocus():
            self._told.setAccessibleDescription(self.usual())
            self.deleteLater()


def _told_by(widget: QWidget) -> str:
    return f"{widget.accessibleName()}\n{widget.accessibleDescription()}"
