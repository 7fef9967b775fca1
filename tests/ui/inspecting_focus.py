"""Walks a shown page with the keyboard and says what goes wrong on the way."""

from dataclasses import dataclass, field
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QRadioButton, QWidget

from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page_bars import MoreBelow
from neuro_desktop.ui.paper.cells import NumberCell, TickCell
from neuro_desktop.ui.widgets.focus_ring import REACH_PX, FocusRing
from tests.ui.finding import Finding, called

MOST_TABS = 80
_BY_ARROWS = (QRadioButton, TickCell, NumberCell)  # many in one Tab stop


@dataclass
class KeyWalk:
    """Where Tab and the arrow keys lead, and what is wrong there."""

    stops: list[QWidget] = field(default_factory=list)  # of Tab, in its order
    reached: list[QWidget] = field(default_factory=list)  # by arrows too
    found: list[Finding] = field(default_factory=list)


def focused() -> QWidget:
    """Return what has the focus; there is always something."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def whole_in_view(window: MainWindow, widget: QWidget, margin_px: int = 0) -> bool:
    """Tell whether all of `widget` can be seen, or its top where it is higher than the view."""
    rect = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    rect.adjust(-margin_px, -margin_px, margin_px, margin_px)
    view = window.rect()
    page = window.page()
    frame = page.frame if page is not None else None
    if frame is not None and frame.body.isAncestorOf(widget):
        port = frame.area.viewport()
        view = QRect(port.mapTo(window, QPoint(0, 0)), port.size())
        if not frame.is_short():
            assert view.top() >= frame.bar.height()
    if rect.height() > view.height():
        return view.contains(rect.topLeft())
    return view.contains(rect)


def key_walk(window: MainWindow, wanted: list[QWidget]) -> KeyWalk:
    """Walk with Tab, and with arrows inside a group of answers, until a place comes again.

    `wanted` is all that must be reached.
    """
    ring = window.findChild(FocusRing)
    assert ring is not None
    walk = KeyWalk()
    while (stop := focused()) not in walk.stops and len(walk.stops) < MOST_TABS:
        walk.stops.append(stop)
        for widget in [stop, *_by_arrows(stop)]:
            widget.setFocus()
            walk.reached.append(widget)
            walk.found += _seen(window, ring, widget)
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    # "More below" is no stop where Tab itself has scrolled to the end.
    comes_and_goes = {more.button for more in window.findChildren(MoreBelow)}
    walk.found += [
        Finding(f"Tab does not reach {called(widget)}", widget)
        for widget in wanted
        if widget not in walk.reached and widget not in comes_and_goes
    ]
    walk.found += _out_of_order(window, walk.stops)
    walk.found += _not_the_way_back(walk.stops)
    return walk


def _seen(window: MainWindow, ring: FocusRing, widget: QWidget) -> list[Finding]:
    found = []
    if ring.followed() is not widget or not ring.isVisible():
        found.append(Finding(f"no focus ring on {called(widget)}", widget))
    if not whole_in_view(window, widget, REACH_PX):
        found.append(Finding(f"{called(widget)} has the focus out of view", widget))
    return found


def _by_arrows(stop: QWidget) -> list[QWidget]:
    """Return the other answers that the arrow keys reach from this one."""
    group = stop.parentWidget()
    if group is None or not (isinstance(stop, QRadioButton) or stop.property("oneTabStop")):
        return []
    met: list[QWidget] = []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        here: QWidget = stop
        stop.setFocus()
        for _ in range(len(group.findChildren(type(stop)))):
            QTest.keyClick(here, key)
            here = focused()
            if here.parentWidget() is group and here is not stop and here not in met:
                met.append(here)
    return met


# ---- order


def _out_of_order(window: MainWindow, stops: list[QWidget]) -> list[Finding]:
    """Return every step of Tab that goes up, or back in its line, before the walk ends."""
    first = _first_of_the_round(window, stops)
    round_ = [*stops[first:], *stops[:first]]
    found = []
    for before, after in pairwise(round_):
        if _are_one_stop(before, after) or _part(window, before) is not _part(window, after):
            continue
        if _comes_before(after, before):
            words = f"Tab goes from {called(before)} back to {called(after)}"
            found.append(Finding(words, after))
    return found


def _are_one_stop(one: QWidget, other: QWidget) -> bool:
    """Tell whether both are places in one grid, whose one Tab stop the arrows have moved."""
    same = one.parentWidget() is other.parentWidget()
    return same and bool(one.property("oneTabStop") or other.property("oneTabStop"))


def _first_of_the_round(window: MainWindow, stops: list[QWidget]) -> int:
    """Return where a round of Tab begins: at the first stop of the page, wherever focus was."""
    page = window.page()
    assert page is not None
    order = page.tab_stops()
    if not order:  # a front of its own: Qt's order, which begins where focus is highest
        return min(range(len(stops)), key=lambda i: _reading_place(window, stops[i]), default=0)
    return next((i for i, stop in enumerate(stops) if stop is order[0]), 0)


def _reading_place(window: MainWindow, widget: QWidget) -> tuple[int, int]:
    at = widget.mapTo(window, QPoint(0, 0))
    return at.y() + widget.height(), -at.x() if _right_to_left() else at.x()


def _part(window: MainWindow, widget: QWidget) -> QWidget | None:
    """Return the bar or body a widget stands in: between these the order is given."""
    page = window.page()
    frame = page.frame if page is not None else None
    parts = [] if frame is None else [frame.bar, frame.body, frame.more, frame.bottom]
    return next((part for part in parts if part.isAncestorOf(widget)), None)


def _comes_before(one: QWidget, other: QWidget) -> bool:
    """Tell whether a reader meets `one` before `other`: higher, or earlier in the same line."""
    a, b = _global(one), _global(other)
    if a.bottom() <= b.top():
        return True
    if b.bottom() <= a.top():
        return False
    return a.left() >= b.right() if _right_to_left() else a.right() <= b.left()


def _global(widget: QWidget) -> QRect:
    top = widget.window()
    return QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())


def _right_to_left() -> bool:
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def _not_the_way_back(stops: list[QWidget]) -> list[Finding]:
    """Press Shift and Tab at every stop: none may hold the focus."""
    found = []
    for stop in stops if len(stops) > 1 else []:
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
        if focused() is stop:
            found.append(Finding(f"Shift and Tab do not leave {called(stop)}", stop))
    return found
