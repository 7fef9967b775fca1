"""The parts of an exercise on paper: title, pictures, dose, boxes to tick, steps, what to mind."""

from collections.abc import Sequence

from neuro_desktop.domain.exercise import Level
from neuro_desktop.domain.routine import Dose
from neuro_desktop.figures.moments import Moment
from neuro_desktop.figures.palette import Person
from neuro_desktop.sheets.blocks import Column
from neuro_desktop.sheets.marks import LEAST_POINTS, Box, Curve, Mark, Picture, Words
from neuro_desktop.sheets.typeset import baseline, cap_height, line_height, width_of
from neuro_desktop.texts.sheets import dose_words, tick_labels

PICTURE = 70.0  # mm, the least that can be made out by weak eyes (look.md, "Paper")
TICK_BOX = 10.0  # mm
COLUMN_GAP = 5.0
_TITLE = 1.25  # of the body's size
_NUMBER = 2.0  # the dose's number, of the body's size
_NUMBER_GAP = 2.5


def lay_title(column: Column, title: str, form_title: str, points: float) -> None:
    """Lay out the name, and the form beside it or, where there is no room, under it."""
    large = points * _TITLE
    top = column.height
    column.words(title, large, bold=True)
    one_line = column.height - top <= line_height(large) * 1.5
    after = width_of(f"{title}  ", large, bold=True)
    if one_line and after + width_of(form_title, points) <= column.width:
        column.marks.append(Words(after, top + baseline(large), form_title, points))
    else:
        column.words(form_title, points)
    column.space(1.0)


def lay_pictures(
    column: Column,
    moments: Sequence[Moment],
    side: float,
    person: Person,
    *,
    stacked: bool = False,
) -> None:
    """Lay out pictures side by side, or one under another."""
    step = side + (2.0 if stacked else COLUMN_GAP)
    for number, moment in enumerate(moments):
        x, y = (0.0, number * step) if stacked else (number * step, 0.0)
        column.marks.append(Picture(x, column.height + y, side, moment, person))
    column.space((len(moments) - 1) * step + side if stacked else side)


def lay_dose(column: Column, level: Level, dose: Dose, points: float) -> None:
    """Lay out the number, large, with its word and the rest beside it."""
    words = dose_words(level, dose)
    large = points * _NUMBER
    x = width_of(words.number, large, bold=True) + _NUMBER_GAP
    beside = Column(column.width - x)
    beside.words(words.unit, points, bold=True)
    for more in words.more:
        beside.words(more, points)
    # The digits stand on the second line, so that word and number are read together.
    second_line = baseline(points) + (line_height(points) if words.more else 0.0)
    base = max(cap_height(large), second_line)
    lift = base - second_line
    inner = Column(column.width)
    inner.marks.append(Words(0.0, base, words.number, large, bold=True))
    inner.put(beside.marks, max(beside.height + lift, base + 1.5), x, lift)
    column.put(inner.marks, inner.height)


def lay_dose_row(column: Column, level: Level, dose: Dose, points: float) -> None:
    """Lay out the dose with the boxes to tick at its right."""
    marks, height = tick_row(tick_labels(level), points)
    boxes_width = max(mark.x + mark.width for mark in marks if isinstance(mark, Box))
    left = Column(column.width - boxes_width - COLUMN_GAP)
    lay_dose(left, level, dose, points)
    right = Column(boxes_width)
    right.put(marks, height)
    column.beside(left, right, column.width - boxes_width)


def tick_row(labels: Sequence[str], points: float) -> tuple[list[Mark], float]:
    """Return boxes to tick, each after its word, and how high they are."""
    height = max(TICK_BOX, line_height(points)) + 1.0
    y = height / 2 + cap_height(points) / 2
    marks: list[Mark] = []
    x = 0.0
    for label in labels:
        marks.append(Words(x, y, label, points))
        x += width_of(label, points) + 2.0
        marks.append(Box(x, (height - TICK_BOX) / 2, TICK_BOX, TICK_BOX, 0.5, to_tick=True))
        x += TICK_BOX + 6.0
    return marks, height


def lay_steps(column: Column, steps: Sequence[str], points: float, air: float = 0.0) -> None:
    """Lay out numbered steps, with so much air between them."""
    indent = width_of("4.", points) + 0.1 * points  # mm
    for number, step in enumerate(steps, start=1):
        y = column.height + baseline(points)
        column.marks.append(Words(0.0, y, f"{number}.", points))
        column.words(step, points, left=indent)
        column.space(0.6 + air)


def lay_cautions(column: Column, cautions: Sequence[str], points: float, air: float = 0.0) -> None:
    """Lay out what to mind, each with a warning sign that needs no colour."""
    if cautions:
        column.space(0.8)
    side = cap_height(points) * 1.35
    indent = side * 1.15 + 2.0
    for caution in cautions:
        column.marks += _warning(column.height + baseline(points), side, points)
        column.words(caution, points, left=indent)
        column.space(air)


def _warning(base: float, side: float, points: float) -> list[Mark]:
    """Return a triangle with an exclamation mark on a baseline."""
    width = side * 1.15
    corners = ((0.0, base), (width, base), (width / 2, base - side), (0.0, base))
    size = max(LEAST_POINTS, points * 0.8)
    x = (width - width_of("!", size, bold=True)) / 2
    return [Curve(corners, 0.5, 0.0), Words(x, base - 0.4, "!", size, bold=True)]
