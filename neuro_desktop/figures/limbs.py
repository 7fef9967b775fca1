"""Legs, arms and trunk from the side, as circles of changing thickness."""

from dataclasses import dataclass

from neuro_desktop.domain.exercise import Footwear
from neuro_desktop.figures.canvas import DETAIL, OUTLINE, Canvas, Layer
from neuro_desktop.figures.feet import FootLook, add_foot, foot_details
from neuro_desktop.figures.geometry import Polygon, capsule, chain, circle, mix
from neuro_desktop.figures.rig import HAND_RADIUS, Arm, Body, Leg
from neuro_desktop.figures.scenes import Active

_HIP, _THIGH, _KNEE = 7.0, 6.1, 4.9
_CALF, _CALF_AT, _LOW_SHIN, _ANKLE = 4.1, 0.32, 2.9, 2.6
LONG_HEM, SHORT_HEM = 0.8, 0.46  # share of the shin
_SOCK_TOP = 0.62


@dataclass(frozen=True, slots=True)
class LegColours:
    """What a leg is painted with."""

    outline: str
    trousers: str
    below_knee: str  # trousers from the knee down
    skin: str
    foot: FootLook


def leg_colours(canvas: Canvas, footwear: Footwear, active: Active, *, far: bool) -> LegColours:
    """Return a leg's colours; what is active is of one colour all through."""
    palette = canvas.palette
    lit = palette.active_far if far else palette.active
    trousers = palette.far_trousers if far else palette.trousers
    skin = palette.far_skin if far else palette.skin
    cover = {
        Footwear.BARE: skin,
        Footwear.SOCKS: palette.far_sock if far else palette.sock,
        Footwear.SHOES: palette.far_shoe if far else palette.shoe,
    }[footwear]
    on = active is not Active.NONE
    outline = palette.outline if on or not far else palette.far_outline
    low = active in {Active.SHIN, Active.LEG}
    detail = palette.active_detail if on else palette.detail
    return LegColours(
        outline=outline,
        trousers=lit if active is Active.LEG else trousers,
        below_knee=lit if low else trousers,
        skin=lit if low else skin,
        foot=FootLook(footwear, lit if on else cover, detail if not far or on else outline),
    )


def hem_share(footwear: Footwear) -> float:
    """Return how far down the shin the trousers go: over bare feet and socks they are short."""
    return LONG_HEM if footwear is Footwear.SHOES else SHORT_HEM


def add_leg(layer: Layer, leg: Leg, colours: LegColours, *, close_up: bool = False) -> None:
    """Add a whole leg to a layer."""
    footwear = colours.foot.footwear
    layer.add(_shin(leg, bare=footwear is not Footwear.SHOES), colours.skin)
    if footwear is Footwear.SOCKS:
        top = mix(leg.knee, leg.ankle, _SOCK_TOP)
        layer.add(chain((top, 3.5), (mix(leg.knee, leg.ankle, 0.78), 3.1), (leg.ankle, 2.9)),
                  colours.foot.colour)  # fmt: skip
    add_foot(layer, leg.foot, colours.foot, close_up=close_up)
    layer.add(_low_trousers(leg, hem_share(footwear)), colours.below_knee)
    layer.add(_thigh(leg, wide=colours.trousers == colours.below_knee), colours.trousers)


def leg_details(canvas: Canvas, leg: Leg, colours: LegColours, *, close_up: bool = False) -> None:
    """Draw the thin lines over a leg: the hem, the sock's top, toes or shoe."""
    footwear = colours.foot.footwear
    back, front = _hem(leg, hem_share(footwear))
    canvas.line((back, front), colours.outline, OUTLINE)
    if footwear is Footwear.SOCKS:
        along = (leg.ankle - leg.knee) / abs(leg.ankle - leg.knee)
        top = mix(leg.knee, leg.ankle, _SOCK_TOP + 0.02)
        canvas.line((top + 3.4j * along, top - 3.4j * along), colours.outline, DETAIL)
    foot_details(canvas, leg.foot, colours.foot, close_up=close_up)


def _thigh(leg: Leg, *, wide: bool) -> list[Polygon]:
    middle = mix(leg.hip, leg.knee, 0.5)
    below = mix(leg.knee, leg.ankle, 0.1 if wide else 0.0)
    return [
        *chain((leg.hip, _HIP), (middle, _THIGH), (leg.knee, _KNEE), (below, _KNEE - 0.1)),
        *_back_of_knee(leg),
    ]


def _back_of_knee(leg: Leg) -> list[Polygon]:
    """Fill the notch between thigh and calf of a well bent knee."""
    if leg.knee_bend < 60:
        return []
    thigh, shin = mix(leg.knee, leg.hip, 0.16), mix(leg.knee, leg.ankle, 0.16)
    return [[leg.knee, thigh, shin], capsule((thigh, 4.3), (shin, 4.0))]


def _shin(leg: Leg, *, bare: bool) -> list[Polygon]:
    along = (leg.ankle - leg.knee) / abs(leg.ankle - leg.knee)
    calf = mix(leg.knee, leg.ankle, _CALF_AT) + 1.0 * along * -1j
    low = mix(leg.knee, leg.ankle, 0.75)
    lower = chain((low, _LOW_SHIN), (leg.ankle, _ANKLE))
    return [*chain((leg.knee, _CALF), (calf, _CALF), (low, _LOW_SHIN)), *lower] if bare else lower


def _low_trousers(leg: Leg, share: float) -> list[Polygon]:
    along = (leg.ankle - leg.knee) / abs(leg.ankle - leg.knee)
    back_way = along * -1j
    top = mix(leg.knee, leg.ankle, 0.04)
    back, front = _hem(leg, share)
    quad = [top + 4.9 * back_way, back, front, top - 4.7 * back_way]
    return [quad, circle(leg.knee, _KNEE)]


def _hem(leg: Leg, share: float) -> tuple[complex, complex]:
    along = (leg.ankle - leg.knee) / abs(leg.ankle - leg.knee)
    back_way = along * -1j
    at = mix(leg.knee, leg.ankle, share)
    thick = 1.0 if share < 0.6 else 0.86
    return at + 5.2 * thick * back_way, at - 4.5 * thick * back_way


def add_pelvis(layer: Layer, body: Body, colour: str) -> None:
    """Add the hips, in the colour of the trousers."""
    layer.add(chain((body.hip, 7.1), (body.waist, 6.4)), colour)


def shirt_shapes(body: Body) -> list[Polygon]:
    """Return the shirt without sleeves; its hem hangs straight below the hip."""
    up = (body.shoulder - body.hip) / abs(body.shoulder - body.hip)
    ahead = up * -1j
    low = body.hip - 1.5 * up
    hem = [body.waist - 6.7 * ahead, low - 7.6 * ahead, low + 7.6 * ahead, body.waist + 6.7 * ahead]
    return [*chain((body.waist, 6.7), (body.chest, 7.4), (body.shoulder, 4.8)), hem]


def add_arm(layer: Layer, arm: Arm, sleeve: str, skin: str, *, fingers: bool = False) -> None:
    """Add an arm to a layer; `fingers` rests on the fingertips instead of the palm."""
    cuff = mix(arm.elbow, arm.wrist, 0.25)
    layer.add(chain((arm.elbow, 3.1), (arm.wrist, 2.0)), skin)
    if fingers:
        tip = arm.hand + complex(1.2, -4.2)
        layer.add(chain((arm.wrist, 2.0), (arm.hand, 2.1), (tip, 0.9)), skin)
        layer.add([capsule((arm.hand, 1.8), (tip + 1.9, 0.9))], skin)
    else:
        layer.add(chain((arm.wrist, 2.0), (arm.hand, HAND_RADIUS)), skin)
    layer.add(chain((arm.shoulder, 4.2), (arm.elbow, 3.4), (cuff, 3.1)), sleeve)


def stretch_patch(leg: Leg, where: str) -> Polygon:
    """Return the band along the back of the thigh or calf, inside the leg."""
    if where == "thigh":
        start, end, aside = leg.hip, leg.knee, 2.7
        first, last, radius = 0.3, 0.82, 1.7
    else:
        start, end, aside = leg.knee, leg.ankle, 1.9
        first, last, radius = 0.12, 0.62, 1.5
    along = (end - start) / abs(end - start)
    behind = aside * along * -1j
    return capsule(
        (mix(start, end, first) + behind, radius),
        (mix(start, end, last) + behind * (1.0 if where == "thigh" else 0.7), radius * 0.8),
    )
