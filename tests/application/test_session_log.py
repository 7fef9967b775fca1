"""The log: weeks, months, days and the list, and where in it one is."""

from datetime import date, timedelta

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.session_log import WHERE_I_WAS, SessionLogPresenter
from neuro_desktop.application.session_log_state import (
    ENTRIES_AT_ONCE,
    LoggedDay,
    LogPlace,
    LogStep,
    SessionLine,
)
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.activity import Activity
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.session import Outcome
from tests.application.log_stage import TODAY, LogStage, done, log_stage, walk

MONDAY = TODAY - timedelta(days=2)
THREE_DAYS = PlannedDays(TODAY - timedelta(days=70), frozenset({0, 2, 4}))


def opened(
    scene: LogStage, subject: str | None = None, place: LogPlace | None = None
) -> SessionLogPresenter:
    presenter = SessionLogPresenter(
        scene.view,
        subject,
        place=place or LogPlace(),
        store=scene.store,
        clock=scene.clock,
        navigator=scene.navigator,
    )
    presenter.open()
    return presenter


def ids(entries: tuple[SessionLine | Activity, ...]) -> list[str]:
    return [each.session_id if isinstance(each, SessionLine) else each.id for each in entries]


def day_of(scene: LogStage, day: date) -> LoggedDay:
    """Return one day of the month shown."""
    found: LoggedDay = next(each for each in scene.shown.body.days if each.day == day)
    return found


# ---------------------------------------------------------------- weeks


def test_the_week_has_its_days_with_what_was_done_and_what_is_planned() -> None:
    scene = log_stage([done(MONDAY)], [walk(MONDAY)], [THREE_DAYS])
    opened(scene)
    week = scene.shown.body.days
    assert [day.sessions for day in week] == [1, 0, 0, 0, 0, 0, 0]
    assert [day.planned for day in week] == [True, False, True, False, True, False, False]
    assert [len(day.activities) for day in week] == [1, 0, 0, 0, 0, 0, 0]


def test_a_session_without_anything_done_is_no_day_done() -> None:
    scene = log_stage([done(MONDAY, outcome=Outcome.SKIPPED)], plans=[THREE_DAYS])
    opened(scene)
    monday = scene.shown.body.days[0]
    assert (monday.sessions, monday.opened) == (0, 1)
    assert scene.shown.body.this_week.done_days == 0


def test_nothing_was_planned_before_the_plan_began() -> None:
    scene = log_stage(plans=[PlannedDays(TODAY, frozenset({0, 2}))])
    opened(scene)
    assert [day.planned for day in scene.shown.body.days[:3]] == [False, False, True]


def test_the_last_eight_weeks_are_shown_this_one_last() -> None:
    scene = log_stage([done(MONDAY)], plans=[THREE_DAYS])
    opened(scene)
    weeks = scene.shown.body.weeks
    assert len(weeks) == 8
    assert weeks[-1] == scene.shown.body.this_week


def test_weeks_met_without_a_break_are_counted_beyond_those_shown() -> None:
    days = [MONDAY - timedelta(weeks=n, days=d) for n in range(1, 10) for d in (0, -2, -4)]
    scene = log_stage([done(day) for day in days], plans=[THREE_DAYS])
    opened(scene)
    assert scene.shown.body.met_running == 9


def test_the_minutes_of_this_week_alone_are_added_up() -> None:
    walks = [walk(MONDAY, 20), walk(TODAY, 25), walk(MONDAY - timedelta(days=1), 90)]
    scene = log_stage(activities=walks)
    opened(scene)
    assert scene.shown.body.activity_minutes == 45


def test_only_an_empty_store_is_empty() -> None:
    bare, walked = log_stage(plans=[THREE_DAYS]), log_stage(activities=[walk(MONDAY)])
    opened(bare)
    opened(walked)
    assert (bare.shown.body.empty, walked.shown.body.empty) == (True, False)


def test_weeks_in_words_begin_with_this_one_and_go_on_when_asked() -> None:
    first = TODAY - timedelta(weeks=29)
    scene = log_stage(plans=[PlannedDays(first, frozenset({0}))])
    presenter = opened(scene)
    presenter.show_weeks_in_words()
    body = scene.shown.body
    assert (body.weeks[0].first_day, len(body.weeks), body.older) == (MONDAY, 20, True)
    presenter.show_older()
    assert (len(scene.shown.body.weeks), scene.shown.body.older) == (30, False)


# ---------------------------------------------------------------- calendar


def test_the_calendar_opens_on_this_month_whole() -> None:
    scene = log_stage([done(MONDAY)])
    opened(scene).show_calendar()
    assert (scene.shown.body.month, len(scene.shown.body.days)) == (TODAY.replace(day=1), 31)


def test_the_calendar_goes_back_to_the_first_month_with_something_and_no_further() -> None:
    scene = log_stage([done(date(2025, 4, 30))])
    presenter = opened(scene)
    presenter.show_calendar()
    presenter.earlier_month()
    assert (scene.shown.body.month, scene.shown.body.in_vain) == (date(2025, 4, 1), None)
    presenter.earlier_month()
    assert scene.shown.body.month == date(2025, 4, 1)
    assert scene.shown.body.in_vain == date(2025, 3, 1)


def test_the_calendar_goes_no_further_than_this_month() -> None:
    scene = log_stage()
    presenter = opened(scene)
    presenter.show_calendar()
    presenter.later_month()
    assert scene.shown.body.month == TODAY.replace(day=1)
    assert scene.shown.body.in_vain == date(2025, 6, 1)


def test_a_day_counts_its_sessions_and_activities() -> None:
    twice = [done(MONDAY, name="one"), done(MONDAY, name="two")]
    scene = log_stage(twice, [walk(MONDAY)])
    opened(scene).show_calendar()
    assert (day_of(scene, MONDAY).sessions, len(day_of(scene, MONDAY).activities)) == (2, 1)


def test_a_day_lists_its_own_entries_and_leads_back_to_the_month() -> None:
    scene = log_stage([done(MONDAY), done(TODAY)], [walk(MONDAY)])
    presenter = opened(scene)
    presenter.show_calendar()
    presenter.show_day(MONDAY)
    assert ids(scene.shown.body.entries) == [f"s-{MONDAY}", f"a-{MONDAY}"]
    presenter.back()
    assert (scene.shown.step, scene.shown.body.looked_at) == (LogStep.CALENDAR, MONDAY)


def test_activity_is_added_to_the_day_that_is_shown() -> None:
    scene = log_stage([done(MONDAY)])
    presenter = opened(scene)
    presenter.add_activity()
    presenter.show_day(MONDAY)
    presenter.add_activity()
    assert scene.navigator.gone == [(Screen.ACTIVITY, None), (Screen.ACTIVITY, "2025-05-12")]


# ---------------------------------------------------------------- list


def test_the_list_has_sessions_and_activities_newest_first() -> None:
    scene = log_stage([done(MONDAY), done(TODAY)], [walk(TODAY - timedelta(days=1))])
    opened(scene).show_list()
    assert ids(scene.shown.body.entries) == [f"s-{TODAY}", "a-2025-05-13", f"s-{MONDAY}"]


def test_the_list_grows_by_twenty_and_says_when_there_is_no_more() -> None:
    scene = log_stage([done(TODAY - timedelta(days=n)) for n in range(25)])
    presenter = opened(scene)
    presenter.show_list()
    assert (len(scene.shown.body.entries), scene.shown.body.older) == (ENTRIES_AT_ONCE, True)
    presenter.show_older()
    assert (len(scene.shown.body.entries), scene.shown.body.older) == (25, False)


def test_a_deleted_session_is_in_no_list() -> None:
    scene = log_stage([done(MONDAY), done(TODAY)])
    scene.sessions.delete(f"s-{TODAY}")
    opened(scene).show_list()
    assert ids(scene.shown.body.entries) == [f"s-{MONDAY}"]


def test_a_session_of_a_clock_that_was_wrong_can_still_be_found() -> None:
    scene = log_stage([done(date(2031, 1, 1))])
    opened(scene).show_list()
    assert ids(scene.shown.body.entries) == ["s-2031-01-01"]


# ---------------------------------------------------------------- place


def test_coming_back_from_a_session_shows_the_list_as_it_was() -> None:
    scene, place = log_stage([done(TODAY - timedelta(days=n)) for n in range(25)]), LogPlace()
    presenter = opened(scene, place=place)
    presenter.show_list()
    presenter.show_older()
    presenter.open_session("s-2025-04-22")
    opened(scene, WHERE_I_WAS, place)
    assert (scene.shown.step, len(scene.shown.body.entries)) == (LogStep.LIST, 25)
    assert scene.shown.looked_at == "s-2025-04-22"


def test_coming_from_elsewhere_starts_with_the_weeks() -> None:
    scene, place = log_stage([done(TODAY)]), LogPlace()
    opened(scene, place=place).show_list()
    opened(scene, place=place)
    assert scene.shown.step is LogStep.WEEKS


def test_sessions_and_activities_open_on_their_own_pages() -> None:
    scene = log_stage([done(TODAY)], [walk(TODAY)])
    presenter = opened(scene)
    presenter.open_session("s")
    presenter.open_activity("a")
    assert scene.navigator.gone == [(Screen.SESSION, "s"), (Screen.ACTIVITY, "a")]


def test_back_leads_from_the_weeks_to_the_progress() -> None:
    scene = log_stage()
    opened(scene).back()
    assert scene.navigator.gone == [(Screen.PROGRESS, None)]


def test_back_leads_from_the_list_to_the_weeks() -> None:
    scene = log_stage()
    presenter = opened(scene)
    presenter.show_list()
    presenter.back()
    assert scene.shown.step is LogStep.WEEKS


def test_a_store_that_cannot_be_read_is_told_and_tried_again() -> None:
    scene = log_stage([done(TODAY)])
    scene.sessions.trouble = StoreTrouble.LOCKED
    presenter = opened(scene)
    assert (scene.shown.body, scene.shown.trouble) == (None, StoreTrouble.LOCKED)
    scene.sessions.trouble = None
    presenter.open()
    assert scene.shown.body.this_week.done_days == 1
