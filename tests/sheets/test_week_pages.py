"""Rules of the week to tick."""

from dataclasses import replace
from itertools import pairwise

import pytest

from neuro_desktop.domain.sheet import Paper, PaperSize, WeekSheet
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.sheets.marks import Box, Line, SheetPage, Words
from tests.sheets.stage import WORDS, book, week_of

DAYS = 7
PAPERS = [Paper(size, points) for size in PaperSize for points in (16, 18, 24)]
every_paper = pytest.mark.parametrize(
    "paper", PAPERS, ids=lambda each: f"{each.size}-{each.points}"
)


def pages_of(sheet: WeekSheet, paper: Paper | None = None) -> tuple[SheetPage, ...]:
    return book([sheet], paper or Paper()).pages


def boxes_beside(page: SheetPage, label: str) -> int:
    """Return how many boxes stand in the row of a label."""
    (at,) = [mark.y for mark in page.marks if isinstance(mark, Words) and mark.words == label]
    boxes = [mark for mark in page.marks if isinstance(mark, Box)]
    return sum(box.y < at < box.y + box.height + 3 for box in boxes)


def test_an_exercise_of_one_foot_has_two_boxes_a_day() -> None:
    (page,) = pages_of(week_of("mixed"))

    assert boxes_beside(page, "1. Ankle rolls") == 2 * DAYS


def test_an_exercise_of_both_feet_has_one_box_a_day() -> None:
    (page,) = pages_of(week_of("mixed"))

    assert boxes_beside(page, "2. Rice bucket") == DAYS
    assert boxes_beside(page, "5. Heel and toe raises") == DAYS


def test_feet_checked_and_unsteady_have_one_box_a_day() -> None:
    (page,) = pages_of(week_of("mixed"))

    assert boxes_beside(page, "Feet checked") == boxes_beside(page, "Unsteady?") == DAYS


def test_the_symptom_is_named_and_has_a_box_for_each_foot() -> None:
    (page,) = pages_of(week_of("mixed"))

    assert boxes_beside(page, "Tingling, 0 to 10") == 2 * DAYS


def test_a_symptom_of_the_person_has_one_box_a_day() -> None:
    (page,) = pages_of(replace(week_of("mixed"), symptom=Symptom.BALANCE))

    assert boxes_beside(page, "Balance trouble, 0 to 10") == DAYS


@pytest.mark.parametrize("symptom", [None, Symptom.SKIN_NAILS])
def test_without_a_number_to_write_there_is_no_row_for_it(symptom: Symptom | None) -> None:
    (page,) = pages_of(replace(week_of("mixed"), symptom=symptom))

    assert "0 to 10" not in page.text


@every_paper
def test_seven_exercises_stand_on_one_sheet(paper: Paper) -> None:
    sheet = replace(week_of("all"), items=week_of("all").items[:7])

    assert len(pages_of(sheet, paper)) == 1


@every_paper
def test_the_eighth_exercise_goes_on_a_second_sheet(paper: Paper) -> None:
    sheet = week_of("all")
    first, second = pages_of(sheet, paper)
    labels = [f"{n}. {WORDS.name(item.exercise_id)}" for n, item in enumerate(sheet.items, 1)]

    assert [label in first.text for label in labels] == [True] * 7 + [False] * 4
    assert [label in second.text for label in labels] == [False] * 7 + [True] * 4
    assert "Feet checked" in first.text
    assert "Feet checked" not in second.text
    assert "Code: K7PQ" in second.text


@every_paper
def test_boxes_do_not_touch_or_leave_the_page(paper: Paper) -> None:
    for page in pages_of(week_of("all"), paper):
        boxes = [mark for mark in page.marks if isinstance(mark, Box)]
        assert page.width > page.height
        for box in boxes:
            assert box.to_tick
            assert min(box.width, box.height) >= 10
            assert box.x + box.width <= page.width - 12
        starts = sorted({(round(box.y, 2), round(box.x, 2)) for box in boxes})
        assert all(b[0] > a[0] or b[1] - a[1] >= 10.9 for a, b in pairwise(starts))


def test_the_days_have_their_dates() -> None:
    (page,) = pages_of(week_of("mixed"))
    words = page.text.split("\n")

    assert "Week of 12 May 2025" in words
    assert [str(day) in words for day in range(12, 19)] == [True] * 7


def test_a_blank_week_has_a_line_for_its_date() -> None:
    (page,) = pages_of(week_of("mixed", first_day=None))
    words = page.text.split("\n")

    at = next(m for m in page.marks if isinstance(m, Words) and m.words == "Week of")
    assert any(isinstance(m, Line) and m.y == at.y and m.x > at.x for m in page.marks)
    assert "12" not in words


@every_paper
def test_there_is_a_line_for_notes(paper: Paper) -> None:
    page = pages_of(week_of("all"), paper)[0]
    label = next(m for m in page.marks if isinstance(m, Words) and m.words == "Notes:")

    below = [m for m in page.marks if isinstance(m, Line) and m.y >= label.y - 1]
    assert any(line.to_x - line.x > 150 for line in below)
