"""The sound test: volume, voice and speed, tried out and kept at once."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from neuro_desktop.application.changes import ChangeNotifier, Changes
from neuro_desktop.application.ports import Cue, CuePlayer, SettingsStore, Voice
from neuro_desktop.application.settings import Settings


class SoundTest:
    """Tries sound and voice, and keeps what is chosen in the settings."""

    def __init__(
        self, store: SettingsStore, changes: ChangeNotifier, cues: CuePlayer, voice: Voice
    ) -> None:
        self._store = store
        self._changes = changes
        self._cues = cues
        self._voice = voice
        self._on_change: Callable[[], None] | None = None
        self._listens = False
        self.sound_there = True
        self.voice_there = True

    @property
    def settings(self) -> Settings:
        """Return the settings as they are kept now."""
        return self._store.load()

    def open(self, on_change: Callable[[], None]) -> None:
        """Get the sound device ready; `on_change` is called whenever there is something new."""
        self._on_change = on_change
        if not self._listens:
            self._listens = True
            self._cues.on_availability(self._sound_told)
            self._voice.on_availability(self._voice_told)
        self._cues.set_volume(self.settings.volume_percent)
        self._cues.prepare()

    def close(self) -> None:
        """Be silent and let the device go."""
        if self._on_change is not None:
            self._on_change = None
            self._voice.stop()
            self._cues.release()

    def set_sound_on(self, *, on: bool) -> None:
        """Turn the tones on or off."""
        self._keep(sound_on=on)

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0 to 100."""
        self._cues.set_volume(percent)
        self._keep(volume_percent=percent)

    def set_voice_on(self, *, on: bool) -> None:
        """Turn the voice on or off."""
        self._keep(voice_on=on)
        if not on:
            self._voice.stop()

    def set_voice_rate(self, words_a_minute: int) -> None:
        """Set how fast the voice speaks."""
        self._voice.set_rate(words_a_minute)
        self._keep(voice_rate=words_a_minute)

    def test(self, sentence: str) -> None:
        """Play the start tone, if tones are on, and say `sentence`, if the voice is."""
        settings = self.settings
        if settings.sound_on:
            self._cues.play(Cue.START)
        if settings.voice_on:
            self._voice.set_rate(settings.voice_rate)
            self._voice.say(sentence)

    def _keep(self, **changed: Any) -> None:
        # Loaded anew each time: the text size may have been changed on the bar in between.
        self._store.save(replace(self._store.load(), **changed))
        self._changes.tell(Changes(settings=True))
        self._tell()

    def _sound_told(self, there: bool) -> None:  # noqa: FBT001 - the port calls it so
        self.sound_there = there
        self._tell()

    def _voice_told(self, there: bool) -> None:  # noqa: FBT001 - the port calls it so
        self.voice_there = there
        self._tell()

    def _tell(self) -> None:
        if self._on_change is not None:
            self._on_change()
