"""Places and keys in a language that is written from the right: there all stands mirrored.

Qt mirrors its own layouts and text. What places or paints itself thinks from the left and asks
here.
"""

from typing import TypeVar

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QWidget

Rect = TypeVar("Rect", QRect, QRectF)

_MIRRORED = {Qt.Key.Key_Left: Qt.Key.Key_Right, Qt.Key.Key_Right: Qt.Key.Key_Left}


def from_right(widget: QWidget) -> bool:
    """Tell whether lines begin at the right in `widget`."""
    return widget.layoutDirection() is Qt.LayoutDirection.RightToLeft


def placed(rect: Rect, widget: QWidget | None, room: QRect | None = None) -> Rect:
    """Return where `rect`, thought from the left of `room` (all of `widget`), is in `widget`."""
    if widget is None or not from_right(widget):
        return rect
    inside = widget.rect() if room is None else room
    moved = type(rect)(rect)
    moved.moveLeft(2 * inside.left() + inside.width() - rect.left() - rect.width())
    return moved


def key_as_read(key: Qt.Key, widget: QWidget) -> Qt.Key:
    """Return the key that means in `widget` what `key` means where lines begin at the left."""
    return _MIRRORED.get(key, key) if from_right(widget) else key
