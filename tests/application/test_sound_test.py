"""Trying sound and voice out in the wizard."""

import pytest

from neuro_desktop.application.wizard_answers import Step
from neuro_desktop.application.wizard_state import SoundBody
from tests.application.wizard_stage import Stage


@pytest.fixture
def stage() -> Stage:
    return Stage().open().go_to(Step.SOUND)


def body(stage: Stage) -> SoundBody:
    assert isinstance(stage.state.body, SoundBody)
    return stage.state.body


def test_the_sound_device_is_made_ready_on_the_sound_screen_only(stage: Stage) -> None:
    assert stage.cues.heard == ["volume 80", "prepared"]

    stage.wizard.next()

    assert stage.cues.heard[-1] == "released"


def test_the_test_plays_the_start_tone_and_speaks(stage: Stage) -> None:
    stage.wizard.sound.test("Hello")

    assert stage.cues.heard[-1] == "start"
    assert stage.voice.heard == ["rate 145", "Hello"]


def test_a_voice_that_is_off_says_nothing(stage: Stage) -> None:
    stage.wizard.sound.set_voice_on(on=False)
    stage.voice.heard.clear()

    stage.wizard.sound.test("Hello")

    assert stage.voice.heard == []


def test_tones_that_are_off_are_not_played(stage: Stage) -> None:
    stage.wizard.sound.set_sound_on(on=False)
    stage.cues.heard.clear()

    stage.wizard.sound.test("Hello")

    assert stage.cues.heard == []


def test_what_is_chosen_is_shown_and_kept(stage: Stage) -> None:
    stage.wizard.sound.set_volume(40)
    stage.wizard.sound.set_voice_rate(100)
    stage.wizard.sound.set_voice_on(on=False)

    kept = stage.settings.load()
    assert (kept.volume_percent, kept.voice_rate, kept.voice_on) == (40, 100, False)
    assert (body(stage).volume_percent, body(stage).voice_rate) == (40, 100)
    assert stage.cues.heard[-1] == "volume 40"


def test_a_missing_voice_is_shown(stage: Stage) -> None:
    assert stage.voice.told is not None

    stage.voice.told(False)

    assert body(stage).voice_there is False


def test_sound_that_comes_back_is_shown(stage: Stage) -> None:
    assert stage.cues.told is not None
    stage.cues.told(False)

    stage.cues.told(True)

    assert body(stage).sound_there is True


def test_news_about_sound_after_the_screen_changes_nothing(stage: Stage) -> None:
    stage.wizard.next()
    shown = len(stage.view.states)
    assert stage.cues.told is not None

    stage.cues.told(False)

    assert len(stage.view.states) == shown
