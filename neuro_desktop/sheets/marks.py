"""What is on a page: marks placed in millimetres, in the order they are read."""

from dataclasses import dataclass, replace

from neuro_desktop.figures.moments import Moment
from neuro_desktop.figures.palette import Person

MM_PER_INCH = 25.4
POINTS_PER_INCH = 72
MM_PER_POINT = MM_PER_INCH / POINTS_PER_INCH

LEAST_POINTS = 16.0  # on a sheet for the person

BLACK = 0.0
GREY = 0.45  # 0 black .. 1 white; lines that help the eye
PALE = 0.9  # the ground of a box; a photocopier drops it and nothing is lost


@dataclass(frozen=True, slots=True)
class Words:
    """One line of text; `x` is its left end, `y` its baseline."""

    x: float
    y: float
    words: str
    points: float
    bold: bool = False
    right_to_left: bool = False
    white: bool = False  # on a black ground


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: with a line of this width, or filled with a grey, or both."""

    x: float
    y: float
    width: float
    height: float
    line: float = 0.4  # 0: none
    fill: float | None = None
    to_tick: bool = False  # to tick, or to write a number in


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    width: float = 0.4
    grey: float = BLACK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Curve:
    """A line through points, with a dot at each."""

    points: tuple[tuple[float, float], ...]
    width: float = 0.4
    dot: float = 0.5  # radius


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of an exercise, square."""

    x: float
    y: float
    side: float
    moment: Moment
    person: Person = Person.ROSE


Mark = Words | Box | Line | Curve | Picture


@dataclass(frozen=True, slots=True)
class SheetPage:
    """One page; `width` and `height` in millimetres, landscape where width is the larger."""

    name: str  # of the sheet it belongs to, for a preview
    number: int  # of the pages of its sheet, from 1
    pages: int
    width: float
    height: float
    marks: tuple[Mark, ...]

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height in millimetres."""
        return self.width, self.height

    @property
    def text(self) -> str:
        """All words in the order they are read, a line of the page to a line."""
        return "\n".join(mark.words for mark in self.marks if isinstance(mark, Words))


@dataclass(frozen=True, slots=True)
class Book:
    """All pages of a job, in order."""

    title: str
    pages: tuple[SheetPage, ...]


def moved(mark: Mark, dx: float, dy: float) -> Mark:
    """Return a mark at another place."""
    if isinstance(mark, Line):
        return replace(mark, x=mark.x + dx, y=mark.y + dy, to_x=mark.to_x + dx, to_y=mark.to_y + dy)
    if isinstance(mark, Curve):
        return replace(mark, points=tuple((x + dx, y + dy) for x, y in mark.points))
    return replace(mark, x=mark.x + dx, y=mark.y + dy)
