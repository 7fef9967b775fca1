"""The diary's questions on paper: numbers to ring, for each foot."""

from neuro_desktop.domain.check_in import WORST
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.sheet import CheckInSheet, Paper
from neuro_desktop.domain.symptoms import Symptom, where_felt
from neuro_desktop.sheets.blocks import Block, Column
from neuro_desktop.sheets.card_parts import TICK_BOX, tick_row
from neuro_desktop.sheets.flow import flow
from neuro_desktop.sheets.frame import portrait
from neuro_desktop.sheets.marks import Box, Line, SheetPage, Words
from neuro_desktop.sheets.page_parts import head_block
from neuro_desktop.sheets.typeset import baseline, cap_height, line_height, width_of
from neuro_desktop.texts import check_in_sheet as words_of
from neuro_desktop.texts.dates import number

_GAP = 5.0
_ROW = TICK_BOX + 1.5
_LABEL_GAP = 2.0
_WRITING_LINE = 11.0
_DAY_LINE = 70.0


def check_in_pages(sheet: CheckInSheet, paper: Paper) -> tuple[SheetPage, ...]:
    """Return the pages of a blank check-in."""
    frame = portrait(sheet.head, words_of.title(), paper)
    width, points = frame.inner_width, float(paper.points)
    blocks = [
        head_block(sheet.head, words_of.title(), "", width, points, numbers=False),
        _day(width, points),
        *(_question(symptom, width, points) for symptom in sheet.symptoms),
        _triggers(width, points),
        _notes(width, points),
    ]
    return frame.pages(flow(blocks, frame.inner_height))


def _day(width: float, points: float) -> Block:
    column = Column(width)
    column.space(2.0)
    base = column.height + baseline(points)
    begin = width_of(f"{words_of.day_label()} ", points, bold=True)
    column.marks.append(Words(0.0, base, words_of.day_label(), points, bold=True))
    column.marks.append(Line(begin, base, begin + _DAY_LINE, base, 0.3))
    column.space(line_height(points) + 2.0)
    column.words(words_of.how_to(), points)
    return column.block(1.0)


def _question(symptom: Symptom, width: float, points: float) -> Block:
    column = Column(width)
    column.words(words_of.question(symptom), points, bold=True)
    asked = where_felt((symptom,))
    if not asked:
        return _skin(column, points)
    column.words(words_of.scale(symptom), points)
    for at in asked:
        left, right = words_of.left_right()
        label = {Side.LEFT: left, Side.RIGHT: right}.get(at.side, "")
        _numbers(column, label, points)
    return column.block(_GAP)


def _numbers(column: Column, label: str, points: float) -> None:
    """Lay out 0 to 10, each in a box large enough to ring."""
    label_width = max(width_of(each, points) for each in words_of.left_right()) + _LABEL_GAP
    step = (column.width - label_width) / (WORST + 1)
    side = min(step - 1.0, TICK_BOX + 2.5)
    base = column.height + _ROW / 2 + cap_height(points) / 2
    if label:
        column.marks.append(Words(0.0, base, label, points))
    for value in range(WORST + 1):
        x = label_width + value * step
        words = number(value)
        column.marks.append(Box(x, column.height + (_ROW - TICK_BOX) / 2, side, TICK_BOX, 0.35))
        column.marks.append(Words(x + (side - width_of(words, points)) / 2, base, words, points))
    column.space(_ROW)


def _skin(column: Column, points: float) -> Block:
    column.put(*tick_row(words_of.yes_no(), points))
    column.words(words_of.skin_lines(), points)
    _lines(column, 1)
    column.words(words_of.new_sore(), points, bold=True)
    return column.block(_GAP)


def _triggers(width: float, points: float) -> Block:
    column = Column(width)
    column.words(words_of.triggers_title(), points, bold=True)
    left = TICK_BOX + _LABEL_GAP
    for trigger in words_of.triggers():
        top = column.height
        text = Column(width - left)
        text.words(trigger, points)
        height = max(_ROW, text.height)
        column.marks.append(
            Box(0.0, top + (height - TICK_BOX) / 2, TICK_BOX, TICK_BOX, 0.5, to_tick=True)
        )
        column.put(text.marks, height, left, (height - text.height) / 2)
    return column.block(_GAP)


def _notes(width: float, points: float) -> Block:
    column = Column(width)
    column.words(words_of.notes_title(), points, bold=True)
    _lines(column, 3)
    return column.block(_GAP)


def _lines(column: Column, count: int) -> None:
    """Lay out lines to write on."""
    for _ in range(count):
        column.space(_WRITING_LINE)
        column.marks.append(Line(0.0, column.height, column.width, column.height, 0.3))
    column.space(1.0)
