"""A store in memory, a clock and a view for the presenters of the log."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from neuro_desktop.application.store_ports import Repositories, StoreTrouble
from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.session import Outcome, Session
from tests import builders
from tests.fake_store import FakeActivities, FakePlans, fake_store
from tests.fakes import FakeSessions
from tests.ui.memory import RecordingNavigator, StillClock

TODAY = builders.TODAY  # a Wednesday


@dataclass
class RecordingView:
    """Keeps every state it was shown."""

    states: list = field(default_factory=list)  # type: ignore[type-arg]  # of any presenter
    missing: list[StoreTrouble | None] = field(default_factory=list)

    def show_state(self, state: object) -> None:
        self.states.append(state)

    def show_missing(self, trouble: StoreTrouble | None) -> None:
        self.missing.append(trouble)


@dataclass
class LogStage:
    """What the presenters ask for; `plan` are the weekdays planned since long ago."""

    sessions: FakeSessions = field(default_factory=FakeSessions)
    activities: FakeActivities = field(default_factory=FakeActivities)
    plans: FakePlans = field(default_factory=FakePlans)
    clock: StillClock = field(default_factory=lambda: StillClock(TODAY))
    navigator: RecordingNavigator = field(default_factory=RecordingNavigator)
    view: RecordingView = field(default_factory=RecordingView)

    @property
    def store(self) -> Repositories:
        store = fake_store(sessions=self.sessions)
        return replace(store, activities=self.activities, plans=self.plans)

    @property
    def shown(self):  # type: ignore[no-untyped-def]  # the state of whichever presenter
        return self.view.states[-1]


def log_stage(
    sessions: Iterable[Session] = (),
    activities: Iterable[Activity] = (),
    plans: Iterable[PlannedDays] = (),
) -> LogStage:
    """Return a stage whose store holds these."""
    return LogStage(FakeSessions(*sessions), FakeActivities(activities), FakePlans(plans))


def done(day: date, *, name: str = "", outcome: Outcome = Outcome.DONE) -> Session:
    """Return a session of this day with one work phase that ended so."""
    session = builders.session(builders.result(1, 1, outcome), day=day)
    return replace(session, id=name or f"s-{day}", items=(builders.item(1),))


def walk(day: date, minutes: int = 20) -> Activity:
    """Return a walk of this day."""
    return Activity(f"a-{day}", day, ActivityKind.WALKING, minutes)
