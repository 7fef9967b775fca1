"""One exercise on paper: its picture, steps, dose, boxes to tick and what to mind."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from neuro_desktop.domain.exercise import Level
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.domain.timeline import working_sides
from neuro_desktop.figures.moments import EXTRA, Moment, level_stills
from neuro_desktop.sheets.blocks import Block, Column
from neuro_desktop.sheets.card_parts import (
    COLUMN_GAP,
    PICTURE,
    lay_cautions,
    lay_dose,
    lay_dose_row,
    lay_pictures,
    lay_steps,
    lay_title,
    tick_row,
)
from neuro_desktop.sheets.marks import LEAST_POINTS
from neuro_desktop.sheets.sheet_words import SheetWords
from neuro_desktop.sheets.typeset import line_height
from neuro_desktop.texts.sheets import (
    continued,
    own_cautions,
    own_note,
    steps_text,
    tick_labels,
)

LARGEST_PICTURE = 80.0  # mm
CARD_GAP = 6.0
_AIR = 2.0  # between lines, where the page has room
_DOSE_COLUMN = 62.0  # without a picture


@dataclass(frozen=True, slots=True)
class CardStyle:
    """How the cards of a sheet look."""

    points: float
    pictures: bool
    two_pictures: bool  # start and end
    width: float
    page_height: float
    begins_page: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """An exercise and its place on the sheet."""

    number: int
    item: RoutineItem
    told: tuple[str, ...] = ()  # cautions told above, for several exercises


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to lay out a card."""

    cautions: tuple[str, ...]
    pictures: int  # 0, 1 or 2
    side: float = PICTURE
    wide: bool = False  # pictures and dose over the whole width, the steps under them
    stacked: bool = False  # two pictures one under the other, the steps beside them
    cautions_below: bool = False  # under both columns
    form_title: bool = True
    air: float = 0.0


def card_blocks(card: Card, style: CardStyle, words: SheetWords) -> list[Block]:
    """Return the card as one block that no page splits.

    Its first caution is always there, the others where there is room. Where even a page of its own
    cannot hold it: two pictures give way to one, a long note goes on on the next page, and at last
    its words are set smaller.
    """
    note = own_note(card.item.note) if card.item.note.strip() else ""
    for ways in (_forms, _last_forms):
        forms = [_laid_out(card, style, words, form) for form in ways(card, style, words)]
        whole = [_with_note(form, note, style) for form in forms]
        fitting = [form for form in whole if form.height <= style.page_height]
        if fitting:
            return [_block(_lower_and_lower(fitting), style)]
        bare = min(forms, key=lambda form: form.height)
        smallest = ways is _last_forms and style.points <= LEAST_POINTS
        if smallest or (note and bare.height <= style.page_height):
            return _with_long_note(bare, note, words.name(card.item.exercise_id), style)
    smaller = max(LEAST_POINTS, style.points - 2.0)
    return card_blocks(card, replace(style, points=smaller), words)


def _last_forms(card: Card, style: CardStyle, words: SheetWords) -> Iterator[_Form]:
    """Yield the ways to lay out a card that has more words than its page has room for."""
    about = words.words[card.item.exercise_id]
    cautions = own_cautions(about, words.level(card.item), card.told)[:1]
    pictures = 1 if style.pictures else 0
    for form_title in (True, False):
        yield _Form(cautions, pictures, cautions_below=True, form_title=form_title)


def _forms(card: Card, style: CardStyle, words: SheetWords) -> Iterator[_Form]:
    """Yield the ways to lay out a card, the best and roomiest first."""
    about = words.words[card.item.exercise_id]
    cautions = own_cautions(about, words.level(card.item), card.told)
    shares = [cautions[:count] for count in range(len(cautions), min(1, len(cautions)) - 1, -1)]
    if not style.pictures:
        bases = [_Form((), 0), _Form((), 0, wide=True)]
    elif not style.two_pictures:
        bases = [_Form((), 1), _Form((), 1, cautions_below=True)]
    else:
        large = min(LARGEST_PICTURE, (style.width - COLUMN_GAP) / 2)
        bases = [
            _Form((), 2, large, wide=True),
            _Form((), 2, wide=True),
            _Form((), 2, stacked=True),
            _Form((), 2, stacked=True, cautions_below=True),
        ]
    for base in bases:
        yield replace(base, cautions=cautions, air=_AIR)
    for share in shares:
        for base in bases:
            yield replace(base, cautions=share)


def _lower_and_lower(forms: Sequence[Column]) -> list[Column]:
    """Return the forms of which each is lower than all before it."""
    kept: list[Column] = []
    for form in forms:
        if not kept or form.height < kept[-1].height:
            kept.append(form)
    return kept


def _block(forms: Sequence[Column], style: CardStyle) -> Block:
    blocks = [
        Block(
            form.height,
            tuple(form.marks),
            CARD_GAP,
            begins_page=style.begins_page,
            rule=style.width,
        )
        for form in forms
    ]
    return replace(blocks[0], tighter=tuple(blocks[1:]))


# ---------------------------------------------------------------- laying out


def _laid_out(card: Card, style: CardStyle, words: SheetWords, form: _Form) -> Column:
    level = words.level(card.item)
    about = words.words[card.item.exercise_id].forms[level.form]
    whole = Column(style.width)
    title = f"{card.number}. {words.name(card.item.exercise_id)}"
    lay_title(whole, title, about.title if form.form_title else "", style.points)
    steps = steps_text(about)
    if form.stacked:
        _stacked(whole, card, style, words, form)
    elif form.wide:
        if form.pictures:
            lay_pictures(whole, _two_stills(card.item, level), form.side, words.person)
            whole.space(1.0)
        lay_dose_row(whole, level, card.item.dose, style.points)
        whole.space(1.0)
        lay_steps(whole, steps, style.points, form.air)
        lay_cautions(whole, form.cautions, style.points, form.air)
    else:
        _two_columns(whole, card, style, words, form)
    return whole


def _stacked(whole: Column, card: Card, style: CardStyle, words: SheetWords, form: _Form) -> None:
    """Lay out two pictures one under the other, the steps beside them, the dose below."""
    level = words.level(card.item)
    left, right = Column(PICTURE), Column(style.width - PICTURE - COLUMN_GAP)
    lay_pictures(left, _two_stills(card.item, level), PICTURE, words.person, stacked=True)
    steps = steps_text(words.words[card.item.exercise_id].forms[level.form])
    lay_steps(right, steps, style.points, form.air)
    lay_cautions(right, () if form.cautions_below else form.cautions, style.points, form.air)
    whole.beside(left, right, PICTURE + COLUMN_GAP)
    whole.space(1.0)
    lay_dose_row(whole, level, card.item.dose, style.points)
    lay_cautions(whole, form.cautions if form.cautions_below else (), style.points, form.air)


def _two_columns(
    whole: Column, card: Card, style: CardStyle, words: SheetWords, form: _Form
) -> None:
    """Lay out picture and dose beside the steps; without a picture the dose comes second."""
    level = words.level(card.item)
    left_width = PICTURE if form.pictures else style.width - _DOSE_COLUMN - COLUMN_GAP
    left, right = Column(left_width), Column(style.width - left_width - COLUMN_GAP)
    doing, counting = (right, left) if form.pictures else (left, right)
    if form.pictures:
        lay_pictures(left, (_one_still(card.item, level),), PICTURE, words.person)
        left.space(0.5)
    lay_dose(counting, level, card.item.dose, style.points)
    counting.space(0.5 + form.air)
    counting.put(*tick_row(tick_labels(level), style.points))
    steps = steps_text(words.words[card.item.exercise_id].forms[level.form])
    lay_steps(doing, steps, style.points, form.air)
    lay_cautions(doing, () if form.cautions_below else form.cautions, style.points, form.air)
    whole.beside(left, right, left_width + COLUMN_GAP)
    lay_cautions(whole, form.cautions if form.cautions_below else (), style.points, form.air)


def _one_still(item: RoutineItem, level: Level) -> Moment:
    """Return the end picture, with the start dashed; of two ends the first."""
    return level_stills(item.exercise_id, item.level, working_sides(level)[0])[-1]


def _two_stills(item: RoutineItem, level: Level) -> tuple[Moment, ...]:
    """Return start and end, or both ends where the movement has two."""
    start, end, *extra = level_stills(item.exercise_id, item.level, working_sides(level)[0])
    return (extra[0], end) if extra and extra[0].step == EXTRA else (start, end)


# ---------------------------------------------------------------- the person's own note


def _with_note(form: Column, note: str, style: CardStyle) -> Column:
    if not note:
        return form
    whole = Column(style.width)
    whole.put(form.marks, form.height)
    whole.space(1.0)
    whole.words(note, style.points)
    return whole


def _with_long_note(bare: Column, note: str, name: str, style: CardStyle) -> list[Block]:
    """Return the card with as much of its note as fits, then pages with the rest."""
    height = line_height(style.points)
    words = Column(style.width)
    words.words(note, style.points)
    lines = words.marks
    room = max(0, int((style.page_height - bare.height - 1.0) / height))
    first = Column(style.width)
    first.put(bare.marks, bare.height)
    first.space(1.0)
    first.put(lines[:room], room * height)
    blocks = [_block([first], style)]
    most = int(style.page_height / height) - 1
    for begin in range(room, len(lines), most):
        page = Column(style.width)
        page.words(continued(name), style.points, bold=True)
        part = lines[begin : begin + most]
        page.put(part, len(part) * height, 0.0, -begin * height)
        blocks.append(Block(page.height, tuple(page.marks), CARD_GAP, begins_page=True))
    return blocks
