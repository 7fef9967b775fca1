"""Makes the page of `Screen.SETTINGS` for a subject."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import CuePlayer, Navigator, Voice
from neuro_desktop.application.settings_page import (
    Group,
    LinePresenter,
    SettingsListPresenter,
    group_of,
)
from neuro_desktop.application.settings_sound import SettingsSoundTest
from neuro_desktop.application.store_ports import PersonRepository
from neuro_desktop.ui.page import Page
from neuro_desktop.ui.settings.choice_pages import (
    ColorsPage,
    GetReadyPage,
    LettersPage,
    TextSizePage,
    WaitForMePage,
)
from neuro_desktop.ui.settings.line_pages import ClinicPhonePage, EmergencyNumberPage, NamePage
from neuro_desktop.ui.settings.list_page import SettingsListPage
from neuro_desktop.ui.settings.picture_pages import MotionPage, PersonShownPage
from neuro_desktop.ui.settings.sound_pages import SoundPage, VoicePage


@dataclass(frozen=True, slots=True)
class SettingsPages:
    """What the pages need; called with a subject it gives the page."""

    settings: CurrentSettings
    people: PersonRepository
    changes: ChangeNotifier
    navigator: Navigator
    cues: CuePlayer
    voice: Voice

    def __call__(self, subject: str | None) -> Page:
        """Return the page of the group that `subject` names, else the list of groups."""
        group = group_of(subject)
        if group is None:
            presenter_for = partial(
                SettingsListPresenter,
                settings=self.settings,
                people=self.people,
                navigator=self.navigator,
            )
            return SettingsListPage(presenter_for)
        return self._makers()[group]()

    def _makers(self) -> dict[Group, Callable[[], Page]]:
        common = (self.settings, self.changes, self.navigator)
        return {
            Group.TEXT_SIZE: partial(TextSizePage, *common),
            Group.COLORS: partial(ColorsPage, *common),
            Group.LETTERS: partial(LettersPage, *common),
            Group.GET_READY: partial(GetReadyPage, *common),
            Group.WAIT_FOR_ME: partial(WaitForMePage, *common),
            Group.PERSON_SHOWN: partial(PersonShownPage, *common),
            Group.MOTION: partial(MotionPage, *common),
            Group.SOUND: partial(self._with_test, SoundPage),
            Group.VOICE: partial(self._with_test, VoicePage),
            Group.NAME: partial(NamePage, self._line(Group.NAME)),
            Group.EMERGENCY_NUMBER: partial(
                EmergencyNumberPage, self._line(Group.EMERGENCY_NUMBER)
            ),
            Group.CLINIC_PHONE: partial(ClinicPhonePage, self._line(Group.CLINIC_PHONE)),
        }

    def _with_test(self, page: type[SoundPage] | type[VoicePage]) -> Page:
        sound_test = SettingsSoundTest(self.settings, self.cues, self.voice)
        return page(self.settings, self.changes, self.navigator, sound_test)

    def _line(self, group: Group) -> Callable[..., LinePresenter]:
        return partial(LinePresenter, group=group, people=self.people, navigator=self.navigator)
