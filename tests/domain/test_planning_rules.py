"""Every rule of the reference over generated answers and over every pair of answers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations, combinations_with_replacement
from math import prod
from typing import TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Goal, Preferences
from neuro_desktop.domain.planning import check_routine, plan_routine
from neuro_desktop.domain.routine import put_in_order
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    Profile,
    SafetyAnswers,
    SteadinessFinding,
    Today,
    no_exercise_reason,
    open_levels,
)
from neuro_desktop.domain.timeline import Pace, WaitForMe
from tests.builders import TODAY, TOP_LEVELS, answers, catalogue, item, profile, routine
from tests.domain.reference_rules import RULES, Case, look, may_do

T = TypeVar("T")
MINUTES = (5, 10, 15, 20, 30)

# ---------------------------------------------------------------- generated answers


def any_of(kind: Sequence[T]) -> st.SearchStrategy[frozenset[T]]:
    """Any set of these; one number holds it, for speed."""
    return st.integers(0, 2 ** len(kind) - 1).map(
        lambda bits: frozenset(each for place, each in enumerate(kind) if bits >> place & 1)
    )


def ticks(kind: Sequence[T]) -> st.SearchStrategy[frozenset[T]]:
    """Ticks on a screen: most often none, else one or two."""
    none: list[frozenset[T]] = [frozenset()]
    some = [frozenset(pair) for pair in combinations_with_replacement(kind, 2)]
    return st.sampled_from(none * 12 * len(some) + some)


def read_levels(number: int) -> dict[ExerciseId, int]:
    """Read one number as a level, or none, for each exercise."""
    levels = {}
    for name, most in TOP_LEVELS.items():
        number, level = divmod(number, most + 1)
        if level:
            levels[name] = level
    return levels


DAYS = st.sampled_from([0, 1, 27, 28, 100, 364, 365, 366])
DATES: st.SearchStrategy[date] = DAYS.map(lambda days: TODAY - timedelta(days=days))
ANSWERS = st.builds(
    SafetyAnswers,
    answered_on=st.sampled_from([0, 0, 0, 3, 27, 28]).map(lambda days: TODAY - timedelta(days)),
    feet=ticks(list(FeetFinding)),
    history=ticks(list(HistoryFinding)),
    heart=ticks(list(HeartFinding)),
    steadiness=ticks(list(SteadinessFinding)),
    place=st.sampled_from(Place),
    helper=st.booleans(),
    clinician_yes=any_of(list(ExerciseId)),
    clinician_yes_on=st.none() | DATES,
    heart_yes_on=st.none() | DATES,
    foot_team_yes_on=st.none() | DATES,
)
LEVELS = st.integers(0, prod(most + 1 for most in TOP_LEVELS.values()) - 1).map(read_levels)
PROFILES = st.builds(
    Profile,
    answers=st.integers(0, 19).flatmap(lambda roll: st.none() if roll == 19 else ANSWERS),
    questions_due=st.sampled_from([False, False, False, True]),
    last_fall_on=st.one_of(st.none(), st.none(), DATES),
    steady_sessions=st.integers(0, 3),
    levels=LEVELS,
    halved=ticks(list(ExerciseId)),
    left_out=ticks(list(ExerciseId)),
)
TODAYS = st.builds(
    Today,
    date=st.just(TODAY),
    foot_check=ticks(list(FootCheckFinding)),
    helper_here=st.sampled_from([None, True, False]),
    dizzy=st.sampled_from([False, False, True]),
)
PREFERENCES = st.builds(
    Preferences,
    goals=any_of(list(Goal)),
    things=st.one_of(
        st.just(frozenset(Thing)),
        any_of(list(Thing)).map(lambda things: things | {Thing.CHAIR}),
        any_of(list(Thing)),
    ),
    minutes=st.sampled_from(MINUTES),
)
PACES = st.sampled_from(
    [
        Pace(),
        Pace(get_ready_seconds=5, wait_for_me=WaitForMe.NEVER),
        Pace(get_ready_seconds=30, wait_for_me=WaitForMe.ALWAYS),
    ]
)
CASES = st.builds(Case, PROFILES, PREFERENCES, TODAYS, PACES)


def hold_all_rules(case: Case) -> None:
    plan = plan_routine(case.profile, case.preferences, catalogue(), case.today, case.pace)
    for rule in RULES:
        rule(case, plan)


@pytest.mark.timeout(180)  # 2,000 plans
@settings(max_examples=2_000, derandomize=True)
@given(CASES)
def test_every_rule_of_the_plan_holds_for_any_answers(case: Case) -> None:
    hold_all_rules(case)


@settings(max_examples=400, derandomize=True)
@given(PROFILES, TODAYS)
def test_the_open_levels_are_those_of_the_reference(person: Profile, now: Today) -> None:
    for exercise in catalogue().exercises:
        allowed = [
            level.number
            for level in exercise.levels
            if may_do(exercise.number, level.number, person, now)
        ]
        assert [level.number for level in open_levels(exercise, person, now)] == allowed


@settings(max_examples=400, derandomize=True)
@given(PROFILES, TODAYS)
def test_no_exercise_has_a_reason_exactly_where_no_level_is_open(
    person: Profile, now: Today
) -> None:
    something = any(open_levels(exercise, person, now) for exercise in catalogue().exercises)

    assert (no_exercise_reason(person, now) is None) is something


@settings(max_examples=400, derandomize=True)
@given(PROFILES, TODAYS)
def test_a_checked_routine_holds_nothing_forbidden_and_keeps_its_order(
    person: Profile, now: Today
) -> None:
    made = routine(*(item(number, most) for number, most in enumerate(TOP_LEVELS.values(), 1)))

    checked = check_routine(made, person, catalogue(), now)

    items = [each.item for each in checked if each.item is not None]
    for kept in items:
        exercise, level = look(kept)
        assert may_do(exercise.number, level.number, person, now)
    assert tuple(items) == put_in_order(items, catalogue())
    assert all((each.item == each.planned) is (each.reason is None) for each in checked)


# ---------------------------------------------------------------- every pair of answers

Change = Callable[[Case], Case]


def in_answers(**changes: object) -> Change:
    def change(case: Case) -> Case:
        assert case.profile.answers is not None
        given = replace(case.profile.answers, **changes)  # type: ignore[arg-type]
        return replace(case, profile=replace(case.profile, answers=given))

    return change


def ticked(screen: str, finding: object) -> Change:
    def change(case: Case) -> Case:
        before = getattr(case.profile.answers, screen)
        return in_answers(**{screen: before | {finding}})(case)

    return change


def in_profile(**changes: object) -> Change:
    return lambda case: replace(
        case,
        profile=replace(case.profile, **changes),  # type: ignore[arg-type]
    )


def in_today(**changes: object) -> Change:
    return lambda case: replace(
        case,
        today=replace(case.today, **changes),  # type: ignore[arg-type]
    )


def checked(finding: FootCheckFinding) -> Change:
    return lambda case: in_today(foot_check=case.today.foot_check | {finding})(case)


def wished(**changes: object) -> Change:
    return lambda case: replace(
        case,
        preferences=replace(case.preferences, **changes),  # type: ignore[arg-type]
    )


SCREENS = {
    "feet": FeetFinding,
    "history": HistoryFinding,
    "heart": HeartFinding,
    "steadiness": SteadinessFinding,
}
CHANGES: tuple[Change, ...] = (
    *(ticked(screen, finding) for screen, kind in SCREENS.items() for finding in kind),
    *(checked(finding) for finding in FootCheckFinding),
    *(in_answers(place=place) for place in Place),
    *(wished(goals=frozenset({goal})) for goal in Goal),
    *(wished(minutes=minutes) for minutes in MINUTES),
    *(wished(things=frozenset(Thing) - {thing}) for thing in Thing),
    *(in_today(helper_here=here) for here in (True, False)),
    in_today(dizzy=True),
    in_answers(helper=True),
    in_answers(foot_team_yes_on=TODAY),
    in_answers(heart_yes_on=TODAY),
    in_answers(clinician_yes_on=TODAY, clinician_yes=frozenset(ExerciseId)),
    in_answers(clinician_yes_on=TODAY, clinician_yes=frozenset({ExerciseId.BALANCE})),
    in_answers(clinician_yes_on=TODAY, clinician_yes=frozenset({ExerciseId.FOOT_ROLLING})),
    in_answers(answered_on=TODAY - timedelta(days=28)),
    in_profile(questions_due=True),
    in_profile(last_fall_on=TODAY - timedelta(days=30)),
    in_profile(steady_sessions=0),
    in_profile(levels={}),
)


@pytest.mark.timeout(180)  # 2 x 1,300 plans
@pytest.mark.parametrize("place", [Place.STANDING_ONE_HAND, Place.SITTING])
def test_every_rule_of_the_plan_holds_for_every_pair_of_answers(place: Place) -> None:
    start = Case(
        profile(answers(place=place)),
        Preferences(things=frozenset(Thing), minutes=10),
        Today(TODAY),
    )
    for one, other in combinations(CHANGES, 2):
        hold_all_rules(other(one(start)))
