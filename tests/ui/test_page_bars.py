"""Where the title of a page stands when its words are long."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from neuro_desktop.ui.page_bars import TopBar


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def bar(window: QWidget) -> TopBar:
    made = TopBar("Lebensmittelkunde")
    made.setParent(window)
    window.show()
    return made


def give(bar: TopBar, width: int) -> None:
    bar.resize(width, bar.heightForWidth(width))
    QApplication.processEvents()


def test_the_title_stands_beside_the_buttons_where_its_longest_word_fits(bar: TopBar) -> None:
    give(bar, 1000)
    assert bar.home.geometry().right() < bar.title.x() < bar.smaller.x()


def test_else_it_stands_under_them_with_all_of_the_width(bar: TopBar) -> None:
    give(bar, 600)
    assert bar.title.y() > bar.read.geometry().bottom()
    assert bar.title.width() == bar.read.geometry().right() - bar.home.x() + 1
    assert bar.height() >= bar.title.geometry().bottom()


def test_it_goes_back_when_there_is_room_again(bar: TopBar) -> None:
    give(bar, 600)
    give(bar, 1000)
    assert bar.title.x() > bar.home.geometry().right()
    assert bar.smaller.width() == bar.smaller.sizeHint().width()
