"""The preview: a page as it will print, and beside it what can be done with it."""

from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from neuro_desktop.application.paper_state import MOST_COPIES, PrinterState
from neuro_desktop.sheets.marks import Book
from neuro_desktop.texts import paper as texts
from neuro_desktop.ui.mirroring import from_right
from neuro_desktop.ui.paper.next_steps import named_on_button
from neuro_desktop.ui.paper.picture import PagePicture, Zoom
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import PlainButton, SteadyButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Notice, said
from neuro_desktop.ui.widgets.saying import say_now
from neuro_desktop.ui.widgets.text import BodyText, CardTitle

_READABLE_PX = 560  # a whole page that is lower is too small to read
_RAIL_PX = 380
_BESIDE_PX = 28


class PreviewPart(QWidget):
    """Shows the pages of a book one at a time; `changed_page` tells that another one is shown."""

    changed_page = Signal()
    copies_wanted = Signal(int)

    def __init__(self, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._at = 0
        self._copies = 1
        self._zoom_chosen = False
        self.picture = PagePicture(self)
        self.picture.turned.connect(self._turn)
        self.picture.zoomed.connect(self._zoom)
        self.picture.moved.connect(self._show_ends)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._notice = Notice("", parent=self)
        self._notice.hide()
        column.addWidget(self._notice)
        row = QHBoxLayout()
        column.addLayout(row)
        row.setSpacing(_BESIDE_PX)
        self.rail = Rail(self._controls(), self)
        row.addWidget(self.rail)
        row.addWidget(self.picture, 1)
        self._show_page()

    def text(self) -> str:
        """Return the words of the page that is shown, in reading order."""
        return said(self._book.pages[self._at].text)

    def show_printer(self, state: PrinterState) -> None:
        """Show where Print prints, how many copies, and what is going on."""
        self._copies = state.copies
        self._copies_text.setText(texts.copies_text(state.copies))
        self._printer.setText(texts.printer_text(state))
        self._printer.setVisible(not named_on_button(state.usual))
        words = texts.waiting_text(state)
        self._notice.set_text(words)
        self._notice.setVisible(bool(words))
        self._show_ends_and_tell(self._copies_text.plain(), self._fewer, self._more)

    def set_room(self, height_px: int, more_px: int) -> None:
        """Let a whole page be at most so high; where that is too small to read, begin larger.

        `more_px` is what "More below" takes away while a page is higher.
        """
        self.picture.set_room(height_px)
        self.rail.set_room(height_px - more_px)
        if not self._zoom_chosen:
            small = height_px < _READABLE_PX
            self.picture.set_zoom(Zoom.WIDTH if small else Zoom.WHOLE)
            self._show_ends()

    def first_focus(self) -> QWidget:
        """Return the button that turns to the next page, or the page where it is the only one."""
        turns = (self._next, self._previous)
        return next((turn for turn in turns if turn.isEnabled()), self.picture)

    # ------------------------------------------------------------ making

    def _controls(self) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        self._number = CardTitle("", parent=box)  # stands beside the page when that is scrolled
        self._previous = PlainButton(self.tr("Page back"), parent=box)
        self._next = PlainButton(self.tr("Next page"), parent=box)
        self._larger = PlainButton(self.tr("Larger"), parent=box)
        self._smaller = PlainButton(self.tr("Smaller"), parent=box)
        self._left = PlainButton(self.tr("Move left"), parent=box)
        self._right = PlainButton(self.tr("Move right"), parent=box)
        self._copies_text = BodyText("", parent=box)
        self._more = PlainButton(self.tr("1 more"), parent=box)
        self._fewer = PlainButton(self.tr("1 fewer"), parent=box)
        self._printer = BodyText("", parent=box)
        column.addWidget(self._number)
        if len(self._book.pages) > 1:
            column.addLayout(_pair(self._previous, self._next))
        else:
            self._previous.hide()
            self._next.hide()
        column.addLayout(_pair(self._smaller, self._larger))
        aside = (self._left, self._right)  # of the eye, however lines are read
        column.addLayout(_pair(*(aside[::-1] if from_right(self) else aside)))
        column.addWidget(self._copies_text)
        column.addLayout(_pair(self._fewer, self._more))
        column.addWidget(self._printer)
        self._previous.clicked.connect(self._go_back)
        self._next.clicked.connect(self._go_on)
        self._larger.clicked.connect(self._zoom_in)
        self._smaller.clicked.connect(self._zoom_out)
        self._more.clicked.connect(self._one_more)
        self._fewer.clicked.connect(self._one_fewer)
        self._left.clicked.connect(partial(self.picture.move_aside, -1))
        self._right.clicked.connect(partial(self.picture.move_aside, 1))
        return box

    # ------------------------------------------------------------ presses

    def _go_back(self) -> None:
        self._turn(-1)

    def _go_on(self) -> None:
        self._turn(1)

    def _zoom_in(self) -> None:
        self._zoom(1)

    def _zoom_out(self) -> None:
        self._zoom(-1)

    def _one_more(self) -> None:
        self._ask_copies(1)

    def _one_fewer(self) -> None:
        self._ask_copies(-1)

    def _ask_copies(self, more: int) -> None:
        self.copies_wanted.emit(self._copies + more)
        say_now(self, self._copies_text.plain())

    def _turn(self, step: int) -> None:
        at = min(max(self._at + step, 0), len(self._book.pages) - 1)
        if at != self._at:
            self._at = at
            self._show_page()
            self.changed_page.emit()
        say_now(self, self._number.plain())

    def _zoom(self, step: int) -> None:
        zoom = min(max(self.picture.zoom() + step, Zoom.WHOLE), Zoom.LARGEST)
        self._zoom_chosen = True
        self.picture.set_zoom(Zoom(zoom))
        told = texts.zoom_text(whole=zoom == Zoom.WHOLE, moves=zoom > Zoom.WIDTH)
        self._show_ends_and_tell(told, self._smaller, self._larger)
        say_now(self, told)

    def _show_page(self) -> None:
        name = texts.page_of(self._at + 1, len(self._book.pages))
        self._number.setText(name)
        self.picture.show_page(self._book.pages[self._at], name)
        self._show_ends_and_tell(name, self._previous, self._next)

    def _show_ends_and_tell(self, words: str, *pair: SteadyButton) -> None:
        """Say on both buttons of a pair what one has made: the focus may go to the other.

        On that one before the focus comes, on the one it leaves after: so it is heard once.
        """
        for button in pair:
            if not button.hasFocus():
                button.describe(words)
        self._show_ends()
        for button in pair:
            button.describe(words)

    def _show_ends(self) -> None:
        """Let only those buttons be pressed that have somewhere to go."""
        zoom, last = self.picture.zoom(), len(self._book.pages) - 1
        self._left.setVisible(zoom > Zoom.WIDTH)
        self._right.setVisible(zoom > Zoom.WIDTH)
        for back, on, may_back, may_on in (
            (self._previous, self._next, self._at > 0, self._at < last),
            (self._smaller, self._larger, zoom > Zoom.WHOLE, zoom < Zoom.LARGEST),
            (self._left, self._right, self.picture.may_move(-1), self.picture.may_move(1)),
            (self._fewer, self._more, self._copies > 1, self._copies < MOST_COPIES),
        ):
            _allow(back, may_back, on)
            _allow(on, may_on, back)


class Rail(QWidget):
    """Holds the buttons at the left and lets them ride down beside a page that is scrolled.

    Buttons that do not fit into the view all at once stay where they are.
    """

    def __init__(self, box: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._box = box
        self._above_px = 0
        self._room_px = 0
        box.setParent(self)
        self.setFixedWidth(_RAIL_PX)

    def set_room(self, height_px: int) -> None:
        """Take the height of the view into account."""
        self._room_px = height_px
        self._place()

    def scrolled(self, above_px: int) -> None:
        """Ride down: so much of the rail is above the view."""
        self._above_px = above_px
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(_RAIL_PX, self._height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
            self._place()
        return super().event(event)

    def _height(self) -> int:
        layout = self._box.layout()
        return 0 if layout is None else layout.totalHeightForWidth(_RAIL_PX)

    def _place(self) -> None:
        height = self._height()
        down = min(max(self._above_px, 0), max(self.height() - height, 0))
        rides = height <= self._room_px
        self._box.setGeometry(0, down if rides else 0, self.width(), height)


def _allow(button: SteadyButton, may: bool, other: SteadyButton) -> None:
    """Let a button be pressed or not; the focus goes on to the other one of its pair."""
    if not may and button.hasFocus():
        other.setEnabled(True)
        other.setFocus(Qt.FocusReason.OtherFocusReason)
    button.setEnabled(may)


def _pair(first: SteadyButton, second: SteadyButton) -> EvenGrid:
    grid = EvenGrid((2, 1))
    grid.addWidget(first)
    grid.addWidget(second)
    return grid
