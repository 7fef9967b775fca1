"""Sessions and activities as cards that open them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.session_log_state import Entry, SessionLine
from neuro_desktop.texts.session_log import entry_name, entry_says, entry_time, entry_title
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.open_card import OpenCard


class EntryCards(QWidget):
    """One card for each entry, in the order given.

    Each has its day as the title; with `of_one_day`, on a page about that day, what was done.
    """

    def __init__(
        self,
        entries: Sequence[Entry],
        today: date,
        open_session: Callable[[str], None],
        open_activity: Callable[[str], None],
        *,
        of_one_day: bool = False,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._cards: list[OpenCard] = []
        for entry in entries:
            is_session = isinstance(entry, SessionLine)
            key = entry.session_id if isinstance(entry, SessionLine) else entry.id
            title, below = entry_title(entry, today), entry_name(entry)
            if of_one_day:
                title, below = below, entry_time(entry)
            lines = "\n".join(filter(None, (below, entry_says(entry))))
            card = OpenCard(Choice(key, title, lines), self)
            card.opened.connect(open_session if is_session else open_activity)
            column.addWidget(card)
            self._cards.append(card)

    def card(self, number: int) -> QWidget | None:
        """Return a card by its place, the first is 0; None if there are not so many."""
        return self._cards[number] if number < len(self._cards) else None

    def card_of(self, key: str) -> QWidget | None:
        """Return the card of a session's or an activity's id."""
        return next((card for card in self._cards if card.key == key), None)

    def __len__(self) -> int:
        return len(self._cards)
