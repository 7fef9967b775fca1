"""The page for the doctor: one side always; in large print as many pages as it needs."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from neuro_desktop.domain.sheet import DoctorNote, DoctorRow, DoctorSheet, Paper
from neuro_desktop.sheets.blocks import Block, Column
from neuro_desktop.sheets.flow import flow
from neuro_desktop.sheets.frame import MARGIN, SIZES, Frame
from neuro_desktop.sheets.marks import GREY, Line, Mark, SheetPage
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.sparkline import sparkline
from neuro_desktop.sheets.typeset import line_height
from neuro_desktop.texts import doctor_sheet as words_of
from neuro_desktop.texts.symptoms import at_words

POINTS = 11.0  # the reader is a clinician
DOCTOR_MARGIN = 15.0  # mm
LARGE_POINTS = 18.0
SPARK_HEIGHT = 10.0  # mm
SPARK_WIDTH = 48.0
_GAP = 3.5
_ROW_GAP = 0.8
_START, _RECENT, _CHANGE = 17.0, 26.0, 34.0  # mm, columns
_FEWEST_NOTE_CHARACTERS = 60
_FEWEST_NOTES = 2
_FEWEST_EVENTS = 3


def doctor_pages(sheet: DoctorSheet, paper: Paper, words: SheetWords) -> tuple[SheetPage, ...]:
    """Return one page, or in large print all that are needed."""
    width, height = SIZES[paper.size]
    if sheet.large_print:
        points = max(LARGE_POINTS, float(paper.points))
        frame = Frame(sheet.head, words_of.title(), width, height, MARGIN, points)
        return frame.pages(flow(_blocks(sheet, words, frame, 0), frame.inner_height))
    frame = Frame(sheet.head, words_of.title(), width, height, DOCTOR_MARGIN, POINTS)
    contents: list[tuple[Mark, ...]] = []
    for shorter, left_out in _shorter_and_shorter(sheet):
        contents = flow(_blocks(shorter, words, frame, left_out), frame.inner_height)
        if len(contents) == 1:
            break
    return frame.pages(contents[:1])


def _shorter_and_shorter(sheet: DoctorSheet) -> Iterator[tuple[DoctorSheet, int]]:
    """Yield the sheet with less and less on it, and how many rows were left out.

    First the notes get shorter, then events go, then rows; each says that there is more in the app.
    """
    yield sheet, 0
    while _is_long(sheet.notes):
        sheet = _less_of_notes(sheet)
        yield sheet, 0
    while len(sheet.events) > _FEWEST_EVENTS:
        sheet = replace(sheet, events=sheet.events[:-1], more_events=sheet.more_events + 1)
        yield sheet, 0
    rows = sheet.rows
    for count in range(len(rows) - 1, -1, -1):
        yield replace(sheet, rows=rows[:count]), len(rows) - count
    bare = replace(sheet, rows=(), notes=(), notes_cut=True, events=(), levels=())
    yield replace(bare, more_events=sheet.more_events + len(sheet.events)), len(rows)


def _is_long(notes: Sequence[DoctorNote]) -> bool:
    characters = sum(len(note.text) for note in notes)
    return characters > _FEWEST_NOTE_CHARACTERS or len(notes) > _FEWEST_NOTES


def _less_of_notes(sheet: DoctorSheet) -> DoctorSheet:
    """Return the sheet without its last note, or with half of the only one."""
    if len(sheet.notes) > 1:
        return replace(sheet, notes=sheet.notes[: len(sheet.notes) * 3 // 4], notes_cut=True)
    note = sheet.notes[0]
    half = note._replace(text=note.text[: len(note.text) // 2].rstrip())
    return replace(sheet, notes=(half,), notes_cut=True)


# ---------------------------------------------------------------- parts


def _blocks(sheet: DoctorSheet, words: SheetWords, frame: Frame, rows_left_out: int) -> list[Block]:
    width, points = frame.inner_width, frame.points
    large = sheet.large_print
    return [
        _head(sheet, words, width, points),
        *(_large_rows(sheet, width, points) if large else _table(sheet, width, points)),
        *_after_rows(sheet, width, points, rows_left_out),
        *_events(sheet, words, width, points),
        *_notes(sheet, width, points),
        _worth(width, points),
    ]


def _head(sheet: DoctorSheet, words: SheetWords, width: float, points: float) -> Block:
    column = Column(width)
    if sheet.head.person_name:
        column.words(sheet.head.person_name, points * 1.3, bold=True)
    column.words(words_of.about(sheet.first_day, sheet.last_day), points, bold=True)
    for finding in sheet.feet_now:  # at the head, where nothing is ever cut
        column.words(words_of.feet_now_text(finding, sheet.feet_told_on), points, bold=True)
    column.space(1.0)
    column.words(words_of.sessions_text(sheet.sessions_done, sheet.sessions_planned), points)
    levels = [(words.name(name), level, most) for name, level, most in sheet.levels]
    column.words(words_of.exercises_text(levels), points)
    return column.block()


def _table(sheet: DoctorSheet, width: float, points: float) -> list[Block]:
    """Return the table of symptoms; its head stays with its first row."""
    if not sheet.rows:
        return []
    spark = SPARK_WIDTH
    name = width - spark - _START - _RECENT - _CHANGE
    edges = (0.0, name, name + _START, name + _START + _RECENT, width - spark)
    head = Column(width)
    height = line_height(points)
    for x, label in zip(edges, words_of.column_heads(), strict=True):
        cell = Column(width - x)
        cell.words(label, points, bold=True)
        head.put(cell.marks, 0.0, x)
    head.space(height + 0.6)
    head.marks.append(Line(0.0, head.height, width, head.height, 0.4))
    rows = [_row(row, sheet, edges, width, points) for row in sheet.rows]
    return [head.block(_GAP, keep_with_next=True), *rows]


def _row(
    row: DoctorRow, sheet: DoctorSheet, edges: Sequence[float], width: float, points: float
) -> Block:
    cells = (
        at_words(row.at),
        words_of.mean_text(row.start_mean),
        words_of.mean_text(row.recent_mean),
        words_of.verdict_text(row.verdict),
    )
    columns = []
    for x, end, words in zip(edges, edges[1:], cells, strict=False):
        cell = Column(end - x - 2.0)
        cell.words(words, points)
        columns.append((x, cell))
    height = max(SPARK_HEIGHT, *(cell.height for _, cell in columns))
    whole = Column(width)
    for x, cell in columns:
        whole.put(cell.marks, 0.0, x, (height - cell.height) / 2)
    line = sparkline(row, sheet.first_day, sheet.last_day, width - edges[-1], SPARK_HEIGHT)
    whole.put(line, 0.0, edges[-1], (height - SPARK_HEIGHT) / 2)
    whole.space(height + _ROW_GAP)
    whole.marks.append(Line(0.0, whole.height, width, whole.height, 0.15, GREY))
    return whole.block()


def _large_rows(sheet: DoctorSheet, width: float, points: float) -> list[Block]:
    blocks = []
    for row in sheet.rows:
        column = Column(width)
        column.words(at_words(row.at), points, bold=True)
        column.words(words_of.numbers_text(row.start_mean, row.recent_mean, row.verdict), points)
        height = SPARK_HEIGHT * 1.8
        line = sparkline(row, sheet.first_day, sheet.last_day, width, height)
        column.put(line, height)
        blocks.append(column.block(_GAP))
    return blocks


def _after_rows(sheet: DoctorSheet, width: float, points: float, left_out: int) -> list[Block]:
    column = Column(width)
    if left_out:
        column.words(words_of.more_rows(left_out), points)
    elif not sheet.rows:
        column.words(words_of.no_symptoms(), points)
    if sheet.less_pain_more_numbness:
        told = words_of.less_pain_more_numbness(sheet.less_pain_more_numbness)
        column.words(told, points, bold=True)
    return [column.block(1.5)] if column.marks else []


def _events(sheet: DoctorSheet, words: SheetWords, width: float, points: float) -> list[Block]:
    told = []
    for event in sheet.events:
        name = words.name(event.exercise_id) if event.exercise_id else ""
        told.append(words_of.event_text(event, name))
    if sheet.more_events:
        told.append(words_of.more_events(sheet.more_events))
    return _titled(words_of.events_title(), told or [words_of.no_events()], width, points)


def _notes(sheet: DoctorSheet, width: float, points: float) -> list[Block]:
    told = [words_of.note_text(note.day, note.text) for note in sheet.notes]
    if sheet.notes_cut:
        told.append(words_of.notes_cut())
    return _titled(words_of.notes_title(), told, width, points) if told else []


def _titled(title: str, lines: Sequence[str], width: float, points: float) -> list[Block]:
    """Return a title and what stands under it, each line a block that may go on the next page."""
    head = Column(width)
    head.words(title, points, bold=True)
    blocks = [head.block(_GAP, keep_with_next=True)]
    for line in lines:
        column = Column(width)
        column.words(line, points)
        blocks.append(column.block())
    return blocks


def _worth(width: float, points: float) -> Block:
    column = Column(width)
    column.words(words_of.rule_text(), points)
    column.words(words_of.worth_text(), points, bold=True)
    return column.block(_GAP)
