"""How the drawn figure looks on this screen now: the colours of the theme, the chosen person."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from neuro_desktop.application.settings import FigurePerson
from neuro_desktop.figures import palette
from neuro_desktop.figures.frames import FigureFrames
from neuro_desktop.figures.moments import Moment
from neuro_desktop.figures.palette import Palette, Person
from neuro_desktop.ui import theme


def figure_palette(person: FigurePerson | None = None) -> Palette:
    """Return the figure's colours in the look of the app; `person` is the chosen one by default."""
    look = theme.look()
    name = next((name for name, tokens in theme.THEMES.items() if tokens == look.tokens), "")
    return palette.screen_palette(name, Person((person or look.person).value))


@dataclass(frozen=True, slots=True)
class FigurePicture:
    """Paints the figure where a `Choice` shows a picture; several pictures may share frames."""

    frames: FigureFrames
    moments: tuple[Moment, ...]
    person: FigurePerson | None = None  # None: the chosen one
    part: QRectF | None = None  # what is shown of the picture, its side being 1; None: all

    def __call__(self, painter: QPainter, rect: QRectF) -> None:
        """Paint the moments into `rect`, side by side."""
        whole = rect
        painter.save()
        if self.part is not None:
            scale = rect.width() / self.part.width()
            corner = rect.topLeft() - self.part.topLeft() * scale
            whole = QRectF(corner.x(), corner.y(), scale, scale)
            painter.setClipRect(rect)
        self.frames.paint(painter, whole, self.moments, figure_palette(self.person))
        painter.restore()
