"""The level decisions in the store; none is ever forgotten."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.levels import (
    ItemBefore,
    LevelAnswer,
    LevelCause,
    LevelDecision,
    LevelStep,
)
from neuro_desktop.domain.routine import Dose
from neuro_desktop.storage.columns import Values, day_text, item_from, item_values
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_DECISIONS = """
    SELECT id, day, session_id, exercise_id, cause, step, answer, level, new_level, amount, holds,
        sets, own_level_before, halved_before, left_out_before
    FROM level_decision """
_ROUTINES = "SELECT decision_id, routine_id FROM level_decision_routine "
_ITEMS = """
    SELECT decision_id, item_place, exercise_id, level, amount, holds, sets, own_pace, note
    FROM level_decision_item """
_WHOLE = (
    _DECISIONS + "ORDER BY number",
    _ROUTINES + "ORDER BY decision_id, place",
    _ITEMS + "ORDER BY decision_id, place",
)
_THEIRS = (
    "WHERE decision_id IN (SELECT id FROM level_decision WHERE session_id = :session_id) "
    "ORDER BY decision_id, place"
)
_OF_SESSION = (
    _DECISIONS + "WHERE session_id = :session_id ORDER BY number",
    _ROUTINES + _THEIRS,
    _ITEMS + _THEIRS,
)
_SAVE = """
    INSERT INTO level_decision (id, person_id, number, day, session_id, exercise_id, cause, step,
        answer, level, new_level, amount, holds, sets, own_level_before, halved_before,
        left_out_before)
    VALUES (:decision_id, :person_id,
        (SELECT coalesce(max(number), 0) + 1 FROM level_decision WHERE person_id = :person_id),
        :day, :session_id, :exercise_id, :cause, :step, :answer, :level, :new_level, :amount,
        :holds, :sets, :own_level_before, :halved_before, :left_out_before)
    ON CONFLICT (id) DO UPDATE SET
        day = excluded.day, session_id = excluded.session_id,
        exercise_id = excluded.exercise_id, cause = excluded.cause, step = excluded.step,
        answer = excluded.answer, level = excluded.level, new_level = excluded.new_level,
        amount = excluded.amount, holds = excluded.holds, sets = excluded.sets,
        own_level_before = excluded.own_level_before, halved_before = excluded.halved_before,
        left_out_before = excluded.left_out_before"""
_FORGET_ROUTINES = "DELETE FROM level_decision_routine WHERE decision_id = :decision_id"
_FORGET_ITEMS = "DELETE FROM level_decision_item WHERE decision_id = :decision_id"
_ADD_ROUTINE = """
    INSERT INTO level_decision_routine (person_id, decision_id, place, routine_id)
    VALUES (:person_id, :decision_id, :place, :routine_id)"""
_ADD_ITEM = """
    INSERT INTO level_decision_item (person_id, decision_id, place, item_place, exercise_id, level,
        amount, holds, sets, own_pace, note)
    VALUES (:person_id, :decision_id, :place, :item_place, :exercise_id, :level,
        :amount, :holds, :sets, :own_pace, :note)"""


# Thousands of rows: a table finds an enum faster than a call of its class.
_EXERCISES = {each.value: each for each in ExerciseId}
_CAUSES = {each.value: each for each in LevelCause}
_STEPS = {each.value: each for each in LevelStep}
_ANSWERS = {each.value: each for each in LevelAnswer}


class Levels:
    """Keeps level decisions whole, in the order they were made."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def save(self, decision: LevelDecision) -> None:
        """Keep a decision, new or with another answer; it keeps its place.

        Raises StoreBug for one about a session or a routine that was never saved.
        """
        with self._database.transaction():
            ids = {"decision_id": decision.id, "person_id": owner_id(self._database)}
            self._database.run(_SAVE, ids | _values(decision))
            self._database.run(_FORGET_ROUTINES, {"decision_id": decision.id})
            self._database.run(_FORGET_ITEMS, {"decision_id": decision.id})
            self._database.run_many(
                _ADD_ROUTINE,
                (
                    ids | {"place": place, "routine_id": routine_id}
                    for place, routine_id in enumerate(decision.routine_ids)
                ),
            )
            self._database.run_many(
                _ADD_ITEM,
                (
                    ids | {"place": place, "item_place": before.place} | item_values(before.item)
                    for place, before in enumerate(decision.items_before)
                ),
            )
        self._changes.tell(Changes(levels=True))

    def all(self) -> Sequence[LevelDecision]:
        """Return every decision in the order they were first kept."""
        return self._read(_WHOLE, {})

    def of_session(self, session_id: str) -> Sequence[LevelDecision]:
        """Return the decisions after one session, in the order they were first kept; quick."""
        return self._read(_OF_SESSION, {"session_id": session_id})

    def _read(self, sql: tuple[str, str, str], values: Values) -> tuple[LevelDecision, ...]:
        of_decisions, of_routines, of_items = sql
        routines: dict[str, list[str]] = defaultdict(list)
        for row in self._database.rows(of_routines, values):
            routines[row["decision_id"]].append(row["routine_id"])
        items: dict[str, list[ItemBefore]] = defaultdict(list)
        rows = self._database.rows(of_decisions, values)
        with understood("level decision"):
            for row in self._database.rows(of_items, values):
                items[row["decision_id"]].append(ItemBefore(row["item_place"], item_from(row)))
            none: tuple[()] = ()
            return tuple(
                _decision(tuple(row), routines.get(row[0], none), items.get(row[0], none))
                for row in rows
            )


def _values(decision: LevelDecision) -> Values:
    return {
        "day": day_text(decision.day),
        "session_id": decision.session_id,
        "exercise_id": decision.exercise_id.value,
        "cause": decision.cause.value,
        "step": decision.step.value,
        "answer": decision.answer.value,
        "level": decision.level,
        "new_level": decision.new_level,
        "amount": decision.dose.amount,
        "holds": decision.dose.holds,
        "sets": decision.dose.sets,
        "own_level_before": decision.own_level_before,
        "halved_before": decision.halved_before,
        "left_out_before": decision.left_out_before,
    }


def _decision(
    values: Sequence[Any], routine_ids: Sequence[str], items: Sequence[ItemBefore]
) -> LevelDecision:
    """Return the decision of a row; its values come in the order of `_DECISIONS`."""
    decision_id, day, session_id, exercise, cause, step, answer, *numbers = values
    level, new_level, amount, holds, sets, own_level, halved, left_out = numbers
    return LevelDecision(
        id=decision_id,
        day=date.fromisoformat(day),
        session_id=session_id,
        exercise_id=_EXERCISES[exercise],
        cause=_CAUSES[cause],
        step=_STEPS[step],
        answer=_ANSWERS[answer],
        level=level,
        new_level=new_level,
        dose=Dose(amount=amount, holds=holds, sets=sets),
        own_level_before=own_level,
        halved_before=bool(halved),
        left_out_before=bool(left_out),
        routine_ids=tuple(routine_ids),
        items_before=tuple(items),
    )
