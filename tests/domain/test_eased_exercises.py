"""What the level rule halved or left out: in plans, by hand, and before each start."""

from dataclasses import replace

from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Goal, Preferences
from neuro_desktop.domain.planning import LeftOut, Plan, Why, check_routine, plan_routine
from neuro_desktop.domain.profile_changes import after_session
from neuro_desktop.domain.routine import Dose, Routine, RoutineItem, add_item, change_level
from neuro_desktop.domain.safety import Place, Profile, Reason
from neuro_desktop.domain.session import EventKind, Outcome
from neuro_desktop.domain.timeline import Pace
from tests.builders import answers, catalogue, item, profile, result, routine, session
from tests.builders import today as now

ROLLING = ExerciseId.FOOT_ROLLING
RAISES = ExerciseId.HEEL_TOE_RAISES
SITTING = answers(place=Place.SITTING)
HALF = replace(item(5, 1), dose=Dose(4))


def eased(halved: ExerciseId | None = None, left_out: ExerciseId | None = None) -> Profile:
    """Return a person who sits, with one exercise halved at level 1, or left out besides."""
    halves = {halved, left_out} - {None}
    return replace(
        profile(SITTING, levels={each: 1 for each in halves if each}),
        halved=frozenset(each for each in halves if each),
        left_out=frozenset({left_out} if left_out else ()),
    )


def plan(person: Profile, goal: Goal, things: frozenset[Thing] = frozenset(Thing)) -> Plan:
    wishes = Preferences(goals=frozenset({goal}), things=things, minutes=15)
    return plan_routine(person, wishes, catalogue(), now(), Pace())


def items(made: object) -> tuple[RoutineItem, ...]:
    assert isinstance(made, Routine)
    return made.items


# ---------------------------------------------------------------- plans


def test_a_plan_never_holds_what_was_left_out_and_says_why() -> None:
    planned = plan(eased(left_out=ROLLING), Goal.NUMB)

    assert ROLLING not in [each.item.exercise_id for each in planned.items]
    assert LeftOut(ROLLING, Reason.LEFT_OUT_TOO_HARD) in planned.left_out


def test_what_safety_closes_is_said_before_what_was_left_out() -> None:
    person = eased(left_out=ExerciseId.KICK_BACK)

    assert LeftOut(ExerciseId.KICK_BACK, Reason.ONLY_SITTING) in plan(person, Goal.WEAK).left_out


def test_the_first_goal_leads_though_its_best_exercise_was_left_out() -> None:
    wishes = Preferences(frozenset({Goal.TIGHT, Goal.NUMB}), frozenset(Thing), minutes=5)
    person = eased(left_out=ExerciseId.HAMSTRING_STRETCH)

    planned = plan_routine(person, wishes, catalogue(), now(), Pace())

    assert ExerciseId.CALF_STRETCH in [each.item.exercise_id for each in planned.items]


def test_a_plan_holds_the_halved_dose_and_says_so() -> None:
    planned = plan(eased(halved=RAISES), Goal.WEAK)

    (raises,) = [each for each in planned.items if each.item.exercise_id is RAISES]
    assert raises.item == HALF
    assert Why.HALF_DOSE in raises.why


def test_with_all_left_out_the_plan_is_empty_and_says_why() -> None:
    nothing = replace(profile(SITTING), left_out=frozenset(ExerciseId))

    assert plan(nothing, Goal.WEAK).reason is Reason.LEFT_OUT_TOO_HARD


# ---------------------------------------------------------------- by hand


def test_what_was_left_out_may_be_added_by_hand_with_half_the_dose() -> None:
    made = add_item(routine(), RAISES, catalogue(), eased(left_out=RAISES), now())

    assert items(made) == (HALF,)


def test_level_one_by_hand_is_the_halved_dose_too() -> None:
    person = replace(profile(), halved=frozenset({RAISES}))

    made = change_level(routine(item(5, 2)), 0, 1, catalogue(), person, now())

    assert items(made) == (HALF,)


def test_what_was_left_out_is_planned_again_once_it_was_done() -> None:
    person = after_session(eased(left_out=RAISES), session(result(5, 1)))

    assert person.left_out == frozenset()
    assert person.halved == {RAISES}


def test_a_session_that_skipped_it_leaves_it_out() -> None:
    skipped = session(result(5, 1, Outcome.SKIPPED), result(4, 1))

    assert after_session(eased(left_out=RAISES), skipped).left_out == {RAISES}


def test_doing_it_takes_it_back_after_a_fall_too() -> None:
    fell = session(result(5, 1), events=[EventKind.FELL])

    assert after_session(eased(left_out=RAISES), fell).left_out == frozenset()


# ---------------------------------------------------------------- before each start


def test_a_halved_dose_is_not_raised_at_a_start() -> None:
    (checked,) = check_routine(routine(HALF), eased(halved=RAISES), catalogue(), now())

    assert (checked.item, checked.reason) == (HALF, None)


def test_a_level_lowered_at_a_start_has_the_halved_dose() -> None:
    (checked,) = check_routine(routine(item(5, 3)), eased(halved=RAISES), catalogue(), now())

    assert (checked.item, checked.reason) == (HALF, Reason.ONLY_SITTING)


def test_another_exercise_is_lowered_to_its_whole_dose() -> None:
    (checked,) = check_routine(routine(item(4, 3)), eased(halved=RAISES), catalogue(), now())

    assert checked.item == item(4, 2)
