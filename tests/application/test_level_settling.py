"""Settling a session: decided once, safety done at once, and nothing lost to a full disk."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from neuro_desktop.application.level_settling import (
    refuse_offer,
    settle,
    settle_left,
    take_offer,
    undo_decision,
)
from neuro_desktop.application.store_ports import StoreTrouble, StoreUnavailable
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import LevelAnswer, LevelCause, LevelDecision, LevelStep
from neuro_desktop.domain.safety import Profile
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionEvent, SessionState
from tests import builders
from tests.application.session_stage import Stage, stage
from tests.fake_store import FakeLevels

MARCHING = ExerciseId.MARCHING
CATALOGUE = builders.catalogue()
AT_LEVEL_2 = builders.profile(levels={MARCHING: 2})
MARCH = builders.item(7, 2)


class FullAfter(FakeLevels):
    """Takes so many decisions, then the disk is full."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.most = most

    def save(self, decision: LevelDecision) -> None:
        if self.most == 0:
            raise StoreUnavailable(StoreTrouble.FULL)
        self.most -= 1
        super().save(decision)


class NeverRead(FakeLevels):
    """Has far too many decisions to read them all."""

    def all(self) -> Sequence[LevelDecision]:
        raise AssertionError("all decisions were read")


def marched(*, effort: int | None = None, event: EventKind | None = None, ago: int = 0) -> Session:
    """Return an ended session of marching and foot rolling so many days ago."""
    day = builders.TODAY - timedelta(days=ago)
    session = builders.session(builders.result(7, 2), builders.result(9, 1), day=day)
    events = () if event is None else (SessionEvent(event, session.started_at, MARCHING),)
    return replace(
        session,
        id=f"session-{ago}",
        items=(builders.item(9), MARCH),
        effort=() if effort is None else ((MARCHING, effort),),
        events=events,
    )


def scene(*sessions: Session, profile: Profile = AT_LEVEL_2) -> Stage:
    made = stage(profile, builders.routine(builders.item(9), MARCH))
    for session in sessions:
        made.sessions.save(session)
    return made


def settled(made: Stage, session: Session) -> dict[ExerciseId, LevelDecision]:
    decisions = settle(session, made.store, CATALOGUE, made.clock)
    return {decision.exercise_id: decision for decision in decisions}


def level_in_routine(made: Stage) -> int:
    routine = made.routines.get("routine-1")
    assert routine is not None
    return next(item.level for item in routine.items if item.exercise_id is MARCHING)


def filled(made: Stage, most: int) -> FullAfter:
    """Let the disk take so many more decisions."""
    disk = FullAfter(most)
    disk.kept = dict(made.levels.kept)
    made.levels = disk
    return disk


def offered(made: Stage) -> LevelDecision:
    """Return the offer after two easy sessions."""
    before, now = marched(effort=2, ago=2), marched(effort=2)
    for session in (before, now):
        made.sessions.save(session)
    settled(made, before)
    return settled(made, now)[MARCHING]


def test_a_step_for_safety_is_done_in_profile_and_routine_at_once() -> None:
    session = marched(event=EventKind.UNSTEADY)
    made = scene(session)
    decision = settled(made, session)[MARCHING]
    assert (decision.cause, decision.answer) == (LevelCause.LOST_BALANCE, LevelAnswer.APPLIED)
    assert made.profile.levels[MARCHING] == 1
    assert level_in_routine(made) == 1


def test_an_offer_changes_nothing_until_it_is_taken() -> None:
    made = scene(marched(effort=2))
    assert offered(made).answer is LevelAnswer.OPEN
    assert (made.profile.levels[MARCHING], level_in_routine(made)) == (2, 2)


def test_a_session_is_decided_once() -> None:
    session = marched(event=EventKind.UNSTEADY)
    made = scene(session)
    first = settled(made, session)
    assert settled(made, session) == first
    assert len(made.levels.all()) == len(first)
    assert level_in_routine(made) == 1


def test_a_session_that_still_runs_decides_nothing() -> None:
    session = replace(marched(effort=10), state=SessionState.RUNNING)
    made = scene(session)
    assert settled(made, session) == {}
    assert not made.levels.all()


@pytest.mark.parametrize("most", [0, 1, 2])
def test_a_step_for_safety_cut_short_is_done_by_the_next_settling(most: int) -> None:
    session = marched(event=EventKind.UNSTEADY)
    made = scene(session)
    disk = made.levels = FullAfter(most)
    with pytest.raises(StoreUnavailable):
        settle(session, made.store, CATALOGUE, made.clock)
    disk.most = 10
    settle_left(made.store, CATALOGUE, made.clock)
    kept = {decision.exercise_id: decision.answer for decision in made.levels.all()}
    assert kept == dict.fromkeys((ExerciseId.FOOT_ROLLING, MARCHING), LevelAnswer.APPLIED)
    assert level_in_routine(made) == 1


def test_half_a_dose_that_could_not_be_kept_is_not_halved_to_nothing() -> None:
    session = replace(marched(), pain_before=1, pain_after=5)
    made = scene(session, profile=builders.profile(levels={}))
    disk = made.levels = FullAfter(2)
    with pytest.raises(StoreUnavailable):
        settle(session, made.store, CATALOGUE, made.clock)
    disk.most = 10
    rolling = settled(made, session)[ExerciseId.FOOT_ROLLING]
    assert (rolling.step, rolling.answer) == (LevelStep.HALF, LevelAnswer.APPLIED)
    assert made.profile.left_out == frozenset()


def test_sessions_left_before_their_levels_were_settled_are_settled_in_their_order() -> None:
    made = scene(marched(effort=2, ago=3), marched(effort=2, ago=1))
    settle_left(made.store, CATALOGUE, made.clock)
    about = [each.cause for each in made.levels.all() if each.exercise_id is MARCHING]
    assert about == [LevelCause.FIRST_EASY, LevelCause.EASY]


def test_a_session_left_longer_than_28_days_ago_is_left_alone() -> None:
    made = scene(marched(event=EventKind.UNSTEADY, ago=28))
    settle_left(made.store, CATALOGUE, made.clock)
    assert not made.levels.all()


def test_what_is_settled_is_not_settled_again() -> None:
    made = scene(marched(effort=5, ago=3))
    settle_left(made.store, CATALOGUE, made.clock)
    kept = made.levels.all()
    settle_left(made.store, CATALOGUE, made.clock)
    assert made.levels.all() == kept


def test_what_is_settled_is_seen_without_reading_the_decisions_of_all_years() -> None:
    made = scene(marched(effort=5, ago=3))
    settle_left(made.store, CATALOGUE, made.clock)
    made.levels = NeverRead(made.levels.all())
    settle_left(made.store, CATALOGUE, made.clock)
    assert len(made.levels.kept) == 2


def test_a_wobble_before_the_first_repetition_counts_also_when_the_session_was_left() -> None:
    skipped = builders.result(7, 2, Outcome.SKIPPED)
    session = replace(marched(event=EventKind.UNSTEADY, ago=1), results=(skipped,))
    made = scene(session)
    settle_left(made.store, CATALOGUE, made.clock)
    assert level_in_routine(made) == 1


def test_a_taken_offer_is_in_profile_and_routine() -> None:
    made = scene(marched(effort=2))
    taken = take_offer(offered(made), made.store, CATALOGUE, made.clock)
    assert taken.answer is LevelAnswer.TAKEN
    assert (made.profile.levels[MARCHING], level_in_routine(made)) == (3, 3)
    assert made.levels.kept[taken.id] == taken


def test_a_refused_offer_is_kept_and_changes_nothing() -> None:
    made = scene(marched(effort=2))
    refused = refuse_offer(offered(made), made.store, CATALOGUE)
    assert made.levels.kept[refused.id].answer is LevelAnswer.REFUSED
    assert level_in_routine(made) == 2


def test_an_offer_that_is_closed_by_now_is_not_taken() -> None:
    made = scene(marched(effort=2))
    offer = offered(made)
    person = made.people.load()
    assert person is not None
    made.people.save(replace(person, profile=replace(person.profile, questions_due=True)))
    assert take_offer(offer, made.store, CATALOGUE, made.clock).answer is LevelAnswer.OPEN
    assert level_in_routine(made) == 2


def test_what_was_taken_can_be_undone() -> None:
    made = scene(marched(effort=2))
    taken = take_offer(offered(made), made.store, CATALOGUE, made.clock)
    undone = undo_decision(taken, made.store, CATALOGUE)
    assert undone.answer is LevelAnswer.UNDONE
    assert (made.profile.levels[MARCHING], level_in_routine(made)) == (2, 2)


@pytest.mark.parametrize("most", [0, 1])
def test_an_offer_taken_in_two_tries_can_be_undone(most: int) -> None:
    made = scene(marched(effort=2))
    offer = offered(made)
    disk = filled(made, most)
    with pytest.raises(StoreUnavailable):
        take_offer(offer, made.store, CATALOGUE, made.clock)
    disk.most = 10
    taken = take_offer(offer, made.store, CATALOGUE, made.clock)
    assert (taken.answer, level_in_routine(made)) == (LevelAnswer.TAKEN, 3)
    undo_decision(taken, made.store, CATALOGUE)
    assert (made.profile.levels[MARCHING], level_in_routine(made)) == (2, 2)


def test_no_after_a_yes_that_was_cut_short_leaves_all_as_it_was() -> None:
    made = scene(marched(effort=2))
    offer = offered(made)
    disk = filled(made, 1)
    with pytest.raises(StoreUnavailable):
        take_offer(offer, made.store, CATALOGUE, made.clock)
    assert level_in_routine(made) == 3
    disk.most = 10
    refused = refuse_offer(offer, made.store, CATALOGUE)
    assert made.levels.kept[refused.id].answer is LevelAnswer.REFUSED
    assert (made.profile.levels[MARCHING], level_in_routine(made)) == (2, 2)


def test_a_step_for_safety_is_not_undone() -> None:
    session = marched(event=EventKind.UNSTEADY)
    made = scene(session)
    decision = settled(made, session)[MARCHING]
    assert undo_decision(decision, made.store, CATALOGUE) == decision
    assert level_in_routine(made) == 1


def test_a_deleted_session_is_none_of_the_2_easy_ones() -> None:
    made = scene(marched(effort=2, ago=2), marched(effort=2))
    settled(made, marched(effort=2, ago=2))
    made.sessions.delete("session-2")
    assert settled(made, marched(effort=2))[MARCHING].cause is LevelCause.FIRST_EASY


def test_a_step_for_safety_still_breaks_the_row_when_its_session_is_deleted() -> None:
    made = scene(marched(effort=2, ago=3), marched(event=EventKind.HURT, ago=2), marched(effort=2))
    settled(made, marched(effort=2, ago=3))
    settled(made, marched(event=EventKind.HURT, ago=2))
    made.sessions.delete("session-2")
    assert settled(made, marched(effort=2))[MARCHING].cause is LevelCause.FIRST_EASY
