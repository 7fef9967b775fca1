"""The computer as the app meets it: every port with its real implementation."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QLocale

from neuro_desktop.adapters.clock import SystemClock
from neuro_desktop.adapters.desktop_wishes import PortalWishes
from neuro_desktop.adapters.keep_awake import ScreenKeepAwake
from neuro_desktop.adapters.printing import QtPrinting
from neuro_desktop.adapters.sounds import QtCuePlayer
from neuro_desktop.adapters.ticker import QtTicker
from neuro_desktop.adapters.voice import SpeechVoice
from neuro_desktop.application.ports import (
    Clock,
    CuePlayer,
    DesktopWishes,
    KeepAwake,
    Ticker,
    Voice,
)
from neuro_desktop.application.print_ports import Printing
from neuro_desktop.domain.sheet import PaperSize

LANGUAGE = "en"  # of the app's words and voice

# Where printers hold Letter and not A4 (CLDR, "paperSize").
_LETTER_REGIONS = frozenset(
    {"BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"}
)


def territory() -> str:
    """Return the region this computer is set to, as ISO 3166-1 alpha-2 ("GB")."""
    return QLocale.territoryToCode(QLocale.system().territory())


def paper_size_of(code: str) -> PaperSize:
    """Return the paper that is usual in a region (ISO 3166-1 alpha-2)."""
    return PaperSize.LETTER if code in _LETTER_REGIONS else PaperSize.A4


def _printing() -> Printing:
    return QtPrinting(LANGUAGE)


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
    printing: Printing = field(default_factory=_printing)
    wishes: DesktopWishes = field(default_factory=PortalWishes)
    territory: str = field(default_factory=territory)

    @property
    def paper_size(self) -> PaperSize:
        """Return the paper that is usual where this computer is."""
        return paper_size_of(self.territory)

    def let_go(self) -> None:
        """End what runs for the app, when it closes; a second time does nothing."""
        self.cues.release()
        self.keep_awake.release()
        self.voice.close()
        self.printing.close()
        self.wishes.close()
