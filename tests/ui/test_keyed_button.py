"""How a button of the player gives way when room is short; its words are never cut."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.ui import theme
from neuro_desktop.ui.player.keyed_button import KeyedButton
from neuro_desktop.ui.theme import Look


@pytest.fixture
def button(qapp: QApplication, family: str, qtbot: QtBot) -> KeyedButton:
    theme.apply(qapp, Look(percent=200, family=family))
    made = KeyedButton("10 more seconds", "+")
    qtbot.addWidget(made)
    return made


def fit_at(button: KeyedButton, width: int) -> tuple[int, bool, bool]:
    button.resize(width, 68)
    fit = button._fitting()
    return fit.px, fit.wraps, fit.key


def test_with_room_the_words_stand_in_one_line_beside_the_key(button: KeyedButton) -> None:
    assert fit_at(button, button.sizeHint().width()) == (32, False, True)


def test_words_get_smaller_then_wrap_and_only_then_the_key_goes(button: KeyedButton) -> None:
    widest, narrowest = button.sizeHint().width(), button.minimumSizeHint().width()
    ways = [fit_at(button, width) for width in range(widest, narrowest - 1, -1)]

    changes = [way for at, way in enumerate(ways) if at == 0 or way[1:] != ways[at - 1][1:]]
    assert [change[1:] for change in changes][:2] == [(False, True), (True, True)]
    assert ways[-1][2] is False
    assert min(px for px, _, _ in ways) == 24


def test_words_fit_at_every_width_it_can_be_given(button: KeyedButton) -> None:
    widest, narrowest = button.sizeHint().width(), button.minimumSizeHint().width()
    for width in range(narrowest, widest + 1):
        button.resize(width, 68)
        fit = button._fitting()
        words = button._words(fit)
        assert words.width() + button._beside(fit) <= width
        assert words.height() <= 60
