"""Long names, other scripts, long notes and long routines: laid out, and nothing is lost."""

from dataclasses import replace
from pathlib import Path

import pytest

from neuro_desktop.domain.sheet import Paper, PaperSize
from neuro_desktop.sheets.marks import Words
from neuro_desktop.sheets.typeset import lines, shortened, width_of
from tests.sheets.stage import PERSON, book, printed, routine_of, week_of

HEBREW = "רוזה מילר לבית שפירא " * 9
EMOJI = "Rosa 👵🏽🦶 " * 20
NAMES = {
    "words": ("Maximiliane " * 17)[:200].strip(),
    "one word": "W" * 200,
    "right to left": HEBREW.strip(),
    "emoji": EMOJI.strip(),
    "Chinese": "测试名字" * 50,
}
NOTE = " ".join(f"word{number}" for number in range(70))[:500]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize("points", [16, 24])
def test_a_long_name_is_whole_in_the_head_and_inside_the_margins(
    name: str, points: int, tmp_path: Path
) -> None:
    sheet = routine_of("seated", replace(PERSON, name=name), name=name)
    paper = Paper(PaperSize.LETTER, points)

    pdf = printed(sheet, paper, tmp_path)
    first = book([sheet], paper).pages[0]

    assert min(min(page.margins) for page in pdf.pages) >= 25 - 0.45
    assert min(points for page in pdf.pages for points in page.letter_points) >= 16 - 0.01
    head = [mark.words for mark in first.marks if isinstance(mark, Words) and mark.bold]
    assert "".join(name.split()) in "".join("".join(head).split())


def test_a_name_from_right_to_left_stands_at_the_right_edge() -> None:
    page = book([routine_of("seated", replace(PERSON, name=HEBREW.strip()))], Paper()).pages[0]

    named = [mark for mark in page.marks if isinstance(mark, Words) and mark.right_to_left]
    ends = [mark.x + width_of(mark.words, mark.points, bold=mark.bold) for mark in named[1:]]

    assert ends == pytest.approx([210 - 25] * len(ends), abs=0.2)


def test_the_running_head_cuts_a_long_name_and_says_so() -> None:
    page = book([routine_of("seated", replace(PERSON, name=NAMES["words"]))], Paper()).pages[1]
    running = page.marks[0]

    assert isinstance(running, Words)
    assert "…" in running.words
    assert running.words.endswith("· Morning")


@pytest.mark.parametrize("pictures", [True, False])
@pytest.mark.parametrize("points", [16, 18, 24])
def test_thirty_exercises_with_notes_are_all_there(
    points: int, pictures: bool, tmp_path: Path
) -> None:
    sheet = routine_of("all")
    noted = tuple(replace(item, note=f"{NOTE} notesend") for item in sheet.items)
    long = replace(sheet, items=(noted * 3)[:30])

    pdf = printed(long, Paper(PaperSize.LETTER, points, pictures), tmp_path)

    words = [word for page in pdf.pages for word in page.words]
    assert words.count("word69") == words.count("notesend") == 30
    assert min(min(page.margins) for page in pdf.pages) >= 25 - 0.45


def test_a_note_too_long_for_a_page_goes_on_on_the_next() -> None:
    sheet = routine_of("seated")
    note = "Take it slowly and rest when you like. " * 60
    noted = replace(sheet, items=(replace(sheet.items[0], note=note),))
    pages = book([noted], Paper(points=24)).pages

    told = " ".join(" ".join(page.text for page in pages).split())
    assert "Ankle rolls, continued" in told
    assert told.count("slowly") == told.count("rest when") == 60


def test_a_long_word_is_broken_and_not_cut() -> None:
    broken = lines("W" * 200, 18.0, 100.0)

    assert "".join(line.words for line in broken) == "W" * 200
    assert max(line.width for line in broken) <= 100.0


def test_emoji_are_never_broken_in_two() -> None:
    broken = lines("👵🏽" * 40, 18.0, 60.0)

    assert "".join(line.words for line in broken) == "👵🏽" * 40


def test_half_a_character_does_no_harm() -> None:
    half = "Rosa \ud83d " * 30

    assert len(lines(half.strip(), 18.0, 60.0)) > 1


def test_shortened_words_fit() -> None:
    cut = shortened("Maximiliane " * 20, 18.0, 60.0)

    assert cut.endswith("…")
    assert width_of(cut, 18.0) <= 60.0


@pytest.mark.parametrize("points", [18, 24])
def test_a_long_emergency_number_is_whole_on_every_page(points: int, tmp_path: Path) -> None:
    called = replace(PERSON, emergency_number="+49 (0) 1234 56789 / 0123456-9")

    pdf = printed(routine_of("seated", called), Paper(PaperSize.LETTER, points), tmp_path)

    for page in pdf.pages:
        assert "Emergency: +49 (0) 1234 56789 / 0123456-9" in " ".join(page.words)
        assert min(page.margins) >= 25 - 0.45
        assert min(page.letter_points) >= 16 - 0.01


def test_a_week_with_a_long_name_stays_on_its_page(tmp_path: Path) -> None:
    sheet = week_of("all", replace(PERSON, name=NAMES["words"]))

    pdf = printed(sheet, Paper(points=24), tmp_path)

    assert min(min(page.margins) for page in pdf.pages) >= 12 - 0.45
