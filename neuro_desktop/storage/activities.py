"""Other activity in the store; a deleted one is only marked, so that Undo finds it."""

from collections.abc import Sequence
from datetime import date

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.domain.activity import Activity, ActivityKind
from neuro_desktop.storage.columns import Row, Values, day_text, whole_text
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_COLUMNS = "SELECT id, day, kind, minutes, note FROM activity WHERE deleted = 0 AND "
_ONE = _COLUMNS + "id = :activity_id"
_BETWEEN = _COLUMNS + "day BETWEEN :first AND :last ORDER BY day, number"
_SAVE = """
    INSERT INTO activity (id, person_id, number, day, kind, minutes, note)
    VALUES (:activity_id, :person_id,
        (SELECT coalesce(max(number), 0) + 1 FROM activity WHERE person_id = :person_id),
        :day, :kind, :minutes, :note)
    ON CONFLICT (id) DO UPDATE SET day = excluded.day, kind = excluded.kind,
        minutes = excluded.minutes, note = excluded.note"""
_MARK = "UPDATE activity SET deleted = :deleted WHERE id = :activity_id"


class Activities:
    """Keeps other activity."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def save(self, activity: Activity) -> None:
        """Keep an activity, new or changed; it stays deleted if it is."""
        values = {
            "activity_id": activity.id,
            "day": day_text(activity.day),
            "kind": activity.kind.value,
            "minutes": activity.minutes,
            "note": whole_text(activity.note),
        }
        with self._database.transaction():
            self._database.run(_SAVE, values | {"person_id": owner_id(self._database)})
        self._changes.tell(Changes(activities=True))

    def get(self, activity_id: str) -> Activity | None:
        """Return one activity that is not deleted."""
        row = self._database.row(_ONE, {"activity_id": activity_id})
        with understood("activity"):
            return None if row is None else _activity(row)

    def between(self, first: date, last: date) -> Sequence[Activity]:
        """Return the activities of these diary days, both included, oldest first."""
        days = {"first": day_text(first), "last": day_text(last)}
        rows = self._database.rows(_BETWEEN, days)
        with understood("activity"):
            return tuple(_activity(row) for row in rows)

    def delete(self, activity_id: str) -> None:
        """Mark an activity deleted; one that is not there is no error."""
        self._mark({"activity_id": activity_id, "deleted": True})

    def restore(self, activity_id: str) -> None:
        """Undo a delete."""
        self._mark({"activity_id": activity_id, "deleted": False})

    def _mark(self, values: Values) -> None:
        with self._database.transaction():
            self._database.run(_MARK, values)
        self._changes.tell(Changes(activities=True))


def _activity(row: Row) -> Activity:
    return Activity(
        id=row["id"],
        day=date.fromisoformat(row["day"]),
        kind=ActivityKind(row["kind"]),
        minutes=row["minutes"],
        note=row["note"],
    )
