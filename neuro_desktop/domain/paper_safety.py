"""What a day typed in from paper changes in the profile: it may come long after later days."""

from collections.abc import Iterable
from dataclasses import replace

from neuro_desktop.domain.profile_changes import after_session, after_wobble
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.session import EventKind, Session

_STARTS_ANEW = frozenset({EventKind.UNSTEADY, EventKind.FELL})
_TROUBLE = _STARTS_ANEW | {EventKind.DIZZY}


def newly_unsteady(before: Session | None, after: Session | None) -> bool:
    """Say whether lost balance is told now that was not told before."""
    return _has(after, {EventKind.UNSTEADY}) and not _has(before, {EventKind.UNSTEADY})


def profile_after(
    profile: Profile, before: Session | None, after: Session | None, kept: Iterable[Session] = ()
) -> Profile:
    """Return the profile after a day was typed in, changed or taken out; once for each change.

    `kept` are the ended sessions of that day and later. A wobble closes exercise 8. 5 done standing
    counts towards opening it, but not where a wobble, a fall or dizziness is known of that day or
    later; once taken out it no longer counts.
    """
    if newly_unsteady(before, after):
        return after_wobble(profile)
    steady = profile.steady_sessions + _counts(profile, before, after, tuple(kept))
    return replace(profile, steady_sessions=max(0, steady))


def _counts(
    profile: Profile, before: Session | None, after: Session | None, kept: tuple[Session, ...]
) -> int:
    """Return by how much the sessions that open exercise 8 become more or fewer."""
    steady = _steady(after) - _steady(before)
    session = after or before
    if not steady or session is None:
        return 0
    fell_since = profile.last_fall_on is not None and profile.last_fall_on >= session.day
    closes = _TROUBLE if steady > 0 else _STARTS_ANEW  # what started anew took this one out already
    return 0 if fell_since or any(_has(each, closes) for each in kept) else steady


def _has(session: Session | None, kinds: Iterable[EventKind]) -> bool:
    events = () if session is None else session.events
    return any(event.kind in kinds for event in events)


def _steady(session: Session | None) -> int:
    """Return 1 for a session that counts towards opening exercise 8, else 0."""
    return 0 if session is None else after_session(Profile(), session).steady_sessions
