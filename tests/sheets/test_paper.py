"""What holds for every sheet a person gets, read back from its PDF."""

from pathlib import Path

import pytest

from neuro_desktop.domain.sheet import Paper, PaperSize
from tests.sheets.reading import Pdf
from tests.sheets.stage import book, persons_sheet, printed_once

SIZES = {PaperSize.A4: (210.0, 297.0), PaperSize.LETTER: (215.9, 279.4)}
PAPERS = [Paper(size, points) for size in PaperSize for points in (16, 18, 24)]
USUAL = [Paper(size) for size in PaperSize]
KINDS = {
    "seated": PAPERS,
    "mixed": PAPERS,
    "all": PAPERS,
    "week-all": PAPERS,
    "check-in": USUAL,
    "booklet": USUAL[:1],
}
# Rendered at 60 dots an inch: ink that begins within a dot fills the whole of it.
ONE_DOT = 0.45

CASES = [
    pytest.param(kind, paper, id=f"{kind}-{paper.size}-{paper.points}")
    for kind, papers in KINDS.items()
    for paper in papers
]
every_sheet = pytest.mark.parametrize(("kind", "paper"), CASES)


@pytest.fixture
def pdf(kind: str, paper: Paper, folder: Path) -> Pdf:
    return printed_once(kind, paper, folder)


@every_sheet
def test_every_word_comes_out_in_the_order_it_is_read(kind: str, paper: Paper, pdf: Pdf) -> None:
    pages = book([persons_sheet(kind)], paper).pages

    assert [page.words for page in pdf.pages] == [page.text.split() for page in pages]


@every_sheet
def test_no_letter_is_smaller_than_16_points(kind: str, paper: Paper, pdf: Pdf) -> None:
    letters = [points for page in pdf.pages for points in page.letter_points]

    assert min(letters) >= 16 - 0.01
    # Only the mark in the warning sign is smaller than the body.
    small = [points for points in letters if points < paper.points - 0.01]
    assert len(small) <= sum(page.words.count("!") for page in pdf.pages)


@every_sheet
def test_the_margins_are_wide(kind: str, paper: Paper, pdf: Pdf) -> None:
    least = 12 if kind.startswith("week-") else 25

    assert min(min(page.margins) for page in pdf.pages) >= least - ONE_DOT


@every_sheet
def test_name_date_page_and_emergency_number_are_on_every_page(
    kind: str, paper: Paper, pdf: Pdf
) -> None:
    texts = [" ".join(page.words) for page in pdf.pages]

    for number, text in enumerate(texts, start=1):
        assert "Rosa Miller" in text
        assert "14 May 2025" in text
        assert "Emergency: 112" in text
        assert f"Page {number} of {len(texts)}" in text


@every_sheet
def test_all_fonts_are_in_the_file_and_nothing_has_colour(
    kind: str, paper: Paper, pdf: Pdf
) -> None:
    assert pdf.embedded_fonts == pdf.fonts > 0
    assert not any(page.has_colour for page in pdf.pages)


@every_sheet
def test_the_pages_have_the_size_of_the_paper(kind: str, paper: Paper, pdf: Pdf) -> None:
    width, height = SIZES[paper.size]
    wanted = (height, width) if kind.startswith("week-") else (width, height)

    for page in pdf.pages:
        assert page.size == pytest.approx(wanted, abs=0.3)


@every_sheet
def test_a_box_to_tick_is_10_mm_or_more(kind: str, paper: Paper, pdf: Pdf) -> None:
    boxes = [box for page in pdf.pages for box in page.drawn_boxes]

    assert boxes
    assert min(min(box) for box in boxes) >= 10 - 0.01
