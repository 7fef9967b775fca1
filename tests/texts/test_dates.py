from collections.abc import Iterator
from datetime import date, datetime

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


MARCH = date(2026, 3, 3)


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en_GB", "Tuesday, 3 March"),
        ("en_US", "Tuesday, March 3"),
        ("de_DE", "Dienstag, 3. März"),
        ("es_ES", "martes, 3 de marzo"),
    ],
)
def test_a_day_of_this_year_has_no_year(language: str, words: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert dates.day_text(MARCH, MARCH) == words


@pytest.mark.usefixtures("in_language")
def test_a_day_of_another_year_has_its_year() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert dates.day_text(MARCH, date(2027, 1, 1)) == "Tuesday, March 3, 2026"


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize(
    ("day", "words"),
    [(3, "Today, Tuesday, 3 March"), (2, "Yesterday, Monday, 2 March"), (1, "Sunday, 1 March")],
)
def test_today_and_yesterday_are_named(day: int, words: str) -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert dates.near_day_text(date(2026, 3, day), MARCH) == words


@pytest.mark.usefixtures("in_language")
def test_a_month_has_its_year() -> None:
    QLocale.setDefault(QLocale("en_US"))
    assert dates.month_text(MARCH) == "March 2026"


@pytest.mark.usefixtures("in_language")
def test_a_time_is_told_as_the_locale_tells_it() -> None:
    QLocale.setDefault(QLocale("en_GB"))
    assert dates.clock_text(datetime(2026, 3, 3, 9, 5).astimezone()) == "09:05"


@pytest.mark.usefixtures("in_language")
@pytest.mark.parametrize(
    ("language", "words", "short"),
    [("en_GB", "3 March", "3 Mar"), ("en_US", "March 3", "Mar 3"), ("de_DE", "3. März", "3. März")],
)
def test_a_date_can_be_without_its_weekday(language: str, words: str, short: str) -> None:
    QLocale.setDefault(QLocale(language))
    assert (dates.date_text(MARCH, MARCH), dates.date_short(MARCH)) == (words, short)
