"""Tells presenters that something they show has been written."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """What a write changed."""

    person: bool = False
    routines: bool = False
    sessions: bool = False
    settings: bool = False
    check_ins: bool = False
    activities: bool = False
    levels: bool = False
    sheets: bool = False


class ChangeNotifier:
    """Passes each change to everyone who asked for it, in the order they asked."""

    def __init__(self) -> None:
        self._listeners: list[Callable[[Changes], None]] = []

    def listen(self, listener: Callable[[Changes], None]) -> Callable[[], None]:
        """Call `listener` after every write; return a function that ends this."""
        self._listeners.append(listener)

        def forget() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return forget

    def tell(self, changes: Changes) -> None:
        """Tell everyone."""
        for listener in tuple(self._listeners):
            listener(changes)
