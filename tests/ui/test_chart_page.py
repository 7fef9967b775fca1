import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.chart import ChartState, Shown
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.ui import theme
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.progress.chart import SymptomChart
from neuro_desktop.ui.progress.chart_page import ChartPage
from neuro_desktop.ui.progress.range_row import RangeButton
from neuro_desktop.ui.progress.table import EntriesTable
from neuro_desktop.ui.theme import Look
from neuro_desktop.ui.widgets.buttons import SteadyButton
from tests.ui import progress_pages as pages
from tests.ui.inspecting import focused, whole_in_view
from tests.ui.walk import progress as walk
from tests.ui.walking import VIEWS, View, WalkPage, World, open_window

TINGLING, BURNING = Symptom.TINGLING, Symptom.BURNING
KEY = Qt.Key


class Shows:
    """The chart page on screen."""

    def __init__(self, build: Callable[[World], Page], view: View, fam: str, bot: QtBot) -> None:
        def keep(world: World) -> Page:
            self.world = world
            return build(world)

        self.window: MainWindow = open_window(WalkPage("chart", keep), view, fam, bot)

    @property
    def page(self) -> ChartPage:
        page = self.window.page()
        assert isinstance(page, ChartPage)
        return page

    @property
    def state(self) -> ChartState:
        assert self.page._state is not None
        return self.page._state

    @property
    def chart(self) -> SymptomChart:
        chart = self.window.findChild(SymptomChart)
        assert chart is not None
        return chart

    @property
    def table(self) -> EntriesTable:
        table = self.window.findChild(EntriesTable)
        assert table is not None
        return table

    def button(self, words: str) -> SteadyButton | RangeButton:
        buttons: list[SteadyButton | RangeButton] = list(self.window.findChildren(SteadyButton))
        buttons += self.window.findChildren(RangeButton)
        found = [each for each in buttons if each.words() == words and each.isVisible()]
        assert len(found) == 1, f"{len(found)} buttons {words!r}"
        return found[0]

    def press(self, words: str) -> None:
        self.button(words).click()
        QApplication.processEvents()

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(focused(), key)

    def words(self) -> list[str]:
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]


Show = Callable[[Callable[[World], Page]], Shows]


@pytest.fixture
def shown(family: str, qtbot: QtBot) -> Show:
    def show(build: Callable[[World], Page]) -> Shows:
        return Shows(build, VIEWS[2], family, qtbot)  # 1366 x 768 at 100 %

    return show


def heard(widget: QWidget, text: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(text)


# ---------------------------------------------------------------- values


def test_the_page_opens_on_the_chart_and_left_shows_the_latest_value_large(shown: Show) -> None:
    page = shown(walk.two_feet)
    assert focused() is page.chart
    page.key(KEY.Key_Left)
    assert page.chart.value.text() == "Wednesday, 14 May: left 4, right 5"


def test_arrow_keys_go_from_value_to_value(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.key(KEY.Key_Left, KEY.Key_Left)
    assert page.chart.value.text().startswith("Monday, 12 May")
    page.key(KEY.Key_Right)
    assert page.chart.value.text().startswith("Wednesday, 14 May")
    page.key(KEY.Key_Home)
    assert page.state.picked == 0
    page.key(KEY.Key_End)
    assert page.state.picked == len(page.state.entries) - 1


def told_first(page: Shows) -> str:
    part = page.page.told_part()
    return "" if part is None else heard(part)


def test_a_screen_reader_comes_to_the_chart_at_once_and_hears_its_sentence_there(
    shown: Show,
) -> None:
    assert told_first(shown(walk.two_feet)) == "Tingling."


def test_of_the_table_a_screen_reader_hears_the_sentences_first(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("Show as table")
    assert told_first(page).startswith("Tingling, left foot. At the start 6.7, now 4.")


def test_a_screen_reader_hears_a_chart_with_its_sentence(shown: Show) -> None:
    page = shown(walk.two_feet)
    interface = QAccessible.queryAccessibleInterface(page.chart)
    assert interface.role() == QAccessible.Role.Chart
    assert interface.state().focusable
    told = heard(page.chart, QAccessible.Text.Description)
    assert "Tingling, left foot. At the start 6.7, now 4. A clear change to less." in told
    assert "Tingling, right foot. At the start 5.3, now 5. No clear change." in told


def test_each_arrow_key_changes_the_name_of_the_focused_chart_to_the_value(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.key(KEY.Key_Left)
    assert heard(page.chart) == "Wednesday, 14 May: left 4, right 5"
    page.key(KEY.Key_Left)
    assert heard(page.chart) == "Monday, 12 May: left 4, right 5"
    assert focused() is page.chart


@pytest.mark.parametrize("entry", [0, 20, 45])
def test_a_press_near_a_point_shows_its_value(shown: Show, entry: int) -> None:
    page = shown(walk.two_feet)
    at = QPoint(page.chart.place_of(entry), page.chart.height() // 2)
    QTest.mouseClick(page.chart, Qt.MouseButton.LeftButton, pos=at)
    assert page.state.picked == entry


def test_the_wheel_is_left_to_the_page_and_zooms_nothing(shown: Show) -> None:
    page = shown(walk.two_feet)
    at = page.chart.mapTo(page.window, page.chart.rect().center())
    assert page.window.childAt(at) is page.chart
    centre = QPointF(page.chart.rect().center())
    none = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(centre, centre, QPoint(), QPoint(0, -240), *none, False)
    before = page.chart.grab().toImage()
    QApplication.sendEvent(page.chart, event)
    assert not event.isAccepted()
    assert page.chart.grab().toImage() == before


# ---------------------------------------------------------------- days


def test_page_up_and_page_down_go_to_other_days(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("2 weeks")
    page.chart.setFocus()
    today = page.state.window.last
    page.key(KEY.Key_PageUp)
    assert (today - page.state.window.last).days == 14
    assert heard(page.chart).startswith("These days: 17 Apr 2025")
    page.key(KEY.Key_PageDown)
    assert page.state.window.last == today


def test_earlier_and_later_are_buttons_too_and_say_where_they_end(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("2 weeks")
    page.press("Earlier")
    assert "These days: 17 Apr 2025 to 30 Apr 2025" in page.words()
    page.press("Later")
    page.press("Later")
    assert "These are the latest days." in page.words()
    assert heard(page.chart) == "These are the latest days."


def test_a_screen_reader_hears_why_a_key_changed_nothing_also_beside_a_value(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.key(KEY.Key_Left, KEY.Key_PageDown)
    assert heard(page.chart) == "These are the latest days."
    assert page.chart.value.text().startswith("Wednesday, 14 May")


def test_ranges_are_radio_buttons_and_one_tab_stop(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.button("3 months").setFocus()
    page.key(KEY.Key_Right, KEY.Key_Space)
    assert page.state.range.value == "year"
    chosen = QAccessible.queryAccessibleInterface(page.button("1 year"))
    assert (chosen.role(), chosen.state().checked) == (QAccessible.Role.RadioButton, 1)
    stops = [each for each in page.page.tab_stops() if isinstance(each, RangeButton)]
    assert stops == [page.button("1 year")]


@pytest.mark.parametrize(
    ("build", "span", "head"),
    [(walk.two_years, "week", "Week"), (walk.ten_years, "month", "Month")],
)
def test_in_long_ranges_the_page_says_what_a_point_is(
    build: Callable[[World], Page], span: str, head: str, shown: Show
) -> None:
    page = shown(build)
    told = f"Each point is the average of 1 {span}. Each session mark is 1 {span} too."
    assert told not in page.words()
    page.press("All days")
    assert told in page.words()
    page.press("Show as table")
    assert page.table.model().headerData(0, Qt.Orientation.Horizontal) == head


DOTTED = "A dotted line joins days with a gap between."


def test_a_dotted_line_is_explained_where_one_is_drawn(shown: Show) -> None:
    def no_gap(world: World) -> Page:
        pages.fill(world, pages.daily(TINGLING, range(14), [4]), TINGLING)
        return pages.chart_page(world)

    def gap(world: World) -> Page:
        pages.fill(world, pages.daily(TINGLING, [0, 1, 2, 8, 9, 13], [4]), TINGLING)
        return pages.chart_page(world)

    assert DOTTED not in shown(no_gap).words()
    page = shown(gap)
    assert DOTTED in page.words()
    page.press("Show as table")
    assert DOTTED not in page.words()


def test_in_a_year_the_page_says_which_days_are_joined(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("1 year")
    assert any("less than a week between are joined" in words for words in page.words())


def test_a_chart_without_a_point_in_these_days_still_opens_others(shown: Show) -> None:
    def pause(world: World) -> Page:
        pages.fill(world, pages.daily(TINGLING, [0, 60, 61], [4]), TINGLING)
        return pages.chart_page(world)

    page = shown(pause)
    page.press("2 weeks")
    page.press("Earlier")
    assert page.state.entries == ()
    page.chart.setFocus()
    page.key(KEY.Key_Left)
    assert heard(page.chart).startswith("These days")


# ---------------------------------------------------------------- the table


def test_the_table_says_what_the_chart_shows_the_newest_first(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("Show as table")
    model = page.table.model()
    assert focused() is page.table
    cells = [
        [model.index(row, column).data() for column in range(3)] for row in range(model.rowCount())
    ]
    assert cells[0] == ["Wednesday, 14 May", "4", "5"]
    assert len(cells) == len(page.state.entries)
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(3)]
    assert heads == ["Day", "Left", "Right"]


def test_a_screen_reader_finds_a_table_with_its_cells(shown: Show) -> None:
    def one_foot(world: World) -> Page:
        pages.fill(world, pages.daily(TINGLING, [0, 1], [4]), TINGLING)
        return pages.chart_page(world)

    page = shown(one_foot)
    page.press("Show as table")
    interface = QAccessible.queryAccessibleInterface(page.table)
    assert interface.role() == QAccessible.Role.Table
    assert heard(page.table).startswith("Tingling")
    cells = [interface.child(at) for at in range(interface.childCount())]
    names = [cell.text(QAccessible.Text.Name) for cell in cells]
    assert {"Day", "Left", "Wednesday, 14 May", "4", "No entry"} <= set(names)
    assert page.table.model().index(0, 2).data() != "0"


def test_arrow_keys_go_from_cell_to_cell_and_tab_leaves_the_table(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("Show as table")
    page.key(KEY.Key_Down, KEY.Key_Right)
    index = page.table.currentIndex()
    assert (index.row(), index.column()) == (1, 1)
    assert page.table.selectionModel().isRowSelected(1)
    page.key(KEY.Key_Tab)
    assert isinstance(focused(), RangeButton)
    QTest.keyClick(focused(), KEY.Key_Backtab)
    assert focused() is page.table
    page.key(KEY.Key_Home)
    assert page.table.currentIndex().row() == 0


def test_the_table_opens_at_the_value_that_was_shown(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.key(KEY.Key_Left, KEY.Key_Left, KEY.Key_Left)
    page.press("Show as table")
    assert page.table.currentIndex().row() == 2


def test_other_days_come_in_the_table_too_and_the_chart_comes_back(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("Show as table")
    page.press("2 weeks")
    assert page.table.model().rowCount() == len(page.state.entries) == 10
    page.press("Show as chart")
    assert focused() is page.chart
    assert not page.table.isVisible()


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_no_day_of_the_table_is_cut(view: View, family: str, qtbot: QtBot) -> None:
    page = Shows(walk.ten_years, view, family, qtbot)
    page.press("All days")
    page.press("Show as table")
    table = page.table
    room = table.columnWidth(0) - 2 * 18
    days = [table.model().index(row, 0).data() for row in range(table.model().rowCount())]
    assert max(theme.text_size(theme.Role.BODY, day).width() for day in days) <= room


# ---------------------------------------------------------------- size and look


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_the_chart_is_whole_in_view_and_large(view: View, family: str, qtbot: QtBot) -> None:
    page = Shows(walk.two_feet, view, family, qtbot)
    assert whole_in_view(page.window, page.chart)
    assert page.chart.height() >= view.height * 0.47
    assert page.chart._geometry is not None
    assert page.chart._geometry.plot.height() >= view.height * 0.28


@pytest.mark.parametrize("view", VIEWS, ids=str)
@pytest.mark.parametrize(
    ("build", "sentence", "short"),
    [
        (walk.two_feet, "A clear change to less.", "a clear change to less"),
        (walk.less_pain_more_numbness, "Tell your doctor.", "Tell your doctor."),
    ],
)
def test_what_the_chart_says_is_in_view_as_it_opens(
    build: Callable[[World], Page], sentence: str, short: str, view: View, family: str, qtbot: QtBot
) -> None:
    page = Shows(build, view, family, qtbot)
    told = [
        label
        for label in page.window.findChildren(QLabel)
        if (short if label is page.chart.value else sentence) in label.text()
    ]
    assert any(whole_in_view(page.window, label) for label in told)
    assert whole_in_view(page.window, page.chart)


def test_the_labels_follow_the_text_size_and_the_theme(shown: Show, qapp: QApplication) -> None:
    page = shown(walk.two_feet)
    before = page.chart.overlay.ends[0].box.height()
    view = page.chart._lines.view
    family = theme.look().family
    theme.apply(qapp, Look(theme.DARK, 125, family))
    QApplication.processEvents()
    assert page.chart.overlay.ends[0].box.height() > before
    assert view.backgroundBrush().color().name().upper() == theme.DARK.surface
    pen = page.chart._lines._lines[0].curve.opts["pen"]
    assert pen.color().name().upper() == theme.DARK.primary


# ---------------------------------------------------------------- symptoms, nothing, help


def test_another_symptom_is_one_press_away(shown: Show) -> None:
    def two(world: World) -> Page:
        first = pages.daily(TINGLING, range(10), [4])
        other = pages.daily(BURNING, range(20, 40), [6])
        pages.fill(world, first + other, TINGLING)
        return pages.chart_page(world)

    page = shown(two)
    page.press("Burning pain")
    assert page.page.title() == "Burning pain"
    assert focused() is page.chart
    assert page.chart.value.text().startswith("Burning pain")


def test_many_symptoms_stand_in_a_list_of_their_own(shown: Show) -> None:
    page = shown(walk.eight)
    page.press("Choose another symptom")
    assert page.state.shown is Shown.CHOOSE
    assert not page.chart.isVisible()
    assert page.page.title() == "How my feet feel"
    buttons = page.window.findChildren(SteadyButton)
    assert "Tingling, or pins and needles" not in [each.words() for each in buttons]
    page.press("Trouble with balance")
    assert (page.page.title(), page.chart.isVisible()) == ("Balance trouble", True)


def test_without_entries_the_check_in_is_the_next_step(shown: Show) -> None:
    def none_yet(world: World) -> Page:
        pages.fill(world, [], TINGLING)
        return pages.chart_page(world)

    page = shown(none_yet)
    assert page.window.findChild(SymptomChart) is None
    page.key(KEY.Key_Return)
    assert page.world.navigator.gone == [(Screen.CHECK_IN, None)]


def test_a_store_in_use_is_told_and_tried_again_on_a_press(shown: Show) -> None:
    def locked(world: World) -> Page:
        pages.fill(world, pages.daily(TINGLING, range(10), [4]), TINGLING)
        world.check_ins.trouble = StoreTrouble.LOCKED
        return pages.chart_page(world)

    page = shown(locked)
    assert "Your check-ins cannot be shown" in page.words()
    page.world.check_ins.trouble = None
    page.key(KEY.Key_Return)
    assert focused() is page.chart
    assert page.page._forward.words() == "How are my feet?"


def test_less_pain_with_more_numbness_is_no_good_news_on_the_page(shown: Show) -> None:
    page = shown(walk.less_pain_more_numbness)
    told = " ".join(page.words())
    assert "Less pain with more numbness is not getting better." in told
    assert "Less pain with more" in heard(page.chart, QAccessible.Text.Description)


def test_what_a_clear_change_is_stands_on_the_page(shown: Show) -> None:
    assert "What is a clear change?" in shown(walk.two_feet).words()


def test_read_aloud_tells_the_latest_rows_of_the_table(shown: Show) -> None:
    page = shown(walk.two_feet)
    page.press("Show as table")
    assert "Wednesday, 14 May: left 4, right 5" in page.page.read_aloud_text()


def test_the_first_screen_and_the_page_code_load_no_chart_library() -> None:
    code = (
        "import sys; import neuro_desktop.app, neuro_desktop.ui.progress.pages;"
        "print([m for m in ('pyqtgraph', 'numpy') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).resolve().parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=50,
    )
    assert found.stdout.strip() == "[]"
