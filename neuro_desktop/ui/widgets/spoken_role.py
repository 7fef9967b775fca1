"""What a screen reader calls a widget for which Qt alone has no word, or the wrong one.

A class says it in `spoken_role` and calls `tell_spoken_roles()` before its Qt part is made: Qt asks
as soon as a widget changes, and then keeps the answer.
"""

import sys

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QWidget
from shiboken6 import isValid

# What is told before the controls inside it. Orca says "form" or "panel" after the name of such a
# group, and "leaving form" at each step out of it; of a paragraph it says the words and no more.
WORDS_AROUND = QAccessible.Role.Paragraph if sys.platform == "linux" else QAccessible.Role.Grouping

# What Qt's own classes are told as: "layered pane" means nothing to the person who hears it.
_OTHER_WORDS = {"QStackedWidget": QAccessible.Role.Client}

_installed: list[bool] = []
_kept: list["_SpokenRole"] = []  # Qt holds them only in C++


class _SpokenRole(QAccessibleWidget):
    """Tells name, description and state as Qt does, and another role."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)


def tell_spoken_roles() -> None:
    """Let Qt ask for `spoken_role` from now on; needs a QApplication, a second time does nothing.

    The name of such a widget is its accessible name alone: a label must set it to its words.
    """
    if not _installed:
        _installed.append(True)
        QAccessible.installFactory(_made)


class ToldPart(QWidget):
    """Holds the controls of a page or step; its name is the words that stand around them."""

    spoken_role = WORDS_AROUND

    def __init__(self, parent: QWidget | None = None) -> None:
        tell_spoken_roles()
        super().__init__(parent)


def _made(class_name: str, widget: QObject | None) -> _SpokenRole | None:
    role = getattr(widget, "spoken_role", _OTHER_WORDS.get(class_name))
    if not isinstance(role, QAccessible.Role) or not isinstance(widget, QWidget):
        return None
    _kept[:] = [kept for kept in _kept if isValid(kept)]
    made = _SpokenRole(widget, role)
    _kept.append(made)
    return made
