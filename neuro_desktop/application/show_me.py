"""An exercise shown without a session: it moves, it pauses, and it stops when it is left."""

from collections.abc import Callable
from dataclasses import dataclass

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.player_devices import FIGURE_MS
from neuro_desktop.application.ports import Clock, Ticker


@dataclass(frozen=True, slots=True)
class ShowMeState:
    """What is shown: so many seconds of movement, or with still pictures start and end."""

    seconds: float
    moving: bool
    still_pictures: bool


class ShowMe:
    """Tells a view where the movement is, 15 times a second, only while it moves."""

    def __init__(
        self, *, clock: Clock, ticker: Ticker, settings: CurrentSettings, changes: ChangeNotifier
    ) -> None:
        self._clock = clock
        self._ticker = ticker
        self._settings = settings
        self._changes = changes
        self._told: Callable[[ShowMeState], None] | None = None
        self._forget: Callable[[], None] | None = None
        self._before = 0.0  # seconds moved before the last start
        self._since: float | None = None  # when it began to move; None: it stands

    def open(self, told: Callable[[ShowMeState], None]) -> None:
        """Show the exercise from its start; `told` hears of each new picture until `close`."""
        self.close()
        self._told = told
        self._forget = self._changes.listen(self._changed)
        self.start_again()

    def start_again(self) -> None:
        """Begin at the start pose, for the other foot too."""
        self._before, self._since = 0.0, None
        self._go_on()

    def toggle_pause(self) -> None:
        """Stand still where it is, or go on from there."""
        if self._since is None:
            self._go_on()
        else:
            self._stand()
            self._tell()

    def close(self) -> None:
        """Stop, and tell no more; a second time does nothing."""
        self._told = None
        self._stand()
        if self._forget is not None:
            self._forget()
            self._forget = None

    def _go_on(self) -> None:
        if self._told is not None and not self._still:
            self._since = self._clock.monotonic()
            self._ticker.start(FIGURE_MS, self._tell)
        self._tell()

    def _stand(self) -> None:
        self._before = self._seconds()
        if self._since is not None:
            self._since = None
            self._ticker.stop()

    def _seconds(self) -> float:
        moved = 0.0 if self._since is None else self._clock.monotonic() - self._since
        return self._before + moved

    @property
    def _still(self) -> bool:
        return self._settings.still_pictures

    def _tell(self) -> None:
        if self._told is not None:
            self._told(ShowMeState(self._seconds(), self._since is not None, self._still))

    def _changed(self, changes: Changes) -> None:
        if not changes.settings:
            return
        if self._still:
            self._stand()
        self._tell()
