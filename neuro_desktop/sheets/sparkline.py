"""One small line: the daily means of a symptom, with gaps where no day was written."""

from datetime import date

from neuro_desktop.domain.sheet import DoctorRow
from neuro_desktop.domain.trends import DayMean, runs
from neuro_desktop.sheets.marks import GREY, Curve, Line, Mark

WORST = 10
_DOT = 0.5  # mm, radius; smaller where the days stand close
_INSET = 1.0


def sparkline(row: DoctorRow, first: date, last: date, width: float, height: float) -> list[Mark]:
    """Return the line in a field of this size: 0 at the bottom, 10 at the top, a day to a dot.

    Days in a row are joined; where a day is missing the line is broken, never drawn to 0.
    """
    days = max(1, (last - first).days)
    step = (width - 2 * _INSET) / days
    inner = height - 2 * _INSET

    def place(mean: DayMean) -> tuple[float, float]:
        x = _INSET + (mean.day - first).days * step
        return x, height - _INSET - mean.value / WORST * inner

    marks: list[Mark] = [
        Line(0.0, height - _INSET, width, height - _INSET, 0.25),
        Line(0.0, _INSET, width, _INSET, 0.15, GREY),
    ]
    means = [DayMean(day, value) for day, value in row.daily]
    dot = min(_DOT, max(0.25, step * 0.45))
    curves = (Curve(tuple(place(mean) for mean in run), 0.35, dot) for run in runs(means, 1))
    return [*marks, *curves]
