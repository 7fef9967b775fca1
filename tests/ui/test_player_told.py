"""What a screen reader hears of a running session: phases and 10-second marks."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neuro_desktop.application.player_state import Button, PlayerState
from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui.player.told import Told, told
from tests.ui.test_player_page import Key, Shown
from tests.ui.walking import View, World


@pytest.fixture
def player(family: str, qtbot: QtBot) -> Shown:
    return Shown("hold", View(1366, 768, 100, ThemeChoice.LIGHT), family, qtbot)


def heard(player: Shown) -> str:
    told_of = QAccessible.queryAccessibleInterface(player.focused)
    return str(told_of.text(QAccessible.Text.Description))


def at(player: Shown, seconds: int) -> PlayerState:
    return replace(player.presenter.state, digits=seconds)


def test_a_hold_is_told_at_the_button_with_the_focus(player: Shown) -> None:
    assert heard(player).startswith("Hold. ")


@pytest.mark.parametrize("seconds", [29, 25, 21])
def test_between_two_marks_nothing_new_is_told(seconds: int, player: Shown) -> None:
    player.presenter.show(at(player, 30))
    before = heard(player)
    player.presenter.show(at(player, seconds))
    assert heard(player) == before


def test_every_ten_seconds_what_is_left_is_told(player: Shown) -> None:
    player.presenter.show(at(player, 30))
    player.presenter.show(at(player, 20))
    assert heard(player) == "20 second(s) left"


def test_the_last_seconds_are_not_counted_aloud(player: Shown) -> None:
    player.presenter.show(at(player, 10))
    before = heard(player)
    player.presenter.show(at(player, 3))
    assert heard(player) == before


def test_the_words_go_along_with_the_focus(player: Shown) -> None:
    words = heard(player)
    pause = player.button(Button.PAUSE)
    QTest.keyClick(player.focused, Key.Key_Tab)
    assert (heard(player), pause.accessibleDescription()) == (words, "")


def test_a_new_exercise_is_explained_once(player: Shown) -> None:
    world = World()
    state = player.presenter.state
    words = world.words[state.exercise_id]
    form = next(iter(words.forms.values()))
    explained = told(state, words.name, form, Told(explained=state.exercise_id))
    assert words.name not in explained.words
