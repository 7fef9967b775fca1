"""Rules of keeping other activity."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.activity import ActivityKind
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import ACTIVITY, DAY

ALWAYS = (date.min, date.max)


def test_an_activity_is_there_at_the_next_start(open_store: OpenStore) -> None:
    open_store().activities.save(ACTIVITY)

    assert open_store().activities.get(ACTIVITY.id) == ACTIVITY


def test_an_unknown_activity_is_none(store: Store) -> None:
    assert store.activities.get("nowhere") is None


def test_a_later_save_replaces_the_activity(store: Store) -> None:
    store.activities.save(ACTIVITY)
    changed = replace(
        ACTIVITY, day=DAY - timedelta(days=1), kind=ActivityKind.BANDS, minutes=600, note=""
    )
    store.activities.save(changed)

    assert store.activities.between(*ALWAYS) == (changed,)


def test_between_gives_both_days_and_what_lies_between_oldest_first(store: Store) -> None:
    for name, day in (("d", 4), ("c", 3), ("e", 5), ("a", 2), ("first", 1), ("b", 2)):
        store.activities.save(replace(ACTIVITY, id=name, day=date(2026, 3, day)))

    found = store.activities.between(date(2026, 3, 2), date(2026, 3, 4))
    assert [activity.id for activity in found] == ["a", "b", "c", "d"]


def test_a_deleted_activity_is_nowhere(store: Store) -> None:
    store.activities.save(ACTIVITY)
    store.activities.delete(ACTIVITY.id)

    assert store.activities.get(ACTIVITY.id) is None
    assert list(store.activities.between(*ALWAYS)) == []


def test_undo_brings_an_activity_back(open_store: OpenStore) -> None:
    store = open_store()
    store.activities.save(ACTIVITY)
    store.activities.delete(ACTIVITY.id)
    store.activities.restore(ACTIVITY.id)

    assert open_store().activities.between(*ALWAYS) == (ACTIVITY,)


def test_saving_a_deleted_activity_leaves_it_deleted(store: Store) -> None:
    store.activities.save(ACTIVITY)
    store.activities.delete(ACTIVITY.id)
    store.activities.save(ACTIVITY)

    assert store.activities.get(ACTIVITY.id) is None


@pytest.mark.parametrize("minutes", [0, -5])
def test_minutes_that_cannot_be_are_a_bug(store: Store, minutes: int) -> None:
    store.activities.save(ACTIVITY)

    with pytest.raises(StoreBug):
        store.activities.save(replace(ACTIVITY, minutes=minutes))

    assert store.activities.get(ACTIVITY.id) == ACTIVITY


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    store.activities.save(ACTIVITY)
    store.activities.delete(ACTIVITY.id)
    store.activities.restore(ACTIVITY.id)

    assert heard == [Changes(activities=True)] * 3
