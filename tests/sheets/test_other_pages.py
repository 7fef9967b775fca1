"""Rules of the blank check-in and of the booklet."""

from dataclasses import replace

import pytest

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.domain.safety import Place, Today
from neuro_desktop.domain.sheet import Booklet, BookletExercise, Paper, PaperSize
from neuro_desktop.domain.sheet_making import booklet, check_in_sheet
from neuro_desktop.domain.symptoms import RATED, Symptom
from neuro_desktop.sheets.marks import Picture, SheetPage, Words
from neuro_desktop.texts.symptoms import symptom_name
from tests.builders import answers, beginner
from tests.sheets.stage import MADE_ON, PERSON, WORDS, book

PAPERS = [Paper(size, points) for size in PaperSize for points in (16, 18, 24)]
every_paper = pytest.mark.parametrize(
    "paper", PAPERS, ids=lambda each: f"{each.size}-{each.points}"
)


def flat(pages: tuple[SheetPage, ...]) -> str:
    return " ".join(" ".join(page.text for page in pages).split())


def titles(page: SheetPage) -> list[str]:
    return [mark.words for mark in page.marks if isinstance(mark, Words) and mark.bold]


# ---------------------------------------------------------------- check-in


@every_paper
def test_each_symptom_has_numbers_for_both_feet_on_one_page(paper: Paper) -> None:
    pages = book([check_in_sheet(PERSON, MADE_ON)], paper).pages
    row = " ".join(map(str, range(11)))

    for symptom in RATED:
        (page,) = [page for page in pages if symptom_name(symptom) in titles(page)]
        words = flat((page,)).split(f" {symptom_name(symptom)} ")[1]
        wanted = row if symptom is Symptom.BALANCE else f"Left {row} Right {row}"
        assert words.split(". ", 2)[2].startswith(wanted)


def test_what_is_followed_is_asked_first() -> None:
    words = flat(book([check_in_sheet(PERSON, MADE_ON)], Paper()).pages)

    places = [words.index(symptom_name(each)) for each in (*PERSON.symptoms, Symptom.NUMBNESS)]
    assert places == sorted(places)


def test_skin_and_nails_are_yes_or_no() -> None:
    words = flat(book([check_in_sheet(PERSON, MADE_ON)], Paper()).pages)

    assert "Changes of skin or nails Yes No What did you see?" in words


# ---------------------------------------------------------------- booklet


def pages_of_booklet(sheet: Booklet, paper: Paper) -> tuple[SheetPage, ...]:
    return book([sheet], paper).pages


@every_paper
def test_the_index_names_the_page_an_exercise_begins_on(paper: Paper) -> None:
    sheet = booklet(PERSON, WORDS.catalogue, Today(MADE_ON))
    pages = pages_of_booklet(sheet, paper)
    begin = {
        name: page.number
        for page in pages
        for name in map(WORDS.name, ExerciseId)
        if name in titles(page)
    }

    index = next(page for page in pages if "What is on which page" in page.text)

    lines = index.text.split("\n")
    for name, number in begin.items():
        assert lines[lines.index(name) + 1] == str(number)
    assert len(begin) == len(ExerciseId)


def test_the_cover_has_the_stop_signs() -> None:
    pages = pages_of_booklet(booklet(PERSON, WORDS.catalogue, Today(MADE_ON)), Paper())

    assert "Stop if you feel this" in pages[0].text


def test_every_level_allowed_is_there_and_no_other() -> None:
    sitting = replace(PERSON, profile=beginner(answers(place=Place.SITTING)))
    sheet = booklet(sitting, WORDS.catalogue, Today(MADE_ON))
    words = flat(pages_of_booklet(sheet, Paper()))

    assert "Ankle pumps" in words
    assert "Level 2: 12 time(s) with each foot." in words
    assert "Standing, both hands" not in words
    assert "Kick back" not in words


def test_each_form_has_one_picture() -> None:
    one = Booklet(
        booklet(PERSON, WORDS.catalogue, Today(MADE_ON)).head,
        (BookletExercise(ExerciseId.ANKLE_ROLLS, (1, 2, 3)),),
    )
    pages = pages_of_booklet(one, Paper())

    pictures = [mark for page in pages for mark in page.marks if isinstance(mark, Picture)]
    assert [picture.moment.form for picture in pictures] == ["circles", "alphabet"]
    assert all(picture.side == 70 for picture in pictures)


def test_without_an_open_exercise_the_booklet_says_so() -> None:
    empty = replace(booklet(PERSON, WORDS.catalogue, Today(MADE_ON)), exercises=())

    assert "No exercise is open to you now." in flat(pages_of_booklet(empty, Paper()))
