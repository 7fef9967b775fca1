"""Makes the pages of printing and of typing in."""

from functools import partial

from neuro_desktop.application.paper import PaperParts, PaperPresenter
from neuro_desktop.application.paper_making import SheetMaker
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings import pace_of
from neuro_desktop.application.type_in import TypeInParts, TypeInPresenter
from neuro_desktop.texts.paper import pdf_name
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts
from neuro_desktop.ui.paper.page import PaperPage
from neuro_desktop.ui.paper.type_in_page import TypeInPage


def builders(parts: PageParts) -> dict[Screen, PageBuilder]:
    """Return what makes the pages of this area about a subject."""
    return {Screen.PRINT: partial(_print, parts), Screen.TYPE_IN: partial(_type_in, parts)}


def _print(parts: PageParts, subject: str | None) -> Page:
    needed = PaperParts(
        store=parts.store,
        settings=parts.settings,
        maker=SheetMaker(parts.store, parts.catalogue, parts.settings, parts.clock),
        printing=parts.printing,
        clock=parts.clock,
        navigator=parts.navigator,
        usual_size=parts.paper_size,
        pdf_name=pdf_name,
    )
    presenter = partial(PaperPresenter, subject=subject, parts=needed)
    return PaperPage(presenter, parts.catalogue, parts.words)


def _type_in(parts: PageParts, subject: str | None) -> Page:
    needed = TypeInParts(
        store=parts.store,
        catalogue=parts.catalogue,
        pace=pace_of(parts.settings.value),
        clock=parts.clock,
        navigator=parts.navigator,
    )
    return TypeInPage(partial(TypeInPresenter, subject=subject, parts=needed), parts.words)
