"""Blocks to pages: nothing is split, nothing is cut."""

from collections.abc import Sequence
from itertools import groupby

from neuro_desktop.sheets.blocks import Block
from neuro_desktop.sheets.marks import GREY, Line, Mark, moved

_ROUNDING = 0.01  # mm
_RULE_AT = 0.4  # of a gap, from its foot


def flow(blocks: Sequence[Block], height: float) -> list[tuple[Mark, ...]]:
    """Return the marks of each page of this height, from (0, 0) down.

    A block that keeps with the next one stands on its page, if a page holds both. Blocks with
    tighter forms are set as roomy as their page lets them be.
    """
    return [placed(page) for page in arranged(blocks, height)]


def arranged(blocks: Sequence[Block], height: float) -> list[list[Block]]:
    """Return the blocks of each page, in the form that they have there."""
    pages: list[list[Block]] = [[]]
    for group in _groups(blocks):
        fits_alone = _height([each.least for each in group]) <= height + _ROUNDING
        for part in [group] if fits_alone else [[each] for each in group]:
            begins = any(each.begins_page for each in part)
            tight = [each.least for each in (*pages[-1], *part)]
            if pages[-1] and (begins or _height(tight) > height + _ROUNDING):
                pages.append([])
            pages[-1] += part
    return [_roomy(page, height) for page in pages]


def _groups(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks in chains that stay on one page."""
    numbers = []
    number = 0
    for block in blocks:
        numbers.append(number)
        number += not block.keep_with_next
    chains = groupby(zip(numbers, blocks, strict=True), key=lambda each: each[0])
    return [[block for _, block in chain] for _, chain in chains]


def _height(blocks: Sequence[Block]) -> float:
    gaps = sum(block.gap for block in blocks[1:])
    return gaps + sum(block.height for block in blocks)


def _roomy(page: Sequence[Block], height: float) -> list[Block]:
    """Return each block in the roomiest form for which there is room, the first blocks first."""
    chosen = [block.least for block in page]
    for place, block in enumerate(page):
        for form in (block, *block.tighter):
            tried = [*chosen[:place], form, *chosen[place + 1 :]]
            if _height(tried) <= height + _ROUNDING:
                chosen = tried
                break
    return chosen


def placed(blocks: Sequence[Block]) -> tuple[Mark, ...]:
    """Return the marks of one page's blocks, one under another."""
    marks: list[Mark] = []
    y = 0.0
    for number, block in enumerate(blocks):
        y += block.gap if number else 0.0
        if number and block.rule:
            rule_y = y - block.gap * _RULE_AT
            marks.append(Line(0.0, rule_y, block.rule, rule_y, 0.3, GREY))
        marks += [moved(mark, 0.0, y) for mark in block.marks]
        y += block.height
    return tuple(marks)
