"""Which days are named along the foot of the chart: as many as fit, at plain places."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from neuro_desktop.application.chart_data import Window
from neuro_desktop.texts.trends import axis_day, axis_month, axis_year, short_month

Tick = tuple[date, str]
Place = Callable[[date], float]  # px from the left
Width = Callable[[str], float]  # px of a text

_LEAST_GAP_PX = 18
_MOST_DAYS_BY_DAY = 120
_MOST_DAYS_BY_MONTH = 400


def day_ticks(
    window: Window, place: Place, width: Width, room: tuple[float, float]
) -> tuple[Tick, ...]:
    """Return the named days: as many as stand side by side between the pixels of `room`."""
    found: tuple[Tick, ...] = ()
    for candidate in _candidates(window):
        inside = tuple(tick for tick in candidate if _inside(tick, place, width, room))
        if len(inside) > len(found) and _apart(inside, place, width):
            found = inside
    return found


def _candidates(window: Window) -> Iterator[Sequence[Tick]]:
    days = (window.last - window.first).days + 1
    if days <= _MOST_DAYS_BY_DAY:
        for step in (1, 2, 7, 14):
            for before_last in range(min(step, days)):
                yield [(day, axis_day(day)) for day in _days(window, step, before_last)]
    for months in (1, 2, 3, 6):
        named = axis_month if days <= _MOST_DAYS_BY_MONTH else short_month
        yield [(day, named(day)) for day in _months(window, months)]
    for years in (1, 2, 5, 10):
        starts = _months(window, 12)
        yield [(day, axis_year(day)) for day in starts if day.year % years == 0]


def _days(window: Window, step: int, before_last: int) -> list[date]:
    """Return every `step`th day back from one of the last days, the oldest first."""
    days = range(window.last.toordinal() - before_last, window.first.toordinal() - 1, -step)
    return [date.fromordinal(day) for day in reversed(days)]


def _months(window: Window, step: int) -> list[date]:
    """Return the first of every `step`th month of the year."""
    found = []
    day = window.first.replace(day=1)
    while day <= window.last:
        if day >= window.first and (day.month - 1) % step == 0:
            found.append(day)
        day = (day + timedelta(days=31)).replace(day=1)
    return found


def _inside(tick: Tick, place: Place, width: Width, room: tuple[float, float]) -> bool:
    half = width(tick[1]) / 2
    return room[0] <= place(tick[0]) - half and place(tick[0]) + half <= room[1]


def _apart(ticks: Sequence[Tick], place: Place, width: Width) -> bool:
    return all(
        place(after[0]) - place(before[0])
        >= (width(before[1]) + width(after[1])) / 2 + _LEAST_GAP_PX
        for before, after in pairwise(ticks)
    )
