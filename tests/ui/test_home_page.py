from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from neuro_desktop.application.changes import Changes
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.text import CardTitle
from neuro_desktop.ui.widgets.tile import Tile
from tests.ui.inspecting import focused, whole_in_view
from tests.ui.walk import home as walk
from tests.ui.walking import VIEWS, View, WalkPage, World, open_window

Build = Callable[[World], Page]


class Home:
    """Home on screen."""

    def __init__(self, build: Build, view: View, family: str, qtbot: QtBot) -> None:
        def keep(world: World) -> Page:
            self.world = world
            return build(world)

        self.window: MainWindow = open_window(WalkPage("home", keep), view, family, qtbot)

    def button(self, words: str) -> SteadyButton | Tile:
        buttons: list[SteadyButton | Tile] = list(self.window.findChildren(SteadyButton))
        buttons += self.window.findChildren(Tile)
        found = [each for each in buttons if each.words() == words and each.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons {words!r}"
        return found[0]

    def words(self) -> list[str]:
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]


@pytest.fixture
def shown(family: str, qtbot: QtBot) -> Callable[[Build], Home]:
    def show(build: Build) -> Home:
        return Home(build, VIEWS[-1], family, qtbot)

    return show


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize(
    "build",
    [walk.todays_routine, walk.long_names, walk.after_a_missed_week, walk.questions_left],
    ids=["usual", "long", "missed", "left"],
)
def test_start_exercises_is_whole_in_view_without_scrolling(
    build: Build, view: View, family: str, qtbot: QtBot
) -> None:
    home = Home(build, view, family, qtbot)
    assert whole_in_view(home.window, home.button("Start exercises"))


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_start_exercises_is_right_under_the_title_of_its_card(
    view: View, family: str, qtbot: QtBot
) -> None:
    home = Home(walk.todays_routine, view, family, qtbot)
    start = home.button("Start exercises")
    title = home.window.findChildren(CardTitle)[0]
    gap = start.mapTo(home.window, QPoint()).y() - (
        title.mapTo(home.window, QPoint()).y() + title.height()
    )
    assert 0 <= gap <= 24


def test_home_opens_on_start_exercises_and_enter_starts(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.todays_routine)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert home.world.navigator.gone == [(Screen.BEFORE_START, walk.MORNING.id)]


def test_the_first_run_opens_on_make_my_first_routine(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.first_run)
    assert focused() is home.button("Make my first routine")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert home.world.navigator.gone == [(Screen.WIZARD, None)]


def test_a_session_left_open_comes_before_any_start(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.unfinished_session)
    assert focused() is home.button("See what to do")
    home.button("See what to do").click()
    assert home.world.navigator.gone == [(Screen.CARRY_ON, "session-1")]
    assert all("Start" not in each.words() for each in home.window.findChildren(SteadyButton))


def test_a_session_left_open_is_not_promised_to_go_on(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.unfinished_session)
    assert "Your last session did not end" in home.words()
    assert all("Carry on" not in each.words() for each in home.window.findChildren(SteadyButton))


def test_an_empty_routine_leads_to_its_exercises(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.empty_routine)
    assert focused() is home.button("Add exercises")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert home.world.navigator.gone == [(Screen.ROUTINE, walk.MORNING.id)]


def test_a_routine_closed_by_a_sore_leads_to_the_foot_teams_yes(
    shown: Callable[[Build], Home],
) -> None:
    home = shown(walk.closed_by_a_sore)
    assert reason_text(Reason.OPEN_SORE) in home.words()
    home.button("My foot team said yes").click()
    assert home.world.navigator.gone == [(Screen.BEFORE_START, walk.MORNING.id)]


def test_what_closes_all_exercise_offers_the_questions(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.closed_by_chest_pain)
    assert reason_text(Reason.CHEST_PAIN) in home.words()
    home.button("Answer the safety questions once more").click()
    assert home.world.navigator.gone == [(Screen.WIZARD, "safety")]


def test_a_routine_closed_for_itself_can_be_looked_at(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.closed_by_sitting)
    home.button("Look at this routine").click()
    assert home.world.navigator.gone == [(Screen.ROUTINE, walk.MORNING.id)]


@pytest.mark.parametrize("build", [walk.closed_by_a_sore, walk.closed_by_chest_pain])
def test_nothing_that_is_closed_can_be_started(
    shown: Callable[[Build], Home], build: Build
) -> None:
    home = shown(build)
    assert all("Start" not in each.words() for each in home.window.findChildren(SteadyButton))


def test_tiles_lead_to_their_pages(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.todays_routine)
    home.button("My routines").click()
    home.button("Settings").click()
    assert home.world.navigator.gone == [(Screen.ROUTINES, None), (Screen.SETTINGS, None)]


def test_another_routine_of_today_has_its_own_start(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.two_routines)
    home.button("Start this one").click()
    assert home.world.navigator.gone == [(Screen.BEFORE_START, "routine-2")]


def test_after_a_missed_week_a_shorter_session_stands_under_start(
    shown: Callable[[Build], Home],
) -> None:
    home = shown(walk.after_a_missed_week)
    assert focused() is home.button("Start exercises")
    QTest.keyClick(focused(), Qt.Key.Key_Tab)
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert home.world.navigator.gone == [(Screen.RESTART, walk.MORNING.id)]


def test_what_was_not_answered_after_the_session_can_be_answered_now(
    shown: Callable[[Build], Home],
) -> None:
    home = shown(walk.questions_left)
    home.button("Answer now").click()
    assert home.world.navigator.gone == [(Screen.AFTER, "session-today")]


def test_a_write_shows_the_new_state_and_keeps_a_focus(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.todays_routine)
    home.world.routines.delete(walk.MORNING.id)
    home.world.changes.tell(Changes(routines=True))
    assert focused() is home.button("Make a routine")


def test_a_repair_of_the_settings_is_told_until_it_is_seen(shown: Callable[[Build], Home]) -> None:
    home = shown(walk.settings_repaired)
    told = [words for words in home.words() if "could not read" in words]
    home.button("All right").click()
    assert len(told) == 1
    assert not [words for words in home.words() if "could not read" in words]


def test_read_aloud_says_the_week_in_sentences(shown: Callable[[Build], Home]) -> None:
    page = shown(walk.todays_routine).window.page()
    assert page is not None
    assert "Monday: done" in page.read_aloud_text().splitlines()
