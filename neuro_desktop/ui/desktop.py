"""What the desktop asks of every app."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication


def desktop_is_dark() -> bool:
    """Tell whether the desktop asks for dark colors."""
    return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark


def desktop_wants_contrast() -> bool:
    """Tell whether the desktop asks for high contrast; before Qt 6.10 nobody can know."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
