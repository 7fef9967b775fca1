"""One word for each idea: docs/words.md, held against every text for people."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.said import everything_said

ROOT = Path(__file__).resolve().parent.parent
# The pages that people read who only use the app.
PAGES = ("README.md", "CHANGELOG.md")
CODE = re.compile(r"`[^`]*`|^```.*?^```|\]\([^)]*\)", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Row:
    """One idea of the list: its words, and the words that never stand for it."""

    words: tuple[str, ...]
    never: tuple[str, ...]


def word_list() -> list[Row]:
    """Return the rows of the table of docs/words.md."""
    lines = (ROOT / "docs" / "words.md").read_text(encoding="utf-8").splitlines()
    table = [line.strip("|").split("|") for line in lines if line.startswith("|")]
    head, _, *rows = [[cell.strip() for cell in cells] for cells in table]
    assert head == ["word", "what it is", "never", "not for this"]
    return [Row(_words(word), _words(never)) for word, _, never, _ in rows]


def _words(cell: str) -> tuple[str, ...]:
    return tuple(word for each in cell.split(",") if (word := each.strip()))


def joined_otherwise(word: str) -> set[str]:
    """Return how else a word of two parts might be written: "check in", "checkin"."""
    return {sign.join(re.split("[ -]", word)) for sign in ("", " ", "-")} - {word}


ROWS = word_list()
WRONG = {wrong for row in ROWS for wrong in row.never} | {
    wrong for row in ROWS for word in row.words for wrong in joined_otherwise(word)
}
ANY_WRONG = re.compile(
    rf"\b({'|'.join(map(re.escape, sorted(WRONG)))})(?:s|es|d|ed|ing)?\b", re.IGNORECASE
)


def wrong_words(text: str) -> list[str]:
    """Return the words of a text that the list rules out, in lower case."""
    return [found.lower() for found in ANY_WRONG.findall(text)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Start your Workout now.", ["workout"]),
        ("Ask your podiatrists.", ["podiatrist"]),
        ("What the user clicked", ["user", "click"]),
        ("It is time for a check in.", ["check in"]),
        ("Your checkins, your foot-check", ["checkin", "foot-check"]),
    ],
)
def test_a_wrong_word_is_found(text: str, wrong: list[str]) -> None:
    assert wrong_words(text) == wrong


@pytest.mark.parametrize(
    "text", ["Your check-in with your clinician", "Look around. Save the week.", "Type in a week."]
)
def test_a_right_word_is_left_alone(text: str) -> None:
    assert wrong_words(text) == []


def test_no_word_is_both_right_and_wrong() -> None:
    assert len(ROWS) > 30
    assert {word for row in ROWS for word in row.words} & WRONG == set()


def test_no_text_for_people_has_a_wrong_word() -> None:
    found = [(each.place, each.text, wrong_words(each.text)) for each in everything_said()]

    assert [each for each in found if each[2]] == []


@pytest.mark.parametrize("page", PAGES)
def test_no_page_for_people_has_a_wrong_word(page: str) -> None:
    plain = CODE.sub("", (ROOT / page).read_text(encoding="utf-8"))

    assert wrong_words(plain) == []
