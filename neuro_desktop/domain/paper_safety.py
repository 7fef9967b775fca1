"""What a day typed in from paper changes in the profile: it may come long after later days."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.profile_changes import after_session, after_wobble
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.session import EventKind, Outcome, Session

_BEGINS_ANEW = frozenset({EventKind.UNSTEADY, EventKind.FELL})
_TROUBLE = _BEGINS_ANEW | {EventKind.DIZZY}
_DECIDED_BY = frozenset({LevelCause.LOST_BALANCE, LevelCause.FELL})


def newly_unsteady(before: Session | None, after: Session | None) -> bool:
    """Say whether lost balance is told now that was not told before."""
    return _has(after, {EventKind.UNSTEADY}) and not _has(before, {EventKind.UNSTEADY})


def profile_after(
    profile: Profile,
    before: Session | None,
    after: Session | None,
    kept: Sequence[Session] = (),
    decisions: Sequence[LevelDecision] = (),
) -> Profile:
    """Return the profile after a day was typed in, changed or taken out; once for each change.

    `kept` are the ended sessions of that day and later, `decisions` all level decisions: they know
    of a wobble whose tick was taken out since. A wobble closes exercise 8, and taking its tick out
    again does not open it: the safe side. 5 done standing counts towards opening it, but not where
    a wobble, a fall or dizziness is known of that day or later; once taken out it no longer counts.
    What was left out and is told now as done again may be in plans again.
    """
    again = _done(after) - _done(before) - _left_out_since(after, decisions)
    profile = replace(profile, left_out=profile.left_out - again)
    if newly_unsteady(before, after):
        return after_wobble(profile)
    session, steady = after or before, _steady(after) - _steady(before)
    if session is None or not steady or _has(before, {EventKind.UNSTEADY}):
        return profile
    # What began the count anew has taken this day out of it already.
    closes = _TROUBLE if steady > 0 else _BEGINS_ANEW
    if _began_anew(profile, session.day, decisions) or any(_has(each, closes) for each in kept):
        return profile
    return replace(profile, steady_sessions=max(0, profile.steady_sessions + steady))


def _began_anew(profile: Profile, day: date, decisions: Iterable[LevelDecision]) -> bool:
    """Say whether a fall or a wobble of this day or later is known, though no session tells it."""
    fell_on = profile.last_fall_on
    told = any(each.cause in _DECIDED_BY and each.day >= day for each in decisions)
    return told or (fell_on is not None and fell_on >= day)


def _done(session: Session | None) -> frozenset[ExerciseId]:
    results = () if session is None else session.results
    return frozenset(each.exercise_id for each in results if each.outcome is not Outcome.SKIPPED)


def _left_out_since(
    session: Session | None, decisions: Iterable[LevelDecision]
) -> frozenset[ExerciseId]:
    """Return what the level rule left out on this day or later: a day before takes none back."""
    return frozenset(
        each.exercise_id
        for each in decisions
        if each.step is LevelStep.OUT and session is not None and each.day >= session.day
    )


def _has(session: Session | None, kinds: Iterable[EventKind]) -> bool:
    events = () if session is None else session.events
    return any(event.kind in kinds for event in events)


def _steady(session: Session | None) -> int:
    """Return 1 for a session that counts towards opening exercise 8, else 0."""
    return 0 if session is None else after_session(Profile(), session).steady_sessions
