"""The check-in and the diary by keys and clicks, over a real store."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.check_in import CheckInPresenter
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.diary import DiaryPresenter
from neuro_desktop.application.ports import NEW_DAY, ONLY_SAFETY, Screen
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.check_in import CheckIn, Rating, Trigger
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.safety import FeetFinding
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.storage.database import Store
from neuro_desktop.texts.check_in import skin_change
from neuro_desktop.ui.checkin.diary_page import DiaryPage
from neuro_desktop.ui.checkin.page import CheckInPage
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.note import NoteEdit
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.scale import ScaleAnswer
from neuro_desktop.ui.widgets.spoken_role import ToldPart
from neuro_desktop.ui.widgets.text import TextLabel
from tests import builders
from tests.fakes import FakeVoice
from tests.ui.inspecting import whole_in_view
from tests.ui.memory import MemorySettings, StillClock

LEFT = SymptomAt(Symptom.TINGLING, Side.LEFT)
RIGHT = SymptomAt(Symptom.TINGLING, Side.RIGHT)
TODAY = builders.TODAY


class Blank(Page):
    """Another screen of the app."""

    def __init__(self, subject: str | None) -> None:
        super().__init__(subject or "elsewhere")


class App:
    """The window over a real store, with the check-in and the diary."""

    def __init__(self, store: Store, family: str) -> None:
        self.store = store.repositories
        self.went: list[tuple[Screen, str | None]] = []
        self.clock = StillClock(TODAY)
        elsewhere = (Screen.HOME, Screen.WIZARD, Screen.PROGRESS)
        pages: dict[Screen, Callable[[str | None], Page]] = {
            Screen.CHECK_IN: self._check_in,
            Screen.DIARY: self._diary,
            **{screen: partial(self._elsewhere, screen) for screen in elsewhere},
        }
        settings = CurrentSettings(MemorySettings(), ChangeNotifier())
        self.window = MainWindow(pages, settings, ChangeNotifier(), FakeVoice(), family)
        self.window.resize(1024, 600)

    def _check_in(self, subject: str | None) -> Page:
        self.went.append((Screen.CHECK_IN, subject))
        return CheckInPage(
            partial(
                CheckInPresenter,
                subject=subject,
                store=self.store,
                clock=self.clock,
                navigator=self.window,
                skin_words=skin_change,
            )
        )

    def _diary(self, subject: str | None) -> Page:
        self.went.append((Screen.DIARY, subject))
        return DiaryPage(
            partial(
                DiaryPresenter,
                changed=subject,
                store=self.store,
                clock=self.clock,
                navigator=self.window,
            )
        )

    def _elsewhere(self, screen: Screen, subject: str | None) -> Page:
        self.went.append((screen, subject))
        return Blank(subject)

    # ------------------------------------------------------------ what a person sees and does

    def page(self) -> Page:
        page = self.window.page()
        assert page is not None
        return page

    def control(self, words: str, *, nth: int = 0) -> OnePress:
        shown = [w for w in self.page().findChildren(QWidget) if isinstance(w, OnePress)]
        shown = [w for w in shown if w.isVisible()]
        found = [w for w in shown if w.words() == words]
        assert len(found) > nth, f"no {words!r} among {[w.words() for w in shown]}"
        return found[nth]

    def press(self, words: str, *, nth: int = 0) -> None:
        control = self.control(words, nth=nth)
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Return)

    def click(self, words: str) -> None:
        QTest.mouseClick(self.control(words), Qt.MouseButton.LeftButton)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focus(), key)

    def type(self, text: str) -> None:
        QTest.keyClicks(self.focus(), text)

    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def focused(self) -> str:
        widget = self.focus()
        return widget.words() if isinstance(widget, OnePress) else type(widget).__name__

    def says(self, text: str) -> bool:
        labels = [w for w in self.page().findChildren(TextLabel) if w.isVisible()]
        return any(text in label.plain() for label in labels)

    def diary(self) -> list[CheckIn]:
        day = timedelta(days=400)
        return list(self.store.check_ins.between(TODAY - day, TODAY))

    def follow(self, *symptoms: Symptom) -> None:
        person = self.store.people.load()
        assert person is not None
        self.store.people.save(replace(person, symptoms=symptoms))

    def keep(self, days_ago: int, *ratings: tuple[SymptomAt, int], name: str = "") -> CheckIn:
        day = TODAY - timedelta(days=days_ago)
        at = datetime(day.year, day.month, day.day, 8, tzinfo=UTC)
        given = tuple(Rating(*rating) for rating in ratings)
        check_in = CheckIn(name or f"c{days_ago}", day, at, given, asked_all=True)
        self.store.check_ins.save(check_in)
        return check_in


@pytest.fixture
def app(tmp_path: Path, family: str, qtbot: QtBot) -> Iterator[App]:
    store = Store.open(tmp_path / "store.db", backups=tmp_path / "backups")
    store.people.save(
        Person("person-1", "Rosa", "112", builders.profile(), symptoms=(Symptom.TINGLING,))
    )
    app = App(store, family)
    app.keep(2, (LEFT, 6), (RIGHT, 5))
    qtbot.addWidget(app.window)
    with qtbot.waitActive(app.window):
        app.window.show()
        app.window.activateWindow()
    app.window.go(Screen.CHECK_IN)
    yield app
    store.close()


# ---------------------------------------------------------------- a check-in


def test_a_whole_check_in_by_keys_alone(app: App) -> None:
    app.key(*[Qt.Key.Key_Right] * 4, Qt.Key.Key_Space)
    app.press("Next")
    app.key(Qt.Key.Key_Right, Qt.Key.Key_Space)
    app.press("Next")
    app.key(*[Qt.Key.Key_Down] * 4, Qt.Key.Key_Space)
    app.press("Next")
    app.type("A bad night.")
    app.press("Finish")

    made = app.diary()[-1]
    assert (made.value(*LEFT), made.value(*RIGHT)) == (4, 1)
    assert made.triggers == {Trigger.TIGHT_SHOES}
    assert made.note == "A bad night."
    assert app.says("Tingling: left 4, right 1")
    assert app.focused() == "Home"


def test_a_number_that_is_clicked_is_in_the_diary_at_once(app: App) -> None:
    app.click("7")
    assert app.diary()[-1].value(*LEFT) == 7


def test_the_last_answer_and_the_place_are_told(app: App) -> None:
    assert app.says("Question 1 of 4 · left foot")
    assert app.says("Last time, on Monday, you chose 6.")


def test_same_as_left_chooses_the_number_and_next_is_next(app: App) -> None:
    app.click("3")
    app.press("Next")
    app.press("Same as left: 3")
    assert app.control("3").isChecked()
    assert app.focused() == "Next"


def test_skip_leaves_no_number_and_goes_on(app: App) -> None:
    app.press("Skip this one")
    app.press("Skip this one")
    assert app.says("What may have made it worse?")
    assert len(app.diary()) == 1


def test_an_answered_question_opens_with_the_focus_on_its_answer(app: App) -> None:
    app.click("8")
    app.press("Next")
    app.press("Back")
    focused = app.focus()
    assert isinstance(focused, ScaleAnswer)
    assert (focused.number, focused.isChecked()) == (8, True)


def test_tab_leaves_the_note_and_enter_makes_a_new_line(app: App) -> None:
    for _ in range(3):
        app.press("Next")
    app.type("One")
    app.key(Qt.Key.Key_Return)
    app.type("two ")
    app.key(Qt.Key.Key_Tab)
    assert app.diary()[-1].note == "One\ntwo "
    assert app.focused() != "NoteEdit"


def test_home_half_way_asks_nothing_and_everything_is_kept(app: App) -> None:
    app.click("5")
    app.press("Home")
    assert app.went[-1] == (Screen.HOME, None)
    assert app.diary()[-1].value(*LEFT) == 5


def test_a_window_closed_in_the_middle_of_a_word_loses_nothing(app: App) -> None:
    for _ in range(3):
        app.press("Next")
    app.type("Bad")
    app.window.close()
    assert app.diary()[-1].note == "Bad"


def test_read_aloud_says_the_question_before_the_numbers(app: App) -> None:
    spoken = app.page().read_aloud_text()
    assert spoken.index("left foot, over the last 24 hours?") < spoken.index("None")


def test_read_aloud_says_the_words_of_the_numbers_once(app: App) -> None:
    assert app.page().read_aloud_text().count("None") == 1


# ---------------------------------------------------------------- danger


def test_a_new_sore_shows_what_to_do_and_closes_what_it_must(app: App) -> None:
    app.follow(Symptom.SKIN_NAILS)
    app.window.go(Screen.CHECK_IN)
    app.press("Yes, something is new")
    app.press("Next")
    app.press("A new sore, blister or open skin")
    app.press("Next")

    profile = app.store.people.load()
    assert app.says("Take the weight off that foot.")
    assert app.says("Call your foot team today.")
    assert profile is not None
    assert profile.profile.answers is not None
    assert FeetFinding.OPEN_SORE in profile.profile.answers.feet


def test_what_is_new_left_unticked_is_heard_where_the_focus_is(app: App) -> None:
    app.follow(Symptom.SKIN_NAILS)
    app.window.go(Screen.CHECK_IN)
    app.press("Yes, something is new")
    app.press("Next")
    app.press("Next")
    assert app.focus().accessibleDescription().startswith("Tick what is new.")


def test_home_shows_what_a_danger_means_before_it_leaves(app: App) -> None:
    app.follow(Symptom.SKIN_NAILS)
    app.window.go(Screen.CHECK_IN)
    app.press("Yes, something is new")
    app.press("Next")
    app.press("A new sore, blister or open skin")
    app.press("Home")
    told = app.says("Call your foot team today.")
    app.press("Home")
    assert told
    assert app.went[-1] == (Screen.HOME, None)


def test_a_first_answer_about_a_very_weak_foot_speaks_of_no_last_time(app: App) -> None:
    app.follow(Symptom.WEAKNESS)
    app.window.go(Screen.CHECK_IN)
    app.click("7")
    app.press("Next")
    assert app.says("Did it come all of a sudden, today?")
    assert app.says("Your left foot is very weak.")


def test_no_after_a_new_sore_says_that_exercises_stay_closed(app: App) -> None:
    app.follow(Symptom.SKIN_NAILS)
    app.window.go(Screen.CHECK_IN)
    app.press("Yes, something is new")
    app.press("Next")
    app.press("A new sore, blister or open skin")
    app.press("Next")
    app.press("Back")
    app.press("Back")
    before = app.says("The exercises we closed stay closed.")
    app.press("No, nothing new")
    told = [notice for notice in app.page().findChildren(Notice) if notice.isVisible()]
    assert not before
    assert app.says("The exercises we closed stay closed.")
    assert [whole_in_view(app.window, notice) for notice in told] == [True]


def test_sudden_weakness_shows_the_number_to_call(app: App) -> None:
    app.follow(Symptom.WEAKNESS)
    app.keep(1, (SymptomAt(Symptom.WEAKNESS, Side.LEFT), 2))
    app.window.go(Screen.CHECK_IN)
    app.click("9")
    app.press("Next")
    focused = app.focused()
    app.press("Yes, it came suddenly")
    assert focused == "No, it came slowly"
    assert app.says("Call 112.")
    assert app.says("This app cannot call for you.")


def test_much_trouble_with_balance_leads_to_the_safety_questions(app: App) -> None:
    app.follow(Symptom.BALANCE)
    app.window.go(Screen.CHECK_IN)
    app.click("8")
    app.press("Next")
    told = app.says("Standing exercises wait until you answer the safety questions.")
    app.press("Answer them now")
    person = app.store.people.load()
    assert told
    assert person is not None
    assert person.profile.questions_due
    assert app.went[-1] == (Screen.WIZARD, ONLY_SAFETY)
    assert len(app.diary()) == 2


def test_home_shows_what_much_trouble_with_balance_means_before_it_leaves(app: App) -> None:
    app.follow(Symptom.BALANCE)
    app.window.go(Screen.CHECK_IN)
    app.click("8")
    app.press("Home")
    told = app.says("Standing exercises wait until you answer the safety questions.")
    app.press("Home")
    assert told
    assert app.went[-1] == (Screen.HOME, None)


# ---------------------------------------------------------------- a store that refuses


def refuse_to_save(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_check_in: CheckIn) -> None:
        raise StoreUnavailable(StoreTrouble.FULL)

    monkeypatch.setattr(app.store.check_ins, "save", refuse)


def test_an_answer_that_is_not_saved_is_told_and_holds_the_page(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse_to_save(app, monkeypatch)
    app.click("7")
    told = app.says("The disk of this computer is full.")
    heard = "The disk of this computer is full." in app.focus().accessibleDescription()
    app.press("Home")
    asked = app.focused()
    app.press("Leave without them")
    assert told
    assert heard
    assert asked == "Stay here"
    assert app.went[-1] == (Screen.HOME, None)


# ---------------------------------------------------------------- days


def test_a_past_day_is_chosen_by_keys(app: App) -> None:
    app.window.go(Screen.CHECK_IN, NEW_DAY)
    app.key(Qt.Key.Key_Return)
    app.press("Take this day")
    app.press("Write another one")  # the day of the fixture has one
    app.click("9")
    days = [check_in.day for check_in in app.diary() if check_in.value(*LEFT) == 9]
    assert days == [TODAY - timedelta(days=2)]


def test_a_past_day_is_named_in_every_question_and_last_time_is_told_from_today(app: App) -> None:
    # Today is Wednesday; the fixture's check-in is of Monday.
    app.window.go(Screen.CHECK_IN, NEW_DAY)
    app.press("Take this day")
    asked = app.says("pins and needles in your left foot on Tuesday, 13 May?")
    last = app.says("Last time, on Monday, you chose 6.")
    named = app.page().read_aloud_text()
    app.press("Next")
    app.press("Next")
    assert (asked, last) == (True, True)
    assert "24 hours" not in named
    assert app.says("Tick what was there on Tuesday, 13 May.")


def test_a_day_to_come_cannot_be_chosen(app: App) -> None:
    app.window.go(Screen.CHECK_IN, NEW_DAY)
    app.press("Later day")
    assert app.says("This is the last day you can choose.")
    assert app.says("Yesterday")


def test_the_one_of_today_can_be_changed_instead(app: App) -> None:
    today = app.keep(0, (LEFT, 2))
    app.window.go(Screen.CHECK_IN)
    app.press("Change that one instead")
    assert app.went[-1] == (Screen.CHECK_IN, today.id)
    assert app.says("Which answer do you want to change?")


def test_after_a_changed_answer_the_focus_is_on_its_card(app: App) -> None:
    app.window.go(Screen.CHECK_IN, "c2")
    app.press("Tingling, right foot")
    app.click("0")
    app.press("Next")
    changed = app.store.check_ins.get("c2")
    assert changed is not None
    assert changed.value(*RIGHT) == 0
    assert app.focused() == "Tingling, right foot"
    assert "You chose 0." in app.focus().accessibleDescription()


def test_done_goes_back_to_the_diary_with_the_focus_on_that_card(app: App) -> None:
    app.keep(1, (LEFT, 3))
    app.window.go(Screen.DIARY)
    app.press("Change", nth=1)
    app.press("Done")
    focus = app.focus()
    assert app.went[-1] == (Screen.DIARY, "c2")
    assert focus.accessibleDescription().startswith("Monday")
    assert whole_in_view(app.window, focus)


def test_changes_that_are_not_saved_hold_the_page_at_done(
    app: App, monkeypatch: pytest.MonkeyPatch
) -> None:
    app.window.go(Screen.CHECK_IN, "c2")
    app.press("Tingling, right foot")
    refuse_to_save(app, monkeypatch)
    app.click("0")
    app.press("Next")
    app.press("Done")
    assert app.focused() == "Stay here"
    assert app.went[-1] == (Screen.CHECK_IN, "c2")


# ---------------------------------------------------------------- the end


def test_not_today_goes_past_what_is_asked_once_a_week(app: App) -> None:
    app.store.check_ins.delete("c2")
    app.window.go(Screen.CHECK_IN)
    app.press("Next")
    app.press("Next")
    told = app.says("Once a week we ask about all symptoms.")
    offered = [each.accessibleName() for each in app.page().findChildren(ToldPart)]
    app.press("Not today")
    assert told
    assert any("Not today." in name for name in offered)
    assert app.says("What may have made it worse?")


def test_the_end_asks_about_the_skin_where_it_was_not_asked_and_says_what_to_do(app: App) -> None:
    app.press("Next")
    app.press("Next")
    app.press("Next")
    app.press("Finish")
    app.press("I see something new on my foot")
    app.press("Yes, something is new")
    app.press("Next")
    app.press("A new sore, blister or open skin")
    app.press("Next")
    app.press("Next")
    edit = app.page().findChild(QPlainTextEdit)
    assert isinstance(edit, NoteEdit)
    note, ticked = edit.toPlainText(), app.says("You ticked: A new sore, blister or open skin")
    app.press("Next")
    assert (note, ticked) == ("", True)
    assert app.says("Call your foot team today. If you have none, call your doctor.")
    assert app.says("That is all for now")


def test_without_an_answer_the_end_offers_none_to_change(app: App) -> None:
    for words in ("Next", "Next", "Next", "Finish"):
        app.press(words)
    shown = [each.words() for each in app.page().findChildren(OnePress) if each.isVisible()]
    assert app.says("You gave no answer.")
    assert "Change an answer" not in shown


# ---------------------------------------------------------------- the diary


def test_delete_offers_undo_with_the_focus_on_it_and_undo_brings_it_back(app: App) -> None:
    app.window.go(Screen.DIARY)
    app.press("Delete")
    deleted = app.store.check_ins.get("c2")
    offered = app.focused()
    named = app.says("Deleted: the check-in of Monday")
    told = app.focus().accessibleDescription()
    app.key(Qt.Key.Key_Return)

    assert deleted is None
    assert (offered, named) == ("Undo", True)
    assert told.startswith("Deleted: the check-in of Monday")
    assert app.store.check_ins.get("c2") is not None
    assert app.focused() == "Change"


def test_what_was_deleted_is_whole_in_view_with_its_undo(app: App) -> None:
    for days_ago in range(1, 6):
        app.keep(days_ago, (LEFT, days_ago), (RIGHT, 3))
    app.window.go(Screen.DIARY)
    app.press("Delete", nth=1)
    undo = app.focus()
    notice = undo.parentWidget()
    assert isinstance(notice, Notice)
    assert whole_in_view(app.window, notice)


def test_show_older_moves_the_focus_to_the_first_older_one(app: App) -> None:
    for days_ago in range(3, 30):
        app.keep(days_ago, (LEFT, 1))
    app.window.go(Screen.DIARY)
    app.press("Show older")
    focus = app.focus()
    assert app.focused() == "Change"
    assert focus.accessibleDescription() == app.control("Change", nth=20).accessibleDescription()


def test_change_opens_the_check_in_of_its_card(app: App) -> None:
    app.keep(1, (LEFT, 3))
    app.window.go(Screen.DIARY)
    app.press("Change", nth=1)
    assert app.went[-1] == (Screen.CHECK_IN, "c2")


def test_the_diary_leads_to_a_past_day(app: App) -> None:
    app.window.go(Screen.DIARY)
    app.press("Add a past day")
    assert app.went[-1] == (Screen.CHECK_IN, NEW_DAY)


# ---------------------------------------------------------------- the box to write in


def test_the_note_wraps_and_never_scrolls_sideways(app: App) -> None:
    for _ in range(3):
        app.press("Next")
    edit = app.page().findChild(QPlainTextEdit)
    assert isinstance(edit, NoteEdit)
    edit.setPlainText("ouch" * 400)
    assert edit.horizontalScrollBar().maximum() == 0
