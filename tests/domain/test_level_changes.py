"""What a level decision does to a profile and to routines, and how it is taken back."""

from dataclasses import replace
from typing import Any

import pytest

from neuro_desktop.domain.level_changes import (
    Levelled,
    apply,
    may_answer,
    may_undo,
    refuse,
    take,
    undo,
)
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.profile_changes import after_fall
from neuro_desktop.domain.routine import Dose, Routine, RoutineItem, change_level
from neuro_desktop.domain.safety import Place, Profile
from tests.builders import TODAY, answers, catalogue, item, profile, routine, today
from tests.domain.level_stage import name

MARCHING = name(7)
AT_THREE = profile(levels={MARCHING: 3})
SAFETY = LevelCause.LOST_BALANCE


def decision(step: LevelStep, level: int, new_level: int, **changes: Any) -> LevelDecision:
    """Return an open offer about marching to a person who was at level 3."""
    causes = {LevelStep.UP: LevelCause.EASY, LevelStep.FEWER: LevelCause.HARD}
    offer = LevelDecision(
        id="decision-1",
        day=TODAY,
        session_id="session-1",
        exercise_id=MARCHING,
        cause=causes.get(step, LevelCause.VERY_HARD),
        step=step,
        answer=LevelAnswer.OPEN,
        level=level,
        new_level=new_level,
        dose=item(7, level).dose,
        own_level_before=3,
    )
    return replace(offer, **changes)


UP = decision(LevelStep.UP, 3, 4)
DOWN = decision(LevelStep.DOWN, 3, 2)
HALF = decision(LevelStep.HALF, 1, 1)
OUT = decision(LevelStep.OUT, 1, 1)
FEWER = decision(LevelStep.FEWER, 3, 3)


def applied(step: LevelDecision, *items: RoutineItem, person: Profile = AT_THREE) -> Levelled:
    return apply(step, person, [routine(*items)], catalogue())


def marching(levelled: Levelled) -> list[RoutineItem]:
    """Return the marching items of the routine that changed."""
    (changed,) = levelled.routines
    return [each for each in changed.items if each.exercise_id is MARCHING]


# ---------------------------------------------------------------- apply


def test_up_puts_the_person_and_the_items_done_at_the_new_level() -> None:
    levelled = applied(UP, item(7, 3))

    assert levelled.profile.levels == {MARCHING: 4}
    assert marching(levelled) == [item(7, 4)]


@pytest.mark.parametrize("level", [1, 2, 4])
def test_up_leaves_items_at_another_level(level: int) -> None:
    assert applied(UP, item(7, level)).routines == ()


def test_up_from_a_lower_level_does_not_take_the_person_down() -> None:
    levelled = applied(decision(LevelStep.UP, 1, 2), item(7, 1))

    assert levelled.profile.levels == {MARCHING: 3}
    assert marching(levelled) == [item(7, 2)]


def test_up_ends_the_halved_dose() -> None:
    halved = replace(profile(levels={MARCHING: 1}), halved=frozenset({MARCHING}))
    half = replace(item(7, 1), dose=Dose(4))

    levelled = applied(decision(LevelStep.UP, 1, 1), half, person=halved)

    assert levelled.profile.halved == frozenset()
    assert marching(levelled) == [item(7, 1)]


def test_up_takes_no_repetition_away_that_was_added_by_hand() -> None:
    halved = replace(profile(levels={MARCHING: 1}), halved=frozenset({MARCHING}))

    levelled = applied(
        decision(LevelStep.UP, 1, 1), replace(item(7, 1), dose=Dose(12)), person=halved
    )

    assert levelled.routines == ()


def test_down_takes_every_item_above_the_new_level_there() -> None:
    routines = [replace(routine(item(7, level)), id=f"routine-{level}") for level in (1, 2, 3, 4)]

    levelled = apply(DOWN, AT_THREE, routines, catalogue())

    assert [(r.id, r.items) for r in levelled.routines] == [
        ("routine-3", (item(7, 2),)),
        ("routine-4", (item(7, 2),)),
    ]
    assert levelled.decision.routine_ids == ("routine-3", "routine-4")
    assert levelled.profile.levels == {MARCHING: 2}


def test_an_item_that_sits_down_moves_before_the_standing_ones() -> None:
    (changed,) = applied(decision(LevelStep.DOWN, 3, 1), item(5, 2), item(7, 3)).routines

    assert [each.exercise_id for each in changed.items] == [MARCHING, name(5)]


def test_the_note_stays_and_own_pace_where_it_may() -> None:
    noted = replace(item(4, 2, own_pace=True), note="slowly")
    pumps = replace(DOWN, exercise_id=name(4), level=2, new_level=1)

    (changed,) = applied(pumps, noted).routines

    assert changed.items == (replace(item(4, 1, own_pace=True), note="slowly"),)


def test_own_pace_ends_where_the_new_level_stands() -> None:
    (up,) = marching(applied(decision(LevelStep.UP, 1, 2), item(7, 1, own_pace=True)))

    assert not up.own_pace


def test_half_is_half_the_dose_of_level_one_in_one_set() -> None:
    levelled = applied(HALF, item(7, 1, sets=3))

    assert marching(levelled) == [replace(item(7, 1), dose=Dose(4))]
    assert levelled.profile.halved == {MARCHING}
    assert levelled.profile.levels == {MARCHING: 1}


def test_out_takes_the_exercise_out_and_a_routine_may_be_empty() -> None:
    levelled = applied(OUT, item(7, 1))

    assert [each.items for each in levelled.routines] == [()]
    assert levelled.profile.left_out == {MARCHING}


def test_fewer_changes_the_amount_of_items_at_that_level() -> None:
    assert [each.dose for each in marching(applied(FEWER, item(7, 3)))] == [Dose(8)]


@pytest.mark.parametrize("other", [item(7, 4), replace(item(7, 3), dose=Dose(8)), item(5, 3)])
def test_fewer_leaves_other_levels_and_smaller_doses(other: RoutineItem) -> None:
    assert applied(FEWER, other).routines == ()


def test_where_the_amount_is_smallest_fewer_is_a_set_less() -> None:
    smallest = replace(FEWER, level=2, new_level=2, dose=Dose(8, 1, 3))

    assert [each.dose.sets for each in marching(applied(smallest, item(7, 2, sets=3)))] == [2]


def test_stay_changes_nothing() -> None:
    stay = replace(FEWER, step=LevelStep.STAY, answer=LevelAnswer.APPLIED)

    levelled = applied(stay, item(7, 3))

    assert (levelled.profile, levelled.routines) == (AT_THREE, ())


@pytest.mark.parametrize("step", [UP, DOWN, HALF, OUT, FEWER])
def test_a_decision_done_twice_does_no_more_than_once(step: LevelDecision) -> None:
    once = applied(step, item(5, 2), item(7, step.level, sets=2))

    twice = apply(step, once.profile, once.routines, catalogue())

    assert (twice.profile, twice.routines) == (once.profile, ())


# ---------------------------------------------------------------- take and refuse


def taken(
    offer: LevelDecision, person: Profile = AT_THREE, routines: list[Routine] | None = None
) -> Levelled | None:
    return take(offer, person, routines or [routine(item(7, 3))], catalogue(), today())


def test_taking_an_offer_does_it() -> None:
    levelled = taken(UP)

    assert levelled is not None
    assert levelled.decision.answer is LevelAnswer.TAKEN
    assert marching(levelled) == [item(7, 4)]


@pytest.mark.parametrize(
    "answer", [answer for answer in LevelAnswer if answer is not LevelAnswer.OPEN]
)
def test_an_offer_is_answered_once(answer: LevelAnswer) -> None:
    assert taken(replace(UP, answer=answer)) is None


def test_a_step_for_safety_is_no_offer() -> None:
    assert taken(replace(DOWN, cause=SAFETY)) is None


@pytest.mark.parametrize(
    "person",
    [
        after_fall(AT_THREE, TODAY),
        replace(AT_THREE, questions_due=True),
        replace(AT_THREE, answers=answers(place=Place.STANDING_BOTH_HANDS)),
        replace(AT_THREE, levels={MARCHING: 2}),
        replace(AT_THREE, halved=frozenset({MARCHING})),
        replace(AT_THREE, left_out=frozenset({MARCHING})),
    ],
)
def test_a_level_up_cannot_be_taken_once_something_stands_against_it(person: Profile) -> None:
    assert taken(UP, person) is None


def test_an_answer_that_could_not_be_kept_is_given_again() -> None:
    once = taken(UP)
    assert once is not None

    again = taken(UP, once.profile, list(once.routines))

    assert again is not None
    assert again.profile == once.profile


@pytest.mark.parametrize("step", [UP, DOWN, HALF, OUT, FEWER], ids=lambda each: each.step.value)
def test_a_second_try_still_knows_what_was_before_the_first(step: LevelDecision) -> None:
    item_before = item(7, step.level)
    first = take(step, AT_THREE, [routine(item_before)], catalogue(), today())
    assert first is not None
    begun = replace(first.decision, answer=LevelAnswer.OPEN)
    second = take(begun, first.profile, first.routines, catalogue(), today())
    assert second is not None
    assert second.decision == first.decision
    undone = undo(second.decision, second.profile, first.routines, catalogue())
    assert undone is not None
    assert undone.profile == AT_THREE
    assert [each.items for each in undone.routines] == [(item_before,)]


def test_a_routine_the_first_try_did_not_come_to_is_changed_by_the_second() -> None:
    evening = replace(routine(item(7, 3)), id="evening")
    first = take(UP, AT_THREE, [routine(item(7, 3)), evening], catalogue(), today())
    assert first is not None
    begun = replace(first.decision, answer=LevelAnswer.OPEN)
    half_done = [first.routines[0], evening]
    second = take(begun, first.profile, half_done, catalogue(), today())
    assert second is not None
    assert [each.id for each in second.routines] == ["evening"]
    assert second.decision == first.decision


def test_a_level_down_that_closed_goes_to_the_next_open_one() -> None:
    sits = replace(AT_THREE, answers=answers(place=Place.SITTING))

    levelled = taken(DOWN, sits)

    assert levelled is not None
    assert (levelled.decision.new_level, marching(levelled)) == (1, [item(7, 1)])


def test_refusing_changes_only_the_answer() -> None:
    assert refuse(UP) == replace(UP, answer=LevelAnswer.REFUSED)


@pytest.mark.parametrize(
    "other", [replace(DOWN, cause=SAFETY), replace(UP, answer=LevelAnswer.TAKEN)]
)
def test_what_is_no_open_offer_cannot_be_refused(other: LevelDecision) -> None:
    assert refuse(other) == other


def test_an_offer_lasts_until_a_later_session_told_more() -> None:
    later = replace(UP, id="decision-2", cause=LevelCause.FIRST_EASY, step=LevelStep.STAY)
    silent = replace(later, cause=LevelCause.NO_EFFORT)
    of_another = replace(later, exercise_id=name(5))

    assert may_answer(UP, [UP, silent, of_another])
    assert not may_answer(UP, [UP, later])


# ---------------------------------------------------------------- undo


def test_undo_puts_person_and_routine_back() -> None:
    before = [routine(item(5, 2), item(7, 3, sets=2), item(8, 2))]
    done = take(DOWN, AT_THREE, before, catalogue(), today())
    assert done is not None

    back = undo(done.decision, done.profile, done.routines, catalogue())

    assert back is not None
    assert (back.profile, list(back.routines)) == (AT_THREE, before)
    assert back.decision.answer is LevelAnswer.UNDONE


def test_undo_leaves_an_item_changed_by_hand_since() -> None:
    done = taken(DOWN)
    assert done is not None
    by_hand = change_level(done.routines[0], 0, 1, catalogue(), done.profile, today())
    assert isinstance(by_hand, Routine)

    back = undo(done.decision, done.profile, [by_hand], catalogue())

    assert back is not None
    assert (back.profile.levels, back.routines) == ({MARCHING: 3}, ())


def test_undo_leaves_a_level_that_changed_since() -> None:
    done = taken(DOWN)
    assert done is not None
    since = replace(done.profile, levels={MARCHING: 1})

    back = undo(done.decision, since, done.routines, catalogue())

    assert back is not None
    assert back.profile.levels == {MARCHING: 1}


def test_undo_keeps_a_note_written_since() -> None:
    done = taken(DOWN)
    assert done is not None
    (changed,) = done.routines
    noted = replace(changed, items=(replace(changed.items[0], note="left knee"),))

    back = undo(done.decision, done.profile, [noted], catalogue())

    assert back is not None
    assert marching(back) == [replace(item(7, 3), note="left knee")]


def test_undo_of_out_brings_the_exercise_back_to_its_place() -> None:
    halved = replace(AT_THREE, levels={MARCHING: 1}, halved=frozenset({MARCHING}))
    before = [routine(item(4, 1), item(7, 1), item(5, 1))]
    out = take(replace(OUT, own_level_before=1), halved, before, catalogue(), today())
    assert out is not None

    back = undo(out.decision, out.profile, out.routines, catalogue())

    assert back is not None
    assert (back.profile, list(back.routines)) == (halved, before)


def test_undo_leaves_a_routine_that_was_deleted() -> None:
    done = taken(DOWN)
    assert done is not None

    back = undo(done.decision, done.profile, [], catalogue())

    assert back is not None
    assert back.routines == ()


@pytest.mark.parametrize("cause", [SAFETY, LevelCause.FELL, LevelCause.MORE_PAIN])
@pytest.mark.parametrize("answer", [LevelAnswer.APPLIED, LevelAnswer.TAKEN])
def test_a_step_for_safety_cannot_be_undone(cause: LevelCause, answer: LevelAnswer) -> None:
    step = replace(DOWN, cause=cause, answer=answer)

    assert undo(step, AT_THREE, [], catalogue()) is None
    assert not may_undo(step, [step])


@pytest.mark.parametrize("answer", [LevelAnswer.OPEN, LevelAnswer.REFUSED, LevelAnswer.UNDONE])
def test_what_was_not_done_cannot_be_undone(answer: LevelAnswer) -> None:
    offer = replace(UP, answer=answer)

    assert undo(offer, AT_THREE, [], catalogue()) is None
    assert not may_undo(offer, [offer])


def test_only_the_latest_change_of_an_exercise_may_be_undone() -> None:
    first = replace(UP, answer=LevelAnswer.TAKEN)
    second = replace(DOWN, id="decision-2", answer=LevelAnswer.TAKEN)

    assert not may_undo(first, [first, second])
    assert may_undo(second, [first, second])


def test_what_changed_nothing_later_does_not_stand_in_the_way() -> None:
    first = replace(UP, answer=LevelAnswer.TAKEN)
    stayed = replace(first, id="decision-2", step=LevelStep.STAY, answer=LevelAnswer.APPLIED)
    refused = replace(DOWN, id="decision-3", answer=LevelAnswer.REFUSED)
    of_another = replace(first, id="decision-4", exercise_id=name(5))

    assert may_undo(first, [first, stayed, refused, of_another])
