"""A routine under change: kept in the store at each change, with the way back."""

from collections.abc import Callable

from neuro_desktop.application.routine_editor_state import Change, ChangeKind
from neuro_desktop.application.store_ports import RoutineRepository, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.routine import Routine

# Presses that belong together: Undo takes all of one visit to a screen back at once.
_TOGETHER = (ChangeKind.LEVEL, ChangeKind.AMOUNT, ChangeKind.PACE, ChangeKind.DAYS)


class KeptRoutine:
    """Holds the routine on screen; the store may lag behind it while it cannot be written.

    `trouble` is why the last write failed; `unsaved` tells whether `routine` is not in the store.
    """

    def __init__(self, routine: Routine, routines: RoutineRepository) -> None:
        self.routine = routine
        self.trouble: StoreTrouble | None = None
        self.unsaved = False
        self._routines = routines
        self._done: list[tuple[Routine, Change]] = []  # before each change
        self._same_visit: Change | None = None

    def begin_visit(self) -> None:
        """Part what comes from what was changed before."""
        self._same_visit = None

    def change(self, routine: Routine, change: Change) -> None:
        """Take another routine in place of this one; the same one is no change."""
        if routine == self.routine:
            return
        if change.kind not in _TOGETHER or change != self._same_visit:
            self._done.append((self.routine, change))
        self._same_visit = change
        self.routine = routine
        self.keep()

    @property
    def last(self) -> Change | None:
        """Return what `undo` would take back."""
        return self._done[-1][1] if self._done else None

    def undo(self) -> Change | None:
        """Take the last change back and return what it was; None if there is none."""
        if not self._done:
            return None
        self.routine, change = self._done.pop()
        self._same_visit = None
        self.keep()
        return change

    def keep(self) -> bool:
        """Write the routine as it is on screen; tell whether that worked."""
        self.unsaved = not self.write(self._save)
        return not self.unsaved

    def write(self, write: Callable[[], None]) -> bool:
        """Write something to the store; tell whether that worked, else `trouble` says why."""
        try:
            write()
        except StoreUnavailable as error:
            self.trouble = error.trouble
            return False
        self.trouble = None
        return True

    def _save(self) -> None:
        self._routines.save(self.routine)
