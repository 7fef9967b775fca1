"""Printing: what, how it is to look, a preview, and the job itself.

The usual answers are given beforehand, so that a sheet is three presses away. How the paper looks
is kept in the settings; the person's own facts (symptom on the week sheet, last visit) with them.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Unpack

from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.paper_making import (
    SheetMaker,
    followed_first,
    paper_of,
    usual_symptom,
)
from neuro_desktop.application.paper_printing import PrintDesk
from neuro_desktop.application.paper_state import (
    OPTIONS,
    PaperChange,
    PaperState,
    PaperStep,
    PaperView,
    Period,
    SheetKind,
    WeekChoice,
    Wishes,
    WishParts,
)
from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.print_ports import PrintEnd, Printing, PrintJob
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.sheet import PaperSize, WeekSheet
from neuro_desktop.domain.symptoms import Symptom

_SATURDAY = 5
_WITH_ROUTINE = frozenset({SheetKind.ROUTINE, SheetKind.WEEK})
_BACK = {
    PaperStep.NO_ROUTINE: PaperStep.WHAT,
    PaperStep.OPTIONS: PaperStep.WHAT,
    PaperStep.LAST_VISIT: PaperStep.PERIOD,
    PaperStep.PREVIEW: PaperStep.OPTIONS,
    PaperStep.PDF: PaperStep.PREVIEW,
    PaperStep.ENDED: PaperStep.PREVIEW,
}  # all others: OPTIONS


@dataclass(frozen=True, slots=True)
class PaperParts:
    """What printing needs from the app."""

    store: Repositories
    settings: CurrentSettings
    maker: SheetMaker
    printing: Printing
    clock: Clock
    navigator: Navigator
    usual_size: PaperSize  # of this computer's region
    pdf_name: Callable[[SheetKind, str, date], str]  # kind, routine's name, day


class PaperPresenter:
    """Leads from what to print to the printed page."""

    def __init__(self, view: PaperView, subject: str | None, parts: PaperParts) -> None:
        self._view = view
        self._subject = subject
        self._parts = parts
        self._settings = parts.settings
        self._step = PaperStep.WHAT
        self._wishes = Wishes()
        self._person = Person(id="")
        self._routines: tuple[Routine, ...] = ()
        self._job: PrintJob | None = None
        self._trouble: StoreTrouble | None = None
        self._desk = PrintDesk(
            parts.printing, parts.settings, pdf_name=self._pdf_name, changed=self._printer_changed
        )

    def open(self) -> None:
        """Show what can be printed, or the options of the routine this is about."""
        if self._read() and self._routines:
            ids = [routine.id for routine in self._routines]
            wanted = self._subject if self._subject in ids else None
            self._wishes = Wishes(
                routine_id=wanted or self._usual_routine(), week=self._usual_week()
            )
            if wanted is not None:
                self._step = PaperStep.OPTIONS
        self._desk.look()
        self._show()

    # ------------------------------------------------------------ what to print, and how

    def choose_kind(self, kind: SheetKind) -> None:
        """Take what is to be printed."""
        self._wishes = replace(self._wishes, kind=kind)
        nothing = kind in _WITH_ROUTINE and not self._routines
        self._go(PaperStep.NO_ROUTINE if nothing else PaperStep.OPTIONS)

    def show_step(self, step: PaperStep) -> None:
        """Open the screen of one option."""
        self._go(step)

    def wish(self, **parts: Unpack[WishParts]) -> None:
        """Take the routine, the week, the period or the print of a sheet."""
        self._wishes = replace(self._wishes, **parts)
        self._show()

    def set_paper(self, **parts: Unpack[PaperChange]) -> None:
        """Keep how the paper looks."""
        self._settings.change(**parts)
        self._show()

    def choose_symptom(self, symptom: Symptom) -> None:
        """Keep the symptom that stands on the week sheet."""
        self._change_person(replace(self._person, paper_symptom=symptom))

    def choose_last_visit(self, day: date) -> None:
        """Keep the day of the last visit."""
        self._change_person(replace(self._person, last_visit_on=day))

    # ------------------------------------------------------------ moving

    def next(self) -> None:
        """Go on from a screen with one answer: back to the options, or to the last visit's day."""
        ask_day = self._step is PaperStep.PERIOD and self._wishes.period is Period.LAST_VISIT
        if self._step is PaperStep.LAST_VISIT and self._person.last_visit_on is None:
            self._change_person(replace(self._person, last_visit_on=self._parts.clock.today()))
        if self._trouble is None:
            self._go(PaperStep.LAST_VISIT if ask_day else PaperStep.OPTIONS)

    def back(self) -> None:
        """Go back one screen; from the first, Home."""
        if self._step is PaperStep.WHAT:
            self._parts.navigator.go(Screen.HOME)
        else:
            self._go(_BACK.get(self._step, PaperStep.OPTIONS))

    def home(self) -> None:
        """Go Home."""
        self._parts.navigator.go(Screen.HOME)

    def type_in(self) -> None:
        """Go to typing in what was done on paper."""
        self._parts.navigator.go(Screen.TYPE_IN)

    def make_routine(self) -> None:
        """Go to where a routine is made."""
        self._parts.navigator.go(Screen.WIZARD)

    def try_again(self) -> None:
        """Read once more what the store would not give."""
        self.open()

    def left(self) -> None:
        """Let go of what waits: the page is closed."""
        self._desk.close()

    # ------------------------------------------------------------ preview, printer, PDF

    def preview(self) -> None:
        """Make the sheet and show its pages."""
        self._desk.begin()
        self._job = None
        if self._read():
            try:
                sheet = self._parts.maker.make(self._wishes, self._person)
            except StoreUnavailable as unavailable:
                self._trouble = unavailable.trouble
            else:
                if sheet is not None:
                    settings = self._settings.value
                    paper = paper_of(settings, self._parts.usual_size)
                    self._job = PrintJob((sheet,), paper, shows=settings.figure_person)
        if self._job is None:
            self._show()
        else:
            self._go(PaperStep.PREVIEW)

    def print(self) -> None:
        """Print on the usual printer."""
        if self._job is not None and self._keep_week(self._job):
            self._desk.print(self._job)

    def print_again(self) -> None:
        """Try once more on the usual printer, from the preview."""
        self._desk.begin()
        self._go(PaperStep.PREVIEW)
        self.print()

    def choose_printer(self) -> None:
        """Let the person choose a printer in the system's dialog, and print there."""
        if self._job is not None and self._keep_week(self._job):
            self._desk.choose(self._job)

    def give_up(self) -> None:
        """Close the system's dialog: nothing is printed."""
        self._desk.give_up()

    def look_again(self) -> None:
        """Look for printers once more."""
        self._desk.begin()
        self._desk.look()
        self._go(PaperStep.PREVIEW)

    def set_copies(self, copies: int) -> None:
        """Print so many copies."""
        self._desk.set_copies(copies)

    def pdf(self) -> None:
        """Show where the PDF would be saved."""
        self._desk.begin()
        self._desk.name_pdf()
        self._go(PaperStep.PDF)

    def save_pdf(self, file: str) -> None:
        """Save the PDF there."""
        if self._job is not None and file and self._keep_week(self._job):
            self._desk.save_pdf(self._job, file)

    def open_folder(self) -> None:
        """Show the folder of the PDF."""
        self._desk.open_folder()

    # ------------------------------------------------------------ inside

    def _printer_changed(self) -> None:
        result = self._desk.state.result
        if result is not None and self._step in {PaperStep.PREVIEW, PaperStep.PDF}:
            cancelled = result.end is PrintEnd.CANCELLED
            self._step = PaperStep.PREVIEW if cancelled else PaperStep.ENDED
        self._show()

    def _keep_week(self, job: PrintJob) -> bool:
        """Keep a sheet to tick before it is on paper: it must be found again by its code."""
        try:
            for sheet in job.sheets:
                if isinstance(sheet, WeekSheet):
                    self._parts.store.sheets.save(sheet)
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
            self._show()
            return False
        self._trouble = None
        return True

    def _read(self) -> bool:
        try:
            self._person = self._parts.store.people.load() or Person(id="")
            self._routines = tuple(r for r in self._parts.store.routines.all() if r.items)
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
            return False
        self._trouble = None
        return True

    def _change_person(self, person: Person) -> None:
        try:
            self._parts.store.people.save(person)
        except StoreUnavailable as unavailable:
            self._trouble = unavailable.trouble
        else:
            self._trouble = None
            self._person = person
        self._show()

    def _usual_routine(self) -> str:
        today = self._parts.clock.today().weekday()
        planned = [routine for routine in self._routines if today in routine.weekdays]
        return (planned or list(self._routines))[0].id

    def _usual_week(self) -> WeekChoice:
        """Return the week most of which is still to come."""
        weekend = self._parts.clock.today().weekday() >= _SATURDAY
        return WeekChoice.NEXT if weekend else WeekChoice.THIS

    def _pdf_name(self) -> str:
        kind = self._wishes.kind
        routine = self._state().routine if kind in _WITH_ROUTINE else None
        name = routine.name if routine else ""
        return self._parts.pdf_name(kind, name, self._parts.clock.today())

    def _go(self, step: PaperStep) -> None:
        self._step = step
        self._show()

    def _show(self) -> None:
        self._view.show_state(self._state())

    def _state(self) -> PaperState:
        kind = self._wishes.kind
        options = OPTIONS[kind]
        if len(self._routines) < 2:  # noqa: PLR2004 - one is no choice
            options = tuple(step for step in options if step is not PaperStep.ROUTINE)
        return PaperState(
            step=self._step,
            today=self._parts.clock.today(),
            wishes=self._wishes,
            options=options,
            routines=self._routines,
            paper=paper_of(self._settings.value, self._parts.usual_size),
            symptoms=followed_first(self._person.symptoms),
            symptom=usual_symptom(self._person),
            last_visit_on=self._person.last_visit_on,
            job=self._job,
            printer=self._desk.state,
            trouble=self._trouble,
        )
