"""Rules of speaking: one text after another on an engine that tells states, not of which text."""

from enum import Enum
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject, Signal

from neuro_desktop.adapters.voice_process import Speaker
from tests.fakes import FakeTicker


class State(Enum):
    Ready = 0
    Speaking = 1
    Error = 2


class FakeEngine(QObject):
    """An engine like speechd's: it begins and ends when told to by the test."""

    stateChanged = Signal(object)  # noqa: N815 - Qt's name

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.stops = 0
        self.rate = 0.0

    def engine(self) -> str:
        return "speechd"

    def say(self, text: str) -> None:
        self.said.append(text)

    def stop(self) -> None:
        self.stops += 1

    def setRate(self, rate: float) -> None:
        self.rate = rate

    def become(self, *states: State) -> None:
        for state in states:
            self.stateChanged.emit(state)


class FakeLine:
    def __init__(self) -> None:
        self.finished: list[int] = []

    def tell(self, **message: Any) -> None:
        assert message["told"] == "finished"
        self.finished.append(message["id"])


class Stage:
    def __init__(self) -> None:
        self.engine = cast(Any, FakeEngine())
        self.line = cast(Any, FakeLine())
        self.limit = FakeTicker()
        self.speaker = Speaker(self.engine, self.line, self.limit)

    def say(self, number: int, text: str) -> None:
        self.speaker.heard({"do": "say", "id": number, "text": text})


@pytest.fixture
def stage() -> Stage:
    return Stage()


def test_a_text_said_to_its_end_is_told(stage: Stage) -> None:
    stage.say(1, "one")

    stage.engine.become(State.Speaking, State.Ready)

    assert stage.line.finished == [1]


def test_an_engine_that_is_ready_before_it_begins_has_not_finished(stage: Stage) -> None:
    stage.say(1, "one")

    stage.engine.become(State.Ready)

    assert stage.line.finished == []


def test_a_running_text_is_stopped_for_the_next(stage: Stage) -> None:
    stage.say(1, "one")
    stage.engine.become(State.Speaking)

    stage.say(2, "two")

    assert (stage.engine.stops, stage.engine.said) == (1, ["one"])
    stage.engine.become(State.Ready)
    assert stage.engine.said == ["one", "two"]


def test_a_text_cut_short_is_not_told(stage: Stage) -> None:
    stage.say(1, "one")
    stage.engine.become(State.Speaking)
    stage.say(2, "two")

    stage.engine.become(State.Ready, State.Speaking, State.Ready)

    assert stage.line.finished == [2]


def test_the_next_text_waits_until_the_running_one_has_begun(stage: Stage) -> None:
    stage.say(1, "one")
    stage.say(2, "two")
    assert (stage.engine.stops, stage.engine.said) == (0, ["one"])

    stage.engine.become(State.Speaking)

    assert stage.engine.stops == 1
    stage.engine.become(State.Ready)
    assert stage.engine.said == ["one", "two"]


def test_of_several_that_wait_the_last_is_said(stage: Stage) -> None:
    for number, text in enumerate(("one", "two", "three")):
        stage.say(number, text)

    stage.engine.become(State.Speaking, State.Ready)

    assert stage.engine.said == ["one", "three"]


def test_stop_silences_a_running_text(stage: Stage) -> None:
    stage.say(1, "one")
    stage.engine.become(State.Speaking)

    stage.speaker.heard({"do": "stop"})

    assert stage.engine.stops == 1
    stage.engine.become(State.Ready)
    assert (stage.engine.said, stage.line.finished) == (["one"], [])


def test_stop_silences_a_text_that_has_not_begun(stage: Stage) -> None:
    stage.say(1, "one")
    stage.speaker.heard({"do": "stop"})

    stage.engine.become(State.Speaking)

    assert stage.engine.stops == 1


def test_an_engine_that_never_begins_does_not_hold_up_the_next(stage: Stage) -> None:
    stage.say(1, "one")

    stage.limit.fire()
    stage.say(2, "two")

    assert stage.line.finished == [1]
    assert stage.engine.said == ["one", "two"]


def test_an_engine_that_never_stops_does_not_hold_up_the_next(stage: Stage) -> None:
    stage.say(1, "one")
    stage.engine.become(State.Speaking)
    stage.say(2, "two")

    stage.limit.fire()

    assert stage.engine.said == ["one", "two"]


def test_a_long_text_has_no_limit_once_it_has_begun(stage: Stage) -> None:
    stage.say(1, "a whole page")

    stage.engine.become(State.Speaking)

    assert not stage.limit.running


def test_an_error_of_the_engine_ends_the_text(stage: Stage) -> None:
    stage.say(1, "one")

    stage.engine.become(State.Error)

    assert stage.line.finished == [1]


def test_the_speed_is_words_a_minute(stage: Stage) -> None:
    stage.speaker.heard({"do": "rate", "words": 145})

    assert stage.engine.rate == pytest.approx(-0.278, abs=0.001)


def test_a_message_nobody_knows_is_passed_over(stage: Stage) -> None:
    stage.speaker.heard({"do": "dance"})

    assert stage.engine.said == []
