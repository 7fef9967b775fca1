"""The order of a routine: each exercise with Up and Down."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from neuro_desktop.application.routine_editor_state import Direction, EditorState
from neuro_desktop.texts.routines import block_title, why_not_text
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.part import Part
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.buttons import IconButton
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import CardTitle, TextLabel


class OrderRow(Card):
    """One place in the order, and who stands there now."""

    def __init__(self, index: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.index = index
        row = QHBoxLayout()
        row.setSpacing(GAP_PX)
        self._name = TextLabel("", Role.STRONG, parent=self)
        self.buttons = {
            Direction.UP: IconButton(Icon.UP, self.tr("Up"), parent=self),
            Direction.DOWN: IconButton(Icon.DOWN, self.tr("Down"), parent=self),
        }
        row.addWidget(self._name, 1)
        for direction, button in self.buttons.items():
            button.setProperty("direction", direction.value)
            row.addWidget(button)
        self.column.addLayout(row)
        self.why_not = Notice("", parent=self)
        self.why_not.hide()
        self.column.addWidget(self.why_not)

    def show_item(self, name: str) -> None:
        """Show who stands here."""
        self._name.setText(name)
        self.buttons[Direction.UP].describe(self.tr("Move {0} up").format(name))
        self.buttons[Direction.DOWN].describe(self.tr("Move {0} down").format(name))

    def show_why_not(self, text: str) -> None:
        """Say why a move was not made, or nothing ("")."""
        self.why_not.set_text(text)
        self.why_not.setVisible(bool(text))


class OrderPart(Part):
    """Moves an exercise inside its block; a move across says why not."""

    def heading(self, _state: EditorState) -> str:
        return self.tr("Change the order")

    def build(self, state: EditorState) -> None:
        self._blocks = [shown.block for shown in state.items]
        self._rows: list[OrderRow] = []
        self._direction = Direction.UP
        for index, block in enumerate(self._blocks):
            if index == 0 or block is not self._blocks[index - 1]:
                self.column.addWidget(CardTitle(block_title(block), parent=self))
            row = OrderRow(index, self)
            for button in row.buttons.values():
                button.clicked.connect(self._pressed)
            self.column.addWidget(row)
            self._rows.append(row)
        self._show(state)

    def takes(self, state: EditorState) -> bool:
        if [shown.block for shown in state.items] != self._blocks:
            return False
        self._show(state)
        answer, selected = state.answer, state.spot.selected
        if answer.direction is not None and selected is not None:
            self._rows[selected].buttons[answer.direction].setFocus()
        return True

    def _show(self, state: EditorState) -> None:
        self._selected = state.spot.selected or 0
        self._direction = state.answer.direction or self._direction
        for row, shown in zip(self._rows, state.items, strict=True):
            row.show_item(self.words[shown.item.exercise_id].name)
            why_not = state.answer.why_not if row.index == state.spot.selected else None
            row.show_why_not("" if why_not is None else why_not_text(why_not))

    def first_focus(self) -> QWidget | None:
        return self._rows[self._selected].buttons[self._direction] if self._rows else None

    def look_at(self, state: EditorState) -> QWidget | None:
        return None if state.answer.why_not is None else self._rows[self._selected].why_not

    def _pressed(self) -> None:
        button = self.sender()
        row = next(row for row in self._rows if button in row.buttons.values())
        self.presenter.move(row.index, Direction(str(button.property("direction"))))
