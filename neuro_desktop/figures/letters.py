"""The letters that toes write: strokes on a grid 4 wide and 6 high."""

from itertools import pairwise

WIDTH, HEIGHT = 4, 6

# Each stroke is a row of x y pairs; a new stroke lifts the pen.
_STROKES = {
    "A": ("00 26 40", "12 32"),
    "B": ("00 06 26 35 34 23 03", "23 42 41 30 00"),
    "C": ("45 36 16 05 01 10 30 41",),
    "D": ("00 06 26 44 42 20 00",),
    "E": ("46 06 00 40", "03 33"),
    "F": ("46 06 00", "03 33"),
    "G": ("45 36 16 05 01 10 30 41 43 23",),
    "H": ("06 00", "46 40", "03 43"),
    "I": ("16 36", "26 20", "10 30"),
    "J": ("16 46", "36 31 20 10 01",),
    "K": ("06 00", "46 03 40"),
    "L": ("06 00 40",),
    "M": ("00 06 23 46 40",),
    "N": ("00 06 40 46",),
    "O": ("26 16 05 01 10 30 41 45 36 26",),
    "P": ("00 06 36 45 44 33 03",),
    "Q": ("26 16 05 01 10 30 41 45 36 26", "22 40"),
    "R": ("00 06 36 45 44 33 03", "23 40"),
    "S": ("45 36 16 05 04 13 33 42 41 30 10 01",),
    "T": ("06 46", "26 20"),
    "U": ("06 01 10 30 41 46",),
    "V": ("06 20 46",),
    "W": ("06 10 24 30 46",),
    "X": ("06 40", "46 00"),
    "Y": ("06 23 46", "23 20"),
    "Z": ("06 46 00 40",),
}  # fmt: skip


def strokes(letter: str) -> list[list[complex]]:
    """Return the strokes of a capital letter, each a row of points on the grid."""
    return [
        [complex(int(pair[0]), int(pair[1])) for pair in stroke.split()]
        for stroke in _STROKES[letter]
    ]


def written(letter: str, share: float) -> tuple[list[list[complex]], complex]:
    """Return the strokes written after this share of the letter, and where the pen is."""
    rows = strokes(letter)
    whole = sum(_length(row) for row in rows)
    left = whole * min(max(share, 0.0), 1.0)
    found: list[list[complex]] = []
    pen = rows[0][0]
    for row in rows:
        if left <= 0 and found:
            break
        line = _start_of(row, left)
        left -= _length(row)
        found.append(line)
        pen = line[-1]
    return found, pen


def _length(row: list[complex]) -> float:
    return sum(abs(b - a) for a, b in pairwise(row))


def _start_of(row: list[complex], length: float) -> list[complex]:
    """Return the first part of a row of points, this long."""
    line = [row[0]]
    for a, b in pairwise(row):
        step = abs(b - a)
        if step >= length:
            line.append(a + (b - a) * max(length, 0.0) / step)
            break
        line.append(b)
        length -= step
    return line
