"""Days, weekdays and numbers in the words and order of the person's language."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def weekday_name(weekday: int) -> str:
    """Return the whole name of a weekday, 0 = Monday."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)


def weekday_short(weekday: int) -> str:
    """Return the short name of a weekday, 0 = Monday; for narrow boxes beside a whole name."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def day_in_words(day: date) -> str:
    """Return a day with its weekday, in the locale's long form ("Friday, May 16, 2025")."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)


def number(value: int) -> str:
    """Return a whole number in the digits and groups of the locale."""
    return QLocale().toString(value)
