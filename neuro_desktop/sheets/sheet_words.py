"""What a sheet needs besides its data: the exercises, their words, whom the pictures show."""

from collections.abc import Mapping
from dataclasses import dataclass

from neuro_desktop.application.ports import ExerciseWords
from neuro_desktop.domain.exercise import Catalogue, Exercise, ExerciseId, Level
from neuro_desktop.domain.routine import RoutineItem
from neuro_desktop.figures.palette import Person


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The content of one language, and whom the pictures show."""

    catalogue: Catalogue
    words: Mapping[ExerciseId, ExerciseWords]
    person: Person = Person.ROSE

    def exercise(self, item: RoutineItem) -> Exercise:
        """Return the exercise of an item."""
        return self.catalogue[item.exercise_id]

    def level(self, item: RoutineItem) -> Level:
        """Return the level of an item."""
        return self.exercise(item).level(item.level)

    def name(self, exercise_id: ExerciseId) -> str:
        """Return the name of an exercise."""
        return self.words[exercise_id].name
