"""Weekdays and numbers in the words and order of the person's language."""

import re
from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale, QTime

from neuro_desktop.texts.translate import translate

# The year in a date format, with what leads to it: ", yyyy", " 'de' yyyy".
_YEAR = re.compile(r",?\s*('[^']*'\s*)?y+")
_WEEKDAY = re.compile(r"dddd\W*")


def weekday_name(weekday: int) -> str:
    """Return the whole name of a weekday, 0 = Monday."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.LongFormat)


def weekday_short(weekday: int) -> str:
    """Return the short name of a weekday, 0 = Monday; for narrow boxes beside a whole name."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)


def number(value: int) -> str:
    """Return a whole number in the digits and groups of the locale."""
    return QLocale().toString(value)


def day_text(day: date, today: date) -> str:
    """Return a day with its weekday, "Tuesday, 3 March"; a day of another year with its year."""
    return QLocale().toString(_qt(day), _shape(day, today))


def date_text(day: date, today: date) -> str:
    """Return a day without its weekday, "3 March"; a day of another year with its year."""
    return QLocale().toString(_qt(day), _WEEKDAY.sub("", _shape(day, today)))


def date_short(day: date) -> str:
    """Return a day and its month in short, "3 Mar"; for narrow places beside a whole sentence."""
    shape = _WEEKDAY.sub("", _shape(day, day))
    return QLocale().toString(_qt(day), shape.replace("MMMM", "MMM"))


def near_day_text(day: date, today: date) -> str:
    """Return a day as `day_text`, today and yesterday named so."""
    words = day_text(day, today)
    match (today - day).days:
        case 0:
            return translate("dates", "Today, {0}").format(words)
        case 1:
            return translate("dates", "Yesterday, {0}").format(words)
        case _:
            return words


def month_text(month: date) -> str:
    """Return the month of a day with its year, "March 2026"."""
    return QLocale().toString(_qt(month), "MMMM yyyy")


def clock_text(moment: datetime) -> str:
    """Return the time of day of an aware moment, as the clock on the wall shows it here."""
    local = moment.astimezone()
    return QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)


def _shape(day: date, today: date) -> str:
    """Return how the locale writes a day in full, without the year if it is this one."""
    shape = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return _YEAR.sub("", shape) if day.year == today.year else shape


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
