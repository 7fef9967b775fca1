"""What holds for a session whatever the person does, and however time passes."""

from collections.abc import Callable

from hypothesis import given, settings
from hypothesis import strategies as st

from neuro_desktop.domain import run_steps
from neuro_desktop.domain.exercise import Position
from neuro_desktop.domain.phases import Pace, PhaseKind, WaitForMe
from neuro_desktop.domain.routine import RoutineItem, put_in_order
from neuro_desktop.domain.run import Run
from neuro_desktop.domain.session import EventKind, Outcome, SessionState, WorkResult
from tests.builders import catalogue, item
from tests.domain.run_stage import RunStage, started

_RANK = [Outcome.SKIPPED, Outcome.PART, Outcome.DONE]
_END_STANDING = {EventKind.UNSTEADY, EventKind.DIZZY, EventKind.FELL}


def _levels() -> st.SearchStrategy[RoutineItem]:
    rungs = [(e.number, level.number) for e in catalogue().exercises for level in e.levels]
    return st.builds(
        lambda rung, sets, own: item(*rung, sets=sets, own_pace=own),
        st.sampled_from(rungs),
        st.integers(1, 2),
        st.booleans(),
    )


paces = st.builds(
    Pace,
    get_ready_seconds=st.sampled_from([5, 10, 30]),
    rest_seconds=st.sampled_from([0, 15]),
    change_feet_seconds=st.sampled_from([0, 8]),
    wait_for_me=st.sampled_from(WaitForMe),
)
routines = st.lists(_levels(), min_size=1, max_size=5).map(
    lambda items: put_in_order(items, catalogue())
)

Deed = Callable[[RunStage], None]


def _step(step: Callable[[Run, float], Run]) -> Deed:
    return lambda stage: stage.do(step)


def _finish(state: SessionState) -> Deed:
    return lambda stage: stage.do(lambda run, now: run_steps.finish(run, now, state))


def _report(kind: EventKind) -> Deed:
    def deed(stage: RunStage) -> None:
        if not stage.run.over:
            stage.report(kind)

    return deed


def _kill(stage: RunStage) -> None:
    if not stage.run.over:
        fresh = stage.killed_and_rebuilt()
        stage.run, stage.now = fresh.run, fresh.now


deeds: st.SearchStrategy[Deed] = st.one_of(
    st.floats(0.0, 40.0).map(lambda seconds: lambda stage: stage.wait(seconds, every=1.5)),
    st.sampled_from(
        [
            lambda stage: stage.pass_phase() if not stage.run.over else None,
            _step(run_steps.pause),
            _step(run_steps.resume),
            _step(run_steps.next_turn),
            _step(run_steps.back),
            _step(run_steps.press),
            _step(run_steps.more_time),
            lambda stage: stage.wait(20.0, every=20.0),
            _kill,
        ]
    ),
    st.sampled_from(
        [
            _report(EventKind.UNSTEADY),
            _report(EventKind.DIZZY),
            _report(EventKind.HURT),
            _report(EventKind.NOTHING),
        ]
    ),
)
endings: st.SearchStrategy[Deed] = st.sampled_from(
    [
        _report(EventKind.FELL),
        _finish(SessionState.STOPPED),
        _finish(SessionState.STOPPED_WRONG),
        _step(run_steps.leave),
    ]
)


def _outcomes(run: Run) -> dict[int, tuple[int, float]]:
    return {r.phase: (_RANK.index(r.outcome), _seconds(r)) for r in run.results}


def _seconds(result: WorkResult) -> float:
    assert result.seconds is not None, "a running session knows its seconds"
    return result.seconds


def _check(run: Run) -> None:
    if any(event.kind in _END_STANDING for event in run.events) and not run.timer.paused:
        assert run.phase.position is Position.SEATED or run.over
    for result in run.results:
        phase = run.phases[result.phase]
        assert phase.kind is PhaseKind.WORK
        assert (phase.item, phase.exercise_id) == (result.item, result.exercise_id)
        assert 0.0 <= _seconds(result) <= (phase.seconds or 1e9) + 600.0


def _check_nothing_lost(before: dict[int, tuple[int, float]], run: Run) -> None:
    after = _outcomes(run)
    for phase, outcome in before.items():
        assert after[phase] >= outcome


@settings(max_examples=300)
@given(routines, paces, st.lists(deeds, max_size=30), st.lists(endings, max_size=2))
def test_whatever_is_done_no_result_is_lost_and_closed_work_never_runs(
    items: tuple[RoutineItem, ...], pace: Pace, doing: list[Deed], ending: list[Deed]
) -> None:
    stage = started(items, pace)
    spent_waiting = 0.0
    for deed in [*doing, *ending]:
        before, results, ran_at = stage.run, _outcomes(stage.run), stage.now
        deed(stage)
        spent_waiting += stage.now - ran_at
        _check(stage.run)
        _check_nothing_lost(results, stage.run)
        assert stage.run.events[: len(before.events)] == before.events

    total = sum(_seconds(result) for result in stage.run.results)
    assert total <= spent_waiting + 10.0 * len(doing) + 1e-6


@settings(max_examples=200)
@given(routines, paces, st.lists(deeds, max_size=25), endings)
def test_no_session_ends_before_the_shoes_are_on(
    items: tuple[RoutineItem, ...], pace: Pace, doing: list[Deed], ending: Deed
) -> None:
    stage = started(items, pace)
    for deed in doing:
        deed(stage)
    if not stage.run.over:
        ending(stage)
    stage.pass_to_end()

    assert stage.feet_in_shoes()


@settings(max_examples=100)
@given(routines, paces, st.lists(deeds, max_size=20))
def test_every_work_phase_of_an_ended_session_has_one_result(
    items: tuple[RoutineItem, ...], pace: Pace, doing: list[Deed]
) -> None:
    stage = started(items, pace)
    for deed in doing:
        deed(stage)
    while not stage.run.over:
        stage.pass_phase()

    work = [i for i, phase in enumerate(stage.run.phases) if phase.kind is PhaseKind.WORK]
    assert [result.phase for result in stage.run.results] == work


@settings(max_examples=100)
@given(routines, paces, st.lists(deeds, max_size=15))
def test_a_killed_session_is_rebuilt_where_it_was_kept(
    items: tuple[RoutineItem, ...], pace: Pace, doing: list[Deed]
) -> None:
    stage = started(items, pace)
    for deed in doing:
        deed(stage)
    if stage.run.over:
        return

    rebuilt = stage.killed_and_rebuilt()

    assert rebuilt.run.index == stage.run.index
    assert rebuilt.run.ending == stage.run.ending
    assert rebuilt.run.results == stage.run.results
    assert rebuilt.kept().progress.spent_seconds == stage.kept().progress.spent_seconds
    assert rebuilt.run.phases == stage.run.phases
