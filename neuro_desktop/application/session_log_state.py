"""What the pages of the log show, and where in the log one is."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.progress import Week
from neuro_desktop.domain.session import Origin, Session, SessionDay, SessionState

ENTRIES_AT_ONCE = 20


class LogStep(StrEnum):
    """The screens of the log."""

    WEEKS = "weeks"  # this week, and the last ones as bars
    WORDS = "words"  # every week as a sentence
    CALENDAR = "calendar"  # one month
    DAY = "day"  # what was done on one day
    LIST = "list"  # every session and activity


@dataclass(slots=True)
class LogPlace:
    """Where in the log one is: kept while a session or an activity of it is looked at."""

    step: LogStep = LogStep.WEEKS
    month: date | None = None  # its first day
    day: date | None = None
    shown: int = ENTRIES_AT_ONCE  # of a list
    looked_at: str = ""  # id of the session or activity that was opened last

    def go(self, step: LogStep) -> None:
        """Go to another screen; a list starts with its newest entries."""
        self.step = step
        self.shown = ENTRIES_AT_ONCE

    def more(self) -> None:
        """Show more of the list."""
        self.shown += ENTRIES_AT_ONCE

    def start_again(self) -> None:
        """Go to the first screen."""
        self.go(LogStep.WEEKS)
        self.month = self.day = None
        self.looked_at = ""


@dataclass(frozen=True, slots=True)
class LoggedDay:
    """One day of the week or of a month."""

    day: date
    sessions: int  # in which something was done
    opened: int  # begun, and nothing done
    activities: tuple[Activity, ...]
    planned: bool
    today: date

    @property
    def is_today(self) -> bool:
        """Tell whether it is today."""
        return self.day == self.today

    @property
    def is_ahead(self) -> bool:
        """Tell whether the day is still to come."""
        return self.day > self.today

    @property
    def has_entries(self) -> bool:
        """Tell whether anything is written down for the day."""
        return bool(self.sessions or self.opened or self.activities)


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in the list."""

    session_id: str
    day: date
    started_at: datetime | None  # None: from paper, which knows no time
    routine_name: str
    state: SessionState
    origin: Origin
    did_something: bool
    seconds: float | None  # worked; None: from paper


Entry = SessionLine | Activity


@dataclass(frozen=True, slots=True)
class WeeksBody:
    """This week and the last ones."""

    days: tuple[LoggedDay, ...]  # Monday to Sunday
    this_week: Week
    weeks: tuple[Week, ...]  # oldest first, this one last
    met_running: int  # weeks met without one not met between
    activity_minutes: int  # this week
    empty: bool  # nothing was ever done


@dataclass(frozen=True, slots=True)
class WordsBody:
    """The weeks to read."""

    weeks: tuple[Week, ...]  # newest first
    older: bool  # there are more


@dataclass(frozen=True, slots=True)
class MonthBody:
    """One month; `in_vain` is the month that was asked for and holds nothing."""

    month: date  # its first day
    days: tuple[LoggedDay, ...]
    in_vain: date | None = None
    looked_at: date | None = None  # the day that was opened last


@dataclass(frozen=True, slots=True)
class DayBody:
    """What was done on one day."""

    day: LoggedDay
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class ListBody:
    """All there is, the newest first."""

    entries: tuple[Entry, ...]
    older: bool  # there are more


LogBody = WeeksBody | WordsBody | MonthBody | DayBody | ListBody


def line_of(day: SessionDay, session: Session | None) -> SessionLine:
    """Return one line of the list; what only the whole session knows is left out without it."""
    app = session is not None and session.origin is Origin.APP
    return SessionLine(
        session_id=day.session_id,
        day=day.day,
        started_at=session.started_at if session is not None and app else None,
        routine_name=day.routine_name,
        state=day.state,
        origin=day.origin,
        did_something=day.did_something,
        seconds=None if session is None else worked_seconds(session),
    )


def worked_seconds(session: Session) -> float | None:
    """Return the seconds worked, pauses left out; None from paper, which cannot know."""
    known = [result.seconds for result in session.results if result.seconds is not None]
    return sum(known) if known or session.origin is Origin.APP else None
