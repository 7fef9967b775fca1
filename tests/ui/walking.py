"""How a page gets into the walk: a `WalkPage` in the list `PAGES` of a module in tests/ui/walk/."""

import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.learn import LoadLearn
from neuro_desktop.application.ports import ExerciseWords, Screen
from neuro_desktop.application.settings import Settings, ThemeChoice
from neuro_desktop.application.store_ports import Repositories
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.ui.main_window import MainWindow
from neuro_desktop.ui.page import Page
from tests.fake_printing import FakePrinting
from tests.fake_store import FakeActivities, FakeCheckIns, FakeLevels, FakePlans, FakeSheets
from tests.fakes import FakeTicker, FakeVoice, FakeWishes
from tests.ui.memory import (
    MemoryPeople,
    MemoryRoutines,
    MemorySessions,
    MemorySettings,
    RecordingNavigator,
    StillClock,
)


@dataclass
class World:
    """What a page may ask for, all in memory; a builder fills it before it makes its page."""

    settings_store: MemorySettings = field(default_factory=MemorySettings)
    people: MemoryPeople = field(default_factory=MemoryPeople)
    routines: MemoryRoutines = field(default_factory=MemoryRoutines)
    sessions: MemorySessions = field(default_factory=MemorySessions)
    check_ins: FakeCheckIns = field(default_factory=FakeCheckIns)
    activities: FakeActivities = field(default_factory=FakeActivities)
    levels: FakeLevels = field(default_factory=FakeLevels)
    plans: FakePlans = field(default_factory=FakePlans)
    sheets: FakeSheets = field(default_factory=FakeSheets)
    clock: StillClock = field(default_factory=StillClock)
    navigator: RecordingNavigator = field(default_factory=RecordingNavigator)
    voice: FakeVoice = field(default_factory=FakeVoice)
    ticker: FakeTicker = field(default_factory=FakeTicker)
    printing: FakePrinting = field(default_factory=FakePrinting)
    wishes: FakeWishes = field(default_factory=FakeWishes)
    changes: ChangeNotifier = field(default_factory=ChangeNotifier)
    catalogue: Catalogue = field(default_factory=load_catalogue)
    words: dict[ExerciseId, ExerciseWords] = field(default_factory=load_words)
    load_learn: LoadLearn = load_learn
    settings: CurrentSettings = field(init=False)

    def __post_init__(self) -> None:
        self.settings = CurrentSettings(self.settings_store, self.changes, self.wishes)

    @property
    def store(self) -> Repositories:
        """Return every repository as the world holds it now."""
        return Repositories(
            people=self.people,
            routines=self.routines,
            sessions=self.sessions,
            check_ins=self.check_ins,
            activities=self.activities,
            levels=self.levels,
            plans=self.plans,
            sheets=self.sheets,
        )


@dataclass(frozen=True)
class WalkPage:
    """One page in one state. `name` says which; `build` makes it, new each time."""

    name: str
    build: Callable[[World], Page]


@dataclass(frozen=True)
class View:
    """How a page is looked at."""

    width: int
    height: int
    percent: int
    theme: ThemeChoice = ThemeChoice.LIGHT

    def __str__(self) -> str:
        return f"{self.width}x{self.height}-{self.percent}"


VIEWS = tuple(
    View(width, height, percent)
    for width, height in ((1024, 600), (1366, 768))
    for percent in (100, 200)
)


def walk_pages() -> list[WalkPage]:
    """Return every page the modules in tests/ui/walk/ name."""
    folder = Path(__file__).parent / "walk"
    names = sorted(path.stem for path in folder.glob("*.py"))
    modules = [importlib.import_module(f"tests.ui.walk.{name}") for name in names]
    return [page for module in modules for page in module.PAGES]


def show_page(walk_page: WalkPage, view: View, family: str, world: World) -> MainWindow:
    """Return a shown window with this page open in this view, laid out to the end."""

    def build(_subject: str | None) -> Page:
        return walk_page.build(world)

    window = MainWindow({Screen.HOME: build}, world.settings, world.changes, world.voice, family)
    window.resize(view.width, view.height)
    window.show()
    window.activateWindow()
    window.go(Screen.HOME)
    settle()
    return window


def settle() -> None:
    """Let the layouts come to an end: what one gives room may ask the next for more."""
    for _ in range(6):
        QApplication.processEvents()


def world_in(view: View) -> World:
    """Return a world with the text size and theme of a view."""
    settings = Settings(text_percent=view.percent, theme=view.theme)
    return World(settings_store=MemorySettings(settings))


def close_page(window: MainWindow) -> None:
    """Close a window whatever its page would ask, and let Qt delete it at once."""
    window._may_close = True
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _keep(_window: MainWindow, _closing: object) -> None:
    """Hold the window until it is closed."""


def open_window(walk_page: WalkPage, view: View, family: str, qtbot: QtBot) -> MainWindow:
    """Return what `show_page` does; the window ends with the test."""
    window = show_page(walk_page, view, family, world_in(view))
    # qtbot alone lets go of it when the test function ends, before the last events are handled:
    # Python's collector then took the window away in the middle of its own painting.
    qtbot.addWidget(window, before_close_func=partial(_keep, window))
    qtbot.waitUntil(window.isActiveWindow)
    return window
