"""The level rule: what a session decides for every exercise done in it (reference, section 3).

In its order, the first that holds: lost balance, fall, early stop or clearly more pain is a level
down, without asking; then the effort told, 0 to 10.
"""

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from neuro_desktop.domain.dose import Dose, base_dose, fewer_dose
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId, Level, Position
from neuro_desktop.domain.levels import (
    LevelAnswer,
    LevelCause,
    LevelDecision,
    LevelStep,
)
from neuro_desktop.domain.safety import (
    FootCheckFinding,
    Profile,
    Reason,
    Today,
    questions_due,
    why_closed,
)
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionState, WorkResult

MORE_PAIN_FROM = 2  # points, after the session against before
VERY_HARD_FROM = 9
HARD_FROM = 7
RIGHT_FROM = 4

_CLOSES_BALANCE = frozenset({Reason.BALANCE_CLOSED, Reason.BALANCE_NOT_EARNED})
EASY_CAUSES = frozenset(
    {LevelCause.EASY, LevelCause.FIRST_EASY, LevelCause.AT_TOP, LevelCause.NEXT_CLOSED}
)


@dataclass(frozen=True, slots=True)
class _Done:
    """An exercise of the session at the level it was done at."""

    exercise: Exercise
    level: Level
    dose: Dose


@dataclass(frozen=True, slots=True)
class _Verdict:
    """What is decided, before it is a decision."""

    cause: LevelCause
    step: LevelStep
    answer: LevelAnswer
    new_level: int


def decide(
    session: Session,
    earlier: Sequence[LevelDecision],
    profile: Profile,
    catalogue: Catalogue,
    today: Today,
    new_id: Callable[[], str],
) -> tuple[LevelDecision, ...]:
    """Decide once for every exercise done in an ended session, in the order they were done.

    Done means that some of it was worked; one that ran when balance was lost, when it hurt, or,
    standing, when the person fell, counts too. `earlier` are the decisions kept so far, in their
    order; those of this session do not count. `profile` is the one after the session
    (`profile_changes.after_session`). Steps for safety come APPLIED, offers OPEN.
    """
    before = [decision for decision in earlier if decision.session_id != session.id]
    decisions = []
    for done in _exercises_done(session, catalogue):
        exercise_id = done.exercise.id
        verdict = _verdict(done, session, before, profile, today)
        decisions.append(
            LevelDecision(
                id=new_id(),
                day=session.day,
                session_id=session.id,
                exercise_id=exercise_id,
                cause=verdict.cause,
                step=verdict.step,
                answer=verdict.answer,
                level=done.level.number,
                new_level=verdict.new_level,
                dose=done.dose,
                own_level_before=profile.levels.get(exercise_id),
                halved_before=exercise_id in profile.halved,
                left_out_before=exercise_id in profile.left_out,
            )
        )
    return tuple(decisions)


def step_down(
    exercise: Exercise, level_number: int, profile: Profile, today: Today
) -> tuple[LevelStep, int]:
    """Return the step one level down, and where to: the highest open level under this one.

    Without one it is half the dose of level 1, and where that was halved before, out. What holds
    for today only (dizzy, no helper) does not count, nor what closes 8 as a whole until it is
    earned (again): the step is for good.
    """
    for_good = replace(today, dizzy=False, helper_here=None)
    lower = exercise.levels[: level_number - 1]
    reasons = [(each.number, why_closed(exercise, each, profile, for_good)) for each in lower]
    below = [number for number, reason in reasons if reason is None or reason in _CLOSES_BALANCE]
    if below:
        return LevelStep.DOWN, below[-1]
    return (LevelStep.OUT if exercise.id in profile.halved else LevelStep.HALF), 1


def may_go_up(exercise: Exercise, level_number: int, profile: Profile, today: Today) -> bool:
    """Say whether a person may go up to this level now: it is open, and no question is due.

    Questions are due after every fall, so that nobody goes up after one.
    """
    level = exercise.level(level_number)
    return (
        not questions_due(profile, today.date)
        and FootCheckFinding.FALLEN not in today.foot_check
        and why_closed(exercise, level, profile, today) is None
    )


def without_deleted(
    decisions: Iterable[LevelDecision], session_ids: Container[str]
) -> tuple[LevelDecision, ...]:
    """Return the decisions without the easy ones of sessions that were deleted since.

    Nobody goes up because of a session that did not count. What made it easier, or was right or
    hard, still counts. `session_ids` are the sessions that are there.
    """
    return tuple(
        decision
        for decision in decisions
        if decision.session_id in session_ids
        or decision.cause not in EASY_CAUSES
        or decision.answer is LevelAnswer.TAKEN
    )


def still_stands(
    offer: LevelDecision, decisions: Iterable[LevelDecision], session_ids: Container[str]
) -> bool:
    """Say whether what an offer rests on is still there: for a level up, 2 easy sessions.

    `decisions` are all that are kept, in their order; `session_ids` the sessions that are there.
    """
    if offer.step is not LevelStep.UP:
        return True
    until = takewhile(lambda each: each.id != offer.id, decisions)
    others = [each for each in until if each.session_id != offer.session_id]
    before = without_deleted(others, session_ids)
    return offer.session_id in session_ids and _easy_before(offer.exercise_id, offer.level, before)


# ---------------------------------------------------------------- what was done


def _exercises_done(session: Session, catalogue: Catalogue) -> tuple[_Done, ...]:
    in_order = [item.exercise_id for item in session.items]
    in_order += [result.exercise_id for result in session.results]
    done = (_done(catalogue[exercise_id], session) for exercise_id in dict.fromkeys(in_order))
    return tuple(each for each in done if each is not None)


def _done(exercise: Exercise, session: Session) -> _Done | None:
    """Return the highest level this exercise was done at, or was to be done when it struck."""
    numbers = {result.level for result in _worked(exercise.id, session)}
    planned = [item for item in session.items if item.exercise_id is exercise.id]
    if planned and _strikes(exercise.level(planned[0].level), _struck(exercise.id, session)):
        numbers.add(planned[0].level)
    if not numbers:
        return None
    level = exercise.level(max(numbers))
    doses = [item.dose for item in planned if item.level == level.number]
    return _Done(exercise, level, doses[0] if doses else base_dose(level))


def _worked(exercise_id: ExerciseId, session: Session) -> list[WorkResult]:
    return [
        result
        for result in session.results
        if result.exercise_id is exercise_id and result.outcome is not Outcome.SKIPPED
    ]


def _struck(exercise_id: ExerciseId, session: Session) -> set[EventKind]:
    """Return what was reported while this exercise ran."""
    return {event.kind for event in session.events if event.exercise_id is exercise_id}


def _strikes(level: Level, kinds: set[EventKind]) -> bool:
    """Say whether this takes an exercise down, even one that had only got ready."""
    fell_standing = EventKind.FELL in kinds and level.position is Position.STANDING
    return fell_standing or bool(kinds & {EventKind.UNSTEADY, EventKind.HURT})


# ---------------------------------------------------------------- the rule


def _verdict(
    done: _Done,
    session: Session,
    earlier: Sequence[LevelDecision],
    profile: Profile,
    today: Today,
) -> _Verdict:
    exercise, number = done.exercise, done.level.number
    cause = _safety_cause(done, session)
    if cause is not None:
        step, new_level = step_down(exercise, number, profile, today)
        return _Verdict(cause, step, LevelAnswer.APPLIED, new_level)
    effort = dict(session.effort).get(exercise.id)
    if effort is None:
        return _stay(LevelCause.NO_EFFORT, number)
    if effort < RIGHT_FROM and _easy_before(exercise.id, number, earlier):
        return _up(done, session, profile, today)
    return _by_effort(effort, done, profile, today)


def _by_effort(effort: int, done: _Done, profile: Profile, today: Today) -> _Verdict:
    """Decide by how hard it was, 0 to 10, where it was not easy before."""
    exercise, number = done.exercise, done.level.number
    if effort >= VERY_HARD_FROM:
        step, new_level = step_down(exercise, number, profile, today)
        return _Verdict(LevelCause.VERY_HARD, step, LevelAnswer.OPEN, new_level)
    if effort >= HARD_FROM:
        if fewer_dose(exercise, done.level, done.dose) is None:
            return _stay(LevelCause.HARD, number)
        return _Verdict(LevelCause.HARD, LevelStep.FEWER, LevelAnswer.OPEN, number)
    return _stay(LevelCause.RIGHT if effort >= RIGHT_FROM else LevelCause.FIRST_EASY, number)


def _safety_cause(done: _Done, session: Session) -> LevelCause | None:
    """Return the gravest reason to go down without asking; all are of the reference."""
    exercise_id = done.exercise.id
    worked = _worked(exercise_id, session)
    struck = _struck(exercise_id, session)
    fell = any(event.kind is EventKind.FELL for event in session.events)
    stood = any(result.position is Position.STANDING for result in worked)
    stood |= _strikes(done.level, struck & {EventKind.FELL})
    before, after = session.pain_before, session.pain_after
    more_pain = before is not None and after is not None and after - before >= MORE_PAIN_FROM
    causes = (
        (fell and stood, LevelCause.FELL),
        (EventKind.UNSTEADY in struck, LevelCause.LOST_BALANCE),
        (EventKind.HURT in struck, LevelCause.HURT),
        (bool(worked) and exercise_id is _stopped_in(session), LevelCause.EARLY_STOP),
        (bool(worked) and more_pain, LevelCause.MORE_PAIN),
    )
    return next((cause for holds, cause in causes if holds), None)


def _stopped_in(session: Session) -> ExerciseId | None:
    """Return the exercise that ran when the session ended through "Something is wrong"."""
    if session.state is not SessionState.STOPPED_WRONG:
        return None
    told = [event for event in session.events if event.kind is not EventKind.NOTHING]
    if told and told[-1].exercise_id is not None:
        return told[-1].exercise_id
    worked = [result for result in session.results if result.outcome is not Outcome.SKIPPED]
    return max(worked, key=lambda result: result.phase).exercise_id if worked else None


def _easy_before(exercise_id: ExerciseId, level: int, earlier: Sequence[LevelDecision]) -> bool:
    """Say whether it was easy in the last session that told how hard it was, at this level.

    A step for safety, or a level up that was taken, begins the count anew.
    """
    for decision in reversed(earlier):
        if decision.exercise_id is exercise_id and decision.cause is not LevelCause.NO_EFFORT:
            return (
                decision.cause in EASY_CAUSES
                and decision.level == level
                and decision.answer is not LevelAnswer.TAKEN
            )
    return False


def _up(done: _Done, session: Session, profile: Profile, today: Today) -> _Verdict:
    """Offer one level up, or say why not. From a halved dose it is up to the whole of level 1."""
    exercise, number = done.exercise, done.level.number
    halved = number == 1 and exercise.id in profile.halved
    above = number if halved else number + 1
    if above > len(exercise.levels):
        return _stay(LevelCause.AT_TOP, number)
    kinds = {event.kind for event in session.events}
    fallen = FootCheckFinding.FALLEN in (session.foot_check or ())
    now = replace(today, dizzy=today.dizzy or EventKind.DIZZY in kinds)
    if EventKind.FELL in kinds or fallen or not may_go_up(exercise, above, profile, now):
        return _stay(LevelCause.NEXT_CLOSED, number)
    return _Verdict(LevelCause.EASY, LevelStep.UP, LevelAnswer.OPEN, above)


def _stay(cause: LevelCause, level: int) -> _Verdict:
    return _Verdict(cause, LevelStep.STAY, LevelAnswer.APPLIED, level)
