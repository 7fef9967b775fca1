from dataclasses import replace
from datetime import date

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.progress import FeetSummary, LevelsSummary, ProgressState
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.progress import Week
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import Trend, Verdict
from neuro_desktop.texts import progress as texts

WEDNESDAY = date(2025, 5, 14)
NEW = ProgressState(WEDNESDAY)


def week(done: int, planned: int) -> ProgressState:
    return replace(NEW, week=Week(date(2025, 5, 12), done, planned, met=False, is_over=False))


def line(screen: Screen, state: ProgressState) -> str:
    return texts.tile(screen, state)[1]


@pytest.mark.parametrize(
    ("done", "planned", "words"),
    [
        (2, 3, "Days done this week: 2 of 3"),
        (0, 3, "Days done this week: 0 of 3"),
        (4, 3, "Days done this week: 4"),
        (1, 0, "Days done this week: 1"),
        (0, 0, "Nothing planned this week"),
    ],
)
def test_the_week_is_told_against_its_plan(done: int, planned: int, words: str) -> None:
    assert line(Screen.SESSIONS, week(done, planned)) == words


def test_weeks_met_are_told_and_weeks_missed_are_not() -> None:
    assert texts.weeks_met(0) == ""
    assert "1 week" in texts.weeks_met(1)
    assert "5 weeks in a row" in texts.weeks_met(5)


def test_less_pain_with_more_numbness_comes_before_any_good_news() -> None:
    less = Trend(SymptomAt(Symptom.BURNING, Side.LEFT), Verdict.LESS, 7, 3, (), 20)
    more = Trend(SymptomAt(Symptom.NUMBNESS, Side.LEFT), Verdict.MORE, 2, 6, (), 20)
    feet = FeetSummary(trends=(less,), pain_and_numbness=((less, more),))
    assert "more numbness" in line(Screen.CHART, replace(NEW, feet=feet))


def test_an_open_offer_comes_before_the_last_change() -> None:
    levels = LevelsSummary(open_offers=2, last_change=WEDNESDAY)
    assert line(Screen.LEVELS, replace(NEW, levels=levels)) == "Offers to answer: 2"
    levels = LevelsSummary(last_change=WEDNESDAY)
    assert "Today" in line(Screen.LEVELS, replace(NEW, levels=levels))


@pytest.mark.parametrize("screen", [Screen.CHART, Screen.LEVELS, Screen.DIARY])
def test_where_there_is_nothing_yet_the_tile_says_so(screen: Screen) -> None:
    assert line(screen, NEW).startswith("No ")
