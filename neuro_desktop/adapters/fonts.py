"""Load the typeface that comes with the app."""

from pathlib import Path

from PySide6.QtGui import QFontDatabase


def load_fonts() -> str | None:
    """Make Atkinson Hyperlegible known to Qt and return its family name.

    Returns None when the typeface cannot be had; the app then uses the system's font. Needs a
    QApplication.
    """
    try:
        import fontpkg_atkinson_hyperlegible as package
    except ImportError:
        return None
    families: list[str] = []
    for path in sorted(Path(package.ROOT).rglob("*.ttf")):
        # From bytes and not by path: a wheel or bundle may lie where Qt cannot open files.
        number = QFontDatabase.addApplicationFontFromData(path.read_bytes())
        families += QFontDatabase.applicationFontFamilies(number) if number >= 0 else []
    return str(package.FAMILY) if package.FAMILY in families else None
