"""What holds for this day only, gathered from the clock and the day's sessions."""

from neuro_desktop.application.ports import Clock
from neuro_desktop.application.store_ports import SessionRepository
from neuro_desktop.domain.profile_changes import was_dizzy_on
from neuro_desktop.domain.safety import FootCheckFinding, Today


def today_of(
    clock: Clock,
    sessions: SessionRepository,
    foot_check: frozenset[FootCheckFinding] = frozenset(),
    *,
    helper_here: bool | None = None,
) -> Today:
    """Return today; a session that did not end counts too for "I feel dizzy"."""
    day = clock.today()
    kept = [*sessions.between(day, day)]
    unfinished = sessions.unfinished()
    if unfinished is not None:
        kept.append(unfinished)
    return Today(day, foot_check, helper_here, dizzy=was_dizzy_on(kept, day))
