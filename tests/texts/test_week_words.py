import pytest

from neuro_desktop.texts.week import day_word


@pytest.mark.parametrize(
    ("planned", "is_today", "is_ahead", "word"),
    [
        (True, True, False, "today"),
        (False, True, False, "today"),
        (True, False, True, "plan"),
        (False, False, True, "free"),
        (False, False, False, "free"),
        (True, False, False, "none"),
    ],
)
def test_every_day_without_a_tick_has_a_word(
    planned: bool, is_today: bool, is_ahead: bool, word: str
) -> None:
    assert day_word(planned=planned, is_today=is_today, is_ahead=is_ahead) == word
