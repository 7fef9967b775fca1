"""What is wrong with the store, what is safe, and what to do: shown in place of everything else."""

from collections.abc import Callable

from neuro_desktop.texts.store import TroubleWords
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText, Heading


class TroublePage(Page):
    """Tells one trouble and lets the person try again or close."""

    def __init__(
        self, words: TroubleWords, *, try_again: Callable[[], None], close: Callable[[], object]
    ) -> None:
        super().__init__(words.title)
        if self.frame is not None:
            self.frame.bar.home.hide()
        self.column.addWidget(Heading(words.title))
        self.column.addWidget(BodyText(words.happened))
        self.column.addWidget(Notice(words.safe, tone="good"))
        self.column.addWidget(BodyText(words.next_step))
        self.add_step(self.tr("Close")).clicked.connect(close)
        self.add_next(self.tr("Try again"), icon=None).clicked.connect(try_again)
