"""Makes the pages about progress from what the app has."""

from dataclasses import dataclass
from functools import partial

from neuro_desktop.application.chart import ChartPresenter
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.progress import ProgressPresenter
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts
from neuro_desktop.ui.progress.chart_page import ChartPage
from neuro_desktop.ui.progress.hub_page import ProgressPage


@dataclass(frozen=True, slots=True)
class ProgressPages:
    """Makes the pages; `available` are the screens the app has."""

    parts: PageParts
    available: frozenset[Screen]

    def hub(self, _subject: str | None) -> Page:
        """Return the way to all progress."""
        return ProgressPage(
            partial(
                ProgressPresenter,
                store=self.parts.store,
                catalogue=self.parts.catalogue,
                clock=self.parts.clock,
                navigator=self.parts.navigator,
                available=self.available,
            )
        )

    def chart(self, subject: str | None) -> Page:
        """Return the chart of a symptom, None for the first one followed."""
        return ChartPage(
            partial(
                ChartPresenter,
                subject=subject,
                store=self.parts.store,
                clock=self.parts.clock,
                navigator=self.parts.navigator,
            )
        )


def builders(
    parts: PageParts, available: frozenset[Screen] = frozenset(Screen)
) -> dict[Screen, PageBuilder]:
    """Return what makes the pages of PROGRESS and CHART; tiles lead to `available` screens only."""
    pages = ProgressPages(parts, available)
    return {Screen.PROGRESS: pages.hub, Screen.CHART: pages.chart}
