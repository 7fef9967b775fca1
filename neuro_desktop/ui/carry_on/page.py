"""A session that did not end: carry on, start again, or finish here."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.carry_on import CarryOnPresenter, CarryOnState, CarryOnView
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText


class CarryOnPage(StepPage):
    """Implements `CarryOnView`."""

    def __init__(
        self,
        presenter: Callable[[CarryOnView], CarryOnPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(translate("CarryOnPage", "Your last session"))
        self._words = words
        self.back.hide()
        self.forward.hide()
        self._presenter = presenter(self)
        self._presenter.open()

    def show_state(self, state: CarryOnState) -> None:
        self.show_trouble(state.trouble)
        if state.asks_helper:
            parts: list[QWidget] = [
                self.choice(self.tr("No, I am alone"), self._helper_away),
                self.choice(self.tr("Yes, beside me"), self._helper_here),
            ]
            self.show_step(self.tr("Is your helper beside you now?"), parts, skip=False)
            return
        parts = [*self._what_was(state)]
        if state.can_carry_on:
            parts.append(self.choice(self.tr("Carry on"), self._presenter.carry_on))
        if state.questions_open_it:
            words = self.tr("Answer the safety questions")
            parts.append(self.choice(words, self._presenter.answer_questions))
        if state.can_start_again:
            parts.append(self.choice(self.tr("Start again"), self._presenter.start_again))
        parts.append(self.choice(self.tr("Finish here"), self._presenter.finish_here))
        self.show_step(self.tr("Your last session did not end"), parts, skip=False)

    def _what_was(self, state: CarryOnState) -> list[QWidget]:
        lines: list[QWidget] = []
        if state.exercise_id is not None:
            place = self.tr("{0}. You were at exercise {1} of {2}: {3}.").format(
                state.routine_name, state.item, state.items, self._words[state.exercise_id].name
            )
            lines.append(BodyText(place))
        lines.append(BodyText(self.tr("What you did is kept.")))
        if state.closed is not None:
            lines.append(Notice(reason_text(state.closed), tone="danger"))
        return lines

    def _helper_here(self) -> None:
        self._presenter.helper(here=True)

    def _helper_away(self) -> None:
        self._presenter.helper(here=False)
