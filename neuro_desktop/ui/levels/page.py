"""My levels: the list of exercises, the ladder of one, and all that changed on it."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.level_offers import Offer
from neuro_desktop.application.levels import (
    Ladder,
    LevelsPresenter,
    LevelsState,
    LevelsStep,
    LevelsView,
)
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelDecision
from neuro_desktop.texts import levels as texts
from neuro_desktop.texts.dates import near_day_text
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.levels.ladder import LadderBoxes
from neuro_desktop.ui.levels.offer import answer_notice, offer_part
from neuro_desktop.ui.step_page import StepPage, card
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.text import BodyText, TextLabel
from neuro_desktop.ui.widgets.unread import unread_notice

Parts = tuple[str, Sequence[QWidget]]

_CHANGES_AT_ONCE = 20


class LevelsPage(StepPage):
    """Implements `LevelsView`."""

    def __init__(
        self,
        presenter: Callable[[LevelsView], LevelsPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(self.tr("My levels"))
        self._words = words
        self._opened: ExerciseId | None = None  # where the focus returns to in the list
        self._cards: dict[ExerciseId, OpenCard] = {}
        self._newer = 0  # CHANGES: how many newer ones are not on screen
        self._asks = False  # an offer is on screen, and nothing newer to tell
        self._undo: QWidget | None = None  # of what was answered just now
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.forward.clicked.connect(self._presenter.open)
        self._presenter.open()

    def show_state(self, state: LevelsState) -> None:
        self._cards = {}
        self._asks = False
        self._undo = None
        self.forward.hide()
        if state.step is not LevelsStep.CHANGES:
            self._newer = 0
        if state.trouble is not None and state.shown is None:
            heading, parts = self._unreadable(state)
        elif state.shown is None:
            heading, parts = self._list(state)
        elif state.step is LevelsStep.CHANGES:
            heading, parts = self._changes(state, state.shown)
        else:
            heading, parts = self._exercise(state, state.shown)
        self.show_step(heading, parts, skip=False, above=self._why_asked(state))

    def first_focus(self) -> QWidget | None:
        """Return what led away from the list, Undo, or the answer asked for; else the way back.

        The focus would otherwise go to a button far down, and the page open past what it tells.
        """
        if self._opened in self._cards:
            return self._cards[self._opened]
        if self._undo is not None:
            return self._undo
        if self._asks or self._cards:
            return super().first_focus()
        return self.back if self.forward.isHidden() else self.forward

    # ------------------------------------------------------------ one method a screen

    def _unreadable(self, state: LevelsState) -> Parts:
        self.forward.set_words(self.tr("Try again"), Icon.NEXT)
        self.forward.show()
        return self.tr("Your levels cannot be shown"), [unread_notice(state.trouble)]

    def _list(self, state: LevelsState) -> Parts:
        if not state.ladders:
            none = self.tr("There are no levels yet. They come with your first routine.")
            return self.tr("My levels"), [BodyText(none)]
        for ladder in state.ladders:
            name = self._words[ladder.exercise.id].name
            lines = "\n".join((self._where(ladder), *self._waiting(ladder)))
            opens = OpenCard(Choice(ladder.exercise.id, name, lines))
            opens.clicked.connect(partial(self._open, ladder.exercise.id))
            self._cards[ladder.exercise.id] = opens
        learn = PlainButton(self.tr("How levels work"), icon=Icon.NEXT, icon_after=True)
        learn.clicked.connect(self._presenter.learn)
        return self.tr("How far you are in each exercise"), [*self._cards.values(), learn]

    def _exercise(self, state: LevelsState, ladder: Ladder) -> Parts:
        heading = self._words[ladder.exercise.id].name
        parts: list[QWidget] = []
        trouble = (
            None if state.trouble is None else Notice(texts.not_kept(state.trouble), tone="danger")
        )
        if state.done is not None:
            parts.append(self._done(state.done, ladder))
        if ladder.offer is not None:
            self._asks = not parts
            heading, asked = self._offer(ladder.offer, trouble)
            parts.append(asked)
        elif trouble is not None:
            parts.append(trouble)
        parts.append(self._place(ladder))
        if ladder.halved or ladder.is_out:
            told = texts.left_out_text() if ladder.is_out else texts.halved_text()
            notice = Notice(told, action=self.tr("My routines"))
            notice.action_pressed.connect(self._presenter.routines)
            parts.append(notice)
        if ladder.history:
            parts.append(self._why(state, ladder))
        if not ladder.is_out and ladder.here.closed is None:
            parts.append(card(self.tr("What comes next"), self._next_lines(ladder)))
        return heading, parts

    def _changes(self, state: LevelsState, ladder: Ladder) -> Parts:
        name = self._words[ladder.exercise.id].name
        left = ladder.history[self._newer :]
        parts: list[QWidget] = [
            card(near_day_text(each.day, state.today), self._told(each))
            for each in left[:_CHANGES_AT_ONCE]
        ]
        if len(left) > _CHANGES_AT_ONCE:
            older = PlainButton(self.tr("Show older"), icon=Icon.DOWN)
            older.clicked.connect(self._show_older)
            parts.append(older)
        return self.tr("{0}: all changes").format(name), parts

    # ------------------------------------------------------------ parts

    def _why_asked(self, state: LevelsState) -> str:
        offer = state.shown.offer if state.shown and self._asks else None
        return "" if offer is None else texts.cause_text(offer.decision.cause)

    def _where(self, ladder: Ladder) -> str:
        if ladder.is_out:
            return self.tr("Left out for now")
        title = self._words[ladder.exercise.id].forms[ladder.here.level.form].title
        return texts.level_of(ladder.here.level, len(ladder.rungs), title)

    def _waiting(self, ladder: Ladder) -> list[str]:
        if ladder.offer is not None:
            return [self.tr("The app asks you something here.")]
        return (
            [self.tr("The smallest amount for now.")] if ladder.halved and not ladder.is_out else []
        )

    def _offer(self, offer: Offer, trouble: Notice | None) -> tuple[str, QWidget]:
        words = self._words[offer.decision.exercise_id]
        part = offer_part(offer, words, self._presenter.take, self._presenter.refuse, trouble)
        return texts.offer_title(offer.decision, words.name), part

    def _place(self, ladder: Ladder) -> Card:
        made = Card()
        made.column.addWidget(TextLabel(self._where(ladder), Role.STRONG, parent=made))
        made.column.addWidget(LadderBoxes(ladder.rungs, made))
        lines = [texts.elsewhere_text(each.routine_name, each.level) for each in ladder.elsewhere]
        if ladder.here.closed is not None:
            lines += [texts.closed_now(ladder.here.level), reason_text(ladder.here.closed)]
        for line in lines:
            made.column.addWidget(BodyText(line, parent=made))
        return made

    def _done(self, done: LevelDecision, ladder: Ladder) -> Notice:
        """Return what was answered just now, and keep its Undo."""
        undoable = ladder.can_undo is not None and ladder.can_undo.id == done.id
        notice = answer_notice(done, self._presenter.undo, undoable=undoable)
        self._undo = notice.findChild(PlainButton)
        return notice

    def _why(self, state: LevelsState, ladder: Ladder) -> Card:
        latest = ladder.history[0]
        title = self.tr("Why: {0}").format(near_day_text(latest.day, state.today))
        made = card(title, self._told(latest))
        if ladder.cannot_undo:
            for line in texts.why_no_undo():
                made.column.addWidget(BodyText(line, parent=made))
        if ladder.can_undo is not None and self._undo is None:
            undo = PlainButton(texts.undo_text(ladder.can_undo), parent=made)
            undo.clicked.connect(self._presenter.undo)
            made.column.addWidget(undo)
        changes = PlainButton(self.tr("All changes"), icon=Icon.NEXT, icon_after=True, parent=made)
        changes.clicked.connect(self._presenter.show_changes)
        made.column.addWidget(changes)
        return made

    def _told(self, decision: LevelDecision) -> list[str]:
        return [texts.cause_text(decision.cause), texts.step_text(decision)]

    def _next_lines(self, ladder: Ladder) -> list[str]:
        if ladder.halved:
            return [texts.next_whole(ladder.here.level), texts.what_opens()]
        if ladder.above is None:
            return [texts.top_level()]
        level = ladder.above.level
        title = self._words[ladder.exercise.id].forms[level.form].title
        told = texts.next_level(level, title)
        if ladder.above.closed is not None:
            return [told, texts.closed_now(level), reason_text(ladder.above.closed)]
        return [told, texts.what_opens()]

    # ------------------------------------------------------------ presses

    def _show_older(self) -> None:
        self._newer += _CHANGES_AT_ONCE
        self._presenter.show_changes()

    def _open(self, exercise_id: ExerciseId) -> None:
        self._opened = exercise_id
        self._presenter.show_exercise(exercise_id)
