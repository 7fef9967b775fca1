"""Progress: four large tiles, each with a line that says how things stand."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from neuro_desktop.application.progress import ProgressPresenter, ProgressState, ProgressView
from neuro_desktop.texts import progress as texts
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import Heading
from neuro_desktop.ui.widgets.tile import Tile
from neuro_desktop.ui.widgets.unread import unread_notice

_TILE_PX = 132


class ProgressPage(Page):
    """Implements `ProgressView`."""

    def __init__(self, presenter: Callable[[ProgressView], ProgressPresenter]) -> None:
        super().__init__(translate("ProgressPage", "My progress"))
        if self.frame is not None:
            self.frame.leave_room_above()
        self._content: QWidget | None = None
        self._presenter = presenter(self)
        self.add_back().clicked.connect(self._presenter.home)
        self._again = self.add_next(self.tr("Try again"))
        self._again.clicked.connect(self._presenter.open)
        self._presenter.open()

    def show_state(self, state: ProgressState) -> None:
        old = self._content
        content = self._content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._again.setVisible(state.trouble is not None)
        if state.trouble is not None:
            column.addWidget(Heading(self.tr("Your progress cannot be shown")))
            column.addWidget(unread_notice(state.trouble))
        else:
            column.addWidget(Heading(self.tr("How is it going?")))
            met = texts.weeks_met(state.weeks_met)
            if met:
                column.addWidget(Notice(met, tone="good"))
            column.addLayout(self._tiles(state))
        self.column.addWidget(content)
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
            content.show()
            self.opened()

    def _tiles(self, state: ProgressState) -> EvenGrid:
        grid = EvenGrid((2, 1))
        for screen in state.tiles:
            tile = Tile(*texts.tile(screen, state))
            tile.setMinimumHeight(_TILE_PX)
            tile.clicked.connect(partial(self._presenter.open_screen, screen))
            grid.addWidget(tile)
        return grid
