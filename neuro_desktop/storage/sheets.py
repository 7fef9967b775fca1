"""The printed week sheets in the store, as they were printed."""

from collections.abc import Sequence
from datetime import date

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.domain.sheet import SheetHead, WeekSheet
from neuro_desktop.domain.symptoms import Symptom
from neuro_desktop.storage.columns import (
    Row,
    Values,
    day_text,
    item_from,
    item_values,
    optional_day,
    optional_day_text,
    whole_text,
)
from neuro_desktop.storage.connection import Database
from neuro_desktop.storage.people import owner_id
from neuro_desktop.storage.trouble import understood

_COLUMNS = """
    SELECT code, person_name, made_on, emergency_number, clinic_phone, routine_id, routine_name,
        first_day, symptom
    FROM week_sheet """
_ONE = _COLUMNS + "WHERE code = :code"  # capitals and small letters are the same
_ALL = _COLUMNS + "ORDER BY number DESC"
_ITEMS = """
    SELECT exercise_id, level, amount, holds, sets, own_pace, note
    FROM week_sheet_item WHERE code = :code ORDER BY place"""
_FORGET_ITEMS = "DELETE FROM week_sheet_item WHERE code = :code"
_SAVE = """
    INSERT INTO week_sheet (code, person_id, number, person_name, made_on, emergency_number,
        clinic_phone, routine_id, routine_name, first_day, symptom)
    VALUES (:code, :person_id,
        (SELECT coalesce(max(number), 0) + 1 FROM week_sheet WHERE person_id = :person_id),
        :person_name, :made_on, :emergency_number, :clinic_phone, :routine_id, :routine_name,
        :first_day, :symptom)
    ON CONFLICT (code) DO UPDATE SET
        code = excluded.code, person_name = excluded.person_name, made_on = excluded.made_on,
        emergency_number = excluded.emergency_number, clinic_phone = excluded.clinic_phone,
        routine_id = excluded.routine_id, routine_name = excluded.routine_name,
        first_day = excluded.first_day, symptom = excluded.symptom"""
_ADD_ITEM = """
    INSERT INTO week_sheet_item (person_id, code, place, exercise_id, level, amount, holds, sets,
        own_pace, note)
    VALUES (:person_id, :code, :place, :exercise_id, :level, :amount, :holds, :sets,
        :own_pace, :note)"""


class Sheets:
    """Keeps printed week sheets whole, under their codes."""

    def __init__(self, database: Database, changes: ChangeNotifier) -> None:
        self._database = database
        self._changes = changes

    def save(self, sheet: WeekSheet) -> None:
        """Keep a sheet whole under its code.

        Raises StoreBug for a sheet of a routine that was never saved.
        """
        with self._database.transaction():
            ids = {"code": whole_text(sheet.code), "person_id": owner_id(self._database)}
            self._database.run(_FORGET_ITEMS, {"code": ids["code"]})
            self._database.run(_SAVE, ids | _values(sheet))
            self._database.run_many(
                _ADD_ITEM,
                (
                    ids | {"place": place} | item_values(item)
                    for place, item in enumerate(sheet.items)
                ),
            )
        self._changes.tell(Changes(sheets=True))

    def get(self, code: str) -> WeekSheet | None:
        """Return the sheet with this code; capitals and small letters are the same."""
        row = self._database.row(_ONE, {"code": whole_text(code)})
        return None if row is None else self._whole(row)

    def all(self) -> Sequence[WeekSheet]:
        """Return every sheet, newest first."""
        return tuple(self._whole(row) for row in self._database.rows(_ALL))

    def _whole(self, row: Row) -> WeekSheet:
        items = self._database.rows(_ITEMS, {"code": row["code"]})
        with understood("sheet"):
            return WeekSheet(
                head=SheetHead(
                    person_name=row["person_name"],
                    made_on=date.fromisoformat(row["made_on"]),
                    emergency_number=row["emergency_number"],
                    clinic_phone=row["clinic_phone"],
                ),
                code=row["code"],
                routine_id=row["routine_id"],
                routine_name=row["routine_name"],
                items=tuple(item_from(item) for item in items),
                first_day=optional_day(row["first_day"]),
                symptom=None if row["symptom"] is None else Symptom(row["symptom"]),
            )


def _values(sheet: WeekSheet) -> Values:
    return {
        "person_name": whole_text(sheet.head.person_name),
        "made_on": day_text(sheet.head.made_on),
        "emergency_number": whole_text(sheet.head.emergency_number),
        "clinic_phone": whole_text(sheet.head.clinic_phone),
        "routine_id": sheet.routine_id,
        "routine_name": whole_text(sheet.routine_name),
        "first_day": optional_day_text(sheet.first_day),
        "symptom": None if sheet.symptom is None else sheet.symptom.value,
    }
