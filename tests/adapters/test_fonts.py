import sys

import pytest
from PySide6.QtGui import QFont, QFontInfo

from neuro_desktop.adapters.fonts import load_fonts


@pytest.mark.usefixtures("qapp")
def test_the_typeface_can_be_used_once_it_is_loaded() -> None:
    family = load_fonts()
    assert family == "Atkinson Hyperlegible"
    assert QFontInfo(QFont(family)).family() == family


@pytest.mark.usefixtures("qapp")
def test_without_the_package_there_is_no_typeface(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "fontpkg_atkinson_hyperlegible", None)
    assert load_fonts() is None
