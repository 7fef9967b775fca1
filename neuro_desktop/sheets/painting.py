"""Paint a page: the same marks for the preview, the printer and the PDF."""

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from neuro_desktop.figures.moments import scene_of
from neuro_desktop.figures.painter import paint
from neuro_desktop.figures.palette import PRINT, for_person
from neuro_desktop.sheets.marks import (
    BLACK,
    Box,
    Curve,
    Line,
    Mark,
    Picture,
    SheetPage,
    Words,
)
from neuro_desktop.sheets.typeset import MM_PER_UNIT, font


def paint_page(painter: QPainter, page: SheetPage) -> None:
    """Paint a page with a painter whose unit is a millimetre and whose origin is its corner.

    The ground is left as it is: paper is white, a preview fills it. The painter comes back as it
    was.
    """
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    for mark in page.marks:
        _paint(painter, mark)
    painter.restore()


def _paint(painter: QPainter, mark: Mark) -> None:
    match mark:
        case Words():
            _paint_words(painter, mark)
        case Box():
            painter.setPen(_pen(mark.line))
            painter.setBrush(_brush(mark.fill))
            painter.drawRect(QRectF(mark.x, mark.y, mark.width, mark.height))
        case Line():
            painter.setPen(_pen(mark.width, mark.grey, dashed=mark.dashed))
            painter.drawLine(QLineF(mark.x, mark.y, mark.to_x, mark.to_y))
        case Curve():
            _paint_curve(painter, mark)
        case Picture():
            square = QRectF(mark.x, mark.y, mark.side, mark.side)
            paint(painter, square, scene_of(mark.moment), for_person(PRINT, mark.person))


def _paint_words(painter: QPainter, mark: Words) -> None:
    painter.save()
    painter.translate(mark.x, mark.y)
    painter.scale(MM_PER_UNIT, MM_PER_UNIT)
    painter.setFont(font(mark.points, bold=mark.bold))
    painter.setPen(QColor(Qt.GlobalColor.white if mark.white else Qt.GlobalColor.black))
    right = mark.right_to_left
    painter.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
    )
    painter.drawText(QPointF(0, 0), mark.words)
    painter.restore()


def _paint_curve(painter: QPainter, mark: Curve) -> None:
    points = [QPointF(x, y) for x, y in mark.points]
    painter.setPen(_pen(mark.width))
    painter.setBrush(_brush(None))
    if len(points) > 1:
        painter.drawPolyline(QPolygonF(points))
    painter.setBrush(_brush(BLACK))
    for point in points if mark.dot else ():
        painter.drawEllipse(point, mark.dot, mark.dot)


def _pen(width: float, grey: float = BLACK, *, dashed: bool = False) -> QPen:
    if width <= 0:
        return QPen(Qt.PenStyle.NoPen)
    pen = QPen(QColor.fromRgbF(grey, grey, grey), width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dashed:
        pen.setStyle(Qt.PenStyle.DashLine)
    return pen


def _brush(grey: float | None) -> QBrush:
    if grey is None:
        return QBrush(Qt.BrushStyle.NoBrush)
    return QBrush(QColor.fromRgbF(grey, grey, grey))
