"""A week typed in, in the real store: there again after a restart, once, and undone whole."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.type_in import TypeInParts, TypeInPresenter
from neuro_desktop.application.type_in_state import DayRow, TypeInState
from neuro_desktop.domain.paper_entry import PaperWeek, boxes_of
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace, Side
from neuro_desktop.domain.session import Origin
from neuro_desktop.domain.sheet_making import week_sheet
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.storage.database import Store
from tests import builders
from tests.fakes import FakeNavigator
from tests.ui.memory import StillClock

MONDAY = date(2025, 5, 5)
ROUTINE = builders.routine(builders.item(9), builders.item(2), builders.item(5, 3))
EVERYTHING = (date(2000, 1, 1), date(2100, 1, 1))


class Week:
    """The presenter over a store on disk, opened anew each time."""

    def __init__(self, store: Store) -> None:
        self.states: list[TypeInState] = []
        clock, navigator = StillClock(), FakeNavigator()
        parts = TypeInParts(store.repositories, builders.catalogue(), Pace(), clock, navigator)
        self.presenter = TypeInPresenter(self, "k7rd", parts)
        self.presenter.open()

    def show_state(self, state: TypeInState) -> None:
        self.states.append(state)

    @property
    def typed(self) -> PaperWeek:
        week = self.states[-1].week
        assert week is not None
        return week

    def fill(self) -> None:
        for box in boxes_of(ROUTINE.items, builders.catalogue()):
            self.presenter.tick(MONDAY, box, on=True)
        self.presenter.tick_row(MONDAY, DayRow.FEET_CHECKED, on=True)
        self.presenter.write_value(MONDAY, Side.RIGHT, 0)
        self.presenter.write_note("Schlecht geschlafen 😴")
        self.presenter.save()


def opened(folder: Path) -> Store:
    return Store.open(folder / "store.db", backups=folder / "copies", changes=ChangeNotifier())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    store = opened(tmp_path)
    safety = builders.answers(answered_on=StillClock().today())
    person = Person("person-1", "Rosa", "112", builders.profile(safety))
    store.people.save(person)
    store.routines.save(ROUTINE)
    asking = replace(person, paper_symptom=Symptom.TINGLING)
    sheet = week_sheet(asking, ROUTINE, builders.catalogue(), "K7RD", MONDAY, MONDAY)
    store.repositories.sheets.save(sheet)
    store.close()
    return tmp_path


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    made = opened(folder)
    yield made
    made.close()


def test_a_typed_week_is_there_after_a_restart(folder: Path) -> None:
    store = opened(folder)
    first = Week(store)
    first.fill()
    store.close()

    store = opened(folder)
    again = Week(store)

    assert again.typed == first.typed
    store.close()


def test_a_week_typed_twice_is_in_the_store_once(store: Store) -> None:
    Week(store).fill()
    Week(store).fill()

    (session,) = store.sessions.between(*EVERYTHING)
    assert (session.origin, session.foot_check, session.feet_checked) == (Origin.PAPER, None, True)
    assert {result.seconds for result in session.results} == {None}
    assert len(store.repositories.check_ins.between(*EVERYTHING)) == 2  # the number, the notes


def test_a_day_taken_out_comes_back_whole(store: Store) -> None:
    week = Week(store)
    week.fill()
    before = store.sessions.between(*EVERYTHING)
    for box in boxes_of(ROUTINE.items, builders.catalogue()):
        week.presenter.tick(MONDAY, box, on=False)
    week.presenter.tick_row(MONDAY, DayRow.FEET_CHECKED, on=False)
    week.presenter.save()
    assert store.sessions.between(*EVERYTHING) == ()

    week.presenter.undo()

    assert store.sessions.between(*EVERYTHING) == before


def test_a_number_0_is_a_number_and_an_empty_foot_is_none(store: Store) -> None:
    Week(store).fill()

    ratings = store.repositories.check_ins.ratings(Symptom.TINGLING, *EVERYTHING)

    assert [(rating.side, rating.value) for rating in ratings] == [(Side.RIGHT, 0)]
