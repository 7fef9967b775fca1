from datetime import date, timedelta
from itertools import pairwise
from math import dist

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from neuro_desktop.application.chart_data import Window
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.trends import Span
from neuro_desktop.ui import theme
from neuro_desktop.ui.progress.geometry import Geometry, dashes
from neuro_desktop.ui.progress.lines import STYLES
from neuro_desktop.ui.progress.ticks import day_ticks
from tests.ui.test_theme import contrast

LAST = date(2025, 5, 14)


def geometry(days: int, width: float = 1000, *, span: Span = Span.DAY) -> Geometry:
    window = Window(LAST - timedelta(days=days - 1), LAST, span)
    return Geometry(QRectF(50, 10, width, 300), window)


# ---------------------------------------------------------------- places


@pytest.mark.parametrize("days", [14, 91, 3650])
def test_a_place_in_pixels_leads_back_to_its_day_and_value(days: int) -> None:
    drawn = geometry(days)
    assert drawn.day(drawn.x(739_000.25)) == pytest.approx(739_000.25)
    assert drawn.value(drawn.y(3.5)) == pytest.approx(3.5)


@pytest.mark.parametrize("span", Span)
def test_the_first_and_the_last_day_are_inside_the_edges(span: Span) -> None:
    drawn = geometry(700, span=span)
    assert drawn.plot.left() < drawn.x(drawn.window.first.toordinal())
    assert drawn.x(drawn.window.last.toordinal()) < drawn.plot.right()


def test_a_higher_value_is_higher_and_10_and_0_are_in_view() -> None:
    drawn = geometry(14)
    assert drawn.plot.top() < drawn.y(10) < drawn.y(0) < drawn.plot.bottom()


# ---------------------------------------------------------------- dashes


def drawn_px(points: list[tuple[float, ...]], joined: list[bool]) -> float:
    return sum(dist(a, b) for (a, b), on in zip(pairwise(points), joined, strict=False) if on)


@pytest.mark.parametrize("step", [0.5, 3, 14, 40, 200])
def test_a_line_of_many_points_is_dashed_as_one_of_few(step: float) -> None:
    points = [(at * step, 5.0) for at in range(round(240 / step) + 1)]
    cut, joined = dashes(points, 14, 10)
    assert drawn_px(cut, joined) / (len(points) - 1) / step == pytest.approx(14 / 24, abs=0.06)


def test_dashes_lie_on_the_line_and_keep_its_corners() -> None:
    points = [(0.0, 0.0), (30.0, 40.0), (60.0, 0.0)]
    cut, joined = dashes(points, 14, 10)
    assert {points[0], points[1], points[2]} <= set(cut)
    assert len(cut) == len(joined)
    assert sum(dist(a, b) for a, b in pairwise(cut)) == pytest.approx(100)


@pytest.mark.parametrize("points", [[], [(3.0, 4.0)], [(3.0, 4.0), (3.0, 4.0)]])
def test_nothing_is_dashed_where_there_is_no_line(points: list[tuple[float, ...]]) -> None:
    cut, joined = dashes(points, 14, 10)
    assert drawn_px(cut, joined) == 0


# ---------------------------------------------------------------- days along the foot


def ticks(days: int, width: float, letter_px: float = 11) -> list[tuple[date, str]]:
    drawn = geometry(days, width)

    def text_px(words: str) -> float:
        return len(words) * letter_px

    def place(day: date) -> float:
        return drawn.x(day.toordinal())

    found = day_ticks(drawn.window, place, text_px, (drawn.plot.left(), drawn.plot.right()))
    boxes = [(place(day) - text_px(w) / 2, place(day) + text_px(w) / 2) for day, w in found]
    assert all(left >= drawn.plot.left() and right <= drawn.plot.right() for left, right in boxes)
    assert all(before[1] < after[0] for before, after in pairwise(boxes))
    return list(found)


@pytest.mark.parametrize("width", [600, 1000, 1800])  # 600: the narrowest window at 200 %
@pytest.mark.parametrize("days", [14, 91, 200, 365, 366, 500, 1200, 3660])
def test_named_days_stand_side_by_side_and_there_are_some(days: int, width: float) -> None:
    assert len(ticks(days, width, letter_px=20)) >= 1
    assert len(ticks(days, width)) >= 2


def test_where_there_is_room_every_day_is_named() -> None:
    assert len(ticks(14, 1800)) == 14


def test_a_year_names_its_months_and_ten_years_their_years() -> None:
    assert len(ticks(365, 1000)) == 12
    assert [words for _, words in ticks(3650, 1000)] == [str(2016 + at) for at in range(10)]


# ---------------------------------------------------------------- colors


@pytest.mark.parametrize("name", theme.THEMES)
@pytest.mark.parametrize("side", STYLES)
def test_lines_and_labels_stand_out_from_the_card(name: theme.ThemeName, side: str) -> None:
    tokens = theme.THEMES[name]
    style = STYLES[side]  # type: ignore[index]  # a Side
    assert contrast(getattr(tokens, style.token), tokens.surface) >= 3
    assert contrast(getattr(tokens, style.words), tokens.surface) >= 7
    assert contrast(tokens.good, tokens.surface) >= 7
    assert QColor(getattr(tokens, style.token)).isValid()


@pytest.mark.parametrize("tokens", [theme.BLACK_ON_YELLOW, theme.WHITE_ON_BLACK])
def test_where_contrast_was_chosen_the_feet_are_told_apart_by_it(tokens: theme.Tokens) -> None:
    left, right = (getattr(tokens, STYLES[side].token) for side in (Side.LEFT, Side.RIGHT))
    assert contrast(left, right) >= 3


def test_the_feet_differ_in_dashes_and_in_the_shape_of_their_points() -> None:
    left, right, _ = STYLES.values()
    assert left.dashed != right.dashed
    assert left.symbol != right.symbol
    assert left.token != right.token
