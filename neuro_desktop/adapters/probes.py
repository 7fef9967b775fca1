"""Ask this computer what it has for sound, voice and paper.

Every function may block for ever when a service of the system does not answer: call them only in a
process that can be ended (`neuro_desktop.check` does).
"""

import os
from dataclasses import dataclass
from importlib import import_module

# A probe needs no window, and must work where there is no display.
_NO_WINDOW = "offscreen"


@dataclass(frozen=True, slots=True)
class VoiceFacts:
    """The voice the app would speak with."""

    engine: str
    locale: str
    voice: str


def qt_versions() -> tuple[str, str]:
    """Return the versions of Qt and of PySide6, once all of a window's libraries are loaded."""
    for module in ("PySide6.QtGui", "PySide6.QtWidgets"):
        import_module(module)
    import PySide6
    from PySide6.QtCore import qVersion

    return qVersion(), PySide6.__version__


def sound_outputs() -> tuple[str, ...]:
    """Return the names of the sound outputs, the one in use first."""
    from PySide6.QtCore import QCoreApplication
    from PySide6.QtMultimedia import QMediaDevices

    _application = QCoreApplication([])
    in_use = QMediaDevices.defaultAudioOutput().description()
    names = [device.description() for device in QMediaDevices.audioOutputs()]
    return tuple(sorted(names, key=lambda name: name != in_use))


def voice_facts() -> VoiceFacts | None:
    """Return the voice the app would speak with, or None if it finds none."""
    from PySide6.QtCore import QCoreApplication

    from neuro_desktop.adapters.machine import LANGUAGE
    from neuro_desktop.adapters.voice_process import make_engine

    _application = QCoreApplication([])
    engine = make_engine("", LANGUAGE)
    if engine is None:
        return None
    return VoiceFacts(engine.engine(), engine.locale().name(), engine.voice().name())


def printer_names() -> tuple[str, ...]:
    """Return the names of the printers, the default one first."""
    os.environ["QT_QPA_PLATFORM"] = _NO_WINDOW
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtPrintSupport import QPrinterInfo

    _application = QGuiApplication([])
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != default))
