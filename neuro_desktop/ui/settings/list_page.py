"""The list of settings, each with what it is set to."""

from collections.abc import Callable
from functools import partial

from neuro_desktop.application.settings_page import (
    SettingsListPresenter,
    SettingsListState,
    SettingsListView,
)
from neuro_desktop.texts import settings as texts
from neuro_desktop.texts.store import setting_not_kept, settings_repaired
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import Heading
from neuro_desktop.ui.widgets.tile import Tile


class SettingsListPage(Page):
    """Leads to one page for each group."""

    def __init__(self, presenter_for: Callable[[SettingsListView], SettingsListPresenter]) -> None:
        super().__init__(texts.list_title())
        self._presenter = presenter_for(self)
        self.add_back().clicked.connect(self._presenter.home)
        self._presenter.open()

    def show_state(self, state: SettingsListState) -> None:
        """Show the groups, and what went wrong with the file."""
        repaired = settings_repaired(state.repaired)
        if repaired:
            self.column.addWidget(Notice(repaired, news=True))
        if state.trouble is not None:
            lines = "\n".join(setting_not_kept(state.trouble))
            self.column.addWidget(Notice(lines, tone="danger", news=True))
        self.column.addWidget(Heading(texts.list_question()))
        grid = EvenGrid((3, 2, 1), gap_px=18)
        for group in state.groups:
            tile = Tile(texts.group_name(group), texts.value_now(group, state))
            tile.clicked.connect(partial(self._presenter.go, group))
            grid.addWidget(tile)
        self.column.addLayout(grid)
