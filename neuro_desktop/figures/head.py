"""The head: two persons, from the side and from behind."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainterPath

from neuro_desktop.figures.canvas import DETAIL, Canvas
from neuro_desktop.figures.geometry import capsule, chain, circle
from neuro_desktop.figures.palette import Person
from neuro_desktop.figures.rig import HEAD_RADIUS, Body


def paint_head(canvas: Canvas, body: Body) -> None:
    """Paint neck and head from the side, facing +x."""
    painter = canvas.painter
    painter.save()
    painter.translate(body.head.real, body.head.imag)
    painter.rotate(-body.head_lean)
    _profile(canvas)
    painter.restore()


def paint_neck(canvas: Canvas, body: Body) -> None:
    """Paint the neck, which goes under the shirt."""
    palette = canvas.palette
    chin = body.head + 0.2 * (body.shoulder - body.head)
    canvas.shape([capsule((body.shoulder, 3.0), (chin, 2.9))], palette.skin, palette.outline)


def _profile(canvas: Canvas) -> None:
    palette = canvas.palette
    rose = palette.person is Person.ROSE
    skull = [
        circle(0j, HEAD_RADIUS),
        *chain((0.6 - 0.8j, 5.6), (1.4 - 2.6j, 4.6)),
        *chain((5.2 + 0.2j, 0.9), (6.6 - 1.5j, 0.85), (4.6 - 2.0j, 0.8)),
    ]
    if rose:
        canvas.shape([circle(-7.2 + 3.6j, 3.3)], palette.hair, palette.outline)
    canvas.shape(skull, palette.skin, palette.outline)
    _hair(canvas, rose=rose)
    _face(canvas, rose=rose)


def _hair(canvas: Canvas, *, rose: bool) -> None:
    palette = canvas.palette
    hair = QPainterPath(QPointF(4.4, 5.3))
    hair.arcTo(QRectF(-6.9, -6.9, 13.8, 13.8), -50, -160 if rose else -150)
    if rose:
        hair.quadTo(QPointF(-5.2, -5.4), QPointF(-3.4, -4.2))
        hair.quadTo(QPointF(-3.2, -1.0), QPointF(-1.6, 0.2))
        hair.quadTo(QPointF(0.4, 3.4), QPointF(4.4, 5.3))
    else:
        hair.quadTo(QPointF(-4.6, -4.2), QPointF(-3.2, -2.4))
        hair.lineTo(QPointF(-2.4, 0.9))
        hair.lineTo(QPointF(-0.4, 1.2))
        hair.quadTo(QPointF(0.6, 3.9), QPointF(4.4, 5.3))
    hair.closeSubpath()
    canvas.painter.setPen(canvas.pen(palette.outline, DETAIL))
    canvas.painter.setBrush(QColor(palette.hair))
    canvas.painter.drawPath(hair)


def _face(canvas: Canvas, *, rose: bool) -> None:
    palette = canvas.palette
    detail = palette.detail
    if rose:
        canvas.ring(3.6 + 0.6j, 1.75, 1.75, detail, DETAIL)
        canvas.line((1.85 + 0.8j, -1.6 + 1.3j), detail, DETAIL)
        canvas.dot(3.9 + 0.5j, 0.6, detail)
    else:
        canvas.dot(3.7 + 0.7j, 0.7, detail)
        canvas.line((2.6 + 2.5j, 4.9 + 2.6j), detail, DETAIL * 1.3)
        ear = [-2.0 - 1.5j, -2.5 + 0.2j, -1.3 + 0.7j, -0.9 - 0.6j, -1.7 - 1.6j]
        canvas.line(ear, detail, DETAIL)
        moustache = chain((4.0 - 3.0j, 0.7), (5.8 - 2.9j, 0.8))
        canvas.fill(moustache, palette.hair, detail, 0.3)
    mouth = [3.0 - 4.0j, 3.9 - 4.5j, 5.0 - 4.1j]
    canvas.line(mouth, detail, DETAIL)


def paint_head_from_behind(canvas: Canvas, centre: complex) -> None:
    """Paint the head as seen from behind."""
    palette = canvas.palette
    ears = [circle(centre + complex(side * 6.3, -0.6), 1.5) for side in (-1, 1)]
    skull = [circle(centre, HEAD_RADIUS), *chain((centre, 6.0), (centre - 3.0j, 4.9))]
    canvas.shape(ears, palette.skin, palette.outline)
    canvas.shape(skull, palette.skin, palette.outline)
    hair = QPainterPath()
    hair.addEllipse(QPointF(centre.real, centre.imag + 0.6), 6.6, 6.4)
    canvas.painter.fillPath(hair, QColor(palette.hair))
    if palette.person is Person.ROSE:
        bun = centre + 2.2j
        canvas.fill([circle(bun, 3.3)], palette.hair, palette.detail, DETAIL)
    else:
        nape = [centre + complex(-4.6, -3.6), centre - 4.4j, centre + complex(4.6, -3.6)]
        canvas.line(nape, palette.detail, DETAIL)
