"""The announcer gives words to the voice, and silence to nobody."""

from neuro_desktop.adapters.announcer import SpokenAnnouncer
from neuro_desktop.adapters.catalogue import load_catalogue, load_words
from neuro_desktop.application.cue_queue import Say, Spoken
from neuro_desktop.application.player_state import PauseCause
from neuro_desktop.domain.phases import Pace, PhaseKind
from neuro_desktop.domain.timeline import compile_timeline
from tests.builders import item
from tests.fakes import FakeVoice


def announcer(voice: FakeVoice) -> SpokenAnnouncer:
    return SpokenAnnouncer(voice, load_catalogue(), load_words())


def test_what_is_to_be_said_is_said_in_words() -> None:
    voice = FakeVoice()

    announcer(voice).say(Spoken(Say.PAUSED, cause=PauseCause.PERSON), lambda: None)

    assert voice.said == ["Paused."]


def test_the_end_of_the_phrase_is_reported() -> None:
    voice, finished = FakeVoice(), list[int]()
    announcer(voice).say(Spoken(Say.PAUSED, cause=PauseCause.PERSON), lambda: finished.append(1))
    assert finished == []

    voice.finish()

    assert finished == [1]


def test_where_silence_is_better_the_end_is_reported_at_once() -> None:
    voice, finished = FakeVoice(), list[int]()
    phases = compile_timeline([item(5)], load_catalogue(), Pace()).phases
    work = next(phase for phase in phases if phase.kind is PhaseKind.WORK)

    announcer(voice).say(Spoken(Say.WORK, work), lambda: finished.append(1))

    assert (voice.said, finished) == ([], [1])


def test_stop_stops_the_voice() -> None:
    voice = FakeVoice()

    announcer(voice).stop()

    assert voice.stopped == 1
