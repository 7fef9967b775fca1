"""The one painter of the figure, for screen, paper and small pictures."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from neuro_desktop.figures.above_view import (
    paint_above,
    paint_above_arrow,
    paint_letter,
    paint_prints,
)
from neuro_desktop.figures.back_view import paint_back, paint_back_arrows
from neuro_desktop.figures.canvas import OUTLINE, Canvas
from neuro_desktop.figures.palette import Palette
from neuro_desktop.figures.scenes import Camera, Corner, Scene, View
from neuro_desktop.figures.side_view import paint_side, paint_side_arrows

_INSET_LINE_FACTOR = 1.35  # thicker lines in the small round picture
_INSET_MARGIN = 0.012


def paint(painter: QPainter, rect: QRectF, scene: Scene, palette: Palette) -> None:
    """Paint a scene into the largest square in the middle of a rectangle.

    All that is drawn is vectors, so it is crisp at any size and on paper. The background is left as
    it is; it should have the palette's background colour. The painter comes back as it was.
    """
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    square = QRectF(0, 0, side, side)
    square.moveCenter(rect.center())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(square)
    figure = scene.figure
    _paint_view(painter, square, figure.view, figure.camera, scene, palette, inset=False)
    if figure.inset is not None:
        _paint_inset(painter, square, scene, palette)
    painter.restore()


def _paint_inset(painter: QPainter, square: QRectF, scene: Scene, palette: Palette) -> None:
    inset = scene.figure.inset
    if inset is None:
        return
    side = square.width()
    size, margin = side * inset.share, side * _INSET_MARGIN
    on_left = (inset.corner is Corner.TOP_LEFT) is not scene.mirrored
    left = square.left() + margin if on_left else square.right() - margin - size
    circle = QRectF(left, square.top() + margin, size, size)
    path = QPainterPath()
    path.addEllipse(circle)
    painter.save()
    painter.fillPath(path, QColor(palette.background))
    painter.setClipPath(path)
    _paint_view(painter, circle, inset.view, inset.camera, scene, palette, inset=True)
    painter.restore()
    canvas = Canvas(painter, palette, side / 100)
    painter.setPen(canvas.pen(palette.outline, OUTLINE))
    painter.setBrush(QColor(0, 0, 0, 0))
    painter.drawEllipse(circle)


def _paint_view(
    painter: QPainter,
    square: QRectF,
    view: View,
    camera: Camera,
    scene: Scene,
    palette: Palette,
    *,
    inset: bool,
) -> None:
    unit = camera.side / 100
    if inset:
        unit *= _INSET_LINE_FACTOR
    canvas = Canvas(painter, palette, unit, mirrored=scene.mirrored)
    painter.save()
    painter.setTransform(_world(square, camera, mirrored=scene.mirrored), combine=True)
    if view is View.SIDE:
        paint_side(canvas, scene, camera)
        paint_side_arrows(canvas, scene, inset=inset)
    elif view is View.BACK:
        paint_back(canvas, scene, camera)
        paint_back_arrows(canvas, scene, inset=inset)
    elif view is View.ABOVE:
        paint_above(canvas, scene)
        for arrow in scene.inset_arrows if inset else scene.arrows:
            paint_above_arrow(canvas, arrow)
    else:
        paint_prints(canvas, scene)
    painter.restore()
    if view is View.ABOVE and scene.letter:
        painter.save()
        painter.setTransform(_world(square, camera, mirrored=False), combine=True)
        paint_letter(canvas, scene)
        painter.restore()


def _world(square: QRectF, camera: Camera, *, mirrored: bool) -> QTransform:
    """Return the way from world units, y up, to the square."""
    scale = square.width() / camera.side
    flip = -1 if mirrored else 1
    middle = QPointF(camera.left + camera.side / 2, camera.bottom)
    transform = QTransform()
    transform.translate(square.center().x(), square.bottom())
    transform.scale(scale * flip, -scale)
    transform.translate(-middle.x(), -middle.y())
    return transform
