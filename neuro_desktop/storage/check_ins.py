"""The check-ins in the store; a deleted one is only marked, so that Undo finds it."""

import json
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.domain.check_in import CheckIn, DayRating, Rating, Trigger
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import Origin
from neuro_desktop.domain.symptoms import Symptom, SymptomAt, where_felt
from neuro_desktop.storage.columns import (
    Row,
    Values,
    day_text,
    optional_bool,
    stamp,
    stamp_text,
    whole_text,
)
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_COLUMNS = """
    SELECT id, day, written_at, skin_changed, skin_note, note, asked_all, origin, sheet_code
    FROM check_in WHERE deleted = 0 AND """
_ONE = _COLUMNS + "id = :check_in_id"
_BETWEEN = _COLUMNS + "day BETWEEN :first AND :last ORDER BY day, written_at, number"
_RATINGS = """
    SELECT check_in_id, symptom, side, value
    FROM check_in_rating WHERE check_in_id IN (SELECT value FROM json_each(:ids))
    ORDER BY check_in_id, place"""
_TRIGGERS = """
    SELECT check_in_id, trigger
    FROM check_in_trigger WHERE check_in_id IN (SELECT value FROM json_each(:ids))"""
# CROSS JOIN: the days first, and in each check-in the key of its ratings finds the symptom.
_OF_SYMPTOM = """
    SELECT day, side, value
    FROM check_in CROSS JOIN check_in_rating ON check_in_id = check_in.id
    WHERE symptom = :symptom AND deleted = 0 AND day BETWEEN :first AND :last
    ORDER BY day, written_at, number"""
# From the newest back: what is rated at all was mostly rated lately.
_LATEST = """
    SELECT day, value
    FROM check_in CROSS JOIN check_in_rating ON check_in_id = check_in.id
    WHERE symptom = :symptom AND side = :side AND deleted = 0
    ORDER BY day DESC, written_at DESC, number DESC LIMIT 1"""
_FIRST_DAY = "SELECT min(day) AS day FROM check_in WHERE deleted = 0"
_SAVE = """
    INSERT INTO check_in (id, person_id, number, day, written_at, skin_changed, skin_note, note,
        asked_all, origin, sheet_code)
    VALUES (:check_in_id, :person_id,
        (SELECT coalesce(max(number), 0) + 1 FROM check_in WHERE person_id = :person_id),
        :day, :written_at, :skin_changed, :skin_note, :note, :asked_all, :origin, :sheet_code)
    ON CONFLICT (id) DO UPDATE SET
        day = excluded.day, written_at = excluded.written_at,
        skin_changed = excluded.skin_changed, skin_note = excluded.skin_note,
        note = excluded.note, asked_all = excluded.asked_all, origin = excluded.origin,
        sheet_code = excluded.sheet_code"""
_FORGET_RATINGS = "DELETE FROM check_in_rating WHERE check_in_id = :check_in_id"
_FORGET_TRIGGERS = "DELETE FROM check_in_trigger WHERE check_in_id = :check_in_id"
_ADD_RATING = """
    INSERT INTO check_in_rating (person_id, check_in_id, place, symptom, side, value)
    VALUES (:person_id, :check_in_id, :place, :symptom, :side, :value)"""
_ADD_TRIGGER = """
    INSERT INTO check_in_trigger (person_id, check_in_id, trigger)
    VALUES (:person_id, :check_in_id, :trigger)"""
_MARK = "UPDATE check_in SET deleted = :deleted WHERE id = :check_in_id"

_SIDES = {side.value: side for side in Side}


class CheckIns:
    """Keeps check-ins whole."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def save(self, check_in: CheckIn) -> None:
        """Keep a check-in whole, new or changed; it stays deleted if it is.

        Raises StoreBug for two answers about one symptom and side, or one outside 0..10.
        """
        with self._database.transaction():
            ids = {"check_in_id": check_in.id, "person_id": owner_id(self._database)}
            self._database.run(_SAVE, ids | _values(check_in))
            self._database.run(_FORGET_RATINGS, {"check_in_id": check_in.id})
            self._database.run(_FORGET_TRIGGERS, {"check_in_id": check_in.id})
            self._database.run_many(
                _ADD_RATING,
                (
                    ids | {"place": place} | _rating_values(rating)
                    for place, rating in enumerate(check_in.ratings)
                ),
            )
            self._database.run_many(
                _ADD_TRIGGER, (ids | {"trigger": trigger.value} for trigger in check_in.triggers)
            )
        self._changes.tell(Changes(check_ins=True))

    def get(self, check_in_id: str) -> CheckIn | None:
        """Return one check-in that is not deleted."""
        rows = self._database.rows(_ONE, {"check_in_id": check_in_id})
        return next(iter(self._whole(rows)), None)

    def between(self, first: date, last: date) -> Sequence[CheckIn]:
        """Return the check-ins about these diary days, both included, oldest first."""
        return self._whole(self._database.rows(_BETWEEN, _days(first, last)))

    def ratings(self, symptom: Symptom, first: date, last: date) -> Sequence[DayRating]:
        """Return every answer about a symptom in these days, oldest first."""
        values = {"symptom": symptom.value} | _days(first, last)
        rows = self._database.rows(_OF_SYMPTOM, values)
        with understood("ratings"):
            days = {day: date.fromisoformat(day) for day in {day for day, _side, _value in rows}}
            return tuple(DayRating(days[day], _SIDES[side], value) for day, side, value in rows)

    def latest(self) -> Sequence[tuple[date, Rating]]:
        """Return the latest answer for each symptom and side that ever had one."""
        latest = []
        with understood("ratings"):
            for at in where_felt(Symptom):
                key = {"symptom": at.symptom.value, "side": at.side.value}
                row = self._database.row(_LATEST, key)
                if row is not None:
                    latest.append((date.fromisoformat(row["day"]), Rating(at, row["value"])))
        return tuple(latest)

    def first_day(self) -> date | None:
        """Return the diary day of the oldest check-in, None if there is none."""
        row = self._database.row(_FIRST_DAY)
        with understood("check-in"):
            return None if row is None or row["day"] is None else date.fromisoformat(row["day"])

    def delete(self, check_in_id: str) -> None:
        """Mark a check-in deleted; one that is not there is no error."""
        self._mark({"check_in_id": check_in_id, "deleted": True})

    def restore(self, check_in_id: str) -> None:
        """Undo a delete."""
        self._mark({"check_in_id": check_in_id, "deleted": False})

    def _mark(self, values: Values) -> None:
        with self._database.transaction():
            self._database.run(_MARK, values)
        self._changes.tell(Changes(check_ins=True))

    def _whole(self, rows: list[Row]) -> tuple[CheckIn, ...]:
        """Return the check-ins of these rows; one read of each inner table, however many."""
        if not rows:
            return ()
        ids = {"ids": json.dumps([row["id"] for row in rows])}
        ratings: dict[str, list[Rating]] = defaultdict(list)
        triggers: dict[str, list[Trigger]] = defaultdict(list)
        with understood("check-in"):
            for row in self._database.rows(_RATINGS, ids):
                check_in_id, symptom, side, value = row
                ratings[check_in_id].append(Rating(_at(symptom, side), value))
            for row in self._database.rows(_TRIGGERS, ids):
                triggers[row["check_in_id"]].append(Trigger(row["trigger"]))
            return tuple(_check_in(row, ratings[row["id"]], triggers[row["id"]]) for row in rows)


def _days(first: date, last: date) -> Values:
    return {"first": day_text(first), "last": day_text(last)}


def _values(check_in: CheckIn) -> Values:
    return {
        "day": day_text(check_in.day),
        "written_at": stamp_text(check_in.written_at),
        "skin_changed": check_in.skin_changed,
        "skin_note": whole_text(check_in.skin_note),
        "note": whole_text(check_in.note),
        "asked_all": check_in.asked_all,
        "origin": check_in.origin.value,
        "sheet_code": whole_text(check_in.sheet_code),
    }


def _rating_values(rating: Rating) -> Values:
    return {
        "symptom": rating.at.symptom.value,
        "side": rating.at.side.value,
        "value": rating.value,
    }


@cache
def _at(symptom: str, side: str) -> SymptomAt:
    return SymptomAt(Symptom(symptom), _SIDES[side])


def _check_in(row: Row, ratings: list[Rating], triggers: list[Trigger]) -> CheckIn:
    return CheckIn(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        written_at=stamp(row["written_at"]),
        ratings=tuple(ratings),
        skin_changed=optional_bool(row["skin_changed"]),
        skin_note=row["skin_note"],
        triggers=frozenset(triggers),
        note=row["note"],
        asked_all=bool(row["asked_all"]),
        origin=Origin(row["origin"]),
        sheet_code=row["sheet_code"],
    )
