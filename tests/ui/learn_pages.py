"""The pages of Learn as the app makes them, for tests and pictures."""

from functools import partial

from neuro_desktop.application.learn import LearnId, LearnTrail, place_of
from neuro_desktop.application.learn_pages import LearnReadingPresenter, LearnTilesPresenter
from neuro_desktop.domain.person import Person
from neuro_desktop.ui.learn.reading_page import LearnReadingPage
from neuro_desktop.ui.learn.tiles_page import LearnTilesPage
from neuro_desktop.ui.page import Page
from tests.ui.walking import World


def rosa(*, medicine: bool | None) -> Person:
    return Person("rosa", "Rosa", "112", blood_sugar_medicine=medicine)


def learn_page(world: World, subject: str | None = None) -> Page:
    """Return the page about a subject, made as ui/learn/pages.py makes it."""
    place = place_of(subject)
    if isinstance(place.asked, LearnId):
        return LearnReadingPage(
            partial(
                LearnReadingPresenter,
                page=place.asked,
                place=place,
                load=world.load_learn,
                people=world.people,
                navigator=world.navigator,
                trail=LearnTrail(),
            )
        )
    return LearnTilesPage(
        partial(
            LearnTilesPresenter,
            group=place.asked,
            load=world.load_learn,
            people=world.people,
            navigator=world.navigator,
            trail=LearnTrail(),
        )
    )
