"""Words on a page: they wrap, grow with the text size, and are never cut."""

import re
from collections.abc import Iterable
from typing import ClassVar

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from neuro_desktop.ui import theme
from neuro_desktop.ui.mirroring import from_right
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.spoken_role import tell_spoken_roles

_LONG_WORD = re.compile(r"\S{17,}")
_ZERO_WIDTH_SPACE = "\u200b"
_LARGE_PERCENT = 150
_FROM_RIGHT = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


def is_large() -> bool:
    """Tell whether text is so large that a page must be sparing with room."""
    return theme.look().percent >= _LARGE_PERCENT


def sentences(words: Iterable[str]) -> str:
    """Return the words with a stop after each piece, so that a voice pauses there."""
    pieces = (piece.strip() for word in words for piece in word.split("\n"))
    return " ".join(piece if piece[-1] in ".?!:;" else f"{piece}." for piece in pieces if piece)


def breakable(text: str) -> str:
    """Return `text` with places to break inside words of more than 16 letters."""

    def split(found: re.Match[str]) -> str:
        word = found.group()
        return _ZERO_WIDTH_SPACE.join(word[i : i + 12] for i in range(0, len(word), 12))

    return _LONG_WORD.sub(split, text)


def longest_word_px(role: Role, text: str) -> int:
    """Return the width of the longest piece of `text` that is never broken."""
    pieces = breakable(text).replace(_ZERO_WIDTH_SPACE, " ").split()
    return max((theme.text_size(role, piece).width() for piece in pieces), default=0)


class TextLabel(QLabel):
    """Plain text in one role; asks for the height its width needs."""

    spoken_role: ClassVar[QAccessible.Role | None] = None

    def __init__(
        self,
        text: str = "",
        role: Role = Role.BODY,
        *,
        quiet: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("textRole", role.value)
        self.setProperty("quiet", quiet)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if from_right(self):  # Qt alone would look at the first letter: a name may be in Latin
            self.setAlignment(_FROM_RIGHT)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`; it is read out without the places where it may break."""
        shown = breakable(text)
        super().setText(shown)
        self.setAccessibleName(text if self.spoken_role or shown != text else "")

    def plain(self) -> str:
        """Return the words as they were given."""
        return self.text().replace(_ZERO_WIDTH_SPACE, "")

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        return super().heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.fontMetrics().height())


class Heading(TextLabel):
    """The title of a page or question, 44 px."""

    spoken_role = QAccessible.Role.Heading

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(text, Role.HEADING, parent=parent)


class CardTitle(TextLabel):
    """The title of a card or a part of a page, 32 px."""

    spoken_role = QAccessible.Role.Heading

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(text, Role.CARD_TITLE, parent=parent)


class BodyText(TextLabel):
    """Reading text, 24 px; `quiet` for what matters less."""

    def __init__(
        self, text: str = "", *, quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, Role.BODY, quiet=quiet, parent=parent)
