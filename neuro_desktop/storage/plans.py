"""Which weekdays were planned since when."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from neuro_desktop.domain.plan_week import PlannedDays
from neuro_desktop.storage.columns import day_text
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_ALL = "SELECT since FROM planned_days ORDER BY since"
_WEEKDAYS = "SELECT since, weekday FROM planned_days_weekday"
_SAVE = """
    INSERT INTO planned_days (person_id, since) VALUES (:person_id, :since)
    ON CONFLICT (person_id, since) DO NOTHING"""
_FORGET_WEEKDAYS = """
    DELETE FROM planned_days_weekday WHERE person_id = :person_id AND since = :since"""
_ADD_WEEKDAY = """
    INSERT INTO planned_days_weekday (person_id, since, weekday)
    VALUES (:person_id, :since, :weekday)"""


class Plans:
    """Keeps what was planned. Tells nobody: whoever shows it hears of the routines."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def save(self, planned: PlannedDays) -> None:
        """Keep what is planned from a day on; a second one of the same day replaces the first."""
        with self._database.transaction():
            key = {"person_id": owner_id(self._database), "since": day_text(planned.since)}
            self._database.run(_SAVE, key)
            self._database.run(_FORGET_WEEKDAYS, key)
            self._database.run_many(
                _ADD_WEEKDAY, (key | {"weekday": weekday} for weekday in planned.weekdays)
            )

    def all(self) -> Sequence[PlannedDays]:
        """Return all, oldest first."""
        weekdays: dict[str, set[int]] = defaultdict(set)
        for row in self._database.rows(_WEEKDAYS):
            weekdays[row["since"]].add(row["weekday"])
        rows = self._database.rows(_ALL)
        with understood("planned days"):
            return tuple(
                PlannedDays(date.fromisoformat(row["since"]), frozenset(weekdays[row["since"]]))
                for row in rows
            )
