"""One routine changed by hand, one task a screen."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from neuro_desktop.application.routine_editor import RoutineEditorPresenter
from neuro_desktop.application.routine_editor_state import EditorState, EditorStep, EditorView
from neuro_desktop.application.show_me import ShowMe
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.routines import not_kept_text, undo_text
from neuro_desktop.texts.store import not_opened
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.routines.amount import AmountPart
from neuro_desktop.ui.routines.item import ItemPart, LevelPart, NotePart, PacePart
from neuro_desktop.ui.routines.library import ExercisePart, LibraryPart
from neuro_desktop.ui.routines.order import OrderPart
from neuro_desktop.ui.routines.overview import (
    CopyPart,
    DaysPart,
    DeletedPart,
    NamePart,
    RoutinePart,
)
from neuro_desktop.ui.routines.part import Part, Words
from neuro_desktop.ui.routines.show_me import ShowMePart
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.text import BodyText

_PARTS: dict[EditorStep, type[Part]] = {
    EditorStep.ROUTINE: RoutinePart,
    EditorStep.ORDER: OrderPart,
    EditorStep.ITEM: ItemPart,
    EditorStep.LEVEL: LevelPart,
    EditorStep.AMOUNT: AmountPart,
    EditorStep.PACE: PacePart,
    EditorStep.NOTE: NotePart,
    EditorStep.LIBRARY: LibraryPart,
    EditorStep.EXERCISE: ExercisePart,
    EditorStep.SHOW_ME: ShowMePart,
    EditorStep.NAME: NamePart,
    EditorStep.DAYS: DaysPart,
    EditorStep.COPY: CopyPart,
    EditorStep.DELETED: DeletedPart,
}


class RoutinePage(StepPage):
    """Implements `EditorView`. The plain button beside the next step is Undo here."""

    def __init__(
        self,
        presenter: Callable[[EditorView], RoutineEditorPresenter],
        words: Words,
        show_me: ShowMe,
    ) -> None:
        super().__init__(self.tr("My routine"))
        self._words = words
        self._show_me = show_me
        self._part: Part | None = None
        self._state: EditorState | None = None
        self._not_kept: Notice | None = None
        self._presenter = presenter(self)
        self.skip.clicked.connect(self._presenter.undo)
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ EditorView

    def show_state(self, state: EditorState) -> None:
        undo_had_focus = self.skip.hasFocus()
        before, self._state = self._state, state
        if not self._taken_in_place(before, state):
            self._show_part(state, None if before is None else before.spot.step)
        self._show_buttons(state)
        if undo_had_focus:
            if self.skip.isHidden():
                self.opened()
            else:
                self.skip.setFocus()
        self._show_trouble(state.trouble)
        self._look_at_news(state)

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        gone = self.tr("It was deleted.")
        text = gone if trouble is None else "\n".join(not_opened(trouble))
        self.show_step(self.tr("This routine cannot be shown"), [BodyText(text)], skip=False)
        self.forward.set_words(self.tr("My routines"), Icon.NEXT)

    # ------------------------------------------------------------ Page

    def first_focus(self) -> QWidget | None:
        # What could not be kept comes before anything else.
        trouble = None if self._not_kept is None else self._not_kept.findChild(PlainButton)
        return trouble or super().first_focus() or self.forward

    def opened(self) -> None:
        self._settle()
        super().opened()
        if self._state is not None:
            self._look_at_news(self._state)

    def left(self) -> None:
        if self._part is not None:
            self._part.left()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._part is not None:
            self._part.room_changed(self.height())

    def may_leave(self, then: Callable[[], None]) -> None:
        if not self._presenter.unsaved or self._presenter.try_again():
            then()
            return
        answers = (
            Answer("stay", self.tr("Stay here"), filled=True),
            Answer("leave", self.tr("Leave without it")),
        )
        text = self.tr("If you leave now, your last change is lost. All earlier changes are safe.")
        question = Question(self.tr("Your last change is not saved"), text, answers)
        self.ask_before_leaving(question, "leave", then)

    # ------------------------------------------------------------ inside

    def _taken_in_place(self, before: EditorState | None, state: EditorState) -> bool:
        if self._part is None or before is None:
            return False
        same = before.spot.step is state.spot.step and (
            before.spot.exercise_id is state.spot.exercise_id or state.spot.step is EditorStep.ORDER
        )
        return same and self._part.takes(state)

    def _show_part(self, state: EditorState, came_from: EditorStep | None) -> None:
        if self._part is not None:
            self._part.left()
        part_type = _PARTS[state.spot.step]
        self._part = part_type(state, self._presenter, self._words, self._show_me, came_from)
        self._part.room_changed(self.height())
        self.word_forward(*self._part.next_step(state))
        self.show_step(self._part.heading(state), [self._part], skip=state.undo is not None)

    def _show_buttons(self, state: EditorState) -> None:
        if self._part is None:
            return
        words, icon = self._part.next_step(state)
        self.forward.set_words(words, icon)
        if state.undo is not None:
            about = state.undo.exercise_id
            self.skip.set_words(undo_text(state.undo, self._words[about] if about else None))
        self.skip.setVisible(state.undo is not None)

    def _show_trouble(self, trouble: StoreTrouble | None) -> None:
        old, self._not_kept = self._not_kept, None
        if old is not None:
            self.column.removeWidget(old)
            old.hide()
            old.deleteLater()
        if trouble is None:
            if old is not None:
                self.opened()
            return
        notice = Notice(not_kept_text(trouble), tone="danger", action=self.tr("Try again"))
        notice.action_pressed.connect(self._presenter.try_again)
        self.column.insertWidget(0, notice)
        self._not_kept = notice
        self.opened()

    def _look_at_news(self, state: EditorState) -> None:
        news = None if self._part is None else self._part.look_at(state)
        if news is not None:
            self._settle()
            self.keep_in_view(news)
            focused = self.focusWidget()
            if focused is not None:
                self.keep_in_view(focused)

    def _settle(self) -> None:
        """Give what is new its place now, so that scrolling to it finds it there."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)

    def _go_on(self) -> None:
        if self._part is None:
            self._presenter.back()
        else:
            self._part.go_on()

    def _back(self) -> None:
        leaves = self._state is None or self._state.spot.step is EditorStep.ROUTINE
        if leaves:
            self.may_leave(self._presenter.back)
        else:
            self._presenter.back()
