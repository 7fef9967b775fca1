from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from neuro_desktop.texts import dates


@pytest.fixture
def in_language() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize(
    ("language", "whole", "short"),
    [("en_US", "Monday", "Mon"), ("de_DE", "Montag", "Mo"), ("fr_FR", "lundi", "lun.")],
)
def test_weekdays_are_named_in_the_language_of_the_locale(
    language: str, whole: str, short: str
) -> None:
    QLocale.setDefault(QLocale(language))
    assert (dates.weekday_name(0), dates.weekday_short(0)) == (whole, short)


@pytest.mark.usefixtures("in_language")
def test_the_week_ends_on_sunday() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert dates.weekday_name(6) == "Sunday"


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize(
    ("language", "words"),
    [("en_US", "Friday, May 16, 2025"), ("de_DE", "Freitag, 16. Mai 2025")],
)
def test_a_day_is_written_in_the_order_of_the_locale(language: str, words: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert dates.day_in_words(date(2025, 5, 16)) == words


@pytest.mark.usefixtures("in_language")
def test_numbers_use_the_digits_of_the_locale() -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    assert dates.number(10) == "\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT ZERO}"
