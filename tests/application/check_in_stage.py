"""A person with a diary in memory, and short ways through a check-in."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from neuro_desktop.application.check_in import CheckInPresenter
from neuro_desktop.application.check_in_state import CheckInState, CheckInStep, SkinChange
from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from tests import builders
from tests.fake_store import FakeCheckIns, fake_store
from tests.fakes import FakePeople
from tests.ui.memory import RecordingNavigator, StillClock

TODAY = builders.TODAY
YESTERDAY = TODAY - timedelta(days=1)
TINGLING_LEFT = SymptomAt(Symptom.TINGLING, Side.LEFT)
TINGLING_RIGHT = SymptomAt(Symptom.TINGLING, Side.RIGHT)
WEAK_LEFT = SymptomAt(Symptom.WEAKNESS, Side.LEFT)
BALANCE = SymptomAt(Symptom.BALANCE, Side.BOTH)
DEFAULT_FOLLOWED = (Symptom.TINGLING, Symptom.BALANCE)


def days_ago(days: int) -> date:
    """Return a past day."""
    return TODAY - timedelta(days=days)


def written(check_in_id: str, day: date, *ratings: tuple[SymptomAt, int], hour: int = 8) -> CheckIn:
    """Return a check-in that asked all, so that the others are not due in its week."""
    at = datetime(day.year, day.month, day.day, hour, tzinfo=UTC)
    given = tuple(Rating(*rating) for rating in ratings)
    return CheckIn(check_in_id, day, at, given, asked_all=True)


@dataclass
class ShownStates:
    """A view that remembers every state it was shown."""

    states: list[CheckInState] = field(default_factory=list)

    def show_state(self, state: CheckInState) -> None:
        self.states.append(state)


@dataclass
class Scene:
    """The presenter and all it was given."""

    people: FakePeople
    check_ins: FakeCheckIns
    clock: StillClock
    navigator: RecordingNavigator
    view: ShownStates
    presenter: CheckInPresenter

    @property
    def shown(self) -> CheckInState:
        return self.view.states[-1]

    @property
    def step(self) -> CheckInStep:
        return self.shown.spot.step

    @property
    def person(self) -> Person:
        person = self.people.person
        assert person is not None
        return person

    @property
    def kept(self) -> CheckIn:
        """Return the newest check-in that is in the diary."""
        found = self.check_ins.between(date.min, date.max)
        return max(found, key=lambda check_in: check_in.written_at)

    def ids(self) -> list[str]:
        return [check_in.id for check_in in self.check_ins.between(date.min, date.max)]

    def answer(self, *values: int | None) -> None:
        """Answer the next screens, None for Next without an answer."""
        for value in values:
            if value is not None:
                self.presenter.choose(value)
            self.presenter.next()

    def go_to(self, step: CheckInStep) -> None:
        """Press Next until this screen is shown."""
        for _ in range(40):
            if self.step is step:
                return
            self.presenter.next()
        raise AssertionError(f"no {step}")

    def steps(self) -> list[CheckInStep]:
        """Press Next to the end and return every screen on the way."""
        seen = [self.step]
        while seen[-1] is not CheckInStep.END:
            self.presenter.next()
            seen.append(self.step)
        return seen


def skin_words(change: SkinChange) -> str:
    """Return words that a test can recognise."""
    return change.value


def opened(
    *kept: CheckIn,
    subject: str | None = None,
    followed: tuple[Symptom, ...] = DEFAULT_FOLLOWED,
    profile: Profile | None = None,
    check_ins: FakeCheckIns | None = None,
    people: FakePeople | None = None,
) -> Scene:
    """Return an open check-in of a person with this diary."""
    person = Person("person-1", "Rosa", "112", profile or builders.profile(), symptoms=followed)
    people = people or FakePeople(person)
    check_ins = check_ins or FakeCheckIns(kept)
    clock, navigator, view = StillClock(TODAY), RecordingNavigator(), ShownStates()
    presenter = CheckInPresenter(
        view,
        subject,
        store=fake_store(people=people, check_ins=check_ins),
        clock=clock,
        navigator=navigator,
        skin_words=skin_words,
    )
    presenter.open()
    return Scene(people, check_ins, clock, navigator, view, presenter)
