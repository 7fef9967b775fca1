"""Where lines begin at the right, what is first stands at the right, and arrows lead there."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.icons import Icon, draw_icon
from neuro_desktop.ui.mirroring import key_as_read, placed
from neuro_desktop.ui.paper.preview import PreviewPart
from neuro_desktop.ui.player.keyed_button import KeyedButton
from neuro_desktop.ui.widgets.beside import Beside
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import Heading
from tests.ui.walking import View, open_window, walk_pages


@pytest.fixture
def from_right(qapp: QApplication) -> Iterator[None]:
    """Let everything begin at the right, as in Hebrew or Arabic."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


pytestmark = pytest.mark.usefixtures("from_right")


Shower = Callable[[QWidget, int], None]


@pytest.fixture
def shown(from_right: None, qtbot: QtBot) -> Shower:
    """Give a function that shows a widget at a width, in an active window without a layout."""
    window = QWidget()
    qtbot.addWidget(window)

    def show(widget: QWidget, width: int) -> None:
        widget.setParent(window)
        widget.resize(width, max(widget.heightForWidth(width), 200))
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()

    return show


def lefts(widgets: list[QWidget]) -> list[int]:
    return [widget.x() for widget in widgets]


def test_a_place_is_as_far_from_the_right_as_it_was_from_the_left(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(100, 40)

    assert placed(QRect(10, 5, 30, 20), widget) == QRect(60, 5, 30, 20)
    assert placed(QRectF(10, 5, 30, 20), widget) == QRectF(60, 5, 30, 20)
    assert placed(QRect(30, 0, 10, 9), widget, QRect(20, 0, 50, 9)) == QRect(50, 0, 10, 9)


def test_places_and_keys_stay_where_lines_begin_at_the_left(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    assert placed(QRect(10, 5, 30, 20), widget) == QRect(10, 5, 30, 20)
    assert key_as_read(Qt.Key.Key_Left, widget) is Qt.Key.Key_Left


def test_a_grid_begins_at_the_right(shown: Shower) -> None:
    box = QWidget()
    grid = EvenGrid((3,), parent=box)
    cells = [QWidget(box) for _ in range(3)]
    for cell in cells:
        grid.addWidget(cell)
    shown(box, 600)

    assert lefts(cells) == sorted(lefts(cells), reverse=True)
    assert cells[0].geometry().right() == box.rect().right()


def test_the_first_of_two_things_stands_at_the_right(shown: Shower) -> None:
    box = QWidget()
    row = Beside(parent=box)
    first, second = QWidget(), QWidget()
    first.setMinimumSize(80, 40)
    for each in (first, second):
        row.addWidget(each)
    shown(box, 900)

    assert first.x() > second.x()


def test_the_scale_runs_to_the_left_and_so_do_its_arrows(shown: Shower) -> None:
    scale = ScaleRow({0: "None", 10: "Worst"})
    shown(scale, 1100)
    answers = scale.answers()
    answers[0].setFocus()

    QTest.keyClick(answers[0], Qt.Key.Key_Left)

    assert lefts([*answers]) == sorted(lefts([*answers]), reverse=True)
    assert answers[1].hasFocus()


def test_the_mark_of_an_answer_stands_at_the_right(shown: Shower) -> None:
    answers = ChoiceList([Choice("sit", "א")])
    shown(answers, 600)
    card = answers.card("sit")
    ground = card.grab().toImage()

    card.click()

    chosen = card.grab().toImage()
    middle = card.height() // 2
    changed = [
        x for x in range(10, 590) if ground.pixelColor(x, middle) != chosen.pixelColor(x, middle)
    ]
    marked = [x for x in changed if chosen.pixelColor(x, middle).lightness() < 100]
    assert min(marked) > 300


@pytest.mark.parametrize(("icon", "as_icon"), [(Icon.BACK, Icon.NEXT), (Icon.PLAY, Icon.PLAY)])
def test_back_and_next_point_the_way_one_reads_and_play_does_not(icon: Icon, as_icon: Icon) -> None:
    def picture(icon: Icon, direction: Qt.LayoutDirection) -> QImage:
        image = QImage(48, 48, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        painter.setLayoutDirection(direction)
        draw_icon(painter, icon, QRectF(0, 0, 48, 48), QColor("black"))
        painter.end()
        return image

    mirrored = picture(icon, Qt.LayoutDirection.RightToLeft)
    assert mirrored == picture(as_icon, Qt.LayoutDirection.LeftToRight)


def test_words_that_begin_with_a_latin_name_stand_at_the_right(shown: Shower) -> None:
    heading = Heading("Rosa שלום")
    shown(heading, 600)
    picture = heading.grab().toImage()
    ground = picture.pixelColor(1, 1)

    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(picture.height()))
    ]

    assert min(inked) > 200


def test_the_arrows_of_the_player_point_the_way_its_buttons_stand(
    family: str, qtbot: QtBot
) -> None:
    hold = next(page for page in walk_pages() if page.name == "player: hold")
    window = open_window(hold, View(1366, 768, 100), family, qtbot)
    page = window.page()
    assert page is not None

    keys = {button._key: button.words() for button in page.findChildren(KeyedButton)}
    assert (keys["→"], keys["←"]) == ("Back", "Next")


def test_move_left_stands_at_the_left_all_the_same(family: str, qtbot: QtBot) -> None:
    (page,) = [each for each in walk_pages() if each.name == "paper: preview zoomed"]
    window = open_window(page, View(1366, 768, 100), family, qtbot)
    (preview,) = window.findChildren(PreviewPart)

    assert preview._left.x() < preview._right.x()
