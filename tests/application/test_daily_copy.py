from datetime import date

from neuro_desktop.application.daily_copy import DailyCopy
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from tests.fakes import START, FakeClock, FakeTicker


def test_the_store_is_copied_once_a_while_after_the_start() -> None:
    copied: list[date] = []
    ticker = FakeTicker()
    DailyCopy(copied.append, FakeClock(), ticker).start()
    assert copied == []
    ticker.fire()
    ticker.fire()
    assert copied == [START.date()]


def test_a_stopped_copy_is_not_made() -> None:
    copied: list[date] = []
    ticker = FakeTicker()
    copy = DailyCopy(copied.append, FakeClock(), ticker)
    copy.start()
    copy.stop()
    ticker.fire()
    assert copied == []


def test_a_full_disk_stops_nothing() -> None:
    def full(_day: date) -> None:
        raise StoreUnavailable(StoreTrouble.FULL)

    ticker = FakeTicker()
    DailyCopy(full, FakeClock(), ticker).start()
    ticker.fire()
    assert not ticker.running
