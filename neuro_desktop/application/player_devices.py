"""What a running session holds of the computer: ticks, sound, voice, a screen that stays awake."""

from collections.abc import Callable
from dataclasses import dataclass

from neuro_desktop.application.cue_queue import Announcer, CueQueue
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import (
    Clock,
    CuePlayer,
    KeepAwake,
    Navigator,
    Ticker,
    Voice,
)
from neuro_desktop.application.settings import Settings
from neuro_desktop.application.store_ports import Repositories

TICK_MS = 100  # session, digits and ring
FIGURE_MS = 66  # 15 pictures a second, only while the figure moves


@dataclass(frozen=True, slots=True)
class PlayerPorts:
    """What the player needs from outside."""

    store: Repositories
    settings: CurrentSettings
    clock: Clock
    ticker: Ticker
    figure_ticker: Ticker
    announcer: Announcer
    voice: Voice
    cues: CuePlayer
    keep_awake: KeepAwake
    navigator: Navigator


class _Ticks:
    """One ticker that is on or off."""

    def __init__(self, ticker: Ticker, interval_ms: int, callback: Callable[[], None]) -> None:
        self._ticker = ticker
        self._interval_ms = interval_ms
        self._callback = callback
        self._runs = False

    def run(self, *, runs: bool) -> None:
        if runs and not self._runs:
            self._ticker.start(self._interval_ms, self._callback)
        elif self._runs and not runs:
            self._ticker.stop()
        self._runs = runs


class PlayerDevices:
    """Takes hold of the devices and lets them go; tells once what is missing."""

    def __init__(
        self,
        ports: PlayerPorts,
        tick: Callable[[], None],
        changed: Callable[[], None],
        move_figure: Callable[[], None],
    ) -> None:
        self._ports = ports
        self._changed = changed
        self._session_ticks = _Ticks(ports.ticker, TICK_MS, tick)
        self._figure_ticks = _Ticks(ports.figure_ticker, FIGURE_MS, move_figure)
        self._held = False
        self._sounding = False
        self.sound_missing = False
        self.voice_missing = False
        self.voice_speaks = ports.settings.value.voice_on  # until it is known that none is there
        self.queue = CueQueue(
            ports.announcer,
            ports.cues,
            ports.clock,
            sound_on=ports.settings.value.sound_on,
            voice_on=ports.settings.value.voice_on,
        )

    @property
    def _settings(self) -> Settings:
        return self._ports.settings.value

    def hold(self) -> None:
        """Get sound and voice ready and keep the screen awake."""
        self._held = True
        self._ports.cues.set_volume(self._settings.volume_percent)
        self._ports.voice.set_rate(self._settings.voice_rate)
        self._ports.cues.on_availability(self._sound_told)
        self._ports.voice.on_availability(self._voice_told)
        self._sounding = self._settings.sound_on
        if self._sounding:
            self._ports.cues.prepare()
        if self._settings.voice_on:
            self._ports.voice.prepare()
        self._ports.keep_awake.hold()

    def run(self, *, runs: bool, moves: bool) -> None:
        """Tick only while something runs, and for the figure only while it moves."""
        self._session_ticks.run(runs=runs)
        self._figure_ticks.run(runs=moves)

    def release(self) -> None:
        """Let everything go; the last tone and phrase may still end."""
        if not self._held:
            return
        self._held = False
        self.run(runs=False, moves=False)
        self._ports.keep_awake.release()
        if self._sounding:
            self._ports.cues.release()

    def notices_told(self) -> None:
        """Take what is missing as told."""
        self.sound_missing = False
        self.voice_missing = False

    def _sound_told(self, available: bool) -> None:  # noqa: FBT001 - the port's shape
        if self._held and self._settings.sound_on:
            self.sound_missing = not available
            self._changed()

    def _voice_told(self, available: bool) -> None:  # noqa: FBT001 - the port's shape
        if not self._held or not self._settings.voice_on:
            return
        self.voice_speaks = available
        self.voice_missing = not available and not self._settings.confirmed_no_voice
        if self.voice_missing:
            self._ports.settings.change(confirmed_no_voice=True)
        self._changed()
