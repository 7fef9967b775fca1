"""The exercise library on paper: cover, index, and every level open to the person."""

from collections.abc import Sequence
from dataclasses import replace

from neuro_desktop.domain.exercise import Exercise, Level
from neuro_desktop.domain.sheet import Booklet, BookletExercise, Paper
from neuro_desktop.domain.timeline import working_sides
from neuro_desktop.figures.moments import level_stills
from neuro_desktop.sheets.blocks import Block, Column
from neuro_desktop.sheets.card_parts import (
    COLUMN_GAP,
    PICTURE,
    lay_cautions,
    lay_pictures,
    lay_steps,
)
from neuro_desktop.sheets.flow import arranged, flow, placed
from neuro_desktop.sheets.frame import portrait
from neuro_desktop.sheets.marks import GREY, Line, Mark, SheetPage, Words
from neuro_desktop.sheets.page_parts import BLOCK_GAP, THICK, head_block, stop_block
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.typeset import baseline, line_height, width_of
from neuro_desktop.texts import booklet as words_of
from neuro_desktop.texts.dates import number
from neuro_desktop.texts.sheets import feet_first, steps_text

_TITLE = 1.4  # of the body's size
_FORM_GAP = 6.0
_EXERCISE_GAP = 9.0


def booklet_pages(sheet: Booklet, paper: Paper, words: SheetWords) -> tuple[SheetPage, ...]:
    """Return the pages of the booklet; its index names the pages as they come out."""
    frame = portrait(sheet.head, words_of.title(), paper)
    width, points, height = frame.inner_width, float(paper.points), frame.inner_height
    about = words_of.about() if sheet.exercises else words_of.nothing_open()
    cover = [
        head_block(sheet.head, words_of.title(), "", width, points),
        stop_block(sheet.head.emergency_number, width, points),
        _text(feet_first(), width, points),
        _text(about, width, points),
    ]
    blocks: list[Block] = []
    for each in sheet.exercises:
        blocks += _exercise(each, words, width, points, pictures=paper.pictures)
    inside = arranged(blocks, height) if blocks else []
    before = flow(cover, height)
    index_pages = len(_index(sheet, words, {}, width, points, height))
    begin = len(before) + index_pages + 1
    places = {
        block.anchor: begin + at for at, page in enumerate(inside) for block in page if block.anchor
    }
    index = _index(sheet, words, places, width, points, height)
    contents = [*before, *index, *(placed(page) for page in inside)]
    return frame.pages(contents)


def _text(words: str, width: float, points: float) -> Block:
    column = Column(width)
    column.words(words, points)
    return column.block(BLOCK_GAP)


def _index(
    sheet: Booklet,
    words: SheetWords,
    places: dict[str, int],
    width: float,
    points: float,
    height: float,
) -> list[tuple[Mark, ...]]:
    """Return the index: the exercises and the pages they begin on."""
    if not sheet.exercises:
        return []
    head = Column(width)
    head.words(words_of.index_title(), points * 1.2, bold=True)
    blocks = [head.block(keep_with_next=True)]
    for each in sheet.exercises:
        line = Column(width)
        name = words.name(each.exercise_id)
        line.space(1.0)
        base = line.height + baseline(points)
        page = number(places.get(each.exercise_id, 0))
        line.marks.append(Words(0.0, base, name, points))
        line.marks.append(Words(width - width_of(page, points), base, page, points))
        end = width - width_of(page, points) - 2.0
        begin = width_of(name, points) + 2.0
        line.marks.append(Line(begin, base, end, base, 0.2, GREY))
        line.space(line_height(points))
        blocks.append(line.block())
    return flow(blocks, height)


# ---------------------------------------------------------------- one exercise


def _exercise(
    each: BookletExercise, words: SheetWords, width: float, points: float, *, pictures: bool
) -> list[Block]:
    """Return an exercise: what it is for, each form with its levels, what to mind."""
    exercise = words.catalogue[each.exercise_id]
    levels = [exercise.level(place) for place in each.levels]
    forms = list(dict.fromkeys(level.form for level in levels))
    blocks = [_head(exercise, levels, words, width, points)]
    for form in forms:
        members = [level for level in levels if level.form == form]
        block = _form(exercise, members, words, width, points, pictures=pictures)
        # What is done afterwards stands with the last form.
        blocks.append(replace(block, keep_with_next=form == forms[-1]))
    return [*blocks, _after(exercise, words, width, points)]


def _head(
    exercise: Exercise, levels: Sequence[Level], words: SheetWords, width: float, points: float
) -> Block:
    about = words.words[exercise.id]
    column = Column(width)
    column.marks.append(Line(0.0, 0.0, width, 0.0, THICK))
    column.space(2.0)
    column.words(about.name, points * _TITLE, bold=True)
    column.words(words_of.other_name(about), points)
    column.words(about.purpose, points)
    column.space(1.5)
    column.words(words_of.things_label(), points, bold=True)
    column.words(about.things, points)
    column.space(1.5)
    column.words(words_of.care_label(), points, bold=True)
    positions = dict.fromkeys(level.position for level in levels)
    cautions = dict.fromkeys(line for at in positions for line in about.cautions_at(at))
    lay_cautions(column, tuple(cautions), points)
    return replace(column.block(_EXERCISE_GAP, keep_with_next=True), anchor=exercise.id)


def _form(
    exercise: Exercise,
    levels: Sequence[Level],
    words: SheetWords,
    width: float,
    points: float,
    *,
    pictures: bool,
) -> Block:
    level = levels[0]
    form = words.words[exercise.id].forms[level.form]
    whole = Column(width)
    whole.words(form.title, points * 1.15, bold=True)
    whole.space(1.0)
    left_width = PICTURE if pictures else 0.0
    gap = COLUMN_GAP if pictures else 0.0
    left, right = Column(left_width), Column(width - left_width - gap)
    if pictures:
        stills = level_stills(exercise.id, level.number, working_sides(level)[0])
        lay_pictures(left, stills[-1:], PICTURE, words.person)
    lay_steps(right, steps_text(form), points)
    whole.beside(left, right, left_width + gap)
    whole.space(1.0)
    for rung in levels:
        whole.words(words_of.level_text(rung), points)
    return replace(whole.block(_FORM_GAP), rule=width)


def _after(exercise: Exercise, words: SheetWords, width: float, points: float) -> Block:
    column = Column(width)
    column.words(words_of.after_label(), points, bold=True)
    for line in words.words[exercise.id].after:
        column.words(line, points)
    return column.block(_FORM_GAP)
