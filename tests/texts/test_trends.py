from datetime import date

import pytest
from PySide6.QtCore import QLocale

from neuro_desktop.application.chart import ChartState, Limit, Shown
from neuro_desktop.application.chart_data import ChartEntry, ChartLine, Window
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import Span, Trend, Verdict
from neuro_desktop.texts import trends as texts
from neuro_desktop.texts.axis import axis_day, short_day
from tests.reading_grade import grade, hard_texts

LEFT, RIGHT = (SymptomAt(Symptom.TINGLING, side) for side in (Side.LEFT, Side.RIGHT))
TUESDAY = date(2026, 3, 3)
GRADE_5 = 5.9
WINDOWS = (
    Window(date(2026, 3, 1), date(2026, 3, 14)),
    Window(date(2026, 1, 1), date(2026, 12, 31)),
    Window(date(2020, 1, 6), date(2026, 12, 31), Span.WEEK),
    Window(date(2020, 1, 1), date(2026, 12, 31), Span.MONTH),
)


@pytest.fixture(autouse=True)
def british() -> object:
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


def trend(
    verdict: Verdict, at: SymptomAt = LEFT, start: float | None = 6.0, now: float | None = 4.0
) -> Trend:
    return Trend(at, verdict, start, now, (), 20)


def state(*values: float | None, span: Span = Span.DAY) -> ChartState:
    sides = (LEFT, RIGHT) if len(values) == 2 else (SymptomAt(Symptom.BALANCE, Side.BOTH),)
    return ChartState(
        Shown.CHART,
        today=date(2026, 4, 1),
        symptom=sides[0].symptom,
        window=Window(date(2026, 1, 1), date(2026, 4, 1), span),
        lines=tuple(ChartLine(at, (), trend(Verdict.LESS, at)) for at in sides),
        entries=(ChartEntry(TUESDAY, values),),
        picked=0,
    )


@pytest.mark.parametrize("verdict", [Verdict.LESS, Verdict.MORE])
def test_a_clear_change_is_told_with_both_numbers_and_which_way(verdict: Verdict) -> None:
    told = texts.trend_sentence(trend(verdict))
    assert told == f"Tingling, left foot. At the start 6, now 4. A clear change to {verdict}."


def test_no_clear_change_is_told_with_both_numbers() -> None:
    told = texts.trend_sentence(trend(Verdict.NO_CLEAR_CHANGE, start=5.24, now=5.0))
    assert told == "Tingling, left foot. At the start 5.2, now 5. No clear change."


def test_too_few_entries_are_told_without_a_number() -> None:
    told = texts.trend_sentence(trend(Verdict.TOO_FEW, now=None))
    assert told == "Tingling, left foot. Too few entries yet."


def test_a_foot_without_an_entry_is_told_so() -> None:
    told = texts.trend_sentence(trend(Verdict.TOO_FEW, start=None, now=None))
    assert told == "Tingling, left foot. No entries yet."


@pytest.mark.parametrize(
    ("value", "words"), [(4.0, "4"), (4.04, "4"), (4.25, "4.2"), (3.96, "4"), (0.0, "0")]
)
def test_a_mean_has_one_decimal_at_most(value: float, words: str) -> None:
    assert texts.value_text(value) == words


def test_decimals_follow_the_locale() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert texts.value_text(4.5) == "4,5"


def test_a_value_names_its_day_and_both_feet() -> None:
    assert texts.picked_sentence(state(4.0, 3.5)).endswith(": left 4, right 3.5")
    assert texts.picked_sentence(state(4.0, 3.5)).startswith("Tuesday")
    assert texts.picked_short(state(4.0, 3.5)) == "3 Mar 2026: left 4, right 3.5"


@pytest.mark.parametrize(
    ("values", "end"),
    [
        ((4.0, None), ": left 4, right no entry"),
        ((None, 3.0), ": left no entry, right 3"),
        ((5.0,), ": 5"),
    ],
)
def test_a_foot_without_an_entry_that_day_is_never_called_0(
    values: tuple[float | None, ...], end: str
) -> None:
    assert texts.picked_sentence(state(*values)).endswith(end)


def test_the_value_of_a_week_says_that_it_is_one() -> None:
    week = state(4.5, 3.5, span=Span.WEEK)
    assert texts.picked_sentence(week).startswith("Week of Tuesday")
    assert texts.picked_short(week).startswith("Week of 3 Mar")


def test_the_value_of_a_month_names_the_month() -> None:
    month = state(4.5, 3.5, span=Span.MONTH)
    assert texts.picked_sentence(month) == "March 2026: left 4.5, right 3.5"
    assert texts.picked_short(month) == "Mar 2026: left 4.5, right 3.5"


def test_less_pain_and_more_numbness_are_named_and_judged() -> None:
    pain = trend(Verdict.LESS, SymptomAt(Symptom.BURNING, Side.LEFT))
    numb = trend(Verdict.MORE, SymptomAt(Symptom.NUMBNESS, Side.LEFT))
    told = texts.less_pain_lines([(pain, numb)])
    assert told[0] == "Burning pain, left foot: less. Numbness, left foot: more."
    assert "not getting better" in told[1]
    assert texts.less_pain_lines([]) == ()


def test_in_one_line_the_graver_foot_is_named() -> None:
    pair = [trend(Verdict.LESS), trend(Verdict.MORE, RIGHT)]
    assert texts.feet_line(pair) == "Tingling, right foot: a clear change to more"


def test_in_one_line_feet_that_agree_are_not_named() -> None:
    pair = [trend(Verdict.TOO_FEW), trend(Verdict.TOO_FEW, RIGHT)]
    assert texts.feet_line(pair) == "Tingling: too few entries yet"


def test_day_and_month_stand_in_the_order_of_the_locale() -> None:
    assert axis_day(TUESDAY) == "3 Mar"
    QLocale.setDefault(QLocale("en_US"))
    assert axis_day(TUESDAY) == "Mar 3"
    assert short_day(TUESDAY) == "Mar 3, 2026"


def test_the_help_says_where_the_rule_comes_from() -> None:
    _, lines = texts.clear_change_help()
    assert any("30 percent" in line and "pain trials" in line for line in lines)


def test_the_help_begins_with_what_now_is_and_ends_with_where_the_rule_comes_from() -> None:
    _, lines = texts.clear_change_help()
    assert lines[0] == "“Now” is the average of your last 2 days with an entry."
    assert lines[-1] == "2 points and 30 percent come from pain trials."


def test_the_help_reads_at_grade_5() -> None:
    assert {
        line: grade(line) for line in texts.clear_change_help()[1] if grade(line) > GRADE_5
    } == {}


def test_a_dotted_line_is_told_with_what_is_joined_without_one() -> None:
    assert texts.gap_note(WINDOWS[0]) == "A dotted line joins days with a gap between."
    assert "less than a week between are joined" in texts.gap_note(WINDOWS[1])
    assert texts.gap_note(WINDOWS[2]) == "A dotted line joins weeks with a gap between."


def test_a_value_is_shown_by_keyboard_or_mouse() -> None:
    hint = texts.pick_hint()
    assert "press the left or right arrow key" in hint
    assert "Or press a point." in hint


def test_all_is_easy_to_read() -> None:
    both = state(4.0, None)
    pair = (
        trend(Verdict.LESS, SymptomAt(Symptom.BURNING, Side.LEFT)),
        trend(Verdict.MORE, SymptomAt(Symptom.NUMBNESS, Side.LEFT)),
    )
    said = [
        *(texts.trend_sentence(trend(verdict)) for verdict in Verdict),
        *(texts.feet_line([trend(verdict)]) for verdict in Verdict),
        *(texts.limit_words(limit) for limit in Limit),
        *texts.less_pain_lines([pair]),
        texts.less_pain_short(),
        texts.picked_sentence(both),
        texts.chart_keys(),
        texts.pick_hint(),
        *map(texts.span_note, Span),
        *(texts.gap_note(window) for window in WINDOWS),
        texts.nothing_in_window(),
        *texts.nothing_yet(None),
        *texts.nothing_yet(Symptom.BURNING),
        *texts.clear_change_help()[1],
    ]
    assert hard_texts(said) == {}
    assert not any("!" in text for text in said)
