"""The figure from the side."""

from PySide6.QtCore import Qt

from neuro_desktop.figures import props
from neuro_desktop.figures.arrows import paint_arrow, paint_ring
from neuro_desktop.figures.canvas import Canvas, Layer
from neuro_desktop.figures.geometry import circle
from neuro_desktop.figures.head import paint_head, paint_neck
from neuro_desktop.figures.limbs import (
    LegColours,
    add_arm,
    add_leg,
    add_pelvis,
    leg_colours,
    leg_details,
    shirt_shapes,
    stretch_patch,
)
from neuro_desktop.figures.rig import Body, Leg
from neuro_desktop.figures.scenes import Active, Camera, Scene

_FAR_TARGET = 0.6  # how much of the depth shift a far hand gives back


def paint_side(canvas: Canvas, scene: Scene, camera: Camera) -> None:
    """Paint a scene from the side, everything from the floor to the strap."""
    figure = scene.figure
    body = scene.body()
    props.paint_floor(canvas, camera)
    props.paint_things_behind(canvas, figure, body, scene.pose.scrunch, camera)
    _paint_far_arm(canvas, scene, body)
    _paint_far_leg(canvas, scene, body)
    if figure.strap and body.far_arm is not None:
        shift = figure.depth * (1 - _FAR_TARGET)
        props.paint_strap(canvas, body.far_arm.hand + shift, body.near)
    if scene.ghost is not None:
        _paint_ghost(canvas, scene)
    if any(prop.kind == "ball" for prop in figure.props):
        x, radius = body_ball(scene)
        props.paint_ball(canvas, complex(x, radius), radius)
    for arrow in scene.arrows:
        if arrow.kind == "ring":
            paint_ring(canvas, arrow, body, front=False)
    _paint_near(canvas, scene, body)
    props.paint_things_in_front(canvas, figure, helper=scene.helper)


def body_ball(scene: Scene) -> tuple[float, float]:
    """Return where the ball is, and its radius."""
    x, radius = scene.pose.near.numbers[:2]
    return x, radius


def active_parts(scene: Scene) -> tuple[Active, Active]:
    """Return what is active of the near leg and of the far leg."""
    figure = scene.figure
    none = Active.NONE
    if figure.both_work:
        return figure.active, figure.active
    return (none, figure.active) if scene.far_works else (figure.active, none)


def _paint_far_arm(canvas: Canvas, scene: Scene, body: Body) -> None:
    if body.far_arm is None:
        return
    palette = canvas.palette
    shift = scene.figure.depth * (1 - _FAR_TARGET)
    layer = Layer(canvas, palette.far_outline)
    canvas.painter.save()
    canvas.painter.translate(shift.real, shift.imag)
    fingers = "fingertips" in scene.figure.form
    add_arm(layer, body.far_arm, palette.far_shirt, palette.far_skin, fingers=fingers)
    layer.paint()
    canvas.painter.restore()


def _paint_far_leg(canvas: Canvas, scene: Scene, body: Body) -> None:
    if body.far is None:
        return
    figure = scene.figure
    colours = leg_colours(canvas, figure.footwear, active_parts(scene)[1], far=True)
    canvas.painter.save()
    canvas.painter.translate(figure.depth.real, figure.depth.imag)
    _paint_leg(canvas, body.far, colours, close_up=False)
    canvas.painter.restore()


def _paint_leg(canvas: Canvas, leg: Leg, colours: LegColours, *, close_up: bool) -> None:
    layer = Layer(canvas, colours.outline)
    add_leg(layer, leg, colours, close_up=close_up)
    layer.paint()
    leg_details(canvas, leg, colours, close_up=close_up)


def _paint_near(canvas: Canvas, scene: Scene, body: Body) -> None:
    figure, palette = scene.figure, canvas.palette
    colours = leg_colours(canvas, figure.footwear, active_parts(scene)[0], far=False)
    layer = Layer(canvas, palette.outline)
    add_pelvis(layer, body, palette.trousers)
    add_leg(layer, body.near, colours, close_up=figure.close_up)
    layer.paint()
    leg_details(canvas, body.near, colours, close_up=figure.close_up)
    if figure.patch:
        patch = stretch_patch(body.near, figure.patch)
        canvas.painter.save()
        canvas.painter.setClipPath(layer.path(), Qt.ClipOperation.IntersectClip)
        canvas.fill([patch], palette.active, palette.halo, 1.4)
        canvas.fill([patch], palette.active)
        canvas.painter.restore()
    paint_neck(canvas, body)
    shirt = Layer(canvas, palette.outline)
    shirt.add(shirt_shapes(body), palette.shirt)
    shirt.paint()
    paint_head(canvas, body)
    if figure.strap:
        props.paint_strap(canvas, body.near_arm.hand, body.near)
    arm = Layer(canvas, palette.outline)
    fingers = "fingertips" in figure.form
    add_arm(arm, body.near_arm, palette.shirt, palette.skin, fingers=fingers)
    arm.paint()


def _paint_ghost(canvas: Canvas, scene: Scene) -> None:
    """Draw where the moving part was at the start, dashed."""
    figure = scene.figure
    body = scene.ghost_body()
    if body is None:
        return
    layer = Layer(canvas, canvas.palette.ghost)
    colours = leg_colours(canvas, figure.footwear, figure.active, far=False)
    if figure.patch == "thigh":
        layer.add(shirt_shapes(body), canvas.palette.background)
        layer.add([circle(body.head, 6.5)], canvas.palette.background)
    else:
        add_leg(layer, body.near, colours)
    painter = canvas.painter
    whole = layer.path().simplified()
    painter.strokePath(whole, canvas.pen(canvas.palette.ghost, 0.7, dashed=True))


def paint_side_arrows(canvas: Canvas, scene: Scene, *, inset: bool) -> None:
    """Paint the arrows over the figure."""
    figure = scene.figure
    body = figure.body(figure.poses["end"])
    shift = figure.depth if scene.far_works else 0j
    for arrow in scene.inset_arrows if inset else scene.arrows:
        if arrow.kind == "ring":
            paint_ring(canvas, arrow, scene.body(), front=True)
        else:
            paint_arrow(canvas, arrow, body, shift)
