"""The focus ring: two bands around whatever has the focus, on every control alike.

A style sheet's outline has one band and no distance, so one transparent widget of the window draws
it and follows the focused control wherever layouts and scrolling move it.
"""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from neuro_desktop.ui import theme

OFF_PX = 2
INNER_PX = 2
OUTER_PX = 3
REACH_PX = OFF_PX + INNER_PX + OUTER_PX
_RADIUS_PX = 16
_MOVES = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
    QEvent.Type.ZOrderChange,
    QEvent.Type.StyleChange,
)


class FocusRing(QWidget):
    """Belongs to a window; takes no clicks and no focus, and screen readers pass it by."""

    # Events still come once Python's part is gone: then there is nothing to follow.
    _followed: QWidget | None = None

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)

    def followed(self) -> QWidget | None:
        """Return the control the ring is around."""
        return self._followed

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        inside = new is not None and new is not self._window and self._window.isAncestorOf(new)
        self._follow(new if inside else None)

    def _follow(self, widget: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._followed = widget
        step = widget
        while step is not None and step is not self._window:
            step.installEventFilter(self)
            self._watched.append(step)
            step = step.parentWidget()
        self._place()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def _place(self) -> None:
        widget = self._followed
        if widget is None or not isValid(widget) or not widget.isVisible():
            self.hide()
            return
        at = widget.mapTo(self._window, QPoint(0, 0))
        around = QRect(at, widget.size()).adjusted(-REACH_PX, -REACH_PX, REACH_PX, REACH_PX)
        hole = QRect(at, widget.size()).adjusted(OFF_PX, OFF_PX, -OFF_PX, -OFF_PX)
        mask = (QRegion(around) - QRegion(hole)).intersected(self._in_view(widget))
        self.setGeometry(around)
        self.setMask(mask.translated(-around.topLeft()))
        self.setVisible(not mask.isEmpty())
        self.raise_()
        self.update()

    def _in_view(self, widget: QWidget) -> QRect:
        """Return the part of the window where the scrolling around `widget` shows it."""
        view = self._window.rect()
        step = widget.parentWidget()
        while step is not None and step is not self._window:
            if isinstance(step, QAbstractScrollArea):
                port = step.viewport()
                view &= QRect(port.mapTo(self._window, QPoint(0, 0)), port.size())
            step = step.parentWidget()
        return view

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        whole = QRectF(self.rect())
        painter.fillPath(_band(whole, 0, OUTER_PX), look.colour("ink"))
        painter.fillPath(_band(whole, OUTER_PX, INNER_PX), look.colour("halo"))


def _band(whole: QRectF, inset: int, thick: int) -> QPainterPath:
    """Return a rounded frame `thick` px thick, `inset` px inside `whole`."""
    path = QPainterPath()
    for step in (inset, inset + thick):
        radius = max(_RADIUS_PX + REACH_PX - step, 2)
        path.addRoundedRect(whole.adjusted(step, step, -step, -step), radius, radius)
    return path
