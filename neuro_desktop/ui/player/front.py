"""Everything the player shows: its own bar on top, the stage, the buttons below."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from neuro_desktop.application.player_state import (
    Button,
    ColourRole,
    PhaseWord,
    PlayerState,
    Question,
)
from neuro_desktop.application.ports import ExerciseWords, FormWords
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.figures.moments import moments_of
from neuro_desktop.texts import player_screen as texts
from neuro_desktop.texts.figures import picture_text
from neuro_desktop.texts.store import session_not_kept
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.mirroring import from_right
from neuro_desktop.ui.player import paragraphs
from neuro_desktop.ui.player.fitted import LEAST_PX, FittedText, Paragraph
from neuro_desktop.ui.player.keyed_button import KeyedButton
from neuro_desktop.ui.player.question_panel import QuestionPanel
from neuro_desktop.ui.player.segments import Segments
from neuro_desktop.ui.player.stage import MOST_TEXT_PX, Stage, text_px
from neuro_desktop.ui.player.teller import Teller
from neuro_desktop.ui.player.told import Told, told
from neuro_desktop.ui.theme import GAP_PX

_TITLE_PX = 40
_SIDE_PX = 28
_CARD_PX = 32
_COLOURS = {
    ColourRole.READY: "ready",
    ColourRole.WORK: "primary",
    ColourRole.REST: "rest",
    ColourRole.PAUSED: "ink",
    ColourRole.DONE: "good",
}
_BOTTOM = (Button.BACK, Button.PAUSE, Button.MORE_TIME, Button.NEXT)
_FAR_HIDES = (Button.STOP, Button.BACK, Button.MORE_TIME, Button.NEXT)


class PlayerFront(QWidget):
    """Draws a `PlayerState`; signals carry what was pressed."""

    pressed = Signal(str)  # a Button's value
    answered = Signal(str)  # an Answer's value
    far_pressed = Signal()

    def __init__(self, catalogue: Catalogue, words: Mapping[ExerciseId, ExerciseWords]) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._words = words
        self._state: PlayerState | None = None
        self._pressed_for_nothing: tuple[Button, int] | None = None  # and in which turn
        self._told = Told()
        self.far = False
        self.title = FittedText(parent=self)
        self.place = FittedText(align=Qt.AlignmentFlag.AlignRight, parent=self)
        self.place.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self.segments = Segments(self)
        self.stage = Stage(self)
        self.questions = QuestionPanel(self)
        self.questions.answered.connect(self.answered)
        self.questions.hide()
        self.buttons = self._make_buttons()
        self.far_button = KeyedButton(self.tr("Far view"), "F", parent=self)
        self.far_button.clicked.connect(self.far_pressed)
        self.far_button.setParent(self.stage)
        self.teller = Teller([*self.buttons.values(), self.far_button])
        self.stage.below_picture = self.far_button
        self._lay_out()

    def _make_buttons(self) -> dict[Button, KeyedButton]:
        back, on = (
            (self.tr("→"), self.tr("←")) if from_right(self) else (self.tr("←"), self.tr("→"))
        )
        space = self.tr("Space")
        made = {
            Button.STOP: KeyedButton(texts.button_words(Button.STOP), self.tr("Esc"), parent=self),
            Button.WRONG: KeyedButton(texts.button_words(Button.WRONG), "W", parent=self),
            Button.BACK: KeyedButton(texts.button_words(Button.BACK), back, parent=self),
            Button.PAUSE: KeyedButton(
                texts.button_words(Button.PAUSE), space, icon=Icon.PAUSE, filled=True, parent=self
            ),
            Button.DIZZY: KeyedButton(texts.button_words(Button.DIZZY), "", parent=self),
            Button.PRESS: KeyedButton(
                texts.button_words(Button.PRESS), "", icon=Icon.TICK, filled=True, parent=self
            ),
            Button.MORE_TIME: KeyedButton(
                texts.button_words(Button.MORE_TIME), "+", repeatable=True, parent=self
            ),
            Button.NEXT: KeyedButton(texts.button_words(Button.NEXT), on, parent=self),
        }
        for button, widget in made.items():
            widget.setProperty("button", button.value)
            widget.clicked.connect(self._clicked)
            widget.pressed_in_vain.connect(self._pressed_in_vain)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE_PX, 18, _SIDE_PX, 18)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(GAP_PX)
        top.addWidget(self.buttons[Button.STOP])
        top.addWidget(self.title)
        top.addWidget(self.place)
        top.addWidget(self.buttons[Button.WRONG])
        column.addLayout(top)
        column.addWidget(self.segments)
        column.addWidget(self.stage, 1)
        column.addWidget(self.questions, 1)
        self._bottom = QHBoxLayout()
        self._bottom.setSpacing(GAP_PX)
        for button in (Button.PRESS, Button.DIZZY):
            self.stage.add_press(self.buttons[button])
        for button in _BOTTOM:
            self._bottom.addWidget(self.buttons[button], 2 if button is Button.PAUSE else 1)
        column.addLayout(self._bottom)

    # ------------------------------------------------------------ showing

    def show_state(self, state: PlayerState) -> None:
        """Draw `state`."""
        self._state = state
        asking = state.question is not Question.NONE
        self.questions.show_question(state.question, state.answers, state.emergency_number)
        self.questions.tell(voice_speaks=state.voice_speaks)
        self._show_bars(state, asking=asking)
        self._show_stage(state)
        self._tell(state)
        self.stage.setVisible(not asking)
        self.questions.setVisible(asking)

    def does_something(self, button: Button) -> bool:
        """Tell whether a button does something now; if not, say why as long as it is so.

        With the turn the words go too.
        """
        state = self._state
        why = None if state is None else state.disabled.get(button)
        if state is None or why is None:
            return True
        if state.question is Question.NONE:  # what is asked says itself what to do first
            self._pressed_for_nothing = (button, state.phase.turn)
            self.show_state(state)
            self.tell()
        return False

    def set_far(self, *, far: bool) -> None:
        """Show only word, digits, side and picture, larger; or everything again."""
        self.far = self.stage.far = far
        self.far_button.set_words(self.tr("Near view") if far else self.tr("Far view"))
        if self._state is not None:
            self.show_state(self._state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_bottom()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange and self._state is not None:
            self.show_state(self._state)

    def _show_bars(self, state: PlayerState, *, asking: bool) -> None:
        name = self._words[state.exercise_id].name
        title = Paragraph(texts.title(state, name), bold=True)
        self.title.show_paragraphs([title], _TITLE_PX)
        self.title.setMinimumHeight(theme.LEAST_CONTROL_PX + 4)
        place = self.tr("{0} of {1}").format(state.item_number, state.item_total)
        self.place.show_paragraphs([Paragraph(place, bold=True)], text_px(30))
        self.segments.show_place(state.item_number, state.item_total)
        self._show_notice(state)
        far = self.far and not asking
        # A question that takes the whole bar away has its room for larger words.
        alone = asking and Button.WRONG in state.disabled
        for part in (self.title, self.place, self.segments):
            part.setHidden(far or alone)
        for button, widget in self.buttons.items():
            why = state.disabled.get(button)
            # Something worse can be told while a question is open.
            out = asking and not (button is Button.WRONG and why is None)
            widget.setHidden(button in state.hidden or out or (far and button in _FAR_HIDES))
            widget.setEnabled(why is None)
            widget.setToolTip("" if why is None else texts.why_not(why))
        # While a question is open it keeps its words: a screen reader would speak the new ones.
        paused = state.word is PhaseWord.PAUSED and not asking
        words = self.tr("Resume") if paused else texts.button_words(Button.PAUSE)
        self.buttons[Button.PAUSE].set_words(words, Icon.PLAY if paused else Icon.PAUSE)
        self.buttons[Button.PRESS].set_words(texts.press_words(state))
        presses = {Button.PRESS, Button.DIZZY} - state.hidden
        self.stage.presses.setVisible(bool(presses))
        self.buttons[Button.PAUSE].set_filled(filled=Button.PRESS in state.hidden)
        self._share_bottom()

    def _share_bottom(self) -> None:
        """Keep the words below as large as they are where all fit; else they give way together."""
        buttons = [self.buttons[button] for button in _BOTTOM]
        needed = sum(button.sizeHint().width() + GAP_PX for button in buttons) - GAP_PX
        fits = needed <= self.width() - 2 * _SIDE_PX
        across = QSizePolicy.Policy.Minimum if fits else QSizePolicy.Policy.Preferred
        for button in buttons:
            button.setSizePolicy(across, QSizePolicy.Policy.Preferred)

    def _show_notice(self, state: PlayerState) -> None:
        text = self._notice_text(state)
        self.stage.notice.show_paragraphs([Paragraph(text, bold=True)], LEAST_PX)
        self.stage.notice.setVisible(bool(text))

    def _notice_text(self, state: PlayerState) -> str:
        """Return the weightiest thing that is missing; the others wait their turn."""
        if state.store_trouble is not None:
            return " ".join(session_not_kept(state.store_trouble))
        if state.sound_missing:
            return self.tr("Sound is off: no sound device was found. Watch the screen.")
        if state.voice_missing:
            return self.tr("No voice was found. Tones tell you what to do.")
        button, turn = self._pressed_for_nothing or (None, None)
        why = None if button is None else state.disabled.get(button)
        return "" if why is None or turn != state.phase.turn else texts.why_not(why)

    def _show_stage(self, state: PlayerState) -> None:
        look = theme.look()
        stage = self.stage
        colour = look.colour(_COLOURS[state.colour])
        stage.countdown.set_colours(look.colour("ink"), colour, look.colour("line"))
        digits = texts.digits(state)
        most = str(state.phase.count) if state.digits_count else digits
        stage.countdown.make_room(state.phase, most)
        stage.countdown.show_time(texts.phase_word(state.word), digits, state.ring)
        stage.countdown.setAccessibleName(texts.countdown_name(state))
        stage.sentence_needed = state.word in {PhaseWord.GET_READY, PhaseWord.PAUSED}
        most_px = text_px(30) if state.prompt is None else MOST_TEXT_PX
        form = self._form(state)
        stage.side.show_paragraphs(paragraphs.side(state), most_px)
        stage.show_sentence(paragraphs.sentence(state, form), paragraphs.start(state, form))
        stage.picture.describe(self._picture_text(state))
        stage.picture.show_words(paragraphs.card(state, form), text_px(_CARD_PX))
        self.show_elapsed(state.elapsed_seconds, state.left_seconds)
        stage.arrange()

    def show_elapsed(self, spent_seconds: float, left_seconds: float | None) -> None:
        """Draw the figure where these seconds of the running phase put it."""
        state = self._state
        if state is None:
            return
        if state.prompt in paragraphs.SHOES:
            self.stage.picture.show_feet(state.footwear)
            return
        still = state.still_pictures
        moments = moments_of(state.phase, spent_seconds, left_seconds, still_pictures=still)
        self.stage.picture.show_moments(moments)

    def tell(self, comes: QWidget | None = None) -> None:
        """Let a screen reader hear what is new; `comes` is where the focus goes next."""
        if self._state is not None and self._state.question is Question.NONE:
            self.teller.tell(comes)  # else the question is told, and nothing over it

    def explain_buttons(self) -> None:
        """Let every button say why it does nothing, once the focus has gone from it."""
        state = self._state
        if state is None or state.question is not Question.NONE:
            return
        for button, widget in self.buttons.items():
            why = None if widget.isHidden() or widget.hasFocus() else state.disabled.get(button)
            words = "" if why is None else texts.why_not(why)
            if not self.teller.tells(widget) and widget.accessibleDescription() != words:
                widget.describe(words)

    def _tell(self, state: PlayerState) -> None:
        """Keep for screen readers each new phase, what is left every 10 seconds, and notices."""
        if state.question is not Question.NONE:
            self._told = replace(self._told, phase=(), interrupted=True)
        else:
            form, name = self._form(state), self._words[state.exercise_id].name
            self._told = told(state, name, form, self._told)
        self.teller.keep(self._told, self._notice_text(state))

    # ------------------------------------------------------------ words

    def _picture_text(self, state: PlayerState) -> str:
        if state.prompt in paragraphs.SHOES:
            return ""
        phase = state.phase
        form = self._catalogue[phase.exercise_id].level(phase.level).form
        return picture_text(phase.exercise_id, form, phase.side)

    def _form(self, state: PlayerState) -> FormWords:
        level = self._catalogue[state.exercise_id].level(state.level)
        return self._words[state.exercise_id].forms[level.form]

    def _clicked(self) -> None:
        self.pressed.emit(str(self.sender().property("button")))

    def _pressed_in_vain(self) -> None:
        self.does_something(Button(self.sender().property("button")))
