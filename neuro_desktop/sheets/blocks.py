"""Blocks of a page: what stands together, laid out before anyone knows on which page."""

from collections.abc import Iterable
from dataclasses import dataclass

from neuro_desktop.sheets.marks import Box, Mark, Words, moved
from neuro_desktop.sheets.typeset import baseline, line_height, paragraphs


@dataclass(frozen=True, slots=True)
class Block:
    """Marks from (0, 0) down that are never split over two pages."""

    height: float  # mm
    marks: tuple[Mark, ...]
    gap: float = 0.0  # above it, unless it begins a page
    keep_with_next: bool = False
    begins_page: bool = False
    rule: float = 0.0  # width of the thin line in its gap, 0 for none
    anchor: str = ""  # what an index finds it by
    tighter: tuple["Block", ...] = ()  # the same in less room, the roomiest first

    @property
    def least(self) -> "Block":
        """The form that takes the least room."""
        return self.tighter[-1] if self.tighter else self


class Column:
    """Lays marks one under another; every length is in millimetres."""

    def __init__(self, width: float) -> None:
        self.width = width
        self.height = 0.0
        self.marks: list[Mark] = []

    def space(self, height: float) -> None:
        """Leave room."""
        self.height += height

    def words(
        self,
        words: str,
        points: float,
        *,
        bold: bool = False,
        left: float = 0.0,
        right: float = 0.0,
    ) -> None:
        """Set a text in as many lines as it needs, `left` and `right` from the edges."""
        room = self.width - left - right
        for line in paragraphs(words, points, room, bold=bold):
            x = left + (room - line.width if line.right_to_left else 0.0)
            y = self.height + baseline(points)
            self.marks.append(
                Words(x, y, line.words, points, bold=bold, right_to_left=line.right_to_left)
            )
            self.height += line_height(points)

    def put(self, marks: Iterable[Mark], height: float, x: float = 0.0, down: float = 0.0) -> None:
        """Put marks laid out elsewhere here, and go on `height` further down."""
        self.marks += [moved(mark, x, self.height + down) for mark in marks]
        self.height += height

    def beside(self, left: "Column", right: "Column", right_x: float) -> None:
        """Put two columns side by side, and go on under the longer one."""
        self.marks += [moved(mark, 0.0, self.height) for mark in left.marks]
        self.marks += [moved(mark, right_x, self.height) for mark in right.marks]
        self.height += max(left.height, right.height)

    def block(self, gap: float = 0.0, *, keep_with_next: bool = False) -> Block:
        """Return what was laid out."""
        return Block(self.height, tuple(self.marks), gap, keep_with_next)


def framed(inner: Column, padding: float, line: float, fill: float | None = None) -> Column:
    """Return a column inside a box that is wider by the padding on both sides."""
    outer = Column(inner.width + 2 * padding)
    height = inner.height + 2 * padding
    inset = line / 2  # the whole line is inside
    outer.marks.append(Box(inset, inset, outer.width - line, height - line, line, fill))
    outer.marks += [moved(mark, padding, padding) for mark in inner.marks]
    outer.height = height
    return outer
