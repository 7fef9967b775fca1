"""What the desktop asks of every app, and how the app follows it."""

import sys

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication

from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui.theme import (
    BLACK_ON_YELLOW,
    DARK,
    LIGHT,
    MOST_PERCENT,
    THEMES,
    WHITE_ON_BLACK,
    ThemeName,
    Tokens,
)


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


def effective_percent(text_percent: int, system_scale: float) -> int:
    """Return the text size to use: the app's times the system's, never over 200 %."""
    return min(round(text_percent * max(system_scale, 1.0)), MOST_PERCENT)


def stops_growing(text_percent: int, system_scale: float) -> bool:
    """Tell whether the app shows smaller text than was asked for, and should say so."""
    return round(text_percent * system_scale) > MOST_PERCENT


def resolve(choice: ThemeChoice, *, high_contrast: bool = False, dark: bool = False) -> Tokens:
    """Return the colours of a choice; `SYSTEM` asks the desktop, light if it has no opinion.

    `high_contrast` and `dark` say that the desktop asks for it in a way that Qt does not know.
    """
    if choice is ThemeChoice.SYSTEM:
        dark = dark or desktop_is_dark()
        if high_contrast or desktop_wants_contrast():
            return WHITE_ON_BLACK if dark else BLACK_ON_YELLOW
        return DARK if dark else LIGHT
    return THEMES[ThemeName(choice.value)]
