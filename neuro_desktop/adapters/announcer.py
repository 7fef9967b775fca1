"""Gives what the core wants said to the voice, in words."""

from collections.abc import Callable, Mapping

from neuro_desktop.application.cue_queue import Spoken
from neuro_desktop.application.ports import ExerciseWords, Voice
from neuro_desktop.domain.exercise import Catalogue, ExerciseId
from neuro_desktop.texts.player import spoken_phrases


class SpokenAnnouncer:
    """Implements `application.cue_queue.Announcer` with one voice and the words of one language."""

    def __init__(
        self, voice: Voice, catalogue: Catalogue, words: Mapping[ExerciseId, ExerciseWords]
    ) -> None:
        self._voice = voice
        self._catalogue = catalogue
        self._words = words

    def say(self, spoken: Spoken, finished: Callable[[], None]) -> None:
        text = " ".join(spoken_phrases(spoken, self._catalogue, self._words))
        if text:
            self._voice.say(text, finished)
        else:
            finished()

    def stop(self) -> None:
        self._voice.stop()
