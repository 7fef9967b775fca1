"""The exercise player as a page: keys, presses, and the presenter it belongs to."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.player import PlayerPresenter
from neuro_desktop.application.player_state import Answer, Button, PlayerState, PlayerView
from neuro_desktop.application.player_state import Question as OpenQuestion
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.player.front import PlayerFront
from neuro_desktop.ui.widgets.question import Answer as PaneAnswer
from neuro_desktop.ui.widgets.question import Question

_PAUSE_KEYS = (
    Qt.Key.Key_Space,
    Qt.Key.Key_MediaTogglePlayPause,
    Qt.Key.Key_MediaPlay,
    Qt.Key.Key_MediaPause,
)


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
        self._presenter = presenter(self)
        self._player.pressed.connect(self._pressed)
        self._player.answered.connect(self._answered)
        self._player.far_pressed.connect(self._toggle_far)
        self._add_keys()
        self._presenter.open()

    def _add_keys(self) -> None:
        keys: dict[Callable[[], None], tuple[Qt.Key, ...]] = {
            self._presenter.toggle_pause: _PAUSE_KEYS,
            self._back: (Qt.Key.Key_Left, Qt.Key.Key_PageUp),
            self._next: (Qt.Key.Key_Right, Qt.Key.Key_PageDown),
            self._more_time: (Qt.Key.Key_Up, Qt.Key.Key_Plus, Qt.Key.Key_Equal),
            self._presenter.something_wrong: (Qt.Key.Key_W,),
            self._toggle_far: (Qt.Key.Key_F,),
            self._escape: (Qt.Key.Key_Escape,),
        }
        for intent, some in keys.items():
            for key in some:
                shortcut = QShortcut(QKeySequence(key), self._player)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(intent)

    # ------------------------------------------------------------ view

    def show_state(self, state: PlayerState) -> None:
        opened = state.question is not self._question
        self._question = state.question
        before = self.focusWidget()
        self._player.show_state(state)
        # "I am ready" takes the focus as soon as it can be pressed. And Qt would hand the focus
        # of a button that goes to its neighbour, and Enter would press that.
        waits = state.press_ready and Button.PRESS not in state.hidden
        if opened or (waits and not self._waits_for_press) or not self._can_hold_focus(before):
            self._player.tell(self.first_focus())
            self._focus()
        self._waits_for_press = waits
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

    def _back(self) -> None:
        if self._player.does_something(Button.BACK):
            self._presenter.back()

    def _next(self) -> None:
        if self._player.does_something(Button.NEXT):
            self._presenter.next()

    def _more_time(self) -> None:
        if self._player.does_something(Button.MORE_TIME):
            self._presenter.more_time()

    def _toggle_far(self) -> None:
        if self._question is OpenQuestion.NONE:
            self._player.set_far(far=not self._player.far)

    def _escape(self) -> None:
        if self._player.far:
            self._player.set_far(far=False)
        else:
            self._presenter.stop()

    def _can_hold_focus(self, widget: QWidget | None) -> bool:
        return widget is not None and widget.isVisibleTo(self) and widget.isEnabled()

    def _focus(self) -> None:
        start = self.first_focus()
        if start is not None:
            start.setFocus(Qt.FocusReason.OtherFocusReason)
