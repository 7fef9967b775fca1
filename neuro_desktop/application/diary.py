"""The diary: every check-in, newest first; change, delete, add a past day."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from neuro_desktop.application.ports import (
    NEW_DAY,
    Clock,
    Navigator,
    Screen,
)
from neuro_desktop.application.store_ports import (
    CheckInRepository,
    Repositories,
    StoreTrouble,
    StoreUnavailable,
)
from neuro_desktop.domain.check_in import CheckIn

PAGE = 20  # check-ins shown at a time
_FIRST_STRETCH_DAYS = 60  # doubled until enough are found: a diary may have long gaps


@dataclass(frozen=True, slots=True)
class DiaryEntry:
    """One check-in of the list; a deleted one stays in its place, with Undo."""

    check_in: CheckIn
    is_deleted: bool = False


@dataclass(frozen=True, slots=True)
class DiaryState:
    """What the screen shows."""

    today: date
    entries: tuple[DiaryEntry, ...] = ()  # newest first
    has_older: bool = False
    changed: str | None = None  # the id of the one that was just changed, to begin there
    unread: bool = False  # the list could not be read; `trouble` says why
    trouble: StoreTrouble | None = None  # also: the last press changed nothing


class DiaryView(Protocol):
    """The screen."""

    def show_state(self, state: DiaryState) -> None:
        """Show this state."""
        ...


def newest(check_ins: CheckInRepository, count: int, until: date) -> tuple[list[CheckIn], bool]:
    """Return at most `count` check-ins of the days up to `until`, newest first.

    And whether there are older ones.
    """
    first_day = check_ins.first_day()
    found: list[CheckIn] = []
    days, last = _FIRST_STRETCH_DAYS, until
    while first_day is not None and first_day <= last and len(found) <= count:
        first = max(last - timedelta(days=days - 1), first_day)
        found += reversed(check_ins.between(first, last))
        last = first - timedelta(days=1)
        days *= 2
    return found[:count], len(found) > count


class DiaryPresenter:
    """Shows 20 check-ins at a time, and changes or deletes one."""

    def __init__(
        self,
        view: DiaryView,
        changed: str | None = None,
        *,
        store: Repositories,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._changed = changed
        self._check_ins = store.check_ins
        self._clock = clock
        self._navigator = navigator
        self._count = PAGE
        self._kept: list[CheckIn] = []
        self._deleted: dict[str, CheckIn] = {}
        self._has_older = False

    def open(self) -> None:
        """Show the newest ones, or why they cannot be read; also what "Try again" does."""
        try:
            count = self._count_to_changed()
        except StoreUnavailable as unavailable:
            self._show(unavailable.trouble, unread=True)
        else:
            self._read(count)

    def show_older(self) -> None:
        """Show 20 more."""
        self._read(self._count + PAGE)

    def change(self, check_in_id: str) -> None:
        """Open one, to change it."""
        self._navigator.go(Screen.CHECK_IN, check_in_id)

    def delete(self, check_in_id: str) -> None:
        """Delete one; it can be brought back until the page is left."""
        try:
            self._check_ins.delete(check_in_id)
        except StoreUnavailable as unavailable:
            self._show(unavailable.trouble)
            return
        self._deleted |= {c.id: c for c in self._kept if c.id == check_in_id}
        self._show()

    def restore(self, check_in_id: str) -> None:
        """Undo a delete."""
        try:
            self._check_ins.restore(check_in_id)
        except StoreUnavailable as unavailable:
            self._show(unavailable.trouble)
            return
        self._deleted.pop(check_in_id, None)
        self._show()

    def add_past_day(self) -> None:
        """Write one about a past day."""
        self._navigator.go(Screen.CHECK_IN, NEW_DAY)

    def write_first(self) -> None:
        """Write one about today."""
        self._navigator.go(Screen.CHECK_IN)

    def back(self) -> None:
        """Go back to the progress."""
        self._navigator.go(Screen.PROGRESS)

    def _count_to_changed(self) -> int:
        """Return how many to show, in whole pages, so that the one just changed is among them."""
        changed = None if self._changed is None else self._check_ins.get(self._changed)
        if changed is None:
            return PAGE
        newer = len(self._check_ins.between(changed.day, self._last_day()))
        return -(-newer // PAGE) * PAGE

    def _last_day(self) -> date:
        """Return the last day a check-in may be of: a journey may put one ahead of the calendar."""
        return self._clock.today() + timedelta(days=1)

    def _read(self, count: int) -> None:
        # Those deleted here are not found any more; they keep their place beside the others.
        wanted = count - len(self._deleted)
        try:
            found, self._has_older = newest(self._check_ins, wanted, self._last_day())
        except StoreUnavailable as unavailable:
            self._show(unavailable.trouble, unread=not self._kept)
            return
        self._count = count
        self._kept = sorted(
            [*found, *self._deleted.values()],
            key=lambda check_in: (check_in.day, check_in.written_at),
            reverse=True,
        )
        self._show()

    def _show(self, trouble: StoreTrouble | None = None, *, unread: bool = False) -> None:
        entries = tuple(DiaryEntry(c, c.id in self._deleted) for c in self._kept)
        self._view.show_state(
            DiaryState(
                self._clock.today(), entries, self._has_older, self._changed, unread, trouble
            )
        )
