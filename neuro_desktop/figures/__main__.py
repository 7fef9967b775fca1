"""Write what the figures look like to a folder: contact sheets, strips of each cycle, print.pdf.

    python -m neuro_desktop.figures OUT_DIR [FORM ...]

Forms are named like `kick_back.low_lift`; without any, all are drawn.
"""

import argparse
import os
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.figures.cycle import (
    end_picture,
    helper_picture,
    letter_scene,
    scene_at,
    start_picture,
)
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
)
from neuro_desktop.figures.poses import load_figures
from neuro_desktop.figures.scenes import FormFigure, Scene

_PALETTES = {
    "light": LIGHT,
    "sam": for_person(LIGHT, Person.SAM),
    "dark": DARK,
    "black_on_yellow": BLACK_ON_YELLOW,
    "white_on_black": WHITE_ON_BLACK,
    "print": PRINT,
}
_COLUMNS = 6
_FRAMES = 6
_PRINT_MM = 70.0
_MM_PER_INCH = 25.4
_DPI = 300


def main() -> None:
    """Draw everything that was asked for."""
    parser = argparse.ArgumentParser(prog="python -m neuro_desktop.figures")
    parser.add_argument("out", type=Path, help="folder to write to")
    parser.add_argument("forms", nargs="*", help="exercise.form, as kick_back.low_lift")
    arguments = parser.parse_args()
    application = QGuiApplication([])
    out: Path = arguments.out
    out.mkdir(parents=True, exist_ok=True)
    figures = [
        figure
        for (exercise_id, form), figure in load_figures().items()
        if not arguments.forms or f"{exercise_id}.{form}" in arguments.forms
    ]
    for name, palette in _PALETTES.items():
        _sheet(figures, palette, 250).save(str(out / f"sheet-{name}.png"))
    small = _sheet(figures, LIGHT, 64)
    small.save(str(out / "small-colour.png"))
    small.convertToFormat(QImage.Format.Format_Grayscale8).save(str(out / "small-grey.png"))
    for figure in figures:
        strip = _row([_moment(figure, n / _FRAMES) for n in range(_FRAMES)], LIGHT, 300, _FRAMES)
        strip.save(str(out / f"strip-{figure.exercise_id}-{figure.form}.png"))
    _write_pdf(figures, out / "print.pdf")
    application.quit()


def _moment(figure: FormFigure, share: float) -> Scene:
    scene = scene_at(figure, share)
    return letter_scene(scene, int(share * _FRAMES), 0.6) if figure.letters else scene


def _sheet(figures: list[FormFigure], palette: Palette, side: int) -> QImage:
    """Return start, end and mirrored end of every form; then second ends, and the helper."""
    scenes = []
    for figure in figures:
        scenes += [start_picture(figure), end_picture(figure), end_picture(figure, mirrored=True)]
    for figure in figures:
        if "heels" in figure.poses:
            scenes.append(end_picture(figure, pose="heels"))
        if figure.exercise_id is ExerciseId.RICE_BUCKET:
            scenes.append(helper_picture(figure))
    return _row(scenes, palette, side, _COLUMNS)


def _row(scenes: list[Scene], palette: Palette, side: int, columns: int) -> QImage:
    rows = -(-len(scenes) // columns)
    step = side + 6
    image = QImage(columns * step, rows * step, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.gray)
    painter = QPainter(image)
    for number, scene in enumerate(scenes):
        square = QRectF(number % columns * step + 3, number // columns * step + 3, side, side)
        painter.fillRect(square, QColor(palette.background))
        paint(painter, square, scene, palette)
    painter.end()
    return image


def _write_pdf(figures: list[FormFigure], file: Path) -> None:
    """Write the print pictures, 70 mm wide, six on a page."""
    writer = QPdfWriter(str(file))
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(
            QPageSize(QSizeF(210, 297), QPageSize.Unit.Millimeter),
            QPageLayout.Orientation.Portrait,
            QMarginsF(25, 25, 25, 25),
            QPageLayout.Unit.Millimeter,
        )
    )
    side = _PRINT_MM / _MM_PER_INCH * _DPI
    painter = QPainter(writer)
    for number, figure in enumerate(figures):
        if number and number % 3 == 0:
            writer.newPage()
        top = number % 3 * side * 1.08
        for column, scene in enumerate((start_picture(figure), end_picture(figure))):
            paint(painter, QRectF(column * side * 1.15, top, side, side), scene, PRINT)
    painter.end()


if __name__ == "__main__":
    main()
