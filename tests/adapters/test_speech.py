"""Rules of asking a speech engine: a plain voice in the language of the words, at a known speed."""

import pytest

from neuro_desktop.adapters.speech import (
    best_locale,
    best_voice,
    longest_ms,
    rate_for,
    speakable,
)

OFFERED = ("bpy_IN", "de_DE", "en_AU", "en_GB", "en_US", "mni_IN")
AMERICAN = (
    "English (Caribbean)",
    "English (Caribbean)+Adam",
    "English (America, New York City)",
    "English (America)+Robot",
    "English (America)",
)


def test_the_land_of_the_person_is_taken_if_it_speaks_the_language() -> None:
    assert best_locale("en", "en_GB", OFFERED) == "en_GB"


@pytest.mark.parametrize("system", ["C", "de_DE", "en_NZ", ""])
def test_english_words_are_spoken_in_english_whatever_the_system(system: str) -> None:
    assert best_locale("en", system, OFFERED) == "en_US"


def test_any_english_is_better_than_none() -> None:
    assert best_locale("en", "C", ("mni_IN", "en_ZA", "en_AU")) == "en_AU"


def test_no_voice_of_the_language_is_no_voice() -> None:
    assert best_locale("en", "en_US", ("mni_IN", "de_DE")) is None


def test_the_plain_voice_of_the_land_is_chosen() -> None:
    place = best_voice("en_US", AMERICAN)

    assert place is not None
    assert AMERICAN[place] == "English (America)"


def test_british_english_is_not_a_dialect() -> None:
    names = ("English (Scotland)", "English (Lancaster)", "English (Great Britain)")

    assert best_voice("en_GB", names) == 2


def test_voices_named_after_people_keep_the_order_of_the_engine() -> None:
    assert best_voice("en_US", ("Samantha", "Alex")) == 0


def test_a_disguised_voice_is_the_last_choice() -> None:
    assert best_voice("en_US", ("English (Caribbean)+Adam",)) == 0
    assert best_voice("en_US", ("English (Caribbean)+Adam", "English (Caribbean)")) == 1


def test_no_voices_give_none() -> None:
    assert best_voice("en_US", ()) is None


@pytest.mark.parametrize(
    ("words", "rate"), [(80, -1.0), (100, -0.778), (120, -0.556), (145, -0.278), (170, 0.0)]
)
def test_the_rate_gives_espeaks_words_a_minute(words: int, rate: float) -> None:
    assert rate_for("speechd", words) == pytest.approx(rate, abs=0.001)


@pytest.mark.parametrize("words", [0, 40, 900])
def test_the_rate_stays_in_the_range_of_the_engine(words: int) -> None:
    assert -1.0 <= rate_for("speechd", words) <= 1.0


def test_slower_is_slower_on_every_engine() -> None:
    assert rate_for("winrt", 100) < rate_for("winrt", 120) < rate_for("winrt", 145) < 0.5


def test_each_line_ends_with_a_pause() -> None:
    assert speakable("Ankle pumps\nSit tall.\n\nReady?\n") == "Ankle pumps. Sit tall. Ready?"


def test_control_characters_are_not_sent() -> None:
    assert speakable("one\x00two\tthree\x1b") == "one two three."


def test_half_a_character_is_left_out() -> None:
    assert speakable("smile \ud83d now") == "smile  now."


def test_other_scripts_stay_as_they_are() -> None:
    assert speakable("שלום, مرحبا") == "שלום, مرحبا."


@pytest.mark.parametrize("text", ["", "  \n ", "…", "•", "😀"])
def test_a_text_without_words_is_nothing_to_say(text: str) -> None:
    assert speakable(text) == ""


def test_an_engine_gets_more_than_the_time_it_needs() -> None:
    hundred_words = "word " * 100

    assert longest_ms(hundred_words, 100) > 90_000


def test_a_long_word_counts_as_many() -> None:
    assert longest_ms("a" * 500, 145) > longest_ms("a b c", 145) + 20_000
