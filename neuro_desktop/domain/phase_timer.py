"""The time of one phase, by deadline: nothing here counts ticks, so a late tick changes nothing."""

from dataclasses import dataclass, replace

RESUME_SECONDS = 3.0  # get-ready after a pause, before what was left goes on


@dataclass(frozen=True, slots=True)
class PhaseTimer:
    """How long a phase lasts and how much of it is spent; `now` is always monotonic seconds.

    `since` is when the phase would have started had it never paused. `frozen` is what was spent
    when it paused, and holds until the lead-in after Resume is over.
    """

    seconds: float | None  # None: only a press ends it
    since: float
    frozen: float | None = None
    lead_until: float | None = None
    lead_seconds: float = RESUME_SECONDS
    marked: float = -1.0  # spent seconds up to which cue marks have been told

    @property
    def paused(self) -> bool:
        """Say whether nothing runs, the lead-in neither."""
        return self.frozen is not None and self.lead_until is None

    @property
    def leading(self) -> bool:
        """Say whether the lead-in after Resume runs."""
        return self.lead_until is not None

    def spent(self, now: float) -> float:
        """Return the seconds spent in the phase, pauses and lead-ins left out."""
        if self.frozen is not None:
            return self.frozen
        spent = max(0.0, now - self.since)
        return spent if self.seconds is None else min(spent, self.seconds)

    def left(self, now: float) -> float | None:
        """Return the seconds left, or None if only a press ends the phase."""
        return None if self.seconds is None else self.seconds - self.spent(now)

    def lead_left(self, now: float) -> float:
        """Return the seconds left of the lead-in, 0 if none runs."""
        return 0.0 if self.lead_until is None else max(0.0, self.lead_until - now)

    def pause(self, now: float) -> "PhaseTimer":
        """Return the timer standing still; a lead-in that ran starts anew with the next resume."""
        return replace(self, frozen=self.spent(now), lead_until=None)

    def resume(self, now: float, lead_seconds: float) -> "PhaseTimer":
        """Return the timer going on after a lead-in."""
        lead = replace(self, frozen=self.spent(now), lead_until=now + lead_seconds)
        return replace(lead, lead_seconds=lead_seconds).after_lead(now)

    def after_lead(self, now: float) -> "PhaseTimer":
        """Return the timer running again if its lead-in is over by now."""
        if self.lead_until is None or self.frozen is None or now < self.lead_until:
            return self
        return replace(self, since=self.lead_until - self.frozen, frozen=None, lead_until=None)
