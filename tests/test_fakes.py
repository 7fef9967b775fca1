"""The fakes keep the promises of their ports: a fake that lies makes every test a lie."""

from dataclasses import replace

import pytest

from neuro_desktop.application.cue_queue import Say, Spoken
from neuro_desktop.application.ports import (
    Clock,
    CuePlayer,
    KeepAwake,
    Navigator,
    Ticker,
    Voice,
)
from neuro_desktop.application.store_ports import (
    PersonRepository,
    RoutineRepository,
    SessionRepository,
    SettingsStore,
    StoreTrouble,
    StoreUnavailable,
)
from neuro_desktop.domain.session import SessionState
from tests.builders import item, routine, session
from tests.fake_store import fake_store
from tests.fakes import (
    FakeAnnouncer,
    FakeClock,
    FakeCuePlayer,
    FakeKeepAwake,
    FakeNavigator,
    FakePeople,
    FakeRoutines,
    FakeSessions,
    FakeSettings,
    FakeTicker,
    FakeVoice,
)


def test_every_fake_has_the_shape_of_its_port() -> None:
    clock: Clock = FakeClock()
    ticker: Ticker = FakeTicker()
    voice: Voice = FakeVoice()
    cues: CuePlayer = FakeCuePlayer()
    awake: KeepAwake = FakeKeepAwake()
    navigator: Navigator = FakeNavigator()
    settings: SettingsStore = FakeSettings()
    people: PersonRepository = FakePeople()
    routines: RoutineRepository = FakeRoutines()
    sessions: SessionRepository = FakeSessions()

    assert None not in (clock, ticker, voice, cues, awake, navigator, settings)
    assert fake_store(people, routines, sessions).sessions is sessions


def test_the_clock_moves_only_when_advanced() -> None:
    clock = FakeClock()
    monotonic, now = clock.monotonic(), clock.now()

    clock.advance(90.5)

    assert clock.monotonic() - monotonic == 90.5
    assert (clock.now() - now).total_seconds() == 90.5


def test_the_clock_refuses_to_go_back() -> None:
    with pytest.raises(ValueError, match="back"):
        FakeClock().advance(-1)


def test_an_unnoticed_sleep_moves_the_wall_clock_only() -> None:
    clock = FakeClock()
    monotonic, now = clock.monotonic(), clock.now()

    clock.sleep_unnoticed(60)

    assert clock.monotonic() == monotonic
    assert (clock.now() - now).total_seconds() == 60


def test_a_stopped_ticker_does_not_tick() -> None:
    ticker, ticks = FakeTicker(), list[int]()
    ticker.start(100, lambda: ticks.append(1))
    ticker.fire()

    ticker.stop()
    ticker.fire()

    assert ticks == [1]


def test_a_second_start_replaces_the_first() -> None:
    ticker, ticks = FakeTicker(), list[str]()
    ticker.start(100, lambda: ticks.append("first"))

    ticker.start(50, lambda: ticks.append("second"))
    ticker.fire()

    assert (ticks, ticker.interval_ms) == (["second"], 50)


def test_a_new_phrase_cuts_the_voice_short_and_reports_it() -> None:
    voice, finished = FakeVoice(), list[str]()
    voice.say("one", lambda: finished.append("one"))

    voice.say("two", lambda: finished.append("two"))

    assert (voice.said, finished) == (["one", "two"], ["one"])


def test_a_quick_voice_has_finished_at_once() -> None:
    voice, finished = FakeVoice(quick=True), list[str]()

    voice.say("one", lambda: finished.append("one"))

    assert finished == ["one"]


def test_a_stopped_announcer_reports_and_is_silent() -> None:
    announcer, finished = FakeAnnouncer(), list[int]()
    announcer.say(Spoken(Say.COUNT, number=1), lambda: finished.append(1))

    announcer.stop()

    assert (finished, announcer.speaking) == ([1], None)


def test_availability_is_told_to_whoever_asked() -> None:
    cues, voice, told = FakeCuePlayer(), FakeVoice(), list[bool]()
    cues.on_availability(told.append)
    voice.on_availability(told.append)

    cues.become(available=False)
    voice.become(available=True)

    assert told == [False, True]


def test_a_refusing_store_raises_and_keeps_what_it_had() -> None:
    sessions = FakeSessions()
    sessions.trouble = StoreTrouble.FULL

    with pytest.raises(StoreUnavailable):
        sessions.save(session())

    assert sessions.saved == []


def test_only_a_running_session_is_unfinished() -> None:
    ended = session()
    running = replace(ended, id="other", state=SessionState.RUNNING)

    sessions = FakeSessions(ended, running)

    assert sessions.unfinished() == running
    assert sessions.between(ended.day, ended.day) == [ended]


def test_a_deleted_routine_comes_back_with_undo() -> None:
    kept = routine(item(5))
    routines = FakeRoutines(kept)
    routines.delete(kept.id)
    assert routines.get(kept.id) is None

    routines.restore(kept.id)

    assert routines.all() == (kept,)
