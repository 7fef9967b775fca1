"""Every text for people: each string of the code, every word of the exercises and of Learn."""

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from functools import cache
from typing import Any

from neuro_desktop.adapters.catalogue import load_words
from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.application.learn import LearnFigure
from tests.translations_script import script


@dataclass(frozen=True, slots=True)
class Said:
    """A text and where it stands: the context of a translation, or a file of content."""

    place: str
    text: str


@cache
def everything_said() -> tuple[Said, ...]:
    """Return every text; a plural as its English forms, which are what people read."""
    forms = _plural_forms()
    found = [
        Said(message.context, text)
        for message in script.messages()
        for text in (forms[message] if message.plural else [message.source])
    ]
    content: dict[str, Mapping[Any, object]] = {"exercises": load_words(), "learn": load_learn()}
    found += [
        Said(f"{folder}/{name}", text)
        for folder, pages in content.items()
        for name, page in pages.items()
        for text in _texts_in(page)
    ]
    return tuple(found)


def _plural_forms() -> dict[object, list[str]]:
    tree = ET.parse(script.TRANSLATIONS / script.PLURALS_ONLY)  # noqa: S314 - our own file
    return {
        script.Message(
            context.findtext("name"),
            message.findtext("source"),
            message.findtext("comment") or "",
            plural=True,
        ): [form.text or "" for form in message.iter("numerusform")]
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def _texts_in(value: object) -> Iterator[str]:
    """Find the texts in words of content; the ids and the picture of a page are none."""
    match value:
        case Enum() | LearnFigure() | None | "":
            return
        case str():
            yield value
        case Mapping():
            yield from _texts_of_all(value.values())
        case Iterable():
            yield from _texts_of_all(value)
        case _ if is_dataclass(value):
            yield from _texts_of_all(getattr(value, field.name) for field in fields(value))


def _texts_of_all(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        yield from _texts_in(value)
