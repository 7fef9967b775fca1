"""A settings portal for tests: answers `Read` on the bus of its environment, as desktops do.

python fake_portal.py reduced-motion=1 enable-animations=false

A line "key=value" on its standard input changes a setting and tells the bus. `silent` on the
command line makes a portal that never answers.
"""

import select
import sys
from collections.abc import Iterator
from contextlib import suppress

from jeepney import HeaderFields, MessageType, new_error, new_method_return, new_signal
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.low_level import Message
from jeepney.wrappers import DBusAddress

_NAMESPACES = {
    "reduced-motion": ("org.freedesktop.appearance", "u"),
    "contrast": ("org.freedesktop.appearance", "u"),
    "color-scheme": ("org.freedesktop.appearance", "u"),
    "enable-animations": ("org.gnome.desktop.interface", "b"),
}
_PLACE = DBusAddress("/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings")


def value_of(key: str, text: str) -> tuple[str, object]:
    """Return a setting's value as a variant."""
    kind = _NAMESPACES[key][1]
    return (kind, int(text) if kind == "u" else text == "true")


def answer(settings: dict[str, str], message: Message) -> Message:
    """Return what the portal says to one call."""
    namespace, key = message.body[:2]
    if key not in settings or _NAMESPACES[key][0] != namespace:
        return new_error(message, "org.freedesktop.portal.Error.NotFound")
    return new_method_return(message, "v", (("v", value_of(key, settings[key])),))


def serve(connection: DBusConnection, settings: dict[str, str], *, silent: bool) -> None:
    """Answer calls and changes until the input ends."""
    while True:
        ready, _, _ = select.select([connection.sock, sys.stdin], [], [])
        if sys.stdin in ready:
            line = sys.stdin.readline().strip()
            if not line:
                return
            key, value = line.split("=")
            settings[key] = value
            body = (_NAMESPACES[key][0], key, value_of(key, value))
            connection.send(new_signal(_PLACE, "SettingChanged", "ssv", body))
        for message in received(connection):
            called = message.header.message_type is MessageType.method_call
            if called and message.header.fields.get(HeaderFields.member) == "Read" and not silent:
                connection.send(answer(settings, message))


def received(connection: DBusConnection) -> Iterator[Message]:
    """Return every message that has come."""
    with suppress(TimeoutError):
        while True:
            yield connection.receive(timeout=0)


def main() -> None:
    """Own the portal's name and say so with a line, then serve."""
    given = sys.argv[1:]
    settings = dict(part.split("=") for part in given if "=" in part)
    with open_dbus_connection("SESSION") as connection:
        connection.send_and_get_reply(message_bus.RequestName("org.freedesktop.portal.Desktop"))
        sys.stdout.write("ready\n")
        sys.stdout.flush()
        serve(connection, settings, silent="silent" in given)


if __name__ == "__main__":
    main()
