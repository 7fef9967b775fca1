"""The sound test of the settings: tones and voice tried apart."""

from neuro_desktop.application.ports import Cue
from neuro_desktop.application.sound_test import SoundTest


class SettingsSoundTest(SoundTest):
    """Tries one of the two, whatever the other is set to."""

    def test_tones(self) -> None:
        """Play the start tone, also while tones are off: the person asks for it."""
        self._cues.play(Cue.START)

    def test_voice(self, sentence: str) -> None:
        """Say `sentence` at the chosen speed, also while the voice is off."""
        self._voice.set_rate(self.settings.voice_rate)
        self._voice.say(sentence)
