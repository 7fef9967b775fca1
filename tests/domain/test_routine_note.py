"""Rules of the note to an exercise."""

import pytest

from neuro_desktop.domain.routine import LONGEST_NOTE
from neuro_desktop.domain.routine_note import change_note
from tests import builders


def test_an_item_takes_a_note_without_the_blanks_around_it() -> None:
    routine = builders.routine(builders.item(1), builders.item(2))

    noted = change_note(routine, 1, "  use the blue strap ")

    assert [item.note for item in noted.items] == ["", "use the blue strap"]


def test_a_note_is_cut_at_its_longest() -> None:
    noted = change_note(builders.routine(builders.item(1)), 0, "x" * (LONGEST_NOTE + 1))

    assert len(noted.items[0].note) == LONGEST_NOTE


def test_only_an_item_that_is_there_takes_a_note() -> None:
    with pytest.raises(IndexError):
        change_note(builders.routine(builders.item(1)), 1, "no")
