"""Words of the page about one session."""

import pytest

from neuro_desktop.application.session_review import SideDone
from neuro_desktop.domain.phases import Side
from neuro_desktop.domain.session import Outcome
from neuro_desktop.texts.session_review import sides_text


@pytest.mark.parametrize(
    ("side", "words"),
    [
        (Side.LEFT, "Left foot: done"),
        (Side.RIGHT, "Right foot: done"),
        (Side.BOTH, "Both feet: done"),
        (Side.ALTERNATING, "Left and right in turn: done"),
    ],
)
def test_what_was_done_is_told_for_each_way_an_exercise_uses_the_feet(
    side: Side, words: str
) -> None:
    assert sides_text([SideDone(side, Outcome.DONE)]) == words
