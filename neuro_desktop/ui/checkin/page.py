"""A check-in, one question a screen."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.check_in import CheckInPresenter
from neuro_desktop.application.check_in_state import CheckInState, CheckInStep, CheckInView, Spot
from neuro_desktop.texts.check_in import count_words, stays_closed_words
from neuro_desktop.ui.checkin.asking import (
    NotePart,
    RatePart,
    SkinPart,
    SkinWhichPart,
    SuddenPart,
    TriggersPart,
)
from neuro_desktop.ui.checkin.beginning import AnotherPart, DayPart, FollowPart, TroublePart
from neuro_desktop.ui.checkin.part import Part
from neuro_desktop.ui.checkin.telling import (
    ChangePart,
    EndPart,
    SkinDangerPart,
    SuddenSignPart,
    UnsteadyPart,
)
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.saying import announce, say_now

_PARTS: dict[CheckInStep, type[Part]] = {
    CheckInStep.TROUBLE: TroublePart,
    CheckInStep.DAY: DayPart,
    CheckInStep.ANOTHER: AnotherPart,
    CheckInStep.FOLLOW: FollowPart,
    CheckInStep.RATE: RatePart,
    CheckInStep.SUDDEN: SuddenPart,
    CheckInStep.SUDDEN_SIGN: SuddenSignPart,
    CheckInStep.UNSTEADY: UnsteadyPart,
    CheckInStep.SKIN: SkinPart,
    CheckInStep.SKIN_WHICH: SkinWhichPart,
    CheckInStep.SKIN_DANGER: SkinDangerPart,
    CheckInStep.SKIN_NOTE: NotePart,
    CheckInStep.TRIGGERS: TriggersPart,
    CheckInStep.NOTE: NotePart,
    CheckInStep.END: EndPart,
    CheckInStep.CHANGE: ChangePart,
}


class CheckInPage(StepPage):
    """Implements `CheckInView`. Every answer is kept at once: leaving asks nothing."""

    def __init__(self, presenter: Callable[[CheckInView], CheckInPresenter]) -> None:
        super().__init__(self.tr("How are my feet?"))
        self._part: Part | None = None
        self._shown: Spot | None = None
        self._closed = ""
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.skip.clicked.connect(self._presenter.skip)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    # ------------------------------------------------------------ CheckInView

    def show_state(self, state: CheckInState) -> None:
        stays = self._part is not None and state.spot == self._shown
        trouble = None if state.spot.step is CheckInStep.TROUBLE else state.trouble
        self.show_trouble(trouble, in_place=stays)
        if self._part is not None and stays:
            self._part.takes(state)
        else:
            self._show_part(state)
        self._show_closed(state)

    def _show_part(self, state: CheckInState) -> None:
        part = self._part = _PARTS[state.spot.step](state, self._presenter, self._shown)
        self._shown = state.spot
        part.answered.connect(self._focus_next)
        self.forward.setVisible(part.has_next)
        self.word_forward(*part.next_step())
        self.show_step(part.heading(state), [part], skip=part.may_skip, above=count_words(state))
        if part.is_grave:
            announce(self, self.read_aloud_text())

    def _show_closed(self, state: CheckInState) -> None:
        words = stays_closed_words(state.spot.step) if state.stays_closed else ""
        if self.frame is None or words == self._closed:
            return
        self._closed = words
        self.frame.show_notice(words)
        if words:
            say_now(self, words)

    # ------------------------------------------------------------ Page

    def first_focus(self) -> QWidget | None:
        return super().first_focus() or self.forward

    def may_leave(self, then: Callable[[], None]) -> None:
        if self._presenter.tell_danger():
            return
        if self._presenter.keep_all():
            then()
            return
        answers = (
            Answer("stay", self.tr("Stay here"), filled=True),
            Answer("leave", self.tr("Leave without them")),
        )
        text = self.tr(
            "If you leave now, your last answers are lost. All earlier answers are safe."
        )
        question = Question(self.tr("Your last answers are not saved"), text, answers)
        self.ask_before_leaving(question, "leave", then)

    def left(self) -> None:
        self._presenter.keep_all()

    # ------------------------------------------------------------ presses

    def _go_on(self) -> None:
        if self._part is None:
            return
        if self._part.leaves:
            self.may_leave(self._part.go_on)
        else:
            self._part.go_on()

    def _focus_next(self) -> None:
        self.forward.setFocus()
