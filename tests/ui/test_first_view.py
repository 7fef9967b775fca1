"""What is in view as a page opens, and when something new is told on it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.ui import theme
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import AnswerButton
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import Heading
from tests.ui.inspecting import focused, whole_in_view
from tests.ui.walking import View, open_window, walk_pages

Opener = Callable[[str], MainWindow]
ABOVE_LETTERS_PX = 10  # the empty part of a line

FIT_WITH_THEIR_TITLE = ("check-in: follow", "before: feet", "wizard: heart", "check-in: weekly")
TELL_WHAT_IS_NEW = (
    "check-in: not kept",
    "check-in: steady after all",
    "diary: refused",
    "session: pain, not kept",
    "wizard: a full disk",
    "base: a notice above the page",
)


@pytest.fixture
def low(family: str, qtbot: QtBot) -> Opener:
    """Give a function that opens a page of the walk in the lowest window, in the largest text."""
    pages = {page.name: page for page in walk_pages()}
    view = View(1024, 600, 200, ThemeChoice.LIGHT)
    return lambda name: open_window(pages[name], view, family, qtbot)


def news(window: MainWindow) -> Notice:
    """Return the notice of what is new."""
    return next(n for n in window.findChildren(Notice) if n.news and n.isVisible())


def page_of(window: MainWindow) -> Page:
    page = window.page()
    assert page is not None
    assert page.frame is not None
    return page


@pytest.mark.parametrize("name", FIT_WITH_THEIR_TITLE)
def test_a_page_opens_with_its_title_and_its_first_answer_whole(name: str, low: Opener) -> None:
    window = low(name)
    title = next(each for each in window.findChildren(Heading) if each.isVisible())
    assert whole_in_view(window, title, -ABOVE_LETTERS_PX)
    assert whole_in_view(window, focused(), REACH_PX)


@pytest.mark.parametrize("name", ["check-in: note", "wizard: clinician", "check-in: first"])
def test_no_line_of_words_is_cut_at_the_top_as_a_page_opens(name: str, low: Opener) -> None:
    window = low(name)
    frame = page_of(window).frame
    assert frame is not None
    for label in frame.body.findChildren(QLabel):
        above = -label.mapTo(frame.area.viewport(), QPoint(0, 0)).y()
        if 0 < above < label.height():
            lines = max(label.height() // label.fontMetrics().lineSpacing(), 1)
            assert above % (label.height() // lines) <= lines


@pytest.mark.parametrize("name", TELL_WHAT_IS_NEW)
def test_what_is_new_is_whole_in_view_as_a_page_opens(name: str, low: Opener) -> None:
    window = low(name)
    assert whole_in_view(window, news(window))


@pytest.mark.parametrize("name", ["check-in: sudden?", "before: foot team", "before: helper"])
def test_all_answers_are_in_view_with_their_question_where_they_fit(name: str, low: Opener) -> None:
    window = low(name)
    for answer in window.findChildren(AnswerButton):
        assert whole_in_view(window, answer)


@pytest.mark.parametrize("name", ["check-in: sudden weakness", "after: fell"])
def test_what_must_be_done_now_is_whole_in_view_as_its_page_opens(name: str, low: Opener) -> None:
    window = low(name)
    call = next(each for each in window.findChildren(QLabel) if "Call" in each.text())
    assert whole_in_view(window, call)
    assert "0044\N{NO-BREAK SPACE}112\N{NO-BREAK SPACE}999" in call.text()
    assert call.fontInfo().pixelSize() == theme.look().px(Role.HEADING)


def test_a_check_in_that_was_deleted_has_the_focus_on_undo(low: Opener) -> None:
    low("diary: deleted")
    assert focused().words() == "Undo"  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["check-in: sudden?", "learn: medicine", "carry on: helper"])
def test_answers_on_buttons_grow_to_twice_their_size(name: str, low: Opener) -> None:
    first = low(name).findChildren(AnswerButton)[0]
    assert first.fontInfo().pixelSize() == 2 * theme.Look().px(Role.ANSWER)


def test_stop_signs_look_grave_before_a_session_too(low: Opener) -> None:
    notices = low("before: stop signs").findChildren(Notice)
    assert {each.tone for each in notices if each.isVisible()} == {"danger"}


def test_home_says_why_it_is_closed_before_the_way_out(low: Opener) -> None:
    window = low("home: closed by a sore")
    reason = next(each for each in window.findChildren(QLabel) if "sore" in each.text())
    origin = QPoint(0, 0)
    assert reason.mapTo(window, origin).y() < focused().mapTo(window, origin).y()


def test_a_page_opens_on_what_is_new_where_its_answer_has_no_room_below(low: Opener) -> None:
    window = low("check-in: not kept")
    told = news(window)
    assert focused() is told
    QTest.keyClick(told, Qt.Key.Key_Return)
    assert whole_in_view(window, focused(), REACH_PX)
    assert told not in page_of(window).tab_stops()


def test_the_answer_keeps_the_focus_where_both_have_room(family: str, qtbot: QtBot) -> None:
    page = next(page for page in walk_pages() if page.name == "check-in: not kept")
    window = open_window(page, View(1366, 768, 100, ThemeChoice.LIGHT), family, qtbot)
    assert whole_in_view(window, news(window))
    assert whole_in_view(window, focused(), REACH_PX)
    assert not isinstance(focused(), Notice)


def test_what_comes_later_is_brought_into_view_and_leaves_the_focus(low: Opener) -> None:
    window = low("base: ticks")
    page = page_of(window)
    last = page.tab_stops()[-3]
    last.setFocus()
    before = focused()
    assert page.frame is not None
    page.frame.show_notice("The disk of this computer is full. Your answers are not saved.")
    QApplication.processEvents()
    assert whole_in_view(window, news(window))
    assert focused() is before


def test_what_was_told_before_does_not_come_back_with_the_next_step(low: Opener) -> None:
    window = low("check-in: not kept")
    page = page_of(window)
    page._presenter.back()  # type: ignore[attr-defined]
    QApplication.processEvents()
    assert news(window).isVisible()
    assert focused() is not news(window)
