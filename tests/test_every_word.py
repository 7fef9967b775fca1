"""Every text of the app, of the exercises and of Learn is easy to read, in one style."""

import re
from pathlib import Path

from tests.reading_grade import hard_texts, is_label, long_words
from tests.said import everything_said

# Read by a clinician, at a clinician's grade; every other rule holds there too.
FOR_CLINICIANS = {"doctor_sheet"}  # the page for the doctor

# The words of more than 3 syllables on labels: a shorter one would be less clear.
LONG_ON_LABELS = {
    *("activity", "amputation", "chemotherapy", "diabetes", "emergency", "neuropathy"),
    "hyperlegible",  # the name of the letters
}

PLEASE = re.compile(r"\bplease\b", re.IGNORECASE)
# "One" is no number in "one hand"; before what is counted it is.
NUMBER_WORD = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|hundred"
    r"|one (?:second|minute|hour|day|week|month|year|point|level|session|set))\b",
    re.IGNORECASE,
)
BRITISH = re.compile(
    r"\b(?:(?:col|fav|neighb|behavi|lab|hon|hum|tum)our|(?:cent|fib|theat|lit|\w*met)re|grey"
    r"|(?:organ|recogn|real|apolog|summar|normal|stabil|minim)is(?:e|ing)|(?:travel|cancel)led"
    r"|moustache|practise|ageing|whilst|learnt)\w*",
    re.IGNORECASE,
)


def said_with(pattern: re.Pattern[str]) -> list[tuple[str, str]]:
    """Return the texts, each with its place, in which a pattern is found."""
    return [(each.place, each.text) for each in everything_said() if pattern.search(each.text)]


def test_every_text_is_looked_at() -> None:
    places = {each.place for each in everything_said()}

    assert len(everything_said()) > 2000
    assert {"home", "HomePage", "doctor_sheet", "exercises/balance", "learn/causes"} <= places


def test_every_text_reads_below_grade_7() -> None:
    for_all = [each for each in everything_said() if each.place not in FOR_CLINICIANS]

    hard = [(each.place, found) for each in for_all if (found := hard_texts([each.text]))]

    assert hard == []


def test_a_label_has_no_long_word() -> None:
    labels = [each for each in everything_said() if is_label(each.text)]

    long = {(each.place, word) for each in labels for word in long_words(each.text)}

    assert {at for at in long if at[1] not in LONG_ON_LABELS} == set()
    assert {word for _, word in long} == LONG_ON_LABELS


def test_no_text_shouts() -> None:
    assert said_with(re.compile("!")) == []


def test_no_text_says_please() -> None:
    assert said_with(PLEASE) == []


def test_numbers_are_digits() -> None:
    assert NUMBER_WORD.findall("Wait one minute. Lift one foot two times.") == ["one minute", "two"]
    assert said_with(NUMBER_WORD) == []


def test_the_spelling_is_that_of_the_us(project_root: Path) -> None:
    pages = [*project_root.glob("*.md"), *(project_root / "docs").rglob("*.md")]
    british = {page.name: BRITISH.findall(page.read_text(encoding="utf-8")) for page in pages}

    assert BRITISH.findall("Your gray, grey, neighbour colour hour.") == [
        "grey",
        "neighbour",
        "colour",
    ]
    assert said_with(BRITISH) == []
    assert {page: words for page, words in british.items() if words} == {}


def test_the_letters_for_left_and_right_are_told_in_words_beside_them() -> None:
    letters = {each.place for each in everything_said() if each.text in {"L", "R"}}
    told = {place for place, _ in said_with(re.compile("L = left, R = right"))}

    assert letters <= told
