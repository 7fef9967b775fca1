"""Weekdays and numbers in the words and order of the person's language."""

from PySide6.QtCore import QLocale


def weekday_name(weekday: int) -> str:
    """Return the whole name of a weekday, 0 = Monday."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)


def weekday_short(weekday: int) -> str:
    """Return the short name of a weekday, 0 = Monday; for narrow boxes beside a whole name."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def number(value: int) -> str:
    """Return a whole number in the digits and groups of the locale."""
    return QLocale().toString(value)
