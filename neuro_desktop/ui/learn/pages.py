"""Makes the pages of Learn from what the app has."""

from functools import partial

from neuro_desktop.application.learn import LearnId, LearnTrail, place_of
from neuro_desktop.application.learn_pages import LearnReadingPresenter, LearnTilesPresenter
from neuro_desktop.application.ports import Screen
from neuro_desktop.ui.learn.reading_page import LearnReadingPage
from neuro_desktop.ui.learn.tiles_page import LearnTilesPage
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts


def builders(parts: PageParts) -> dict[Screen, PageBuilder]:
    """Return what makes the page of LEARN; its words are read when one opens."""
    trail = LearnTrail()

    def learn(subject: str | None) -> Page:
        place = place_of(subject)
        if isinstance(place.asked, LearnId):
            return LearnReadingPage(
                partial(
                    LearnReadingPresenter,
                    page=place.asked,
                    place=place,
                    load=parts.load_learn,
                    people=parts.store.people,
                    navigator=parts.navigator,
                    trail=trail,
                )
            )
        return LearnTilesPage(
            partial(
                LearnTilesPresenter,
                group=place.asked,
                load=parts.load_learn,
                people=parts.store.people,
                navigator=parts.navigator,
                trail=trail,
            )
        )

    return {Screen.LEARN: learn}
