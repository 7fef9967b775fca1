"""Rules of the list of routines and of making a new one, over a real store."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.routines import (
    RoutinesPresenter,
    RoutinesState,
    RoutinesStep,
    summary_of,
)
from neuro_desktop.application.store_ports import Repositories, StoreTrouble
from neuro_desktop.domain.exercise import Position
from neuro_desktop.domain.person import Person, Preferences
from neuro_desktop.domain.routine import Refusal
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.storage.database import Store
from tests import builders
from tests.application.routine_stage import open_store
from tests.fake_store import fake_store
from tests.fakes import FakeNavigator, FakePeople, FakeRoutines, FakeSessions

MORNING = builders.routine(builders.item(1), builders.item(7, 2))
ROSA = Person("person-1", "Rosa", preferences=Preferences(weekdays=frozenset({1, 3})))


class KeepingView:
    def __init__(self) -> None:
        self.states: list[RoutinesState] = []

    def show_state(self, state: RoutinesState) -> None:
        self.states.append(state)


class Stage:
    def __init__(self, store: Repositories) -> None:
        self.view = KeepingView()
        self.navigator = FakeNavigator()
        self.presenter = RoutinesPresenter(
            self.view,
            store=store,
            catalogue=builders.catalogue(),
            pace=Pace(),
            navigator=self.navigator,
        )
        self.presenter.open()

    @property
    def state(self) -> RoutinesState:
        return self.view.states[-1]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path)
    opened.people.save(ROSA)
    yield opened
    opened.close()


def test_the_list_holds_every_routine_oldest_first(store: Store) -> None:
    store.routines.save(MORNING)
    store.routines.save(replace(MORNING, id="evening", name="Evening"))

    assert [routine.name for routine in Stage(store.repositories).state.routines] == [
        "Morning",
        "Evening",
    ]


def test_a_line_tells_number_position_and_days() -> None:
    summary = summary_of(MORNING, builders.catalogue(), Pace())

    assert (summary.exercises, summary.weekdays) == (2, frozenset({0, 2, 4}))
    assert summary.positions == (Position.SEATED, Position.STANDING)
    assert summary.seconds > 60


def test_an_empty_routine_takes_no_time() -> None:
    summary = summary_of(replace(MORNING, items=()), builders.catalogue(), Pace())

    assert (summary.exercises, summary.seconds, summary.positions) == (0, 0, ())


def test_a_routine_opens_by_its_id(store: Store) -> None:
    stage = Stage(store.repositories)

    stage.presenter.show_routine("routine-1")

    assert stage.navigator.went == [(Screen.ROUTINE, "routine-1")]


def test_a_new_routine_is_made_by_questions_or_by_hand(store: Store) -> None:
    stage = Stage(store.repositories)

    stage.presenter.make_new()

    assert stage.state.step is RoutinesStep.NEW


def test_before_the_first_questions_there_is_only_the_wizard(tmp_path: Path) -> None:
    nobody = fake_store(FakePeople(), FakeRoutines(), FakeSessions())
    stage = Stage(nobody)

    stage.presenter.make_new()

    assert stage.navigator.went == [(Screen.WIZARD, None)]


def test_one_made_by_hand_is_empty_named_and_on_the_usual_days(store: Store) -> None:
    stage = Stage(store.repositories)
    stage.presenter.make_new()
    stage.presenter.by_hand()

    stage.presenter.create(" Evening ")

    (made,) = store.routines.all()
    assert (made.name, made.items, made.weekdays) == ("Evening", (), frozenset({1, 3}))
    assert stage.navigator.went == [(Screen.ROUTINE, made.id)]


def test_one_without_a_name_is_not_made(store: Store) -> None:
    stage = Stage(store.repositories)
    stage.presenter.by_hand()

    stage.presenter.create("  ")

    assert (stage.state.step, stage.state.refusal) == (RoutinesStep.NAME, Refusal.EMPTY_NAME)
    assert store.routines.all() == ()


def test_back_goes_through_the_screens_to_home(store: Store) -> None:
    stage = Stage(store.repositories)
    stage.presenter.make_new()
    stage.presenter.by_hand()
    steps = []
    for _ in range(3):
        stage.presenter.back()
        steps.append(stage.state.step)

    assert steps == [RoutinesStep.NEW, RoutinesStep.LIST, RoutinesStep.LIST]
    assert stage.navigator.went == [(Screen.HOME, None)]


def locked_routines() -> FakeRoutines:
    routines = FakeRoutines(MORNING)
    routines.trouble = StoreTrouble.LOCKED
    return routines


def test_a_list_that_cannot_be_read_says_why() -> None:
    stage = Stage(fake_store(FakePeople(ROSA), locked_routines(), FakeSessions()))

    assert stage.state.trouble is StoreTrouble.LOCKED


def test_a_list_that_could_not_be_read_can_be_tried_again() -> None:
    routines = locked_routines()
    stage = Stage(fake_store(FakePeople(ROSA), routines, FakeSessions()))
    routines.trouble = None

    stage.presenter.open()

    assert (stage.state.trouble, len(stage.state.routines)) == (None, 1)


def test_one_that_cannot_be_kept_leaves_the_name_on_screen() -> None:
    routines = FakeRoutines()
    stage = Stage(fake_store(FakePeople(ROSA), routines, FakeSessions()))
    stage.presenter.by_hand()
    routines.trouble = StoreTrouble.FULL

    stage.presenter.create("Evening")

    assert (stage.state.step, stage.state.trouble) == (RoutinesStep.NAME, StoreTrouble.FULL)
    assert stage.navigator.went == []
