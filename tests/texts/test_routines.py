"""Rules of the words of routines: plain, whole, and different where they mean different things."""

from itertools import product

import pytest

from neuro_desktop.adapters.catalogue import load_words
from neuro_desktop.application.routine_dose import DosePart, PartName
from neuro_desktop.application.routine_editor_state import Change, ChangeKind, ItemShown
from neuro_desktop.application.routines import RoutineSummary
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.exercise import ExerciseId, Measure, Position
from neuro_desktop.domain.routine import Block, Dose, Refusal, base_dose
from neuro_desktop.domain.safety import Reason
from neuro_desktop.texts.routines import (
    block_title,
    is_ours,
    less_and_more,
    limit_text,
    not_kept_text,
    ours_text,
    pace_text,
    part_title,
    part_value,
    quoted,
    range_text,
    summary_text,
    today_text,
    undo_text,
    weekdays_text,
)
from tests import builders
from tests.reading_grade import hard_texts

MARCHING = load_words()[ExerciseId.MARCHING]
PARTS = [
    DosePart(name, measure, 10, 5, 15, held_down=held_down)
    for name, measure, held_down in product(PartName, Measure, (False, True))
]


def summary(exercises: int, seconds: float = 640.0) -> RoutineSummary:
    return RoutineSummary("id", "Morning", exercises, seconds, (Position.SEATED,), frozenset())


def all_texts() -> list[str]:
    refusals = (Refusal.OUTSIDE_RANGE, Refusal.TOO_MANY_REPETITIONS)
    return [
        *(limit_text(part, refusal) for part in PARTS for refusal in refusals),
        *(range_text(part) for part in PARTS),
        *(undo_text(Change(kind), MARCHING) for kind in ChangeKind),
        *(not_kept_text(trouble) for trouble in StoreTrouble),
        *(ours_text(exercise_id) for exercise_id in ExerciseId),
        *(pace_text(own=own) for own in (False, True)),
    ]


def test_the_words_are_plain() -> None:
    assert hard_texts(all_texts()) == {}
    assert not any("!" in text for text in all_texts())


def test_every_change_has_an_undo_of_its_own() -> None:
    words = {undo_text(Change(kind), MARCHING) for kind in ChangeKind}

    assert len(words) == len(ChangeKind)


def test_undo_names_the_exercise() -> None:
    assert undo_text(Change(ChangeKind.ADDED), MARCHING) == "Undo: Marching added"


def test_every_block_has_a_name_of_its_own() -> None:
    assert len({block_title(block) for block in Block}) == len(Block)


@pytest.mark.parametrize("part", PARTS, ids=str)
def test_less_and_more_are_told_apart(part: DosePart) -> None:
    less, more = less_and_more(part)

    assert less != more
    assert part_title(part)
    assert str(part.value) in part_value(part, part.value).replace("%n", str(part.value))


def test_the_reason_that_holds_a_dose_down_is_said() -> None:
    held = DosePart(PartName.AMOUNT, Measure.REPETITIONS, 10, 8, 10, held_down=True)

    assert "30" in range_text(held)
    assert "30" in limit_text(held, Refusal.TOO_MANY_REPETITIONS)


def test_the_two_ends_of_a_range_have_their_own_words() -> None:
    least = DosePart(PartName.AMOUNT, Measure.REPETITIONS, 8, 8, 15, held_down=False)
    most = DosePart(PartName.AMOUNT, Measure.REPETITIONS, 15, 8, 15, held_down=False)

    assert "least" in limit_text(least, Refusal.OUTSIDE_RANGE)
    assert "full dose" in limit_text(most, Refusal.OUTSIDE_RANGE)


@pytest.mark.parametrize("exercise_id", ExerciseId)
def test_our_doses_are_called_our_suggestion(exercise_id: ExerciseId) -> None:
    assert "our suggestion" in ours_text(exercise_id)


@pytest.mark.parametrize(
    ("number", "level", "ours"), [(1, 1, True), (1, 3, True), (10, 1, True), (10, 3, False)]
)
def test_all_but_the_full_dose_of_the_article_is_ours(number: int, level: int, ours: bool) -> None:
    exercise = builders.exercise(number)
    rung = exercise.level(level)

    assert is_ours(exercise, rung, base_dose(rung)) is ours


def test_a_dose_chosen_by_hand_is_not_our_suggestion() -> None:
    exercise = builders.exercise(10)

    assert not is_ours(exercise, exercise.level(1), Dose(2))


def test_an_empty_routine_says_so() -> None:
    assert summary_text(summary(0)) == "No exercise yet"


def test_a_short_routine_takes_a_minute_at_least() -> None:
    assert summary_text(summary(1, 10.0)) == summary_text(summary(1, 60.0))


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (set(), "No fixed days"),
        ({4, 0}, "Monday, Friday"),
        (set(range(7)), "Every day"),
    ],
)
def test_days_stand_in_the_order_of_the_week(days: set[int], words: str) -> None:
    assert weekdays_text(days) == words


def test_a_name_from_right_to_left_does_not_turn_the_sentence() -> None:
    assert quoted("\u05d1\u05e8\u05d2\u05dc") == "“\u2068\u05d1\u05e8\u05d2\u05dc\u2069”"


@pytest.mark.parametrize("reason", [Reason.ONLY_SITTING, Reason.STEADINESS])
def test_why_a_level_is_closed_comes_before_what_takes_its_place(reason: Reason) -> None:
    exercise = builders.exercise(7)
    item = builders.item(7, 2)
    level = exercise.level(2)
    shown = ItemShown(item, level, Block.STANDING, may_own_pace=False, reason=reason)

    assert today_text(shown).startswith("This is done standing.")
    assert today_text(shown).endswith("So an easier form takes its place for now.")
