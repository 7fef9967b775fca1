"""What became of each work phase: kept once, and never made worse by doing it again."""

from collections.abc import Sequence

from neuro_desktop.domain.phases import Phase, PhaseKind
from neuro_desktop.domain.session import Outcome, WorkResult

WORKED_FROM_SECONDS = 1.0  # less than this was a slip of the finger, not work

_RANK = {Outcome.SKIPPED: 0, Outcome.PART: 1, Outcome.DONE: 2}


def recorded(results: tuple[WorkResult, ...], result: WorkResult) -> tuple[WorkResult, ...]:
    """Return the results with this one in its place; of two for a phase the better one stays."""
    same = [kept for kept in results if kept.phase == result.phase]
    others = [kept for kept in results if kept.phase != result.phase]
    best = max([*same, result], key=lambda kept: (_RANK[kept.outcome], kept.seconds))
    return tuple(sorted([*others, best], key=lambda kept: kept.phase))


def with_skipped(
    results: tuple[WorkResult, ...], phases: Sequence[Phase]
) -> tuple[WorkResult, ...]:
    """Return the results with every work phase that has none as skipped."""
    known = {result.phase for result in results}
    for index, phase in enumerate(phases):
        if phase.kind is PhaseKind.WORK and index not in known:
            results = recorded(results, result_of(phase, index, Outcome.SKIPPED, 0.0, 0))
    return results


def broken_off(phase: Phase, index: int, seconds: float) -> WorkResult:
    """Return the result of a work phase left before its end, with the counts completed."""
    if seconds < WORKED_FROM_SECONDS:
        return result_of(phase, index, Outcome.SKIPPED, 0.0, 0)
    # At one's own pace nobody knows how many were done.
    paced = phase.seconds is not None and phase.count_seconds > 0
    count = min(phase.count, int(seconds / phase.count_seconds)) if paced else 0
    return result_of(phase, index, Outcome.PART, seconds, count)


def result_of(phase: Phase, index: int, outcome: Outcome, seconds: float, count: int) -> WorkResult:
    """Return the result of the work phase at `index` of the timeline.

    Raises:
        ValueError: the phase is no work phase.
    """
    if phase.mode is None:
        raise ValueError(f"phase {index} is {phase.kind}, not work")
    return WorkResult(
        phase=index,
        item=phase.item,
        exercise_id=phase.exercise_id,
        level=phase.level,
        position=phase.position,
        side=phase.side,
        mode=phase.mode,
        outcome=outcome,
        seconds=seconds,
        planned_seconds=phase.seconds,
        count=count,
        direction=phase.direction,
        hold=phase.hold,
        set_number=phase.set_number,
    )
