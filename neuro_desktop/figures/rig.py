"""The rig: a pose's numbers solved to joints. Pure arithmetic.

World: x right, y up, floor y = 0, body height 100; the figure faces +x. Angles in degrees:
trunk leans forward from upright; thigh and upper arm are absolute, 0 straight down, + forward;
knee, elbow and ankle are relative; foot pitch = thigh - knee + ankle, 0 flat, + toes up.
"""

import math
from dataclasses import dataclass, fields, replace

from neuro_desktop.figures.geometry import (
    Circle,
    hanging,
    joint_between,
    reach,
    rising,
    turn,
)

THIGH, SHIN, TRUNK, UPPER_ARM, FOREARM = 24.5, 24.6, 28.8, 17.5, 15.0
HEAD_RADIUS = 6.5
HAND_PAST_WRIST, HAND_RADIUS = 2.2, 2.5
LONGEST_ARM = UPPER_ARM + FOREARM
SEATED_HIP = complex(0, 28.9)
SHOE_GROWTH = 0.4  # how much a shoe is thicker than the foot, all round

# The foot in the frame of its ankle, toes to +x.
ANKLE_RADIUS = 2.8
HEEL, MIDDLE, BALL = complex(-2.0, -1.9), complex(4.2, -1.5), complex(8.4, -2.35)
HEEL_RADIUS, MIDDLE_RADIUS, BALL_RADIUS = 2.4, 2.5, 1.95
HALF_TOE, HALF_TOE_RADIUS, TOE_RADIUS = 2.0, 1.6, 1.3
TOE_DROOP = 8.0  # a toe at 0 lies on the floor
SOLE = 4.3  # how far heel and ball bottoms are below the ankle: equal, or a flat foot jumps

LEG_NUMBERS = {"fk": 5, "ik": 5, "pin": 4, "ball": 6}
ARM_NUMBERS = {"fk": 2, "at": 2}


@dataclass(frozen=True, slots=True)
class Limb:
    """How a leg or an arm is told: a tag, and its numbers.

    Legs: `fk thigh knee ankle toe curl` | `ik x lift pitch toe curl` (ankle x; the lowest part of
    the foot `lift` above the floor) | `pin x pitch toe curl` (rolls over the ball or the heel of a
    foot that stands flat with its ankle at x) | `ball x r t pitch toe curl` (sole on a ball at x).
    Arms: `fk upper elbow` | `at x y` (where the wrist goes).
    """

    tag: str
    numbers: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Pose:
    """One position of the whole body; every number of it can be mixed with another pose's."""

    near: Limb
    near_arm: Limb
    far: Limb | None = None
    far_arm: Limb | None = None
    trunk: float = 0.0
    head: float = 0.0  # degrees, like the trunk
    hip: tuple[float, ...] = ()  # x, y; empty: seated, or planted by the stance leg
    across: tuple[float, ...] = (4.8, 4.8)  # seen from behind: near and far ankle from the middle
    scrunch: float = 0.0  # 0..1, how far the towel is drawn in
    roll: float = 0.0  # from above: degrees the foot points outward
    stretch: float = 1.0  # from above: length of the foot on the picture
    under: tuple[float, ...] = (0.0, 5.0)  # from above: where the ball is, across and along


def blend(poses: tuple[Pose, ...], weights: tuple[float, ...]) -> Pose:
    """Return the weighted sum of poses that are told in the same way; the weights add up to 1."""
    found: dict[str, object] = {}
    for field in fields(Pose):
        values = [getattr(pose, field.name) for pose in poses]
        found[field.name] = _sum(values, weights)
    return replace(poses[0], **found)  # type: ignore[arg-type]  # fields come back as they were


def _sum(values: list[object], weights: tuple[float, ...]) -> object:
    first = values[0]
    if isinstance(first, Limb):
        numbers = [value.numbers for value in values if isinstance(value, Limb)]
        return Limb(first.tag, _sums(numbers, weights))
    if isinstance(first, tuple):
        return _sums([value for value in values if isinstance(value, tuple)], weights)
    if isinstance(first, float | int):
        return _sums([(value,) for value in values], weights)[0]  # type: ignore[misc]  # numbers
    return first


def _sums(rows: list[tuple[float, ...]], weights: tuple[float, ...]) -> tuple[float, ...]:
    return tuple(
        sum(number * weight for number, weight in zip(column, weights, strict=True))
        for column in zip(*rows, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Foot:
    """A foot's place: its ankle, its pitch and its toes, in degrees, and how thick it is shod."""

    ankle: complex
    pitch: float
    toe: float
    curl: float
    growth: float

    def at(self, point: complex) -> complex:
        """Return a point of the foot's frame in the world."""
        return self.ankle + point * turn(self.pitch)

    @property
    def half_toe(self) -> complex:
        """The middle of the toe."""
        return self.at(BALL + HALF_TOE * turn(self.toe - TOE_DROOP))

    @property
    def toe_tip(self) -> complex:
        """The centre of the toe's last circle."""
        bend = self.pitch + self.toe - TOE_DROOP + self.curl
        return self.half_toe + HALF_TOE * turn(bend)

    def circles(self) -> dict[str, Circle]:
        """Return the circles the foot is made of, heel to toe."""
        grown = self.growth
        return {
            "ankle": (self.ankle, ANKLE_RADIUS + grown),
            "heel": (self.at(HEEL), HEEL_RADIUS + grown),
            "middle": (self.at(MIDDLE), MIDDLE_RADIUS + grown),
            "ball": (self.at(BALL), BALL_RADIUS + grown),
            "half_toe": (self.half_toe, HALF_TOE_RADIUS + grown),
            "toe": (self.toe_tip, TOE_RADIUS + grown),
        }

    def lowest(self) -> float:
        """Return the height of the foot's lowest part above the floor."""
        return min(centre.imag - radius for centre, radius in self.circles().values())


@dataclass(frozen=True, slots=True)
class Leg:
    """A solved leg."""

    hip: complex
    knee: complex
    foot: Foot
    knee_bend: float  # degrees, 0 straight
    ankle_bend: float  # degrees, 0 square to the shin, + toes to the shin
    reached: bool  # False where the leg is too short for what the pose asks

    @property
    def ankle(self) -> complex:
        """The ankle."""
        return self.foot.ankle


@dataclass(frozen=True, slots=True)
class Arm:
    """A solved arm."""

    shoulder: complex
    elbow: complex
    wrist: complex
    hand: complex
    elbow_bend: float
    reached: bool


@dataclass(frozen=True, slots=True)
class Body:
    """All joints of one figure."""

    hip: complex
    waist: complex
    chest: complex
    shoulder: complex
    head: complex
    head_lean: float
    near: Leg
    far: Leg | None
    near_arm: Arm
    far_arm: Arm | None

    def joint(self, name: str) -> complex:
        """Return a joint by name: "hip", "shoulder", "near.knee", "far.ankle", "near.toe"."""
        if "." not in name:
            return {"hip": self.hip, "shoulder": self.shoulder, "head": self.head}[name]
        limb, part = name.split(".")
        leg = self.far if limb == "far" and self.far is not None else self.near
        joints = {"knee": leg.knee, "ankle": leg.ankle, "toe": leg.foot.toe_tip}
        return {**joints, "ball": leg.foot.at(BALL), "heel": leg.foot.at(HEEL)}[part]


def solve(pose: Pose, *, seated: bool, stance: str, growth: float) -> Body:
    """Return the joints of a pose.

    `stance` names the leg that stands ("near" or "far") where the hip is not given; `growth` is the
    thickness of the shoe.
    """
    hip = _hip(pose, growth, seated=seated, stance=stance)
    up = rising(pose.trunk)
    ahead = up * -1j
    shoulder = hip + TRUNK * up
    head = shoulder + 3 * up + complex(1.6, 8.4) * turn(-pose.head)
    return Body(
        hip=hip,
        waist=hip + 0.45 * TRUNK * up + 0.6 * ahead,
        chest=hip + 0.74 * TRUNK * up + 0.4 * ahead,
        shoulder=shoulder,
        head=head,
        head_lean=pose.head,
        near=_leg(pose.near, hip, growth),
        far=None if pose.far is None else _leg(pose.far, hip, growth),
        near_arm=_arm(pose.near_arm, shoulder),
        far_arm=None if pose.far_arm is None else _arm(pose.far_arm, shoulder),
    )


def _hip(pose: Pose, growth: float, *, seated: bool, stance: str) -> complex:
    if pose.hip:
        return complex(*pose.hip)
    if seated:
        return SEATED_HIP
    standing = pose.far if stance == "far" and pose.far is not None else pose.near
    if standing.tag != "fk":
        return complex(0, THIGH + SHIN + SOLE + growth)
    foot = _leg(standing, 0j, growth).foot
    return _planted_ankle(0.0, foot) - foot.ankle


def _planted_ankle(x: float, foot: Foot) -> complex:
    """Return where the ankle is when this foot rolls over heel or ball, having stood at x."""
    pivot = BALL if foot.pitch < 0 else HEEL
    radius = BALL_RADIUS if foot.pitch < 0 else HEEL_RADIUS
    ground = complex(x + pivot.real, radius + foot.growth)
    return ground - pivot * turn(foot.pitch)


def _leg(limb: Limb, hip: complex, growth: float) -> Leg:
    if limb.tag == "fk":
        thigh, knee, ankle, toe, curl = limb.numbers
        knee_at = hip + THIGH * hanging(thigh)
        ankle_at = knee_at + SHIN * hanging(thigh - knee)
        foot = Foot(ankle_at, thigh - knee + ankle, toe, curl, growth)
        return Leg(hip, knee_at, foot, knee, ankle, reached=True)
    foot = _foot_of(limb, growth)
    ankle_at = reach(hip, foot.ankle, THIGH, SHIN)
    knee_at = joint_between(hip, ankle_at, THIGH, SHIN, left=True)
    thigh = _angle(knee_at - hip)
    shin = _angle(ankle_at - knee_at)
    reached = abs(ankle_at - foot.ankle) < 0.05
    placed = replace(foot, ankle=ankle_at)
    return Leg(hip, knee_at, placed, thigh - shin, foot.pitch - shin, reached)


def _foot_of(limb: Limb, growth: float) -> Foot:
    """Return the foot of a leg that is told from the floor up."""
    if limb.tag == "ik":
        x, lift, pitch, toe, curl = limb.numbers
        foot = Foot(complex(x, 0), pitch, toe, curl, growth)
        return replace(foot, ankle=complex(x, lift - foot.lowest()))
    if limb.tag == "pin":
        x, pitch, toe, curl = limb.numbers
        foot = Foot(0j, pitch, toe, curl, growth)
        return replace(foot, ankle=_planted_ankle(x, foot))
    x, radius, along, pitch, toe, curl = limb.numbers
    ankle = complex(x, radius) + complex(-along, SOLE + radius) * turn(pitch)
    return Foot(ankle, pitch, toe, curl, growth)


def _arm(limb: Limb, shoulder: complex) -> Arm:
    if limb.tag == "fk":
        upper, bend = limb.numbers
        elbow = shoulder + UPPER_ARM * hanging(upper)
        wrist = elbow + FOREARM * hanging(upper + bend)
        reached = True
    else:
        target = complex(*limb.numbers)
        wrist = reach(shoulder, target, UPPER_ARM, FOREARM)
        elbow = joint_between(shoulder, wrist, UPPER_ARM, FOREARM, left=False)
        bend = _angle(wrist - elbow) - _angle(elbow - shoulder)
        reached = abs(wrist - target) < 0.05
    hand = wrist + HAND_PAST_WRIST * (wrist - elbow) / FOREARM
    return Arm(shoulder, elbow, wrist, hand, (bend + 180) % 360 - 180, reached)


def _angle(way: complex) -> float:
    """Return the angle of a limb that points this way: 0 down, + forward."""
    return math.degrees(math.atan2(way.real, -way.imag))
