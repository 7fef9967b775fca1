"""Qt's timer as a ticker: one of the only two places that start one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer


class QtTicker:
    """Calls back every so many milliseconds, on time to 5 ms, in the thread that started it."""

    def __init__(self) -> None:
        self._callback: Callable[[], None] | None = None
        self._timer = QTimer()
        # The default is up to 190 ms off.
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self, interval_ms: int, callback: Callable[[], None]) -> None:
        """Call `callback` every `interval_ms`; a second start replaces the first."""
        self._callback = callback
        self._timer.start(interval_ms)

    def stop(self) -> None:
        """Stop calling; nothing is called after this, not even a tick already on its way."""
        self._callback = None
        self._timer.stop()

    def _tick(self) -> None:
        if self._callback is not None:
            self._callback()
