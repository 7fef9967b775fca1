"""Rules of the words for a store in trouble."""

import pytest

from neuro_desktop.application.store_ports import StoreTrouble
from neuro_desktop.texts.store import (
    TroubleWords,
    already_open_words,
    bug_words,
    session_not_kept,
    settings_repaired,
    trouble_words,
    what_happened,
)

FILE = "/ann/steady-feet.db"
BACKUPS = "/ann/backups"
PAGES = [trouble_words(trouble, FILE, BACKUPS) for trouble in StoreTrouble] + [
    bug_words("/ann/steady-feet.log"),
    already_open_words(),
]


def parts(words: TroubleWords) -> tuple[str, ...]:
    return words.title, words.happened, words.safe, words.next_step


@pytest.mark.parametrize("words", PAGES, ids=lambda words: words.title)
def test_each_trouble_says_what_happened_what_is_safe_and_what_to_do(words: TroubleWords) -> None:
    assert all(parts(words))


@pytest.mark.parametrize("words", PAGES, ids=lambda words: words.title)
def test_every_value_is_put_in(words: TroubleWords) -> None:
    assert "{" not in "\n".join(parts(words))


def test_no_two_troubles_sound_alike() -> None:
    assert len({what_happened(trouble) for trouble in StoreTrouble}) == len(StoreTrouble)
    assert len({words.title for words in PAGES}) == len(PAGES)


def test_damage_names_the_file_and_the_folder_of_its_copies() -> None:
    words = trouble_words(StoreTrouble.CORRUPT, FILE, BACKUPS)

    assert BACKUPS in words.safe
    assert FILE in words.next_step


def test_a_session_in_trouble_may_go_on() -> None:
    assert session_not_kept(StoreTrouble.FULL)[0] == what_happened(StoreTrouble.FULL)
    assert "You can go on" in session_not_kept(StoreTrouble.FULL)[1]


def test_nothing_repaired_says_nothing() -> None:
    assert settings_repaired(()) == ""


def test_a_whole_file_and_single_settings_are_told_apart() -> None:
    assert settings_repaired(("*",)) != settings_repaired(("theme",))
