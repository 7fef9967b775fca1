from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.application.ports import Cue, Screen
from neuro_desktop.application.settings import FigurePerson, Motion, ThemeChoice
from neuro_desktop.application.settings_page import Group
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.timeline import WaitForMe
from neuro_desktop.figures.palette import Person as PersonShown
from neuro_desktop.ui import desktop, theme
from neuro_desktop.ui.figure_look import figure_palette
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.settings.choice_pages import TextSizePage
from neuro_desktop.ui.settings.line_pages import LinePage
from neuro_desktop.ui.settings.pages import SettingsPages
from neuro_desktop.ui.theme import Tokens
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.choices import ChoiceList
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.tile import Tile
from neuro_desktop.ui.widgets.volume import VolumeRow
from tests.fakes import FakeCuePlayer
from tests.ui.inspecting import focused
from tests.ui.memory import MemoryPeople
from tests.ui.walking import VIEWS, WalkPage, World, open_window


class Desk:
    """One settings page on screen."""

    def __init__(self, subject: str | None, family: str, qtbot: QtBot) -> None:
        self.subject = subject
        self.family = family
        self.cues = FakeCuePlayer()
        view = VIEWS[-2]
        self.window: MainWindow = open_window(WalkPage("x", self._build), view, family, qtbot)

    def _build(self, world: World) -> Page:
        self.world = world
        world.people = MemoryPeople(Person("rosa", "Rosa", "112"))
        pages = SettingsPages(
            settings=world.settings,
            people=world.people,
            changes=world.changes,
            navigator=world.navigator,
            cues=self.cues,
            voice=world.voice,
        )
        return pages(self.subject)

    def button(self, words: str) -> SteadyButton:
        buttons = self.window.findChildren(SteadyButton)
        return next(each for each in buttons if each.words() == words and each.isVisible())

    def choose(self, key: str) -> None:
        card = self.window.findChildren(ChoiceList)[0].card(key)
        QTest.mouseClick(card, Qt.MouseButton.LeftButton)

    def notices(self) -> list[str]:
        found = self.window.findChildren(Notice)
        return [each.words.plain() for each in found if each.isVisible()]


Opener = Callable[[Group | None], Desk]


@pytest.fixture
def desk(family: str, qtbot: QtBot) -> Opener:
    def open_desk(group: Group | None) -> Desk:
        return Desk(group.value if group else None, family, qtbot)

    return open_desk


def test_each_tile_of_the_list_opens_its_group(desk: Opener) -> None:
    opened = desk(None)
    for tile in opened.window.findChildren(Tile):
        tile.click()
    assert opened.world.navigator.gone == [(Screen.SETTINGS, group.value) for group in Group]


def test_back_leads_from_a_group_to_the_list_and_from_there_home(desk: Opener) -> None:
    group, listed = desk(Group.COLORS), desk(None)
    group.button("Back").click()
    listed.button("Back").click()
    assert group.world.navigator.gone == [(Screen.SETTINGS, None)]
    assert listed.world.navigator.gone == [(Screen.HOME, None)]


def test_a_text_size_holds_at_once_and_is_kept(desk: Opener) -> None:
    opened = desk(Group.TEXT_SIZE)
    opened.choose("175")
    assert theme.look().percent == 175
    assert opened.world.settings_store.settings.text_percent == 175


def test_the_larger_button_moves_the_chosen_text_size_too(desk: Opener) -> None:
    opened = desk(Group.TEXT_SIZE)
    opened.button("A+").click()
    assert opened.window.findChildren(ChoiceList)[0].value() == "125"


def test_the_larger_button_says_how_large_the_text_is_now(desk: Opener) -> None:
    opened = desk(Group.TEXT_SIZE)
    larger = opened.button("A+")
    larger.click()
    told = (larger.accessibleName(), larger.accessibleDescription())
    assert told == ("Make the text larger", "Now 125 percent.")


def test_text_that_stops_growing_is_told(desk: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "system_scale", _double)
    opened = desk(Group.TEXT_SIZE)
    assert opened.notices() == []
    opened.choose("125")
    assert "stops" in opened.notices()[0]


def _double() -> float:
    return 2.0


def test_colors_hold_at_once(desk: Opener) -> None:
    desk(Group.COLORS).choose(ThemeChoice.DARK.value)
    assert theme.look().tokens == theme.DARK


def test_get_ready_and_wait_for_me_are_kept(desk: Opener) -> None:
    ready, wait = desk(Group.GET_READY), desk(Group.WAIT_FOR_ME)
    ready.choose("20")
    wait.choose(WaitForMe.ALWAYS.value)
    assert ready.world.settings.value.get_ready_seconds == 20
    assert wait.world.settings.value.wait_for_me is WaitForMe.ALWAYS


def test_every_person_to_choose_is_one_the_figure_can_be() -> None:
    assert {each.value for each in FigurePerson} == {each.value for each in PersonShown}
    assert len(FigurePerson) >= 2


def test_another_person_in_the_pictures_is_shown_at_once_and_kept(desk: Opener) -> None:
    opened = desk(Group.PERSON_SHOWN)
    before = figure_palette().person
    QTest.keyClick(focused(), Qt.Key.Key_Down)
    QTest.keyClick(focused(), Qt.Key.Key_Space)
    assert (before, figure_palette().person) == (PersonShown.ROSE, PersonShown.SAM)
    assert opened.world.settings_store.settings.figure_person is FigurePerson.SAM


def test_each_person_to_choose_is_shown_in_a_picture_of_their_own(desk: Opener) -> None:
    opened = desk(Group.PERSON_SHOWN)
    skins = [_colours(opened, each) for each in FigurePerson]
    for person, seen in zip(FigurePerson, skins, strict=True):
        assert figure_palette(person).shirt.lower() in seen
        others = {figure_palette(each).shirt.lower() for each in FigurePerson if each != person}
        assert not others & seen


def _colours(opened: Desk, person: FigurePerson) -> set[str]:
    card = opened.window.findChildren(ChoiceList)[0].card(person.value)
    picture = card.grab().toImage()
    return {
        picture.pixelColor(x, y).name()
        for x in range(picture.width() // 2)
        for y in range(picture.height())
    }


def test_still_pictures_are_chosen_and_taken_back(desk: Opener) -> None:
    opened = desk(Group.MOTION)
    opened.choose("still")
    still = opened.world.settings.value.motion
    opened.choose("moving")
    assert (still, opened.world.settings.value.motion) == (Motion.STILL, Motion.MOVING)


@pytest.mark.parametrize(
    ("dark", "contrast", "tokens"),
    [
        (False, True, theme.BLACK_ON_YELLOW),
        (True, False, theme.DARK),
        (True, True, theme.WHITE_ON_BLACK),
    ],
)
def test_dark_and_contrast_that_the_desktop_asks_for_are_given_at_once(
    dark: bool, contrast: bool, tokens: Tokens, desk: Opener
) -> None:
    opened = desk(Group.COLORS)
    opened.choose("system")
    before = theme.look().tokens
    opened.world.wishes.change(dark=dark, high_contrast=contrast)
    assert (before, theme.look().tokens) == (theme.LIGHT, tokens)


def test_a_desktop_with_a_new_theme_is_looked_at_again(
    desk: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = desk(Group.LETTERS)
    opened.choose("system")
    monkeypatch.setattr(desktop, "family", lambda: "DejaVu Sans")
    QApplication.sendEvent(opened.window, QEvent(QEvent.Type.ThemeChange))
    QApplication.processEvents()
    assert theme.look().family == "DejaVu Sans"


def test_the_letters_of_the_computer_are_taken_at_once_and_given_back(desk: Opener) -> None:
    opened = desk(Group.LETTERS)
    opened.choose("system")
    shown = theme.look().family
    opened.choose("hyperlegible")
    assert (shown, theme.look().family) == (desktop.family(), opened.family)


def test_louder_by_button_sets_volume_and_shows_it(desk: Opener) -> None:
    opened = desk(Group.SOUND)
    opened.button("Louder").click()
    assert opened.world.settings.value.volume_percent == 90
    assert opened.cues.volume_percent == 90
    assert opened.window.findChildren(VolumeRow)[0].value() == 90


def test_the_volume_can_be_set_with_the_arrow_keys(desk: Opener) -> None:
    opened = desk(Group.SOUND)
    slider = opened.window.findChildren(VolumeRow)[0].slider
    QTest.keyClick(slider, Qt.Key.Key_Left)
    assert opened.world.settings.value.volume_percent == 70


def test_test_plays_a_tone(desk: Opener) -> None:
    opened = desk(Group.SOUND)
    opened.button("Test").click()
    assert opened.cues.played == [Cue.START]


def test_missing_sound_is_told(desk: Opener) -> None:
    opened = desk(Group.SOUND)
    opened.cues.become(available=False)
    assert "No sound" in opened.notices()[0]


def test_leaving_the_tones_lets_the_sound_device_go(desk: Opener) -> None:
    opened = desk(Group.SOUND)
    opened.window.close()
    assert not opened.cues.prepared


def test_a_slow_voice_is_chosen_and_heard(desk: Opener) -> None:
    opened = desk(Group.VOICE)
    opened.choose("100")
    opened.button("Test").click()
    assert opened.world.settings.value.voice_rate == 100
    assert opened.world.voice.rate == 100
    assert len(opened.world.voice.said) == 1


def test_no_voice_turns_it_off_and_a_speed_turns_it_on(desk: Opener) -> None:
    opened = desk(Group.VOICE)
    opened.choose("off")
    off = opened.world.settings.value.voice_on
    opened.choose("120")
    assert (off, opened.world.settings.value.voice_on) == (False, True)


def test_a_name_is_saved_with_enter(desk: Opener) -> None:
    opened = desk(Group.NAME)
    QTest.keyClicks(focused(), " Maria")
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert opened.world.people.person == Person("rosa", "Rosa Maria", "112")
    assert opened.world.navigator.gone == [(Screen.SETTINGS, None)]


def test_a_wrong_number_is_told_and_the_typing_kept(desk: Opener) -> None:
    opened = desk(Group.EMERGENCY_NUMBER)
    QTest.keyClicks(focused(), " my son")
    opened.button("Save").click()
    page = opened.window.page()
    assert isinstance(page, LinePage)
    assert page.field.text() == "112 my son"
    assert "phone number" in opened.notices()[0]


@pytest.mark.parametrize(
    ("answer", "name", "gone"),
    [
        ("Save it", "Rosa M", [(Screen.SETTINGS, None)]),
        ("Do not save it", "Rosa", [(Screen.SETTINGS, None)]),
        ("Go on writing", "Rosa", []),
    ],
)
def test_back_asks_about_a_change_that_is_not_saved(
    answer: str, name: str, gone: list[tuple[Screen, None]], desk: Opener
) -> None:
    opened = desk(Group.NAME)
    QTest.keyClicks(focused(), " M")
    opened.button("Back").click()
    opened.button(answer).click()
    assert opened.world.people.person is not None
    assert opened.world.people.person.name == name
    assert opened.world.navigator.gone == gone


def test_back_from_an_unchanged_line_asks_nothing(desk: Opener) -> None:
    opened = desk(Group.NAME)
    opened.button("Back").click()
    assert opened.world.navigator.gone == [(Screen.SETTINGS, None)]


def test_a_change_that_cannot_be_kept_is_told(desk: Opener, qapp: QApplication) -> None:
    opened = desk(Group.GET_READY)
    opened.world.settings_store.refuses = True
    opened.choose("30")
    assert "not saved" in opened.notices()[0]


def test_the_text_size_page_opens_on_the_size_in_use(desk: Opener) -> None:
    page = desk(Group.TEXT_SIZE).window.page()
    assert isinstance(page, TextSizePage)
    assert focused() is page.findChildren(ChoiceList)[0].card("100")


def test_the_question_before_leaving_has_its_filled_answer_first(desk: Opener) -> None:
    opened = desk(Group.NAME)
    QTest.keyClicks(focused(), " M")

    opened.button("Back").click()

    first = focused()
    assert isinstance(first, SteadyButton)
    assert (first.words(), first.filled) == ("Go on writing", True)


def test_the_answers_about_the_voice_say_yes_or_no(desk: Opener) -> None:
    opened = desk(Group.VOICE)

    words = [card.words() for card in opened.window.findChildren(ChoiceList)[0].cards()]

    assert [word.split(",")[0] for word in words] == ["Yes", "Yes", "Yes", "No"]
