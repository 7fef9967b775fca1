"""The wizard from the first question to a routine that is kept."""

import pytest

from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.application.wizard_answers import GATES, Step
from neuro_desktop.application.wizard_state import TextBody, Trouble
from neuro_desktop.domain.exercise import Thing
from neuro_desktop.domain.person import LONGEST_NAME, Goal
from neuro_desktop.domain.safety import FeetFinding, Place
from neuro_desktop.domain.symptoms import Symptom
from tests.application.wizard_stage import Stage


@pytest.fixture
def stage() -> Stage:
    return Stage().open()


def test_a_first_run_asks_fourteen_questions_in_order(stage: Stage) -> None:
    asked = []
    while stage.step is not Step.ROUTINE:
        asked.append(stage.step.value)
        stage.answer()

    assert asked == [
        *("name", "feet", "history", "heart", "steadiness", "place", "goals", "symptoms"),
        *("things", "minutes", "days", "emergency", "sound"),
    ]
    assert (stage.state.number, stage.state.total) == (14, 14)


def test_the_place_is_step_6_of_14(stage: Stage) -> None:
    stage.go_to(Step.PLACE)

    assert (stage.state.number, stage.state.total) == (6, 14)


def test_a_follow_up_is_counted_as_soon_as_its_finding_is_ticked(stage: Stage) -> None:
    stage.go_to(Step.FEET)

    stage.wizard.tick(frozenset({FeetFinding.OPEN_SORE}))

    assert stage.state.total == 15


@pytest.mark.parametrize("gate", GATES)
def test_nobody_passes_a_gate_by_skipping(stage: Stage, gate: Step) -> None:
    stage.go_to(gate)

    stage.wizard.next()

    assert stage.step is gate
    assert stage.state.trouble is Trouble.NOTHING_TICKED


def test_nobody_passes_the_place_by_skipping(stage: Stage) -> None:
    stage.go_to(Step.PLACE)

    stage.wizard.next()

    assert (stage.step, stage.state.trouble) == (Step.PLACE, Trouble.NOTHING_CHOSEN)


def test_an_answer_takes_the_trouble_away(stage: Stage) -> None:
    stage.go_to(Step.FEET)
    stage.wizard.next()

    stage.wizard.tick(frozenset(), none=True)

    assert stage.state.trouble is None


def test_unticking_the_last_finding_is_no_answer(stage: Stage) -> None:
    stage.go_to(Step.FEET)
    stage.wizard.tick(frozenset({FeetFinding.OPEN_SORE}))

    stage.wizard.tick(frozenset())
    stage.wizard.next()

    assert stage.state.trouble is Trouble.NOTHING_TICKED


def test_a_tick_beside_none_of_these_wins(stage: Stage) -> None:
    stage.go_to(Step.FEET)

    stage.wizard.tick(frozenset({FeetFinding.OPEN_SORE}), none=True)

    assert stage.ticks.ticked == {FeetFinding.OPEN_SORE}
    assert stage.ticks.none is False


def test_back_keeps_answers(stage: Stage) -> None:
    stage.go_to(Step.THINGS, goals={Goal.WEAK})

    stage.wizard.back()
    stage.wizard.back()

    assert stage.step is Step.GOALS
    assert stage.ticks.ticked == {Goal.WEAK}


def test_back_from_the_first_question_goes_home(stage: Stage) -> None:
    stage.wizard.back()

    assert stage.navigator.went == [(Screen.HOME, None)]


@pytest.mark.parametrize(
    "name", ["", "Rosa", "Zoë 👩🏽‍🦳🦶", "رائدة", "x" * LONGEST_NAME, "  Ann  "]
)
def test_any_name_up_to_the_longest_is_kept(name: str) -> None:
    stage = Stage().open()
    stage.wizard.write(name)

    stage.go_to(Step.ROUTINE)
    stage.wizard.save()

    assert stage.person.name == name.strip()


def test_a_name_that_is_too_long_is_told_and_not_cut(stage: Stage) -> None:
    stage.wizard.write("🦶" * 500)

    stage.wizard.next()

    assert (stage.step, stage.state.trouble) == (Step.NAME, Trouble.NAME_TOO_LONG)
    assert stage.state.body == TextBody("🦶" * 500)


def test_a_fifth_symptom_is_refused_with_the_reason(stage: Stage) -> None:
    stage.go_to(Step.SYMPTOMS)
    four = frozenset(tuple(Symptom)[:4])
    stage.wizard.tick(four)

    stage.wizard.tick(four | {Symptom.HOT_COLD})

    assert stage.ticks.ticked == four
    assert stage.state.trouble is Trouble.FOUR_AT_MOST


def test_a_week_without_a_day_is_told(stage: Stage) -> None:
    stage.go_to(Step.DAYS)
    stage.wizard.tick(frozenset())

    stage.wizard.next()

    assert (stage.step, stage.state.trouble) == (Step.DAYS, Trouble.NO_DAY)


def test_the_emergency_number_of_the_region_is_suggested(stage: Stage) -> None:
    stage.go_to(Step.EMERGENCY)

    assert stage.state.body == TextBody("112")


@pytest.mark.parametrize(
    ("written", "trouble"), [("  ", Trouble.NO_NUMBER), ("my son", Trouble.NOT_A_NUMBER)]
)
def test_an_emergency_number_must_be_one(stage: Stage, written: str, trouble: Trouble) -> None:
    stage.go_to(Step.EMERGENCY)
    stage.wizard.write(written)

    stage.wizard.next()

    assert (stage.step, stage.state.trouble) == (Step.EMERGENCY, trouble)


def test_saving_keeps_the_person_whole(stage: Stage) -> None:
    stage.wizard.write("Rosa")
    stage.go_to(
        Step.EMERGENCY,
        place=Place.STANDING_ONE_HAND,
        goals={Goal.NUMB},
        symptoms={Symptom.TINGLING, Symptom.NUMBNESS},
        things={Thing.CHAIR, Thing.COUNTER, Thing.TENNIS_BALL},
        minutes=15,
        days={1, 3},
    )
    stage.wizard.write("999")
    stage.go_to(Step.ROUTINE)

    stage.wizard.save()

    person = stage.person
    assert (person.name, person.emergency_number) == ("Rosa", "999")
    assert person.symptoms == (Symptom.NUMBNESS, Symptom.TINGLING)
    assert person.preferences.goals == {Goal.NUMB}
    assert person.preferences.things == {Thing.CHAIR, Thing.COUNTER, Thing.TENNIS_BALL}
    assert person.preferences.minutes == 15
    assert person.preferences.weekdays == {1, 3}
    assert person.profile.answers is not None
    assert person.profile.answers.place is Place.STANDING_ONE_HAND
    assert person.profile.answers.answered_on == stage.clock.day


def test_saving_keeps_the_planned_routine_and_goes_home(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE, minutes=10, days={0, 4})
    planned = tuple(planned.item for planned in stage.routine.plan.items)

    stage.wizard.save()

    (routine,) = stage.routines.all()
    assert routine.items == planned != ()
    assert (routine.name, routine.minutes) == ("Routine 1", 10)
    assert routine.weekdays == {0, 4}
    assert stage.navigator.went == [(Screen.HOME, None)]


def test_saving_forgets_the_draft(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)

    stage.wizard.save()
    stage.wizard.leave()

    assert stage.people.draft is None


def test_start_now_saves_and_goes_to_the_start_of_the_routine(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)

    stage.wizard.start_now()

    (routine,) = stage.routines.all()
    assert stage.navigator.went == [(Screen.BEFORE_START, routine.id)]


def test_print_it_saves_and_goes_to_printing_the_routine(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)

    stage.wizard.print_it()

    (routine,) = stage.routines.all()
    assert stage.navigator.went == [(Screen.PRINT, routine.id)]


def test_the_routine_can_be_renamed(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)
    stage.wizard.rename(" Morning feet ")

    stage.wizard.save()

    assert [routine.name for routine in stage.routines.all()] == ["Morning feet"]


@pytest.mark.parametrize(
    ("name", "trouble"),
    [(" ", Trouble.NO_ROUTINE_NAME), ("x" * (LONGEST_NAME + 1), Trouble.NAME_TOO_LONG)],
)
def test_a_routine_needs_a_name_that_fits(stage: Stage, name: str, trouble: Trouble) -> None:
    stage.go_to(Step.ROUTINE)
    stage.wizard.rename(name)

    stage.wizard.save()

    assert stage.state.trouble is trouble
    assert stage.routines.all() == ()


def test_a_second_routine_gets_a_name_of_its_own(stage: Stage) -> None:
    stage.finish()

    stage.finish()

    assert [routine.name for routine in stage.routines.all()] == ["Routine 1", "Routine 2"]


def test_the_name_of_the_routine_stays_when_going_back(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)
    stage.wizard.rename("Evening")

    stage.wizard.back()
    stage.wizard.next()

    assert stage.routine.name == "Evening"


def test_other_answers_make_another_plan(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)
    short = stage.routine.plan
    while stage.step is not Step.MINUTES:
        stage.wizard.back()

    stage.go_to(Step.ROUTINE, minutes=20)

    assert stage.routine.plan.seconds > short.seconds


def test_without_a_chair_or_a_counter_there_is_no_routine_and_the_person_is_kept(
    stage: Stage,
) -> None:
    stage.wizard.write("Rosa")
    stage.go_to(Step.ROUTINE, things=set())
    assert stage.routine.plan.items == ()
    assert stage.routine.plan.reason is not None

    stage.wizard.save()
    stage.wizard.finish_without_routine()

    assert stage.person.name == "Rosa"
    assert stage.people.draft is None
    assert stage.routines.all() == ()


def test_answers_that_cannot_be_kept_are_told_and_the_questions_go_on(stage: Stage) -> None:
    stage.people.trouble = StoreTrouble.FULL

    stage.go_to(Step.HISTORY)

    assert stage.state.not_kept is StoreTrouble.FULL


def test_answers_are_kept_as_soon_as_they_can_be(stage: Stage) -> None:
    stage.people.trouble = StoreTrouble.FULL
    stage.go_to(Step.HISTORY)

    stage.people.trouble = None
    stage.answer()

    assert stage.state.not_kept is None
    assert stage.people.draft is not None


def test_a_routine_that_cannot_be_kept_stays_on_screen_until_it_can(stage: Stage) -> None:
    stage.go_to(Step.ROUTINE)
    stage.people.trouble = StoreTrouble.LOCKED

    stage.wizard.start_now()
    assert (stage.state.not_kept, stage.navigator.went) == (StoreTrouble.LOCKED, [])

    stage.people.trouble = None
    stage.wizard.start_now()
    assert len(stage.routines.all()) == 1
    assert stage.navigator.went[0][0] is Screen.BEFORE_START
