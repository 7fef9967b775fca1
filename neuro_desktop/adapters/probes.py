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
    """The speech engine that answered, "" if none did, and its voices for the locale."""

    engine: str
    locale: str
    voices: tuple[str, ...]


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


def voice_facts() -> VoiceFacts:
    """Return what the speech engine of this system offers for the locale in use."""
    from PySide6.QtCore import QCoreApplication, QLocale
    from PySide6.QtTextToSpeech import QTextToSpeech

    _application = QCoreApplication([])
    locale = QLocale.system()
    if locale.language() == QLocale.Language.C:  # no language chosen: the app speaks English then
        locale = QLocale(QLocale.Language.English)
    engines = [name for name in QTextToSpeech.availableEngines() if name != "mock"]
    if not engines:
        return VoiceFacts("", locale.name(), ())
    speech = QTextToSpeech(engines[0])
    if speech.state() != QTextToSpeech.State.Ready:
        return VoiceFacts("", locale.name(), ())
    speech.setLocale(locale)
    voices = tuple(voice.name() for voice in speech.availableVoices())
    return VoiceFacts(engines[0], speech.locale().name(), voices)


def printer_names() -> tuple[str, ...]:
    """Return the names of the printers, the default one first."""
    os.environ["QT_QPA_PLATFORM"] = _NO_WINDOW
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtPrintSupport import QPrinterInfo

    _application = QGuiApplication([])
    default = QPrinterInfo.defaultPrinterName()
    return tuple(sorted(QPrinterInfo.availablePrinterNames(), key=lambda name: name != default))
