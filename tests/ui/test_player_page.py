"""The player's screen: its keys, its focus, its sizes, and what gives way when room is short."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QImage, QKeyEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.player_show import Around, show
from neuro_desktop.application.player_state import (
    Answer,
    Button,
    PlayerState,
    PlayerView,
    Question,
)
from neuro_desktop.application.settings import ThemeChoice
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.run import begin
from neuro_desktop.domain.timeline import Pace, PhaseKind, WorkMode
from neuro_desktop.texts.figures import picture_text
from neuro_desktop.texts.player_screen import side_line
from neuro_desktop.ui import theme
from neuro_desktop.ui.player.page import PlayerPage
from neuro_desktop.ui.player.picture_card import Picture, paint_feet
from neuro_desktop.ui.theme import Look
from neuro_desktop.ui.widgets.press import OnePress
from tests.ui.walk.session import PLAYER_STATES, WHOLE, _at, _index
from tests.ui.walking import View, WalkPage, World, open_window

Key = Qt.Key
NOON = 20_000_000  # ms; far from the stamps of other tests


class RecordingPresenter:
    """Keeps which intents were called; shows what it is told to."""

    def __init__(self, view: PlayerView, state: PlayerState) -> None:
        self.view = view
        self.state = state
        self.calls: list[str] = []

    def open(self) -> None:
        self.view.show_state(self.state)

    def show(self, state: PlayerState) -> None:
        self.view.show_state(state)

    def answer(self, answer: Answer) -> None:
        self.calls.append(f"answer {answer.value}")

    def __getattr__(self, intent: str) -> Callable[[], None]:
        return lambda: self.calls.append(intent)


class Shown:
    """A player page in a window, in one state."""

    def __init__(self, state: str, size: View, family: str, qtbot: QtBot) -> None:
        self.page: PlayerPage
        OnePress._last = (-1000, "", (0, 0))
        walk_page = WalkPage("player", lambda world: self._build(world, state))
        self.window = open_window(walk_page, size, family, qtbot)

    def _build(self, world: World, name: str) -> PlayerPage:
        self.run = begin(WHOLE.items, world.catalogue, Pace(), 0.0)
        state = PLAYER_STATES[name](self.run)

        def presenter(view: PlayerView) -> RecordingPresenter:
            self.presenter = RecordingPresenter(view, state)
            return self.presenter

        self.page = PlayerPage(presenter, world.catalogue, world.words)  # type: ignore[arg-type]
        return self.page

    def key(self, key: Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        QTest.keyClick(self.window.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)

    def key_at(self, key: Key, at_ms: int, *, again: bool = False) -> None:
        """Press a key at a moment of the events' own clock; `again` is a key held down."""
        none = Qt.KeyboardModifier.NoModifier
        event = QKeyEvent(QEvent.Type.KeyPress, key, none, "", again)
        event.setTimestamp(at_ms)
        QApplication.sendEvent(self.window.focusWidget(), event)

    @property
    def focused(self) -> QWidget:
        return self.window.focusWidget()

    def button(self, button: Button) -> QWidget:
        return self.page._player.buttons[button]


Show = Callable[..., Shown]


@pytest.fixture
def shown(family: str, qtbot: QtBot) -> Show:
    kept: list[Shown] = []  # a window that nobody holds is taken away by Python

    def show_player(
        state: str = "hold", *, width: int = 1366, height: int = 768, percent: int = 100
    ) -> Shown:
        view = View(width, height, percent, ThemeChoice.LIGHT)
        kept.append(Shown(state, view, family, qtbot))
        return kept[-1]

    return show_player


# ---------------------------------------------------------------- keys


@pytest.mark.parametrize(
    ("key", "intent"),
    [
        (Key.Key_Space, "toggle_pause"),
        (Key.Key_Left, "back"),
        (Key.Key_PageUp, "back"),
        (Key.Key_Right, "next"),
        (Key.Key_PageDown, "next"),
        (Key.Key_Up, "more_time"),
        (Key.Key_Plus, "more_time"),
        (Key.Key_Equal, "more_time"),
        (Key.Key_W, "something_wrong"),
        (Key.Key_Escape, "stop"),
        (Key.Key_Return, "toggle_pause"),  # the player opens with the focus on Pause
        (Key.Key_F5, "toggle_pause"),  # a presenter's remote: play, and the black screen
        (Key.Key_Period, "toggle_pause"),
        (Key.Key_B, "toggle_pause"),
    ],
)
def test_a_key_does_what_stands_on_the_screen(shown: Show, key: Key, intent: str) -> None:
    player = shown()
    player.key(key)
    assert player.presenter.calls == [intent]


@pytest.mark.parametrize(("key", "intent"), [(Key.Key_Left, "next"), (Key.Key_Right, "back")])
def test_where_lines_begin_at_the_right_the_arrows_lead_the_other_way(
    shown: Show, qapp: QApplication, key: Key, intent: str
) -> None:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        player = shown()
        player.key(key)
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert player.presenter.calls == [intent]


def test_space_pauses_wherever_the_focus_is(shown: Show) -> None:
    player = shown()
    player.button(Button.NEXT).setFocus()
    player.key(Key.Key_Space)
    assert player.presenter.calls == ["toggle_pause"]


ALL_KEYS = (
    Key.Key_Space, Key.Key_Left, Key.Key_Right, Key.Key_PageDown, Key.Key_Plus, Key.Key_W,
    Key.Key_Escape, Key.Key_F5,
)  # fmt: skip


@pytest.mark.parametrize("key", ALL_KEYS)
def test_a_held_key_counts_once(shown: Show, key: Key) -> None:
    player = shown()
    player.key_at(key, NOON)
    for late_ms in (500, 530, 560):
        player.key_at(key, NOON + late_ms, again=True)
    assert len(player.presenter.calls) == 1


@pytest.mark.parametrize("key", [each for each in ALL_KEYS if each is not Key.Key_Plus])
def test_a_second_press_of_a_key_within_400_ms_counts_once(shown: Show, key: Key) -> None:
    player = shown()
    player.key_at(key, NOON)
    player.key_at(key, NOON + 399)
    assert len(player.presenter.calls) == 1
    player.key_at(key, NOON + 800)
    assert len(player.presenter.calls) == 2


def test_each_press_for_more_time_counts(shown: Show) -> None:
    player = shown()
    player.key_at(Key.Key_Plus, NOON)
    player.key_at(Key.Key_Plus, NOON + 100)
    assert player.presenter.calls == ["more_time", "more_time"]


def test_escape_twice_leaves_the_far_view_and_does_not_stop(shown: Show) -> None:
    player = shown()
    player.key_at(Key.Key_F, NOON)
    player.key_at(Key.Key_Escape, NOON + 1000)
    player.key_at(Key.Key_Escape, NOON + 1200)
    assert (player.page._player.far, player.presenter.calls) == (False, [])


def test_a_second_enter_does_not_answer_what_is_asked_next(shown: Show) -> None:
    player = shown()
    player.presenter.show(PLAYER_STATES["wrong?"](player.run))
    player.key_at(Key.Key_Return, NOON)
    player.presenter.show(PLAYER_STATES["unsteady"](player.run))
    player.key_at(Key.Key_Return, NOON + 200)
    assert player.presenter.calls == ["answer unsteady"]


def test_a_second_enter_on_i_am_ready_does_not_pause(shown: Show) -> None:
    player = shown("hand on counter")
    player.key_at(Key.Key_Return, NOON)
    player.presenter.show(PLAYER_STATES["get ready"](player.run))
    player.key_at(Key.Key_Return, NOON + 200)
    assert player.presenter.calls == ["press"]


@pytest.mark.parametrize("key", ALL_KEYS)
def test_a_shift_that_sticks_changes_no_key(shown: Show, key: Key) -> None:
    player, shifted = shown(), shown()
    player.key(key)
    shifted.key(key, Qt.KeyboardModifier.ShiftModifier)
    assert shifted.presenter.calls == player.presenter.calls


@pytest.mark.parametrize(
    "key", [Key.Key_MediaTogglePlayPause, Key.Key_MediaPlay, Key.Key_MediaPause]
)
def test_the_media_keys_of_a_keyboard_or_headset_pause(shown: Show, key: Key) -> None:
    player = shown()
    player.key_at(key, NOON)
    assert player.presenter.calls == ["toggle_pause"]


REMOTE = (Key.Key_F5, Key.Key_Period, Key.Key_B, Key.Key_PageDown, Key.Key_PageUp)


@pytest.mark.parametrize("key", [*REMOTE, Key.Key_Space])
@pytest.mark.parametrize("name", ["wrong?", "unsteady", "hurt", "fell"])
def test_no_key_of_a_remote_goes_on_after_something_was_wrong(
    shown: Show, name: str, key: Key
) -> None:
    player = shown()
    player.presenter.show(PLAYER_STATES[name](player.run))
    player.key(key)
    assert set(player.presenter.calls) <= {"toggle_pause"}  # which the open question stops


@pytest.mark.parametrize("key", [Key.Key_F5, Key.Key_Period, Key.Key_B])
def test_a_remote_goes_on_where_its_escape_asked_to_stop(shown: Show, key: Key) -> None:
    player = shown()
    player.presenter.show(PLAYER_STATES["stop?"](player.run))
    player.key(key)
    assert player.presenter.calls == ["answer go_on", "resume"]


def test_page_down_says_i_am_ready_by_the_rules_of_the_button(shown: Show) -> None:
    player = shown("rise")
    player.key(Key.Key_PageDown)  # too early
    player.presenter.show(PLAYER_STATES["hand on counter"](player.run))
    player.key(Key.Key_PageDown)
    assert player.presenter.calls == ["press"]


def test_page_down_says_i_am_done_at_ones_own_pace(shown: Show) -> None:
    player = shown()
    counted = PLAYER_STATES["counted"](player.run)
    disabled = dict(counted.disabled)
    del disabled[Button.PRESS]
    hidden = counted.hidden - {Button.PRESS}
    mine = replace(counted, hidden=hidden, disabled=disabled, press_ready=True)
    player.presenter.show(mine)
    player.key(Key.Key_PageDown)
    player.key(Key.Key_Right)
    assert player.presenter.calls == ["press", "next"]


def test_no_key_of_the_player_works_under_the_question_whether_to_close(shown: Show) -> None:
    player = shown()
    player.window.close()
    player.key(Key.Key_W)
    assert player.presenter.calls == ["pause"]


def test_escape_first_leaves_the_far_view(shown: Show) -> None:
    player = shown()
    player.key(Key.Key_F)
    far = [player.page._player.far]
    player.key(Key.Key_Escape)
    far.append(player.page._player.far)
    assert far == [True, False]
    assert player.presenter.calls == []


def test_the_far_view_keeps_word_digits_side_pause_and_something_is_wrong(shown: Show) -> None:
    player = shown()
    player.key(Key.Key_F)
    front = player.page._player
    assert front.stage.countdown.isVisible()
    assert front.stage.side.isVisible()
    assert player.button(Button.PAUSE).isVisible()
    assert player.button(Button.WRONG).isVisible()
    assert not player.button(Button.NEXT).isVisible()


# ---------------------------------------------------------------- focus


def test_it_opens_with_the_focus_on_pause(shown: Show) -> None:
    player = shown()
    assert player.focused is player.button(Button.PAUSE)


def test_after_i_am_ready_the_focus_is_on_pause_and_not_on_next(shown: Show) -> None:
    player = shown("hand on counter")
    assert player.focused is player.button(Button.PRESS)
    player.presenter.show(PLAYER_STATES["get ready"](player.run))
    assert player.focused is player.button(Button.PAUSE)


@pytest.mark.parametrize("name", ["wrong?", "unsteady", "hurt", "fell", "stop?"])
def test_a_question_has_the_focus_on_its_first_answer(shown: Show, name: str) -> None:
    player = shown()
    state = PLAYER_STATES[name](player.run)
    player.presenter.show(state)
    player.key(Key.Key_Return)
    assert player.presenter.calls == [f"answer {state.answers[0].value}"]


@pytest.mark.parametrize("name", ["wrong?", "unsteady", "hurt"])
def test_nothing_that_goes_on_is_filled_after_something_was_wrong(shown: Show, name: str) -> None:
    player = shown(name)
    assert not any(button.filled for button in player.page._player.questions._buttons)


def test_a_disabled_button_says_why(shown: Show) -> None:
    player = shown("counted")
    more = player.button(Button.MORE_TIME)
    assert not more.isEnabled()
    assert more.accessibleDescription() == "This one is counted, not timed."


def test_the_filled_button_is_pause_or_i_am_ready_never_both(shown: Show) -> None:
    player = shown("rise")
    buttons = player.page._player.buttons
    assert buttons[Button.PRESS].filled
    assert not buttons[Button.PAUSE].filled
    player.presenter.show(PLAYER_STATES["hold"](player.run))
    assert buttons[Button.PAUSE].filled


class Paints(QObject):
    """Counts how often a widget is painted."""

    count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        self.count += event.type() is QEvent.Type.Paint
        return False


def test_pause_is_painted_anew_where_i_am_ready_takes_its_filling(shown: Show) -> None:
    player, paints = shown("rest"), Paints()
    for _ in range(5):  # until all that opening left to paint is painted
        QApplication.processEvents()
    player.button(Button.PAUSE).installEventFilter(paints)
    player.presenter.show(PLAYER_STATES["rise"](player.run))
    QApplication.processEvents()
    assert paints.count == 1


def test_a_key_under_a_question_leaves_no_word_behind_it(shown: Show) -> None:
    player = shown()
    asked = PLAYER_STATES["wrong?"](player.run)
    player.presenter.show(asked)
    player.key(Key.Key_Right)
    player.presenter.show(replace(asked, question=Question.NONE, answers=(), disabled={}))
    assert player.page._player.stage.notice.text() == ""


def test_a_notice_is_put_away_with_the_next_turn(shown: Show) -> None:
    player = shown()
    told = replace(PLAYER_STATES["hold"](player.run), store_trouble=StoreTrouble.FULL)
    player.presenter.show(told)
    assert player.presenter.calls == []
    later = replace(told, phase=replace(told.phase, turn=told.phase.turn + 1))
    player.presenter.show(later)
    assert player.presenter.calls == ["seen_notices"]


def test_closing_the_window_pauses_and_asks(shown: Show) -> None:
    player = shown()
    player.window.close()
    assert player.presenter.calls == ["pause"]
    assert player.page.asking() is not None
    assert player.window.isVisible()


# ---------------------------------------------------------------- sizes

SIZES = [(1024, 600, 100), (1024, 600, 200), (1366, 768, 100), (1366, 768, 200), (1920, 1080, 200)]
TIMED = [
    name for name in PLAYER_STATES if name not in {"shoes off", "shoes on", "hand on counter"}
    and "?" not in name and name not in {"unsteady", "hurt", "fell"}
]  # fmt: skip


@pytest.mark.parametrize(("width", "height", "percent"), SIZES)
@pytest.mark.parametrize("name", TIMED)
def test_digits_and_word_are_large_and_whole(
    shown: Show, name: str, width: int, height: int, percent: int
) -> None:
    player = shown(name, width=width, height=height, percent=percent)
    countdown = player.page._player.stage.countdown
    assert QFontMetricsF(countdown.digits_font()).capHeight() >= 0.2 * height
    assert QFontMetricsF(countdown.word_font()).capHeight() >= 0.05 * height
    needed = countdown.bar_size()
    assert needed.height() <= countdown.height()
    assert needed.width() <= countdown.width()


@pytest.mark.parametrize(("name", "first", "then"), [("rest", 10, 9), ("counted", 9, 10)])
def test_nothing_moves_while_the_digits_of_a_phase_count(
    shown: Show, name: str, first: int, then: int
) -> None:
    player = shown(name)
    state = PLAYER_STATES[name](player.run)
    state = replace(state, phase=replace(state.phase, count=12))
    countdown = player.page._player.stage.countdown
    places = []
    for digits in (first, then):
        player.presenter.show(replace(state, digits=digits))
        places.append((countdown.widest_text(), countdown.geometry()))
    assert places[0] == places[1]


def test_the_words_take_the_room_of_the_digits_once_nothing_counts(shown: Show) -> None:
    player = shown("rise")
    countdown = player.page._player.stage.countdown
    assert not countdown.word_alone()
    waited = replace(PLAYER_STATES["rise"](player.run), press_wait_seconds=0, press_ready=True)
    player.presenter.show(waited)
    assert countdown.word_alone()


def test_digits_do_not_depend_on_the_text_size(shown: Show) -> None:
    small = shown(percent=100).page._player.stage.countdown.digits_font().pixelSize()
    large = shown(percent=200).page._player.stage.countdown.digits_font().pixelSize()
    assert small == large


def test_the_ring_gives_way_first_then_the_picture(shown: Show) -> None:
    wide = shown().page._player.stage
    assert wide.countdown.ring_fits(wide.countdown.size())
    short = shown("counted", width=1024, height=600, percent=200).page._player.stage
    assert not short.countdown.ring_fits(short.countdown.size())
    assert short.picture.width() == round(short.width() * 0.49)
    shortest = shown("change feet", width=1024, height=600, percent=100).page._player.stage
    shortest.resize(564, 380)  # the word needs more than half of this
    assert shortest.picture.width() == round(564 * 0.35)


@pytest.mark.parametrize("name", ["get ready", "paused"])
def test_the_sentence_stays_in_get_ready_and_pause(shown: Show, name: str) -> None:
    player = shown(name, width=1024, height=600, percent=200)
    assert player.page._player.stage.sentence.isVisible()


@pytest.mark.parametrize("name", ["stop?", "wrong?", "unsteady", "hurt", "fell"])
def test_the_words_of_a_question_are_large_in_a_low_window_and_its_title_no_smaller(
    shown: Show, name: str
) -> None:
    player = shown(name, width=1024, height=580, percent=200)
    questions = player.page._player.questions
    title, words = (part.fitting(part.size())[1] for part in (questions._title, questions._words))
    assert title >= words >= 30


def test_a_change_of_text_size_loses_nothing(shown: Show, qapp: QApplication) -> None:
    player = shown()
    before = player.page._player.stage.side.text()
    theme.apply(qapp, Look(percent=200, family=theme.look().family))
    player.window.resize(1024, 600)
    assert player.page._player.stage.side.text() == before
    assert player.focused is player.button(Button.PAUSE)


# ---------------------------------------------------------------- words


def test_minutes_are_shown_as_minutes_and_seconds(shown: Show) -> None:
    player = shown()
    index = _index(player.run, mode=WorkMode.MINUTES)
    player.presenter.show(show(_at(player.run, index), 0.0, Around()))
    assert player.page._player.stage.countdown._digits == "1:00"


def test_the_countdown_tells_a_screen_reader_each_ten_seconds(shown: Show) -> None:
    player = shown()
    index = _index(player.run, kind=PhaseKind.REST)
    names = []
    for spent in (0.0, 2.0, 4.9, 5.1, 7.0):
        player.presenter.show(show(_at(player.run, index, spent=spent), 0.0, Around()))
        names.append(player.page._player.stage.countdown.accessibleName())
    assert len(set(names)) == 3  # 20, 10 and the seconds under ten are told apart


def test_get_ready_for_standing_shows_how_to_hold_on(shown: Show) -> None:
    player = shown("hand on counter")
    assert "both hands on the counter" in player.page._player.stage.picture._words.text()


def test_rising_offers_i_feel_dizzy(shown: Show) -> None:
    player = shown("rise")
    assert player.button(Button.DIZZY).isVisible()
    player.button(Button.DIZZY).setFocus()
    player.key(Key.Key_Return)
    assert player.presenter.calls == ["dizzy"]


# ---------------------------------------------------------------- the picture in words


def _picture_name(shown: Shown) -> str:
    picture = shown.page.findChild(Picture)
    assert picture is not None
    return QAccessible.queryAccessibleInterface(picture).text(QAccessible.Text.Name)


def test_a_screen_reader_gets_the_picture_with_its_foot_in_words(shown: Show) -> None:
    state = shown("hold")
    phase = state.presenter.state.phase
    form = state.page._player._catalogue[phase.exercise_id].level(phase.level).form
    left = _picture_name(state)
    state.presenter.show(
        replace(state.presenter.state, phase=replace(phase, side=Side.RIGHT), side=Side.RIGHT)
    )
    assert left == picture_text(phase.exercise_id, form, Side.LEFT)
    assert _picture_name(state) == picture_text(phase.exercise_id, form, Side.RIGHT) != left


def test_the_soles_leave_it_to_the_words_beside_them(shown: Show) -> None:
    assert _picture_name(shown("shoes on")) == ""


def test_i_am_ready_takes_the_focus_as_soon_as_it_can_be_pressed(shown: Show) -> None:
    player = shown("hold")
    player.presenter.show(PLAYER_STATES["rise"](player.run))  # 20 seconds to wait
    assert player.focused is not player.button(Button.PRESS)
    player.presenter.show(PLAYER_STATES["hand on counter"](player.run))
    assert player.focused is player.button(Button.PRESS)


@pytest.mark.parametrize(
    ("state", "key", "why"),
    [
        ("counted", Key.Key_Plus, "This one is counted, not timed."),
        ("shoes off", Key.Key_Left, "This is the start."),
        ("rise", Key.Key_Right, "Wait a little longer."),
    ],
)
def test_a_key_that_does_nothing_now_says_why(shown: Show, state: str, key: Key, why: str) -> None:
    player = shown(state)
    player.key(key)
    notice = player.page._player.stage.notice
    assert (player.presenter.calls, notice.text(), notice.isVisible()) == ([], why, True)


def test_which_set_it_is_stands_beside_the_count_of_circles(shown: Show) -> None:
    state = PLAYER_STATES["second set"](shown().run)
    assert (
        side_line(state).replace("\u00a0", " ")
        == "Left foot · circle 1 of 5 · the other way · set 2 of 2"
    )


# ---------------------------------------------------------------- where words stand


def _start_words(player: Shown) -> str:
    state = player.page._player._state
    assert state is not None
    return player.page._player._form(state).start


def test_how_to_begin_stands_once_under_the_picture(shown: Show) -> None:
    stage = (player := shown("get ready")).page._player.stage
    start = _start_words(player)
    assert start in stage.picture._words.text()
    assert start not in stage.sentence.text()


def test_it_stands_beside_where_the_picture_leaves_no_room(shown: Show) -> None:
    stage = (player := shown("rest", width=1024, height=600, percent=200)).page._player.stage
    painted, _px = stage.picture._words.fitting(stage.picture._words.size())
    assert [paragraph.text for paragraph in painted if paragraph.spare] == []
    assert _start_words(player) in stage.sentence.text()


def test_a_click_on_a_button_that_does_nothing_says_why(shown: Show) -> None:
    player = shown("counted")
    more, notice = player.button(Button.MORE_TIME), player.page._player.stage.notice
    assert (more.isEnabled(), notice.isVisible()) == (False, False)

    QTest.mouseClick(more, Qt.MouseButton.LeftButton)

    assert notice.isVisible()
    assert notice.text() == more.toolTip()
    assert player.presenter.calls == []


def test_why_a_button_does_nothing_is_gone_once_it_does_something(shown: Show) -> None:
    player = shown("counted")
    state = player.page._player._state
    assert state is not None
    QTest.mouseClick(player.button(Button.MORE_TIME), Qt.MouseButton.LeftButton)
    notice = player.page._player.stage.notice

    player.presenter.show(replace(state, disabled={}))

    assert not notice.isVisible()


def test_shoes_at_the_end_are_not_told_as_a_next_exercise(shown: Show) -> None:
    player = shown("shoes on")
    state = player.page._player._state
    assert state is not None
    before = player.page._player.title.text()

    player.presenter.show(replace(state, ending=True))

    assert (before, player.page._player.title.text()) == (
        "Next: Heel and toe raises",
        "Before you finish",
    )


@pytest.mark.parametrize(
    ("name", "footwear"), [("shoes off", Footwear.BARE), ("shoes on", Footwear.SHOES)]
)
def test_the_feet_wear_what_the_words_ask_for(shown: Show, name: str, footwear: Footwear) -> None:
    picture = shown(name).page.findChild(Picture)
    assert picture is not None
    assert picture._footwear is footwear


def test_bare_feet_socks_and_shoes_look_different(qapp: QApplication) -> None:
    def painted(footwear: Footwear) -> QImage:
        image = QImage(300, 300, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        paint_feet(painter, QRectF(0, 0, 300, 300), footwear)
        painter.end()
        return image

    bare, socks, shoes = (painted(each) for each in Footwear)
    assert bare != socks
    assert socks != shoes
