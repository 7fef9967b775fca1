"""The demonstration without a session: when it ticks, and where it is."""

import pytest

from neuro_desktop.application.changes import ChangeNotifier
from neuro_desktop.application.current_settings import CurrentSettings
from neuro_desktop.application.player_devices import FIGURE_MS
from neuro_desktop.application.settings import Motion, Settings
from neuro_desktop.application.show_me import ShowMe, ShowMeState
from tests.fakes import FakeClock, FakeTicker
from tests.ui.memory import MemorySettings


class Stage:
    def __init__(self, settings: Settings | None = None) -> None:
        self.clock, self.ticker, changes = FakeClock(), FakeTicker(), ChangeNotifier()
        self.settings = CurrentSettings(MemorySettings(settings), changes)
        self.show_me = ShowMe(
            clock=self.clock, ticker=self.ticker, settings=self.settings, changes=changes
        )
        self.told: list[ShowMeState] = []

    def open(self) -> "Stage":
        self.show_me.open(self.told.append)
        return self

    def wait(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.ticker.fire()


def test_it_moves_from_the_start_pose_with_the_clock() -> None:
    stage = Stage().open()
    stage.wait(1.5)
    assert stage.ticker.interval_ms == FIGURE_MS
    assert [state.seconds for state in stage.told] == [0.0, pytest.approx(1.5)]


def test_paused_means_still_and_no_ticks() -> None:
    stage = Stage().open()
    stage.wait(1.5)
    stage.show_me.toggle_pause()
    stage.wait(10)
    assert not stage.ticker.running
    last = stage.told[-1]
    assert last.seconds == pytest.approx(1.5)
    assert (last.moving, last.still_pictures) == (False, False)


def test_it_goes_on_where_it_stood() -> None:
    stage = Stage().open()
    stage.wait(1.5)
    stage.show_me.toggle_pause()
    stage.clock.advance(60)
    stage.show_me.toggle_pause()
    stage.wait(0.5)
    assert stage.told[-1].seconds == pytest.approx(2.0)


def test_the_other_foot_begins_at_the_start_pose_also_from_a_pause() -> None:
    stage = Stage().open()
    stage.wait(1.5)
    stage.show_me.toggle_pause()
    stage.show_me.start_again()
    assert stage.told[-1] == ShowMeState(0.0, moving=True, still_pictures=False)


def test_closed_it_ticks_no_more_and_tells_no_more() -> None:
    stage = Stage().open()
    stage.show_me.close()
    told = len(stage.told)
    stage.settings.change(motion=Motion.STILL)
    assert not stage.ticker.running
    assert len(stage.told) == told


def test_still_pictures_never_tick() -> None:
    stage = Stage(Settings(motion=Motion.STILL)).open()
    stage.show_me.toggle_pause()
    assert not stage.ticker.running
    assert stage.told[-1] == ShowMeState(0.0, moving=False, still_pictures=True)


def test_still_pictures_chosen_meanwhile_stop_it_at_once() -> None:
    stage = Stage().open()
    stage.settings.change(motion=Motion.STILL)
    assert not stage.ticker.running
    assert stage.told[-1].still_pictures
