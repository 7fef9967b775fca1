"""The other end of `child_process`: what every helper process does.

It hears lines of JSON on its input and answers on its output. Its input ends when the app ends, by
itself or by force: then it ends too, even if a system service has blocked it.
"""

import faulthandler
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from typing import IO, Any

from PySide6.QtCore import QObject, Signal

_LAST_WISH_SECONDS = 0.3  # to be silent after the app is gone

Message = dict[str, Any]

_NOWHERE: IO[bytes] = Path(os.devnull).open("r+b", buffering=0)  # noqa: SIM115


@contextmanager
def ends_unless_done_in(seconds: float) -> Iterator[None]:
    """End this process if what is inside blocks for longer than `seconds`.

    A blocked call into Qt may hold Python's lock, so no Python thread could do this: faulthandler
    waits in a thread of its own that needs no lock.
    """
    faulthandler.dump_traceback_later(seconds, exit=True, file=_NOWHERE)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()


class Line(QObject):
    """The line to the app: messages both ways."""

    _heard = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        # Own copies: what libraries print, and services they start, must not touch the line.
        self._input = os.fdopen(os.dup(0), "rb")
        self._output = os.fdopen(os.dup(1), "wb", buffering=0)
        nothing = _NOWHERE.fileno()
        for standard in (0, 1, 2):
            os.dup2(nothing, standard)

    def listen(self, heard: Callable[[Message], None], ended: Callable[[], None]) -> None:
        """Call `heard` for each message, `ended` when the app is gone; then this process ends."""
        self._on_message, self._on_end = heard, ended
        self._heard.connect(self._deliver)
        Thread(target=self._read, daemon=True).start()

    def tell(self, **message: object) -> None:
        """Send one message; nothing happens when nobody listens any more."""
        try:
            self._output.write(json.dumps(message).encode() + b"\n")
        except OSError:
            os._exit(0)

    def _read(self) -> None:
        for line in self._input:
            self._heard.emit(json.loads(line))
        faulthandler.dump_traceback_later(_LAST_WISH_SECONDS, exit=True, file=_NOWHERE)
        self._heard.emit(None)

    def _deliver(self, message: Message | None) -> None:
        if message is not None:
            self._on_message(message)
            return
        self._on_end()
        os._exit(0)
