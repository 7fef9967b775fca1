"""The composition root: the only module that knows every part and puts them together."""

import logging
from functools import partial

from PySide6.QtWidgets import QApplication

from neuro_desktop.adapters import fonts, translation
from neuro_desktop.adapters.announcer import SpokenAnnouncer
from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.adapters.learn import load_learn
from neuro_desktop.adapters.machine import LANGUAGE, Machine
from neuro_desktop.adapters.process import run_process
from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.daily_copy import DailyCopy
from neuro_desktop.application.plan_keeper import PlanKeeper
from neuro_desktop.application.ports import Screen
from neuro_desktop.application.store_ports import StoreUnavailable
from neuro_desktop.domain.emergency import emergency_number
from neuro_desktop.paths import AppPaths
from neuro_desktop.storage.database import Store
from neuro_desktop.storage.settings_file import SettingsFile
from neuro_desktop.texts.store import TroubleWords, already_open_words, bug_words, trouble_words
from neuro_desktop.ui.main_window import MainWindow, PageBuilder
from neuro_desktop.ui.pages import PageMaker
from neuro_desktop.ui.trouble.page import TroublePage

_log = logging.getLogger(__name__)


class Application:
    """The window with everything behind it."""

    def __init__(self, paths: AppPaths, machine: Machine, family: str) -> None:
        self._paths = paths
        self._machine = machine
        self._changes = changes = ChangeNotifier()
        self._builders: dict[Screen, PageBuilder] = {}
        self.store: Store | None = None
        self._upkeep: tuple[PlanKeeper, DailyCopy] | tuple[()] = ()
        file = SettingsFile(paths.settings_file)
        self.settings = CurrentSettings(file, changes, machine.wishes)
        self.window = MainWindow(self._builders, self.settings, changes, machine.voice, family)
        self.window.closed.connect(self.close)
        self.show = self.window.showMaximized
        self.come_to_front = self.window.come_to_front
        self.close_window = self.window.close

    def start(self) -> None:
        """Open the store and show the first screen, or what is wrong with the store."""
        try:
            self.store = store = Store.open(
                self._paths.store_file, backups=self._paths.backups, changes=self._changes
            )
            store.must_be_sound()
            unfinished = store.sessions.unfinished()
        except StoreUnavailable as unavailable:
            self._show_unavailable(unavailable)
            return
        self._keep_up(store)
        self._builders.update(self._pages(store).builders())
        if unfinished is None:
            self.window.go(Screen.HOME)
        else:
            self.window.go(Screen.CARRY_ON, unfinished.id)

    def show_bug(self, bug: BaseException) -> None:
        """Say in the window that something went wrong, whatever it was."""
        if isinstance(bug, StoreUnavailable):
            self._show_unavailable(bug)
        else:
            self._show_trouble(bug_words(str(self._paths.log_file)))

    def show_already_open(self) -> None:
        """Say that the app runs already and does not answer."""
        self._show_trouble(already_open_words())

    def close(self) -> None:
        """Let everything go; a second time does nothing."""
        self._machine.let_go()
        self._close_store()

    def _keep_up(self, store: Store) -> None:
        plans = PlanKeeper(store.repositories, self._machine.clock, self._changes)
        ticker = self._machine.new_ticker()
        self._upkeep = (plans, DailyCopy(store.keep_daily_copy, self._machine.clock, ticker))
        for each in self._upkeep:
            each.start()

    def _close_store(self) -> None:
        for each in self._upkeep:
            each.stop()
        store, self.store = self.store, None
        if store is not None:
            store.close()

    def _pages(self, store: Store) -> PageMaker:
        machine = self._machine
        words, catalogue = load_words(LANGUAGE), load_catalogue()
        return PageMaker(
            store=store.repositories,
            settings=self.settings,
            changes=self._changes,
            catalogue=catalogue,
            words=words,
            load_learn=partial(load_learn, LANGUAGE),
            clock=machine.clock,
            ticker=machine.new_ticker(),
            figure_ticker=machine.new_ticker(),
            announcer=SpokenAnnouncer(machine.voice, catalogue, words),
            voice=machine.voice,
            cues=machine.cues,
            keep_awake=machine.keep_awake,
            navigator=self.window,
            printing=machine.printing,
            emergency_number=emergency_number(machine.territory),
            paper_size=machine.paper_size,
        )

    def _show_unavailable(self, unavailable: StoreUnavailable) -> None:
        _log.error("the store cannot be used: %s", unavailable)
        files = (str(self._paths.store_file), str(self._paths.backups))
        self._show_trouble(trouble_words(unavailable.trouble, *files))

    def _show_trouble(self, words: TroubleWords) -> None:
        self._builders[Screen.TROUBLE] = lambda _subject: TroublePage(
            words, try_again=self._try_again, close=self.close_window
        )
        self.window.go(Screen.TROUBLE)

    def _try_again(self) -> None:
        self._close_store()
        self.start()


def build(paths: AppPaths, machine: Machine | None = None) -> Application:
    """Return the app, not shown and not started; needs a QApplication."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        raise TypeError("build needs a QApplication")
    application.setStyle("Fusion")
    translation.install(application, LANGUAGE)
    return Application(paths, machine or Machine(), fonts.load_fonts() or "")


def run(paths: AppPaths) -> int:
    """Run the app until its window is closed; return the exit code."""
    return run_process(paths, partial(build, paths))
