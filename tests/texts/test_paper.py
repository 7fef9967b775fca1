"""Words of printing and typing in."""

from datetime import date

import pytest

from neuro_desktop.application.paper_state import SheetKind
from neuro_desktop.application.print_ports import PrintEnd, PrintResult
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.texts import paper, type_in

DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("Morning", "Routine sheet Morning 2026-03-02.pdf"),
        ("", "Routine sheet 2026-03-02.pdf"),
        ('a/b\\c:d*"e"', "Routine sheet a b c d e 2026-03-02.pdf"),
        ("..", "Routine sheet 2026-03-02.pdf"),
        ("בוקר 👣", "Routine sheet בוקר 👣 2026-03-02.pdf"),
    ],
)
def test_a_file_has_a_name_any_system_takes(name: str, file: str) -> None:
    assert paper.pdf_name(SheetKind.ROUTINE, name, DAY) == file


def test_a_long_routine_name_leaves_a_file_name_short_enough() -> None:
    name = paper.pdf_name(SheetKind.ROUTINE, "🦶" * 200, DAY)

    assert len(name.encode()) < 255


@pytest.mark.parametrize("end", list(PrintEnd))
def test_every_end_has_a_title_and_says_what_to_do(end: PrintEnd) -> None:
    lines = paper.ended_lines(PrintResult(end, "Kitchen", "/d/a.pdf"), "")

    assert paper.ended_title(end)
    assert all(lines)


def test_a_job_that_failed_names_where_its_pages_are_kept() -> None:
    lines = paper.ended_lines(PrintResult(PrintEnd.REJECTED, "Kitchen"), "/docs/Week.pdf")

    assert "Name: Week.pdf" in lines
    assert "Folder: /docs" in lines


@pytest.mark.parametrize(
    ("side", "name"),
    [
        (Side.LEFT, "Monday, Ankle rolls, left"),
        (Side.RIGHT, "Monday, Ankle rolls, right"),
        (Side.BOTH, "Monday, Ankle rolls"),
        (Side.ALTERNATING, "Monday, Ankle rolls"),
    ],
)
def test_a_box_is_named_by_day_exercise_and_side(side: Side, name: str) -> None:
    assert type_in.box_name(DAY, "Ankle rolls", side) == name


def test_a_number_is_named_with_its_range() -> None:
    at = SymptomAt(Symptom.TINGLING, Side.RIGHT)

    assert type_in.number_name(DAY, at) == "Monday, Tingling, right, 0 to 10"
