"""Picture, countdown and words of the player, and what gives way when room is short."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.player.countdown import Countdown
from neuro_desktop.ui.player.fitted import FittedText, Paragraph
from neuro_desktop.ui.player.picture_card import PictureCard
from neuro_desktop.ui.theme import GAP_PX

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

    `notice` tells what is missing (sound, a full disk) under the picture, above the far view's
    button (`below_picture`).

    `presses` holds the buttons that only some phases have, under those lines.
    `sentence_needed` (get-ready and pause) keeps the sentence whatever the room; it shrinks then.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picture = PictureCard(self)
        self.notice = FittedText(parent=self)
        self.below_picture: QWidget | None = None
        self.countdown = Countdown(self)
        self.side = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self.sentence = FittedText(align=Qt.AlignmentFlag.AlignHCenter, parent=self)
        self.presses = QWidget(self)
        self._press_row = QHBoxLayout(self.presses)
        self._press_row.setContentsMargins(0, 0, 0, 0)
        self._press_row.setSpacing(GAP_PX)
        self.sentence_needed = False
        self.far = False
        self._sentence: list[Paragraph] = []
        self._start: list[Paragraph] = []
        self._arranged_for: tuple[object, ...] = ()

    def add_press(self, button: QWidget) -> None:
        """Put a button under the words."""
        self._press_row.addWidget(button)

    def show_sentence(self, sentence: list[Paragraph], start: list[Paragraph]) -> None:
        """Show these under the side; `start` only where the picture has no room for it."""
        self._sentence, self._start = sentence, start

    def arrange(self) -> None:
        """Give every part its place for the present size, words and view, if any has changed."""
        asked = (
            self.size().toTuple(),
            self.window().height(),
            theme.look(),
            self.far,
            self.sentence_needed,
            self.countdown.widest_text(),
            *(label.text() for label in (self.side, self.notice)),
            *(paragraph.text for paragraph in (*self._start, *self._sentence)),
            self.presses.isHidden(),
        )
        if asked == self._arranged_for:
            return
        self._arranged_for = asked
        self.countdown.set_window_height(self.window().height() * (1.6 if self.far else 1.0))
        self._fit([])
        if self._start and not self.picture.shows_all_words():
            self._fit(self._start)

    def _fit(self, start: list[Paragraph]) -> None:
        self.sentence.show_paragraphs([*start, *self._sentence], text_px(_SENTENCE_PX))
        fit = next((f for f in _FITS if self._fits(f)), _FITS[-1])
        self._place(fit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.StyleChange:
            self.arrange()

    def _room_height(self) -> int:
        """Return the height without the buttons that only some phases have."""
        if self.presses.isHidden():
            return self.height()
        return self.height() - self.presses.sizeHint().height() - GAP_PX

    def _right_width(self, fit: _Fit) -> int:
        return self.width() - round(self.width() * fit.picture_share) - _GAP_PX

    def _shows_sentence(self, fit: _Fit) -> bool:
        return (
            bool(self.sentence.text()) and not self.far and (fit.sentence or self.sentence_needed)
        )

    def _words_heights(self, fit: _Fit) -> tuple[int, int]:
        """Return the heights of side and sentence; without a ring they give way to the digits."""
        width = self._right_width(fit)
        if self.countdown.word_alone():
            word = self.countdown.bar_size().height()
            return self._room_height() - word - _LINE_GAP_PX, 0
        free = self._room_height() - self.countdown.bar_size().height() - 2 * _LINE_GAP_PX
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
        return max(min(wanted, free), label.least_height(width)) if shrink else wanted

    def _countdown_height(self, fit: _Fit) -> int:
        words = [height + _LINE_GAP_PX for height in self._words_heights(fit) if height]
        return self._room_height() - sum(words)

    def _fits(self, fit: _Fit) -> bool:
        room = QSize(self._right_width(fit), self._countdown_height(fit))
        if fit.ring:
            return self.countdown.ring_fits(room)
        needed = self.countdown.bar_size()
        return needed.width() <= room.width() and needed.height() <= room.height()

    def _place(self, fit: _Fit) -> None:
        picture = round(self.width() * fit.picture_share)
        left, width = picture + _GAP_PX, self._right_width(fit)
        side, sentence = self._words_heights(fit)
        self._place_left(picture)
        top = self._countdown_height(fit)
        self.countdown.setGeometry(placed(QRect(left, 0, width, top), self))
        press_height = self.presses.sizeHint().height()
        press = QRect(left, self.height() - press_height, width, press_height)
        self.presses.setGeometry(placed(press, self))
        for label, height in ((self.side, side), (self.sentence, sentence)):
            label.setVisible(height > 0)
            if height:
                top += _LINE_GAP_PX
                label.setGeometry(placed(QRect(left, top, width, height), self))
                top += height

    def _place_left(self, width: int) -> None:
        """Place the picture, and under it what stands there only sometimes."""
        bottom = self.height()
        for widget in (self.below_picture, self.notice):
            if widget is None or widget.isHidden():
                continue
            is_notice = widget is self.notice
            height = self.notice.least_height(width) if is_notice else widget.sizeHint().height()
            widget.setGeometry(placed(QRect(0, bottom - height, width, height), self))
            bottom -= height + _LINE_GAP_PX
        self.picture.setGeometry(placed(QRect(0, 0, width, bottom), self))
