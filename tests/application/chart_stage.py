"""A chart with a view that keeps what it was shown, over check-ins in memory."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from neuro_desktop.application.chart import ChartPresenter, ChartState, Shown
from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from tests.fake_store import FakeCheckIns, fake_store
from tests.fakes import FakeClock, FakeNavigator, FakePeople, FakeSessions

LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH
TODAY = FakeClock().today()

Values = dict[tuple[Symptom, Side], int]


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def check_in(days_ago: int, values: Values, number: int = 0) -> CheckIn:
    day = ago(days_ago)
    ratings = tuple(Rating(SymptomAt(*at), value) for at, value in values.items())
    written = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return CheckIn(f"{days_ago}-{number}", day, written, ratings)


def both_feet(symptom: Symptom, days_ago: Iterable[int], left: int, right: int) -> list[CheckIn]:
    return [check_in(each, {(symptom, LEFT): left, (symptom, RIGHT): right}) for each in days_ago]


@dataclass
class Scene:
    """What stands round a chart."""

    check_ins: FakeCheckIns
    sessions: FakeSessions
    navigator: FakeNavigator = field(default_factory=FakeNavigator)
    shown: list[ChartState] = field(default_factory=list)

    def show_state(self, state: ChartState) -> None:
        self.shown.append(state)

    @property
    def state(self) -> ChartState:
        return self.shown[-1]

    def shows(self) -> Shown:
        return self.state.shown

    def days(self) -> list[date]:
        return [entry.day for entry in self.state.entries]


def opened(
    check_ins: Sequence[CheckIn],
    *followed: Symptom,
    subject: str | None = None,
    sessions: FakeSessions | None = None,
) -> tuple[ChartPresenter, Scene]:
    scene = Scene(FakeCheckIns(check_ins), sessions or FakeSessions())
    store = fake_store(
        FakePeople(Person("person-1", symptoms=followed)),
        sessions=scene.sessions,
        check_ins=scene.check_ins,
    )
    presenter = ChartPresenter(
        scene, subject, store=store, clock=FakeClock(), navigator=scene.navigator
    )
    presenter.open()
    return presenter, scene
