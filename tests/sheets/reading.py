"""Read a PDF back as its reader sees it: words, sizes of letters, boxes, ink, colours."""

import math
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage
from PySide6.QtPdf import QPdfDocument

POINTS_PER_INCH = 72
MM_PER_POINT = 25.4 / POINTS_PER_INCH
_DPI = 60
_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)
_UNSEEN = dict.fromkeys(map(ord, "\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069\ufeff"))


@dataclass(frozen=True)
class PdfPage:
    """One page of a PDF; lengths in millimetres."""

    words: list[str]  # in the order of the PDF
    size: tuple[float, float]
    letter_points: list[float]  # every size that is set
    drawn_boxes: list[tuple[float, float]]  # width, height of each rectangle that has a line
    pixels: NDArray[np.uint8]  # height x width x 3, painted on white

    @property
    def margins(self) -> tuple[float, float, float, float]:
        """How much of the page has no ink: left, top, right, bottom."""
        ink: NDArray[np.bool_] = self.pixels.min(axis=2) < 250
        rows, columns = np.flatnonzero(ink.any(axis=1)), np.flatnonzero(ink.any(axis=0))
        mm = 25.4 / _DPI
        height, width = ink.shape
        return (
            float(columns[0]) * mm,
            float(rows[0]) * mm,
            float(width - 1 - columns[-1]) * mm,
            float(height - 1 - rows[-1]) * mm,
        )

    @property
    def has_colour(self) -> bool:
        """Whether any dot is other than grey."""
        whole = self.pixels.astype(np.int16)
        return bool((whole.max(axis=2) - whole.min(axis=2)).max() > 2)


@dataclass(frozen=True)
class Pdf:
    """A PDF as read back."""

    title: str
    pages: list[PdfPage]
    fonts: int  # that are described
    embedded_fonts: int


def read_pdf(file: Path) -> Pdf:
    """Return what a PDF holds."""
    document = QPdfDocument()
    assert document.load(str(file)) is QPdfDocument.Error.None_
    raw = file.read_bytes()
    contents = list(_contents(raw))
    assert len(contents) == document.pageCount()
    pages = [_page(document, number, content) for number, content in enumerate(contents)]
    title = str(document.metaData(QPdfDocument.MetaDataField.Title))
    document.close()
    described = len(re.findall(rb"/Type\s*/FontDescriptor", raw))
    return Pdf(title, pages, described, len(re.findall(rb"/FontFile[23]?\s+\d+ 0 R", raw)))


def _contents(raw: bytes) -> Iterator[bytes]:
    """Yield what is painted on each page, in order."""
    for stream in _STREAM.finditer(raw):
        try:
            plain = zlib.decompressobj().decompress(stream.group(1))
        except zlib.error:
            continue
        if plain.startswith(b"/GSa gs"):
            yield plain


def _page(document: QPdfDocument, number: int, content: bytes) -> PdfPage:
    size = document.pagePointSize(number)
    scale = _DPI / POINTS_PER_INCH
    image = document.render(
        number, QSize(round(size.width() * scale), round(size.height() * scale))
    )
    words = document.getAllText(number).text().translate(_UNSEEN).split()
    letters, boxes = _letters_and_boxes(content)
    return PdfPage(
        words,
        (size.width() * MM_PER_POINT, size.height() * MM_PER_POINT),
        letters,
        boxes,
        pixels_of(image),
    )


def pixels_of(image: QImage) -> NDArray[np.uint8]:
    """Return an image as height x width x 3, what is transparent as white."""
    plain = image.convertToFormat(QImage.Format.Format_RGBA8888)
    flat = np.frombuffer(plain.constBits(), np.uint8)
    whole = flat.reshape(plain.height(), plain.bytesPerLine() // 4, 4)[:, : plain.width()]
    alpha = whole[..., 3:].astype(np.float64) / 255
    return (whole[..., :3] * alpha + 255 * (1 - alpha)).astype(np.uint8)


def _letters_and_boxes(content: bytes) -> tuple[list[float], list[tuple[float, float]]]:
    """Return the sizes of letters in points and of rectangles in mm, scaled as they are painted."""
    scales = [1.0]
    letters: list[float] = []
    boxes: list[tuple[float, float]] = []
    lines = content.split(b"\n")
    for line, after in zip(lines, [*lines[1:], b""], strict=True):
        parts = line.split()
        if not parts:
            continue
        if set(parts) <= {b"q", b"Q"}:
            for part in parts:
                if part == b"q":
                    scales.append(scales[-1])
                else:
                    scales.pop()
        elif parts[-1] == b"cm":
            scales[-1] *= math.hypot(float(parts[0]), float(parts[1]))
        elif len(parts) > 2 and parts[2] == b"Tf":
            letters.append(float(parts[1]) * scales[-1])
        elif parts[-1] == b"re" and after.split()[:1] in ([b"S"], [b"B"]):
            mm = scales[-1] * MM_PER_POINT
            boxes.append((float(parts[2]) * mm, float(parts[3]) * mm))
    return letters, boxes
