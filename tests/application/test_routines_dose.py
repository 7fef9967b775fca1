"""Rules of the parts of a dose and their steps."""

import pytest

from neuro_desktop.application.routine_dose import DosePart, PartName, dose_parts, stepped
from neuro_desktop.domain.routine import Dose
from tests import builders


def parts(number: int, level: int, dose: Dose) -> dict[PartName, DosePart]:
    exercise = builders.exercise(number)
    return {part.name: part for part in dose_parts(exercise, exercise.level(level), dose)}


def test_a_hold_goes_in_steps_of_five_seconds() -> None:
    amount = parts(2, 1, Dose(10, 2))[PartName.AMOUNT]

    assert stepped(Dose(10, 2), amount, more=True) == Dose(15, 2)


@pytest.mark.parametrize(("more", "seconds"), [(True, 15), (False, 10)])
def test_an_odd_number_of_seconds_goes_to_the_next_five(more: bool, seconds: int) -> None:
    amount = parts(2, 1, Dose(12, 2))[PartName.AMOUNT]

    assert stepped(Dose(12, 2), amount, more=more).amount == seconds


def test_repetitions_go_one_by_one() -> None:
    amount = parts(7, 1, Dose(8))[PartName.AMOUNT]

    assert stepped(Dose(8), amount, more=True) == Dose(9)


@pytest.mark.parametrize(("amount", "more"), [(10, False), (30, True)])
def test_at_its_limit_a_dose_stays(amount: int, more: bool) -> None:
    part = parts(2, 1, Dose(amount, 2))[PartName.AMOUNT]

    assert stepped(Dose(amount, 2), part, more=more) == Dose(amount, 2)


def test_more_sets_hold_the_repetitions_down() -> None:
    amount = parts(7, 1, Dose(10, sets=3))[PartName.AMOUNT]

    assert (amount.most, amount.held_down) == (10, True)


def test_one_set_holds_nothing_down() -> None:
    amount = parts(7, 1, Dose(10))[PartName.AMOUNT]

    assert (amount.most, amount.held_down) == (15, False)


@pytest.mark.parametrize(
    ("number", "names"),
    [
        (1, [PartName.AMOUNT, PartName.SETS]),
        (2, [PartName.AMOUNT, PartName.HOLDS]),
        (9, [PartName.AMOUNT]),
    ],
)
def test_only_parts_that_can_be_more_than_one_are_shown(number: int, names: list[PartName]) -> None:
    level = builders.exercise(number).level(1)

    assert list(parts(number, 1, Dose(level.amount, level.holds))) == names
