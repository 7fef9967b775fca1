"""After a session: what was done, the soles, effort for each exercise, pain now, the levels.

Every answer is kept as it is given, so that a closed window loses none. Rules are from the
reference, section 2 ("Foot check") and section 3 ("Level rule").
"""

from collections.abc import Callable
from dataclasses import replace

from neuro_desktop.application.after_state import (
    AfterState,
    AfterStep,
    AfterView,
    DoneExercise,
)
from neuro_desktop.application.level_offers import Offer, offer_of
from neuro_desktop.application.level_settling import (
    is_offer,
    is_step_of_safety,
    refuse_offer,
    settle,
    take_offer,
    undo_decision,
)
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelDecision
from neuro_desktop.domain.profile_changes import after_foot_check
from neuro_desktop.domain.safety import FootCheckFinding
from neuro_desktop.domain.session import EventKind, Outcome, Session

Place = tuple[AfterStep, ExerciseId | None]


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


def questions(session: Session, catalogue: Catalogue, *, settled: bool) -> list[Place]:
    """Return what is asked after a session; once its levels are settled, only about the soles."""
    done = what_was_done(session)
    worked = [line.exercise_id for line in done if line.outcome is not Outcome.SKIPPED]
    asked: list[Place] = []
    if any(catalogue[exercise_id].contact for exercise_id in worked):
        asked.append((AfterStep.SOLES, None))
    if worked and not settled:
        if not fell(session):
            asked += [(AfterStep.EFFORT, exercise_id) for exercise_id in worked]
        asked.append((AfterStep.PAIN, None))
    return asked


def questions_left(session: Session, catalogue: Catalogue, *, settled: bool) -> list[Place]:
    """Return those of the questions that have no answer yet."""
    given = {exercise_id for exercise_id, _value in session.effort}

    def is_open(place: Place) -> bool:
        step, exercise_id = place
        if step is AfterStep.SOLES:
            return session.soles_looked_at is None
        return session.pain_after is None if step is AfterStep.PAIN else exercise_id not in given

    return [place for place in questions(session, catalogue, settled=settled) if is_open(place)]


def fell(session: Session) -> bool:
    """Say whether the person fell in this session."""
    return any(event.kind is EventKind.FELL for event in session.events)


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
        self._store = store
        self._people = store.people
        self._sessions = store.sessions
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self._at = 0
        self._first = 0  # the first screen Back reaches
        self._soles_found = False
        self._was_settled = False  # before this page: effort and pain change nothing any more
        self._easier: tuple[LevelDecision, ...] = ()
        self._offers: dict[ExerciseId, Offer] | None = None  # None: the levels are not settled yet
        self._trouble: StoreTrouble | None = None
        self._unsaved: list[Callable[[], None]] = []

    def open(self) -> None:
        """Show the first screen, or go Home if the session is gone.

        A session that was left half way through goes on at its first question without an answer.
        """
        session = self._sessions.get(self._session_id)
        person = self._people.load()
        if session is None or person is None:
            self._navigator.go(Screen.HOME)
            return
        self._session: Session = session
        self._emergency_number = person.emergency_number
        self._done = what_was_done(session)
        decisions = tuple(self._store.levels.of_session(session.id))
        self._was_settled = bool(decisions)
        if self._was_settled:
            self._show_levels(decisions)
        left = questions_left(session, self._catalogue, settled=self._was_settled)
        begun = left != questions(session, self._catalogue, settled=self._was_settled)
        if left and begun and not fell(session):
            self._at = self._steps().index(left[0])
        self._render()

    # ------------------------------------------------------------ intents

    def next(self) -> None:
        """Go on; from the last screen, Home. What could not be kept is tried again."""
        asked = len(self._questions())
        unsettled = self._offers is None
        if self._unsaved:
            self._try(self._unsaved.pop())
        if self._offers is None and self._at + 1 == asked:
            self._try(self._settle)
        if unsettled and self._offers is not None:
            self._at = self._first = asked
        else:
            self._at += 1
        if self._at >= len(self._steps()):
            self._navigator.go(Screen.HOME)
        else:
            self._render()

    def back(self) -> None:
        """Go back one screen; every answer stays. What the levels were settled by stands."""
        self._at = max(self._first, self._at - 1)
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
        if found:
            self._try(self._close_for_sore)
        self.next()

    def take(self) -> None:
        """Do what is offered, and go on."""
        self._answer(self._take)

    def refuse(self) -> None:
        """Leave all as it is, and go on."""
        self._answer(self._refuse)

    def undo(self) -> None:
        """Take back the answer told on this screen, which stays."""
        self._keep_answer(self._undo, LevelAnswer.TAKEN)
        self._render()

    def check_in(self) -> None:
        """Go to the questions about the feet."""
        self._navigator.go(Screen.CHECK_IN)

    # ------------------------------------------------------------ steps

    def _questions(self) -> list[Place]:
        """Return the screens up to the last question."""
        steps: list[Place] = [(AfterStep.FELL, None)] if fell(self._session) else []
        steps.append((AfterStep.SUMMARY, None))
        for place in questions(self._session, self._catalogue, settled=self._was_settled):
            steps.append(place)
            if place[0] is AfterStep.SOLES and self._soles_found:
                steps.append((AfterStep.SOLES_FOUND, None))
        return steps

    def _steps(self) -> list[Place]:
        steps = self._questions()
        if self._easier:
            steps.append((AfterStep.EASIER, None))
        steps += [(AfterStep.OFFER, exercise_id) for exercise_id in self._offers or ()]
        return [*steps, (AfterStep.END, None)]

    # ------------------------------------------------------------ levels

    def _settle(self) -> None:
        self._show_levels(settle(self._session, self._store, self._catalogue, self._clock))

    def _show_levels(self, decisions: tuple[LevelDecision, ...]) -> None:
        """Take what was decided for the screens that come."""
        person = self._people.load()
        routines = self._store.routines.all()
        today = today_of(self._clock, self._sessions)
        self._easier = tuple(each for each in decisions if is_step_of_safety(each))
        offers = [
            offer_of(each, person.profile, routines, self._catalogue, today)
            for each in decisions
            if person is not None and is_offer(each)
        ]
        self._offers = {each.decision.exercise_id: each for each in offers if each is not None}

    def _answer(self, answered: Callable[[Offer], LevelDecision]) -> None:
        self._keep_answer(answered, LevelAnswer.OPEN)
        self.next()

    def _keep_answer(self, answered: Callable[[Offer], LevelDecision], to: LevelAnswer) -> None:
        """Keep what is answered to the offer on screen, where that is what it waits for."""
        _step, exercise_id = self._steps()[self._at]
        offers = self._offers or {}
        offer = offers.get(exercise_id) if exercise_id is not None else None

        def keep() -> None:
            if offer is not None and offer.decision.answer is to:
                decision = answered(offer)
                offers[decision.exercise_id] = replace(offer, decision=decision)

        self._try(keep)

    def _take(self, offer: Offer) -> LevelDecision:
        return take_offer(offer.decision, self._store, self._catalogue, self._clock)

    def _refuse(self, offer: Offer) -> LevelDecision:
        return refuse_offer(offer.decision, self._store, self._catalogue)

    def _undo(self, offer: Offer) -> LevelDecision:
        return undo_decision(offer.decision, self._store, self._catalogue)

    # ------------------------------------------------------------ keeping and showing

    def _close_for_sore(self) -> None:
        """Keep what a new sore closes; read now, so that a refusal to read is tried again too."""
        person = self._people.load()
        if person is not None:
            finding = frozenset({FootCheckFinding.NEW_SORE})
            profile = after_foot_check(person.profile, finding, self._clock.today())
            self._people.save(replace(person, profile=profile))

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
        offers = self._offers or {}
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
                easier=self._easier if step is AfterStep.EASIER else (),
                offer=offers.get(exercise_id) if step is AfterStep.OFFER and exercise_id else None,
                can_go_back=self._at > self._first,
                trouble=self._trouble,
            )
        )
