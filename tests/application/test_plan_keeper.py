"""Rules of keeping what is planned since when."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.plan_keeper import PlanKeeper
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from tests.fake_store import FakePlans, fake_store
from tests.fakes import START, FakeClock, FakeRoutines

TODAY = START.date()
A_DAY_SECONDS = 24 * 3600.0
MORNING = Routine("morning", "Morning", (), frozenset({0, 2}))
EVENING = Routine("evening", "Evening", (), frozenset({2, 4}))
KEPT_BEFORE = PlannedDays(TODAY - timedelta(days=30), frozenset({0, 2}))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def changes() -> ChangeNotifier:
    return ChangeNotifier()


@pytest.fixture
def routines(changes: ChangeNotifier) -> FakeRoutines:
    return FakeRoutines(MORNING)


@pytest.fixture
def plans() -> FakePlans:
    return FakePlans()


@pytest.fixture
def keeper(
    routines: FakeRoutines, plans: FakePlans, clock: FakeClock, changes: ChangeNotifier
) -> PlanKeeper:
    store = replace(fake_store(routines=routines), plans=plans)
    return PlanKeeper(store, clock, changes)


def kept(plans: FakePlans) -> dict[date, set[int]]:
    return {since: set(planned.weekdays) for since, planned in plans.kept.items()}


def test_what_is_planned_is_kept_at_the_start(keeper: PlanKeeper, plans: FakePlans) -> None:
    keeper.start()

    assert kept(plans) == {TODAY: {0, 2}}


def test_all_routines_together_make_the_plan(
    keeper: PlanKeeper, plans: FakePlans, routines: FakeRoutines
) -> None:
    routines.save(EVENING)
    keeper.start()

    assert kept(plans) == {TODAY: {0, 2, 4}}


def test_nothing_is_kept_before_anything_is_planned(
    keeper: PlanKeeper, plans: FakePlans, routines: FakeRoutines
) -> None:
    routines.delete(MORNING.id)
    keeper.start()

    assert kept(plans) == {}


def test_a_plan_that_did_not_change_keeps_its_day(keeper: PlanKeeper, plans: FakePlans) -> None:
    plans.save(KEPT_BEFORE)
    keeper.start()

    assert kept(plans) == {KEPT_BEFORE.since: {0, 2}}


def test_a_changed_routine_is_a_new_plan_from_that_day_on(
    keeper: PlanKeeper,
    plans: FakePlans,
    routines: FakeRoutines,
    clock: FakeClock,
    changes: ChangeNotifier,
) -> None:
    keeper.start()
    clock.advance(A_DAY_SECONDS)
    routines.save(replace(MORNING, weekdays=frozenset({5})))
    changes.tell(Changes(routines=True))

    assert kept(plans) == {TODAY: {0, 2}, TODAY + timedelta(days=1): {5}}


def test_the_last_change_of_a_day_counts(
    keeper: PlanKeeper, plans: FakePlans, routines: FakeRoutines, changes: ChangeNotifier
) -> None:
    keeper.start()
    for weekdays in ({5}, {6}):
        routines.save(replace(MORNING, weekdays=frozenset(weekdays)))
        changes.tell(Changes(routines=True))

    assert kept(plans) == {TODAY: {6}}


def test_deleting_the_last_routine_plans_nothing_from_that_day_on(
    keeper: PlanKeeper, plans: FakePlans, routines: FakeRoutines, changes: ChangeNotifier
) -> None:
    plans.save(KEPT_BEFORE)
    keeper.start()
    routines.delete(MORNING.id)
    changes.tell(Changes(routines=True))

    assert kept(plans) == {KEPT_BEFORE.since: {0, 2}, TODAY: set()}


def test_another_change_is_not_looked_at(
    keeper: PlanKeeper, plans: FakePlans, routines: FakeRoutines, changes: ChangeNotifier
) -> None:
    keeper.start()
    routines.save(EVENING)
    changes.tell(Changes(person=True, sessions=True))

    assert kept(plans) == {TODAY: {0, 2}}


def test_a_plan_of_a_later_day_is_not_in_force_yet(keeper: PlanKeeper, plans: FakePlans) -> None:
    from_a_wrong_clock = PlannedDays(TODAY + timedelta(days=400), frozenset({0, 2}))
    plans.save(from_a_wrong_clock)
    keeper.start()

    assert kept(plans) == {from_a_wrong_clock.since: {0, 2}, TODAY: {0, 2}}


def test_a_store_that_refuses_is_asked_again_with_the_next_change(
    keeper: PlanKeeper, plans: FakePlans, changes: ChangeNotifier
) -> None:
    plans.trouble = StoreTrouble.FULL
    keeper.start()
    plans.trouble = None
    changes.tell(Changes(routines=True))

    assert kept(plans) == {TODAY: {0, 2}}


def test_after_stopping_nothing_is_kept(
    keeper: PlanKeeper, plans: FakePlans, routines: FakeRoutines, changes: ChangeNotifier
) -> None:
    keeper.start()
    keeper.stop()
    routines.save(EVENING)
    changes.tell(Changes(routines=True))

    assert kept(plans) == {TODAY: {0, 2}}


def test_starting_a_second_time_listens_once(
    keeper: PlanKeeper, plans: FakePlans, changes: ChangeNotifier
) -> None:
    keeper.start()
    keeper.start()
    keeper.stop()
    plans.kept.clear()
    changes.tell(Changes(routines=True))

    assert kept(plans) == {}
