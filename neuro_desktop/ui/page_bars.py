"""The bars of a page: on top Home and the text size, below Back and the next step."""

import itertools

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton, SteadyButton
from neuro_desktop.ui.widgets.text import TextLabel


class TopBar(QWidget):
    """Home, the title, smaller and larger text, Read aloud."""

    home_pressed = Signal()
    smaller_pressed = Signal()
    larger_pressed = Signal()
    read_pressed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "top_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 14, 28, 14)
        row.setSpacing(GAP_PX)
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
        row.addWidget(self.home)
        row.addSpacing(10)
        row.addWidget(self.title, 1)
        for button in (self.smaller, self.larger, self.read):
            row.addWidget(button)
        self.home.clicked.connect(self.home_pressed)
        self.smaller.clicked.connect(self.smaller_pressed)
        self.larger.clicked.connect(self.larger_pressed)
        self.read.clicked.connect(self.read_pressed)

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
