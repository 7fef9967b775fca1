"""A session that did not end: carry on, start again, or finish here."""

from collections.abc import Callable, Mapping

from neuro_desktop.application.carry_on import CarryOnPresenter, CarryOnState, CarryOnView
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.text import BodyText, Heading


class CarryOnPage(Page):
    """Implements `CarryOnView`."""

    def __init__(
        self,
        presenter: Callable[[CarryOnView], CarryOnPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(translate("CarryOnPage", "Carry on?"))
        self._words = words
        self._presenter = presenter(self)
        self._presenter.open()

    def show_state(self, state: CarryOnState) -> None:
        self.column.addWidget(Heading(self.tr("Your last session did not end")))
        if state.exercise_id is not None:
            place = self.tr("{0}. You were at exercise {1} of {2}: {3}.").format(
                state.routine_name, state.item, state.items, self._words[state.exercise_id].name
            )
            self.column.addWidget(BodyText(place))
        self.column.addWidget(BodyText(self.tr("What you did is kept.")))
        if state.can_carry_on:
            self._add(self.tr("Carry on"), self._presenter.carry_on)
        if state.can_start_again:
            self._add(self.tr("Start again"), self._presenter.start_again)
        self._add(self.tr("Finish here"), self._presenter.finish_here)
        self.column.addStretch(1)

    def _add(self, text: str, pressed: Callable[[], None]) -> None:
        button = PlainButton(text)
        button.clicked.connect(pressed)
        self.column.addWidget(button)
