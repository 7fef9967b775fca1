"""More below: each press goes on down, and the last one does not throw the page back."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.text import Heading
from tests.ui.inspecting import whole_in_view
from tests.ui.walking import View, WalkPage, World, open_window


def long_page(_world: World, *, next_step: bool = True) -> Page:
    page = Page("Make a routine")
    page.column.addWidget(Heading("A question that takes two lines in the largest text?"))
    for number in range(7):
        page.column.addWidget(PlainButton(f"Answer {number}"))
    if next_step:
        page.add_back()
        page.add_next()
    return page


def home_like(world: World) -> Page:
    return long_page(world, next_step=False)


@pytest.mark.parametrize("build", [long_page, home_like])
@pytest.mark.parametrize("by_mouse", [True, False])
@pytest.mark.parametrize("percent", [100, 200])
def test_it_reaches_the_end_and_stays_there(
    build: Callable[[World], Page],
    by_mouse: bool,
    percent: int,
    family: str,
    qtbot: QtBot,
) -> None:
    view = View(1024, 600, percent, ThemeChoice.LIGHT)
    window = open_window(WalkPage("long", build), view, family, qtbot)
    page = window.page()
    assert page is not None
    assert page.frame is not None
    more, bar = page.frame.more, page.frame.area.verticalScrollBar()
    for _ in range(20):
        if not more.isVisible():
            break
        before = bar.value()
        OnePress._last = (-1_000, "", (0, 0))
        more.button.setFocus()
        if by_mouse:
            QTest.mouseClick(more.button, Qt.MouseButton.LeftButton)
        else:
            QTest.keyClick(more.button, Qt.Key.Key_Return)
        assert bar.value() > before
    assert not more.isVisible()
    focused = window.focusWidget()
    assert focused is not None
    assert not page.frame.bar.isAncestorOf(focused)


def page_that_grows(_world: World) -> Page:
    page = Page("Can you hear this?")
    for number in range(12):
        page.column.addWidget(PlainButton(f"Answer {number}"))
    page.add_next()
    return page


@pytest.mark.parametrize("least", [4, 9])
def test_what_has_the_focus_stays_in_view_where_it_makes_the_page_longer_or_shorter(
    least: int, family: str, qtbot: QtBot
) -> None:
    view = View(1024, 600, 100, ThemeChoice.LIGHT)
    window = open_window(WalkPage("grows", page_that_grows), view, family, qtbot)
    page = window.page()
    assert page is not None
    assert page.frame is not None
    buttons = page.frame.body.findChildren(PlainButton)
    for shown in (False, True, False):
        for below in buttons[least:]:
            below.setVisible(shown)
        QApplication.processEvents()
        buttons[least - 1].setFocus()
        for below in buttons[least:]:
            below.setVisible(not shown)
        QApplication.processEvents()
        assert whole_in_view(window, buttons[least - 1], REACH_PX)


@pytest.mark.parametrize("cut_px", range(0, 120, 10))
def test_whether_more_below_stands_there_depends_on_the_place_alone(
    cut_px: int, family: str, qtbot: QtBot
) -> None:
    view = View(1024, 600, 100, ThemeChoice.LIGHT)
    window = open_window(WalkPage("long", long_page), view, family, qtbot)
    page = window.page()
    assert page is not None
    assert page.frame is not None
    bar = page.frame.area.verticalScrollBar()
    seen = []
    for start in (0, 100_000):
        bar.setValue(start)
        bar.setValue(page.frame.body.height() - page.frame.bottom.y() - cut_px)
        seen.append(page.frame.more.isVisible())
    assert seen[0] == seen[1]
