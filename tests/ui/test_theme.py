import gc

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.application.settings import TEXT_PERCENTS, ThemeChoice
from neuro_desktop.ui import desktop, theme
from neuro_desktop.ui.theme import EDGE_PAIRS, TEXT_PAIRS, THEMES, Look, Role, Tokens

TITLES = (Role.HEADING, Role.CARD_TITLE)
BAR_AND_BUTTONS = (Role.BUTTON, Role.BIG_BUTTON)
READ_AND_CHOSEN = (Role.BODY, Role.STRONG, Role.CHOICE, Role.TILE)


def luminance(colour: str) -> float:
    rgb = QColor(colour)
    parts = (rgb.redF(), rgb.greenF(), rgb.blueF())
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return float(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])


def contrast(first: str, second: str) -> float:
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_has_seven_to_one(name: theme.ThemeName, pair: tuple[str, str]) -> None:
    text, ground = (getattr(THEMES[name], token) for token in pair)
    assert contrast(text, ground) >= 7


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", EDGE_PAIRS, ids="-on-".join)
def test_edges_rings_and_focus_have_three_to_one(
    name: theme.ThemeName, pair: tuple[str, str]
) -> None:
    edge, ground = (getattr(THEMES[name], token) for token in pair)
    assert contrast(edge, ground) >= 3


def test_every_token_but_decoration_is_in_a_checked_pair() -> None:
    checked = {token for pair in TEXT_PAIRS + EDGE_PAIRS for token in pair}
    assert checked == set(Tokens.__slots__)


@pytest.mark.parametrize("role", READ_AND_CHOSEN)
def test_reading_text_and_choices_double_at_200_percent(role: Role) -> None:
    assert Look(percent=200).px(role) == 2 * Look(percent=100).px(role)


@pytest.mark.parametrize("percent", TEXT_PERCENTS)
def test_buttons_stop_at_32_and_titles_at_56_px(percent: int) -> None:
    look = Look(percent=percent)
    assert max(look.px(role) for role in BAR_AND_BUTTONS) <= 32
    assert max(look.px(role) for role in TITLES) <= 56


@pytest.mark.parametrize("role", Role)
def test_no_text_is_smaller_than_24_px(role: Role) -> None:
    assert Look(percent=100).px(role) >= 24


def test_system_scale_times_text_size_stops_at_200_percent() -> None:
    assert desktop.effective_percent(175, system_scale=1.5) == 200


def test_system_scale_below_one_does_not_shrink_text() -> None:
    assert desktop.effective_percent(100, system_scale=0.8) == 100


def test_asking_for_more_than_200_percent_is_told() -> None:
    assert desktop.stops_growing(150, system_scale=1.5)
    assert not desktop.stops_growing(200, system_scale=1.0)


@pytest.mark.parametrize(("dark", "tokens"), [(True, theme.DARK), (False, theme.LIGHT)])
def test_the_colors_of_the_system_are_followed(
    dark: bool, tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "desktop_is_dark", lambda: dark)
    assert desktop.resolve(ThemeChoice.SYSTEM) == tokens


@pytest.mark.parametrize(
    ("dark", "tokens"), [(True, theme.WHITE_ON_BLACK), (False, theme.BLACK_ON_YELLOW)]
)
def test_high_contrast_of_the_system_is_followed(
    dark: bool, tokens: Tokens, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(desktop, "desktop_is_dark", lambda: dark)
    monkeypatch.setattr(desktop, "desktop_wants_contrast", lambda: True)
    assert desktop.resolve(ThemeChoice.SYSTEM) == tokens


def test_a_choice_of_light_holds_on_a_dark_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desktop, "desktop_is_dark", lambda: True)
    assert desktop.resolve(ThemeChoice.LIGHT) == theme.LIGHT


class Watching(QWidget):
    """Remembers whether Python's collector could run while Qt changed its style."""

    collecting: list[bool]

    def changeEvent(self, event: QEvent) -> None:
        self.collecting.append(gc.isenabled())


def test_no_widget_is_collected_while_qt_changes_all_styles(
    qapp: QApplication, qtbot: QtBot, family: str
) -> None:
    Watching.collecting = []
    watching = Watching()
    qtbot.addWidget(watching)
    watching.show()
    Watching.collecting.clear()
    theme.apply(qapp, Look(percent=150, family=family))
    assert set(Watching.collecting) == {False}
    assert gc.isenabled()
