"""Keeps a check-in whole at each answer, and what it changes of the person."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from neuro_desktop.application.check_in_path import is_empty
from neuro_desktop.application.store_ports import (
    CheckInRepository,
    PersonRepository,
    StoreTrouble,
    StoreUnavailable,
)
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.person import Person

_LETTERS_UNSAVED = 20  # a very long word is kept in pieces


class CheckInKeeper:
    """Writes at once; what the store refuses is tried again with the next answer.

    An empty check-in is not kept: one that lost its last answer is deleted, and a later answer
    makes a new one.
    """

    def __init__(
        self, check_ins: CheckInRepository, people: PersonRepository, stored: CheckIn | None
    ) -> None:
        self._check_ins = check_ins
        self._people = people
        self._stored = stored
        self._wanted: CheckIn | None = stored
        self._changes: list[Callable[[Person], Person]] = []
        self.trouble: StoreTrouble | None = None

    def keep(self, check_in: CheckIn) -> None:
        """Keep this check-in now."""
        self._wanted = check_in
        self.settle()

    def keep_writing(self, check_in: CheckIn, text: str, before: str) -> None:
        """Keep a check-in whose text is being written: at the end of each word."""
        self._wanted = check_in
        word_ends = not text[-1:].isalnum() or abs(len(text) - len(before)) > 1
        stored = "" if self._stored is None else self._stored.note + self._stored.skin_note
        unsaved = abs(len(check_in.note + check_in.skin_note) - len(stored))
        if word_ends or unsaved >= _LETTERS_UNSAVED:
            self.settle()

    def change_person(self, *changes: Callable[[Person], Person]) -> None:
        """Keep changes of the person now, and what was not kept before."""
        self._changes += changes
        self.settle()

    def settle(self) -> bool:
        """Write all that is not written yet, and say whether nothing is left."""
        try:
            while self._changes:
                person = self._people.load()
                if person is not None:
                    self._people.save(self._changes[0](person))
                self._changes.pop(0)
            self._write()
        except StoreUnavailable as unavailable:
            self.trouble = unavailable.trouble
            return False
        self.trouble = None
        return True

    def _write(self) -> None:
        stored, wanted = self._stored, self._wanted
        if wanted is None:
            return
        if is_empty(wanted):
            if stored is not None:
                self._check_ins.delete(stored.id)
                self._stored = None
            return
        # Under a new id once the first one was deleted: that one stays deleted.
        wanted = replace(wanted, id=str(uuid4()) if stored is None else stored.id)
        if wanted != stored:
            self._check_ins.save(wanted)
            self._stored = wanted
