"""Makes the page of each screen, with its presenter, from what the app has."""

from dataclasses import dataclass
from functools import partial

from neuro_desktop.application.after import AfterPresenter
from neuro_desktop.application.before_start import BeforeStartPresenter
from neuro_desktop.application.carry_on import CarryOnPresenter
from neuro_desktop.application.home import HomePresenter
from neuro_desktop.application.player import PlayerPresenter
from neuro_desktop.application.player_devices import PlayerPorts
from neuro_desktop.application.ports import (
    ONLY_SAFETY,
    Screen,
)
from neuro_desktop.application.routine_editor import RoutineEditorPresenter
from neuro_desktop.application.routines import RoutinesPresenter
from neuro_desktop.application.settings import pace_of
from neuro_desktop.application.show_me import ShowMe
from neuro_desktop.application.sound_test import SoundTest
from neuro_desktop.application.wizard import WizardDefaults, WizardPresenter
from neuro_desktop.domain.phases import Pace
from neuro_desktop.texts.wizard import routine_name
from neuro_desktop.ui.after.page import AfterPage
from neuro_desktop.ui.before_start.page import BeforeStartPage
from neuro_desktop.ui.carry_on.page import CarryOnPage
from neuro_desktop.ui.checkin import pages as check_in_pages
from neuro_desktop.ui.home.page import HomePage
from neuro_desktop.ui.learn import pages as learn_pages
from neuro_desktop.ui.levels import pages as level_pages
from neuro_desktop.ui.main_window import PageBuilder
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.page_parts import PageParts
from neuro_desktop.ui.paper import pages as paper_pages
from neuro_desktop.ui.player.page import PlayerPage
from neuro_desktop.ui.progress import pages as progress_pages
from neuro_desktop.ui.routines.editor_page import RoutinePage
from neuro_desktop.ui.routines.list_page import RoutinesPage
from neuro_desktop.ui.sessions import pages as session_pages
from neuro_desktop.ui.settings.pages import SettingsPages
from neuro_desktop.ui.wizard.page import WizardPage


@dataclass(frozen=True, slots=True)
class PageMaker(PageParts):
    """Makes every page; `builders` gives one for each screen."""

    def builders(self) -> dict[Screen, PageBuilder]:
        """Return what makes each screen's page about a subject."""
        return {
            Screen.HOME: self._home,
            Screen.WIZARD: self._wizard,
            Screen.ROUTINES: self._routines,
            Screen.ROUTINE: self._routine,
            Screen.BEFORE_START: self._before_start,
            Screen.RESTART: partial(self._before_start, shorter=True),
            Screen.PLAYER: self._player,
            Screen.AFTER: self._after,
            Screen.CARRY_ON: self._carry_on,
            Screen.SETTINGS: SettingsPages(
                settings=self.settings,
                people=self.store.people,
                changes=self.changes,
                navigator=self.navigator,
                cues=self.cues,
                voice=self.voice,
            ),
            **check_in_pages.builders(self),
            **learn_pages.builders(self),
            **level_pages.builders(self),
            **paper_pages.builders(self),
            **progress_pages.builders(self),
            **session_pages.builders(self),
        }

    def _pace(self) -> Pace:
        return pace_of(self.settings.value)

    def _home(self, _subject: str | None) -> Page:
        return HomePage(
            partial(
                HomePresenter,
                store=self.store,
                catalogue=self.catalogue,
                settings=self.settings,
                clock=self.clock,
                navigator=self.navigator,
                changes=self.changes,
                available=frozenset(self.builders()),
            )
        )

    def _wizard(self, subject: str | None) -> Page:
        presenter = partial(
            WizardPresenter,
            store=self.store,
            catalogue=self.catalogue,
            clock=self.clock,
            navigator=self.navigator,
            sound=SoundTest(self.settings, self.cues, self.voice),
            defaults=WizardDefaults(self.emergency_number, routine_name, self._pace()),
            only_safety=subject == ONLY_SAFETY,
        )
        return WizardPage(presenter, self.catalogue, self.words)

    def _routines(self, _subject: str | None) -> Page:
        presenter = partial(
            RoutinesPresenter,
            store=self.store,
            catalogue=self.catalogue,
            pace=self._pace(),
            navigator=self.navigator,
        )
        return RoutinesPage(presenter)

    def _routine(self, subject: str | None) -> Page:
        presenter = partial(
            RoutineEditorPresenter,
            routine_id=subject or "",
            store=self.store,
            catalogue=self.catalogue,
            pace=self._pace(),
            clock=self.clock,
            navigator=self.navigator,
        )
        show_me = ShowMe(
            clock=self.clock,
            ticker=self.figure_ticker,
            settings=self.settings,
            changes=self.changes,
        )
        return RoutinePage(presenter, self.words, show_me)

    def _before_start(self, subject: str | None, *, shorter: bool = False) -> Page:
        presenter = partial(
            BeforeStartPresenter,
            routine_id=subject or "",
            store=self.store,
            catalogue=self.catalogue,
            pace=self._pace(),
            clock=self.clock,
            navigator=self.navigator,
            shorter=shorter,
        )
        return BeforeStartPage(presenter, self.words, self.load_learn)

    def _player(self, subject: str | None) -> Page:
        ports = PlayerPorts(
            store=self.store,
            settings=self.settings,
            clock=self.clock,
            ticker=self.ticker,
            figure_ticker=self.figure_ticker,
            announcer=self.announcer,
            voice=self.voice,
            cues=self.cues,
            keep_awake=self.keep_awake,
            navigator=self.navigator,
        )
        presenter = partial(
            PlayerPresenter, session_id=subject or "", catalogue=self.catalogue, ports=ports
        )
        return PlayerPage(presenter, self.catalogue, self.words)

    def _after(self, subject: str | None) -> Page:
        presenter = partial(
            AfterPresenter,
            session_id=subject or "",
            store=self.store,
            catalogue=self.catalogue,
            clock=self.clock,
            navigator=self.navigator,
        )
        return AfterPage(presenter, self.words)

    def _carry_on(self, subject: str | None) -> Page:
        presenter = partial(
            CarryOnPresenter,
            session_id=subject or "",
            store=self.store,
            catalogue=self.catalogue,
            clock=self.clock,
            navigator=self.navigator,
        )
        return CarryOnPage(presenter, self.words)
