"""One session looked at again, and changed, one task a screen."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.session_review import (
    ExerciseDone,
    ReviewState,
    ReviewStep,
    ReviewView,
    SessionReviewPresenter,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.session import Outcome
from neuro_desktop.texts import session_review as texts
from neuro_desktop.texts.after import effort_words, worked_for
from neuro_desktop.texts.dates import near_day_text
from neuro_desktop.texts.pain import pain_words
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.session_log import state_text
from neuro_desktop.texts.store import not_opened, what_happened
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.sessions.telling import TellingPage
from neuro_desktop.ui.step_page import card
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.day_chooser import DayChooser
from neuro_desktop.ui.widgets.note import NoteField
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, TextLabel

Parts = Sequence[QWidget | QLayout]
Place = tuple[ReviewStep, ExerciseId | None]


class SessionPage(TellingPage):
    """Implements `ReviewView`. The plain button beside the next step takes an answer back."""

    def __init__(
        self,
        presenter: Callable[[ReviewView], SessionReviewPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(self.tr("My session"))
        self._words = words
        self._shown: Place | None = None
        self._state: ReviewState | None = None
        self._scale: ScaleRow | None = None
        self._note: NoteField | None = None
        self._focus: QWidget | None = None
        self._presenter = presenter(self)
        self.skip.set_words(self.tr("No answer"))
        self.skip.clicked.connect(self._no_answer)
        self.back.clicked.connect(self._back)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ ReviewView

    def show_state(self, state: ReviewState) -> None:
        came_from, self._state = self._shown, state
        place = (state.step, state.exercise_id)
        if place != self._shown:
            self._shown = place
            self._scale = self._note = self._focus = None
            heading, parts = self._build(state, came_from)
            self.word_forward(*self._next_words(state.step))
            scale = state.step in _SCALES
            self.show_step(heading, parts, skip=scale)
        if self._scale is not None:
            self._scale.set_value(state.value)
        self._show_why_not(state)

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        gone = self.tr("It was deleted.")
        text = gone if trouble is None else "\n".join(not_opened(trouble))
        self.forward.set_words(self.tr("My sessions"), Icon.NEXT)
        self.show_step(self.tr("This session cannot be shown"), [BodyText(text)], skip=False)

    # ------------------------------------------------------------ Page

    def first_focus(self) -> QWidget | None:
        if self._focus is not None:
            return self._focus
        # What was done is there to be read: Delete, the only control of it, stands at its end.
        reads = self._state is None or self._state.step is ReviewStep.SHOWN
        return self.forward if reads else super().first_focus()

    def may_leave(self, then: Callable[[], None]) -> None:
        self._keep_note()
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

    # ------------------------------------------------------------ what was done

    def _build(self, state: ReviewState, came_from: Place | None) -> tuple[str, Parts]:
        if state.step is ReviewStep.CHANGE:
            return self._choices(state, came_from)
        build = {
            ReviewStep.SHOWN: self._whole,
            ReviewStep.DAY: self._day,
            ReviewStep.PAIN_BEFORE: self._pain,
            ReviewStep.PAIN_AFTER: self._pain,
            ReviewStep.EFFORT: self._effort,
            ReviewStep.NOTE: self._write_note,
            ReviewStep.DELETED: self._deleted,
        }[state.step]
        return build(state)

    def _whole(self, state: ReviewState) -> tuple[str, Parts]:
        session = state.session
        how = [texts.started_text(session), state_text(session.state)]
        if state.seconds is not None:
            how.append(worked_for(state.seconds))
        parts: list[QWidget | QLayout] = [BodyText("\n".join(how))]
        events = [
            texts.event_text(event, self._name(event.exercise_id), session.origin)
            for event in session.events
        ]
        if events:
            parts.append(card(self.tr("What happened"), events))
        parts.append(self._done_card(state.done))
        dropped = [
            self.tr("{0}: {1}").format(self._name(each.exercise_id), reason_text(each.reason))
            for each in session.dropped
        ]
        if dropped:
            parts.append(card(self.tr("Left out of this session"), dropped))
        parts.append(card(self.tr("Pain in your feet"), texts.pain_text(session)))
        if session.note:
            parts.append(card(self.tr("Your note"), [session.note]))
        delete = PlainButton(self.tr("Delete this session"))
        delete.describe(self.tr("You can undo it."))
        delete.clicked.connect(self._ask_delete)
        parts.append(delete)
        return texts.session_title(session, state.today), parts

    def _done_card(self, done: Sequence[ExerciseDone]) -> Card:
        made = card(self.tr("What you did"), [])
        for each in done:
            lines = QVBoxLayout()
            lines.setSpacing(2)
            lines.addWidget(TextLabel(self._name(each.exercise_id), Role.STRONG, parent=made))
            lines.addWidget(BodyText("\n".join(self._done_lines(each)), parent=made))
            made.column.addLayout(lines)
        return made

    def _done_lines(self, done: ExerciseDone) -> tuple[str, ...]:
        if not done.sides:
            return (self.tr("Not reached."),)
        sides = texts.sides_text(done.sides)
        return (
            (sides,) if done.outcome is Outcome.SKIPPED else (sides, texts.effort_text(done.effort))
        )

    def _name(self, exercise_id: ExerciseId | None) -> str:
        return "" if exercise_id is None else self._words[exercise_id].name

    # ------------------------------------------------------------ changing

    def _choices(self, state: ReviewState, came_from: Place | None) -> tuple[str, Parts]:
        session = state.session
        day = near_day_text(session.day, state.today)
        before = texts.out_of_ten(session.pain_before)
        after = texts.out_of_ten(session.pain_after)
        places: list[tuple[Place, str, str]] = [
            ((ReviewStep.DAY, None), self.tr("The day"), day),
            ((ReviewStep.PAIN_BEFORE, None), self.tr("Pain before"), before),
            ((ReviewStep.PAIN_AFTER, None), self.tr("Pain after"), after),
        ]
        for done in state.done:
            if done.outcome is not Outcome.SKIPPED:
                title = self.tr("How hard: {0}").format(self._name(done.exercise_id))
                effort = texts.out_of_ten(done.effort)
                places.append(((ReviewStep.EFFORT, done.exercise_id), title, effort))
        note = session.note or self.tr("Nothing written")
        places.append(((ReviewStep.NOTE, None), self.tr("Your note"), note))
        cards: list[QWidget | QLayout] = [BodyText(texts.facts_stay())]
        for place, title, now in places:
            opens = OpenCard(Choice(place[0].value, title, now))
            opens.clicked.connect(partial(self._presenter.show_step, *place))
            cards.append(opens)
            if place == came_from:
                self._focus = opens
        return self.tr("What do you want to change?"), cards

    def _day(self, state: ReviewState) -> tuple[str, Parts]:
        chooser = DayChooser(
            state.session.day, today=state.today, least=state.first_day, most=state.last_day
        )
        chooser.changed.connect(self._presenter.move_to)
        return self.tr("Which day does this session count for?"), [chooser]

    def _pain(self, state: ReviewState) -> tuple[str, Parts]:
        before, after = self.tr("Pain in your feet before?"), self.tr("Pain in your feet after?")
        what = BodyText(self.tr("0 is none at all. 10 is the worst you can imagine."))
        title = before if state.step is ReviewStep.PAIN_BEFORE else after
        return title, [what, self._scale_row(pain_words(), state.value)]

    def _effort(self, state: ReviewState) -> tuple[str, Parts]:
        what = BodyText(self.tr("0 is no effort at all. 10 is as hard as you can work."))
        name = self._name(state.exercise_id)
        title = self.tr("How hard was this: {0}?").format(name)
        return title, [what, self._scale_row(effort_words(), state.value)]

    def _scale_row(self, words: tuple[str, str, str], value: int | None) -> ScaleRow:
        self._scale = ScaleRow({0: words[0], 5: words[1], 10: words[2]})
        self._scale.set_value(value)  # now, so that the focus starts on it
        self._scale.chosen.connect(self._presenter.choose)
        return self._scale

    def _write_note(self, state: ReviewState) -> tuple[str, Parts]:
        self._note = NoteField(self.tr("Your note"), text=state.session.note)
        return self.tr("What do you want to remember?"), [self._note]

    # ------------------------------------------------------------ deleting

    def _ask_delete(self) -> None:
        if self._state is None:
            return
        answers = (
            Answer("keep", self.tr("Keep it"), filled=True),
            Answer("delete", self.tr("Delete it")),
        )
        text = "\n".join(texts.what_goes(self._state.session, self._state.today))
        question = Question(self.tr("Delete this session?"), text, answers)
        self.ask(question, self._delete_answered)

    def _delete_answered(self, key: str) -> None:
        if key == "delete":
            self._presenter.delete()

    def _deleted(self, state: ReviewState) -> tuple[str, Parts]:
        notice = Notice(
            self.tr("You can bring it back until you leave this page."), action=self.tr("Undo")
        )
        notice.action_pressed.connect(self._presenter.restore)
        self._focus = notice.findChild(PlainButton)
        title = texts.session_title(state.session, state.today)
        return self.tr("The session is deleted"), [BodyText(title), notice]

    # ------------------------------------------------------------ buttons and trouble

    def _show_why_not(self, state: ReviewState) -> None:
        """Say that a change is not kept; deleting and Undo are not tried again by themselves."""
        if state.trouble is None or self._presenter.unsaved:
            self.show_trouble(state.trouble)
            return
        still = self.tr("The session is still there.")
        gone = self.tr("The session is still deleted.")
        what = gone if state.step is ReviewStep.DELETED else still
        self.tell(self.tr("{0} {1}").format(what_happened(state.trouble), what))

    def _next_words(self, step: ReviewStep) -> tuple[str, Icon]:
        if step is ReviewStep.SHOWN:
            return self.tr("Change"), Icon.NEXT
        if step is ReviewStep.DELETED:
            return self.tr("My sessions"), Icon.NEXT
        return self.tr("Done"), Icon.TICK

    def _no_answer(self) -> None:
        self._presenter.choose(None)

    def _keep_note(self) -> None:
        if self._note is not None:
            self._presenter.write_note(self._note.text())

    def _back(self) -> None:
        leaves = self._state is None or self._state.step in {ReviewStep.SHOWN, ReviewStep.DELETED}
        if leaves and self._presenter.unsaved:
            self.may_leave(self._presenter.back)
            return
        self._keep_note()
        self._presenter.back()

    def _go_on(self) -> None:
        if self._state is not None and self._state.step is ReviewStep.SHOWN:
            self._presenter.show_step(ReviewStep.CHANGE)
        else:
            self._back()


_SCALES = frozenset({ReviewStep.PAIN_BEFORE, ReviewStep.PAIN_AFTER, ReviewStep.EFFORT})
