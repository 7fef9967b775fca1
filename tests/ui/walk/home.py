"""Home, in each state a person can meet."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from neuro_desktop.application.home import HomePresenter, HomeView
from neuro_desktop.application.ports import Screen
from neuro_desktop.domain.person import Person, WizardDraft
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import FeetFinding, HeartFinding, Place
from neuro_desktop.domain.session import Outcome, SessionState
from neuro_desktop.ui.home.page import HomePage
from neuro_desktop.ui.page import Page
from tests import builders
from tests.ui.memory import FRIDAY, MemoryPeople, MemoryRoutines, MemorySessions
from tests.ui.walking import WalkPage, World

MORNING = replace(
    builders.routine(
        builders.item(1, 2), builders.item(3, 2), builders.item(4, 3), builders.item(5, 3)
    ),
    name="Morning feet",
    weekdays=frozenset({0, 2, 4}),
)
ROSA = Person("rosa", "Rosa", "112", profile=builders.profile(builders.answers(answered_on=FRIDAY)))
AVAILABLE = frozenset(
    {
        Screen.CHECK_IN,
        Screen.PROGRESS,
        Screen.ROUTINES,
        Screen.PRINT,
        Screen.LEARN,
        Screen.SETTINGS,
    }
)


def home_page(world: World) -> Page:
    """Return Home over what the world holds."""

    def presenter(view: HomeView) -> HomePresenter:
        return HomePresenter(
            view,
            store=world.store,
            catalogue=world.catalogue,
            clock=world.clock,
            navigator=world.navigator,
            changes=world.changes,
            available=AVAILABLE,
            settings=world.settings,
        )

    return HomePage(presenter)


def first_run(world: World) -> Page:
    return home_page(world)


def first_run_with_draft(world: World) -> Page:
    world.people = MemoryPeople(draft=WizardDraft(step="goals"))
    return home_page(world)


def with_routine(world: World, routine: Routine = MORNING) -> None:
    world.people = MemoryPeople(ROSA)
    world.routines = MemoryRoutines([routine])
    world.plans.save(PlannedDays(FRIDAY.replace(day=1), routine.weekdays))
    done = builders.result(1, 2, Outcome.DONE)
    days = (FRIDAY.replace(day=12), FRIDAY.replace(day=13), FRIDAY.replace(day=15))
    sessions = [replace(builders.session(done, day=day), id=f"session-{day}") for day in days]
    world.sessions = MemorySessions(sessions)


def todays_routine(world: World) -> Page:
    with_routine(world)
    return home_page(world)


def long_names(world: World) -> Page:
    with_routine(world, replace(MORNING, name="My gentle routine for stiff and tired feet"))
    world.people.save(replace(ROSA, name="Maria Magdalena Wolfeschlegelsteinhausenbergerdorff"))
    return home_page(world)


def day_without_routine(world: World) -> Page:
    with_routine(world, replace(MORNING, weekdays=frozenset({5})))
    return home_page(world)


def two_routines(world: World) -> Page:
    with_routine(world)
    evening = replace(
        builders.routine(builders.item(9)), id="routine-2", name="Evening", weekdays=frozenset({4})
    )
    world.routines = MemoryRoutines([MORNING, evening])
    return home_page(world)


def after_a_missed_week(world: World) -> Page:
    with_routine(world)
    long_ago = FRIDAY - timedelta(days=30)
    world.sessions = MemorySessions([builders.session(builders.result(1, 2), day=long_ago)])
    world.plans.save(PlannedDays(long_ago, MORNING.weekdays))
    return home_page(world)


def questions_left(world: World) -> Page:
    with_routine(world)
    done = builders.session(builders.result(9, 1), builders.result(1, 2), day=FRIDAY)
    items = (builders.item(9), builders.item(1, 2))
    world.sessions.save(replace(done, id="session-today", routine_id=MORNING.id, items=items))
    return home_page(world)


def unfinished_session(world: World) -> Page:
    with_routine(world)
    running = replace(
        builders.session(state=SessionState.RUNNING, day=FRIDAY), routine_name="Morning feet"
    )
    world.sessions.save(running)
    return home_page(world)


def questions_are_due(world: World) -> Page:
    with_routine(world)
    world.people.save(replace(ROSA, profile=builders.profile(questions_due=True)))
    return home_page(world)


def all_deleted(world: World) -> Page:
    with_routine(world)
    world.routines.delete(MORNING.id)
    return home_page(world)


def empty_routine(world: World) -> Page:
    with_routine(world, replace(MORNING, items=()))
    return home_page(world)


def closed_by_a_sore(world: World) -> Page:
    with_routine(world, replace(MORNING, items=builders.routine(builders.item(5, 3)).items))
    answer(world, feet=frozenset({FeetFinding.OPEN_SORE}))
    return home_page(world)


def closed_by_chest_pain(world: World) -> Page:
    with_routine(world)
    answer(world, heart=frozenset({HeartFinding.CHEST_PAIN}))
    return home_page(world)


def closed_by_sitting(world: World) -> Page:
    with_routine(world, replace(MORNING, items=builders.routine(builders.item(6)).items))
    answer(world, place=Place.SITTING)
    return home_page(world)


def answer(world: World, **answers: Any) -> None:
    safety = builders.answers(answered_on=FRIDAY, **answers)
    world.people.save(replace(ROSA, profile=builders.profile(safety)))


def settings_repaired(world: World) -> Page:
    with_routine(world)
    world.settings.repaired = ("theme",)
    return home_page(world)


PAGES = [
    WalkPage("home: settings were repaired", settings_repaired),
    WalkPage("home: first run", first_run),
    WalkPage("home: first run, questions begun", first_run_with_draft),
    WalkPage("home: today's routine", todays_routine),
    WalkPage("home: long names", long_names),
    WalkPage("home: a day without a routine", day_without_routine),
    WalkPage("home: two routines", two_routines),
    WalkPage("home: after a missed week", after_a_missed_week),
    WalkPage("home: questions left", questions_left),
    WalkPage("home: a session left open", unfinished_session),
    WalkPage("home: safety questions due", questions_are_due),
    WalkPage("home: all routines deleted", all_deleted),
    WalkPage("home: a routine without exercises", empty_routine),
    WalkPage("home: closed by a sore", closed_by_a_sore),
    WalkPage("home: closed by chest pain", closed_by_chest_pain),
    WalkPage("home: closed for who sits", closed_by_sitting),
]
