"""Before a session, one question a screen."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.before_start import BeforeStartPresenter
from neuro_desktop.application.before_start_state import (
    BeforeStartView,
    BeforeState,
    BeforeStep,
)
from neuro_desktop.application.learn import LearnId, LoadLearn
from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.safety import FootCheckFinding
from neuro_desktop.texts import before_start as texts
from neuro_desktop.texts.missing import tick_something
from neuro_desktop.texts.pain import pain_words
from neuro_desktop.texts.reasons import reason_text
from neuro_desktop.texts.stop_signs import app_cannot_call, stop_signs
from neuro_desktop.texts.translate import translate
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.learn.section import SectionCard, point
from neuro_desktop.ui.step_page import StepPage, card
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.panels import Card, Notice
from neuro_desktop.ui.widgets.scale import ScaleRow
from neuro_desktop.ui.widgets.text import BodyText, CardTitle

_NONE = "none"
# The page of Learn that answers what a thing may make one ask.
_LOOK_UP = {
    Thing.COUNTER: LearnId.SUPPORT,
    Thing.TENNIS_BALL: LearnId.BALLS,
    Thing.BUCKET: LearnId.RICE,
}


class BeforeStartPage(StepPage):
    """Implements `BeforeStartView`."""

    def __init__(
        self,
        presenter: Callable[[BeforeStartView], BeforeStartPresenter],
        words: Mapping[ExerciseId, ExerciseWords],
        learn: LoadLearn,
    ) -> None:
        super().__init__(translate("BeforeStartPage", "Before you start"))
        self._words = words
        self._learn = learn
        self._state: BeforeState | None = None
        self._looking_up = False
        self._shown: BeforeStep | None = None
        self._list: ChoiceList | None = None
        self._scale: ScaleRow | None = None
        self._missing: Notice | None = None
        self._presenter = presenter(self)
        self.back.clicked.connect(self._go_back)
        self.skip.clicked.connect(self._presenter.skip_pain)
        self.forward.clicked.connect(self._go_on)
        self._presenter.open()

    def show_state(self, state: BeforeState) -> None:
        self._state = state
        stays = state.step is self._shown
        self.show_trouble(state.trouble, in_place=stays)
        if not stays:
            self._shown = state.step
            self._build(state)
        self._update(state)

    def _build(self, state: BeforeState) -> None:
        self._list = self._scale = self._missing = None
        self.word_forward(self.tr("Next"), Icon.NEXT)
        self.forward.show()
        build = {
            BeforeStep.FOOT_TEAM: self._foot_team,
            BeforeStep.QUESTIONS_DUE: self._questions_due,
            BeforeStep.FOOT_CHECK: self._foot_check,
            BeforeStep.FOUND: self._found,
            BeforeStep.HELPER: self._helper,
            BeforeStep.CHANGED: self._changed,
            BeforeStep.NOTHING: self._nothing,
            BeforeStep.PAIN: self._pain,
            BeforeStep.THINGS: self._things,
            BeforeStep.TAKE_CARE: self._take_care,
            BeforeStep.STOP_SIGNS: self._stop_signs,
        }[state.step]
        heading, parts = build(state)
        self.show_step(heading, parts, skip=state.step is BeforeStep.PAIN)

    def _update(self, state: BeforeState) -> None:
        if self._list is not None and state.findings is not None:
            self._list.set_values({str(f) for f in state.findings} or {_NONE})
        if self._scale is not None:
            self._scale.set_value(state.pain)
        if self._missing is not None and self._missing.isHidden() and state.missing_answer:
            self._missing.show()
            self.opened()
        elif self._missing is not None and not state.missing_answer:
            self._missing.hide()

    # ------------------------------------------------------------ one method a screen

    def _foot_team(self, _state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        yes = self.choice(self.tr("Yes, my foot team said yes"), self._presenter.foot_team_yes)
        no = self.choice(self.tr("Not yet"), self._presenter.next)
        self.forward.hide()
        told = self.tr("You told this app about a sore, or a red, hot or swollen foot.")
        return self.tr("Has your foot team said yes to exercise?"), (BodyText(told), no, yes)

    def _questions_due(self, _state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        now = self.choice(self.tr("Answer them now"), self._presenter.answer_questions)
        sit = self.choice(self.tr("Stay seated today"), self._presenter.next)
        self.forward.hide()
        why = self.tr(
            "Your answers are too old, or something has changed. Standing exercises wait until "
            "you answer again. It takes 2 minutes."
        )
        return self.tr("Time for the safety questions"), (BodyText(why), now, sit)

    def _foot_check(self, _state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        choices = [Choice(str(f), texts.finding_name(f)) for f in FootCheckFinding]
        choices.append(Choice(_NONE, self.tr("None of these")))
        self._list = ChoiceList(choices, several=True, none_key=_NONE)
        self._list.changed.connect(self._ticked)
        self._missing = Notice(tick_something(), news=True)
        self._missing.hide()
        look = self.tr("Look at both feet now: the tops, the soles and between your toes.")
        return self.tr("Is any of this true today?"), (BodyText(look), self._missing, self._list)

    def _found(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        cards: list[QWidget] = []
        for finding in FootCheckFinding:
            if finding in (state.findings or ()):
                lines = texts.finding_advice(finding, state.emergency_number)
                cards += [
                    CardTitle(texts.finding_name(finding)),
                    Notice("\n".join(lines), tone="danger"),
                ]
        return self.tr("What to do now"), cards

    def _helper(self, _state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        yes = self.choice(self.tr("Yes, beside me"), self._helper_here)
        no = self.choice(self.tr("No, I am alone"), self._helper_away)
        self.forward.hide()
        why = self.tr("You stand only with a helper. Without one, you exercise sitting down today.")
        return self.tr("Is your helper beside you now?"), (BodyText(why), no, yes)

    def _changed(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        cards = []
        for checked in state.changes:
            words = self._words[checked.planned.exercise_id]
            if checked.item is None:
                change = self.tr("Left out today.")
            else:
                change = self.tr("Today in an easier form.")
            reason = [] if checked.reason is None else [reason_text(checked.reason)]
            cards.append(card(words.name, [change, *reason]))
        return self.tr("What is different today"), cards

    def _nothing(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        self.word_forward(self.tr("Home"), Icon.HOME)
        lines = [] if state.reason is None else [reason_text(state.reason)]
        return self.tr("No exercise today"), [Notice(line, tone="danger") for line in lines]

    def _pain(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        none, moderate, worst = pain_words()
        self._scale = ScaleRow({0: none, 5: moderate, 10: worst})
        self._scale.set_value(state.pain)  # before it is shown: the focus opens on the answer
        self._scale.chosen.connect(self._presenter.pain)
        what = BodyText(self.tr("0 is none at all. 10 is the worst you can imagine."))
        return self.tr("Pain in your feet now?"), (what, self._scale)

    def _things(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        lines = [texts.thing_to_fetch(thing) for thing in state.things]
        first = BodyText(self.tr("Wear your shoes while you fetch them."))
        things = Card()
        for line in lines:
            things.column.addLayout(point(line, things))
        asked = [_LOOK_UP[thing] for thing in state.things if thing in _LOOK_UP]
        return self.tr("Things you need"), (first, things, *map(self._look_up_button, asked))

    def _take_care(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        each = [(self._words[exercise_id], position) for exercise_id, position in state.exercises]
        cards = [card(words.name, words.cautions_at(position)) for words, position in each]
        return self.tr("Take care"), cards

    def _stop_signs(self, state: BeforeState) -> tuple[str, Sequence[QWidget]]:
        self.word_forward(self.tr("Start"), Icon.PLAY)
        signs = [
            Notice(sign.signs, act=sign.act, tone="danger")
            for sign in stop_signs(state.emergency_number)
        ]
        return self.tr("Stop if you feel any of this"), (*signs, BodyText(app_cannot_call()))

    # ------------------------------------------------------------ a page of Learn, in place

    def first_focus(self) -> QWidget | None:
        """Return the next step where the step itself has only things to look up."""
        return self.forward if self._shown is BeforeStep.THINGS else super().first_focus()

    def _look_up_button(self, page: LearnId) -> PlainButton:
        button = PlainButton(self._learn()[page].title)
        button.clicked.connect(partial(self._look_up, page))
        return button

    def _look_up(self, page: LearnId) -> None:
        """Show a page in place of the step: to leave for Learn would lose the answers so far."""
        words = self._learn()[page]
        self._looking_up = True
        self.word_forward(self.tr("All right"), Icon.TICK)
        self.show_step(words.title, [SectionCard(each, "") for each in words.sections], skip=False)

    def _put_away(self) -> bool:
        """Bring the step back if a page stands in its place, and tell whether one did."""
        stood, self._looking_up = self._looking_up, False
        if stood and self._state is not None:
            self._build(self._state)
        return stood

    # ------------------------------------------------------------ presses

    def _go_on(self) -> None:
        if not self._put_away():
            self._presenter.next()

    def _go_back(self) -> None:
        if not self._put_away():
            self._presenter.back()

    def _helper_here(self) -> None:
        self._presenter.helper(here=True)

    def _helper_away(self) -> None:
        self._presenter.helper(here=False)

    def _ticked(self) -> None:
        if self._list is None:
            return
        ticked = self._list.values()
        if ticked:
            self._presenter.tick(frozenset(FootCheckFinding(k) for k in ticked - {_NONE}))
        else:
            self._presenter.untick_all()
