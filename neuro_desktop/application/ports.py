"""What the application needs from outside: time, store, content, sound, voice.

Each port has a real implementation in adapters/ or storage/ and a fake in tests/fakes.py.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from neuro_desktop.domain.exercise import ExerciseId, Position


class Clock(Protocol):
    """Tells the time. Nothing else in the program asks the system for it."""

    def monotonic(self) -> float:
        """Return seconds that never go back and count while the computer sleeps."""
        ...

    def now(self) -> datetime:
        """Return the moment, aware, in UTC."""
        ...

    def today(self) -> date:
        """Return the person's calendar day, local."""
        ...


class Ticker(Protocol):
    """Calls back again and again until stopped."""

    def start(self, interval_ms: int, callback: Callable[[], None]) -> None:
        """Call `callback` every `interval_ms`; a second start replaces the first."""
        ...

    def stop(self) -> None:
        """Stop calling; stopping a stopped ticker does nothing."""
        ...


# ---------------------------------------------------------------- content


@dataclass(frozen=True, slots=True)
class FormWords:
    """The words for one form of an exercise (all levels with that `form`)."""

    title: str  # what sets this form apart, "Sitting", "One leg, both hands"; never empty
    start: str  # the start position, one or two sentences
    steps: tuple[str, ...]  # at most six, one action each
    short: str  # one short sentence shown and spoken during work


@dataclass(frozen=True, slots=True)
class ExerciseWords:
    """Everything said about one exercise, in one language."""

    id: ExerciseId
    name: str
    other_name: str  # the article's other name, or ""
    purpose: str
    forms: dict[str, FormWords]  # by Level.form: every form of the ladder
    things: str  # the things in words, with what to mind ("a chair without wheels, against a wall")
    cautions: tuple[str, ...]  # at every level
    standing_cautions: tuple[str, ...]  # besides, at its standing levels
    variation: str  # or ""
    after: tuple[str, ...]  # what to look at or put away afterwards

    def cautions_at(self, position: Position) -> tuple[str, ...]:
        """Return what to mind in this position, the standing lines first."""
        standing = self.standing_cautions if position is Position.STANDING else ()
        return (*standing, *self.cautions)


# ---------------------------------------------------------------- sound and voice


class Cue(StrEnum):
    """The sounds."""

    TICK = "tick"
    START = "start"
    FINISH = "finish"
    STOP = "stop"


class CuePlayer(Protocol):
    """Plays short sounds; never blocks, never raises."""

    def prepare(self) -> None:
        """Get the device ready, so that the first cue is not cut."""
        ...

    def play(self, cue: Cue) -> None:
        """Play a sound now, or nothing when sound is off or missing."""
        ...

    def set_volume(self, percent: int) -> None:
        """Set the volume, 0 to 100."""
        ...

    def on_availability(self, told: Callable[[bool], None]) -> None:
        """Call `told(False)` when sound goes, `told(True)` when it is there again."""
        ...

    def release(self) -> None:
        """Let the device go at the end of a session."""
        ...


class Voice(Protocol):
    """Speaks; never blocks, never raises."""

    def prepare(self) -> None:
        """Get the voice ready, so that the first words come at once."""
        ...

    def say(self, text: str, finished: Callable[[], None] | None = None) -> None:
        """Speak, cutting short what is being said; `finished` is called at its end, however."""
        ...

    def stop(self) -> None:
        """Be silent."""
        ...

    def set_rate(self, words_a_minute: int) -> None:
        """Set the speed."""
        ...

    def on_availability(self, told: Callable[[bool], None]) -> None:
        """Call `told(False)` once no voice can be had, `told(True)` once one speaks."""
        ...

    def close(self) -> None:
        """End the voice for good, when the app closes."""
        ...


class KeepAwake(Protocol):
    """Keeps the screen on; never blocks, never raises."""

    def hold(self) -> None:
        """Keep the screen on from now."""
        ...

    def release(self) -> None:
        """Let the screen sleep again."""
        ...


# ---------------------------------------------------------------- the desktop


class DesktopWishes(Protocol):
    """What the person has set on this computer for all apps."""

    @property
    def reduced_motion(self) -> bool:
        """Say whether nothing shall move without need; False while nobody knows."""
        ...

    @property
    def high_contrast(self) -> bool:
        """Say whether colors shall differ as much as they can; False while nobody knows."""
        ...

    @property
    def dark(self) -> bool:
        """Say whether light words on dark are liked better; False while nobody knows."""
        ...

    def listen(self, told: Callable[[], None]) -> None:
        """Begin to ask; `told` hears of every change, never before `listen` has ended."""
        ...

    def close(self) -> None:
        """Stop asking; a second time does nothing."""
        ...


# ---------------------------------------------------------------- moving between screens


class Screen(StrEnum):
    """The screens a person can be on."""

    HOME = "home"
    WIZARD = "wizard"  # subject: ONLY_SAFETY or None
    ROUTINES = "routines"
    ROUTINE = "routine"  # subject: a routine's id
    BEFORE_START = "before_start"  # subject: a routine's id
    PLAYER = "player"  # subject: a session's id
    AFTER = "after"  # subject: a session's id
    CARRY_ON = "carry_on"  # subject: a session's id
    RESTART = "restart"  # BEFORE_START with a shorter session; subject: a routine's id
    CHECK_IN = "check_in"  # subject: None (today), a check-in's id (to change it), NEW_DAY
    PROGRESS = "progress"
    CHART = "chart"  # subject: a symptom, or None for the first one followed
    DIARY = "diary"  # the check-ins: change, delete, add a past day
    SESSIONS = "sessions"  # week, calendar, list
    SESSION = "session"  # subject: a session's id
    ACTIVITY = "activity"  # subject: an activity's id, or None for a new one
    LEVELS = "levels"
    LEARN = "learn"  # subject: a page's id, or None for the index
    PRINT = "print"  # subject: a routine's id, or None
    TYPE_IN = "type_in"  # subject: a sheet's code, or None
    SETTINGS = "settings"
    TROUBLE = "trouble"  # in place of all others: the store cannot be used


NEW_DAY = "new_day"  # the check-in's subject when a past day is to be chosen first
ONLY_SAFETY = "safety"  # the wizard's subject when only the safety questions are to be answered


class Navigator(Protocol):
    """Shows another screen in place of this one."""

    def go(self, screen: Screen, subject: str | None = None) -> None:
        """Open `screen` about `subject`; the present page is closed for good."""
        ...
