"""What a page says whose records cannot be read."""

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.store import not_opened
from neuro_desktop.ui.widgets.panels import Notice


def unread_notice(trouble: StoreTrouble | None, parent: QWidget | None = None) -> Notice:
    """Return what happened, what is safe and what to do; None: nothing is known."""
    lines = () if trouble is None else not_opened(trouble)
    return Notice("\n".join(lines), tone="danger", parent=parent)
