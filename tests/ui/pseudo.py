"""A language that is longer than English, to try the pages with before anybody translates them."""

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any, TypeVar, cast

from PySide6.QtCore import QTranslator

MORE = 0.4  # German needs about so much more room than English
_ENDING = "ungsheitschaftkeit"  # German compounds give one long word where English has two
_PART = re.compile(r"\{[^{}]*\}|%n|%L?\d|[A-Za-z']+")
_SHORTEST = 2

Words = TypeVar("Words")


def lengthened(text: str) -> str:
    """Return `text` with every word 40 % longer, in brackets; placeholders stay."""

    def longer(found: re.Match[str]) -> str:
        word = found.group()
        if not word[0].isalpha() or len(word) < _SHORTEST:
            return word
        return word + _ENDING[: max(round(len(word) * MORE), 1)]

    plain = text.replace("(s)", "s").replace("(es)", "es")
    return f"[{_PART.sub(longer, plain)}]" if plain.strip() else plain


def lengthened_words(value: Words) -> Words:
    """Return words of content with every text lengthened, whatever holds them."""
    return cast("Words", _lengthened(value))


def _lengthened(value: Any) -> Any:
    if isinstance(value, str) and not isinstance(value, Enum):
        return lengthened(value)
    if isinstance(value, dict):
        return {key: _lengthened(part) for key, part in value.items()}
    if isinstance(value, tuple | list):
        return type(value)(_lengthened(part) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = {part.name: _lengthened(getattr(value, part.name)) for part in fields(value)}
        return replace(value, **parts)
    return value


class LongWords(QTranslator):
    """Translates every text of the app into the longer language."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return lengthened(source)
