"""My levels, and what is offered after a session, by keys and clicks."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from neuro_desktop.application.learn import LearnId, learn_subject
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.levels import left_out_text, rung_sentence, why_no_undo
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.ui.after.page import AfterPage
from neuro_desktop.ui.levels.page import LevelsPage
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.press import OnePress
from tests.ui.inspecting import focused, whole_in_view
from tests.ui.walk import levels as walk
from tests.ui.walk import session as after
from tests.ui.walking import VIEWS, View, WalkPage, World, open_window

Build = Callable[[World], Page]
MARCHING = ExerciseId.MARCHING
HARD = "You said it was hard."


class Shown:
    """A page on screen."""

    def __init__(self, build: Build, view: View, family: str, qtbot: QtBot) -> None:
        def keep(world: World) -> Page:
            self.world = world
            return build(world)

        self.window: MainWindow = open_window(WalkPage("page", keep), view, family, qtbot)

    def controls(self, words: str) -> list[OnePress]:
        page = self.window.page()
        assert page is not None
        found = [each for each in page.tab_stops() if isinstance(each, OnePress)]
        return [each for each in found if each.words() == words]

    def press(self, words: str) -> None:
        """Go to a control by Tab and press Enter."""
        OnePress._last = (-1000, "", (0, 0))
        for _ in range(60):
            here = focused()
            if isinstance(here, OnePress) and here.words() == words:
                QTest.keyClick(here, Qt.Key.Key_Return)
                return
            QTest.keyClick(here, Qt.Key.Key_Tab)
        raise AssertionError(f"the keyboard does not reach {words!r}")

    def words(self) -> list[str]:
        return [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]

    def level_in_routine(self) -> int:
        routine = self.world.routines.get("routine-1")
        assert routine is not None
        return next(item.level for item in routine.items if item.exercise_id is MARCHING)


@pytest.fixture
def shown(family: str, qtbot: QtBot) -> Callable[[Build], Shown]:
    def show(build: Build) -> Shown:
        return Shown(build, VIEWS[0], family, qtbot)

    return show


def test_an_exercise_of_the_list_opens_its_ladder_and_back_returns_to_it(
    shown: Callable[[Build], Shown],
) -> None:
    page = shown(walk.several)
    page.press("Marching")
    assert "Marching: go up a level?" in page.words()
    page.press("Back")
    here = focused()
    assert isinstance(here, OnePress)
    assert here.words() == "Marching"


def test_how_levels_work_can_be_looked_up(shown: Callable[[Build], Shown]) -> None:
    levels = shown(walk.several)
    levels.press("How levels work")
    assert levels.world.navigator.gone == [
        (Screen.LEARN, learn_subject(LearnId.LEVELS, Screen.LEVELS))
    ]


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_an_offer_opens_on_the_careful_answer_with_its_question_in_view(
    view: View, family: str, qtbot: QtBot
) -> None:
    page = Shown(walk.offered, view, family, qtbot)
    here = focused()
    assert isinstance(here, OnePress)
    assert here.words() == "Stay where I am"
    question = next(
        label
        for label in page.window.findChildren(QLabel)
        if label.text() == "Marching: go up a level?"
    )
    assert whole_in_view(page.window, question)


def test_a_level_up_is_taken_and_undone_by_keys(shown: Callable[[Build], Shown]) -> None:
    page = shown(walk.offered)
    page.press("Yes, go up")
    assert "You went up to level 3." in page.words()
    assert page.level_in_routine() == 3
    page.press("Undo: back to level 2")
    assert page.level_in_routine() == 2
    assert not page.controls("Undo: back to level 2")


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_what_was_taken_has_its_undo_focused_and_in_view(
    view: View, family: str, qtbot: QtBot
) -> None:
    page = Shown(walk.offered, view, family, qtbot)
    page.press("Yes, go up")
    undo = page.controls("Undo: back to level 2")
    assert undo == [focused()]
    assert whole_in_view(page.window, undo[0])


def test_an_offer_tells_why_and_what_it_changes_before_its_answers(
    shown: Callable[[Build], Shown],
) -> None:
    heard = shown(walk.offered).window.page()
    assert heard is not None
    lines = heard.read_aloud_text().splitlines()
    at = lines.index("Stay where I am")
    assert lines[at - 4 : at - 2] == [
        "It was easy for you in 2 sessions in a row.",
        "Marching: go up a level?",
    ]
    assert lines[at - 2].startswith("Now: Standing, both hands, low. 8 ")
    assert lines[at - 1].startswith("Next: Standing, one hand. 10 ")


def test_a_level_up_is_refused_by_keys(shown: Callable[[Build], Shown]) -> None:
    page = shown(walk.offered)
    page.press("Stay where I am")
    assert "You chose to stay at level 2." in page.words()
    assert page.level_in_routine() == 2


@pytest.mark.parametrize("view", VIEWS, ids=str)
def test_an_answer_that_is_not_kept_is_asked_again_with_what_happened_in_view(
    view: View, family: str, qtbot: QtBot
) -> None:
    page = Shown(walk.not_kept, view, family, qtbot)
    here = focused()
    assert isinstance(here, OnePress)
    assert here.words() == "Stay where I am"
    told = next(each for each in page.window.findChildren(QLabel) if "not saved" in each.text())
    assert whole_in_view(page.window, told)


def test_each_rung_is_told_to_a_screen_reader(shown: Callable[[Build], Shown]) -> None:
    page = shown(walk.taken)
    open_page = page.window.page()
    assert isinstance(open_page, LevelsPage)
    heard = open_page.read_aloud_text().splitlines()
    ladder = open_page._presenter._state.shown
    assert ladder is not None
    assert [line for line in heard if line.startswith("Level ") and ":" in line][1:5] == [
        rung_sentence(rung) for rung in ladder.rungs
    ]


def test_a_step_for_safety_says_why_it_stays_and_has_no_undo(
    shown: Callable[[Build], Shown],
) -> None:
    page = shown(walk.unsteady)
    assert set(why_no_undo()) <= set(page.words())
    assert not [each for each in page.words() if "Undo" in each]
    assert not page.controls("Undo: back to level 2")


def test_a_closed_level_says_why(shown: Callable[[Build], Shown]) -> None:
    assert reason_text(Reason.ONLY_SITTING) in shown(walk.closed).words()


def test_what_was_left_out_leads_to_the_routines(shown: Callable[[Build], Shown]) -> None:
    page = shown(walk.left_out)
    assert left_out_text() in page.words()
    page.press("My routines")
    assert page.world.navigator.gone == [(Screen.ROUTINES, None)]


def test_all_changes_stand_with_their_day_the_newest_first(
    shown: Callable[[Build], Shown],
) -> None:
    page = shown(walk.unsteady)
    page.press("All changes")
    assert "Marching: all changes" in page.words()
    assert "Yesterday, Tuesday, 13 May" in page.words()


def test_many_changes_come_20_at_a_time_and_begin_at_the_newest_again(
    shown: Callable[[Build], Shown],
) -> None:
    page = shown(walk.many_changes)
    newest = page.words().count(HARD)
    page.press("Show older")
    older = page.words().count(HARD)
    at_the_end = not page.controls("Show older")
    page.press("Back")
    page.press("All changes")
    assert (newest, older, at_the_end) == (20, 3, True)
    assert page.controls("Show older")


def test_levels_that_cannot_be_read_are_tried_again(shown: Callable[[Build], Shown]) -> None:
    page = shown(walk.unreadable)
    page.world.levels.trouble = None
    page.press("Try again")
    assert page.controls("Marching")


# ---------------------------------------------------------------- after a session


def test_after_a_session_an_offer_is_answered_by_keys(shown: Callable[[Build], Shown]) -> None:
    page = shown(partial(after._offered, effort=2))
    here = focused()
    assert isinstance(here, OnePress)
    assert here.words() == "Stay where I am"
    page.press("Yes, go up")
    assert page.level_in_routine() == 3
    assert "That is all for now" in page.words()


def test_an_easier_level_is_refused_by_keys(shown: Callable[[Build], Shown]) -> None:
    page = shown(partial(after._offered, effort=10))
    page.press("No, keep it")
    assert page.level_in_routine() == 2
    answers = [each.answer for each in page.world.levels.all() if each.exercise_id is MARCHING]
    assert answers[-1] is LevelAnswer.REFUSED


def test_after_a_session_an_offer_tells_now_and_next_before_its_answers(
    shown: Callable[[Build], Shown],
) -> None:
    heard = shown(partial(after._offered, effort=10)).window.page()
    assert heard is not None
    lines = heard.read_aloud_text().splitlines()
    assert lines.index("Next: Sitting.") < lines.index("Yes, make it easier")


def test_after_a_session_what_was_taken_is_told_with_how_it_is_done_now(
    shown: Callable[[Build], Shown],
) -> None:
    heard = shown(after._offer_taken).window.page()
    assert heard is not None
    assert heard.read_aloud_text().splitlines()[1:4] == [
        "Marching",
        "You went up to level 3.",
        "Undo: back to level 2",
    ]
    assert "Now: Standing, one hand. 10 " in heard.read_aloud_text()
    assert "?" not in heard.read_aloud_text()


def test_after_a_session_a_level_up_is_undone_by_keys(shown: Callable[[Build], Shown]) -> None:
    page = shown(after._offer_taken)
    page.press("Undo: back to level 2")
    assert page.level_in_routine() == 2
    assert "You went up to level 3, and took that back." in page.words()
    assert not page.controls("Undo: back to level 2")


def test_what_safety_made_easier_is_told_and_not_asked(shown: Callable[[Build], Shown]) -> None:
    page = shown(after._made_easier)
    assert "Your feet hurt more after this session than before it." in page.words()
    assert "The app put it at level 1." in page.words()
    page.press("Next")
    assert "That is all for now" in page.words()


def test_the_end_opens_on_home_and_offers_the_check_in(shown: Callable[[Build], Shown]) -> None:
    page = shown(partial(after._after, steps=6))
    open_page = page.window.page()
    assert isinstance(open_page, AfterPage)
    assert focused() is open_page.forward
    page.press("How are my feet?")
    assert page.world.navigator.gone == [(Screen.CHECK_IN, None)]
