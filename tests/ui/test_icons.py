import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.ui import theme
from neuro_desktop.ui.figure_look import figure_palette
from neuro_desktop.ui.icons import Icon, TilePicture, app_icon, draw_icon, draw_picture
from neuro_desktop.ui.theme import Look
from tests.ui.walk.home import todays_routine
from tests.ui.walking import VIEWS, WalkPage, open_window

BLANK = QColor("#000000")


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("icon", Icon)
def test_an_icon_is_painted_in_the_colour_it_is_given(icon: Icon) -> None:
    picture = QImage(48, 48, QImage.Format.Format_RGB32)
    picture.fill(BLANK)
    painter = QPainter(picture)
    draw_icon(painter, icon, QRectF(0, 0, 48, 48), QColor("#FF0000"))
    painter.end()
    pixels = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    assert all(pixel.green() == pixel.blue() == 0 for pixel in pixels)
    assert max(pixel.red() for pixel in pixels) == 255


def _colours(picture: TilePicture) -> set[str]:
    image = QImage(64, 64, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    draw_picture(painter, picture, QRectF(0, 0, 64, 64))
    painter.end()
    return {image.pixelColor(x, y).name() for x in range(64) for y in range(64)}


@pytest.mark.usefixtures("usual_look")
@pytest.mark.parametrize("picture", TilePicture)
def test_a_picture_of_a_tile_has_outline_and_active_colour_of_the_figure(
    picture: TilePicture,
) -> None:
    palette = figure_palette()
    assert {palette.outline.lower(), palette.active.lower()} <= _colours(picture)


@pytest.mark.parametrize("picture", TilePicture)
def test_a_picture_follows_the_dark_theme(
    picture: TilePicture, qapp: QApplication, family: str
) -> None:
    light = figure_palette()
    theme.apply(qapp, Look(theme.DARK, family=family))
    shown = _colours(picture)
    assert {figure_palette().outline.lower(), figure_palette().active.lower()} <= shown
    assert not {light.outline.lower(), light.active.lower()} & shown


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("px", [16, 32, 256])
def test_the_icon_of_the_app_is_there_in_each_size(px: int) -> None:
    image = app_icon().pixmap(px, px).toImage()
    assert image.width() == px
    seen = {image.pixelColor(x, y).name() for x in range(px) for y in range(px)}
    assert len(seen) > 20  # a drawing, not a blank


def test_the_window_bears_the_icon_of_the_app(family: str, qtbot: QtBot) -> None:
    window = open_window(WalkPage("home", todays_routine), VIEWS[0], family, qtbot)
    assert not window.windowIcon().isNull()
