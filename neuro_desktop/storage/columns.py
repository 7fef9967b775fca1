"""Values as they stand in columns: stamps, days, texts, and the items several tables share."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from neuro_desktop.application.store_ports import StoreBug
from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.routine import Dose, RoutineItem

# A row read: a value for each column name.
Row = Mapping[str, Any]
# A row to write: a value for each parameter.
Values = dict[str, Any]


def stamp_text(moment: datetime) -> str:
    """Return an aware moment as ISO-8601 in UTC, always 27 characters, so that text order is time.

    Raises StoreBug for a moment without a zone.
    """
    if moment.tzinfo is None:
        raise StoreBug(f"a moment without a zone: {moment}")
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def optional_stamp_text(moment: datetime | None) -> str | None:
    """Return a stamp's text, or None."""
    return None if moment is None else stamp_text(moment)


def stamp(text: str) -> datetime:
    """Return the aware moment, in UTC, of a stamp's text; raise ValueError if it is none."""
    return datetime.fromisoformat(text).astimezone(UTC)


def optional_stamp(text: str | None) -> datetime | None:
    """Return the moment, or None."""
    return None if text is None else stamp(text)


def day_text(day: date) -> str:
    """Return an ISO date; raise StoreBug for a moment, which is a date to Python."""
    if isinstance(day, datetime):
        raise StoreBug(f"a moment where a day belongs: {day}")
    return day.isoformat()


def optional_day_text(day: date | None) -> str | None:
    """Return an ISO date, or None."""
    return None if day is None else day_text(day)


def optional_day(text: str | None) -> date | None:
    """Return the day, or None; raise ValueError if the text is none."""
    return None if text is None else date.fromisoformat(text)


def optional_bool(number: int | None) -> bool | None:
    """Return yes, no or not asked."""
    return None if number is None else bool(number)


def whole_text(text: str) -> str:
    """Return a text UTF-8 can hold: half a surrogate pair, as a paste may bring, becomes U+FFFD."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def item_values(item: RoutineItem) -> Values:
    """Return the columns of an item of a routine, as several tables have it."""
    return {
        "exercise_id": item.exercise_id.value,
        "level": item.level,
        "amount": item.dose.amount,
        "holds": item.dose.holds,
        "sets": item.dose.sets,
        "own_pace": item.own_pace,
        "note": whole_text(item.note),
    }


def item_from(row: Row) -> RoutineItem:
    """Return the item of a row; raise ValueError if it makes no sense."""
    return RoutineItem(
        exercise_id=ExerciseId(row["exercise_id"]),
        level=row["level"],
        dose=Dose(amount=row["amount"], holds=row["holds"], sets=row["sets"]),
        own_pace=bool(row["own_pace"]),
        note=row["note"],
    )
