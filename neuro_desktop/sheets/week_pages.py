"""The week to tick, on its side: a row for each exercise, a column for each day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.sheet import Paper, WeekSheet
from neuro_desktop.domain.symptoms import where_felt
from neuro_desktop.sheets.blocks import Column
from neuro_desktop.sheets.card_parts import TICK_BOX
from neuro_desktop.sheets.frame import GRID_MARGIN, SIZES, Frame
from neuro_desktop.sheets.marks import GREY, Box, Line, Mark, SheetPage, Words, moved
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.typeset import baseline, cap_height, line_height, shortened, width_of
from neuro_desktop.texts.dates import weekday_short
from neuro_desktop.texts.sheets import routine_title, tick_labels
from neuro_desktop.texts.week_sheet import (
    code_text,
    day_number,
    feet_checked_row,
    left_right_short,
    legend,
    notes_label,
    symptom_row,
    unsteady_row,
    week_of,
)

MOST_EXERCISES = 7  # on one sheet; the others go on a second
DAYS = 7
_DAY = 23.5  # mm: two boxes and the room round them
_BETWEEN = 1.25
_ROW = TICK_BOX + 1.5  # the least height of a row
_HEAD_LINES = 3  # day, date, left and right
_NOTE_LINE = 10.0
_LABEL_GAP = 2.0
_BLANK = 50.0


@dataclass(frozen=True, slots=True)
class _Row:
    """One row: what it is about, and whether it has one box a day or two."""

    label: str
    boxes: int


def week_pages(sheet: WeekSheet, paper: Paper, words: SheetWords) -> tuple[SheetPage, ...]:
    """Return the sheet, and a second one where the exercises do not all find room."""
    height, width = SIZES[paper.size]
    title = routine_title(sheet.routine_name)
    frame = Frame(sheet.head, title, width, height, GRID_MARGIN, float(paper.points))
    last = _asked_rows(sheet)
    shares = _shares(sheet.items, last, frame, words)
    contents = []
    for number, share in enumerate(shares):
        rows = [_exercise_row(index, item, words) for index, item in share]
        rows += last if number == 0 else []
        contents.append(_grid(sheet, rows, frame))
    return frame.pages(contents)


def _exercise_row(index: int, item: RoutineItem, words: SheetWords) -> _Row:
    label = f"{index + 1}. {words.name(item.exercise_id)}"
    return _Row(label, len(tick_labels(words.level(item))))


def _asked_rows(sheet: WeekSheet) -> list[_Row]:
    rows = [_Row(feet_checked_row(), 1), _Row(unsteady_row(), 1)]
    if sheet.symptom is not None:
        feet = where_felt((sheet.symptom,))
        if feet:
            rows.append(_Row(symptom_row(sheet.symptom), 1 if feet[0].side is Side.BOTH else 2))
    return rows


def _shares(
    items: Sequence[RoutineItem], last: Sequence[_Row], frame: Frame, words: SheetWords
) -> list[list[tuple[int, RoutineItem]]]:
    """Return which exercises stand on which page: at most seven, and only what fits."""
    room = frame.inner_height - _head_height(frame.points) - _NOTE_LINE
    shares: list[list[tuple[int, RoutineItem]]] = [[]]
    left = room - sum(_row_height(row, frame) for row in last)
    for index, item in enumerate(items):
        height = _row_height(_exercise_row(index, item, words), frame)
        if shares[-1] and (len(shares[-1]) == MOST_EXERCISES or height > left):
            shares.append([])
            left = room
        shares[-1].append((index, item))
        left -= height
    return shares


# ---------------------------------------------------------------- the grid


def _label_width(frame: Frame) -> float:
    return frame.inner_width - DAYS * _DAY


def _label(row: _Row, frame: Frame) -> Column:
    column = Column(_label_width(frame) - _LABEL_GAP)
    column.words(row.label, frame.points)
    return column


def _row_height(row: _Row, frame: Frame) -> float:
    return max(_ROW, _label(row, frame).height + 0.5)


def _head_height(points: float) -> float:
    return _HEAD_LINES * line_height(points)


def _grid(sheet: WeekSheet, rows: Sequence[_Row], frame: Frame) -> tuple[Mark, ...]:
    begin = _label_width(frame)
    marks: list[Mark] = [*_corner(sheet, frame), *_days(sheet, frame)]
    top = _head_height(frame.points)
    spare = frame.inner_height - top - sum(_row_height(row, frame) for row in rows)
    stretch = min(2.5, max(0.0, (spare - 2 * _NOTE_LINE) / max(1, len(rows))))
    for row in rows:
        height = _row_height(row, frame) + stretch
        marks.append(Line(0.0, top, frame.inner_width, top, 0.3, GREY))
        label = _label(row, frame)
        inset = (height - label.height) / 2
        marks += [moved(mark, 0.0, top + inset) for mark in label.marks]
        marks += _boxes(row, begin, top, height)
        top += height
    marks.append(Line(0.0, top, frame.inner_width, top, 0.3, GREY))
    for day in range(DAYS + 1):
        x = min(begin + day * _DAY, frame.inner_width - 0.2)
        marks.append(Line(x, 0.0, x, top, 0.3, GREY))
    return (*marks, *_notes(top, frame))


def _corner(sheet: WeekSheet, frame: Frame) -> list[Mark]:
    """Return what stands over the names: the week, and the code that finds the sheet again."""
    points, width = frame.points, _label_width(frame) - _LABEL_GAP
    step, base = line_height(points), baseline(points)
    week = week_of(sheet.first_day)
    marks: list[Mark] = [Words(0.0, base, shortened(week, points, width), points)]
    if sheet.first_day is None:
        x = width_of(f"{week} ", points)
        marks.append(Line(x, base, min(x + _BLANK, width), base, 0.3))
    if sheet.code:
        marks.append(Words(0.0, step + base, code_text(sheet.code), points, bold=True))
    marks.append(Words(0.0, 2 * step + base, shortened(legend(), points, width), points))
    return marks


def _days(sheet: WeekSheet, frame: Frame) -> list[Mark]:
    points, begin = frame.points, _label_width(frame)
    step, base = line_height(points), baseline(points)
    left, right = left_right_short()
    marks: list[Mark] = []
    for day in range(DAYS):
        x = begin + day * _DAY
        marks.append(
            _centred(
                shortened(weekday_short(day), points, _DAY - 1, bold=True),
                x + _DAY / 2,
                base,
                points,
                bold=True,
            )
        )
        if sheet.first_day is not None:
            date_words = day_number(sheet.first_day + timedelta(days=day))
            marks.append(_centred(date_words, x + _DAY / 2, step + base, points))
        for place, letter in enumerate((left, right)):
            middle = _box_x(x, place, 2) + TICK_BOX / 2
            marks.append(_centred(letter, middle, 2 * step + base, points))
    return marks


def _centred(words: str, x: float, y: float, points: float, *, bold: bool = False) -> Words:
    return Words(x - width_of(words, points, bold=bold) / 2, y, words, points, bold=bold)


def _box_x(day_x: float, place: int, boxes: int) -> float:
    width = boxes * TICK_BOX + (boxes - 1) * _BETWEEN
    return day_x + (_DAY - width) / 2 + place * (TICK_BOX + _BETWEEN)


def _boxes(row: _Row, begin: float, top: float, height: float) -> list[Mark]:
    y = top + (height - TICK_BOX) / 2
    return [
        Box(_box_x(begin + day * _DAY, place, row.boxes), y, TICK_BOX, TICK_BOX, 0.5, to_tick=True)
        for day in range(DAYS)
        for place in range(row.boxes)
    ]


def _notes(top: float, frame: Frame) -> list[Mark]:
    """Return the lines to write on, as many as there is room for."""
    points = frame.points
    marks: list[Mark] = []
    y = top + _NOTE_LINE - 1.0
    label = notes_label()
    x = width_of(f"{label} ", points)
    marks.append(Words(0.0, y - (_NOTE_LINE - cap_height(points)) / 4, label, points))
    while y <= frame.inner_height:
        marks.append(Line(x, y, frame.inner_width, y, 0.3))
        x = 0.0
        y += _NOTE_LINE
    return marks
