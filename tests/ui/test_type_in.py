"""The grid of a week that was done on paper, typed in by keys and clicks."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import EventKind, Outcome
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.paper.cells import NumberCell, TickCell
from neuro_desktop.ui.paper.type_in_page import TypeInPage
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.press import OnePress
from tests.ui.inspecting_roles import name_of
from tests.ui.paper_pages import fill, printed_week, type_in_page
from tests.ui.walking import View, WalkPage, World, open_window

MONDAY = date(2025, 5, 5)
RIGHT, LEFT, DOWN, SPACE = (
    Qt.Key.Key_Right,
    Qt.Key.Key_Left,
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
)


class Desk:
    """A window with the page of typing in, and the hands of a person."""

    def __init__(self, window: MainWindow, world: World) -> None:
        self.window = window
        self.world = world

    @property
    def page(self) -> TypeInPage:
        page = self.window.page()
        assert isinstance(page, TypeInPage)
        return page

    @property
    def words(self) -> str:
        return Page.read_aloud_text(self.page)

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    @property
    def here(self) -> str:
        return name_of(self.focused)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focused, key)
            QApplication.processEvents()

    def press(self, words: str) -> None:
        buttons = self.page.findChildren(QAbstractButton)
        found = [b for b in buttons if b.isVisible() and b.text() == words]
        assert found, f"no {words!r}"
        OnePress._last = (-1000, "", (0, 0))
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def cell(self, name: str) -> TickCell:
        cells = [c for c in self.page.findChildren(TickCell) if c.isVisible()]
        return next(c for c in cells if c.words() == name)

    def number(self, name: str) -> NumberCell:
        cells = [c for c in self.page.findChildren(NumberCell) if c.isVisible()]
        return next(c for c in cells if c.accessibleName() == name)


Opener = Callable[..., Desk]
WEEK = View(1366, 768, 100)
ONE_DAY = View(1024, 600, 200)
_CLEAR_PX = REACH_PX + 2
_RING = (-_CLEAR_PX, -_CLEAR_PX, _CLEAR_PX, _CLEAR_PX)


@pytest.fixture
def desk(family: str, qtbot: QtBot) -> Opener:
    def make(view: View = WEEK, subject: str | None = "K7RD") -> Desk:
        worlds: list[World] = []

        def build(world: World) -> Page:
            worlds.append(world)
            fill(world)
            printed_week(world)
            return type_in_page(world, subject)

        window = open_window(WalkPage("type in", build), view, family, qtbot)
        return Desk(window, worlds[-1])

    return make


def test_a_code_is_typed_and_the_grid_opens(desk: Opener) -> None:
    opened = desk(subject=None)

    QTest.keyClicks(opened.focused, "k7 rd")
    opened.key(Qt.Key.Key_Return)

    assert opened.here == "Monday, Ankle rolls, left: not ticked"


def test_a_wrong_code_leaves_what_was_typed(desk: Opener) -> None:
    opened = desk(subject=None)
    field = opened.focused
    QTest.keyClicks(field, "zzzz")

    opened.key(Qt.Key.Key_Return)

    assert "No sheet has the code zzzz." in opened.words
    assert isinstance(field, QLineEdit)
    assert field.text() == "zzzz"


def test_after_a_wrong_code_the_focus_is_in_the_field_that_tells_it(desk: Opener) -> None:
    opened = desk(subject=None)
    field = opened.focused
    QTest.keyClicks(field, "zzzz")

    opened.press("Find the sheet")

    assert opened.focused is field
    assert field.accessibleDescription().startswith("No sheet has the code zzzz.")


def test_no_code_at_all_is_told(desk: Opener) -> None:
    opened = desk(subject=None)

    opened.press("Find the sheet")

    assert "Type the code. It has 4 letters or digits." in opened.words


def test_what_is_wrong_with_a_code_goes_with_the_next_try(desk: Opener) -> None:
    opened = desk(subject=None)
    QTest.keyClicks(opened.focused, "zzzz")
    opened.key(Qt.Key.Key_Return)
    opened.press("Morning")
    opened.press("Back")

    assert "No sheet has the code" not in opened.focused.accessibleDescription()


def test_arrow_keys_go_along_the_rows_and_down_the_columns(desk: Opener) -> None:
    opened = desk()

    opened.key(RIGHT, RIGHT, DOWN)

    assert opened.here == "Tuesday, Foot rolling, left: not ticked"


def test_from_the_end_of_a_row_right_goes_to_the_next(desk: Opener) -> None:
    opened = desk()

    opened.key(*[RIGHT] * 14)

    assert opened.here == "Monday, Foot rolling, left: not ticked"
    opened.key(LEFT)
    assert opened.here == "Sunday, Ankle rolls, right: not ticked"


def test_space_ticks_and_says_so(desk: Opener) -> None:
    opened = desk()

    opened.key(SPACE)

    assert opened.here == "Monday, Ankle rolls, left: ticked"


def test_boxes_are_ticked_as_fast_as_a_person_types(desk: Opener) -> None:
    opened = desk()

    opened.key(SPACE, RIGHT, SPACE, RIGHT, SPACE)

    assert opened.cell("Monday, Ankle rolls, right").isChecked()
    assert opened.cell("Tuesday, Ankle rolls, left").isChecked()


def test_a_click_ticks_and_takes_the_arrow_keys_along(desk: Opener) -> None:
    opened = desk()

    QTest.mouseClick(opened.cell("Tuesday, Foot rolling, left"), Qt.MouseButton.LeftButton)
    opened.key(RIGHT)

    assert opened.cell("Tuesday, Foot rolling, left").isChecked()
    assert opened.here == "Tuesday, Foot rolling, right: not ticked"


def test_tab_stops_once_at_the_boxes_and_once_at_the_numbers(desk: Opener) -> None:
    opened = desk()

    opened.key(Qt.Key.Key_Tab)
    assert opened.here == "Monday, Tingling, left, 0 to 10"
    opened.key(Qt.Key.Key_Tab)

    assert opened.here == "Notes of the week"


@pytest.mark.parametrize(
    ("typed", "value"),
    [("7", 7), ("10", 10), ("0", 0), ("11", 1), ("05", 5), ("38", 8), ("x", None), ("-1", 1)],
)
def test_digits_make_a_number_from_0_to_10(desk: Opener, typed: str, value: int | None) -> None:
    opened = desk()
    cell = opened.number("Monday, Tingling, left, 0 to 10")
    cell.setFocus()

    QTest.keyClicks(cell, typed)

    assert cell.value() == value


def test_arrow_keys_leave_a_number(desk: Opener) -> None:
    opened = desk()
    opened.number("Monday, Tingling, left, 0 to 10").setFocus()
    QTest.keyClicks(opened.focused, "4")

    opened.key(RIGHT)
    QTest.keyClicks(opened.focused, "6")
    opened.press("Save")

    (check_in,) = opened.world.check_ins.between(MONDAY, MONDAY)
    assert check_in.value(Symptom.TINGLING, Side.LEFT) == 4
    assert check_in.value(Symptom.TINGLING, Side.RIGHT) == 6


def test_a_week_is_typed_in_by_keys_alone_and_saved(desk: Opener) -> None:
    opened = desk()

    opened.key(SPACE, RIGHT, SPACE)
    opened.key(Qt.Key.Key_Tab, Qt.Key.Key_Tab)
    QTest.keyClicks(opened.focused, "Rain")
    while not isinstance(opened.focused, QAbstractButton) or opened.focused.text() != "Save":
        opened.key(Qt.Key.Key_Tab)
    opened.key(Qt.Key.Key_Return)

    (session,) = opened.world.sessions.between(MONDAY, MONDAY)
    done = {r.exercise_id for r in session.results if r.outcome is Outcome.DONE}
    assert done == {ExerciseId.ANKLE_ROLLS}
    assert "Your week is saved" in opened.words
    assert [c.note for c in opened.world.check_ins.kept.values()] == ["Rain"]


def test_unsteady_asks_which_exercise_before_it_saves(desk: Opener) -> None:
    opened = desk()
    QTest.mouseClick(opened.cell("Monday, Unsteady?"), Qt.MouseButton.LeftButton)

    opened.press("Save")
    opened.press("Marching")

    (session,) = opened.world.sessions.between(MONDAY, MONDAY)
    assert [(e.kind, e.exercise_id) for e in session.events] == [
        (EventKind.UNSTEADY, ExerciseId.MARCHING)
    ]
    assert "Balance is closed for now" in opened.words


def test_undo_brings_a_day_back(desk: Opener) -> None:
    opened = desk()
    opened.key(SPACE)
    opened.press("Save")
    opened.press("Back")
    opened.press("Monday, Ankle rolls, left")
    opened.press("Save")

    opened.press("Undo: bring it back")

    assert opened.cell("Monday, Ankle rolls, left").isChecked()
    assert len(opened.world.sessions.between(MONDAY, MONDAY)) == 1


def test_leaving_with_something_typed_asks(desk: Opener) -> None:
    opened = desk()
    opened.key(SPACE)
    left: list[bool] = []

    opened.page.may_leave(partial(left.append, True))

    assert opened.page.asking() is not None
    assert left == []


def test_leaving_what_is_saved_does_not_ask(desk: Opener) -> None:
    opened = desk()
    left: list[bool] = []

    opened.page.may_leave(partial(left.append, True))

    assert left == [True]


def test_read_aloud_tells_what_is_ticked_and_not_every_empty_box(desk: Opener) -> None:
    opened = desk()
    opened.key(SPACE)

    spoken = opened.page.read_aloud_text()

    assert "Monday, Ankle rolls, left: ticked" in spoken
    assert "not ticked" not in spoken


@pytest.mark.parametrize("rows", [5, 6, 7])
def test_the_days_stay_in_view_over_rows_that_are_scrolled(desk: Opener, rows: int) -> None:
    opened = desk()

    opened.key(*[DOWN] * rows)

    frame = opened.page.frame
    assert frame is not None
    view = frame.area.viewport()
    assert opened.focused.mapTo(view, QPoint(0, 0)).y() >= 0
    grid = opened.page._grid
    assert grid is not None
    assert grid._head.isVisible()
    assert abs(grid._head.mapTo(view, QPoint(0, 0)).y()) <= 1
    assert grid._head.height() > 2 * grid._heads[0].height()  # days, and left and right
    assert opened.focused.mapTo(grid, QPoint(0, 0)).y() > grid._head.geometry().bottom()


def test_a_week_to_come_says_so_first_and_explains_no_keys(desk: Opener) -> None:
    opened = desk()
    sheet = opened.world.sheets.all()[0]
    opened.world.sheets.save(replace(sheet, first_day=MONDAY + timedelta(days=14)))

    opened.press("Back")
    QTest.keyClicks(opened.focused, "k7rd")
    opened.key(Qt.Key.Key_Return)

    heading, words = opened.words.split("This week has not begun.")
    assert "arrow keys" not in heading + words
    assert "K7RD" not in heading


def test_a_week_without_a_tick_is_told_without_praise(desk: Opener) -> None:
    opened = desk()

    opened.press("Save")

    (notice,) = [n for n in opened.page.findChildren(Notice) if n.isVisible()]
    assert notice.words.plain() == "No exercise is ticked in this week."
    assert notice.property("tone") == "note"


@pytest.mark.parametrize("view", [WEEK, View(1024, 600, 100), ONE_DAY])
def test_the_focus_ring_stays_clear_of_the_next_box(desk: Opener, view: View) -> None:
    opened = desk(view)
    cells = [*opened.page.findChildren(TickCell), *opened.page.findChildren(NumberCell)]

    rings = {cell: cell.geometry().adjusted(*_RING) for cell in cells}

    assert not [
        a
        for a, ring in rings.items()
        for b in cells
        if a is not b and ring.intersects(b.geometry())
    ]


@pytest.mark.parametrize("view", [View(1024, 600, 100), ONE_DAY])
def test_the_boxes_of_one_day_are_as_far_apart_as_buttons(desk: Opener, view: View) -> None:
    opened = desk(view)
    left = opened.cell("Monday, Ankle rolls, left").geometry()
    right = opened.cell("Monday, Ankle rolls, right").geometry()
    below = opened.cell("Monday, Foot rolling, left").geometry()

    assert right.left() - left.right() > GAP_PX
    assert below.top() - left.bottom() > GAP_PX


@pytest.mark.parametrize("view", [WEEK, ONE_DAY])
def test_a_box_without_a_tick_shows_where_the_tick_goes(desk: Opener, view: View) -> None:
    opened = desk(view)
    cell = opened.cell("Monday, Ankle rolls, left")
    before = cell.grab().toImage()
    mark = cell.mark_rect()

    edge = before.pixelColor(round(mark.left()), round(mark.center().y()))
    inside = before.pixelColor(round(mark.center().x()), round(mark.center().y()))

    assert edge.lightness() < inside.lightness()


# ---------------------------------------------------------------- one day at a time


def test_where_there_is_little_room_one_day_is_shown(desk: Opener) -> None:
    opened = desk(ONE_DAY)

    days = {c.words().split(",")[0] for c in opened.page.findChildren(TickCell) if c.isVisible()}

    assert days == {"Monday"}
    assert "Day 1 of 7." in opened.words


def test_next_day_and_back_keep_what_is_ticked(desk: Opener) -> None:
    opened = desk(ONE_DAY)
    opened.key(SPACE)

    opened.press("Next day")
    assert opened.here == "Tuesday, Ankle rolls, left: not ticked"
    opened.press("Back")

    assert opened.here == "Monday, Ankle rolls, left: ticked"


def test_after_the_last_day_comes_save(desk: Opener) -> None:
    opened = desk(ONE_DAY)
    opened.key(SPACE)

    for _ in range(6):
        opened.press("Next day")
    opened.press("Save")

    assert len(opened.world.sessions.between(MONDAY, MONDAY + timedelta(days=6))) == 1


def test_a_larger_window_shows_the_week_with_all_that_is_ticked(desk: Opener) -> None:
    opened = desk(View(1024, 600, 100))
    opened.key(SPACE)

    opened.window.resize(1500, 800)
    QApplication.processEvents()

    assert opened.cell("Monday, Ankle rolls, left").isChecked()
    assert not opened.cell("Sunday, Ankle rolls, right").isChecked()
