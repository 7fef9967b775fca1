"""What an inspector finds: words to read, and the widget to show in a picture."""

from dataclasses import dataclass, field

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, and where."""

    words: str
    widget: QWidget | None = field(default=None, compare=False, repr=False)

    def __repr__(self) -> str:
        return self.words


def called(widget: QWidget) -> str:
    """Return how a finding names a widget."""
    text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
    return f"{type(widget).__name__}({text or widget.accessibleName()!r})"
