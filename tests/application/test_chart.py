from dataclasses import replace
from datetime import timedelta

import pytest

from neuro_desktop.application.chart import Limit, Shown
from neuro_desktop.application.chart_data import ChartRange
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.session import Outcome, SessionState
from neuro_desktop.domain.symptoms import RATED, Symptom, SymptomAt
from neuro_desktop.domain.trends import Span, Verdict
from tests import builders
from tests.application.chart_stage import (
    BOTH,
    LEFT,
    RIGHT,
    TODAY,
    Scene,
    ago,
    both_feet,
    check_in,
    opened,
)
from tests.fakes import FakeSessions

TINGLING, BURNING, NUMBNESS = Symptom.TINGLING, Symptom.BURNING, Symptom.NUMBNESS


# ---------------------------------------------------------------- what is shown


def test_the_first_followed_symptom_with_an_entry_opens() -> None:
    _, scene = opened(both_feet(BURNING, [0], 4, 3), TINGLING, BURNING)
    assert scene.state.symptom is BURNING


def test_the_symptom_asked_for_opens() -> None:
    diary = both_feet(BURNING, [0], 4, 3) + both_feet(NUMBNESS, [1], 2, 2)
    _, scene = opened(diary, BURNING, subject="numbness")
    assert scene.state.symptom is NUMBNESS


def test_symptoms_once_entered_can_still_be_seen_when_no_longer_followed() -> None:
    _, scene = opened(both_feet(BURNING, [0], 4, 3), TINGLING)
    assert scene.state.symptoms == (TINGLING, BURNING)


def test_both_feet_have_a_line_each_and_balance_has_one() -> None:
    diary = [*both_feet(TINGLING, [0], 4, 3), check_in(1, {(Symptom.BALANCE, BOTH): 5})]
    presenter, scene = opened(diary)
    assert [line.at.side for line in scene.state.lines] == [LEFT, RIGHT]
    presenter.choose_symptom(Symptom.BALANCE)
    assert [line.at for line in scene.state.lines] == [SymptomAt(Symptom.BALANCE, BOTH)]


def test_entries_of_one_day_are_one_value_their_mean() -> None:
    diary = [check_in(0, {(TINGLING, LEFT): value}, number) for number, value in enumerate((4, 7))]
    _, scene = opened(diary)
    assert scene.state.entries[0].values == (5.5, None)


def test_a_missing_day_is_no_entry_and_a_gap_in_the_line() -> None:
    _, scene = opened(both_feet(TINGLING, [5, 4, 2, 1], 4, 3))
    assert scene.days() == [ago(5), ago(4), ago(2), ago(1)]
    assert [len(piece) for piece in scene.state.lines[0].pieces] == [2, 2]


def test_the_days_of_sessions_in_which_something_was_done_are_marked_once_each() -> None:
    done = builders.session(builders.result(9, 1), state=SessionState.FINISHED)
    skipped = builders.session(builders.result(9, 1, Outcome.SKIPPED))
    kept = [
        replace(done, id="a", day=ago(3)),
        replace(done, id="b", day=ago(3)),
        replace(skipped, id="c", day=ago(2)),
    ]
    _, scene = opened(both_feet(TINGLING, [0], 4, 3), sessions=FakeSessions(*kept))
    assert scene.state.session_days == (ago(3),)


def test_without_any_entry_nothing_is_drawn_and_the_check_in_is_near() -> None:
    presenter, scene = opened([], TINGLING)
    assert (scene.state.shown, scene.state.symptom) == (Shown.NOTHING, TINGLING)
    presenter.check_in()
    assert scene.navigator.went == [(Screen.CHECK_IN, None)]


def test_a_symptom_without_entries_leads_back_to_one_that_has_some() -> None:
    presenter, scene = opened(both_feet(TINGLING, [0], 4, 3), TINGLING, BURNING)
    presenter.choose_symptom(BURNING)
    assert scene.shows() is Shown.NOTHING
    presenter.choose_symptom(TINGLING)
    assert (scene.state.shown, len(scene.state.entries)) == (Shown.CHART, 1)


# ---------------------------------------------------------------- ranges and other days


@pytest.mark.parametrize(
    ("days_ago", "chart_range"),
    [
        ([0], ChartRange.TWO_WEEKS),
        ([13, 0], ChartRange.TWO_WEEKS),
        ([14, 0], ChartRange.THREE_MONTHS),
        ([400, 90], ChartRange.THREE_MONTHS),
        ([400, 91], ChartRange.ALL),
    ],
)
def test_the_chart_opens_with_the_range_that_shows_the_entries(
    days_ago: list[int], chart_range: ChartRange
) -> None:
    _, scene = opened(both_feet(TINGLING, days_ago, 4, 3))
    assert scene.state.range is chart_range
    assert scene.state.entries


@pytest.mark.parametrize(
    ("chart_range", "days"),
    [(ChartRange.TWO_WEEKS, 14), (ChartRange.THREE_MONTHS, 91), (ChartRange.YEAR, 365)],
)
def test_a_range_ends_today_and_holds_its_days(chart_range: ChartRange, days: int) -> None:
    presenter, scene = opened(both_feet(TINGLING, range(400), 4, 3))
    presenter.choose_range(chart_range)
    assert (len(scene.days()), scene.days()[-1]) == (days, TODAY)
    assert scene.state.window.span is Span.DAY


def test_beyond_a_year_each_point_is_a_week_told_at_its_monday() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(700), 4, 3))
    presenter.choose_range(ChartRange.ALL)
    assert scene.state.window.span is Span.WEEK
    assert all(day.weekday() == 0 for day in scene.days())
    assert scene.state.entries[5].values == (4.0, 3.0)
    assert scene.days()[0] == scene.state.window.first


def test_beyond_two_years_each_point_and_each_session_mark_is_a_month() -> None:
    done = builders.session(builders.result(9, 1), state=SessionState.FINISHED)
    kept = [replace(done, id=str(days), day=ago(days)) for days in (0, 1, 40)]
    presenter, scene = opened(both_feet(TINGLING, range(800), 4, 3), sessions=FakeSessions(*kept))
    presenter.choose_range(ChartRange.ALL)
    assert scene.state.window.span is Span.MONTH
    assert all(day.day == 1 for day in (*scene.days(), *scene.state.session_days))
    assert len(scene.state.session_days) == 2


def test_all_days_of_a_first_year_stay_days() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(300), 4, 3))
    presenter.choose_range(ChartRange.ALL)
    assert (scene.state.window.span, len(scene.days())) == (Span.DAY, 300)


def test_a_missing_week_is_a_gap_between_weeks() -> None:
    days = [ago for ago in range(700) if not 100 <= ago < 115]
    presenter, scene = opened(both_feet(TINGLING, days, 4, 3))
    presenter.choose_range(ChartRange.ALL)
    assert len(scene.state.lines[0].pieces) == 2


def test_earlier_and_later_go_by_the_range_without_losing_a_day() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(60), 4, 3))
    presenter.choose_range(ChartRange.TWO_WEEKS)
    first = scene.state.window.first
    presenter.earlier()
    assert scene.state.window.last == first - timedelta(days=1)
    presenter.later()
    assert scene.state.window.last == TODAY


def test_a_range_chosen_after_going_back_shows_the_same_last_day() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(200), 4, 3))
    presenter.choose_range(ChartRange.TWO_WEEKS)
    presenter.earlier()
    last = scene.state.window.last
    presenter.choose_range(ChartRange.THREE_MONTHS)
    assert scene.state.window.last == last


def test_later_never_goes_beyond_today_and_says_so_once() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(20), 4, 3))
    presenter.later()
    assert (scene.state.limit, scene.state.window.last) == (Limit.LATEST, TODAY)
    presenter.step(1)
    assert scene.state.limit is None


def test_earlier_stops_at_the_first_entry() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(20), 4, 3))
    presenter.choose_range(ChartRange.TWO_WEEKS)
    presenter.earlier()
    window = scene.state.window
    presenter.earlier()
    assert (scene.state.limit, scene.state.window) == (Limit.FIRST, window)


def test_all_days_have_nothing_before_or_after() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(20), 4, 3))
    presenter.choose_range(ChartRange.ALL)
    presenter.earlier()
    assert scene.state.limit is Limit.ALL


def test_days_of_a_long_pause_are_shown_empty() -> None:
    presenter, scene = opened(both_feet(TINGLING, [60, 0], 4, 3))
    presenter.choose_range(ChartRange.TWO_WEEKS)
    presenter.earlier()
    assert (scene.state.shown, scene.state.entries) == (Shown.CHART, ())


# ---------------------------------------------------------------- from value to value


def picked(scene: Scene) -> list[int | None]:
    """Return the value shown large after each step."""
    return [state.picked for state in scene.shown[1:]]


@pytest.mark.parametrize("first_step", [-1, 1])
def test_the_first_step_shows_the_latest_value(first_step: int) -> None:
    presenter, scene = opened(both_feet(TINGLING, [9, 5, 1], 4, 3))
    presenter.step(first_step)
    assert picked(scene) == [2]


def test_steps_go_from_value_to_value_and_stop_at_both_ends() -> None:
    presenter, scene = opened(both_feet(TINGLING, [9, 5, 1], 4, 3))
    for by in (-1, -1, -1, -1, 1, 1, 1):
        presenter.step(by)
    assert picked(scene) == [2, 1, 0, 0, 1, 2, 2]


def test_home_and_end_are_the_first_and_the_last_value() -> None:
    presenter, scene = opened(both_feet(TINGLING, [9, 5, 1], 4, 3))
    presenter.pick_first()
    presenter.pick_last()
    assert picked(scene) == [0, 2]


def test_a_press_shows_the_value_nearest_to_it() -> None:
    presenter, scene = opened(both_feet(TINGLING, [9, 5, 1], 4, 3))
    presenter.pick_near(ago(6).toordinal() + 0.4)
    assert scene.state.picked == 1


def test_other_days_show_no_value_until_one_is_chosen() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(40), 4, 3))
    presenter.step(-1)
    presenter.choose_range(ChartRange.TWO_WEEKS)
    assert scene.state.picked is None


def test_where_there_is_no_value_a_step_changes_nothing() -> None:
    presenter, scene = opened(both_feet(TINGLING, [60, 0], 4, 3))
    presenter.choose_range(ChartRange.TWO_WEEKS)
    presenter.earlier()
    presenter.step(-1)
    presenter.pick_near(3.0)
    assert scene.state.picked is None


# ---------------------------------------------------------------- table, other symptoms


def test_the_table_holds_the_entries_and_days_of_the_chart() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(40), 4, 3))
    presenter.choose_range(ChartRange.TWO_WEEKS)
    chart = scene.state
    presenter.show_table()
    assert scene.shows() is Shown.TABLE
    assert (scene.state.entries, scene.state.window) == (chart.entries, chart.window)


def test_the_table_stays_a_table_when_days_and_symptom_change() -> None:
    diary = both_feet(TINGLING, range(40), 4, 3) + both_feet(BURNING, [50], 4, 3)
    presenter, scene = opened(diary)
    presenter.show_table()
    presenter.earlier()
    presenter.choose_symptom(BURNING)
    assert scene.shows() is Shown.TABLE
    presenter.show_chart()
    assert scene.shows() is Shown.CHART


def test_another_symptom_keeps_the_range() -> None:
    diary = both_feet(TINGLING, range(40), 4, 3) + both_feet(BURNING, [50], 4, 3)
    presenter, scene = opened(diary)
    presenter.choose_range(ChartRange.YEAR)
    presenter.choose_symptom(BURNING)
    assert (scene.state.symptom, scene.state.range) == (BURNING, ChartRange.YEAR)


def test_back_from_the_list_of_symptoms_is_the_chart_and_from_there_progress() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(4), 4, 3), *RATED[:4])
    presenter.choose_another()
    assert scene.shows() is Shown.CHOOSE
    presenter.back()
    assert scene.shows() is Shown.CHART
    presenter.back()
    assert scene.navigator.went == [(Screen.PROGRESS, None)]


# ---------------------------------------------------------------- what it says


def test_the_sentence_is_of_all_days_whatever_range_is_shown() -> None:
    diary = both_feet(TINGLING, range(60, 80), 7, 5) + both_feet(TINGLING, [1, 0], 4, 5)
    presenter, scene = opened(diary)
    presenter.choose_range(ChartRange.TWO_WEEKS)
    trends = [line.trend for line in scene.state.lines]
    assert [(each.start, each.now) for each in trends] == [(7.0, 4.0), (5.0, 5.0)]
    assert [each.verdict for each in trends] == [Verdict.LESS, Verdict.NO_CLEAR_CHANGE]


def less_pain_more_numbness() -> list[CheckIn]:
    values = [(ago, 7, 2) for ago in range(20, 40)] + [(ago, 3, 6) for ago in range(5)]
    return [
        check_in(ago, {(BURNING, LEFT): pain, (NUMBNESS, LEFT): numb, (TINGLING, LEFT): 3})
        for ago, pain, numb in values
    ]


@pytest.mark.parametrize("symptom", [BURNING, Symptom.SHOOTING, NUMBNESS])
def test_less_pain_with_more_numbness_is_told_beside_each_of_them(symptom: Symptom) -> None:
    shooting = both_feet(Symptom.SHOOTING, [50], 1, 1)
    _, scene = opened(less_pain_more_numbness() + shooting, subject=symptom)
    pairs = [(pain.at.symptom, numb.at.symptom) for pain, numb in scene.state.pain_and_numbness]
    assert pairs == [(BURNING, NUMBNESS)]


def test_another_symptom_tells_nothing_of_pain() -> None:
    _, scene = opened(less_pain_more_numbness(), subject="tingling")
    assert scene.state.pain_and_numbness == ()


# ---------------------------------------------------------------- the store


def test_a_store_that_cannot_be_read_is_told_and_tried_again() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(4), 4, 3), TINGLING)
    scene.check_ins.trouble = StoreTrouble.LOCKED
    presenter.open()
    assert (scene.state.shown, scene.state.trouble) == (Shown.TROUBLE, StoreTrouble.LOCKED)
    scene.check_ins.trouble = None
    presenter.open()
    assert (scene.state.shown, scene.state.trouble) == (Shown.CHART, None)


def test_the_symptom_that_could_not_be_read_is_the_one_tried_again() -> None:
    diary = both_feet(TINGLING, range(4), 4, 3) + both_feet(BURNING, [8], 4, 3)
    presenter, scene = opened(diary, TINGLING)
    scene.check_ins.trouble = StoreTrouble.LOCKED
    presenter.choose_symptom(BURNING)
    assert scene.shows() is Shown.TROUBLE
    scene.check_ins.trouble = None
    presenter.open()
    assert scene.state.symptom is BURNING


def test_sessions_that_cannot_be_read_are_told_too() -> None:
    presenter, scene = opened(both_feet(TINGLING, range(40), 4, 3))
    scene.sessions.trouble = StoreTrouble.CORRUPT
    presenter.choose_range(ChartRange.YEAR)
    assert scene.state.trouble is StoreTrouble.CORRUPT
