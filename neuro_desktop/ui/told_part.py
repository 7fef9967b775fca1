"""What a screen reader is told as a page, a step or a card comes: the words no control says.

A screen reader follows the focus, and tells what holds a control before the control itself. So the
words that stand by themselves on a page become the name of what holds its controls: they are heard
once, before the first answer.
"""

from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from neuro_desktop.ui.reading_order import reading_order, tab_stops_in
from neuro_desktop.ui.widgets.buttons import SteadyButton
from neuro_desktop.ui.widgets.panels import Card, Field, spoken
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import Heading, sentences

_TO_TYPE_IN = QLineEdit | QPlainTextEdit | QTextEdit


class Telling:
    """What stands around the controls of one page or step, told once as it comes."""

    def __init__(
        self, part: QWidget, words_in: QWidget, start: QWidget | None, first: str, last: str = ""
    ) -> None:
        """Name `part` by all the words in `words_in` that belong to no control.

        `start` is where the focus goes: what it and its own group say is left to them.
        `first` is heard first, where the words do not begin with it, and `last` last.
        """
        self._part = part
        self._start: QWidget | None = None
        self._usual = self._words = ""
        for card in words_in.findChildren(Card):
            _tell_card(card)
        for field in words_in.findChildren(Field):
            if field.box is not start and not field.box.accessibleDescription():
                field.box.setAccessibleDescription(field.help_text)
        tellers = [teller for teller in (start, _group_of(start, words_in)) if teller is not None]
        words = [
            word
            for word in _loose_words(words_in)
            if not any(_says(teller, word) for teller in tellers)
        ]
        if first not in words and not any(first in word for word in words[:1]):
            words.insert(0, first)
        self._words = sentences([*words, last])
        is_outside = start is not None and not part.isAncestorOf(start)
        if start is not None and (is_outside or isinstance(start, _TO_TYPE_IN)):
            self._tell_at(start)
        else:
            part.setAccessibleName(self._words)

    def _tell_at(self, start: QWidget) -> None:
        """Say it in the description of where the focus is.

        Nothing is told of a part with no controls, and the focus may have been on *Next* before.

        WORKAROUND A new box to type in tells at once where its cursor is. Orca then takes it for
        the place where the person is already: it leaves out its name and all around it, but tells
        of its new description.
        """
        self._start, self._usual = start, start.accessibleDescription()
        parts = [self._words]
        if isinstance(field := start.parentWidget(), Field):
            self._usual = self._usual or field.help_text
            if field.label.casefold() not in self._words.casefold():
                parts.append(sentences([field.label]))
        self._words = " ".join(part for part in (*parts, self._usual) if part)
        start.setAccessibleDescription(self._words)

    def end(self) -> None:
        """Leave the heading alone: coming back must not tell the whole page again."""
        if not isValid(self._part):
            return
        start = self._start
        is_there = start is not None and isValid(start)
        if start is not None and is_there and start.accessibleDescription() == self._words:
            start.setAccessibleDescription(self._usual)
        headings = self._part.findChildren(Heading)
        shown = [spoken(each) for each in headings if each.isVisibleTo(self._part)]
        groups = {scale.accessibleName() for scale in self._part.findChildren(ScaleRow)}
        self._part.setAccessibleName(sentences(word for word in shown[:1] if word not in groups))


def _tell_card(card: Card) -> None:
    """Let a card with controls tell its words as the focus comes into it."""
    has_controls = bool(tab_stops_in(card))
    card.setAccessibleName(sentences(_loose_words(card)) if has_controls else "")


def _loose_words(root: QWidget) -> list[str]:
    labels: list[QWidget] = [
        label
        for label in root.findChildren(QLabel)
        if label.isVisibleTo(root) and label.text() and not _is_told_elsewhere(label, root)
    ]
    offers = [
        button
        for button in root.findChildren(SteadyButton)
        if button.isVisibleTo(root) and button.property("told_first")
    ]
    return [spoken(each) for each in reading_order(root, [*labels, *offers])]


def _is_told_elsewhere(label: QWidget, root: QWidget) -> bool:
    """Tell whether a control or a card inside `root` says the words of `label`."""
    if isinstance(label, QLabel) and label.buddy() is not None:
        return True
    holder: QWidget | None = label
    while holder is not None and holder is not root:
        if holder.property("told_elsewhere"):
            return True
        if getattr(holder, "tells_its_words", False) or isinstance(holder, ScaleRow):
            return True
        if isinstance(holder, Card) and holder.accessibleName():
            return True
        holder = holder.parentWidget()
    return False


def _group_of(start: QWidget | None, root: QWidget) -> QWidget | None:
    holder = start
    while holder is not None and holder is not root:
        if isinstance(holder, ScaleRow):
            return holder
        holder = holder.parentWidget()
    return None


def _says(teller: QWidget, word: str) -> bool:
    """Tell whether a screen reader hears `word` in the name or description of `teller`."""
    if word == teller.accessibleName():
        return True
    if isinstance(teller, QAbstractItemView):  # its cell is told in place of its description
        return False
    return sentences([word]) in teller.accessibleDescription()
