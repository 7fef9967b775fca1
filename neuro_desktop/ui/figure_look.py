"""How the drawn figure looks on this screen now: the colours of the theme, the chosen person."""

from neuro_desktop.figures import palette
from neuro_desktop.figures.palette import Palette
from neuro_desktop.ui import theme


def figure_palette() -> Palette:
    """Return the figure's colours for the look of the running application."""
    return palette.DARK if theme.look().tokens is theme.DARK else palette.LIGHT
