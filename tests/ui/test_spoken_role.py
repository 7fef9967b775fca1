"""What Qt has no word for is told to screen readers all the same."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.player.picture_card import Picture
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.scrolling import DownOnly
from neuro_desktop.ui.widgets.spoken_role import WORDS_AROUND
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, Heading
from tests.ui.inspecting_roles import name_of, told_of

LONG_WORD = "Wolfeschlegelsteinhausenbergerdorff"


@pytest.mark.parametrize("kind", [Heading, CardTitle])
def test_a_title_is_told_as_a_heading(kind: type[Heading | CardTitle], qtbot: QtBot) -> None:
    title = kind("Today")
    qtbot.addWidget(title)

    assert told_of(title).role() == QAccessible.Role.Heading
    assert name_of(title) == "Today"


def test_a_heading_is_told_with_its_new_words(qtbot: QtBot) -> None:
    title = Heading("Before")
    qtbot.addWidget(title)
    title.setText("After")

    assert name_of(title) == "After"


def test_a_long_word_is_read_without_its_breaks(qtbot: QtBot) -> None:
    label = BodyText(LONG_WORD)
    qtbot.addWidget(label)

    assert name_of(label) == LONG_WORD


def test_a_label_without_long_words_keeps_no_old_name(qtbot: QtBot) -> None:
    label = BodyText(LONG_WORD)
    qtbot.addWidget(label)
    label.setText("27 seconds")

    assert name_of(label) == "27 seconds"


@pytest.mark.parametrize(
    ("widget", "role"),
    [(Picture, QAccessible.Role.Graphic), (lambda: ScaleRow({}), WORDS_AROUND)],
)
def test_a_picture_and_a_scale_are_told_as_what_they_are(
    widget: type[QWidget], role: QAccessible.Role, qtbot: QtBot
) -> None:
    made = widget()
    qtbot.addWidget(made)
    made.setAccessibleName("A name")

    assert told_of(made).role() == role
    assert name_of(made) == "A name"


def test_a_scroll_bar_that_has_just_gone_is_no_crash_for_who_asks_for_it(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    told = told_of(DownOnly(page))

    assert told.child(told.childCount()) is None
