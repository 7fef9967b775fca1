"""A page whose records cannot be read says what happened, what is safe and what to do."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.store import not_opened
from tests.ui.walking import View, open_window, walk_pages

UNREAD = (
    "chart: trouble",
    "check-in: unread",
    "diary: unread",
    "learn: index, trouble",
    "levels: cannot be read",
    "progress: trouble",
    "sessions: not readable",
)


@pytest.mark.parametrize("name", UNREAD)
def test_it_says_all_three(name: str, family: str, qtbot: QtBot) -> None:
    page = next(page for page in walk_pages() if page.name == name)
    window = open_window(page, View(1366, 768, 100), family, qtbot)

    said = "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())

    assert any(all(line in said for line in not_opened(trouble)) for trouble in StoreTrouble)
