"""Rules of a routine made by hand."""

from dataclasses import replace

import pytest

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.person import LONGEST_NAME
from neuro_desktop.domain.routine import (
    MOST_REPETITIONS_A_SIDE,
    Block,
    Dose,
    Refusal,
    Routine,
    RoutineItem,
    add_item,
    block_of,
    change_dose,
    change_level,
    change_own_pace,
    change_weekdays,
    copy_of,
    dose_limits,
    move_down,
    move_up,
    put_in_order,
    remove_item,
    rename,
    repetitions_a_side,
)
from neuro_desktop.domain.safety import FeetFinding, Place, Profile, Reason
from tests.builders import answers, beginner, catalogue, exercise, item, profile, routine, today


def numbers(changed: object) -> list[int]:
    assert isinstance(changed, Routine)
    return [catalogue()[each.exercise_id].number for each in changed.items]


def sitting() -> Profile:
    return profile(answers(place=Place.SITTING))


# ---------------------------------------------------------------- order


@pytest.mark.parametrize(
    ("number", "level", "block"),
    [
        (1, 1, Block.BARE),
        (9, 1, Block.BARE),
        (10, 1, Block.BARE),
        (11, 1, Block.BARE),
        (2, 1, Block.SOCKS),
        (3, 1, Block.SOCKS),
        (4, 2, Block.SHOES_SEATED),
        (5, 1, Block.SHOES_SEATED),
        (7, 1, Block.SHOES_SEATED),
        (4, 3, Block.STANDING),
        (6, 1, Block.STANDING),
        (8, 1, Block.STANDING),
    ],
)
def test_every_level_has_its_block(number: int, level: int, block: Block) -> None:
    assert block_of(exercise(number), exercise(number).level(level)) is block


def test_the_order_is_bare_feet_socks_shoes_seated_standing() -> None:
    items = put_in_order([item(8), item(5), item(2), item(11)], catalogue())

    assert [each.exercise_id for each in items] == [
        ExerciseId.TOWEL_SCRUNCHES,
        ExerciseId.HAMSTRING_STRETCH,
        ExerciseId.HEEL_TOE_RAISES,
        ExerciseId.BALANCE,
    ]


def test_putting_in_order_keeps_the_persons_order_inside_a_block() -> None:
    items = put_in_order([item(11), item(2), item(9), item(1)], catalogue())

    assert [each.exercise_id for each in items[:3]] == [
        ExerciseId.TOWEL_SCRUNCHES,
        ExerciseId.FOOT_ROLLING,
        ExerciseId.ANKLE_ROLLS,
    ]


def test_up_moves_an_item_inside_its_block() -> None:
    assert numbers(move_up(routine(item(1), item(9), item(11)), 2, catalogue())) == [1, 11, 9]


def test_down_moves_an_item_inside_its_block() -> None:
    assert numbers(move_down(routine(item(1), item(9), item(11)), 0, catalogue())) == [9, 1, 11]


@pytest.mark.parametrize(
    ("upper", "lower", "refusal"),
    [
        (item(1), item(2), Refusal.BARE_BEFORE_SOCKS),
        (item(1), item(5), Refusal.NO_SHOES_FIRST),
        (item(2), item(5), Refusal.NO_SHOES_FIRST),
        (item(2), item(6), Refusal.SEATED_BEFORE_STANDING),
        (item(4, 1), item(5, 2), Refusal.SEATED_BEFORE_STANDING),
    ],
)
def test_a_move_across_blocks_says_why_not(
    upper: RoutineItem, lower: RoutineItem, refusal: Refusal
) -> None:
    made = replace(routine(), items=(upper, lower))

    assert move_down(made, 0, catalogue()) is refusal
    assert move_up(made, 1, catalogue()) is refusal


def test_the_first_cannot_go_up_nor_the_last_down() -> None:
    made = routine(item(1), item(9))

    assert move_up(made, 0, catalogue()) is Refusal.FIRST_ALREADY
    assert move_down(made, 1, catalogue()) is Refusal.LAST_ALREADY


# ---------------------------------------------------------------- dose


def test_a_dose_changes_inside_its_range() -> None:
    changed = change_dose(routine(item(5)), 0, Dose(12, 1, 2), catalogue())

    assert isinstance(changed, Routine)
    assert changed.items[0].dose == Dose(12, 1, 2)


@pytest.mark.parametrize(
    ("number", "dose"),
    [
        (5, Dose(7)),
        (5, Dose(16)),
        (5, Dose(8, sets=4)),
        (5, Dose(8, sets=0)),
        (2, Dose(10, holds=4)),
        (2, Dose(10, holds=1)),
        (2, Dose(31, holds=2)),
        (2, Dose(10, holds=2, sets=2)),
        (9, Dose(6)),
        (10, Dose(1, sets=2)),
    ],
)
def test_a_dose_outside_the_range_is_refused(number: int, dose: Dose) -> None:
    assert change_dose(routine(item(number)), 0, dose, catalogue()) is Refusal.OUTSIDE_RANGE


@pytest.mark.parametrize(
    ("number", "level", "dose"), [(5, 1, Dose(11, sets=3)), (1, 1, Dose(8, sets=2))]
)
def test_more_than_30_repetitions_a_side_are_refused(number: int, level: int, dose: Dose) -> None:
    made = routine(item(number, level))

    assert change_dose(made, 0, dose, catalogue()) is Refusal.TOO_MANY_REPETITIONS


def test_circles_count_in_both_directions() -> None:
    assert repetitions_a_side(exercise(1).level(2), Dose(10)) == 20


def test_holds_and_minutes_are_no_repetitions() -> None:
    assert repetitions_a_side(exercise(8).level(1), Dose(20, sets=3)) == 0
    assert repetitions_a_side(exercise(9).level(1), Dose(5)) == 0


def test_the_limits_of_a_dose_hold_the_30_repetitions() -> None:
    limits = dose_limits(exercise(5), exercise(5).level(1), Dose(12, sets=2))

    assert (limits.amount, limits.sets) == ((8, 15), (1, 2))


@pytest.mark.parametrize("number", range(1, 12))
def test_every_dose_inside_its_limits_is_taken(number: int) -> None:
    for level in exercise(number).levels:
        made = routine(item(number, level.number))
        limits = dose_limits(exercise(number), level, made.items[0].dose)
        for sets in range(limits.sets[0], limits.sets[1] + 1):
            dose = replace(made.items[0].dose, sets=sets)
            assert isinstance(change_dose(made, 0, dose, catalogue()), Routine)
            assert repetitions_a_side(level, dose) <= MOST_REPETITIONS_A_SIDE


def test_a_halved_dose_may_stay_under_the_ladder_but_not_go_lower() -> None:
    halved = replace(item(5), dose=Dose(4))

    assert isinstance(change_dose(routine(halved), 0, Dose(4, sets=2), catalogue()), Routine)
    assert change_dose(routine(halved), 0, Dose(3), catalogue()) is Refusal.OUTSIDE_RANGE


def test_seated_repetitions_may_go_at_the_own_pace() -> None:
    changed = change_own_pace(routine(item(4, 1)), 0, catalogue(), own_pace=True)

    assert isinstance(changed, Routine)
    assert changed.items[0].own_pace


@pytest.mark.parametrize(
    ("number", "level", "refusal"),
    [
        (4, 3, Refusal.OWN_PACE_STANDING),
        (8, 1, Refusal.OWN_PACE_STANDING),
        (2, 1, Refusal.OWN_PACE_TIMED),
        (1, 1, Refusal.OWN_PACE_TIMED),
    ],
)
def test_standing_and_timed_work_is_never_own_pace(
    number: int, level: int, refusal: Refusal
) -> None:
    made = routine(item(number, level))

    assert change_own_pace(made, 0, catalogue(), own_pace=True) is refusal


# ---------------------------------------------------------------- exercises and levels


def test_an_added_exercise_goes_into_its_block() -> None:
    made = routine(item(1), item(2), item(6))

    assert numbers(add_item(made, exercise(9).id, catalogue(), profile(), today())) == [1, 9, 2, 6]


def test_an_added_exercise_has_the_own_level_and_its_dose() -> None:
    added = add_item(routine(), exercise(4).id, catalogue(), beginner(), today())

    assert isinstance(added, Routine)
    assert added.items == (item(4, 3),)


def test_an_added_exercise_has_the_highest_open_level_where_the_own_one_is_closed() -> None:
    added = add_item(routine(), exercise(4).id, catalogue(), sitting(), today())

    assert isinstance(added, Routine)
    assert added.items == (item(4, 2),)


def test_a_blocked_exercise_says_why() -> None:
    sore = profile(answers(feet=frozenset({FeetFinding.OPEN_SORE})))

    added = add_item(routine(), exercise(9).id, catalogue(), sore, today())

    assert added is Reason.OPEN_SORE


def test_an_exercise_is_in_a_routine_once() -> None:
    added = add_item(routine(item(1)), exercise(1).id, catalogue(), profile(), today())

    assert added is Refusal.ALREADY_IN


def test_another_open_level_brings_its_own_dose() -> None:
    changed = change_level(routine(item(2)), 0, 3, catalogue(), profile(), today())

    assert isinstance(changed, Routine)
    assert changed.items == (item(2, 3),)


def test_a_closed_level_says_why() -> None:
    changed = change_level(routine(item(7)), 0, 2, catalogue(), sitting(), today())

    assert changed is Reason.ONLY_SITTING


def test_a_level_done_standing_moves_to_the_standing_block() -> None:
    made = routine(item(4, 2), item(5, 1), item(6))

    assert numbers(change_level(made, 0, 3, catalogue(), profile(), today())) == [5, 4, 6]


def test_another_level_keeps_as_many_sets_as_30_repetitions_allow() -> None:
    changed = change_level(routine(item(5, 3, sets=3)), 0, 4, catalogue(), profile(), today())

    assert isinstance(changed, Routine)
    assert changed.items[0].dose == Dose(15, sets=2)


def test_a_level_done_standing_loses_the_own_pace() -> None:
    changed = change_level(
        routine(item(4, 2, own_pace=True)), 0, 3, catalogue(), profile(), today()
    )

    assert isinstance(changed, Routine)
    assert not changed.items[0].own_pace


def test_removing_takes_out_one_item_and_leaves_the_old_routine_for_undo() -> None:
    made = routine(item(1), item(9), item(2))

    assert numbers(remove_item(made, 1)) == [1, 2]
    assert numbers(made) == [1, 9, 2]


# ---------------------------------------------------------------- the whole routine


def test_a_name_is_trimmed() -> None:
    changed = rename(routine(), "  After \n breakfast ")

    assert isinstance(changed, Routine)
    assert changed.name == "After breakfast"


@pytest.mark.parametrize("name", ["", "   ", "\n\t"])
def test_an_empty_name_is_refused(name: str) -> None:
    assert rename(routine(), name) is Refusal.EMPTY_NAME


def test_a_very_long_name_is_cut() -> None:
    changed = rename(routine(), "a" * (LONGEST_NAME + 50))

    assert isinstance(changed, Routine)
    assert len(changed.name) == LONGEST_NAME


def test_a_copy_has_its_own_id_and_name_and_the_same_items() -> None:
    copied = copy_of(routine(item(1)), "routine-2", "Evening")

    assert isinstance(copied, Routine)
    assert (copied.id, copied.name, copied.items) == ("routine-2", "Evening", (item(1),))


def test_weekdays_are_those_of_a_week() -> None:
    assert change_weekdays(routine(), [6, 1]).weekdays == {1, 6}
    with pytest.raises(DomainError):
        change_weekdays(routine(), [7])


def test_an_item_that_is_not_there_is_a_mistake_of_the_program() -> None:
    with pytest.raises(DomainError):
        remove_item(routine(item(1)), 1)
