"""Where the parts of a page lie: bars, the body that scrolls down only, and "More below"."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from neuro_desktop.ui.first_view import first_value
from neuro_desktop.ui.page_bars import BottomBar, MoreBelow, TopBar
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.focus_ring import REACH_PX
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.scrolling import DownOnly
from neuro_desktop.ui.widgets.spoken_role import ToldPart
from neuro_desktop.ui.widgets.text import Heading

SHORT_PX = 700  # below this height the top bar scrolls away with the page
_SIDE_PX = 48
_TOP_PX = 28
_FOCUS_ROOM_PX = REACH_PX + 3


class PageFrame(QWidget):
    """Lays its four parts out by hand: the top bar must be able to ride on the scrolling body.

    In a low window the body begins with an empty stretch as high as the bar, and the bar moves with
    the scrolling; so it keeps its parent, its focus and its place in the Tab order.
    """

    # True while there is nothing to arrange: before __init__ ends, and once Python's part is gone.
    _arranging = True

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.bar = TopBar(title, self)
        self.area = DownOnly(self)
        self.body = ToldPart(self.area)
        self.body.setProperty("part", "body")
        self._outer = QVBoxLayout(self.body)
        self._outer.setSpacing(GAP_PX)
        self.column = QVBoxLayout()
        self.column.setSpacing(GAP_PX)
        self._outer.addStretch(0)
        self._outer.addLayout(self.column)
        self._outer.addStretch(1)
        self._notice: Notice | None = None
        self._seen_news = ""
        self._is_open = False
        self._start: QWidget | None = None  # where the page opened, until the focus goes on
        self._body_height = 0
        self.area.setWidget(self.body)
        self.more = MoreBelow(self)
        self.more.hide()
        self.bottom = BottomBar(self)
        self.bottom.hide()
        self.area.verticalScrollBar().setAccessibleName(self.tr("Place on the page"))
        self.bar.raise_()
        self.more.pressed.connect(self._scroll_on)
        scroll_bar = self.area.verticalScrollBar()
        scroll_bar.valueChanged.connect(self._scrolled)
        scroll_bar.rangeChanged.connect(self._scrolled)
        self._arranging = False

    def is_short(self) -> bool:
        """Tell whether the top bar scrolls with the page."""
        return self.height() < SHORT_PX

    def leave_room_above(self) -> None:
        """Give a quarter of the room that is to spare to the top, for a page with little on it."""
        self._outer.setStretch(0, 1)
        self._outer.setStretch(2, 3)

    def show_notice(self, text: str) -> None:
        """Show `text` above all the page holds; "" takes it away."""
        if not text:
            if self._notice is not None:
                self._notice.hide()
            return
        if self._notice is None:
            self._notice = Notice(text, news=True, parent=self.body)
            self._outer.insertWidget(0, self._notice)
        self._notice.set_text(text)
        self._notice.show()
        self._seen_news = ""
        if self._is_open:
            self.arrange()
            self._show_news()

    def arrange(self) -> None:
        """Give every part its place."""
        if self._arranging:
            return
        self._arranging = True
        try:
            self._arrange_once()
        finally:
            self._arranging = False
        self._keep_place_in_other_body()

    def open_at(self, widget: QWidget) -> None:
        """Scroll so that `widget` is whole in view, with all that fits above it."""
        self._is_open = True
        self._start = widget
        self.keep_in_view(widget)
        news = self._news()
        self._seen_news = "" if news is None else news.words.plain()

    def news_before(self, widget: QWidget | None) -> Notice | None:
        """Return what is new on the page where it is not in view together with `widget`."""
        news = self._news()
        if news is None or news.words.plain() == self._seen_news:
            return None
        if widget is None or not self.body.isAncestorOf(widget):
            return None
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)  # all have their place
        fits = news.height() + 2 * _FOCUS_ROOM_PX <= self.area.viewport().height()
        return news if fits and self._first_value(widget) > self._top_of(news) else None

    def keep_in_view(self, widget: QWidget) -> None:
        """Scroll so that `widget` and its focus ring are whole in view."""
        if widget is not self._start:
            self._start = None
        if self.bar.isAncestorOf(widget):
            if self.is_short():
                self.area.verticalScrollBar().setValue(0)
            return
        if not self.body.isAncestorOf(widget):
            if widget is self._start and self.is_short() and self._is_grave():
                self.area.verticalScrollBar().setValue(self.bar.height())
            return
        if self._start is not None:
            self._go_down_to(partial(self._first_value, widget))
            return
        for _ in range(2):  # scrolling may show or hide "More below" and so change the room
            self._scroll_to(widget)

    def _keep_place_in_other_body(self) -> None:
        """Keep in view what is new, else what has the focus, where the body grows or shrinks."""
        before, self._body_height = self._body_height, self.body.height()
        if before == self._body_height or not self._is_open or self._show_news():
            return
        focused = self.body.focusWidget()
        if _is_seen(focused):
            self.keep_in_view(focused)

    def _show_news(self) -> bool:
        """Bring what is new into view, with what has the focus if both fit; tell if there is any.

        The focus stays: the next key brings it back into view.
        """
        news = self._news()
        words = "" if news is None else news.words.plain()
        before, self._seen_news = self._seen_news, words
        if news is None or words == before:
            return False
        self._go_down_to(partial(self._value_for_news, news))
        return True

    def _value_for_news(self, news: Notice) -> int:
        focused = QApplication.focusWidget()
        if focused is not None and self.body.isAncestorOf(focused):
            value = self._first_value(focused)
            if value <= self._top_of(news):
                return value
        return self._first_value(news)

    def _go_down_to(self, value: Callable[[], int]) -> None:
        """Scroll to a place, then on where that brings "More below" and so takes room."""
        bar = self.area.verticalScrollBar()
        bar.setValue(value())
        bar.setValue(max(bar.value(), value()))

    def _news(self) -> Notice | None:
        """Return the highest notice that tells what has just come."""
        shown = [each for each in self.body.findChildren(Notice) if each.news]
        shown = [each for each in shown if each.isVisibleTo(self.body)]
        return min(shown, key=self._top_of, default=None)

    def _is_grave(self) -> bool:
        """Tell whether the page says what must be done now: that has all the room there is."""
        shown = [each for each in self.body.findChildren(Notice) if each.isVisibleTo(self.body)]
        return any(each.tone == "danger" and not each.news for each in shown)

    def _top_of(self, widget: QWidget) -> int:
        return widget.mapTo(self.body, QPoint(0, 0)).y()

    def _first_value(self, widget: QWidget) -> int:
        """Return where `widget` is whole in view, with all the rest if news, title and rest fit."""
        above = self.bar.height() if self.is_short() else 0
        around = self._room_around(widget)
        top = self._top_of(widget) - around
        least = top + widget.height() + 2 * around - self.area.viewport().height()
        value = first_value(self.body, top, least, above)
        room = self.height() - self.area.y() - self.bottom.height() * self.bottom.isVisible()
        to_end = self.body.height() - _TOP_PX - room
        titles = [each for each in self.body.findChildren(Heading) if each.isVisibleTo(self.body)]
        news = self._news()
        first_top = min(map(self._top_of, [*titles, *([news] if news else [])]), default=0)
        if value < to_end <= first_top:
            return min(first_value(self.body, first_top, to_end, above), top)
        return value

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.arrange()
        return bool(super().event(event))

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self.area.verticalScrollBar(), event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.area.verticalScrollBar()
        steps = {
            Qt.Key.Key_PageDown: bar.pageStep() * 4 // 5,
            Qt.Key.Key_PageUp: -bar.pageStep() * 4 // 5,
            Qt.Key.Key_Down: 80,
            Qt.Key.Key_Up: -80,
            Qt.Key.Key_Home: -bar.maximum(),
            Qt.Key.Key_End: bar.maximum(),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def _arrange_once(self) -> None:
        width, height = self.width(), self.height()
        bar_height = self.bar.heightForWidth(width)
        bottom_height = 0 if self.bottom.is_empty() else self.bottom.heightForWidth(width)
        top = 0 if self.is_short() else bar_height
        inset = bar_height if self.is_short() else 0
        self._outer.setContentsMargins(_SIDE_PX, _TOP_PX + inset, _SIDE_PX, _TOP_PX)
        self.bottom.setVisible(bottom_height > 0)
        self.bottom.setGeometry(0, height - bottom_height, width, bottom_height)
        room = QRect(0, top, width, height - top - bottom_height)
        more_height = self.more.heightForWidth(width)
        self._place_scroll(room, more_height if self.more.isVisibleTo(self) else 0)
        wanted = self._more_below(room.height())
        if wanted != self.more.isVisibleTo(self):
            self._show_more(wanted=wanted)
            self._place_scroll(room, more_height if wanted else 0)
        self.more.setGeometry(0, room.bottom() + 1 - more_height, width, more_height)
        self._place_bar()

    def _place_scroll(self, room: QRect, more_height: int) -> None:
        self.area.setGeometry(room.adjusted(0, 0, 0, -more_height))

    def _place_bar(self) -> None:
        value = self.area.verticalScrollBar().value() if self.is_short() else 0
        width = self.area.viewport().width() if self.is_short() else self.width()
        self.bar.setGeometry(0, -value, width, self.bar.heightForWidth(width))

    def _more_below(self, room_px: int) -> bool:
        # Without "More below" there is more room: what is seen then needs none, whether it stands
        # there now or not. The empty stretch at the page's end is no more.
        below_px = self.body.height() - self.area.verticalScrollBar().value() - room_px
        return below_px > _TOP_PX

    def _show_more(self, *, wanted: bool) -> None:
        if self.more.button.hasFocus() and not wanted:
            # Before it hides: Qt would hand the focus to Home, and the page would jump to its top.
            self._last_in_view().setFocus(Qt.FocusReason.OtherFocusReason)
        self.more.setVisible(wanted)

    def _last_in_view(self) -> QWidget:
        """Return the last control of the body that is whole in view, else one of the bars."""
        view = self.area.viewport().rect()
        whole = [
            widget
            for widget in self.body.findChildren(QWidget)
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.isVisible()
            and widget.isEnabled()
            and view.contains(QRect(widget.mapTo(self.area, QPoint(0, 0)), widget.size()))
        ]
        return [*(self.bottom.buttons() or [self.bar.home]), *whole][-1]

    def _scrolled(self) -> None:
        if not self._arranging:
            self.arrange()
        self._place_bar()

    def _scroll_on(self) -> None:
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() * 4 // 5)

    def _room_around(self, widget: QWidget) -> int:
        """Return how much of the page to show above and below `widget`, at least its ring."""
        free = self.area.viewport().height() - widget.height()
        return free // 2 if 2 * REACH_PX <= free < 2 * _FOCUS_ROOM_PX else _FOCUS_ROOM_PX

    def _scroll_to(self, widget: QWidget) -> None:
        bar = self.area.verticalScrollBar()
        room = self.area.viewport().height()
        around = self._room_around(widget)
        top = self._top_of(widget) - around
        bottom = top + widget.height() + 2 * around
        value = bar.value()
        if bottom > value + room:
            value = bottom - room
        if top < value:
            # Near the top the title comes into view too.
            value = 0 if bottom <= room else top
        bar.setValue(value)


def _is_seen(focused: QWidget | None) -> bool:
    return focused is not None and focused.hasFocus() and not focused.visibleRegion().isEmpty()
