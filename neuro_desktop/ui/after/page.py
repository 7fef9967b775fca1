"""After a session, one question a screen."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.after import AfterPresenter
from neuro_desktop.application.after_state import AfterState, AfterStep, AfterView
from neuro_desktop.application.level_offers import Offer
from neuro_desktop.application.level_settling import is_offer
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer
from neuro_desktop.domain.session import Outcome, SessionState
from neuro_desktop.texts import after as texts
from neuro_desktop.texts.levels import cause_text, offer_title, step_text, why_no_undo
from neuro_desktop.texts.pain import pain_words
from neuro_desktop.texts.stop_signs import after_a_fall, app_cannot_call, stop_signs
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.levels.offer import answer_notice, answered_lines, offer_part
from neuro_desktop.ui.step_page import StepPage, card
from neuro_desktop.ui.theme import Role
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, TextLabel

Shown = tuple[AfterStep, ExerciseId | None, LevelAnswer | None]

_TONES = {Outcome.DONE: "good", Outcome.PART: "note", Outcome.SKIPPED: "note"}


class AfterPage(StepPage):
    """Implements `AfterView`."""

    def __init__(
        self,
        presenter: Callable[[AfterView], AfterPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(translate("AfterPage", "After your exercises"))
        self._words = words
        self._shown: Shown | None = None
        self._scale: ScaleRow | None = None
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.skip.clicked.connect(self._presenter.skip)
        self.forward.clicked.connect(self._presenter.next)
        self._presenter.open()

    def show_state(self, state: AfterState) -> None:
        answer = None if state.offer is None else state.offer.decision.answer
        place = (state.step, state.exercise_id, answer)
        stays = place == self._shown
        self.show_trouble(state.trouble, in_place=stays)
        if not stays:
            self._shown = place
            self._build(state)
        if self._scale is not None:
            self._scale.set_value(state.value)
        self.back.setVisible(state.can_go_back)

    def first_focus(self) -> QWidget | None:
        """Return Home at the end: the check-in is offered, not the next step."""
        at_end = self._shown is not None and self._shown[0] is AfterStep.END
        return self.forward if at_end else super().first_focus()

    def _build(self, state: AfterState) -> None:
        self._scale = None
        self.word_forward(self.tr("Next"), Icon.NEXT)
        self.forward.show()
        build = {
            AfterStep.FELL: self._fell,
            AfterStep.SUMMARY: self._summary,
            AfterStep.EFFORT: self._effort,
            AfterStep.PAIN: self._pain,
            AfterStep.SOLES: self._soles,
            AfterStep.SOLES_FOUND: self._soles_found,
            AfterStep.EASIER: self._easier,
            AfterStep.OFFER: self._offer,
            AfterStep.END: self._end,
        }[state.step]
        heading, parts = build(state)
        skip = state.step in {AfterStep.EFFORT, AfterStep.PAIN}
        self.show_step(heading, parts, skip=skip, above=self._why_asked(state.offer))

    # ------------------------------------------------------------ one method a screen

    def _fell(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        grave, call, stay = after_a_fall(state.emergency_number)
        signs = stop_signs(state.emergency_number)[0]
        both = self.tr("{0} {1}").format(signs.signs, signs.act)
        waits = self.tr("Standing exercises wait until you answer the safety questions once more.")
        box = Notice(grave, act=call, tone="danger")
        parts = (box, BodyText(stay), BodyText(both), BodyText(app_cannot_call()), BodyText(waits))
        return self.tr("You fell"), parts

    def _summary(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        lines = [
            Notice(
                self.tr("{0}: {1}").format(
                    self._words[done.exercise_id].name, texts.outcome_word(done.outcome)
                ),
                tone=_TONES[done.outcome],
            )
            for done in state.done
        ]
        return self.tr("What you did"), (BodyText(texts.worked_for(state.work_seconds)), *lines)

    def _effort(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        self._scale = self._scale_row(texts.effort_words(), state.value)
        name = "" if state.exercise_id is None else self._words[state.exercise_id].name
        what = BodyText(self.tr("0 is no effort at all. 10 is as hard as you can work."))
        return self.tr("How hard was this: {0}?").format(name), (what, self._scale)

    def _pain(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        self._scale = self._scale_row(pain_words(), state.value)
        what = BodyText(self.tr("0 is none at all. 10 is the worst you can imagine."))
        return self.tr("Pain in your feet now?"), (what, self._scale)

    def _soles(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        self.forward.hide()
        worked = [done.exercise_id for done in state.done if done.outcome is not Outcome.SKIPPED]
        parts = (
            BodyText(self.tr("Use a mirror, or ask a helper.")),
            self.choice(self.tr("I looked. Nothing new"), self._looked),
            self.choice(self.tr("I found a sore, a blister or a mark"), self._found),
            self.choice(self.tr("I cannot look now"), self._not_looked),
            *(card(self._words[each].name, self._words[each].after) for each in worked),
        )
        return self.tr("Look at your soles and between your toes"), parts

    def _soles_found(self, _state: AfterState) -> tuple[str, Sequence[QWidget]]:
        lines = texts.soles_advice()
        return self.tr("What to do now"), [Notice("\n".join(lines), tone="danger")]

    def _easier(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        cards: list[QWidget] = []
        for cause in dict.fromkeys(each.cause for each in state.easier):
            made = card(cause_text(cause), ())
            for each in state.easier:
                if each.cause is cause:
                    name = self._words[each.exercise_id].name
                    made.column.addWidget(TextLabel(name, Role.STRONG, parent=made))
                    made.column.addWidget(BodyText(step_text(each), parent=made))
            cards.append(made)
        return texts.easier_title(), (*cards, *map(BodyText, why_no_undo()))

    def _offer(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        offer = state.offer
        if offer is None:
            return "", ()
        words = self._words[offer.decision.exercise_id]
        if not is_offer(offer.decision):
            return words.name, self._answered(offer, words)
        self.forward.hide()
        part = offer_part(offer, words, self._presenter.take, self._presenter.refuse)
        return offer_title(offer.decision, words.name), (part,)

    def _why_asked(self, offer: Offer | None) -> str:
        asked = offer is not None and is_offer(offer.decision)
        return cause_text(offer.decision.cause) if offer is not None and asked else ""

    def _answered(self, offer: Offer, words: ExerciseWords) -> Sequence[QWidget]:
        undoable = offer.decision.answer is LevelAnswer.TAKEN
        told = answer_notice(offer.decision, self._presenter.undo, undoable=undoable)
        return told, *map(BodyText, answered_lines(offer, words))

    def _end(self, state: AfterState) -> tuple[str, Sequence[QWidget]]:
        self.word_forward(self.tr("Home"), Icon.HOME)
        stopped = state.session_state is SessionState.STOPPED_WRONG
        done = sum(line.outcome is not Outcome.SKIPPED for line in state.done) * (not stopped)
        feet = self.choice(self.tr("How are my feet?"), self._presenter.check_in)
        parts = (BodyText(texts.kind_sentence(done)), BodyText(texts.check_in_offer()), feet)
        return self.tr("That is all for now"), parts

    # ------------------------------------------------------------ presses

    def _scale_row(self, words: tuple[str, str, str], value: int | None) -> ScaleRow:
        scale = ScaleRow({0: words[0], 5: words[1], 10: words[2]})
        scale.set_value(value)  # before it is shown: the focus opens on the answer
        scale.chosen.connect(self._presenter.choose)
        return scale

    def _looked(self) -> None:
        self._presenter.soles(looked=True, found=False)

    def _found(self) -> None:
        self._presenter.soles(looked=True, found=True)

    def _not_looked(self) -> None:
        self._presenter.soles(looked=False, found=False)
