"""Tab goes as a person reads."""

from collections.abc import Mapping

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from neuro_desktop.ui.reading_order import reading_order, tab_stops_in

Place = tuple[int, int, int, int]

ROWS: dict[str, Place] = {
    "a": (0, 0, 50, 20),
    "b": (60, 0, 50, 20),
    "c": (0, 30, 50, 20),
    "d": (60, 30, 50, 20),
}
UNEVEN_LINE: dict[str, Place] = {"low": (0, 20, 50, 20), "high": (60, 0, 50, 60)}
RAIL_BESIDE_A_PAGE: dict[str, Place] = {
    "smaller": (0, 50, 50, 20),
    "larger": (60, 50, 50, 20),
    "fewer": (0, 80, 50, 20),
    "more": (60, 80, 50, 20),
    "page": (140, 0, 200, 400),
}


def order_of(places: Mapping[str, Place], direction: Qt.LayoutDirection) -> list[str]:
    root = QWidget()
    root.setLayoutDirection(direction)
    widgets = []
    for name, place in reversed(list(places.items())):
        widget = QWidget(root)
        widget.setObjectName(name)
        widget.setGeometry(*place)
        widgets.append(widget)
    return [widget.objectName() for widget in reading_order(root, widgets)]


@pytest.mark.parametrize("places", [ROWS, UNEVEN_LINE, RAIL_BESIDE_A_PAGE])
def test_lines_are_read_from_the_left(places: dict[str, Place]) -> None:
    assert order_of(places, Qt.LayoutDirection.LeftToRight) == list(places)


def test_lines_are_read_from_the_right_where_writing_begins_there() -> None:
    assert order_of(ROWS, Qt.LayoutDirection.RightToLeft) == ["b", "a", "d", "c"]


def test_things_without_a_size_have_a_place() -> None:
    places = {"a": (0, 0, 0, 0), "b": (0, 0, 0, 0)}

    assert sorted(order_of(places, Qt.LayoutDirection.LeftToRight)) == ["a", "b"]


def test_tab_stops_at_what_can_be_used_only() -> None:
    root = QWidget()
    usable, off, hidden = (QPushButton(words, root) for words in ("One", "Two", "Three"))
    off.setEnabled(False)
    hidden.hide()

    assert tab_stops_in(root) == [usable]
