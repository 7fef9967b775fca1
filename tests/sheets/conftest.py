from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters.fonts import load_fonts


@pytest.fixture(scope="session", autouse=True)
def typeface(qapp: QApplication) -> None:
    """Set every sheet in the typeface of the app."""
    assert load_fonts() is not None


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder for the PDFs of the run."""
    return tmp_path_factory.mktemp("sheets")
