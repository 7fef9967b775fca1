"""Rules of the voice: one text at a time, and every text comes to its end, voice or no voice."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.voice import SpeechVoice
from tests.adapters import child_scripts
from tests.adapters.child_scripts import (
    DIES,
    GARBAGE,
    GOOD_VOICE,
    HANGS,
    NO_VOICE,
    READS_ONLY,
    READY_THEN_DIES,
    READY_THEN_HANGS,
)
from tests.fakes import FakeTicker


class Voice(SpeechVoice):
    """A voice whose timers fire by hand and whose ends are kept."""

    def __init__(self, command: Sequence[str], engine: str = "") -> None:
        self.tickers: list[FakeTicker] = []
        self.heard: list[dict[str, object]] = []
        self.told: list[bool] = []
        self.finished: list[str] = []
        super().__init__(engine=engine, command=command, new_ticker=self._ticker)
        self.on_availability(self.told.append)

    def _ticker(self) -> FakeTicker:
        self.tickers.append(FakeTicker())
        return self.tickers[-1]

    @property
    def pause(self) -> FakeTicker:
        return self.tickers[0]

    @property
    def limit(self) -> FakeTicker:
        return self.tickers[-1]

    def _on_heard(self, message: dict[str, object]) -> None:
        self.heard.append(message)
        super()._on_heard(message)

    def speak(self, text: str) -> None:
        self.say(text, lambda: self.finished.append(text))

    @property
    def ready(self) -> bool:
        return any(message["told"] == "ready" for message in self.heard)

    @property
    def got(self) -> list[object]:
        return [message["message"] for message in self.heard if message["told"] == "got"]


New = Callable[..., Voice]


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> Iterator[New]:
    made: list[Voice] = []

    def make(*programs: str) -> Voice:
        made.append(Voice(child_scripts.command_of_runs(tmp_path, *programs)))
        return made[-1]

    yield make
    for voice in made:
        voice.close()


def test_nothing_starts_before_there_is_something_to_say(new: New, tmp_path: Path) -> None:
    voice = new(GOOD_VOICE)

    voice.set_rate(120)
    voice.stop()

    assert child_scripts.runs(tmp_path) == 0


def test_the_first_words_wait_for_the_engine(new: New, qtbot: QtBot) -> None:
    voice = new(GOOD_VOICE)

    voice.speak("Ankle pumps")

    qtbot.waitUntil(lambda: voice.finished == ["Ankle pumps"])
    assert voice.told == []


def test_the_speed_goes_before_the_first_words(new: New, qtbot: QtBot) -> None:
    voice = new(READS_ONLY)
    voice.set_rate(100)

    voice.speak("Hold")

    qtbot.waitUntil(lambda: len(voice.got) == 2)
    assert voice.got == [
        {"do": "rate", "words": 100},
        {"do": "say", "id": 1, "text": "Hold."},
    ]


def test_a_new_text_cuts_the_one_before_short(new: New, qtbot: QtBot) -> None:
    voice = new(GOOD_VOICE)
    voice.speak("long")
    qtbot.waitUntil(lambda: voice.ready)

    voice.speak("short")

    qtbot.waitUntil(lambda: voice.finished == ["long", "short"])


def test_the_end_of_a_text_is_told_from_the_event_loop(new: New, qtbot: QtBot) -> None:
    voice = new(GOOD_VOICE)
    voice.speak("long")

    voice.speak("other")

    assert voice.finished == []
    qtbot.waitUntil(lambda: voice.finished == ["long", "other"])


def test_stop_ends_the_text(new: New, qtbot: QtBot) -> None:
    voice = new(READS_ONLY)
    voice.speak("long")
    qtbot.waitUntil(lambda: len(voice.got) == 2)

    voice.stop()

    qtbot.waitUntil(lambda: voice.finished == ["long"])
    qtbot.waitUntil(lambda: voice.got[-1] == {"do": "stop"})


def test_a_text_without_words_silences_the_one_before(new: New, qtbot: QtBot) -> None:
    voice = new(READS_ONLY)
    voice.speak("long")
    qtbot.waitUntil(lambda: len(voice.got) == 2)

    voice.speak("…")

    qtbot.waitUntil(lambda: voice.finished == ["long", "…"])
    qtbot.waitUntil(lambda: voice.got[-1] == {"do": "stop"})


def test_only_the_last_of_several_texts_waits_for_the_engine(new: New, qtbot: QtBot) -> None:
    voice = new(READS_ONLY)

    for text in ("one", "two", "three"):
        voice.speak(text)

    qtbot.waitUntil(lambda: len(voice.got) == 2)
    assert voice.got[-1] == {"do": "say", "id": 3, "text": "three."}
    assert voice.finished == ["one", "two"]


def test_no_voice_is_told_once_and_texts_come_to_their_end(new: New, qtbot: QtBot) -> None:
    voice = new(NO_VOICE)
    voice.speak("one")
    qtbot.waitUntil(lambda: voice.finished == ["one"])

    voice.speak("two")

    qtbot.waitUntil(lambda: voice.finished == ["one", "two"])
    assert voice.told == [False]


def test_an_engine_that_never_starts_is_given_up_at_once(
    new: New, qtbot: QtBot, tmp_path: Path
) -> None:
    voice = new(HANGS)
    voice.speak("one")
    qtbot.waitUntil(lambda: child_scripts.runs(tmp_path) == 1)

    voice.limit.fire()

    qtbot.waitUntil(lambda: voice.finished == ["one"])
    assert voice.told == [False]


def test_a_death_while_speaking_ends_the_text_and_starts_once_more(
    new: New, qtbot: QtBot, tmp_path: Path
) -> None:
    voice = new(GOOD_VOICE)
    voice.speak("die")
    qtbot.waitUntil(lambda: voice.finished == ["die"])

    voice.speak("after")

    qtbot.waitUntil(lambda: voice.finished == ["die", "after"])
    assert (child_scripts.runs(tmp_path), voice.told) == (2, [])


def test_a_death_at_the_start_keeps_the_text_for_the_second_try(new: New, qtbot: QtBot) -> None:
    voice = new(DIES, GOOD_VOICE)

    voice.speak("one")

    qtbot.waitUntil(lambda: voice.finished == ["one"])
    assert voice.told == []


def test_a_second_death_is_the_end(new: New, qtbot: QtBot, tmp_path: Path) -> None:
    voice = new(READY_THEN_DIES)
    voice.speak("one")

    qtbot.waitUntil(lambda: voice.told == [False])

    assert child_scripts.runs(tmp_path) == 2
    assert voice.finished == ["one"]


def test_words_spoken_well_forgive_a_death(new: New, qtbot: QtBot, tmp_path: Path) -> None:
    voice = new(GOOD_VOICE)
    for text in ("die", "well", "die", "again"):
        voice.speak(text)
        qtbot.waitUntil(lambda text=text: voice.finished[-1:] == [text])  # type: ignore[misc]

    assert voice.told == []
    assert child_scripts.runs(tmp_path) == 3


def test_an_engine_that_stops_answering_is_replaced(new: New, qtbot: QtBot) -> None:
    voice = new(READY_THEN_HANGS, GOOD_VOICE)
    voice.speak("one")
    qtbot.waitUntil(lambda: voice.ready)

    voice.limit.fire()

    qtbot.waitUntil(lambda: voice.finished == ["one"])
    voice.speak("two")
    qtbot.waitUntil(lambda: voice.finished == ["one", "two"])


def test_a_voice_that_was_missing_is_looked_for_again_after_a_while(new: New, qtbot: QtBot) -> None:
    voice = new(NO_VOICE, GOOD_VOICE)
    voice.speak("one")
    qtbot.waitUntil(lambda: voice.told == [False])

    voice.pause.fire()
    voice.speak("two")

    qtbot.waitUntil(lambda: voice.told == [False, True])
    qtbot.waitUntil(lambda: voice.finished == ["one", "two"])


def test_garbage_from_the_engine_is_passed_over(new: New, qtbot: QtBot) -> None:
    voice = new(GARBAGE)

    voice.speak("one")

    qtbot.waitUntil(lambda: voice.ready)
    assert voice.told == []


def test_a_prepared_voice_has_its_engine_before_the_first_words(new: New, qtbot: QtBot) -> None:
    voice = new(GOOD_VOICE)

    voice.prepare()

    qtbot.waitUntil(lambda: voice.ready)


def test_a_closed_voice_ends_its_text_and_stays_closed(
    new: New, qtbot: QtBot, tmp_path: Path
) -> None:
    voice = new(READS_ONLY)
    voice.speak("one")
    qtbot.waitUntil(lambda: len(voice.got) == 2)

    voice.close()
    voice.speak("two")

    qtbot.waitUntil(lambda: voice.finished == ["one", "two"])
    assert child_scripts.runs(tmp_path) == 1


def test_a_voice_whose_program_is_not_there_is_told_as_missing(qtbot: QtBot) -> None:
    """The child is let go of in the middle of its own signal."""
    voice = Voice(("/nowhere/at-all",))

    voice.speak("one")

    qtbot.waitUntil(lambda: (voice.told, voice.finished) == ([False], ["one"]))


@pytest.fixture
def real(qtbot: QtBot) -> Iterator[Voice]:
    """The real process, with the engine of Qt that makes no sound."""
    voice = Voice((), engine="mock")
    yield voice
    voice.close()


def test_the_real_process_speaks_english(real: Voice, qtbot: QtBot) -> None:
    real.speak("Toes up")

    qtbot.waitUntil(lambda: real.finished == ["Toes up"], timeout=20_000)
    assert str(real.heard[0]["locale"]).startswith("en")


def test_the_real_process_speaks_the_last_of_a_burst(real: Voice, qtbot: QtBot) -> None:
    for text in ("one", "two", "three"):
        real.speak(text)

    qtbot.waitUntil(lambda: real.finished == ["one", "two", "three"], timeout=20_000)
    assert real.heard[-1] == {"told": "finished", "id": 3}


def test_the_real_process_is_cut_short(real: Voice, qtbot: QtBot) -> None:
    real.speak("word " * 500)
    qtbot.waitUntil(lambda: real.ready, timeout=20_000)

    real.speak("short")

    qtbot.waitUntil(lambda: real.finished[-1:] == ["short"], timeout=5_000)


def test_the_real_process_takes_odd_text(real: Voice, qtbot: QtBot) -> None:
    text = "שלום 😀 <b> & \x00 \ud83d\nنعم"

    real.speak(text)

    qtbot.waitUntil(lambda: real.finished == [text], timeout=20_000)
    assert real.told == []
