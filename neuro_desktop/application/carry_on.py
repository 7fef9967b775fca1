"""After a power cut or a closed window: carry on, start again, or finish here."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Protocol

from neuro_desktop.application.ports import Clock, Navigator, Repositories, Screen
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.profile_changes import after_session
from neuro_desktop.domain.run_kept import finish_kept
from neuro_desktop.domain.session import EventKind, Session, SessionState
from neuro_desktop.domain.timeline import compile_timeline

# Later than this the foot check is no longer of now, so a session can only be started again.
CARRY_ON_WITHIN = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class CarryOnState:
    """The session that was left, and what may be done with it."""

    routine_name: str
    exercise_id: ExerciseId | None
    item: int  # 1-based: exercise `item` of `items`
    items: int
    can_carry_on: bool
    can_start_again: bool  # not after a fall, nor when the routine is gone


class CarryOnView(Protocol):
    """The screen."""

    def show_state(self, state: CarryOnState) -> None:
        """Show this state."""
        ...


class CarryOnPresenter:
    """Asks what to do with a session that did not end."""

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

    def open(self) -> None:
        """Show the session that was left, or go Home if it is gone."""
        session = self._store.sessions.get(self._session_id)
        if session is None or session.state is not SessionState.RUNNING:
            self._navigator.go(Screen.HOME)
            return
        self._session: Session = session
        phases = compile_timeline(session.items, self._catalogue, session.pace).phases
        at = phases[min(session.progress.phase, len(phases) - 1)] if phases else None
        fell = any(event.kind is EventKind.FELL for event in session.events)
        age = self._clock.now() - session.started_at
        self._view.show_state(
            CarryOnState(
                routine_name=session.routine_name,
                exercise_id=at.exercise_id if at else None,
                item=at.item + 1 if at else 0,
                items=len(session.items),
                can_carry_on=not fell and timedelta(0) <= age <= CARRY_ON_WITHIN,
                can_start_again=not fell and session.routine_id is not None,
            )
        )

    def carry_on(self) -> None:
        """Go back into the session, at the phase it was in."""
        self._navigator.go(Screen.PLAYER, self._session_id)

    def start_again(self) -> None:
        """Keep what was done as an ended session and begin the routine anew."""
        session = self._finished()
        if session.state is SessionState.RUNNING:  # the shoes are asked for before the start anyway
            state = session.progress.ending or SessionState.STOPPED
            session = replace(session, state=state, ended_at=self._clock.now())
        self._keep(session)
        self._navigator.go(Screen.BEFORE_START, self._session.routine_id)

    def finish_here(self) -> None:
        """Keep what was done and end the session; shoes that are off come first."""
        session = self._finished()
        self._keep(session)
        shoes_first = session.state is SessionState.RUNNING
        self._navigator.go(Screen.PLAYER if shoes_first else Screen.AFTER, session.id)

    def _finished(self) -> Session:
        return finish_kept(self._session, self._catalogue, self._clock.now())

    def _keep(self, session: Session) -> None:
        self._store.sessions.save(session)
        person = self._store.people.load()
        if session.state is not SessionState.RUNNING and person is not None:
            profile = after_session(person.profile, session)
            self._store.people.save(replace(person, profile=profile))
