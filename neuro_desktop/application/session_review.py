"""One session looked at again: what was done, what happened; its numbers, note and day changed.

What was done and what happened are facts and stay. The level rule decided when the session ended:
a number changed here later moves no level.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.after import what_was_done
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.session_log import WHERE_I_WAS
from neuro_desktop.application.session_log_state import worked_seconds
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import Outcome, Session, SessionState

FARTHEST = timedelta(days=31)  # a session is moved no further back than this


class ReviewStep(StrEnum):
    """The screens, each one task."""

    SHOWN = "shown"
    CHANGE = "change"  # what shall be changed?
    DAY = "day"
    PAIN_BEFORE = "pain_before"
    PAIN_AFTER = "pain_after"
    EFFORT = "effort"
    NOTE = "note"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True)
class SideDone:
    """What became of an exercise on one side."""

    side: Side  # BOTH where the feet work together or in turn
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """What became of one exercise. Without sides it was never reached."""

    exercise_id: ExerciseId
    outcome: Outcome
    sides: tuple[SideDone, ...]
    effort: int | None


@dataclass(frozen=True, slots=True)
class ReviewState:
    """What one screen shows. `first_day` and `last_day` bound the day it may be moved to."""

    step: ReviewStep
    session: Session
    done: tuple[ExerciseDone, ...]
    seconds: float | None  # worked; None: from paper
    today: date
    first_day: date
    last_day: date
    exercise_id: ExerciseId | None = None  # EFFORT: which exercise
    value: int | None = None  # of the scale shown
    trouble: StoreTrouble | None = None


class ReviewView(Protocol):
    """The screen."""

    def show_state(self, state: ReviewState) -> None:
        """Show this state."""
        ...

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        """Say that there is no such session, or why it cannot be read."""
        ...


def exercises_done(session: Session) -> tuple[ExerciseDone, ...]:
    """Return what became of each exercise of an ended session, on each side, in its order."""
    effort = dict(session.effort)
    return tuple(
        ExerciseDone(
            line.exercise_id,
            line.outcome,
            _sides(session, line.exercise_id),
            effort.get(line.exercise_id),
        )
        for line in what_was_done(session)
    )


def _sides(session: Session, exercise_id: ExerciseId) -> tuple[SideDone, ...]:
    """Return done where all was done on that side, skipped where nothing was, else part."""
    found: dict[Side, set[Outcome]] = {}
    for result in session.results:
        if result.exercise_id is exercise_id:
            found.setdefault(result.side, set()).add(result.outcome)
    return tuple(
        SideDone(side, outcomes.pop() if len(outcomes) == 1 else Outcome.PART)
        for side, outcomes in found.items()
    )


class SessionReviewPresenter:
    """Shows one session and keeps each change as it is made."""

    def __init__(
        self,
        view: ReviewView,
        session_id: str,
        *,
        store: Repositories,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._session_id = session_id
        self._sessions = store.sessions
        self._clock = clock
        self._navigator = navigator
        self._step = ReviewStep.SHOWN
        self._exercise_id: ExerciseId | None = None
        self._session: Session | None = None
        self._unsaved = False
        self._trouble: StoreTrouble | None = None

    def open(self) -> None:
        """Show the session, or say that it is not there."""
        try:
            session = self._sessions.get(self._session_id)
        except StoreUnavailable as error:
            self._view.show_missing(error.trouble)
            return
        if session is None or session.state is SessionState.RUNNING:
            self._view.show_missing(None)
            return
        self._session = session
        self._render()

    @property
    def unsaved(self) -> bool:
        """Tell whether a change could not be kept so far."""
        return self._unsaved

    # ------------------------------------------------------------ intents

    def show_step(self, step: ReviewStep, exercise_id: ExerciseId | None = None) -> None:
        """Go to another screen; what could not be kept is tried again."""
        self._step, self._exercise_id = step, exercise_id
        if self._unsaved:
            self.try_again()
        else:
            self._render()

    def choose(self, value: int | None) -> None:
        """Take the answer 0 to 10 of the scale shown; None takes it back."""
        session = self._there()
        if self._step is ReviewStep.PAIN_BEFORE:
            self._keep(replace(session, pain_before=value))
        elif self._step is ReviewStep.PAIN_AFTER:
            self._keep(replace(session, pain_after=value))
        elif self._exercise_id is not None:
            others = tuple(pair for pair in session.effort if pair[0] is not self._exercise_id)
            added = () if value is None else ((self._exercise_id, value),)
            self._keep(replace(session, effort=others + added))

    def move_to(self, day: date) -> None:
        """Let the session count for another day, never for one to come."""
        self._keep(replace(self._there(), day=min(day, self._clock.today())))

    def write_note(self, text: str) -> None:
        """Keep the person's own words."""
        if text != self._there().note:
            self._keep(replace(self._there(), note=text))

    def delete(self) -> None:
        """Delete the session; `restore` brings it back as long as the page is open."""
        if self._try(lambda: self._sessions.delete(self._session_id)):
            self._step = ReviewStep.DELETED
        self._render()

    def restore(self) -> None:
        """Bring the deleted session back."""
        if self._try(lambda: self._sessions.restore(self._session_id)):
            self._step = ReviewStep.SHOWN
        self._render()

    def try_again(self) -> bool:
        """Try once more to keep what is on screen; tell whether it is kept now."""
        session = self._there()
        self._unsaved = not self._try(lambda: self._sessions.save(session))
        self._render()
        return not self._unsaved

    def back(self) -> None:
        """Go back one screen; from the session, to where it was opened."""
        match self._step:
            case ReviewStep.SHOWN | ReviewStep.DELETED:
                self._navigator.go(Screen.SESSIONS, WHERE_I_WAS)
            case ReviewStep.CHANGE:
                self.show_step(ReviewStep.SHOWN)
            case _:
                self.show_step(ReviewStep.CHANGE)

    # ------------------------------------------------------------ inside

    def _there(self) -> Session:
        if self._session is None:
            message = "no session is shown"
            raise RuntimeError(message)
        return self._session

    def _keep(self, session: Session) -> None:
        self._session = session
        self._unsaved = True
        self.try_again()

    def _try(self, write: Callable[[], None]) -> bool:
        try:
            write()
        except StoreUnavailable as error:
            self._trouble = error.trouble
            return False
        self._trouble = None
        return True

    def _value(self, session: Session) -> int | None:
        if self._step is ReviewStep.PAIN_BEFORE:
            return session.pain_before
        if self._step is ReviewStep.PAIN_AFTER:
            return session.pain_after
        return next((value for of, value in session.effort if of is self._exercise_id), None)

    def _render(self) -> None:
        session = self._there()
        today = self._clock.today()
        begun = session.started_at.astimezone().date()
        self._view.show_state(
            ReviewState(
                step=self._step,
                session=session,
                done=exercises_done(session),
                seconds=worked_seconds(session),
                today=today,
                first_day=min(begun, session.day) - FARTHEST,
                last_day=max(today, session.day),
                exercise_id=self._exercise_id,
                value=self._value(session),
                trouble=self._trouble,
            )
        )
