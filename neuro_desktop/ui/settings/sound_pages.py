"""Tones and voice, each with its Test."""

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Navigator
from neuro_desktop.application.settings import VOICE_RATES
from neuro_desktop.application.settings_page import Group
from neuro_desktop.application.settings_sound import SettingsSoundTest
from neuro_desktop.texts import settings as texts
from neuro_desktop.ui.icons import Icon
from neuro_desktop.ui.settings.group_page import GroupPage
from neuro_desktop.ui.widgets.choices import Choice, ChoiceList
from neuro_desktop.ui.widgets.panels import Notice
from neuro_desktop.ui.widgets.text import BodyText
from neuro_desktop.ui.widgets.volume import VolumeRow

_ON = "on"
_OFF = "off"


class SoundPage(GroupPage):
    """Tones on or off, how loud, and a Test."""

    def __init__(
        self,
        settings: CurrentSettings,
        changes: ChangeNotifier,
        navigator: Navigator,
        sound_test: SettingsSoundTest,
    ) -> None:
        super().__init__(Group.SOUND, settings, changes, navigator)
        self._sound_test = sound_test
        self._missing = Notice(self.tr("No sound was found. All of it is on the screen too."))
        self._row = VolumeRow(self.tr("Volume"))
        self._row.changed.connect(sound_test.set_volume)
        self._words = BodyText()
        test = self.add_step(self.tr("Test"), Icon.SPEAKER)
        test.describe(self.tr("Play the tones"))
        test.clicked.connect(sound_test.test_tones)
        self._switch = ChoiceList(
            [
                Choice(_ON, self.tr("Tones on")),
                Choice(_OFF, self.tr("Tones off"), self.tr("All of it is on the screen too.")),
            ]
        )
        self._switch.chosen.connect(self._switched)
        sound_test.open(self.refresh)
        self.add_parts(self._missing, self._words, self._row, self._switch)

    def refresh(self) -> None:
        settings = self.settings.value
        self._row.set_value(settings.volume_percent)
        self._words.setText(texts.volume(settings.volume_percent))
        self._switch.set_values({_ON if settings.sound_on else _OFF})
        self._missing.setVisible(not self._sound_test.sound_there)

    def left(self) -> None:
        super().left()
        self._sound_test.close()

    def _switched(self, key: str) -> None:
        self._sound_test.set_sound_on(on=key == _ON)


class VoicePage(GroupPage):
    """The voice: how fast, or off, and a Test."""

    def __init__(
        self,
        settings: CurrentSettings,
        changes: ChangeNotifier,
        navigator: Navigator,
        sound_test: SettingsSoundTest,
    ) -> None:
        super().__init__(Group.VOICE, settings, changes, navigator)
        self._sound_test = sound_test
        self._missing = Notice(self.tr("No voice was found. The app plays tones instead."))
        test = self.add_step(self.tr("Test"), Icon.SPEAKER)
        test.describe(self.tr("Hear the voice"))
        test.clicked.connect(self._tested)
        rates = [Choice(str(rate), texts.rate_answer(rate)) for rate in sorted(VOICE_RATES)[::-1]]
        self._speeds = ChoiceList(
            [*rates, Choice(_OFF, self.tr("No"), self.tr("You hear tones only."))]
        )
        self._speeds.chosen.connect(self._chosen)
        sound_test.open(self.refresh)
        self.add_parts(self._missing, self._speeds)

    def refresh(self) -> None:
        settings = self.settings.value
        self._speeds.set_values({str(settings.voice_rate) if settings.voice_on else _OFF})
        self._missing.setVisible(not self._sound_test.voice_there)

    def left(self) -> None:
        super().left()
        self._sound_test.close()

    def _tested(self) -> None:
        self._sound_test.test_voice(texts.test_words())

    def _chosen(self, key: str) -> None:
        if key == _OFF:
            self._sound_test.set_voice_on(on=False)
            return
        self._sound_test.set_voice_rate(int(key))
        self._sound_test.set_voice_on(on=True)
