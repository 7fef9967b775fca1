"""Every page by the rules of the house, at both ends of size and in pairs of the rest.

`make audit` looks at all of them in every theme and text size, in large windows too.
"""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui.theme import THEMES, ThemeName
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from tests.ui import inspecting
from tests.ui.walking import View, WalkPage, open_window, walk_pages

PAGES = walk_pages()
# How a page opens, and the theme it then changes to while it is open.
LOOKS = (
    (View(1024, 600, 200, ThemeChoice.LIGHT), ThemeChoice.DARK),
    (View(1366, 768, 100, ThemeChoice.DARK), ThemeChoice.LIGHT),
    (View(1920, 1080, 150, ThemeChoice.BLACK_ON_YELLOW), ThemeChoice.WHITE_ON_BLACK),
)


def test_no_two_pages_of_the_walk_have_one_name() -> None:
    names = [page.name for page in PAGES]
    assert len(set(names)) == len(names)


def test_each_theme_size_and_text_size_is_looked_at() -> None:
    views = [view for opened, theme in LOOKS for view in (opened, replace(opened, theme=theme))]
    assert {view.theme for view in views} == {ThemeChoice(name.value) for name in THEMES}
    assert {view.percent for view in views} == {100, 150, 200}


@pytest.mark.parametrize(("view", "then"), LOOKS, ids=str)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_can_be_read_reached_and_pressed(
    page: WalkPage, view: View, then: ThemeChoice, family: str, qtbot: QtBot
) -> None:
    window = open_window(page, view, family, qtbot)
    opened_at = window.focusWidget()
    looked = inspecting.look_over(window)
    inspecting.look_at_pixels(window, looked)

    assert opened_at is not None
    assert inspecting.whole_in_view(window, opened_at, REACH_PX)
    assert looked.found == {}

    before = inspecting.places(window)
    window._settings.change(theme=then)
    QApplication.processEvents()
    after = inspecting.places(window)
    inspecting.look_at_pixels(window, looked)
    walk = inspecting.walk_by_keys(window, looked)
    inspecting.look_at_rings(window, walk.stops, looked)

    assert window.focusWidget() is not None
    assert after == before
    assert inspecting.grounds(window) <= inspecting.grounds_of(THEMES[ThemeName(then.value)])
    assert looked.found == {}
