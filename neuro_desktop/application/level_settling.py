"""Settles what a session means for the levels: decides once, and does what safety asks for.

A step of safety is kept as open, then done, then kept as applied: a computer that goes off in
between does it at the next settling. A step done twice does no more than done once.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from uuid import uuid4

from neuro_desktop.application.ports import Clock
from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.level_changes import Levelled, apply, refuse, take, undo
from neuro_desktop.domain.level_rule import decide, without_deleted
from neuro_desktop.domain.levels import SAFETY_CAUSES, LevelAnswer, LevelDecision, LevelStep
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionEvent, SessionState

LEFT_WITHIN_DAYS = 28  # how far back sessions are looked for whose levels were never settled

NewId = Callable[[], str]


def new_decision_id() -> str:
    """Return an id no decision has."""
    return str(uuid4())


def is_step_of_safety(decision: LevelDecision) -> bool:
    """Say whether this is a step that is done without asking and cannot be undone."""
    return decision.cause in SAFETY_CAUSES and decision.step is not LevelStep.STAY


def is_offer(decision: LevelDecision) -> bool:
    """Say whether a decision waits for the person's answer."""
    return decision.answer is LevelAnswer.OPEN and not is_step_of_safety(decision)


def settle(
    session: Session,
    store: Repositories,
    catalogue: Catalogue,
    clock: Clock,
    new_id: NewId = new_decision_id,
) -> tuple[LevelDecision, ...]:
    """Decide the levels after an ended session, once, and return its decisions as they are kept.

    Steps of safety are done at once, in the profile and in the routines; the rest is offered. A
    session that still runs has no decisions; an exercise that has its decision gets no second.

    Raises:
        StoreUnavailable: not all of it could be kept; the next settling goes on from there.
    """
    person = store.people.load()
    earlier = store.levels.all()
    kept = [decision for decision in earlier if decision.session_id == session.id]
    if person is None or session.state is SessionState.RUNNING:
        return tuple(kept)
    decided = {decision.exercise_id for decision in kept}
    today = today_of(clock, store.sessions)
    there = {day.session_id for day in store.sessions.days(date.min, date.max)}
    counted = without_deleted(earlier, there)
    for decision in decide(session, counted, person.profile, catalogue, today, new_id):
        if decision.exercise_id not in decided:
            first = replace(decision, answer=LevelAnswer.OPEN)
            kept.append(first if is_step_of_safety(decision) else decision)
            store.levels.save(kept[-1])
    return tuple(_done(decision, store, catalogue) for decision in kept)


def settle_left(
    store: Repositories, catalogue: Catalogue, clock: Clock, new_id: NewId = new_decision_id
) -> None:
    """Settle the sessions of the last weeks whose questions afterwards were not gone through.

    Raises:
        StoreUnavailable: not all of it could be kept.
    """
    today = clock.today()
    first = today - timedelta(days=LEFT_WITHIN_DAYS - 1)
    for session in store.sessions.between(first, today):
        concerned = {r.exercise_id for r in session.results if r.outcome is not Outcome.SKIPPED}
        concerned |= {e.exercise_id for e in session.events if e.exercise_id and _strikes(e)}
        decisions = store.levels.of_session(session.id)
        if concerned - {each.exercise_id for each in decisions if not _waits(each)}:
            settle(session, store, catalogue, clock, new_id)


def take_offer(
    decision: LevelDecision, store: Repositories, catalogue: Catalogue, clock: Clock
) -> LevelDecision:
    """Do what is offered, and return its decision as it is kept.

    It comes back unchanged where it may not be done any more.

    Raises:
        StoreUnavailable: not all of it could be kept; the offer stays open, and tells from before
            what it changes, so that a second try goes on from there.
    """
    person = store.people.load()
    if person is None:
        return decision
    decision = _as_kept(decision, store)
    today = today_of(clock, store.sessions)
    taken = take(decision, person.profile, store.routines.all(), catalogue, today)
    if taken is None:
        return decision
    store.levels.save(replace(taken.decision, answer=LevelAnswer.OPEN))
    return _keep(taken, store)


def refuse_offer(
    decision: LevelDecision, store: Repositories, catalogue: Catalogue
) -> LevelDecision:
    """Leave all as it is, and return the decision as it is kept.

    What a "Yes" before it did, that could not be kept whole, goes back.

    Raises:
        StoreUnavailable: it could not be kept; the offer stays open.
    """
    decision = _as_kept(decision, store)
    person = store.people.load()
    refused = refuse(decision)
    if person is not None and refused != decision and decision.routine_ids:
        begun = replace(decision, answer=LevelAnswer.TAKEN)
        back = undo(begun, person.profile, store.routines.all(), catalogue)
        if back is not None:
            return _keep(replace(back, decision=refused), store)
    store.levels.save(refused)
    return refused


def undo_decision(
    decision: LevelDecision, store: Repositories, catalogue: Catalogue
) -> LevelDecision:
    """Take a decision back, and return it as it is kept: unchanged if it cannot be undone.

    Raises:
        StoreUnavailable: it could not be kept; a second try begins anew.
    """
    person = store.people.load()
    if person is None:
        return decision
    undone = undo(decision, person.profile, store.routines.all(), catalogue)
    return decision if undone is None else _keep(undone, store)


def _as_kept(decision: LevelDecision, store: Repositories) -> LevelDecision:
    """Return a decision as it is kept now: a screen may still show it as it was before a try."""
    kept = store.levels.of_session(decision.session_id)
    return next((each for each in kept if each.id == decision.id), decision)


def _strikes(event: SessionEvent) -> bool:
    """Say whether an event decides about its exercise, even one that had only got ready."""
    return event.kind in {EventKind.FELL, EventKind.UNSTEADY, EventKind.HURT}


def _waits(decision: LevelDecision) -> bool:
    """Say whether this is a step of safety that was decided but not done."""
    return is_step_of_safety(decision) and decision.answer is LevelAnswer.OPEN


def _done(decision: LevelDecision, store: Repositories, catalogue: Catalogue) -> LevelDecision:
    """Do a step of safety that was not done yet; return the decision as it is kept."""
    person = store.people.load() if _waits(decision) else None
    if person is None:
        return decision
    applied = replace(decision, answer=LevelAnswer.APPLIED)
    return _keep(apply(applied, person.profile, store.routines.all(), catalogue), store)


def _keep(levelled: Levelled, store: Repositories) -> LevelDecision:
    """Keep what a decision changed; the decision comes last, so that it says what was done."""
    person = store.people.load()
    if person is not None:
        store.people.save(replace(person, profile=levelled.profile))
    for routine in levelled.routines:
        store.routines.save(routine)
    store.levels.save(levelled.decision)
    return levelled.decision
