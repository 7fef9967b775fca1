"""The answers of the gate: one row for each time they changed, the newest is current."""

from collections.abc import Iterable
from datetime import date

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.safety import (
    FeetFinding,
    HeartFinding,
    HistoryFinding,
    Place,
    SafetyAnswers,
    SteadinessFinding,
)
from neuro_desktop.storage.columns import Row, Values, day_text, optional_day, optional_day_text
from neuro_desktop.storage.connection import Database

_ANSWERS = """
    SELECT number, answered_on, place, helper, clinician_yes_on, heart_yes_on, foot_team_yes_on
    FROM safety_answers WHERE person_id = :person_id AND current = 1"""
_TICKS = "SELECT list, code FROM safety_tick WHERE person_id = :person_id AND number = :number"
_ANSWERS_ARE_HISTORY = "UPDATE safety_answers SET current = 0 WHERE person_id = :person_id"
_NEXT_NUMBER = """
    SELECT coalesce(max(number), 0) + 1 AS number FROM safety_answers
    WHERE person_id = :person_id"""
_ADD_ANSWERS = """
    INSERT INTO safety_answers (person_id, number, current, answered_on, place, helper,
        clinician_yes_on, heart_yes_on, foot_team_yes_on)
    VALUES (:person_id, :number, 1, :answered_on, :place, :helper,
        :clinician_yes_on, :heart_yes_on, :foot_team_yes_on)"""
_ADD_TICK = """
    INSERT INTO safety_tick (person_id, number, list, code)
    VALUES (:person_id, :number, :list, :code)"""
_TICK_LISTS = ("feet", "history", "heart", "steadiness", "clinician_yes")


def load_answers(database: Database, person_id: str) -> SafetyAnswers | None:
    """Return the current answers, if any; raise ValueError if they make no sense."""
    row = database.row(_ANSWERS, {"person_id": person_id})
    if row is None:
        return None
    values = {"person_id": person_id, "number": row["number"]}
    return _answers_from(row, database.rows(_TICKS, values))


def save_answers(database: Database, person_id: str, answers: SafetyAnswers | None) -> None:
    """Add the answers as the current ones if they changed; inside a transaction."""
    if load_answers(database, person_id) == answers:
        return
    database.run(_ANSWERS_ARE_HISTORY, {"person_id": person_id})
    if answers is None:
        return
    values: Values = {"person_id": person_id}
    values |= {"number": database.rows(_NEXT_NUMBER, values)[0]["number"]}
    database.run(_ADD_ANSWERS, values | _answers_values(answers))
    database.run_many(_ADD_TICK, (values | tick for tick in _ticks(answers)))


def _answers_values(answers: SafetyAnswers) -> Values:
    return {
        "answered_on": day_text(answers.answered_on),
        "place": answers.place.value,
        "helper": answers.helper,
        "clinician_yes_on": optional_day_text(answers.clinician_yes_on),
        "heart_yes_on": optional_day_text(answers.heart_yes_on),
        "foot_team_yes_on": optional_day_text(answers.foot_team_yes_on),
    }


def _ticks(answers: SafetyAnswers) -> Iterable[Values]:
    for name in _TICK_LISTS:
        for code in getattr(answers, name):
            yield {"list": name, "code": code.value}


def _answers_from(row: Row, ticks: list[Row]) -> SafetyAnswers:
    codes = {name: [tick["code"] for tick in ticks if tick["list"] == name] for name in _TICK_LISTS}
    return SafetyAnswers(
        answered_on=date.fromisoformat(row["answered_on"]),
        feet=frozenset(FeetFinding(code) for code in codes["feet"]),
        history=frozenset(HistoryFinding(code) for code in codes["history"]),
        heart=frozenset(HeartFinding(code) for code in codes["heart"]),
        steadiness=frozenset(SteadinessFinding(code) for code in codes["steadiness"]),
        place=Place(row["place"]),
        helper=bool(row["helper"]),
        clinician_yes=frozenset(ExerciseId(code) for code in codes["clinician_yes"]),
        clinician_yes_on=optional_day(row["clinician_yes_on"]),
        heart_yes_on=optional_day(row["heart_yes_on"]),
        foot_team_yes_on=optional_day(row["foot_team_yes_on"]),
    )
