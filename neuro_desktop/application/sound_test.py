"""The sound test: volume, voice and speed, tried out and kept at once."""

from collections.abc import Callable

from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.ports import Cue, CuePlayer, Voice
from neuro_desktop.application.settings import Settings


class SoundTest:
    """Tries sound and voice, and keeps what is chosen in the settings."""

    def __init__(self, settings: CurrentSettings, cues: CuePlayer, voice: Voice) -> None:
        self._settings = settings
        self._cues = cues
        self._voice = voice
        self._on_change: Callable[[], None] | None = None
        self._listens = False
        self.sound_there = True
        self.voice_there = True

    @property
    def settings(self) -> Settings:
        """Return the settings in use."""
        return self._settings.value

    def open(self, on_change: Callable[[], None]) -> None:
        """Get the sound device ready; `on_change` is called whenever there is something new."""
        self._on_change = on_change
        if not self._listens:
            self._listens = True
            self._cues.on_availability(self._sound_told)
            self._voice.on_availability(self._voice_told)
        self._cues.set_volume(self.settings.volume_percent)
        self._cues.prepare()
        self._voice.prepare()

    def close(self) -> None:
        """Be silent and let the device go."""
        if self._on_change is not None:
            self._on_change = None
            self._voice.stop()
            self._cues.release()

    def set_sound_on(self, *, on: bool) -> None:
        """Turn the tones on or off."""
        self._settings.change(sound_on=on)
        self._tell()

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0 to 100."""
        self._cues.set_volume(percent)
        self._settings.change(volume_percent=percent)
        self._tell()

    def set_voice_on(self, *, on: bool) -> None:
        """Turn the voice on or off."""
        self._settings.change(voice_on=on)
        self._tell()
        if not on:
            self._voice.stop()

    def set_voice_rate(self, words_a_minute: int) -> None:
        """Set how fast the voice speaks."""
        self._voice.set_rate(words_a_minute)
        self._settings.change(voice_rate=words_a_minute)
        self._tell()

    def test(self, sentence: str) -> None:
        """Play the start tone, if tones are on, and say `sentence`, if the voice is."""
        settings = self.settings
        if settings.sound_on:
            self._cues.play(Cue.START)
        if settings.voice_on:
            self._voice.set_rate(settings.voice_rate)
            self._voice.say(sentence)

    def _sound_told(self, there: bool) -> None:  # noqa: FBT001 - the port calls it so
        self.sound_there = there
        self._tell()

    def _voice_told(self, there: bool) -> None:  # noqa: FBT001 - the port calls it so
        self.voice_there = there
        self._tell()

    def _tell(self) -> None:
        if self._on_change is not None:
            self._on_change()
