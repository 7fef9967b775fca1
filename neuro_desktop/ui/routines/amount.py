"""How much of an exercise: one part of the dose after the other, each with less and more."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.routine_dose import DosePart, PartName
from neuro_desktop.application.routine_editor_state import EditorState, Parts
from neuro_desktop.texts.doses import dose_text
from neuro_desktop.texts.routines import (
    less_and_more,
    limit_text,
    ours_text,
    part_title,
    part_value,
    range_text,
    summary_text,
)
from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.item import AboutItem
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import IconButton
from neuro_desktop.ui.widgets.grid import Between
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, TextLabel


class DoseStepper(Card):
    """One part of a dose: its value between a button for less and one for more."""

    def __init__(self, part: DosePart, parent: QWidget) -> None:
        super().__init__(parent)
        self.name = part.name
        less, more = less_and_more(part)
        self.less = IconButton(Icon.DASH, less, parent=self)
        self.more = IconButton(Icon.PLUS, more, parent=self)
        self.value = _Value(parent=self)
        self.value.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = Between()
        for widget in (self.less, self.value, self.more):
            row.addWidget(widget)
        self._range = BodyText("", quiet=True, parent=self)
        self.limit = Notice("", parent=self)
        self.limit.hide()
        self.column.addWidget(TextLabel(part_title(part), Role.STRONG, parent=self))
        self.column.addLayout(row)
        self.column.addWidget(self.limit)  # at the buttons, so that both are in view
        self.column.addWidget(self._range)
        for button in (self.less, self.more):
            button.setVisible(part.held_down or part.least < part.most)

    def show_part(self, part: DosePart, limit: str) -> None:
        """Show a value, how far it may go and, if it was tried in vain, why no further."""
        value = part_value(part, part.value)
        self.value.setText(value)
        self._range.setText(range_text(part))
        self._range.setHidden(bool(limit) and part.held_down)  # the limit says the same
        self.limit.set_text(limit)
        self.limit.setVisible(bool(limit))
        for button in (self.less, self.more):
            button.describe(self.tr("Now {0}.").format(value))


class _Value(CardTitle):
    """A number with what it counts; it asks for one line."""

    def sizeHint(self) -> QSize:
        return theme.text_size(Role.CARD_TITLE, self.text()) + QSize(4, 0)


class AmountPart(AboutItem):
    """Changes the dose inside its range."""

    def build(self, state: EditorState) -> None:
        self._dose = BodyText("")
        self._whole = BodyText("", quiet=True)
        self.column.addWidget(self._dose)
        self._steppers = {part.name: DoseStepper(part, self) for part in self._parts(state)}
        for stepper in self._steppers.values():
            stepper.less.clicked.connect(self._less)
            stepper.more.clicked.connect(self._more)
            self.column.addWidget(stepper)
        self.column.addWidget(self._whole)
        self.column.addWidget(BodyText(ours_text(self.item(state).item.exercise_id), quiet=True))
        self.takes(state)

    def takes(self, state: EditorState) -> bool:
        shown = self.item(state)
        self._dose.setText(dose_text(shown.level, shown.item.dose))
        self._whole.setText(self.tr("Whole routine: {0}").format(summary_text(state.summary)))
        answer = state.answer
        for part in self._parts(state):
            tried = answer.why_not if part.name is answer.part else None
            limit = "" if tried is None else limit_text(part, tried)
            self._steppers[part.name].show_part(part, limit)
        return True

    def first_focus(self) -> QWidget | None:
        return next((s.more for s in self._steppers.values() if not s.more.isHidden()), None)

    def look_at(self, state: EditorState) -> QWidget | None:
        part = state.answer.part
        return None if state.answer.why_not is None or part is None else self._steppers[part].limit

    def _parts(self, state: EditorState) -> tuple[DosePart, ...]:
        return state.body.parts if isinstance(state.body, Parts) else ()

    def _less(self) -> None:
        self._step(more=False)

    def _more(self) -> None:
        self._step(more=True)

    def _step(self, *, more: bool) -> None:
        pressed = self.sender()
        name: PartName = next(
            name for name, s in self._steppers.items() if pressed in (s.less, s.more)
        )
        self.presenter.step_dose(name, more=more)
