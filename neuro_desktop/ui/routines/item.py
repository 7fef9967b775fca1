"""The screens about one exercise of a routine: its level and who counts."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.routine_editor_state import (
    EditorState,
    EditorStep,
    ItemShown,
    Ladder,
)
from neuro_desktop.domain.routine import LONGEST_NOTE, base_dose
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.routines import level_title, ours_text, pace_text, today_text
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.part import Part
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Notice, TextField
from neuro_desktop.ui.widgets.text import BodyText

_TAKE_OUT = "take_out"
_OWN, _COUNTED = "own", "counted"


class AboutItem(Part):
    """A screen about the selected item."""

    def item(self, state: EditorState) -> ItemShown:
        """Return the selected item; these screens are shown for one only."""
        shown = state.shown_item
        if shown is None:
            message = f"{type(self).__name__} needs a selected item"
            raise TypeError(message)
        return shown

    def heading(self, state: EditorState) -> str:
        return self.words[self.item(state).item.exercise_id].name


class ItemPart(AboutItem):
    """What can be changed in one exercise of the routine."""

    def build(self, state: EditorState) -> None:
        shown = self.item(state)
        self._exercise_id = shown.item.exercise_id
        words = self.words[self._exercise_id]
        if shown.reason is not None:
            self.column.addWidget(Notice(today_text(shown)))
        dose = dose_text(shown.level, shown.item.dose)
        about = self.tr("Steps, things you need, what to mind.")
        choices = [
            Choice(EditorStep.LEVEL, self.tr("Level"), level_title(shown.level, words)),
            Choice(EditorStep.AMOUNT, self.tr("How much"), dose),
            Choice(EditorStep.EXERCISE, self.tr("How it is done"), about),
            Choice(EditorStep.NOTE, self.tr("Own note"), shown.item.note or self.tr("None yet.")),
            Choice(_TAKE_OUT, self.tr("Take it out"), self.tr("You can undo it.")),
        ]
        if shown.may_own_pace:
            pace = pace_text(own=shown.item.own_pace)
            choices.insert(2, Choice(EditorStep.PACE, self.tr("Who counts"), pace))
        self._cards = {choice.key: OpenCard(choice) for choice in choices}
        for card in self._cards.values():
            card.opened.connect(self._open)
            self.column.addWidget(card)

    def first_focus(self) -> QWidget:
        cards = list(self._cards.values())
        return self._cards.get(self.came_from or "", cards[0])

    def _open(self, key: str) -> None:
        if key == _TAKE_OUT:
            self.presenter.take_out()
        elif key == EditorStep.EXERCISE:
            self.presenter.show_exercise(self._exercise_id)
        else:
            self.presenter.show_step(EditorStep(key))


class LevelPart(AboutItem):
    """The open levels of an exercise."""

    def build(self, state: EditorState) -> None:
        words = self.words[self.item(state).item.exercise_id]
        ladder = state.body.levels if isinstance(state.body, Ladder) else ()
        self.column.addWidget(BodyText(self.tr("Choose a level. Level 1 is the easiest.")))
        self._now_closed = Notice("")
        self.column.addWidget(self._now_closed)
        opened = [shown.level for shown in ladder if shown.reason is None]
        self._levels = ChoiceList(
            [
                Choice(
                    str(level.number),
                    level_title(level, words),
                    dose_text(level, base_dose(level)),
                )
                for level in opened
            ]
        )
        self._levels.chosen.connect(self._chosen)
        self.column.addWidget(self._levels)
        self._closed = {shown.reason for shown in ladder if shown.reason is not None}
        self._some_closed = Notice("")
        self.column.addWidget(self._some_closed)
        self.column.addWidget(BodyText(ours_text(self.item(state).item.exercise_id), quiet=True))
        self.takes(state)

    def takes(self, state: EditorState) -> bool:
        shown = self.item(state)
        self._levels.set_values({str(shown.item.level)})
        self._now_closed.set_text(today_text(shown))
        self._now_closed.setVisible(shown.reason is not None)
        some_closed = self.tr("Some levels are not open to you now.")
        others = self._closed - {shown.reason}  # its own is told above
        self._some_closed.set_text("\n".join([some_closed, *map(reason_text, others)]))
        self._some_closed.setVisible(bool(self._closed))
        return True

    def first_focus(self) -> QWidget | None:
        return self._levels.first_focus() if self._levels.cards() else None

    def _chosen(self, key: str) -> None:
        self.presenter.choose_level(int(key))


class PacePart(AboutItem):
    """Who counts the repetitions."""

    def build(self, state: EditorState) -> None:
        self._who = ChoiceList(
            [
                Choice(_COUNTED, self.tr("The app"), self.tr("It counts aloud for you.")),
                Choice(_OWN, self.tr("I do"), self.tr("You press when you are done.")),
            ]
        )
        self._who.chosen.connect(self._chosen)
        self.column.addWidget(BodyText(self.tr("Who counts in this exercise?")))
        self.column.addWidget(self._who)
        self.takes(state)

    def takes(self, state: EditorState) -> bool:
        self._who.set_values({_OWN if self.item(state).item.own_pace else _COUNTED})
        return True

    def first_focus(self) -> QWidget:
        return self._who.first_focus()

    def _chosen(self, key: str) -> None:
        self.presenter.choose_pace(own=key == _OWN)


class NotePart(AboutItem):
    """A note of the person's own, or of a helper; it stands on paper and at *How it is done*."""

    def build(self, state: EditorState) -> None:
        self._field = TextField(
            self.tr("Own note"),
            help_text=self.tr(
                "It stands on the sheets you print. For example: use the blue strap."
            ),
            text=self.item(state).item.note,
            most_characters=LONGEST_NOTE,
        )
        self._field.edit.returnPressed.connect(self.go_on)
        self.column.addWidget(self._field)

    def next_step(self, _state: EditorState) -> tuple[str, Icon]:
        return self.tr("Save"), Icon.TICK

    def go_on(self) -> None:
        self.presenter.write_note(self._field.text())

    def first_focus(self) -> QWidget:
        return self._field.edit
