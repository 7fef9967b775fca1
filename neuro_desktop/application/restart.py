"""A shorter session to begin again with, after a week in which none was done."""

from dataclasses import replace
from datetime import date, timedelta

from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.planning import CheckedItem
from neuro_desktop.domain.progress import DAYS_A_WEEK, missed_week, shorter, weeks


def begins_again(store: Repositories, today: date) -> bool:
    """Say whether sessions were done once, and none in the last whole week nor in this one."""
    first = today - timedelta(days=today.weekday() + DAYS_A_WEEK)
    plans = store.plans.all()
    days = store.sessions.days(first, today)
    if not missed_week(weeks(days, plans, first, today), today):
        return False
    before = store.sessions.days(date.min, first - timedelta(days=1))
    return any(day.did_something for day in before)


def made_shorter(
    checked: tuple[CheckedItem, ...], catalogue: Catalogue, pace: Pace
) -> tuple[CheckedItem, ...]:
    """Return what a shorter session keeps of the items open today; those closed are still told."""
    items = tuple(each.item for each in checked if each.item is not None)
    fewer = {item.exercise_id: item for item in shorter(items, catalogue, pace)}
    return tuple(
        each if each.item is None else replace(each, item=fewer[each.item.exercise_id])
        for each in checked
        if each.item is None or each.item.exercise_id in fewer
    )
