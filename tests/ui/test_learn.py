"""Learn by keys and clicks: tiles, the one question, reading, the voice, and links from others."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.application.learn import LearnGroup, LearnId, LearnPage, learn_subject
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.stop_signs import after_a_fall, stop_signs
from neuro_desktop.texts.store import not_opened
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import Heading, TextLabel
from neuro_desktop.ui.widgets.tile import Tile
from tests.ui.inspecting import focused
from tests.ui.learn_pages import learn_page, rosa
from tests.ui.walk.session import before_things
from tests.ui.walking import VIEWS, WalkPage, World, open_window


class Desk:
    """One page of Learn on screen."""

    def __init__(
        self,
        family: str,
        qtbot: QtBot,
        subject: str | None,
        medicine: bool | None,
        trouble: StoreTrouble | None,
    ) -> None:
        self._subject = subject
        self._medicine = medicine
        self._trouble = trouble
        view = VIEWS[-2]
        self.window: MainWindow = open_window(WalkPage("x", self._build), view, family, qtbot)

    def _build(self, world: World) -> Page:
        self.world = world
        world.people.person = rosa(medicine=self._medicine)
        world.people.trouble = self._trouble
        self.page = learn_page(world, self._subject)
        return self.page

    def heading(self) -> str:
        return next(each.plain() for each in self.window.findChildren(Heading) if each.isVisible())

    def tiles(self) -> list[str]:
        return [each.words() for each in self.window.findChildren(Tile) if each.isVisible()]

    def press(self, words: str) -> None:
        buttons = [*self.window.findChildren(SteadyButton), *self.window.findChildren(Tile)]
        button = next(each for each in buttons if each.words() == words and each.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(focused(), key)

    def labels(self) -> list[str]:
        found = self.window.findChildren(TextLabel)
        return [each.plain() for each in found if each.isVisible()]

    def went(self) -> tuple[Screen, str | None]:
        return self.world.navigator.gone[-1]


Opener = Callable[..., Desk]


@pytest.fixture
def desk(family: str, qtbot: QtBot) -> Opener:
    def open_desk(
        subject: str | None = None,
        *,
        medicine: bool | None = False,
        trouble: StoreTrouble | None = None,
    ) -> Desk:
        return Desk(family, qtbot, subject, medicine, trouble)

    return open_desk


# ---------------------------------------------------------------- index and groups


def test_the_index_has_a_tile_for_each_group(desk: Opener) -> None:
    assert desk().tiles() == [
        "About neuropathy",
        "Why exercise?",
        "Exercise safely",
        "Care for your feet",
        "When to stop",
        "About this app",
    ]


def test_a_tile_of_the_index_opens_its_group(desk: Opener) -> None:
    opened = desk()
    opened.press("Exercise safely")

    assert opened.went() == (Screen.LEARN, LearnGroup.SAFETY)


def test_enter_opens_the_first_tile(desk: Opener) -> None:
    opened = desk()
    opened.key(Qt.Key.Key_Return)

    assert opened.went() == (Screen.LEARN, LearnGroup.NEUROPATHY)


def test_a_tile_of_a_group_opens_its_page(desk: Opener) -> None:
    opened = desk(LearnGroup.SAFETY)
    opened.press("Which ball, and why?")

    assert opened.went() == (Screen.LEARN, LearnId.BALLS)


def test_back_from_a_group_opens_the_index(desk: Opener) -> None:
    opened = desk(LearnGroup.SAFETY)
    opened.press("Back")

    assert opened.went() == (Screen.LEARN, None)


def test_a_store_that_cannot_be_read_is_told_and_the_tiles_stay(desk: Opener) -> None:
    opened = desk(trouble=StoreTrouble.LOCKED)
    told = [each.words.plain() for each in opened.window.findChildren(Notice)]

    assert told == ["\n".join(not_opened(StoreTrouble.LOCKED))]
    assert "When to stop" in opened.tiles()


# ---------------------------------------------------------------- the question


def test_the_first_time_the_index_asks_about_the_medicine(desk: Opener) -> None:
    opened = desk(medicine=None)

    assert opened.heading() == "Do you take insulin or a sulfonylurea?"
    assert opened.tiles() == []


@pytest.mark.parametrize(("answer", "kept"), [("Yes", True), ("No", False), ("Not sure", True)])
def test_an_answer_is_kept_and_leads_to_the_tiles(desk: Opener, answer: str, kept: bool) -> None:
    opened = desk(medicine=None)
    opened.press(answer)

    assert opened.world.people.person == rosa(medicine=kept)
    assert opened.heading() == "What do you want to know?"


def test_what_the_medicines_are_called_stands_before_the_answers(desk: Opener) -> None:
    lines = desk(medicine=None).page.read_aloud_text().splitlines()
    named = next(line for line in lines if "glipizide, gliclazide or glimepiride" in line)

    assert lines.index(named) < lines.index("Yes")


def test_ask_me_later_leads_to_the_tiles_and_keeps_no_answer(desk: Opener) -> None:
    opened = desk(medicine=None)
    opened.press("Ask me later")

    assert opened.heading() == "What do you want to know?"
    assert opened.world.people.person == rosa(medicine=None)


def test_the_question_asked_again_has_no_ask_me_later(desk: Opener) -> None:
    opened = desk(LearnGroup.SAFETY, medicine=True)
    opened.press("Change my answer")

    assert "Ask me later" not in opened.page.read_aloud_text()


def test_after_the_answer_the_first_tile_has_the_focus(desk: Opener) -> None:
    opened = desk(medicine=None)
    opened.press("No")

    first = focused()
    assert isinstance(first, Tile)
    assert first.words() == "About neuropathy"


def test_an_answer_that_cannot_be_kept_is_told(desk: Opener) -> None:
    opened = desk(medicine=None)
    opened.world.people.trouble = StoreTrouble.FULL
    opened.press("Yes")

    assert "\n".join(not_opened(StoreTrouble.FULL)) in opened.labels()


def test_the_answer_can_be_changed(desk: Opener) -> None:
    opened = desk(LearnGroup.SAFETY, medicine=True)
    opened.press("Change my answer")
    opened.press("No")

    assert opened.world.people.person == rosa(medicine=False)
    assert "Blood sugar and exercise" not in opened.tiles()
    assert "You take no insulin and no sulfonylurea." in opened.labels()


def test_back_from_the_question_asked_again_shows_the_tiles(desk: Opener) -> None:
    opened = desk(LearnGroup.SAFETY, medicine=True)
    opened.press("Change my answer")
    opened.press("Back")

    assert "Blood sugar and exercise" in opened.tiles()


# ---------------------------------------------------------------- reading


def words_of(page: LearnPage) -> list[str]:
    sections = [(each.title, *each.text, *each.points) for each in page.sections]
    return [page.title, *(line for lines in sections for line in lines)]


@pytest.mark.parametrize("page", LearnId)
def test_every_word_of_a_page_stands_on_it(desk: Opener, page: LearnId) -> None:
    shown = desk(page).labels()

    assert [line for line in words_of(load_learn()[page]) if line not in shown] == []


@pytest.mark.parametrize("page", LearnId)
def test_read_aloud_reads_a_page_in_its_order(desk: Opener, page: LearnId) -> None:
    spoken = desk(page).page.read_aloud_text().split("\n")
    words = words_of(load_learn()[page])

    assert [line for line in spoken if line in words] == words


def test_read_aloud_says_what_a_picture_shows(desk: Opener) -> None:
    opened = desk("support")
    picture = opened.window.findChildren(FigureLabel)[0]

    assert picture.text().startswith("Standing in shoes, both hands on the counter.")
    assert picture.text() in opened.page.read_aloud_text()


def test_read_aloud_speaks(desk: Opener) -> None:
    opened = desk("balls")
    opened.press("Read aloud")

    assert opened.world.voice.said == [opened.page.read_aloud_text()]


def test_the_stop_signs_come_with_the_person_s_number(desk: Opener) -> None:
    opened = desk("stop_signs")
    told = [line for sign in stop_signs("112") for line in (sign.signs, sign.act)]

    shown, spoken = opened.labels(), opened.page.read_aloud_text()
    assert [line for line in (*told, *after_a_fall("112")) if line not in shown] == []
    assert [line for line in (*told, *after_a_fall("112")) if line not in spoken] == []


def test_the_stop_signs_are_there_without_the_store(desk: Opener) -> None:
    opened = desk("stop_signs", trouble=StoreTrouble.LOCKED)

    assert "Stop. Call the emergency number." in opened.labels()
    assert "\n".join(not_opened(StoreTrouble.LOCKED)) in opened.labels()


def test_a_page_opens_at_its_top_with_next_page_ready(desk: Opener) -> None:
    opened = desk("balls")
    assert opened.page.frame is not None
    assert opened.page.frame.area.verticalScrollBar().value() == 0

    opened.key(Qt.Key.Key_Return)

    assert opened.went() == (Screen.LEARN, LearnId.RICE)


def test_next_page_says_which_one_it_is(desk: Opener) -> None:
    desk("balls")

    # What has the focus first tells the page before it, to whoever cannot see.
    assert focused().accessibleDescription().splitlines()[-1].endswith("The rice bucket")


def test_a_page_scrolls_by_keys(desk: Opener) -> None:
    opened = desk("levels")
    opened.key(Qt.Key.Key_PageDown)

    assert opened.page.frame is not None
    assert opened.page.frame.area.verticalScrollBar().value() > 0


def test_the_last_page_of_a_group_leads_back_to_learn(desk: Opener) -> None:
    opened = desk("heat")
    opened.press("Back to Learn")

    assert opened.went() == (Screen.LEARN, None)


def test_back_from_a_page_opens_its_group(desk: Opener) -> None:
    opened = desk("heat")
    opened.press("Back")

    assert opened.went() == (Screen.LEARN, LearnGroup.FEET)


def test_a_related_page_opens(desk: Opener) -> None:
    opened = desk("balls")
    opened.press("Look at your feet each day")

    assert opened.went() == (Screen.LEARN, LearnId.FOOT_CARE)


FROM_A_CHART = learn_subject(LearnId.CLEAR_CHANGE, Screen.CHART, "tingling")


def test_back_goes_to_the_chart_where_the_question_arose(desk: Opener) -> None:
    opened = desk(FROM_A_CHART)
    opened.key(Qt.Key.Key_Return)

    assert opened.went() == (Screen.CHART, "tingling")


def test_from_there_all_of_learn_is_one_press_away(desk: Opener) -> None:
    opened = desk(FROM_A_CHART)
    opened.press("All of Learn")

    assert opened.went() == (Screen.LEARN, None)


# ---------------------------------------------------------------- before a session


class Things:
    """The list of things to fetch before a session, on screen."""

    def __init__(self, family: str, qtbot: QtBot) -> None:
        self.window = open_window(WalkPage("x", self._build), VIEWS[-2], family, qtbot)

    def _build(self, world: World) -> Page:
        self.page = before_things(world)
        return self.page

    def press(self, words: str) -> None:
        buttons = self.window.findChildren(SteadyButton)
        button = next(each for each in buttons if each.words() == words and each.isVisible())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def heading(self) -> str:
        return next(each.plain() for each in self.window.findChildren(Heading) if each.isVisible())


@pytest.fixture
def things(family: str, qtbot: QtBot) -> Things:
    return Things(family, qtbot)


def test_which_ball_is_told_where_the_things_are_fetched(things: Things) -> None:
    things.press("Which ball, and why?")

    assert things.heading() == "Which ball, and why?"
    assert "A golf ball." in things.page.read_aloud_text()


@pytest.mark.parametrize("words", ["All right", "Back"])
def test_what_was_looked_up_gives_way_to_the_same_step(things: Things, words: str) -> None:
    things.press("The rice bucket")
    things.press(words)

    assert things.heading() == "Things you need"


def test_the_things_open_with_the_focus_on_next(things: Things) -> None:
    first = focused()

    assert isinstance(first, SteadyButton)
    assert first.words() == "Next"


def test_after_a_look_next_still_goes_on(things: Things) -> None:
    things.press("The rice bucket")
    things.press("All right")
    things.press("Next")

    assert things.heading() == "Take care"
