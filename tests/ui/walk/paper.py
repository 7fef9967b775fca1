"""The screens of printing, in every state worth looking at."""

from collections.abc import Callable
from functools import partial

from neuro_desktop.application.paper_state import PaperStep, Period, SheetKind
from neuro_desktop.application.print_ports import PrintEnd
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.paper.page import PaperPage
from tests.ui.paper_pages import MORNING, evening, fill, paper_page
from tests.ui.walking import WalkPage, World

LONG_PRINTER = "EPSON_ET_2750_Series_in_the_living_room_of_the_neighbour"


def what(world: World) -> Page:
    fill(world)
    return paper_page(world)


def no_routine(world: World) -> Page:
    fill(world)
    world.routines.delete(MORNING.id)
    page = paper_page(world)
    page._presenter.choose_kind(SheetKind.ROUTINE)
    return page


def at(kind: SheetKind, world: World, *steps: PaperStep) -> PaperPage:
    fill(world, MORNING, evening())
    page = paper_page(world)
    page._presenter.choose_kind(kind)
    for step in steps:
        page._presenter.show_step(step)
    return page


def option(kind: SheetKind, step: PaperStep, world: World) -> Page:
    return at(kind, world, step)


def last_visit(world: World) -> Page:
    page = at(SheetKind.DOCTOR, world, PaperStep.PERIOD)
    page._presenter.wish(period=Period.LAST_VISIT)
    page._presenter.next()
    return page


def preview(kind: SheetKind, world: World, *names: str) -> PaperPage:
    world.printing.names = names
    page = at(kind, world)
    page._presenter.preview()
    return page


def shown(kind: SheetKind, world: World) -> Page:
    return preview(kind, world, "Lab_PDF")


def zoomed(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, LONG_PRINTER)
    assert page._part is not None
    for _ in range(3):
        page._part._zoom(1)
    return page


def no_printer(world: World) -> Page:
    return preview(SheetKind.ROUTINE, world)


def asking(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, "Lab_PDF")
    page._presenter.choose_printer()
    return page


def cancelled(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, "Lab_PDF")
    page._presenter.choose_printer()
    world.printing.end(PrintEnd.CANCELLED)
    return page


def printed(world: World) -> Page:
    page = preview(SheetKind.WEEK, world, "Lab_PDF")
    page._presenter.print()
    world.printing.end(PrintEnd.SENT, "Lab_PDF")
    return page


def rejected(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, "Lab_PDF")
    page._presenter.print()
    world.printing.end(PrintEnd.REJECTED, "Lab_PDF")
    world.printing.end(PrintEnd.SAVED, file="/documents/Routine sheet Morning.pdf")
    return page


def pdf(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, "Lab_PDF")
    page._presenter.pdf()
    return page


def saved(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, "Lab_PDF")
    page._presenter.pdf()
    page._presenter.save_pdf("/documents/Routine sheet Morning.pdf")
    world.printing.end(PrintEnd.SAVED, file="/documents/Routine sheet Morning.pdf")
    return page


def cannot_write(world: World) -> Page:
    page = preview(SheetKind.ROUTINE, world, "Lab_PDF")
    page._presenter.pdf()
    page._presenter.save_pdf("/media/stick/Routine sheet.pdf")
    world.printing.end(PrintEnd.CANNOT_WRITE, file="/media/stick/Routine sheet.pdf")
    return page


_OPTION_STEPS: tuple[tuple[SheetKind, PaperStep], ...] = (
    (SheetKind.ROUTINE, PaperStep.ROUTINE),
    (SheetKind.ROUTINE, PaperStep.POINTS),
    (SheetKind.ROUTINE, PaperStep.PICTURES),
    (SheetKind.ROUTINE, PaperStep.ONE_A_PAGE),
    (SheetKind.ROUTINE, PaperStep.SIZE),
    (SheetKind.WEEK, PaperStep.WEEK),
    (SheetKind.WEEK, PaperStep.SYMPTOM),
    (SheetKind.DOCTOR, PaperStep.PERIOD),
    (SheetKind.DOCTOR, PaperStep.LARGE_PRINT),
)
_BUILDERS: dict[str, Callable[[World], Page]] = {
    "what": what,
    "no routine": no_routine,
    **{f"{kind.value} options": partial(at, kind) for kind in SheetKind},
    **{f"option {step.value}": partial(option, kind, step) for kind, step in _OPTION_STEPS},
    "last visit": last_visit,
    **{f"preview {kind.value}": partial(shown, kind) for kind in SheetKind},
    "preview zoomed": zoomed,
    "preview no printer": no_printer,
    "preview asking": asking,
    "preview canceled": cancelled,
    "printed": printed,
    "rejected": rejected,
    "pdf": pdf,
    "saved": saved,
    "cannot write": cannot_write,
}

PAGES = [WalkPage(f"paper: {name}", build) for name, build in _BUILDERS.items()]
