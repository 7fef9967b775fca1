"""Makes the page of `Screen.LEVELS`."""

from collections.abc import Callable
from functools import partial

from neuro_desktop.application.levels import LevelsPresenter
from neuro_desktop.application.ports import Screen
from neuro_desktop.ui.levels.page import LevelsPage
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts


def builders(parts: PageParts) -> dict[Screen, PageBuilder]:
    """Return what makes the pages of this package."""
    return {Screen.LEVELS: partial(_levels, parts)}


def _levels(parts: PageParts, _subject: str | None) -> Page:
    presenter: Callable[..., LevelsPresenter] = partial(
        LevelsPresenter,
        store=parts.store,
        catalogue=parts.catalogue,
        clock=parts.clock,
        navigator=parts.navigator,
    )
    return LevelsPage(presenter, parts.words)
