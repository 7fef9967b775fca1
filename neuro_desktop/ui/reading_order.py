"""The order in which a person reads what stands on a page: line by line, column by column."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QWidget

_Placed = tuple[QRect, QWidget]


def reading_order(root: QWidget, widgets: Iterable[QWidget]) -> list[QWidget]:
    """Return `widgets` as they are read: from the top, and in a line from where writing begins.

    Where a tall thing stands beside several lines, these are read together, before or after it.
    """
    least = QSize(1, 1)
    places = [
        (QRect(each.mapTo(root, QPoint(0, 0)), each.size().expandedTo(least)), each)
        for each in widgets
    ]
    from_right = root.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return [widget for _, widget in _read(places, from_right=from_right)]


def tab_stops_in(root: QWidget) -> list[QWidget]:
    """Return the controls in `root` that Tab reaches, in reading order."""
    return reading_order(
        root,
        (
            widget
            for widget in root.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisibleTo(root)
            and widget.isEnabledTo(root)
        ),
    )


def _read(places: Sequence[_Placed], *, from_right: bool) -> list[_Placed]:
    if len(places) < 2:
        return list(places)
    lines = _parted(places, QRect.top, QRect.bottom)
    if len(lines) > 1:
        return [place for line in lines for place in _read(line, from_right=from_right)]
    columns = _parted(places, QRect.left, QRect.right)
    if len(columns) == 1:  # they lie on each other
        return sorted(places, key=lambda place: (place[0].top(), place[0].left()))
    # The widest gap parts most: two buttons beside each other are nearer than what they belong to.
    gaps = [_gap(columns[i], columns[i + 1]) for i in range(len(columns) - 1)]
    at = gaps.index(max(gaps)) + 1
    halves = [[place for part in half for place in part] for half in (columns[:at], columns[at:])]
    if from_right:
        halves.reverse()
    return [place for half in halves for place in _read(half, from_right=from_right)]


def _parted(
    places: Sequence[_Placed], begin: Callable[[QRect], int], end: Callable[[QRect], int]
) -> list[list[_Placed]]:
    """Return the places in groups between which a straight cut goes through."""
    parts: list[list[_Placed]] = []
    reach = 0
    for place in sorted(places, key=lambda place: begin(place[0])):
        if parts and begin(place[0]) <= reach:
            parts[-1].append(place)
            reach = max(reach, end(place[0]))
        else:
            parts.append([place])
            reach = end(place[0])
    return parts


def _gap(one: Sequence[_Placed], other: Sequence[_Placed]) -> int:
    return min(rect.left() for rect, _ in other) - max(rect.right() for rect, _ in one)
