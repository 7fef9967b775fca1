"""Read one TOML file of content strictly: every key is known, present, of its type, in its range.

The catalogue builds its types from these tables. Nothing is taken on trust, since a wrong number
here becomes a wrong dose.
"""

import re
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

Choice = TypeVar("Choice", bound=StrEnum)

_LINE_OF_ERROR = re.compile(r"at line (\d+)")


class ContentError(Exception):
    """A file of content breaks a rule; `file` and `key` say where, `problem` says how."""

    def __init__(self, file: Path, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}")
        self.file = file
        self.key = key
        self.problem = problem


def read_table(file: Path) -> "Table":
    """Return the top table of a TOML file; raise ContentError if it cannot be read."""
    try:
        text = file.read_text(encoding="utf-8")
    except OSError as error:
        raise ContentError(file, "whole file", f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise ContentError(file, "whole file", "is not UTF-8 text") from error
    try:
        return Table(file, "", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise ContentError(file, _key_near(str(error), text), f"is not TOML: {error}") from error


def _key_near(message: str, text: str) -> str:
    """Return what stands left of "=" on the line a TOML error names."""
    found = _LINE_OF_ERROR.search(message)
    if found is None:
        return "end of file"
    line = text.splitlines()[int(found[1]) - 1]
    return line.split("=")[0].strip() or f"line {found[1]}"


class Table:
    """One table of a content file; each value is taken once, `close` refuses what is left over."""

    def __init__(self, file: Path, path: str, values: dict[str, Any]) -> None:
        self.file = file
        self._path = path
        self._left = dict(values)
        self._known: list[str] = []

    def error(self, key: str, problem: str) -> ContentError:
        """Return the error for a key of this table."""
        return ContentError(self.file, self._full(key), problem)

    def close(self) -> None:
        """Raise ContentError if the file holds a key that nobody asked for."""
        for key in self._left:
            raise self.error(key, f"is unknown; known here: {', '.join(sorted(set(self._known)))}")

    def ignore_table(self, key: str) -> None:
        """Leave a table that another module reads, if it is there."""
        self._known.append(key)
        if key in self._left and not isinstance(self._left.pop(key), dict):
            raise self.error(key, "must be a table")

    def has(self, key: str) -> bool:
        """Tell whether the file holds a key that may be left out."""
        self._known.append(key)
        return key in self._left

    def integer(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """Return a whole number from `least` to `most`, or `default` if the key is not there."""
        value = self._take(key, default)
        # A TOML boolean is an int to Python.
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(key, f"must be a whole number, not {value!r}")
        if not least <= value <= most:
            raise self.error(key, f"must be {least} to {most}, not {value}")
        return value

    def boolean(self, key: str) -> bool:
        """Return true or false."""
        value = self._take(key)
        if not isinstance(value, bool):
            raise self.error(key, f"must be true or false, not {value!r}")
        return value

    def choice(self, key: str, kind: type[Choice]) -> Choice:
        """Return the member of `kind` with this value."""
        return self._member(key, self._take(key), kind)

    def choices(self, key: str, kind: type[Choice]) -> tuple[Choice, ...]:
        """Return members of `kind`, none twice; an empty list is allowed."""
        members = [self._member(key, value, kind) for value in self._list(key)]
        self._refuse_twice(key, members)
        return tuple(members)

    def text(self, key: str, *, may_be_empty: bool = False) -> str:
        """Return one line of text."""
        value = self._text(key, self._take(key))
        if not value and not may_be_empty:
            raise self.error(key, "is empty")
        return value

    def texts(self, key: str, least: int, most: int) -> tuple[str, ...]:
        """Return `least` to `most` lines of text, none empty, none twice."""
        lines = [self._text(key, value) for value in self._list(key)]
        if not least <= len(lines) <= most:
            raise self.error(key, f"must have {least} to {most} lines, not {len(lines)}")
        if "" in lines:
            raise self.error(key, "has an empty line")
        self._refuse_twice(key, lines)
        return tuple(lines)

    def tables(self, key: str) -> tuple["Table", ...]:
        """Return a list of tables, at least one."""
        values = self._list(key)
        if not values:
            raise self.error(key, "is empty")
        return tuple(
            self._table(f"{key}[{number}]", value) for number, value in enumerate(values, start=1)
        )

    def named_tables(self, key: str) -> dict[str, "Table"]:
        """Return the tables below a table, by name."""
        value = self._take(key)
        if not isinstance(value, dict):
            raise self.error(key, f"must be a table, not {value!r}")
        return {name: self._table(f"{key}.{name}", inner) for name, inner in value.items()}

    def _take(self, key: str, default: object = None) -> object:
        self._known.append(key)
        if key in self._left:
            return self._left.pop(key)
        if default is None:
            raise self.error(key, "is missing")
        return default

    def _list(self, key: str) -> list[object]:
        value = self._take(key)
        if not isinstance(value, list):
            raise self.error(key, f"must be a list, not {value!r}")
        return value

    def _table(self, key: str, value: object) -> "Table":
        if not isinstance(value, dict):
            raise self.error(key, f"must be a table, not {value!r}")
        return Table(self.file, self._full(key), value)

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.error(key, f"must be text, not {value!r}")
        if value != " ".join(value.split()):
            raise self.error(key, f"has stray spaces or line ends: {value!r}")
        return value

    def _member(self, key: str, value: object, kind: type[Choice]) -> Choice:
        for member in kind:
            if value == member.value:
                return member
        known = ", ".join(member.value for member in kind)
        raise self.error(key, f"must be one of {known}, not {value!r}")

    def _refuse_twice(self, key: str, values: list[Any]) -> None:
        for value in values:
            if values.count(value) > 1:
                raise self.error(key, f"has {str(value)!r} twice")

    def _full(self, key: str) -> str:
        return f"{self._path}.{key}" if self._path else key
