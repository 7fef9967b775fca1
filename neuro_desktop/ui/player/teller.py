"""Lets a screen reader hear what is new in the player, once, wherever the focus is."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from neuro_desktop.ui.player.told import Told
from neuro_desktop.ui.widgets.buttons import SteadyButton


class Teller:
    """Puts what is new into the description of the button with the focus.

    Screen readers speak a description that changes under the focus, and the focus stays. Where the
    focus goes on, the news is not told again: it would be heard at every button.
    """

    def __init__(self, buttons: Sequence[SteadyButton]) -> None:
        self._buttons = buttons
        self._heard: tuple[Told, str] = (Told(), "")
        self._news: str | None = None  # what no button has told yet
        self._told_at: SteadyButton | None = None

    def keep(self, told: Told, notice: str) -> None:
        """Keep what is new in these for the next time to tell."""
        (before, noticed), self._heard = self._heard, (told, notice)
        is_new = (told.phase, told.words) != (before.phase, before.words)
        if is_new or notice != noticed:
            news = (notice if notice != noticed else "", told.words if is_new else "")
            self._news = " ".join(filter(None, news))

    def tell(self, comes: QWidget | None = None) -> None:
        """Tell the news where the focus is, or at `comes`, where the program puts it next.

        What changes under a new focus would be heard twice.
        """
        at = [each for each in self._buttons if each is comes or (not comes and each.hasFocus())]
        if at and self._news is not None:
            self._forget(all_but=at[0])
            self._told_at, news, self._news = at[0], self._news, None
            at[0].describe(news)

    def moved(self) -> None:
        """Put away what was told where the focus has gone on."""
        for focused in self._buttons:
            if focused.hasFocus():
                self._forget(all_but=focused)

    def _forget(self, all_but: SteadyButton) -> None:
        if self._told_at is not None and self._told_at is not all_but:
            self._told_at.describe("")
            self._told_at = None

    def tells(self, button: SteadyButton) -> bool:
        """Tell whether `button` holds what was told last."""
        return button is self._told_at
