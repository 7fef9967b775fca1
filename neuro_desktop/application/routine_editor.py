"""One routine changed by hand: what is in it, in which order, how much, on which days.

What the screens show is put together in `routine_showing.py`.
"""

from dataclasses import replace
from typing import Unpack
from uuid import uuid4

from neuro_desktop.application.ports import (
    ONLY_SAFETY,
    Clock,
    Navigator,
    Screen,
)
from neuro_desktop.application.routine_dose import PartName, dose_parts, stepped
from neuro_desktop.application.routine_editor_state import (
    Answer,
    Change,
    ChangeKind,
    Direction,
    EditorStep,
    EditorView,
    Place,
    Spot,
)
from neuro_desktop.application.routine_kept import KeptRoutine
from neuro_desktop.application.routine_showing import Shower
from neuro_desktop.application.store_ports import Repositories, StoreUnavailable
from neuro_desktop.application.today import today_of
from neuro_desktop.domain import routine as editing
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.routine import Refusal, Routine, RoutineItem
from neuro_desktop.domain.routine_note import change_note
from neuro_desktop.domain.safety import Reason, Today
from neuro_desktop.domain.timeline import Pace

_IN_ONE_ITEM = (EditorStep.LEVEL, EditorStep.AMOUNT, EditorStep.PACE, EditorStep.NOTE)
_ABOUT_ONE_ITEM = (EditorStep.ITEM, *_IN_ONE_ITEM)
_NOTHING_TO_SAY = Answer()


class RoutineEditorPresenter:
    """Changes one routine by hand; each change is kept at once and can be taken back.

    A change the store cannot keep stays on screen. It is tried again at the next change, by
    `try_again` and before starting; `unsaved` tells of it.
    """

    def __init__(
        self,
        view: EditorView,
        routine_id: str,
        *,
        store: Repositories,
        catalogue: Catalogue,
        pace: Pace,
        clock: Clock,
        navigator: Navigator,
    ) -> None:
        self._view = view
        self._routine_id = routine_id
        self._people = store.people
        self._routines = store.routines
        self._sessions = store.sessions
        self._catalogue = catalogue
        self._pace = pace
        self._clock = clock
        self._navigator = navigator
        self._kept: KeptRoutine | None = None
        self._spot = Spot()
        self._from = EditorStep.ROUTINE  # where EXERCISE was opened

    def open(self) -> None:
        """Show the routine, or that it is gone or cannot be read."""
        try:
            person = self._people.load() or Person(id="")
            routine = self._routines.get(self._routine_id)
        except StoreUnavailable as error:
            self._view.show_missing(error.trouble)
            return
        if routine is None:
            self._view.show_missing(None)
            return
        self._profile = person.profile
        self._kept = KeptRoutine(routine, self._routines)
        self._shower = Shower(self._catalogue, person, self._today(), self._pace)
        self._render()

    @property
    def unsaved(self) -> bool:
        """Tell whether what is on screen is not in the store."""
        open_here = self._kept is not None and self._spot.step is not EditorStep.DELETED
        return open_here and self._now.unsaved

    # ------------------------------------------------------------ moving between screens

    def show_step(self, step: EditorStep) -> None:
        """Open one of the screens about the routine or its selected item."""
        self._now.begin_visit()
        self._go(step=step)
        self._render()

    def show_item(self, index: int) -> None:
        """Open the screen about one item."""
        self._select(index)
        self.show_step(EditorStep.ITEM)

    def show_exercise(self, exercise_id: ExerciseId) -> None:
        """Open all about one exercise."""
        self._from = self._spot.step
        self._go(exercise_id=exercise_id)
        self.show_step(EditorStep.EXERCISE)

    def back(self) -> None:
        """Go back one screen; from the first, and where there is no routine, to the list."""
        match self._spot.step:
            case EditorStep.ROUTINE | EditorStep.DELETED:
                self._navigator.go(Screen.ROUTINES)
            case step if step in _IN_ONE_ITEM:
                self.show_step(EditorStep.ITEM)
            case EditorStep.SHOW_ME:
                self.show_step(EditorStep.EXERCISE)
            case EditorStep.EXERCISE:
                self.show_step(self._from)
            case _:
                self.show_step(EditorStep.ROUTINE)

    def start(self, screen: Screen = Screen.BEFORE_START) -> None:
        """Start or print the routine as it is kept; an empty or an unsaved one stays here."""
        if self._routine.items and self._now.keep():
            self._navigator.go(screen, self._routine.id)
        else:
            self._render()

    def answer_questions(self) -> None:
        """Go to the safety questions."""
        self._navigator.go(Screen.WIZARD, ONLY_SAFETY)

    # ------------------------------------------------------------ changes of the items

    def add(self) -> None:
        """Add the exercise that is shown, then go back to the library."""
        added = self._spot.exercise_id
        if added is None:
            return
        routine = editing.add_item(
            self._routine, added, self._catalogue, self._profile, self._today()
        )
        if self._change(ChangeKind.ADDED, routine):
            self._go(step=EditorStep.LIBRARY)
            self._render(Answer(added=added))

    def take_out(self) -> None:
        """Take the selected item out, then go back to the routine."""
        selected = self._spot.selected
        if selected is None:
            return
        if self._change(ChangeKind.TAKEN_OUT, editing.remove_item(self._routine, selected)):
            left = len(self._routine.items)
            self._go(selected=min(selected, left - 1) if left else None)
            self.show_step(EditorStep.ROUTINE)

    def move(self, index: int, direction: Direction) -> None:
        """Move an item one place inside its block, or say why not."""
        self._select(index)
        up = direction is Direction.UP
        move = editing.move_up if up else editing.move_down
        moved = move(self._routine, index, self._catalogue)
        if self._change(ChangeKind.MOVED, moved, Answer(direction=direction)):
            self._go(selected=index - 1 if up else index + 1)
            self._render(Answer(direction=direction))

    def choose_level(self, number: int) -> None:
        """Put the selected item at another open level, in the block that belongs to it."""
        selected, item = self._spot.selected, self._item()
        if selected is None or item is None or item.level == number:
            return
        changed = editing.change_level(
            self._routine, selected, number, self._catalogue, self._profile, self._today()
        )
        if self._change(ChangeKind.LEVEL, changed):
            self._go(selected=self._find(item.exercise_id, number))
            self._render()

    def step_dose(self, name: PartName, *, more: bool) -> None:
        """Make one part of the dose a step more or less, or say why not."""
        selected, item = self._spot.selected, self._item()
        if selected is None or item is None:
            return
        exercise = self._catalogue[item.exercise_id]
        parts = dose_parts(exercise, exercise.level(item.level), item.dose)
        part = next(part for part in parts if part.name is name)
        dose = stepped(item.dose, part, more=more)
        if dose != item.dose:
            changed = editing.change_dose(self._routine, selected, dose, self._catalogue)
        elif more and part.held_down:
            changed = Refusal.TOO_MANY_REPETITIONS
        else:
            changed = Refusal.OUTSIDE_RANGE
        if self._change(ChangeKind.AMOUNT, changed, Answer(part=name)):
            self._render()

    def choose_pace(self, *, own: bool) -> None:
        """Let the person, or the counting, end the selected item's repetitions."""
        if (selected := self._spot.selected) is None:
            return
        changed = editing.change_own_pace(self._routine, selected, self._catalogue, own_pace=own)
        if self._change(ChangeKind.PACE, changed):
            self._render()

    def write_note(self, note: str) -> None:
        """Give the selected item a note of the person's own and go back to it."""
        if (index := self._spot.selected) is not None:
            self._change(ChangeKind.NOTE, change_note(self._routine, index, note))
            self.show_step(EditorStep.ITEM)

    # ------------------------------------------------------------ changes of the routine

    def rename(self, name: str) -> None:
        """Give the routine this name and go back to it; an empty name is refused."""
        if self._change(ChangeKind.NAME, editing.rename(self._routine, name)):
            self.show_step(EditorStep.ROUTINE)

    def choose_days(self, weekdays: frozenset[int]) -> None:
        """Give the routine these weekdays."""
        if self._change(ChangeKind.DAYS, editing.change_weekdays(self._routine, weekdays)):
            self._render()

    def undo(self) -> None:
        """Take the last change back; where it was about something else, show the routine."""
        change = self._now.undo()
        if change is None:
            return
        here = self._spot.exercise_id
        selected = self._find(change.exercise_id or here)
        self._go(selected=selected)
        elsewhere = selected is None or change.exercise_id is not here
        if elsewhere and self._spot.step in _ABOUT_ONE_ITEM:
            self._go(step=EditorStep.ROUTINE)
        self._render()

    def copy(self, name: str) -> None:
        """Keep a copy under this name and open it."""
        copied = editing.copy_of(self._routine, str(uuid4()), name)
        if isinstance(copied, Refusal):
            self._render(Answer(why_not=copied))
        elif self._now.write(lambda: self._routines.save(copied)):
            self._navigator.go(Screen.ROUTINE, copied.id)
        else:
            self._render()

    def delete(self) -> None:
        """Delete the routine; `restore` brings it back as long as the page is open."""
        if self._now.write(lambda: self._routines.delete(self._routine.id)):
            self._go(step=EditorStep.DELETED)
        self._render()

    def restore(self) -> None:
        """Bring the deleted routine back."""
        if self._now.write(lambda: self._routines.restore(self._routine.id)):
            self._now.keep()
            self._go(step=EditorStep.ROUTINE)
        self._render()

    def try_again(self) -> bool:
        """Try once more to keep what is on screen; tell whether it is kept now."""
        kept = self._now.keep()
        self._render()
        return kept

    # ------------------------------------------------------------ inside

    @property
    def _now(self) -> KeptRoutine:
        if self._kept is None:
            message = f"routine {self._routine_id} is not open"
            raise RuntimeError(message)
        return self._kept

    @property
    def _routine(self) -> Routine:
        return self._now.routine

    def _today(self) -> Today:
        return today_of(self._clock, self._sessions)

    def _select(self, index: int) -> None:
        self._go(selected=index, exercise_id=self._routine.items[index].exercise_id)

    def _item(self) -> RoutineItem | None:
        selected = self._spot.selected
        return None if selected is None else self._routine.items[selected]

    def _find(self, exercise_id: ExerciseId | None, level: int | None = None) -> int | None:
        places = (
            index
            for index, item in enumerate(self._routine.items)
            if item.exercise_id is exercise_id and level in {None, item.level}
        )
        return next(places, None)

    def _change(
        self, kind: ChangeKind, result: Routine | Refusal | Reason, answer: Answer = _NOTHING_TO_SAY
    ) -> bool:
        """Take and keep a changed routine, or show why it is not; tell which."""
        if not isinstance(result, Routine):
            self._render(replace(answer, why_not=result))
            return False
        whole = kind in {ChangeKind.NAME, ChangeKind.DAYS}
        self._now.change(result, Change(kind, None if whole else self._spot.exercise_id))
        return True

    def _go(self, **place: Unpack[Place]) -> None:
        self._spot = replace(self._spot, **place)

    def _render(self, answer: Answer = _NOTHING_TO_SAY) -> None:
        self._view.show_state(self._shower.state(self._now, self._spot, answer))
