"""Words round the pages of Learn: easy to read, no two tiles alike."""

from collections.abc import Callable

import pytest

from neuro_desktop.application.learn import LearnGroup
from neuro_desktop.application.learn_pages import MedicineAnswer
from neuro_desktop.texts import learn as texts


@pytest.mark.parametrize("words", [texts.group_title, texts.group_line])
def test_no_two_tiles_of_the_index_say_the_same(words: Callable[[LearnGroup], str]) -> None:
    said = [words(group) for group in LearnGroup]

    assert len(set(said)) == len(LearnGroup)


def test_the_answers_are_words_of_their_own() -> None:
    assert [texts.medicine_answer(answer) for answer in MedicineAnswer] == ["Yes", "No", "Not sure"]


@pytest.mark.parametrize("concerned", [True, False])
def test_what_was_answered_names_both_medicines(concerned: bool) -> None:
    said = texts.answered(concerned=concerned)

    assert "insulin" in said
    assert "sulfonylurea" in said


def test_who_is_not_sure_is_told_so_with_those_who_take_it() -> None:
    assert "not sure" in texts.answered(concerned=True)
