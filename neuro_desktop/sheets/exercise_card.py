"""One exercise on paper: its picture, steps, dose, boxes to tick and what to mind."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from neuro_desktop.domain.exercise import Level
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.timeline import working_sides
from neuro_desktop.figures.moments import EXTRA, Moment, level_stills
from neuro_desktop.sheets.blocks import Block, Column
from neuro_desktop.sheets.marks import GREY, Box, Line, Mark, Picture, Words
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.typeset import baseline, cap_height, line_height, width_of
from neuro_desktop.texts.sheets import (
    caution_label,
    continued,
    dose_words,
    own_cautions,
    own_note,
    steps_text,
    tick_labels,
)

PICTURE = 70.0  # mm, the least that can be made out by weak eyes (look.md, "Paper")
LARGEST_PICTURE = 80.0
TICK_BOX = 10.0  # mm
CARD_GAP = 5.0
_COLUMN_GAP = 5.0
_TITLE = 1.25  # of the body's size
_NUMBER = 2.0  # the dose's number, of the body's size
_DOSE_COLUMN = 62.0  # without a picture


@dataclass(frozen=True, slots=True)
class CardStyle:
    """How the cards of a sheet look."""

    points: float
    pictures: bool
    two_pictures: bool  # start and end, over the whole width
    width: float
    page_height: float
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An exercise and its place on the sheet."""

    number: int
    item: RoutineItem
    told: tuple[str, ...] = ()  # cautions told above, for several exercises


def card_blocks(card: Card, style: CardStyle, words: SheetWords) -> list[Block]:
    """Return the card as one block that no page splits.

    It has its first caution always and the others where there is room. A note so long that even a
    page of its own cannot hold the card goes on below it, or on the next page.
    """
    level = words.level(card.item)
    cautions = own_cautions(words.words[card.item.exercise_id], level, card.told)
    note = own_note(card.item.note) if card.item.note.strip() else ""
    forms = [
        _card(card, style, words, cautions[:count], note, side)
        for side in _picture_sides(style)
        for count in range(len(cautions), min(1, len(cautions)) - 1, -1)
    ]
    fitting = [form for form in forms if form.height <= style.page_height]
    if fitting:
        return [_block(fitting, style)]
    bare = _card(card, style, words, cautions[:1], "", _picture_sides(style)[-1])
    name = words.name(card.item.exercise_id)
    return [_block([bare], style), *_note_blocks(note, name, style)]


def _picture_sides(style: CardStyle) -> tuple[float, ...]:
    if style.pictures and style.two_pictures:
        return (min(LARGEST_PICTURE, (style.width - _COLUMN_GAP) / 2), PICTURE)
    return (PICTURE,)


def _block(forms: Sequence[Column], style: CardStyle) -> Block:
    blocks = [
        Block(form.height, tuple(form.marks), CARD_GAP, begins_page=style.begins_page)
        for form in forms
    ]
    first = blocks[0]
    return Block(
        first.height,
        first.marks,
        CARD_GAP,
        begins_page=style.begins_page,
        tighter=tuple(blocks[1:]),
    )


def _note_blocks(note: str, name: str, style: CardStyle) -> list[Block]:
    """Return a long note as blocks of a line each, under a line that says whose it is."""
    column = Column(style.width)
    column.words(continued(name), style.points, bold=True)
    blocks = [column.block(CARD_GAP, keep_with_next=True)]
    whole = Column(style.width)
    whole.words(note, style.points)
    height = line_height(style.points)
    for number, mark in enumerate(whole.marks):
        line = Column(style.width)
        line.put([mark], -number * height)
        line.height = height
        blocks.append(line.block())
    return blocks


def _card(
    card: Card,
    style: CardStyle,
    words: SheetWords,
    cautions: Sequence[str],
    note: str,
    picture_side: float,
) -> Column:
    """Return the card with these cautions, as high as it needs to be."""
    level = words.level(card.item)
    form = words.words[card.item.exercise_id].forms[level.form]
    steps = steps_text(form)
    whole = Column(style.width)
    whole.marks.append(Line(0.0, 0.0, style.width, 0.0, 0.3, GREY))
    whole.space(1.5)
    _title(whole, card.number, words.name(card.item.exercise_id), form.title, style.points)
    if style.pictures and style.two_pictures:
        _pictures(whole, _two_stills(card.item, level), picture_side, words)
        whole.space(1.0)
        _dose_row(whole, card.item, level, style.points)
        _steps(whole, steps, style.points)
        _cautions(whole, cautions, style.points)
    else:
        left_width = PICTURE if style.pictures else style.width - _DOSE_COLUMN - _COLUMN_GAP
        left = Column(left_width)
        right = Column(style.width - left_width - _COLUMN_GAP)
        doing, counting = (right, left) if style.pictures else (left, right)
        if style.pictures:
            _pictures(left, (_one_still(card.item, level),), PICTURE, words)
        _dose(counting, card.item, level, style.points)
        counting.space(1.0)
        counting.put(*tick_row(tick_labels(level), style.points))
        _steps(doing, steps, style.points)
        _cautions(doing, cautions, style.points)
        whole.beside(left, right, left_width + _COLUMN_GAP)
    if note:
        whole.space(1.0)
        whole.words(note, style.points)
    return whole


def _title(column: Column, number: int, name: str, form_title: str, points: float) -> None:
    large = points * _TITLE
    title = f"{number}. {name}"
    top = column.height
    column.words(title, large, bold=True)
    after = width_of(f"{title}  ", large, bold=True)
    if after + width_of(form_title, points) <= column.width:
        y = top + baseline(large)
        column.marks.append(Words(after, y, form_title, points))
    else:
        column.words(form_title, points)
    column.space(1.0)


def _one_still(item: RoutineItem, level: Level) -> Moment:
    stills = level_stills(item.exercise_id, item.level, working_sides(level)[0])
    return stills[-1]


def _two_stills(item: RoutineItem, level: Level) -> tuple[Moment, ...]:
    """Return start and end, or both ends where the movement has two."""
    start, end, *extra = level_stills(item.exercise_id, item.level, working_sides(level)[0])
    return (extra[0], end) if extra and extra[0].step == EXTRA else (start, end)


def _pictures(column: Column, moments: Iterable[Moment], side: float, words: SheetWords) -> None:
    marks = [
        Picture(number * (side + _COLUMN_GAP), 0.0, side, moment, words.person)
        for number, moment in enumerate(moments)
    ]
    column.put(marks, side)


def _dose(column: Column, item: RoutineItem, level: Level, points: float) -> None:
    """Lay out the number, large, with its word and the rest beside it."""
    dose = dose_words(level, item.dose)
    large = points * _NUMBER
    number_width = width_of(dose.number, large, bold=True)
    beside = Column(column.width - number_width - 2.5)
    beside.words(dose.unit, points, bold=True)
    for more in dose.more:
        beside.words(more, points)
    digits = cap_height(large)
    # The digits stand as high as the first two lines, so the word is read with them.
    y = max(digits, baseline(points) + (line_height(points) if len(dose.more) else 0.0))
    number = Words(0.0, y, dose.number, large, bold=True)
    lift = y - (baseline(points) + (line_height(points) if len(dose.more) else 0.0))
    marks: list[Mark] = [number]
    inner = Column(column.width)
    inner.marks = marks
    inner.put(beside.marks, max(beside.height + lift, y + 1.5), number_width + 2.5)
    column.put(inner.marks, inner.height)


def _dose_row(column: Column, item: RoutineItem, level: Level, points: float) -> None:
    """Lay out the dose with the boxes to tick at its right."""
    marks, height = tick_row(tick_labels(level), points)
    boxes_width = max(mark.x + mark.width for mark in marks if isinstance(mark, Box))
    left = Column(column.width - boxes_width - _COLUMN_GAP)
    _dose(left, item, level, points)
    right = Column(boxes_width)
    right.put(marks, height)
    column.beside(left, right, column.width - boxes_width)
    column.space(1.0)


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


def _steps(column: Column, steps: Sequence[str], points: float) -> None:
    indent = width_of("4.", points) + 1.5
    for number, step in enumerate(steps, start=1):
        y = column.height + baseline(points)
        column.marks.append(Words(0.0, y, f"{number}.", points))
        column.words(step, points, left=indent)
        column.space(0.6)


def _cautions(column: Column, cautions: Sequence[str], points: float) -> None:
    if not cautions:
        return
    column.space(0.8)
    column.words(caution_label(), points, bold=True)
    for caution in cautions:
        column.words(caution, points)
