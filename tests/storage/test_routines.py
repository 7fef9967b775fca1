"""Rules of keeping routines."""

from dataclasses import replace

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.routine import Dose
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import ITEMS, ROUTINE

FIRST = replace(ROUTINE, id="z", name="First")
SECOND = replace(ROUTINE, id="a", name="Second")
THIRD = replace(ROUTINE, id="m", name="Third")


@pytest.fixture
def three(store: Store) -> Store:
    for routine in (FIRST, SECOND, THIRD):
        store.routines.save(routine)
    return store


def names(store: Store) -> list[str]:
    return [routine.name for routine in store.routines.all()]


def test_there_are_none_at_first(store: Store) -> None:
    assert list(store.routines.all()) == []


def test_routines_come_oldest_first(three: Store) -> None:
    assert names(three) == ["First", "Second", "Third"]


def test_a_changed_routine_keeps_its_place(three: Store) -> None:
    three.routines.save(replace(FIRST, name="Changed"))

    assert names(three) == ["Changed", "Second", "Third"]


def test_a_save_replaces_items_and_weekdays_whole(store: Store) -> None:
    store.routines.save(ROUTINE)
    fewer = replace(ROUTINE, items=(ITEMS[2], ITEMS[0]), weekdays=frozenset({6}), minutes=None)
    store.routines.save(fewer)

    assert store.routines.get(ROUTINE.id) == fewer


def test_a_routine_may_hold_an_exercise_twice(store: Store) -> None:
    twice = replace(ROUTINE, items=(ITEMS[0], ITEMS[0]))
    store.routines.save(twice)

    assert store.routines.get(ROUTINE.id) == twice


def test_an_unknown_routine_is_none(three: Store) -> None:
    assert three.routines.get("nowhere") is None


def test_a_deleted_routine_is_gone(three: Store) -> None:
    three.routines.delete(SECOND.id)

    assert names(three) == ["First", "Third"]
    assert three.routines.get(SECOND.id) is None


def test_undo_brings_a_routine_back_whole_and_in_its_place(open_store: OpenStore) -> None:
    store = open_store()
    for routine in (FIRST, SECOND, THIRD):
        store.routines.save(routine)
    store.routines.delete(SECOND.id)
    store.routines.restore(SECOND.id)

    assert list(open_store().routines.all()) == [FIRST, SECOND, THIRD]


def test_a_new_routine_never_takes_the_place_of_a_deleted_one(three: Store) -> None:
    three.routines.delete(THIRD.id)
    three.routines.save(replace(ROUTINE, id="new", name="Fourth"))
    three.routines.restore(THIRD.id)

    assert names(three) == ["First", "Second", "Third", "Fourth"]


def test_saving_a_deleted_routine_leaves_it_deleted(three: Store) -> None:
    three.routines.delete(FIRST.id)
    three.routines.save(FIRST)

    assert names(three) == ["Second", "Third"]


def test_deleting_what_is_not_there_is_no_error(three: Store) -> None:
    three.routines.delete("nowhere")

    assert names(three) == ["First", "Second", "Third"]


def test_an_impossible_dose_is_a_bug_and_changes_nothing(store: Store) -> None:
    store.routines.save(ROUTINE)
    impossible = replace(ITEMS[0], dose=Dose(amount=0))

    with pytest.raises(StoreBug):
        store.routines.save(replace(ROUTINE, name="Changed", items=(impossible,)))

    assert store.routines.get(ROUTINE.id) == ROUTINE


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    store.routines.save(ROUTINE)
    store.routines.delete(ROUTINE.id)
    store.routines.restore(ROUTINE.id)

    assert heard == [Changes(routines=True)] * 3


def test_a_write_that_failed_is_not_told(store: Store, heard: list[Changes]) -> None:
    with pytest.raises(StoreBug):
        store.routines.save(replace(ROUTINE, weekdays=frozenset({7})))

    assert heard == []
