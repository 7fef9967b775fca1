"""What is in view as a page opens: where it starts, and all that fits above it."""

import itertools

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

_Span = tuple[int, int]  # from, to


def first_value(body: QWidget, top: int, least: int, above_px: int) -> int:
    """Return how far to scroll `body` so that what begins at `top` is whole in view.

    That is the least way down, and `least` or more, on which no line of words and no control is
    cut at the top. `above_px` of the body's top are kept for a bar that scrolls with it.
    """
    if least <= 0:
        return 0
    if least >= top:
        return top
    end = above_px  # of what is passed by whole
    for begin, to in [*sorted(_spans(body)), (top, top)]:
        if begin >= end and begin >= least:
            return min(max(end, least), top)
        end = max(end, to)
    return least


def _spans(body: QWidget) -> list[_Span]:
    """Return from where to where each line of words and each control reaches."""
    spans: list[_Span] = []
    for widget in body.findChildren(QWidget):
        if not widget.isVisibleTo(body):
            continue
        top = widget.mapTo(body, QPoint(0, 0)).y()
        if isinstance(widget, QLabel):
            letters = widget.fontMetrics()
            lines = max(widget.height() // letters.lineSpacing(), 1)
            tops = [top + widget.height() * at // lines for at in range(lines + 1)]
            empty = (letters.ascent() - letters.capHeight()) // 2  # above the highest letter
            spans += [(begin + empty, end) for begin, end in itertools.pairwise(tops)]
        elif isinstance(widget, QAbstractButton) or _is_stop(widget):
            spans.append((top, top + widget.height()))
    return spans


def _is_stop(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
