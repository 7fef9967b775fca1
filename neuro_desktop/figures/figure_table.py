"""Read the `figure` table of an exercise's TOML strictly; every error names file and key."""

from pathlib import Path
from typing import Any

from neuro_desktop.figures.rig import ARM_NUMBERS, LEG_NUMBERS, Limb
from neuro_desktop.figures.scenes import Arrow, Camera, Prop

# The numbers of each kind, after its joint if it has one.
ARROW_NUMBERS = {"arc": 3, "line": 4, "both": 4, "ring": 2, "level": 3}
ARROWS_ABOUT_A_JOINT = {"arc", "ring"}
PROP_NUMBERS = {
    "chair": 1,
    "counter": 1,
    "counter_behind": 0,
    "chair_behind": 1,
    "ball": 0,
    "bucket": 1,
    "towel": 0,
}
JOINTS = {"hip", "shoulder", "head"} | {
    f"{leg}.{part}" for leg in ("near", "far") for part in ("knee", "ankle", "toe", "ball", "heel")
}


class FigureError(Exception):
    """A figure's numbers break a rule; `file` and `key` say where, `problem` says how."""

    def __init__(self, file: Path, key: str, problem: str) -> None:
        super().__init__(f"{file}: {key}: {problem}")
        self.file = file
        self.key = key
        self.problem = problem


class FigureTable:
    """One table; each value is taken once, `close` refuses what is left over."""

    def __init__(self, file: Path, path: str, values: object) -> None:
        self.file = file
        self.path = path
        if not isinstance(values, dict):
            raise FigureError(file, path, "must be a table")
        self._left: dict[str, Any] = dict(values)

    def error(self, key: str, problem: str) -> FigureError:
        """Return the error for a key of this table."""
        return FigureError(self.file, f"{self.path}.{key}", problem)

    def has(self, key: str) -> bool:
        """Say whether a key is there and was not taken yet."""
        return key in self._left

    def close(self) -> None:
        """Raise FigureError if the table holds a key that nobody asked for."""
        for key in self._left:
            raise self.error(key, "is unknown")

    def take(self, key: str) -> object:
        """Return a value as it is."""
        if key not in self._left:
            raise self.error(key, "is missing")
        return self._left.pop(key)

    def tables(self, key: str) -> "dict[str, FigureTable]":
        """Return the tables below a key, by name."""
        value = self.take(key)
        if not isinstance(value, dict):
            raise self.error(key, "must be a table")
        return {
            name: FigureTable(self.file, f"{self.path}.{key}.{name}", inner)
            for name, inner in value.items()
        }

    def choice(self, key: str, known: set[str], default: str) -> str:
        """Return one of the known words, or the default if the key is not there."""
        value = self._left.pop(key, default)
        if not isinstance(value, str) or value not in known:
            raise self.error(key, f"must be one of {', '.join(sorted(known))}, not {value!r}")
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; false if the key is not there."""
        value = self._left.pop(key, False)
        if not isinstance(value, bool):
            raise self.error(key, f"must be true or false, not {value!r}")
        return value

    def number(self, key: str, default: float) -> float:
        """Return a number, or the default if the key is not there."""
        return self._number(key, self._left.pop(key, default))

    def numbers(self, key: str, count: int, default: tuple[float, ...]) -> tuple[float, ...]:
        """Return this many numbers, or the default if the key is not there."""
        if not self.has(key):
            return default
        return self._numbers(key, self._left.pop(key), count)

    def camera(self, key: str) -> Camera:
        """Return a camera: left, bottom, side."""
        left, bottom, side = self._numbers(key, self.take(key), 3)
        if side <= 0:
            raise self.error(key, "needs a side above 0")
        return Camera(left, bottom, side)

    def leg(self, key: str) -> Limb | None:
        """Return a leg, or None if there is none."""
        return self._limb(key, LEG_NUMBERS)

    def arm(self, key: str) -> Limb | None:
        """Return an arm, or None if there is none."""
        return self._limb(key, ARM_NUMBERS)

    def arrows(self, key: str) -> tuple[Arrow, ...]:
        """Return arrows; none if the key is not there."""
        return tuple(self._arrow(key, row) for row in self._rows(key))

    def props(self, key: str) -> tuple[Prop, ...]:
        """Return the things in the picture; none if the key is not there."""
        return tuple(
            Prop(kind, self._numbers(key, rest, PROP_NUMBERS[kind]))
            for kind, rest in (self._tagged(key, row, PROP_NUMBERS) for row in self._rows(key))
        )

    def keys(self, key: str) -> list[tuple[str, float]]:
        """Return a cycle: pose names with their share of the time, rising from 0 to 1."""
        found = []
        for row in self._rows(key):
            if len(row) != 2 or not isinstance(row[0], str):
                raise self.error(key, f"must hold pairs of a pose and a share, not {row!r}")
            found.append((row[0], self._number(key, row[1])))
        shares = [share for _, share in found]
        if len(found) < 2 or shares[0] != 0 or shares[-1] != 1 or shares != sorted(set(shares)):
            raise self.error(key, "must rise from 0 to 1")
        return found

    def _arrow(self, key: str, row: list[object]) -> Arrow:
        kind, rest = self._tagged(key, row, ARROW_NUMBERS)
        joint, part = "", 0
        if kind in ARROWS_ABOUT_A_JOINT:
            joint = str(rest[0]) if rest else ""
            rest = rest[1:]
            if joint not in JOINTS:
                raise self.error(key, f"knows no joint {joint!r}")
        if len(rest) == ARROW_NUMBERS[kind] + 1:
            part = int(self._number(key, rest[-1]))
            rest = rest[:-1]
        return Arrow(kind, joint, self._numbers(key, rest, ARROW_NUMBERS[kind]), part)

    def _limb(self, key: str, known: dict[str, int]) -> Limb | None:
        if not self.has(key):
            return None
        tag, rest = self._tagged(key, self._left.pop(key), known)
        return Limb(tag, self._numbers(key, rest, known[tag]))

    def _tagged(self, key: str, row: object, known: dict[str, int]) -> tuple[str, list[object]]:
        if not isinstance(row, list) or not row or row[0] not in known:
            raise self.error(key, f"must begin with one of {', '.join(known)}, not {row!r}")
        return str(row[0]), row[1:]

    def _rows(self, key: str) -> list[list[object]]:
        rows = self._left.pop(key, [])
        if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
            raise self.error(key, "must be a list of lists")
        return rows

    def _numbers(self, key: str, values: object, count: int) -> tuple[float, ...]:
        if not isinstance(values, list) or len(values) != count:
            raise self.error(key, f"needs {count} numbers, not {values!r}")
        return tuple(self._number(key, value) for value in values)

    def _number(self, key: str, value: object) -> float:
        # A TOML boolean is an int to Python.
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise self.error(key, f"must be a number, not {value!r}")
        return float(value)
