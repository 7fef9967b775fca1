"""The finished routine: what is in it and why, what is left out and why, how long it takes."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.wizard_state import RoutineBody
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.planning import PlannedItem
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.reasons import fit_text, left_out_text, why_text
from neuro_desktop.texts.wizard import level_of, no_plan_text, our_suggestion, routine_summary
from neuro_desktop.texts.wizard_options import weekday_name
from neuro_desktop.ui.widgets.panels import Card, Notice, TextField
from neuro_desktop.ui.widgets.text import BodyText, CardTitle
from neuro_desktop.ui.wizard.screen import WizardScreen

_MOST_CHARACTERS = 32_767  # too long is told about, never cut


class RoutineScreen(WizardScreen):
    """Shows the plan, or why there is none; the routine's name can be changed."""

    renamed = Signal(str)

    def __init__(
        self,
        body: RoutineBody,
        catalogue: Catalogue,
        words: Mapping[ExerciseId, ExerciseWords],
        next_step: QWidget,
    ) -> None:
        super().__init__()
        self._catalogue = catalogue
        self._words = words
        self._focus = next_step
        if body.plan.items:
            self._add_summary(body)
            for number, planned in enumerate(body.plan.items, start=1):
                self.column.addWidget(self._item_card(number, planned))
            self.column.addWidget(Notice(our_suggestion(), parent=self))
        elif body.plan.reason is not None:
            self.column.addWidget(Notice(no_plan_text(body.plan.reason), parent=self))
            kept = self.tr("What you told us is kept. You can change your answers later.")
            self.column.addWidget(BodyText(kept, parent=self))
        if body.plan.left_out:
            self._add_left_out(body)

    def show_body(self, body: RoutineBody) -> None:
        """Show the name; what the person is typing is left alone."""
        if body.plan.items and self._name.edit.text() != body.name:
            self._name.set_text(body.name)

    def first_focus(self) -> QWidget:
        """Return the name, or the next step where there is no routine to name."""
        return self._focus

    def _add_summary(self, body: RoutineBody) -> None:
        days = self.tr("Days: {0}.").format(
            ", ".join(weekday_name(day) for day in sorted(body.weekdays))
        )
        lines = (routine_summary(len(body.plan.items)), fit_text(body.plan), days)
        self.column.insertWidget(0, BodyText(" ".join(lines), parent=self))
        self._name = TextField(
            self.tr("Name of the routine"),
            text=body.name,
            most_characters=_MOST_CHARACTERS,
            parent=self,
        )
        self._name.changed.connect(self.renamed)
        self.column.addWidget(self._name)
        self.told = [(self._name.edit, "")]
        self._focus = self._name.edit

    def _item_card(self, number: int, planned: PlannedItem) -> Card:
        item = planned.item
        exercise = self._catalogue[item.exercise_id]
        level = exercise.level(item.level)
        words = self._words[item.exercise_id]
        card = Card(self)
        title = self.tr("{0}. {1}").format(number, words.name)
        how = self.tr("{0}: {1}").format(words.forms[level.form].title, dose_text(level, item.dose))
        card.column.addWidget(CardTitle(title, parent=card))
        card.column.addWidget(BodyText(how, parent=card))
        why = " ".join([*map(why_text, planned.why), level_of(item.level, len(exercise.levels))])
        card.column.addWidget(BodyText(why, quiet=True, parent=card))
        return card

    def _add_left_out(self, body: RoutineBody) -> None:
        self.column.addWidget(CardTitle(self.tr("What is left out, and why"), parent=self))
        card = Card(self)
        for left_out in body.plan.left_out:
            name = self._words[left_out.exercise_id].name
            line = self.tr("{0}: {1}").format(name, left_out_text(left_out))
            card.column.addWidget(BodyText(line, parent=card))
        self.column.addWidget(card)
