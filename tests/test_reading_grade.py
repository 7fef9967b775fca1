"""Rules of the reading grade itself: syllables as spoken, sentences, exceptions by name."""

import pytest

from tests.reading_grade import excepted_words, grade, hard_texts, long_words, syllables

SPOKEN = {
    1: (
        "chair stands toes shoes takes closed scrunch cramps breathes hips rice eye eyes key whole "
        "don't don\u2019t you once knees aches yes straight caused called filled"
    ),
    2: (
        "circle ankles lifted stretches inches fastened wobbled moment's safely movement careful "
        "didn't people quiet beyond playing action special something tired square-cut noises pages "
        "playful safety somewhat elsewhere evening Wednesday"
    ),
    3: (
        "exercise together carefully diary area another carrying fingertips radio usual hospital "
        "several earlier easier easiest steadier quieter"
    ),
    4: "exercises medication diabetic emergency everybody diabetes neuropathy",
    5: "unusually immediately",
}


@pytest.mark.parametrize(
    ("word", "spoken"), [(word, count) for count, words in SPOKEN.items() for word in words.split()]
)
def test_syllables_are_counted_as_spoken(word: str, spoken: int) -> None:
    assert syllables(word) == spoken


@pytest.mark.parametrize(
    ("digits", "spoken"),
    [("5", 1), ("7", 2), ("11", 3), ("10", 1), ("20", 2), ("26", 3), ("100", 3), ("112", 4)],
)
def test_digits_count_as_the_spoken_number(digits: str, spoken: int) -> None:
    assert syllables(digits) == spoken


def test_capitals_are_spelled_out() -> None:
    assert syllables("TV") == 2


def test_the_grade_follows_the_published_formula() -> None:
    # 6 words, 2 sentences, 7 syllables
    assert grade("Sit tall. Lift one knee slowly.") == pytest.approx(
        0.39 * 6 / 2 + 11.8 * 7 / 6 - 15.59
    )


def test_a_text_without_words_has_grade_zero() -> None:
    assert grade(" … ") == 0.0


def test_a_line_end_ends_a_sentence() -> None:
    assert grade("Sit tall\nLift one knee slowly") == grade("Sit tall. Lift one knee slowly.")


def test_a_decimal_point_does_not_end_a_sentence() -> None:
    # 6 words, 1 sentence, 8 syllables: "2.5" is read as 2 and 5
    assert grade("Wait for 2.5 minutes or more.") == pytest.approx(0.39 * 6 + 11.8 * 8 / 6 - 15.59)


def test_an_excepted_word_counts_as_one_syllable() -> None:
    assert grade("Move your ankle.") == grade("Move your foot.")


def test_a_plain_word_is_not_excepted() -> None:
    assert grade("Move your body.") > grade("Move your foot.")


def test_a_placeholder_is_read_as_a_short_number() -> None:
    assert grade("{0} of %n exercises") == grade("10 of 10 exercises")


def test_hard_texts_finds_the_hard_sentence_only() -> None:
    hard = "Peripheral neuropathy necessitates individualised rehabilitation."

    assert list(hard_texts(["Sit tall and look straight ahead.", hard])) == [hard]


def test_hard_texts_passes_over_labels() -> None:
    assert hard_texts(["Settings", "Emergency number"]) == {}


def test_a_label_is_hard_by_its_words_of_more_than_3_syllables() -> None:
    assert long_words("Discontinue {0} immediately") == ["discontinue", "immediately"]
    assert long_words("Another exercise afterwards") == []


def test_excepted_words_are_few_and_lower_case() -> None:
    words = excepted_words()

    assert words == {word.lower() for word in words}
    assert 0 < len(words) <= 30
