from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui import theme
from neuro_desktop.ui.icons import Icon, TilePicture
from neuro_desktop.ui.theme import Look
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.grid import Between, EvenGrid
from neuro_desktop.ui.widgets.note import NoteField
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import TextField
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, breakable
from neuro_desktop.ui.widgets.tile import Tile
from neuro_desktop.ui.widgets.volume import VolumeRow
from neuro_desktop.ui.widgets.week import DayBox, DayLabel, WeekBoxes

PLACES = [Choice("sit", "Sitting", "On a chair."), Choice("stand", "Standing")]
FINDINGS = [Choice("sore", "Sore"), Choice("hot", "Hot"), Choice("none", "None of these")]


def accessible(widget: QWidget, part: QAccessible.Text) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(part)


def role(widget: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(widget).role()


def rows(widgets: Sequence[QWidget]) -> list[int]:
    """Return how many of these stand in each row."""
    tops = [widget.geometry().top() for widget in widgets]
    return [tops.count(top) for top in sorted(set(tops))]


Shower = Callable[[QWidget, int], None]


@pytest.fixture
def shown(qtbot: QtBot) -> Shower:
    """Give a function that shows a widget at a width, in an active window without a layout."""
    window = QWidget()
    qtbot.addWidget(window)

    def show(widget: QWidget, width: int) -> None:
        widget.setParent(window)
        widget.resize(width, widget.heightForWidth(width))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()

    return show


def test_an_icon_button_refuses_to_be_without_words() -> None:
    with pytest.raises(ValueError, match="words"):
        IconButton(Icon.PLAY, " ")


def test_the_words_of_a_button_are_its_accessible_name(qtbot: QtBot) -> None:
    button = PlainButton("Rosa & Emil")
    qtbot.addWidget(button)
    assert accessible(button, QAccessible.Text.Name) == "Rosa & Emil"
    assert role(button) is QAccessible.Role.Button


def test_an_ampersand_in_words_makes_no_shortcut(qtbot: QtBot) -> None:
    button = PlainButton("Rosa &Emil")
    qtbot.addWidget(button)
    assert button.shortcut().isEmpty()


def test_long_words_on_a_button_wrap_and_make_it_higher(qtbot: QtBot) -> None:
    button = PlainButton("Leave, and go on another time where I was")
    qtbot.addWidget(button)
    assert button.heightForWidth(300) > button.heightForWidth(900) >= theme.LEAST_CONTROL_PX


def test_enter_and_space_press_the_focused_button(shown: Shower, qtbot: QtBot) -> None:
    button = PlainButton("Go")
    shown(button, 200)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked):
            QTest.keyClick(button, key)


def test_choosing_one_answer_drops_the_other(shown: Shower) -> None:
    places = ChoiceList(PLACES)
    shown(places, 600)
    places.set_values({"sit"})
    QTest.mouseClick(places.card("stand"), Qt.MouseButton.LeftButton)
    assert places.values() == {"stand"}


def test_a_second_click_on_the_chosen_answer_keeps_it(shown: Shower) -> None:
    places = ChoiceList(PLACES)
    shown(places, 600)
    for _ in range(2):
        QTest.mouseClick(places.card("sit"), Qt.MouseButton.LeftButton)
    assert places.value() == "sit"


def test_none_of_these_clears_the_ticks(shown: Shower) -> None:
    ticks = ChoiceList(FINDINGS, several=True, none_key="none")
    shown(ticks, 600)
    ticks.set_values({"sore", "hot"})
    QTest.mouseClick(ticks.card("none"), Qt.MouseButton.LeftButton)
    assert ticks.values() == {"none"}


def test_a_tick_clears_none_of_these(shown: Shower) -> None:
    ticks = ChoiceList(FINDINGS, several=True, none_key="none")
    shown(ticks, 600)
    ticks.set_values({"none"})
    QTest.mouseClick(ticks.card("hot"), Qt.MouseButton.LeftButton)
    assert ticks.values() == {"hot"}


def test_arrows_move_between_answers_without_choosing(shown: Shower) -> None:
    places = ChoiceList(PLACES)
    shown(places, 600)
    places.card("sit").setFocus()
    QTest.keyClick(places.card("sit"), Qt.Key.Key_Down)
    assert QApplication.focusWidget() is places.card("stand")
    assert places.value() is None


def test_setting_an_answer_tells_nobody(qtbot: QtBot) -> None:
    places = ChoiceList(PLACES)
    qtbot.addWidget(places)
    with qtbot.assertNotEmitted(places.changed):
        places.set_values({"sit"})


@pytest.mark.parametrize(
    ("several", "expected"),
    [(False, QAccessible.Role.RadioButton), (True, QAccessible.Role.CheckBox)],
)
def test_answers_have_role_name_and_description(
    several: bool, expected: QAccessible.Role, qtbot: QtBot
) -> None:
    answers = ChoiceList(PLACES, several=several)
    qtbot.addWidget(answers)
    card = answers.card("sit")
    assert role(card) is expected
    assert accessible(card, QAccessible.Text.Name) == "Sitting"
    assert accessible(card, QAccessible.Text.Description) == "On a chair."


@pytest.mark.parametrize(("width", "expected"), [(1270, [11]), (800, [6, 5])])
def test_the_scale_is_one_row_of_11_or_6_and_5(
    width: int, expected: list[int], shown: Shower
) -> None:
    scale = ScaleRow({0: "None", 10: "Worst"})
    shown(scale, width)
    assert rows(scale.answers()) == expected


@pytest.mark.parametrize("percent", [100, 200])
def test_answers_of_the_scale_are_large_and_16_px_apart(
    percent: int, family: str, qapp: QApplication, shown: Shower
) -> None:
    theme.apply(qapp, Look(percent=percent, family=family))
    scale = ScaleRow({})
    shown(scale, 920)
    first, second = scale.answers()[:2]
    assert first.width() >= 64
    assert first.height() >= 72
    assert second.geometry().left() - first.geometry().right() - 1 >= 16


def test_the_largest_digits_stand_in_one_row_in_the_lowest_window(
    family: str, qapp: QApplication, shown: Shower
) -> None:
    theme.apply(qapp, Look(percent=200, family=family))
    scale = ScaleRow({})
    shown(scale, 1024 - 2 * 48 - 20)
    ten = scale.answers()[10]
    font = ten._digits_font()
    assert rows(scale.answers()) == [11]
    assert font.pixelSize() == 64
    assert QFontMetrics(font).horizontalAdvance("10") < ten.width()


@pytest.mark.parametrize("field_type", [TextField, NoteField])
def test_the_cursor_of_a_field_is_wide_enough_to_be_found(
    field_type: type[TextField | NoteField], qapp: QApplication, shown: Shower
) -> None:
    theme.apply(qapp, Look(percent=100))
    field = field_type("Your name")
    shown(field, 600)
    field.edit.setFocus()
    picture = field.edit.grab().toImage()
    ground = theme.look().colour("surface")
    assert [picture.pixelColor(x, 30) == ground for x in range(12, 60)].count(False) >= 3


def test_words_of_the_scale_stand_apart(shown: Shower) -> None:
    scale = ScaleRow({4: "Rather hard", 5: "Hard", 6: "Very hard work"})
    shown(scale, 1000)
    labels = list(scale._words.values())
    boxes = [label.geometry() for label in labels]
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)
    assert all(scale.rect().contains(box) for box in boxes)


def test_the_scale_is_one_tab_stop_and_arrows_move_along_it(shown: Shower) -> None:
    scale = ScaleRow({})
    shown(scale, 1270)
    scale.set_value(4)
    scale.first_focus().setFocus()
    QTest.keyClick(scale.answers()[4], Qt.Key.Key_Right)
    assert QApplication.focusWidget() is scale.answers()[5]
    assert scale.value() == 4


def test_enter_chooses_on_the_scale(shown: Shower, qtbot: QtBot) -> None:
    scale = ScaleRow({})
    shown(scale, 1270)
    with qtbot.waitSignal(scale.chosen) as told:
        QTest.keyClick(scale.answers()[7], Qt.Key.Key_Return)
    assert told.args == [7]
    assert scale.value() == 7


@pytest.mark.parametrize(("width", "expected"), [(760, [7]), (500, [4, 3])])
def test_the_week_is_seven_boxes_or_4_and_3(width: int, expected: list[int], shown: Shower) -> None:
    week = WeekBoxes([DayBox("Mon", "Monday")] * 7)
    shown(week, width)
    assert rows(week.findChildren(DayLabel)) == expected


def test_a_day_box_is_read_as_its_sentence(qtbot: QtBot) -> None:
    week = WeekBoxes([DayBox("Mon", "Monday: done", Icon.TICK)])
    qtbot.addWidget(week)
    assert accessible(week.findChildren(DayLabel)[0], QAccessible.Text.Name) == "Monday: done"


@pytest.mark.parametrize(("width", "expected"), [(1000, 3), (500, 2), (250, 1)])
def test_tiles_stand_in_as_many_columns_as_fit(width: int, expected: int, qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = EvenGrid((3, 2, 1))
    holder.setLayout(grid)
    for _ in range(3):
        tile = QWidget()
        tile.setMinimumSize(240, 64)
        grid.addWidget(tile)
    assert grid.columns_for(width) == expected


def test_cells_of_a_grid_never_overlap(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = EvenGrid((3, 2, 1))
    holder.setLayout(grid)
    tiles = [BodyText("Some words that wrap in a small cell") for _ in range(5)]
    for tile in tiles:
        grid.addWidget(tile)
    grid.setGeometry(QRect(0, 0, 500, grid.heightForWidth(500)))
    boxes = [tile.geometry() for tile in tiles]
    assert not any(a.intersects(b) for a in boxes for b in boxes if a is not b)


def test_a_field_is_named_by_its_label(qtbot: QtBot) -> None:
    field = TextField("Your name", help_text="Only kept here.")
    qtbot.addWidget(field)
    assert accessible(field.edit, QAccessible.Text.Name) == "Your name"
    assert field.help_text == "Only kept here."  # its page tells it


def test_typing_in_a_field_tells_the_new_text(qtbot: QtBot) -> None:
    field = TextField("Your name")
    qtbot.addWidget(field)
    with qtbot.waitSignal(field.changed) as told:
        QTest.keyClick(field.edit, Qt.Key.Key_R)
    assert told.args == ["r"]


def test_words_of_a_person_are_never_read_as_markup(qtbot: QtBot) -> None:
    label = BodyText("<b>Rosa</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_long_word_can_break_and_keeps_its_letters(qtbot: QtBot) -> None:
    word = "a" * 60
    label = BodyText(word)
    qtbot.addWidget(label)
    assert "\u200b" in breakable(word)
    assert label.plain() == word


def test_tab_still_stops_at_every_answer_after_a_choice(shown: Shower) -> None:
    places = ChoiceList(PLACES)
    shown(places, 600)
    QTest.mouseClick(places.card("stand"), Qt.MouseButton.LeftButton)
    assert all(card.focusPolicy() & Qt.FocusPolicy.TabFocus for card in places.cards())


def test_tab_stops_at_every_answer_before_a_choice(shown: Shower) -> None:
    places = ChoiceList(PLACES)
    shown(places, 600)
    for card in places.cards():
        card.setFocus(Qt.FocusReason.TabFocusReason)
        assert all(each.focusPolicy() & Qt.FocusPolicy.TabFocus for each in places.cards())


def test_quieter_and_louder_say_how_loud_it_is(qtbot: QtBot) -> None:
    row = VolumeRow("Volume")
    qtbot.addWidget(row)
    row.set_value(80)
    row.quieter.click()
    assert accessible(row.quieter, QAccessible.Text.Description) == "Now 70 of 100."


def test_the_only_chosen_answer_can_be_taken_back_by_the_program(qtbot: QtBot) -> None:
    places = ChoiceList(PLACES)
    qtbot.addWidget(places)
    places.set_values({"sit"})
    places.set_values(())
    assert places.value() is None


def test_the_ring_of_a_field_stays_clear_of_the_words_over_it(shown: Shower) -> None:
    field = TextField("Name", help_text="Only kept here.")
    shown(field, 600)
    (help_text,) = field.findChildren(BodyText)

    assert field.edit.geometry().top() - help_text.geometry().bottom() > REACH_PX + 4


def test_what_stands_between_two_buttons_keeps_to_one_line(shown: Shower) -> None:
    window = QWidget()
    row, wide = Between(window), Wide(window)
    less, more = PlainButton("Shorter", parent=window), PlainButton("Longer", parent=window)
    for widget in (less, wide, more):
        row.addWidget(widget)
    shown(window, 852)

    assert wide.width() == wide.sizeHint().width()
    assert less.width() == more.width()
    assert rows([less, wide, more]) == [3]


def test_what_has_no_room_between_two_buttons_stands_between_them_downwards(shown: Shower) -> None:
    window = QWidget()
    row, wide = Between(window), Wide(window)
    less, more = PlainButton("Shorter", parent=window), PlainButton("Longer", parent=window)
    for widget in (less, wide, more):
        row.addWidget(widget)
    shown(window, 360)

    assert rows([less, wide, more]) == [1, 1, 1]


class Wide(QWidget):
    """Asks for 330 pixels; the others of a row need less."""

    def sizeHint(self) -> QSize:
        return QSize(330, 64)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 64)


def test_the_picture_of_a_tile_grows_with_its_title(qapp: QApplication, family: str) -> None:
    tile = Tile("Print", "Sheets on paper", picture=TilePicture.PRINT)
    theme.apply(qapp, Look(theme.LIGHT, 100, family=family))
    usual = tile._picture_px()
    theme.apply(qapp, Look(theme.LIGHT, 200, family=family))

    assert tile._picture_px() == 2 * usual
    assert tile.heightForWidth(800) > tile._picture_px()


def test_a_card_that_opens_something_shows_it_at_its_end(shown: Shower) -> None:
    card = OpenCard(Choice("sit", "Sitting"))
    shown(card, 600)
    seen = card.grab().toImage()

    inked = [seen.pixelColor(x, seen.height() // 2) for x in range(540, 580)]

    assert theme.look().colour("primary") in inked


def test_the_lines_of_a_card_are_told_with_a_pause_between(shown: Shower) -> None:
    card = OpenCard(Choice("rolls", "Ankle rolls", "Level 1 of 3: Circles\nThe app asks you."))
    shown(card, 600)
    assert card.accessibleDescription() == "Level 1 of 3: Circles. The app asks you."
