"""Pictures of the exercises in the library, and Show me, by keys and clicks."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.application.settings import Motion
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.figures.moments import END, EXTRA, START, Moment
from neuro_desktop.ui import theme
from neuro_desktop.ui.figure_look import figure_palette
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.theme import Look
from neuro_desktop.ui.widgets.choices import ChoiceCard
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.press import OnePress
from tests import builders
from tests.ui.inspecting import focused
from tests.ui.routine_pages import MORNING, editor_page, fill
from tests.ui.walking import VIEWS, WalkPage, World, open_window


class Desk:
    """The library of one routine on screen, and what is done there."""

    def __init__(self, family: str, qtbot: QtBot, *, level: int = 1) -> None:
        self._level = level
        self.window = open_window(WalkPage("x", self._build), VIEWS[2], family, qtbot)
        self.press("Add an exercise")

    def _build(self, world: World) -> Page:
        self.world = world
        fill(world, builders.routine(builders.item(5, self._level)))
        return editor_page(world, MORNING.id)

    def control(self, words: str) -> OnePress:
        found = [w for w in self.window.findChildren(OnePress) if w.isVisible()]
        return next(each for each in found if each.words() == words)

    def press(self, words: str) -> None:
        control = self.control(words)
        control.setFocus()
        QTest.keyClick(control, Qt.Key.Key_Return)

    def watch(self, name: str) -> None:
        self.press(name)
        self.press("Show me")

    def wait(self, seconds: float) -> None:
        self.world.clock.seconds += seconds
        self.world.ticker.fire()

    def pictures(self) -> list[FigureLabel]:
        return [each for each in self.window.findChildren(FigureLabel) if each.isVisible()]

    def moments(self) -> list[Moment]:
        return [moment for picture in self.pictures() for moment in picture.moments()]


Opener = Callable[..., Desk]


@pytest.fixture
def desk(family: str, qtbot: QtBot) -> Opener:
    def opened(level: int = 1) -> Desk:
        return Desk(family, qtbot, level=level)

    return opened


def test_every_exercise_of_the_library_has_its_picture_on_its_card(desk: Opener) -> None:
    opened = desk()
    names = [opened.world.words[each].name for each in ExerciseId]
    cards = [opened.control(name) for name in names]
    assert all(figure_palette().active.lower() in _colours(card) for card in cards)


def _colours(card: OnePress) -> set[str]:
    assert isinstance(card, ChoiceCard)
    seen = card.grab().toImage()
    return {seen.pixelColor(x, y).name() for x in range(180) for y in range(seen.height())}


def test_an_exercise_shows_start_and_end_of_the_level_it_has(desk: Opener) -> None:
    opened = desk(level=3)
    opened.press("Heel and toe raises")
    form = opened.world.catalogue[ExerciseId.HEEL_TOE_RAISES].level(3).form
    assert [(moment.step, moment.form) for moment in opened.moments()] == [
        (START, form),
        (END, form),
        (EXTRA, form),
    ]


def test_the_pictures_are_told_once_in_words_to_a_screen_reader(desk: Opener) -> None:
    opened = desk()
    opened.press("Calf stretch")
    told = [
        QAccessible.queryAccessibleInterface(each).text(QAccessible.Text.Name)
        for each in opened.pictures()
    ]
    assert told[0].startswith("Sitting. The left leg is straight, with a strap")
    assert told[1:] == [""]


def test_read_aloud_says_what_the_pictures_show(desk: Opener) -> None:
    opened = desk()
    opened.press("Calf stretch")
    page = opened.window.page()
    assert page is not None
    assert "with a strap around the foot" in page.read_aloud_text()


def test_show_me_moves_the_figure_without_a_session(desk: Opener) -> None:
    opened = desk()
    opened.watch("Marching")
    begun = opened.moments()
    opened.wait(2.0)
    assert [moment.step for moment in begun] == [0]
    assert opened.moments()[0].step > 0
    assert opened.world.sessions.unfinished() is None


def test_pause_and_resume_by_the_key_that_has_the_focus(desk: Opener) -> None:
    opened = desk()
    opened.watch("Marching")
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    paused = opened.world.ticker.running
    assert opened.control("Resume") is focused()
    opened.press("Resume")
    assert (paused, opened.world.ticker.running) == (False, True)


def test_the_right_foot_is_shown_by_a_click_in_picture_and_words(desk: Opener) -> None:
    opened = desk()
    opened.watch("Calf stretch")
    left = (opened.moments()[0].mirrored, opened.pictures()[0].text())
    QTest.mouseClick(opened.control("Right foot"), Qt.MouseButton.LeftButton)
    right = (opened.moments()[0].mirrored, opened.pictures()[0].text())
    assert (left[0], right[0]) == (True, False)
    assert "left leg" in left[1]
    assert "right leg" in right[1]


def test_where_both_feet_work_there_is_no_foot_to_choose(desk: Opener) -> None:
    opened = desk()
    opened.watch("Marching")
    shown = [each.words() for each in opened.window.findChildren(OnePress) if each.isVisible()]
    assert "Pause" in shown
    assert "Left foot" not in shown


def test_back_stops_it_and_leads_to_the_button_it_came_from(desk: Opener) -> None:
    opened = desk()
    opened.watch("Marching")
    opened.press("Back")
    assert not opened.world.ticker.running
    assert focused() is opened.control("Show me")


def test_leaving_the_page_stops_it(desk: Opener) -> None:
    opened = desk()
    opened.watch("Marching")
    opened.window.close()
    assert not opened.world.ticker.running


def test_with_still_pictures_start_and_end_stand_side_by_side(desk: Opener) -> None:
    opened = desk()
    opened.world.settings.change(motion=Motion.STILL)
    opened.watch("Marching")
    assert [moment.step for moment in opened.moments()] == [START, END]
    assert not opened.world.ticker.running
    assert "Pause" not in [w.words() for w in opened.window.findChildren(OnePress) if w.isVisible()]


def test_dark_colors_reach_an_open_picture_at_once(
    desk: Opener, qapp: QApplication, family: str
) -> None:
    opened = desk()
    opened.watch("Marching")
    theme.apply(qapp, Look(theme.DARK, family=family))
    picture = opened.pictures()[0].grab().toImage()
    corner = picture.pixelColor(picture.width() // 2, 8).name()
    assert corner == theme.DARK.surface.lower()


def test_still_pictures_are_named_under_them(desk: Opener) -> None:
    opened = desk()
    opened.world.settings.change(motion=Motion.STILL)
    opened.watch("Marching")

    (picture,) = opened.pictures()

    assert picture.names() == ("Start", "End")


def test_words_begin_at_the_top_of_the_picture_beside_them(desk: Opener) -> None:
    opened = desk()
    opened.watch("Marching")
    (picture,) = opened.pictures()

    pause = opened.control("Pause")

    top = pause.mapTo(opened.window, pause.rect().topLeft()).y()
    assert top == picture.mapTo(opened.window, picture.rect().topLeft()).y()
