"""Rules of what a sheet is made of."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from neuro_desktop.domain.errors import DomainError
from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Routine
from neuro_desktop.domain.safety import Place, Reason, SteadinessFinding
from neuro_desktop.domain.sheet import RoutineSheet, SheetChange, SheetHead, WeekSheet
from neuro_desktop.domain.sheet_making import (
    CODE_LENGTH,
    CODE_SIGNS,
    booklet,
    check_in_sheet,
    new_code,
    routine_sheet,
    week_sheet,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds
from tests.builders import TODAY, answers, beginner, catalogue, item, profile, routine, today

PERSON = Person("person-1", "Rosa Miller", "112", profile(), clinic_phone="0161 496 0000")
ROUTINE = routine(item(1), item(10), item(5, 3), item(8, 5))
SITTING = replace(PERSON, profile=profile(answers(place=Place.SITTING)))


def sheet_of(person: Person = PERSON, of: Routine = ROUTINE) -> RoutineSheet:
    return routine_sheet(person, of, catalogue(), Pace(), TODAY)


def week_of(person: Person = PERSON, first_day: date | None = TODAY) -> WeekSheet:
    return week_sheet(person, ROUTINE, catalogue(), "K7PQ", first_day, TODAY)


# ---------------------------------------------------------------- routine


def test_the_head_says_for_whom_and_whom_to_call() -> None:
    assert sheet_of().head == SheetHead("Rosa Miller", TODAY, "112", "0161 496 0000")


def test_the_items_are_those_of_the_routine() -> None:
    assert sheet_of().items == ROUTINE.items
    assert sheet_of().changes == ()


def test_the_time_is_that_of_the_session() -> None:
    timeline = compile_timeline(ROUTINE.items, catalogue(), Pace())

    assert sheet_of().seconds == planned_seconds(timeline)


def test_all_things_are_named_furniture_first() -> None:
    assert sheet_of().things == (Thing.CHAIR, Thing.COUNTER, Thing.BUCKET)


def test_a_closed_level_is_printed_in_its_highest_open_form() -> None:
    sheet = sheet_of(SITTING)

    lowered = next(each for each in sheet.items if each.exercise_id is ExerciseId.HEEL_TOE_RAISES)
    assert lowered.level == 1
    change = SheetChange(ExerciseId.HEEL_TOE_RAISES, Reason.ONLY_SITTING, left_out=False)
    assert change in sheet.changes


def test_a_closed_exercise_is_not_on_paper() -> None:
    sheet = sheet_of(SITTING)

    assert ExerciseId.BALANCE not in [each.exercise_id for each in sheet.items]
    assert SheetChange(ExerciseId.BALANCE, Reason.ONLY_SITTING, left_out=True) in sheet.changes
    assert Thing.COUNTER not in sheet.things


def test_old_answers_print_nothing_standing() -> None:
    old = replace(PERSON, profile=profile(answers(answered_on=TODAY - timedelta(days=28))))

    assert {change.reason for change in sheet_of(old).changes} == {Reason.QUESTIONS_DUE}


def test_who_stands_with_a_helper_only_is_marked() -> None:
    helped = answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True)

    assert sheet_of(replace(PERSON, profile=profile(helped))).with_helper
    assert not sheet_of().with_helper


def test_standing_on_paper_holds_as_long_as_the_answers_do() -> None:
    older = replace(PERSON, profile=profile(answers(answered_on=TODAY - timedelta(days=20))))

    assert sheet_of(older).standing_until == TODAY + timedelta(days=7)
    assert sheet_of(older).items == sheet_of().items


def test_a_sheet_with_nothing_standing_holds_on() -> None:
    assert sheet_of(SITTING).standing_until is None


# ---------------------------------------------------------------- week


def test_a_week_begins_on_its_monday() -> None:
    assert TODAY.weekday() == 2
    assert week_of().first_day == TODAY - timedelta(days=2)
    assert week_of(first_day=None).first_day is None


def test_the_week_has_the_items_that_may_be_done() -> None:
    assert week_of(SITTING).items == sheet_of(SITTING).items


def test_the_week_asks_for_the_symptom_chosen_for_paper() -> None:
    chosen = replace(PERSON, paper_symptom=Symptom.TINGLING)

    assert week_of(chosen).symptom is Symptom.TINGLING
    assert week_of().symptom is None


# ---------------------------------------------------------------- codes


def test_a_code_is_short_and_has_no_sign_that_looks_like_another() -> None:
    code = new_code((), lambda below: below - 1)

    assert len(code) == CODE_LENGTH == 4
    assert set(code) <= set(CODE_SIGNS)
    assert not set(CODE_SIGNS) & set("0O1IL2Z5S8B")


def test_another_number_makes_another_code() -> None:
    assert new_code((), lambda _: 7) != new_code((), lambda _: 8)


@pytest.mark.parametrize("write", [str.upper, str.lower])
def test_a_code_that_is_taken_is_not_given_again(write: Callable[[str], str]) -> None:
    taken = new_code((), lambda _: 7)

    assert new_code((write(taken),), lambda _: 7) != taken


def test_after_the_last_code_comes_the_first() -> None:
    last = new_code((), lambda below: below - 1)
    first = new_code((), lambda _: 0)

    assert new_code((last,), lambda below: below - 1) == first


def test_when_every_code_is_taken_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("neuro_desktop.domain.sheet_making.CODE_LENGTH", 1)

    with pytest.raises(DomainError):
        new_code(tuple(CODE_SIGNS), lambda _: 0)


# ---------------------------------------------------------------- check-in and booklet


def test_the_check_in_asks_everything_followed_first() -> None:
    following = replace(PERSON, symptoms=(Symptom.TOUCH, Symptom.BALANCE))

    symptoms = check_in_sheet(following, TODAY).symptoms

    assert symptoms[:2] == (Symptom.TOUCH, Symptom.BALANCE)
    assert sorted(symptoms) == sorted(Symptom)


def test_the_booklet_has_every_level_that_is_open() -> None:
    found = {
        each.exercise_id: each.levels for each in booklet(PERSON, catalogue(), today()).exercises
    }

    assert found == {
        exercise.id: tuple(level.number for level in exercise.levels)
        for exercise in catalogue().exercises
    }


def test_the_booklet_has_no_level_that_is_closed() -> None:
    seated = replace(PERSON, profile=beginner(answers(place=Place.SITTING)))

    found = {
        each.exercise_id: each.levels for each in booklet(seated, catalogue(), today()).exercises
    }

    assert found[ExerciseId.ANKLE_PUMPS] == (1, 2)
    assert ExerciseId.KICK_BACK not in found
    assert ExerciseId.BALANCE not in found
