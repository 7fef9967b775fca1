"""How much of each chosen exercise fits the minutes: levels up to the person's own, and sets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from neuro_desktop.domain.dose import own_dose
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId, Level
from neuro_desktop.domain.routine import RoutineItem, block_of
from neuro_desktop.domain.timeline import Pace, compile_timeline, planned_seconds

TOLERANCE = 0.15  # of the minutes asked for
NEAR_ENOUGH = 0.05  # of the minutes asked for: nearer than this is no better
BUCKET_SECONDS = 10  # routines this close in time are kept as one while searching


@dataclass(frozen=True, slots=True)
class Candidate:
    """An exercise the person may do, with the levels a plan may use, the easiest first."""

    exercise: Exercise
    levels: tuple[Level, ...]  # never empty; the last is the person's own, or the nearest open one
    halved: frozenset[ExerciseId] = frozenset()  # the person's: at level 1 their halved dose


@dataclass(frozen=True, slots=True)
class Option:
    """One way to do an exercise in a plan."""

    item: RoutineItem
    seconds: float  # of a routine of this exercise alone
    below: int  # levels under the highest one


@dataclass(frozen=True, slots=True)
class Fitted:
    """Items in their order, and how long they take."""

    items: tuple[RoutineItem, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class _Path:
    """Options for the first exercises, while searching."""

    options: tuple[Option, ...]
    seconds: float
    below: int
    unevenness: float  # squares of the seconds: like times are better than one long exercise

    def add(self, option: Option) -> "_Path":
        return _Path(
            (*self.options, option),
            self.seconds + option.seconds,
            self.below + option.below,
            self.unevenness + option.seconds**2,
        )


def fits(seconds: float, target_seconds: float) -> bool:
    """Say whether a length is within the tolerance of the one asked for."""
    return abs(seconds - target_seconds) <= TOLERANCE * target_seconds


def fit_to_time(
    candidates: Sequence[Candidate],
    target_seconds: float,
    catalogue: Catalogue,
    pace: Pace,
    *,
    any_position: bool,
) -> Fitted | None:
    """Return the best routine of all these exercises that is not too long, or None if each is.

    One that fits comes before a shorter one. With `any_position` a person may also sit where their
    own level stands; without, every exercise keeps the position of its highest level.
    """
    option_lists = [_option_lists(candidate, pace) for candidate in candidates]
    if not any_position:
        option_lists = [lists[:1] for lists in option_lists]
    longest: Fitted | None = None
    for positions in product(*option_lists):
        fitted = _fit_positions(positions, target_seconds, catalogue, pace)
        if fitted is not None and fits(fitted.seconds, target_seconds):
            return fitted
        if fitted is not None and (longest is None or fitted.seconds > longest.seconds):
            longest = fitted
    return longest


def longest_seconds(candidate: Candidate, pace: Pace) -> float:
    """Return the most time this exercise can fill."""
    return max(option.seconds for options in _option_lists(candidate, pace) for option in options)


@lru_cache(maxsize=512)
def _option_lists(candidate: Candidate, pace: Pace) -> tuple[tuple[Option, ...], ...]:
    """Return the ways to do an exercise, apart for each position; the own one's first."""
    exercise, highest = candidate.exercise, candidate.levels[-1]
    by_position: dict[str, list[Option]] = {}
    for level in reversed(candidate.levels):
        options = by_position.setdefault(level.position, [])
        for dose in dict.fromkeys(
            own_dose(exercise, level, sets, candidate.halved)
            for sets in range(1, exercise.most_sets + 1)
        ):
            item = RoutineItem(exercise.id, level.number, dose)
            timeline = compile_timeline([item], Catalogue((exercise,)), pace)
            seconds = planned_seconds(timeline)
            options.append(Option(item, seconds, highest.number - level.number))
    return tuple(map(tuple, by_position.values()))


def _fit_positions(
    option_lists: Sequence[Sequence[Option]],
    target_seconds: float,
    catalogue: Catalogue,
    pace: Pace,
) -> Fitted | None:
    """Choose one option for each exercise; within a list the position is the same.

    Then what the exercises share (changes of shoes, rising, rests between them) takes the same time
    whichever options are chosen, and the times of the options simply add up.
    """
    shortest = [min(options, key=_seconds) for options in option_lists]
    longest = [max(options, key=_seconds) for options in option_lists]
    shared = _fitted(shortest, catalogue, pace).seconds - sum(map(_seconds, shortest))
    if shared + sum(map(_seconds, longest)) < (1 - TOLERANCE) * target_seconds:
        return _fitted(longest, catalogue, pace)
    paths = [_Path((), shared, 0, 0.0)]
    for options in option_lists:
        longer = (path.add(option) for path in paths for option in options)
        paths = _best_in_each_bucket(longer, (1 + TOLERANCE) * target_seconds)
    fitting = [path for path in paths if fits(path.seconds, target_seconds)]
    if fitting:
        return _fitted(
            min(fitting, key=lambda path: _rank(path, target_seconds)).options, catalogue, pace
        )
    if paths:
        return _fitted(max(paths, key=lambda path: path.seconds).options, catalogue, pace)
    return None


def _rank(path: _Path, target_seconds: float) -> tuple[int, float, float]:
    """Rank the routines that fit, best least: own levels, then the length, then like times."""
    off_seconds = abs(path.seconds - target_seconds)
    return path.below, off_seconds // (NEAR_ENOUGH * target_seconds), path.unevenness


def _best_in_each_bucket(paths: Iterator[_Path], most_seconds: float) -> list[_Path]:
    """Keep one path for each length, the one nearest to the person's levels; drop the too long."""
    best: dict[float, _Path] = {}
    for path in paths:
        if path.seconds > most_seconds:
            continue
        bucket = path.seconds // BUCKET_SECONDS
        kept = best.get(bucket)
        if kept is None or (path.below, path.unevenness) < (kept.below, kept.unevenness):
            best[bucket] = path
    return list(best.values())


def _seconds(option: Option) -> float:
    return option.seconds


def _fitted(options: Sequence[Option], catalogue: Catalogue, pace: Pace) -> Fitted:
    """Return these options in the order of a routine: block after block, then by number."""

    def place(option: Option) -> tuple[int, int]:
        exercise = catalogue[option.item.exercise_id]
        return block_of(exercise, exercise.level(option.item.level)), exercise.number

    items = tuple(option.item for option in sorted(options, key=place))
    return Fitted(items, planned_seconds(compile_timeline(items, catalogue, pace)))
