"""Copies the store once a day, after the first screen stands."""

import logging
from collections.abc import Callable
from datetime import date

from neuro_desktop.application.ports import Clock, Ticker
from neuro_desktop.application.store_ports import StoreUnavailable

WAIT_MS = 3_000

_log = logging.getLogger(__name__)


class DailyCopy:
    """Calls `keep` with today's date once after each start; what is in the way is only logged."""

    def __init__(self, keep: Callable[[date], object], clock: Clock, ticker: Ticker) -> None:
        self._keep = keep
        self._clock = clock
        self._ticker = ticker

    def start(self) -> None:
        """Copy in a while."""
        self._ticker.start(WAIT_MS, self._copy)

    def stop(self) -> None:
        """Copy no more, before the store is closed; a second time does nothing."""
        self._ticker.stop()

    def _copy(self) -> None:
        self._ticker.stop()
        try:
            self._keep(self._clock.today())
        except StoreUnavailable as unavailable:
            _log.warning("no copy of the store today: %s", unavailable)
