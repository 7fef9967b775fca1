"""Rules of a routine whose change the store cannot take: nothing on screen is lost."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.routine_editor_state import EditorStep
from neuro_desktop.application.store_ports import StoreTrouble
from tests import builders
from tests.application.routine_stage import Stage, open_store, refusing

MORNING = builders.routine(builders.item(1), builders.item(9))


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    store = open_store(tmp_path)
    stage = Stage(refusing(store), MORNING)
    stage.refuse(StoreTrouble.FULL)
    yield stage
    store.close()


def test_a_change_that_is_not_kept_stays_on_screen_and_is_told(stage: Stage) -> None:
    stage.presenter.show_item(0)
    stage.presenter.take_out()

    assert stage.shown() == ["foot_rolling"]
    assert stage.state.trouble is StoreTrouble.FULL
    assert stage.presenter.unsaved
    assert stage.kept() == MORNING


def test_trying_again_keeps_what_is_on_screen(stage: Stage) -> None:
    stage.presenter.rename("Evening")
    stage.refuse(None)

    assert stage.presenter.try_again()

    assert stage.kept().name == "Evening"
    assert (stage.state.trouble, stage.presenter.unsaved) == (None, False)


def test_the_next_change_keeps_the_one_before_too(stage: Stage) -> None:
    stage.presenter.rename("Evening")
    stage.refuse(None)

    stage.presenter.choose_days(frozenset({6}))

    assert (stage.kept().name, stage.kept().weekdays) == ("Evening", frozenset({6}))


def test_what_is_not_kept_is_not_started(stage: Stage) -> None:
    stage.presenter.rename("Evening")

    stage.presenter.start()

    assert stage.navigator.went == []
    assert stage.state.trouble is StoreTrouble.FULL


def test_a_delete_that_fails_leaves_the_routine_open(stage: Stage) -> None:
    stage.presenter.delete()

    assert (stage.step, stage.state.trouble) == (EditorStep.ROUTINE, StoreTrouble.FULL)
    assert not stage.presenter.unsaved


def test_a_copy_that_fails_leaves_its_screen_open(stage: Stage) -> None:
    stage.presenter.show_step(EditorStep.COPY)

    stage.presenter.copy("Evening")

    assert (stage.step, stage.state.trouble) == (EditorStep.COPY, StoreTrouble.FULL)
    assert stage.navigator.went == []


def test_a_routine_brought_back_comes_with_what_was_not_kept_before(stage: Stage) -> None:
    stage.presenter.rename("Evening")
    stage.refuse(None)
    stage.presenter.delete()

    stage.presenter.restore()
    stage.presenter.start()

    assert stage.kept().name == "Evening"
    assert stage.navigator.went == [(Screen.BEFORE_START, MORNING.id)]
