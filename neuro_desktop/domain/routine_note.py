"""The note a person or a helper writes to an exercise of a routine."""

from dataclasses import replace

from neuro_desktop.domain.routine import LONGEST_NOTE, Routine


def change_note(routine: Routine, index: int, note: str) -> Routine:
    """Give an item a note; what goes over LONGEST_NOTE characters is cut.

    Raises:
        IndexError: the routine has no such item.
    """
    kept = note.strip()[:LONGEST_NOTE].strip()
    items = list(routine.items)
    items[index] = replace(items[index], note=kept)
    return replace(routine, items=tuple(items))
