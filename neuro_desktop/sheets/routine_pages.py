"""The routine sheet: head, stop signs, things, then the exercises in their order."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from neuro_desktop.domain.phases import Pace, Phase, PhaseKind, Prompt
from neuro_desktop.domain.routine import Block as RoutineBlock
from neuro_desktop.domain.routine import RoutineItem, block_of
from neuro_desktop.domain.sheet import Paper, RoutineSheet
from neuro_desktop.domain.timeline import compile_timeline
from neuro_desktop.sheets.blocks import Block, Column, framed
from neuro_desktop.sheets.card_parts import lay_cautions
from neuro_desktop.sheets.exercise_card import Card, CardStyle, card_blocks
from neuro_desktop.sheets.flow import flow
from neuro_desktop.sheets.frame import portrait
from neuro_desktop.sheets.marks import PALE, SheetPage, Words
from neuro_desktop.sheets.page_parts import (
    BLOCK_GAP,
    PADDING,
    THICK,
    head_block,
    stop_block,
)
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.typeset import baseline, width_of
from neuro_desktop.texts.before_start import thing_to_fetch
from neuro_desktop.texts.player_screen import prompt_lines
from neuro_desktop.texts.routines import weekdays_text
from neuro_desktop.texts.sheets import (
    change_text,
    changed_title,
    feel_unsteady,
    feet_first,
    fetch_in_shoes,
    helper_line,
    minutes_text,
    nothing_open,
    routine_title,
    shared_cautions,
    soles_line,
    standing_title,
    standing_until,
    things_title,
)

TWO_PICTURES_FROM = 24  # points
_BULLET = "•"

# What stands on paper between exercises; the rest is told at each card.
_TOLD = frozenset({Prompt.SHOES_OFF, Prompt.SOCKS_ON, Prompt.SHOES_ON, Prompt.RISE})


def routine_pages(sheet: RoutineSheet, paper: Paper, words: SheetWords) -> tuple[SheetPage, ...]:
    """Return the pages of a routine sheet."""
    frame = portrait(sheet.head, routine_title(sheet.routine_name), paper)
    width, points = frame.inner_width, float(paper.points)
    blocks = [
        head_block(sheet.head, routine_title(sheet.routine_name), _days(sheet), width, points),
        stop_block(sheet.head.emergency_number, width, points),
        *_before(sheet, width, points, words),
    ]
    style = CardStyle(
        points=points,
        pictures=paper.pictures,
        two_pictures=paper.one_a_page or paper.points >= TWO_PICTURES_FROM,
        width=width,
        page_height=frame.inner_height,
        begins_page=paper.one_a_page,
    )
    blocks += _exercises(sheet, style, words)
    return frame.pages(flow(blocks, frame.inner_height))


# ---------------------------------------------------------------- the first page


def _days(sheet: RoutineSheet) -> str:
    parts = [weekdays_text(sheet.weekdays)]
    if sheet.items:
        parts.append(minutes_text(sheet.seconds))
    return " · ".join(parts)


def _before(sheet: RoutineSheet, width: float, points: float, words: SheetWords) -> list[Block]:
    first = Column(width)
    first.words(feet_first(), points)
    blocks = [first.block(BLOCK_GAP)]
    if sheet.standing_until is not None:
        until = Column(width)
        until.words(standing_until(sheet.standing_until), points, bold=True)
        blocks.append(until.block(BLOCK_GAP))
    if sheet.changes:
        changed = Column(width)
        changed.words(changed_title(), points, bold=True)
        for change in sheet.changes:
            changed.words(change_text(change, words.name(change.exercise_id)), points)
        blocks.append(changed.block(BLOCK_GAP))
    if not sheet.items:
        nothing = Column(width)
        nothing.words(nothing_open(), points, bold=True)
        return [*blocks, nothing.block(BLOCK_GAP)]
    things = Column(width)
    things.words(things_title(), points, bold=True)
    indent = width_of(f"{_BULLET} ", points) + 1.0
    for thing in sheet.things:
        things.marks.append(Words(0.0, things.height + baseline(points), _BULLET, points))
        things.words(thing_to_fetch(thing), points, left=indent)
    things.words(fetch_in_shoes(), points)
    return [*blocks, things.block(BLOCK_GAP)]


# ---------------------------------------------------------------- the exercises


def _exercises(sheet: RoutineSheet, style: CardStyle, words: SheetWords) -> list[Block]:
    between = _between(sheet.items, words)
    blocks: list[Block] = []
    numbered = list(enumerate(sheet.items))
    for part, each in groupby(numbered, key=lambda pair: _part(pair[1], words)):
        members = list(each)
        told = _shared(part, [item for _, item in members], words)
        for place, (index, item) in enumerate(members):
            shoes, rising = between.get(index, _Between())
            if shoes:
                # Shoes on belongs to what was done before them, all else to what comes.
                keep = not rising or style.begins_page
                blocks.append(_shoes_sign(shoes, style, keep_with_next=keep))
            if rising or (place == 0 and told):
                sign = _shoes_on_sign(rising, told if place == 0 else (), sheet, style)
                blocks.append(replace(sign, begins_page=style.begins_page and not shoes))
            blocks += card_blocks(Card(index + 1, item, told), style, words)
    after = between.get(len(sheet.items), _Between())
    return [*blocks, _shoes_sign(after.shoes, style)] if after.shoes else blocks


def _part(item: RoutineItem, words: SheetWords) -> RoutineBlock:
    return block_of(words.exercise(item), words.level(item))


def _shared(part: RoutineBlock, items: Sequence[RoutineItem], words: SheetWords) -> tuple[str, ...]:
    """Return the cautions that all exercises in shoes have: about shoes and what to hold."""
    if part in {RoutineBlock.BARE, RoutineBlock.SOCKS}:
        return ()
    return shared_cautions([(words.words[item.exercise_id], words.level(item)) for item in items])


class _Between(NamedTuple):
    """What is done before an item: about shoes and things on the floor, then standing up."""

    shoes: tuple[str, ...] = ()
    rising: tuple[str, ...] = ()


def _between(items: Sequence[RoutineItem], words: SheetWords) -> dict[int, _Between]:
    """Return what is done before each item, and after the last.

    The session that the app runs is compiled from the same items, so paper and player agree.
    """
    phases = compile_timeline(items, words.catalogue, Pace()).phases
    found: dict[int, _Between] = {}
    contact = False
    for index, phase in enumerate(phases):
        if phase.kind is PhaseKind.PRESS and phase.prompt in _TOLD:
            ending = not any(later.kind is PhaseKind.WORK for later in phases[index:])
            place = len(items) if ending else phase.item
            shoes, rising = found.get(place, _Between())
            lines_now = _lines(phase, contact=contact)
            if phase.prompt is Prompt.RISE:
                found[place] = _Between(shoes, lines_now)
            else:
                found[place] = _Between((*shoes, *lines_now), rising)
            contact = contact and phase.prompt is not Prompt.SHOES_ON
        elif phase.kind is PhaseKind.WORK:
            contact = contact or words.catalogue[phase.exercise_id].contact
    return found


def _lines(phase: Phase, *, contact: bool) -> tuple[str, ...]:
    """Return what a press asks for; after the sole was pressed or rubbed it is looked at."""
    if phase.prompt is None:
        return ()
    told = prompt_lines(phase.prompt, phase.put_away, phase.footwear)
    if contact and phase.prompt is Prompt.SHOES_ON:
        return (*told[:-1], soles_line(), told[-1])
    return told


def _shoes_sign(told: Sequence[str], style: CardStyle, *, keep_with_next: bool = False) -> Block:
    """Return the box about shoes and what lies on the floor."""
    column = Column(style.width - 2 * PADDING)
    column.words(" ".join(told), style.points, bold=True)
    box = framed(column, PADDING, 0.4, PALE)
    begins = style.begins_page and keep_with_next
    return Block(box.height, tuple(box.marks), BLOCK_GAP, keep_with_next, begins)


def _shoes_on_sign(
    rising: Sequence[str], cautions: Sequence[str], sheet: RoutineSheet, style: CardStyle
) -> Block:
    """Return the box before the exercises in shoes: standing up, and what holds for all of them."""
    column = Column(style.width - 2 * PADDING)
    if rising:
        column.words(standing_title(), style.points * 1.1, bold=True)
        column.words(" ".join(rising), style.points, bold=True)
        if sheet.with_helper:
            column.words(helper_line(), style.points, bold=True)
        column.words(feel_unsteady(), style.points)
    lay_cautions(column, cautions, style.points)
    box = framed(column, PADDING, THICK if rising else 0.4)
    return Block(box.height, tuple(box.marks), BLOCK_GAP, keep_with_next=True)
