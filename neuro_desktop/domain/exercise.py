"""What an exercise is: its traits, its ladder of levels, its dose range.

Facts come from the article the reference names; ladders are "our suggestion".
"""

from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.errors import DomainError


class ExerciseId(StrEnum):
    """The eleven exercises, in the order of the reference."""

    ANKLE_ROLLS = "ankle_rolls"
    HAMSTRING_STRETCH = "hamstring_stretch"
    CALF_STRETCH = "calf_stretch"
    ANKLE_PUMPS = "ankle_pumps"
    HEEL_TOE_RAISES = "heel_toe_raises"
    KICK_BACK = "kick_back"
    MARCHING = "marching"
    BALANCE = "balance"
    FOOT_ROLLING = "foot_rolling"
    RICE_BUCKET = "rice_bucket"
    TOWEL_SCRUNCHES = "towel_scrunches"


class Position(StrEnum):
    """How the person is placed during a level."""

    SEATED = "seated"
    STANDING = "standing"


class Hands(StrEnum):
    """What the hands hold during a level: the counter, or nothing when seated."""

    FREE = "free"
    BOTH = "both"
    ONE = "one"
    FINGERTIPS = "fingertips"


class Sides(StrEnum):
    """How a level treats the two feet."""

    BOTH = "both"  # both feet work together
    EACH = "each"  # all left, change feet, all right
    ALTERNATING = "alternating"  # left, right, counted per pair


class Kind(StrEnum):
    """What sort of work an exercise is."""

    MOBILITY = "mobility"
    STRETCH = "stretch"
    STRENGTH = "strength"
    BALANCE = "balance"
    FEELING = "feeling"


class Thing(StrEnum):
    """What an exercise needs at home."""

    CHAIR = "chair"
    COUNTER = "counter"
    STRAP = "strap"  # strap, belt or long towel
    TENNIS_BALL = "tennis_ball"
    BUCKET = "bucket"  # bucket or basin with dry rice or beans
    TOWEL = "towel"  # small towel


# Always in their place, so nothing to fetch (reference, section 1 "Seconds").
FURNITURE = frozenset({Thing.CHAIR, Thing.COUNTER})


class Footwear(StrEnum):
    """What is on the feet; the order of members is the order in a routine."""

    BARE = "bare"
    SOCKS = "socks"
    SHOES = "shoes"


class Measure(StrEnum):
    """What the amount of a dose counts."""

    HOLD_SECONDS = "hold_seconds"
    REPETITIONS = "repetitions"
    CIRCLES = "circles"
    LETTERS = "letters"
    MINUTES = "minutes"


@dataclass(frozen=True, slots=True)
class Level:
    """One rung of an exercise's ladder; a level is one set.

    `amount` counts `measure` for each side (per pair when alternating, in each direction when
    `directions` is 2); `holds` is how many holds make one set on a side (1 unless held).
    `form` names the shape of the movement ("seated", "tandem"); words and pictures go by it.
    """

    number: int  # 1 is the easiest
    form: str
    position: Position
    hands: Hands
    sides: Sides
    measure: Measure
    amount: int
    holds: int = 1
    directions: int = 1
    repetition_halves: int = 1  # 2: heels then toes, each half takes a repetition's time


@dataclass(frozen=True, slots=True)
class Exercise:
    """One of the eleven: traits and ladder, without words."""

    id: ExerciseId
    number: int  # 1..11, its place in the reference
    kind: Kind
    footwear: Footwear
    things: tuple[Thing, ...]  # for every level; standing levels need the counter besides
    contact: bool  # the sole or skin touches something: look at it afterwards
    most_sets: int  # how many sets a plan may use (1 or 3)
    levels: tuple[Level, ...]

    def level(self, number: int) -> Level:
        """Return the level with this number; raise DomainError if there is none."""
        if not 1 <= number <= len(self.levels):
            raise DomainError(f"{self.id} has no level {number}")
        return self.levels[number - 1]

    def things_for(self, level: Level) -> frozenset[Thing]:
        """Return what this level needs at home, furniture included."""
        support = {Thing.COUNTER} if level.position is Position.STANDING else set()
        return frozenset(self.things) | support

    def amount_range(self, level: Level) -> tuple[int, int]:
        """Return the smallest and largest amount the person may choose for this level's measure.

        The range runs over all levels of the ladder with the same measure (reference, "Ladders").
        """
        amounts = [rung.amount for rung in self.levels if rung.measure is level.measure]
        return min(amounts), max(amounts)

    def holds_range(self, level: Level) -> tuple[int, int]:
        """Return the smallest and largest number of holds for this level's measure."""
        holds = [rung.holds for rung in self.levels if rung.measure is level.measure]
        return min(holds), max(holds)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All exercises, in the order of the reference."""

    exercises: tuple[Exercise, ...]

    def __getitem__(self, exercise_id: ExerciseId) -> Exercise:
        for exercise in self.exercises:
            if exercise.id is exercise_id:
                return exercise
        raise DomainError(f"no exercise {exercise_id!r} in the catalogue")
