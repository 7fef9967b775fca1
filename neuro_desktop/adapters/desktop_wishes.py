"""What the person has set for all apps: less motion, more contrast, dark. Linux desktops tell it.

They answer through the settings portal (xdg-desktop-portal, "org.freedesktop.portal.Settings").
Elsewhere, and without a portal, nothing is known, and the choice in Settings decides.

WORKAROUND PySide6 6.11: not through QtDBus. Its thread asks a receiver made in Python, so it waits
for the interpreter, which waits for that thread in `connectToBus`: both wait for ever.
"""

import logging
import os
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from jeepney.io.blocking import DBusConnection

_log = logging.getLogger(__name__)

_SERVICE = "org.freedesktop.portal.Desktop"
_PATH = "/org/freedesktop/portal/desktop"
_INTERFACE = "org.freedesktop.portal.Settings"
_LIMIT_SECONDS = 3.0  # for each answer

Key = tuple[str, str]
_MOTION: Key = ("org.freedesktop.appearance", "reduced-motion")  # 1: reduced
_CONTRAST: Key = ("org.freedesktop.appearance", "contrast")  # 1: higher
_SCHEME: Key = ("org.freedesktop.appearance", "color-scheme")  # 1: dark
_ANIMATIONS: Key = ("org.gnome.desktop.interface", "enable-animations")  # what older GNOME has
_KEYS = (_MOTION, _CONTRAST, _SCHEME, _ANIMATIONS)


class PortalWishes(QObject):
    """Implements `application.ports.DesktopWishes`.

    A thread asks and then listens: a desktop that does not answer keeps only that one waiting. It
    ends with `close`, or with the app.
    """

    _heard = Signal(object, object)  # Key, its value

    def __init__(self) -> None:
        super().__init__()
        self._values: dict[Key, object] = {}
        self._told: Callable[[], None] | None = None
        self._listener: _Listener | None = None
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def reduced_motion(self) -> bool:
        return self._values.get(_MOTION) == 1 or self._values.get(_ANIMATIONS) is False

    @property
    def high_contrast(self) -> bool:
        return self._values.get(_CONTRAST) == 1

    @property
    def dark(self) -> bool:
        return self._values.get(_SCHEME) == 1

    def listen(self, told: Callable[[], None]) -> None:
        self._told = told
        address = _bus_address()
        if self._listener is None and address:
            self._listener = _Listener(address, self._heard.emit)
            Thread(target=self._listener.run, name="desktop-wishes", daemon=True).start()

    def close(self) -> None:
        self._told = None
        if self._listener is not None:
            self._listener.end()
            self._listener = None

    def _take(self, key: Key, value: object) -> None:
        before = self.reduced_motion, self.high_contrast, self.dark
        self._values[key] = value
        after = self.reduced_motion, self.high_contrast, self.dark
        if after != before and self._told is not None:
            self._told()


class _Listener:
    """Asks for every key once, then tells each change, until `end`; runs in a thread."""

    def __init__(self, address: str, tell: Callable[[Key, object], None]) -> None:
        self._address = address
        self._tell = tell
        self._ended = False
        self._connection: DBusConnection | None = None

    def run(self) -> None:
        try:
            self._listen()
        except Exception as error:  # noqa: BLE001 - whatever the desktop does, the app goes on
            if not self._ended:
                _log.info("the desktop does not tell its settings: %r", error)

    def end(self) -> None:
        """Wake the thread where it waits, for the last time."""
        self._ended = True
        if self._connection is not None:
            with suppress(OSError):
                self._connection.sock.shutdown(socket.SHUT_RDWR)

    def _listen(self) -> None:
        from jeepney import DBusAddress, MatchRule, MessageType, message_bus, new_method_call
        from jeepney.io.blocking import open_dbus_connection

        portal = DBusAddress(_PATH, bus_name=_SERVICE, interface=_INTERFACE)
        change = MatchRule(type="signal", interface=_INTERFACE, member="SettingChanged", path=_PATH)
        with open_dbus_connection(self._address) as connection:
            self._connection = connection
            if self._ended:  # before there was anything to wake
                return
            # First, so that no change falls between an answer and listening.
            with connection.filter(change) as changes:
                connection.send_and_get_reply(message_bus.AddMatch(change), timeout=_LIMIT_SECONDS)
                for key in _KEYS:
                    call = new_method_call(portal, "Read", "ss", key)
                    with suppress(TimeoutError):
                        reply = connection.send_and_get_reply(call, timeout=_LIMIT_SECONDS)
                        if reply.header.message_type is MessageType.method_return:
                            self._hear(key, reply.body[0])
                while not self._ended:
                    namespace, name, value = connection.recv_until_filtered(changes).body
                    self._hear((namespace, name), value)

    def _hear(self, key: Key, packed: object) -> None:
        """Tell a value; it comes as (signature, value), in an answer packed twice."""
        if key not in _KEYS:
            return
        while isinstance(packed, tuple):
            packed = packed[1]
        if not self._ended:
            self._tell(key, packed)


def _bus_address() -> str:
    """Return where the session bus is, or ""."""
    if sys.platform != "linux":
        return ""
    if given := os.environ.get("DBUS_SESSION_BUS_ADDRESS"):
        return given
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nowhere"), "bus")
    return f"unix:path={usual}" if usual.exists() else ""
