"""What the level rule makes of a dose: half of level 1, and fewer."""

import pytest

from neuro_desktop.domain.dose import Dose, fewer_dose, halved_dose, own_dose
from tests.builders import catalogue, exercise

# By hand from the ladders: half of level 1, at least 3 repetitions, 5 seconds or 1 minute.
HALVES = {
    1: Dose(3),
    2: Dose(5, holds=2),
    3: Dose(5, holds=2),
    4: Dose(4),
    5: Dose(4),
    6: Dose(4),
    7: Dose(4),
    8: Dose(5),
    9: Dose(1),
    10: Dose(1),
    11: Dose(3),
}


@pytest.mark.parametrize(("number", "half"), HALVES.items())
def test_half_of_level_one(number: int, half: Dose) -> None:
    assert halved_dose(exercise(number)) == half


def test_only_level_one_of_a_halved_exercise_has_the_halved_dose() -> None:
    march = exercise(7)

    doses = [own_dose(march, level, 1, {march.id}).amount for level in march.levels]

    assert doses == [4, 8, 10, 15]


@pytest.mark.parametrize(
    ("number", "level", "dose", "fewer"),
    [
        (7, 4, Dose(15), Dose(11)),
        (7, 3, Dose(10), Dose(8)),
        (7, 3, Dose(9), Dose(8)),
        (11, 3, Dose(10, sets=2), Dose(8, sets=2)),
        (2, 3, Dose(30, holds=3), Dose(20, holds=3)),
        (2, 2, Dose(20, holds=2), Dose(15, holds=2)),
        (8, 5, Dose(10), Dose(5)),
        (9, 4, Dose(5), Dose(4)),
        (9, 2, Dose(2), Dose(1)),
        (1, 2, Dose(10), Dose(8)),
    ],
)
def test_fewer_is_about_three_quarters(number: int, level: int, dose: Dose, fewer: Dose) -> None:
    chosen = exercise(number)

    assert fewer_dose(chosen, chosen.level(level), dose) == fewer


def test_at_the_smallest_amount_fewer_is_a_set_less() -> None:
    march = exercise(7)

    assert fewer_dose(march, march.level(2), Dose(8, sets=3)) == Dose(8, sets=2)


@pytest.mark.parametrize(("number", "amount"), [(7, 8), (7, 4), (2, 10), (9, 1), (11, 3)])
def test_at_the_smallest_dose_there_is_nothing_fewer(number: int, amount: int) -> None:
    chosen = exercise(number)

    assert fewer_dose(chosen, chosen.level(1), Dose(amount, chosen.level(1).holds)) is None


def test_fewer_is_always_less_and_inside_the_range() -> None:
    for chosen in catalogue().exercises:
        for level in chosen.levels:
            least, most = chosen.amount_range(level)
            for amount in range(least, most + 1):
                fewer = fewer_dose(chosen, level, Dose(amount, level.holds))
                assert (fewer is None) is (amount == least)
                assert fewer is None or least <= fewer.amount < amount
