"""The painter: mirror images, every palette, nothing outside its square, frames kept."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap, QTransform
from pytestqt.qtbot import QtBot

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.figures.cycle import end_picture, letter_scene, scene_at
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import END, START, STEPS, Moment
from neuro_desktop.figures.painter import paint
from neuro_desktop.figures.palette import (
    BLACK_ON_YELLOW,
    DARK,
    LIGHT,
    PRINT,
    WHITE_ON_BLACK,
    Palette,
    Person,
    for_person,
    screen_palette,
)
from neuro_desktop.figures.scenes import Scene
from neuro_desktop.ui.theme import THEMES, ThemeName
from tests.figures.sampling import figures, name_of

FIGURES = {name_of(figure): figure for figure in figures()}
MOMENT = Moment(ExerciseId.KICK_BACK, "full_lift", 12)
# Antialiased edges fall differently on the two sides of a pixel.
MOST_ODD_SHARE = 0.004


@pytest.fixture(autouse=True)
def qt(qtbot: QtBot) -> QtBot:
    return qtbot


def picture(scene: Scene, palette: Palette, side: int = 160) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.background))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, side, side), scene, palette)
    painter.end()
    return image


def share_of_odd_pixels(one: QImage, other: QImage) -> float:
    """Return the share of bytes that differ by more than an eighth of their range."""
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > 32 for a, b in pairs) / one.sizeInBytes()


@pytest.mark.parametrize("name", [name for name in FIGURES if not FIGURES[name].letters])
def test_left_is_the_mirror_image_of_right(name: str) -> None:
    right = picture(scene_at(FIGURES[name], 0.3), LIGHT)
    left = picture(scene_at(FIGURES[name], 0.3, mirrored=True), LIGHT)

    mirrored = left.transformed(QTransform().scale(-1, 1))

    assert share_of_odd_pixels(right, mirrored) <= MOST_ODD_SHARE
    assert share_of_odd_pixels(right, left) > MOST_ODD_SHARE


def test_letters_are_not_mirrored() -> None:
    figure = FIGURES["ankle_rolls.alphabet"]
    right = picture(letter_scene(scene_at(figure, 0.3), 1, 1.0), LIGHT)
    left = picture(letter_scene(scene_at(figure, 0.3, mirrored=True), 1, 1.0), LIGHT)
    # The letter stands in the upper middle.
    right, left = (image.copy(56, 8, 48, 52) for image in (right, left))

    assert share_of_odd_pixels(right, left) <= MOST_ODD_SHARE


@pytest.mark.parametrize("palette", [LIGHT, DARK, PRINT, BLACK_ON_YELLOW, WHITE_ON_BLACK])
def test_the_moving_part_is_seen_in_every_palette(palette: Palette) -> None:
    image = picture(scene_at(FIGURES["marching.seated"], 0.25), palette)
    colour = QColor(palette.active).rgb()

    active = sum(image.pixel(x, y) == colour for x in range(160) for y in range(160))

    assert active > 160 * 160 * 0.01


def test_print_is_black_and_white() -> None:
    image = picture(end_picture(FIGURES["calf_stretch.seated"]), PRINT)

    assert image.convertToFormat(QImage.Format.Format_RGB32).allGray()


@pytest.mark.parametrize("palette", [LIGHT, DARK])
def test_the_second_person_differs_on_screen(palette: Palette) -> None:
    scene = scene_at(FIGURES["marching.one_hand"], 0.0)
    rose, sam = picture(scene, palette), picture(scene, for_person(palette, Person.SAM))

    assert share_of_odd_pixels(rose, sam) > MOST_ODD_SHARE


@pytest.mark.parametrize("theme", ThemeName)
def test_every_theme_has_a_palette_on_its_own_ground(theme: ThemeName) -> None:
    assert screen_palette(theme).background == THEMES[theme].surface


def test_nothing_is_painted_outside_the_square() -> None:
    image = QImage(300, 100, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 300, 100), end_picture(FIGURES["kick_back.full_lift"]), LIGHT)
    painter.end()
    beside = image.copy(0, 0, 99, 100)

    assert share_of_odd_pixels(beside, beside.copy().scaled(99, 100)) == 0
    assert all(beside.pixelColor(x, 50) == QColor("white") for x in range(99))


def test_an_empty_place_paints_nothing() -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, 0, 0), end_picture(FIGURES["kick_back.full_lift"]), LIGHT)
    painter.end()

    assert image.pixelColor(5, 5) == QColor("white")


def painted(frames: FigureFrames, *moments: Moment, width: int = 200) -> QImage:
    pixmap = QPixmap(width, 100)
    pixmap.fill(QColor("white"))
    painter = QPainter(pixmap)
    frames.paint(painter, QRectF(0, 0, width, 100), moments, LIGHT)
    painter.end()
    return pixmap.toImage()


def test_a_kept_frame_is_the_same_picture() -> None:
    frames = FigureFrames()

    first = painted(frames, MOMENT)
    held = frames.bytes
    second = painted(frames, MOMENT)

    assert first == second
    assert frames.bytes == held == 100 * 100 * 4


def test_pictures_stand_side_by_side() -> None:
    image = painted(FigureFrames(), MOMENT, Moment(ExerciseId.MARCHING, "low", -1), width=300)
    left, right = image.copy(0, 0, 150, 100), image.copy(150, 0, 150, 100)

    white = QImage(150, 100, image.format())
    white.fill(QColor("white"))
    assert left != white
    assert right not in (white, left)


def test_old_frames_make_room() -> None:
    frames = FigureFrames(most_bytes=3 * 100 * 100 * 4)

    for step in (START, END):
        for form in ("full_lift", "low_lift"):
            painted(frames, Moment(ExerciseId.KICK_BACK, form, step))

    assert frames.bytes == 3 * 100 * 100 * 4


@pytest.mark.parametrize("frames_that_fit", [5, 35, 70])
def test_a_cycle_is_drawn_only_once_however_large(
    frames_that_fit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[Scene] = []
    monkeypatch.setattr("neuro_desktop.figures.frames.paint", lambda *args: drawn.append(args[2]))
    frames = FigureFrames(most_bytes=frames_that_fit * 100 * 100 * 4)

    for step in range(2 * STEPS):
        painted(frames, Moment(ExerciseId.KICK_BACK, "full_lift", step % STEPS))

    assert len(drawn) == (STEPS if frames_that_fit > STEPS else STEPS // 2)
