"""What a level decision does to the profile and the routines, and how it is taken back.

Everything is pure. Doing the same decision twice does no more than doing it once.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from neuro_desktop.domain.dose import fewer_dose
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId
from neuro_desktop.domain.level_rule import may_go_up, step_down
from neuro_desktop.domain.levels import (
    SAFETY_CAUSES,
    ItemBefore,
    LevelAnswer,
    LevelCause,
    LevelDecision,
    LevelStep,
)
from neuro_desktop.domain.routine import (
    Routine,
    RoutineItem,
    at_level,
    block_of,
    put_in_order,
)
from neuro_desktop.domain.safety import Profile, Today, own_level, why_closed

_DOWN_STEPS = frozenset({LevelStep.DOWN, LevelStep.HALF, LevelStep.OUT})
_IN_FORCE = frozenset({LevelAnswer.APPLIED, LevelAnswer.TAKEN})


@dataclass(frozen=True, slots=True)
class Levelled:
    """What became of a decision, and of what it changed."""

    profile: Profile
    routines: tuple[Routine, ...]  # those that changed
    decision: LevelDecision


def apply(
    decision: LevelDecision, profile: Profile, routines: Iterable[Routine], catalogue: Catalogue
) -> Levelled:
    """Do a decision: in the profile, and in every routine that holds its exercise.

    Down: items above the new level go to it. Up: only items at the level done. Fewer: items at that
    level get the smaller dose. Half: level 1 at half its dose. Out: the items go; a routine may be
    empty then. The decision returned tells what was before, for `undo`. What an earlier try did
    already is left, and what was before that try still is what was before.
    """
    exercise = catalogue[decision.exercise_id]
    was = _profile_before(decision, profile)
    was = was if _profile_after(decision, was, exercise) == profile else profile
    tried = dict(zip(decision.routine_ids, decision.items_before, strict=True))
    changed: list[Routine] = []
    befores: dict[str, ItemBefore] = {}
    for routine in routines:
        now, before = _item_in(routine, exercise.id), tried.get(routine.id)
        if before is not None and _is_made(now, _item_after(decision, before.item, was, exercise)):
            befores[routine.id] = before
            continue
        after = _item_after(decision, now.item, profile, exercise) if now else None
        if now is not None and after != now.item:
            changed.append(_with_item(routine, now, after, catalogue))
            befores[routine.id] = now
    done = replace(
        decision,
        own_level_before=was.levels.get(exercise.id),
        halved_before=exercise.id in was.halved,
        left_out_before=exercise.id in was.left_out,
        routine_ids=tuple(befores),
        items_before=tuple(befores.values()),
    )
    return Levelled(_profile_after(decision, profile, exercise), tuple(changed), done)


def take(
    decision: LevelDecision,
    profile: Profile,
    routines: Iterable[Routine],
    catalogue: Catalogue,
    today: Today,
) -> Levelled | None:
    """Do what was offered, or return None where it is no open offer (any more).

    A level up is no longer offered once the level is closed, a question is due, or something else
    changed the person's level since. A level down that closed goes to the next open one under it.
    """
    exercise = catalogue[decision.exercise_id]
    if decision.answer is not LevelAnswer.OPEN or decision.cause in SAFETY_CAUSES:
        return None
    if decision.step is LevelStep.UP and not _still_up(decision, profile, exercise, today):
        return None
    if decision.step is LevelStep.DOWN:
        level = exercise.level(decision.new_level)
        for_good = replace(today, dizzy=False, helper_here=None)
        if why_closed(exercise, level, profile, for_good) is not None:
            step, new_level = step_down(exercise, level.number, profile, today)
            decision = replace(decision, step=step, new_level=new_level)
    taken = replace(decision, answer=LevelAnswer.TAKEN)
    return apply(taken, profile, routines, catalogue)


def refuse(decision: LevelDecision) -> LevelDecision:
    """Return the decision refused, if it was an open offer; nothing changes."""
    if decision.answer is not LevelAnswer.OPEN or decision.cause in SAFETY_CAUSES:
        return decision
    return replace(decision, answer=LevelAnswer.REFUSED)


def undo(
    decision: LevelDecision, profile: Profile, routines: Iterable[Routine], catalogue: Catalogue
) -> Levelled | None:
    """Take a decision back, or return None where it cannot be: a step for safety, or not taken.

    The person's level and each item go back as far as they still are what the decision made them.
    """
    if not _is_undoable(decision):
        return None
    exercise = catalogue[decision.exercise_id]
    before = _profile_before(decision, profile)
    made = _profile_after(decision, before, exercise)
    back = replace(
        profile,
        levels=before.levels if _same_level(profile, made, exercise.id) else profile.levels,
        halved=before.halved if profile.halved == made.halved else profile.halved,
        left_out=before.left_out if profile.left_out == made.left_out else profile.left_out,
    )
    by_id = {routine.id: routine for routine in routines}
    changed = []
    for routine_id, item_before in zip(decision.routine_ids, decision.items_before, strict=True):
        routine = by_id.get(routine_id)
        made_item = _item_after(decision, item_before.item, before, exercise)
        restored = routine and _with_item_back(routine, item_before, made_item, catalogue)
        if restored:
            changed.append(restored)
    return Levelled(back, tuple(changed), replace(decision, answer=LevelAnswer.UNDONE))


def may_undo(decision: LevelDecision, decisions: Sequence[LevelDecision]) -> bool:
    """Say whether a decision may be undone: nothing later changed its exercise.

    `decisions` are all that are kept, in their order. A step for safety may never be undone.
    """
    return _is_undoable(decision) and not any(
        later.step is not LevelStep.STAY and later.answer in _IN_FORCE
        for later in _later(decision, decisions)
    )


def may_answer(decision: LevelDecision, decisions: Sequence[LevelDecision]) -> bool:
    """Say whether an offer is still open: no later session told more about its exercise."""
    is_offer = decision.answer is LevelAnswer.OPEN and decision.cause not in SAFETY_CAUSES
    return is_offer and not any(
        later.cause is not LevelCause.NO_EFFORT for later in _later(decision, decisions)
    )


# ---------------------------------------------------------------- whether


def _is_undoable(decision: LevelDecision) -> bool:
    return (
        decision.cause not in SAFETY_CAUSES
        and decision.step is not LevelStep.STAY
        and decision.answer is LevelAnswer.TAKEN
    )


def _later(decision: LevelDecision, decisions: Sequence[LevelDecision]) -> Iterator[LevelDecision]:
    """Yield the decisions about the same exercise that were kept after this one.

    The newest first: what overtook it is found without going through years of decisions.
    """
    for each in reversed(decisions):
        if each.id == decision.id:
            return
        if each.exercise_id is decision.exercise_id:
            yield each


def _still_up(decision: LevelDecision, profile: Profile, exercise: Exercise, today: Today) -> bool:
    """Say whether a level up is still what was offered, and may be done now."""
    to_whole_dose = decision.new_level == decision.level
    eased = exercise.id in profile.left_out or (exercise.id in profile.halved and not to_whole_dose)
    if eased or not may_go_up(exercise, decision.new_level, profile, today):
        return False
    # What it would lead to is allowed too: then only keeping the answer failed the first time.
    before = _profile_before(decision, profile)
    known = (before, _profile_after(decision, before, exercise))
    return any(_same_level(profile, each, exercise.id) for each in known)


def _same_level(profile: Profile, other: Profile, exercise_id: ExerciseId) -> bool:
    return profile.levels.get(exercise_id) == other.levels.get(exercise_id)


# ---------------------------------------------------------------- the profile


def _profile_after(decision: LevelDecision, profile: Profile, exercise: Exercise) -> Profile:
    own = own_level(exercise, profile)
    one = frozenset({exercise.id})
    if decision.step is LevelStep.UP:
        up = {**profile.levels, exercise.id: max(own, decision.new_level)}
        halved, left_out = profile.halved - one, profile.left_out - one
        return replace(profile, levels=up, halved=halved, left_out=left_out)
    if decision.step in _DOWN_STEPS:
        down = {**profile.levels, exercise.id: min(own, decision.new_level)}
        profile = replace(profile, levels=down)
    if decision.step is LevelStep.HALF:
        return replace(profile, halved=profile.halved | one)
    if decision.step is LevelStep.OUT:
        return replace(profile, left_out=profile.left_out | one)
    return profile


def _profile_before(decision: LevelDecision, profile: Profile) -> Profile:
    """Return the profile with what this exercise was before the decision."""
    one = frozenset({decision.exercise_id})
    levels = {name: level for name, level in profile.levels.items() if name not in one}
    if decision.own_level_before is not None:
        levels[decision.exercise_id] = decision.own_level_before
    return replace(
        profile,
        levels=levels,
        halved=profile.halved | one if decision.halved_before else profile.halved - one,
        left_out=profile.left_out | one if decision.left_out_before else profile.left_out - one,
    )


# ---------------------------------------------------------------- the routines


def _item_in(routine: Routine, exercise_id: ExerciseId) -> ItemBefore | None:
    places = (place for place, item in enumerate(routine.items) if item.exercise_id is exercise_id)
    place = next(places, None)
    return None if place is None else ItemBefore(place, routine.items[place])


def _is_made(now: ItemBefore | None, made: RoutineItem | None) -> bool:
    """Say whether an item is what a decision made of it: gone, or at that level and dose."""
    if now is None or made is None:
        return now is None and made is None
    return (now.item.level, now.item.dose) == (made.level, made.dose)


def _item_after(
    decision: LevelDecision, item: RoutineItem, profile: Profile, exercise: Exercise
) -> RoutineItem | None:
    """Return what a decision makes of an item; None: it goes out."""
    if decision.step is LevelStep.OUT:
        return None
    if decision.step is LevelStep.FEWER and item.level == decision.level:
        return _with_fewer(decision, item, exercise)
    new_level = exercise.level(decision.new_level)
    if decision.step is LevelStep.HALF:
        return at_level(item, exercise, new_level, {exercise.id})
    if decision.step is LevelStep.DOWN and item.level > new_level.number:
        return at_level(item, exercise, new_level, profile.halved)
    if decision.step is LevelStep.UP and item.level == decision.level:
        more = at_level(item, exercise, new_level)
        whole = item.level == new_level.number and item.dose.amount >= more.dose.amount
        return item if whole else more
    return item


def _with_fewer(decision: LevelDecision, item: RoutineItem, exercise: Exercise) -> RoutineItem:
    fewer = fewer_dose(exercise, exercise.level(decision.level), decision.dose)
    if fewer is None:
        return item
    dose = item.dose
    if fewer.amount < decision.dose.amount:
        dose = replace(dose, amount=min(dose.amount, fewer.amount))
    else:
        dose = replace(dose, sets=min(dose.sets, fewer.sets))
    return replace(item, dose=dose)


def _with_item(
    routine: Routine, before: ItemBefore, after: RoutineItem | None, catalogue: Catalogue
) -> Routine:
    """Return the routine with this item changed, or without it."""
    items = list(routine.items)
    items[before.place : before.place + 1] = [] if after is None else [after]
    return replace(routine, items=put_in_order(items, catalogue))


def _with_item_back(
    routine: Routine, before: ItemBefore, made: RoutineItem | None, catalogue: Catalogue
) -> Routine | None:
    """Return the routine with the item as it was, or None if it is no longer as it was made."""
    now = _item_in(routine, before.item.exercise_id)
    if now is None:
        if made is not None:
            return None
        items = list(routine.items)
        items.insert(before.place, before.item)
        return replace(routine, items=put_in_order(items, catalogue))
    if made is None or not _is_made(now, made):
        return None
    own_pace = before.item.own_pace if now.item.own_pace == made.own_pace else now.item.own_pace
    item = replace(before.item, own_pace=own_pace, note=now.item.note)
    exercise = catalogue[item.exercise_id]
    items = [each for each in routine.items if each is not now.item]
    moved = block_of(exercise, exercise.level(item.level)) is not block_of(
        exercise, exercise.level(made.level)
    )
    items.insert(before.place if moved else now.place, item)
    return replace(routine, items=put_in_order(items, catalogue))
