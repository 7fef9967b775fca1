"""Paint moments of a session, keeping the pictures of a cycle so that each is drawn only once."""

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from neuro_desktop.figures.moments import STEPS, Moment, scene_of
from neuro_desktop.figures.painter import paint
from neuro_desktop.figures.palette import Palette

MOST_BYTES = 136 * 1024 * 1024
_BYTES_A_PIXEL = 4
_GAP = 0.03  # between pictures side by side, as a share of the width


class FigureFrames:
    """Paints moments on a screen; the pictures used least lately are forgotten first."""

    def __init__(self, most_bytes: int = MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._bytes = 0
        self._kept: OrderedDict[tuple[Moment, Palette, int], QPixmap] = OrderedDict()

    @property
    def bytes(self) -> int:
        """How much the kept pictures hold."""
        return self._bytes

    def paint(
        self, painter: QPainter, rect: QRectF, moments: Sequence[Moment], palette: Palette
    ) -> None:
        """Paint one picture, or several side by side, as large as they fit, in the middle."""
        ratio = painter.device().devicePixelRatioF()
        for moment, square in zip(moments, self.places(rect, len(moments)), strict=True):
            pixels = int(square.width() * ratio)
            if pixels < 1:
                return
            pixmap = self._frame(*self._affordable(moment, pixels), palette)
            # On whole pixels of the screen, or it would be blurred.
            x, y = round(square.x() * ratio) / ratio, round(square.y() * ratio) / ratio
            place = QRectF(x, y, pixels / ratio, pixels / ratio)
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawPixmap(place, pixmap, QRectF(pixmap.rect()))

    @staticmethod
    def places(rect: QRectF, count: int) -> list[QRectF]:
        """Return the squares of so many pictures side by side in the middle of `rect`."""
        if count == 0:
            return []
        gap = rect.width() * _GAP
        side = min(rect.height(), (rect.width() - gap * (count - 1)) / count)
        left = rect.center().x() - (count * side + (count - 1) * gap) / 2
        top = rect.center().y() - side / 2
        return [QRectF(left + n * (side + gap), top, side, side) for n in range(count)]

    def _affordable(self, moment: Moment, pixels: int) -> tuple[Moment, int]:
        """Return a moment and a size of which a whole cycle can be kept.

        A cycle that does not fit would be drawn anew each time, so a large picture moves in half as
        many steps, and a very large one is kept smaller and stretched.
        """
        half = STEPS // 2 + 1
        if moment.step < 0 or self._room(pixels) > STEPS:
            return moment, pixels
        coarser = replace(moment, step=moment.step // 2 * 2)
        if self._room(pixels) >= half:
            return coarser, pixels
        return coarser, max(1, int((self._most_bytes / (_BYTES_A_PIXEL * half)) ** 0.5))

    def _room(self, pixels: int) -> int:
        """Return how many pictures of this size may be kept."""
        return self._most_bytes // (pixels * pixels * _BYTES_A_PIXEL)

    def _frame(self, moment: Moment, pixels: int, palette: Palette) -> QPixmap:
        key = (moment, palette, pixels)
        kept = self._kept.get(key)
        if kept is not None:
            self._kept.move_to_end(key)
            return kept
        pixmap = QPixmap(pixels, pixels)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint(painter, QRectF(0, 0, pixels, pixels), scene_of(moment), palette)
        painter.end()
        self._kept[key] = pixmap
        self._bytes += pixels * pixels * _BYTES_A_PIXEL
        while self._bytes > self._most_bytes and len(self._kept) > 1:
            (_, _, old), _ = self._kept.popitem(last=False)
            self._bytes -= old * old * _BYTES_A_PIXEL
        return pixmap
