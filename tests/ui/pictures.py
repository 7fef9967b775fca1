"""Take pictures of pages, to look at a change by eye.

python -m tests.ui.pictures OUT_DIR [PATTERN] [--size 1366x768] [--text 100] [--theme light]
python -m tests.ui.pictures --readme      the pictures of the README

PATTERN is searched for in the names of the walk's pages ("player: hold").
"""

import argparse
import os
import re
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters import fonts, translation
from neuro_desktop.application.settings import ThemeChoice
from tests.ui.walking import View, WalkPage, close_page, show_page, walk_pages, world_in

README = {
    "home": "home: today's routine",
    "wizard": "wizard: place",
    "player": "player: hold",
    "routines": "routine: five exercises",
    "settings": "settings: list",
}
_README_FOLDER = Path(__file__).resolve().parents[2] / "docs" / "pictures"
_SETTLE_MS = 80


def take(page: WalkPage, view: View, family: str, file: Path) -> None:
    """Write a picture of one page in one view."""
    window = show_page(page, view, family, world_in(view))
    QTest.qWait(_SETTLE_MS)
    window.grab().save(str(file))
    close_page(window)


def main() -> None:
    """Take the pictures the command line asks for."""
    parser = argparse.ArgumentParser(description="Take pictures of pages.")
    parser.add_argument("out_dir", nargs="?", type=Path, default=_README_FOLDER)
    parser.add_argument("pattern", nargs="?", default="")
    parser.add_argument("--size", default="1366x768")
    parser.add_argument("--text", type=int, default=100)
    parser.add_argument("--theme", type=ThemeChoice, default=ThemeChoice.LIGHT)
    parser.add_argument("--readme", action="store_true")
    options = parser.parse_args()
    width, height = map(int, options.size.split("x"))
    view = View(width, height, options.text, options.theme)
    application = QApplication([])
    application.setStyle("Fusion")
    translation.install(application, "en")
    family = fonts.load_fonts() or ""
    options.out_dir.mkdir(parents=True, exist_ok=True)
    for page in walk_pages():
        file_name = re.sub(r"[^a-z0-9]+", "-", page.name.lower()).strip("-")
        if options.readme:
            names = [name for name, wanted in README.items() if wanted == page.name]
        else:
            names = [file_name] if re.search(options.pattern, page.name) else []
        for name in names:
            take(page, view, family, options.out_dir / f"{name}.png")


if __name__ == "__main__":
    main()
