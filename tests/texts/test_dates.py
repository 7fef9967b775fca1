from collections.abc import Iterator

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
def test_numbers_use_the_digits_of_the_locale() -> None:
    QLocale.setDefault(QLocale("ar_EG"))
    assert dates.number(10) == "\N{ARABIC-INDIC DIGIT ONE}\N{ARABIC-INDIC DIGIT ZERO}"
