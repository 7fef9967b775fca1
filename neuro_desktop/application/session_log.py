"""My sessions: the weeks against the plan, a calendar of the months, and a list of all there is."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Protocol

from neuro_desktop.application.ports import Clock, Navigator, Screen
from neuro_desktop.application.session_log_state import (
    DayBody,
    Entry,
    ListBody,
    LogBody,
    LoggedDay,
    LogPlace,
    LogStep,
    MonthBody,
    WeeksBody,
    WordsBody,
    line_of,
)
from neuro_desktop.application.store_ports import Repositories, StoreTrouble, StoreUnavailable
from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.plan_week import PlannedDays, planned_on
from neuro_desktop.domain.progress import Week, weeks, weeks_met_running
from neuro_desktop.domain.session import SessionDay

WHERE_I_WAS = "where_i_was"  # the log's subject for a page that was opened from it
WEEKS_SHOWN = 8
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class LogState:
    """What the screen shows; without a body the store cannot be read, and `trouble` says why."""

    step: LogStep
    today: date
    body: LogBody | None
    trouble: StoreTrouble | None = None
    looked_at: str = ""  # id of the entry that was opened last


class LogView(Protocol):
    """The screen."""

    def show_state(self, state: LogState) -> None:
        """Show this state."""
        ...


@dataclass(frozen=True, slots=True)
class _Records:
    """All that was done, without what each session holds."""

    sessions: Sequence[SessionDay]  # oldest first
    activities: Sequence[Activity]
    plans: Sequence[PlannedDays]

    @property
    def days(self) -> list[date]:
        return [day.day for day in self.sessions] + [each.day for each in self.activities]

    def begins(self, today: date) -> date:
        """Return the day from which weeks are measured: the first session or the first plan."""
        first_plan = [plan.since for plan in self.plans[:1]]
        worked = [day.day for day in self.sessions if day.did_something]
        return min(worked + first_plan, default=today)


class SessionLogPresenter:
    """Leads through the log; `place` remembers where one was while a session is looked at."""

    def __init__(
        self,
        view: LogView,
        subject: str | None,
        *,
        place: LogPlace,
        store: Repositories,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._store = store
        self._clock = clock
        self._navigator = navigator
        self._place = place
        if subject != WHERE_I_WAS:
            place.start_again()

    def open(self) -> None:
        """Show the place one is at; also what "Try again" does."""
        self._render()

    # ------------------------------------------------------------ intents

    def show_weeks_in_words(self) -> None:
        """Show every week as a sentence."""
        self._go(LogStep.WORDS)

    def show_calendar(self) -> None:
        """Show the month of today."""
        self._place.month = _month(self._clock.today())
        self._go(LogStep.CALENDAR)

    def show_list(self) -> None:
        """Show every session and activity, the newest first."""
        self._go(LogStep.LIST)

    def show_day(self, day: date) -> None:
        """Show what was done on one day."""
        self._place.day = day
        self._go(LogStep.DAY)

    def earlier_month(self) -> None:
        """Show the month before, unless nothing is so old."""
        self._turn_to(_month(self._shown_month() - _DAY))

    def later_month(self) -> None:
        """Show the month after, up to this one."""
        self._turn_to(_month(self._shown_month() + timedelta(days=31)))

    def show_older(self) -> None:
        """Show more of the list, or more weeks."""
        self._place.more()
        self._render()

    def open_session(self, session_id: str) -> None:
        """Look at one session."""
        self._place.looked_at = session_id
        self._navigator.go(Screen.SESSION, session_id)

    def open_activity(self, activity_id: str) -> None:
        """Look at one activity."""
        self._place.looked_at = activity_id
        self._navigator.go(Screen.ACTIVITY, activity_id)

    def add_activity(self) -> None:
        """Write down other activity, of the day that is shown if one is."""
        day = self._place.day if self._place.step is LogStep.DAY else None
        self._navigator.go(Screen.ACTIVITY, None if day is None else day.isoformat())

    def back(self) -> None:
        """Go back one screen; from the weeks, to the progress."""
        if self._place.step is LogStep.WEEKS:
            self._navigator.go(Screen.PROGRESS)
        elif self._place.step is LogStep.DAY:
            self._go(LogStep.CALENDAR)
        else:
            self._go(LogStep.WEEKS)

    # ------------------------------------------------------------ inside

    def _go(self, step: LogStep) -> None:
        self._place.go(step)
        self._render()

    def _shown_month(self) -> date:
        return self._place.month or _month(self._clock.today())

    def _turn_to(self, month: date) -> None:
        try:
            first, last = self._ends(self._records())
        except StoreUnavailable as error:
            self._show(None, error.trouble)
            return
        in_vain = None if first <= month <= last else month
        self._place.month = min(max(month, first), last)
        self._render(in_vain)

    def _ends(self, records: _Records) -> tuple[date, date]:
        """Return the first and the last month there is something to see in."""
        today = self._clock.today()
        return _month(min([*records.days, today])), _month(max([*records.days, today]))

    def _render(self, in_vain: date | None = None) -> None:
        try:
            self._show(self._body(self._records(), in_vain), None)
        except StoreUnavailable as error:
            self._show(None, error.trouble)

    def _show(self, body: LogBody | None, trouble: StoreTrouble | None) -> None:
        place, today = self._place, self._clock.today()
        self._view.show_state(LogState(place.step, today, body, trouble, place.looked_at))

    def _records(self) -> _Records:
        return _Records(
            self._store.sessions.days(date.min, date.max),
            self._store.activities.between(date.min, date.max),
            self._store.plans.all(),
        )

    def _body(self, records: _Records, in_vain: date | None) -> LogBody:
        match self._place.step:
            case LogStep.WEEKS:
                return self._weeks(records)
            case LogStep.WORDS:
                every = self._all_weeks(records)[::-1]
                return WordsBody(every[: self._place.shown], len(every) > self._place.shown)
            case LogStep.CALENDAR:
                return self._month(records, in_vain)
            case LogStep.DAY:
                day = self._place.day or self._clock.today()
                return DayBody(self._day(day, records), self._entries_of(records, day))
            case LogStep.LIST:
                found = _newest_first(records)
                entries = tuple(map(self._entry, found[: self._place.shown]))
                return ListBody(entries, len(found) > self._place.shown)

    def _weeks(self, records: _Records) -> WeeksBody:
        today = self._clock.today()
        monday = today - timedelta(days=today.weekday())
        every = self._all_weeks(records)
        this_week = tuple(self._day(monday + number * _DAY, records) for number in range(7))
        return WeeksBody(
            days=this_week,
            this_week=every[-1],
            weeks=every[-WEEKS_SHOWN:],
            met_running=weeks_met_running(every),
            activity_minutes=sum(each.minutes for day in this_week for each in day.activities),
            empty=not records.days,
        )

    def _all_weeks(self, records: _Records) -> tuple[Week, ...]:
        """Return every week since the first session or plan, the oldest first."""
        today = self._clock.today()
        return weeks(records.sessions, records.plans, records.begins(today), today)

    def _month(self, records: _Records, in_vain: date | None) -> MonthBody:
        month = self._shown_month()
        after = _month(month + timedelta(days=31))
        days = tuple(
            self._day(month + number * _DAY, records) for number in range((after - month).days)
        )
        return MonthBody(month, days, in_vain, self._place.day)

    def _day(self, day: date, records: _Records) -> LoggedDay:
        sessions = [each for each in records.sessions if each.day == day]
        worked = sum(each.did_something for each in sessions)
        today = self._clock.today()
        return LoggedDay(
            day=day,
            sessions=worked,
            opened=len(sessions) - worked,
            activities=tuple(each for each in records.activities if each.day == day),
            planned=day >= records.begins(today) and planned_on(day, records.plans),
            today=today,
        )

    def _entries_of(self, records: _Records, day: date) -> tuple[Entry, ...]:
        found = [each for each in _newest_first(records) if each.day == day]
        return tuple(map(self._entry, found))

    def _entry(self, found: SessionDay | Activity) -> Entry:
        if isinstance(found, Activity):
            return found
        session = self._store.sessions.get(found.session_id)
        return line_of(found, session)


def _newest_first(records: _Records) -> list[SessionDay | Activity]:
    """Return sessions and activities together; of one day, the activities come after."""
    both: list[SessionDay | Activity] = [*records.activities, *records.sessions]
    return sorted(both, key=lambda each: each.day)[::-1]


def _month(day: date) -> date:
    return day.replace(day=1)
