"""Rules of printing: the usual answers beforehand, every end told, nothing lost."""

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pytest

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.paper import PaperParts, PaperPresenter
from neuro_desktop.application.paper_making import SheetMaker
from neuro_desktop.application.paper_state import (
    MOST_COPIES,
    PaperState,
    PaperStep,
    Period,
    SheetKind,
    WeekChoice,
)
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.print_ports import PrintEnd, PrintJob
from neuro_desktop.application.settings import FigurePerson, Settings
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.sheet import DoctorSheet, PaperSize, RoutineSheet, WeekSheet
from neuro_desktop.domain.symptoms import Symptom
from tests import builders
from tests.fake_printing import FakePrinting
from tests.fake_store import FakeSheets, fake_store
from tests.fakes import FakePeople, FakeRoutines, FakeSettings
from tests.ui.memory import RecordingNavigator, StillClock

FRIDAY = date(2025, 5, 16)
MONDAY = date(2025, 5, 12)
MORNING = builders.routine(builders.item(1), builders.item(2))
EVENING = replace(MORNING, id="evening", name="Evening", weekdays=frozenset({4}))


def rosa(**changes: Any) -> Person:
    given: dict[str, Any] = {"symptoms": (Symptom.SKIN_NAILS, Symptom.TINGLING)}
    safety = builders.answers(answered_on=FRIDAY)
    return Person("p", "Rosa", "112", builders.profile(safety), **{**given, **changes})


@dataclass
class Stage:
    """The presenter over a store and a print system in memory."""

    people: FakePeople = field(default_factory=lambda: FakePeople(rosa()))
    routines: FakeRoutines = field(default_factory=lambda: FakeRoutines(MORNING))
    sheets: FakeSheets = field(default_factory=FakeSheets)
    printing: FakePrinting = field(default_factory=lambda: FakePrinting("Kitchen", "Hall"))
    settings_store: FakeSettings = field(default_factory=FakeSettings)
    navigator: RecordingNavigator = field(default_factory=RecordingNavigator)
    states: list[PaperState] = field(default_factory=list)
    day: date = FRIDAY

    def show_state(self, state: PaperState) -> None:
        self.states.append(state)

    @property
    def shown(self) -> PaperState:
        return self.states[-1]

    def open(self, subject: str | None = None) -> PaperPresenter:
        store = replace(fake_store(self.people, self.routines), sheets=self.sheets)
        settings = CurrentSettings(self.settings_store, ChangeNotifier())
        clock = StillClock(self.day)
        parts = PaperParts(
            store=store,
            settings=settings,
            maker=SheetMaker(store, builders.catalogue(), settings, clock, lambda _below: 0),
            printing=self.printing,
            clock=clock,
            navigator=self.navigator,
            usual_size=PaperSize.LETTER,
            pdf_name=lambda kind, name, day: f"{kind} {name} {day}.pdf",
        )
        presenter = PaperPresenter(self, subject, parts)
        presenter.open()
        return presenter

    def preview(self, kind: SheetKind = SheetKind.ROUTINE) -> PaperPresenter:
        presenter = self.open()
        presenter.choose_kind(kind)
        presenter.preview()
        return presenter

    @property
    def job(self) -> PrintJob:
        assert self.shown.job is not None
        return self.shown.job


@pytest.fixture
def stage() -> Stage:
    return Stage()


# ---------------------------------------------------------------- what, and how


def test_one_routine_needs_no_choice(stage: Stage) -> None:
    stage.open().choose_kind(SheetKind.ROUTINE)

    assert PaperStep.ROUTINE not in stage.shown.options
    assert stage.shown.routine == MORNING


def test_of_several_routines_that_of_today_is_offered_first() -> None:
    friday = Stage(routines=FakeRoutines(replace(MORNING, weekdays=frozenset({0})), EVENING))

    friday.open().choose_kind(SheetKind.WEEK)

    assert PaperStep.ROUTINE in friday.shown.options
    assert friday.shown.routine == EVENING


def test_a_routine_that_is_named_opens_its_options(stage: Stage) -> None:
    stage.routines.save(EVENING)

    stage.open("evening")

    assert (stage.shown.step, stage.shown.routine) == (PaperStep.OPTIONS, EVENING)


def test_a_routine_that_is_gone_opens_the_choice_of_sheets(stage: Stage) -> None:
    stage.open("gone")

    assert stage.shown.step is PaperStep.WHAT


@pytest.mark.parametrize("kind", [SheetKind.ROUTINE, SheetKind.WEEK])
def test_without_a_routine_there_is_a_way_to_make_one(kind: SheetKind) -> None:
    bare = Stage(routines=FakeRoutines(replace(MORNING, items=())))
    presenter = bare.open()

    presenter.choose_kind(kind)
    presenter.make_routine()

    assert bare.shown.step is PaperStep.NO_ROUTINE
    assert bare.navigator.gone == [(Screen.WIZARD, None)]


def test_paper_is_that_of_the_region_until_another_is_chosen(stage: Stage) -> None:
    presenter = stage.open()
    before = stage.shown.paper

    presenter.set_paper(paper_size=PaperSize.A4)

    assert (before.size, stage.shown.paper.size) == (PaperSize.LETTER, PaperSize.A4)
    assert stage.settings_store.settings.paper_size is PaperSize.A4


def test_how_the_paper_looks_is_kept(stage: Stage) -> None:
    presenter = stage.open()

    presenter.set_paper(paper_points=24, paper_pictures=False, paper_one_a_page=True)

    kept = stage.settings_store.settings
    assert (kept.paper_points, kept.paper_pictures, kept.paper_one_a_page) == (24, False, True)


def test_the_week_sheet_asks_for_the_first_symptom_followed_until_one_is_chosen(
    stage: Stage,
) -> None:
    presenter = stage.open()
    before = stage.shown

    presenter.choose_symptom(Symptom.NUMBNESS)

    assert (before.symptom, stage.shown.symptom) == (Symptom.TINGLING, Symptom.NUMBNESS)
    assert stage.people.person == rosa(paper_symptom=Symptom.NUMBNESS)


def test_only_symptoms_with_a_number_are_offered_those_followed_first(stage: Stage) -> None:
    stage.open()

    assert stage.shown.symptoms[0] is Symptom.TINGLING
    assert Symptom.SKIN_NAILS not in stage.shown.symptoms


def test_since_the_last_visit_asks_for_its_day_and_keeps_it(stage: Stage) -> None:
    presenter = stage.open()
    presenter.choose_kind(SheetKind.DOCTOR)
    presenter.show_step(PaperStep.PERIOD)
    presenter.wish(period=Period.LAST_VISIT)

    presenter.next()
    assert stage.shown.step is PaperStep.LAST_VISIT
    presenter.choose_last_visit(MONDAY)
    presenter.next()
    presenter.preview()

    (sheet,) = stage.job.sheets
    assert isinstance(sheet, DoctorSheet)
    assert (sheet.first_day, sheet.last_day) == (MONDAY, FRIDAY)
    assert stage.people.person == rosa(last_visit_on=MONDAY)


@pytest.mark.parametrize(
    ("period", "first_day"),
    [(Period.FOUR_WEEKS, date(2025, 4, 19)), (Period.THREE_MONTHS, date(2025, 2, 15))],
)
def test_the_page_for_the_doctor_goes_as_far_back_as_wished(
    stage: Stage, period: Period, first_day: date
) -> None:
    presenter = stage.open()
    presenter.choose_kind(SheetKind.DOCTOR)
    presenter.wish(period=period, large_print=True)

    presenter.preview()

    (sheet,) = stage.job.sheets
    assert isinstance(sheet, DoctorSheet)
    assert (sheet.first_day, sheet.large_print) == (first_day, True)


@pytest.mark.parametrize("kind", list(SheetKind))
def test_every_kind_has_a_sheet_to_look_at(stage: Stage, kind: SheetKind) -> None:
    stage.preview(kind)

    assert stage.shown.step is PaperStep.PREVIEW
    assert len(stage.job.sheets) == 1


def test_the_job_has_the_wishes_of_the_settings(stage: Stage) -> None:
    stage.settings_store.settings = Settings(paper_points=16, figure_person=FigurePerson.SAM)

    stage.preview()

    assert (stage.job.paper.points, stage.job.shows) == (16, FigurePerson.SAM)


# ---------------------------------------------------------------- the week


@pytest.mark.parametrize(
    ("week", "first_day"),
    [
        (WeekChoice.THIS, MONDAY),
        (WeekChoice.NEXT, MONDAY + timedelta(days=7)),
        (WeekChoice.BLANK, None),
    ],
)
def test_a_week_begins_on_its_monday(
    stage: Stage, week: WeekChoice, first_day: date | None
) -> None:
    presenter = stage.open()
    presenter.choose_kind(SheetKind.WEEK)
    presenter.wish(week=week)

    presenter.preview()

    (sheet,) = stage.job.sheets
    assert isinstance(sheet, WeekSheet)
    assert (sheet.first_day, sheet.symptom) == (first_day, Symptom.TINGLING)


@pytest.mark.parametrize(
    ("days_later", "week"),
    [(0, WeekChoice.THIS), (1, WeekChoice.NEXT), (2, WeekChoice.NEXT), (3, WeekChoice.THIS)],
)
def test_at_the_weekend_the_sheet_is_for_the_week_to_come(
    days_later: int, week: WeekChoice, stage: Stage
) -> None:
    stage.day = FRIDAY + timedelta(days=days_later)

    stage.open()

    assert stage.shown.wishes.week is week


def test_a_week_is_kept_before_it_is_on_paper(stage: Stage) -> None:
    presenter = stage.preview(SheetKind.WEEK)
    assert stage.sheets.all() == ()

    presenter.print()

    assert stage.sheets.all() == stage.job.sheets


def test_a_week_that_cannot_be_kept_is_not_printed_and_told(stage: Stage) -> None:
    presenter = stage.preview(SheetKind.WEEK)
    stage.sheets.trouble = StoreTrouble.FULL

    presenter.print()

    assert stage.printing.printed == []
    assert (stage.shown.step, stage.shown.trouble) == (PaperStep.PREVIEW, StoreTrouble.FULL)


def test_the_same_week_printed_again_keeps_its_code(stage: Stage) -> None:
    stage.preview(SheetKind.WEEK).print()
    (first,) = stage.sheets.all()

    stage.printing = FakePrinting("Kitchen")
    stage.preview(SheetKind.WEEK).print()

    assert [sheet.code for sheet in stage.sheets.all()] == [first.code]


def test_another_week_has_another_code(stage: Stage) -> None:
    stage.preview(SheetKind.WEEK).print()
    presenter = stage.open()
    presenter.choose_kind(SheetKind.WEEK)
    presenter.wish(week=WeekChoice.NEXT)

    presenter.preview()

    (printed,) = stage.sheets.all()
    (sheet,) = stage.job.sheets
    assert isinstance(sheet, WeekSheet)
    assert sheet.code != printed.code


# ---------------------------------------------------------------- the printer


def test_print_goes_to_the_usual_printer(stage: Stage) -> None:
    stage.preview().print()

    assert [job.printer for job in stage.printing.printed] == ["Kitchen"]
    assert stage.shown.printer.waiting


def test_the_printer_printed_on_last_is_the_usual_one_from_then_on(stage: Stage) -> None:
    presenter = stage.preview()
    presenter.choose_printer()
    stage.printing.end(PrintEnd.SENT, "Hall")

    stage.preview().print()

    assert stage.settings_store.settings.usual_printer == "Hall"
    assert stage.printing.printed[-1].printer == "Hall"


def test_a_usual_printer_that_is_gone_gives_way_to_the_computers(stage: Stage) -> None:
    stage.settings_store.settings = Settings(usual_printer="Sold")

    stage.preview()

    assert stage.shown.printer.usual == "Kitchen"


def test_print_waits_for_the_printers_to_be_found(stage: Stage) -> None:
    stage.printing.slow = True
    presenter = stage.preview()
    presenter.print()
    assert stage.printing.printed == []

    stage.printing.find()

    assert [job.printer for job in stage.printing.printed] == ["Kitchen"]


def test_a_page_that_was_left_prints_nothing_later(stage: Stage) -> None:
    stage.printing.slow = True
    presenter = stage.preview()
    presenter.print()

    presenter.left()
    stage.printing.find()

    assert stage.printing.printed == []


def test_without_a_printer_nothing_is_sent_and_it_is_told(stage: Stage) -> None:
    stage.printing.names = ()

    stage.preview().print()

    assert stage.printing.printed == []
    assert stage.shown.printer.result is not None
    assert stage.shown.printer.result.end is PrintEnd.NO_PRINTER
    assert stage.shown.step is PaperStep.ENDED


@pytest.mark.parametrize("end", [PrintEnd.REJECTED, PrintEnd.NO_ANSWER])
def test_pages_a_printer_does_not_take_are_kept_as_a_pdf(stage: Stage, end: PrintEnd) -> None:
    stage.preview().print()

    stage.printing.end(end, "Kitchen")
    ((_, file),) = stage.printing.saved
    stage.printing.end(PrintEnd.SAVED, file=file)

    assert stage.shown.step is PaperStep.ENDED
    assert stage.shown.printer.result is not None
    assert stage.shown.printer.result.end is end
    assert stage.shown.printer.kept_file == file == "/documents/routine Morning 2025-05-16.pdf"


def test_a_job_that_works_at_last_no_longer_tells_of_the_pdf(stage: Stage) -> None:
    presenter = stage.preview()
    presenter.print()
    stage.printing.end(PrintEnd.REJECTED, "Kitchen")
    stage.printing.end(PrintEnd.SAVED, file="/documents/x.pdf")
    presenter.back()

    presenter.choose_printer()
    stage.printing.end(PrintEnd.SENT, "Hall")

    assert stage.shown.printer.kept_file == ""


def test_pages_that_can_neither_be_printed_nor_kept_are_told_so(stage: Stage) -> None:
    stage.preview().print()
    stage.printing.end(PrintEnd.REJECTED, "Kitchen")

    stage.printing.end(PrintEnd.CANNOT_WRITE, file="/documents/x.pdf")

    assert stage.shown.printer.kept_file == ""
    assert stage.shown.printer.result is not None
    assert stage.shown.printer.result.end is PrintEnd.REJECTED


def test_a_dialog_that_is_cancelled_leads_back_to_the_preview(stage: Stage) -> None:
    stage.preview().choose_printer()
    assert stage.shown.printer.asking

    stage.printing.end(PrintEnd.CANCELLED)

    assert stage.shown.step is PaperStep.PREVIEW
    assert not stage.shown.printer.asking


def test_giving_up_asks_the_print_system_to_close_its_dialog(stage: Stage) -> None:
    presenter = stage.preview()
    presenter.choose_printer()

    presenter.give_up()

    assert stage.printing.given_up == 1
    assert not stage.shown.printer.waiting


def test_looking_again_finds_a_printer_that_was_switched_on(stage: Stage) -> None:
    stage.printing.names = ()
    presenter = stage.preview()

    stage.printing.names = ("Kitchen",)
    presenter.look_again()

    assert (stage.shown.step, stage.shown.printer.usual) == (PaperStep.PREVIEW, "Kitchen")


@pytest.mark.parametrize(("wished", "kept"), [(0, 1), (3, 3), (MOST_COPIES + 1, MOST_COPIES)])
def test_copies_stay_in_their_range(stage: Stage, wished: int, kept: int) -> None:
    presenter = stage.preview()

    presenter.set_copies(wished)
    presenter.print()

    assert stage.printing.printed[0].copies == kept


# ---------------------------------------------------------------- PDF and trouble


def test_a_pdf_goes_to_documents_unless_another_place_is_chosen(stage: Stage) -> None:
    presenter = stage.preview()
    presenter.pdf()
    assert stage.shown.printer.pdf_file == "/documents/routine Morning 2025-05-16.pdf"

    presenter.save_pdf("/stick/a.pdf")
    stage.printing.end(PrintEnd.SAVED, file="/stick/a.pdf")
    presenter.open_folder()

    ((job, file),) = stage.printing.saved
    assert (job, file) == (stage.job, "/stick/a.pdf")
    assert stage.printing.opened == ["/stick/a.pdf"]


def test_a_second_sheet_begins_without_the_end_of_the_first(stage: Stage) -> None:
    presenter = stage.preview()
    presenter.print()
    stage.printing.end(PrintEnd.SENT, "Kitchen")
    presenter.back()
    presenter.back()

    presenter.preview()

    assert stage.shown.printer.result is None


def test_a_store_that_cannot_be_read_is_told_and_tried_again(stage: Stage) -> None:
    stage.people.trouble = StoreTrouble.LOCKED
    presenter = stage.open()
    before = stage.shown

    stage.people.trouble = None
    presenter.try_again()

    assert (before.trouble, stage.shown.trouble) == (StoreTrouble.LOCKED, None)
    assert stage.shown.routines == (MORNING,)


def test_a_symptom_that_cannot_be_kept_is_told(stage: Stage) -> None:
    presenter = stage.open()
    stage.people.trouble = StoreTrouble.FULL

    presenter.choose_symptom(Symptom.NUMBNESS)

    assert stage.shown.trouble is StoreTrouble.FULL
    assert stage.shown.symptom is Symptom.TINGLING


def test_a_routine_deleted_meanwhile_leaves_the_options_open(stage: Stage) -> None:
    presenter = stage.open()
    presenter.choose_kind(SheetKind.ROUTINE)
    stage.routines.delete(MORNING.id)

    presenter.preview()

    assert stage.shown.step is not PaperStep.PREVIEW


def test_a_routine_sheet_is_of_today(stage: Stage) -> None:
    stage.preview()

    (sheet,) = stage.job.sheets
    assert isinstance(sheet, RoutineSheet)
    assert (sheet.head.made_on, sheet.routine_name) == (FRIDAY, "Morning")
