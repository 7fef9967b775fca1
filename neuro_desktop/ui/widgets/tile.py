"""A large button with a title and a line that says what is behind it."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import TilePicture, draw_picture
from neuro_desktop.ui.mirroring import placed
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.press import OnePress, escaped
from neuro_desktop.ui.widgets.text import breakable, longest_word_px

_PAD_PX = 10
_FILLED_PAD_PX = 28
_SIDE_PX = 24
_RADIUS_PX = 14
_PICTURE_EMS = 2  # of the title
_PICTURE_SIDE_PX = 20
_GAP_PX = 14
_WRAP = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)


class Tile(OnePress, QPushButton):
    """Leads somewhere; `filled` is for the one next step of a page.

    `picture` stands before the words, which say all that it says.
    """

    def __init__(
        self,
        title: str,
        explanation: str,
        *,
        filled: bool = False,
        picture: TilePicture | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._explanation = explanation
        self._filled = filled
        self._picture = picture
        self._role = Role.CHOICE if filled else Role.TILE
        self.setProperty("textRole", self._role.value)
        self.setText(escaped(title))
        self.setAccessibleDescription(explanation)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        title, explanation = self._boxes(width)
        pad = _FILLED_PAD_PX if self._filled else _PAD_PX
        picture = 0 if self._picture is None else self._picture_px()
        words = title.height() + explanation.height()
        return max(words + 2 * pad, picture + 2 * _PAD_PX, theme.LEAST_CONTROL_PX)

    def sizeHint(self) -> QSize:
        title = theme.text_size(self._role, self.words()).width()
        explanation = theme.text_size(Role.BODY, self._explanation).width()
        width = max(title, explanation) + 4 + self._words_left() + _SIDE_PX
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Return what a cell of a grid of tiles needs: the title in one line, if it is not long.

        A filled tile stands alone and wraps where it must.
        """
        words = longest_word_px(self._role, self.words())
        if not self._filled:
            line = theme.text_size(self._role, self.words())
            words = max(words, min(line.width(), 12 * line.height()))
        return QSize(words + 4 + self._words_left() + _SIDE_PX, theme.LEAST_CONTROL_PX)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._filled:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("primary_held" if self.isDown() else "primary"))
            inks = ("on_primary", "on_primary")
        else:
            painter.setPen(QPen(look.colour("edge"), 2))
            painter.setBrush(look.colour("soft" if self.isDown() else "surface"))
            inks = ("ink", "quiet_ink")
        painter.drawRoundedRect(rect, _RADIUS_PX, _RADIUS_PX)
        if self._picture is not None:
            px = self._picture_px()
            place = QRectF(_PICTURE_SIDE_PX, (self.height() - px) / 2, px, px)
            draw_picture(painter, self._picture, placed(place, self))
        title, explanation = (placed(box, self) for box in self._boxes(self.width()))
        top = (self.height() - title.height() - explanation.height()) // 2
        for box, role, ink, words in (
            (title.translated(0, top), self._role, inks[0], self.words()),
            (explanation.translated(0, top), Role.BODY, inks[1], self._explanation),
        ):
            painter.setPen(look.colour(ink))
            painter.setFont(look.font(role))
            painter.drawText(box, _WRAP, breakable(words))

    def _boxes(self, width: int) -> tuple[QRect, QRect]:
        """Return the boxes of title and explanation, the second under the first."""
        left = self._words_left()
        room = max(width - left - _SIDE_PX, 1)
        title = theme.text_size(self._role, breakable(self.words()), room).height()
        below = theme.text_size(Role.BODY, breakable(self._explanation), room).height()
        return QRect(left, 0, room, title), QRect(left, title, room, below)

    def _words_left(self) -> int:
        if self._picture is None:
            return _SIDE_PX
        return _PICTURE_SIDE_PX + self._picture_px() + _GAP_PX

    def _picture_px(self) -> int:
        return _PICTURE_EMS * theme.look().px(self._role)
