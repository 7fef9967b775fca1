"""A wizard that is left: where it goes on, and with which answers."""

import pytest

from neuro_desktop.application.wizard_answers import FOLLOW_UPS, GATES, Step, YesNo
from neuro_desktop.application.wizard_state import TextBody
from neuro_desktop.domain.person import Goal, Person
from neuro_desktop.domain.profile_changes import after_foot_check
from neuro_desktop.domain.safety import FeetFinding, FootCheckFinding
from tests.application.wizard_stage import TODAY, Stage


@pytest.fixture
def stage() -> Stage:
    return Stage().open()


_LEFT_ON = [step for step in Step if step not in (*FOLLOW_UPS, Step.STOP)]


@pytest.mark.parametrize("step", _LEFT_ON)
def test_a_closed_window_goes_on_where_it_was(stage: Stage, step: Step) -> None:
    stage.wizard.write("Rosa")
    stage.go_to(step)

    stage.close_and_open()

    assert stage.step is step


def test_a_window_closed_on_a_follow_up_goes_on_there(stage: Stage) -> None:
    stage.go_to(Step.FOOT_TEAM, feet={FeetFinding.OPEN_SORE})

    stage.close_and_open()

    assert stage.step is Step.FOOT_TEAM


def test_the_answers_come_back_with_the_draft(stage: Stage) -> None:
    stage.wizard.write("Rosa")
    stage.go_to(Step.GOALS)
    stage.wizard.tick(frozenset({Goal.PAIN}))

    stage.close_and_open()

    assert stage.ticks.ticked == {Goal.PAIN}
    while stage.step is not Step.NAME:
        stage.wizard.back()
    assert stage.state.body == TextBody("Rosa")


def test_a_tick_is_kept_before_next_is_pressed(stage: Stage) -> None:
    stage.go_to(Step.FEET)
    stage.wizard.tick(frozenset({FeetFinding.OPEN_SORE}))

    stage.open()  # the power went: nobody said goodbye

    assert stage.ticks.ticked == {FeetFinding.OPEN_SORE}


def test_none_of_these_comes_back_with_the_draft(stage: Stage) -> None:
    stage.go_to(Step.FEET)
    stage.wizard.tick(frozenset(), none=True)

    stage.open()

    assert stage.ticks.none is True


def test_what_is_being_written_is_kept_when_the_window_closes(stage: Stage) -> None:
    stage.wizard.write("Ros")

    stage.close_and_open()

    assert stage.state.body == TextBody("Ros")


def test_a_wizard_that_was_only_looked_at_leaves_no_draft(stage: Stage) -> None:
    stage.wizard.leave()

    assert stage.people.draft is None


def test_answers_keep_the_day_they_were_given(stage: Stage) -> None:
    stage.go_to(Step.GOALS)
    stage.wizard.leave()

    stage.days_pass(5).open().go_to(Step.ROUTINE)
    stage.wizard.save()

    assert stage.person.profile.answers is not None
    assert stage.person.profile.answers.answered_on == TODAY


def test_a_draft_of_four_weeks_ago_asks_the_safety_questions_again(stage: Stage) -> None:
    stage.go_to(Step.GOALS)
    stage.wizard.leave()

    stage.days_pass(28).open()

    assert (stage.step, stage.ticks.none) == (Step.FEET, False)


def test_a_yes_in_the_foot_check_asks_a_draft_again(stage: Stage) -> None:
    stage.finish()
    stage.open().go_to(Step.GOALS)
    stage.wizard.leave()
    fallen = after_foot_check(
        stage.person.profile, frozenset({FootCheckFinding.FALLEN}), stage.clock.day
    )
    stage.people.person = Person(id=stage.person.id, profile=fallen)

    stage.open()

    assert stage.step in GATES


def test_a_sore_told_since_stays_for_a_draft(stage: Stage) -> None:
    stage.finish()
    stage.open().go_to(Step.GOALS)
    stage.wizard.leave()
    sore = after_foot_check(
        stage.person.profile, frozenset({FootCheckFinding.NEW_SORE}), stage.clock.day
    )
    stage.people.person = Person(id=stage.person.id, profile=sore)

    stage.open().answer()

    assert stage.step is Step.FOOT_TEAM
    stage.answer(YesNo.NO).go_to(Step.ROUTINE).wizard.save()
    assert stage.person.profile.answers is not None
    assert stage.person.profile.answers.feet == {FeetFinding.OPEN_SORE}
