"""A wizard on a stage: the presenter with fakes around it, driven by its intents."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date, timedelta

from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import (
    Cue,
)
from neuro_desktop.application.sound_test import SoundTest
from neuro_desktop.application.wizard import WizardDefaults, WizardPresenter
from neuro_desktop.application.wizard_answers import Option, Step
from neuro_desktop.application.wizard_state import (
    PickBody,
    RoutineBody,
    StopBody,
    TickBody,
    WizardState,
)
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.safety import Place
from neuro_desktop.domain.timeline import Pace
from tests.fake_store import fake_store
from tests.fakes import FakeNavigator, FakePeople, FakeRoutines, FakeSessions, FakeSettings
from tests.ui.memory import StillClock

CATALOGUE = load_catalogue()
TODAY = date(2026, 3, 2)
Told = Option | AbstractSet[Option]


class HeardCues:
    def __init__(self) -> None:
        self.heard: list[str] = []
        self.told: Callable[[bool], None] | None = None

    def prepare(self) -> None:
        self.heard.append("prepared")

    def play(self, cue: Cue) -> None:
        self.heard.append(cue.value)

    def set_volume(self, percent: int) -> None:
        self.heard.append(f"volume {percent}")

    def on_availability(self, told: Callable[[bool], None]) -> None:
        self.told = told

    def release(self) -> None:
        self.heard.append("released")


class HeardVoice:
    def __init__(self) -> None:
        self.heard: list[str] = []
        self.told: Callable[[bool], None] | None = None

    def prepare(self) -> None:
        return

    def say(self, text: str, finished: Callable[[], None] | None = None) -> None:
        self.heard.append(text)

    def stop(self) -> None:
        self.heard.append("stopped")

    def set_rate(self, words_a_minute: int) -> None:
        self.heard.append(f"rate {words_a_minute}")

    def on_availability(self, told: Callable[[bool], None]) -> None:
        self.told = told

    def close(self) -> None:
        raise AssertionError


class Shown:
    """A view that keeps what it was given."""

    def __init__(self) -> None:
        self.states: list[WizardState] = []

    def show_state(self, state: WizardState) -> None:
        self.states.append(state)


class Stage:
    """One computer: what is kept stays when the wizard is opened again."""

    def __init__(self) -> None:
        self.people = FakePeople()
        self.routines = FakeRoutines()
        self.settings = FakeSettings()
        self.current = CurrentSettings(self.settings, ChangeNotifier())
        self.cues = HeardCues()
        self.voice = HeardVoice()
        self.clock = StillClock(TODAY)
        self.navigator = FakeNavigator()

    def open(self, *, only_safety: bool = False) -> "Stage":
        self.view = Shown()
        self.wizard = WizardPresenter(
            self.view,
            store=fake_store(self.people, self.routines, FakeSessions()),
            catalogue=CATALOGUE,
            clock=self.clock,
            navigator=self.navigator,
            sound=SoundTest(self.current, self.cues, self.voice),
            defaults=WizardDefaults("112", "Routine {}".format, Pace()),
            only_safety=only_safety,
        )
        self.wizard.open()
        return self

    def close_and_open(self) -> "Stage":
        self.wizard.leave()
        return self.open()

    # ---- what is shown

    @property
    def state(self) -> WizardState:
        return self.view.states[-1]

    @property
    def step(self) -> Step:
        return self.state.step

    @property
    def ticks(self) -> TickBody:
        assert isinstance(self.state.body, TickBody)
        return self.state.body

    @property
    def picks(self) -> PickBody:
        assert isinstance(self.state.body, PickBody)
        return self.state.body

    @property
    def stop(self) -> StopBody:
        assert isinstance(self.state.body, StopBody)
        return self.state.body

    @property
    def routine(self) -> RoutineBody:
        assert isinstance(self.state.body, RoutineBody)
        return self.state.body

    @property
    def person(self) -> Person:
        assert self.people.person is not None
        return self.people.person

    # ---- what a person does

    def go_to(self, step: Step, **answers: Told) -> "Stage":
        """Answer every screen up to `step`: as given by name, else with what changes nothing."""
        for _ in range(30):
            if self.step is step:
                return self
            self.answer(answers.get(self.step.value))
        raise AssertionError(f"{step} does not come; the wizard is at {self.step}")

    def answer(self, answer: Told | None = None) -> "Stage":
        """Answer this screen and go on; without an answer as it stands, else none or standing."""
        body = self.state.body
        if isinstance(body, TickBody):
            if answer is not None:
                assert isinstance(answer, AbstractSet)
                self.wizard.tick(frozenset(answer))
            elif body.none is False and not body.ticked:
                self.wizard.tick(frozenset(), none=True)
        elif isinstance(body, PickBody):
            if answer is not None:
                assert not isinstance(answer, AbstractSet)
                self.wizard.pick(answer)
            elif body.chosen is None:
                self.wizard.pick(Place.STANDING_BOTH_HANDS)
        self.wizard.next()
        return self

    def none_of_these(self) -> "Stage":
        """Tick *None of these*, whatever is ticked, and go on."""
        self.wizard.tick(frozenset(), none=True)
        self.wizard.next()
        return self

    def finish(self, **answers: Told) -> "Stage":
        """Run the whole wizard and save."""
        self.open().go_to(Step.ROUTINE, **answers)
        self.wizard.save()
        return self

    def days_pass(self, days: int) -> "Stage":
        self.clock.day += timedelta(days=days)
        return self

    def change_profile(self, **changes: object) -> "Stage":
        profile = replace(self.person.profile, **changes)  # type: ignore[arg-type]
        self.people.person = replace(self.person, profile=profile)
        return self
