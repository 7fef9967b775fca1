"""A running session to and from the session that is kept: what survives a power cut."""

from dataclasses import replace
from datetime import datetime, timedelta

from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.phase_timer import PhaseTimer
from neuro_desktop.domain.route import last_barrier
from neuro_desktop.domain.run import Aside, Run, Then, begin
from neuro_desktop.domain.run_steps import finish, shoes_on_phase
from neuro_desktop.domain.run_wrong import can_go_on
from neuro_desktop.domain.session import Progress, Session, SessionState

# Later than this the foot check is no longer of now: a session can only be started again.
CARRY_ON_WITHIN = timedelta(hours=2)


def kept_session(session: Session, run: Run, now: float, at: datetime) -> Session:
    """Return the session with everything the run knows; `at` is its end, if it has ended."""
    return replace(
        session,
        items=run.items,
        progress=_progress(run, now),
        results=run.results,
        events=run.events,
        dropped=run.dropped,
        state=run.ended or SessionState.RUNNING,
        ended_at=None if run.ended is None else (session.ended_at or at),
    )


def rebuilt(session: Session, catalogue: Catalogue, now: float) -> Run:
    """Return the run of a kept session: a new one runs, one that had begun stands paused.

    Raises:
        DomainError: the session has no exercise.
    """
    run = begin(session.items, catalogue, session.pace, now)
    run = replace(run, results=session.results, events=session.events, dropped=session.dropped)
    progress = session.progress
    if _is_new(session):
        return run
    index = min(progress.phase, len(run.phases))
    timer = PhaseTimer(
        _seconds(run, index, progress),
        since=now,
        frozen=progress.spent_seconds,
        marked=progress.spent_seconds or -1.0,
    )
    barrier = last_barrier(run.phases, index)
    run = replace(run, index=index, timer=timer, barrier=barrier, returning=True)
    if progress.ending is None:
        return run
    # It was already stopped: only the shoes are left.
    aside = Aside(shoes_on_phase(run), Then(progress.ending.value), timer)
    return replace(run, aside=aside, timer=PhaseTimer(None, since=now))


def finish_kept(session: Session, catalogue: Catalogue, at: datetime) -> Session:
    """Return a left session after "Finish here".

    It is ended, or still RUNNING with the shoes to put on first (`progress.ending`): then the
    player has to be opened with it. After a fall, or with nothing left to do, it counts as ended
    early through "Something is wrong".
    """
    if not session.items:
        return replace(session, state=SessionState.STOPPED, ended_at=at)
    run = rebuilt(session, catalogue, 0.0)
    wrong = not can_go_on(run)
    state = SessionState.STOPPED_WRONG if wrong and run.events else SessionState.STOPPED
    return kept_session(session, finish(run, 0.0, state), 0.0, at)


def _progress(run: Run, now: float) -> Progress:
    timer = run.timer if run.aside is None else run.aside.kept
    ending = None
    if run.aside is not None and run.ending:
        ending = SessionState(run.aside.then.value)
    return Progress(run.index, timer.left(now), timer.spent(now), ending)


def _is_new(session: Session) -> bool:
    progress = session.progress
    untouched = not session.results and not session.events and progress.ending is None
    return untouched and progress.phase == 0 and progress.spent_seconds == 0.0


def _seconds(run: Run, index: int, progress: Progress) -> float | None:
    if index >= len(run.phases):
        return None
    planned = run.phases[index].seconds
    if planned is None or progress.remaining_seconds is None:
        return planned
    return progress.spent_seconds + progress.remaining_seconds
