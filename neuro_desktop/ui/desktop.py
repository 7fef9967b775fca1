"""What the desktop asks of every app."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication


def desktop_is_dark() -> bool:
    """Tell whether the desktop asks for dark colors."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def desktop_wants_contrast() -> bool:
    """Tell whether the desktop asks for high contrast; before Qt 6.10 nobody can know."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def family() -> str:
    """Return the typeface of the desktop's own apps."""
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


def system_scale() -> float:
    """Return how much the desktop enlarges text, beyond what Qt's pixel ratio already does."""
    screen = QGuiApplication.primaryScreen()
    usual = 72 if sys.platform == "darwin" else 96
    return screen.logicalDotsPerInch() / usual
