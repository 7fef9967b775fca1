"""The exercise player as a page: keys, presses, and the presenter it belongs to."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.player import PlayerPresenter
from neuro_desktop.application.player_state import Answer, Button, PlayerState, PlayerView
from neuro_desktop.application.player_state import Question as OpenQuestion
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.mirroring import key_as_read
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.player.front import PlayerFront
from neuro_desktop.ui.player.keyed_button import KeyedButton
from neuro_desktop.ui.widgets.question import Answer as PaneAnswer
from neuro_desktop.ui.widgets.question import Question

_Key, _Mod = Qt.Key, Qt.KeyboardModifier
# Of a presenter's remote (play, black screen), a headset, a keyboard: pressed from afar.
_AFAR = (
    _Key.Key_F5,
    _Key.Key_Period,
    _Key.Key_B,
    _Key.Key_MediaTogglePlayPause,
    _Key.Key_MediaPlay,
    _Key.Key_MediaPause,
)
_KEYS = {
    **dict.fromkeys((_Key.Key_Space, *_AFAR), Button.PAUSE),
    _Key.Key_Left: Button.BACK,
    _Key.Key_PageUp: Button.BACK,
    _Key.Key_Right: Button.NEXT,
    _Key.Key_PageDown: Button.NEXT,
    _Key.Key_Up: Button.MORE_TIME,
    _Key.Key_Plus: Button.MORE_TIME,
    _Key.Key_Equal: Button.MORE_TIME,
    _Key.Key_W: Button.WRONG,
    _Key.Key_Escape: Button.STOP,
}
_SAY_WHY_NOT = (Button.BACK, Button.NEXT, Button.MORE_TIME)
_CHORD = _Mod.ControlModifier | _Mod.AltModifier | _Mod.MetaModifier


class PlayerPage(Page):
    """Implements `PlayerView`."""

    def __init__(
        self,
        presenter: Callable[[PlayerView], PlayerPresenter],
        catalogue: Catalogue,
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        self._player = PlayerFront(catalogue, words)
        super().__init__(translate("PlayerPage", "Exercises"), front=self._player)
        self._question = OpenQuestion.NONE
        self._notice_turn: int | None = None  # since when a notice stands there
        self._waits_for_press = False
        self._hidden: frozenset[Button] = frozenset()
        self._presenter = presenter(self)
        self._player.pressed.connect(self._pressed)
        self._player.answered.connect(self._answered)
        self._player.far_pressed.connect(self._toggle_far)
        self._presenter.open()

    # ------------------------------------------------------------ view

    def show_state(self, state: PlayerState) -> None:
        opened = state.question is not self._question
        self._question = state.question
        before = self.focusWidget()
        self._player.show_state(state)
        # "I am ready" takes the focus as soon as it can be pressed. And Qt would hand the focus
        # of a button that goes to its neighbour, and Enter would press that.
        waits = state.press_ready and Button.PRESS not in state.hidden
        goes = opened or (waits and not self._waits_for_press) or not self._can_hold_focus(before)
        if goes:
            self._player.tell(self.first_focus())
            self._focus()
        if goes or state.hidden != self._hidden:
            self.new_step()
        self._waits_for_press, self._hidden = waits, state.hidden
        self._player.tell()
        self._player.explain_buttons()
        self._put_notices_away(state)

    def show_elapsed(self, spent_seconds: float, left_seconds: float | None) -> None:
        self._player.show_elapsed(spent_seconds, left_seconds)

    def opened(self) -> None:
        self._player.tell(self.first_focus())
        super().opened()

    def keep_in_view(self, widget: QWidget) -> None:
        super().keep_in_view(widget)
        self._player.teller.moved()

    def _put_notices_away(self, state: PlayerState) -> None:
        """Leave a notice standing for one turn: it is told once."""
        told = state.sound_missing or state.voice_missing or state.store_trouble is not None
        if not told:
            self._notice_turn = None
        elif self._notice_turn is None:
            self._notice_turn = state.phase.turn
        elif self._notice_turn != state.phase.turn:
            self._notice_turn = None
            self._presenter.seen_notices()

    def first_focus(self) -> QWidget | None:
        """Return the first answer of an open question, else Pause or what stands in its place."""
        if self._question is not OpenQuestion.NONE:
            return self._player.questions.first_focus()
        buttons = self._player.buttons
        places = (Button.PRESS, Button.PAUSE, Button.WRONG)
        usable = (
            buttons[b] for b in places if not buttons[b].isHidden() and buttons[b].isEnabled()
        )
        return next(usable, None)

    def may_leave(self, then: Callable[[], None]) -> None:
        """Ask before the window closes in the middle; the place is kept."""
        self._presenter.pause()
        stay = PaneAnswer("stay", self.tr("Go on with the exercises"), filled=True)
        leave = PaneAnswer("leave", self.tr("Close, and keep my place"))
        text = self.tr("What you did is kept. Put your shoes on before you get up.")
        question = Question(self.tr("Close now?"), text, (stay, leave))
        self.ask_before_leaving(question, "leave", then)

    def left(self) -> None:
        self._presenter.close()

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a key as a press of the button it stands for; none needs a second key."""
        button = self._meant_by(key_as_read(_Key(event.key()), self))
        if button is None or event.modifiers() & _CHORD or self.asking() is not None:
            super().keyPressEvent(event)
            return
        event.accept()
        if event.isAutoRepeat() or not button.takes(event):
            return
        if button is self._player.far_button:
            self._toggle_far()
        elif event.key() in _AFAR and self._question is OpenQuestion.STOP_ASKED:
            # The play key of a remote is Escape at every second press, and it has no Enter.
            self._presenter.answer(Answer.GO_ON)
            self._presenter.resume()
        else:
            self._take(Button(button.property("button")))

    def _meant_by(self, key: Qt.Key) -> KeyedButton | None:
        player = self._player
        ready = player.buttons[Button.PRESS]
        if key == _Key.Key_F or (key == _Key.Key_Escape and player.far):
            return player.far_button
        if key == _Key.Key_PageDown and ready.isVisibleTo(player) and ready.isEnabled():
            return ready  # a remote has no other way to say "I am ready" or "I am done"
        meant = _KEYS.get(key)
        return None if meant is None else player.buttons[meant]

    def _take(self, button: Button) -> None:
        if button not in _SAY_WHY_NOT or self._player.does_something(button):
            self._pressed(button)

    def _toggle_far(self) -> None:
        if self._question is OpenQuestion.NONE:
            self._player.set_far(far=not self._player.far)
            self.new_step()

    # ------------------------------------------------------------ presses

    def _pressed(self, button: str) -> None:
        {
            Button.BACK: self._presenter.back,
            Button.PAUSE: self._presenter.toggle_pause,
            Button.MORE_TIME: self._presenter.more_time,
            Button.NEXT: self._presenter.next,
            Button.PRESS: self._presenter.press,
            Button.DIZZY: self._presenter.dizzy,
            Button.STOP: self._presenter.stop,
            Button.WRONG: self._presenter.something_wrong,
        }[Button(button)]()

    def _answered(self, answer: str) -> None:
        self._presenter.answer(Answer(answer))

    def _can_hold_focus(self, widget: QWidget | None) -> bool:
        return widget is not None and widget.isVisibleTo(self) and widget.isEnabled()

    def _focus(self) -> None:
        start = self.first_focus()
        if start is not None:
            start.setFocus(Qt.FocusReason.OtherFocusReason)
