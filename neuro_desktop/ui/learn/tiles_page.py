"""The index of Learn and the tiles of a group; the index asks one question once."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from neuro_desktop.application.learn import LearnGroup
from neuro_desktop.application.learn_pages import (
    LearnTilesPresenter,
    LearnTilesState,
    LearnTilesView,
    MedicineAnswer,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts import learn as texts
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.icons import TilePicture
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.beside import Beside
from neuro_desktop.ui.widgets.buttons import AnswerButton, PlainButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.text import BodyText, Heading, is_large
from neuro_desktop.ui.widgets.tile import Tile
from neuro_desktop.ui.widgets.unread import unread_notice

_PICTURES = {
    LearnGroup.NEUROPATHY: TilePicture.NERVES,
    LearnGroup.EXERCISE: TilePicture.MOVING,
    LearnGroup.SAFETY: TilePicture.HOLDING,
    LearnGroup.FEET: TilePicture.FEET,
    LearnGroup.STOP: TilePicture.STOP,
    LearnGroup.APP: TilePicture.APP,
}


class LearnTilesPage(Page):
    """Implements `LearnTilesView`."""

    def __init__(self, presenter_for: Callable[[LearnTilesView], LearnTilesPresenter]) -> None:
        super().__init__(translate("LearnPage", "Learn"))
        if self.frame is not None:
            self.frame.leave_room_above()
        self._content: QWidget | None = None
        self._came_from: Tile | None = None
        self._presenter = presenter_for(self)
        self.add_back().clicked.connect(self._presenter.back)
        self._presenter.open()

    def show_state(self, state: LearnTilesState) -> None:
        old = self._content
        content = self._content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        if state.trouble is not None:
            column.addWidget(self._told(state.trouble))
        for part in self._parts(state):
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        self.column.addWidget(content)
        if old is not None:
            self.new_step()
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
            content.show()
            self.opened()

    def first_focus(self) -> QWidget | None:
        """Return the tile of what was left by Back, else the first one."""
        return self._came_from or super().first_focus()

    def _parts(self, state: LearnTilesState) -> list[QWidget | QLayout]:
        self._came_from = None
        if state.asks_medicine:
            return self._question(state)
        if state.group is None:
            return [Heading(self.tr("What do you want to know?")), self._groups(state)]
        parts: list[QWidget | QLayout] = [
            Heading(texts.group_title(state.group)),
            self._pages(state),
        ]
        if state.concerned is not None:
            parts.append(self._change(concerned=state.concerned))
        return parts

    def _question(self, state: LearnTilesState) -> list[QWidget | QLayout]:
        answers = EvenGrid((3, 1))
        for answer in MedicineAnswer:
            answers.addWidget(self._answer(answer))
        parts: list[QWidget | QLayout] = [
            Heading(texts.medicine_question()),
            BodyText(texts.medicine_why()),
            answers,
        ]
        if state.group is None:  # asked again, Back leaves it as it is
            later = AnswerButton(texts.ask_later())
            later.clicked.connect(self._presenter.later)
            parts.append(later)
        # In large text below: so the question is in view with its answers.
        parts.insert(len(parts) if is_large() else 2, BodyText(texts.medicine_reason()))
        return parts

    def _answer(self, answer: MedicineAnswer) -> AnswerButton:
        button = AnswerButton(texts.medicine_answer(answer))
        button.clicked.connect(partial(self._presenter.answer, answer))
        return button

    def _groups(self, state: LearnTilesState) -> QLayout:
        grid = EvenGrid((3, 2, 1), gap_px=18)
        for group in state.groups:
            title, line = texts.group_title(group), texts.group_line(group)
            tile = Tile(title, line, picture=_PICTURES[group])
            tile.clicked.connect(partial(self._presenter.open_group, group))
            if group is state.came_from:
                self._came_from = tile
            grid.addWidget(tile)
        return grid

    def _pages(self, state: LearnTilesState) -> QLayout:
        grid = EvenGrid((2, 1), gap_px=18)
        for page in state.pages:
            tile = Tile(page.title, page.tile)
            tile.clicked.connect(partial(self._presenter.open_page, page.id))
            if page.id is state.came_from:
                self._came_from = tile
            grid.addWidget(tile)
        return grid

    def _change(self, *, concerned: bool) -> QLayout:
        button = PlainButton(self.tr("Change my answer"))
        told = texts.answered(concerned=concerned)
        button.describe(told)
        button.clicked.connect(self._presenter.ask_again)
        row = Beside()
        row.addWidget(button)
        row.addWidget(BodyText(told, quiet=True))
        return row

    def _told(self, trouble: StoreTrouble) -> QWidget:
        return unread_notice(trouble)
