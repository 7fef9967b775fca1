"""One queue for all that is heard: tones at their moment, speech one phrase after another.

A tone is played at once or, if it comes too late, not at all. Speech has a weight: the name of the
exercise goes before a count, a count before a word of cheer. A lesser phrase never cuts a weightier
one: it waits a little, and is dropped rather than said too late.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Protocol

from neuro_desktop.application.player_state import PauseCause, Question
from neuro_desktop.application.ports import Clock, Cue, CuePlayer
from neuro_desktop.domain.phases import Phase
from neuro_desktop.domain.session import SessionState

LATEST_SECONDS = 0.7  # a timed cue later than this is dropped
_LONGEST_SPEECH_SECONDS = 30.0  # a voice that never says it has finished is taken as silent


class Say(StrEnum):
    """What is said."""

    PHASE = "phase"  # what begins now: exercise and side, change feet, rest, what a press waits for
    HOW = "how"  # the one short sentence of the exercise, in its get-ready
    WORK = "work"  # as work begins: "Hold", "Keep breathing", "the other way"
    COUNT = "count"
    HALFWAY = "halfway"
    PAUSED = "paused"
    QUESTION = "question"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A thing to say, in ids and values; `adapters.announcer` makes the words."""

    say: Say
    phase: Phase | None = None
    coming: bool = False  # the phase is the way to the next exercise
    alone: bool = False  # the work has no lead-in that told what it is
    number: int = 0
    cause: PauseCause | None = None
    question: Question = Question.NONE
    emergency_number: str = ""
    ended: SessionState | None = None


class Weight(IntEnum):
    """What goes before what; the smallest first."""

    QUESTION = 0
    NAME = 1
    COUNT = 2
    CHEER = 3


class Announcer(Protocol):
    """Turns what is to be said into words, and speaks them."""

    def say(self, spoken: Spoken, finished: Callable[[], None]) -> None:
        """Speak, cutting short what is being said; call `finished` when done, cut or silent."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...


@dataclass(frozen=True, slots=True)
class _Entry:
    spoken: Spoken
    weight: Weight
    good_until: float
    number: int


class CueQueue:
    """Plays tones and speaks phrases; `sound_on` and `voice_on` are the person's settings."""

    def __init__(
        self,
        announcer: Announcer,
        cues: CuePlayer,
        clock: Clock,
        *,
        sound_on: bool = True,
        voice_on: bool = True,
    ) -> None:
        self._announcer = announcer
        self._cues = cues
        self._clock = clock
        self._sound_on = sound_on
        self._voice_on = voice_on
        self._waiting: list[_Entry] = []
        self._speaking: _Entry | None = None
        self._since = 0.0
        self._number = 0

    def tone(self, cue: Cue, late: float = 0.0) -> None:
        """Play a tone, unless its moment is too long past."""
        if self._sound_on and late <= LATEST_SECONDS:
            self._cues.play(cue)

    def say(
        self,
        spoken: Spoken,
        weight: Weight,
        *,
        late: float = 0.0,
        good_for_seconds: float = LATEST_SECONDS,
    ) -> None:
        """Say now, wait behind something weightier, or drop it if it would come too late."""
        timed = weight >= Weight.COUNT
        if not self._voice_on or (timed and late > LATEST_SECONDS):
            return
        now = self._clock.monotonic()
        self._number += 1
        entry = _Entry(spoken, weight, now + good_for_seconds - late, self._number)
        if not timed:
            # What comes new makes the rest old: nobody wants the name of the phase before.
            self._waiting = [kept for kept in self._waiting if kept.weight < weight]
        speaking = self._still_speaking(now)
        if speaking is None or weight < speaking.weight or (weight == speaking.weight):
            self._speak(entry)
        else:
            self._waiting.append(entry)

    def hush(self) -> None:
        """Be silent and forget what waits."""
        self._waiting.clear()
        if self._speaking is not None:
            self._speaking = None
            self._announcer.stop()

    def _still_speaking(self, now: float) -> _Entry | None:
        if self._speaking is not None and now - self._since > _LONGEST_SPEECH_SECONDS:
            self._speaking = None
        return self._speaking

    def _speak(self, entry: _Entry) -> None:
        self._speaking = entry
        self._since = self._clock.monotonic()

        def finished() -> None:
            # A phrase cut short also reports: only the one being said frees the queue.
            if self._speaking is not None and self._speaking.number == entry.number:
                self._speaking = None
                self._speak_next()

        self._announcer.say(entry.spoken, finished)

    def _speak_next(self) -> None:
        now = self._clock.monotonic()
        untimed = (Weight.QUESTION, Weight.NAME)
        good = [e for e in self._waiting if e.weight in untimed or e.good_until >= now]
        if not good:
            self._waiting = []
            return
        chosen = min(good, key=lambda entry: (entry.weight, entry.number))
        self._waiting = [entry for entry in good if entry is not chosen]
        self._speak(chosen)
