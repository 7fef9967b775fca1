"""Languages nobody speaks, to try the pages with before anybody translates them."""

import re
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from string import ascii_letters
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject, QTranslator

from neuro_desktop.application.learn import LearnFigure

MORE = 0.4  # German needs about so much more room than English
_ENDING = "ungsheitschaftkeit"  # German compounds give one long word where English has two
_PART = re.compile(r"\{[^{}]*\}|%n|%L?\d|[A-Za-z']+")
_SHORTEST = 2
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_TO_HEBREW = {ord(each): _HEBREW[at % len(_HEBREW)] for at, each in enumerate(ascii_letters)}

Words = TypeVar("Words")
Language = Callable[[str], str]  # from English


def lengthened(text: str) -> str:
    """Return `text` with every word 40 % longer, in brackets; placeholders stay."""

    def longer(word: str) -> str:
        if len(word) < _SHORTEST:
            return word
        return word + _ENDING[: max(round(len(word) * MORE), 1)]

    return f"[{_each_word(text, longer)}]" if text.strip() else text


def from_right(text: str) -> str:
    """Return `text` in Hebrew letters, which are written from the right; placeholders stay."""

    def in_hebrew(word: str) -> str:
        return word.translate(_TO_HEBREW)

    return _each_word(text, in_hebrew)


def _each_word(text: str, change: Language) -> str:
    def changed(found: re.Match[str]) -> str:
        word = found.group()
        return change(word) if word[0].isalpha() else word

    return _PART.sub(changed, text.replace("(s)", "s").replace("(es)", "es"))


def in_language(value: Words, language: Language) -> Words:
    """Return words of content with every text in a language, whatever holds them."""
    return cast("Words", _in_language(value, language))


def _in_language(value: Any, language: Language) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return language(value)
    if isinstance(value, LearnFigure):
        return value  # names a picture
    if isinstance(value, dict):
        return {key: _in_language(part, language) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(_in_language(part, language) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {
            part.name: _in_language(getattr(value, part.name), language) for part in fields(value)
        }
        return replace(value, **parts)
    return value


class Translation(QTranslator):
    """Translates every text of the app into a language."""

    def __init__(self, language: Language, parent: QObject) -> None:
        super().__init__(parent)
        self._language = language

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return self._language(source)
