"""The voice, in a child process (`voice_process`).

Why a child: making a QTextToSpeech takes seconds while the speech service starts, and with no
working sound output it can hang for ever. Here that costs the child, never the window.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from neuro_desktop.adapters.callbacks import Availability, Later
from neuro_desktop.adapters.child_process import ChildProcess, command_for
from neuro_desktop.adapters.speech import longest_ms, speakable
from neuro_desktop.adapters.ticker import QtTicker
from neuro_desktop.application.ports import Ticker
from neuro_desktop.application.settings import Settings

_log = logging.getLogger(__name__)

CHILD_FLAG = "--voice-process"

_MODULE = "neuro_desktop.adapters.voice_process"
_START_LIMIT_MS = 15_000
_PAUSE_MS = 60_000  # after a failure, before the next text may try again


@dataclass(frozen=True, slots=True)
class _Saying:
    number: int
    text: str
    finished: Callable[[], None] | None


class SpeechVoice:
    """Speaks through the speech engine of the system, once somebody has something to say."""

    def __init__(
        self,
        language: str = "en",
        engine: str = "",
        command: Sequence[str] = (),
        new_ticker: Callable[[], Ticker] = QtTicker,
    ) -> None:
        wishes = (language, engine) if engine else (language,)
        self._command = command or (*command_for(_MODULE, CHILD_FLAG), *wishes)
        self._new_ticker = new_ticker
        self._pause = new_ticker()
        self._availability = Availability()
        self._later = Later()
        self._words_a_minute = Settings().voice_rate
        self._child: ChildProcess | None = None
        self._ready = False
        self._may_start = True
        self._deaths = 0
        self._number = 0
        self._saying: _Saying | None = None

    def prepare(self) -> None:
        """Start the engine, which takes seconds, before the first words are due."""
        if self._child is None and self._may_start:
            self._start()

    def say(self, text: str, finished: Callable[[], None] | None = None) -> None:
        """Speak, cutting short what is being said.

        `finished` is called once from the event loop: at the end, cut short, or without a voice.
        """
        self._finish()
        self._number += 1
        self._saying = _Saying(self._number, speakable(text), finished)
        if not self._saying.text:
            self._tell_child_to_stop()
            self._finish()
            return
        self.prepare()
        if self._child is None:
            self._availability.now_is(False)
            self._finish()
        elif self._ready:
            self._send()

    def stop(self) -> None:
        """Be silent."""
        self._tell_child_to_stop()
        self._finish()

    def set_rate(self, words_a_minute: int) -> None:
        """Set the speed, from the next text on."""
        self._words_a_minute = words_a_minute
        if self._child is not None and self._ready:
            self._child.send({"do": "rate", "words": words_a_minute})

    def on_availability(self, told: Callable[[bool], None]) -> None:
        """Call `told` once for each change."""
        self._availability.listen(told)

    def close(self) -> None:
        """End the voice for good, when the app closes: 0.4 s at most."""
        self._may_start = False
        self._pause.stop()
        child, self._child = self._child, None
        if child is not None:
            child.end_now()
        self._finish()

    def _start(self) -> None:
        self._child = ChildProcess("voice", self._command, self._new_ticker())
        self._child.heard.connect(self._on_heard)
        self._child.gone.connect(self._on_gone)
        self._child.expect_within(_START_LIMIT_MS)
        self._child.start()

    def _send(self) -> None:
        if self._child is not None and self._saying is not None:
            self._child.expect_within(longest_ms(self._saying.text, self._words_a_minute))
            self._child.send({"do": "say", "id": self._saying.number, "text": self._saying.text})

    def _tell_child_to_stop(self) -> None:
        if self._child is not None and self._ready:
            self._child.answered()
            self._child.send({"do": "stop"})

    def _on_heard(self, message: dict[str, object]) -> None:
        if self._child is None:
            return
        match message:
            case {"told": "ready"}:
                _log.info("voice: %s", message)
                self._child.answered()
                self._ready = True
                self.set_rate(self._words_a_minute)
                self._availability.now_is(True)
                self._send()
            case {"told": "finished", "id": number}:
                if self._saying is not None and self._saying.number == number:
                    self._child.answered()
                    self._deaths = 0
                    self._finish()
            case {"told": "no_voice" | "library_missing" as why}:
                _log.warning("voice: %s", why)
                self._deaths += 1  # another start would find the same

    def _on_gone(self, hung: bool) -> None:
        was_ready, self._ready = self._ready, False
        self._child = None
        self._deaths += 1
        if was_ready:
            self._finish()  # what kills an engine may be the text
        if self._deaths == 1 and (was_ready or not hung):
            self._start()
            return
        self._may_start = False
        self._pause.start(_PAUSE_MS, self._on_pause_over)
        self._finish()
        self._availability.now_is(False)

    def _on_pause_over(self) -> None:
        self._pause.stop()
        self._may_start = True

    def _finish(self) -> None:
        saying, self._saying = self._saying, None
        if saying is not None and saying.finished is not None:
            self._later.call(saying.finished)
