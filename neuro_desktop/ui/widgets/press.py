"""One press is one press: a second one within 0.4 s of a trembling hand does nothing."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QInputEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton as _Button
else:
    _Button = object  # a mixin with a Qt base of its own would make two Qt objects

SECOND_PRESS_MS = 400
# Of a slow double press, where something else has come under the pointer: our suggestion.
OTHER_BUTTON_MS = 500
_SAME_PLACE_PX = 32
ARROWS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right)
_PRESS_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Select)


def escaped(text: str) -> str:
    """Return `text` so that Qt shows an "&" and makes no shortcut of it."""
    return text.replace("&", "&&")


def unescaped(text: str) -> str:
    """Return the words of a button as people read them."""
    return text.replace("&&", "&")


class OnePress(_Button):
    """Mixed into every button and choice, before the Qt class.

    A press is not counted when it comes within 0.4 s of the last counted one and is either on the
    same button (whose words it may have changed), on one with the same words (Next on the page that
    has just opened) or on another page than that was (the second half of a double click).
    A key pressed twice counts once wherever the first press has put the focus, unless the person
    has gone on with Tab. A click at the same place counts after 0.5 s where another button has come
    there. `repeatable` buttons are free of all this.
    On a page that opened under a row of presses, each begins the 0.4 s anew. Where the focus opens
    on an answer, `fresh_page_ms` leaves a key time for the page to open too.
    The stamps of the events themselves are used; an event without one is counted.
    """

    repeatable: bool = False
    fresh_page_ms: int = SECOND_PRESS_MS
    # For the group around it, or for scrolling; Qt would move the focus.
    keys_passed_on: tuple[Qt.Key, ...] = ARROWS
    _last: ClassVar[tuple[int, str, tuple[int, int]]] = (-SECOND_PRESS_MS, "", (0, 0))
    _last_button: ClassVar[int] = 0
    _last_key: ClassVar[int] = 0
    _last_place: ClassVar[QPointF | None] = None  # on the screen; None: it was a key

    @classmethod
    def person_went_on(cls) -> None:
        """Let the same key press again: the person has chosen another place for it."""
        OnePress._last_key = 0

    def takes(self, event: QInputEvent) -> bool:
        """Tell whether `event` counts as a press of this, its own or one of a key for it."""
        counts = self._counts(event)
        if counts:
            self._remember(event)
        return counts

    def _page_id(self) -> tuple[int, int]:
        """Return which page this is on, and which of its steps is shown."""
        parent: QWidget | None = self
        while parent is not None and parent.property("part") != "page":
            parent = parent.parentWidget()
        step = 0 if parent is None else parent.property("step")
        return id(parent), step or 0

    def _counts(self, event: QInputEvent) -> bool:
        stamp = event.timestamp()
        last, words, page = OnePress._last
        elsewhere = page != self._page_id()
        by_key = isinstance(event, QKeyEvent)
        other = elsewhere or OnePress._last_button != id(self)
        came_here = other and _is_same_place(event, OnePress._last_place)
        least_ms = OTHER_BUTTON_MS if came_here else SECOND_PRESS_MS
        if elsewhere and by_key:
            least_ms = self.fresh_page_ms
        if self.repeatable or not stamp or not 0 <= stamp - last < least_ms:
            return True
        if elsewhere:
            OnePress._last = (stamp, words, page)
        again = isinstance(event, QKeyEvent) and event.key() == OnePress._last_key
        same = OnePress._last_button == id(self) or words == self.text()
        return not (elsewhere or same or again or came_here)

    def _remember(self, event: QInputEvent) -> None:
        if not self.repeatable and event.timestamp():
            OnePress._last = (event.timestamp(), self.text(), self._page_id())
            OnePress._last_button = id(self)
            OnePress._last_key = event.key() if isinstance(event, QKeyEvent) else 0
            OnePress._last_place = _place_of(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._counts(event):
            super().mousePressEvent(event)
        else:
            event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isDown():
            self._remember(event)
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self.keys_passed_on:
            event.ignore()
            return
        if event.key() not in _PRESS_KEYS:
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat() and self.takes(event):
            self.click()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESS_KEYS:
            event.accept()
        else:
            super().keyReleaseEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()
            self.update()

    def words(self) -> str:
        """Return what stands on the control."""
        return unescaped(self.text())


def _place_of(event: QInputEvent) -> QPointF | None:
    return event.globalPosition() if isinstance(event, QMouseEvent) else None


def _is_same_place(event: QInputEvent, last: QPointF | None) -> bool:
    here = _place_of(event)
    if here is None or last is None:
        return False
    return (here - last).manhattanLength() < _SAME_PLACE_PX
