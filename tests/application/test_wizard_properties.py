"""Whatever a person presses in the wizard, in whatever order: what must never happen."""

from itertools import cycle

from hypothesis import given, settings
from hypothesis import strategies as st

from neuro_desktop.application.wizard_answers import GATES, Step
from neuro_desktop.application.wizard_state import PickBody, RoutineBody, TickBody
from neuro_desktop.domain.planning import check_routine
from neuro_desktop.domain.safety import Today, questions_due
from tests.application.wizard_stage import CATALOGUE, Stage

# Next comes often, so that most runs get far; a number says which answer of the screen is meant.
PRESSES = st.lists(
    st.one_of(
        st.just("next"),
        st.just("next"),
        st.just("none"),
        st.just("back"),
        st.just("reopen"),
        st.integers(0, 10),
        st.integers(0, 10),
    ),
    max_size=80,
)

ANSWERS = st.lists(st.integers(0, 30), min_size=9, max_size=9)


def press(stage: Stage, what: str | int) -> None:
    body = stage.state.body
    if what == "next" and not isinstance(body, RoutineBody) and stage.step is not Step.STOP:
        stage.wizard.next()
    elif what == "back" and stage.state.number > 1:
        stage.wizard.back()
    elif what == "reopen":
        stage.close_and_open()
    elif what == "none" and isinstance(body, TickBody) and body.none is not None:
        stage.wizard.tick(frozenset(), none=True)
    elif isinstance(what, int) and isinstance(body, TickBody):
        option = body.options[what % len(body.options)]
        stage.wizard.tick(body.ticked ^ {option})
    elif isinstance(what, int) and isinstance(body, PickBody):
        stage.wizard.pick(body.options[what % len(body.options)])


def finish(stage: Stage) -> None:
    """End the wizard where it is, if it can end there."""
    if isinstance(stage.state.body, RoutineBody) and stage.routine.plan.items:
        stage.wizard.save()
    elif isinstance(stage.state.body, RoutineBody) or stage.step is Step.STOP:
        stage.wizard.finish_without_routine()


@settings(max_examples=200)
@given(PRESSES, ANSWERS)
def test_the_routine_is_never_more_than_the_kept_answers_allow(
    presses: list[str | int], answers: list[int]
) -> None:
    stage = Stage().open()
    for what in presses:
        press(stage, what)
    if stage.step is not Step.STOP:
        _answer_the_rest(stage, answers)

    finish(stage)

    for routine in stage.routines.all():
        assert not questions_due(stage.person.profile, stage.clock.day)
        checked = check_routine(routine, stage.person.profile, CATALOGUE, Today(stage.clock.day))
        assert [each.reason for each in checked] == [None] * len(routine.items)


@settings(max_examples=200)
@given(PRESSES)
def test_nobody_is_past_a_gate_that_was_not_answered(presses: list[str | int]) -> None:
    stage = Stage().open()
    order = list(Step)

    for what in presses:
        press(stage, what)
        if stage.step is Step.STOP:
            continue
        draft = stage.people.draft
        answered = draft.answered if draft else frozenset()
        passed = [gate for gate in GATES if order.index(gate) < order.index(stage.step)]
        assert answered.issuperset(passed)


@settings(max_examples=200)
@given(PRESSES)
def test_the_count_is_always_within_the_screens_there_are(presses: list[str | int]) -> None:
    stage = Stage().open()

    for what in presses:
        press(stage, what)

    assert all(1 <= state.number <= state.total <= 18 for state in stage.view.states)


def _answer_the_rest(stage: Stage, answers: list[int]) -> None:
    """Answer each open question by the next number: findings and *None of these* alike."""
    numbers = cycle(answers)
    for _ in range(40):
        body = stage.state.body
        if stage.step in (Step.STOP, Step.ROUTINE):
            return
        if isinstance(body, PickBody) and body.chosen is None:
            stage.wizard.pick(body.options[next(numbers) % len(body.options)])
        elif stage.step is Step.DAYS and not stage.ticks.ticked:
            stage.wizard.tick(frozenset({0}))
        elif isinstance(body, TickBody) and body.none is False and not body.ticked:
            number = next(numbers) % (len(body.options) + 3)
            found = frozenset(body.options[number : number + 1])
            stage.wizard.tick(found, none=not found)
        stage.wizard.next()
    raise AssertionError(f"the wizard does not end; it is at {stage.step}")
