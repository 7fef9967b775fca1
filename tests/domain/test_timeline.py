"""The order of phases, turn by turn, and the seconds a plan counts."""

from collections.abc import Sequence
from itertools import pairwise

from neuro_desktop.domain.exercise import Footwear, Position, Thing
from neuro_desktop.domain.phases import Pace, Phase, PhaseKind, Prompt, Side, WaitForMe, WorkMode
from neuro_desktop.domain.routine import Dose, RoutineItem
from neuro_desktop.domain.timeline import compile_timeline, planned_seconds
from tests.builders import catalogue, exercise, item

NO_WAIT = Pace(wait_for_me=WaitForMe.NEVER)


def phases(*items: RoutineItem, pace: Pace = NO_WAIT) -> tuple[Phase, ...]:
    return compile_timeline(items, catalogue(), pace).phases


def told(found: Sequence[Phase]) -> list[str]:
    return [str(phase.prompt or phase.kind) for phase in found]


def work(found: Sequence[Phase]) -> list[Phase]:
    return [phase for phase in found if phase.kind is PhaseKind.WORK]


def test_both_feet_get_ready_once_and_work() -> None:
    assert told(phases(item(5))) == ["get_ready", "work"]


def test_each_foot_does_all_left_then_changes_then_all_right() -> None:
    found = phases(item(2, 1))  # 2 holds a side

    assert told(found)[1:-1] == [
        "get_ready", "work", "rest", "work", "change_feet", "work", "rest", "work",
    ]  # fmt: skip
    assert [phase.side for phase in work(found)] == [Side.LEFT, Side.LEFT, Side.RIGHT, Side.RIGHT]
    assert [phase.hold for phase in work(found)] == [1, 2, 1, 2]


def test_two_directions_follow_each_other_without_a_rest() -> None:
    found = work(phases(item(1)))

    assert [(p.side, p.direction) for p in found] == [
        (Side.LEFT, 1), (Side.LEFT, 2), (Side.RIGHT, 1), (Side.RIGHT, 2),
    ]  # fmt: skip
    assert "rest" not in told(phases(item(1)))


def test_alternating_feet_never_change_feet_and_count_in_pairs() -> None:
    found = phases(item(7))

    assert "change_feet" not in told(found)
    assert work(found)[0].side is Side.ALTERNATING
    assert work(found)[0].count_seconds == 8


def test_sets_are_parted_by_a_rest() -> None:
    assert told(phases(item(5, sets=3))) == ["get_ready", "work", "rest", "work", "rest", "work"]


def test_no_rest_comes_before_a_change_of_feet() -> None:
    found = told(phases(item(2, 3), item(4), item(8, 4, sets=2)))

    assert "change_feet" in found
    assert ("rest", "change_feet") not in pairwise(found)


def test_a_rest_parts_two_exercises() -> None:
    assert told(phases(item(5), item(7))) == ["get_ready", "work", "rest", "get_ready", "work"]


def test_zero_rest_means_no_rest_phase() -> None:
    pace = Pace(rest_seconds=0, wait_for_me=WaitForMe.NEVER)

    assert "rest" not in told(phases(item(5, sets=2), item(7), pace=pace))


def test_zero_change_of_feet_means_no_such_phase() -> None:
    found = phases(item(4), pace=Pace(change_feet_seconds=0))

    assert "change_feet" not in told(found)
    assert work(found)[0].turn != work(found)[1].turn


# ---------------------------------------------------------------- feet, floor, standing


def test_a_routine_of_all_blocks_goes_bare_socks_shoes_standing() -> None:
    found = phases(item(9), item(2), item(5), item(6))
    presses = [phase.prompt for phase in found if phase.kind is PhaseKind.PRESS]

    assert presses == [
        Prompt.SHOES_OFF, Prompt.SOCKS_ON, Prompt.SHOES_ON, Prompt.RISE, Prompt.HAND_ON_COUNTER,
    ]  # fmt: skip


def test_shoes_come_off_at_the_start_for_socks_too() -> None:
    first = phases(item(2))[0]

    assert (first.prompt, first.footwear) == (Prompt.SHOES_OFF, Footwear.SOCKS)


def test_shoes_go_on_after_the_last_exercise_without_them() -> None:
    last = phases(item(5), item(11))[-1]

    assert (last.kind, last.prompt) == (PhaseKind.PRESS, Prompt.SHOES_ON)


def test_a_routine_in_shoes_never_asks_for_shoes() -> None:
    assert set(told(phases(item(5), item(4)))) == {"get_ready", "work", "rest", "change_feet"}


def test_work_is_done_in_what_the_exercise_needs() -> None:
    found = work(phases(item(9), item(2), item(5), item(6)))

    for phase in found:
        assert phase.footwear is catalogue()[phase.exercise_id].footwear


def test_the_person_rises_once_for_at_least_20_seconds() -> None:
    rises = [p for p in phases(item(5), item(6), item(7, 2)) if p.prompt is Prompt.RISE]

    assert [phase.least_seconds for phase in rises] == [20]


def test_whoever_sat_down_between_rises_again() -> None:
    found = phases(item(6), item(5), item(7, 2))

    assert told(found).count("rise") == 2


def test_the_ball_is_put_away_while_still_sitting() -> None:
    found = phases(item(9), item(6))
    away = [phase for phase in found if phase.put_away]

    assert [phase.put_away for phase in away] == [(Thing.TENNIS_BALL,)]
    assert away[0].position is Position.SEATED


def test_everything_on_the_floor_is_put_away_before_standing() -> None:
    found = phases(item(9), item(10), item(11), item(6))
    rise = told(found).index("rise")
    away = [thing for phase in found[: rise + 1] for thing in phase.put_away]

    assert sorted(away) == sorted([Thing.TENNIS_BALL, Thing.BUCKET, Thing.TOWEL])


def test_a_hand_is_on_the_counter_before_each_standing_exercise() -> None:
    found = phases(item(6), item(7, 2), pace=Pace(wait_for_me=WaitForMe.STANDING))

    assert told(found).count("hand_on_counter") == 2


def test_without_waiting_the_hand_is_asked_for_after_rising_only() -> None:
    assert told(phases(item(6), item(7, 2), pace=NO_WAIT)).count("hand_on_counter") == 1


def test_wait_for_me_asks_before_a_seated_exercise_and_never_inside_it() -> None:
    found = told(phases(item(5), item(2, 3), pace=Pace(wait_for_me=WaitForMe.ALWAYS)))

    assert found[:3] == ["wait_for_me", "get_ready", "work"]
    assert found.count("wait_for_me") == 1  # before 2 the shoes are the press


def test_after_a_press_get_ready_has_at_least_10_seconds() -> None:
    pace = Pace(get_ready_seconds=5, wait_for_me=WaitForMe.ALWAYS)
    found = phases(item(5), item(6), pace=pace)

    assert [p.seconds for p in found if p.kind is PhaseKind.GET_READY] == [10, 10]


def test_a_longer_get_ready_stays_after_a_press() -> None:
    pace = Pace(get_ready_seconds=30, wait_for_me=WaitForMe.ALWAYS)

    assert phases(item(5), pace=pace)[1].seconds == 30


# ---------------------------------------------------------------- seconds


def test_a_hold_lasts_its_dose() -> None:
    stretch = RoutineItem(exercise(3).id, 1, Dose(25, holds=1))

    assert [(p.mode, p.seconds) for p in work(phases(stretch))] == [(WorkMode.HOLD, 25)] * 2


def test_both_halves_of_a_repetition_count() -> None:
    seated, heels_only = work(phases(item(5, 1)))[0], work(phases(item(5, 2)))[0]

    assert (seated.count_seconds, heels_only.count_seconds) == (8, 4)


def test_letters_and_circles_have_their_own_pace() -> None:
    circles, letters = work(phases(item(1, 1)))[0], work(phases(item(1, 3)))[0]

    assert (circles.count, circles.count_seconds) == (5, 5)
    assert (letters.count, letters.seconds) == (26, 104)


def test_minutes_are_seconds_in_a_phase() -> None:
    assert work(phases(item(10, 2)))[0].seconds == 180


def test_standing_work_is_never_at_ones_own_pace() -> None:
    seated, standing = item(5, 1, own_pace=True), item(5, 3, own_pace=True)

    assert work(phases(seated))[0].mode is WorkMode.OWN_PACE
    assert work(phases(standing))[0].mode is WorkMode.PACED


def test_own_pace_is_for_repetitions_only() -> None:
    assert work(phases(item(1, own_pace=True)))[0].mode is WorkMode.PACED


def test_planned_seconds_count_work_rests_presses_and_things_fetched() -> None:
    # Get ready 10; left 60, change 8, right 60; two presses and one ball at 20 each.
    assert planned_seconds(compile_timeline([item(9)], catalogue(), NO_WAIT)) == 138 + 60


def test_own_pace_is_planned_as_if_it_were_paced() -> None:
    paced, own = (
        planned_seconds(compile_timeline([item(5, own_pace=own)], catalogue(), NO_WAIT))
        for own in (False, True)
    )

    assert paced == own


def test_furniture_is_not_fetched() -> None:
    assert compile_timeline([item(2), item(6)], catalogue(), NO_WAIT).things == ()


def test_items_added_later_leave_every_phase_before_them_in_place() -> None:
    before = phases(item(9), item(5), item(6))

    assert phases(item(9), item(5), item(6), item(4))[: len(before)] == before


def test_the_first_work_of_a_side_shares_its_turn_with_its_lead_in() -> None:
    found = phases(item(2, 1))

    assert [phase.turn for phase in found] == [0, 1, 1, 2, 3, 4, 4, 5, 6, 7]
