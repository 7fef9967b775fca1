"""A large card that opens what it names: a title, lines that explain, a sign that it leads on."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.choices import Choice, ChoiceCard

_SIDE_PX = 28
_GAP_PX = 16


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

    def _words_right(self) -> int:
        return super()._words_right() + _GAP_PX + self._sign_px()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        px = self._sign_px()
        place = QRectF(self.width() - _SIDE_PX - px, (self.height() - px) / 2, px, px)
        painter = QPainter(self)
        draw_icon(painter, Icon.NEXT, placed(place, self), theme.look().colour("primary"))

    def _sign_px(self) -> int:
        return round(0.7 * theme.look().px(Role.CHOICE))

    def _clicked(self) -> None:
        self.opened.emit(self.key)
