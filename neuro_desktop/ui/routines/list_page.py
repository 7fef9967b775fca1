"""My routines: the list, and how a new one is made."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.routines import (
    RoutinesPresenter,
    RoutinesState,
    RoutinesStep,
    RoutinesView,
)
from neuro_desktop.texts.routines import summary_text, weekdays_text, why_not_text
from neuro_desktop.texts.store import what_happened
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.open_card import OpenCard
from neuro_desktop.ui.widgets.panels import Notice, TextField
from neuro_desktop.ui.widgets.text import BodyText
from neuro_desktop.ui.widgets.unread import unread_notice

_QUESTIONS, _BY_HAND = "questions", "by_hand"


class RoutinesPage(StepPage):
    """Implements `RoutinesView`."""

    def __init__(self, presenter: Callable[[RoutinesView], RoutinesPresenter]) -> None:
        super().__init__(self.tr("My routines"))
        self._shown: RoutinesStep | None = None
        self._failed = False
        self._field: TextField | None = None
        self._why_not: Notice | None = None
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    def show_state(self, state: RoutinesState) -> None:
        naming = state.step is RoutinesStep.NAME and self._shown is RoutinesStep.NAME
        if not naming:
            build = {
                RoutinesStep.LIST: self._list,
                RoutinesStep.NEW: self._new,
                RoutinesStep.NAME: self._name,
            }[state.step]
            self._shown = state.step
            self._failed = state.step is RoutinesStep.LIST and state.trouble is not None
            heading, parts = build(state)
            self.show_step(heading, parts, skip=False)
        self._show_why_not(state)

    def first_focus(self) -> QWidget | None:
        return super().first_focus() or self.forward

    def _list(self, state: RoutinesState) -> tuple[str, Sequence[QWidget]]:
        self.forward.show()
        if state.trouble is not None:
            self.word_forward(self.tr("Try again"), Icon.NEXT)
            return self.tr("Your routines cannot be shown"), [unread_notice(state.trouble)]
        if not state.routines:
            self.word_forward(self.tr("Make a routine"), Icon.PLUS)
            return self.tr("My routines"), [BodyText(self.tr("There is no routine yet."))]
        self.word_forward(self.tr("Make a new routine"), Icon.PLUS)
        cards = []
        for routine in state.routines:
            lines = (summary_text(routine), weekdays_text(routine.weekdays))
            card = OpenCard(Choice(routine.id, routine.name, "\n".join(lines)))
            card.opened.connect(self._presenter.show_routine)
            cards.append(card)
        return self.tr("Choose a routine to start or to change"), cards

    def _new(self, _state: RoutinesState) -> tuple[str, Sequence[QWidget]]:
        self.forward.hide()
        questions = OpenCard(
            Choice(
                _QUESTIONS,
                self.tr("Answer some questions"),
                self.tr("The app makes a routine that is safe for you. It takes 5 minutes."),
            )
        )
        by_hand = OpenCard(
            Choice(_BY_HAND, self.tr("By hand"), self.tr("You choose each exercise yourself."))
        )
        questions.clicked.connect(self._presenter.by_questions)
        by_hand.clicked.connect(self._presenter.by_hand)
        return self.tr("How do you want to make it?"), [questions, by_hand]

    def _name(self, _state: RoutinesState) -> tuple[str, Sequence[QWidget]]:
        self.forward.show()
        self.word_forward(self.tr("Make it"), Icon.TICK)
        self._why_not = Notice("")
        self._why_not.hide()
        self._field = TextField(
            self.tr("Name"), help_text=self.tr("For example: Morning, or After lunch.")
        )
        self._field.edit.returnPressed.connect(self._go_on)
        return self.tr("What shall the routine be called?"), [self._why_not, self._field]

    def _show_why_not(self, state: RoutinesState) -> None:
        if state.step is not RoutinesStep.NAME or self._why_not is None or self._field is None:
            return
        text = ""
        if state.refusal is not None:
            text = why_not_text(state.refusal)
        elif state.trouble is not None:
            text = what_happened(state.trouble)
        self._why_not.set_text(text)
        self._why_not.setVisible(bool(text))
        if text:
            self._field.edit.setFocus()

    def _go_on(self) -> None:
        if self._shown is RoutinesStep.NAME and self._field is not None:
            self._presenter.create(self._field.text())
        elif self._failed:
            self._presenter.open()
        else:
            self._presenter.make_new()
