"""The screens about a whole routine: what is in it, its name, its days, its copy, its end."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.routine_editor_state import EditorState, EditorStep
from neuro_desktop.texts.dates import weekday_name
from neuro_desktop.texts.routines import (
    copy_name,
    item_lines,
    quoted,
    summary_text,
    weekdays_text,
    why_not_text,
)
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.part import Part
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton, SteadyButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Notice, TextField
from neuro_desktop.ui.widgets.text import BodyText


class RoutinePart(Part):
    """What is in the routine, and what can be done with it."""

    def build(self, state: EditorState) -> None:
        self._empty = not state.items
        self._selected = state.spot.selected
        self.column.addWidget(BodyText(summary_text(state.summary)))
        self.column.addWidget(BodyText(weekdays_text(state.routine.weekdays), quiet=True))
        if self._empty:
            self.column.addWidget(
                Notice(
                    self.tr("This routine is empty. Add an exercise, then you can start it."),
                    tone="note",
                )
            )
        self._cards = [OpenCard(Choice(str(n), "")) for n in range(len(state.items))]
        for number, (card, shown) in enumerate(zip(self._cards, state.items, strict=True), start=1):
            words = self.words[shown.item.exercise_id]
            lines = item_lines(shown, words)
            card.show_words(words.name, lines)
            place = self.tr("{0} of {1}").format(number, len(self._cards))
            card.setAccessibleDescription(f"{place}\n{lines}")  # one exercise may come twice
            card.opened.connect(self._open_item)
            self.column.addWidget(card)
        self._add_buttons(state)

    def _add_buttons(self, state: EditorState) -> None:
        box = QWidget(self)
        grid = EvenGrid((3, 2, 1))
        box.setLayout(grid)
        self._buttons: dict[EditorStep, SteadyButton] = {}
        if not self._empty:
            add = IconButton(Icon.PLUS, self.tr("Add an exercise"), parent=box)
            self._buttons[EditorStep.LIBRARY] = add
        if len(state.items) > 1:
            self._buttons[EditorStep.ORDER] = PlainButton(self.tr("Change the order"), parent=box)
        self._buttons[EditorStep.NAME] = PlainButton(self.tr("Change the name"), parent=box)
        self._buttons[EditorStep.DAYS] = PlainButton(self.tr("Change the days"), parent=box)
        self._buttons[EditorStep.COPY] = PlainButton(self.tr("Copy this routine"), parent=box)
        for step, button in self._buttons.items():
            button.setProperty("step", step.value)
            button.clicked.connect(self._open_step)
            grid.addWidget(button)
        if not self._empty:
            paper = PlainButton(self.tr("Print it"), parent=box)
            paper.describe(self.tr("See it on paper first."))
            paper.clicked.connect(self._print)
            grid.addWidget(paper)
        delete = PlainButton(self.tr("Delete this routine"), parent=box)
        delete.describe(self.tr("You can undo it."))
        delete.clicked.connect(self.presenter.delete)
        grid.addWidget(delete)
        self.column.addWidget(box)

    def next_step(self, state: EditorState) -> tuple[str, Icon]:
        if state.items:
            return self.tr("Start exercises"), Icon.PLAY
        return self.tr("Add an exercise"), Icon.PLUS

    def go_on(self) -> None:
        if self._empty:
            self.presenter.show_step(EditorStep.LIBRARY)
        else:
            self.presenter.start()

    def first_focus(self) -> QWidget | None:
        led_there = None if self.came_from is None else self._buttons.get(self.came_from)
        if led_there is not None:
            return led_there
        if not self._cards:
            return None
        return self._cards[self._selected or 0]

    def _print(self) -> None:
        self.presenter.start(Screen.PRINT)

    def _open_item(self, key: str) -> None:
        self.presenter.show_item(int(key))

    def _open_step(self) -> None:
        self.presenter.show_step(EditorStep(str(self.sender().property("step"))))


class NamePart(Part):
    """A new name for the routine."""

    def heading(self, _state: EditorState) -> str:
        return self.tr("What shall the routine be called?")

    def build(self, state: EditorState) -> None:
        self._why_not = Notice("")
        self._why_not.hide()
        self._field = TextField(self.tr("Name"), text=self.first_name(state))
        self._field.edit.returnPressed.connect(self.go_on)
        self.column.addWidget(self._why_not)
        self.column.addWidget(self._field)

    def first_name(self, state: EditorState) -> str:
        """Return what stands in the field at first."""
        return state.routine.name

    def takes(self, state: EditorState) -> bool:
        why_not = state.answer.why_not
        self._why_not.set_text("" if why_not is None else why_not_text(why_not))
        self._why_not.setVisible(why_not is not None)
        if why_not is not None:
            self._field.edit.setFocus()
        return True

    def next_step(self, _state: EditorState) -> tuple[str, Icon]:
        return self.tr("Save"), Icon.TICK

    def go_on(self) -> None:
        self.presenter.rename(self._field.text())

    def first_focus(self) -> QWidget:
        return self._field.edit


class CopyPart(NamePart):
    """The name of a copy; Back makes none."""

    def heading(self, _state: EditorState) -> str:
        return self.tr("What shall the copy be called?")

    def first_name(self, state: EditorState) -> str:
        return copy_name(state.routine.name)

    def next_step(self, _state: EditorState) -> tuple[str, Icon]:
        return self.tr("Make the copy"), Icon.TICK

    def go_on(self) -> None:
        self.presenter.copy(self._field.text())


class DaysPart(Part):
    """The weekdays of the routine."""

    def heading(self, _state: EditorState) -> str:
        return self.tr("On which days?")

    def build(self, state: EditorState) -> None:
        suggestion = self.tr("Our suggestion is 3 days a week, with a day of rest between.")
        self.column.addWidget(BodyText(suggestion))
        choices = [Choice(str(day), weekday_name(day)) for day in range(7)]
        self._days = ChoiceList(choices, several=True)
        self._days.changed.connect(self._changed)
        self.column.addWidget(self._days)
        self.takes(state)

    def takes(self, state: EditorState) -> bool:
        self._days.set_values(str(day) for day in state.routine.weekdays)
        return True

    def first_focus(self) -> QWidget:
        return self._days.first_focus()

    def _changed(self) -> None:
        self.presenter.choose_days(frozenset(int(day) for day in self._days.values()))


class DeletedPart(Part):
    """The routine is deleted, and can be brought back as long as the page is open."""

    def heading(self, state: EditorState) -> str:
        return self.tr("{0} is deleted").format(quoted(state.routine.name))

    def build(self, _state: EditorState) -> None:
        notice = Notice(
            self.tr("You can bring it back until you leave this page."), action=self.tr("Undo")
        )
        notice.action_pressed.connect(self.presenter.restore)
        self._undo = notice.findChild(PlainButton)
        self.column.addWidget(notice)

    def next_step(self, _state: EditorState) -> tuple[str, Icon]:
        return self.tr("My routines"), Icon.NEXT

    def first_focus(self) -> QWidget | None:
        return self._undo
