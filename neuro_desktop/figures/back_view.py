"""The figure from behind, before its counter: left is left, and both legs can be seen."""

from dataclasses import dataclass

from neuro_desktop.figures import props
from neuro_desktop.figures.arrows import paint_arrow
from neuro_desktop.figures.canvas import DETAIL, OUTLINE, Canvas, Layer
from neuro_desktop.figures.geometry import Polygon, chain, mix
from neuro_desktop.figures.head import paint_head_from_behind
from neuro_desktop.figures.limbs import LONG_HEM, LegColours, leg_colours
from neuro_desktop.figures.rig import BALL, HEEL, Arm, Body, Leg
from neuro_desktop.figures.scenes import Camera, Scene
from neuro_desktop.figures.side_view import active_parts

_AWAY = 0.1  # how much what is farther away is drawn higher
_HELD_BELOW = 62.0  # the height of a wrist over the counter it holds
_SOLE_SHOWS = -25.0  # degrees: from here on the sole faces the viewer
_HIP, _SHOULDER, _ELBOW, _HAND = 4.3, 8.6, 13.2, 13.8


def project(point: complex, across: float) -> complex:
    """Return where a joint is drawn: `across` to the side, farther away a little higher."""
    return complex(across, point.imag + _AWAY * point.real)


def paint_back(canvas: Canvas, scene: Scene, camera: Camera) -> None:
    """Paint a scene from behind."""
    figure = scene.figure
    body = scene.body()
    props.paint_floor(canvas, camera)
    props.paint_counter_ahead(canvas, figure, camera)
    near, far = active_parts(scene)
    legs = [(body.near, 1, scene.pose.across[0], near)]
    if body.far is not None:
        legs.append((body.far, -1, scene.pose.across[1], far))
    _paint_arms(canvas, scene, body)
    legs.sort(key=lambda entry: -entry[0].ankle.real)
    for leg, side, across, active in legs:
        colours = leg_colours(canvas, figure.footwear, active, far=False)
        _paint_leg(canvas, _Place(leg, side * across, side), colours)
    _paint_trunk(canvas, body)


@dataclass(frozen=True, slots=True)
class _Place:
    """A leg, and how far to the side its ankle and its hip are."""

    leg: Leg
    across: float
    side: int

    def at(self, point: complex, share: float) -> complex:
        """Return a point of the leg; `share` is 0 at the hip and 1 at the ankle."""
        return project(point, _HIP * self.side * (1 - share) + self.across * share)


def _paint_leg(canvas: Canvas, place: _Place, colours: LegColours) -> None:
    leg = place.leg
    hip, knee, ankle = place.at(leg.hip, 0), place.at(leg.knee, 0.5), place.at(leg.ankle, 1)
    hem = mix(knee, ankle, LONG_HEM)
    layer = Layer(canvas, colours.outline)
    layer.add(chain((knee, 3.6), (ankle, 2.7)), colours.skin)
    heel, ball = place.at(leg.foot.at(HEEL), 1), place.at(leg.foot.at(BALL), 1.03)
    tip = place.at(leg.foot.toe_tip, 1.06)
    layer.add(chain((ankle, 2.9), (heel, 3.0), (ball, 3.0), (tip, 2.4)), colours.foot.colour)
    layer.add(chain((knee, 4.6), (hem, 3.9)), colours.below_knee)
    layer.add(chain((hip, 5.6), (mix(hip, knee, 0.5), 5.4), (knee, 4.7)), colours.trousers)
    layer.paint()
    canvas.line((hem + complex(-3.9, -0.6), hem + complex(3.9, -0.6)), colours.outline, OUTLINE)
    if leg.foot.pitch < _SOLE_SHOWS:
        sole = Layer(canvas, colours.foot.detail)
        sole.add(chain((heel, 1.8), (ball, 1.7), (tip, 1.3)), canvas.palette.shoe_sole)
        sole.paint()
        return
    low = heel.imag - 1.7
    canvas.line((complex(heel.real - 2.4, low), complex(heel.real + 2.4, low)),
                canvas.palette.shoe_sole, 1.0)  # fmt: skip


def _paint_arms(canvas: Canvas, scene: Scene, body: Body) -> None:
    palette = canvas.palette
    fingers = "fingertips" in scene.figure.form
    arms = [(body.near_arm, 1)]
    if body.far_arm is not None:
        arms.append((body.far_arm, -1))
    for arm, side in arms:
        layer = Layer(canvas, palette.outline)
        _add_arm(layer, canvas, arm, side, fingers=fingers)
        layer.paint()


def _add_arm(layer: Layer, canvas: Canvas, arm: Arm, side: int, *, fingers: bool) -> None:
    palette = canvas.palette
    elbow = project(arm.elbow, side * _ELBOW)
    # A hand that is not on the counter is held a little to the side, where it can be seen.
    out = _HAND + max(0.0, arm.wrist.imag - _HELD_BELOW)
    wrist, hand = project(arm.wrist, side * out), project(arm.hand, side * (out + 1))
    layer.add(chain((elbow, 3.0), (wrist, 2.1)), palette.skin)
    if fingers:
        layer.add(chain((wrist, 2.0), (hand, 2.0), (hand + complex(0, -4.0), 1.0)), palette.skin)
    else:
        layer.add(chain((wrist, 2.1), (hand + complex(side * 0.6, 0), 2.6)), palette.skin)


def _sleeve(arm: Arm, side: int) -> list[Polygon]:
    shoulder = project(arm.shoulder, side * _SHOULDER)
    elbow = project(arm.elbow, side * _ELBOW)
    cuff = mix(elbow, project(arm.wrist, side * _HAND), 0.25)
    return chain((shoulder, 4.2), (elbow, 3.5), (cuff, 3.1))


def _paint_trunk(canvas: Canvas, body: Body) -> None:
    palette = canvas.palette
    shirt = Layer(canvas, palette.outline)
    shoulder, waist, hip = (project(p, 0) for p in (body.shoulder, body.waist, body.hip))
    shirt.add(chain((shoulder - 6.8, 4.0), (shoulder + 6.8, 4.0)), palette.shirt)
    half = [(shoulder + 2, 8.6), (mix(shoulder, waist, 0.5), 8.6), (waist, 8.0), (hip - 2.4j, 9.6)]
    left = [point - across for point, across in half]
    right = [point + across for point, across in half]
    shirt.add([left + right[::-1]], palette.shirt)
    shirt.add(_sleeve(body.near_arm, 1), palette.shirt)
    if body.far_arm is not None:
        shirt.add(_sleeve(body.far_arm, -1), palette.shirt)
    neck = Layer(canvas, palette.outline)
    head = project(body.head, 0)
    neck.add(chain((shoulder, 3.2), (head, 3.2)), palette.skin)
    neck.paint()
    shirt.paint()
    for side in (-1, 1):
        pit = (shoulder + complex(side * 8.3, -4.5), shoulder + complex(side * 8.5, -13))
        canvas.line(pit, palette.detail, DETAIL)
    paint_head_from_behind(canvas, head)


def paint_back_arrows(canvas: Canvas, scene: Scene, *, inset: bool) -> None:
    """Paint the arrows over the figure."""
    figure = scene.figure
    body = figure.body(figure.poses["end"])
    for arrow in scene.inset_arrows if inset else scene.arrows:
        paint_arrow(canvas, arrow, body)
