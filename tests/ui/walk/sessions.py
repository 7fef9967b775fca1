"""My sessions: weeks, calendar and list, one session, other activity."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from neuro_desktop.application.activity_entry import ActivityPresenter
from neuro_desktop.application.activity_entry_state import ActivityStep
from neuro_desktop.application.session_log import SessionLogPresenter
from neuro_desktop.application.session_log_state import LogPlace
from neuro_desktop.application.session_review import ReviewStep, SessionReviewPresenter
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.safety import Reason
from neuro_desktop.domain.session import (
    Dropped,
    EventKind,
    Origin,
    Outcome,
    Session,
    SessionEvent,
    SessionState,
)
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.sessions.activity_page import ActivityPage
from neuro_desktop.ui.sessions.log_page import SessionsPage
from neuro_desktop.ui.sessions.review_page import SessionPage
from tests import builders
from tests.ui.memory import FRIDAY
from tests.ui.walking import WalkPage, World

FULL = StoreTrouble.FULL
LONG_NOTE = (
    "My left foot was cold at first. After the ball it was warm. I did it beside the radio, and my "
    "neighbor came in after the second exercise."
)


# ---------------------------------------------------------------- what the world holds


def quarter(world: World) -> None:
    """Three months: three days planned a week, some weeks met, some not, and other activity."""
    first = FRIDAY - timedelta(days=91)
    world.plans.save(PlannedDays(first, frozenset({0, 2, 4})))
    for number in range(91):
        day = first + timedelta(days=number)
        week = number // 7
        if day.weekday() in {0, 2, 4} and (week % 4 != 1 or day.weekday() == 0):
            world.sessions.save(done_on(day))
        if day.weekday() == 1 and week % 2:
            world.activities.save(Activity(f"walk-{day}", day, ActivityKind.WALKING, 20 + week))
    world.sessions.save(on_paper(date(2025, 5, 13)))
    sunday = date(2025, 5, 11)
    world.activities.save(Activity("swim", sunday, ActivityKind.SWIMMING, 45, "With Ann."))


def done_on(day: date) -> Session:
    """Return a session of this day in which two exercises were done."""
    session = builders.session(builders.result(9, 1), builders.result(1, 2), day=day)
    items = (builders.item(1, 2), builders.item(9))
    return replace(session, id=f"session-{day}", routine_name="Morning feet", items=items)


def on_paper(day: date) -> Session:
    """Return a session that was typed in from a sheet."""
    done = done_on(day)
    results = tuple(replace(each, seconds=None) for each in done.results)
    return replace(done, results=results, origin=Origin.PAPER, foot_check=None)


def with_everything() -> Session:
    """Return a session that has something of all there is."""
    day, at = FRIDAY, datetime(2025, 5, 16, 9, 12, tzinfo=UTC)
    left = builders.result(1, 2)
    results = (
        left,
        replace(left, side=Side.RIGHT, outcome=Outcome.PART, phase=2),
        replace(builders.result(9, 1), phase=3),
        replace(builders.result(9, 1, Outcome.SKIPPED), phase=4, side=Side.RIGHT),
        replace(builders.result(5, 3, Outcome.PART), phase=5, side=Side.BOTH),
    )
    items = (builders.item(1, 2), builders.item(9), builders.item(5, 3), builders.item(7, 2))
    return replace(
        builders.session(*results, day=day, state=SessionState.STOPPED_WRONG),
        id="session-1",
        routine_name="Morning feet",
        items=items,
        pain_before=2,
        pain_after=5,
        effort=((ExerciseId.ANKLE_ROLLS, 4), (ExerciseId.HEEL_TOE_RAISES, 8)),
        events=(
            SessionEvent(EventKind.HURT, at, ExerciseId.FOOT_ROLLING),
            SessionEvent(EventKind.UNSTEADY, at, ExerciseId.HEEL_TOE_RAISES),
        ),
        dropped=(Dropped(ExerciseId.KICK_BACK, Reason.NO_HELPER_NOW),),
        note=LONG_NOTE,
    )


# ---------------------------------------------------------------- pages

LogSteps = Callable[[SessionLogPresenter], None]


def log_page(world: World, steps: LogSteps, *, fill: Callable[[World], None] = quarter) -> Page:
    """Return the log over what `fill` put into the world, after these steps."""
    fill(world)
    presenters: list[SessionLogPresenter] = []

    def presenter(view: SessionsPage) -> SessionLogPresenter:
        presenters.append(
            SessionLogPresenter(
                view,
                None,
                place=LogPlace(),
                store=world.store,
                clock=world.clock,
                navigator=world.navigator,
            )
        )
        return presenters[0]

    page = SessionsPage(presenter)  # type: ignore[arg-type]  # the page is the view
    steps(presenters[0])
    return page


def nothing(_presenter: SessionLogPresenter) -> None:
    return


def empty(_world: World) -> None:
    return


def planned_only(world: World) -> None:
    world.plans.save(PlannedDays(FRIDAY - timedelta(days=3), frozenset({0, 2, 4})))


def free_week(world: World) -> None:
    world.plans.save(PlannedDays(FRIDAY - timedelta(days=20), frozenset()))
    world.sessions.save(done_on(FRIDAY - timedelta(days=2)))


def unreadable(world: World) -> None:
    world.sessions.trouble = StoreTrouble.LOCKED


def last_month(presenter: SessionLogPresenter) -> None:
    presenter.show_calendar()
    presenter.earlier_month()


def too_late(presenter: SessionLogPresenter) -> None:
    presenter.show_calendar()
    presenter.later_month()


def a_day(day: date, presenter: SessionLogPresenter) -> None:
    presenter.show_calendar()
    presenter.show_day(day)


def older(presenter: SessionLogPresenter) -> None:
    presenter.show_list()
    presenter.show_older()


ReviewSteps = Callable[[SessionReviewPresenter], None]


def session_page(
    world: World,
    steps: ReviewSteps,
    *,
    session: Session | None = None,
    trouble: StoreTrouble | None = None,
) -> Page:
    """Return the page of a session, the one with everything if no other, after these steps."""
    world.sessions.save(session or with_everything())
    presenters: list[SessionReviewPresenter] = []

    def presenter(view: SessionPage) -> SessionReviewPresenter:
        presenters.append(
            SessionReviewPresenter(
                view,
                "session-1",
                store=world.store,
                clock=world.clock,
                navigator=world.navigator,
            )
        )
        return presenters[0]

    page = SessionPage(presenter, world.words)  # type: ignore[arg-type]  # the page is the view
    world.sessions.trouble = trouble
    steps(presenters[0])
    return page


def shown(_presenter: SessionReviewPresenter) -> None:
    return


def review(
    step: ReviewStep, presenter: SessionReviewPresenter, of: ExerciseId | None = None
) -> None:
    presenter.show_step(step, of)


def deleted(presenter: SessionReviewPresenter) -> None:
    presenter.delete()


def not_kept(presenter: SessionReviewPresenter) -> None:
    presenter.show_step(ReviewStep.PAIN_AFTER)
    presenter.choose(3)


def asked(world: World) -> Page:
    page = session_page(world, shown)
    assert isinstance(page, SessionPage)
    page._ask_delete()
    return page


FROM_PAPER = replace(on_paper(FRIDAY), id="session-1")

ActivitySteps = Callable[[ActivityPresenter], None]


def activity_page(world: World, steps: ActivitySteps, *, subject: str | None = None) -> Page:
    """Return the page of an activity after these steps."""
    world.activities.save(
        Activity("walk", FRIDAY - timedelta(days=1), ActivityKind.WALKING, 25, "Round the park.")
    )
    presenters: list[ActivityPresenter] = []

    def presenter(view: ActivityPage) -> ActivityPresenter:
        presenters.append(
            ActivityPresenter(
                view,
                subject,
                store=world.store,
                clock=world.clock,
                navigator=world.navigator,
                new_id=lambda: "new",
            )
        )
        return presenters[0]

    page = ActivityPage(presenter)  # type: ignore[arg-type]  # the page is the view
    steps(presenters[0])
    return page


def what(_presenter: ActivityPresenter) -> None:
    return


def no_answer(presenter: ActivityPresenter) -> None:
    presenter.next()


def minutes(text: str, presenter: ActivityPresenter) -> None:
    presenter.choose_kind(ActivityKind.WALKING)
    presenter.next()
    presenter.type_minutes(text)
    presenter.next()


def earlier_day(presenter: ActivityPresenter) -> None:
    minutes("20", presenter)
    presenter.choose_day(FRIDAY - timedelta(days=9))


def a_note(presenter: ActivityPresenter) -> None:
    minutes("20", presenter)
    presenter.next()


def saved(presenter: ActivityPresenter) -> None:
    a_note(presenter)
    presenter.next()


def change_kind(presenter: ActivityPresenter) -> None:
    presenter.show_step(ActivityStep.KIND)


def delete_it(presenter: ActivityPresenter) -> None:
    presenter.delete()


PAGES = [
    WalkPage("sessions: nothing yet", partial(log_page, steps=nothing, fill=empty)),
    WalkPage(
        "sessions: planned, nothing done", partial(log_page, steps=nothing, fill=planned_only)
    ),
    WalkPage("sessions: a free week", partial(log_page, steps=nothing, fill=free_week)),
    WalkPage("sessions: a busy quarter", partial(log_page, steps=nothing)),
    WalkPage("sessions: not readable", partial(log_page, steps=nothing, fill=unreadable)),
    WalkPage(
        "sessions: weeks in words",
        partial(log_page, steps=SessionLogPresenter.show_weeks_in_words),
    ),
    WalkPage("sessions: calendar", partial(log_page, steps=SessionLogPresenter.show_calendar)),
    WalkPage("sessions: calendar, the month before", partial(log_page, steps=last_month)),
    WalkPage("sessions: calendar, nothing newer", partial(log_page, steps=too_late)),
    WalkPage(
        "sessions: calendar, empty",
        partial(log_page, steps=SessionLogPresenter.show_calendar, fill=empty),
    ),
    WalkPage("sessions: a day", partial(log_page, steps=partial(a_day, date(2025, 5, 13)))),
    WalkPage("sessions: a day ahead", partial(log_page, steps=partial(a_day, date(2025, 5, 19)))),
    WalkPage("sessions: list", partial(log_page, steps=SessionLogPresenter.show_list)),
    WalkPage("sessions: list, older", partial(log_page, steps=older)),
    WalkPage("session: everything", partial(session_page, steps=shown)),
    WalkPage("session: from paper", partial(session_page, steps=shown, session=FROM_PAPER)),
    WalkPage("session: gone", partial(session_page, steps=shown, session=done_on(FRIDAY))),
    WalkPage("session: delete?", asked),
    WalkPage("session: deleted", partial(session_page, steps=deleted)),
    WalkPage(
        "session: not deleted", partial(session_page, steps=deleted, trouble=StoreTrouble.READ_ONLY)
    ),
    WalkPage("session: change", partial(session_page, steps=partial(review, ReviewStep.CHANGE))),
    WalkPage("session: day", partial(session_page, steps=partial(review, ReviewStep.DAY))),
    WalkPage("session: pain", partial(session_page, steps=partial(review, ReviewStep.PAIN_BEFORE))),
    WalkPage("session: pain, not kept", partial(session_page, steps=not_kept, trouble=FULL)),
    WalkPage(
        "session: effort",
        partial(
            session_page,
            steps=partial(review, ReviewStep.EFFORT, of=ExerciseId.HEEL_TOE_RAISES),
        ),
    ),
    WalkPage("session: note", partial(session_page, steps=partial(review, ReviewStep.NOTE))),
    WalkPage("activity: what", partial(activity_page, steps=what)),
    WalkPage("activity: no answer", partial(activity_page, steps=no_answer)),
    WalkPage("activity: minutes", partial(activity_page, steps=partial(minutes, ""))),
    WalkPage("activity: too many minutes", partial(activity_page, steps=partial(minutes, "9999"))),
    WalkPage("activity: day", partial(activity_page, steps=partial(minutes, "20"))),
    WalkPage("activity: earlier day", partial(activity_page, steps=earlier_day)),
    WalkPage("activity: note", partial(activity_page, steps=a_note)),
    WalkPage("activity: saved", partial(activity_page, steps=saved)),
    WalkPage("activity: change what", partial(activity_page, steps=change_kind, subject="walk")),
    WalkPage("activity: deleted", partial(activity_page, steps=delete_it, subject="walk")),
    WalkPage("activity: gone", partial(activity_page, steps=what, subject="nobody")),
]
