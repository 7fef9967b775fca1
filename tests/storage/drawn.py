"""Hypothesis strategies read off the types, so that a field added later is drawn too."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, timezone
from enum import Enum
from types import NoneType, UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

from neuro_desktop.domain.check_in import Rating
from neuro_desktop.domain.symptoms import Symptom, where_felt

T = TypeVar("T")

_ZONES = st.sampled_from([UTC, timezone(timedelta(hours=5, minutes=45)), timezone.max])
_FIRST = datetime(1900, 1, 2)  # noqa: DTZ001 - the zone is drawn apart
_LAST = datetime(9999, 12, 30)  # noqa: DTZ001
_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(max_size=40),
    bool: st.booleans(),
    int: st.integers(1, 2**31),
    float: st.floats(allow_nan=False),
    date: st.dates(),
    datetime: st.datetimes(_FIRST, _LAST, timezones=_ZONES),
}
_SCALE = st.integers(0, 10)
_WEEKDAYS = st.frozensets(st.integers(0, 6))
# At most one answer for each symptom and side.
_RATINGS = st.dictionaries(st.sampled_from(where_felt(Symptom)), _SCALE, max_size=6).map(
    lambda rated: tuple(Rating(at, value) for at, value in rated.items())
)
# What a type alone does not say.
_BY_FIELD: dict[str, Any] = {
    "weekdays": lambda _hint: _WEEKDAYS,
    "pain_before": lambda _hint: st.none() | _SCALE,
    "pain_after": lambda _hint: st.none() | _SCALE,
    "effort": lambda hint: st.lists(st.tuples(_of(get_args(get_args(hint)[0])[0]), _SCALE)).map(
        tuple
    ),
    "steady_sessions": lambda _hint: st.integers(0, 1000),
    "ratings": lambda _hint: _RATINGS,
    "planned_seconds": lambda _hint: st.none() | st.floats(0, 1e6),
}


def whole(kind: type[T], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[T]:
    """Draw a dataclass with every field, also those with a default; `fixed` names exceptions."""
    hints = get_type_hints(kind)
    drawn = {
        field.name: _BY_FIELD.get(field.name, _of)(hints[field.name])
        for field in fields(kind)  # type: ignore[arg-type]
    }
    return st.builds(kind, **{**drawn, **fixed})


def _of(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is not None:
        return _of_parts(get_origin(hint), get_args(hint))
    if is_dataclass(hint):
        return whole(hint)  # type: ignore[arg-type]
    if hasattr(hint, "_fields"):
        return st.tuples(*map(_of, get_type_hints(hint).values())).map(lambda t: hint(*t))
    return st.sampled_from(hint) if issubclass(hint, Enum) else _PLAIN[hint]


def _of_parts(origin: Any, parts: tuple[Any, ...]) -> st.SearchStrategy[Any]:
    if origin is frozenset:
        return st.frozensets(_of(parts[0]))
    if origin is tuple:
        return st.lists(_of(parts[0]), max_size=6).map(tuple)
    if origin is Mapping:
        return st.dictionaries(_of(parts[0]), _of(parts[1]))
    assert origin in (Union, UnionType), origin
    return st.one_of([st.none() if part is NoneType else _of(part) for part in parts])
