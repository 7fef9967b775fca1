"""The screens of one routine say each thing once, and their filled button is the step they name."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import ONLY_SAFETY, Screen
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.routines import quoted
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.routines.editor_page import RoutinePage
from tests.ui.walk.routines import about, closed_level, questions_due, refused_dose
from tests.ui.walking import VIEWS, WalkPage, World, open_window

Shower = Callable[[Callable[[World], Page]], RoutinePage]


@pytest.fixture
def world() -> list[World]:
    return []


@pytest.fixture
def shown(family: str, qtbot: QtBot, world: list[World]) -> Shower:
    def show(build: Callable[[World], Page]) -> RoutinePage:
        def built(made: World) -> Page:
            world.append(made)
            return build(made)

        page = open_window(WalkPage("x", built), VIEWS[0], family, qtbot).page()
        assert isinstance(page, RoutinePage)
        return page

    return show


def test_why_the_own_level_is_closed_is_said_once(shown: Shower) -> None:
    words = shown(closed_level).read_aloud_text()

    assert words.count(reason_text(Reason.ONLY_SITTING)) == 1
    assert "Some levels are not open to you now." in words


def test_how_far_a_dose_goes_is_said_once_where_it_was_tried(shown: Shower) -> None:
    words = shown(refused_dose).read_aloud_text()

    tried, _others = words.split("How many sets")
    assert tried.count("30 in all on one side") == 1


def test_what_the_safety_questions_open_leads_to_them(shown: Shower, world: list[World]) -> None:
    page = shown(questions_due)
    assert page.forward.words() == "Answer the safety questions"

    page.forward.click()

    assert world[0].navigator.gone == [(Screen.WIZARD, ONLY_SAFETY)]


def test_another_name_stands_in_quotes(shown: Shower) -> None:
    page = shown(lambda made: about(ExerciseId.HEEL_TOE_RAISES, made))

    assert f"Also called {quoted('Hanging on')}." in page.read_aloud_text()
