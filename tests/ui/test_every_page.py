"""Every page, in every size, text size and theme, by the rules of the house."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import Look
from tests.ui import inspecting
from tests.ui.walking import VIEWS, View, WalkPage, open_window, walk_pages

PAGES = walk_pages()


def test_no_two_pages_of_the_walk_have_one_name() -> None:
    names = [page.name for page in PAGES]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_page_can_be_read_reached_and_pressed(
    page: WalkPage, view: View, family: str, qtbot: QtBot
) -> None:
    window = open_window(page, view, family, qtbot)
    opened_at = window.focusWidget()

    assert opened_at is not None
    assert inspecting.whole_in_view(window, opened_at)
    assert inspecting.nameless(window) == []
    assert inspecting.too_small(window) == []
    assert inspecting.small_text(window) == []
    assert inspecting.cut(window) == []
    assert inspecting.sideways(window) == []
    assert inspecting.overlapping(window) == []
    assert inspecting.tab_findings(window) == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_dark_colors_reach_all_of_an_open_page_and_move_nothing(
    page: WalkPage, family: str, qapp: QApplication, qtbot: QtBot
) -> None:
    window = open_window(page, VIEWS[0], family, qtbot)
    before = inspecting.places(window)
    theme.apply(qapp, Look(theme.DARK, VIEWS[0].percent, family))
    QApplication.processEvents()
    assert inspecting.places(window) == before
    # The pairs of colors themselves are computed in test_theme.py.
    assert inspecting.grounds(window) <= inspecting.dark_grounds()
