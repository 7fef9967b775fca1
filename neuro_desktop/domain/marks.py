"""The moments inside a phase that are told: each repetition, halfway, and 3-2-1."""

from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.phases import Phase, PhaseKind, WorkMode

COUNT_DOWN = (3, 2, 1)
HALFWAY_FROM_SECONDS = 20.0  # shorter work needs no "halfway" so close to 3-2-1


class MarkKind(StrEnum):
    """What a moment tells."""

    COUNT = "count"  # `number` is the repetition, circle or letter that begins
    HALFWAY = "halfway"
    TICK = "tick"  # `number` seconds are left


@dataclass(frozen=True, slots=True)
class Mark:
    """One moment, `at` seconds after the start of its phase."""

    kind: MarkKind
    at: float
    number: int = 0


def marks(phase: Phase, seconds: float | None) -> tuple[Mark, ...]:
    """Return the marks of a phase that lasts `seconds`, in the order of time."""
    found: list[Mark] = []
    if phase.mode is WorkMode.PACED:
        found += [
            Mark(MarkKind.COUNT, done * phase.count_seconds, done + 1)
            for done in range(phase.count)
        ]
    if seconds is None:
        return tuple(found)
    held = phase.kind is PhaseKind.WORK and phase.mode is not WorkMode.PACED
    if held and seconds >= HALFWAY_FROM_SECONDS:
        found.append(Mark(MarkKind.HALFWAY, seconds / 2))
    found += [Mark(MarkKind.TICK, seconds - left, left) for left in COUNT_DOWN if left < seconds]
    return tuple(sorted(found, key=lambda mark: mark.at))


def crossed(
    phase: Phase, seconds: float | None, spent_before: float, spent: float
) -> tuple[Mark, ...]:
    """Return the marks passed since `spent_before`: in seconds left, previous > mark >= now."""
    return tuple(mark for mark in marks(phase, seconds) if spent_before < mark.at <= spent)
