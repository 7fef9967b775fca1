"""The chart of one symptom: the chosen value large, and below it the lines."""

from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QSizePolicy, QWidget

from neuro_desktop.application.chart import ChartState
from neuro_desktop.texts import trends as texts
from neuro_desktop.ui import theme
from neuro_desktop.ui.progress.geometry import FOOT, TOP, WORST, Geometry
from neuro_desktop.ui.progress.labels import (
    GAP_PX,
    LabelType,
    end_words,
    label_type,
    named_values,
)
from neuro_desktop.ui.progress.lines import Lines
from neuro_desktop.ui.progress.overlay import ChartOverlay
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.text import TextLabel

_PAD_PX = 16
_RADIUS_PX = 16
_ABOVE_WORST = (TOP - WORST) / (TOP - FOOT)  # of the height
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SymptomChart(QWidget):
    """Shows a `ChartState`; decides nothing.

    Left and Right ask for the next value, Home and End for the first and last, Page Up and Page
    Down for other days, a press for the value nearest to it. The accessible name is the chosen
    value as a sentence (screen readers speak a name that changes under the focus), the description
    what the chart says.
    """

    tells_its_words = True  # the large value is its name
    step_wanted = Signal(int)
    first_wanted = Signal()
    last_wanted = Signal()
    earlier_wanted = Signal()
    later_wanted = Signal()
    day_wanted = Signal(float)  # an ordinal with a fraction

    def __init__(self, parent: QWidget | None = None) -> None:
        _tell_screen_readers_the_role()
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.value = TextLabel("", Role.CARD_TITLE, parent=self)
        self._lines = Lines(self)
        self.overlay = ChartOverlay(self._lines.view)
        self._state: ChartState | None = None
        self._title = ""
        self._geometry: Geometry | None = None
        self._drawn: tuple[object, ...] = ()

    def show_state(self, state: ChartState, height_px: int, title: str) -> None:
        """Draw these days, once they can be seen; only the chosen value where only that is new.

        `title` stands in the place of the large value while none is chosen.
        """
        self._state, self._title = state, title
        self._name(state)
        self.setFixedHeight(height_px)  # where that is another height, it draws
        self._arrange()

    def fit(self, height_px: int, title: str) -> None:
        """Take another height, and the title that goes with it."""
        self._title = title
        self.setFixedHeight(height_px)
        self._arrange()

    # ------------------------------------------------------------ words

    def _name(self, state: ChartState) -> None:
        sentences = [texts.trend_sentence(line.trend) for line in state.lines]
        told = [*sentences, *texts.less_pain_lines(state.pain_and_numbness), texts.chart_keys()]
        self.setAccessibleDescription(" ".join([texts.chart_name(state), *told]))
        self.setAccessibleName(texts.chart_says(state))

    def _show_value(self, state: ChartState) -> None:
        """Show the chosen value in the largest way that takes one line, else in two lines."""
        room = self.width() - 2 * _PAD_PX
        full = texts.picked_sentence(state) or self._title
        short = texts.picked_short(state) or full
        ways = [(full, Role.CARD_TITLE), (short, Role.CARD_TITLE), (short, Role.STRONG)]
        fitting = (way for way in ways if theme.text_size(way[1], way[0]).width() + 4 <= room)
        words, role = next(fitting, ways[-1])
        if self.value.property("textRole") != role.value:
            self.value.setProperty("textRole", role.value)
            self.value.style().unpolish(self.value)
            self.value.style().polish(self.value)
        self.value.setText(words)

    # ------------------------------------------------------------ places

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        made = getattr(self, "_state", None) is not None  # events come before __init__ has ended
        if event.type() == QEvent.Type.StyleChange and made:
            self._drawn = ()
            self._arrange()
            self.update()

    def _arrange(self) -> None:
        state = self._state
        if state is None or not self.isVisible():
            return
        self._show_value(state)
        inner = self.rect().adjusted(_PAD_PX, _PAD_PX // 2, -_PAD_PX, -_PAD_PX // 2)
        high = max(self.value.heightForWidth(inner.width()), self._value_height())
        self.value.setGeometry(inner.left(), inner.top(), inner.width(), high)
        view = inner.adjusted(0, high, 0, 0)
        self._lines.view.setGeometry(view)
        self.overlay.setGeometry(0, 0, view.width(), view.height())
        text = label_type(self.height())
        geometry = Geometry(_plot(state, view.width(), view.height(), text), state.window)
        drawn = (state.lines, state.session_days, geometry)
        if drawn != self._drawn:
            self._drawn = drawn
            self._lines.draw(state, geometry, named_values(geometry.plot.height(), text))
        self._geometry = geometry
        self.overlay.show_state(state, geometry, text)

    def _value_height(self) -> int:
        return theme.text_size(Role.CARD_TITLE, "0").height() + 4

    # ------------------------------------------------------------ keys, presses, painting

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        wanted = {
            Qt.Key.Key_Home: self.first_wanted,
            Qt.Key.Key_End: self.last_wanted,
            Qt.Key.Key_PageUp: self.earlier_wanted,
            Qt.Key.Key_PageDown: self.later_wanted,
        }
        if key in _STEPS:
            self.step_wanted.emit(_STEPS[key])
        elif key in wanted:
            wanted[key].emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self._geometry is not None:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            x = event.position().x() - self._lines.view.x()
            self.day_wanted.emit(self._geometry.day(x))

    def place_of(self, entry: int) -> int:
        """Return how many pixels from the left an entry is drawn."""
        if self._state is None or self._geometry is None:
            return 0
        day = self._state.entries[entry].day.toordinal()
        return round(self._geometry.x(day)) + int(self._lines.view.x())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme.look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("edge"), 2))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), _RADIUS_PX, _RADIUS_PX)


def _plot(state: ChartState, width: int, height: int, text: LabelType) -> QRectF:
    """Return where the lines are drawn: what values, days and end labels leave free."""
    left = text.width(str(int(WORST))) + GAP_PX + 4
    right = max((text.width(words) for words in end_words(state)), default=0) + GAP_PX + 6
    bottom = text.height + GAP_PX
    top = max(text.height / 2 - _ABOVE_WORST * height, 0)
    return QRectF(left, top, max(width - left - right, 1), max(height - top - bottom, 1))


class _ChartRole(QAccessibleWidget):
    """Says "chart" where Qt alone would say nothing of what this is."""

    kept: ClassVar[list["_ChartRole"]] = []  # Qt holds them only in C++

    def __init__(self, chart: SymptomChart) -> None:
        super().__init__(chart, QAccessible.Role.Chart)


def _role_of(_class_name: str, widget: QObject | None) -> _ChartRole | None:
    if not isinstance(widget, SymptomChart):
        return None
    role = _ChartRole(widget)
    _ChartRole.kept.append(role)
    return role


_installed: list[bool] = []


def _tell_screen_readers_the_role() -> None:
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_role_of)
