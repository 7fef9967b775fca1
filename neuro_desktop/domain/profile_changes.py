"""What changes a profile: answering the gate, the foot team's yes, and what a session told.

Every function returns a new profile. The rules are the reference's, section 2.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from neuro_desktop.domain.exercise import ExerciseId, Position
from neuro_desktop.domain.safety import (
    FeetFinding,
    FootCheckFinding,
    Profile,
    SafetyAnswers,
    standing_feet_findings,
    unsteady,
    with_known_fall,
)
from neuro_desktop.domain.session import EventKind, Outcome, Session, SessionState


def answer_gate(profile: Profile, answers: SafetyAnswers) -> Profile:
    """Return the profile with the gate answered, or answered again.

    What was found at the feet stays until the foot team's yes, a known fall for 12 months, and a
    yes given before a new finding does not cover it. New answers go into a profile only this way.
    """
    before = profile.answers
    if before is not None:
        answers = _without_outdated_yes(answers, before)
        if answers.foot_team_yes_on is None or answers.foot_team_yes_on < answers.answered_on:
            answers = replace(answers, feet=answers.feet | standing_feet_findings(before))
    answers = with_known_fall(answers, profile.last_fall_on, answers.answered_on)
    steady_sessions = 0 if unsteady(answers) else profile.steady_sessions
    return replace(profile, answers=answers, questions_due=False, steady_sessions=steady_sessions)


def _without_outdated_yes(answers: SafetyAnswers, before: SafetyAnswers) -> SafetyAnswers:
    """Take back a yes that was given before a finding it would open."""

    def outdated(said_yes_on: date | None, said_before_on: date | None) -> bool:
        if said_yes_on is None:
            return False
        return said_yes_on < answers.answered_on or said_yes_on == said_before_on

    if answers.feet - before.feet and outdated(answers.foot_team_yes_on, before.foot_team_yes_on):
        answers = replace(answers, foot_team_yes_on=None)
    if answers.heart - before.heart and outdated(answers.heart_yes_on, before.heart_yes_on):
        answers = replace(answers, heart_yes_on=None)
    if answers.history - before.history and outdated(
        answers.clinician_yes_on, before.clinician_yes_on
    ):
        answers = replace(answers, clinician_yes=frozenset(), clinician_yes_on=None)
    return answers


def foot_team_said_yes(profile: Profile, on: date) -> Profile:
    """Return the profile with "My foot team said yes", dated the day it was ticked."""
    if profile.answers is None:
        return profile
    return replace(profile, answers=replace(profile.answers, foot_team_yes_on=on))


def after_foot_check(profile: Profile, findings: frozenset[FootCheckFinding], on: date) -> Profile:
    """Return the profile after the foot check: a sore or redness stays, a fall is recorded."""
    if not findings:
        return profile
    stays = {
        FootCheckFinding.NEW_SORE: FeetFinding.OPEN_SORE,
        FootCheckFinding.RED_HOT_SWOLLEN: FeetFinding.HOT_RED_SWOLLEN,
    }
    new = frozenset(stays[finding] for finding in findings if finding in stays)
    answers = profile.answers
    if new and answers is not None:
        feet = standing_feet_findings(answers) | new
        profile = replace(profile, answers=replace(answers, feet=feet, foot_team_yes_on=None))
    if FootCheckFinding.FALLEN in findings:
        profile = after_fall(profile, on)
    return replace(profile, questions_due=True)


def after_fall(profile: Profile, on: date) -> Profile:
    """Return the profile after a fall: nothing standing until the gate is answered again."""
    latest = max(on, profile.last_fall_on or on)
    answers = profile.answers and with_known_fall(profile.answers, latest, on)
    return replace(
        profile, answers=answers, last_fall_on=latest, questions_due=True, steady_sessions=0
    )


def with_questions_due(profile: Profile) -> Profile:
    """Return the profile after much trouble with balance or a sudden weakness.

    Nothing standing starts until the safety questions are answered again.
    """
    return replace(profile, questions_due=True)


def after_wobble(profile: Profile) -> Profile:
    """Return the profile after a wobble: exercise 8 has to be earned again."""
    return replace(profile, steady_sessions=0)


def after_session(profile: Profile, session: Session) -> Profile:
    """Return the profile after an ended session: call it once for each.

    A fall or a wobble closes exercise 8; 5 done standing without one counts towards opening it.
    What the level rule had left out was added by hand if it was done: plans may hold it again.
    """
    done = {r.exercise_id for r in session.results if r.outcome is not Outcome.SKIPPED}
    profile = replace(profile, left_out=profile.left_out - done)
    kinds = {event.kind for event in session.events}
    if EventKind.FELL in kinds:
        return after_fall(profile, session.day)
    if EventKind.UNSTEADY in kinds:
        return after_wobble(profile)
    if _is_steady(session):
        return replace(profile, steady_sessions=profile.steady_sessions + 1)
    return profile


def _is_steady(session: Session) -> bool:
    """Say whether 5 was done standing, to its end, and nothing was wrong."""
    standing_raises = [
        result.outcome
        for result in session.results
        if result.exercise_id is ExerciseId.HEEL_TOE_RAISES and result.position is Position.STANDING
    ]
    ended_well = session.state in {SessionState.FINISHED, SessionState.STOPPED}
    was_dizzy = any(event.kind is EventKind.DIZZY for event in session.events)
    all_done = bool(standing_raises) and set(standing_raises) == {Outcome.DONE}
    return ended_well and all_done and not was_dizzy


def was_dizzy_on(sessions: Iterable[Session], day: date) -> bool:
    """Say whether "I feel dizzy" was pressed in a session of this day: then Today is dizzy."""
    return any(
        event.kind is EventKind.DIZZY
        for session in sessions
        if session.day == day
        for event in session.events
    )
