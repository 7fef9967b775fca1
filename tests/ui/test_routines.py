"""Routines by keys and clicks, over a real store: what a person does, and where the focus is."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.routine_editor import RoutineEditorPresenter
from neuro_desktop.application.routines import RoutinesPresenter
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.timeline import Pace
from neuro_desktop.storage.database import Store
from neuro_desktop.texts.figures import helper_text
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.routines.editor_page import RoutinePage
from neuro_desktop.ui.routines.list_page import RoutinesPage
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.text import TextLabel
from tests import builders
from tests.fakes import FakeVoice
from tests.ui.memory import MemorySettings, StillClock
from tests.ui.routine_pages import MORNING, show_me
from tests.ui.walking import World

NOON = 10_000_000  # ms; far from the stamps of other tests


def _press_at(control: OnePress, at_ms: int) -> None:
    event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier)
    event.setTimestamp(at_ms)
    QApplication.sendEvent(control, event)


class Blank(Page):
    """Another screen of the app."""

    def __init__(self, subject: str | None) -> None:
        super().__init__(subject or "elsewhere")


class App:
    """The window over a real store, with the two screens of routines."""

    def __init__(self, store: Store, family: str) -> None:
        self.store = store
        self.world = World()
        self.went: list[tuple[Screen, str | None]] = []
        builders_of: dict[Screen, Callable[[str | None], Page]] = {
            Screen.ROUTINES: self._list,
            Screen.ROUTINE: self._editor,
            **{
                screen: partial(self._elsewhere, screen)
                for screen in (Screen.HOME, Screen.WIZARD, Screen.BEFORE_START)
            },
        }
        settings = CurrentSettings(MemorySettings(), ChangeNotifier())
        self.window = MainWindow(builders_of, settings, ChangeNotifier(), FakeVoice(), family)
        self.window.resize(1024, 600)

    def _list(self, _subject: str | None) -> Page:
        self.went.append((Screen.ROUTINES, None))
        return RoutinesPage(
            partial(
                RoutinesPresenter,
                store=self.store.repositories,
                catalogue=self.world.catalogue,
                pace=Pace(),
                navigator=self.window,
            )
        )

    def _editor(self, subject: str | None) -> Page:
        return RoutinePage(
            partial(
                RoutineEditorPresenter,
                routine_id=subject or "",
                store=self.store.repositories,
                catalogue=self.world.catalogue,
                pace=Pace(),
                clock=StillClock(builders.TODAY),
                navigator=self.window,
            ),
            self.world.words,
            show_me(self.world),
        )

    def _elsewhere(self, screen: Screen, subject: str | None) -> Page:
        self.went.append((screen, subject))
        return Blank(subject)

    # ------------------------------------------------------------ what a person sees and does

    def page(self) -> Page:
        page = self.window.page()
        assert page is not None
        return page

    def controls(self) -> list[OnePress]:
        found = self.page().findChildren(QWidget)
        return [w for w in found if isinstance(w, OnePress) and w.isVisible()]

    def control(self, words: str, *, nth: int = 0) -> OnePress:
        found = [w for w in self.controls() if w.words() == words]
        assert len(found) > nth, f"no {words!r} among {[w.words() for w in self.controls()]}"
        return found[nth]

    def press(self, words: str, *, nth: int = 0) -> None:
        control = self.control(words, nth=nth)
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Return)

    def click(self, words: str, *, nth: int = 0) -> None:
        QTest.mouseClick(self.control(words, nth=nth), Qt.MouseButton.LeftButton)

    def field(self) -> QLineEdit:
        field = self.page().findChild(QLineEdit)
        assert field is not None
        return field

    def write(self, text: str) -> None:
        self.field().selectAll()
        QTest.keyClicks(self.field(), text)

    def says(self, text: str) -> bool:
        labels = [w for w in self.page().findChildren(TextLabel) if w.isVisible()]
        return any(text in label.plain() for label in labels)

    def focused(self) -> str:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget.words() if isinstance(widget, OnePress) else type(widget).__name__

    def order(self) -> list[str]:
        kept = self.kept()
        return [self.world.words[item.exercise_id].name for item in kept.items]

    def kept(self, routine_id: str = MORNING.id) -> Routine:
        routine = self.store.routines.get(routine_id)
        assert routine is not None
        return routine


@pytest.fixture
def app(tmp_path: Path, family: str, qtbot: QtBot) -> Iterator[App]:
    store = Store.open(tmp_path / "store.db", backups=tmp_path / "backups")
    store.people.save(Person("person-1", "Rosa", profile=builders.profile()))
    store.routines.save(MORNING)
    app = App(store, family)
    qtbot.addWidget(app.window)
    with qtbot.waitActive(app.window):
        app.window.show()
        app.window.activateWindow()
    app.window.go(Screen.ROUTINE, MORNING.id)
    yield app
    store.close()


# ---------------------------------------------------------------- list and new


def test_a_routine_is_made_by_hand_from_nothing_by_keys_alone(app: App) -> None:
    app.window.go(Screen.ROUTINES)
    app.press("Make a new routine")
    app.press("By hand")
    app.write("Evening")
    QTest.keyClick(app.field(), Qt.Key.Key_Return)
    app.press("Add an exercise")
    app.press("Towel scrunches")
    app.press("Add it to the routine")
    app.press("Done")
    app.press("Start exercises")

    made = app.store.routines.all()[1]
    assert (made.name, [item.exercise_id for item in made.items]) == (
        "Evening",
        [builders.exercise(11).id],
    )
    assert app.went[-1] == (Screen.BEFORE_START, made.id)


def test_the_list_opens_the_routine_that_is_pressed(app: App) -> None:
    app.store.routines.save(replace(MORNING, id="evening", name="Evening"))
    app.window.go(Screen.ROUTINES)

    app.click("Evening")

    assert app.says("Evening")
    assert isinstance(app.page(), RoutinePage)


def test_a_new_routine_can_be_made_by_the_wizard(app: App) -> None:
    app.window.go(Screen.ROUTINES)
    app.press("Make a new routine")

    app.press("Answer some questions")

    assert app.went[-1] == (Screen.WIZARD, None)


def test_a_routine_without_a_name_says_what_is_missing(app: App) -> None:
    app.window.go(Screen.ROUTINES)
    app.press("Make a new routine")
    app.press("By hand")

    app.press("Make it")

    assert app.says("Give the routine a name.")
    assert app.focused() == "QLineEdit"


# ---------------------------------------------------------------- order


def test_after_a_move_the_focus_is_on_the_same_button_of_the_moved_exercise(app: App) -> None:
    app.press("Change the order")

    app.press("Down", nth=0)

    assert app.order()[:2] == ["Foot rolling", "Ankle rolls"]
    assert QApplication.focusWidget() is app.control("Down", nth=1)
    assert "Ankle rolls" in app.control("Down", nth=1).accessibleDescription()


def test_a_move_across_says_why_not_at_the_exercise(app: App) -> None:
    app.press("Change the order")

    app.press("Up", nth=3)

    assert app.says("Sitting comes before standing. Then you get up only once.")
    assert QApplication.focusWidget() is app.control("Up", nth=3)
    assert app.order() == [app.world.words[i.exercise_id].name for i in MORNING.items]


def test_a_reason_goes_with_the_next_move_that_is_made(app: App) -> None:
    app.press("Change the order")
    app.press("Up", nth=3)

    app.press("Down", nth=3)

    assert not app.says("Sitting comes before standing.")


def test_undo_of_a_move_leaves_the_focus_where_the_exercise_is(app: App) -> None:
    app.press("Change the order")
    app.press("Down", nth=0)

    app.press("Undo: Ankle rolls moved")

    assert app.order()[0] == "Ankle rolls"
    assert QApplication.focusWidget() is app.control("Down", nth=0)


# ---------------------------------------------------------------- one exercise


def test_a_level_is_chosen_by_a_click(app: App) -> None:
    app.click("Heel and toe raises")
    app.click("Level")

    app.click("Level 3: Standing, heels then toes")

    assert app.kept().items[4].level == 3


def test_more_and_fewer_change_the_dose_and_keep_the_focus(app: App) -> None:
    app.press("Hamstring stretch")
    app.press("How much")

    app.press("Longer")

    assert app.kept().items[2].dose.amount == 15
    assert app.says("15 second")
    assert app.focused() == "Longer"


def test_a_dose_at_its_end_says_why_it_goes_no_further(app: App) -> None:
    app.press("Hamstring stretch")
    app.press("How much")

    app.press("Shorter")

    assert app.says("is the least for this exercise.")
    assert app.focused() == "Shorter"


def test_own_pace_is_chosen_where_repetitions_are_done_sitting(app: App) -> None:
    app.store.routines.save(builders.routine(builders.item(11)))
    app.window.go(Screen.ROUTINE, MORNING.id)
    app.press("Towel scrunches")
    app.press("Who counts")

    app.press("I do")

    assert app.kept().items[0].own_pace


def test_own_pace_is_not_offered_to_who_stands(app: App) -> None:
    app.press("Marching")

    assert "Who counts" not in [control.words() for control in app.controls()]


def test_done_leads_back_to_what_led_there(app: App) -> None:
    app.press("Marching")
    app.press("How much")
    app.press("Done")
    at_item = app.focused()
    app.press("Done")

    assert (at_item, app.focused()) == ("How much", "Marching")


def test_the_exercise_one_comes_back_to_is_whole_in_view(app: App) -> None:
    app.press("Heel and toe raises")

    app.press("Done")

    card = app.control("Heel and toe raises")
    frame = app.page().frame
    assert frame is not None
    port = frame.area.viewport()
    assert port.rect().contains(card.mapTo(port, card.rect().topLeft()))
    assert port.rect().contains(card.mapTo(port, card.rect().bottomRight()))


def test_undo_of_what_was_taken_out_comes_back_to_it(app: App) -> None:
    app.press("Foot rolling")
    app.press("Take it out")
    after = app.focused()

    app.press("Undo: Foot rolling taken out")

    assert after == "Hamstring stretch"
    assert app.focused() == "Foot rolling"
    assert app.kept() == MORNING


def test_the_second_half_of_a_double_click_does_nothing_on_the_next_screen(app: App) -> None:
    card = app.control("Foot rolling")
    _press_at(card, NOON)
    _press_at(app.control("Take it out"), NOON + 150)

    assert app.kept() == MORNING


# ---------------------------------------------------------------- library


def test_the_library_tells_all_about_an_exercise(app: App) -> None:
    words = app.world.words[builders.exercise(10).id]
    app.store.people.save(Person("person-1", "Rosa", profile=builders.beginner()))
    app.window.go(Screen.ROUTINE, MORNING.id)
    app.press("Add an exercise")
    app.press("Rice bucket")

    told = [words.purpose, words.things, words.variation, *words.cautions, *words.after]

    assert [text for text in told if not app.says(text)] == []
    assert [step for step in words.forms["seated"].steps if not app.says(step)] == []
    assert app.says("This dose is our suggestion.")
    pictures = app.page().findChildren(FigureLabel)
    assert helper_text() in [picture.text() for picture in pictures]


def test_a_blocked_exercise_says_why_and_offers_no_way_in(app: App) -> None:
    unsteady = builders.profile(steady_sessions=0)
    app.store.people.save(Person("person-1", "Rosa", profile=unsteady))
    app.window.go(Screen.ROUTINE, MORNING.id)
    app.press("Add an exercise")

    app.press("Balance")

    assert app.says("Balance opens later.")
    assert "Add it to the routine" not in [control.words() for control in app.controls()]


def test_after_adding_one_more_can_be_added(app: App) -> None:
    app.press("Add an exercise")
    app.press("Towel scrunches")

    app.press("Add it to the routine")

    assert app.says("Towel scrunches is in your routine now.")
    assert app.focused() == "Towel scrunches"


# ---------------------------------------------------------------- the whole routine


def test_a_deleted_routine_is_named_and_can_be_brought_back(app: App) -> None:
    app.press("Delete this routine")
    named = app.says("Morning")

    app.press("Undo")

    assert named
    assert app.kept() == MORNING
    assert app.control("Start exercises").isEnabled()


def test_a_copy_has_a_name_of_its_own_and_opens(app: App) -> None:
    app.press("Copy this routine")

    app.press("Make the copy")

    assert app.says("Copy of Morning")
    assert [routine.name for routine in app.store.routines.all()] == ["Morning", "Copy of Morning"]


def test_days_are_ticked_and_kept(app: App) -> None:
    app.press("Change the days")

    app.press("Sunday")

    assert app.kept().weekdays == {0, 2, 4, 6}


def test_a_new_name_stands_on_the_screen(app: App) -> None:
    app.press("Change the name")
    app.write("After lunch")

    app.press("Save")

    assert app.says("After lunch")
    assert app.kept().name == "After lunch"


def test_an_empty_routine_says_that_it_cannot_start(app: App) -> None:
    app.store.routines.save(replace(MORNING, items=()))

    app.window.go(Screen.ROUTINE, MORNING.id)

    assert app.says("This routine is empty. Add an exercise, then you can start it.")
    assert "Start exercises" not in [control.words() for control in app.controls()]
