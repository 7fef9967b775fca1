"""Text as large as its box allows, for a screen that never scrolls."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.text import breakable

LEAST_PX = 24  # 18 pt
_WIDE_PX = 10_000
_GAP = 0.45  # between paragraphs, of the text height


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; `spare` ones go first when not even the least size fits."""

    text: str
    bold: bool = False
    colour: str = "ink"  # a name in the table of tokens
    spare: bool = False


class FittedText(QLabel):
    """Paragraphs in the largest size up to `most_px` that fits; never under 24 px.

    It is a label with all of its text, whatever is painted: a screen reader misses nothing.
    """

    def __init__(
        self,
        *,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._align = int(align) | int(Qt.TextFlag.TextWordWrap)
        self._paragraphs: tuple[Paragraph, ...] = ()
        self._most_px = 40
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)

    def show_paragraphs(self, paragraphs: Sequence[Paragraph], most_px: int) -> None:
        """Show these paragraphs, at most `most_px` high."""
        shown = tuple(paragraph for paragraph in paragraphs if paragraph.text)
        if (shown, most_px) == (self._paragraphs, self._most_px):
            return
        self._paragraphs, self._most_px = shown, max(most_px, LEAST_PX)
        self.setText("\n".join(paragraph.text for paragraph in shown))
        self.update()

    def fitting(self, size: QSize) -> tuple[tuple[Paragraph, ...], int]:
        """Return the paragraphs to paint in `size` and their text height in px."""
        paragraphs = self._paragraphs
        while True:
            for px in range(self._most_px, LEAST_PX - 1, -1):
                if self._fits(paragraphs, px, size):
                    return paragraphs, px
            spare = [paragraph for paragraph in paragraphs if paragraph.spare]
            if not spare:
                return paragraphs, LEAST_PX
            paragraphs = tuple(p for p in paragraphs if p is not spare[-1])

    def least_height(self, width: int) -> int:
        """Return the height all paragraphs that are not spare need at the least size."""
        needed = tuple(p for p in self._paragraphs if not p.spare)
        return self._height(needed, LEAST_PX, width)

    def height_at(self, px: int, width: int) -> int:
        """Return the height all paragraphs need at `px`."""
        return self._height(self._paragraphs, px, width)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.least_height(width)

    def minimumSizeHint(self) -> QSize:
        metrics = QFontMetrics(_font(LEAST_PX, bold=True))
        pieces = breakable(self.text()).replace("\u200b", " ").split()
        widest = max((metrics.horizontalAdvance(piece) for piece in pieces), default=0)
        return QSize(widest, LEAST_PX)

    def sizeHint(self) -> QSize:
        # 2 px more, so that Qt does not wrap a line that just fits.
        lines = [self._box(p, self._most_px, _WIDE_PX).width() + 2 for p in self._paragraphs]
        width = min(max(lines, default=0), LEAST_PX * 12)
        return QSize(width, self._height(self._paragraphs, LEAST_PX, width))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = theme.look()
        paragraphs, px = self.fitting(self.size())
        top = max(0, (self.height() - self._height(paragraphs, px, self.width())) // 2)
        for paragraph in paragraphs:
            painter.setFont(_font(px, bold=paragraph.bold))
            painter.setPen(look.colour(paragraph.colour))
            height = self._box(paragraph, px, self.width()).height()
            box = QRect(0, top, self.width(), height)
            painter.drawText(box, self._align, breakable(paragraph.text))
            top += height + round(px * _GAP)

    def _fits(self, paragraphs: Sequence[Paragraph], px: int, size: QSize) -> bool:
        widest = max((self._box(p, px, size.width()).width() for p in paragraphs), default=0)
        # A single word may be wider than the box: wrapping does not help it.
        return (
            widest <= size.width() and self._height(paragraphs, px, size.width()) <= size.height()
        )

    def _box(self, paragraph: Paragraph, px: int, width: int) -> QRect:
        metrics = QFontMetrics(_font(px, bold=paragraph.bold))
        return metrics.boundingRect(
            QRect(0, 0, max(width, 1), _WIDE_PX), self._align, breakable(paragraph.text)
        )

    def _height(self, paragraphs: Sequence[Paragraph], px: int, width: int) -> int:
        if not paragraphs:
            return 0
        heights = [self._box(paragraph, px, width).height() for paragraph in paragraphs]
        return sum(heights) + round(px * _GAP) * (len(heights) - 1)


def _font(px: int, *, bold: bool) -> QFont:
    font = theme.look().font(Role.BODY)
    font.setPixelSize(px)
    font.setBold(bold)
    return font
