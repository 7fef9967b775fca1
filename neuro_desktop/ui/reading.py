"""Reads the open page aloud, and says in the page when there is no voice to do it."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from neuro_desktop.application.ports import Voice
from neuro_desktop.ui.page import Page


class PageReader(QObject):
    """What the button *Read aloud* of every page does; `page` is the one that is open."""

    _ended = Signal(int)

    def __init__(self, voice: Voice, parent: QObject) -> None:
        super().__init__(parent)
        self._voice = voice
        self._voice_there = True  # until told: the voice is looked for when it first speaks
        self._page: Page | None = None
        self._reading = 0  # number of the reading that runs; 0: none
        self._readings = 0
        self._ended.connect(self._end)
        voice.on_availability(self._voice_told)

    def page_opened(self, page: Page) -> None:
        """Read this page when asked, from now on."""
        self._page = page
        page.read_aloud_requested.connect(self._pressed)

    def page_left(self) -> None:
        """Be silent; nothing is to be read."""
        self._stop()
        self._page = None

    def set_speed(self, words_a_minute: int) -> None:
        """Read at this speed."""
        self._voice.set_rate(words_a_minute)

    def _pressed(self) -> None:
        if self._page is None:
            return
        if self._reading:
            self._stop()
            return
        self._show_missing(missing=False)  # the notice is not read with the page
        text = self._page.read_aloud_text()
        self._show_missing(missing=not self._voice_there)
        self._readings += 1
        self._reading = self._readings
        self._show_reading()
        # Also where no voice was: one may be there by now. It may answer from anywhere: a signal
        # brings it back to this thread.
        self._voice.say(text, partial(self._ended.emit, self._reading))

    def _stop(self) -> None:
        if self._reading:
            self._reading = 0
            self._voice.stop()
            self._show_reading()

    def _end(self, number: int) -> None:
        if number == self._reading:
            self._reading = 0
            self._show_reading()

    def _voice_told(self, there: bool) -> None:
        self._voice_there = there
        if there or self._reading:
            self._show_missing(missing=not there)

    def _show_reading(self) -> None:
        if self._page is not None and self._page.frame is not None:
            self._page.frame.bar.show_reading(reading=bool(self._reading))

    def _show_missing(self, *, missing: bool) -> None:
        if self._page is not None and self._page.frame is not None:
            words = self.tr("This computer has no voice to read with now. All else works.")
            self._page.frame.show_notice(words if missing else "")
