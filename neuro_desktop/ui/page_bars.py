"""The bars of a page: on top Home and the text size, below Back and the next step."""

import itertools

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton, SteadyButton
from neuro_desktop.ui.widgets.text import TextLabel

_SIDE_PX = 28
_BEFORE_TITLE = 1  # the place in the row of the gap before the title


class TopBar(QWidget):
    """Home, the title, smaller and larger text, Read aloud.

    A title with a word that is wider than what the buttons leave stands under them.
    """

    home_pressed = Signal()
    smaller_pressed = Signal()
    larger_pressed = Signal()
    read_pressed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_SIDE_PX, 14, _SIDE_PX, 14)
        self._row = QHBoxLayout()
        self._row.setSpacing(GAP_PX)
        self._column.addLayout(self._row)
        self.home = IconButton(Icon.HOME, self.tr("Home"), parent=self)
        self.home.describe(self.tr("Go to the first screen"))
        self.title = TextLabel(title, Role.BAR_TITLE, parent=self)
        self.smaller = PlainButton(self.tr("A−"), repeatable=True, parent=self)  # noqa: RUF001 - a minus
        self.smaller.setAccessibleName(self.tr("Make the text smaller"))
        self.larger = PlainButton(self.tr("A+"), repeatable=True, parent=self)
        self.larger.setAccessibleName(self.tr("Make the text larger"))
        self._say_size()
        self.read = PlainButton(self.tr("Read aloud"), parent=self)
        self.read.describe(self.tr("Hear the words on this screen"))
        self._row.addWidget(self.home)
        self._row.addItem(QSpacerItem(10, 0, QSizePolicy.Policy.Preferred))
        self._row.addWidget(self.title, 1)
        for button in (self.smaller, self.larger, self.read):
            self._row.addWidget(button)
        self.home.clicked.connect(self.home_pressed)
        self.smaller.clicked.connect(self.smaller_pressed)
        self.larger.clicked.connect(self.larger_pressed)
        self.read.clicked.connect(self.read_pressed)

    def heightForWidth(self, width: int) -> int:
        self._put_title(width - 2 * _SIDE_PX)
        return int(super().heightForWidth(width))

    def _put_title(self, room_px: int) -> None:
        """Put the title beside the buttons, or under them where it does not fit there."""
        was_beside = self._row.indexOf(self.title) >= 0
        needed_px = self._row.minimumSize().width()
        if not was_beside:
            needed_px += self.title.minimumSizeHint().width() + GAP_PX
        beside = needed_px <= room_px
        if beside == was_beside:
            return
        self._row.setStretch(_BEFORE_TITLE, 0 if beside else 1)
        if beside:
            self._column.removeWidget(self.title)
            self._row.insertWidget(_BEFORE_TITLE + 1, self.title, 1)
        else:
            self._row.removeWidget(self.title)
            self._column.addWidget(self.title)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        # Events come before __init__ has ended.
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "larger"):
            self._say_size()

    def _say_size(self) -> None:
        """Let the two buttons say how large the text is: it is heard as it changes."""
        now = self.tr("Now {0} percent.").format(theme.look().percent)
        for button in (self.smaller, self.larger):
            button.describe(now)

    def show_reading(self, *, reading: bool) -> None:
        """Say on the button what its next press does."""
        self.read.set_words(self.tr("Stop reading") if reading else self.tr("Read aloud"))


class BottomBar(QWidget):
    """Back at the left; at the right other steps and, last, the filled next one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "bottom_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(48, 14, 48, 22)
        self._row.setSpacing(20)
        self._row.addStretch(1)
        self._left = 0

    def is_empty(self) -> bool:
        """Tell whether the bar holds nothing."""
        return self._row.count() == 1

    def add_left(self, button: SteadyButton) -> None:
        """Put a button at the left, after those that are there."""
        self._row.insertWidget(self._left, button)
        self._left += 1
        self._in_order()

    def add_right(self, button: SteadyButton) -> None:
        """Put a button at the right end."""
        self._row.addWidget(button)
        self._in_order()

    def buttons(self) -> list[QWidget]:
        """Return the buttons from left to right."""
        items = [self._row.itemAt(i) for i in range(self._row.count())]
        return [w for item in items if item is not None and (w := item.widget()) is not None]

    def _in_order(self) -> None:
        buttons = self.buttons()
        for before, after in itertools.pairwise(buttons):
            QWidget.setTabOrder(before, after)


class MoreBelow(QWidget):
    """Says that the page goes on below, and scrolls on when pressed."""

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "more_below")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(48, 8, 48, 8)
        self.button = IconButton(Icon.DOWN, self.tr("More below"), parent=self)
        row.addWidget(self.button)
        self.button.clicked.connect(self.pressed)


def app_name() -> str:
    """Return the name of the app as people see it."""
    return QCoreApplication.translate("App", "Steady Feet")
