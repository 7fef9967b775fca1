"""Our own few drawings, painted in a colour of the theme."""

from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtSvg import QSvgRenderer

from neuro_desktop import resources


class Icon(StrEnum):
    """The drawings in resources/icons."""

    HOME = "home"
    BACK = "back"
    NEXT = "next"
    PLAY = "play"
    PAUSE = "pause"
    SPEAKER = "speaker"
    DOWN = "down"
    UP = "up"
    PLUS = "plus"
    TICK = "tick"
    DASH = "dash"
    WARN = "warn"
    NOTE = "note"


@cache
def _source(icon: Icon) -> str:
    return resources.find(f"icons/{icon.value}.svg").read_text(encoding="utf-8")


def draw_icon(painter: QPainter, icon: Icon, rect: QRectF, colour: QColor) -> None:
    """Paint `icon` into `rect`, all in one colour."""
    # No cache of pictures: it would be wrong after a move to a screen with another pixel ratio.
    coloured = _source(icon).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, rect)
