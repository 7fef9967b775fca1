"""Speak, in a process of its own that `voice` starts.

Heard: {"do": "say", "id": …, "text": …}, {"do": "stop"}, {"do": "rate", "words": …}. Told:
{"told": "ready", "engine": …, "locale": …, "voice": …} once, {"told": "finished", "id": …} for each
text that was said to its end, or {"told": "no_voice"} and {"told": "library_missing"} before it
ends.
"""

import os
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from PySide6.QtCore import QCoreApplication, QLocale

from neuro_desktop.adapters.child_main import Line, Message, ends_unless_done_in
from neuro_desktop.adapters.speech import best_locale, best_voice, rate_for
from neuro_desktop.adapters.ticker import QtTicker
from neuro_desktop.application.ports import Ticker

if TYPE_CHECKING:
    from PySide6.QtTextToSpeech import QTextToSpeech

_BLOCKED_SECONDS = 20.0  # the app has lost patience long before; this counts when it is gone
_SILENT_MS = 3_000  # an engine that tells neither a start nor an end by then has none to tell


@dataclass(frozen=True)
class _Text:
    id: int
    text: str


class Speaker:
    """One text after another on an engine that tells states, but not of which text.

    WORKAROUND Qt's speechd plugin: a second say() before the first has begun does not cut it
    short, both are heard. So the next text waits until the running one has begun, is stopped and
    has ended.
    """

    def __init__(self, engine: "QTextToSpeech", line: Line, limit: Ticker) -> None:
        self._engine = engine
        self._line = line
        self._limit = limit
        self._running: _Text | None = None
        self._begun = False
        self._stopped = False
        self._next: _Text | None = None
        engine.stateChanged.connect(self._on_state)

    def heard(self, message: Message) -> None:
        """Do what the app asks for."""
        with ends_unless_done_in(_BLOCKED_SECONDS):
            match message:
                case {"do": "say", "id": int(number), "text": str(text)}:
                    self._next = _Text(number, text)
                    self._go_on()
                case {"do": "stop"}:
                    self.stop()
                case {"do": "rate", "words": int(words)}:
                    self._engine.setRate(rate_for(self._engine.engine(), words))

    def stop(self) -> None:
        """Be silent."""
        self._next = None
        self._stopped = True
        if self._running is not None and self._begun:
            self._halt()

    def _go_on(self) -> None:
        if self._running is None:
            self._begin()
        else:
            self._stopped = True
            if self._begun:
                self._halt()

    def _begin(self) -> None:
        self._running, self._next = self._next, None
        self._begun = self._stopped = False
        if self._running is not None:
            self._limit.start(_SILENT_MS, self._on_limit)
            self._engine.say(self._running.text)

    def _halt(self) -> None:
        self._limit.start(_SILENT_MS, self._on_limit)
        self._engine.stop()

    def _on_state(self, state: "QTextToSpeech.State") -> None:
        if self._running is None:
            return
        if state.name == "Speaking":
            self._begun = True
            self._limit.stop()
            if self._stopped:
                self._halt()
        elif state.name == "Error" or (state.name == "Ready" and self._begun):
            self._end()

    def _on_limit(self) -> None:
        self._end()

    def _end(self) -> None:
        self._limit.stop()
        done, self._running = self._running, None
        if done is not None and not self._stopped:
            self._line.tell(told="finished", id=done.id)
        self._begin()


def make_engine(name: str, language: str) -> "QTextToSpeech | None":
    """Return an engine that speaks `language`, or None; `name` "" is the system's own."""
    from PySide6.QtTextToSpeech import QTextToSpeech

    names = (
        [name] if name else [each for each in QTextToSpeech.availableEngines() if each != "mock"]
    )
    if not names:
        return None
    engine = QTextToSpeech(names[0])
    if engine.state().name == "Error":
        return None
    offered = [locale.name() for locale in engine.availableLocales()]
    locale = best_locale(language, QLocale.system().name(), offered)
    if locale is None:
        return None
    engine.setLocale(QLocale(locale))
    voices = engine.availableVoices()
    place = best_voice(locale, [voice.name() for voice in voices])
    if place is not None:
        engine.setVoice(voices[place])
    return engine


def _end(line: Line, told: str) -> NoReturn:
    line.tell(told=told)
    os._exit(0)


def run(arguments: list[str]) -> int:
    """Serve the app until it ends; `arguments`: the language, and an engine if not the usual."""
    application = QCoreApplication(["Steady Feet"])  # the name in the volume settings
    line = Line()
    language, *engines = arguments
    try:
        with ends_unless_done_in(_BLOCKED_SECONDS):
            engine = make_engine("".join(engines), language)
    except ImportError:
        _end(line, "library_missing")
    if engine is None:
        _end(line, "no_voice")
    speaker = Speaker(engine, line, QtTicker())
    line.listen(speaker.heard, speaker.stop)
    line.tell(
        told="ready",
        engine=engine.engine(),
        locale=engine.locale().name(),
        voice=engine.voice().name(),
    )
    return application.exec()


if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
