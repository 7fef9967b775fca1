"""Days, months and years in few letters, as they stand along a chart."""

from datetime import date

from PySide6.QtCore import QDate, QLocale


def axis_day(day: date) -> str:
    """Return a day without its year, "3 Mar"."""
    return QLocale().toString(_qt(day), _short_shape())


def axis_month(day: date) -> str:
    """Return a month, "Mar"."""
    return QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat)


def short_month(day: date) -> str:
    """Return a month with its year, "Mar 2025"."""
    return QLocale().toString(_qt(day), "MMM yyyy")


def axis_year(day: date) -> str:
    """Return a year."""
    return QLocale().toString(_qt(day), "yyyy")


def short_day(day: date) -> str:
    """Return a day with its year in few letters, "3 Mar 2025"."""
    month_first = _short_shape() == "MMM d"
    return QLocale().toString(_qt(day), "MMM d, yyyy" if month_first else "d MMM yyyy")


def _short_shape() -> str:
    """Return day and month in the order of the locale."""
    shape = QLocale().dateFormat(QLocale.FormatType.LongFormat)
    return "MMM d" if shape.find("M") < shape.replace("dddd", "    ").find("d") else "d MMM"


def _qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
