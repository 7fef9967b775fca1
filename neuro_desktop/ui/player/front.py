"""Everything the player shows: its own bar on top, the stage, the buttons below."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neuro_desktop.application.player_state import (
    Button,
    ColourRole,
    PhaseWord,
    PlayerState,
    Question,
)
from neuro_desktop.application.ports import ExerciseWords, FormWords
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.phases import Prompt
from neuro_desktop.figures.moments import Moment, moments_of
from neuro_desktop.texts import player_screen as texts
from neuro_desktop.texts.figures import picture_text
from neuro_desktop.texts.store import session_not_kept
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.player.fitted import LEAST_PX, FittedText, Paragraph
from neuro_desktop.ui.player.keyed_button import KeyedButton
from neuro_desktop.ui.player.question_panel import QuestionPanel
from neuro_desktop.ui.player.segments import Segments
from neuro_desktop.ui.player.stage import MOST_TEXT_PX, Stage, text_px
from neuro_desktop.ui.player.teller import Teller
from neuro_desktop.ui.player.told import Told, told
from neuro_desktop.ui.theme import GAP_PX

_TITLE_PX = 40
_CARD_PX = 32
_COLOURS = {
    ColourRole.READY: "ready",
    ColourRole.WORK: "primary",
    ColourRole.REST: "rest",
    ColourRole.PAUSED: "ink",
    ColourRole.DONE: "good",
}
_SHOES = {Prompt.SHOES_OFF, Prompt.SOCKS_ON, Prompt.SHOES_ON}
_WORKING = {PhaseWord.HOLD, PhaseWord.MOVE, PhaseWord.OWN_PACE, PhaseWord.KEEP_GOING}
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
        self._said: tuple[str, int] = ("", -1)  # why a key did nothing, and in which turn
        self._told = Told()
        self.far = False
        self.title = FittedText(parent=self)
        self.place = FittedText(align=Qt.AlignmentFlag.AlignRight, parent=self)
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
        arrow_left, arrow_right = self.tr("←"), self.tr("→")
        space = self.tr("Space")
        made = {
            Button.STOP: KeyedButton(texts.button_words(Button.STOP), self.tr("Esc"), parent=self),
            Button.WRONG: KeyedButton(texts.button_words(Button.WRONG), "W", parent=self),
            Button.BACK: KeyedButton(texts.button_words(Button.BACK), arrow_left, parent=self),
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
            Button.NEXT: KeyedButton(texts.button_words(Button.NEXT), arrow_right, parent=self),
        }
        for button, widget in made.items():
            widget.setProperty("button", button.value)
            widget.clicked.connect(self._clicked)
        return made

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 18, 28, 18)
        column.setSpacing(12)
        top = QHBoxLayout()
        top.setSpacing(GAP_PX)
        top.addWidget(self.buttons[Button.STOP])
        top.addWidget(self.title, 3)
        top.addWidget(self.place, 1)
        top.addWidget(self.buttons[Button.WRONG])
        column.addLayout(top)
        column.addWidget(self.segments)
        column.addWidget(self.stage, 1)
        column.addWidget(self.questions, 1)
        self._bottom = QHBoxLayout()
        self._bottom.setSpacing(GAP_PX)
        for button in (Button.PRESS, Button.DIZZY):
            self.stage.add_press(self.buttons[button])
        for button in (Button.BACK, Button.PAUSE, Button.MORE_TIME, Button.NEXT):
            self._bottom.addWidget(self.buttons[button], 2 if button is Button.PAUSE else 1)
        column.addLayout(self._bottom)

    # ------------------------------------------------------------ showing

    def show_state(self, state: PlayerState) -> None:
        """Draw `state`."""
        self._state = state
        asking = state.question is not Question.NONE
        self.questions.show_question(state.question, state.answers, state.emergency_number)
        self._show_bars(state, asking=asking)
        self._show_stage(state)
        self._tell(state)
        self.stage.setVisible(not asking)
        self.questions.setVisible(asking)

    def does_something(self, button: Button) -> bool:
        """Tell whether a button does something now; if not, say why for the rest of the turn."""
        state = self._state
        why = None if state is None else state.disabled.get(button)
        if state is None or why is None:
            return True
        self._said = (texts.why_not(why), state.phase.turn)
        self.show_state(state)
        self.tell()
        return False

    def set_far(self, *, far: bool) -> None:
        """Show only word, digits, side and picture, larger; or everything again."""
        self.far = self.stage.far = far
        self.far_button.set_words(self.tr("Near view") if far else self.tr("Far view"))
        if self._state is not None:
            self.show_state(self._state)

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
        self.title.setVisible(not far)
        self.place.setVisible(not far)
        self.segments.setVisible(not far)
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
        self.buttons[Button.PAUSE].filled = Button.PRESS in state.hidden

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
        said, turn = self._said
        return said if turn == state.phase.turn else ""

    def _show_stage(self, state: PlayerState) -> None:
        look = theme.look()
        stage = self.stage
        colour = look.colour(_COLOURS[state.colour])
        stage.countdown.set_colours(look.colour("ink"), colour, look.colour("line"))
        digits = self._digits(state)
        stage.countdown.show_time(texts.phase_word(state.word), digits, _widest(digits), state.ring)
        stage.countdown.setAccessibleName(self._countdown_name(state))
        stage.sentence_needed = state.word in {PhaseWord.GET_READY, PhaseWord.PAUSED}
        most_px = text_px(30) if state.prompt is None else MOST_TEXT_PX
        stage.side.show_paragraphs(self._side(state), most_px)
        stage.sentence.show_paragraphs(self._sentence(state), text_px(24))
        stage.picture.describe(self._picture_text(state))
        stage.picture.show_words(self._card(state), text_px(_CARD_PX))
        self.show_elapsed(state.elapsed_seconds, state.left_seconds)
        stage.arrange()

    def show_elapsed(self, spent_seconds: float, left_seconds: float | None) -> None:
        """Draw the figure where these seconds of the running phase put it."""
        state = self._state
        if state is None:
            return
        moments: tuple[Moment, ...] = ()
        if state.prompt not in _SHOES:
            still = state.still_pictures
            moments = moments_of(state.phase, spent_seconds, left_seconds, still_pictures=still)
        self.stage.picture.show_moments(moments, state.side)

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

    def _digits(self, state: PlayerState) -> str:
        if state.prompt is not None:
            return str(state.press_wait_seconds) if state.press_wait_seconds else ""
        if state.digits is None:
            return ""
        if state.digits >= 60 and not state.digits_count:
            minutes, seconds = divmod(state.digits, 60)
            return f"{minutes}:{seconds:02}"
        return str(state.digits)

    def _countdown_name(self, state: PlayerState) -> str:
        word = texts.phase_word(state.word)
        if state.digits is None or state.digits_count:
            return word
        # Every 10 seconds is often enough for a screen reader.
        told = -(-state.digits // 10) * 10 if state.digits > 10 else state.digits
        return self.tr("{0}, {1}").format(word, texts.time_left(told))

    def _side(self, state: PlayerState) -> list[Paragraph]:
        if state.prompt is not None:
            lines = texts.prompt_lines(state.prompt, state.put_away, state.footwear)
            if state.press_wait_seconds:  # digits besides: the lines run on
                lines = (" ".join(lines),)
            return [Paragraph(line, bold=True) for line in lines]
        return [Paragraph(texts.side_line(state), bold=True)]

    def _sentence(self, state: PlayerState) -> list[Paragraph]:
        """Return how to begin while there is time to read it, then the one short line."""
        if state.prompt is not None:
            return []
        if state.paused is not None:
            return [Paragraph(texts.pause_cause(state.paused))]
        form = self._form(state)
        if state.word in _WORKING:
            return [Paragraph(form.short)]
        return [Paragraph(form.start, spare=True), Paragraph(form.short)]

    def _card(self, state: PlayerState) -> list[Paragraph]:
        position = Paragraph(texts.position_line(state.position, state.hands), bold=True)
        if state.prompt in _SHOES or state.word in _WORKING:
            return [position]
        return [position, Paragraph(self._form(state).start, spare=True)]

    def _picture_text(self, state: PlayerState) -> str:
        if state.prompt in _SHOES:
            return ""
        phase = state.phase
        form = self._catalogue[phase.exercise_id].level(phase.level).form
        return picture_text(phase.exercise_id, form, phase.side)

    def _form(self, state: PlayerState) -> FormWords:
        level = self._catalogue[state.exercise_id].level(state.level)
        return self._words[state.exercise_id].forms[level.form]

    def _clicked(self) -> None:
        self.pressed.emit(str(self.sender().property("button")))


def _widest(digits: str) -> str:
    """Return as many of the widest digit, so that nothing moves while they count."""
    return "".join("8" if char.isdigit() else char for char in digits)
