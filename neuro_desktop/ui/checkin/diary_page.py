"""The diary: a card for each check-in, newest first, by month."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from neuro_desktop.application.diary import DiaryEntry, DiaryPresenter, DiaryState, DiaryView
from neuro_desktop.domain.session import Origin
from neuro_desktop.texts.check_in import answer_lines, deleted_words, diary_title, not_changed
from neuro_desktop.texts.dates import month_text
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.theme import GAP_PX, Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.grid import EvenGrid
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, CardTitle, TextLabel
from neuro_desktop.ui.widgets.unread import unread_notice


class EntryBox(QWidget):
    """One check-in, or that it is deleted, in the same place."""

    change = Signal(str)  # the id
    delete = Signal(str)
    restore = Signal(str)

    def __init__(self, entry: DiaryEntry, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self._today = today
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._content: QWidget | None = None
        self.start: QWidget = self  # where the focus begins in it
        self.entry = entry
        self._show()

    def show_entry(self, entry: DiaryEntry) -> None:
        """Show the same check-in, deleted or brought back; the focus stays in it."""
        self.entry = entry
        self._show()

    def _show(self) -> None:
        old = self._content
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._content = self._deleted() if self.entry.is_deleted else self._card()
        self._column.addWidget(self._content)
        if old is None:
            return
        if had_focus:
            self._content.show()  # at once: what is hidden cannot take the focus
            self.start.setFocus()
        self._column.removeWidget(old)
        old.hide()
        old.deleteLater()

    def _card(self) -> QWidget:
        check_in = self.entry.check_in
        title = diary_title(check_in, self._today)
        card = Card(self)
        card.column.addWidget(CardTitle(title, parent=card))
        # Right under the title: so the page opens at its top, with a whole choice in view.
        box = QWidget(card)
        grid = EvenGrid((2, 1), most_cell_px=320)
        box.setLayout(grid)
        change = PlainButton(self.tr("Change"), parent=box)
        change.describe(title)
        change.clicked.connect(self._change)
        delete = PlainButton(self.tr("Delete"), parent=box)
        delete.describe(self.tr("{0}. You can undo it.").format(title))
        delete.clicked.connect(self._delete)
        for button in (change, delete):
            grid.addWidget(button)
        card.column.addWidget(box)
        if check_in.origin is Origin.PAPER:
            card.column.addWidget(TextLabel(self.tr("From paper"), Role.STRONG, parent=card))
        # All answers in one text: a label for each of 20 check-ins is slow to show.
        for words in ("\n".join(answer_lines(check_in)), check_in.note.strip()):
            if words:
                card.column.addWidget(BodyText(words, parent=card))
        self.start = change
        return card

    def _deleted(self) -> QWidget:
        words = deleted_words(self.entry.check_in, self._today)
        notice = Notice(words, action=self.tr("Undo"), parent=self)
        notice.action_pressed.connect(self._restore)
        undo = notice.findChild(PlainButton)
        if undo is not None:
            undo.describe(words)
        self.start = undo or self
        return notice

    def _change(self) -> None:
        self.change.emit(self.entry.check_in.id)

    def _delete(self) -> None:
        self.delete.emit(self.entry.check_in.id)

    def _restore(self) -> None:
        self.restore.emit(self.entry.check_in.id)


class DiaryPage(StepPage):
    """Implements `DiaryView`."""

    def __init__(self, presenter: Callable[[DiaryView], DiaryPresenter]) -> None:
        super().__init__(self.tr("My diary"))
        self._boxes: dict[str, EntryBox] = {}
        self._list: QVBoxLayout | None = None
        self._older: PlainButton | None = None
        self._state: DiaryState | None = None
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ DiaryView

    def show_state(self, state: DiaryState) -> None:
        before, self._state = self._state, state
        if before is None or before.unread or state.unread or not before.entries:
            self._build(state)
        else:
            self._add(state)
        trouble = None if state.unread else state.trouble
        self.tell_trouble("" if trouble is None else not_changed(trouble), in_place=True)

    def first_focus(self) -> QWidget | None:
        changed = "" if self._state is None else self._state.changed or ""
        deleted = (box for box in self._boxes.values() if box.entry.is_deleted)
        first = next(iter(self._boxes.values()), None)
        box = self._boxes.get(changed) or next(deleted, first)
        return self.forward if box is None else box.start

    # ------------------------------------------------------------ inside

    def _build(self, state: DiaryState) -> None:
        self._boxes = {}
        content = QWidget()
        column = self._list = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP_PX)
        heading = self.tr("My check-ins")
        words, icon = self.tr("Add a past day"), Icon.PLUS
        if state.unread and state.trouble is not None:
            heading = self.tr("Your diary does not open")
            words, icon = self.tr("Try again"), Icon.NEXT
            column.addWidget(unread_notice(state.trouble, content))
        elif not state.entries:
            words = self.tr("Write the first one")
            column.addWidget(BodyText(self.tr("There is no check-in yet."), parent=content))
        self.forward.set_words(words, icon)
        self._older = PlainButton(self.tr("Show older"), icon=Icon.DOWN, parent=content)
        self._older.clicked.connect(self._presenter.show_older)
        column.addWidget(self._older)
        self._add(state)
        self.show_step(heading, [content], skip=False)

    def _add(self, state: DiaryState) -> None:
        """Show what is new of the list; what stands there already keeps its place."""
        if self._list is None or self._older is None:
            return
        new: EntryBox | None = None
        month = None
        for entry in state.entries:
            day = entry.check_in.day
            box = self._boxes.get(entry.check_in.id)
            if box is None:
                if (day.year, day.month) != month:
                    self._put(CardTitle(month_text(day)))
                box = self._box(entry, state.today)
                new = new or box
            elif box.entry != entry:
                box.show_entry(entry)
                self._keep_whole(box)
            month = (day.year, day.month)
        if new is not None and self._older.hasFocus():
            new.show()
            new.start.setFocus()
        self._older.setVisible(state.has_older)

    def _keep_whole(self, box: EntryBox) -> None:
        """Scroll so that what became of a check-in can be read, not only its button."""
        if self.frame is not None:
            self.frame.arrange()
            self.keep_in_view(box)

    def _box(self, entry: DiaryEntry, today: date) -> EntryBox:
        box = EntryBox(entry, today, self)
        box.change.connect(self._presenter.change)
        box.delete.connect(self._presenter.delete)
        box.restore.connect(self._presenter.restore)
        self._boxes[entry.check_in.id] = box
        self._put(box)
        return box

    def _put(self, widget: QWidget) -> None:
        """Add at the end of the list, above "Show older"."""
        if self._list is not None and self._older is not None:
            self._list.insertWidget(self._list.indexOf(self._older), widget)

    def _go_on(self) -> None:
        if self._state is None or self._state.unread:
            self._presenter.open()
        elif self._state.entries:
            self._presenter.add_past_day()
        else:
            self._presenter.write_first()
