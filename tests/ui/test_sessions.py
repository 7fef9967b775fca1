"""My sessions by keys and clicks."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_log import SessionLogPresenter
from neuro_desktop.domain.activity import ActivityKind
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.ui import theme
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.sessions.day_button import DayButton
from neuro_desktop.ui.sessions.minutes import MinutesField
from neuro_desktop.ui.sessions.month import MonthDays
from neuro_desktop.ui.sessions.week_bars import WeekBar
from neuro_desktop.ui.widgets.choices import RadioCard
from neuro_desktop.ui.widgets.day_chooser import DayChooser
from neuro_desktop.ui.widgets.note import NoteEdit
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.scale import ScaleAnswer
from neuro_desktop.ui.widgets.spoken_role import ToldPart
from tests.ui.inspecting import focused, whole_in_view
from tests.ui.memory import FRIDAY
from tests.ui.walk import sessions as walk
from tests.ui.walking import VIEWS, View, WalkPage, World, open_window

Build = Callable[[World], Page]
WIDE, NARROW = VIEWS[2], VIEWS[1]


class Shown:
    """A page on screen."""

    def __init__(self, build: Build, view: View, family: str, qtbot: QtBot) -> None:
        def keep(world: World) -> Page:
            self.world = world
            return build(world)

        self.window: MainWindow = open_window(WalkPage("page", keep), view, family, qtbot)

    def button(self, words: str) -> QWidget:
        every = self.window.findChildren(QWidget)
        buttons = [each for each in every if isinstance(each, OnePress) and each.isVisible()]
        found = [each for each in buttons if each.words() == words]
        assert len(found) == 1, f"{len(found)} buttons {words!r}"
        return found[0]

    def click(self, words: str) -> None:
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def words(self) -> list[str]:
        labels = [each for each in self.window.findChildren(QLabel) if each.isVisible()]
        return [label.text().replace("\u200b", "") for label in labels]

    def month(self) -> MonthDays:
        found = self.window.findChild(MonthDays)
        assert found is not None
        return found

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(focused(), key)


@pytest.fixture
def shown(family: str, qtbot: QtBot) -> Callable[..., Shown]:
    def show(build: Build, view: View = WIDE) -> Shown:
        return Shown(build, view, family, qtbot)

    return show


def log(steps: walk.LogSteps, fill: Callable[[World], None] = walk.quarter) -> Build:
    return lambda world: walk.log_page(world, steps, fill=fill)


def session(steps: walk.ReviewSteps = walk.shown) -> Build:
    return lambda world: walk.session_page(world, steps)


def activity(steps: walk.ActivitySteps = walk.what, subject: str | None = None) -> Build:
    return lambda world: walk.activity_page(world, steps, subject=subject)


def focused_day() -> date:
    widget = focused()
    assert isinstance(widget, DayButton)
    return widget.day.day


# ---------------------------------------------------------------- weeks


def test_every_bar_says_its_week_as_a_sentence(shown: Callable[..., Shown]) -> None:
    page = shown(log(walk.nothing))
    sentences = [bar.text() for bar in page.window.findChildren(WeekBar)]
    assert len(sentences) == 8
    assert sentences[-1] == "This week so far: 3 of 3 days done. Goal met."


def test_what_was_done_in_a_week_without_a_plan_fills_its_bar(
    shown: Callable[..., Shown],
) -> None:
    page = shown(partial(walk.log_page, steps=walk.nothing, fill=walk.free_week))
    free, done = page.window.findChildren(WeekBar)[-2:]
    empty, full = (theme.look().colour(each) for each in ("surface", "primary"))
    pixels = [bar.grab().toImage().pixelColor(bar.width() // 2, 60) for bar in (free, done)]
    assert pixels == [empty, full]


def test_a_page_about_a_day_names_what_was_done_and_not_the_day_again(
    shown: Callable[..., Shown],
) -> None:
    page = shown(partial(walk.log_page, steps=partial(walk.a_day, date(2025, 5, 14))))
    cards = page.window.findChildren(OpenCard)
    assert [each.words().splitlines()[0] for each in cards] == ["Morning feet"]


def test_the_weeks_can_be_read_as_text(shown: Callable[..., Shown]) -> None:
    page = shown(log(walk.nothing))
    page.click("Weeks in words")
    assert "This week so far: 3 of 3 days done. Goal met." in page.words()
    page.click("Back")
    assert "This week: 3 of 3 days done" in page.words()


def test_the_page_of_weeks_opens_at_its_top(shown: Callable[..., Shown]) -> None:
    page = shown(log(walk.nothing), VIEWS[1])
    assert focused() is page.button("Add other activity")
    page.key(Qt.Key.Key_Return)
    assert page.world.navigator.gone == [(Screen.ACTIVITY, None)]


# ---------------------------------------------------------------- calendar


def test_arrows_go_by_days_and_weeks_and_enter_opens_the_day(
    shown: Callable[..., Shown],
) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.month().first_focus().setFocus()
    assert focused_day() == FRIDAY
    page.key(Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert focused_day() == date(2025, 5, 8)
    page.key(Qt.Key.Key_Right, Qt.Key.Key_Return)
    assert "Friday, 9 May" in " ".join(page.words())


def test_arrows_stay_inside_the_month(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.month().first_focus().setFocus()
    page.key(Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Up)
    assert focused_day() == date(2025, 5, 1)
    page.key(Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Down)
    assert focused_day() == date(2025, 5, 31)


def test_page_up_shows_the_month_before_and_keeps_the_focus_on_a_day(
    shown: Callable[..., Shown],
) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.month().first_focus().setFocus()
    page.key(Qt.Key.Key_PageUp)
    assert focused_day() == date(2025, 4, 1)
    page.key(Qt.Key.Key_PageDown)
    assert focused_day() == FRIDAY


def test_a_day_of_another_month_says_the_month_once(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.month().first_focus().setFocus()
    page.key(Qt.Key.Key_PageUp)
    assert "April 2025" not in focused().accessibleDescription()


def test_a_month_too_late_is_told_at_the_same_day(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    day = page.month().first_focus()
    day.setFocus()
    page.key(Qt.Key.Key_PageDown)
    assert focused() is day
    assert day.accessibleDescription() == "Nothing is newer than this month."


def test_names_of_columns_and_marks_to_see_are_not_told(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    told = [each.accessibleName() for each in page.window.findChildren(ToldPart)]
    assert not any("Mon." in name or "A tick" in name for name in told)


def test_the_line_over_the_bars_is_not_told(shown: Callable[..., Shown]) -> None:
    page = shown(log(walk.nothing))
    assert any(words.startswith("The line is your goal") for words in page.words())
    assert "The line" not in focused().accessibleDescription()


def test_the_month_buttons_keep_the_focus_and_say_the_month(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.click("Earlier month")
    assert "April 2025" in page.words()
    assert page.button("Earlier month").accessibleDescription() == "Now April 2025."


def test_a_month_too_late_is_refused_in_words(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.click("Later month")
    assert "Nothing is newer than this month." in page.words()
    page.click("Earlier month")
    assert "Nothing is newer than this month." not in page.words()


def test_a_day_says_its_sentence_to_a_screen_reader(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    told = [button.words() for button in page.month().days()]
    assert "Today, Friday, 16 May: a session is planned" in told


def test_where_seven_columns_have_no_room_the_days_with_something_are_a_list(
    shown: Callable[..., Shown],
) -> None:
    page = shown(log(SessionLogPresenter.show_calendar), NARROW)
    month = page.month()
    assert month.is_list()
    assert all(button.day.has_entries or button.day.is_today for button in month.days())
    assert len(month.days()) < 31


def test_at_the_usual_size_the_small_window_has_seven_columns(
    shown: Callable[..., Shown],
) -> None:
    page = shown(log(SessionLogPresenter.show_calendar), VIEWS[0])
    assert not page.month().is_list()
    assert len(page.month().days()) == 31


def test_back_from_a_day_the_focus_is_on_it(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_calendar))
    page.month().first_focus().setFocus()
    page.key(Qt.Key.Key_Left, Qt.Key.Key_Return)
    page.click("Back")
    assert focused_day() == FRIDAY - timedelta(days=1)


# ---------------------------------------------------------------- list


def test_a_card_opens_its_session_or_its_activity(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_list))
    cards = page.window.findChildren(OpenCard)
    for card in cards[:6]:
        card.click()
    gone = page.world.navigator.gone
    assert (Screen.SESSION, "session-2025-05-14") in gone
    assert (Screen.ACTIVITY, "swim") in gone


def test_show_older_goes_on_where_the_list_ended(shown: Callable[..., Shown]) -> None:
    page = shown(log(SessionLogPresenter.show_list))
    page.click("Show older")
    cards = [each for each in page.window.findChildren(OpenCard) if each.isVisible()]
    assert len(cards) == 40
    assert focused() is cards[20]


def test_what_cannot_be_read_can_be_tried_again(shown: Callable[..., Shown]) -> None:
    page = shown(log(walk.nothing, walk.unreadable))
    page.world.sessions.trouble = None
    page.key(Qt.Key.Key_Return)
    assert page.button("Calendar").isVisible()


# ---------------------------------------------------------------- one session


def test_a_session_is_deleted_only_after_it_is_named_and_comes_back(
    shown: Callable[..., Shown],
) -> None:
    page = shown(session())
    page.button("Delete this session").setFocus()
    page.key(Qt.Key.Key_Return)
    assert any("Your levels stay as they are." in words for words in page.words())
    assert focused() is page.button("Keep it")
    page.click("Delete it")
    assert page.world.sessions.get("session-1") is None
    assert focused() is page.button("Undo")
    page.key(Qt.Key.Key_Return)
    assert page.world.sessions.get("session-1") == walk.with_everything()
    assert focused() is page.button("Change")


def test_keep_it_deletes_nothing(shown: Callable[..., Shown]) -> None:
    page = shown(session())
    page.click("Delete this session")
    page.key(Qt.Key.Key_Return)
    assert page.world.sessions.get("session-1") is not None
    assert focused() is page.button("Delete this session")


def test_effort_is_changed_and_the_focus_comes_back_to_its_line(
    shown: Callable[..., Shown],
) -> None:
    page = shown(session())
    page.click("Change")
    page.click("How hard: Ankle rolls")
    assert focused().text() == "4"  # type: ignore[attr-defined]  # the answer so far
    page.key(Qt.Key.Key_Right, Qt.Key.Key_Return)
    page.click("Done")
    kept = page.world.sessions.get("session-1")
    assert kept is not None
    assert dict(kept.effort)[ExerciseId.ANKLE_ROLLS] == 5
    assert focused() is page.button("How hard: Ankle rolls")


def test_no_answer_takes_the_pain_back(shown: Callable[..., Shown]) -> None:
    page = shown(session())
    page.click("Change")
    page.click("Pain after")
    page.click("No answer")
    kept = page.world.sessions.get("session-1")
    assert kept is not None
    assert kept.pain_after is None
    assert not any(each.isChecked() for each in page.window.findChildren(ScaleAnswer))


def test_the_day_is_moved_with_the_arrow_keys(shown: Callable[..., Shown]) -> None:
    page = shown(session())
    page.click("Change")
    page.click("The day")
    page.key(Qt.Key.Key_Left)
    kept = page.world.sessions.get("session-1")
    assert kept is not None
    assert kept.day == FRIDAY - timedelta(days=1)


def test_a_note_is_kept_by_going_back_too(shown: Callable[..., Shown]) -> None:
    page = shown(session())
    page.click("Change")
    page.click("Your note")
    note = focused()
    assert isinstance(note, NoteEdit)
    note.setPlainText("Better with the radio on.")
    page.click("Back")
    kept = page.world.sessions.get("session-1")
    assert kept is not None
    assert kept.note == "Better with the radio on."


def test_home_asks_before_a_change_that_is_not_kept_is_lost(shown: Callable[..., Shown]) -> None:
    page = shown(lambda world: walk.session_page(world, walk.not_kept, trouble=walk.FULL))
    page.click("Home")
    assert "Your last change is not saved" in page.words()
    assert page.button("Stay here") is focused()


# ---------------------------------------------------------------- other activity


def test_a_walk_is_written_down_by_keys_alone(shown: Callable[..., Shown]) -> None:
    page = shown(activity())
    page.key(Qt.Key.Key_Space)
    page.click("Next")
    QTest.keyClicks(focused(), "25")
    page.key(Qt.Key.Key_Return)
    page.click("Next")
    page.click("Save")
    kept = page.world.activities.get("new")
    assert kept is not None
    assert (kept.kind, kept.minutes, kept.day) == (ActivityKind.WALKING, 25, FRIDAY)
    assert focused() is page.button("My sessions")


def test_wrong_minutes_are_told_at_the_field_and_kept_in_it(shown: Callable[..., Shown]) -> None:
    page = shown(activity(lambda presenter: walk.minutes("", presenter)))
    QTest.keyClicks(focused(), "9999")
    page.key(Qt.Key.Key_Return)
    field = page.window.findChild(MinutesField)
    assert field is not None
    assert "This is too long. Type 600 minutes or less." in page.words()
    assert field.field.edit.accessibleDescription().startswith("This is too long.")
    assert field.field.text() == "9999"


def test_a_usual_number_and_the_steps_fill_the_field(shown: Callable[..., Shown]) -> None:
    page = shown(activity(lambda presenter: walk.minutes("", presenter)))
    field = page.window.findChild(MinutesField)
    assert field is not None
    page.click("30")
    page.click("5 minutes more")
    assert field.field.text() == "35"
    page.click("5 minutes less")
    assert field.field.text() == "30"


def test_an_earlier_day_is_chosen_with_the_chooser(shown: Callable[..., Shown]) -> None:
    page = shown(activity(lambda presenter: walk.minutes("20", presenter)))
    chooser = page.window.findChild(DayChooser)
    assert chooser is not None
    assert chooser.isHidden()
    page.click("On an earlier day")
    assert focused() is chooser.earlier
    page.click("7 days earlier")
    page.click("Next")
    page.click("Save")
    kept = page.world.activities.get("new")
    assert kept is not None
    assert kept.day == FRIDAY - timedelta(days=9)


def test_past_midnight_the_new_day_can_be_chosen_on_the_same_screen(
    shown: Callable[..., Shown],
) -> None:
    page = shown(activity(lambda presenter: walk.minutes("20", presenter)))
    page.world.clock.day = FRIDAY + timedelta(days=1)
    page.click("Yesterday")
    page.click("Today")
    page.click("Next")
    page.click("Save")
    kept = page.world.activities.get("new")
    assert kept is not None
    assert kept.day == FRIDAY + timedelta(days=1)


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_the_chooser_of_days_comes_into_view(shown: Callable[..., Shown], view: View) -> None:
    page = shown(activity(lambda presenter: walk.minutes("20", presenter)), view)
    page.button("On an earlier day").setFocus()
    page.key(Qt.Key.Key_Return)
    assert whole_in_view(page.window, focused())


def test_leaving_a_new_one_asks_and_staying_keeps_all(shown: Callable[..., Shown]) -> None:
    page = shown(activity())
    page.click("Swimming")
    page.click("Home")
    page.click("Stay here")
    chosen = [each for each in page.window.findChildren(RadioCard) if each.isChecked()]
    assert [each.words() for each in chosen] == ["Swimming"]
    assert page.world.activities.get("new") is None


def test_leaving_a_new_one_with_nothing_in_it_asks_nothing(shown: Callable[..., Shown]) -> None:
    page = shown(activity())
    page.click("Back")
    assert page.world.navigator.gone == [(Screen.SESSIONS, "where_i_was")]


def test_an_activity_is_changed_and_deleted_and_comes_back(shown: Callable[..., Shown]) -> None:
    page = shown(activity(subject="walk"))
    page.click("How long")
    page.click("45")
    page.click("Save")
    page.click("Delete this activity")
    assert page.world.activities.get("walk") is None
    assert focused() is page.button("Undo")
    page.key(Qt.Key.Key_Return)
    kept = page.world.activities.get("walk")
    assert kept is not None
    assert kept.minutes == 45
