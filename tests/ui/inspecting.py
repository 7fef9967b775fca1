"""Looks at a shown page as an inspector would and says in words what is wrong with it.

Each check stands once, here or in `inspecting_focus`, `inspecting_pixels` and `inspecting_roles`;
the walk of every page and the audit both use `look_over`, `key_walk` and `look_at_pixels`.
"""

import itertools
from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QLabel,
    QLineEdit,
    QScrollBar,
    QTableView,
    QWidget,
)

from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page_frame import PageFrame
from neuro_desktop.ui.theme import LEAST_CONTROL_PX, Tokens
from neuro_desktop.ui.widgets.week import DayLabel
from tests.ui import inspecting_focus, inspecting_pixels, inspecting_roles
from tests.ui.finding import Finding, called
from tests.ui.inspecting_focus import KeyWalk, focused, whole_in_view
from tests.ui.inspecting_pixels import Measured, Pictures

__all__ = ["focused", "whole_in_view"]  # the other tests of screens ask these too

LEAST_TEXT_PX = 24
_CONTROLS = (QAbstractButton, QAbstractSlider, QLineEdit, QTableView)


# ---- what is on a page


def shown(window: MainWindow) -> list[QWidget]:
    """Return every widget of the page that is on screen or can be scrolled there."""
    page = window.page()
    assert page is not None
    return [widget for widget in page.findChildren(QWidget) if widget.isVisible()]


def controls(window: MainWindow) -> list[QWidget]:
    """Return everything a person can operate; scroll bars are for those who have a mouse."""
    return [w for w in shown(window) if _is_control(w) and w.isEnabled()]


def _is_control(widget: QWidget) -> bool:
    if isinstance(widget, QScrollBar):
        return False
    if isinstance(widget, _CONTROLS):
        return True
    stops = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return stops and not isinstance(widget, QAbstractScrollArea)


# ---- all at once


@dataclass
class Looked:
    """What one look at a page has seen."""

    found: dict[str, list[Finding]] = field(default_factory=dict)  # by check
    controls: int = 0
    texts: int = 0
    edges: int = 0
    least_text: float = 21.0
    least_edge: float = 21.0

    def add(self, check: str, found: list[Finding]) -> None:
        """Keep what a check has found."""
        if found:
            self.found.setdefault(check, []).extend(found)

    def measured(self, check: str, measured: Measured) -> None:
        """Keep what was measured in pixels."""
        self.add(check, measured.found)
        self.texts += measured.texts
        self.edges += measured.edges
        self.least_text = min(self.least_text, measured.least_text)
        self.least_edge = min(self.least_edge, measured.least_edge)


def look_over(window: MainWindow, looked: Looked | None = None) -> Looked:
    """Look at names, roles, sizes and places on the page."""
    looked = looked or Looked()
    widgets, operable = shown(window), controls(window)
    looked.controls = len(operable)
    looked.add("name", inspecting_roles.nameless(operable))
    looked.add("role", inspecting_roles.wrong_roles(widgets))
    looked.add("state", inspecting_roles.wrong_states(widgets))
    looked.add("decoration", inspecting_roles.read_for_nothing(widgets))
    looked.add("alike", inspecting_roles.alike(operable))
    looked.add("target", too_small(window))
    looked.add("type", small_text(window))
    looked.add("cut", cut(window))
    looked.add("sideways", sideways(window))
    looked.add("overlap", overlapping(window))
    return looked


def walk_by_keys(window: MainWindow, looked: Looked | None = None) -> KeyWalk:
    """Go through the page with Tab and arrows; what is wrong goes into `looked`."""
    walk = inspecting_focus.key_walk(window, controls(window))
    if looked is not None:
        looked.add("focus", walk.found)
    return walk


def look_at_pixels(window: MainWindow, looked: Looked) -> None:
    """Measure the contrast of all text and of the edges of all controls.

    The page is at its top meanwhile: there nothing rides over what is scrolled away.
    """
    page = window.page()
    frame = page.frame if page is not None else None
    at = 0 if frame is None else frame.area.verticalScrollBar().value()
    if frame is not None:
        frame.area.verticalScrollBar().setValue(0)
    pictures = Pictures(window)
    looked.measured("text", inspecting_pixels.measure_text(window, shown(window), pictures))
    looked.measured("edge", inspecting_pixels.measure_edges(controls(window), pictures))
    if frame is not None:
        frame.area.verticalScrollBar().setValue(at)


def look_at_rings(window: MainWindow, stops: list[QWidget], looked: Looked) -> None:
    """Measure the focus ring round each of these."""
    looked.measured("ring", inspecting_pixels.measure_ring(window, stops))


# ---- sizes and places


def too_small(window: MainWindow) -> list[Finding]:
    """Return the controls that are hard to hit."""
    least = LEAST_CONTROL_PX
    return [
        Finding(f"{called(w)} is {w.width()} x {w.height()}", w)
        for w in controls(window)
        if w.width() < least or w.height() < least
    ]


def small_text(window: MainWindow) -> list[Finding]:
    """Return the text that is hard to read."""

    def px(widget: QWidget) -> int:
        widget.ensurePolished()
        return widget.fontInfo().pixelSize()

    kinds = QLabel | QAbstractButton | QLineEdit | QTableView
    worded = [w for w in shown(window) if isinstance(w, kinds)]
    return [Finding(f"{called(w)} has {px(w)} px", w) for w in worded if px(w) < LEAST_TEXT_PX]


def cut(window: MainWindow) -> list[Finding]:
    """Return every text and control that has less room than it asks for."""
    found = []
    for widget in shown(window):
        if isinstance(widget, QLabel | QAbstractButton):
            need = _needed(widget)
            if widget.width() < need[0] or widget.height() < need[1]:
                words = f"{called(widget)} needs {need}, has {widget.size().toTuple()}"
                found.append(Finding(words, widget))
        parent = widget.parentWidget()
        if parent is not None and not _may_reach_out(widget, parent):
            inside = parent.rect().contains(widget.geometry())
            if not inside:
                words = f"{called(widget)} reaches out of {type(parent).__name__}"
                found.append(Finding(words, widget))
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


def sideways(window: MainWindow) -> list[Finding]:
    """Return what scrolls sideways, or would have to."""
    found = []
    for area in shown(window):
        if isinstance(area, QAbstractScrollArea):
            if area.horizontalScrollBar().maximum() > 0:
                found.append(Finding(f"{type(area).__name__} scrolls sideways", area))
            inside = area.widget() if hasattr(area, "widget") else None
            if inside is not None and inside.minimumSizeHint().width() > area.viewport().width():
                wide = inside.minimumSizeHint().width()
                words = f"the body needs {wide} px of {area.viewport().width()}"
                found.append(Finding(words, area))
    return found


def overlapping(window: MainWindow) -> list[Finding]:
    """Return what lies on its neighbor."""
    found = []
    for parent in shown(window):
        if isinstance(parent, PageFrame | QAbstractScrollArea):
            continue
        children = [
            child
            for child in parent.children()
            if isinstance(child, QWidget)
            and child.isVisible()
            # The ring and the head of a grid lie over others on purpose, and let presses through.
            and not child.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            and not child.size().isEmpty()
        ]
        found += [
            Finding(f"{called(child)} lies on {called(other)}", child)
            for child, other in itertools.combinations(children, 2)
            if child.geometry().intersects(other.geometry())
        ]
    return found


def places(window: MainWindow) -> list[tuple[str, QRect]]:
    """Return where everything stands."""
    return [(type(widget).__name__, widget.geometry()) for widget in shown(window)]


def grounds(window: MainWindow) -> set[str]:
    """Return the colors at the edge of the page, where nothing but its ground is."""
    page = window.page()
    assert page is not None
    picture = page.grab(QRect(0, 0, 6, page.height())).toImage()
    return {picture.pixelColor(2, y).name().upper() for y in range(0, picture.height(), 9)}


def grounds_of(tokens: Tokens) -> set[str]:
    """Return the colors the edge of a page may have in a theme."""
    return {color.upper() for color in (tokens.background, tokens.surface, tokens.line)}
