"""How hard a text is to read: the Flesch-Kincaid grade, from an own count of syllables.

The grade is 0.39 words a sentence + 11.8 syllables a word - 15.59 (Kincaid and others, 1975).
Medical words and names that the readers know are excepted by name in `reading_words.txt`: each
counts as one syllable.
"""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

LIMIT = 6.9
SHORTEST_SENTENCE_WORDS = 5  # a label of one or two words has no reading grade worth the name
MOST_LABEL_SYLLABLES = 3
MOST_SPELLED_LETTERS = 3  # TV, PDF; longer capitals are words

_EXCEPTED_FILE = Path(__file__).with_name("reading_words.txt")
_SENTENCE_END = re.compile(r"[.!?…]+(?=[\s\"')\]]|$)|\n+")
_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,]\d+)*(?:['\u2019-][A-Za-z0-9]+)*")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d")
_SPOKEN_PLACEHOLDER = "ten"  # most values are small numbers
_PART = re.compile(r"\d+|[A-Z]+(?![a-z])|[A-Za-z][a-z]*")

_VOWELS = "aeiouy"
_ONES = (2, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2)  # zero, one ... nineteen
_TENS = (0, 0, 2, 2, 2, 2, 2, 3, 2, 2)  # ... twenty, thirty ... seventy ... ninety

# Words the rules below get wrong.
_IRREGULAR = {
    "ache": 1,
    "aches": 1,
    "headache": 2,
    "headaches": 2,
    "anyone": 3,
    "area": 3,
    "areas": 3,
    "being": 2,
    "create": 2,
    "created": 3,
    "diabetes": 4,
    "diet": 2,
    "doing": 2,
    "element": 3,
    "elements": 3,
    "elsewhere": 2,
    "evening": 2,
    "everybody": 4,
    "everyone": 3,
    "everything": 3,
    "everywhere": 3,
    "eye": 1,
    "eyes": 1,
    "fluid": 2,
    "going": 2,
    "hour": 2,
    "hours": 2,
    "idea": 3,
    "ideas": 3,
    "likewise": 2,
    "million": 2,
    "naked": 2,
    "people": 2,
    "poem": 2,
    "quiet": 2,
    "quieter": 3,
    "recipe": 3,
    "rhythm": 2,
    "safety": 2,
    "seeing": 2,
    "shoelace": 2,
    "shoelaces": 3,
    "someone": 2,
    "something": 2,
    "sometimes": 2,
    "somewhat": 2,
    "somewhere": 2,
    "therefore": 2,
    "tired": 2,
    "video": 3,
    "wednesday": 2,
}
# Endings that may follow a silent e: safe-ly, care-ful-ly, move-ment.
_ENDINGS = ("ly", "ful", "less", "ness", "ment", "ments")
_SILENT_ES = re.compile(r"[^aeiouysxzcgh]es$|[^aeiouysc]hes$")
_SILENT_ED = re.compile(r"[^aeiouytd]ed$")
_SOUNDED_LE = re.compile(r"[^aeiouyl]l(?:e|es|ed)$")  # cir-cled, but called
_SPLIT_VOWELS = (
    re.compile(r"(?<![tcsg])ia"),  # di-a-ry, but spe-cial
    re.compile(r"(?<![tcsgx])io"),  # ra-di-o, but ac-tion
    re.compile(r"iu"),  # me-di-um
    re.compile(r"(?<![qg])ua"),  # u-su-al, but square
    re.compile(r"(?<=[^aeiouy])yi"),  # car-ry-ing
    re.compile(r"eo(?!u)"),  # ster-e-o
    re.compile(r"(?<=[a-z]{3})ie(?:r|st)$"),  # eas-i-er
)


def grade(text: str) -> float:
    """Return the Flesch-Kincaid grade of a text; a text without words has grade 0."""
    plain = _PLACEHOLDER.sub(_SPOKEN_PLACEHOLDER, text)
    sentences = [words for part in _SENTENCE_END.split(plain) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    counted = sum(_syllables_for_grade(word) for word in words)
    return 0.39 * len(words) / len(sentences) + 11.8 * counted / len(words) - 15.59


def hard_texts(texts: Iterable[str]) -> dict[str, float]:
    """Return the texts above LIMIT with their grade; labels are passed over."""
    grades = {text: grade(text) for text in texts if not is_label(text)}
    return {text: round(found, 1) for text, found in grades.items() if found > LIMIT}


def is_label(text: str) -> bool:
    """Return whether a text is too short for a grade."""
    return len(_WORD.findall(text)) < SHORTEST_SENTENCE_WORDS


def long_words(text: str) -> list[str]:
    """Return the words of more than 3 syllables, in lower case: what makes a label hard."""
    words = _WORD.findall(_PLACEHOLDER.sub("", text))
    return [word.lower() for word in words if _syllables_for_grade(word) > MOST_LABEL_SYLLABLES]


@cache
def excepted_words() -> frozenset[str]:
    """Return the words that count as one syllable, in lower case."""
    lines = _EXCEPTED_FILE.read_text(encoding="utf-8").splitlines()
    return frozenset(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def syllables(word: str) -> int:
    """Return how many syllables a word, a number or a hyphenated word has when spoken."""
    plain = word.replace("\u2019", "'")
    extra = 1 if re.search(r"[^aeiouyr]n't$", plain) else 0  # did-n't, but don't is one
    return sum(_of_part(part) for part in _PART.findall(plain.replace("'", ""))) + extra


def _syllables_for_grade(word: str) -> int:
    return 1 if word.lower() in excepted_words() else syllables(word)


def _of_part(part: str) -> int:
    if part.isdigit():
        return _of_number(int(part))
    if part.isupper() and len(part) <= MOST_SPELLED_LETTERS:
        return sum(3 if letter == "W" else 1 for letter in part)  # T-V
    return _of_word(part.lower())


def _of_number(number: int) -> int:
    if number < len(_ONES):
        return _ONES[number]
    if number < 100:
        tens, ones = divmod(number, 10)
        return _TENS[tens] + (_ONES[ones] if ones else 0)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return _ONES[hundreds] + 2 + (_of_number(rest) if rest else 0)
    return sum(_ONES[int(digit)] for digit in str(number))


def _of_word(word: str) -> int:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2:
            return _of_word(stem) + 1
    count = len(re.findall(r"[aeiouy]+", _without_consonant_y(word)))
    count += sum(len(pattern.findall(word)) for pattern in _SPLIT_VOWELS)
    return max(1, count - _silent_endings(word))


def _without_consonant_y(word: str) -> str:
    """Put a consonant for each y that is one: yes, be-yond, play-ing."""
    return re.sub(rf"(?:^|(?<=[{_VOWELS}]))y(?=[{_VOWELS}])", "j", word)


def _silent_endings(word: str) -> int:
    if _SOUNDED_LE.search(word):
        return 0
    final_e = word.endswith("e") and word[-2:-1] not in _VOWELS
    return int(final_e or bool(_SILENT_ES.search(word)) or bool(_SILENT_ED.search(word)))
