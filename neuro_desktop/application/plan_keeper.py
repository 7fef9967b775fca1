"""Keeps on which weekdays sessions are planned since when, whatever page changes a routine."""

from collections.abc import Callable

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.ports import Clock
from neuro_desktop.application.store_ports import Repositories, StoreUnavailable
from neuro_desktop.domain.plan_week import PlannedDays


class PlanKeeper:
    """Writes a line in the plans for each day the weekdays of the routines changed."""

    def __init__(self, store: Repositories, clock: Clock, changes: ChangeNotifier) -> None:
        self._store = store
        self._clock = clock
        self._changes = changes
        self._forget: Callable[[], None] | None = None

    def start(self) -> None:
        """Keep what is planned now, and again after every change of a routine."""
        self.stop()
        self._forget = self._changes.listen(self._on_changes)
        self._keep()

    def stop(self) -> None:
        """Listen no more, before the store is closed; a second time does nothing."""
        if self._forget is not None:
            self._forget()
            self._forget = None

    def _on_changes(self, changes: Changes) -> None:
        if changes.routines:
            self._keep()

    def _keep(self) -> None:
        """Keep the plan; where the store refuses, the next change or start does it.

        Whoever writes the routine, or reads it next, tells the person of that trouble.
        """
        try:
            self._keep_changed()
        except StoreUnavailable:
            return

    def _keep_changed(self) -> None:
        today = self._clock.today()
        weekdays = frozenset[int]().union(
            *(routine.weekdays for routine in self._store.routines.all())
        )
        # One of a later day, from a clock that was wrong once, is not in force yet.
        in_force = [plan.weekdays for plan in self._store.plans.all() if plan.since <= today]
        before = in_force[-1] if in_force else frozenset()
        if weekdays != before:
            self._store.plans.save(PlannedDays(today, weekdays))
