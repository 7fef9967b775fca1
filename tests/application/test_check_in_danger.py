"""A check-in: dangerous answers are told at once and close what they must close."""

from dataclasses import replace

import pytest

from neuro_desktop.application.check_in_state import CheckInStep, SkinChange
from neuro_desktop.application.ports import NEW_DAY, ONLY_SAFETY, Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.safety import FeetFinding, Reason, no_exercise_reason
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from tests import builders
from tests.application.check_in_stage import (
    BALANCE,
    TODAY,
    WEAK_LEFT,
    Scene,
    days_ago,
    opened,
    skin_words,
    written,
)

SORE, RED, OTHER = SkinChange.NEW_SORE, SkinChange.RED_HOT_SWOLLEN, SkinChange.OTHER
WEAK_RIGHT = SymptomAt(Symptom.WEAKNESS, Side.RIGHT)
BEFORE = written("before", days_ago(2), (WEAK_LEFT, 2), (WEAK_RIGHT, 2), (BALANCE, 2))


def at_skin(*changes: SkinChange, subject: str | None = None, day: int = 0) -> Scene:
    """Say that something is new, tick these and press Next."""
    scene = opened(BEFORE, followed=(Symptom.SKIN_NAILS,), subject=subject)
    if subject == NEW_DAY:
        scene.presenter.choose_day(days_ago(day))
        scene.go_to(CheckInStep.SKIN)
    scene.presenter.skin(changed=True)
    scene.presenter.next()
    scene.presenter.skin_which(frozenset(changes))
    scene.presenter.next()
    return scene


def feet(scene: Scene) -> frozenset[FeetFinding]:
    answers = scene.person.profile.answers
    assert answers is not None
    return answers.feet


# ---------------------------------------------------------------- skin


def test_a_new_sore_is_told_at_once_and_closes_what_a_sore_closes() -> None:
    scene = at_skin(SORE)
    assert scene.step is CheckInStep.SKIN_DANGER
    assert feet(scene) == {FeetFinding.OPEN_SORE}
    assert scene.person.profile.questions_due


def test_a_red_foot_closes_all_exercise() -> None:
    scene = at_skin(RED, SORE)
    assert feet(scene) == {FeetFinding.OPEN_SORE, FeetFinding.HOT_RED_SWOLLEN}
    why = no_exercise_reason(scene.person.profile, builders.today())
    assert why is Reason.HOT_RED_SWOLLEN


def test_dry_skin_closes_nothing() -> None:
    scene = at_skin(OTHER)
    assert scene.step is CheckInStep.SKIN_NOTE
    assert scene.person.profile == builders.profile()


def test_a_danger_counts_also_when_one_leaves_without_next() -> None:
    scene = opened(BEFORE, followed=(Symptom.SKIN_NAILS,))
    scene.presenter.skin(changed=True)
    scene.presenter.next()
    scene.presenter.skin_which(frozenset({SORE}))
    scene.presenter.keep_all()
    assert feet(scene) == {FeetFinding.OPEN_SORE}


def test_back_tells_of_a_danger_before_it_goes_back() -> None:
    scene = opened(BEFORE, followed=(Symptom.SKIN_NAILS,))
    scene.presenter.skin(changed=True)
    scene.presenter.next()
    scene.presenter.skin_which(frozenset({RED}))
    scene.presenter.back()
    told = scene.step
    scene.presenter.back()
    scene.presenter.back()
    assert (told, scene.step) == (CheckInStep.SKIN_DANGER, CheckInStep.SKIN)
    assert feet(scene) == {FeetFinding.HOT_RED_SWOLLEN}


@pytest.mark.parametrize(("day", "closes"), [(1, True), (2, False), (30, False)])
def test_only_a_check_in_about_today_or_yesterday_changes_the_exercises(
    day: int, closes: bool
) -> None:
    scene = at_skin(SORE, subject=NEW_DAY, day=day)
    assert scene.step is CheckInStep.SKIN_DANGER
    assert scene.shown.about_now is closes
    assert bool(feet(scene)) is closes


def test_changing_an_old_check_in_leaves_the_exercises_alone() -> None:
    old = replace(BEFORE, skin_changed=True, skin_note=skin_words(SORE))
    scene = opened(old, subject="before", followed=(Symptom.SKIN_NAILS,))
    scene.presenter.show_question([s.step for s in scene.shown.questions].index(CheckInStep.SKIN))
    scene.presenter.next()
    scene.presenter.skin_which(frozenset({SORE, RED}))
    scene.presenter.next()
    assert scene.person.profile == builders.profile()


def test_a_sore_that_was_told_this_morning_does_not_take_the_foot_teams_yes_back() -> None:
    yes = builders.profile(builders.answers(foot_team_yes_on=TODAY))
    morning = replace(written("morning", TODAY), skin_changed=True, skin_note=skin_words(SORE))
    scene = opened(morning, subject="morning", followed=(Symptom.SKIN_NAILS,), profile=yes)
    scene.presenter.show_question(0)
    scene.presenter.next()
    ticked = scene.shown.skin
    scene.presenter.next()
    assert ticked == {SORE}
    assert scene.person.profile == yes


def test_something_new_without_saying_what_cannot_be_passed() -> None:
    scene = at_skin()
    assert (scene.step, scene.shown.missing_answer) == (CheckInStep.SKIN_WHICH, True)


def test_the_danger_opens_the_note_and_what_is_written_behind_it_stays() -> None:
    scene = at_skin(SORE)
    scene.presenter.next()
    scene.presenter.write(f"{skin_words(SORE)}\nUnder the heel.")
    scene.presenter.back()
    scene.presenter.back()
    scene.presenter.skin_which(frozenset({RED}))
    assert scene.kept.skin_note == f"{skin_words(RED)}\nUnder the heel."


def test_the_box_for_the_person_s_words_is_empty_and_the_danger_a_line_of_its_own() -> None:
    scene = at_skin(SORE)
    scene.presenter.next()
    empty = scene.shown.own_skin_note
    scene.presenter.write("Under the heel. ")
    assert empty == ""
    assert scene.shown.own_skin_note == "Under the heel. "
    assert scene.kept.skin_note == f"{skin_words(SORE)}\nUnder the heel. "


def test_no_change_after_all_takes_note_and_ticks_back() -> None:
    scene = at_skin(OTHER)
    scene.presenter.write("A thick nail.")
    scene.presenter.back()
    scene.presenter.back()
    scene.presenter.skin(changed=False)
    assert (scene.kept.skin_changed, scene.kept.skin_note) == (False, "")
    assert scene.shown.skin == frozenset()


def test_a_danger_taken_back_stays_closed_and_that_is_told() -> None:
    scene = at_skin(SORE)
    scene.presenter.back()
    told_at_once = scene.shown.stays_closed
    scene.presenter.skin_which(frozenset({OTHER}))
    unticked = scene.shown.stays_closed
    scene.presenter.back()
    scene.presenter.skin(changed=False)
    assert (told_at_once, unticked, scene.shown.stays_closed) == (False, True, True)
    assert feet(scene) == {FeetFinding.OPEN_SORE}


def test_a_danger_taken_back_before_the_screen_was_left_closed_nothing() -> None:
    scene = opened(BEFORE, followed=(Symptom.SKIN_NAILS,))
    scene.presenter.skin(changed=True)
    scene.presenter.next()
    scene.presenter.skin_which(frozenset({SORE}))
    scene.presenter.skin_which(frozenset({OTHER}))
    assert not scene.shown.stays_closed


@pytest.mark.parametrize(("found", "stays"), [(True, True), (False, False)])
def test_a_danger_of_this_morning_taken_back_is_told_while_it_still_closes(
    found: bool, stays: bool
) -> None:
    sore = frozenset({FeetFinding.OPEN_SORE}) if found else frozenset()
    morning = replace(written("morning", TODAY), skin_changed=True, skin_note=skin_words(SORE))
    closed = builders.profile(builders.answers(feet=sore))
    scene = opened(morning, subject="morning", followed=(Symptom.SKIN_NAILS,), profile=closed)
    scene.presenter.show_question(0)
    scene.presenter.skin(changed=False)
    assert scene.shown.stays_closed is stays


def test_a_danger_counts_once_its_day_is_changed_to_yesterday() -> None:
    scene = at_skin(SORE, subject=NEW_DAY, day=9)
    while scene.step is not CheckInStep.DAY:
        scene.presenter.back()
    scene.presenter.choose_day(days_ago(1))
    assert feet(scene) == {FeetFinding.OPEN_SORE}


# ---------------------------------------------------------------- weakness


def weakness(*values: int, subject: str | None = None) -> Scene:
    scene = opened(BEFORE, followed=(Symptom.WEAKNESS,), subject=subject)
    scene.answer(*values)
    return scene


def test_three_points_more_weakness_asks_whether_it_came_suddenly() -> None:
    assert weakness(5).step is CheckInStep.SUDDEN
    assert weakness(4).step is CheckInStep.RATE


@pytest.mark.parametrize(("value", "step"), [(6, CheckInStep.RATE), (7, CheckInStep.SUDDEN)])
def test_the_first_answer_about_a_foot_asks_only_where_it_is_very_weak(
    value: int, step: CheckInStep
) -> None:
    scene = opened(followed=(Symptom.WEAKNESS,))
    scene.answer(value)
    assert scene.step is step


@pytest.mark.parametrize(
    ("last", "now", "step"), [(6, 7, CheckInStep.SUDDEN), (7, 9, CheckInStep.RATE)]
)
def test_a_foot_that_became_very_weak_is_asked_about_one_that_was_so_is_not(
    last: int, now: int, step: CheckInStep
) -> None:
    scene = opened(written("last", days_ago(2), (WEAK_LEFT, last)), followed=(Symptom.WEAKNESS,))
    scene.answer(now)
    assert scene.step is step


def test_sudden_weakness_is_a_stop_sign_with_the_number_to_call() -> None:
    scene = weakness(8)
    scene.presenter.sudden(yes=True)
    assert scene.step is CheckInStep.SUDDEN_SIGN
    assert scene.shown.emergency_number == "112"


@pytest.mark.parametrize("suddenly", [True, False])
def test_sudden_weakness_makes_the_safety_questions_due(suddenly: bool) -> None:
    scene = weakness(8)
    scene.presenter.sudden(yes=suddenly)
    assert scene.person.profile == replace(builders.profile(), questions_due=suddenly)


def test_weakness_that_came_slowly_goes_on_to_the_other_foot() -> None:
    scene = weakness(8)
    scene.presenter.sudden(yes=False)
    assert scene.shown.spot.at == WEAK_RIGHT


def test_after_a_sudden_weakness_the_other_foot_is_not_asked_about_again() -> None:
    scene = weakness(8)
    scene.presenter.sudden(yes=True)
    scene.answer(None, 9)
    assert scene.step is CheckInStep.TRIGGERS


def test_a_weak_foot_of_last_week_is_no_stop_sign_now() -> None:
    scene = opened(
        written("older", days_ago(20), (WEAK_LEFT, 1)),
        subject=NEW_DAY,
        followed=(Symptom.WEAKNESS,),
    )
    scene.presenter.choose_day(days_ago(9))
    scene.presenter.next()
    scene.answer(9)
    assert scene.step is CheckInStep.RATE


# ---------------------------------------------------------------- balance


@pytest.mark.parametrize(("value", "step"), [(6, CheckInStep.TRIGGERS), (7, CheckInStep.UNSTEADY)])
def test_much_trouble_with_balance_makes_the_safety_questions_due(
    value: int, step: CheckInStep
) -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.answer(value)
    assert scene.step is step
    due = step is CheckInStep.UNSTEADY
    assert scene.person.profile == replace(builders.profile(), questions_due=due)


def test_a_number_taken_back_before_the_screen_is_left_closes_nothing() -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.presenter.choose(9)
    scene.answer(2)
    assert scene.person.profile == builders.profile()


def test_much_trouble_counts_also_when_one_leaves_without_next() -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.presenter.choose(8)
    scene.presenter.keep_all()
    assert scene.person.profile.questions_due


def test_back_tells_of_much_trouble_with_balance_once() -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.presenter.choose(8)
    scene.presenter.back()
    told = scene.step
    scene.presenter.back()
    assert (told, scene.step) == (CheckInStep.UNSTEADY, CheckInStep.RATE)
    assert not scene.presenter.tell_danger()


def test_a_number_taken_back_after_it_was_told_opens_nothing_and_says_so() -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.answer(9)
    scene.presenter.back()
    before = scene.shown.stays_closed
    scene.presenter.choose(2)
    assert (before, scene.shown.stays_closed) == (False, True)
    assert scene.person.profile.questions_due


def test_questions_answered_since_are_not_due_again_by_the_same_number() -> None:
    morning = written("morning", TODAY, (BALANCE, 8))
    scene = opened(morning, subject="morning", followed=(Symptom.BALANCE,))
    scene.presenter.show_question(0)
    scene.presenter.next()
    assert scene.step is CheckInStep.UNSTEADY
    assert scene.person.profile == builders.profile()


def test_much_trouble_the_store_refused_is_told_and_tried_again() -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.people.trouble = StoreTrouble.FULL
    scene.answer(8)
    refused = scene.shown.trouble
    scene.people.trouble = None
    scene.presenter.next()
    assert refused is StoreTrouble.FULL
    assert scene.person.profile.questions_due


@pytest.mark.parametrize(("day", "closes"), [(1, True), (2, False)])
def test_only_balance_of_today_or_yesterday_makes_the_questions_due(day: int, closes: bool) -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,), subject=NEW_DAY)
    scene.presenter.choose_day(days_ago(day))
    scene.go_to(CheckInStep.RATE)
    scene.answer(8)
    assert scene.person.profile.questions_due is closes


def test_the_safety_questions_open_with_the_answers_kept() -> None:
    scene = opened(BEFORE, followed=(Symptom.BALANCE,))
    scene.answer(9)
    scene.presenter.answer_safety_questions()
    assert scene.navigator.gone == [(Screen.WIZARD, ONLY_SAFETY)]
    assert scene.kept.value(*BALANCE) == 9
