"""After a session: what was done, effort for each exercise, pain now, a look at the soles.

Every answer is kept as it is given, so that a closed window loses none. Rules are from the
reference, section 2 ("Foot check") and section 3 ("Level rule").
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.ports import (
    Clock,
    Navigator,
    Repositories,
    Screen,
    StoreTrouble,
    StoreUnavailable,
)
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.profile_changes import after_foot_check
from neuro_desktop.domain.safety import FootCheckFinding
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionState


class AfterStep(StrEnum):
    """The screens, in their order; EFFORT comes once for each exercise done."""

    FELL = "fell"
    SUMMARY = "summary"
    EFFORT = "effort"
    PAIN = "pain"
    SOLES = "soles"
    SOLES_FOUND = "soles_found"
    END = "end"


@dataclass(frozen=True, slots=True)
class DoneExercise:
    """What became of one exercise: the best word for all of its work phases."""

    exercise_id: ExerciseId
    outcome: Outcome
    work_seconds: float


@dataclass(frozen=True, slots=True)
class AfterState:
    """What one screen shows."""

    step: AfterStep
    session_state: SessionState
    routine_name: str
    emergency_number: str
    done: tuple[DoneExercise, ...]
    work_seconds: float
    exercise_id: ExerciseId | None = None  # EFFORT: which exercise
    value: int | None = None  # EFFORT, PAIN: the answer so far
    can_go_back: bool = True
    trouble: StoreTrouble | None = None  # an answer could not be kept; it is tried again


class AfterView(Protocol):
    """The screen."""

    def show_state(self, state: AfterState) -> None:
        """Show this state."""
        ...


def what_was_done(session: Session) -> tuple[DoneExercise, ...]:
    """Return one line for each exercise of an ended session, in its order.

    Done means every work phase was done; skipped, that none was; anything between is part. An
    exercise that began standing and went on sitting is one line.
    """
    lines: list[DoneExercise] = []
    for exercise_id in dict.fromkeys(item.exercise_id for item in session.items):
        results = [r for r in session.results if r.exercise_id is exercise_id]
        outcomes = {r.outcome for r in results}
        mixed = Outcome.PART if outcomes else Outcome.SKIPPED
        outcome = outcomes.pop() if len(outcomes) == 1 else mixed
        lines.append(DoneExercise(exercise_id, outcome, sum(r.seconds or 0.0 for r in results)))
    return tuple(lines)


class AfterPresenter:
    """Leads from the last phase back Home, one question a screen."""

    def __init__(
        self,
        view: AfterView,
        session_id: str,
        *,
        store: Repositories,
        catalogue: Catalogue,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._session_id = session_id
        self._people = store.people
        self._sessions = store.sessions
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self._at = 0
        self._soles_found = False
        self._trouble: StoreTrouble | None = None
        self._unsaved: list[Callable[[], None]] = []

    def open(self) -> None:
        """Show the first screen, or go Home if the session is gone."""
        session = self._sessions.get(self._session_id)
        person = self._people.load()
        if session is None or person is None:
            self._navigator.go(Screen.HOME)
            return
        self._session: Session = session
        self._emergency_number = person.emergency_number
        self._done = what_was_done(session)
        self._render()

    # ------------------------------------------------------------ intents

    def next(self) -> None:
        """Go on; from the last screen, Home. What could not be kept is tried again."""
        if self._unsaved:
            self._try(self._unsaved.pop())
        self._at += 1
        if self._at >= len(self._steps()):
            self._navigator.go(Screen.HOME)
        else:
            self._render()

    def back(self) -> None:
        """Go back one screen; every answer stays."""
        self._at = max(0, self._at - 1)
        self._render()

    def choose(self, value: int | None) -> None:
        """Take an answer 0 to 10 for the screen shown; None takes it back."""
        step, exercise_id = self._steps()[self._at]
        if step is AfterStep.PAIN:
            self._save(replace(self._session, pain_after=value))
        elif exercise_id is not None:
            others = tuple(pair for pair in self._session.effort if pair[0] is not exercise_id)
            added = () if value is None else ((exercise_id, value),)
            self._save(replace(self._session, effort=others + added))
        self._render()

    def skip(self) -> None:
        """Take the answer of this screen back and go on."""
        self.choose(None)
        self.next()

    def soles(self, *, looked: bool, found: bool) -> None:
        """Take the look at the soles; something new there closes what it must close."""
        self._save(replace(self._session, soles_looked_at=looked))
        self._soles_found = found
        person = self._people.load()
        if found and person is not None:
            finding = frozenset({FootCheckFinding.NEW_SORE})
            profile = after_foot_check(person.profile, finding, self._clock.today())
            self._try(lambda: self._people.save(replace(person, profile=profile)))
        self.next()

    # ------------------------------------------------------------ steps

    def _steps(self) -> list[tuple[AfterStep, ExerciseId | None]]:
        steps: list[tuple[AfterStep, ExerciseId | None]] = []
        fell = any(event.kind is EventKind.FELL for event in self._session.events)
        if fell:
            steps.append((AfterStep.FELL, None))
        steps.append((AfterStep.SUMMARY, None))
        worked = [line.exercise_id for line in self._done if line.outcome is not Outcome.SKIPPED]
        if not fell:
            steps += [(AfterStep.EFFORT, exercise_id) for exercise_id in worked]
        if worked:
            steps.append((AfterStep.PAIN, None))
        if any(self._catalogue[exercise_id].contact for exercise_id in worked):
            steps.append((AfterStep.SOLES, None))
        if self._soles_found:
            steps.append((AfterStep.SOLES_FOUND, None))
        steps.append((AfterStep.END, None))
        return steps

    def _save(self, session: Session) -> None:
        self._session = session
        self._try(lambda: self._sessions.save(session))

    def _try(self, save: Callable[[], None]) -> None:
        """Save this and whatever could not be saved before it."""
        self._unsaved.append(save)
        try:
            while self._unsaved:
                self._unsaved[0]()
                self._unsaved.pop(0)
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
        else:
            self._trouble = None

    def _value(self, step: AfterStep, exercise_id: ExerciseId | None) -> int | None:
        if step is AfterStep.PAIN:
            return self._session.pain_after
        return next((value for of, value in self._session.effort if of is exercise_id), None)

    def _render(self) -> None:
        step, exercise_id = self._steps()[self._at]
        self._view.show_state(
            AfterState(
                step=step,
                session_state=self._session.state,
                routine_name=self._session.routine_name,
                emergency_number=self._emergency_number,
                done=self._done,
                work_seconds=sum(line.work_seconds for line in self._done),
                exercise_id=exercise_id,
                value=self._value(step, exercise_id),
                can_go_back=self._at > 0,
                trouble=self._trouble,
            )
        )
