"""What a picture holds: the form of an exercise, one moment of its movement, and what to add."""

from dataclasses import dataclass
from enum import StrEnum

from neuro_desktop.domain.exercise import ExerciseId, Footwear
from neuro_desktop.figures.rig import SHOE_GROWTH, Body, Pose, solve


class View(StrEnum):
    """From where a figure is seen."""

    SIDE = "side"
    BACK = "back"  # the person faces away, so left is left
    ABOVE = "above"  # one foot as its owner sees it
    PRINTS = "prints"  # both soles on the floor, from above


class Active(StrEnum):
    """Which part works and is coloured."""

    NONE = "none"
    FOOT = "foot"
    SHIN = "shin"  # from the knee down
    LEG = "leg"


class Corner(StrEnum):
    """Where the round second picture stands."""

    TOP_LEFT = "top_left"
    TOP_RIGHT = "top_right"


@dataclass(frozen=True, slots=True)
class Camera:
    """A square window on the world: its left, its bottom and its side, in units."""

    left: float
    bottom: float
    side: float

    def holds(self, point: complex, margin: float = 0.0) -> bool:
        """Say whether a point is inside, at least `margin` from the edge."""
        return (
            self.left + margin <= point.real <= self.left + self.side - margin
            and self.bottom + margin <= point.imag <= self.bottom + self.side - margin
        )


@dataclass(frozen=True, slots=True)
class Arrow:
    """An arrow: `kind` says what the numbers mean (see ARROW_NUMBERS of figure_table)."""

    kind: str
    joint: str  # the centre of an arc or ring; empty for a line
    numbers: tuple[float, ...]
    part: int = 0  # 0: shown with every part of the cycle; else with this part only
    backwards: bool = False  # a ring that runs the other way round


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture, with the numbers that place it."""

    kind: str
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Inset:
    """The round second picture of a form: the same moment, seen otherwise."""

    view: View
    camera: Camera
    corner: Corner
    share: float  # its diameter as a share of the picture's side
    arrows: tuple[Arrow, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """A pose of the cycle, at a share of its time."""

    pose: str
    at: float


@dataclass(frozen=True, slots=True)
class FormFigure:
    """How one form of an exercise is drawn: everything but the moment."""

    exercise_id: ExerciseId
    form: str
    footwear: Footwear
    view: View
    camera: Camera
    inset: Inset | None
    seated: bool
    stance: str
    active: Active
    both_work: bool  # the far leg works as the near one does
    patch: str  # where the stretch is felt: "thigh", "calf" or nowhere
    strap: bool
    letters: bool
    ghost: bool  # the end picture holds the start, dashed
    alternates: bool  # near leg, then far leg, in one cycle
    loops: bool  # the cycle flows through its poses without a stop
    period_seconds: float
    depth: complex  # how far the far limbs are shifted
    props: tuple[Prop, ...]
    arrows: tuple[Arrow, ...]
    poses: dict[str, Pose]
    cycle: tuple[Key, ...]

    @property
    def close_up(self) -> bool:
        """Whether the feet are large enough to show toes and nails."""
        return self.camera.side < 70

    @property
    def growth(self) -> float:
        """The thickness of what is on the feet."""
        return SHOE_GROWTH if self.footwear is Footwear.SHOES else 0.0

    def body(self, pose: Pose) -> Body:
        """Return the joints of a pose of this form."""
        return solve(pose, seated=self.seated, stance=self.stance, growth=self.growth)


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture, ready to paint.

    `mirrored` faces the other way; `far_works` says that the far leg does the near leg's work (an
    alternating exercise's second half); `pose` is then already told for the legs as they are.
    """

    figure: FormFigure
    pose: Pose
    mirrored: bool = False
    far_works: bool = False
    ghost: Pose | None = None
    arrows: tuple[Arrow, ...] = ()
    inset_arrows: tuple[Arrow, ...] = ()
    letter: str = ""
    letter_share: float = 0.0  # 0..1 of the letter is written
    helper: bool = False  # a helper hides large marbles in the rice, and counts them

    def body(self) -> Body:
        """Return the joints of this moment."""
        return self._solved(self.pose)

    def ghost_body(self) -> Body | None:
        """Return the joints of the start, where the picture holds it too."""
        return None if self.ghost is None else self._solved(self.ghost)

    def _solved(self, pose: Pose) -> Body:
        figure = self.figure
        stance = figure.stance
        if self.far_works:
            stance = "near" if stance == "far" else "far"
        return solve(pose, seated=figure.seated, stance=stance, growth=figure.growth)
