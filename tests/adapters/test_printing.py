"""Rules of printing: every request is answered once, whatever the child does."""

import resource
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters import print_process, printing
from neuro_desktop.adapters.catalogue import load_words
from neuro_desktop.adapters.child_process import ChildProcess
from neuro_desktop.adapters.printing import QtPrinting
from neuro_desktop.application.print_ports import PrintEnd, PrintJob, PrintResult
from neuro_desktop.application.settings import FigurePerson
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Pace
from neuro_desktop.domain.sheet import Paper
from neuro_desktop.domain.sheet_making import routine_sheet
from neuro_desktop.sheets.book import make_book
from neuro_desktop.sheets.marks import Book
from neuro_desktop.sheets.sheet_words import SheetWords
from tests import builders
from tests.adapters import child_scripts
from tests.adapters.child_scripts import DIES, HANGS
from tests.fakes import FakeTicker

TWO_PRINTERS = 'next(hear()); tell(told="ended", names=["Kitchen", "Hall"])'
SENDS = """
message = next(hear())
tell(told="printing")
tell(told="ended", end="sent", printer=message["do"])
for_ever()
"""
ASKS = 'next(hear()); tell(told="asking"); for_ever()'
NONSENSE = 'next(hear()); tell(told="ended", end="lost")'
ENDS_TWICE = 'next(hear()); [tell(told="ended", end="saved", file="a.pdf") for _ in range(2)]'


def job(*, copies: int = 1, printer: str = "") -> PrintJob:
    person = Person("person-1", "Rosa", "112", builders.profile())
    routine = builders.routine(builders.item(1), builders.item(5, 3))
    sheet = routine_sheet(person, routine, builders.catalogue(), Pace(), builders.TODAY)
    return PrintJob((sheet,), Paper(), copies, printer, FigurePerson.SAM)


class Desk:
    """Printing whose time limits run out by hand and whose answers are kept."""

    def __init__(self, command: Sequence[str], documents: Path) -> None:
        self.tickers: list[FakeTicker] = []
        self.told: list[PrintResult] = []
        self.found: list[tuple[str, ...]] = []
        self.printing = QtPrinting("en", command, self._ticker, documents)

    def _ticker(self) -> FakeTicker:
        self.tickers.append(FakeTicker())
        return self.tickers[-1]

    def print(self) -> None:
        self.printing.print(job(), self.told.append)

    @property
    def ends(self) -> list[PrintEnd]:
        return [result.end for result in self.told]

    @property
    def asking(self) -> bool:
        """Tell whether the dialog is open: a person has no time limit."""
        return any(request.asking for request in self.printing._requests)


New = Callable[[str], Desk]


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> Iterator[New]:
    made: list[Desk] = []

    def make(program: str) -> Desk:
        made.append(Desk(child_scripts.command(tmp_path, program), tmp_path))
        return made[-1]

    yield make
    for desk in made:
        desk.printing.close()
        for ticker in desk.tickers:
            ticker.fire()  # kills what was let go and does not end by itself
    qtbot.waitUntil(lambda: not ChildProcess._ending)


def test_the_printers_are_told_as_the_child_finds_them(new: New, qtbot: QtBot) -> None:
    desk = new(TWO_PRINTERS)

    desk.printing.printers(desk.found.append)

    qtbot.waitUntil(lambda: desk.found == [("Kitchen", "Hall")])


@pytest.mark.parametrize("program", [DIES, HANGS])
def test_without_an_answer_there_are_no_printers(new: New, qtbot: QtBot, program: str) -> None:
    desk = new(program)
    desk.printing.printers(desk.found.append)

    desk.tickers[-1].fire() if program == HANGS else None

    qtbot.waitUntil(lambda: desk.found == [()])


def test_a_job_ends_as_the_child_says(new: New, qtbot: QtBot) -> None:
    desk = new(SENDS)

    desk.print()

    qtbot.waitUntil(lambda: desk.told == [PrintResult(PrintEnd.SENT, "print")])


def test_a_print_service_that_does_not_answer_is_told(new: New, qtbot: QtBot) -> None:
    desk = new(HANGS)
    desk.print()

    desk.tickers[-1].fire()

    assert desk.ends == [PrintEnd.NO_ANSWER]


def test_a_child_that_dies_is_told(new: New, qtbot: QtBot) -> None:
    desk = new(DIES)

    desk.print()

    qtbot.waitUntil(lambda: desk.ends == [PrintEnd.NO_ANSWER])


def test_an_end_nobody_knows_is_no_answer(new: New, qtbot: QtBot) -> None:
    desk = new(NONSENSE)

    desk.print()

    qtbot.waitUntil(lambda: desk.ends == [PrintEnd.NO_ANSWER])


def test_a_job_is_told_once(new: New, qtbot: QtBot) -> None:
    desk = new(ENDS_TWICE)

    desk.print()

    qtbot.waitUntil(lambda: desk.told == [PrintResult(PrintEnd.SAVED, file="a.pdf")])
    assert not desk.printing._requests


def test_a_person_has_all_the_time_in_the_dialog(new: New, qtbot: QtBot) -> None:
    desk = new(ASKS)

    desk.print()

    qtbot.waitUntil(lambda: desk.asking)
    assert not desk.tickers[-1].running


def test_once_the_dialog_is_answered_time_counts_again(new: New, qtbot: QtBot) -> None:
    desk = new(ASKS)
    desk.print()
    qtbot.waitUntil(lambda: desk.asking)

    (request,) = desk.printing._requests
    request.on_heard({"told": "printing"})

    assert desk.tickers[-1].running
    assert not desk.asking


def test_giving_up_closes_the_dialog_and_prints_nothing(new: New, qtbot: QtBot) -> None:
    desk = new(ASKS)
    desk.print()
    qtbot.waitUntil(lambda: desk.asking)

    desk.printing.give_up()

    assert desk.ends == [PrintEnd.CANCELLED]


def test_giving_up_leaves_a_job_alone_that_is_on_its_way(new: New, qtbot: QtBot) -> None:
    desk = new(HANGS)
    desk.print()

    desk.printing.give_up()

    assert desk.ends == []


def test_after_closing_nothing_is_told(new: New, qtbot: QtBot) -> None:
    desk = new(HANGS)
    desk.print()

    desk.printing.close()

    assert desk.told == []
    assert not desk.tickers[-1].running


def test_a_new_file_takes_no_other_files_place(new: New, tmp_path: Path) -> None:
    desk = new(HANGS)
    (tmp_path / "Week.pdf").touch()
    (tmp_path / "Week 2.pdf").touch()

    assert desk.printing.usual_file("Week.pdf") == str(tmp_path / "Week 3.pdf")


def test_without_documents_files_go_to_the_home_folder(tmp_path: Path) -> None:
    desk = QtPrinting("en", ("none",), FakeTicker, tmp_path / "gone")

    assert desk.usual_file("Week.pdf") == str(Path.home() / "Week.pdf")


# ---------------------------------------------------------------- the real process


def test_the_real_process_writes_a_pdf(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk((), tmp_path)

    desk.printing.save_pdf(job(), str(tmp_path / "sheet.pdf"), desk.told.append)

    qtbot.waitUntil(lambda: desk.ends == [PrintEnd.SAVED], timeout=20_000)
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_the_real_process_says_where_it_cannot_write(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk((), tmp_path)

    desk.printing.save_pdf(job(), str(tmp_path / "no" / "sheet.pdf"), desk.told.append)

    qtbot.waitUntil(lambda: desk.ends == [PrintEnd.CANNOT_WRITE], timeout=20_000)


def test_a_printer_that_is_not_there_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    desk = Desk((), tmp_path)

    desk.printing.print(job(printer="Nobody's"), desk.told.append)

    qtbot.waitUntil(lambda: desk.ends == [PrintEnd.NO_PRINTER], timeout=20_000)


def test_a_job_comes_out_of_its_packing_as_it_went_in() -> None:
    packed = job(copies=3, printer="Kitchen")

    assert print_process.unpacked(printing.packed(packed)) == packed


def test_only_a_job_is_unpacked() -> None:
    with pytest.raises(TypeError):
        print_process.unpacked(printing.packed("a job"))  # type: ignore[arg-type]  # on purpose


@pytest.fixture
def book(qtbot: QtBot) -> Book:
    wanted = job()
    return make_book(wanted.sheets, wanted.paper, SheetWords(builders.catalogue(), load_words()))


def test_a_full_disk_leaves_the_old_pdf_as_it_was(book: Book, tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_text("old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        result = print_process.save_pdf(book, str(file))
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert result.end is PrintEnd.CANNOT_WRITE
    assert [path.name for path in tmp_path.iterdir()] == ["sheet.pdf"]
    assert file.read_text() == "old"


def test_pages_go_to_a_printer_in_their_size_and_number(book: Book, tmp_path: Path) -> None:
    """A printer that prints into a file: the same way as to any queue."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))

    result = print_process.send(book, printer)

    pdf = (tmp_path / "out.pdf").read_bytes()
    assert result == PrintResult(PrintEnd.SAVED, file=str(tmp_path / "out.pdf"))
    assert pdf.count(b"/Type /Page\n") == len(book.pages)
    assert b"/MediaBox [0 0 595" in pdf
