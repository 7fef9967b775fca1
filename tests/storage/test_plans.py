"""Rules of keeping what was planned since when."""

from datetime import timedelta

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import DAY, PLANNED

LATER = PlannedDays(DAY + timedelta(days=40), frozenset({3}))
NOTHING = PlannedDays(DAY + timedelta(days=90), frozenset())


def test_plans_are_there_at_the_next_start_oldest_first(open_store: OpenStore) -> None:
    store = open_store()
    for planned in (LATER, NOTHING, PLANNED):
        store.plans.save(planned)

    assert open_store().plans.all() == (PLANNED, LATER, NOTHING)


def test_a_second_plan_of_a_day_replaces_the_first(store: Store) -> None:
    store.plans.save(PLANNED)
    changed = PlannedDays(PLANNED.since, frozenset({1}))
    store.plans.save(changed)

    assert store.plans.all() == (changed,)


def test_a_day_no_week_has_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store.plans.save(PlannedDays(DAY, frozenset({7})))

    assert store.plans.all() == ()


def test_a_plan_is_told_to_nobody(store: Store, heard: list[Changes]) -> None:
    store.plans.save(PLANNED)

    assert heard == []
