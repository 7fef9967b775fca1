"""A list to tick, or one choice of a few."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.wizard_answers import Option
from neuro_desktop.application.wizard_state import PickBody, TickBody
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.wizard.screen import WizardScreen

_NONE = "none of these"


class TickScreen(WizardScreen):
    """A list to tick, with *None of these* last where the list has one."""

    ticked = Signal(object, bool)  # frozenset of options, and whether "none" is ticked

    def __init__(
        self,
        options: Mapping[str, Option],
        choices: Sequence[Choice],
        *,
        none: str = "",
        lines: Sequence[str] = (),
    ) -> None:
        super().__init__(lines)
        self._options = dict(options)
        all_choices = [*choices, Choice(_NONE, none)] if none else list(choices)
        self._list = ChoiceList(
            all_choices, several=True, none_key=_NONE if none else None, parent=self
        )
        self._list.changed.connect(self._changed)
        self.column.addWidget(self._list)
        self.told = [(card, card.explanation()) for card in self._list.cards()]

    def show_body(self, body: TickBody) -> None:
        """Tick what is ticked."""
        keys = {str(option) for option in body.ticked}
        self._list.set_values(keys | {_NONE} if body.none else keys)

    def first_focus(self) -> QWidget:
        """Return the first ticked line, else the first."""
        return self._list.first_focus()

    def _changed(self) -> None:
        keys = self._list.values()
        found = frozenset(self._options[key] for key in keys - {_NONE})
        self.ticked.emit(found, _NONE in keys)


class PickScreen(WizardScreen):
    """One choice of a few."""

    picked = Signal(object)  # an option

    def __init__(
        self,
        options: Mapping[str, Option],
        choices: Sequence[Choice],
        *,
        lines: Sequence[str] = (),
        notice: str = "",
        tone: str = "note",
    ) -> None:
        super().__init__(lines, notice, tone)
        self._options = dict(options)
        self._list = ChoiceList(choices, parent=self)
        self._list.chosen.connect(self._chosen)
        # Right under the question, so that both are in view in large text; the rest follows.
        self.column.insertWidget(0, self._list)
        self.column.insertWidget(0, self.trouble)
        self.told = [(card, card.explanation()) for card in self._list.cards()]

    def show_body(self, body: PickBody) -> None:
        """Choose what is chosen."""
        self._list.set_values(() if body.chosen is None else {str(body.chosen)})

    def first_focus(self) -> QWidget:
        """Return the chosen answer, else the first."""
        return self._list.first_focus()

    def _chosen(self, key: str) -> None:
        self.picked.emit(self._options[key])
