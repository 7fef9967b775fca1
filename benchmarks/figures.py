"""Measure what a moving figure costs: python -m benchmarks.figures.

Prints, for 500 and 800 pixels, the time of a frame that is drawn (plain) and of one that was kept
(cached), over all forms; then the share of one core that 15 frames a second take, in the picture of
a 1366 x 768 window. A frame's time is the shortest of three runs. The last results stand in
benchmarks/figures.md.
"""

import os
import statistics
import time
from collections.abc import Callable, Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter, QPixmap

from neuro_desktop.domain.exercise import ExerciseId
from neuro_desktop.figures.cycle import LETTERS
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import STEPS, Moment, scene_of
from neuro_desktop.figures.painter import paint
from neuro_desktop.figures.palette import LIGHT
from neuro_desktop.figures.poses import load_figures

SIZES_PX = (500, 800)
PICTURE_PX = 520  # of the player at 1366 x 768
FRAMES_A_SECOND = 15
SECONDS = 40  # ten repetitions of 4 seconds
_RUNS = 3
_EVERY = 8  # of a cycle's frames, in the plain runs


def main() -> None:
    """Print all measures."""
    application = QGuiApplication([])
    print("what                          median ms    p99 ms")
    for side in SIZES_PX:
        _report(f"plain  {side} px", sorted(_plain(side)))
        _report(f"cached {side} px", sorted(_cached(side)))
    print(f"\n15 frames a second at {PICTURE_PX} px, share of one core over {SECONDS} s:")
    for (exercise_id, form), figure in load_figures().items():
        share = _share(exercise_id, form, letters=figure.letters)
        name = f"{exercise_id}.{form}"
        print(f"{name:<34} {share:6.1%}")
    application.quit()


def _report(name: str, milliseconds: list[float]) -> None:
    high = milliseconds[min(len(milliseconds) - 1, int(len(milliseconds) * 0.99))]
    print(f"{name:<28} {statistics.median(milliseconds):9.2f} {high:9.2f}")


def _moments() -> Iterator[Moment]:
    for exercise_id, form in load_figures():
        for step in range(0, STEPS, _EVERY):
            yield Moment(exercise_id, form, step)


def _timed(act: Callable[[], None]) -> float:
    """Return the shortest of a few runs: the others waited for someone else's work."""
    found = []
    for _ in range(_RUNS):
        begun = time.perf_counter()
        act()
        found.append(time.perf_counter() - begun)
    return min(found) * 1000


def _plain(side: int) -> Iterator[float]:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    square = QRectF(0, 0, side, side)
    for moment in _moments():
        image.fill(QColor(LIGHT.background))
        painter = QPainter(image)
        yield _timed(lambda m=moment, p=painter: paint(p, square, scene_of(m), LIGHT))  # type: ignore[misc]
        painter.end()


def _cached(side: int) -> Iterator[float]:
    pixmap = QPixmap(side, side)
    square = QRectF(0, 0, side, side)
    frames = FigureFrames()
    for moment in _moments():
        painter = QPainter(pixmap)
        frames.paint(painter, square, (moment,), LIGHT)
        yield _timed(lambda m=moment, p=painter: frames.paint(p, square, (m,), LIGHT))  # type: ignore[misc]
        painter.end()


def _share(exercise_id: ExerciseId, form: str, *, letters: bool) -> float:
    """Return the share of one core for a whole exercise, its first cycle drawn, the rest kept."""
    pixmap = QPixmap(PICTURE_PX, PICTURE_PX)
    square = QRectF(0, 0, PICTURE_PX, PICTURE_PX)
    frames = FigureFrames()
    begun = time.process_time()
    for frame in range(SECONDS * FRAMES_A_SECOND):
        letter = frame // STEPS % len(LETTERS) if letters else -1
        step = frame % STEPS // 2 * 2 if letters else frame % STEPS
        moment = Moment(exercise_id, form, step, letter=letter)
        painter = QPainter(pixmap)
        frames.paint(painter, square, (moment,), LIGHT)
        painter.end()
    return (time.process_time() - begun) / SECONDS


if __name__ == "__main__":
    main()
