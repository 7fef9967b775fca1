"""What is new on skin or nails: which, what of it is dangerous, and what that closes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from neuro_desktop.application.check_in_state import SkinChange
from neuro_desktop.domain.check_in import CheckIn
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.profile_changes import after_foot_check
from neuro_desktop.domain.safety import FootCheckFinding

_FINDINGS = {
    SkinChange.NEW_SORE: FootCheckFinding.NEW_SORE,
    SkinChange.RED_HOT_SWOLLEN: FootCheckFinding.RED_HOT_SWOLLEN,
}


class SkinAnswer:
    """The ticks under "something is new"; the dangerous ones stand in the note, in words.

    A check-in has one answer and one note about the skin. So each danger that was ticked is a line
    of its own at the top of the note, and later readers of the diary see which it was. What the
    person writes is kept under these lines.
    """

    def __init__(self, words: Callable[[SkinChange], str]) -> None:
        self._words = words
        self._told: frozenset[FootCheckFinding] = frozenset()
        self.changes: frozenset[SkinChange] = frozenset()

    def read(self, check_in: CheckIn) -> None:
        """Take the ticks from a check-in that was kept; their danger was told then."""
        if not check_in.skin_changed:
            return
        lines = check_in.skin_note.splitlines()
        dangers = frozenset(change for change in _FINDINGS if self._words(change) in lines)
        self.changes = dangers or frozenset({SkinChange.OTHER})
        self._told = self.findings()

    def clear(self) -> None:
        """Take every tick back; what was told stays told."""
        self.changes = frozenset()

    def take(self, changes: frozenset[SkinChange], note: str) -> str:
        """Take the ticks and return the note that goes with them; what was written stays."""
        self.changes = changes
        return self.whole_note(note)

    def own_note(self, note: str) -> str:
        """Return what the person wrote of a note, without the lines of a danger."""
        dangers = [self._words(change) for change in _FINDINGS]
        return "\n".join(line for line in note.split("\n") if line not in dangers)

    def whole_note(self, note: str) -> str:
        """Return what was written, under a line for each danger that is ticked."""
        own = self.own_note(note)
        ticked = [self._words(change) for change in _FINDINGS if change in self.changes]
        return "\n".join([*ticked, own] if own else ticked)

    def taken_back(self) -> bool:
        """Say whether a danger that was told is not ticked any more."""
        return bool(self._told - self.findings())

    def findings(self) -> frozenset[FootCheckFinding]:
        """Return what the foot check calls these ticks; empty where none is dangerous."""
        return frozenset(_FINDINGS[change] for change in self.changes if change in _FINDINGS)

    def closing(self, on: date) -> Callable[[Person], Person] | None:
        """Return what a danger that is new changes of the person, once."""
        new = self.findings() - self._told
        if not new:
            return None
        self._told |= new

        def close(person: Person) -> Person:
            return replace(person, profile=after_foot_check(person.profile, new, on))

        return close
