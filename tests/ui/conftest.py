import pytest
from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters.fonts import load_fonts
from neuro_desktop.ui import theme
from neuro_desktop.ui.theme import Look


@pytest.fixture(scope="session")
def family(qapp: QApplication) -> str:
    qapp.setStyle("Fusion")
    return load_fonts() or ""


@pytest.fixture(autouse=True)
def usual_look(qapp: QApplication, family: str) -> None:
    """Start every screen test in light colours at 100 %."""
    theme.apply(qapp, Look(family=family))
