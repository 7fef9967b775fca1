"""A PDF is written whole or not at all, and looks like the preview."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from neuro_desktop.domain.sheet import Paper, PaperSize
from neuro_desktop.sheets import pdf as pdf_module
from neuro_desktop.sheets.marks import MM_PER_INCH, Book, SheetPage
from neuro_desktop.sheets.painting import paint_page
from neuro_desktop.sheets.pdf import CannotWritePdf, write_pdf
from tests.sheets.reading import pixels_of, read_pdf
from tests.sheets.stage import book, routine_of, week_of

DPI = 72


@contextmanager
def room_for(size_bytes: int) -> Iterator[None]:
    """Let no file grow over a size, as on a full disk."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size_bytes, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_sheets_of_both_directions_are_in_one_file(tmp_path: Path) -> None:
    file = tmp_path / "both.pdf"
    whole = book([week_of("mixed"), routine_of("seated")], Paper())

    write_pdf(whole, file)

    pages = read_pdf(file).pages
    assert [page.size[0] > page.size[1] for page in pages] == [
        page.width > page.height for page in whole.pages
    ]
    assert pages[0].size[0] > pages[0].size[1]


def test_the_title_is_set(tmp_path: Path) -> None:
    file = tmp_path / "titled.pdf"

    write_pdf(book([routine_of("seated")], Paper()), file)

    assert read_pdf(file).title == "Morning"


def test_the_file_that_was_there_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "old.pdf"
    file.write_text("old")

    write_pdf(book([week_of("seated")], Paper()), file)

    assert len(read_pdf(file).pages) == 1
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CannotWritePdf):
        write_pdf(book([week_of("seated")], Paper()), tmp_path / "gone" / "sheet.pdf")


def test_where_a_folder_has_the_name_nothing_is_left_behind(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.mkdir()

    with pytest.raises(CannotWritePdf):
        write_pdf(book([week_of("seated")], Paper()), file)

    assert list(tmp_path.iterdir()) == [file]


def test_a_full_disk_leaves_the_old_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_text("old")

    with room_for(4096), pytest.raises(CannotWritePdf):
        write_pdf(book([routine_of("all")], Paper()), file)

    assert file.read_text() == "old"
    assert list(tmp_path.iterdir()) == [file]


def test_painting_that_fails_leaves_the_old_file_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "sheet.pdf"
    file.write_text("old")

    def fails(_painter: QPainter, _page: SheetPage) -> None:
        raise OSError("a picture cannot be read")

    monkeypatch.setattr(pdf_module, "paint_page", fails)

    with pytest.raises(CannotWritePdf, match="a picture cannot be read"):
        write_pdf(book([week_of("seated")], Paper()), file)

    assert list(tmp_path.iterdir()) == [file]
    assert file.read_text() == "old"


def test_a_book_without_a_page_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CannotWritePdf, match="no page"):
        write_pdf(Book("Nothing", ()), tmp_path / "sheet.pdf")

    assert list(tmp_path.iterdir()) == []


# ---------------------------------------------------------------- preview


def preview(page: SheetPage, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    painter.scale(DPI / MM_PER_INCH, DPI / MM_PER_INCH)
    paint_page(painter, page)
    painter.end()
    return image


@pytest.mark.parametrize("size", PaperSize)
def test_preview_and_pdf_show_the_same(size: PaperSize, tmp_path: Path) -> None:
    whole = book([routine_of("mixed"), week_of("mixed")], Paper(size))
    file = tmp_path / "sheet.pdf"
    write_pdf(whole, file)
    document = QPdfDocument()
    document.load(str(file))

    for number, page in enumerate(whole.pages):
        points = document.pagePointSize(number)
        width, height = round(points.width()), round(points.height())
        shown = pixels_of(preview(page, width, height)).astype(float)
        read = pixels_of(document.render(number, QSize(width, height))).astype(float)
        # Edges are smoothed in two ways, so dots differ a little. All moved by 1 mm would change a
        # block by 44 or more, and the mean by 2.
        differ = np.abs(_blocks(shown) - _blocks(read))
        assert differ.max() < 35
        assert differ.mean() < 1.3
    document.close()


def _blocks(pixels: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the mean of each block of 12 dots, about 4 mm."""
    height, width = (length // 12 * 12 for length in pixels.shape[:2])
    grey = pixels[:height, :width].mean(axis=2)
    blocks = grey.reshape(height // 12, 12, width // 12, 12)
    return np.asarray(blocks.mean(axis=(1, 3)))


def test_painting_leaves_the_painter_as_it_was() -> None:
    image = QImage(100, 100, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    before = (painter.font().toString(), painter.pen().color().name(), painter.transform())

    paint_page(painter, book([week_of("mixed")], Paper()).pages[0])

    after = (painter.font().toString(), painter.pen().color().name(), painter.transform())
    painter.end()
    assert after == before


def test_the_layout_is_the_same_each_time() -> None:
    first = book([routine_of("all")], Paper())

    assert book([routine_of("all")], Paper()) == first
