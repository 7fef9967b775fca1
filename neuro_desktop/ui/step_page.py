"""A page that leads through steps, one question a screen: Back, an optional Skip, Next."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.store import session_not_kept
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.reading_order import tab_stops_in
from neuro_desktop.ui.theme import GAP_PX
from neuro_desktop.ui.widgets.buttons import AnswerButton
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.saying import say_now
from neuro_desktop.ui.widgets.spoken_role import ToldPart
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, Heading


class StepPage(Page):
    """Shows one step at a time; `back`, `skip` and `forward` are its buttons, made once.

    `show_step` puts a new step in place of the old one and moves the focus into it; showing the
    same step again is for the page itself to do, widget by widget.
    """

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.back = self.add_back()
        self.skip = self.add_step(self.tr("Skip this one"))
        self.forward = self.add_next()
        self._forward_words: tuple[str, Icon] | None = None
        self._step: QWidget | None = None
        self._trouble = Notice("", tone="danger", news=True, parent=self)
        self._trouble.hide()
        self.column.addWidget(self._trouble)

    def show_trouble(self, trouble: StoreTrouble | None, *, in_place: bool = False) -> None:
        """Say that an answer could not be kept, or put that away; see `tell_trouble`."""
        words = "" if trouble is None else " ".join(session_not_kept(trouble))
        self.tell_trouble(words, in_place=in_place)

    def tell_trouble(self, words: str, *, in_place: bool = False) -> None:
        """Say above the step what could not be done; "" takes it away.

        A screen reader hears it with the step that comes, or now where the step stays `in_place`.
        """
        is_new = self._trouble.isHidden() or self._trouble.words.plain() != words
        if words:
            self._trouble.set_text(words)
        self._trouble.setVisible(bool(words))
        if words and is_new and in_place:
            say_now(self, words)

    def word_forward(self, words: str, icon: Icon) -> None:
        """Give the next step other words; where it has the focus, once the step that comes is told.

        A screen reader speaks a new name of what has the focus: it would be heard before the step.
        """
        if self.forward.hasFocus():
            self._forward_words = (words, icon)
        else:
            self.forward.set_words(words, icon)

    def show_step(
        self, heading: str, parts: Sequence[QWidget | QLayout], *, skip: bool, above: str = ""
    ) -> None:
        """Show a step: its heading under a quiet line `above`, then its parts downwards."""
        step = ToldPart(self)
        column = QVBoxLayout(step)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        if above:
            column.addWidget(BodyText(above, quiet=True, parent=step))
        self._heading = Heading(heading, parent=step)
        column.addWidget(self._heading)
        for part in parts:
            if isinstance(part, QWidget):
                column.addWidget(part)
            else:
                column.addLayout(part)
        column.addStretch(1)
        self.new_step()
        old, self._step = self._step, step
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.column.addWidget(step, 1)
        self.skip.setVisible(skip)
        # Tab goes through the step first, then along the bottom bar.
        QWidget.setTabOrder(self._last_control(step), self.back)
        step.show()
        if self.frame is not None:
            self.frame.area.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.opened()
        if self._forward_words is not None:
            self.forward.set_words(*self._forward_words)
            self._forward_words = None

    def told_last(self, start: QWidget | None) -> str:
        """Return the name of the next step where it keeps focus and name: no one else tells it."""
        words = self.forward.words()
        renamed = self._forward_words is not None and self._forward_words[0] != words
        stays = start is self.forward and start.hasFocus()
        return words if stays and not renamed else ""

    def told_part(self) -> QWidget | None:
        return self._step

    def choice(self, text: str, pressed: Callable[[], None]) -> AnswerButton:
        """Return a large answer that is taken at once."""
        button = AnswerButton(text)
        button.clicked.connect(pressed)
        return button

    def _last_control(self, step: QWidget) -> QWidget:
        controls = tab_stops_in(step)
        return controls[-1] if controls else step

    def first_focus(self) -> QWidget | None:
        """Return the chosen answer or the first control of the step, else the next step."""
        if self._step is None:
            return None
        for widget in self._step.findChildren(
            QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly
        ):
            start = getattr(widget, "first_focus", None)
            if callable(start):
                found = start()
                return found if isinstance(found, QWidget) else None
        controls = tab_stops_in(self._step)
        return controls[0] if controls else self.forward


def card(title: str, lines: Sequence[str]) -> Card:
    """Return a card with a title and a few lines under it."""
    made = Card()
    made.column.addWidget(CardTitle(title, parent=made))
    for line in lines:
        made.column.addWidget(BodyText(line, parent=made))
    return made
