"""The wizard's page: one question a screen, Back and Next below."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.application.wizard import WizardPresenter
from neuro_desktop.application.wizard_answers import Option, Step
from neuro_desktop.application.wizard_state import (
    PickBody,
    RoutineBody,
    SoundBody,
    StopBody,
    TextBody,
    TickBody,
    WizardState,
    WizardView,
)
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.texts import wizard as texts
from neuro_desktop.texts.wizard_options import none_words, option_words, weekday_name
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.step_page import StepPage
from neuro_desktop.ui.widgets.buttons import PlainButton
from neuro_desktop.ui.widgets.choices import Choice
from neuro_desktop.ui.widgets.question import Answer, Question
from neuro_desktop.ui.widgets.text import BodyText
from neuro_desktop.ui.wizard.choosing import PickScreen, TickScreen
from neuro_desktop.ui.wizard.finishing import RoutineScreen
from neuro_desktop.ui.wizard.sounding import SoundScreen
from neuro_desktop.ui.wizard.stopping import StopScreen
from neuro_desktop.ui.wizard.writing import WritingScreen

_Screen = TickScreen | PickScreen | WritingScreen | SoundScreen | StopScreen | RoutineScreen


class WizardPage(StepPage):
    """Implements `WizardView`: one kind of screen for each kind of body."""

    def __init__(
        self,
        presenter: Callable[[WizardView], WizardPresenter],
        catalogue: Catalogue,
        words: Mapping[ExerciseId, ExerciseWords],
    ) -> None:
        super().__init__(texts.wizard_title(only_safety=False))
        self._catalogue = catalogue
        self._words = words
        self._state: WizardState | None = None
        self._screen: _Screen | None = None
        self._count = BodyText("", quiet=True, parent=self)
        self.column.insertWidget(0, self._count)
        self.skip.set_words(self.tr("Save"))
        self._paper = PlainButton(self.tr("Print it"), parent=self)
        self._paper.describe(self.tr("It is saved. Then you see it on paper first."))
        if self.frame is not None:
            self.frame.bottom.add_left(self._paper)
        self._presenter = presenter(self)
        self.back.clicked.connect(self._presenter.back)
        self.skip.clicked.connect(self._presenter.save)
        self._paper.clicked.connect(self._presenter.print_it)
        self.forward.clicked.connect(self._forward)
        self._presenter.open()

    # ------------------------------------------------------------ showing

    def show_state(self, state: WizardState) -> None:
        before, self._state = self._state, state
        self._count.setText(texts.step_of(state.number, state.total))
        self.show_trouble(state.not_kept)
        if before is None or before.step is not state.step:
            self.set_title(texts.wizard_title(only_safety=state.only_safety))
            self._build(state)
        else:
            self.forward.set_words(*self._next_step(state))
        self._update(state)

    def _build(self, state: WizardState) -> None:
        screen = self._make(state)
        self._screen = screen
        self._update(state)
        has_routine = isinstance(state.body, RoutineBody) and bool(state.body.plan.items)
        self._paper.setVisible(has_routine)
        self.word_forward(*self._next_step(state))
        self.show_step(self._title_of(state), [screen], skip=has_routine)

    def _update(self, state: WizardState) -> None:
        screen, body = self._screen, state.body
        match screen, body:
            case TickScreen(), TickBody():
                screen.show_body(body)
            case PickScreen(), PickBody():
                screen.show_body(body)
            case WritingScreen(), TextBody():
                screen.show_body(body)
            case SoundScreen(), SoundBody():
                screen.show_body(body)
            case RoutineScreen(), RoutineBody():
                screen.show_body(body)
            case _:
                pass
        if screen is not None:
            screen.show_trouble(texts.trouble_text(state.trouble) if state.trouble else "")

    def _title_of(self, state: WizardState) -> str:
        if isinstance(state.body, StopBody):
            return texts.stop_words(state.body.reason, state.emergency_number).title
        if isinstance(state.body, RoutineBody):
            if state.body.plan.items:
                return self.tr("Your routine is ready")
            return self.tr("No routine for now")
        return texts.question(state.step).title

    def _next_step(self, state: WizardState) -> tuple[str, Icon]:
        if isinstance(state.body, RoutineBody) and state.body.plan.items:
            return self.tr("Start now"), Icon.PLAY
        if isinstance(state.body, RoutineBody | StopBody):
            return self.tr("Finish for now"), Icon.HOME
        if state.is_last:
            return self.tr("Save"), Icon.TICK
        return self.tr("Next"), Icon.NEXT

    # ------------------------------------------------------------ making screens

    def _make(self, state: WizardState) -> _Screen:
        body = state.body
        if isinstance(body, TickBody):
            return self._tick_screen(state, body)
        if isinstance(body, PickBody):
            return self._pick_screen(state, body)
        if isinstance(body, TextBody):
            return self._writing_screen(state.step)
        if isinstance(body, SoundBody):
            return self._sound_screen()
        if isinstance(body, StopBody):
            return StopScreen(texts.stop_words(body.reason, state.emergency_number), self.forward)
        screen = RoutineScreen(body, self._catalogue, self._words, self.forward)
        screen.renamed.connect(self._presenter.rename)
        return screen

    def _tick_screen(self, state: WizardState, body: TickBody) -> TickScreen:
        screen = TickScreen(
            {str(option): option for option in body.options},
            [self._choice(state, option) for option in body.options],
            none="" if body.none is None else none_words(state.step),
            lines=texts.question(state.step).lines,
        )
        screen.ticked.connect(self._ticked)
        return screen

    def _pick_screen(self, state: WizardState, body: PickBody) -> PickScreen:
        notice, tone = "", "note"
        if body.feet:
            notice, tone = texts.feet_notice(body.feet), "danger"
        elif body.allowed is not None:
            notice = texts.place_notice(body.allowed)
        screen = PickScreen(
            {str(option): option for option in body.options},
            [self._choice(state, option) for option in body.options],
            lines=texts.question(state.step).lines,
            notice=notice,
            tone=tone,
        )
        screen.picked.connect(self._presenter.pick)
        return screen

    def _writing_screen(self, step: Step) -> WritingScreen:
        lines = texts.question(step).lines
        if step is Step.NAME:
            help_text = self.tr("You can leave this empty.")
            screen = WritingScreen(self.tr("Your name"), help_text=help_text, lines=lines)
        else:
            screen = WritingScreen(self.tr("Emergency number"), number=True, lines=lines)
        screen.written.connect(self._presenter.write)
        screen.entered.connect(self._presenter.next)
        return screen

    def _sound_screen(self) -> SoundScreen:
        sound = self._presenter.sound
        screen = SoundScreen(texts.question(Step.SOUND).lines)
        screen.tested.connect(sound.test)
        screen.volume_chosen.connect(sound.set_volume)
        screen.rate_chosen.connect(sound.set_voice_rate)
        screen.tones_chosen.connect(self._tones_chosen)
        screen.voice_chosen.connect(self._voice_chosen)
        return screen

    def _choice(self, state: WizardState, option: Option) -> Choice:
        if isinstance(option, ExerciseId):
            words = self._words[option]
            return Choice(str(option), words.name, words.purpose)
        if state.step is Step.DAYS and isinstance(option, int):
            return Choice(str(option), weekday_name(option))
        feet = state.body.feet if isinstance(state.body, PickBody) else frozenset()
        said = option_words(state.step, option, state.emergency_number, feet)
        return Choice(str(option), said.title, said.explanation)

    # ------------------------------------------------------------ presses

    def _forward(self) -> None:
        body = self._state.body if self._state else None
        if isinstance(body, RoutineBody) and body.plan.items:
            self._presenter.start_now()
        elif isinstance(body, RoutineBody | StopBody):
            self._presenter.finish_without_routine()
        else:
            self._presenter.next()

    def _ticked(self, options: frozenset[Option], none: bool) -> None:
        self._presenter.tick(options, none=none)

    def _tones_chosen(self, on: bool) -> None:
        self._presenter.sound.set_sound_on(on=on)

    def _voice_chosen(self, on: bool) -> None:
        self._presenter.sound.set_voice_on(on=on)

    # ------------------------------------------------------------ leaving

    def may_leave(self, then: Callable[[], None]) -> None:
        if not self._presenter.is_unfinished:
            then()
            return
        answers = (
            Answer("stay", self.tr("Stay here"), filled=True),
            Answer("leave", self.tr("Leave for now")),
        )
        kept = self.tr("Your answers are kept. You can go on later.")
        if self._state is not None and self._state.only_safety:
            kept = self.tr("What you ticked is kept. Next time we ask the questions again.")
        self.ask_before_leaving(Question(self.tr("Leave now?"), kept, answers), "leave", then)

    def left(self) -> None:
        self._presenter.leave()

    def first_focus(self) -> QWidget | None:
        return self._screen.first_focus() if self._screen is not None else super().first_focus()
