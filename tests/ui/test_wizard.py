"""The wizard's page, driven by keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.application.wizard_answers import Step, YesNo
from neuro_desktop.domain.safety import FeetFinding, HeartFinding, Place
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.wizard.page import WizardPage
from tests.application.wizard_stage import Stage, Told
from tests.ui.walking import View, WalkPage, World, open_window
from tests.ui.wizard_pages import wizard_at, wizard_page


class Desk:
    """A window with the wizard in it, and the hands of a person."""

    def __init__(self, window: MainWindow, world: World) -> None:
        self.window = window
        self.world = world

    @property
    def page(self) -> WizardPage:
        page = self.window.page()
        assert isinstance(page, WizardPage)
        return page

    @property
    def words(self) -> str:
        return self.page.read_aloud_text()

    @property
    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def button(self, words: str) -> QAbstractButton:
        for button in self.page.findChildren(QAbstractButton):
            if button.isVisible() and button.text() == words:
                return button
        raise AssertionError(f"no button {words!r}")

    def click(self, *words: str) -> None:
        for each in words:
            QTest.mouseClick(self.button(each), Qt.MouseButton.LeftButton)

    def key(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.focused, key)

    def tab_to(self, words: str) -> None:
        for _ in range(60):
            focused = self.focused
            if isinstance(focused, QAbstractButton) and focused.text() == words:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {words!r}")

    def press(self, *words: str) -> None:
        """Reach each by Tab and press it with Space."""
        for each in words:
            self.tab_to(each)
            self.key(Qt.Key.Key_Space)

    def pick(self, words: str) -> None:
        """Reach one of the choices that have the focus by the arrow keys and choose it."""
        for _ in range(10):
            focused = self.focused
            if isinstance(focused, QAbstractButton) and focused.text() == words:
                self.key(Qt.Key.Key_Space)
                return
            self.key(Qt.Key.Key_Down)
        raise AssertionError(f"the arrow keys do not reach {words!r}")


@pytest.fixture
def desk_with(family: str, qtbot: QtBot) -> Callable[[Callable[[World], Page]], Desk]:
    def make(build: Callable[[World], Page]) -> Desk:
        worlds: list[World] = []

        def kept(world: World) -> Page:
            worlds.append(world)
            return build(world)

        page = WalkPage("wizard", kept)
        window = open_window(page, View(1366, 768, 100, ThemeChoice.LIGHT), family, qtbot)
        return Desk(window, worlds[-1])

    return make


@pytest.fixture
def desk_at(desk_with: Callable[[Callable[[World], Page]], Desk]) -> Callable[..., Desk]:
    def make(step: Step, **answers: Told) -> Desk:
        return desk_with(lambda world: wizard_at(world, step, **answers))

    return make


@pytest.fixture
def desk(desk_with: Callable[[Callable[[World], Page]], Desk]) -> Desk:
    return desk_with(wizard_page)


def test_the_whole_wizard_goes_by_keyboard_alone(desk: Desk) -> None:
    QTest.keyClicks(desk.focused, "Rosa")
    desk.key(Qt.Key.Key_Return)
    for _gate in range(4):
        desk.press("None of these", "Next")
    desk.pick("Standing, both hands on a kitchen counter")
    desk.press("Next")
    desk.press("Weak feet and legs", "Next")
    desk.press("Burning pain", "Next")
    desk.press("A tennis ball", "Next")
    desk.pick("15 minute(s)")
    desk.press("Next", "Tuesday", "Next", "Next", "Test", "Next")
    desk.press("Save")

    person = desk.world.people.person
    assert person is not None
    assert (person.name, person.emergency_number) == ("Rosa", "112")
    assert person.preferences.minutes == 15
    assert person.preferences.weekdays == {0, 1, 2, 4}
    (routine,) = desk.world.routines.all()
    assert routine.name == "My routine"
    assert desk.world.navigator.gone == [(Screen.HOME, None)]


def test_next_without_a_tick_says_what_is_missing_at_the_list(
    desk_at: Callable[..., Desk],
) -> None:
    desk = desk_at(Step.FEET)

    desk.press("Next")

    missing = "Tick what is true."
    assert missing in desk.words
    assert isinstance(desk.focused, QAbstractButton)
    assert desk.focused.text() == "A sore, blister or ulcer"
    assert missing in desk.focused.accessibleDescription()


def test_what_is_missing_is_told_at_one_line_of_the_list_only(
    desk_at: Callable[..., Desk],
) -> None:
    desk = desk_at(Step.FEET)
    desk.press("Next")
    assert "Please" not in desk.button("A foot is hot, red or swollen").accessibleDescription()


def test_a_tick_takes_what_is_missing_away(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.FEET)
    desk.click("Next")

    desk.click("None of these")

    assert "Tick what is true." not in desk.words
    assert "Tick what" not in desk.button("A sore, blister or ulcer").accessibleDescription()


def test_none_of_these_takes_the_ticks_away(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.FEET)
    desk.click("A foot is hot, red or swollen")

    desk.click("None of these")

    assert not desk.button("A foot is hot, red or swollen").isChecked()
    assert "Step 2 of 14" in desk.words


def test_a_finding_adds_its_follow_up_to_the_count(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.FEET)

    desk.click("A sore, blister or ulcer")

    assert "Step 2 of 15" in desk.words


def test_a_hot_foot_is_told_what_to_do_before_anything_else(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.FEET)

    desk.click("A foot is hot, red or swollen", "Next")

    assert "Has your foot team said yes?" in desk.words
    assert "Stay off that foot. Call your foot team today" in desk.words


def test_chest_pain_stops_the_wizard_with_the_number_to_call(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.HEART)

    desk.click("Chest pain or pressure now", "Next")

    assert "Stop. Call 112." in desk.words
    desk.press("Finish for now")
    assert desk.world.people.person is not None
    assert desk.world.routines.all() == ()
    assert desk.world.navigator.gone == [(Screen.HOME, None)]


def test_the_clinician_names_exercises_by_their_names(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.HISTORY)

    desk.click("An amputation", "Next")

    for name in ("Ankle rolls", "Rice bucket", "Balance", "None of these yet"):
        assert desk.button(name).isVisibleTo(desk.page)


def test_back_brings_the_answer_back(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.PLACE)
    desk.click("Only sitting down", "Next")

    desk.click("Back")

    assert desk.button("Only sitting down").isChecked()
    assert desk.focused is desk.button("Only sitting down")


def test_the_place_screen_says_that_the_safer_answer_counts(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.STEADINESS)

    desk.click("I use a walking aid", "Next", "No", "Next")

    assert "The safer answer counts." in desk.words


def test_the_screen_reads_its_question_and_its_choices_aloud(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.PLACE)

    lines = desk.words.splitlines()

    assert lines[:3] == ["Make a routine", "Step 6 of 14", "Where do you feel safe exercising?"]
    assert lines[3].startswith("Only sitting down")
    assert len(lines) == 6


def test_a_fifth_symptom_is_not_ticked_and_keeps_the_focus(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.SYMPTOMS)
    desk.press("Burning pain", "Shooting pain", "Weak feet and ankles", "Trouble with balance")

    desk.press("Trouble feeling hot and cold")

    assert desk.focused is desk.button("Trouble feeling hot and cold")
    assert not desk.button("Trouble feeling hot and cold").isChecked()
    assert "You can follow 4." in desk.words


def test_a_name_may_be_pasted_whole_and_is_told_when_too_long(desk: Desk) -> None:
    field = desk.focused
    assert isinstance(field, QLineEdit)
    QApplication.clipboard().setText("Ö" * 500)

    field.paste()
    desk.press("Next")

    assert field.text() == "Ö" * 500
    assert "This name is too long." in desk.words


def test_the_emergency_number_can_be_corrected(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.EMERGENCY)
    field = desk.focused
    assert isinstance(field, QLineEdit)
    assert field.text() == "112"

    field.selectAll()
    QTest.keyClicks(field, "911")
    desk.key(Qt.Key.Key_Return)

    assert "Can you hear this?" in desk.words
    assert desk.world.people.draft is not None
    assert desk.world.people.draft.emergency_number == "911"


def test_the_sound_test_speaks_and_keeps_what_is_chosen(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.SOUND)

    desk.click("Test", "Quieter", "Quieter", "Slow")

    assert desk.world.voice.said != []
    kept = desk.world.settings_store.settings
    assert (kept.volume_percent, kept.voice_rate) == (60, 120)
    assert "Volume: 60 of 100" in desk.words


def test_no_voice_hides_its_speed(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.SOUND)

    desk.click("Speak to me")

    assert desk.world.settings_store.settings.voice_on is False
    assert "Very slow" not in desk.words


def test_the_finished_routine_says_what_why_and_what_is_left_out(
    desk_at: Callable[..., Desk],
) -> None:
    desk = desk_at(Step.ROUTINE, place=Place.SITTING)

    assert "1. Ankle rolls" in desk.words
    assert "It warms up your feet, so it comes first." in desk.words
    assert "Kick back: This is done standing." in desk.words
    assert "It takes about" in desk.words
    assert "our suggestion" in desk.words


def test_start_now_keeps_the_routine_under_its_new_name(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.ROUTINE)
    field = desk.focused
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Morning feet")

    desk.press("Start now")

    (routine,) = desk.world.routines.all()
    assert routine.name == "Morning feet"
    assert desk.world.navigator.gone == [(Screen.BEFORE_START, routine.id)]


def test_print_it_keeps_the_routine_and_leads_to_paper(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.ROUTINE)

    desk.press("Print it")

    (routine,) = desk.world.routines.all()
    assert desk.world.navigator.gone == [(Screen.PRINT, routine.id)]


def test_there_is_nothing_to_print_before_there_is_a_routine(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.DAYS)

    visible = [b.text() for b in desk.page.findChildren(QAbstractButton) if b.isVisible()]

    assert "Print it" not in visible


def test_leaving_half_way_asks_and_keeps_the_answers(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at(Step.FEET)
    desk.click("A sore, blister or ulcer")

    desk.click("Home")
    assert "Your answers are kept." in desk.words
    desk.press("Stay here")

    assert desk.button("A sore, blister or ulcer").isChecked()


def test_a_wizard_nobody_answered_is_left_without_asking(desk: Desk) -> None:
    left: list[bool] = []

    desk.page.may_leave(lambda: left.append(True))

    assert left == [True]


def test_closing_the_window_keeps_what_is_being_written(desk: Desk) -> None:
    QTest.keyClicks(desk.focused, "Ros")

    desk.window.close()
    desk.press("Leave for now")

    assert desk.world.people.draft is not None
    assert desk.world.people.draft.name == "Ros"


def test_the_safety_questions_alone_end_with_save(
    desk_with: Callable[[Callable[[World], Page]], Desk],
) -> None:
    stage = Stage().finish(heart={HeartFinding.FAINTING}, doctor=YesNo.YES)

    def build(world: World) -> Page:
        world.people.person = stage.person
        world.clock.day = stage.clock.day
        return wizard_page(world, only_safety=True)

    desk = desk_with(build)
    assert desk.page.title() == "Safety questions"
    desk.click("A sore, blister or ulcer", "Next", "Not yet", "Next", "Next", "Next")
    desk.click("Yes", "Next", "Next", "Save")

    person = desk.world.people.person
    assert person is not None
    assert person.profile.answers is not None
    assert person.profile.answers.feet == {FeetFinding.OPEN_SORE}
    assert desk.world.navigator.gone == [(Screen.HOME, None)]
