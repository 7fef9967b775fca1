"""The short sounds of a session, played by a child process (`sound_process`).

Why a child: a sound server that stops answering blocks each call into QtMultimedia, and one that
dies makes libpulse abort the process. Here either costs the child, never the window.
"""

import logging
from collections.abc import Callable, Sequence

from neuro_desktop.adapters.callbacks import Availability
from neuro_desktop.adapters.child_process import ChildProcess, command_for
from neuro_desktop.adapters.ticker import QtTicker
from neuro_desktop.application.ports import Cue, Ticker

_log = logging.getLogger(__name__)

CHILD_FLAG = "--sound-process"

_MODULE = "neuro_desktop.adapters.sound_process"
_START_LIMIT_MS = 6_000
_PLAY_LIMIT_MS = 1_500
_RETRY_MS = (1_000, 3_000, 5_000, 10_000, 15_000)


def gain(percent: int) -> float:
    """Return the factor for the samples at a volume of 0 to 100.

    The cube makes equal steps of the slider sound like equal steps, as sound servers do it.
    """
    return (min(max(percent, 0), 100) / 100) ** 3


class QtCuePlayer:
    """Plays the cues, on whatever device there is, as long as somebody has it prepared."""

    def __init__(
        self,
        command: Sequence[str] = (),
        new_ticker: Callable[[], Ticker] = QtTicker,
    ) -> None:
        self._command = command or command_for(_MODULE, CHILD_FLAG)
        self._new_ticker = new_ticker
        self._retry = new_ticker()
        self._availability = Availability()
        self._child: ChildProcess | None = None
        self._users = 0
        self._ready = False
        self._awaited = False  # the child has not confirmed the last cue yet
        self._losses = 0
        self._gain = 1.0

    def prepare(self) -> None:
        """Get the device ready for one more user; each ends with its own `release`."""
        self._users += 1
        if self._child is None:
            self._losses = 0
            self._start()

    def play(self, cue: Cue) -> None:
        """Play a cue now; without a device, or behind one that hangs, it is dropped."""
        if self._child is None or not self._ready or self._awaited:
            return
        self._awaited = True
        self._child.expect_within(_PLAY_LIMIT_MS)
        self._child.send({"do": "play", "cue": cue.value})

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0 to 100, in steps that sound equal."""
        self._gain = gain(percent)
        if self._child is not None and self._ready:
            self._child.send({"do": "gain", "gain": self._gain})

    def on_availability(self, told: Callable[[bool], None]) -> None:
        """Call `told` once for each change, never from within another call here."""
        self._availability.listen(told)

    def release(self) -> None:
        """Let the device go when its last user does."""
        self._users = max(0, self._users - 1)
        if self._users:
            return
        self._retry.stop()
        if self._child is not None:
            self._child.end()
        self._forget()

    def _start(self) -> None:
        self._retry.stop()
        self._child = ChildProcess("sound", self._command, self._new_ticker())
        self._child.heard.connect(self._on_heard)
        self._child.gone.connect(self._on_gone)
        self._child.expect_within(_START_LIMIT_MS)
        self._child.start()

    def _on_heard(self, message: dict[str, object]) -> None:
        if self._child is None:
            return
        match message.get("told"):
            case "ready":
                _log.info("sound on %s", message.get("device"))
                self._child.answered()
                self._ready = True
                self._child.send({"do": "gain", "gain": self._gain})
                self._availability.now_is(True)
            case "played":
                self._child.answered()
                self._awaited = False
                self._losses = 0
            case "no_device" | "lost" | "library_missing" as why:
                _log.warning("sound: %s", why)

    def _on_gone(self, hung: bool) -> None:
        # A child that played before gets one quick new start in silence; the rest is told.
        blip = self._ready and not hung and not self._losses
        wait_ms = 0 if blip else _RETRY_MS[min(self._losses, len(_RETRY_MS) - 1)]
        self._losses += 1
        self._forget()
        self._retry.start(wait_ms, self._start)
        if not blip:
            self._availability.now_is(False)

    def _forget(self) -> None:
        self._child = None
        self._ready = False
        self._awaited = False
