"""The moving figure: when it ticks, and where in its phase it is."""

import pytest

from neuro_desktop.application.player_devices import FIGURE_MS
from neuro_desktop.application.settings import Motion, Settings
from neuro_desktop.domain.phases import PhaseKind
from tests.application.player_stage import PlayerStage
from tests.builders import item


def test_the_figure_moves_only_while_the_person_works() -> None:
    stage = PlayerStage()
    assert not stage.figure_ticker.running  # get ready: the start pose
    stage.wait_for_work()
    assert stage.figure_ticker.interval_ms == FIGURE_MS
    stage.wait_for(lambda state: state.phase.kind is PhaseKind.REST)
    assert not stage.figure_ticker.running


def test_paused_means_still() -> None:
    stage = PlayerStage()
    stage.wait_for_work()
    stage.player.pause()
    assert not stage.figure_ticker.running


def test_the_lead_in_after_resume_is_still() -> None:
    stage = PlayerStage()
    stage.wait_for_work()
    stage.player.pause()
    stage.player.resume()
    assert not stage.figure_ticker.running
    stage.wait(3.2)
    assert stage.figure_ticker.running


def test_the_figure_is_drawn_from_the_time_spent_and_left() -> None:
    stage = PlayerStage(items=(item(2),))
    stage.wait_for_work()
    begun = stage.state.elapsed_seconds
    stage.clock.advance(0.5)
    stage.figure_ticker.fire()
    spent, left = stage.view.elapsed[-1]
    assert spent == pytest.approx(begun + 0.5)
    assert left == pytest.approx(10.0 - spent)


def test_still_pictures_never_tick() -> None:
    stage = PlayerStage(settings=Settings(motion=Motion.STILL))
    assert stage.wait_for_work().still_pictures
    assert not stage.figure_ticker.running


def test_a_figure_does_not_jump_over_a_stall() -> None:
    stage = PlayerStage()
    stage.wait_for_work()
    stage.clock.advance(180.0)
    stage.figure_ticker.fire()
    assert stage.view.elapsed == []


def test_a_figure_stands_still_as_soon_as_the_desktop_asks() -> None:
    stage = PlayerStage()
    stage.wait_for_work()
    stage.wishes.change(reduced_motion=True)
    stage.wait(0.2)
    assert not stage.figure_ticker.running
    assert stage.state.still_pictures


@pytest.mark.parametrize(("motion", "shares"), [(Motion.STILL, 1), (Motion.MOVING, 5)])
def test_the_ring_glides_only_where_things_move(motion: Motion, shares: int) -> None:
    stage = PlayerStage(settings=Settings(motion=motion))
    stage.wait_for_work()
    stage.wait(0.1)
    seen = set()
    for _ in range(5):
        stage.wait(0.1)
        seen.add(stage.state.ring)
    assert len(seen) == shares


def test_a_ring_without_glide_is_whole_at_first_and_says_what_the_digits_say() -> None:
    stage = PlayerStage((item(2),), settings=Settings(motion=Motion.STILL))
    begun = stage.wait_for_work()
    assert begun.ring == 1.0
    stage.wait(3.5)
    assert stage.state.digits is not None
    assert stage.state.ring == pytest.approx(stage.state.digits / (begun.digits or 1))
