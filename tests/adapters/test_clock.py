"""Rules of the system's clock."""

import sys
import time
from datetime import UTC, date, datetime, tzinfo
from typing import Self

import pytest

from neuro_desktop.adapters import clock
from neuro_desktop.adapters.clock import SystemClock


class AtNoon(datetime):
    """Half past twelve, UTC, whenever it is asked."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return cls(2026, 3, 1, 12, 30, tzinfo=UTC)


def test_the_moment_is_aware_and_in_utc() -> None:
    assert SystemClock().now().tzinfo is UTC


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone cannot be set here")
@pytest.mark.parametrize(("zone", "day"), [("UTC-12", 2), ("UTC+12", 1)])
def test_the_day_is_the_one_on_the_wall(
    monkeypatch: pytest.MonkeyPatch, zone: str, day: int
) -> None:
    monkeypatch.setattr(clock, "datetime", AtNoon)
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        assert SystemClock().today() == date(2026, 3, day)
    finally:
        monkeypatch.undo()
        time.tzset()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this clock")
def test_on_linux_time_counts_while_the_computer_sleeps(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def told(which: int) -> float:
        asked.append(which)
        return 12.5

    monkeypatch.setattr(time, "clock_gettime", told)

    assert SystemClock().monotonic() == 12.5
    assert asked == [time.CLOCK_BOOTTIME]


def test_without_such_a_clock_python_s_own_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "_BOOT_CLOCK", None)
    monkeypatch.setattr(time, "monotonic", lambda: 7.25)

    assert SystemClock().monotonic() == 7.25


def test_time_never_goes_back() -> None:
    ticking = SystemClock()
    read = [ticking.monotonic() for _ in range(1000)]

    assert read == sorted(read)
