"""The screens after a session, by what has the focus."""

from functools import partial

from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.walk.session import _after
from tests.ui.walking import VIEWS, WalkPage, open_window


def test_an_answered_scale_opens_on_its_answer(family: str, qtbot: QtBot) -> None:
    answered = WalkPage("after: effort", partial(_after, steps=2, effort=6))
    window = open_window(answered, VIEWS[0], family, qtbot)
    focused = window.focusWidget()
    assert isinstance(focused, QAbstractButton)
    assert (focused.text(), focused.isChecked()) == ("6", True)
