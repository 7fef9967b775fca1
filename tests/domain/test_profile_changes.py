"""Rules of what changes a profile: the gate again, the foot check, falls, wobbles, sessions."""

from dataclasses import replace
from datetime import timedelta

import pytest

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.profile_changes import (
    after_fall,
    after_foot_check,
    after_session,
    after_wobble,
    answer_gate,
    foot_team_said_yes,
    was_dizzy_on,
    with_questions_due,
)
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    HeartFinding,
    HistoryFinding,
    Profile,
    Reason,
    SafetyAnswers,
    SteadinessFinding,
    Today,
    no_exercise_reason,
    questions_due,
    why_out,
)
from neuro_desktop.domain.session import EventKind, Outcome, SessionState, WorkResult
from tests.builders import TODAY, answers, exercise, profile, result, session, today

TOMORROW = TODAY + timedelta(days=1)
SORE = frozenset({FeetFinding.OPEN_SORE})
RED = frozenset({FeetFinding.HOT_RED_SWOLLEN})
STANDING_RAISES = (result(5, 2), result(5, 2))


def gate(person: Profile) -> SafetyAnswers:
    assert person.answers is not None
    return person.answers


# ---------------------------------------------------------------- foot check


@pytest.mark.parametrize(
    ("finding", "number", "reason"),
    [
        (FootCheckFinding.NEW_SORE, 9, Reason.OPEN_SORE),
        (FootCheckFinding.RED_HOT_SWOLLEN, 1, Reason.HOT_RED_SWOLLEN),
    ],
)
def test_a_sore_or_redness_stays_closed_after_the_day_it_was_seen(
    finding: FootCheckFinding, number: int, reason: Reason
) -> None:
    person = after_foot_check(profile(), frozenset({finding}), TODAY)

    assert why_out(exercise(number), person, Today(TOMORROW)) is reason


@pytest.mark.parametrize("finding", [FootCheckFinding.NEW_SORE, FootCheckFinding.RED_HOT_SWOLLEN])
def test_it_opens_again_once_the_foot_team_said_yes(finding: FootCheckFinding) -> None:
    person = after_foot_check(profile(), frozenset({finding}), TODAY)

    person = foot_team_said_yes(person, TOMORROW)

    assert why_out(exercise(9), person, Today(TOMORROW)) is None


def test_a_new_sore_outdates_an_earlier_yes() -> None:
    person = profile(answers(feet=SORE, foot_team_yes_on=TODAY))

    person = after_foot_check(person, frozenset({FootCheckFinding.NEW_SORE}), TODAY)

    assert why_out(exercise(9), person, Today(TOMORROW)) is Reason.OPEN_SORE


def test_a_new_sore_does_not_bring_back_redness_the_foot_team_cleared() -> None:
    person = profile(answers(feet=RED, foot_team_yes_on=TODAY))

    person = after_foot_check(person, frozenset({FootCheckFinding.NEW_SORE}), TODAY)

    assert gate(person).feet == SORE


def test_a_new_sore_keeps_redness_that_still_stands() -> None:
    person = after_foot_check(
        profile(answers(feet=RED)), frozenset({FootCheckFinding.NEW_SORE}), TODAY
    )

    assert gate(person).feet == SORE | RED


@pytest.mark.parametrize("finding", FootCheckFinding)
def test_any_yes_in_the_foot_check_makes_the_questions_due(finding: FootCheckFinding) -> None:
    person = after_foot_check(profile(), frozenset({finding}), TODAY)

    assert questions_due(person, TODAY)


def test_a_foot_check_without_a_yes_changes_nothing() -> None:
    assert after_foot_check(profile(), frozenset(), TODAY) == profile()


def test_unwell_lasts_for_its_day_only() -> None:
    person = after_foot_check(profile(), frozenset({FootCheckFinding.UNWELL_OR_DIZZY}), TODAY)

    assert no_exercise_reason(person, Today(TOMORROW)) is None


def test_a_fall_told_in_the_foot_check_is_recorded() -> None:
    person = after_foot_check(profile(), frozenset({FootCheckFinding.FALLEN}), TODAY)

    assert person.last_fall_on == TODAY


# ---------------------------------------------------------------- falls and wobbles


def test_a_fall_closes_standing_until_the_questions_are_answered_again() -> None:
    person = after_fall(profile(), TODAY)

    assert why_out(exercise(6), person, Today(TOMORROW)) is Reason.QUESTIONS_DUE


def test_after_the_questions_a_fall_still_means_seated() -> None:
    person = answer_gate(after_fall(profile(), TODAY), answers(answered_on=TOMORROW))

    assert why_out(exercise(6), person, Today(TOMORROW)) is Reason.STEADINESS


def test_after_a_fall_a_helper_allows_standing_again_once_the_questions_are_answered() -> None:
    person = answer_gate(after_fall(profile(), TODAY), answers(answered_on=TOMORROW, helper=True))

    assert why_out(exercise(6), person, Today(TOMORROW, helper_here=True)) is None


def test_a_fall_is_the_latest_one_told() -> None:
    person = after_fall(after_fall(profile(), TOMORROW), TODAY)

    assert person.last_fall_on == TOMORROW


def test_much_trouble_with_balance_closes_standing_until_the_questions_are_answered() -> None:
    person = with_questions_due(profile())
    answered = answer_gate(person, answers(answered_on=TOMORROW))

    assert why_out(exercise(6), person, Today(TOMORROW)) is Reason.QUESTIONS_DUE
    assert why_out(exercise(6), answered, Today(TOMORROW)) is None


@pytest.mark.parametrize("change", [after_wobble, lambda person: after_fall(person, TODAY)])
def test_a_wobble_or_fall_makes_balance_to_be_earned_again(change: object) -> None:
    assert callable(change)

    assert change(profile(steady_sessions=5)).steady_sessions == 0


# ---------------------------------------------------------------- sessions


@pytest.mark.parametrize("state", [SessionState.FINISHED, SessionState.STOPPED])
def test_5_done_standing_counts_as_a_steady_session(state: SessionState) -> None:
    person = after_session(profile(steady_sessions=0), session(*STANDING_RAISES, state=state))

    assert person.steady_sessions == 1


def test_two_steady_sessions_open_balance() -> None:
    person = profile(steady_sessions=0)

    for _ in range(2):
        person = after_session(person, session(*STANDING_RAISES))

    assert why_out(exercise(8), person, today()) is None


@pytest.mark.parametrize(
    "results",
    [
        (),
        (result(5, 1),),
        (result(6, 2),),
        (result(5, 2, Outcome.PART),),
        (result(5, 2), result(5, 2, Outcome.SKIPPED)),
    ],
)
def test_5_seated_left_out_or_cut_short_earns_nothing(results: tuple[WorkResult, ...]) -> None:
    ended = replace(session(), results=results)

    assert after_session(profile(steady_sessions=0), ended).steady_sessions == 0


@pytest.mark.parametrize("state", [SessionState.RUNNING, SessionState.STOPPED_WRONG])
def test_a_session_that_runs_or_went_wrong_earns_nothing(state: SessionState) -> None:
    person = after_session(profile(steady_sessions=0), session(*STANDING_RAISES, state=state))

    assert person.steady_sessions == 0


def test_a_dizzy_session_earns_nothing_and_takes_nothing() -> None:
    dizzy = session(*STANDING_RAISES, events=[EventKind.DIZZY])

    assert after_session(profile(steady_sessions=1), dizzy).steady_sessions == 1


def test_a_wobble_in_a_session_closes_balance_again() -> None:
    wobbly = session(*STANDING_RAISES, events=[EventKind.UNSTEADY])

    assert why_out(exercise(8), after_session(profile(), wobbly), today()) is (
        Reason.BALANCE_NOT_EARNED
    )


def test_a_fall_in_a_session_is_recorded_with_its_day() -> None:
    fell = session(events=[EventKind.FELL], state=SessionState.STOPPED_WRONG)

    person = after_session(profile(), fell)

    assert (person.last_fall_on, person.questions_due) == (TODAY, True)


def test_dizziness_counts_for_the_day_of_its_session() -> None:
    sessions = [session(events=[EventKind.DIZZY])]

    assert was_dizzy_on(sessions, TODAY)
    assert not was_dizzy_on(sessions, TOMORROW)


# ---------------------------------------------------------------- the gate again


def test_answering_again_makes_the_questions_no_longer_due() -> None:
    person = answer_gate(profile(questions_due=True), answers())

    assert not questions_due(person, TODAY)


def test_a_sore_stays_though_it_is_not_ticked_again() -> None:
    person = answer_gate(profile(answers(feet=SORE)), answers(answered_on=TOMORROW))

    assert why_out(exercise(9), person, Today(TOMORROW)) is Reason.OPEN_SORE


def test_a_sore_goes_with_the_foot_teams_yes() -> None:
    again = answers(answered_on=TOMORROW, foot_team_yes_on=TOMORROW)

    person = answer_gate(profile(answers(feet=SORE)), again)

    assert why_out(exercise(9), person, Today(TOMORROW)) is None


def test_a_sore_the_foot_team_said_yes_to_does_not_come_back() -> None:
    before = profile(answers(feet=SORE, foot_team_yes_on=TODAY))

    person = answer_gate(before, answers(answered_on=TOMORROW, foot_team_yes_on=TODAY))

    assert gate(person).feet == frozenset()


def test_a_sore_ticked_again_needs_a_new_yes() -> None:
    before = profile(answers(feet=SORE, foot_team_yes_on=TODAY))

    person = answer_gate(before, answers(answered_on=TOMORROW, feet=SORE, foot_team_yes_on=TODAY))

    assert why_out(exercise(9), person, Today(TOMORROW)) is Reason.OPEN_SORE


def test_redness_ticked_on_the_day_of_a_yes_is_not_covered_by_it() -> None:
    before = profile(answers(feet=SORE, foot_team_yes_on=TODAY))

    person = answer_gate(before, answers(feet=SORE | RED, foot_team_yes_on=TODAY))

    assert no_exercise_reason(person, today()) is Reason.HOT_RED_SWOLLEN


def test_a_new_heart_finding_is_not_covered_by_an_earlier_yes() -> None:
    high_pressure = frozenset({HeartFinding.UNCONTROLLED_HEART})
    before = profile(answers(heart=high_pressure, heart_yes_on=TODAY))
    again = answers(
        answered_on=TOMORROW, heart=high_pressure | {HeartFinding.FAINTING}, heart_yes_on=TODAY
    )

    person = answer_gate(before, again)

    assert no_exercise_reason(person, Today(TOMORROW)) is Reason.HEART_NEEDS_DOCTOR


def test_an_unchanged_heart_finding_keeps_its_yes() -> None:
    fainting = frozenset({HeartFinding.FAINTING})
    before = profile(answers(heart=fainting, heart_yes_on=TODAY))

    person = answer_gate(before, answers(answered_on=TOMORROW, heart=fainting, heart_yes_on=TODAY))

    assert no_exercise_reason(person, Today(TOMORROW)) is None


def test_a_new_finding_in_the_history_needs_a_new_yes() -> None:
    yes = {"clinician_yes": frozenset(ExerciseId), "clinician_yes_on": TODAY}
    operation = frozenset({HistoryFinding.JOINT_OPERATION})
    before = profile(answers(history=operation, **yes))
    again = answers(answered_on=TOMORROW, history=operation | {HistoryFinding.CHARCOT_FOOT}, **yes)

    person = answer_gate(before, again)

    assert no_exercise_reason(person, Today(TOMORROW)) is Reason.NEEDS_CLINICIAN


def test_a_known_fall_is_ticked_for_the_person() -> None:
    person = answer_gate(profile(last_fall_on=TODAY), answers(answered_on=TOMORROW))

    assert SteadinessFinding.FALL_LAST_YEAR in gate(person).steadiness


def test_a_finding_of_steadiness_makes_balance_to_be_earned_again() -> None:
    unsteady = answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}))

    assert answer_gate(profile(steady_sessions=7), unsteady).steady_sessions == 0


def test_the_first_answers_are_taken_as_they_are() -> None:
    given = answers(feet=SORE, foot_team_yes_on=TODAY)

    assert gate(answer_gate(Profile(), given)) == given
