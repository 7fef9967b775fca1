"""The ring with the phase word and the big digits, read from across the room.

To screen readers it is words: a progress bar would be spoken as "39 percent" over what the person
hears. The sizes come from the window, not from the text size (the look's "Player").
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from neuro_desktop.domain.phases import Phase
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.widgets.spoken_role import tell_spoken_roles

DIGITS_CAP = 0.205  # of the window's height; at least 20 % is asked for
WORD_CAP = 0.053  # at least 5 %
BAR_HEIGHT = 16
_LEAST_GAP = 0.022  # of the window's height
_MARGIN = 12


class Countdown(QWidget):
    """Phase word, digits, and what is left as a ring or, where that does not fit, as a bar."""

    spoken_role = QAccessible.Role.StaticText

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._word = ""
        self._digits = ""
        self._widest = ""
        self._phase: Phase | None = None
        self._fraction = 0.0
        self._window_height = 768.0
        self._ink = QColor()
        self._colour = QColor()
        self._track = QColor()

    def set_colours(self, ink: QColor, colour: QColor, track: QColor) -> None:
        """Take the digits' colour, the phase's colour and the colour of what is over."""
        self._ink, self._colour, self._track = ink, colour, track
        self.update()

    def set_window_height(self, height: float) -> None:
        """Take the height, in logical pixels, that digits and word are sized by."""
        self._window_height = height
        self.update()

    def make_room(self, phase: Phase, digits: str) -> None:
        """Leave room for as many of the widest digit while this phase lasts: nothing moves then."""
        before = self._widest if digits and phase == self._phase else ""
        widest = "".join("8" if char.isdigit() else char for char in digits)
        self._phase, self._widest = phase, max(before, widest, key=len)

    def show_time(self, word: str, digits: str, fraction: float) -> None:
        """Show a phase word and digits; `fraction` is what is left of the phase, 0 to 1."""
        self._word, self._digits = word, digits
        self._fraction = min(1.0, max(0.0, fraction))
        self.update()

    def widest_text(self) -> tuple[str, str]:
        """Return what the sizes depend on: the word, and the widest digits."""
        return self._word, self._widest

    # ------------------------------------------------------------ sizes

    def _font(self, cap_height: float) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        font.setPixelSize(100)
        font.setPixelSize(round(100 * cap_height / QFontMetricsF(font).capHeight()))
        return font

    def digits_font(self) -> QFont:
        """Return the font of the digits."""
        return self._font(DIGITS_CAP * self._window_height)

    def word_font(self) -> QFont:
        """Return the font of the phase word."""
        return self._font(WORD_CAP * self._window_height)

    def _block(self) -> tuple[float, float, float, float]:
        """Return word width, word cap height, digits width, digits cap height."""
        word = QFontMetricsF(self.word_font())
        digits = QFontMetricsF(self.digits_font())
        return (
            word.horizontalAdvance(self._word),
            word.capHeight(),
            digits.horizontalAdvance(self._widest),
            digits.capHeight(),
        )

    def _gap(self, height: float = 0.0) -> float:
        """Return the space between word and digits; in a low box it gives way."""
        usual = self._window_height * 0.045
        if not height:
            return usual
        _word_width, word_cap, _digits_width, digits_cap = self._block()
        spare = height - word_cap - digits_cap - BAR_HEIGHT - _MARGIN
        return max(min(usual, spare / 1.6), self._window_height * _LEAST_GAP)

    @staticmethod
    def _stroke(diameter: float) -> float:
        return max(14.0, diameter * 0.058)

    def ring_fits(self, size: QSize) -> bool:
        """Tell whether word and digits fit inside a ring in this size."""
        if not self._widest:
            return False
        word_width, word_cap, digits_width, digits_cap = self._block()
        diameter = min(size.width(), size.height())
        radius = diameter / 2 - self._stroke(diameter) - 8
        block = word_cap + self._gap() + digits_cap
        top = QPointF(word_width / 2, block / 2)
        bottom = QPointF(digits_width / 2, block / 2)
        middle = QPointF(digits_width / 2, block / 2 - word_cap - self._gap())
        return all(point.x() ** 2 + point.y() ** 2 <= radius**2 for point in (top, bottom, middle))

    def word_alone(self) -> bool:
        """Tell whether there are no digits to show."""
        return not self._widest

    def bar_size(self) -> QSize:
        """Return the least size of word, digits and bar, or of the word if it stands alone."""
        word_width, word_cap, digits_width, digits_cap = self._block()
        if not self._widest:
            return QSize(round(word_width) + 8, round(word_cap + self._gap()))
        height = word_cap + digits_cap + self._window_height * _LEAST_GAP * 1.6 + BAR_HEIGHT
        return QSize(round(max(word_width, digits_width)) + 8, round(height) + _MARGIN)

    def minimumSizeHint(self) -> QSize:
        return self.bar_size()

    sizeHint = minimumSizeHint

    # ------------------------------------------------------------ painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._widest:
            painter.setFont(self.word_font())
            painter.setPen(self._colour)
            self._centred(painter, self._word, (self.height() + self._block()[1]) / 2)
            return
        ring = self.ring_fits(self.size())
        if ring:
            self._paint_ring(painter)
        else:
            self._paint_bar(painter)
        self._paint_text(painter, ring=ring)

    def _paint_ring(self, painter: QPainter) -> None:
        diameter = min(self.width(), self.height())
        stroke = self._stroke(diameter)
        edge = diameter - stroke - 2
        box = QRectF((self.width() - edge) / 2, (self.height() - edge) / 2, edge, edge)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._track, stroke))
        painter.drawEllipse(box)
        if self._fraction > 0:
            pen = QPen(self._colour, stroke)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawArc(box, 90 * 16, -round(360 * 16 * self._fraction))

    def _paint_bar(self, painter: QPainter) -> None:
        _word_width, word_cap, _digits_width, digits_cap = self._block()
        block = word_cap + digits_cap + self._gap(self.height()) * 1.6 + BAR_HEIGHT
        top = (self.height() + block) / 2 - BAR_HEIGHT
        box = QRectF(0, top, self.width(), BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._track)
        painter.drawRoundedRect(box, BAR_HEIGHT / 2, BAR_HEIGHT / 2)
        box.setWidth(self.width() * self._fraction)
        painter.setBrush(self._colour)
        painter.drawRoundedRect(placed(box, self), BAR_HEIGHT / 2, BAR_HEIGHT / 2)

    def _paint_text(self, painter: QPainter, *, ring: bool) -> None:
        _word_width, word_cap, _digits_width, digits_cap = self._block()
        gap = self._gap() if ring else self._gap(self.height())
        block = word_cap + gap + digits_cap + (0 if ring else gap * 0.6 + BAR_HEIGHT)
        baseline = (self.height() - block) / 2 + word_cap
        painter.setFont(self.word_font())
        painter.setPen(self._colour)
        self._centred(painter, self._word, baseline)
        painter.setFont(self.digits_font())
        painter.setPen(self._ink)
        self._centred(painter, self._digits, baseline + gap + digits_cap)

    def _centred(self, painter: QPainter, text: str, baseline: float) -> None:
        width = QFontMetricsF(painter.font()).horizontalAdvance(text)
        painter.drawText(QPointF((self.width() - width) / 2, baseline), text)
