"""Check-ins over weeks and years, and the pages about them, for tests and pictures."""

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import partial

from neuro_desktop.application.chart import ChartPresenter
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.progress import ProgressPresenter
from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.session import Outcome, Session
from neuro_desktop.domain.symptoms import Symptom, SymptomAt, where_felt
from neuro_desktop.ui.progress.chart_page import ChartPage
from neuro_desktop.ui.progress.hub_page import ProgressPage
from tests import builders
from tests.ui.walking import World

TODAY = builders.TODAY
LEFT, RIGHT, BOTH = Side.LEFT, Side.RIGHT, Side.BOTH

Values = Mapping[tuple[Symptom, Side], int]


def check_in(day: date, values: Values, number: int = 0) -> CheckIn:
    ratings = tuple(Rating(SymptomAt(*at), value) for at, value in values.items())
    written = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    return CheckIn(f"{day}-{number}", day, written, ratings)


def daily(
    symptom: Symptom,
    days_ago: Iterable[int],
    left: Sequence[int],
    right: Sequence[int] | None = None,
    today: date = TODAY,
) -> list[CheckIn]:
    """Return a check-in for each of these days, the values given again and again in turn."""
    found = []
    for at, ago in enumerate(sorted(days_ago, reverse=True)):
        values = {(symptom, LEFT): left[at % len(left)]}
        if right is not None:
            values[symptom, RIGHT] = right[at % len(right)]
        found.append(check_in(today - timedelta(days=ago), values, at))
    return found


def years(count: int, symptoms: Iterable[Symptom], today: date = TODAY) -> list[CheckIn]:
    """Return a check-in about these symptoms on every day, slowly going up and down."""
    asked = where_felt(symptoms)
    found = []
    for ago in range(365 * count, -1, -1):
        values: dict[tuple[Symptom, Side], int] = {}
        for at, felt in enumerate(asked):
            slow = 5 + 3 * math.sin((ago + 90 * at) / 200) + 1.5 * math.sin(ago / 9 + at)
            values[felt] = min(max(round(slow), 0), 10)
        found.append(check_in(today - timedelta(days=ago), values))
    return found


def sessions(days_ago: Iterable[int]) -> list[Session]:
    return [
        replace(
            builders.session(builders.result(9, 1, Outcome.DONE)),
            id=f"session-{ago}",
            day=TODAY - timedelta(days=ago),
        )
        for ago in days_ago
    ]


def fill(
    world: World,
    check_ins: Iterable[CheckIn],
    *followed: Symptom,
    session_days_ago: Iterable[int] = (),
) -> None:
    """Put these into a world of the fake day."""
    world.clock.day = TODAY
    world.people.person = Person("person-1", "Rosa", "112", builders.profile(), symptoms=followed)
    for each in check_ins:
        world.check_ins.save(each)
    for session in sessions(session_days_ago):
        world.sessions.save(session)
    world.plans.save(PlannedDays(TODAY - timedelta(days=70), frozenset({0, 2, 4})))


def chart_page(world: World, subject: str | None = None) -> ChartPage:
    return ChartPage(
        partial(
            ChartPresenter,
            subject=subject,
            store=world.store,
            clock=world.clock,
            navigator=world.navigator,
        )
    )


def hub_page(world: World, available: Iterable[Screen] = tuple(Screen)) -> ProgressPage:
    return ProgressPage(
        partial(
            ProgressPresenter,
            store=world.store,
            catalogue=world.catalogue,
            clock=world.clock,
            navigator=world.navigator,
            available=frozenset(available),
        )
    )
