"""Rules of the sound process: our files, in the form the device takes."""

from array import array
from typing import Any

import pytest
from PySide6.QtMultimedia import QAudioFormat

from neuro_desktop.adapters.sound_process import best_form, samples_of

Kind = QAudioFormat.SampleFormat
OWN_FRAMES = 8_640  # of the tick: 0.18 s at 48 kHz


class FakeDevice:
    """A device that takes only the forms it is given: (channels, kind)."""

    def __init__(self, *taken: tuple[int, Kind]) -> None:
        self._taken = taken

    def isFormatSupported(self, form: QAudioFormat) -> bool:
        return (form.channelCount(), form.sampleFormat()) in self._taken

    def preferredFormat(self) -> QAudioFormat:
        return make_form(2, Kind.Int32, 44_100)


def make_form(channels: int, kind: Kind, rate: int = 48_000) -> QAudioFormat:
    form = QAudioFormat()
    form.setChannelCount(channels)
    form.setSampleFormat(kind)
    form.setSampleRate(rate)
    return form


def device(*taken: tuple[int, Kind]) -> Any:
    return FakeDevice(*taken)


def test_the_form_of_our_files_is_the_first_choice() -> None:
    form = best_form(device((2, Kind.Float), (1, Kind.Int16)))

    assert form == make_form(1, Kind.Int16)


def test_a_device_without_mono_gets_stereo() -> None:
    assert best_form(device((2, Kind.Int16))) == make_form(2, Kind.Int16)


def test_a_device_that_takes_nothing_of_ours_gets_what_it_prefers() -> None:
    assert best_form(device()) == make_form(2, Kind.Int32, 44_100)


def test_our_own_form_is_played_as_it_is() -> None:
    samples = array("h", samples_of("tick", make_form(1, Kind.Int16)))

    assert len(samples) == OWN_FRAMES
    assert 15_000 < max(samples) < 17_500


def test_stereo_has_the_same_on_both_sides() -> None:
    mono = array("h", samples_of("tick", make_form(1, Kind.Int16)))
    stereo = array("h", samples_of("tick", make_form(2, Kind.Int16)))

    assert stereo[0::2] == mono
    assert stereo[1::2] == mono


@pytest.mark.parametrize(
    ("kind", "code", "full", "middle"),
    [
        (Kind.Float, "f", 1.0, 0),
        (Kind.Int32, "i", 2**31, 0),
        (Kind.UInt8, "B", 128, 128),
    ],
)
def test_other_kinds_of_samples_are_as_loud(
    kind: Kind, code: str, full: float, middle: int
) -> None:
    samples: Any = array(code, samples_of("tick", make_form(1, kind)))

    assert len(samples) == OWN_FRAMES
    assert (max(samples) - middle) / full == pytest.approx(0.5, abs=0.03)
    assert (min(samples) - middle) / full == pytest.approx(-0.5, abs=0.03)


def test_another_speed_keeps_the_length() -> None:
    samples = array("h", samples_of("tick", make_form(1, Kind.Int16, 44_100)))

    assert len(samples) / 44_100 == pytest.approx(0.18, abs=0.001)
