"""A large card that opens what it names: a title and lines that explain."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from neuro_desktop.ui.widgets.choices import Choice, ChoiceCard

_SIDE_PX = 28


class OpenCard(ChoiceCard, QPushButton):
    """Looks like an answer without its mark; the whole card is the button."""

    opened = Signal(str)  # the card's key

    def __init__(self, choice: Choice, parent: QWidget | None = None) -> None:
        QPushButton.__init__(self, parent)
        self._set_up(choice)
        self.clicked.connect(self._clicked)

    def show_words(self, title: str, explanation: str) -> None:
        """Show other words."""
        self._set_up(Choice(self.key, title, explanation, self._picture))
        self.updateGeometry()
        self.update()

    def focusNextPrevChild(self, forward: bool) -> bool:
        # WORKAROUND QScrollArea::focusNextPrevChild centres a control that is higher than the view,
        # which hides the top of a card with a very long name: ask the page itself instead.
        page = self.parentWidget()
        while page is not None and page.property("part") != "page":
            page = page.parentWidget()
        return (
            super().focusNextPrevChild(forward)
            if page is None
            else page.focusNextPrevChild(forward)
        )

    def _words_left(self) -> int:
        return _SIDE_PX + self._picture_room()

    def _clicked(self) -> None:
        self.opened.emit(self.key)
