"""What a screen reader hears of a running session: phases and 10-second marks."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neuro_desktop.application.player_state import (
    Answer,
    Button,
    PauseCause,
    PhaseWord,
    PlayerState,
    Question,
    WhyNot,
)
from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.domain.run import begin
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.ui.player.keyed_button import KeyedButton
from neuro_desktop.ui.player.told import Told, told
from tests.ui.inspecting_roles import name_of
from tests.ui.test_player_page import Key, Shown
from tests.ui.walk.session import PLAYER_STATES, WHOLE
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


def test_where_the_focus_goes_the_words_are_not_told_again(player: Shown) -> None:
    pause = player.button(Button.PAUSE)
    QTest.keyClick(player.focused, Key.Key_Tab)
    assert (heard(player), pause.accessibleDescription()) == ("", "")


def test_the_next_words_are_told_where_the_focus_is_now(player: Shown) -> None:
    player.presenter.show(at(player, 30))
    QTest.keyClick(player.focused, Key.Key_Tab)
    player.presenter.show(at(player, 20))
    assert heard(player) == "20 second(s) left"


def test_far_view_tells_too_while_it_has_the_focus(player: Shown) -> None:
    player.presenter.show(at(player, 30))
    player.page._player.far_button.setFocus()
    player.presenter.show(at(player, 20))
    assert heard(player) == "20 second(s) left"


def test_a_hidden_button_says_nothing(player: Shown) -> None:
    disabled = {Button.PRESS: WhyNot.PAUSED}
    player.presenter.show(replace(player.presenter.state, disabled=disabled))
    assert player.button(Button.PRESS).accessibleDescription() == ""


def test_a_key_that_does_nothing_says_why(player: Shown) -> None:
    disabled = {Button.MORE_TIME: WhyNot.LONG_ENOUGH}
    player.presenter.show(replace(player.presenter.state, disabled=disabled))
    player.key(Key.Key_Up)
    assert heard(player) == "This one is long enough now."


def test_a_question_leaves_the_name_of_pause_alone(player: Shown) -> None:
    asked = replace(
        player.presenter.state,
        word=PhaseWord.PAUSED,
        question=Question.WRONG,
        answers=(Answer.NOTHING,),
    )
    player.presenter.show(asked)
    assert name_of(player.button(Button.PAUSE)) == "Pause"


def test_what_the_voice_says_is_not_told_too(player: Shown) -> None:
    hold = at(player, 30)
    player.presenter.show(replace(hold, voice_speaks=True))
    assert "Hold" not in heard(player)
    assert heard(player).endswith("30 second(s) left.")


def test_a_pause_that_the_voice_tells_is_told_by_it_alone(player: Shown) -> None:
    paused = replace(player.presenter.state, word=PhaseWord.PAUSED, paused=PauseCause.PERSON)
    player.presenter.show(replace(paused, voice_speaks=True))
    assert "Paused" not in heard(player)


def test_what_goes_on_after_a_pause_is_told_with_a_voice_too(player: Shown) -> None:
    speaks = replace(player.presenter.state, voice_speaks=True)
    player.presenter.show(replace(speaks, word=PhaseWord.PAUSED, paused=PauseCause.PERSON))
    player.presenter.show(speaks)
    assert heard(player).startswith("Hold. ")


@pytest.mark.parametrize("voice_speaks", [True, False])
def test_a_question_is_told_by_the_voice_or_before_its_answers(
    voice_speaks: bool, player: Shown
) -> None:
    asked = replace(player.presenter.state, question=Question.WRONG, answers=(Answer.NOTHING,))
    player.presenter.show(replace(asked, voice_speaks=voice_speaks))
    holder = player.focused.parentWidget()
    assert holder is not None
    assert name_of(holder).startswith("What is wrong?") is not voice_speaks


def test_what_goes_on_after_a_question_is_told_again(player: Shown) -> None:
    speaks = replace(player.presenter.state, voice_speaks=True)
    player.presenter.show(speaks)
    player.presenter.show(replace(speaks, question=Question.WRONG, answers=(Answer.NOTHING,)))
    player.presenter.show(speaks)
    assert heard(player).startswith("Hold. ")


def test_what_begins_after_a_question_is_told_by_the_voice_alone(player: Shown) -> None:
    speaks = replace(player.presenter.state, voice_speaks=True)
    player.presenter.show(speaks)
    player.presenter.show(replace(speaks, question=Question.STOP_ASKED, answers=(Answer.GO_ON,)))
    player.presenter.show(replace(PLAYER_STATES["shoes on"](player.run), voice_speaks=True))
    assert "shoes" not in heard(player)


def test_a_button_that_has_the_focus_in_passing_takes_no_news(
    player: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = replace(player.presenter.state, question=Question.WRONG, answers=(Answer.NOTHING,))
    player.presenter.show(asked)
    told_at: list[str] = []
    monkeypatch.setattr(KeyedButton, "describe", lambda button, _: told_at.append(name_of(button)))
    player.presenter.show(replace(asked, question=Question.NONE, answers=()))
    assert set(told_at) == {"Pause"}


def test_without_a_voice_a_pause_is_told(player: Shown) -> None:
    player.presenter.show(
        replace(player.presenter.state, word=PhaseWord.PAUSED, paused=PauseCause.PERSON)
    )
    assert heard(player).startswith("Paused. Take all the time you need.")


def test_on_the_way_to_an_exercise_it_is_told_as_the_next(player: Shown) -> None:
    state = replace(player.presenter.state, word=PhaseWord.REST, coming=True)
    words = World().words[state.exercise_id]
    form = next(iter(words.forms.values()))
    assert told(state, words.name, form, Told()).words.startswith(f"Rest. Next: {words.name}.")


def test_counts_are_told_with_pauses_between() -> None:
    world = World()
    state = PLAYER_STATES["second set"](begin(WHOLE.items, world.catalogue, Pace(), 0.0))
    words = world.words[state.exercise_id]
    form = next(iter(words.forms.values()))
    assert "·" not in told(state, words.name, form, Told()).words


def test_a_new_exercise_is_explained_once(player: Shown) -> None:
    world = World()
    state = player.presenter.state
    words = world.words[state.exercise_id]
    form = next(iter(words.forms.values()))
    explained = told(state, words.name, form, Told(explained=state.exercise_id))
    assert words.name not in explained.words


def test_what_a_button_cannot_do_is_not_told_as_it_loses_the_focus(player: Shown) -> None:
    pause, heard_there = player.button(Button.PAUSE), list[str]()

    def gone(_to: object) -> None:
        heard_there.append(pause.accessibleDescription())

    window = player.window.windowHandle()
    window.focusObjectChanged.connect(gone)
    state = replace(player.presenter.state, disabled={Button.PAUSE: WhyNot.QUESTION_OPEN})
    player.presenter.show(state)
    window.focusObjectChanged.disconnect(gone)
    assert heard_there
    assert not any("question" in words for words in heard_there)
