"""One page to read: short, large, one idea a card."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.learn_pages import (
    LearnReadingPresenter,
    LearnReadingState,
    LearnReadingView,
)
from neuro_desktop.texts.store import not_opened
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.learn.section import SectionCard
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import IconButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import CardTitle, Heading

_RELATED_PX = 420  # wide at most: one alone need not fill the page


class LearnReadingPage(Page):
    """Implements `LearnReadingView`."""

    def __init__(self, presenter_for: Callable[[LearnReadingView], LearnReadingPresenter]) -> None:
        super().__init__(translate("LearnPage", "Learn"))
        self._sections: list[SectionCard] = []
        self._heading = Heading("", parent=self)
        self._trouble: list[str] = []
        self._focus: QWidget | None = None
        self._presenter = presenter_for(self)
        self._presenter.open()

    def show_state(self, state: LearnReadingState) -> None:
        self._heading.setText(state.page.title)
        self.column.addWidget(self._heading)
        for section in state.page.sections:
            card = SectionCard(section, state.emergency_number)
            self._sections.append(card)
            self.column.addWidget(card)
        if state.trouble is not None:
            self._trouble = list(not_opened(state.trouble))
            self.column.addWidget(Notice("\n".join(self._trouble), tone="danger"))
        self._add_related(state)
        self._add_steps(state)

    # ---- Page

    def first_focus(self) -> QWidget | None:
        """Return the step that leads on: a page to read has nothing else to press at its top."""
        return self._focus

    def read_aloud_text(self) -> str:
        """Return the whole page in its order; where it leads to is not read."""
        spoken = [card.spoken() for card in self._sections]
        return "\n".join([self.title(), self._heading.plain(), *spoken, *self._trouble])

    # ---- parts

    def _add_related(self, state: LearnReadingState) -> None:
        if not state.related:
            return
        self.column.addWidget(CardTitle(self.tr("Read about this too")))
        grid = EvenGrid((3, 2, 1), most_cell_px=_RELATED_PX)
        for page in state.related:
            button = IconButton(Icon.NEXT, page.title, icon_after=True)
            button.clicked.connect(partial(self._presenter.open_page, page.id))
            grid.addWidget(button)
        self.column.addLayout(grid)

    def _add_steps(self, state: LearnReadingState) -> None:
        back = self.add_back()
        back.clicked.connect(self._presenter.back)
        if state.returns:
            more = self.add_step(self.tr("All of Learn"))
            more.clicked.connect(self._presenter.all_of_learn)
            self._focus = back
        elif state.next_page is not None:
            following = self.add_next(self.tr("Next page"))
            following.describe(state.next_page.title)
            following.clicked.connect(self._presenter.next)
            self._focus = following
        else:
            end = self.add_next(self.tr("Back to Learn"), icon=None)
            end.clicked.connect(self._presenter.all_of_learn)
            self._focus = end
