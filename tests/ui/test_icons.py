import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from neuro_desktop.ui.icons import Icon, draw_icon

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
