"""Rules of the cue player: cues at once or not at all, and sound that comes back by itself."""

import itertools
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from neuro_desktop.adapters.sounds import QtCuePlayer, gain
from neuro_desktop.application.ports import Cue
from tests.adapters import child_scripts
from tests.adapters.child_scripts import (
    DIES,
    GOOD_SPEAKER,
    HANGS,
    NO_DEVICE,
    READY_THEN_DIES,
    READY_THEN_HANGS,
)
from tests.fakes import FakeTicker


class Player(QtCuePlayer):
    """A cue player whose timers fire by hand and whose messages are kept."""

    def __init__(self, command: Sequence[str]) -> None:
        self.tickers: list[FakeTicker] = []
        self.heard: list[dict[str, object]] = []
        self.told: list[bool] = []
        super().__init__(command, self._ticker)
        self.on_availability(self.told.append)

    def _ticker(self) -> FakeTicker:
        self.tickers.append(FakeTicker())
        return self.tickers[-1]

    @property
    def retry(self) -> FakeTicker:
        return self.tickers[0]

    @property
    def limit(self) -> FakeTicker:
        return self.tickers[-1]

    def _on_heard(self, message: dict[str, object]) -> None:
        self.heard.append(message)
        super()._on_heard(message)

    @property
    def got(self) -> list[object]:
        """What the child says it was sent, the first volume left out."""
        return [message["message"] for message in self.heard if message["told"] == "got"][1:]

    @property
    def ready(self) -> bool:
        return {"told": "ready", "device": "Test"} in self.heard or {"told": "ready"} in self.heard


New = Callable[..., Player]


@pytest.fixture
def new(qtbot: QtBot, tmp_path: Path) -> Iterator[New]:
    made: list[Player] = []

    def make(*programs: str) -> Player:
        made.append(Player(child_scripts.command_of_runs(tmp_path, *programs)))
        return made[-1]

    yield make
    for player in made:
        for _ in range(5):
            player.release()
        qtbot.waitUntil(lambda player=player: not any(t.running for t in player.tickers))  # type: ignore[misc]


def play_cue(cue: str) -> dict[str, str]:
    return {"do": "play", "cue": cue}


@pytest.mark.parametrize("percent", range(0, 100, 10))
def test_each_step_of_the_volume_is_louder(percent: int) -> None:
    assert gain(percent) < gain(percent + 10)


@pytest.mark.parametrize(("percent", "factor"), [(0, 0), (50, 0.125), (100, 1), (-5, 0), (130, 1)])
def test_volume_follows_the_ear(percent: int, factor: float) -> None:
    assert gain(percent) == pytest.approx(factor)


def test_nothing_starts_before_it_is_prepared(new: New, tmp_path: Path) -> None:
    player = new(GOOD_SPEAKER)

    player.play(Cue.TICK)

    assert child_scripts.runs(tmp_path) == 0


def test_a_prepared_player_plays(new: New, qtbot: QtBot) -> None:
    player = new(GOOD_SPEAKER)
    player.prepare()
    qtbot.waitUntil(lambda: player.ready)

    player.play(Cue.FINISH)

    qtbot.waitUntil(lambda: player.got == [play_cue("finish")])


def test_a_cue_before_the_device_is_ready_is_dropped(new: New, qtbot: QtBot) -> None:
    player = new(GOOD_SPEAKER)
    player.prepare()
    player.play(Cue.START)
    qtbot.waitUntil(lambda: player.ready)

    player.play(Cue.TICK)

    qtbot.waitUntil(lambda: player.got == [play_cue("tick")])


def test_cues_do_not_pile_up_behind_one_that_hangs(new: New, qtbot: QtBot) -> None:
    player = new('tell(told="ready")\nfor m in hear(): tell(told="got", message=m)')
    player.prepare()
    qtbot.waitUntil(lambda: player.ready)

    for cue in Cue:
        player.play(cue)
    player.set_volume(0)

    quiet = {"do": "gain", "gain": 0.0}
    qtbot.waitUntil(lambda: player.got == [play_cue("tick"), quiet])


def test_the_volume_is_set_before_the_first_cue(new: New, qtbot: QtBot) -> None:
    player = new(GOOD_SPEAKER)
    player.set_volume(50)

    player.prepare()

    first = {"told": "got", "message": {"do": "gain", "gain": 0.125}}
    qtbot.waitUntil(lambda: player.heard[1:] == [first])


def test_a_device_that_is_there_is_nothing_to_tell(new: New, qtbot: QtBot) -> None:
    player = new(GOOD_SPEAKER)

    player.prepare()

    qtbot.waitUntil(lambda: player.ready)
    assert player.told == []


def test_no_device_is_told_once(new: New, qtbot: QtBot, tmp_path: Path) -> None:
    player = new(NO_DEVICE)
    player.prepare()
    qtbot.waitUntil(lambda: player.told == [False])

    player.retry.fire()

    qtbot.waitUntil(lambda: child_scripts.runs(tmp_path) == 2 and player.retry.running)
    assert player.told == [False]


def test_a_device_that_comes_is_used(new: New, qtbot: QtBot) -> None:
    player = new(NO_DEVICE, GOOD_SPEAKER)
    player.prepare()
    qtbot.waitUntil(lambda: player.told == [False])

    player.retry.fire()

    qtbot.waitUntil(lambda: player.told == [False, True])
    player.play(Cue.TICK)
    qtbot.waitUntil(lambda: player.got == [play_cue("tick")])


def test_a_short_loss_is_mended_in_silence(new: New, qtbot: QtBot) -> None:
    player = new(READY_THEN_DIES, GOOD_SPEAKER)
    player.prepare()
    qtbot.waitUntil(lambda: player.retry.running)
    assert player.retry.interval_ms == 0

    player.retry.fire()

    qtbot.waitUntil(lambda: {"told": "ready", "device": "Test"} in player.heard)
    assert player.told == []


def test_a_loss_that_stays_is_told(new: New, qtbot: QtBot) -> None:
    player = new(READY_THEN_DIES, DIES)
    player.prepare()
    qtbot.waitUntil(lambda: player.retry.running)

    player.retry.fire()

    qtbot.waitUntil(lambda: player.told == [False])


def test_a_server_that_never_answers_is_told(new: New, qtbot: QtBot) -> None:
    player = new(HANGS)
    player.prepare()

    player.limit.fire()

    assert player.told == [False]


def test_a_server_that_hangs_later_is_told(new: New, qtbot: QtBot) -> None:
    player = new(READY_THEN_HANGS)
    player.prepare()
    qtbot.waitUntil(lambda: player.ready)
    player.play(Cue.TICK)

    player.limit.fire()

    assert player.told == [False]


def test_tries_come_further_and_further_apart(new: New, qtbot: QtBot) -> None:
    player = new(DIES)
    player.prepare()
    waits = []
    for _ in range(6):
        qtbot.waitUntil(lambda: player.retry.running)
        waits.append(player.retry.interval_ms or 0)
        player.retry.fire()

    assert all(before <= after for before, after in itertools.pairwise(waits))
    assert waits[0] >= 500
    assert waits[-2:] == [15_000, 15_000]


def test_a_released_device_is_let_go(new: New, qtbot: QtBot) -> None:
    player = new(GOOD_SPEAKER)
    player.prepare()
    qtbot.waitUntil(lambda: player.ready)

    player.release()

    player.play(Cue.TICK)
    qtbot.waitUntil(lambda: not player.limit.running)
    assert player.got == []


def test_a_page_that_leaves_does_not_take_the_sound_of_the_next(new: New, qtbot: QtBot) -> None:
    player = new(GOOD_SPEAKER)
    player.prepare()
    qtbot.waitUntil(lambda: player.ready)

    player.prepare()
    player.release()

    player.play(Cue.TICK)
    qtbot.waitUntil(lambda: player.got == [play_cue("tick")])


def test_each_session_has_new_objects(new: New, qtbot: QtBot, tmp_path: Path) -> None:
    player = new(GOOD_SPEAKER)
    player.prepare()
    qtbot.waitUntil(lambda: player.ready)
    player.release()

    player.prepare()

    qtbot.waitUntil(lambda: child_scripts.runs(tmp_path) == 2)


def test_a_released_player_does_not_try_again(new: New, qtbot: QtBot) -> None:
    player = new(DIES)
    player.prepare()
    qtbot.waitUntil(lambda: player.retry.running)

    player.release()

    assert not player.retry.running


@pytest.mark.skipif(sys.platform != "linux", reason="names Linux's sound servers")
def test_without_a_sound_server_the_real_process_says_so(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("PULSE_SERVER", "PIPEWIRE_REMOTE"):
        monkeypatch.setenv(variable, f"unix:{tmp_path}/none")
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("PULSE_CLIENTCONFIG", "/dev/null")
    player = Player(())

    player.prepare()

    qtbot.waitUntil(lambda: player.told == [False], timeout=20_000)
    assert [message["told"] for message in player.heard] == ["no_device"]
    player.release()
