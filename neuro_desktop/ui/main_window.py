"""The one window: shows one page at a time and gives every page its look."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Screen, Voice
from neuro_desktop.application.settings import Typeface
from neuro_desktop.ui import desktop, theme
from neuro_desktop.ui.icons import app_icon
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_bars import app_name
from neuro_desktop.ui.reading import PageReader
from neuro_desktop.ui.theme import Look
from neuro_desktop.ui.widgets.focus_ring import FocusRing

PageBuilder = Callable[[str | None], Page]


class MainWindow(QMainWindow):
    """Implements `application.ports.Navigator`.

    `builders` may be filled after the window is made (pages need the window as their navigator).
    `family` is the typeface, or "" for the system's.
    """

    closed = Signal()
    _room_changed = Signal()
    _desktop_changed = Signal()

    def __init__(
        self,
        builders: Mapping[Screen, PageBuilder],
        settings: CurrentSettings,
        changes: ChangeNotifier,
        voice: Voice,
        family: str = "",
    ) -> None:
        super().__init__()
        self._builders = builders
        self._settings = settings
        self._reader = PageReader(voice, self)
        self._reader.set_speed(settings.value.voice_rate)
        self._family = family
        self._page: Page | None = None
        self._going = False
        self._wanted: tuple[Screen, str | None] | None = None
        self._may_close = False
        self.setWindowTitle(app_name())
        self.setWindowIcon(app_icon())
        self.resize(1366, 768)
        self._pages = QStackedWidget(self)
        self.setCentralWidget(self._pages)
        self._ring = FocusRing(self)
        self._forget_changes = changes.listen(self._changed)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.apply_look)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self.apply_look)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._focus_changed)
        # Queued: the layouts must have made room for the page or its new text size first.
        self._room_changed.connect(self._keep_focus_in_view, Qt.ConnectionType.QueuedConnection)
        # Queued: Qt itself is still busy with what is new.
        self._desktop_changed.connect(self.apply_look, Qt.ConnectionType.QueuedConnection)
        self.apply_look()

    # ---- Navigator

    def go(self, screen: Screen, subject: str | None = None) -> None:
        """Open `screen` about `subject` in place of the page that is open.

        A page may go on to another one while it opens itself; then it is never shown.
        """
        self._wanted = (screen, subject)
        if self._going:
            return
        self._going = True
        try:
            while self._wanted is not None:
                (screen, subject), self._wanted = self._wanted, None
                self._leave_page()
                page = self._builders[screen](subject)
                if not self._is_wanted_elsewhere():
                    self._open(page)
                else:
                    page.left()
                    page.setParent(self._pages)  # Qt deletes it, not Python's collector
                    page.deleteLater()
        finally:
            self._going = False

    def _is_wanted_elsewhere(self) -> bool:
        """Tell whether a page went on to another one while it was made."""
        return self._wanted is not None

    def _open(self, page: Page) -> None:
        self._page = page
        page.home_requested.connect(self._home)
        page.smaller_text_requested.connect(self._settings.smaller_text)
        page.larger_text_requested.connect(self._settings.larger_text)
        self._reader.page_opened(page)
        self.setWindowTitle(page.title())
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        page.opened()
        self._room_changed.emit()

    def come_to_front(self) -> None:
        """Show the window to a person who has started the app a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def page(self) -> Page | None:
        """Return the page that is open."""
        return self._page

    def focus_ring(self) -> FocusRing:
        """Return the ring around whatever has the focus."""
        return self._ring

    def _leave_page(self) -> None:
        old, self._page = self._page, None
        self._reader.page_left()
        if old is not None:
            old.left()
            # It stays a child of the stack until it is deleted: a button of it may still be
            # inside the press that brought us here.
            self._pages.removeWidget(old)
            old.hide()
            old.deleteLater()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._page is None or new is None or not self._page.isAncestorOf(new):
            return
        if QApplication.mouseButtons():
            # Not yet: it would go from under the mouse, and the press would be lost.
            new.installEventFilter(self)
        else:
            self._page.keep_in_view(new)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(watched, QWidget):
            watched.removeEventFilter(self)
            if self._page is not None and self._page.isAncestorOf(watched):
                self._page.keep_in_view(watched)
        return False

    def _home(self) -> None:
        if self._page is not None:
            self._page.may_leave(partial(self.go, Screen.HOME))

    # ---- look

    def apply_look(self) -> None:
        """Give the app the colours and text size of the settings, keeping everything in place."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        settings = self._settings.value
        percent = desktop.effective_percent(settings.text_percent, desktop.system_scale())
        tokens = desktop.resolve(
            settings.theme,
            high_contrast=self._settings.desktop_wants_contrast,
            dark=self._settings.desktop_wants_dark,
        )
        own = settings.typeface is Typeface.HYPERLEGIBLE
        family = self._family if own else desktop.family()
        theme.apply(app, Look(tokens, percent, family, settings.figure_person))
        self._room_changed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ThemeChange:  # of the desktop: other letters, other colors
            self._desktop_changed.emit()
        return bool(super().event(event))

    def _keep_focus_in_view(self) -> None:
        self._focus_changed(None, self.focusWidget())

    def _changed(self, changes: Changes) -> None:
        if changes.settings:
            self._reader.set_speed(self._settings.value.voice_rate)
            self.apply_look()

    # ---- closing

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        if self._page is not None and not self._may_close:
            self._page.may_leave(self._allow_close)
        if self._page is None or self._may_close:
            self._leave_page()
            self._forget_changes()
            event.accept()
            self.closed.emit()

    def _allow_close(self) -> None:
        self._may_close = True
        self.close()
