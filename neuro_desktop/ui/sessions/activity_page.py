"""Other activity written down, one question a screen; shown, changed and deleted."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLayout, QWidget

from neuro_desktop.application.activity_entry import ActivityPresenter
from neuro_desktop.application.activity_entry_state import (
    ActivityState,
    ActivityStep,
    ActivityView,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.activity import ActivityKind
from neuro_desktop.texts import activity as texts
from neuro_desktop.texts.dates import near_day_text
from neuro_desktop.texts.store import not_opened, what_happened
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.sessions.minutes import MinutesField
from neuro_desktop.ui.sessions.telling import TellingPage
from neuro_desktop.ui.sessions.which_day import WhichDay
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.note import NoteField
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.saying import announce
from neuro_desktop.ui.widgets.text import BodyText

Parts = Sequence[QWidget | QLayout]


class ActivityPage(TellingPage):
    """Implements `ActivityView`."""

    def __init__(self, presenter: Callable[[ActivityView], ActivityPresenter]) -> None:
        super().__init__(self.tr("Other activity"))
        self._shown: ActivityStep | None = None
        self._state: ActivityState | None = None
        self._minutes: MinutesField | None = None
        self._day: WhichDay | None = None
        self._note: NoteField | None = None
        self._wrong: Notice | None = None
        self._focus: QWidget | None = None
        self._presenter = presenter(self)
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ ActivityView

    def show_state(self, state: ActivityState) -> None:
        came_from, before, self._state = self._shown, self._state, state
        # Past midnight "Today" is another day: its screen is made anew.
        is_new_day = before is not None and before.today != state.today
        if state.step is not self._shown or (is_new_day and self._day is not None):
            self._shown = state.step
            self._minutes = self._day = self._note = self._wrong = self._focus = None
            heading, parts = self._build(state, came_from)
            self.word_forward(*self._next_words(state))
            self.show_step(heading, parts, skip=False)
        if self._minutes is not None:
            self._minutes.show_minutes(state.minutes_text)
        if self._day is not None and self._day.show_day(state.day):
            self._go_to_chooser(self._day)
        self._show_wrong(state)
        self._show_why_not(state)

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        gone = self.tr("It was deleted.")
        text = gone if trouble is None else "\n".join(not_opened(trouble))
        self.forward.set_words(self.tr("My sessions"), Icon.NEXT)
        self.show_step(self.tr("This cannot be shown"), [BodyText(text)], skip=False)

    # ------------------------------------------------------------ Page

    def first_focus(self) -> QWidget | None:
        return self._focus or super().first_focus()

    def may_leave(self, then: Callable[[], None]) -> None:
        self._take_note()
        if not self._presenter.unsaved:
            then()
            return
        answers = (
            Answer("stay", self.tr("Stay here"), filled=True),
            Answer("leave", self.tr("Leave without saving")),
        )
        text = self.tr("What you put in here is not saved yet. If you leave now, it is lost.")
        question = Question(self.tr("Leave without saving?"), text, answers)
        self.ask_before_leaving(question, "leave", then)

    # ------------------------------------------------------------ one method a screen

    def _build(self, state: ActivityState, came_from: ActivityStep | None) -> tuple[str, Parts]:
        match state.step:
            case ActivityStep.KIND:
                return self._what(state)
            case ActivityStep.MINUTES:
                return self._how_long()
            case ActivityStep.DAY:
                self._day = WhichDay(state.day, today=state.today, least=state.first_day)
                self._day.chosen.connect(self._presenter.choose_day)
                return self.tr("On which day?"), [self._day]
            case ActivityStep.NOTE:
                help_text = self.tr("You can leave this empty.")
                self._note = NoteField(self.tr("Note"), help_text=help_text, text=state.note)
                return self.tr("Do you want to add a note?"), [self._note]
            case ActivityStep.SHOWN:
                return self._whole(state, came_from)
            case ActivityStep.DELETED:
                return self._deleted(state)

    def _what(self, state: ActivityState) -> tuple[str, Parts]:
        kinds = ChoiceList([Choice(kind.value, texts.activity_name(kind)) for kind in ActivityKind])
        kinds.set_values([] if state.kind is None else [state.kind.value])
        kinds.chosen.connect(self._kind_chosen)
        return self.tr("What did you do?"), [self._new_wrong(), kinds]

    def _how_long(self) -> tuple[str, Parts]:
        self._minutes = MinutesField()
        self._minutes.typed.connect(self._presenter.type_minutes)
        self._minutes.fewer.clicked.connect(self._presenter.fewer_minutes)
        self._minutes.more.clicked.connect(self._presenter.more_minutes)
        self._minutes.done.connect(self._go_on)
        return self.tr("For how many minutes?"), [self._new_wrong(), self._minutes]

    def _whole(self, state: ActivityState, came_from: ActivityStep | None) -> tuple[str, Parts]:
        kind = "" if state.kind is None else texts.activity_name(state.kind)
        minutes = texts.typed_minutes(state.minutes_text)
        change = BodyText(self.tr("Press a line to change it."))
        parts: list[QWidget | QLayout] = [change]
        if state.just_kept:
            parts.insert(0, Notice(self.tr("Saved."), tone="good"))
        for step, title, now in (
            (ActivityStep.KIND, self.tr("What"), kind),
            (ActivityStep.MINUTES, self.tr("How long"), minutes),
            (ActivityStep.DAY, self.tr("Day"), near_day_text(state.day, state.today)),
            (ActivityStep.NOTE, self.tr("Note"), state.note or self.tr("Nothing written")),
        ):
            opens = OpenCard(Choice(step.value, title, now))
            opens.clicked.connect(partial(self._presenter.show_step, step))
            parts.append(opens)
            if step is came_from and not state.just_kept:
                self._focus = opens
        delete = PlainButton(self.tr("Delete this activity"))
        delete.describe(self.tr("You can undo it."))
        delete.clicked.connect(self._presenter.delete)
        parts.append(delete)
        if self._focus is None:
            self._focus = self.forward
        return self.tr("{0}, {1}").format(kind, minutes), parts

    def _deleted(self, state: ActivityState) -> tuple[str, Parts]:
        notice = Notice(
            self.tr("You can bring it back until you leave this page."), action=self.tr("Undo")
        )
        notice.action_pressed.connect(self._presenter.restore)
        self._focus = notice.findChild(PlainButton)
        kind = "" if state.kind is None else texts.activity_name(state.kind)
        what = self.tr("{0}, {1}").format(kind, near_day_text(state.day, state.today))
        return self.tr("The activity is deleted"), [BodyText(what), notice]

    def _go_to_chooser(self, day: WhichDay) -> None:
        """Go on to the chooser of days that has come up under the answers, and show it whole."""
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        day.chooser.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self.keep_in_view(day.chooser)
        self.keep_in_view(day.chooser.first_focus())

    # ------------------------------------------------------------ what is wrong

    def _new_wrong(self) -> Notice:
        self._wrong = Notice("")
        self._wrong.hide()
        return self._wrong

    def _show_wrong(self, state: ActivityState) -> None:
        if self._wrong is None:
            return
        text = "" if state.wrong is None else texts.wrong_text(state.wrong)
        self._wrong.set_text(text)
        self._wrong.setVisible(bool(text))
        if self._minutes is not None:
            self._minutes.say_wrong(text)
        if text:
            announce(self, text)
            if self.forward.hasFocus():
                self.opened()

    def _show_why_not(self, state: ActivityState) -> None:
        if state.trouble is None:
            self.show_trouble(None)
            return
        what = {
            ActivityStep.SHOWN: self.tr("It is still there."),
            ActivityStep.DELETED: self.tr("It is still deleted."),
        }.get(state.step, self.tr("It is not saved yet. You can try again."))
        self.tell(self.tr("{0} {1}").format(what_happened(state.trouble), what))

    # ------------------------------------------------------------ presses

    def _next_words(self, state: ActivityState) -> tuple[str, Icon]:
        if state.step in {ActivityStep.SHOWN, ActivityStep.DELETED}:
            return self.tr("My sessions"), Icon.NEXT
        if state.is_new and state.step is not ActivityStep.NOTE:
            return self.tr("Next"), Icon.NEXT
        return self.tr("Save"), Icon.TICK

    def _kind_chosen(self, key: str) -> None:
        self._presenter.choose_kind(ActivityKind(key))

    def _take_note(self) -> None:
        if self._note is not None:
            self._presenter.write_note(self._note.text())

    def _back(self) -> None:
        self._take_note()
        if self._state is None or (self._state.step is ActivityStep.KIND and self._state.is_new):
            self.may_leave(self._presenter.back)
        else:
            self._presenter.back()

    def _go_on(self) -> None:
        self._take_note()
        if self._state is None or self._shown in {ActivityStep.SHOWN, ActivityStep.DELETED}:
            self._presenter.back()
        else:
            self._presenter.next()
