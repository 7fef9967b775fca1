"""Puts together what the screens of one routine show; asks the safety rules about each part."""

from dataclasses import dataclass

from neuro_desktop.application.routine_dose import dose_parts
from neuro_desktop.application.routine_editor_state import (
    Answer,
    Body,
    EditorState,
    EditorStep,
    ExerciseShown,
    ItemShown,
    Ladder,
    LevelShown,
    Library,
    LibraryEntry,
    Parts,
    Spot,
)
from neuro_desktop.application.routine_kept import KeptRoutine
from neuro_desktop.application.routines import summary_of
from neuro_desktop.domain.exercise import Catalogue, ExerciseId, Level
from neuro_desktop.domain.person import Person
from neuro_desktop.domain.planning import CheckedItem, check_routine
from neuro_desktop.domain.routine import (
    Routine,
    RoutineItem,
    base_dose,
    block_of,
    may_be_own_pace,
)
from neuro_desktop.domain.safety import Today, own_open_level, why_closed, why_out
from neuro_desktop.domain.timeline import Pace

_WITH_UNDO = frozenset(EditorStep) - {
    EditorStep.EXERCISE,
    EditorStep.SHOW_ME,
    EditorStep.NAME,
    EditorStep.COPY,
    EditorStep.DELETED,
}


@dataclass(frozen=True, slots=True)
class Shower:
    """Knows the exercises, the person, the day and how fast sessions run."""

    catalogue: Catalogue
    person: Person
    today: Today
    pace: Pace

    def state(self, kept: KeptRoutine, spot: Spot, answer: Answer) -> EditorState:
        """Return the whole screen."""
        return EditorState(
            spot=spot,
            routine=kept.routine,
            summary=summary_of(kept.routine, self.catalogue, self.pace),
            items=self.items(kept.routine),
            answer=answer,
            undo=kept.last if spot.step in _WITH_UNDO else None,
            trouble=kept.trouble,
            body=self._body(kept.routine, spot),
        )

    def _body(self, routine: Routine, spot: Spot) -> Body:
        item = None if spot.selected is None else routine.items[spot.selected]
        match spot.step:
            case EditorStep.LEVEL if item is not None:
                return self.levels(item.exercise_id)
            case EditorStep.AMOUNT if item is not None:
                return self.parts(item)
            case EditorStep.LIBRARY:
                return self.library(routine)
            case EditorStep.EXERCISE | EditorStep.SHOW_ME if spot.exercise_id is not None:
                return self.exercise(routine, spot.exercise_id)
            case _:
                return None

    def items(self, routine: Routine) -> tuple[ItemShown, ...]:
        """Return each item in the routine's order, and what would become of it today."""
        checked = {
            each.planned: each
            for each in check_routine(routine, self.person.profile, self.catalogue, self.today)
        }
        return tuple(self._item(checked[item]) for item in routine.items)

    def library(self, routine: Routine) -> Library:
        """Return every exercise, in the order of the catalogue."""
        ids = [exercise.id for exercise in self.catalogue.exercises]
        return Library(tuple(self._entry(routine, exercise_id) for exercise_id in ids))

    def levels(self, exercise_id: ExerciseId) -> Ladder:
        """Return the whole ladder of an exercise, closed levels with their reason."""
        exercise = self.catalogue[exercise_id]
        profile = self.person.profile
        return Ladder(
            tuple(
                LevelShown(level, why_closed(exercise, level, profile, self.today))
                for level in exercise.levels
            )
        )

    def parts(self, item: RoutineItem) -> Parts:
        """Return the parts of an item's dose."""
        exercise = self.catalogue[item.exercise_id]
        return Parts(dose_parts(exercise, exercise.level(item.level), item.dose))

    def exercise(self, routine: Routine, exercise_id: ExerciseId) -> ExerciseShown:
        """Return an exercise at the level it has, would get, or else begins with."""
        exercise = self.catalogue[exercise_id]
        held = _held(routine, exercise_id)
        level = self._level(routine, exercise_id)
        things = self.person.preferences.things
        return ExerciseShown(
            exercise=exercise,
            level=level,
            dose=held.dose if held else base_dose(level),
            ladder=self.levels(exercise_id),
            missing=tuple(sorted(exercise.things_for(level) - things)),
            entry=self._entry(routine, exercise_id),
        )

    def _item(self, checked: CheckedItem) -> ItemShown:
        item = checked.planned
        exercise = self.catalogue[item.exercise_id]
        level = exercise.level(item.level)
        return ItemShown(
            item=item,
            level=level,
            block=block_of(exercise, level),
            may_own_pace=may_be_own_pace(level),
            reason=checked.reason,
            left_out=checked.item is None,
        )

    def _entry(self, routine: Routine, exercise_id: ExerciseId) -> LibraryEntry:
        return LibraryEntry(
            exercise_id,
            level=self._level(routine, exercise_id),
            is_in=_held(routine, exercise_id) is not None,
            reason=why_out(self.catalogue[exercise_id], self.person.profile, self.today),
        )

    def _level(self, routine: Routine, exercise_id: ExerciseId) -> Level:
        exercise = self.catalogue[exercise_id]
        held = _held(routine, exercise_id)
        if held is not None:
            return exercise.level(held.level)
        own = own_open_level(exercise, self.person.profile, self.today)
        return own or exercise.level(1)


def _held(routine: Routine, exercise_id: ExerciseId) -> RoutineItem | None:
    return next((item for item in routine.items if item.exercise_id is exercise_id), None)
