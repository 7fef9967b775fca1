"""Rules of fitting chosen exercises to the minutes."""

import pytest

from neuro_desktop.domain.plan_fit import Candidate, fit_to_time, fits
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds
from tests.builders import catalogue, exercise, item

SEATED_RAISES = Candidate(exercise(5), exercise(5).levels[:1])
SEATED_MARCH = Candidate(exercise(7), exercise(7).levels[:1])


def shortest_seconds() -> float:
    return planned_seconds(compile_timeline([item(5), item(7)], catalogue(), Pace()))


@pytest.mark.parametrize(
    ("seconds", "within"), [(255, True), (345, True), (254, False), (346, False)]
)
def test_15_percent_either_way_fit(seconds: int, within: bool) -> None:
    assert fits(seconds, 300) is within


def test_what_is_too_long_even_at_its_shortest_is_not_returned() -> None:
    target_seconds = shortest_seconds() / 1.2

    fitted = fit_to_time(
        [SEATED_RAISES, SEATED_MARCH], target_seconds, catalogue(), Pace(), any_position=True
    )

    assert fitted is None


def test_the_shortest_is_returned_where_it_just_fits() -> None:
    target_seconds = shortest_seconds() / 1.14

    fitted = fit_to_time(
        [SEATED_MARCH, SEATED_RAISES], target_seconds, catalogue(), Pace(), any_position=True
    )

    assert fitted is not None
    assert fitted.items == (item(5), item(7))


def test_like_times_are_better_than_one_long_exercise() -> None:
    both = [item(5, sets=2), item(7, sets=2)]
    target_seconds = planned_seconds(compile_timeline(both, catalogue(), Pace()))

    fitted = fit_to_time(
        [SEATED_RAISES, SEATED_MARCH], target_seconds, catalogue(), Pace(), any_position=False
    )

    assert fitted is not None
    assert fitted.items == tuple(both)
