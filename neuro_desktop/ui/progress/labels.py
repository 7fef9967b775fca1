"""Where the words stand that name what the chart shows, none upon another."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from neuro_desktop.application.chart import ChartState
from neuro_desktop.application.chart_data import ChartLine
from neuro_desktop.domain.phases import Side
from neuro_desktop.texts import trends as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.progress.geometry import MARKS, Geometry
from neuro_desktop.ui.progress.lines import STYLES, has_start, mark_px
from neuro_desktop.ui.theme import Role

GAP_PX = 10
_LEAST_LINES = 9  # of text, in the height of a chart with large labels


@dataclass(frozen=True, slots=True)
class EndLabel:
    """A word beside what it names: a line's end, a start mean, the marks of sessions."""

    words: str
    token: str
    anchor: QPointF  # the end of what it names
    box: QRectF


@dataclass(frozen=True, slots=True)
class LabelType:
    """The type of the labels: as large as reading text, in a low chart at most as buttons."""

    role: Role

    def width(self, words: str) -> int:
        """Return the width of a label in pixels."""
        return theme.text_size(self.role, words).width()

    @property
    def height(self) -> int:
        """Return the height of a label in pixels."""
        return theme.text_size(self.role, "0").height()


def label_type(chart_height: int) -> LabelType:
    """Return the type for a chart of this height: its lines need room beside its words."""
    large, small = LabelType(Role.STRONG), LabelType(Role.BUTTON)
    low = chart_height < _LEAST_LINES * large.height
    return small if low and small.height < large.height else large


def end_words(state: ChartState) -> list[str]:
    """Return every word that may stand at the right of the chart."""
    names = [texts.side_name(line.at.side) for line in state.lines]
    starts = _starts(state)
    return [*names, *starts, *([texts.session_label()] if state.session_days else [])]


def named_values(plot_height: float, text: LabelType) -> tuple[int, ...]:
    """Return the values named at the left: all even ones, or three where the chart is low."""
    return tuple(range(0, 11, 2)) if plot_height / 6.1 > text.height else (0, 5, 10)


def end_labels(state: ChartState, geometry: Geometry, text: LabelType) -> tuple[EndLabel, ...]:
    """Return the labels of what the chart shows, none upon another."""
    height = text.height
    column = _start_labels(state, geometry, text) + _session_label(state, geometry, text)
    inside: list[EndLabel] = []
    for line in state.lines:
        label = _name_label(line, geometry, mark_px(state, geometry), text)
        if label is not None:
            beyond = label.box.left() >= geometry.plot.right()
            (column if beyond else inside).append(label)
    bottom = geometry.plot.bottom() + height
    return (
        *_spread(inside, geometry.plot.top(), geometry.plot.bottom()),
        *_spread(column, geometry.plot.top() - height / 2, bottom),
    )


def _name_label(
    line: ChartLine, geometry: Geometry, size_px: float, text: LabelType
) -> EndLabel | None:
    words = texts.side_name(line.at.side)
    if not line.points or not words:
        return None
    last = line.points[-1]
    anchor = geometry.at(last.day.toordinal(), last.value)
    left = anchor.x() + size_px / 2 + GAP_PX
    if left + text.width(words) > geometry.plot.right():
        left = geometry.plot.right() + GAP_PX
    return _label(words, STYLES[line.at.side].words, anchor, left, text)


def _start_labels(state: ChartState, geometry: Geometry, text: LabelType) -> list[EndLabel]:
    """Return the labels of the start means; one for both where they are the same."""
    right = geometry.plot.right()
    return [
        _label(words, token, QPointF(right, geometry.y(start)), right + GAP_PX, text)
        for words, (start, token) in _starts(state).items()
    ]


def _starts(state: ChartState) -> dict[str, tuple[float, str]]:
    """Return the words of each start mean with its value and token."""
    known = [line for line in state.lines if has_start(line)]
    values = {texts.value_text(line.trend.start or 0.0) for line in known}
    both = len(known) > len(values)
    return {
        texts.start_label(line.trend.start or 0.0, Side.BOTH if both else line.at.side): (
            line.trend.start or 0.0,
            "ink" if both else STYLES[line.at.side].words,
        )
        for line in known
    }


def _session_label(state: ChartState, geometry: Geometry, text: LabelType) -> list[EndLabel]:
    if not state.session_days:
        return []
    right = geometry.plot.right()
    anchor = QPointF(right, geometry.y(sum(MARKS) / 2))
    return [_label(texts.session_label(), "good", anchor, right + GAP_PX, text)]


def _label(words: str, token: str, anchor: QPointF, left: float, text: LabelType) -> EndLabel:
    height = text.height
    box = QRectF(left, anchor.y() - height / 2, text.width(words) + 4, height)
    return EndLabel(words, token, anchor, box)


def _spread(labels: Sequence[EndLabel], top: float, bottom: float) -> list[EndLabel]:
    """Move labels up or down, as little as it takes, until none lies on another."""
    ordered = sorted(labels, key=lambda label: label.box.top())
    tops: list[float] = []
    for label in ordered:
        least = tops[-1] + label.box.height() if tops else top
        tops.append(max(label.box.top(), least))
    most = bottom
    for at in range(len(ordered) - 1, -1, -1):
        tops[at] = min(tops[at], most - ordered[at].box.height())
        most = tops[at]
    return [
        EndLabel(
            label.words,
            label.token,
            label.anchor,
            QRectF(label.box.left(), place, label.box.width(), label.box.height()),
        )
        for label, place in zip(ordered, tops, strict=True)
    ]
