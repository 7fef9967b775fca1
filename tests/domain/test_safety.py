"""Rules of the gate: one test for each sentence of the reference, section 2."""

from datetime import timedelta

import pytest

from neuro_desktop.domain.exercise import ExerciseId, Hands
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    Profile,
    Reason,
    SteadinessFinding,
    Today,
    effective_place,
    needs_helper,
    no_exercise_reason,
    open_levels,
    own_level,
    own_open_level,
    questions_due,
    start_level,
    why_closed,
    why_out,
)
from tests.builders import TODAY, answers, beginner, catalogue, exercise, profile, today

EVERY_NUMBER = range(1, 12)
STANDING_LEVELS = {4: (3, 4), 5: (2, 3, 4), 6: (1, 2, 3, 4), 7: (2, 3, 4), 8: (1, 2, 3, 4, 5, 6, 7)}
LONG_AGO = TODAY - timedelta(days=200)


def opened(number: int, person: Profile, now: Today | None = None) -> tuple[int, ...]:
    return tuple(level.number for level in open_levels(exercise(number), person, now or today()))


def closed(number: int, person: Profile, now: Today | None = None) -> Reason | None:
    return why_out(exercise(number), person, now or today())


def all_standing_reasons(person: Profile, now: Today) -> set[Reason | None]:
    return {
        why_closed(exercise(number), exercise(number).level(level), person, now)
        for number, levels in STANDING_LEVELS.items()
        for level in levels
    }


def test_a_person_who_ticked_nothing_may_do_every_level() -> None:
    person = profile()

    assert all(
        opened(number, person) == tuple(range(1, len(exercise(number).levels) + 1))
        for number in EVERY_NUMBER
    )


@pytest.mark.parametrize("number", EVERY_NUMBER)
def test_nobody_exercises_before_answering_the_questions(number: int) -> None:
    assert closed(number, Profile()) is Reason.QUESTIONS_UNANSWERED


# ---------------------------------------------------------------- 1: your feet today


@pytest.mark.parametrize("number", [3, 5, 9, 10, 11])
def test_an_open_sore_closes_3_5_and_9_to_11_seated_too(number: int) -> None:
    person = profile(answers(feet=frozenset({FeetFinding.OPEN_SORE})))

    assert closed(number, person) is Reason.OPEN_SORE


def test_an_open_sore_closes_all_standing() -> None:
    person = profile(answers(feet=frozenset({FeetFinding.OPEN_SORE})))

    assert all_standing_reasons(person, today()) == {Reason.OPEN_SORE}


def test_an_open_sore_leaves_the_safe_seated_ones() -> None:
    person = profile(answers(feet=frozenset({FeetFinding.OPEN_SORE})))

    assert {number: opened(number, person) for number in (1, 2, 4, 7)} == {
        1: (1, 2, 3),
        2: (1, 2, 3),
        4: (1, 2),
        7: (1,),
    }


@pytest.mark.parametrize("number", EVERY_NUMBER)
def test_a_hot_red_or_swollen_foot_closes_everything(number: int) -> None:
    person = profile(answers(feet=frozenset({FeetFinding.HOT_RED_SWOLLEN})))

    assert closed(number, person) is Reason.HOT_RED_SWOLLEN


@pytest.mark.parametrize("finding", FeetFinding)
def test_the_foot_teams_dated_yes_opens_what_the_feet_closed(finding: FeetFinding) -> None:
    person = profile(answers(feet=frozenset({finding}), foot_team_yes_on=TODAY))

    assert opened(5, person) == (1, 2, 3, 4)


def test_a_yes_from_before_the_feet_were_asked_about_opens_nothing() -> None:
    person = profile(
        answers(feet=frozenset({FeetFinding.OPEN_SORE}), foot_team_yes_on=TODAY - timedelta(days=1))
    )

    assert closed(9, person) is Reason.OPEN_SORE


# ---------------------------------------------------------------- 2: your history


@pytest.mark.parametrize("finding", HistoryFinding)
@pytest.mark.parametrize("number", EVERY_NUMBER)
def test_a_finding_in_the_history_closes_what_no_clinician_named(
    number: int, finding: HistoryFinding
) -> None:
    person = profile(answers(history=frozenset({finding})))

    assert closed(number, person) is Reason.NEEDS_CLINICIAN


def test_a_clinicians_yes_opens_the_exercises_it_names_and_no_other() -> None:
    named = frozenset({ExerciseId.ANKLE_ROLLS, ExerciseId.MARCHING})
    person = profile(
        answers(
            history=frozenset({HistoryFinding.JOINT_OPERATION}),
            clinician_yes=named,
            clinician_yes_on=LONG_AGO,
        )
    )

    assert {e.id for e in catalogue().exercises if why_out(e, person, today()) is None} == named


def test_a_clinicians_yes_without_a_date_opens_nothing() -> None:
    person = profile(
        answers(
            history=frozenset({HistoryFinding.AMPUTATION}),
            clinician_yes=frozenset({ExerciseId.ANKLE_ROLLS}),
        )
    )

    assert closed(1, person) is Reason.NEEDS_CLINICIAN


def test_a_clinicians_yes_does_not_open_what_a_sore_closes() -> None:
    person = profile(
        answers(
            feet=frozenset({FeetFinding.OPEN_SORE}),
            history=frozenset({HistoryFinding.POOR_CIRCULATION}),
            clinician_yes=frozenset(ExerciseId),
            clinician_yes_on=TODAY,
        )
    )

    assert closed(9, person) is Reason.OPEN_SORE


def test_a_clinicians_yes_does_not_make_an_unsteady_person_stand() -> None:
    person = profile(
        answers(
            history=frozenset({HistoryFinding.HIGH_RISK_FOOT}),
            clinician_yes=frozenset(ExerciseId),
            clinician_yes_on=TODAY,
            steadiness=frozenset({SteadinessFinding.UNSTEADY}),
        )
    )

    assert opened(4, person) == (1, 2)


# ---------------------------------------------------------------- 3: heart and head


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        (HeartFinding.CHEST_PAIN, Reason.CHEST_PAIN),
        (HeartFinding.HOT_SWOLLEN_CALF, Reason.HOT_SWOLLEN_CALF),
        (HeartFinding.FAINTING, Reason.HEART_NEEDS_DOCTOR),
        (HeartFinding.UNCONTROLLED_HEART, Reason.HEART_NEEDS_DOCTOR),
    ],
)
def test_a_finding_of_the_heart_or_head_closes_everything(
    finding: HeartFinding, reason: Reason
) -> None:
    person = profile(answers(heart=frozenset({finding})))

    assert {closed(number, person) for number in EVERY_NUMBER} == {reason}


@pytest.mark.parametrize("finding", [HeartFinding.FAINTING, HeartFinding.UNCONTROLLED_HEART])
def test_a_clinicians_yes_opens_the_heart_gate(finding: HeartFinding) -> None:
    person = profile(answers(heart=frozenset({finding}), heart_yes_on=LONG_AGO))

    assert no_exercise_reason(person, today()) is None


@pytest.mark.parametrize("finding", [HeartFinding.CHEST_PAIN, HeartFinding.HOT_SWOLLEN_CALF])
def test_no_yes_opens_chest_pain_or_a_hot_swollen_calf(finding: HeartFinding) -> None:
    person = profile(answers(heart=frozenset({finding, HeartFinding.FAINTING}), heart_yes_on=TODAY))

    assert no_exercise_reason(person, today()) is not None


# ---------------------------------------------------------------- 4: steadiness, helper, place


@pytest.mark.parametrize("finding", SteadinessFinding)
def test_a_finding_of_steadiness_means_seated(finding: SteadinessFinding) -> None:
    person = profile(answers(steadiness=frozenset({finding})))

    assert all_standing_reasons(person, today()) == {Reason.STEADINESS, Reason.BALANCE_CLOSED}


@pytest.mark.parametrize("finding", SteadinessFinding)
def test_a_helper_allows_4_to_7_with_both_hands(finding: SteadinessFinding) -> None:
    person = profile(answers(steadiness=frozenset({finding}), helper=True))

    assert [opened(number, person) for number in (4, 5, 6, 7)] == [
        (1, 2, 3, 4),
        (1, 2, 3, 4),
        (1, 2, 3, 4),
        (1, 2),
    ]


@pytest.mark.parametrize("finding", SteadinessFinding)
def test_a_helper_never_opens_balance(finding: SteadinessFinding) -> None:
    person = profile(answers(steadiness=frozenset({finding}), helper=True))

    assert closed(8, person, today(helper_here=True)) is Reason.BALANCE_CLOSED


def test_without_the_helper_today_nothing_is_done_standing() -> None:
    person = profile(answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True))

    reasons = all_standing_reasons(person, today(helper_here=False))

    assert reasons == {Reason.NO_HELPER_NOW, Reason.BALANCE_CLOSED}


def test_a_plan_counts_on_the_helper_who_was_not_asked_for_yet() -> None:
    person = profile(answers(steadiness=frozenset({SteadinessFinding.UNSTEADY}), helper=True))

    assert opened(6, person, today(helper_here=None)) == (1, 2, 3, 4)


def test_who_stands_alone_needs_no_helper_beside_them() -> None:
    assert opened(6, profile(), today(helper_here=False)) == (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("place", "helper", "asked"),
    [
        (Place.STANDING_BOTH_HANDS, True, True),
        (Place.STANDING_ONE_HAND, False, False),
        (Place.SITTING, True, False),
    ],
)
def test_the_helper_is_asked_for_where_somebody_stands_only_with_one(
    place: Place, helper: bool, asked: bool
) -> None:
    assert needs_helper(answers(place=place, helper=helper)) is asked


def test_only_sitting_leaves_4_5_and_7_seated_and_takes_6_and_8_out() -> None:
    person = profile(answers(place=Place.SITTING))

    assert [opened(number, person) for number in (4, 5, 6, 7, 8)] == [(1, 2), (1,), (), (1,), ()]
    assert closed(6, person) is Reason.ONLY_SITTING


def test_both_hands_end_7_at_level_2_and_8_at_level_5() -> None:
    person = profile(answers(place=Place.STANDING_BOTH_HANDS))

    assert (opened(7, person), opened(8, person)) == ((1, 2), (1, 2, 3, 4, 5))


def test_both_hands_never_let_go() -> None:
    person = profile(answers(place=Place.STANDING_BOTH_HANDS))
    standing = [
        level.hands
        for each in catalogue().exercises
        for level in open_levels(each, person, today())
        if level.hands is not Hands.FREE
    ]

    assert set(standing) == {Hands.BOTH}


@pytest.mark.parametrize(
    ("place", "unsteady", "helper", "holds"),
    [
        (Place.STANDING_ONE_HAND, False, False, Place.STANDING_ONE_HAND),
        (Place.STANDING_ONE_HAND, True, False, Place.SITTING),
        (Place.STANDING_ONE_HAND, True, True, Place.STANDING_BOTH_HANDS),
        (Place.STANDING_BOTH_HANDS, True, True, Place.STANDING_BOTH_HANDS),
        (Place.SITTING, True, True, Place.SITTING),
        (Place.SITTING, False, False, Place.SITTING),
    ],
)
def test_the_stricter_of_place_and_steadiness_holds(
    place: Place, unsteady: bool, helper: bool, holds: Place
) -> None:
    findings = frozenset({SteadinessFinding.WALKING_AID} if unsteady else ())

    given = answers(place=place, steadiness=findings, helper=helper)

    assert effective_place(given) is holds


# ---------------------------------------------------------------- asked again


@pytest.mark.parametrize(("days", "due"), [(0, False), (27, False), (28, True), (400, True)])
def test_the_questions_are_asked_again_after_28_days(days: int, due: bool) -> None:
    person = profile(answers(answered_on=TODAY - timedelta(days=days)))

    assert questions_due(person, TODAY) is due


def test_answers_from_the_future_are_asked_again() -> None:
    person = profile(answers(answered_on=TODAY + timedelta(days=2)))

    assert questions_due(person, TODAY)


def test_a_calendar_one_day_back_after_a_journey_asks_nothing() -> None:
    person = profile(answers(answered_on=TODAY + timedelta(days=1)))

    assert not questions_due(person, TODAY)


def test_nothing_standing_starts_while_questions_are_due() -> None:
    person = profile(answers(answered_on=TODAY - timedelta(days=28)))

    assert all_standing_reasons(person, today()) == {Reason.QUESTIONS_DUE}


def test_seated_may_go_on_while_questions_are_due() -> None:
    person = profile(questions_due=True)

    assert [opened(number, person) for number in (1, 4, 5, 7, 9)] == [
        (1, 2, 3),
        (1, 2),
        (1,),
        (1,),
        (1, 2, 3, 4),
    ]


# ---------------------------------------------------------------- foot check


@pytest.mark.parametrize("number", [3, 5, 9, 10, 11])
def test_a_new_sore_today_closes_3_5_and_9_to_11(number: int) -> None:
    assert closed(number, profile(), today(FootCheckFinding.NEW_SORE)) is Reason.OPEN_SORE


def test_a_new_sore_today_closes_standing() -> None:
    reasons = all_standing_reasons(profile(), today(FootCheckFinding.NEW_SORE))

    assert reasons == {Reason.OPEN_SORE}


@pytest.mark.parametrize(
    ("finding", "reason"),
    [
        (FootCheckFinding.RED_HOT_SWOLLEN, Reason.HOT_RED_SWOLLEN),
        (FootCheckFinding.UNWELL_OR_DIZZY, Reason.UNWELL),
    ],
)
def test_red_or_unwell_today_means_no_exercise(finding: FootCheckFinding, reason: Reason) -> None:
    now = today(finding)

    assert {closed(number, profile(), now) for number in EVERY_NUMBER} == {reason}


def test_fallen_since_last_time_means_seated_only() -> None:
    now = today(FootCheckFinding.FALLEN)

    assert all_standing_reasons(profile(), now) == {Reason.FELL}
    assert opened(4, profile(), now) == (1, 2)


def test_dizzy_in_an_earlier_session_of_the_day_ends_standing_for_today() -> None:
    assert all_standing_reasons(profile(), today(dizzy=True)) == {Reason.DIZZY}


# ---------------------------------------------------------------- balance


@pytest.mark.parametrize(("steady", "reason"), [(0, Reason.BALANCE_NOT_EARNED), (2, None)])
def test_balance_is_earned_by_5_done_standing_in_two_sessions(
    steady: int, reason: Reason | None
) -> None:
    assert closed(8, profile(steady_sessions=steady)) is reason


def test_one_steady_session_is_not_enough_for_balance() -> None:
    assert closed(8, profile(steady_sessions=1)) is Reason.BALANCE_NOT_EARNED


@pytest.mark.parametrize(("days", "open_again"), [(1, False), (365, False), (366, True)])
def test_a_known_fall_keeps_balance_closed_for_12_months(days: int, open_again: bool) -> None:
    person = profile(last_fall_on=TODAY - timedelta(days=days))

    assert (closed(8, person) is None) is open_again


def test_a_known_fall_means_seated_even_if_it_was_not_ticked() -> None:
    person = profile(last_fall_on=LONG_AGO)

    assert opened(4, person) == (1, 2)


# ---------------------------------------------------------------- levels


@pytest.mark.parametrize(("number", "level"), [(4, 3), (5, 2), (7, 2), (1, 1), (6, 1), (8, 1)])
def test_a_standing_person_starts_4_at_level_3_and_5_and_7_at_level_2(
    number: int, level: int
) -> None:
    assert start_level(exercise(number), answers(place=Place.STANDING_BOTH_HANDS)) == level


@pytest.mark.parametrize("number", EVERY_NUMBER)
def test_who_only_sits_starts_at_level_1(number: int) -> None:
    assert start_level(exercise(number), answers(place=Place.SITTING)) == 1


def test_who_is_unsteady_starts_at_level_1_wherever_they_feel_safe() -> None:
    given = answers(steadiness=frozenset({SteadinessFinding.POOR_SIGHT}))

    assert start_level(exercise(4), given) == 1


def test_the_own_level_is_the_start_until_it_changes() -> None:
    assert own_level(exercise(5), beginner()) == 2
    assert own_level(exercise(5), profile(levels={ExerciseId.HEEL_TOE_RAISES: 4})) == 4


def test_the_own_level_never_leaves_the_ladder() -> None:
    assert own_level(exercise(5), profile(levels={ExerciseId.HEEL_TOE_RAISES: 9})) == 4


def test_a_closed_own_level_gives_the_highest_open_one_below() -> None:
    level = own_open_level(exercise(7), profile(answers(place=Place.STANDING_BOTH_HANDS)), today())

    assert level is not None
    assert level.number == 2


@pytest.mark.parametrize("number", EVERY_NUMBER)
def test_an_exercise_that_is_open_at_all_is_open_from_its_easiest_level(number: int) -> None:
    """So a person's own level always has an open one at or below it."""
    for place in Place:
        numbers = opened(number, profile(answers(place=place)))
        assert numbers == tuple(range(1, len(numbers) + 1))
