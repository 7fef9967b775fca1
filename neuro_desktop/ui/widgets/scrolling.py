"""The scroll area of pages and questions."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class DownOnly(QScrollArea):
    """Scrolls down only, and leaves it to the page where Tab goes and what is scrolled into view.

    Qt's own scrolls back to the control that Tab has just left, when the next one is outside.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusNextPrevChild(self, forward: bool) -> bool:
        page = self.parentWidget()
        return page is not None and bool(page.focusNextPrevChild(forward))
