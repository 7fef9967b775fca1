"""Words to lines: measured in a fixed design resolution, so a page is the same on every device."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from neuro_desktop.sheets.marks import MM_PER_INCH, MM_PER_POINT

FAMILY = "Atkinson Hyperlegible"
# Twentieths of a point: every size used is a whole number of them, so nothing is rounded.
UNITS_PER_POINT = 20
UNITS_PER_INCH = UNITS_PER_POINT * 72
MM_PER_UNIT = MM_PER_INCH / UNITS_PER_INCH
LINE_SPACING = 1.25  # the least that large print asks for (look.md: 1.25 to 1.5)

# All that parts words, but for the spaces that keep them together.
_SPACES = re.compile(r"[^\S\u00a0\u202f]+|[\x00-\x1f]+")


class SetLine(NamedTuple):
    """One line of a paragraph."""

    words: str
    width: float  # mm
    right_to_left: bool


@lru_cache(maxsize=64)
def font(points: float, *, bold: bool = False, family: str = FAMILY) -> QFont:
    """Return the font of a size, in design units; a painter is scaled to them."""
    made = QFont(family)
    made.setPixelSize(round(points * UNITS_PER_POINT))
    made.setBold(bold)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    # A ligature would be one glyph in a PDF, and no longer the letters it stands for.
    for feature in ("liga", "clig", "dlig"):
        made.setFeature(QFont.Tag(feature), 0)
    return made


def line_height(points: float) -> float:
    """Return the height of a line in millimetres."""
    return points * LINE_SPACING * MM_PER_POINT


@lru_cache(maxsize=64)
def baseline(points: float) -> float:
    """Return how far under the top of a line its baseline lies, in millimetres."""
    metrics = _metrics(points, bold=False)
    letters = (metrics.ascent() + metrics.descent()) * MM_PER_UNIT
    return (line_height(points) - letters) / 2 + metrics.ascent() * MM_PER_UNIT


@lru_cache(maxsize=64)
def cap_height(points: float) -> float:
    """Return the height of a capital letter or a digit in millimetres."""
    return _metrics(points, bold=False).capHeight() * MM_PER_UNIT


def width_of(words: str, points: float, *, bold: bool = False) -> float:
    """Return how wide one line of these words is, in millimetres."""
    return _metrics(points, bold=bold).horizontalAdvance(words) * MM_PER_UNIT


def shortened(words: str, points: float, width: float, *, bold: bool = False) -> str:
    """Return the words in one line of this width, what goes over cut with "…"."""
    plain = _SPACES.sub(" ", words).strip()
    elided = _metrics(points, bold=bold).elidedText(
        plain, Qt.TextElideMode.ElideRight, width / MM_PER_UNIT
    )
    return str(elided)


def paragraphs(
    words: str, points: float, width: float, *, bold: bool = False
) -> tuple[SetLine, ...]:
    """Return the lines of a text, its own line ends kept; empty lines are left out."""
    return tuple(
        line
        for part in words.splitlines()
        if (plain := _SPACES.sub(" ", part).strip())
        for line in lines(plain, points, width, bold=bold)
    )


@lru_cache(maxsize=4096)
def lines(words: str, points: float, width: float, *, bold: bool = False) -> tuple[SetLine, ...]:
    """Return the lines of a paragraph, each at most `width` mm wide.

    A word that is wider than a line is broken where it must be: nothing is ever cut.
    """
    if not words:
        return ()
    right_to_left = words_are_right_to_left(words)
    whole = width_of(words, points, bold=bold)
    if whole <= width:
        return (SetLine(words, whole, right_to_left),)
    return tuple(
        SetLine(part, width_of(part, points, bold=bold), right_to_left)
        for part in _broken(words, points, width, bold=bold)
    )


def words_are_right_to_left(words: str) -> bool:
    """Tell which way a paragraph runs, by its first letter."""
    return words != "" and _direction(words) is Qt.LayoutDirection.RightToLeft


def _direction(words: str) -> Qt.LayoutDirection:
    for sign in words:
        kind = unicodedata.bidirectional(sign)
        if kind in {"R", "AL"}:
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.LeftToRight


def _broken(words: str, points: float, width: float, *, bold: bool) -> list[str]:
    layout = QTextLayout(words, font(points, bold=bold))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    units = words.encode("utf-16-le", "surrogatepass")  # Qt counts in these, Python in whole signs
    found = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width / MM_PER_UNIT)
        begin = line.textStart() * 2
        part = units[begin : begin + line.textLength() * 2].decode("utf-16-le", "surrogatepass")
        found.append(part.strip())
    layout.endLayout()
    return [part for part in found if part]


@lru_cache(maxsize=64)
def _metrics(points: float, *, bold: bool) -> QFontMetricsF:
    return QFontMetricsF(font(points, bold=bold))
