"""Rules of what the page for the doctor tells."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from neuro_desktop.domain.check_in import CheckIn, Rating
from neuro_desktop.domain.doctor_sheet import DoctorFacts, doctor_sheet
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.domain.profile_changes import after_foot_check
from neuro_desktop.domain.safety import FeetFinding, FootCheckFinding, Profile
from neuro_desktop.domain.session import (
    EventKind,
    Origin,
    Outcome,
    Session,
    SessionDay,
    SessionEvent,
    SessionState,
)
from neuro_desktop.domain.sheet import DoctorEventKind, DoctorNote, DoctorRow, DoctorSheet
from neuro_desktop.domain.symptoms import Symptom, SymptomAt
from neuro_desktop.domain.trends import Verdict
from tests.builders import answers, catalogue, profile, result, session

LAST = date(2025, 5, 11)  # a Sunday
FIRST = LAST - timedelta(days=27)
PERSON = Person("person-1", "Rosa", "112", profile(), symptoms=(Symptom.BURNING,))
NOTHING = DoctorFacts((), (), (), ())
MONDAYS = frozenset({0})


def sheet_of(facts: DoctorFacts = NOTHING, person: Person = PERSON) -> DoctorSheet:
    return doctor_sheet(person, FIRST, LAST, facts, catalogue(), LAST)


def day_of(day: date, *, did_something: bool = True) -> SessionDay:
    return SessionDay(f"s{day}", day, "Morning", SessionState.FINISHED, Origin.APP, did_something)


def at(number: int) -> date:
    """Return the day `number` days after the first."""
    return FIRST + timedelta(days=number)


def check_in(day: date, *ratings: tuple[Symptom, int], side: Side = Side.LEFT) -> CheckIn:
    given = tuple(Rating(SymptomAt(symptom, side), value) for symptom, value in ratings)
    return CheckIn(f"c{day}", day, datetime(day.year, day.month, day.day, 9, tzinfo=UTC), given)


def row(sheet: DoctorSheet, symptom: Symptom, side: Side = Side.LEFT) -> DoctorRow:
    return next(each for each in sheet.rows if each.at == (symptom, side))


def only(*sessions: Session) -> DoctorSheet:
    return sheet_of(replace(NOTHING, sessions=sessions))


# ---------------------------------------------------------------- sessions


def test_days_with_a_session_are_counted_once() -> None:
    days = (day_of(at(0)), day_of(at(0)), day_of(at(3)))

    assert sheet_of(replace(NOTHING, days=days)).sessions_done == 2


@pytest.mark.parametrize("day", [FIRST - timedelta(days=1), LAST + timedelta(days=1)])
def test_what_lies_outside_the_period_is_not_counted(day: date) -> None:
    assert sheet_of(replace(NOTHING, days=(day_of(day),))).sessions_done == 0


def test_a_session_in_which_nothing_was_done_is_not_counted() -> None:
    days = (day_of(at(0), did_something=False),)

    assert sheet_of(replace(NOTHING, days=days)).sessions_done == 0


def test_the_days_planned_are_those_of_the_plan_in_force() -> None:
    plans = (
        PlannedDays(FIRST - timedelta(days=60), MONDAYS),
        PlannedDays(at(14), frozenset({0, 2, 4})),
    )

    assert sheet_of(replace(NOTHING, plans=plans)).sessions_planned == 2 + 2 * 3


def test_before_the_first_plan_or_session_nothing_was_planned() -> None:
    late = replace(NOTHING, plans=(PlannedDays(at(21), MONDAYS),))

    assert sheet_of(late).sessions_planned == 1
    assert sheet_of(replace(late, days=(day_of(at(7)),))).sessions_planned == 3


def test_an_exercise_is_told_at_its_latest_level() -> None:
    older = session(result(7, 2), result(1, 3), day=at(1))
    newer = session(result(7, 1), day=at(8))

    assert only(newer, older).levels == (
        (ExerciseId.ANKLE_ROLLS, 3, 3),
        (ExerciseId.MARCHING, 1, 4),
    )


def test_what_was_only_skipped_was_not_done() -> None:
    assert only(session(result(7, 2, Outcome.SKIPPED), day=at(1))).levels == ()


# ---------------------------------------------------------------- symptoms


def test_a_row_has_start_last_14_days_and_the_days_of_the_period() -> None:
    before = [check_in(FIRST - timedelta(days=40 - n), (Symptom.BURNING, 8)) for n in range(3)]
    now = [check_in(LAST - timedelta(days=n), (Symptom.BURNING, 3)) for n in (0, 1, 20)]

    found = row(sheet_of(replace(NOTHING, check_ins=(*now, *before))), Symptom.BURNING)

    assert (found.start_mean, found.recent_mean) == (8.0, 3.0)
    assert found.verdict is Verdict.LESS
    assert [day for day, _ in found.daily] == [LAST - timedelta(days=n) for n in (20, 1, 0)]


def test_what_was_written_after_the_period_is_left_aside() -> None:
    later = check_in(LAST + timedelta(days=1), (Symptom.BURNING, 9))

    found = row(sheet_of(replace(NOTHING, check_ins=(later,))), Symptom.BURNING)

    assert (found.start_mean, found.daily) == (None, ())


def test_a_symptom_without_an_entry_has_its_rows() -> None:
    rows = sheet_of().rows

    assert [each.at.side for each in rows] == [Side.LEFT, Side.RIGHT]
    assert {each.verdict for each in rows} == {Verdict.TOO_FEW}


def test_numbness_stands_beside_pain_even_if_it_is_not_followed() -> None:
    asked = check_in(at(3), (Symptom.BURNING, 4), (Symptom.NUMBNESS, 5), (Symptom.TOUCH, 1))
    following = replace(PERSON, symptoms=(Symptom.BALANCE, Symptom.SHOOTING, Symptom.BURNING))

    rows = sheet_of(replace(NOTHING, check_ins=(asked,)), following).rows

    assert list(dict.fromkeys(each.at.symptom for each in rows)) == [
        Symptom.BURNING,
        Symptom.SHOOTING,
        Symptom.NUMBNESS,
        Symptom.BALANCE,
    ]


def test_less_pain_with_more_numbness_is_told_for_its_foot() -> None:
    days = [(8, 2)] * 14 + [(2, 8)] * 2
    check_ins = tuple(
        check_in(at(n), (Symptom.BURNING, pain), (Symptom.NUMBNESS, numb), side=Side.RIGHT)
        for n, (pain, numb) in enumerate(days)
    )

    sheet = sheet_of(replace(NOTHING, check_ins=check_ins))

    assert sheet.less_pain_more_numbness == (Side.RIGHT,)
    assert sheet_of().less_pain_more_numbness == ()


# ---------------------------------------------------------------- events


def reported(kind: EventKind, day: date, exercise_id: ExerciseId | None = None) -> Session:
    ran = session(day=day)
    return replace(ran, events=(SessionEvent(kind, ran.started_at, exercise_id),))


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (EventKind.FELL, DoctorEventKind.FALL),
        (EventKind.UNSTEADY, DoctorEventKind.UNSTEADY),
        (EventKind.HURT, DoctorEventKind.HURT),
        (EventKind.DIZZY, DoctorEventKind.DIZZY),
    ],
)
def test_what_was_reported_is_told_with_its_exercise(
    kind: EventKind, told: DoctorEventKind
) -> None:
    (event,) = only(reported(kind, at(2), ExerciseId.MARCHING)).events

    assert (event.day, event.kind, event.exercise_id) == (at(2), told, ExerciseId.MARCHING)


def test_nothing_wrong_is_no_event() -> None:
    assert only(reported(EventKind.NOTHING, at(2))).events == ()


@pytest.mark.parametrize(("after", "events"), [(5, 1), (4, 0), (None, 0)])
def test_a_jump_in_pain_is_an_event(after: int | None, events: int) -> None:
    jumped = replace(session(day=at(2)), pain_before=3, pain_after=after)

    assert len(only(jumped).events) == events


def test_findings_of_the_foot_check_are_events() -> None:
    checked = replace(session(day=at(2)), foot_check=frozenset(FootCheckFinding))

    assert {event.kind for event in only(checked).events} == {
        DoctorEventKind.FALL,
        DoctorEventKind.DIZZY,
        DoctorEventKind.NEW_SORE,
        DoctorEventKind.RED_HOT_SWOLLEN,
    }


def test_a_session_from_paper_has_no_finding() -> None:
    assert only(replace(session(day=at(2)), foot_check=None)).events == ()


def test_changed_skin_is_an_event() -> None:
    changed = replace(check_in(at(4)), skin_changed=True)

    (event,) = sheet_of(replace(NOTHING, check_ins=(changed,))).events

    assert (event.day, event.kind) == (at(4), DoctorEventKind.SKIN_CHANGED)


def test_a_fall_outside_a_session_is_told_once() -> None:
    fell = replace(PERSON, profile=profile(last_fall_on=at(5)))

    alone = sheet_of(person=fell).events
    in_session = sheet_of(replace(NOTHING, sessions=(reported(EventKind.FELL, at(5)),)), fell)

    assert [(each.day, each.kind) for each in alone] == [(at(5), DoctorEventKind.FALL)]
    assert len(in_session.events) == 1


def test_a_fall_before_the_period_is_not_told() -> None:
    fell = replace(PERSON, profile=profile(last_fall_on=FIRST - timedelta(days=1)))

    assert sheet_of(person=fell).events == ()


def test_the_latest_six_are_told_and_the_others_counted() -> None:
    sheet = only(*(reported(EventKind.UNSTEADY, at(n)) for n in range(10)))

    assert [event.day for event in sheet.events] == [at(n) for n in range(9, 3, -1)]
    assert sheet.more_events == 4


# ---------------------------------------------------------------- notes


def noted(day: date, text: str) -> Session:
    return replace(session(day=day), note=text)


def test_notes_of_sessions_and_check_ins_are_told_newest_first() -> None:
    written = replace(check_in(at(4)), note="Slept badly.", skin_note="A dry heel.")
    facts = replace(NOTHING, sessions=(noted(at(6), "  Went\nwell. "),), check_ins=(written,))

    sheet = sheet_of(facts)

    assert sheet.notes == (
        DoctorNote(at(6), "Went well."),
        DoctorNote(at(4), "A dry heel."),
        DoctorNote(at(4), "Slept badly."),
    )
    assert not sheet.notes_cut


def test_300_characters_are_kept_whole() -> None:
    sheet = only(noted(at(1), "a" * 300))

    assert len(sheet.notes[0].text) == 300
    assert not sheet.notes_cut


def test_what_goes_over_300_characters_is_cut_and_told() -> None:
    sheet = only(noted(at(1), "b" * 200), noted(at(2), "a" * 200))

    assert [note.text for note in sheet.notes] == ["a" * 200, "b" * 100]
    assert sheet.notes_cut


def test_a_note_that_finds_no_room_at_all_is_told_too() -> None:
    sheet = only(noted(at(1), "b"), noted(at(2), "a" * 300))

    assert len(sheet.notes) == 1
    assert sheet.notes_cut


# ---------------------------------------------------------------- what is open at the feet now


def of_profile(own: Profile) -> DoctorSheet:
    return sheet_of(person=replace(PERSON, profile=own))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (FootCheckFinding.RED_HOT_SWOLLEN, FeetFinding.HOT_RED_SWOLLEN),
        (FootCheckFinding.NEW_SORE, FeetFinding.OPEN_SORE),
    ],
)
def test_a_finding_of_a_foot_check_that_began_no_session_is_told(
    found: FootCheckFinding, told: FeetFinding
) -> None:
    sheet = of_profile(after_foot_check(profile(), frozenset({found}), LAST))

    assert (sheet.feet_now, sheet.feet_told_on) == ((told,), None)


def test_what_was_found_at_the_feet_is_told_with_its_answers_day_the_gravest_first() -> None:
    gate = answers(answered_on=at(3), feet=frozenset(FeetFinding))

    sheet = of_profile(profile(gate))

    assert sheet.feet_now == (FeetFinding.HOT_RED_SWOLLEN, FeetFinding.OPEN_SORE)
    assert sheet.feet_told_on == at(3)


def test_what_the_foot_team_said_yes_to_is_not_open() -> None:
    gate = answers(answered_on=at(3), feet=frozenset(FeetFinding), foot_team_yes_on=at(4))

    assert of_profile(profile(gate)).feet_now == ()
