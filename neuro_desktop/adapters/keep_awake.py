"""Keep the screen on while a session runs, by whatever the desktop offers (package wakepy)."""

import logging
from queue import SimpleQueue
from threading import Thread

_log = logging.getLogger(__name__)


class ScreenKeepAwake:
    """Asks the desktop from a thread: a service that does not answer keeps only that one waiting.

    The thread ends with `release`, or with the app: the desktop then sees that we left and lets the
    screen sleep again.
    """

    def __init__(self) -> None:
        self._release_wish: SimpleQueue[None] | None = None

    def hold(self) -> None:
        """Keep the screen on from now; a second call does nothing."""
        if self._release_wish is None:
            self._release_wish = SimpleQueue()
            Thread(
                target=_keep_on, args=(self._release_wish,), name="keep-awake", daemon=True
            ).start()

    def release(self) -> None:
        """Let the screen sleep again; without a `hold` it does nothing."""
        if self._release_wish is not None:
            self._release_wish.put(None)
            self._release_wish = None


def _keep_on(release_wish: SimpleQueue[None]) -> None:
    try:
        from wakepy import keep

        with keep.presenting(on_fail="pass") as mode:
            if mode.active:
                _log.info("the screen stays on: %s", mode.method)
            else:
                _log.warning(
                    "the screen may go dark: %s", " ".join(mode.result.get_failure_text().split())
                )
            release_wish.get()
    except Exception:  # noqa: BLE001 - whatever the desktop does, a session goes on
        _log.exception("the screen may go dark")
