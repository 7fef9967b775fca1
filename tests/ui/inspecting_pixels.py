"""Measures contrast in the picture of a shown page: text, edges of controls, the focus ring.

Only the light of a pixel counts for contrast (WCAG 2.2, relative luminance). The ground of a piece
of text is the light that most pixels of its box have; each run of letters must hold pixels that
differ enough from it. Runs are found in the picture: lines first, then gaps between words.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page_bars import TopBar
from neuro_desktop.ui.player.countdown import Countdown
from neuro_desktop.ui.progress.overlay import ChartOverlay
from neuro_desktop.ui.sessions.week_bars import WeekBar
from neuro_desktop.ui.widgets.choices import ChoiceCard
from neuro_desktop.ui.widgets.figure import FigureLabel
from neuro_desktop.ui.widgets.focus_ring import OFF_PX, REACH_PX, FocusRing
from neuro_desktop.ui.widgets.tile import Tile
from tests.ui.finding import Finding, called

Light = np.ndarray[Any, np.dtype[np.float32]]

LEAST_TEXT_CONTRAST = 7.0
LEAST_EDGE_CONTRAST = 3.0
_ROUNDING = 0.05  # a channel of 8 bits cannot say it finer
_EDGE_PX = 8  # as deep as a border of a control may reach
_NO_LETTER = 1.35  # less contrast to the ground is not meant to be read
_LEAST_RUN = 0.3  # of the letters' height: dots, commas and strokes are too small to measure

_BYTES = np.arange(256) / 255
_LINEAR = np.where(_BYTES <= 0.04045, _BYTES / 12.92, ((_BYTES + 0.055) / 1.055) ** 2.4)
_RED, _GREEN, _BLUE = ((_LINEAR * share).astype(np.float32) for share in (0.2126, 0.7152, 0.0722))


@dataclass
class Measured:
    """What was measured on one page in one view."""

    texts: int = 0
    edges: int = 0
    least_text: float = 21.0
    least_edge: float = 21.0
    found: list[Finding] = field(default_factory=list)


# ---- pictures


def light_of(picture: QPixmap | QImage) -> Light:
    """Return the relative luminance of every pixel, row by row, 0 to 1."""
    image = picture.toImage() if isinstance(picture, QPixmap) else picture
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    flat = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1, 4)
    pixels = flat[:, : image.width()]
    parts = _BLUE[pixels[..., 0]] + _GREEN[pixels[..., 1]] + _RED[pixels[..., 2]]
    light: Light = np.asarray(parts, np.float32)
    return light


def contrast(one: float, other: float) -> float:
    """Return the contrast of two luminances, 1 to 21."""
    lighter, darker = max(one, other), min(one, other)
    return (lighter + 0.05) / (darker + 0.05)


def _contrasts(light: Light, ground: float) -> Light:
    found = (np.maximum(light, ground) + 0.05) / (np.minimum(light, ground) + 0.05)
    same: Light = found.astype(np.float32, copy=False)
    return same


def ground_of(light: Light) -> float:
    """Return the luminance most pixels have."""
    steps = (light * 4095).astype(np.int64).ravel()
    most = int(np.bincount(steps, minlength=4096).argmax())
    return float(light.ravel()[steps == most][0])


class Pictures:
    """The page in pictures: one for each part that scrolls on its own, whole, and one round it."""

    def __init__(self, window: MainWindow) -> None:
        page = window.page()
        assert page is not None
        self._page = page
        self._kept: dict[QWidget, tuple[Light, float]] = {}

    def of(self, widget: QWidget) -> Light:
        """Return the pixels of `widget`, also where it is scrolled away."""
        return self.around(widget, widget.rect())

    def around(self, widget: QWidget, rect: QRect) -> Light:
        """Return the pixels of a rectangle in a widget's own places."""
        root = self._root(widget)
        if root not in self._kept:
            picture = root.grab()
            self._kept[root] = (light_of(picture), picture.devicePixelRatio())
        light, ratio = self._kept[root]
        at = widget.mapTo(root, rect.topLeft())
        top, left = max(round(at.y() * ratio), 0), max(round(at.x() * ratio), 0)
        bottom = round((at.y() + rect.height()) * ratio)
        right = round((at.x() + rect.width()) * ratio)
        return light[top : max(bottom, top), left : max(right, left)]

    def _root(self, widget: QWidget) -> QWidget:
        step = widget
        while step is not self._page:
            parent = step.parentWidget()
            if isinstance(step, TopBar) or parent is None:
                return step
            area = parent.parentWidget()
            if isinstance(area, QAbstractScrollArea) and hasattr(area, "widget"):
                return step
            step = parent
        return step


# ---- text


def text_boxes(widget: QWidget) -> list[QRect]:
    """Return where a widget's words stand, in its own places; [] if it shows none."""
    boxes: list[QRect] = []
    if isinstance(widget, Countdown):
        boxes = [_countdown_box(widget)]
    elif isinstance(widget, ChartOverlay | QHeaderView):
        boxes = [widget.rect()]
    elif isinstance(widget, QTableView):
        boxes = [widget.viewport().geometry()]
    elif isinstance(widget, ChoiceCard) or (isinstance(widget, Tile) and widget._picture):
        left = widget._words_left() - 4
        boxes = [widget.rect().adjusted(left, _EDGE_PX, -_EDGE_PX, -_EDGE_PX)]
    elif isinstance(widget, QLabel | QAbstractButton | QLineEdit) and widget.text():
        # Of a picture and of a bar the words stand beside it.
        boxes = [] if isinstance(widget, FigureLabel | WeekBar) else [widget.rect()]
    return boxes


def _countdown_box(countdown: Countdown) -> QRect:
    """Return the box of word and digits: the ring round them is no text."""
    word_width, word_cap, digits_width, digits_cap = countdown._block()
    if countdown.word_alone():
        return countdown.rect()
    ring = countdown.ring_fits(countdown.size())
    gap = countdown._gap() if ring else countdown._gap(countdown.height())
    below = 0 if ring else gap * 0.6 + 16
    height = word_cap + gap + digits_cap
    size = QSize(round(max(word_width, digits_width)) + 4, round(height) + 4)
    top = (countdown.height() - height - below) / 2 - 2
    return QRect(QPoint((countdown.width() - size.width()) // 2, round(top)), size)


def _letters(light: Light, ratio_px: int) -> list[float]:
    """Return the strongest contrast in each run of letters; [] where there is only ground."""
    if light.shape[0] < 4 or light.shape[1] < 4:
        return []
    if not _is_plain_rim(light):
        inset = _EDGE_PX * ratio_px
        light = light[inset:-inset, inset:-inset]
        if light.size == 0:
            return []
    against = _contrasts(light, ground_of(light))
    inked = against > _NO_LETTER
    found = []
    for top, bottom in _runs(inked.any(axis=1), 1):
        line = inked[top:bottom]
        high = bottom - top
        for left, right in _runs(line.any(axis=0), max(high // 2, 4)):
            run = line[:, left:right]
            rows = np.flatnonzero(run.any(axis=1))
            tall = rows[-1] - rows[0] + 1
            if tall >= max(_LEAST_RUN * high, 7 * ratio_px) and right - left >= 3 * ratio_px:
                found.append(float(against[top:bottom, left:right].max()))
    return found


def _is_plain_rim(light: Light) -> bool:
    """Tell whether nothing is drawn along the outermost pixels: there is no border."""
    rim = np.concatenate((light[0], light[-1], light[:, 0], light[:, -1]))
    ground = ground_of(light)
    return bool((np.abs(rim - ground) < 0.002).mean() > 0.9)


def _runs(there: Any, gap: int) -> list[tuple[int, int]]:
    """Return begin and end of each stretch of true values; gaps up to `gap` do not part them."""
    places = np.flatnonzero(there)
    if places.size == 0:
        return []
    breaks = np.flatnonzero(np.diff(places) > gap)
    starts = [places[0], *(places[i + 1] for i in breaks)]
    ends = [*(places[i] + 1 for i in breaks), places[-1] + 1]
    return [(int(start), int(end)) for start, end in zip(starts, ends, strict=True)]


def measure_text(window: MainWindow, widgets: list[QWidget], pictures: Pictures) -> Measured:
    """Return what text is too faint; `widgets` are those on the page."""
    measured = Measured()
    ratio_px = max(round(window.devicePixelRatioF()), 1)
    for widget in widgets:
        for box in text_boxes(widget):
            runs = _letters(pictures.around(widget, box), ratio_px)
            measured.texts += len(runs)
            least = min(runs, default=21.0)
            measured.least_text = min(measured.least_text, least)
            if least < LEAST_TEXT_CONTRAST - _ROUNDING:
                words = f"text of {called(widget)} has a contrast of {least:.1f}"
                measured.found.append(Finding(words, widget))
    return measured


# ---- edges of controls


def measure_edges(controls: list[QWidget], pictures: Pictures) -> Measured:
    """Return which controls do not stand out from what is around them."""
    measured = Measured()
    for control in controls:
        least = _control_contrast(control, pictures)
        measured.edges += 1
        measured.least_edge = min(measured.least_edge, least)
        if least < LEAST_EDGE_CONTRAST - _ROUNDING:
            words = f"the edge of {called(control)} has a contrast of {least:.1f}"
            measured.found.append(Finding(words, control))
    return measured


def _control_contrast(control: QWidget, pictures: Pictures) -> float:
    if isinstance(control, QAbstractSlider):  # a groove in the middle of its room
        light = pictures.of(control)
        return float(_contrasts(light, ground_of(light)).max())
    if isinstance(control, QAbstractButton | QLineEdit):
        return min(_edge_contrast(control, pictures, side) for side in ("left", "top"))
    return 21.0  # a chart, a table or a page of paper is told by what it holds


def _edge_contrast(control: QWidget, pictures: Pictures, side: str) -> float:
    """Return how the first pixels of a control differ from those outside it."""
    middle = control.rect().center()
    out, half = 4, 14
    if side == "left":
        rect = QRect(-out, middle.y() - half, out + _EDGE_PX, 2 * half)
        strip = pictures.around(control, rect)
    else:
        rect = QRect(middle.x() - half, -out, 2 * half, out + _EDGE_PX)
        strip = pictures.around(control, rect).T
    if strip.shape[1] < 4:
        return 21.0  # at the very edge of the window
    outside = ground_of(strip[:, :2])
    return float(_contrasts(strip, outside).max())


# ---- the focus ring


def measure_ring(window: MainWindow, stops: list[QWidget]) -> Measured:
    """Focus each control and return where its ring cannot be told from the page on a side."""
    measured = Measured()
    ring = window.findChild(FocusRing)
    assert ring is not None
    for stop in stops:
        stop.setFocus()
        sides = _ring_contrasts(window, stop, ring)
        measured.edges += len(sides)
        least = min(sides, default=21.0)
        measured.least_edge = min(measured.least_edge, least)
        if least < LEAST_EDGE_CONTRAST - _ROUNDING:
            words = f"the focus ring of {called(stop)} has a contrast of {least:.1f}"
            measured.found.append(Finding(words, stop))
    return measured


def _ring_contrasts(window: MainWindow, stop: QWidget, ring: FocusRing) -> list[float]:
    """Return the strongest step of light across the ring on each side that is in view."""
    reach = REACH_PX + 4
    at = stop.mapTo(window, QPoint(0, 0))
    around = QRect(at, stop.size()).adjusted(-reach, -reach, reach, reach)
    picture = window.grab(around & window.rect())
    light, ratio = light_of(picture), picture.devicePixelRatio()
    shown = around & window.rect()
    view = ring._in_view(stop)
    inner = QRect(at, stop.size())
    middle = inner.center()
    deep = reach - OFF_PX  # outside the control: its own edge is no ring
    crossings = (
        QRect(inner.left() - reach, middle.y() - 4, deep, 8),
        QRect(inner.right() + 1 + OFF_PX, middle.y() - 4, deep, 8),
        QRect(middle.x() - 4, inner.top() - reach, 8, deep),
        QRect(middle.x() - 4, inner.bottom() + 1 + OFF_PX, 8, deep),
    )
    found = []
    for crossing in crossings:
        if not view.contains(crossing):
            continue
        place = crossing.translated(-shown.topLeft())
        top, left = round(place.top() * ratio), round(place.left() * ratio)
        bottom = round((place.top() + place.height()) * ratio)
        right = round((place.left() + place.width()) * ratio)
        strip = light[top:bottom, left:right]
        along = strip if crossing.width() > crossing.height() else strip.T
        profile = np.median(along, axis=0)
        found.append(max(contrast(a, b) for a, b in pairwise(_steady(profile))))
    return found


def _steady(profile: Light) -> list[float]:
    """Return the lights along a line without the mixed pixels between two of them."""
    lights = [float(light) for light in profile]
    kept = [a for a, b in pairwise(lights) if abs(a - b) < 0.02]
    return kept if len(kept) > 1 else [*lights, lights[-1]]
