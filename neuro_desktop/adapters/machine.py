"""The computer as the app meets it: every port with its real implementation."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale

from neuro_desktop.adapters.clock import SystemClock
from neuro_desktop.adapters.keep_awake import ScreenKeepAwake
from neuro_desktop.adapters.sounds import QtCuePlayer
from neuro_desktop.adapters.ticker import QtTicker
from neuro_desktop.adapters.voice import SpeechVoice
from neuro_desktop.application.ports import Clock, CuePlayer, KeepAwake, Ticker, Voice

LANGUAGE = "en"  # of the app's words and voice


def territory() -> str:
    """Return the region this computer is set to, as ISO 3166-1 alpha-2 ("GB")."""
    return QLocale.territoryToCode(QLocale.system().territory())


def _voice() -> Voice:
    return SpeechVoice(LANGUAGE)


@dataclass(slots=True)
class Machine:
    """What the app asks of the computer; tests give their own."""

    clock: Clock = field(default_factory=SystemClock)
    new_ticker: Callable[[], Ticker] = QtTicker
    cues: CuePlayer = field(default_factory=QtCuePlayer)
    voice: Voice = field(default_factory=_voice)
    keep_awake: KeepAwake = field(default_factory=ScreenKeepAwake)
    territory: str = field(default_factory=territory)
