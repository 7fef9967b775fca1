"""Rules of the page for the doctor: one side always, and what is on it."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.safety import FeetFinding
from neuro_desktop.domain.sheet import (
    DoctorEvent,
    DoctorEventKind,
    DoctorNote,
    DoctorRow,
    DoctorSheet,
    Paper,
    PaperSize,
    SheetHead,
)
from neuro_desktop.domain.symptoms import RATED, Symptom, SymptomAt, where_felt
from neuro_desktop.domain.trends import Verdict
from neuro_desktop.sheets.marks import Curve, Line, SheetPage
from neuro_desktop.sheets.sparkline import sparkline
from neuro_desktop.texts.doctor_sheet import event_text, feet_now_text
from tests.sheets.stage import MADE_ON, book, printed

FIRST = date(2025, 4, 17)
HEAD = SheetHead("Rosa Miller", MADE_ON, "112", "")
EVENTS = tuple(
    DoctorEvent(MADE_ON - timedelta(days=n), kind, ExerciseId.BALANCE)
    for n, kind in enumerate(DoctorEventKind)
)
SIZES = pytest.mark.parametrize("size", PaperSize)


def row(at: SymptomAt, *, every: int = 1, verdict: Verdict = Verdict.LESS) -> DoctorRow:
    days = [FIRST + timedelta(days=n) for n in range(0, 28, every)]
    daily = tuple((day, float(n % 11)) for n, day in enumerate(days))
    return DoctorRow(at, 6.5, 4.0, verdict, daily)


def sheet_of(**changes: object) -> DoctorSheet:
    usual = DoctorSheet(
        head=HEAD,
        first_day=FIRST,
        last_day=MADE_ON,
        sessions_done=9,
        sessions_planned=12,
        levels=((ExerciseId.ANKLE_ROLLS, 2, 3), (ExerciseId.MARCHING, 1, 4)),
        rows=tuple(map(row, where_felt((Symptom.BURNING, Symptom.NUMBNESS)))),
        events=EVENTS[:2],
        more_events=0,
        notes=(DoctorNote(MADE_ON, "My feet burned after a long walk."),),
        notes_cut=False,
    )
    return replace(usual, **changes)  # type: ignore[arg-type]


WORST = sheet_of(
    head=replace(HEAD, person_name="W" * 200, emergency_number="1" * 30),
    levels=tuple((each, 1, 7) for each in ExerciseId),
    rows=tuple(map(row, where_felt(RATED))),
    events=EVENTS[:6],
    more_events=40,
    notes=tuple(DoctorNote(MADE_ON, "ab") for _ in range(150)),
    notes_cut=True,
    less_pain_more_numbness=(Side.LEFT, Side.RIGHT),
    feet_now=tuple(FeetFinding),
    feet_told_on=MADE_ON,
)
ONE_LONG_NOTE = replace(WORST, notes=(DoctorNote(MADE_ON, "W" * 300),))


def page_of(sheet: DoctorSheet, size: PaperSize = PaperSize.A4) -> SheetPage:
    (page,) = book([sheet], Paper(size)).pages
    return page


def flat(page: SheetPage) -> str:
    return " ".join(page.text.split())


@SIZES
@pytest.mark.parametrize("sheet", [sheet_of(), WORST, ONE_LONG_NOTE], ids=["usual", "many", "long"])
def test_it_is_one_side_always(sheet: DoctorSheet, size: PaperSize, tmp_path: Path) -> None:
    pdf = printed(sheet, Paper(size, points=24), tmp_path)

    (page,) = pdf.pages
    assert min(page.margins) >= 15 - 0.45
    assert min(page.letter_points) == pytest.approx(11, abs=0.01)
    assert not page.has_colour
    assert pdf.embedded_fonts == pdf.fonts > 0


def test_what_leaves_no_room_is_counted() -> None:
    words = flat(page_of(WORST, PaperSize.LETTER))

    assert "Cut here. All notes are in the app." in words
    told = [event for event in EVENTS[:6] if event_text(event, "Balance") in words]
    assert f"and {46 - len(told)} more in the app" in words


def test_what_fits_is_not_shortened() -> None:
    words = flat(page_of(sheet_of()))

    assert "more" not in words.replace("clearly more", "")
    assert "My feet burned after a long walk." in words


def test_a_row_has_start_recent_mean_and_the_change_in_words() -> None:
    words = flat(page_of(sheet_of(rows=(row(SymptomAt(Symptom.BURNING, Side.LEFT)),))))

    assert "Burning pain, left foot 6.5 4 clearly less" in words


def test_a_symptom_without_an_entry_has_a_dash() -> None:
    empty = DoctorRow(SymptomAt(Symptom.TOUCH, Side.LEFT), None, None, Verdict.TOO_FEW, ())

    assert "left foot \u2013 \u2013 too few entries" in flat(page_of(sheet_of(rows=(empty,))))


def test_each_row_has_a_line_of_45_by_10_mm() -> None:
    page = page_of(sheet_of())
    axes = [
        mark
        for mark in page.marks
        if isinstance(mark, Line) and 45 <= mark.to_x - mark.x < 60 and mark.y == mark.to_y
    ]

    assert len(axes) == 2 * 4  # bottom and top of each
    curves = [mark for mark in page.marks if isinstance(mark, Curve)]
    assert len(curves) == 4


def test_a_missing_day_breaks_the_line() -> None:
    gappy = row(SymptomAt(Symptom.BURNING, Side.LEFT), every=2)

    curves = [m for m in sparkline(gappy, FIRST, MADE_ON, 48, 10) if isinstance(m, Curve)]

    assert [len(curve.points) for curve in curves] == [1] * 14


def test_the_line_runs_from_0_at_the_bottom_to_10_at_the_top() -> None:
    at = SymptomAt(Symptom.BURNING, Side.LEFT)
    daily = ((FIRST, 0.0), (FIRST + timedelta(days=1), 10.0))

    marks = sparkline(DoctorRow(at, 0, 10, Verdict.MORE, daily), FIRST, MADE_ON, 48, 10)

    (curve,) = [mark for mark in marks if isinstance(mark, Curve)]
    (_, low), (_, high) = curve.points
    assert (low, high) == (9.0, 1.0)


def test_less_pain_with_more_numbness_is_no_improvement() -> None:
    words = flat(page_of(sheet_of(less_pain_more_numbness=(Side.LEFT,))))

    assert "Left foot: less pain together with more numbness. This is not getting better." in words


def test_it_says_what_it_is_worth() -> None:
    words = flat(page_of(sheet_of()))

    assert "2 points / 30 % comes from pain trials." in words
    assert "Self-reported, not a measurement, no diagnosis." in words


def test_with_nothing_to_tell_it_says_so() -> None:
    empty = sheet_of(levels=(), rows=(), events=(), notes=(), sessions_done=0, sessions_planned=0)
    words = flat(page_of(empty))

    assert "No exercise was done in this period." in words
    assert "No symptom is followed." in words
    assert "None reported." in words


def test_the_large_print_copy_leaves_nothing_out(tmp_path: Path) -> None:
    large = replace(WORST, large_print=True, head=HEAD)

    pdf = printed(large, Paper(points=16), tmp_path)

    words = " ".join(word for page in pdf.pages for word in page.words)
    assert len(pdf.pages) > 1
    assert min(points for page in pdf.pages for points in page.letter_points) >= 18 - 0.01
    assert min(min(page.margins) for page in pdf.pages) >= 25 - 0.45
    assert words.count("last 14 days") == len(WORST.rows)
    assert words.count(" ab") == 150


@SIZES
def test_what_is_open_at_the_feet_is_told_however_full_the_page_is(size: PaperSize) -> None:
    words = flat(page_of(WORST, size))

    for finding in FeetFinding:
        assert feet_now_text(finding, MADE_ON) in words


def test_a_finding_without_a_known_day_says_so() -> None:
    words = flat(page_of(sheet_of(feet_now=(FeetFinding.HOT_RED_SWOLLEN,))))

    assert "Open now: foot red, hot or swollen (day not known)" in words


def test_a_page_with_nothing_open_at_the_feet_says_nothing_of_it() -> None:
    assert "Open now" not in flat(page_of(sheet_of()))
