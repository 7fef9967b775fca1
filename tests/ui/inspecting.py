"""Looks at a shown page as an inspector would and says in words what is wrong with it."""

import itertools

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QApplication,
    QLabel,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page_bars import MoreBelow
from neuro_desktop.ui.page_frame import PageFrame
from neuro_desktop.ui.theme import DARK, LEAST_CONTROL_PX
from neuro_desktop.ui.widgets.focus_ring import REACH_PX, FocusRing
from neuro_desktop.ui.widgets.week import DayLabel

LEAST_TEXT_PX = 24
MOST_TABS = 80
_CONTROLS = (QAbstractButton, QAbstractSlider, QLineEdit)


def shown(window: MainWindow) -> list[QWidget]:
    """Return every widget of the page that is on screen or can be scrolled there."""
    page = window.page()
    assert page is not None
    return [widget for widget in page.findChildren(QWidget) if widget.isVisible()]


def controls(window: MainWindow) -> list[QWidget]:
    """Return everything a person can operate; scroll bars are for those who have a mouse."""
    return [
        widget
        for widget in shown(window)
        if isinstance(widget, _CONTROLS)
        and not isinstance(widget, QScrollBar)
        and widget.isEnabled()
    ]


def called(widget: QWidget) -> str:
    """Return how a finding names a widget."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__}({text or widget.accessibleName()!r})"


def nameless(window: MainWindow) -> list[str]:
    def name(widget: QWidget) -> str:
        return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name).strip()

    return [called(widget) for widget in controls(window) if not name(widget)]


def too_small(window: MainWindow) -> list[str]:
    least = LEAST_CONTROL_PX
    return [
        f"{called(w)} is {w.width()} x {w.height()}"
        for w in controls(window)
        if w.width() < least or w.height() < least
    ]


def small_text(window: MainWindow) -> list[str]:
    def px(widget: QWidget) -> int:
        widget.ensurePolished()
        return widget.fontInfo().pixelSize()

    worded = [w for w in shown(window) if isinstance(w, QLabel | QAbstractButton | QLineEdit)]
    return [f"{called(w)} has {px(w)} px" for w in worded if px(w) < LEAST_TEXT_PX]


def cut(window: MainWindow) -> list[str]:
    """Return every text and control that has less room than it asks for."""
    found = []
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton):
            need = _needed(widget)
            if widget.width() < need[0] or widget.height() < need[1]:
                found.append(f"{called(widget)} needs {need}, has {widget.size().toTuple()}")
        parent = widget.parentWidget()
        if parent is not None and not _may_reach_out(widget, parent):
            inside = parent.rect().contains(widget.geometry())
            if not inside:
                found.append(f"{called(widget)} reaches out of {type(parent).__name__}")
    return found


def _needed(widget: QLabel | QAbstractButton) -> tuple[int, int]:
    width = widget.minimumSizeHint().width()
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.sizeHint().width(), widget.sizeHint().height()
    if widget.hasHeightForWidth() or isinstance(widget, DayLabel):
        return width, widget.heightForWidth(widget.width())
    return width, widget.minimumSizeHint().height()


def _may_reach_out(widget: QWidget, parent: QWidget) -> bool:
    rides = isinstance(parent, PageFrame)  # the top bar scrolls away with a low page
    scrolls = isinstance(parent.parentWidget(), QAbstractScrollArea)
    return rides or scrolls or widget.isWindow()


def sideways(window: MainWindow) -> list[str]:
    found = []
    for area in shown(window):
        if isinstance(area, QAbstractScrollArea) and not isinstance(area, QLineEdit):
            if area.horizontalScrollBar().maximum() > 0:
                found.append(f"{type(area).__name__} scrolls sideways")
            inside = area.widget() if hasattr(area, "widget") else None
            if inside is not None and inside.minimumSizeHint().width() > area.viewport().width():
                wide = inside.minimumSizeHint().width()
                found.append(f"the body needs {wide} px of {area.viewport().width()}")
    return found


def overlapping(window: MainWindow) -> list[str]:
    found = []
    for parent in shown(window):
        if isinstance(parent, PageFrame | QAbstractScrollArea):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and child.isVisible()
            and not isinstance(child, FocusRing)
            and not child.size().isEmpty()
        ]
        found += [
            f"{called(child)} lies on {called(other)}"
            for child, other in itertools.combinations(children, 2)
            if child.geometry().intersects(other.geometry())
        ]
    return found


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


def tab_findings(window: MainWindow) -> list[str]:
    """Walk with Tab, and with arrows inside a group of answers; say what goes wrong on the way."""
    ring = window.findChild(FocusRing)
    assert ring is not None
    stops: list[QWidget] = []
    reached: list[QWidget] = []
    found: list[str] = []
    while (stop := focused()) not in stops and len(stops) < MOST_TABS:
        stops.append(stop)
        for widget in [stop, *_by_arrows(stop)]:
            widget.setFocus()
            reached.append(widget)
            if ring.followed() is not widget or not ring.isVisible():
                found.append(f"no focus ring on {called(widget)}")
            if not whole_in_view(window, widget, REACH_PX):
                found.append(f"{called(widget)} has the focus out of view")
        stop.setFocus()
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    # "More below" is no stop where Tab itself has scrolled to the end.
    comes_and_goes = {more.button for more in window.findChildren(MoreBelow)}
    missed = [w for w in controls(window) if w not in reached and w not in comes_and_goes]
    return found + [f"Tab does not reach {called(w)}" for w in missed]


def focused() -> QWidget:
    """Return what has the focus; there is always something."""
    widget = QApplication.focusWidget()
    assert widget is not None, "nothing has the focus"
    return widget


def _by_arrows(stop: QWidget) -> list[QWidget]:
    """Return the other answers that the arrow keys reach from this one."""
    group = stop.parentWidget()
    if group is None or not (isinstance(stop, QRadioButton) or stop.property("oneTabStop")):
        return []
    met: list[QWidget] = []
    controls_in_group = [w for w in group.findChildren(QWidget) if isinstance(w, _CONTROLS)]
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        here: QWidget = stop
        stop.setFocus()
        for _ in controls_in_group:
            QTest.keyClick(here, key)
            here = focused()
            if here.parentWidget() is group and here is not stop and here not in met:
                met.append(here)
    return met


def places(window: MainWindow) -> list[tuple[str, QRect]]:
    """Return where everything stands."""
    return [(type(widget).__name__, widget.geometry()) for widget in shown(window)]


def grounds(window: MainWindow) -> set[str]:
    """Return the colors at the edge of the page, where nothing but its ground is."""
    page = window.page()
    assert page is not None
    picture = page.grab(QRect(0, 0, 6, page.height())).toImage()
    return {picture.pixelColor(2, y).name().upper() for y in range(0, picture.height(), 9)}


def dark_grounds() -> set[str]:
    return {color.upper() for color in (DARK.background, DARK.surface, DARK.line)}
