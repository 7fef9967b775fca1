"""The labels on the chart, over many histories."""

from datetime import timedelta
from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from neuro_desktop.application.chart import ChartState, Shown
from neuro_desktop.application.chart_data import ChartLine, Window, entries_of
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import DayMean, Trend, Verdict
from neuro_desktop.ui.progress.geometry import Geometry
from neuro_desktop.ui.progress.labels import LabelType, end_labels
from neuro_desktop.ui.theme import Role
from tests.builders import TODAY

FIRST = TODAY - timedelta(days=13)
FEET = (Side.LEFT, Side.RIGHT)


def line(side: Side, start: float, values: dict[int, float]) -> ChartLine:
    at = SymptomAt(Symptom.TINGLING, side)
    means = tuple(DayMean(FIRST + timedelta(days=day), v) for day, v in sorted(values.items()))
    three = tuple(DayMean(FIRST, start) for _ in range(3))
    trend = Trend(at, Verdict.NO_CLEAR_CHANGE, start, start, three, 20)
    return ChartLine(at, tuple((mean,) for mean in means), trend)


def state(lines: tuple[ChartLine, ...]) -> ChartState:
    return ChartState(
        Shown.CHART,
        today=TODAY,
        symptom=Symptom.TINGLING,
        window=Window(FIRST, TODAY),
        lines=lines,
        entries=entries_of(lines),
        session_days=(TODAY,),
    )


values = st.dictionaries(st.integers(0, 13), st.floats(0, 10), min_size=1, max_size=14)
starts = st.floats(0, 10)


@pytest.mark.parametrize("height", [220, 300, 420])
@given(left=values, right=values, start_left=starts, start_right=starts)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_label_lies_on_another_and_each_foot_has_its_name(
    height: int,
    left: dict[int, float],
    right: dict[int, float],
    start_left: float,
    start_right: float,
    qapp: QApplication,
) -> None:
    lines = (line(Side.LEFT, start_left, left), line(Side.RIGHT, start_right, right))
    geometry = Geometry(QRectF(40, 10, 700, height), Window(FIRST, TODAY))
    labels = end_labels(state(lines), geometry, LabelType(Role.STRONG))
    assert {"Left", "Right", "Sessions"} <= {label.words for label in labels}
    starts = [label.words.split(" start ")[0] for label in labels if "tart" in label.words]
    assert sorted(starts) == ["Left", "Right"] or len(starts) == 1
    assert not any(a.box.intersects(b.box) for a, b in combinations(labels, 2))
