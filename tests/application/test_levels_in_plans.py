"""What the level rule decided holds for every routine that the wizard plans later."""

from neuro_desktop.application.wizard_answers import Step
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.person import Goal
from neuro_desktop.domain.plan_choice import Why
from neuro_desktop.domain.planning import PlannedItem
from neuro_desktop.domain.safety import Reason
from tests.application.wizard_stage import Stage

MARCHING = ExerciseId.MARCHING


def planned_again(**changes: object) -> Stage:
    """Return the wizard at the second routine of a person whose profile was changed so."""
    stage = Stage().finish(goals=frozenset({Goal.WEAK}), minutes=20)
    return stage.change_profile(**changes).open().go_to(Step.ROUTINE)


def marching_in(stage: Stage) -> PlannedItem | None:
    planned = stage.routine.plan.items
    return next((each for each in planned if each.item.exercise_id is MARCHING), None)


def test_a_routine_planned_later_stays_at_or_under_the_level_reached() -> None:
    down = marching_in(planned_again(levels={MARCHING: 1}))
    assert down is not None
    assert down.item.level == 1


def test_a_halved_dose_is_planned_halved_and_says_so() -> None:
    halved = marching_in(planned_again(levels={MARCHING: 1}, halved=frozenset({MARCHING})))
    assert halved is not None
    assert halved.item.dose.amount == 4
    assert Why.HALF_DOSE in halved.why


def test_what_was_left_out_is_in_no_new_routine_and_says_why() -> None:
    stage = planned_again(left_out=frozenset({MARCHING}))
    assert marching_in(stage) is None
    reasons = {each.exercise_id: each.reason for each in stage.routine.plan.left_out}
    assert reasons[MARCHING] is Reason.LEFT_OUT_TOO_HARD
