"""Which days are named along the foot of the chart: as many as fit, at plain places."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import pairwise

from neuro_desktop.application.chart_data import Window
from neuro_desktop.texts.axis import axis_day, axis_month, axis_year, short_month

Tick = tuple[date, str]
Place = Callable[[date], float]  # pixels from the left
Width = Callable[[str], float]  # pixels of a text

_LEAST_GAP_PX = 18
_MOST_DAYS_BY_DAY = 120
_MOST_DAYS_BY_MONTH = 400
_DAY_STEPS = (1, 2, 7, 14)
_MONTH_STEPS = (1, 2, 3, 6)
_YEAR_STEPS = (1, 2, 3, 5, 10)


def day_ticks(
    window: Window, place: Place, width: Width, room: tuple[float, float]
) -> tuple[Tick, ...]:
    """Return the named days, the closest that stand side by side between the pixels of `room`."""
    found: tuple[Tick, ...] = ()
    for days, name in _choices(window, place, width, room):
        ticks = tuple((day, name(day)) for day in days)
        inside = tuple(tick for tick in ticks if _inside(place(tick[0]), width(tick[1]), room))
        if len(inside) > len(found) and _apart(inside, place, width):
            found = inside
            if len(found) > 1:
                break
    return found


def _choices(
    window: Window, place: Place, width: Width, room: tuple[float, float]
) -> Iterator[tuple[list[date], Callable[[date], str]]]:
    """Yield days to name and how to name them, the closest first."""
    count = (window.last - window.first).days + 1
    if count <= _MOST_DAYS_BY_DAY:
        label = width(axis_day(window.last))
        a_day = place(window.last) - place(window.last - timedelta(days=1))
        for step in (each for each in _DAY_STEPS if each * a_day >= label):
            ways = [_days(window, step, before_last) for before_last in range(min(step, count))]
            # The day counted back from is the one that leaves most days whole in view.
            yield (
                max(ways, key=lambda way: sum(_inside(place(d), label, room) for d in way)),
                (axis_day),
            )
    named = axis_month if count <= _MOST_DAYS_BY_MONTH else short_month
    for months in _MONTH_STEPS:
        yield _months(window, months), named
    for years in _YEAR_STEPS:
        yield [day for day in _months(window, 12) if day.year % years == 0], axis_year


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


def _inside(middle: float, width: float, room: tuple[float, float]) -> bool:
    return room[0] <= middle - width / 2 and middle + width / 2 <= room[1]


def _apart(ticks: tuple[Tick, ...], place: Place, width: Width) -> bool:
    return all(
        place(after[0]) - place(before[0])
        >= (width(before[1]) + width(after[1])) / 2 + _LEAST_GAP_PX
        for before, after in pairwise(ticks)
    )
