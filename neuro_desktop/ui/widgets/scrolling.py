"""The scroll area of pages and questions."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from neuro_desktop.ui.widgets.spoken_role import tell_spoken_roles


class DownOnly(QScrollArea):
    """Scrolls down only, and leaves it to the page where Tab goes and what is scrolled into view.

    Qt's own scrolls back to the control that Tab has just left, when the next one is outside.
    """

    # WORKAROUND Qt's own interface of a scroll area reads past its list of children when a screen
    # reader asks for a scroll bar that has just gone, and the app crashes. That of a plain widget,
    # which `tell_spoken_roles` gives, answers "none".
    spoken_role = QAccessible.Role.Client

    def __init__(self, parent: QWidget) -> None:
        tell_spoken_roles()
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def focusNextPrevChild(self, forward: bool) -> bool:
        page = self.parentWidget()
        return page is not None and bool(page.focusNextPrevChild(forward))
