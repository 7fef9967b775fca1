"""Picture, countdown and words of the player, and what gives way when room is short."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.player.countdown import Countdown
from neuro_desktop.ui.player.fitted import LEAST_PX, FittedText
from neuro_desktop.ui.player.still_card import StillCard

MOST_TEXT_PX = 40
_GAP_PX = 24
_LINE_GAP_PX = 10
_WIDE, _NARROW = 0.49, 0.35  # the picture's share of the width
_SIDE_PX, _SENTENCE_PX = 30, 24


@dataclass(frozen=True, slots=True)
class _Fit:
    picture_share: float
    ring: bool
    sentence: bool


# In the order things give way (the look's "The player never scrolls").
_FITS = (
    _Fit(_WIDE, ring=True, sentence=True),
    _Fit(_WIDE, ring=False, sentence=True),
    _Fit(_NARROW, ring=False, sentence=True),
    _Fit(_NARROW, ring=False, sentence=False),
)


def text_px(px: int) -> int:
    """Return `px` grown with the text size, to at most what the player allows."""
    return min(round(px * theme.look().percent / 100), MOST_TEXT_PX)


class Stage(QWidget):
    """The middle of the player. `side` and `sentence` are the lines under the countdown.

    `sentence_needed` (get-ready and pause) keeps the sentence whatever the room; it shrinks then.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = StillCard(self)
        self.countdown = Countdown(self)
        self.side = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self.sentence = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self.sentence_needed = False
        self.far = False

    def arrange(self) -> None:
        """Give every part its place for the present size, words and view."""
        self.countdown.set_window_height(self.window().height() * (1.6 if self.far else 1.0))
        fit = next((f for f in _FITS if self._fits(f)), _FITS[-1])
        self._place(fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.arrange()

    def _right_width(self, fit: _Fit) -> int:
        return self.width() - round(self.width() * fit.picture_share) - _GAP_PX

    def _shows_sentence(self, fit: _Fit) -> bool:
        return (
            bool(self.sentence.text()) and not self.far and (fit.sentence or self.sentence_needed)
        )

    def _words_heights(self, fit: _Fit) -> tuple[int, int]:
        """Return the heights of side and sentence; without a ring they give way to the digits."""
        width = self._right_width(fit)
        if self.countdown.isHidden():
            return self.height(), 0
        free = self.height() - self.countdown.bar_size().height() - 2 * _LINE_GAP_PX
        side = self._height(self.side, _SIDE_PX, width, free, shrink=not fit.ring)
        if not self._shows_sentence(fit):
            return side, 0
        shrink = not fit.ring
        return side, self._height(self.sentence, _SENTENCE_PX, width, free - side, shrink=shrink)

    @staticmethod
    def _height(label: FittedText, px: int, width: int, free: int, *, shrink: bool) -> int:
        if not label.text():
            return 0
        wanted = label.height_at(text_px(px), width)
        return max(min(wanted, free), label.height_at(LEAST_PX, width)) if shrink else wanted

    def _countdown_height(self, fit: _Fit) -> int:
        if self.countdown.isHidden():
            return 0
        words = [height + _LINE_GAP_PX for height in self._words_heights(fit) if height]
        return self.height() - sum(words)

    def _fits(self, fit: _Fit) -> bool:
        if self.countdown.isHidden():
            return True
        room = QSize(self._right_width(fit), self._countdown_height(fit))
        if fit.ring:
            return self.countdown.ring_fits(room)
        needed = self.countdown.bar_size()
        return needed.width() <= room.width() and needed.height() <= room.height()

    def _place(self, fit: _Fit) -> None:
        picture = round(self.width() * fit.picture_share)
        left, width = picture + _GAP_PX, self._right_width(fit)
        side, sentence = self._words_heights(fit)
        self.picture.setGeometry(QRect(0, 0, picture, self.height()))
        top = self._countdown_height(fit)
        self.countdown.setGeometry(QRect(left, 0, width, top))
        for label, height in ((self.side, side), (self.sentence, sentence)):
            label.setVisible(height > 0)
            if height:
                top += _LINE_GAP_PX if top else 0
                label.setGeometry(QRect(left, top, width, height))
                top += height
