"""The gate in the wizard: follow-ups, what closes everything, answering again."""

from datetime import timedelta

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.wizard_answers import Option, Step, YesNo
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.person import WizardDraft
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    Reason,
    SafetyAnswers,
    SteadinessFinding,
    Today,
    questions_due,
    why_closed,
)
from tests.application.wizard_stage import CATALOGUE, TODAY, Stage, Told

SORE = {FeetFinding.OPEN_SORE}
HOT = {FeetFinding.HOT_RED_SWOLLEN}
FALL = {SteadinessFinding.FALL_LAST_YEAR}


@pytest.fixture
def stage() -> Stage:
    return Stage().open()


def answers_of(stage: Stage) -> SafetyAnswers:
    answers = stage.person.profile.answers
    assert answers is not None
    return answers


@pytest.mark.parametrize(
    ("gate", "finding", "follow_up"),
    [
        (Step.FEET, FeetFinding.OPEN_SORE, Step.FOOT_TEAM),
        (Step.FEET, FeetFinding.HOT_RED_SWOLLEN, Step.FOOT_TEAM),
        (Step.HISTORY, HistoryFinding.AMPUTATION, Step.CLINICIAN),
        (Step.HEART, HeartFinding.FAINTING, Step.DOCTOR),
        (Step.HEART, HeartFinding.UNCONTROLLED_HEART, Step.DOCTOR),
        (Step.STEADINESS, SteadinessFinding.POOR_SIGHT, Step.HELPER),
    ],
)
def test_a_finding_is_followed_up(
    stage: Stage, gate: Step, finding: Option, follow_up: Step
) -> None:
    stage.go_to(gate)

    stage.answer({finding})

    assert stage.step is follow_up


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        (HeartFinding.CHEST_PAIN, Reason.CHEST_PAIN),
        (HeartFinding.HOT_SWOLLEN_CALF, Reason.HOT_SWOLLEN_CALF),
    ],
)
def test_a_yes_is_never_offered_for_chest_pain_or_a_hot_calf(
    stage: Stage, finding: HeartFinding, reason: Reason
) -> None:
    stage.go_to(Step.HEART)

    stage.answer({finding, HeartFinding.FAINTING})

    assert stage.step is Step.STOP
    assert stage.stop.reason is reason


@pytest.mark.parametrize(
    ("gate", "findings", "follow_up", "reason"),
    [
        (Step.FEET, HOT, Step.FOOT_TEAM, Reason.HOT_RED_SWOLLEN),
        (Step.HEART, {HeartFinding.FAINTING}, Step.DOCTOR, Reason.HEART_NEEDS_DOCTOR),
    ],
)
def test_without_a_yes_everything_stops(
    stage: Stage, gate: Step, findings: Told, follow_up: Step, reason: Reason
) -> None:
    stage.go_to(follow_up, **{gate.value: findings})

    stage.answer(YesNo.NO)

    assert stage.stop.reason is reason
    assert stage.state.number == stage.state.total


def test_no_named_exercise_stops_everything_for_a_history(stage: Stage) -> None:
    stage.go_to(Step.CLINICIAN, history={HistoryFinding.CHARCOT_FOOT})

    stage.answer()

    assert stage.stop.reason is Reason.NEEDS_CLINICIAN


def test_only_the_named_exercises_are_planned_for_a_history(stage: Stage) -> None:
    named = {ExerciseId.ANKLE_ROLLS, ExerciseId.HAMSTRING_STRETCH}

    stage.go_to(Step.ROUTINE, history={HistoryFinding.CHARCOT_FOOT}, clinician=named)

    assert {planned.item.exercise_id for planned in stage.routine.plan.items} <= named


def test_the_clinicians_yes_is_dated(stage: Stage) -> None:
    stage.finish(
        history={HistoryFinding.AMPUTATION}, clinician={ExerciseId.ANKLE_ROLLS}, feet=SORE,
        foot_team=YesNo.YES, heart={HeartFinding.FAINTING}, doctor=YesNo.YES,
    )  # fmt: skip

    answers = answers_of(stage)
    assert answers.clinician_yes == {ExerciseId.ANKLE_ROLLS}
    yes_days = (answers.clinician_yes_on, answers.foot_team_yes_on, answers.heart_yes_on)
    assert yes_days == (TODAY, TODAY, TODAY)


def test_a_sore_leaves_a_routine_without_what_presses_on_the_foot(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE, feet=SORE, foot_team=YesNo.NO)

    assert stage.routine.plan.items
    left_out = {left.exercise_id: left.reason for left in stage.routine.plan.left_out}
    assert left_out[ExerciseId.FOOT_ROLLING] is Reason.OPEN_SORE


def test_another_finding_needs_a_yes_of_its_own(stage: Stage) -> None:
    stage.go_to(Step.HISTORY, feet=SORE, foot_team=YesNo.YES)
    stage.wizard.back()
    stage.wizard.back()

    stage.answer(SORE | HOT)

    assert stage.step is Step.FOOT_TEAM
    assert stage.picks.chosen is None


def test_a_finding_taken_back_takes_its_follow_up_with_it(stage: Stage) -> None:
    stage.go_to(Step.PLACE, steadiness=FALL, helper=YesNo.YES)
    stage.wizard.back()
    stage.wizard.back()

    stage.none_of_these()

    assert stage.step is Step.PLACE
    assert stage.picks.allowed is None


@pytest.mark.parametrize(
    ("helper", "allowed"),
    [(YesNo.YES, Place.STANDING_BOTH_HANDS), (YesNo.NO, Place.SITTING)],
)
def test_the_place_screen_says_what_the_steadiness_allows(
    stage: Stage, helper: YesNo, allowed: Place
) -> None:
    stage.go_to(Step.PLACE, steadiness=FALL, helper=helper)

    assert stage.picks.allowed is allowed


def test_the_stricter_of_place_and_steadiness_holds(stage: Stage) -> None:
    stage.finish(steadiness=FALL, helper=YesNo.NO, place=Place.STANDING_ONE_HAND)

    pumps = CATALOGUE[ExerciseId.ANKLE_PUMPS]
    standing = pumps.level(3)
    assert why_closed(pumps, standing, stage.person.profile, Today(TODAY)) is Reason.STEADINESS


# ---------------------------------------------------------------- stopping half way


def test_stopped_half_way_the_person_is_kept_without_a_routine(stage: Stage) -> None:
    stage.wizard.write("Rosa")
    stage.go_to(Step.STOP, feet=HOT, foot_team=YesNo.NO)

    stage.wizard.finish_without_routine()

    assert stage.person.name == "Rosa"
    assert stage.person.emergency_number == "112"
    assert stage.routines.all() == ()
    assert stage.navigator.went == [(Screen.HOME, None)]


def test_gates_that_were_not_asked_never_count_as_answered(stage: Stage) -> None:
    stage.go_to(Step.STOP, feet=HOT, foot_team=YesNo.NO)

    stage.wizard.finish_without_routine()

    assert stage.person.profile.answers is None


def test_after_a_stop_the_wizard_goes_on_at_the_question_that_closed(stage: Stage) -> None:
    stage.go_to(Step.STOP, feet=HOT, foot_team=YesNo.NO)
    stage.wizard.finish_without_routine()

    stage.days_pass(3).open()

    assert stage.step is Step.FOOT_TEAM
    assert stage.answer(YesNo.YES).step is Step.HISTORY


def test_back_from_the_stop_leads_to_the_answer(stage: Stage) -> None:
    stage.go_to(Step.STOP, heart={HeartFinding.CHEST_PAIN})

    stage.wizard.back()

    assert stage.step is Step.HEART
    assert stage.ticks.ticked == {HeartFinding.CHEST_PAIN}


# ---------------------------------------------------------------- again


def test_while_the_answers_hold_a_new_run_shows_them(stage: Stage) -> None:
    stage.finish(steadiness=FALL, helper=YesNo.YES)

    stage.open().go_to(Step.PLACE)

    assert stage.picks.chosen is Place.STANDING_BOTH_HANDS
    assert stage.picks.allowed is Place.STANDING_BOTH_HANDS


def test_once_due_none_of_these_must_be_told_anew(stage: Stage) -> None:
    stage.finish()

    stage.days_pass(28).open().go_to(Step.FEET)
    stage.wizard.next()

    assert stage.step is Step.FEET
    assert stage.ticks.none is False


def test_once_due_findings_are_still_ticked(stage: Stage) -> None:
    stage.finish(history={HistoryFinding.AMPUTATION}, clinician={ExerciseId.ANKLE_ROLLS})

    stage.days_pass(28).open().go_to(Step.HISTORY)

    assert stage.ticks.ticked == {HistoryFinding.AMPUTATION}
    assert stage.answer({HistoryFinding.AMPUTATION}).ticks.ticked == {ExerciseId.ANKLE_ROLLS}


def test_once_due_a_doctors_yes_is_asked_for_again(stage: Stage) -> None:
    stage.finish(heart={HeartFinding.FAINTING}, doctor=YesNo.YES)

    stage.days_pass(28).open().go_to(Step.HEART).wizard.next()

    assert stage.step is Step.DOCTOR
    assert stage.picks.chosen is None


def test_a_new_run_dates_the_answers_today(stage: Stage) -> None:
    stage.finish()

    stage.days_pass(30).finish()

    assert answers_of(stage).answered_on == TODAY + timedelta(days=30)


def test_a_sore_stays_until_the_foot_team_says_yes_even_if_unticked(stage: Stage) -> None:
    stage.finish(feet=SORE, foot_team=YesNo.NO)

    stage.days_pass(2).open().go_to(Step.FEET)
    stage.none_of_these()
    assert stage.step is Step.FOOT_TEAM
    assert stage.picks.feet == SORE

    stage.answer(YesNo.NO).go_to(Step.ROUTINE).wizard.save()
    assert answers_of(stage).feet == SORE


def test_the_foot_teams_yes_ends_a_sore(stage: Stage) -> None:
    stage.finish(feet=SORE, foot_team=YesNo.NO)

    stage.days_pass(2).open().go_to(Step.FEET)
    stage.none_of_these().answer(YesNo.YES).go_to(Step.ROUTINE)
    left_out = {left.exercise_id: left.reason for left in stage.routine.plan.left_out}

    assert Reason.OPEN_SORE not in left_out.values()


def test_what_is_found_in_a_new_run_counts_at_once(stage: Stage) -> None:
    stage.finish()

    stage.days_pass(1).open().go_to(Step.HISTORY, feet=SORE, foot_team=YesNo.NO)
    stage.wizard.leave()

    assert answers_of(stage).feet == SORE
    assert questions_due(stage.person.profile, stage.clock.day)


def test_a_tick_by_mistake_goes_when_it_is_taken_back_in_the_same_run(stage: Stage) -> None:
    stage.finish()
    before = stage.person.profile
    stage.open().go_to(Step.FOOT_TEAM, feet=HOT)
    stage.wizard.back()

    stage.none_of_these()

    assert stage.step is Step.HISTORY
    assert stage.person.profile == before


def test_answers_that_got_better_count_only_when_all_are_answered(stage: Stage) -> None:
    stage.finish(steadiness=FALL, helper=YesNo.NO)

    stage.open().go_to(Step.STEADINESS)
    stage.none_of_these()
    assert answers_of(stage).steadiness == FALL

    stage.wizard.next()
    assert answers_of(stage).steadiness == frozenset()


def test_a_fall_in_a_session_is_asked_about_however_it_is_ticked(stage: Stage) -> None:
    stage.finish()
    stage.change_profile(last_fall_on=TODAY, questions_due=True)

    stage.open().go_to(Step.STEADINESS).answer()

    assert stage.step is Step.HELPER


# ---------------------------------------------------------------- only the safety questions


def test_the_safety_questions_alone_are_the_gate_and_the_place(stage: Stage) -> None:
    stage.finish()

    stage.days_pass(28).open(only_safety=True)
    asked = [stage.step]
    while not stage.state.is_last:
        asked.append(stage.answer().step)

    assert asked == [Step.FEET, Step.HISTORY, Step.HEART, Step.STEADINESS, Step.PLACE]


def test_the_safety_questions_alone_end_at_home_with_the_answers_kept(stage: Stage) -> None:
    stage.finish()
    stage.days_pass(28).open(only_safety=True).go_to(Step.PLACE)

    stage.answer(Place.SITTING)

    assert stage.navigator.went[-1] == (Screen.HOME, None)
    assert answers_of(stage).place is Place.SITTING
    assert not questions_due(stage.person.profile, stage.clock.day)
    assert len(stage.routines.all()) == 1


def test_a_stop_in_the_safety_questions_closes_the_routines_that_are_there(stage: Stage) -> None:
    stage.finish()
    stage.days_pass(1).open(only_safety=True).go_to(Step.STOP, heart={HeartFinding.CHEST_PAIN})

    stage.wizard.finish_without_routine()

    assert HeartFinding.CHEST_PAIN in answers_of(stage).heart
    assert stage.navigator.went[-1] == (Screen.HOME, None)


def test_the_safety_questions_leave_no_draft(stage: Stage) -> None:
    stage.finish()

    stage.open(only_safety=True).go_to(Step.HEART)
    stage.wizard.leave()

    assert stage.people.draft is None


def test_newer_safety_answers_replace_those_of_a_wizard_left_half_way(stage: Stage) -> None:
    stage.finish()
    stage.open().go_to(Step.GOALS)
    stage.wizard.leave()

    stage.open(only_safety=True).go_to(Step.STEADINESS).answer(FALL).answer(YesNo.NO).answer()
    stage.open().go_to(Step.ROUTINE)

    counted = stage.people.draft
    assert isinstance(counted, WizardDraft)
    assert counted.answers is not None
    assert counted.answers.steadiness == FALL


def test_without_any_answers_the_whole_wizard_is_due(stage: Stage) -> None:
    stage.open(only_safety=True)

    assert (stage.step, stage.state.only_safety) == (Step.NAME, False)
