"""The base of one screen of a check-in."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.check_in import CheckInPresenter
from neuro_desktop.application.check_in_state import CheckInState, Spot
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import AnswerButton, PlainButton
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.saying import say_now


class Part(QWidget):
    """What stands between the heading and the bottom bar of one screen.

    `build` makes it once, `takes` shows what changed of it later. `before` is the screen one came
    from.
    """

    may_skip = False  # offers "Skip this one"
    has_next = True
    is_grave = False  # told to a screen reader at once
    leaves = False  # its next step leaves the check-in

    answered = Signal()  # the one answer of the screen is given: Next is next

    def __init__(
        self, state: CheckInState, presenter: CheckInPresenter, before: Spot | None
    ) -> None:
        super().__init__()
        self.presenter = presenter
        self.before = before
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP_PX)
        self.build(state)
        self.takes(state)

    def heading(self, state: CheckInState) -> str:
        """Return the question or title."""
        del state
        return ""

    def build(self, state: CheckInState) -> None:
        """Make the widgets."""

    def takes(self, state: CheckInState) -> None:
        """Show the same screen with another answer."""

    def next_step(self) -> tuple[str, Icon]:
        """Return the words and the icon of the next step."""
        return self.tr("Next"), Icon.NEXT

    def go_on(self) -> None:
        """Do the next step."""
        self.presenter.next()

    def first_focus(self) -> QWidget | None:
        """Return where the focus starts; None: on the next step."""
        return None

    def add_choice(self, text: str, pressed: Callable[[], None]) -> AnswerButton:
        """Add a large answer that is taken at once."""
        button = AnswerButton(text, parent=self)
        button.clicked.connect(pressed)
        self.column.addWidget(button)
        return button

    def show_news(self, notice: Notice, *, shown: bool) -> None:
        """Show a notice or put it away; as it comes, a screen reader hears it too."""
        comes = shown and notice.isHidden()
        notice.setVisible(shown)
        if comes:
            say_now(self, notice.words.plain())

    def once_a_week(self) -> Notice:
        """Return why more is asked this time, with the button that puts it off."""
        words = self.tr("Once a week we ask about all symptoms.")
        notice = Notice(words, action=self.tr("Not today"), parent=self)
        notice.action_pressed.connect(self.presenter.not_today)
        for button in notice.findChildren(PlainButton):
            # The focus opens past it: else nobody hears that it is there.
            button.setProperty("told_first", True)
        return notice
