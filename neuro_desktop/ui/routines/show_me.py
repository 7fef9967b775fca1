"""Show me: the movement of an exercise, to watch without a session."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neuro_desktop.application.routine_editor_state import EditorState, ExerciseShown
from neuro_desktop.application.show_me import ShowMeState
from neuro_desktop.domain.exercise import Level
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.timeline import working_sides
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import level_stills, shown_moment
from neuro_desktop.texts.figures import picture_text
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.part import Part
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.beside import Beside
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.panels import Card
from neuro_desktop.ui.widgets.text import BodyText, TextLabel

_STILL_PX = 210
_MOVING_PX = 400
_AROUND_PX = 360  # bars and heading of a page
_LOW_PAGE_PX = 700  # from here down they scroll away
_MOVING_SHARE = 0.58  # of the height of a low page
_STILL_SHARE = 0.42  # so that two fit beside their words


def shown_exercise(state: EditorState) -> ExerciseShown:
    """Return the exercise a screen is about; these screens are shown for one only."""
    if not isinstance(state.body, ExerciseShown):
        message = "the screen about an exercise needs one"
        raise TypeError(message)
    return state.body


class StillsCard(Card):
    """Start and end of a level side by side, and the way to the movement."""

    def __init__(self, shown: ExerciseShown, parent: QWidget) -> None:
        super().__init__(parent)
        level = shown.level
        side = working_sides(level)[0]
        stills = level_stills(shown.exercise.id, level.number, side)
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        frames = FigureFrames()
        # Said once: the words tell the whole movement.
        texts = [picture_text(shown.exercise.id, level.form, side)] + [""] * len(stills)
        for moment, text, name in zip(stills, texts, _still_names(len(stills)), strict=False):
            picture = FigureLabel(text, px=_STILL_PX, frames=frames)
            picture.show_moments((moment,))
            cell = QVBoxLayout()
            cell.setSpacing(4)
            cell.addWidget(picture)
            caption = BodyText(name)
            caption.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            cell.addWidget(caption)
            row.addLayout(cell)
        self.column.addLayout(row)
        self.show_me = IconButton(Icon.PLAY, self.tr("Show me"), parent=self)
        self.show_me.describe(self.tr("Watch how it is done"))
        self.column.addWidget(self.show_me)


def _still_names(count: int) -> tuple[str, ...]:
    start, end = translate("StillsCard", "Start"), translate("StillsCard", "End")
    if count > 2:
        return (start, translate("StillsCard", "Heels up"), translate("StillsCard", "Toes up"))
    return (start, end)


class ShowMePart(Part):
    """A large picture that moves; Left and Right where they differ; Pause."""

    def heading(self, state: EditorState) -> str:
        return self.words[shown_exercise(state).exercise.id].name

    def build(self, state: EditorState) -> None:
        shown = shown_exercise(state)
        self._page_px = _LOW_PAGE_PX
        self._exercise_id = shown.exercise.id
        self._level: Level = shown.level
        self._sides = working_sides(shown.level)
        self._side = self._sides[0]
        self._picture = FigureLabel("", px=_MOVING_PX, framed=True, parent=self)
        self._pause = PlainButton(self.tr("Pause"), icon=Icon.PAUSE, parent=self)
        self._pause.clicked.connect(self.show_me.toggle_pause)
        self._still = BodyText(
            self.tr("The pictures stand still. You can change it in Settings."), quiet=True
        )
        self._feet = ChoiceList(
            [
                Choice(Side.LEFT, self.tr("Left foot")),
                Choice(Side.RIGHT, self.tr("Right foot")),
            ]
        )
        self._feet.chosen.connect(self._chosen)
        words = self.words[self._exercise_id].forms[self._level.form].short
        self._lay_out(BodyText(words))
        self.show_side(self._side)
        self.show_me.open(self.show_movement)

    def _lay_out(self, words: TextLabel) -> None:
        beside = QWidget(self)
        column = QVBoxLayout(beside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        column.addWidget(self._pause)
        column.addWidget(self._feet)
        column.addWidget(words)
        column.addWidget(self._still)
        watch = self.tr("Just watch here. To do it, start your routine.")
        column.addWidget(BodyText(watch, quiet=True))
        self._feet.setVisible(len(self._sides) > 1)
        row = Beside(level=True)
        row.addWidget(self._picture)
        row.addWidget(beside)
        self.column.addLayout(row)

    # ------------------------------------------------------------ what is shown

    def show_side(self, side: Side) -> None:
        """Show this foot."""
        self._side = side
        self._feet.set_values({side})
        self._picture.setText(picture_text(self._exercise_id, self._level.form, side))

    def show_movement(self, state: ShowMeState) -> None:
        """Show the movement where it is now, or with still pictures its start and end."""
        here = (self._exercise_id, self._level.number, self._side)
        if state.still_pictures:
            stills = level_stills(*here)
            self._picture.show_moments(stills, _still_names(len(stills)))
        else:
            self._picture.show_moments(shown_moment(*here, state.seconds))
        self._still.setVisible(state.still_pictures)
        self._pause.setVisible(not state.still_pictures)
        self.room_changed(self._page_px)
        words = self.tr("Pause") if state.moving else self.tr("Resume")
        if words != self._pause.words():
            self._pause.set_words(words, Icon.PAUSE if state.moving else Icon.PLAY)

    # ------------------------------------------------------------ Part

    def takes(self, state: EditorState) -> bool:
        return shown_exercise(state).level is self._level

    def first_focus(self) -> QWidget | None:
        if not self._pause.isHidden():
            return self._pause
        return None if self._feet.isHidden() else self._feet.first_focus()

    def look_at(self, state: EditorState) -> QWidget:
        del state
        return self._picture

    def room_changed(self, page_px: int) -> None:
        self._page_px = page_px
        if self._picture_stands():
            self._picture.set_px(round(page_px * _STILL_SHARE))
        else:
            low = round(min(page_px, _LOW_PAGE_PX) * _MOVING_SHARE)
            self._picture.set_px(max(page_px - _AROUND_PX, low))

    def _picture_stands(self) -> bool:
        return self._pause.isHidden()

    def left(self) -> None:
        self.show_me.close()

    def _chosen(self, key: str) -> None:
        self.show_side(Side(key))
        self.show_me.start_again()
