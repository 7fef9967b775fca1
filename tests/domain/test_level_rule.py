"""The level rule (reference, section 3), each part on an example."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.profile_changes import after_fall, after_session, after_wobble
from neuro_desktop.domain.routine import Dose, RoutineItem
from neuro_desktop.domain.safety import (
    FootCheckFinding,
    Place,
    Profile,
    SteadinessFinding,
    Today,
)
from neuro_desktop.domain.session import EventKind, Origin, Outcome, SessionState
from tests.builders import TODAY, answers, item, profile, result, today
from tests.domain.level_stage import Happened, decided, did, name

UNSTEADY_IN_MARCHING: Happened = (EventKind.UNSTEADY, 7)
SITTING = profile(answers(place=Place.SITTING))
BOTH_HANDS = profile(answers(place=Place.STANDING_BOTH_HANDS))


def what(decision: LevelDecision) -> tuple[LevelCause, LevelStep, int]:
    return decision.cause, decision.step, decision.new_level


def easy_twice(level: RoutineItem, person: Profile | None = None) -> LevelDecision:
    """Return what is decided after a second easy session of marching."""
    first = decided(did(level, effort={7: 2}, session_id="session-0"), (), person)[7]
    second = did(level, effort={7: 3})
    return decided(second, [first], person)[7]


# ---------------------------------------------------------------- safety first


def test_a_fall_takes_every_standing_exercise_done_one_level_down() -> None:
    fell = did(
        item(9, 2),
        item(4, 2),
        item(5, 3),
        item(7, 2),
        happened=[(EventKind.FELL, 7)],
        state=SessionState.STOPPED_WRONG,
    )

    told = decided(fell)

    assert {number: each.cause for number, each in told.items()} == {
        9: LevelCause.NO_EFFORT,
        4: LevelCause.NO_EFFORT,
        5: LevelCause.FELL,
        7: LevelCause.FELL,
    }


def test_after_a_fall_the_level_down_is_the_highest_open_one() -> None:
    fell = did(item(5, 3), happened=[(EventKind.FELL, 5)], state=SessionState.STOPPED_WRONG)

    assert what(decided(fell, person=after_fall(profile(), TODAY))[5]) == (
        LevelCause.FELL,
        LevelStep.DOWN,
        1,
    )


def test_lost_balance_counts_for_the_exercise_running_then() -> None:
    told = decided(did(item(5, 3), item(7, 4), happened=[UNSTEADY_IN_MARCHING]))

    assert what(told[7]) == (LevelCause.LOST_BALANCE, LevelStep.DOWN, 3)
    assert told[5].step is LevelStep.STAY


def test_lost_balance_in_balance_is_one_level_down_though_all_of_it_is_closed_by_then() -> None:
    wobbled = did(item(8, 3), happened=[(EventKind.UNSTEADY, 8)])

    told = decided(wobbled, person=after_wobble(profile()))

    assert what(told[8]) == (LevelCause.LOST_BALANCE, LevelStep.DOWN, 2)


def test_down_in_balance_is_one_level_too_where_an_unsteady_answer_closes_it() -> None:
    unsteady = answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}))
    hurt = did(item(8, 3), happened=[(EventKind.HURT, 8)])

    assert decided(hurt, person=profile(unsteady))[8].new_level == 2


def test_lost_balance_while_getting_ready_counts_though_nothing_was_done() -> None:
    told = decided(did(item(7, 4), happened=[UNSTEADY_IN_MARCHING], outcome=Outcome.SKIPPED))

    assert what(told[7]) == (LevelCause.LOST_BALANCE, LevelStep.DOWN, 3)


def test_going_on_seated_after_a_wobble_still_counts_for_the_standing_level() -> None:
    wobbled = did(
        item(7, 4),
        item(7, 1),
        happened=[UNSTEADY_IN_MARCHING],
        results=[result(7, 4, Outcome.PART), result(7, 1)],
    )

    assert (decided(wobbled)[7].level, decided(wobbled)[7].new_level) == (4, 3)


def test_dizzy_is_no_lost_balance() -> None:
    told = decided(did(item(7, 4), happened=[(EventKind.DIZZY, 7)]))

    assert told[7].step is LevelStep.STAY


def test_it_hurts_takes_the_running_exercise_one_level_down() -> None:
    told = decided(did(item(9, 3), item(11, 2), happened=[(EventKind.HURT, 9)]))

    assert what(told[9]) == (LevelCause.HURT, LevelStep.DOWN, 2)
    assert told[11].step is LevelStep.STAY


def test_an_early_stop_counts_for_the_exercise_it_was_told_in() -> None:
    stopped = did(
        item(9, 3),
        item(11, 2),
        happened=[(EventKind.DIZZY, 9), (EventKind.NOTHING, 11)],
        state=SessionState.STOPPED_WRONG,
    )

    assert [each.cause for each in decided(stopped).values()] == [
        LevelCause.EARLY_STOP,
        LevelCause.NO_EFFORT,
    ]


def test_an_early_stop_told_in_no_exercise_counts_for_the_last_one_done() -> None:
    stopped = did(
        item(9, 3),
        item(11, 2),
        happened=[(EventKind.DIZZY, None)],
        state=SessionState.STOPPED_WRONG,
        results=[result(9, 3), result(11, 2, Outcome.SKIPPED)],
    )

    assert what(decided(stopped)[9]) == (LevelCause.EARLY_STOP, LevelStep.DOWN, 2)


@pytest.mark.parametrize("state", [SessionState.STOPPED, SessionState.FINISHED])
def test_a_plain_stop_changes_no_level(state: SessionState) -> None:
    stopped = did(item(7, 4), state=state, outcome=Outcome.PART)

    assert decided(stopped)[7].step is LevelStep.STAY


@pytest.mark.parametrize(("pain", "down"), [((3, 5), True), ((3, 4), False), ((0, 2), True)])
def test_two_points_more_pain_take_every_exercise_done_down(
    pain: tuple[int, int], *, down: bool
) -> None:
    told = decided(did(item(9, 3), item(7, 4), pain=pain))

    assert {each.cause is LevelCause.MORE_PAIN for each in told.values()} == {down}


@pytest.mark.parametrize("pain", [(None, 9), (0, None), (None, None)])
def test_pain_skipped_says_nothing(pain: tuple[int | None, int | None]) -> None:
    assert decided(did(item(9, 3), pain=pain))[9].cause is LevelCause.NO_EFFORT


def test_an_exercise_that_was_skipped_gets_no_decision() -> None:
    told = decided(did(item(9, 3), item(7, 4), results=[result(9, 3)], pain=(0, 9)))

    assert list(told) == [9]


def test_a_fall_comes_before_a_wobble_and_pain_before_effort() -> None:
    everything = did(
        item(7, 4),
        item(9, 3),
        happened=[UNSTEADY_IN_MARCHING, (EventKind.FELL, 7)],
        pain=(0, 9),
        effort={7: 0, 9: 0},
        state=SessionState.STOPPED_WRONG,
    )

    assert [each.cause for each in decided(everything).values()] == [
        LevelCause.FELL,
        LevelCause.MORE_PAIN,
    ]


def test_a_step_for_safety_is_applied_without_asking() -> None:
    told = decided(did(item(7, 4), happened=[UNSTEADY_IN_MARCHING]))

    assert told[7].answer is LevelAnswer.APPLIED


# ---------------------------------------------------------------- effort


@pytest.mark.parametrize("effort", [9, 10])
def test_very_hard_offers_a_level_down(effort: int) -> None:
    told = decided(did(item(7, 4), effort={7: effort}))[7]

    assert what(told) == (LevelCause.VERY_HARD, LevelStep.DOWN, 3)
    assert told.answer is LevelAnswer.OPEN


@pytest.mark.parametrize("effort", [7, 8])
def test_hard_stays_and_offers_fewer(effort: int) -> None:
    told = decided(did(item(7, 4), effort={7: effort}))[7]

    assert what(told) == (LevelCause.HARD, LevelStep.FEWER, 4)
    assert told.answer is LevelAnswer.OPEN


def test_hard_where_nothing_fewer_is_left_only_stays() -> None:
    told = decided(did(item(7, 2), effort={7: 8}))[7]

    assert (told.cause, told.step, told.answer) == (
        LevelCause.HARD,
        LevelStep.STAY,
        LevelAnswer.APPLIED,
    )


@pytest.mark.parametrize("effort", [4, 5, 6])
def test_just_right_stays(effort: int) -> None:
    told = decided(did(item(7, 4), effort={7: effort}))[7]

    assert (told.cause, told.step) == (LevelCause.RIGHT, LevelStep.STAY)


def test_no_effort_told_stays() -> None:
    told = decided(replace(did(item(7, 4)), origin=Origin.PAPER))[7]

    assert (told.cause, told.step) == (LevelCause.NO_EFFORT, LevelStep.STAY)


def test_the_first_easy_session_stays() -> None:
    told = decided(did(item(7, 2), effort={7: 0}))[7]

    assert (told.cause, told.step) == (LevelCause.FIRST_EASY, LevelStep.STAY)


def test_easy_in_two_sessions_running_offers_a_level_up() -> None:
    told = easy_twice(item(7, 2))

    assert what(told) == (LevelCause.EASY, LevelStep.UP, 3)
    assert told.answer is LevelAnswer.OPEN


# ---------------------------------------------------------------- two sessions running


def kept(cause: LevelCause, **changes: Any) -> LevelDecision:
    """Return a decision about marching, of an earlier session at level 2."""
    decision = LevelDecision(
        id="earlier",
        day=TODAY - timedelta(days=2),
        session_id="session-0",
        exercise_id=name(7),
        cause=cause,
        step=LevelStep.STAY,
        answer=LevelAnswer.APPLIED,
        level=2,
        new_level=2,
        dose=Dose(8),
    )
    return replace(decision, **changes)


def after(*earlier: LevelDecision) -> LevelCause:
    """Return the cause after an easy session of marching at level 2."""
    return decided(did(item(7, 2), effort={7: 1}), earlier)[7].cause


FIRST_EASY = kept(LevelCause.FIRST_EASY)
OFFERED = kept(LevelCause.EASY, step=LevelStep.UP, new_level=3, answer=LevelAnswer.OPEN)


@pytest.mark.parametrize(
    "earlier",
    [
        [kept(LevelCause.RIGHT), FIRST_EASY],
        [FIRST_EASY, kept(LevelCause.NO_EFFORT)],
        [FIRST_EASY, kept(LevelCause.HURT, exercise_id=name(9))],
        [OFFERED],
        [replace(OFFERED, answer=LevelAnswer.REFUSED)],
        [replace(OFFERED, answer=LevelAnswer.UNDONE)],
    ],
)
def test_the_last_session_that_told_was_easy_too(earlier: Sequence[LevelDecision]) -> None:
    assert after(*earlier) is LevelCause.EASY


@pytest.mark.parametrize(
    "earlier",
    [
        [],
        [FIRST_EASY, kept(LevelCause.RIGHT)],
        [FIRST_EASY, kept(LevelCause.HARD)],
        [FIRST_EASY, kept(LevelCause.LOST_BALANCE, level=3, step=LevelStep.DOWN)],
        [FIRST_EASY, kept(LevelCause.MORE_PAIN)],
        [kept(LevelCause.FIRST_EASY, level=1)],
        [kept(LevelCause.FIRST_EASY, exercise_id=name(5))],
        [replace(OFFERED, answer=LevelAnswer.TAKEN)],
        [kept(LevelCause.FIRST_EASY, session_id="session-1")],
    ],
)
def test_two_easy_sessions_must_follow_each_other_at_one_level(
    earlier: Sequence[LevelDecision],
) -> None:
    assert after(*earlier) is LevelCause.FIRST_EASY


# ---------------------------------------------------------------- no way up


def test_at_the_top_there_is_no_level_up() -> None:
    told = easy_twice(item(7, 4))

    assert (told.cause, told.step) == (LevelCause.AT_TOP, LevelStep.STAY)


@pytest.mark.parametrize(
    ("level", "person"),
    [
        (1, SITTING),
        (2, BOTH_HANDS),
        (1, profile(answers(steadiness=frozenset({SteadinessFinding.UNSTEADY})))),
    ],
)
def test_a_closed_level_is_not_offered(level: int, person: Profile) -> None:
    told = easy_twice(item(7, level), person)

    assert (told.cause, told.step) == (LevelCause.NEXT_CLOSED, LevelStep.STAY)


def test_after_a_fall_no_level_up_is_offered_sitting_either() -> None:
    fallen = after_fall(profile(), TODAY - timedelta(days=1))

    told = decided(
        did(item(9, 1), effort={9: 0}),
        [kept(LevelCause.FIRST_EASY, exercise_id=name(9), level=1)],
        fallen,
    )[9]

    assert (told.cause, told.step) == (LevelCause.NEXT_CLOSED, LevelStep.STAY)


def test_a_fall_in_this_session_stops_the_way_up_of_every_exercise() -> None:
    easy_before = kept(LevelCause.FIRST_EASY, exercise_id=name(9), level=1)
    fell = did(item(9, 1), item(7, 4), effort={9: 0}, happened=[(EventKind.FELL, 7)])

    assert decided(fell, [easy_before])[9].cause is LevelCause.NEXT_CLOSED


def test_a_fall_told_in_the_foot_check_stops_the_way_up() -> None:
    easy_before = kept(LevelCause.FIRST_EASY, exercise_id=name(9), level=1)
    checked = replace(
        did(item(9, 1), effort={9: 0}), foot_check=frozenset({FootCheckFinding.FALLEN})
    )

    assert decided(checked, [easy_before])[9].cause is LevelCause.NEXT_CLOSED


def test_who_got_dizzy_is_not_offered_to_stand() -> None:
    easy_before = kept(LevelCause.FIRST_EASY, level=1)
    dizzy = did(item(7, 1), effort={7: 0}, happened=[(EventKind.DIZZY, 7)])

    assert decided(dizzy, [easy_before])[7].cause is LevelCause.NEXT_CLOSED


# ---------------------------------------------------------------- down at the bottom


def test_down_skips_a_level_that_is_closed() -> None:
    told = decided(did(item(7, 4), effort={7: 10}), person=SITTING)

    assert what(told[7]) == (LevelCause.VERY_HARD, LevelStep.DOWN, 1)


@pytest.mark.parametrize("now", [today(dizzy=True), today(helper_here=False)])
def test_what_closes_a_level_for_today_only_takes_nobody_further_down(now: Today) -> None:
    helped = profile(answers(helper=True))

    told = decided(did(item(7, 4), effort={7: 10}), person=helped, now=now)[7]

    assert told.new_level == 2


def test_down_from_level_one_is_half_the_dose() -> None:
    told = decided(did(item(9, 1), happened=[(EventKind.HURT, 9)]))[9]

    assert what(told) == (LevelCause.HURT, LevelStep.HALF, 1)


def test_down_from_half_the_dose_is_out() -> None:
    halved = replace(profile(), halved=frozenset({name(9)}))

    told = decided(did(item(9, 1), happened=[(EventKind.HURT, 9)]), person=halved)[9]

    assert what(told) == (LevelCause.HURT, LevelStep.OUT, 1)


def test_down_with_no_open_level_under_it_is_half_the_dose() -> None:
    fell = did(item(6, 3), happened=[(EventKind.FELL, 6)], state=SessionState.STOPPED_WRONG)

    told = decided(fell, person=after_session(profile(), fell))[6]

    assert what(told) == (LevelCause.FELL, LevelStep.HALF, 1)


def test_up_from_half_the_dose_is_the_whole_dose_of_level_one() -> None:
    halved = replace(profile(), halved=frozenset({name(7)}))

    told = easy_twice(replace(item(7, 1), dose=Dose(4)), halved)

    assert what(told) == (LevelCause.EASY, LevelStep.UP, 1)


# ---------------------------------------------------------------- what a decision tells


def test_a_decision_tells_what_was_done_and_where_the_person_was() -> None:
    person = profile(levels={name(7): 3})

    told = decided(did(item(7, 2, sets=2), effort={7: 5}), person=person)[7]

    assert (told.level, told.dose, told.own_level_before) == (2, Dose(8, 1, 2), 3)
    assert (told.session_id, told.day) == ("session-1", TODAY)
