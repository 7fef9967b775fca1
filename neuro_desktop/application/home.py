"""Home: what is due today, the week so far, and where one can go from here."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Protocol

from neuro_desktop.application.after import questions_left
from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.home_card import CardMaker, RoutineCard
from neuro_desktop.application.ports import (
    ONLY_SAFETY,
    Clock,
    Navigator,
    Screen,
)
from neuro_desktop.application.restart import begins_again
from neuro_desktop.application.settings import pace_of
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain.exercise import Catalogue
from neuro_desktop.domain.plan_week import PlannedDays, planned_on
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.session import Origin, Outcome, Session

AFTERNOON_FROM_HOUR = 12
EVENING_FROM_HOUR = 18
_TILES = (  # in their order; shown where the app has the page
    Screen.CHECK_IN,
    Screen.PROGRESS,
    Screen.ROUTINES,
    Screen.PRINT,
    Screen.LEARN,
    Screen.SETTINGS,
)


class PartOfDay(StrEnum):
    """Which greeting fits."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class DayStatus(StrEnum):
    """What one box of the week says."""

    DONE = "done"
    TODAY = "today"
    NOT_DONE = "not_done"  # a planned day that is over
    FREE = "free"  # a day that is over and had no plan
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One box of the week; 0 = Monday."""

    weekday: int
    status: DayStatus
    planned: bool
    is_today: bool


class Due(StrEnum):
    """Why a routine stands on today's card."""

    TODAY = "today"  # its weekday is today
    DONE_TODAY = "done_today"  # all routines of today are done
    OTHER_DAY = "other_day"  # no routine is for today; this one may be done all the same


@dataclass(frozen=True, slots=True)
class UnfinishedSession:
    """A session that did not end."""

    session_id: str
    routine_name: str


@dataclass(frozen=True, slots=True)
class QuestionsLeft:
    """An ended session of today with questions that were not answered."""

    session_id: str
    questions: int


@dataclass(frozen=True, slots=True)
class HomeState:
    """All that Home shows.

    `today` is None while there is no routine; `also` are the other routines of the same day.
    `shorter_minutes` is how long a shorter session takes, where a week was missed.
    """

    part_of_day: PartOfDay
    name: str = ""
    first_run: bool = False
    due: Due = Due.TODAY
    today: RoutineCard | None = None
    also: tuple[RoutineCard, ...] = ()
    unfinished: UnfinishedSession | None = None
    shorter_minutes: int | None = None
    questions_left: QuestionsLeft | None = None
    week: tuple[WeekDay, ...] = ()
    tiles: tuple[Screen, ...] = ()
    draft: bool = False  # the questions for a first routine were begun
    repaired: tuple[str, ...] = ()  # settings that were damaged, until the person has seen it
    trouble: StoreTrouble | None = None  # the store cannot be read now


class HomeView(Protocol):
    """The screen."""

    def show_state(self, state: HomeState) -> None:
        """Show this state."""
        ...


class HomePresenter:
    """Finds out what today holds; `available` are the screens the app has."""

    def __init__(
        self,
        view: HomeView,
        *,
        store: Repositories,
        catalogue: Catalogue,
        settings: CurrentSettings,
        clock: Clock,
        navigator: Navigator,
        changes: ChangeNotifier,
        available: Collection[Screen],
    ) -> None:
        self._view = view
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._navigator = navigator
        self._available = available
        self._settings = settings
        self._shown_on: date | None = None
        self._forget = changes.listen(self._changed)

    def open(self) -> None:
        """Show what today holds."""
        self._shown_on = self._clock.today()
        try:
            state = self._state(self._shown_on)
        except StoreUnavailable as error:
            state = HomeState(self._part_of_day(), trouble=error.trouble)
        self._view.show_state(state)

    def look_again(self) -> None:
        """Show the new day, if a day has begun since (the window came back to the front)."""
        if self._shown_on != self._clock.today():
            self.open()

    def close(self) -> None:
        """Listen to nothing any more."""
        self._forget()

    def repair_seen(self) -> None:
        """Say no more of repaired settings."""
        self._settings.repaired = ()
        self.open()

    def start(self, routine_id: str) -> None:
        """Begin this routine."""
        self._navigator.go(Screen.BEFORE_START, routine_id)

    def restart(self, routine_id: str) -> None:
        """Begin a shorter session of this routine."""
        self._navigator.go(Screen.RESTART, routine_id)

    def answer_left(self, session_id: str) -> None:
        """Go to the questions that are left after a session."""
        self._navigator.go(Screen.AFTER, session_id)

    def show_routine(self, routine_id: str) -> None:
        """Go to this routine, to add to it or to look at it."""
        self._navigator.go(Screen.ROUTINE, routine_id)

    def answer_questions(self) -> None:
        """Go to the safety questions alone."""
        self._navigator.go(Screen.WIZARD, ONLY_SAFETY)

    def carry_on(self, session_id: str) -> None:
        """Go to the session that did not end."""
        self._navigator.go(Screen.CARRY_ON, session_id)

    def make_routine(self) -> None:
        """Go to the questions that make a routine, where they were left."""
        self._navigator.go(Screen.WIZARD)

    def open_screen(self, screen: Screen) -> None:
        """Go where a tile leads."""
        self._navigator.go(screen)

    def _changed(self, changes: Changes) -> None:
        if changes.person or changes.routines or changes.sessions:
            self.open()

    def _state(self, today: date) -> HomeState:
        person = self._store.people.load()
        routines = self._store.routines.all()
        week_start = today - timedelta(days=today.weekday())
        sessions = self._store.sessions.between(week_start, week_start + timedelta(days=6))
        unfinished = self._store.sessions.unfinished()
        due, chosen = _due(routines, sessions, today)
        maker = CardMaker(
            self._catalogue,
            person,
            today_of(self._clock, self._store.sessions),
            pace_of(self._settings.value),
        )
        # What can be started comes first; sorting keeps the order of the rest.
        cards = sorted(map(maker.card, chosen), key=lambda card: not card.can_start)
        again = due is not Due.DONE_TODAY and begins_again(self._store, today)
        first = [each for each in chosen if again and each.id == cards[0].routine_id]
        if due is not Due.TODAY:
            cards = cards[:1]
        tiles = tuple(screen for screen in _TILES if screen in self._available)
        return HomeState(
            part_of_day=self._part_of_day(),
            name=person.name if person else "",
            first_run=person is None,
            due=due,
            today=cards[0] if cards else None,
            also=tuple(cards[1:]),
            unfinished=_left_open(unfinished),
            shorter_minutes=maker.shorter_minutes(first[0]) if first else None,
            questions_left=self._questions_left(sessions, today),
            week=_week(self._store.plans.all(), sessions, today) if routines else (),
            tiles=tiles if person else (),
            draft=self._store.people.load_draft() is not None,
            repaired=self._settings.repaired,
        )

    def _questions_left(self, sessions: Sequence[Session], today: date) -> QuestionsLeft | None:
        """Return what the latest session of today was not asked to the end."""
        if not sessions or sessions[-1].day != today or sessions[-1].origin is not Origin.APP:
            return None
        last = sessions[-1]
        if not questions_left(last, self._catalogue, settled=False):
            return None
        settled = bool(self._store.levels.of_session(last.id))
        left = questions_left(last, self._catalogue, settled=settled)
        return QuestionsLeft(last.id, len(left)) if left else None

    def _part_of_day(self) -> PartOfDay:
        hour = self._clock.now().astimezone().hour
        if hour < AFTERNOON_FROM_HOUR:
            return PartOfDay.MORNING
        return PartOfDay.AFTERNOON if hour < EVENING_FROM_HOUR else PartOfDay.EVENING


def _left_open(session: Session | None) -> UnfinishedSession | None:
    return UnfinishedSession(session.id, session.routine_name) if session else None


def _due(
    routines: Sequence[Routine], sessions: Sequence[Session], today: date
) -> tuple[Due, list[Routine]]:
    """Return which routines may stand on the card, the first one first."""
    planned = [routine for routine in routines if today.weekday() in routine.weekdays]
    if not planned:
        return Due.OTHER_DAY, sorted(routines, key=lambda each: _days_until(each, today))
    done = {session.routine_id for session in sessions if session.day == today and _counts(session)}
    ahead = [routine for routine in planned if routine.id not in done]
    return (Due.TODAY, ahead) if ahead else (Due.DONE_TODAY, planned)


def _days_until(routine: Routine, today: date) -> int:
    """Return the days until this routine's next day; a routine without days comes last."""
    return min(((day - today.weekday()) % 7 for day in routine.weekdays), default=7)


def _counts(session: Session) -> bool:
    """Tell whether anything was done in this session."""
    return any(result.outcome is not Outcome.SKIPPED for result in session.results)


def _week(
    plans: Sequence[PlannedDays], sessions: Sequence[Session], today: date
) -> tuple[WeekDay, ...]:
    done = {session.day for session in sessions if _counts(session)}
    monday = today - timedelta(days=today.weekday())
    days = [monday + timedelta(days=each) for each in range(7)]
    # Nothing was planned before there was a plan.
    planned = {day for day in days if plans and day >= plans[0].since and planned_on(day, plans)}
    return tuple(
        WeekDay(day.weekday(), _status(day, done, planned, today), day in planned, day == today)
        for day in days
    )


def _status(day: date, done: set[date], planned: set[date], today: date) -> DayStatus:
    if day in done:
        return DayStatus.DONE
    if day == today:
        return DayStatus.TODAY
    if day > today:
        return DayStatus.AHEAD
    return DayStatus.NOT_DONE if day in planned else DayStatus.FREE
