"""The library: every exercise there is, and all about one of them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.routine_editor_state import (
    EditorState,
    EditorStep,
    ExerciseShown,
    Library,
    LibraryEntry,
)
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.planning import LeftOut
from neuro_desktop.domain.routine import base_dose
from neuro_desktop.domain.safety import Reason
from neuro_desktop.domain.timeline import working_sides
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import helper_still, level_stills
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.figures import helper_text
from neuro_desktop.texts.reasons import left_out_text, reason_text
from neuro_desktop.texts.routines import is_ours, level_title, ours_text, quoted
from neuro_desktop.ui.figure_look import FigurePicture
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.part import Part
from neuro_desktop.ui.routines.show_me import StillsCard, shown_exercise
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.beside import Beside
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle

_HELPER_PX = 300
_QUESTIONS_OPEN_IT = (Reason.QUESTIONS_UNANSWERED, Reason.QUESTIONS_DUE)


class LibraryPart(Part):
    """A card for each exercise; what is in or closed says so."""

    def heading(self, _state: EditorState) -> str:
        return self.tr("Add an exercise")

    def build(self, state: EditorState) -> None:
        self._last = state.spot.exercise_id
        self._added = Notice("", tone="good")
        self.column.addWidget(self._added)
        frames = FigureFrames()
        self._cards = {
            entry.exercise_id: OpenCard(
                Choice(entry.exercise_id, "", picture=_picture(entry, frames))
            )
            for entry in _entries(state)
        }
        for card in self._cards.values():
            card.opened.connect(self._open)
            self.column.addWidget(card)
        self.takes(state)

    def takes(self, state: EditorState) -> bool:
        for entry in _entries(state):
            words = self.words[entry.exercise_id]
            lines = [words.purpose, *self._status(entry)]
            self._cards[entry.exercise_id].show_words(words.name, "\n".join(lines))
        added = state.answer.added
        if added is not None:
            self._added.set_text(
                self.tr("{0} is in your routine now.").format(self.words[added].name)
            )
        self._added.setVisible(added is not None)
        return True

    def first_focus(self) -> QWidget:
        first = next(iter(self._cards.values()))
        return first if self._last is None else self._cards[self._last]

    def _status(self, entry: LibraryEntry) -> tuple[str, ...]:
        if entry.is_in:
            return (self.tr("In your routine already."),)
        if entry.reason is not None:
            return (self.tr("Not open now: {0}").format(reason_text(entry.reason)),)
        return ()

    def _open(self, key: str) -> None:
        self.presenter.show_exercise(ExerciseId(key))


def _entries(state: EditorState) -> tuple[LibraryEntry, ...]:
    return state.body.entries if isinstance(state.body, Library) else ()


def _picture(entry: LibraryEntry, frames: FigureFrames) -> FigurePicture:
    """Return the end of the movement, where it can be told from the others best."""
    side = working_sides(entry.level)[0]
    return FigurePicture(frames, level_stills(entry.exercise_id, entry.level.number, side)[1:2])


class ExercisePart(Part):
    """All about one exercise, at the level it has or would get."""

    def heading(self, state: EditorState) -> str:
        return self.words[shown_exercise(state).exercise.id].name

    def build(self, state: EditorState) -> None:
        shown = shown_exercise(state)
        words = self.words[shown.exercise.id]
        form = words.forms[shown.level.form]
        if words.other_name:
            other = self.tr("Also called {0}.").format(quoted(words.other_name))
            self.column.addWidget(BodyText(other, quiet=True))
        self._add_status(shown)
        beside = self._add_pictures(shown)
        self._add_card(self.tr("What it is for"), [words.purpose], beside)
        self._add_card(self.tr("Position"), [form.title, form.start], beside)
        self._add_card(self.tr("What you need"), [words.things, *self._missing(shown)], beside)
        steps = enumerate(form.steps, start=1)
        self._add_card(
            self.tr("How to do it"), [self.tr("{0}. {1}").format(n, step) for n, step in steps]
        )
        dose = [dose_text(shown.level, shown.dose)]
        if is_ours(shown.exercise, shown.level, shown.dose):
            dose.append(self.tr("This dose is our suggestion."))
        self._add_card(self.tr("How much"), dose)
        self._add_card(self.tr("Take care"), words.cautions_at(shown.level.position))
        self._add_card(self.tr("Afterwards"), words.after)
        notes = [i.item.note for i in state.items if i.item.exercise_id is shown.exercise.id]
        self._add_card(self.tr("Own note"), list(filter(None, notes)))
        self._add_card(self.tr("Another way"), [words.variation] if words.variation else [])
        if shown.exercise.id is ExerciseId.RICE_BUCKET:
            picture = FigureLabel(helper_text(), px=_HELPER_PX, framed=True, parent=self)
            picture.show_moments((helper_still(),))
            self.column.addWidget(picture)
        self._add_levels(shown, words)

    def first_focus(self) -> QWidget | None:
        return self._show_me if self.came_from is EditorStep.SHOW_ME else None

    def next_step(self, state: EditorState) -> tuple[str, Icon]:
        entry = shown_exercise(state).entry
        self._next: Callable[[], object] = self.presenter.back
        if not entry.is_in and entry.reason is None:
            self._next = self.presenter.add
            return self.tr("Add it to the routine"), Icon.PLUS
        if not entry.is_in and entry.reason in _QUESTIONS_OPEN_IT:
            self._next = self.presenter.answer_questions
            return self.tr("Answer the safety questions"), Icon.NEXT
        return self.tr("Done"), Icon.TICK

    def go_on(self) -> None:
        self._next()

    def _add_status(self, shown: ExerciseShown) -> None:
        if shown.entry.is_in:
            self.column.addWidget(Notice(self.tr("It is in your routine."), tone="good"))
        elif shown.entry.reason is not None:
            why = self.tr("You cannot add it now. {0}").format(reason_text(shown.entry.reason))
            self.column.addWidget(Notice(why))

    def _missing(self, shown: ExerciseShown) -> tuple[str, ...]:
        if not shown.missing:
            return ()
        left_out = LeftOut(shown.exercise.id, Reason.MISSING_THING, shown.missing)
        told = self.tr("It is not on your list of things at home. {0}")
        return (told.format(left_out_text(left_out)),)

    def _add_levels(self, shown: ExerciseShown, words: ExerciseWords) -> None:
        lines = []
        for each in shown.ladder.levels:
            level = each.level
            texts = [level_title(level, words), dose_text(level, base_dose(level))]
            if each.reason is not None and shown.entry.reason is None:
                texts.append(self.tr("Not open to you now."))
            lines.append("\n".join(texts))
        self._add_card(self.tr("Levels"), [*lines, ours_text(shown.exercise.id)])

    def _add_pictures(self, shown: ExerciseShown) -> QVBoxLayout:
        """Add start and end; return the column beside them."""
        stills = StillsCard(shown, self)
        self._show_me = stills.show_me
        self._show_me.clicked.connect(self._watch)
        words = QWidget(self)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        row = Beside()
        row.addWidget(stills)
        row.addWidget(words)
        self.column.addLayout(row)
        return column

    def _watch(self) -> None:
        self.presenter.show_step(EditorStep.SHOW_ME)

    def _add_card(
        self, title: str, lines: Sequence[str], column: QVBoxLayout | None = None
    ) -> None:
        if not lines:
            return
        card = Card(self)
        card.column.addWidget(CardTitle(title, parent=card))
        for line in lines:
            card.column.addWidget(BodyText(line, parent=card))
        (column or self.column).addWidget(card)
