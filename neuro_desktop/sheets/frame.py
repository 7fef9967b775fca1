"""What stands on every page, and the room it leaves."""

from dataclasses import dataclass

from neuro_desktop.domain.sheet import Paper, PaperSize, SheetHead
from neuro_desktop.sheets.marks import GREY, LEAST_POINTS, Line, Mark, SheetPage, Words, moved
from neuro_desktop.sheets.typeset import (
    baseline,
    line_height,
    shortened,
    width_of,
    words_are_right_to_left,
)
from neuro_desktop.texts.sheets import date_text, emergency_label, page_text

MARGIN = 25.0  # mm, the least for a person's sheet
GRID_MARGIN = 12.0  # mm, of the week's grid
SIZES = {PaperSize.A4: (210.0, 297.0), PaperSize.LETTER: (215.9, 279.4)}  # mm, portrait
_GAP = 3.0  # between the running lines and what is between them
_TITLE_SHARE = 0.4
_BLANK = 45.0  # a line to write a number on
_MOST_PAGES_TEXT = (88, 88)


@dataclass(frozen=True, slots=True)
class Frame:
    """A page's size, margins and running lines."""

    head: SheetHead
    title: str  # of the sheet
    width: float
    height: float
    margin: float
    points: float  # of the running lines

    @property
    def inner_width(self) -> float:
        """The width between the margins."""
        return self.width - 2 * self.margin

    @property
    def inner_height(self) -> float:
        """The height between header and footer."""
        return self.height - 2 * self.margin - self._header_height - self._footer_height

    @property
    def _header_height(self) -> float:
        return line_height(self.points) + _GAP

    @property
    def _footer_height(self) -> float:
        lines = 1 if self._one_line_footer else 2
        return lines * line_height(self.points) + _GAP

    @property
    def _one_line_footer(self) -> bool:
        room = self.inner_width - width_of(page_text(*_MOST_PAGES_TEXT), self.points)
        return self._emergency_width < room - _GAP

    @property
    def _emergency_width(self) -> float:
        return self._emergency_width_at(self._emergency_points)

    @property
    def _emergency_points(self) -> float:
        """The running size, or the largest below it in which a long number has its own line."""
        points = self.points
        while points > LEAST_POINTS and self._emergency_width_at(points) > self.inner_width:
            points -= 1.0
        return points

    def _emergency_width_at(self, points: float) -> float:
        label = emergency_label()
        if not self.head.emergency_number:
            return width_of(label, points) + _BLANK
        return width_of(f"{label} {self.head.emergency_number}", points, bold=True)

    def pages(self, contents: list[tuple[Mark, ...]]) -> tuple[SheetPage, ...]:
        """Return the pages, each with its running lines."""
        top = self.margin + self._header_height
        return tuple(
            SheetPage(
                self.title,
                number,
                len(contents),
                self.width,
                self.height,
                (
                    *self._header(),
                    *(moved(mark, self.margin, top) for mark in content),
                    *self._footer(number, len(contents)),
                ),
            )
            for number, content in enumerate(contents, start=1)
        )

    def _header(self) -> tuple[Mark, ...]:
        day = date_text(self.head.made_on)
        day_width = width_of(day, self.points)
        room = self.inner_width - day_width - 2 * _GAP
        y = self.margin + baseline(self.points)
        under = self.margin + self._header_height - _GAP * 0.7
        words = self._running_words(room)
        return (
            Words(
                self.margin,
                y,
                words,
                self.points,
                right_to_left=words_are_right_to_left(words),
            ),
            Words(self.width - self.margin - day_width, y, day, self.points),
            Line(self.margin, under, self.width - self.margin, under, 0.25, GREY),
        )

    def _running_words(self, room: float) -> str:
        name, title = self.head.person_name, self.title
        both = " · ".join(filter(None, (name, title)))
        if width_of(both, self.points) <= room:
            return both
        if not name or not title:
            return shortened(name or title, self.points, room)
        # The name first: it gets what the title leaves, and at least most of the room.
        for_title = shortened(title, self.points, room * _TITLE_SHARE)
        left = room - width_of(f" · {for_title}", self.points)
        return " · ".join((shortened(name, self.points, left), for_title))

    def _footer(self, number: int, pages: int) -> tuple[Mark, ...]:
        top = self.height - self.margin - self._footer_height
        line = Line(
            self.margin, top + _GAP * 0.7, self.width - self.margin, top + _GAP * 0.7, 0.25, GREY
        )
        y = top + _GAP + baseline(self.points)
        page = page_text(number, pages)
        page_y = y if self._one_line_footer else y + line_height(self.points)
        page_x = self.width - self.margin - width_of(page, self.points)
        return (line, *self._emergency(y), Words(page_x, page_y, page, self.points))

    def _emergency(self, y: float) -> tuple[Mark, ...]:
        label, number = emergency_label(), self.head.emergency_number
        if number:
            words = f"{label} {number}"
            return (Words(self.margin, y, words, self._emergency_points, bold=True),)
        begin = self.margin + width_of(f"{label} ", self.points)
        return (
            Words(self.margin, y, label, self.points),
            Line(begin, y, begin + _BLANK, y, 0.3),
        )


def portrait(head: SheetHead, title: str, paper: Paper) -> Frame:
    """Return the frame of a person's sheet that is higher than wide."""
    width, height = SIZES[paper.size]
    return Frame(head, title, width, height, MARGIN, float(paper.points))
