"""What the level rule never does, over generated histories of sessions and answers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import count
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from neuro_desktop.domain.level_changes import (
    Levelled,
    apply,
    may_answer,
    may_undo,
    refuse,
    take,
    undo,
)
from neuro_desktop.domain.level_rule import EASY_CAUSES, decide
from neuro_desktop.domain.levels import (
    SAFETY_CAUSES,
    LevelAnswer,
    LevelCause,
    LevelDecision,
    LevelStep,
)
from neuro_desktop.domain.planning import check_routine
from neuro_desktop.domain.profile_changes import after_foot_check, after_session, answer_gate
from neuro_desktop.domain.routine import Routine, RoutineItem, put_in_order
from neuro_desktop.domain.safety import (
    FootCheckFinding,
    Place,
    Profile,
    SafetyAnswers,
    SteadinessFinding,
    Today,
    open_levels,
    own_level,
    questions_due,
)
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionState
from tests.builders import TODAY, TOP_LEVELS, answers, catalogue, exercise, item, result
from tests.domain.level_stage import did

NUMBERS = (4, 5, 6, 7, 9)  # with seated and standing levels, standing only, and seated only


@dataclass(frozen=True)
class Event:
    """What is reported in a session, while the exercise at this place ran."""

    kind: EventKind
    place: int


@dataclass(frozen=True)
class Day:
    """One session, and what became of the offers after it."""

    after_days: int
    outcomes: tuple[Outcome, ...]
    efforts: tuple[int | None, ...]
    events: tuple[Event, ...]
    state: SessionState
    pain: tuple[int | None, int | None]
    fallen_before: bool
    gate_again: SafetyAnswers | None
    answer: str


# ---------------------------------------------------------------- generated histories

EFFORTS = st.one_of(st.integers(0, 3), st.integers(0, 3), st.none(), st.integers(0, 10))
PAINS = st.one_of(st.just((None, None)), st.tuples(st.integers(0, 4), st.integers(0, 4)))
GATES = st.one_of(
    st.none(),
    st.builds(
        answers,
        place=st.sampled_from(Place),
        steadiness=st.sampled_from([frozenset(), frozenset({SteadinessFinding.UNSTEADY})]),
        helper=st.sampled_from([False, False, True]),
    ),
)
DAYS = st.builds(
    Day,
    after_days=st.sampled_from([0, 1, 2, 2, 3, 30]),
    outcomes=st.tuples(*[st.sampled_from([*Outcome, Outcome.DONE, Outcome.DONE])] * len(NUMBERS)),
    efforts=st.tuples(*[EFFORTS] * len(NUMBERS)),
    events=st.one_of(
        st.just(()),
        st.just(()),
        st.lists(
            st.builds(Event, st.sampled_from(EventKind), st.integers(0, len(NUMBERS) - 1)),
            max_size=2,
        ).map(tuple),
    ),
    state=st.sampled_from(
        [SessionState.FINISHED] * 3 + [SessionState.STOPPED, SessionState.STOPPED_WRONG]
    ),
    pain=PAINS,
    fallen_before=st.sampled_from([False] * 9 + [True]),
    gate_again=GATES,
    answer=st.sampled_from(["take", "take", "take", "refuse", "leave", "take and undo"]),
)
HISTORIES = st.lists(DAYS, min_size=1, max_size=14)
LEVELS = st.fixed_dictionaries(
    {number: st.integers(1, TOP_LEVELS[exercise(number).id]) for number in NUMBERS}
)


class Story:
    """A person with two routines who goes through a history; checks every rule on the way."""

    def __init__(self, levels: dict[int, int]) -> None:
        own = {exercise(number).id: levels[number] for number in NUMBERS}
        self.profile = Profile(answers(), steady_sessions=2, levels=own)
        self.day = TODAY
        at_own = [item(number, levels[number]) for number in NUMBERS]
        easier = [item(number, max(1, levels[number] - 1), sets=2) for number in NUMBERS[:3]]
        self.routines: tuple[Routine, ...] = (
            _routine("first", at_own),
            _routine("second", easier),
        )
        self.decisions: list[LevelDecision] = []
        self.ids = count()

    def live(self, number: int, told: Day) -> None:
        """Go through one session, its decisions and the answers to them."""
        self.day += timedelta(days=told.after_days)
        if told.gate_again is not None:
            self.profile = answer_gate(self.profile, replace(told.gate_again, answered_on=self.day))
        findings = frozenset({FootCheckFinding.FALLEN} if told.fallen_before else ())
        self.profile = after_foot_check(self.profile, findings, self.day)
        today = Today(self.day, findings)
        checked = check_routine(self.routines[number % 2], self.profile, catalogue(), today)
        items = [each.item for each in checked if each.item is not None]
        if not items:
            return
        session = replace(_session(number, self.day, items, told), foot_check=findings)
        self.profile = after_session(self.profile, session)
        decisions = self.decide(session, self.decisions, today)
        check_decisions(session, decisions, self.decisions, self.profile, today)
        for decision in decisions:
            self.decisions.append(decision)
            self.answer(decision, told.answer, today)

    def decide(
        self, session: Session, earlier: Sequence[LevelDecision], today: Today
    ) -> tuple[LevelDecision, ...]:
        return decide(
            session, earlier, self.profile, catalogue(), today, lambda: f"d{next(self.ids)}"
        )

    def answer(self, decision: LevelDecision, answer: str, today: Today) -> None:
        """Do a step for safety, or give this answer to an offer."""
        if decision.cause in SAFETY_CAUSES:
            self.keep(apply(decision, self.profile, self.routines, catalogue()))
            check_safety(self.decisions[-1], self.profile, self.routines)
        elif decision.answer is LevelAnswer.OPEN and answer == "refuse":
            self.decisions[-1] = refuse(decision)
        elif decision.answer is LevelAnswer.OPEN and answer != "leave":
            self.take(decision, today, undoing=answer == "take and undo")

    def take(self, decision: LevelDecision, today: Today, *, undoing: bool) -> None:
        before = self.profile, self.routines
        taken = take(decision, self.profile, self.routines, catalogue(), today)
        assert taken is not None, "an offer just made can be taken"
        self.keep(taken)
        if decision.step is LevelStep.UP:
            assert decision.new_level in _open(decision, self.profile, today)
        if undoing:
            assert may_undo(taken.decision, self.decisions)
            undone = undo(taken.decision, self.profile, self.routines, catalogue())
            assert undone is not None
            self.keep(undone)
            assert (self.profile, self.routines) == before

    def keep(self, levelled: Levelled) -> None:
        changed = {routine.id: routine for routine in levelled.routines}
        self.profile = levelled.profile
        self.routines = tuple(changed.get(each.id, each) for each in self.routines)
        self.decisions[-1] = levelled.decision
        for routine in self.routines:
            assert routine.items == put_in_order(routine.items, catalogue())


def _routine(routine_id: str, items: Sequence[RoutineItem]) -> Routine:
    return Routine(routine_id, routine_id, put_in_order(items, catalogue()), frozenset({0}))


def _session(number: int, day: date, items: Sequence[RoutineItem], told: Day) -> Session:
    numbers = [catalogue()[each.exercise_id].number for each in items]
    # Every session has work in it: the app keeps no other for the level rule.
    outcomes = (Outcome.DONE, *told.outcomes[1:])[: len(items)]
    return did(
        *items,
        effort={
            each: effort
            for each, effort in zip(numbers, told.efforts, strict=False)
            if effort is not None
        },
        happened=[
            (event.kind, numbers[event.place]) for event in told.events if event.place < len(items)
        ],
        state=told.state,
        pain=told.pain,
        results=[
            result(each, its_item.level, outcome)
            for each, its_item, outcome in zip(numbers, items, outcomes, strict=True)
        ],
        session_id=f"session-{number}",
        day=day,
    )


# ---------------------------------------------------------------- one function for each rule


def check_decisions(
    session: Session,
    decisions: Sequence[LevelDecision],
    earlier: Sequence[LevelDecision],
    profile: Profile,
    today: Today,
) -> None:
    """Hold every rule about what was decided."""
    one_for_each_exercise_done(session, decisions)
    fell = FootCheckFinding.FALLEN in today.foot_check or any(
        event.kind is EventKind.FELL for event in session.events
    )
    for decision in decisions:
        if fell or questions_due(profile, today.date):
            assert decision.step is not LevelStep.UP
        if decision.step is LevelStep.UP:
            up_is_one_open_level_after_two_easy_sessions(decision, earlier, profile, today)
        elif decision.step is LevelStep.DOWN:
            assert decision.new_level in _open(decision, profile, today)
            assert decision.new_level < decision.level
        elif decision.step in {LevelStep.HALF, LevelStep.OUT}:
            assert not [low for low in _open(decision, profile, today) if low < decision.level]
            was_halved = decision.exercise_id in profile.halved
            assert (decision.step is LevelStep.OUT) is was_halved
        else:
            assert decision.new_level == decision.level


def one_for_each_exercise_done(session: Session, decisions: Sequence[LevelDecision]) -> None:
    decided = [decision.exercise_id for decision in decisions]
    assert len(set(decided)) == len(decided)
    worked = {r.exercise_id for r in session.results if r.outcome is not Outcome.SKIPPED}
    named = {event.exercise_id for event in session.events}
    assert worked <= set(decided) <= worked | named


def up_is_one_open_level_after_two_easy_sessions(
    decision: LevelDecision, earlier: Sequence[LevelDecision], profile: Profile, today: Today
) -> None:
    assert decision.cause is LevelCause.EASY
    halved = decision.exercise_id in profile.halved and decision.level == 1
    assert decision.new_level == decision.level + (0 if halved else 1)
    assert decision.new_level in _open(decision, profile, today)
    told = [
        each
        for each in earlier
        if each.exercise_id is decision.exercise_id and each.cause is not LevelCause.NO_EFFORT
    ]
    assert told[-1].cause in EASY_CAUSES
    assert told[-1].level == decision.level


def check_safety(decision: LevelDecision, profile: Profile, routines: Sequence[Routine]) -> None:
    """Hold that a step for safety is down, done everywhere, and stays."""
    assert decision.answer is LevelAnswer.APPLIED
    assert decision.step in {LevelStep.DOWN, LevelStep.HALF, LevelStep.OUT}
    assert own_level(catalogue()[decision.exercise_id], profile) <= decision.new_level
    assert decision.exercise_id in profile.left_out or decision.step is not LevelStep.OUT
    items = [each for routine in routines for each in routine.items]
    left = [each for each in items if each.exercise_id is decision.exercise_id]
    assert all(each.level <= decision.new_level for each in left)
    assert not (left and decision.step is LevelStep.OUT)
    assert undo(decision, profile, routines, catalogue()) is None
    assert take(decision, profile, routines, catalogue(), Today(decision.day)) is None
    assert refuse(decision) == decision
    assert not may_undo(decision, [decision])
    assert not may_answer(decision, [decision])


def _open(decision: LevelDecision, profile: Profile, today: Today) -> list[int]:
    levels = open_levels(catalogue()[decision.exercise_id], profile, today)
    return [level.number for level in levels]


# ---------------------------------------------------------------- over histories


@settings(max_examples=250)
@given(LEVELS, HISTORIES)
def test_every_rule_holds_after_every_session(levels: dict[int, int], history: list[Day]) -> None:
    story = Story(levels)

    for number, told in enumerate(history):
        story.live(number, told)

    ids = [decision.id for decision in story.decisions]
    assert len(set(ids)) == len(ids)


@settings(max_examples=100)
@given(LEVELS, DAYS, st.randoms(use_true_random=False))
def test_the_order_of_entries_does_not_matter(
    levels: dict[int, int], told: Day, shuffled: Random
) -> None:
    story = Story(levels)
    session = _session(0, TODAY, story.routines[0].items, told)
    effort, results = list(session.effort), list(session.results)
    shuffled.shuffle(effort)
    shuffled.shuffle(results)

    other = replace(session, effort=tuple(effort), results=tuple(results))

    today = Today(TODAY)
    in_order = [replace(each, id="") for each in story.decide(session, (), today)]
    in_disorder = [replace(each, id="") for each in story.decide(other, (), today)]
    assert in_order == in_disorder


@settings(max_examples=100)
@given(LEVELS, st.lists(DAYS, min_size=3, max_size=8))
def test_deciding_a_session_again_decides_the_same(
    levels: dict[int, int], history: list[Day]
) -> None:
    story = Story(levels)
    for number, told in enumerate(history[:-1]):
        story.live(number, told)
    session = _session(99, story.day, story.routines[0].items or [item(9)], history[-1])
    today = Today(story.day)

    first = story.decide(session, story.decisions, today)
    again = story.decide(session, [*story.decisions, *first], today)

    assert [replace(each, id="") for each in first] == [replace(each, id="") for each in again]
