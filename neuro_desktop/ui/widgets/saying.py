"""Tells screen readers what has just appeared on a screen."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text` now, over what it is saying."""
    event = QAccessibleAnnouncementEvent(widget, text)
    event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def say_at(widget: QWidget, trouble: str, usual: str) -> None:
    """Tie what is wrong to a control: its description says it, before its usual words.

    Not every screen reader speaks announcements; all speak the description of what has the focus.
    """
    words = " ".join(part for part in (trouble, usual) if part)
    if widget.accessibleDescription() != words:
        widget.setAccessibleDescription(words)
