"""The unfinished wizard as one JSON text: a scratch that nothing but the wizard reads."""

import json
from dataclasses import fields
from datetime import date
from typing import Any

from neuro_desktop.domain.exercise import ExerciseId, Thing
from neuro_desktop.domain.person import Goal, Preferences, WizardDraft
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    SafetyAnswers,
    SteadinessFinding,
)
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.storage.columns import day_text, optional_day


def draft_text(draft: WizardDraft) -> str:
    """Return the draft as JSON."""
    return json.dumps(_plain(draft))


def draft_from(text: str) -> WizardDraft | None:
    """Return the draft of a JSON text, or None if it cannot be read: the wizard then starts new."""
    try:
        return _draft(json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def _plain(value: Any) -> Any:
    """Return what JSON can hold: sets as sorted lists, days as texts, dataclasses as objects."""
    if hasattr(value, "__dataclass_fields__"):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, date):
        return day_text(value)
    return value


def _draft(kept: dict[str, Any]) -> WizardDraft:
    answers, preferences, symptoms = kept["answers"], kept["preferences"], kept["symptoms"]
    return WizardDraft(
        step=kept["step"],
        name=kept["name"],
        answers=None if answers is None else _answers(answers),
        answered=frozenset(kept["answered"]),
        preferences=None if preferences is None else _preferences(preferences),
        symptoms=None if symptoms is None else tuple(Symptom(symptom) for symptom in symptoms),
        emergency_number=kept["emergency_number"],
    )


def _answers(kept: dict[str, Any]) -> SafetyAnswers:
    return SafetyAnswers(
        answered_on=date.fromisoformat(kept["answered_on"]),
        feet=frozenset(FeetFinding(code) for code in kept["feet"]),
        history=frozenset(HistoryFinding(code) for code in kept["history"]),
        heart=frozenset(HeartFinding(code) for code in kept["heart"]),
        steadiness=frozenset(SteadinessFinding(code) for code in kept["steadiness"]),
        place=Place(kept["place"]),
        helper=kept["helper"],
        clinician_yes=frozenset(ExerciseId(code) for code in kept["clinician_yes"]),
        clinician_yes_on=optional_day(kept["clinician_yes_on"]),
        heart_yes_on=optional_day(kept["heart_yes_on"]),
        foot_team_yes_on=optional_day(kept["foot_team_yes_on"]),
    )


def _preferences(kept: dict[str, Any]) -> Preferences:
    return Preferences(
        goals=frozenset(Goal(code) for code in kept["goals"]),
        things=frozenset(Thing(code) for code in kept["things"]),
        minutes=kept["minutes"],
        weekdays=frozenset(kept["weekdays"]),
    )
