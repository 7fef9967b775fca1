from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings import VOICE_RATES, ThemeChoice
from neuro_desktop.ui import theme
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_frame import SHORT_PX, PageFrame
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.panels import Notice, TextField
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.text import BodyText, Heading
from tests.ui.inspecting import focused, whole_in_view
from tests.ui.walking import World

LEAVE = Question(
    "Leave now?", "Your words are kept.", (Answer("stay", "Stay", filled=True), Answer("go", "Go"))
)


class NamePage(Page):
    """Asks for a name, then for a place; asks before it is left while a name is typed."""

    def __init__(self) -> None:
        super().__init__("Your name")
        self.field = TextField("What shall we call you?")
        self.places = ChoiceList([Choice(str(n), f"Place {n}", "Explained.") for n in range(6)])
        self.column.addWidget(Heading("Who are you?"))
        self.column.addWidget(self.field)
        self.column.addWidget(self.places)
        self.back = self.add_back()
        self.step = self.add_next()
        self.was_left = 0

    def may_leave(self, then: Callable[[], None]) -> None:
        if self.field.text():
            self.ask_before_leaving(LEAVE, "go", then)
        else:
            then()

    def left(self) -> None:
        self.was_left += 1


class LastPage(Page):
    def __init__(self) -> None:
        super().__init__("The end")
        self.column.addWidget(BodyText("Done."))


class Opened:
    """A shown window on `NamePage`."""

    def __init__(self, qtbot: QtBot, family: str, size: tuple[int, int]) -> None:
        self.world = World()
        self.window = MainWindow(
            {Screen.WIZARD: self._name_page, Screen.HOME: self._last_page},
            self.world.settings,
            self.world.changes,
            self.world.voice,
            family,
        )
        qtbot.addWidget(self.window)
        self.window.resize(*size)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.window.go(Screen.WIZARD)

    def _name_page(self, _subject: str | None) -> Page:
        self.page = NamePage()
        return self.page

    def _last_page(self, _subject: str | None) -> Page:
        return LastPage()

    @property
    def frame(self) -> PageFrame:
        assert self.page.frame is not None
        return self.page.frame

    def on_screen(self) -> str:
        page = self.window.page()
        return page.title() if page is not None else ""


@pytest.fixture
def opened(qtbot: QtBot, family: str) -> Opened:
    return Opened(qtbot, family, (1366, 768))


@pytest.fixture
def low(qtbot: QtBot, family: str) -> Opened:
    return Opened(qtbot, family, (1024, 600))


def press(widget: object, key: Qt.Key = Qt.Key.Key_Return) -> None:
    QTest.keyClick(widget, key)  # type: ignore[call-overload]


def test_a_page_opens_with_the_focus_on_its_first_control(opened: Opened) -> None:
    assert focused() is opened.page.field.edit


def test_tab_goes_from_the_body_to_back_and_next_and_round_to_home(opened: Opened) -> None:
    stops = opened.page.tab_stops()
    assert stops[-2:] == [opened.page.back, opened.page.step]
    opened.page.step.setFocus()
    press(opened.page.step, Qt.Key.Key_Tab)
    assert focused() is opened.frame.bar.home


def test_the_top_bar_stays_in_a_high_window(opened: Opened) -> None:
    opened.window.resize(1366, SHORT_PX)
    opened.frame.area.verticalScrollBar().setValue(100)
    assert opened.frame.bar.y() == 0


def test_the_top_bar_scrolls_away_below_700_px(low: Opened) -> None:
    low.frame.area.verticalScrollBar().setValue(120)
    assert low.frame.bar.y() == -120


def test_the_bottom_bar_stays_while_the_page_scrolls(low: Opened) -> None:
    before = low.frame.bottom.geometry()
    low.frame.area.verticalScrollBar().setValue(120)
    assert low.frame.bottom.geometry() == before


def test_focus_scrolls_its_control_whole_into_view(low: Opened) -> None:
    last = low.page.places.cards()[-1]
    last.setFocus(Qt.FocusReason.TabFocusReason)
    assert whole_in_view(low.window, last, REACH_PX)


@pytest.mark.parametrize("free_px", range(2 * REACH_PX, 2 * REACH_PX + 9))
def test_so_does_it_where_the_ring_has_hardly_room(free_px: int, low: Opened) -> None:
    last = low.page.places.cards()[-1]
    for _ in range(2):  # "More below" takes its room, or gives it back
        last.setFixedHeight(low.frame.area.viewport().height() - free_px)
        QApplication.processEvents()
        low.page.places.cards()[0].setFocus(Qt.FocusReason.TabFocusReason)
        last.setFocus(Qt.FocusReason.TabFocusReason)
    assert whole_in_view(low.window, last, REACH_PX)


def test_a_click_on_a_control_that_is_cut_off_counts_and_brings_it_into_view(low: Opened) -> None:
    port, bar = low.frame.area.viewport(), low.frame.area.verticalScrollBar()
    card = low.page.places.cards()[2]
    bar.setValue(card.mapTo(low.frame.body, QPoint(0, 20)).y() - port.height())
    where = card.mapToGlobal(QPoint(60, 10))
    assert not whole_in_view(low.window, card)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(card, left, none, card.mapFromGlobal(where))
    QTest.mouseRelease(card, left, none, card.mapFromGlobal(where))
    assert low.page.places.value() == card.key
    assert whole_in_view(low.window, card, REACH_PX)


def test_more_below_is_there_while_more_lies_below(low: Opened) -> None:
    assert low.frame.more.isVisible()
    low.frame.area.verticalScrollBar().setValue(100_000)
    assert not low.frame.more.isVisible()


def test_more_below_is_not_there_when_all_fits(qtbot: QtBot, family: str) -> None:
    opened = Opened(qtbot, family, (1366, 1400))
    assert not opened.frame.more.isVisible()


def test_pressing_more_below_scrolls_on_to_the_end(low: Opened) -> None:
    for _ in range(10):
        if low.frame.more.isVisible():
            low.frame.more.pressed.emit()
    bar = low.frame.area.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_page_down_scrolls(low: Opened) -> None:
    low.frame.bar.home.setFocus()
    press(low.frame.bar.home, Qt.Key.Key_PageDown)
    assert low.frame.area.verticalScrollBar().value() > 0


def test_larger_text_keeps_what_was_typed_and_chosen(opened: Opened) -> None:
    QTest.keyClicks(opened.page.field.edit, "Rosa")
    opened.page.places.set_values({"3"})
    opened.frame.bar.larger.click()
    assert theme.look().percent == 125
    assert opened.page.field.text() == "Rosa"
    assert opened.page.places.value() == "3"
    assert opened.page.was_left == 0


def test_larger_text_keeps_the_focused_control_in_view(low: Opened) -> None:
    card = low.page.places.cards()[4]
    card.setFocus()
    for _ in range(4):
        low.world.settings.larger_text()
    QApplication.processEvents()
    assert focused() is card
    assert whole_in_view(low.window, card)


def test_a_change_of_theme_reaches_the_open_page(opened: Opened) -> None:
    opened.world.settings.change(theme=ThemeChoice.DARK)
    ground = opened.page.grab().toImage().pixelColor(4, opened.page.height() - 4)
    assert ground == theme.look().colour("background")
    assert theme.look().tokens == theme.DARK


def test_home_asks_a_page_that_is_not_finished(opened: Opened) -> None:
    QTest.keyClicks(opened.page.field.edit, "Rosa")
    press(opened.frame.bar.home)
    pane = opened.page.asking()
    assert pane is not None
    assert focused() is pane.buttons["stay"]


def test_staying_keeps_the_page_and_the_place(opened: Opened) -> None:
    QTest.keyClicks(opened.page.field.edit, "Rosa")
    opened.page.places.cards()[2].setFocus()
    opened.frame.bar.home_pressed.emit()
    press(focused(), Qt.Key.Key_Escape)
    assert opened.page.asking() is None
    assert opened.page.field.text() == "Rosa"
    assert focused() is opened.page.places.cards()[2]


def test_leaving_opens_home_and_lets_the_page_clean_up(opened: Opened) -> None:
    QTest.keyClicks(opened.page.field.edit, "Rosa")
    page = opened.page
    opened.frame.bar.home_pressed.emit()
    pane = page.asking()
    assert pane is not None
    press(pane.buttons["go"])
    assert opened.on_screen() == "The end"
    assert page.was_left == 1


def test_a_shift_pressed_and_let_go_before_tab_changes_nothing(opened: Opened) -> None:
    opened.page.back.setFocus()
    QTest.keyPress(opened.page.back, Qt.Key.Key_Shift)
    QTest.keyRelease(opened.page.back, Qt.Key.Key_Shift)
    assert focused() is opened.page.back
    press(opened.page.back, Qt.Key.Key_Tab)
    assert focused() is opened.page.step


def test_a_question_keeps_tab_to_its_answers(opened: Opened) -> None:
    opened.page.ask(LEAVE, print)
    pane = opened.page.asking()
    assert pane is not None
    assert opened.page.tab_stops() == list(pane.buttons.values())


def test_closing_the_window_asks_an_unfinished_page_first(opened: Opened) -> None:
    QTest.keyClicks(opened.page.field.edit, "Rosa")
    assert not opened.window.close()
    assert opened.page.asking() is not None
    assert opened.window.isVisible()


def test_the_window_closes_after_the_question_says_so(opened: Opened, qtbot: QtBot) -> None:
    QTest.keyClicks(opened.page.field.edit, "Rosa")
    opened.window.close()
    pane = opened.page.asking()
    assert pane is not None
    with qtbot.waitSignal(opened.window.closed):
        press(pane.buttons["go"])
    assert not opened.window.isVisible()


def test_a_finished_page_lets_the_window_close_at_once(opened: Opened) -> None:
    event = QCloseEvent()
    QApplication.sendEvent(opened.window, event)
    assert event.isAccepted()
    assert opened.page.was_left == 1


def test_read_aloud_says_the_title_and_the_words_from_the_top(opened: Opened) -> None:
    opened.frame.bar.read.click()
    lines = opened.world.voice.said[0].splitlines()
    assert lines[:3] == ["Your name", "Who are you?", "What shall we call you?"]
    assert "Place 0 Explained." in lines


def test_a_second_press_of_read_aloud_stops_it(opened: Opened) -> None:
    opened.frame.bar.read.click()
    assert opened.frame.bar.read.words() == "Stop reading"
    opened.frame.bar.read.click()
    assert opened.world.voice.stopped == 1
    assert opened.frame.bar.read.words() == "Read aloud"


def test_read_aloud_is_offered_again_when_the_voice_has_ended(opened: Opened) -> None:
    opened.frame.bar.read.click()
    opened.world.voice.finish()
    assert opened.frame.bar.read.words() == "Read aloud"


def test_reading_stops_when_the_page_is_left(opened: Opened) -> None:
    opened.frame.bar.read.click()
    opened.window.go(Screen.HOME)
    assert opened.world.voice.stopped == 1


def missing_voice(opened: Opened) -> list[Notice]:
    """Return the notices in view that say there is no voice."""
    page = opened.window.page()
    assert page is not None
    notices = page.findChildren(Notice)
    return [each for each in notices if each.isVisible() and "no voice" in each.words.text()]


def read_without_a_voice(opened: Opened) -> None:
    """Press Read aloud on a computer that turns out to have no voice."""
    opened.frame.bar.read.click()
    opened.world.voice.become(available=False)
    opened.world.voice.finish()


def test_reading_aloud_without_a_voice_is_told_in_the_page(opened: Opened) -> None:
    read_without_a_voice(opened)
    assert len(missing_voice(opened)) == 1
    assert opened.frame.bar.read.words() == "Read aloud"


def test_a_missing_voice_is_told_once_a_page(opened: Opened) -> None:
    read_without_a_voice(opened)
    opened.frame.bar.read.click()
    opened.world.voice.finish()
    assert len(missing_voice(opened)) == 1


def test_a_page_without_a_voice_keeps_its_focus_and_its_place(opened: Opened) -> None:
    opened.page.field.edit.setFocus()
    read_without_a_voice(opened)
    assert focused() is opened.page.field.edit
    assert opened.page.asking() is None


def test_what_is_told_of_a_missing_voice_is_in_view_on_a_scrolled_page(low: Opened) -> None:
    low.window.resize(1024, SHORT_PX)
    low.frame.area.verticalScrollBar().setValue(100_000)
    read_without_a_voice(low)
    QApplication.processEvents()
    assert whole_in_view(low.window, missing_voice(low)[0])


def test_a_voice_that_is_missing_is_told_only_to_who_wants_it(opened: Opened) -> None:
    opened.world.voice.become(available=False)
    assert missing_voice(opened) == []


def test_a_voice_known_to_be_missing_is_told_at_once_on_the_next_page(opened: Opened) -> None:
    read_without_a_voice(opened)
    opened.window.go(Screen.HOME)
    assert missing_voice(opened) == []
    page = opened.window.page()
    assert page is not None
    assert page.frame is not None
    page.frame.bar.read.click()
    assert len(missing_voice(opened)) == 1


def test_a_voice_that_comes_late_reads_and_takes_the_notice_away(opened: Opened) -> None:
    read_without_a_voice(opened)
    opened.frame.bar.read.click()
    opened.world.voice.become(available=True)
    assert missing_voice(opened) == []
    assert opened.frame.bar.read.words() == "Stop reading"
    assert len(opened.world.voice.said) == 2


def test_a_voice_that_came_back_is_not_called_missing_again(opened: Opened) -> None:
    read_without_a_voice(opened)
    opened.world.voice.become(available=True)
    opened.frame.bar.read.click()
    assert missing_voice(opened) == []


def test_what_is_told_of_a_missing_voice_is_not_read_with_the_page(opened: Opened) -> None:
    read_without_a_voice(opened)
    opened.frame.bar.read.click()
    first, second = opened.world.voice.said
    assert second == first


def test_the_voice_has_the_kept_speed_from_the_start(opened: Opened) -> None:
    assert opened.world.voice.rate == opened.world.settings.value.voice_rate


def test_a_new_speed_reaches_the_voice_at_once(opened: Opened) -> None:
    opened.world.settings.change(voice_rate=min(VOICE_RATES))
    assert opened.world.voice.rate == min(VOICE_RATES)


def test_the_focus_ring_is_hidden_where_its_control_is_scrolled_away(low: Opened) -> None:
    low.page.field.edit.setFocus()
    low.frame.area.verticalScrollBar().setValue(100_000)
    assert not low.window.focus_ring().isVisible()


def test_the_focus_ring_follows_a_control_that_moves(opened: Opened) -> None:
    ring = opened.window.focus_ring()
    before = ring.y()
    opened.page.column.insertWidget(0, BodyText("One more line"))
    QApplication.sendPostedEvents()
    assert ring.y() > before
    assert isinstance(ring.followed(), QLineEdit)


def test_the_ring_has_its_inner_band_2_px_off_and_its_outer_band_outside(opened: Opened) -> None:
    opened.page.step.setFocus()
    picture = opened.window.grab().toImage()
    at = opened.page.step.mapTo(opened.window, opened.page.step.rect().topLeft())
    x, middle = at.x(), at.y() + opened.page.step.height() // 2
    look = theme.look()
    bands = [picture.pixelColor(x - off, middle) for off in range(1, 8)]
    assert bands[2:4] == [look.colour("halo")] * 2
    assert bands[4:7] == [look.colour("ink")] * 3


def test_more_below_is_gone_when_only_the_empty_end_lies_below(low: Opened) -> None:
    bar = low.frame.area.verticalScrollBar()
    bar.setValue(bar.maximum() - 20)
    assert not low.frame.more.isVisible()
