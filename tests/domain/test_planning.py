"""Rules of planning and of checking a routine before it starts, each on an example."""

from dataclasses import replace
from itertools import product

import pytest

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import Catalogue, ExerciseId, Position, Thing
from neuro_desktop.domain.person import Goal, Preferences
from neuro_desktop.domain.planning import (
    CheckedItem,
    Fit,
    LeftOut,
    Plan,
    Why,
    check_routine,
    plan_routine,
)
from neuro_desktop.domain.routine import (
    MOST_REPETITIONS_A_SIDE,
    Dose,
    RoutineItem,
    put_in_order,
    repetitions_a_side,
)
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    HistoryFinding,
    Place,
    Profile,
    Reason,
    SteadinessFinding,
    Today,
)
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds
from tests.builders import (
    answers,
    beginner,
    catalogue,
    exercise,
    item,
    profile,
    routine,
    today,
)

ALL_THINGS = frozenset(Thing)
CHAIR_ONLY = frozenset({Thing.CHAIR})
NO_EXTRAS = frozenset({Thing.CHAIR, Thing.COUNTER})
SEATED = beginner(answers(place=Place.SITTING))
STANDING = beginner(answers(place=Place.STANDING_BOTH_HANDS))
TOP = profile()
GOALS = (frozenset[Goal](), *(frozenset({goal}) for goal in Goal), frozenset(Goal))


def plan(
    person: Profile = TOP,
    *goals: Goal,
    minutes: int = 10,
    things: frozenset[Thing] = ALL_THINGS,
    now: Today | None = None,
) -> Plan:
    wishes = Preferences(goals=frozenset(goals), things=things, minutes=minutes)
    return plan_routine(person, wishes, catalogue(), now or today(), Pace())


def numbers(planned: Plan) -> list[int]:
    return [catalogue()[each.item.exercise_id].number for each in planned.items]


def whys(planned: Plan, number: int) -> tuple[Why, ...]:
    return next(each.why for each in planned.items if each.item.exercise_id is exercise(number).id)


def why_left_out(planned: Plan, number: int) -> LeftOut:
    return next(each for each in planned.left_out if each.exercise_id is exercise(number).id)


# ---------------------------------------------------------------- the reference's worked-out facts


@pytest.mark.parametrize(
    ("person", "things"),
    [
        (SEATED, ALL_THINGS),
        (SEATED, CHAIR_ONLY),
        (STANDING, ALL_THINGS),
        (STANDING, NO_EXTRAS),
        (TOP, ALL_THINGS),
        (TOP, NO_EXTRAS),
    ],
)
@pytest.mark.parametrize("minutes", [5, 10, 15, 20])
def test_5_to_20_minutes_fit_beginners_and_top_levels_with_any_goal(
    person: Profile, things: frozenset[Thing], minutes: int
) -> None:
    plans = [plan(person, *goals, minutes=minutes, things=things) for goals in GOALS]

    assert {each.fit for each in plans} == {Fit.FITS}


@pytest.mark.parametrize("minutes", [5, 10, 15, 20, 30])
def test_every_length_fits_top_levels(minutes: int) -> None:
    assert plan(TOP, minutes=minutes).fit is Fit.FITS


@pytest.mark.parametrize(
    ("person", "things"),
    [
        (SEATED, ALL_THINGS),
        (SEATED, CHAIR_ONLY),
        (STANDING, ALL_THINGS),
        (STANDING, NO_EXTRAS),
    ],
)
def test_30_minutes_stop_at_21_to_29_for_beginners(
    person: Profile, things: frozenset[Thing]
) -> None:
    planned = [plan(person, *goals, minutes=30, things=things).seconds / 60 for goals in GOALS]

    assert min(planned) >= 21
    assert max(planned) < 29.5


def test_30_minutes_with_a_chair_only_are_shorter_and_say_so() -> None:
    planned = plan(SEATED, minutes=30, things=CHAIR_ONLY)

    assert planned.fit is Fit.SHORTER_FEW_OPEN
    assert numbers(planned) == [1, 2, 4, 5, 7]


def cleared_for(*numbers: int, levels: dict[ExerciseId, int] | None = None) -> Profile:
    """Return a person with both hands on the counter whose clinician named only these."""
    given = answers(
        place=Place.STANDING_BOTH_HANDS,
        history=frozenset({HistoryFinding.HIGH_RISK_FOOT}),
        clinician_yes=frozenset(exercise(number).id for number in numbers),
        clinician_yes_on=answers().answered_on,
    )
    return profile(given, levels=levels or {})


def test_few_open_exercises_make_a_shorter_routine_that_says_so() -> None:
    planned = plan(cleared_for(2, 3), minutes=5)

    assert (numbers(planned), planned.fit) == ([2], Fit.SHORTER_FEW_OPEN)


def test_levels_that_are_soon_done_make_a_shorter_routine_that_says_so() -> None:
    planned = plan(cleared_for(2, 8), minutes=5)

    assert (numbers(planned), planned.fit) == ([2, 8], Fit.SHORTER_AT_LEVELS)


def test_where_the_first_choice_is_too_short_another_fills_the_time() -> None:
    planned = plan(cleared_for(2, 6, 8), Goal.STEADIER, minutes=5)

    assert (numbers(planned), planned.fit) == ([6, 8], Fit.FITS)


@pytest.mark.parametrize(("person", "minutes"), [*product((SEATED, STANDING, TOP), (10, 15, 20))])
def test_a_plan_is_within_5_percent_where_the_levels_allow(person: Profile, minutes: int) -> None:
    planned = plan(person, Goal.WEAK, minutes=minutes)

    assert abs(planned.seconds / 60 - minutes) <= 0.05 * minutes


# ---------------------------------------------------------------- nothing longer was possible


def items_of(number: int, highest: int) -> list[RoutineItem]:
    """Every level up to the highest, with every number of sets that is allowed."""
    chosen = exercise(number)
    return [
        RoutineItem(chosen.id, level.number, dose)
        for level in chosen.levels[:highest]
        for sets in range(1, chosen.most_sets + 1)
        if repetitions_a_side(level, dose := Dose(level.amount, level.holds, sets))
        <= MOST_REPETITIONS_A_SIDE
    ]


@pytest.mark.parametrize(
    "levels", [{1: 1, 2: 1, 4: 2, 5: 1, 7: 1}, {4: 3, 5: 2, 6: 1}, {5: 3, 7: 2, 8: 3}]
)
def test_a_shorter_plan_is_the_longest_there_is(levels: dict[int, int]) -> None:
    """Compare with every level and number of sets of all that this person may do."""
    person = cleared_for(
        *levels, levels={exercise(number).id: highest for number, highest in levels.items()}
    )
    every = product(*(items_of(number, highest) for number, highest in levels.items()))
    lengths = [
        planned_seconds(compile_timeline(put_in_order(items, catalogue()), catalogue(), Pace()))
        for items in every
    ]

    planned = plan(person, minutes=30)

    assert planned.fit is not Fit.FITS
    assert planned.seconds == max(lengths)


# ---------------------------------------------------------------- what is in


@pytest.mark.parametrize(
    ("goal", "serving"),
    [
        (Goal.TIGHT, {2, 3}),
        (Goal.WEAK, {4, 5, 6, 7, 11}),
        (Goal.STEADIER, {5, 7, 8}),
        (Goal.NUMB, {1, 9, 10}),
        (Goal.PAIN, {1, 2, 3}),
    ],
)
def test_a_long_plan_holds_all_that_serves_the_one_goal(goal: Goal, serving: set[int]) -> None:
    assert serving <= set(numbers(plan(TOP, goal, minutes=30)))


def test_balance_is_planned_once_it_is_open() -> None:
    assert 8 in numbers(plan(TOP, Goal.STEADIER, minutes=15))
    assert 8 not in numbers(plan(replace(TOP, steady_sessions=1), Goal.STEADIER, minutes=15))


@pytest.mark.parametrize("goal", Goal)
def test_in_a_routine_of_two_one_serves_the_goal(goal: Goal) -> None:
    planned = plan(SEATED, goal, minutes=5)

    assert len(planned.items) == 2
    assert any(why.startswith("goal_") for each in planned.items for why in each.why)


def test_the_first_of_two_goals_leads_a_routine_of_two() -> None:
    planned = plan(SEATED, Goal.NUMB, Goal.TIGHT, minutes=5)

    assert Why.GOAL_TIGHT in whys(planned, 2)


@pytest.mark.parametrize("minutes", [10, 15, 20, 30])
def test_ankle_rolls_open_a_routine_of_three_or_more(minutes: int) -> None:
    planned = plan(TOP, Goal.WEAK, minutes=minutes)

    assert numbers(planned)[0] == 1
    assert Why.WARMS_UP in whys(planned, 1)


def test_a_routine_for_stretching_still_holds_one_strength_exercise() -> None:
    planned = plan(SEATED, Goal.TIGHT, minutes=5)

    assert Why.KEEPS_STRENGTH in whys(planned, 5)


def test_a_short_routine_leaves_the_second_stretch_out_and_says_why() -> None:
    planned = plan(SEATED, Goal.TIGHT, minutes=10)

    assert why_left_out(planned, 3).reason is Reason.ONE_STRETCH


def test_what_is_open_but_not_needed_says_that_there_is_no_room() -> None:
    assert why_left_out(plan(TOP, Goal.WEAK, minutes=5), 9).reason is Reason.NO_ROOM


def test_a_missing_thing_is_named() -> None:
    left_out = why_left_out(plan(TOP, things=NO_EXTRAS), 9)

    assert left_out == LeftOut(ExerciseId.FOOT_ROLLING, Reason.MISSING_THING, (Thing.TENNIS_BALL,))


def test_without_a_counter_a_standing_person_is_planned_seated() -> None:
    planned = plan(STANDING, Goal.WEAK, minutes=15, things=CHAIR_ONLY)

    assert Why.LEVEL_SAFE in whys(planned, 4)
    assert {level_of(each.item) for each in planned.items} == {Position.SEATED}


def level_of(planned: RoutineItem) -> Position:
    return catalogue()[planned.exercise_id].level(planned.level).position


# ---------------------------------------------------------------- levels and doses


def test_a_beginner_starts_where_the_ladder_says() -> None:
    planned = plan(STANDING, Goal.WEAK, minutes=20)

    started = {each.item.exercise_id: each.item.level for each in planned.items}
    assert started[ExerciseId.ANKLE_PUMPS] == 3
    assert started[ExerciseId.HEEL_TOE_RAISES] == 2
    assert Why.LEVEL_START in whys(planned, 4)


def test_a_level_that_was_reached_is_told_as_the_persons_own() -> None:
    assert Why.LEVEL_OWN in whys(plan(TOP, Goal.WEAK, minutes=15), 5)


def test_an_easier_level_is_taken_to_fit_the_time_and_told() -> None:
    planned = plan(TOP, Goal.NUMB, minutes=5)

    assert Why.LEVEL_EASIER in whys(planned, 9)


def test_more_sets_fill_the_time_and_are_told() -> None:
    planned = plan(SEATED, Goal.WEAK, minutes=15)

    assert any(each.item.dose.sets > 1 and Why.MORE_SETS in each.why for each in planned.items)


def test_the_sets_go_to_the_goals_and_not_to_the_warm_up() -> None:
    planned = plan(SEATED, Goal.WEAK, minutes=10)

    sets = [each.item.dose.sets for each in planned.items]
    assert numbers(planned)[0] == 1
    assert sets[0] < min(sets[1:])


def test_both_of_a_routine_of_two_get_like_times() -> None:
    planned = plan(STANDING, Goal.STEADIER, minutes=5, things=NO_EXTRAS)

    # A set of 5 takes half as long as one of 7: 3 and 1 are nearer than 2 and 2.
    assert [each.item.dose.sets for each in planned.items] == [3, 1]


def test_a_closed_own_level_gives_the_highest_open_one() -> None:
    unsteady = profile(answers(steadiness=frozenset({SteadinessFinding.UNSTEADY})))

    planned = plan(unsteady, Goal.WEAK, minutes=20)

    pumps = next(each for each in planned.items if each.item.exercise_id is exercise(4).id)
    assert pumps.item.level == 2
    assert Why.LEVEL_SAFE in pumps.why


def test_who_stands_is_planned_standing_where_it_fits() -> None:
    planned = plan(STANDING, Goal.NUMB, minutes=20)

    raises = next(each for each in planned.items if each.item.exercise_id is exercise(5).id)
    assert level_of(raises.item) is Position.STANDING


def test_no_plan_goes_at_the_own_pace() -> None:
    assert not any(each.item.own_pace for each in plan(SEATED, minutes=30).items)


def test_the_same_answers_give_the_same_plan() -> None:
    assert plan(TOP, *Goal, minutes=20) == plan(TOP, *Goal, minutes=20)


def test_a_slower_pace_still_keeps_the_time() -> None:
    slow = Pace(repetition_seconds=8, circle_seconds=10, get_ready_seconds=30, rest_seconds=30)
    wishes = Preferences(things=ALL_THINGS, minutes=10)

    planned = plan_routine(TOP, wishes, catalogue(), today(), slow)

    assert planned.fit is Fit.FITS


def test_where_two_take_too_long_one_is_planned() -> None:
    very_slow = Pace(repetition_seconds=15, get_ready_seconds=60, circle_seconds=20)
    wishes = Preferences(goals=frozenset({Goal.WEAK}), things=CHAIR_ONLY, minutes=5)

    planned = plan_routine(SEATED, wishes, catalogue(), today(), very_slow)

    assert len(planned.items) == 1
    assert planned.seconds <= 1.15 * 300


def test_where_nothing_is_short_enough_the_plan_says_so() -> None:
    endless = Pace(get_ready_seconds=1_000)
    wishes = Preferences(things=ALL_THINGS, minutes=5)

    planned = plan_routine(TOP, wishes, catalogue(), today(), endless)

    assert (planned.items, planned.reason) == ((), Reason.NO_ROOM)


# ---------------------------------------------------------------- nothing to plan


@pytest.mark.parametrize(
    ("person", "things", "reason"),
    [
        (Profile(), ALL_THINGS, Reason.QUESTIONS_UNANSWERED),
        (
            profile(answers(feet=frozenset({FeetFinding.HOT_RED_SWOLLEN}))),
            ALL_THINGS,
            Reason.HOT_RED_SWOLLEN,
        ),
        (
            profile(answers(history=frozenset({HistoryFinding.CHARCOT_FOOT}))),
            ALL_THINGS,
            Reason.NEEDS_CLINICIAN,
        ),
        (SEATED, frozenset[Thing](), Reason.MISSING_THING),
    ],
)
def test_an_empty_plan_has_its_reason(
    person: Profile, things: frozenset[Thing], reason: Reason
) -> None:
    planned = plan(person, things=things)

    assert (planned.items, planned.reason) == ((), reason)


def test_minutes_nobody_can_choose_are_a_mistake_of_the_program() -> None:
    with pytest.raises(DomainError):
        plan(TOP, minutes=12)


def test_an_empty_catalogue_plans_nothing() -> None:
    planned = plan_routine(TOP, Preferences(), Catalogue(()), today(), Pace())

    assert planned.items == ()


# ---------------------------------------------------------------- before each start


def checked(person: Profile, now: Today, *items: RoutineItem) -> tuple[CheckedItem, ...]:
    return check_routine(routine(*items), person, catalogue(), now)


def test_what_is_open_stays_as_planned() -> None:
    planned = replace(item(4, 3), dose=Dose(12, sets=2))

    assert checked(TOP, today(), planned) == (CheckedItem(planned, planned, None),)


def test_a_closed_level_is_lowered_to_the_highest_open_one() -> None:
    planned = item(4, 4)

    assert checked(SEATED, today(), planned) == (
        CheckedItem(planned, item(4, 2), Reason.ONLY_SITTING),
    )


def test_an_exercise_without_an_open_level_is_dropped() -> None:
    planned = item(6, 2)

    assert checked(SEATED, today(), planned) == (CheckedItem(planned, None, Reason.ONLY_SITTING),)


def test_no_level_is_ever_raised() -> None:
    person = profile(answers(place=Place.STANDING_BOTH_HANDS))

    assert checked(person, today(), item(7, 4))[0].item == item(7, 2)


def test_a_lowered_item_keeps_the_sets_that_30_repetitions_allow() -> None:
    lowered = checked(SEATED, today(), item(4, 3, sets=3))[0].item

    assert lowered == replace(item(4, 2), dose=Dose(12, sets=2))


def test_a_lowered_item_comes_before_those_still_done_standing() -> None:
    person = profile(answers(place=Place.STANDING_BOTH_HANDS), levels={})
    made = (item(6, 1), item(4, 3))

    order = [each.planned.exercise_id for each in checked(person, today(), *made)]
    seated = checked(person, today(FootCheckFinding.FALLEN), *made)

    assert order == [ExerciseId.KICK_BACK, ExerciseId.ANKLE_PUMPS]
    assert seated[0].item == item(4, 2)


def test_without_the_helper_the_routine_is_done_seated() -> None:
    person = profile(answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True))

    result = checked(person, today(helper_here=False), item(5, 2), item(6, 1))

    assert [(each.item, each.reason) for each in result] == [
        (item(5, 1), Reason.NO_HELPER_NOW),
        (None, Reason.NO_HELPER_NOW),
    ]


def test_a_new_sore_drops_what_presses_on_the_foot() -> None:
    result = checked(TOP, today(FootCheckFinding.NEW_SORE), item(9, 2), item(2, 1))

    assert [(each.planned, each.item) for each in result] == [
        (item(9, 2), None),
        (item(2, 1), item(2, 1)),
    ]
