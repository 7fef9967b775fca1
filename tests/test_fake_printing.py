"""The stand-in for printing keeps the promises of its port."""

from neuro_desktop.application.print_ports import PrintEnd, PrintJob, PrintResult
from neuro_desktop.domain.sheet import Paper
from tests.fake_printing import FakePrinting

JOB = PrintJob((), Paper(), printer="Kitchen")


def test_a_job_is_told_once_and_kept() -> None:
    printing, told = FakePrinting("Kitchen"), list[PrintResult]()
    printing.print(JOB, told.append)

    printing.end(PrintEnd.SENT, "Kitchen")

    assert told == [PrintResult(PrintEnd.SENT, "Kitchen")]
    assert (printing.printed, printing.waiting) == ([JOB], False)


def test_slow_printers_are_told_when_they_are_found() -> None:
    printing, found = FakePrinting("Kitchen"), list[tuple[str, ...]]()
    printing.slow = True
    printing.printers(found.append)
    before = list(found)

    printing.find()

    assert (before, found) == ([], [("Kitchen",)])


def test_giving_up_cancels_a_job_that_asks_for_its_printer_and_no_other() -> None:
    printing, told = FakePrinting("Kitchen"), list[PrintResult]()
    printing.print(JOB, told.append)
    printing.give_up()
    assert told == []
    printing.end(PrintEnd.SENT)

    printing.print(PrintJob((), Paper()), told.append)
    printing.give_up()

    assert told[-1].end is PrintEnd.CANCELLED


def test_an_answer_given_beforehand_comes_at_once() -> None:
    printing, told = FakePrinting(), list[PrintResult]()
    printing.answers = [PrintResult(PrintEnd.SAVED, file="a.pdf")]

    printing.save_pdf(JOB, "a.pdf", told.append)

    assert told == [PrintResult(PrintEnd.SAVED, file="a.pdf")]
