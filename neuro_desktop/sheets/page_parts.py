"""Parts of several sheets: the head, the box of stop signs."""

from collections.abc import Sequence

from neuro_desktop.domain.sheet import SheetHead
from neuro_desktop.sheets.blocks import Block, Column, framed
from neuro_desktop.sheets.marks import LEAST_POINTS, Line, Words
from neuro_desktop.sheets.typeset import baseline, line_height, lines, width_of
from neuro_desktop.texts.sheets import (
    clinic_label,
    emergency_number_label,
    made_on,
    stop_title,
)
from neuro_desktop.texts.stop_signs import stop_signs

BLOCK_GAP = 4.0
PADDING = 3.0
THICK = 0.9  # mm, the line round what keeps people safe
_NAME_SIZES = (1.7, 1.45, 1.2, 1.0)  # of the body's size
_TITLE_SIZES = (1.2, 1.0)
_NAME_LINES = 2
_BLANK = 55.0  # mm, a line to write a number on


def head_block(
    head: SheetHead,
    title: str,
    about: str,
    width: float,
    points: float,
    *,
    numbers: bool = True,
) -> Block:
    """Return the head: for whom, what, since when, and whom to call."""
    column = Column(width)
    if head.person_name:
        size = _fitted(head.person_name, _NAME_SIZES, width, points)
        column.words(head.person_name, size, bold=True)
    column.words(title, _fitted(title, _TITLE_SIZES, width, points), bold=True)
    column.words(made_on(head.made_on), points)
    if about:
        column.words(about, points)
    if numbers:
        _number(column, emergency_number_label(), head.emergency_number, points)
        _number(column, clinic_label(), head.clinic_phone, points)
    return column.block()


def _fitted(name: str, sizes: Sequence[float], width: float, points: float) -> float:
    """Return how large a name may be, so that it takes two lines, or the least size."""
    tried = (max(LEAST_POINTS, points * factor) for factor in sizes)
    fitting = (size for size in tried if len(lines(name, size, width, bold=True)) <= _NAME_LINES)
    return next(fitting, LEAST_POINTS)


def _number(column: Column, label: str, number: str, points: float) -> None:
    """Lay out a number to call, or a line to write it on."""
    if number:
        column.words(f"{label} {number}", points, bold=True)
        return
    y = column.height + baseline(points)
    begin = width_of(f"{label} ", points)
    column.marks.append(Words(0.0, y, label, points))
    column.marks.append(Line(begin, y, begin + _BLANK, y, 0.3))
    column.space(line_height(points))


def stop_block(emergency_number: str, width: float, points: float) -> Block:
    """Return the box of stop signs."""
    column = Column(width - 2 * PADDING)
    column.words(stop_title(), points * 1.1, bold=True)
    for sign in stop_signs(emergency_number):
        column.space(1.0)
        column.words(sign.signs, points)
        column.words(sign.act, points, bold=True)
    return framed(column, PADDING, THICK).block(BLOCK_GAP)
