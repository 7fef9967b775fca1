"""The routines in the store; a deleted one is only marked, so that Undo finds it in its place."""

from collections.abc import Sequence

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.domain.routine import Routine
from neuro_desktop.storage.columns import Row, Values, item_from, item_values, whole_text
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_ALL = "SELECT id, name, minutes FROM routine WHERE deleted = 0 ORDER BY place"
_ONE = "SELECT id, name, minutes FROM routine WHERE id = :routine_id AND deleted = 0"
_ITEMS = """
    SELECT exercise_id, level, amount, holds, sets, own_pace, note
    FROM routine_item WHERE routine_id = :routine_id ORDER BY place"""
_WEEKDAYS = "SELECT weekday FROM routine_weekday WHERE routine_id = :routine_id"
_SAVE = """
    INSERT INTO routine (id, person_id, place, name, minutes)
    VALUES (:routine_id, :person_id,
        (SELECT coalesce(max(place), 0) + 1 FROM routine WHERE person_id = :person_id),
        :name, :minutes)
    ON CONFLICT (id) DO UPDATE SET name = excluded.name, minutes = excluded.minutes"""
_FORGET_ITEMS = "DELETE FROM routine_item WHERE routine_id = :routine_id"
_FORGET_WEEKDAYS = "DELETE FROM routine_weekday WHERE routine_id = :routine_id"
_ADD_ITEM = """
    INSERT INTO routine_item (person_id, routine_id, place, exercise_id, level, amount, holds,
        sets, own_pace, note)
    VALUES (:person_id, :routine_id, :place, :exercise_id, :level, :amount, :holds,
        :sets, :own_pace, :note)"""
_ADD_WEEKDAY = """
    INSERT INTO routine_weekday (person_id, routine_id, weekday)
    VALUES (:person_id, :routine_id, :weekday)"""
_MARK = "UPDATE routine SET deleted = :deleted WHERE id = :routine_id"


class Routines:
    """Keeps routines whole, in the order they were made."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def all(self) -> Sequence[Routine]:
        """Return every routine that is not deleted, oldest first."""
        return tuple(self._whole(row) for row in self._database.rows(_ALL))

    def get(self, routine_id: str) -> Routine | None:
        """Return one routine; None if there is none or it is deleted."""
        row = self._database.row(_ONE, {"routine_id": routine_id})
        return None if row is None else self._whole(row)

    def save(self, routine: Routine) -> None:
        """Keep a routine whole, new or changed; it keeps its place, and stays deleted if it is."""
        with self._database.transaction():
            ids = {"routine_id": routine.id, "person_id": owner_id(self._database)}
            named = {"name": whole_text(routine.name), "minutes": routine.minutes}
            self._database.run(_SAVE, ids | named)
            self._database.run(_FORGET_ITEMS, {"routine_id": routine.id})
            self._database.run(_FORGET_WEEKDAYS, {"routine_id": routine.id})
            self._database.run_many(
                _ADD_ITEM,
                (
                    ids | {"place": place} | item_values(item)
                    for place, item in enumerate(routine.items)
                ),
            )
            self._database.run_many(
                _ADD_WEEKDAY, (ids | {"weekday": weekday} for weekday in routine.weekdays)
            )
        self._changes.tell(Changes(routines=True))

    def delete(self, routine_id: str) -> None:
        """Mark a routine deleted; one that is not there is no error."""
        self._mark({"routine_id": routine_id, "deleted": True})

    def restore(self, routine_id: str) -> None:
        """Undo a delete, in its old place."""
        self._mark({"routine_id": routine_id, "deleted": False})

    def _mark(self, values: Values) -> None:
        with self._database.transaction():
            self._database.run(_MARK, values)
        self._changes.tell(Changes(routines=True))

    def _whole(self, row: Row) -> Routine:
        key = {"routine_id": row["id"]}
        with understood("routine"):
            return Routine(
                id=row["id"],
                name=row["name"],
                items=tuple(item_from(item) for item in self._database.rows(_ITEMS, key)),
                weekdays=frozenset(day["weekday"] for day in self._database.rows(_WEEKDAYS, key)),
                minutes=row["minutes"],
            )
