"""Other activity written down: what it was, how many minutes, on which day, and a note.

A new one is asked for one question a screen and kept at the end; one that is kept is shown whole,
and each part of it can be changed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from neuro_desktop.application.activity_entry_state import (
    ASKED,
    STEP_MINUTES,
    ActivityState,
    ActivityStep,
    ActivityView,
    Wrong,
    minutes_of,
)
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.session_log import WHERE_I_WAS
from neuro_desktop.application.store_ports import Repositories, StoreUnavailable
from neuro_desktop.domain.activity import MOST_MINUTES, Activity, ActivityKind

FARTHEST = timedelta(days=366)  # how far back a day can be chosen


class ActivityPresenter:
    """Asks for an activity, keeps it, shows it, deletes it.

    `subject` is its id, the ISO date a new one is of, or None for a new one of today.
    """

    def __init__(
        self,
        view: ActivityView,
        subject: str | None,
        *,
        store: Repositories,
        clock: Clock,
        navigator: Navigator,
        new_id: Callable[[], str],
    ) -> None:
        self._view = view
        self._activities = store.activities
        self._clock = clock
        self._navigator = navigator
        self._new_id = new_id
        today = clock.today()
        of_day = _day_of(subject)
        self._activity_id = None if of_day else subject  # None: never kept so far
        self._begun = False
        self._state = ActivityState(
            step=ActivityStep.KIND,
            kind=None,
            minutes_text="",
            day=min(of_day or today, today),
            note="",
            today=today,
            first_day=today - FARTHEST,
            is_new=True,
        )

    def open(self) -> None:
        """Show the activity, or the first question about a new one."""
        if self._activity_id is None:
            self._show()
            return
        try:
            kept = self._activities.get(self._activity_id)
        except StoreUnavailable as error:
            self._view.show_missing(error.trouble)
            return
        if kept is None:
            self._view.show_missing(None)
            return
        self._show(
            step=ActivityStep.SHOWN,
            kind=kept.kind,
            minutes_text=str(kept.minutes),
            day=kept.day,
            note=kept.note,
            first_day=min(self._state.first_day, kept.day),
            is_new=False,
        )

    @property
    def unsaved(self) -> bool:
        """Tell whether something was answered that is not kept."""
        return self._begun

    # ------------------------------------------------------------ answers

    def choose_kind(self, kind: ActivityKind) -> None:
        """Take what it was."""
        self._begun = True
        self._show(kind=kind)

    def type_minutes(self, text: str) -> None:
        """Take the minutes as they are typed."""
        self._begun = True
        self._show(minutes_text=text)

    def more_minutes(self) -> None:
        """Go up to the next 5 minutes."""
        self._step_minutes(self._whole_minutes() // STEP_MINUTES + 1)

    def fewer_minutes(self) -> None:
        """Go down to the next 5 minutes; fewer than 5 are typed."""
        self._step_minutes((self._whole_minutes() - 1) // STEP_MINUTES)

    def choose_day(self, day: date) -> None:
        """Take its day, never one to come."""
        self._begun = True
        self._show(day=min(day, self._clock.today()))

    def write_note(self, text: str) -> None:
        """Take the person's own words."""
        if text != self._state.note:
            self._begun = True
            self._state = replace(self._state, note=text)

    # ------------------------------------------------------------ moving

    def next(self) -> None:
        """Go on: to the next question about a new one, else keep the change."""
        wrong = self._wrong_here()
        if wrong is not None:
            self._show(wrong=wrong)
            return
        last = self._state.step is ASKED[-1]
        if self._state.is_new and not last:
            self._show(step=ASKED[ASKED.index(self._state.step) + 1])
        else:
            self._keep()

    def show_step(self, step: ActivityStep) -> None:
        """Go to the screen that changes one part."""
        self._show(step=step)

    def back(self) -> None:
        """Go back one screen. A change of a kept one is kept, if it can be; from it, to the log."""
        step = self._state.step
        if step in {ActivityStep.SHOWN, ActivityStep.DELETED} or self._is_first(step):
            self._navigator.go(Screen.SESSIONS, WHERE_I_WAS)
        elif self._state.is_new:
            self._show(step=ASKED[ASKED.index(step) - 1])
        elif self._begun and self._wrong_here() is None:
            self._keep()
        else:
            self._begun = False
            self.open()

    def delete(self) -> None:
        """Delete it; `restore` brings it back as long as the page is open."""
        activity_id = self._activity_id or ""
        if self._try(lambda: self._activities.delete(activity_id)):
            self._show(step=ActivityStep.DELETED)

    def restore(self) -> None:
        """Bring the deleted one back."""
        activity_id = self._activity_id or ""
        if self._try(lambda: self._activities.restore(activity_id)):
            self._show(step=ActivityStep.SHOWN)

    # ------------------------------------------------------------ inside

    def _keep(self) -> None:
        """Keep it as it is on screen."""
        minutes, kind = minutes_of(self._state.minutes_text), self._state.kind
        if isinstance(minutes, Wrong) or kind is None:
            return
        activity_id = self._activity_id or self._new_id()
        activity = Activity(activity_id, self._state.day, kind, minutes, self._state.note)
        if self._try(lambda: self._activities.save(activity)):
            self._activity_id = activity_id
            self._begun = False
            self._show(step=ActivityStep.SHOWN, is_new=False, just_kept=True)

    def _is_first(self, step: ActivityStep) -> bool:
        return self._state.is_new and step is ASKED[0]

    def _wrong_here(self) -> Wrong | None:
        """Return what is wrong with the answer on screen."""
        if self._state.step is ActivityStep.KIND and self._state.kind is None:
            return Wrong.NO_KIND
        minutes = minutes_of(self._state.minutes_text)
        if self._state.step is ActivityStep.MINUTES and isinstance(minutes, Wrong):
            return minutes
        return None

    def _whole_minutes(self) -> int:
        minutes = minutes_of(self._state.minutes_text)
        if minutes is Wrong.TOO_MANY:
            return MOST_MINUTES + 1
        return 0 if isinstance(minutes, Wrong) else minutes

    def _step_minutes(self, steps: int) -> None:
        self._begun = True
        minutes = steps * STEP_MINUTES
        if minutes < STEP_MINUTES:
            self._show(wrong=Wrong.TOO_FEW)
        elif minutes > MOST_MINUTES:
            self._show(minutes_text=str(MOST_MINUTES), wrong=Wrong.TOO_MANY)
        else:
            self._show(minutes_text=str(minutes))

    def _try(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except StoreUnavailable as error:
            self._show(trouble=error.trouble)
            return False
        return True

    def _show(self, **changes: Any) -> None:
        """Show the state with these changes; what was told once is told no more.

        Today is asked for anew: the page may stay open past midnight.
        """
        now = {"wrong": None, "trouble": None, "just_kept": False, "today": self._clock.today()}
        self._state = replace(self._state, **{**now, **changes})
        self._view.show_state(self._state)


def _day_of(subject: str | None) -> date | None:
    """Return the day a new activity is of, None if the subject is none."""
    try:
        return date.fromisoformat(subject or "")
    except ValueError:
        return None
