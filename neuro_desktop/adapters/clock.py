"""The system's clock: one of the only two places that ask for the time."""

import time
from datetime import UTC, date, datetime

# Python's own monotonic clock stands still on Linux while the computer sleeps.
_BOOT_CLOCK: int | None = getattr(time, "CLOCK_BOOTTIME", None)


class SystemClock:
    """Tells the time of this computer."""

    def monotonic(self) -> float:
        """Return seconds that never go back; on Linux they count while the computer sleeps."""
        if _BOOT_CLOCK is None:
            return time.monotonic()
        return time.clock_gettime(_BOOT_CLOCK)

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        return datetime.now(UTC)

    def today(self) -> date:
        """Return the day on the wall, in the zone of this computer."""
        return datetime.now(UTC).astimezone().date()
