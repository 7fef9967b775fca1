"""Words of the log: weeks, days, and one line for each session and activity."""

from collections.abc import Sequence
from datetime import date

from neuro_desktop.application.session_log_state import Entry, LoggedDay, SessionLine, WeeksBody
from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.progress import Week, days_for_goal
from neuro_desktop.domain.session import Origin, SessionState
from neuro_desktop.texts.activity import activity_name, minutes_of_kind
from neuro_desktop.texts.after import worked_for
from neuro_desktop.texts.dates import (
    clock_text,
    date_short,
    date_text,
    day_text,
    near_day_text,
    number,
    weekday_name,
)
from neuro_desktop.texts.translate import translate

# ---------------------------------------------------------------- weeks


def this_week_text(week: Week) -> str:
    """Return the running week against its plan, as a title."""
    if week.planned_days:
        text = translate("session_log", "This week: {0} of {1} days done")
        return text.format(number(week.done_days), number(week.planned_days))
    if week.done_days:
        return translate("session_log", "The week so far: %n day(s) done", week.done_days)
    return translate("session_log", "This week: no day is planned")


def goal_text(week: Week) -> str:
    """Return what the goal of the running week is, or that it is met; "" without a plan."""
    if week.met:
        return translate("session_log", "You met the goal of this week.")
    if not week.planned_days:
        return ""
    goal = days_for_goal(week.planned_days)
    return translate("session_log", "Goal for the week: %n day(s).", goal)


def line_text(weeks: Sequence[Week]) -> str:
    """Return what the line over the bars is: in days, where all weeks with a plan had as many."""
    planned = {week.planned_days for week in weeks if week.planned_days}
    if len(planned) != 1:
        return translate("session_log", "The line is your goal for the week.")
    days = planned.pop()
    return translate("session_log", "The line is your goal: {0} of {1} planned days.").format(
        number(days_for_goal(days)), number(days)
    )


def other_activity_text(body: WeeksBody) -> str:
    """Return the minutes of other activity this week; "" for none."""
    if not body.activity_minutes:
        return ""
    return translate(
        "session_log", "In the week so far you also moved for %n minute(s).", body.activity_minutes
    )


def bar_number(week: Week) -> str:
    """Return what stands under a bar: "2 of 3", or the days done where none was planned."""
    if week.planned_days:
        text = translate("session_log", "{0} of {1}")
        return text.format(number(week.done_days), number(week.planned_days))
    return number(week.done_days) if week.done_days else translate("session_log", "free")


def bar_name(week: Week) -> str:
    """Return which week a bar is of, in short."""
    return date_short(week.first_day) if week.is_over else translate("session_log", "now")


def met_word() -> str:
    """Return the word beside the tick of a week that met its goal."""
    return translate("session_log", "met")


def week_sentence(week: Week, today: date) -> str:
    """Return one week as a sentence."""
    first = date_text(week.first_day, today)
    if not week.planned_days:
        return _free_week(week).format(first)
    if not week.is_over:
        text = translate("session_log", "This week so far: {0} of {1} days done.")
        met = translate("session_log", "This week so far: {0} of {1} days done. Goal met.")
        chosen = met if week.met else text
        return chosen.format(number(week.done_days), number(week.planned_days))
    text = translate("session_log", "Week from {0}: {1} of {2} days done.")
    met = translate("session_log", "Week from {0}: {1} of {2} days done. Goal met.")
    chosen = met if week.met else text
    return chosen.format(first, number(week.done_days), number(week.planned_days))


def _free_week(week: Week) -> str:
    if not week.is_over:
        if not week.done_days:
            return translate("session_log", "This week is free.")
        return translate("session_log", "The week so far: %n free day(s) used.", week.done_days)
    if not week.done_days:
        return translate("session_log", "Week from {0}: free.")
    return translate("session_log", "Week from {0}: %n free day(s) used.", week.done_days)


# ---------------------------------------------------------------- days


def week_day_sentence(day: LoggedDay) -> str:
    """Return one box of the week as a sentence, "Monday: 1 session"."""
    return translate("session_log", "{0}: {1}").format(
        weekday_name(day.day.weekday()), day_contents(day)
    )


def day_sentence(day: LoggedDay) -> str:
    """Return one day of the calendar as a sentence."""
    return translate("session_log", "{0}: {1}").format(
        near_day_text(day.day, day.today), day_contents(day)
    )


def day_contents(day: LoggedDay) -> str:
    """Return what a day holds: what was done, else what is planned."""
    found = []
    if day.sessions:
        found.append(translate("session_log", "%n session(s)", day.sessions))
    if day.opened:
        found.append(translate("session_log", "%n session(s) with nothing done", day.opened))
    found += [minutes_of_kind(activity) for activity in day.activities]
    if found:
        return ", ".join(found)
    if day.planned:
        planned = translate("session_log", "a session is planned")
        nothing = translate("session_log", "no session")
        return planned if day.is_ahead or day.is_today else nothing
    return translate("session_log", "free")


def box_word(day: LoggedDay) -> str:
    """Return the word in a box of the calendar: minutes, today, or that it is planned."""
    minutes = sum(activity.minutes for activity in day.activities)
    if minutes:
        return translate("session_log", "{0} min").format(number(minutes))
    if day.is_today:
        return translate("session_log", "today")
    return translate("session_log", "plan") if day.is_ahead and day.planned else ""


# ---------------------------------------------------------------- entries


def entry_title(entry: Entry, today: date) -> str:
    """Return the day of an entry, with its time if it has one."""
    day, time = near_day_text(entry.day, today), entry_time(entry)
    return translate("session_log", "{0}, {1}").format(day, time) if time else day


def entry_name(entry: Entry) -> str:
    """Return what was done: the routine, or the activity with its minutes."""
    if isinstance(entry, Activity):
        return translate("session_log", "{0} · {1}").format(
            activity_name(entry.kind), translate("session_log", "%n minute(s)", entry.minutes)
        )
    return entry.routine_name


def entry_time(entry: Entry) -> str:
    """Return the time of day of an entry that has one, "09:05", else ""."""
    if isinstance(entry, Activity) or entry.started_at is None:
        return ""
    return clock_text(entry.started_at)


def entry_says(entry: Entry) -> str:
    """Return what more there is to say of an entry; "" for nothing."""
    if isinstance(entry, Activity):
        return entry.note
    sentences = [_ended(entry)]
    if entry.did_something and entry.seconds is not None:
        sentences.append(worked_for(entry.seconds))
    if entry.origin is Origin.PAPER:
        sentences.append(from_paper())
    return " ".join(sentences)


def _ended(line: SessionLine) -> str:
    return (
        state_text(line.state)
        if line.did_something
        else translate("session_log", "Nothing was done.")
    )


def state_text(state: SessionState) -> str:
    """Return how a session ended, in plain words."""
    return {
        SessionState.RUNNING: translate("session_log", "It has not ended yet."),
        SessionState.FINISHED: translate("session_log", "You went to the end."),
        SessionState.STOPPED: translate("session_log", "You stopped before the end."),
        SessionState.STOPPED_WRONG: translate(
            "session_log", "It ended early, because something was wrong."
        ),
    }[state]


def from_paper() -> str:
    """Return where a session typed in from a sheet was written first."""
    return translate("session_log", "From paper.")


def nothing_on(day: LoggedDay) -> str:
    """Return what is said of a day without an entry."""
    if day.planned and (day.is_ahead or day.is_today):
        return translate("session_log", "A session is planned for this day.")
    if day.is_ahead:
        return translate("session_log", "This day is free.")
    return translate("session_log", "Nothing is written down for this day.")


def day_title(day: LoggedDay) -> str:
    """Return the title of the page about one day."""
    return day_text(day.day, day.today)
