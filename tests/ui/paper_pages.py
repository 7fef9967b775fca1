"""Pages of printing and typing in, for the walk and the tests of the screens."""

from dataclasses import replace
from datetime import timedelta

from neuro_desktop.application.paper import PaperParts, PaperPresenter
from neuro_desktop.application.paper_making import SheetMaker
from neuro_desktop.application.type_in import TypeInParts, TypeInPresenter
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.sheet import PaperSize, WeekSheet
from neuro_desktop.domain.sheet_making import week_sheet
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.texts.paper import pdf_name
from neuro_desktop.ui.paper.page import PaperPage
from neuro_desktop.ui.paper.type_in_page import TypeInPage
from tests import builders
from tests.ui.walking import World

MORNING = builders.routine(
    builders.item(1), builders.item(9), builders.item(2), builders.item(7, 2), builders.item(5, 2)
)


def first_code(_below: int) -> int:
    """Stand in for chance: the first code there is."""
    return 0


def rosa(world: World) -> Person:
    """Return a person who may do all, with answers of today."""
    safety = builders.answers(answered_on=world.clock.today())
    return Person(
        id="person-1",
        name="Rosa Lindqvist",
        emergency_number="112",
        profile=builders.profile(safety),
        symptoms=(Symptom.TINGLING, Symptom.NUMBNESS),
        clinic_phone="020 7946 0123",
    )


def fill(world: World, *routines: Routine, person: Person | None = None) -> None:
    """Put a person and routines into the world's store, and a printer beside it."""
    world.people.person = person or rosa(world)
    for routine in routines or (MORNING,):
        world.routines.save(routine)


def evening() -> Routine:
    """Return a second routine."""
    return replace(builders.routine(builders.item(10), name="Evening"), id="evening")


def paper_page(world: World, subject: str | None = None) -> PaperPage:
    """Return the page of printing over what the world holds."""

    def presenter(view: PaperPage) -> PaperPresenter:
        parts = PaperParts(
            store=world.store,
            settings=world.settings,
            maker=SheetMaker(world.store, world.catalogue, world.settings, world.clock, first_code),
            printing=world.printing,
            clock=world.clock,
            navigator=world.navigator,
            usual_size=PaperSize.A4,
            pdf_name=pdf_name,
        )
        return PaperPresenter(view, subject, parts)

    return PaperPage(presenter, world.catalogue, world.words)  # type: ignore[arg-type]


def printed_week(world: World, code: str = "K7RD", *, blank: bool = False) -> WeekSheet:
    """Put a printed week of the world's routine into its store; its week is the last one."""
    person = world.people.person or rosa(world)
    person = replace(person, paper_symptom=Symptom.TINGLING)
    last_week = world.clock.today() - timedelta(days=7)
    first_day = None if blank else last_week
    routine = world.routines.all()[0]
    sheet = week_sheet(
        person, routine, world.catalogue, code, first_day, made_on=world.clock.today()
    )
    world.sheets.save(sheet)
    return sheet


def type_in_page(world: World, subject: str | None = None) -> TypeInPage:
    """Return the page of typing in over what the world holds."""

    def presenter(view: TypeInPage) -> TypeInPresenter:
        parts = TypeInParts(
            store=world.store,
            catalogue=world.catalogue,
            pace=Pace(),
            clock=world.clock,
            navigator=world.navigator,
        )
        return TypeInPresenter(view, subject, parts)

    return TypeInPage(presenter, world.words)  # type: ignore[arg-type]
