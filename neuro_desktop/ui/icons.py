"""Our own few drawings: signs in one colour of the theme, pictures in those of the figure."""

import re
from dataclasses import fields
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from neuro_desktop import resources
from neuro_desktop.figures.palette import LIGHT, Palette
from neuro_desktop.ui.figure_look import figure_palette

_APP_ICON_SIZES_PX = (16, 24, 32, 48, 64, 128, 256)
_COLOUR = re.compile("#[0-9A-F]{6}")


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


_MIRRORED = {Icon.BACK: Icon.NEXT, Icon.NEXT: Icon.BACK}


class TilePicture(StrEnum):
    """The pictures of tiles in resources/icons, drawn in the figure's light colours."""

    FEET = "tile_feet"
    PROGRESS = "tile_progress"
    ROUTINES = "tile_routines"
    PRINT = "tile_print"
    LEARN = "tile_learn"
    SETTINGS = "tile_settings"
    NERVES = "tile_nerves"
    MOVING = "tile_moving"
    HOLDING = "tile_holding"
    STOP = "tile_stop"
    APP = "tile_app"


@cache
def _source(name: str) -> str:
    return resources.find(f"icons/{name}.svg").read_text(encoding="utf-8")


def draw_icon(painter: QPainter, icon: Icon, rect: QRectF, colour: QColor) -> None:
    """Paint `icon` into `rect`, all in one colour; Back and Next point as lines are read."""
    if painter.layoutDirection() is Qt.LayoutDirection.RightToLeft:
        icon = _MIRRORED.get(icon, icon)
    # No cache of pictures: it would be wrong after a move to a screen with another pixel ratio.
    coloured = _source(icon.value).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, rect)


def draw_picture(painter: QPainter, picture: TilePicture, rect: QRectF) -> None:
    """Paint `picture` into `rect`, in the colours the figure has now."""
    coloured = _recoloured(_source(picture.value), figure_palette())
    QSvgRenderer(QByteArray(coloured.encode())).render(painter, rect)


def app_icon() -> QIcon:
    """Return the icon of the app, in each size a desktop may show."""
    icon = QIcon()
    renderer = QSvgRenderer(QByteArray(_source("app").encode()))
    for px in _APP_ICON_SIZES_PX:
        pixmap = QPixmap(px, px)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter, QRectF(0, 0, px, px))
        painter.end()
        icon.addPixmap(pixmap)
    return icon


@cache
def _recoloured(source: str, palette: Palette) -> str:
    names = [each.name for each in fields(Palette) if isinstance(getattr(LIGHT, each.name), str)]
    # Where two parts share a light colour, the first of the table gives the new one.
    new = {getattr(LIGHT, name): getattr(palette, name) for name in reversed(names)}
    return _COLOUR.sub(lambda found: new.get(found[0], found[0]), source)
