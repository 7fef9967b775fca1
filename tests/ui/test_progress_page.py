from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import PrimaryButton, SteadyButton
from neuro_desktop.ui.widgets.tile import Tile
from tests.ui import progress_pages as pages
from tests.ui.inspecting import focused
from tests.ui.walk import progress as walk
from tests.ui.walking import VIEWS, WalkPage, World, open_window

Open = Callable[[Callable[[World], Page]], tuple[MainWindow, World]]


@pytest.fixture
def opened(family: str, qtbot: QtBot) -> Open:
    def open_page(build: Callable[[World], Page]) -> tuple[MainWindow, World]:
        worlds: list[World] = []

        def keep(world: World) -> Page:
            worlds.append(world)
            return build(world)

        return open_window(WalkPage("progress", keep), VIEWS[2], family, qtbot), worlds[0]

    return open_page


def hub(world: World) -> Page:
    walk.three_months(world)
    return pages.hub_page(world)


def tile(window: MainWindow, words: str) -> Tile:
    return next(each for each in window.findChildren(Tile) if each.words() == words)


@pytest.mark.parametrize(
    ("words", "screen"),
    [
        ("How my feet feel", Screen.CHART),
        ("My sessions", Screen.SESSIONS),
        ("My levels", Screen.LEVELS),
        ("My diary", Screen.DIARY),
    ],
)
def test_each_tile_leads_to_its_screen(opened: Open, words: str, screen: Screen) -> None:
    window, world = opened(hub)
    tile(window, words).setFocus()
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert world.navigator.gone == [(screen, None)]


def test_each_tile_says_how_things_stand(opened: Open) -> None:
    window, _ = opened(hub)
    told = {each.words(): each.accessibleDescription() for each in window.findChildren(Tile)}
    assert told["How my feet feel"] == "Tingling, left foot: a clear change to less"
    assert told["My sessions"] == "Days done this week: 2 of 3"
    assert told["My diary"].startswith("Last entry: Today")


def test_back_leads_home(opened: Open) -> None:
    window, world = opened(hub)
    back = next(each for each in window.findChildren(SteadyButton) if each.words() == "Back")
    back.click()
    assert world.navigator.gone == [(Screen.HOME, None)]


def test_a_store_in_use_is_tried_again_on_a_press(opened: Open) -> None:
    def locked(world: World) -> Page:
        walk.three_months(world)
        world.check_ins.trouble = StoreTrouble.LOCKED
        return pages.hub_page(world)

    window, world = opened(locked)
    assert window.findChildren(Tile) == []
    assert "Your progress cannot be shown" in [each.text() for each in window.findChildren(QLabel)]
    assert isinstance(focused(), PrimaryButton)
    world.check_ins.trouble = None
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert len([each for each in window.findChildren(Tile) if each.isVisible()]) == 4


def test_only_tiles_that_lead_somewhere_are_shown(opened: Open) -> None:
    def two_screens(world: World) -> Page:
        walk.three_months(world)
        return pages.hub_page(world, [Screen.CHART, Screen.DIARY])

    window, _ = opened(two_screens)
    assert [each.words() for each in window.findChildren(Tile)] == ["How my feet feel", "My diary"]
