"""Colours, type sizes and spaces: one table for each theme, one place for the growth rules.

Widgets that paint themselves read `look()`, which `apply` gives the app, at each `StyleChange`.
"""

import gc
from dataclasses import dataclass, fields
from enum import StrEnum
from functools import lru_cache

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from neuro_desktop.application.settings import TEXT_PERCENTS, FigurePerson
from neuro_desktop.ui.stylesheet import stylesheet

LEAST_CONTROL_PX = 64
GAP_PX = 16  # between controls
MOST_PERCENT = TEXT_PERCENTS[-1]
_NO_LIMIT_PX = 100_000
_LOOK_PROPERTY = "steadyFeetLook"


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme, as #RRGGBB."""

    background: str  # of the page
    surface: str  # of cards and plain buttons
    ink: str  # text, outer band of the focus ring
    quiet_ink: str  # text that matters less
    primary: str  # filled button, chosen edge, work ring and word
    on_primary: str  # text on primary
    primary_held: str  # filled button while pressed
    soft: str  # chosen card, pressed button
    rest: str  # rest: ring and word
    ready: str  # get ready: ring and word
    second_line: str  # chart: the other foot's line, told apart from primary
    good: str  # done: word, edge
    good_soft: str  # done: box
    danger: str  # stop signs: word, edge
    danger_soft: str  # stop signs: box
    edge: str  # border of controls
    line: str  # decoration only
    halo: str  # inner band of the focus ring


LIGHT = Tokens(
    background="#FBF8F3",
    surface="#FFFFFF",
    ink="#1B1B1F",
    quiet_ink="#45454D",
    primary="#0B4F6C",
    on_primary="#FFFFFF",
    primary_held="#083C52",
    soft="#E3EEF2",
    rest="#7A3E00",
    ready="#4A2A7A",
    second_line="#7A3E00",
    good="#1E5B2E",
    good_soft="#EAF5EB",
    danger="#8F1D1D",
    danger_soft="#FBEAE8",
    edge="#6B6B75",
    line="#D8D2C6",
    halo="#FFFFFF",
)
DARK = Tokens(
    background="#15171B",
    surface="#1F2228",
    ink="#F6F3EC",
    quiet_ink="#CECCD2",
    primary="#93D0EC",
    on_primary="#08202B",
    primary_held="#BCE3F5",
    soft="#1B3542",
    rest="#F6B877",
    ready="#CDB8F5",
    second_line="#F6B877",
    good="#98DBA8",
    good_soft="#1B3524",
    danger="#FFA9A0",
    danger_soft="#431D1D",
    edge="#A0A0AC",
    line="#3D414A",
    halo="#000000",
)
BLACK_ON_YELLOW = Tokens(
    background="#FFF7CC",
    surface="#FFFDE7",
    ink="#000000",
    quiet_ink="#1A1A1A",
    primary="#000000",
    on_primary="#FFFDE7",
    primary_held="#3A3A3A",
    soft="#FFE680",
    rest="#5C2600",
    ready="#35136B",
    second_line="#A84300",
    good="#0B3D18",
    good_soft="#E4F5C4",
    danger="#6E0010",
    danger_soft="#FFE0CC",
    edge="#000000",
    line="#B8A24A",
    halo="#FFFDE7",
)
WHITE_ON_BLACK = Tokens(
    background="#000000",
    surface="#000000",
    ink="#FFFFFF",
    quiet_ink="#E6E6E6",
    primary="#FFFFFF",
    on_primary="#000000",
    primary_held="#CCCCCC",
    soft="#333333",
    rest="#FFD08A",
    ready="#DCCBFF",
    second_line="#D97800",
    good="#A6F5B7",
    good_soft="#0F2E17",
    danger="#FFC0BA",
    danger_soft="#3D0C0C",
    edge="#FFFFFF",
    line="#6B6B6B",
    halo="#000000",
)


class ThemeName(StrEnum):
    """The themes there are; a new one is one more row of `THEMES`."""

    LIGHT = "light"
    DARK = "dark"
    BLACK_ON_YELLOW = "black_on_yellow"
    WHITE_ON_BLACK = "white_on_black"


THEMES: dict[ThemeName, Tokens] = {
    ThemeName.LIGHT: LIGHT,
    ThemeName.DARK: DARK,
    ThemeName.BLACK_ON_YELLOW: BLACK_ON_YELLOW,
    ThemeName.WHITE_ON_BLACK: WHITE_ON_BLACK,
}

# What stands on what. Text needs 7:1, edges, rings and focus need 3:1 (tests/ui/test_theme.py).
TEXT_PAIRS: tuple[tuple[str, str], ...] = (
    *((text, ground) for text in ("ink", "quiet_ink") for ground in ("background", "surface")),
    *((text, "soft") for text in ("ink", "quiet_ink", "primary")),
    *((text, "good_soft") for text in ("ink", "quiet_ink", "good")),
    *((text, "danger_soft") for text in ("ink", "quiet_ink", "danger")),
    *(
        (text, ground)
        for text in ("primary", "rest", "ready", "good", "danger")
        for ground in ("background", "surface")
    ),
    *(("on_primary", ground) for ground in ("primary", "primary_held")),
)
EDGE_PAIRS: tuple[tuple[str, str], ...] = (
    *(("edge", ground) for ground in ("background", "surface", "soft")),
    *(("ink", ground) for ground in ("background", "surface", "soft", "halo")),
    *(("primary", ground) for ground in ("background", "surface", "soft", "line")),
    *((ring, "line") for ring in ("rest", "ready")),
    ("second_line", "surface"),
    *((tone, f"{tone}_soft") for tone in ("good", "danger")),
)


class Role(StrEnum):
    """What a piece of text is; its size, weight and growth follow."""

    BODY = "body"
    STRONG = "strong"  # body, bold
    CHOICE = "choice"  # title of an answer, digits of a scale
    TILE = "tile"
    BUTTON = "button"
    ANSWER = "answer"  # on a button that is an answer
    BIG_BUTTON = "big_button"
    BAR_TITLE = "bar_title"
    CARD_TITLE = "card_title"
    HEADING = "heading"


@dataclass(frozen=True, slots=True)
class _Growth:
    px: int  # at 100 %
    most_px: int
    bold: bool


_GROWTH: dict[Role, _Growth] = {
    Role.BODY: _Growth(24, 48, bold=False),
    Role.STRONG: _Growth(24, 48, bold=True),
    Role.CHOICE: _Growth(32, 64, bold=True),
    Role.TILE: _Growth(28, 56, bold=True),
    Role.BUTTON: _Growth(26, 32, bold=True),
    Role.ANSWER: _Growth(26, 52, bold=True),
    Role.BIG_BUTTON: _Growth(32, 32, bold=True),
    Role.BAR_TITLE: _Growth(34, 34, bold=True),  # bars hold still, so that all of it fits
    Role.CARD_TITLE: _Growth(32, 56, bold=True),
    Role.HEADING: _Growth(44, 56, bold=True),
}


@dataclass(frozen=True, slots=True)
class Look:
    """How the app looks now: colours, text size in percent (100 to 200), typeface, person."""

    tokens: Tokens = LIGHT
    percent: int = 100
    family: str = ""
    person: FigurePerson = FigurePerson.ROSE  # in the pictures

    def px(self, role: Role) -> int:
        """Return the text height of `role` in pixels."""
        growth = _GROWTH[role]
        return min(round(growth.px * self.percent / 100), growth.most_px)

    def font(self, role: Role) -> QFont:
        """Return the font of `role`."""
        return _font(self.family, self.px(role), bold=_GROWTH[role].bold)

    def colour(self, token: str) -> QColor:
        """Return one token of the table as a colour."""
        return QColor(getattr(self.tokens, token))

    def roles_css(self) -> dict[str, tuple[int, int]]:
        """Return size in px and weight for each role."""
        return {role: (self.px(role), 700 if _GROWTH[role].bold else 400) for role in Role}


def text_size(role: Role, words: str, width: int = _NO_LIMIT_PX) -> QSize:
    """Return the room `words` take in `role`, wrapped to `width` pixels."""
    now = look()
    return _measured(now.family, now.px(role), _GROWTH[role].bold, words, width)


@lru_cache(maxsize=2048)
def _measured(family: str, px: int, bold: bool, words: str, width: int) -> QSize:
    metrics = QFontMetrics(_font(family, px, bold=bold))
    if width == _NO_LIMIT_PX:
        return QSize(metrics.horizontalAdvance(words), metrics.height())
    room = QRect(0, 0, max(width, 1), _NO_LIMIT_PX)
    return metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words).size()


def _font(family: str, px: int, *, bold: bool) -> QFont:
    font = QFont(family) if family else QFont()
    font.setPixelSize(px)
    font.setBold(bold)
    return font


def look() -> Look:
    """Return the look of the running application."""
    app = QApplication.instance()
    found = app.property(_LOOK_PROPERTY) if app is not None else None
    return found if isinstance(found, Look) else Look()


def apply(app: QApplication, new: Look) -> None:
    """Give every window the look `new`, at once and without losing anything in it."""
    if app.property(_LOOK_PROPERTY) == new:
        return
    colours = {field.name: getattr(new.tokens, field.name) for field in fields(Tokens)}
    sheet = stylesheet(colours, new.roles_css(), new.family)
    # WORKAROUND: Qt walks a list of all widgets here and calls our changeEvent for each. Python's
    # collector, started by that, must not delete one of them meanwhile: Qt would crash. Seen with
    # a closed window still in a reference cycle (tests/ui/test_theme.py).
    collecting = gc.isenabled()
    gc.disable()
    try:
        app.setProperty(_LOOK_PROPERTY, new)
        app.setPalette(_palette(new))
        app.setFont(new.font(Role.BODY))
        app.setStyleSheet(sheet)
    finally:
        if collecting:
            gc.enable()


def _palette(new: Look) -> QPalette:
    palette = QPalette()
    parts = {
        QPalette.ColorRole.Window: "background",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.PlaceholderText: "quiet_ink",
        QPalette.ColorRole.Highlight: "primary",
        QPalette.ColorRole.HighlightedText: "on_primary",
    }
    for part, token in parts.items():
        palette.setColor(part, new.colour(token))
    return palette
