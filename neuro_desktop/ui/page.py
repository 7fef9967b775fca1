"""The base of every page: bars, scrolling body, focus, questions, leaving."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.page_bars import app_name
from neuro_desktop.ui.page_frame import PageFrame
from neuro_desktop.ui.reading_order import tab_stops_in
from neuro_desktop.ui.told_part import Telling
from neuro_desktop.ui.widgets.buttons import IconButton, PlainButton, PrimaryButton, SteadyButton
from neuro_desktop.ui.widgets.panels import spoken
from neuro_desktop.ui.widgets.press import OnePress
from neuro_desktop.ui.widgets.question import Question, QuestionPane
from neuro_desktop.ui.widgets.scale import ScaleRow

_NEXT_PX = 260  # at least as wide, the one next step


class Page(QWidget):
    """One screen. Made anew each time it opens, deleted when it is left.

    Put the content into `column`. Override `first_focus`, `may_leave`, `left` and, where the
    reading order on screen is not the order to hear, `read_aloud_text`.
    `front` replaces bars and body for a screen with a frame of its own (the player).
    """

    home_requested = Signal()
    smaller_text_requested = Signal()
    larger_text_requested = Signal()
    read_aloud_requested = Signal()
    _shown_anew = Signal()

    def __init__(self, title: str, *, front: QWidget | None = None) -> None:
        super().__init__()
        self.setProperty("part", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = title
        self._pane: QuestionPane | None = None
        self._focus_before: QWidget | None = None
        self._telling: Telling | None = None
        self._title_told = False
        # Queued: what is new has its size only then.
        self._shown_anew.connect(self._keep_focus_in_view, Qt.ConnectionType.QueuedConnection)
        self.frame = PageFrame(title, self) if front is None else None
        self._front: QWidget = self.frame or front or QWidget(self)
        self._front.setParent(self)
        if self.frame is not None:
            self.frame.bar.home_pressed.connect(self.home_requested)
            self.frame.bar.smaller_pressed.connect(self.smaller_text_requested)
            self.frame.bar.larger_pressed.connect(self.larger_text_requested)
            self.frame.bar.read_pressed.connect(self.read_aloud_requested)

    # ---- what a page is made of

    def title(self) -> str:
        """Return the words in the top bar, also the window's title."""
        return self._title

    def set_title(self, title: str) -> None:
        """Show another title."""
        self._title = title
        if self.frame is not None:
            self.frame.bar.title.setText(title)
        self.window().setWindowTitle(title)

    @property
    def column(self) -> QVBoxLayout:
        """Return the layout of the body; pages with a front of their own have none."""
        return self._framed().column

    def add_back(self, text: str | None = None) -> SteadyButton:
        """Put Back at the bottom left and return it."""
        button = IconButton(Icon.BACK, text or self.tr("Back"), parent=self)
        self._framed().bottom.add_left(button)
        return button

    def add_step(self, text: str, icon: Icon | None = None) -> SteadyButton:
        """Put a plain button at the bottom right (before `add_next`) and return it."""
        button = PlainButton(text, icon=icon, parent=self)
        self._framed().bottom.add_right(button)
        return button

    def add_next(
        self, text: str | None = None, icon: Icon | None = Icon.NEXT, *, icon_after: bool = True
    ) -> SteadyButton:
        """Put the filled next step at the bottom right, last, and return it."""
        words = text or self.tr("Next")
        button = PrimaryButton(words, icon=icon, icon_after=icon_after, parent=self)
        button.least_width_px = _NEXT_PX
        self._framed().bottom.add_right(button)
        return button

    # ---- hooks

    def first_focus(self) -> QWidget | None:
        """Return where the focus starts; else the body's first control, else the last step."""
        controls = tab_stops_in(self.frame.body) if self.frame else []
        if controls:
            owner = controls[0].parentWidget()
            choose = getattr(owner, "first_focus", None)
            return choose() if callable(choose) and owner is not self else controls[0]
        steps = self.frame.bottom.buttons() if self.frame else []
        return steps[-1] if steps else None

    def may_leave(self, then: Callable[[], None]) -> None:
        """Call `then` if this page may go; a page with something unfinished asks first.

        Asked by Home and by closing the window. See `ask_before_leaving`.
        """
        then()

    def left(self) -> None:
        """Stop what the page started (tickers, voice, listeners); it is deleted after this."""

    def read_aloud_text(self) -> str:
        """Return what Read aloud says: the title, then all words in view order."""
        root = self._pane or (self.frame.body if self.frame else self._front)
        parts = [self._title] if self._pane is None else []
        places: list[tuple[int, int, str]] = []
        for widget in root.findChildren(QWidget):
            if isinstance(widget.parentWidget(), ScaleRow) and isinstance(widget, QLabel):
                continue  # its number says the word
            if isinstance(widget, QLabel | OnePress) and widget.isVisibleTo(root):
                at = widget.mapTo(root, QPoint(0, 0))
                places.append((at.y(), at.x(), spoken(widget)))
        parts += [text for _, _, text in sorted(places) if text]
        return "\n".join(parts)

    # ---- questions

    def ask(self, question: Question, answered: Callable[[str], None]) -> None:
        """Show `question` in place of the page until it is answered, then call `answered(key)`."""
        if self._pane is not None:
            return
        self._focus_before = self.focusWidget()
        self._pane = QuestionPane(question, partial(self._pane_answered, answered), self)
        self.new_step()
        self._pane.setGeometry(self.rect())
        self._pane.show()
        self._front.hide()
        self._pane.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def asking(self) -> QuestionPane | None:
        """Return the open question, if there is one."""
        return self._pane

    def ask_before_leaving(
        self, question: Question, leave_key: str, then: Callable[[], None]
    ) -> None:
        """Ask, and call `then` only on the answer `leave_key`."""
        self.ask(question, partial(_leave_if, leave_key, then))

    def _pane_answered(self, answered: Callable[[str], None], key: str) -> None:
        pane, self._pane = self._pane, None
        self.new_step()
        self._front.show()
        if self._focus_before is not None:
            self._focus_before.setFocus(Qt.FocusReason.OtherFocusReason)
        if pane is not None:
            pane.hide()
            pane.deleteLater()
        answered(key)

    def new_step(self) -> None:
        """Say that other controls stand here now.

        The second half of a double press must not press one of them.
        """
        self.setProperty("step", (self.property("step") or 0) + 1)

    # ---- opening, size, focus

    def opened(self) -> None:
        """Set the focus once the page is shown (the main window calls this)."""
        widget = self._pane.first_focus() if self._pane else self._first_focus()
        self._tell(widget)
        if widget is not None:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)
            if self.frame is not None and self._pane is None:
                self.frame.open_at(widget)
            else:
                self.keep_in_view(widget)
            self._shown_anew.emit()

    def _first_focus(self) -> QWidget | None:
        """Return what is new where it would be out of view, else where the page starts."""
        start = self.first_focus()
        news = self.frame.news_before(start) if self.frame is not None else None
        if news is None:
            return start
        news.let_focus_in()
        return news

    def told_part(self) -> QWidget | None:
        """Return what a screen reader tells before the first control: the body, or a step."""
        return self.frame.body if self.frame else None

    def told_last(self, _start: QWidget | None) -> str:
        """Return what a screen reader tells after the page's words."""
        return ""

    def _tell(self, start: QWidget | None) -> None:
        """Let a screen reader hear the page's words before the control the focus comes to."""
        # A screen reader would speak a window's new name over the page.
        self.window().setAccessibleName(app_name())
        part = self.told_part()
        if part is None or self.frame is None or self._pane is not None:
            return
        self._tell_only_heading()
        first = "" if self._title_told else self._title
        last = self.told_last(start)
        self._telling = Telling(part, self.frame.body, start, first, last)
        self._title_told = True

    def _tell_only_heading(self) -> None:
        """Once the focus goes on, coming back must not tell the whole page again."""
        telling, self._telling = self._telling, None
        if telling is not None:
            telling.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._front.setGeometry(self.rect())
        if self._pane is not None:
            self._pane.setGeometry(self.rect())
        self._keep_focus_in_view()

    def _keep_focus_in_view(self) -> None:
        focused = self.focusWidget()
        if focused is not None:
            self.keep_in_view(focused)

    def keep_in_view(self, widget: QWidget) -> None:
        """Scroll so that `widget` is whole in view (the main window calls this on a new focus)."""
        if self._pane is not None:
            self._pane.keep_in_view(widget)
        elif self.frame is not None:
            self.frame.keep_in_view(widget)

    def _framed(self) -> PageFrame:
        if self.frame is None:
            message = f"{type(self).__name__} has a front of its own"
            raise TypeError(message)
        return self.frame

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Move the focus along top bar, body, "More below", bottom bar, in the order of sight.

        Qt's own order is the order in which widgets were made, which a page that changes what it
        shows cannot keep.
        """
        OnePress.person_went_on()
        stops = self.tab_stops()
        if not stops:
            return super().focusNextPrevChild(forward)
        here = self.focusWidget()
        step = 1 if forward else -1
        at = stops.index(here) + step if here in stops else (0 if forward else -1)
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        stops[at % len(stops)].setFocus(reason)
        self._tell_only_heading()
        return True

    def tab_stops(self) -> list[QWidget]:
        """Return every control that Tab reaches, in its order."""
        if self._pane is not None:
            return tab_stops_in(self._pane)
        if self.frame is None:
            return tab_stops_in(self._front)
        parts = (self.frame.bar, self.frame.body, self.frame.more, self.frame.bottom)
        return [stop for part in parts if part.isVisible() for stop in tab_stops_in(part)]


def _leave_if(leave_key: str, then: Callable[[], None], key: str) -> None:
    if key == leave_key:
        then()
