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

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters import fonts, translation
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.settings import Settings, ThemeChoice
from neuro_desktop.ui.main_window import MainWindow
from tests.ui.memory import MemorySettings
from tests.ui.walking import View, WalkPage, World, walk_pages

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
    settings = Settings(text_percent=view.percent, theme=view.theme)
    world = World(settings_store=MemorySettings(settings))

    def build(_subject: str | None):  # type: ignore[no-untyped-def]
        return page.build(world)

    window = MainWindow({Screen.HOME: build}, world.settings, world.changes, world.voice, family)
    window.resize(view.width, view.height)
    window.show()
    window.go(Screen.HOME)
    QTest.qWait(_SETTLE_MS)
    window.grab().save(str(file))
    window._may_close = True
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


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
