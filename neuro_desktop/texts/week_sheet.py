"""Words on the week to tick."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.texts.sheets import date_text
from neuro_desktop.texts.symptoms import symptom_short
from neuro_desktop.texts.translate import translate


def week_of(monday: date | None) -> str:
    """Return which week a sheet is for; without a date a line to write it on follows."""
    if monday is None:
        return translate("week_sheet", "Week of")
    return translate("week_sheet", "Week of {0}").format(date_text(monday))


def day_number(day: date) -> str:
    """Return the day of the month, in the digits of the locale."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "d")


def code_text(code: str) -> str:
    """Return the code that finds the sheet again in the app."""
    return translate("week_sheet", "Code: {0}").format(code)


def left_right_short() -> tuple[str, str]:
    """Return the letters over the boxes of the left and the right foot."""
    return translate("week_sheet", "L"), translate("week_sheet", "R")


def legend() -> str:
    """Return what the letters over the boxes stand for."""
    return translate("week_sheet", "L = left, R = right")


def feet_checked_row() -> str:
    """Return the name of the row for having looked at the feet."""
    return translate("week_sheet", "Feet checked")


def unsteady_row() -> str:
    """Return the name of the row for lost balance."""
    return translate("week_sheet", "Unsteady?")


def symptom_row(symptom: Symptom) -> str:
    """Return the name of the row for the one symptom: a number goes into each box."""
    return translate("week_sheet", "{0}, 0 to 10").format(symptom_short(symptom))


def notes_label() -> str:
    """Return the word before the lines to write on."""
    return translate("week_sheet", "Notes:")
