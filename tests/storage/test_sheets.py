"""Rules of keeping printed week sheets."""

from dataclasses import replace

import pytest

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.sheet import SheetHead
from neuro_desktop.storage.database import Store
from tests.storage.conftest import OpenStore
from tests.storage.samples import DAY, ITEMS, ROUTINE, SHEET

BLANK = replace(SHEET, code="AB12", routine_id=None, first_day=None, symptom=None)


@pytest.fixture(autouse=True)
def _routine(store: Store) -> None:
    store.routines.save(ROUTINE)


def test_a_sheet_is_there_at_the_next_start(open_store: OpenStore) -> None:
    open_store().sheets.save(SHEET)

    assert open_store().sheets.get(SHEET.code) == SHEET


@pytest.mark.parametrize("typed", ["K7M2", "k7m2", "K7m2"])
def test_capitals_and_small_letters_of_a_code_are_the_same(store: Store, typed: str) -> None:
    store.sheets.save(SHEET)

    assert store.sheets.get(typed) == SHEET


def test_an_unknown_code_is_none(store: Store) -> None:
    store.sheets.save(SHEET)

    assert store.sheets.get("K7M3") is None


def test_sheets_come_newest_first(store: Store) -> None:
    store.sheets.save(SHEET)
    store.sheets.save(BLANK)

    assert store.sheets.all() == (BLANK, SHEET)


@pytest.mark.parametrize("code", ["K7M2", "k7m2"])
def test_a_later_save_under_a_code_replaces_the_sheet_whole(store: Store, code: str) -> None:
    store.sheets.save(SHEET)
    changed = replace(SHEET, code=code, items=ITEMS[1:], head=SheetHead("", DAY, "", ""))
    store.sheets.save(changed)

    assert store.sheets.all() == (changed,)


def test_a_sheet_stays_as_printed_when_its_routine_changes(store: Store) -> None:
    store.sheets.save(SHEET)
    store.routines.save(replace(ROUTINE, name="Evening", items=ITEMS[:1]))

    assert store.sheets.get(SHEET.code) == SHEET


def test_a_sheet_stays_when_its_routine_is_deleted(store: Store) -> None:
    store.sheets.save(SHEET)
    store.routines.delete(ROUTINE.id)

    assert store.sheets.get(SHEET.code) == SHEET


def test_a_sheet_of_a_routine_never_saved_is_a_bug(store: Store) -> None:
    with pytest.raises(StoreBug):
        store.sheets.save(replace(SHEET, routine_id="nowhere"))

    assert store.sheets.all() == ()


def test_every_write_is_told(store: Store, heard: list[Changes]) -> None:
    heard.clear()
    store.sheets.save(SHEET)

    assert heard == [Changes(sheets=True)]
