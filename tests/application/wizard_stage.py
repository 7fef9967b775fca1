"""A wizard on a stage: the presenter with fakes around it, driven by its intents."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from neuro_desktop.adapters.catalogue import load_catalogue
from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import (
    Cue,
    Repositories,
    Screen,
    StoreTrouble,
    StoreUnavailable,
)
from neuro_desktop.application.settings import Settings
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
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Place
from neuro_desktop.domain.session import Session
from neuro_desktop.domain.timeline import Pace

CATALOGUE = load_catalogue()
TODAY = date(2026, 3, 2)
Told = Option | AbstractSet[Option]


class WizardClock:
    """A clock whose day is set by the test."""

    def __init__(self) -> None:
        self.day = TODAY

    def monotonic(self) -> float:
        return 0.0

    def now(self) -> datetime:
        return datetime(self.day.year, self.day.month, self.day.day, 9, tzinfo=UTC)

    def today(self) -> date:
        return self.day


class KeptPeople:
    def __init__(self) -> None:
        self.person: Person | None = None
        self.draft: WizardDraft | None = None
        self.refuses: StoreTrouble | None = None

    def _may_write(self) -> None:
        if self.refuses is not None:
            raise StoreUnavailable(self.refuses)

    def load(self) -> Person | None:
        return self.person

    def save(self, person: Person) -> None:
        self._may_write()
        self.person = person

    def load_draft(self) -> WizardDraft | None:
        return self.draft

    def save_draft(self, draft: WizardDraft | None) -> None:
        self._may_write()
        self.draft = draft


class KeptRoutines:
    def __init__(self) -> None:
        self.routines: dict[str, Routine] = {}

    def all(self) -> Sequence[Routine]:
        return tuple(self.routines.values())

    def get(self, routine_id: str) -> Routine | None:
        return self.routines.get(routine_id)

    def save(self, routine: Routine) -> None:
        self.routines[routine.id] = routine

    def delete(self, routine_id: str) -> None:
        del self.routines[routine_id]

    def restore(self, routine_id: str) -> None:
        raise AssertionError(routine_id)


class NoSessions:
    def save(self, session: Session) -> None:
        raise AssertionError(session)

    def unfinished(self) -> Session | None:
        return None

    def get(self, session_id: str) -> Session | None:
        return None

    def between(self, first: date, last: date) -> Sequence[Session]:
        return ()


class KeptSettings:
    def __init__(self) -> None:
        self.kept = Settings()
        self.repaired: tuple[str, ...] = ()

    def load(self) -> Settings:
        return self.kept

    def save(self, settings: Settings) -> None:
        self.kept = settings


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


class Steps:
    """Remembers where the wizard went."""

    def __init__(self) -> None:
        self.went: list[tuple[Screen, str | None]] = []

    def go(self, screen: Screen, subject: str | None = None) -> None:
        self.went.append((screen, subject))


class Shown:
    """A view that keeps what it was given."""

    def __init__(self) -> None:
        self.states: list[WizardState] = []

    def show_state(self, state: WizardState) -> None:
        self.states.append(state)


class Stage:
    """One computer: what is kept stays when the wizard is opened again."""

    def __init__(self) -> None:
        self.people = KeptPeople()
        self.routines = KeptRoutines()
        self.settings = KeptSettings()
        self.current = CurrentSettings(self.settings, ChangeNotifier())
        self.cues = HeardCues()
        self.voice = HeardVoice()
        self.clock = WizardClock()
        self.navigator = Steps()

    def open(self, *, only_safety: bool = False) -> "Stage":
        self.view = Shown()
        self.wizard = WizardPresenter(
            self.view,
            store=Repositories(self.people, self.routines, NoSessions()),
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
