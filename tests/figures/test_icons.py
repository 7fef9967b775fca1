"""The larger drawings of Home, Learn and the app: ours, in the figure's colours, readable by Qt."""

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from neuro_desktop import resources
from neuro_desktop.figures.palette import LIGHT

NAMES = [
    "app",
    *(f"tile_{n}" for n in ("feet", "progress", "routines", "print", "learn", "settings")),
    *(f"tile_{n}" for n in ("nerves", "moving", "holding", "stop", "app")),
]


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("name", NAMES)
def test_a_large_drawing_has_the_moving_part_s_orange(name: str) -> None:
    source = resources.find(f"icons/{name}.svg").read_bytes()
    picture = QImage(96, 96, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(0, 0, 96, 96))
    painter.end()

    orange = QColor(LIGHT.active).rgb()
    assert any(picture.pixel(x, y) == orange for x in range(96) for y in range(96))


@pytest.mark.parametrize("name", NAMES)
def test_a_large_drawing_holds_no_picture_and_no_link(name: str) -> None:
    source = resources.find(f"icons/{name}.svg").read_text(encoding="utf-8")

    assert "<image" not in source
    assert "href" not in source
