"""Call back the parts that wait for sound and voice: later, weakly, once for each change."""

from collections.abc import Callable
from types import MethodType
from weakref import WeakMethod

from PySide6.QtCore import QObject, Qt, Signal


class Later(QObject):
    """Calls from the event loop, so that whoever asked is done with what it does now."""

    _due = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._due.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def call(self, callback: Callable[[], None]) -> None:
        """Call `callback` once, as soon as the event loop is free."""
        self._due.emit(callback)

    def _call(self, callback: Callable[[], None]) -> None:
        callback()


class Availability:
    """Tells each listener what is new to it: a listener takes a thing to be there until told.

    A method is held weakly: a page that is gone is not called, and not kept alive.
    """

    def __init__(self) -> None:
        self._listeners: list[_Listener] = []

    def listen(self, told: Callable[[bool], None]) -> None:
        """Call `told` with False when the thing goes and with True when it is back."""
        self._listeners.append(_Listener(told))

    def now_is(self, there: bool) -> None:
        """Tell every listener that was last told something else."""
        self._listeners = [listener for listener in self._listeners if listener.alive]
        for listener in tuple(self._listeners):
            listener.tell(there)


class _Listener:
    def __init__(self, told: Callable[[bool], None]) -> None:
        self._told = WeakMethod(told) if isinstance(told, MethodType) else lambda: told
        self._last = True

    @property
    def alive(self) -> bool:
        return self._told() is not None

    def tell(self, there: bool) -> None:
        told = self._told()
        if told is not None and there != self._last:
            self._last = there
            told(there)
