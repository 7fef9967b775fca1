"""After a power cut or a closed window: carry on, start again, or finish here."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from neuro_desktop.application.ports import ONLY_SAFETY, Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.exercise import Catalogue, ExerciseId, Position
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Phase
from neuro_desktop.domain.profile_changes import after_session
from neuro_desktop.domain.run_kept import CARRY_ON_WITHIN, finish_kept
from neuro_desktop.domain.safety import Reason, needs_helper, why_closed
from neuro_desktop.domain.session import EventKind, Session, SessionState
from neuro_desktop.domain.timeline import compile_timeline

# After these the exercises are not begun anew at once, standing as if nothing had been.
_NOT_AGAIN_AFTER = frozenset({EventKind.FELL, EventKind.UNSTEADY, EventKind.DIZZY})
_OPENED_BY_QUESTIONS = frozenset({Reason.QUESTIONS_UNANSWERED, Reason.QUESTIONS_DUE})


@dataclass(frozen=True, slots=True)
class CarryOnState:
    """The session that was left, and what may be done with it."""

    routine_name: str
    exercise_id: ExerciseId | None
    item: int  # 1-based: exercise `item` of `items`
    items: int
    can_carry_on: bool
    can_start_again: bool
    closed: Reason | None = None  # why what is left may not be done now
    questions_open_it: bool = False  # the safety questions, answered again, may open it
    asks_helper: bool = False  # "Is your helper beside you now?" comes first
    trouble: StoreTrouble | None = None


class CarryOnView(Protocol):
    """The screen."""

    def show_state(self, state: CarryOnState) -> None:
        """Show this state."""
        ...


class CarryOnPresenter:
    """Asks what to do with a session that did not end.

    What was answered since then counts: nothing that is closed now is carried on.
    """

    def __init__(
        self,
        view: CarryOnView,
        session_id: str,
        *,
        store: Repositories,
        catalogue: Catalogue,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._session_id = session_id
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self._helper_here: bool | None = None
        self._asks_helper = False
        self._trouble: StoreTrouble | None = None

    def open(self) -> None:
        """Show the session that was left, or go Home if it is gone."""
        session = self._store.sessions.get(self._session_id)
        person = self._store.people.load()
        if session is None or person is None or session.state is not SessionState.RUNNING:
            self._navigator.go(Screen.HOME)
            return
        self._session: Session = session
        self._person: Person = person
        self._show()

    # ------------------------------------------------------------ intents

    def carry_on(self) -> None:
        """Go back into the session, at the phase it was in; who needs a helper is asked first."""
        answers = self._person.profile.answers
        needed = answers is not None and needs_helper(answers) and self._stands()
        if needed and self._helper_here is None:
            self._asks_helper = True
            self._show()
        else:
            self._navigator.go(Screen.PLAYER, self._session_id)

    def helper(self, *, here: bool) -> None:
        """Take whether the helper stands beside the person now."""
        self._helper_here = here
        self._asks_helper = False
        if self._closed() is None:
            self.carry_on()
        else:
            self._show()

    def answer_questions(self) -> None:
        """Go to the safety questions; the session stays as it was left."""
        self._navigator.go(Screen.WIZARD, ONLY_SAFETY)

    def start_again(self) -> None:
        """Keep what was done as an ended session and begin the routine anew."""
        session = self._finished()
        if session.state is SessionState.RUNNING:  # the foot check comes next, with bare feet
            state = session.progress.ending or SessionState.STOPPED
            session = replace(session, state=state, ended_at=self._clock.now())
        if self._keep(session):
            self._navigator.go(Screen.BEFORE_START, self._session.routine_id)

    def finish_here(self) -> None:
        """Keep what was done and end the session; shoes that are off come first."""
        session = self._finished()
        shoes_first = session.state is SessionState.RUNNING
        if self._keep(session):
            self._navigator.go(Screen.PLAYER if shoes_first else Screen.AFTER, session.id)

    # ------------------------------------------------------------ what may be done

    def _place(self) -> Phase | None:
        phases = compile_timeline(self._session.items, self._catalogue, self._session.pace).phases
        return phases[min(self._session.progress.phase, len(phases) - 1)] if phases else None

    def _left(self) -> list[tuple[ExerciseId, int]]:
        """Return exercise and level of every item that is not behind."""
        place = self._place()
        first = place.item if place else 0
        return [(item.exercise_id, item.level) for item in self._session.items[first:]]

    def _stands(self) -> bool:
        return any(
            self._catalogue[exercise_id].level(level).position is Position.STANDING
            for exercise_id, level in self._left()
        )

    def _closed(self) -> Reason | None:
        """Say why something of what is left may not be done now."""
        found = self._session.foot_check or frozenset()
        today = today_of(self._clock, self._store.sessions, found, helper_here=self._helper_here)
        for exercise_id, level in self._left():
            exercise = self._catalogue[exercise_id]
            reason = why_closed(exercise, exercise.level(level), self._person.profile, today)
            if reason is not None:
                return reason
        return None

    def _show(self) -> None:
        session, place = self._session, self._place()
        kinds = {event.kind for event in session.events}
        age = self._clock.now() - session.started_at
        in_time = timedelta(0) <= age <= CARRY_ON_WITHIN
        closed = self._closed()
        routine = self._store.routines.get(session.routine_id or "")
        self._view.show_state(
            CarryOnState(
                routine_name=session.routine_name,
                exercise_id=place.exercise_id if place else None,
                item=place.item + 1 if place else 0,
                items=len(session.items),
                can_carry_on=in_time and closed is None and EventKind.FELL not in kinds,
                can_start_again=routine is not None and not kinds & _NOT_AGAIN_AFTER,
                closed=closed,
                questions_open_it=closed in _OPENED_BY_QUESTIONS,
                asks_helper=self._asks_helper,
                trouble=self._trouble,
            )
        )

    # ------------------------------------------------------------ keeping

    def _finished(self) -> Session:
        return finish_kept(self._session, self._catalogue, self._clock.now())

    def _keep(self, session: Session) -> bool:
        """Keep the session and what it changes; say whether that worked, and show it if not."""
        saves: list[Callable[[], None]] = [lambda: self._store.sessions.save(session)]
        if session.state is not SessionState.RUNNING:
            profile = after_session(self._person.profile, session)
            person = replace(self._person, profile=profile)
            saves.append(lambda: self._store.people.save(person))
        try:
            for save in saves:
                save()
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
            self._show()
            return False
        return True
